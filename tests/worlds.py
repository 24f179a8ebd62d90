"""Documents and Records for the tests: the seed's, written by hand, and a small invented world.

Everybody outside the seed is invented, and so are the meetings.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from graph.document import Document
from graph.record import (
    Attendance,
    Country,
    Evidence,
    Meeting,
    Ministry,
    Official,
    Organisation,
    Party,
    Place,
    Record,
    Topic,
)

SEED = Path(__file__).parents[1] / "seeds" / "000_8fdf088494aa9778.txt"
Entry = tuple[Document, Record]


def seed(published: dt.date | None = None, *, source: str | None = None, tail: str = "") -> Entry:
    """The seed and its Record as a careful reader writes it."""
    text = SEED.read_text(encoding="utf-8") + tail
    document = Document(source or SEED.name, text, publisher="Trend", published=published)
    pieces: list[Evidence] = []

    def says(start: str, rule: str = "by-hand") -> tuple[str, ...]:
        at = text.index(start)
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        id = f"e{len(pieces) + 1}"
        pieces.append(Evidence(id, text[at:end], at, end, rule, 0.9))
        return (id,)

    held, headed = says("BAKU, Azerbaijan"), says("According to the ministry")
    praised, earlier = says("He noted the high"), says("Previously, Usmanov")
    commission, karabakh = says("Besides, the current"), says("Khalafov informed")
    date = "2022-06-15" if published else "XXXX-06-15"
    foreign = {code: f"{code}:foreign-affairs" for code in ("AZE", "UZB")}
    return document, Record(
        id=document.id,
        source=document.source,
        sha256=document.sha256,
        publisher="Trend",
        published=published,
        officials=(
            _official("Khalaf Khalafov", "Deputy Foreign Minister", "AZE", foreign["AZE"], headed, "Khalafov"),
            _official("Bobur Usmanov", "Deputy Foreign Minister", "UZB", foreign["UZB"], headed, "Usmanov"),
            _official("Shovkat Mirziyoyev", "President", "UZB", "UZB", praised),
            _official("Jeyhun Bayramov", "Foreign Minister", "AZE", foreign["AZE"], earlier),
        ),
        countries=(
            Country("AZE", "Azerbaijan", held),
            Country("UZB", "Uzbekistan", held),
            Country("ARM", "Armenia", karabakh),
        ),
        ministries=tuple(
            Ministry(foreign[code], f"Ministry of Foreign Affairs of {name}", "foreign-affairs", code, held)
            for code, name in (("AZE", "Azerbaijan"), ("UZB", "Uzbekistan"))
        ),
        organisations=(
            Organisation(
                "Joint Intergovernmental Commission",
                "Joint Intergovernmental Commission",
                "commission",
                ("AZE", "UZB"),
                commission,
            ),
        ),
        places=(Place("Fuzuli", "AZE", "district", praised),),
        meetings=(
            Meeting(
                "consultations",
                "held",
                date,
                "dateline",
                participants=("Khalaf Khalafov", "Bobur Usmanov"),
                met=(("Bobur Usmanov", "Khalaf Khalafov"),),
                parties=("AZE", "UZB"),
                name="political consultations",
                attendance=(
                    Attendance("Khalaf Khalafov", "AZE", "Deputy Foreign Minister", "head", headed),
                    Attendance("Bobur Usmanov", "UZB", "colleague", "head", headed),
                ),
                sides=tuple(Party(party, held) for party in ("AZE", "UZB", *foreign.values())),
                topics=(Topic("trade", commission),),
                date_evidence=held,
                evidence=held,
            ),
            Meeting(
                "meeting",
                "held",
                participants=("Bobur Usmanov", "Jeyhun Bayramov"),
                met=(("Bobur Usmanov", "Jeyhun Bayramov"),),
                parties=("AZE", "UZB"),
                attendance=(
                    Attendance("Bobur Usmanov", "UZB", evidence=earlier),
                    Attendance("Jeyhun Bayramov", "AZE", "Foreign Minister", evidence=earlier),
                ),
                sides=(Party("AZE", earlier), Party("UZB", earlier)),
                evidence=earlier,
            ),
        ),
        evidence=tuple(pieces),
    )


def _official(name: str, office: str, represents: str, body: str, evidence: tuple[str, ...], *aliases: str) -> Official:
    return Official(
        name,
        aliases,
        office,
        represents,
        body=body,
        mentions=1 + 2 * len(aliases),
        evidence=evidence,
        office_evidence=evidence,
        represents_evidence=evidence,
    )


# The invented world: few enough of each that documents keep speaking of the same things.
PEOPLE = {
    "Ana Belić": ("SRB", "Foreign Minister", "SRB:foreign-affairs"),
    "Ana Belic": ("SRB", "Minister", "SRB:foreign-affairs"),
    "José Moro": ("ESP", "Ambassador", "ESP:foreign-affairs"),
    "Siobhán O'Dowd": ("IRL", "Prime Minister", "IRL"),
    "Olav Moe": ("NOR", "State Secretary", "NOR:foreign-affairs"),
    "Ruta Kalns": ("EU", "Commissioner", "EU"),
    "Tano": (None, None, None),
}
KINDS = ("meeting", "consultations", "phone_call")
DATES = (None, "XXXX-06-15", "2021-05-31", "2021-06", "2021-05-30/2021-06-02", "2022")
PLACES = (None, Place("Bern", "CHE"), Place(None, "CHE"), Place("Atlantis", None, "city"))
NAMES = {"SRB": "Serbia", "ESP": "Spain", "IRL": "Ireland", "NOR": "Norway", "CHE": "Switzerland"}
WORDS = ("met", "spoke", "conferred", "dined")


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """A meeting of some of the invented world, with the evidence ids e0 (told) and e1 (who)."""
    people = draw(st.lists(st.sampled_from(sorted(PEOPLE)), max_size=3, unique=True))
    sides = {name: PEOPLE[name][0] for name in people}
    status = draw(st.sampled_from(("held", "held", "planned", "cancelled")))
    pairs = [
        (a, b) for a in sorted(people) for b in sorted(people) if a < b and (sides[a] is None or sides[a] != sides[b])
    ]
    parties = tuple(sorted({side for side in sides.values() if side}))
    return Meeting(
        draw(st.sampled_from(KINDS)),
        status,
        draw(st.sampled_from(DATES)),
        draw(st.sampled_from((None, "stated", "dateline"))),
        draw(st.sampled_from(PLACES)),
        tuple(people),
        tuple(pairs) if status in ("held", "planned") else (),
        parties,
        draw(st.sampled_from((None, "talks", "working talks"))),
        tuple(
            Attendance(name, sides[name], PEOPLE[name][1], draw(st.sampled_from(("head", "member"))), ("e1",))
            for name in people
        ),
        tuple(Party(party, ("e0",)) for party in parties),
        draw(st.sampled_from(((), (Topic("trade", ("e0",)),), (Topic("energy", ()),)))),
        evidence=("e0",),
    )


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """One of eight documents, with any Record and any knowledge of it from outside."""
    number = draw(st.integers(0, 7))
    text = f"Document {number} of the invented world. They {WORDS[number % 4]}. Nobody else did. The end."
    document = Document(
        draw(st.sampled_from((f"{number}.txt", f"copy/{number}.txt"))),
        text,
        draw(st.sampled_from((None, "A headline"))),
        draw(st.sampled_from((None, "The Invented Post"))),
        draw(st.sampled_from((None, dt.date(2021, 6, 1), dt.date(2022, 1, 2)))),
    )
    told = draw(st.lists(meetings(), max_size=2))
    named = {name for meeting in told for name in meeting.participants}
    named |= set(draw(st.lists(st.sampled_from(sorted(PEOPLE)), max_size=2)))
    shown = draw(st.sets(st.sampled_from(sorted(NAMES)), max_size=2))
    pieces = [
        (0, text.index(".") + 1),
        (text.index("They"), text.index(". Nobody") + 1),
        (len(text) - 8, len(text)),
    ]
    record = Record(
        document.id,
        document.source,
        document.sha256,
        document.headline,
        document.publisher,
        document.published,
        officials=tuple(_person(name, draw(st.integers(1, 3))) for name in sorted(named)),
        meetings=tuple(told),
        countries=tuple(Country(code, NAMES[code], draw(st.sampled_from(((), ("e0",))))) for code in sorted(shown)),
        organisations=(Organisation("EU", "European Union", "international", (), ("e2",)),)
        if draw(st.booleans())
        else (),
        places=draw(st.sampled_from(((), (Place("Bern", "CHE", "city", ("e2",)),)))),
        evidence=tuple(Evidence(f"e{n}", text[a:b], a, b, "invented", 0.5) for n, (a, b) in enumerate(pieces)),
    )
    return document, record


def _person(name: str, mentions: int) -> Official:
    side, office, body = PEOPLE[name]
    return Official(name, (), office, side, None, body, mentions, ("e1",), ("e1",), ("e1",))


def small(number: int, *people: str, published: dt.date | None = None, **meeting: object) -> Entry:
    """A document of one meeting between these of the invented world, on 31 May 2021 unless said otherwise."""
    text = f"Readout {number}. " + " and ".join(people) + " met."
    document = Document(f"readout-{number}.txt", text, published=published)
    sides = {name: PEOPLE[name][0] for name in people}
    told = Meeting(
        "meeting",
        "held",
        "2021-05-31",
        "stated",
        participants=people,
        met=tuple((a, b) for a in sorted(people) for b in sorted(people) if a < b and sides[a] != sides[b]),
        parties=tuple(sorted({side for side in sides.values() if side})),
        attendance=tuple(Attendance(name, sides[name], evidence=("e0",)) for name in people),
        evidence=("e0",),
    )
    told = replace(told, **meeting)  # type: ignore[arg-type]
    evidence = (Evidence("e0", text, 0, len(text), "invented"), Evidence("e1", text[:7], 0, 7, "invented"))
    return document, Record(
        document.id,
        document.source,
        document.sha256,
        published=published,
        officials=tuple(_person(name, 1) for name in people),
        meetings=(told,),
        evidence=evidence,
    )
