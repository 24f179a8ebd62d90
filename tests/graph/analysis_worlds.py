"""Small random worlds of meetings for analysis, as rows; what is true of them is told from the worlds themselves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from hypothesis import strategies as st
from seed_rows import Build

from graph import edtf
from graph.analysis.scope import Scope
from graph.days import between
from graph.model import Rows

COUNTRIES = ("AZE", "NOR", "PER", "UZB")
PEOPLE = {f"p{number}-{code.lower()}": code for number, code in enumerate(COUNTRIES * 2)}
KINDS = ("meeting", "consultations", "phone_call")
OFFICES = {None: None, "Prime Minister": 6, "Foreign Minister": 4, "Deputy Foreign Minister": 3, "Ambassador": 2}
DATES = (
    None,
    "XXXX-06-15",
    "2021-05-01",
    "2021-06-15",
    "2021-06",
    "2021",
    "2021-12-30/2022-01-02",
    "2022-02-03",
    "2023-04-05",
    "2023-05-06",
    "2023-06-06",
)


@dataclass(frozen=True)
class Met:
    """A meeting; `offices` and `roles` are of those who were there, `silent` are parties without anybody named, `lost`
    are those of whom no document tells for whom they were there."""

    id: str
    kind: str
    date: str | None
    status: str
    place: str | None
    offices: dict[str, str | None]
    roles: dict[str, str]
    silent: tuple[str, ...]
    lost: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[dt.date | None, dt.date | None]:
        return edtf.span(self.date)

    @property
    def states(self) -> list[str]:
        return sorted({PEOPLE[one] for one in self.offices if one not in self.lost} | set(self.silent))

    def level(self, code: str) -> int | None:
        """That of the highest of the country; unknown where somebody of no side may stand higher."""
        known = [OFFICES[o] for one, o in self.offices.items() if PEOPLE[one] == code and one not in self.lost]
        highest = max((one for one in known if one), default=None)
        return highest if all((OFFICES[self.offices[one]] or 6) <= (highest or 0) for one in self.lost) else None


@dataclass(frozen=True)
class World:
    meetings: tuple[Met, ...]

    @property
    def held(self) -> list[Met]:
        return [met for met in self.meetings if met.status == "held"]

    def links(self) -> dict[tuple[str, str], list[Met]]:
        """Of each pair of people of different countries the held meetings."""
        found: dict[tuple[str, str], list[Met]] = {}
        for met in self.held:
            for one in sorted(met.offices):
                for other in sorted(met.offices):
                    if one < other and PEOPLE[one] != PEOPLE[other]:
                        found.setdefault((one, other), []).append(met)
        return found

    def rows(self) -> Rows:
        build = Build()
        documents = [build.node("Document", f"doc{n}", f"Readout {n}", publisher=f"Post {n}") for n in range(2)]
        for code in COUNTRIES:
            build.node("Country", code, f"Land {code}", alpha3=code)
            build.edge("PART_OF", build.node("Ministry", f"{code.lower()}-foreign-affairs"), ("Country", code))
            build.node("Place", f"town-{code}", f"Town {code}", country=code)
        for official, code in PEOPLE.items():
            build.node("Official", official, official.title())
            build.edge("REPRESENTS", ("Official", official), ("Country", code), evidence=())
        for number, met in enumerate(self.meetings):
            document = documents[number % 2]
            first, last = met.days
            said = {"kind": met.kind, "status": met.status, "date": met.date, "date_from": first, "date_to": last}
            node = build.node("Meeting", met.id, met.id, **{k: v for k, v in said.items() if v is not None})
            told = (build.evidence(document, f"{met.id}-told", f"{met.id} took place.", len(build.nodes)),)
            build.edge("REPORTS", document, node, evidence=told)
            if met.place:
                build.edge("HELD_IN", node, ("Place", f"town-{met.place}"), evidence=told)
            for code in met.states:
                party = ("Country", code) if number % 3 else ("Ministry", f"{code.lower()}-foreign-affairs")
                build.edge("TOOK_PART_IN", party, node, evidence=told)
            for official, office in met.offices.items():
                piece = build.evidence(document, f"{met.id}-{official}", f"{official} came.", len(build.nodes))
                given = {"role": met.roles[official], "evidence": (piece,)}
                if official not in met.lost:
                    given["side"] = PEOPLE[official]
                if office:
                    given["office"] = office
                type = "ATTENDED" if met.status == "held" else "NAMED_FOR"
                build.edge(type, ("Official", official), node, **given)
        for (one, other), meetings in self.links().items():
            build.met(one, other, [met.id for met in meetings])
        return build.rows()


@cache
def days_of(date: str | None) -> frozenset[dt.date]:
    """Every day between 2019 and 2025 that the date can mean: a year more on either side than any span asks for."""
    first, last = edtf.span(date)
    start, stop = dt.date(2019, 1, 1), dt.date(2025, 12, 31)
    every = [start + dt.timedelta(n) for n in range((stop - start).days + 1)]
    if date == "XXXX-06-15":
        return frozenset(day for day in every if (day.month, day.day) == (6, 15))
    return frozenset(day for day in every if (first or start) <= day <= (last or stop))


@cache
def days_inside(date: str | None, since: dt.date | None, until: dt.date | None) -> frozenset[dt.date]:
    """Of these the days of the span."""
    return frozenset(day for day in days_of(date) if (not since or day >= since) and (not until or day <= until))


def presence(date: str | None, since: dt.date | None, until: dt.date | None) -> str:
    """Whether a meeting of the date was in the span."""
    if not since and not until:
        return "certain"
    inside = days_inside(date, since, until)
    if not inside:
        return "no"
    return "possible" if edtf.span(date) == (None, None) or inside != days_of(date) else "certain"


def fitting(world: World, scope: Scope) -> dict[str, list[Met]]:
    """The held meetings of the world, by whether they fit the scope "certainly" or "possibly", or are "left out"."""
    span = between(scope.since, scope.until)
    found: dict[str, list[Met]] = {"certainly": [], "possibly": [], "left out": []}
    for one in world.held:
        if one.kind in (scope.kinds or KINDS) and one.kind not in scope.not_kinds:
            how = presence(one.date, span.first, span.last)
            if how == "certain":
                found["certainly"].append(one)
            elif how == "possible":
                found["possibly" if scope.dates == "possible" else "left out"].append(one)
    return found


scopes = st.builds(
    Scope,
    st.sampled_from((None, "2021", "2021-06-10", "2022-01-01")),
    st.sampled_from((None, "2023-04", "2022-01-01")),
    st.sampled_from(("certain", "possible")),
)


@st.composite
def worlds(draw: st.DrawFn, most: int = 9) -> World:
    meetings = []
    for number in range(draw(st.integers(0, most))):
        people = draw(st.lists(st.sampled_from(sorted(PEOPLE)), min_size=1, max_size=4, unique=True))
        meetings.append(
            Met(
                f"m{number}",
                draw(st.sampled_from(KINDS)),
                draw(st.sampled_from(DATES)),
                draw(st.sampled_from(("held", "held", "held", "planned"))),
                draw(st.sampled_from((None, *COUNTRIES))),
                {one: draw(st.sampled_from(sorted(OFFICES, key=str))) for one in people},
                {one: draw(st.sampled_from(("member", "head", "host", "guest"))) for one in people},
                tuple(draw(st.lists(st.sampled_from(COUNTRIES), max_size=1))),
                tuple(draw(st.lists(st.sampled_from(people), max_size=1))) if draw(st.booleans()) else (),
            )
        )
    return World(tuple(meetings))


def met(id: str, date: str | None, *people: str, kind: str = "meeting", place: str | None = None) -> Met:
    """A held meeting of these, who are foreign ministers."""
    return Met(
        id, kind, date, "held", place, dict.fromkeys(people, "Foreign Minister"), dict.fromkeys(people, "member"), ()
    )
