"""Small random worlds of meetings, and what is true of paths in them by trying everything. All people are invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from hypothesis import strategies as st
from seed_rows import Build

from graph import edtf
from graph.model import Rows
from graph.paths import Filters

PEOPLE = tuple(f"p{number}" for number in range(6))
COUNTRIES = ("AAA", "BBB", "CCC")
KINDS = ("meeting", "consultations", "phone_call", "summit")
DATES = (
    None,
    "XXXX-06-15",
    "XXXX-01",
    "{2021-05-01,2021-06-20}",
    "2021-05-01",
    "2021-05-01",
    "2021-06-15",
    "2021-05",
    "2021-06-14/2021-06-16",
    "2022",
    "2022-02-03",
    "2021-12/..",
    "../2009",
    "2015/2022",
)
FIRST, LAST = dt.date.min, dt.date.max


def can_mean(date: str | None, day: dt.date) -> bool:
    """Whether the date can mean the day, which lies between its ends."""
    if date is None or date[0] not in "X{":
        return True
    if date[0] == "{":
        return day.isoformat() in date
    return f"{day:%m-%d}".startswith(date[5:])


@dataclass(frozen=True)
class Met:
    """A held meeting: sides and offices by official."""

    id: str
    kind: str
    date: str | None
    country: str | None
    by_place: bool
    sides: dict[str, str]
    sure: dict[str, float]
    heads: frozenset[str]

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        first, last = edtf.span(self.date)
        return first or FIRST, last or LAST

    def meant(self, since: dt.date, until: dt.date, *, back: bool = False) -> dt.date | None:
        """The first (or last) day from the one to the other on which it can have been; None where there is none.

        An open end stays open.
        """
        since, until = max(since, self.days[0]), min(until, self.days[1])
        day, step = (until, -1) if back else (since, 1)
        if since > until or day in (FIRST, LAST):
            return day if since <= until else None
        while since <= day <= until:
            if can_mean(self.date, day):
                return day
            day += dt.timedelta(step)
        return None

    def pairs(self, *, colleagues: bool) -> Iterator[tuple[str, str]]:
        for one, other in combinations(sorted(self.sides), 2):
            if colleagues or self.sides[one] != self.sides[other]:
                yield one, other

    def grade(self, one: str, other: str) -> int:
        size = len(self.sides)
        if self.kind == "consultations" and (size <= 2 or {one, other} <= self.heads):
            return 4
        if self.kind == "phone_call":
            return 1
        return 2 if self.kind == "summit" or size > 10 else 3


@dataclass(frozen=True)
class World:
    """Meetings by id, and for which country each official speaks."""

    meetings: tuple[Met, ...]
    speaks: dict[str, str]

    def rows(self) -> Rows:
        build = Build()
        document = build.node("Document", "doc", "An invented readout", published=dt.date(2022, 1, 1))
        for country in COUNTRIES:
            build.node("Country", country, f"Land {country}")
            place = build.node("Place", f"town-{country}", f"Town {country}", country=country)
            build.edge("LIES_IN", place, ("Country", country))
        for official in PEOPLE:
            build.node("Official", official, official.title())
            build.edge("MENTIONED_IN", ("Official", official), document)
            build.edge("REPRESENTS", ("Official", official), ("Country", self.speaks[official]))
        pairs: dict[tuple[str, str], list[str]] = {}
        for met in self.meetings:
            first, last = edtf.span(met.date)
            dates = {"date": met.date, "date_from": first, "date_to": last}
            said = {name: value for name, value in dates.items() if value is not None}
            node = build.node("Meeting", met.id, met.id, kind=met.kind, status="held", **said)
            if met.country:
                there = ("Place", f"town-{met.country}") if met.by_place else ("Country", met.country)
                build.edge("HELD_IN", node, there)
            for official, side in met.sides.items():
                piece = build.evidence(
                    document, f"doc-{met.id}-{official}", f"{official} at {met.id}.", len(build.nodes)
                )
                evidence = build.nodes["Evidence", piece].properties
                evidence["confidence"] = met.sure[official]
                role = {"role": "head"} if official in met.heads else {}
                build.edge(
                    "ATTENDED", ("Official", official), node, side=side, office="Envoy", evidence=(piece,), **role
                )
            for pair in met.pairs(colleagues=False):
                pairs.setdefault(pair, []).append(met.id)
        for (one, other), meetings in pairs.items():
            build.met(one, other, meetings)
        return build.rows()


@st.composite
def worlds(draw: st.DrawFn) -> World:
    meetings = []
    for number in range(draw(st.integers(0, 9))):
        people = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique=True))
        sides = {one: draw(st.sampled_from(("X", "Y", "Z"))) for one in people}
        meetings.append(
            Met(
                f"m{number}",
                draw(st.sampled_from(KINDS)),
                draw(st.sampled_from(DATES)),
                draw(st.sampled_from((None, *COUNTRIES))),
                draw(st.booleans()),
                sides,
                {one: draw(st.sampled_from((0.5, 0.75, 1.0))) for one in people},
                frozenset(one for one in people if draw(st.booleans())),
            )
        )
    return World(tuple(meetings), {one: draw(st.sampled_from(COUNTRIES)) for one in PEOPLE})


def fits(met: Met, one: str, other: str, filters: Filters) -> bool:
    """Whether the meeting of the two may be gone through."""
    sure, possible = within(met, filters)
    return all(
        (
            sure if filters.dates == "certain" else possible,
            not filters.kinds or met.kind in filters.kinds,
            met.kind not in filters.not_kinds,
            not filters.held_in or met.country in filters.held_in,
            ("Meeting", met.id) not in filters.avoid,
            filters.min_confidence is None or min(met.sure[one], met.sure[other]) >= filters.min_confidence,
            filters.max_size is None or len(met.sides) <= filters.max_size,
            filters.min_grade is None or met.grade(one, other) >= int(filters.min_grade),
        )
    )


def within(met: Met, filters: Filters) -> tuple[bool, bool]:
    """Whether it was certainly, and whether possibly, within the days asked for."""
    if filters.since is None and filters.until is None:
        return True, True
    begin = edtf.span(filters.since)[0] or FIRST
    end = edtf.span(filters.until)[1] or LAST
    first, last = met.days
    certain = (filters.since is None or first >= begin) and (filters.until is None or last <= end)
    return certain, met.meant(begin, end) is not None


def contacts(world: World, filters: Filters) -> dict[tuple[str, str], list[Met]]:
    """The meetings of each pair that fit, both ways round."""
    found: dict[tuple[str, str], list[Met]] = {}
    for met in world.meetings:
        for one, other in met.pairs(colleagues=filters.through == "delegations"):
            if fits(met, one, other, filters):
                found.setdefault((one, other), []).append(met)
                found.setdefault((other, one), []).append(met)
    return found


def barred(world: World, filters: Filters) -> set[str]:
    out = {id for label, id in filters.avoid if label == "Official"}
    out |= {one for one in PEOPLE if ("Country", world.speaks[one]) in filters.avoid}
    if filters.max_hub is not None:
        bare = contacts(world, Filters(through=filters.through))
        for one in PEOPLE:
            if sum(1 for pair in bare if pair[0] == one) > filters.max_hub:
                out.add(one)
    return out


def passes(world: World, filters: Filters, chain: tuple[str, ...], met: dict[tuple[str, str], list[Met]]) -> bool:
    """Whether the chain goes through all that is to be passed."""
    held = {each.id for pair in pairwise(chain) for each in met[pair]}
    for label, id in filters.via:
        if label == "Official" and id not in chain[1:-1]:
            return False
        if label == "Country" and all(world.speaks[one] != id for one in chain[1:-1]):
            return False
        if label == "Meeting" and id not in held:
            return False
    return True


def chains(world: World, filters: Filters, a: str, b: str) -> list[tuple[str, ...]]:
    """All simple paths in order: fewer steps, more meetings, ids."""
    met = contacts(world, filters)
    out = barred(world, filters) - {a, b}
    found = []

    def go(chain: tuple[str, ...]) -> None:
        if chain[-1] == b:
            found.append(chain)
            return
        for other in PEOPLE:
            if other not in chain and other not in out and (chain[-1], other) in met:
                go((*chain, other))

    go((a,))
    kept = [chain for chain in found if passes(world, filters, chain, met)]
    return sorted(kept, key=lambda chain: (len(chain), -sum(len(met[pair]) for pair in pairwise(chain)), chain))


def strength(world: World, meetings: list[Met]) -> int:
    """The strength of a pair with these meetings, in millionths."""
    latest = max((_counts_as(met) for met in world.meetings if met.days != (FIRST, LAST)), default=0.0)
    worth = 0
    for met in meetings:
        first, last = met.days
        years = 10.0 if first == FIRST or last == LAST else (latest - _counts_as(met)) / 365.25
        if first == FIRST < last < LAST:
            years = max(years, (latest - last.toordinal()) / 365.25)
        elif FIRST < first < last == LAST:
            years = min(years, (latest - first.toordinal()) / 365.25)
        worth += max(round(0.5 ** (years / 5) / max(len(met.sides) - 1, 1) * 1_000_000), 1)
    return worth


def _counts_as(met: Met) -> float:
    """The middle of its days, or the one end that is known."""
    known = [day.toordinal() for day in met.days if day not in (FIRST, LAST)]
    return sum(known) / len(known)


Timed = tuple[tuple[str, ...], tuple[Met, ...]]


def journeys(world: World, filters: Filters, a: str, b: str) -> list[Timed]:
    """All simple paths with one meeting a step that follow time."""
    met = contacts(world, filters)
    found = []
    for chain in chains(world, filters, a, b):
        for choice in product(*(met[pair] for pair in pairwise(chain))):
            if follows(choice, filters):
                found.append((chain, choice))
    return found


def follows(choice: tuple[Met, ...], filters: Filters) -> bool:
    if filters.dates == "certain":
        return all(one.days[1] <= other.days[0] for one, other in pairwise(choice))
    return arrival(choice, filters) is not None


def arrival(choice: tuple[Met, ...], filters: Filters) -> dt.date | None:
    """The first day on which news can be there; None where it cannot."""
    if filters.dates == "certain":
        return choice[-1].days[1]
    day: dt.date | None = edtf.span(filters.since)[0] or FIRST
    end = edtf.span(filters.until)[1] or LAST
    for met in choice:
        day = met.meant(day, end) if day else None
    return day


def departure(choice: tuple[Met, ...], filters: Filters) -> dt.date:
    """The last day on which news can leave, on a way that it can go."""
    if filters.dates == "certain":
        return choice[0].days[0]
    begin = edtf.span(filters.since)[0] or FIRST
    day: dt.date | None = edtf.span(filters.until)[1] or LAST
    for met in choice[::-1]:
        assert day
        day = met.meant(begin, day, back=True)
    assert day
    return day
