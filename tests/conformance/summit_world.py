"""The world that the conformance queries are asked of: eight documents, twelve meetings, everybody invented.

Names hold quotes, accents, letters of other scripts and a small initial; dates are days, months, years, spans and
absent ones; some meetings are planned or cancelled; one is told by two documents.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from worlds import Entry

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

COUNTRIES = {
    "SRB": "Serbia",
    "ESP": "Spain",
    "IRL": "Ireland",
    "NOR": "Norway",
    "EGY": "Egypt",
    "SWE": "Sweden",
    "TUR": "Türkiye",
    "CHE": "Switzerland",
}
EU = Organisation("EU", "European Union", "international", (), ())
# name: side, office, body
PEOPLE: dict[str, tuple[str | None, str | None, str | None]] = {
    "Ana Belić": ("SRB", "Foreign Minister", "SRB:foreign-affairs"),
    "Petar Belić": ("SRB", "Deputy Foreign Minister", "SRB:foreign-affairs"),
    "José Moro": ("ESP", "Ambassador", "ESP:foreign-affairs"),
    "Siobhán O'Dowd": ("IRL", "Prime Minister", "IRL"),
    "Olav Moe": ("NOR", "State Secretary", "NOR:foreign-affairs"),
    "Ruta Kalns": ("EU", "Commissioner", "EU"),
    'Åse "Zed" Ångström': ("SWE", "Foreign Minister", "SWE:foreign-affairs"),
    "سامي المثال": ("EGY", "Foreign Minister", "EGY:foreign-affairs"),
    "de Groot": ("CHE", "Envoy", None),
    "Çağla Örnek": ("TUR", "Minister of Defence", "TUR:defence"),
    "Tano": (None, None, None),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting as a document tells it; `heads` are of `people`."""

    people: tuple[str, ...]
    date: str | None
    kind: str = "meeting"
    status: str = "held"
    basis: str | None = "stated"
    place: Place | None = None
    topics: tuple[str, ...] = ()
    name: str | None = None


BERN, GENEVA, OSLO = Place("Bern", "CHE", "city"), Place("Geneva", "CHE", "city"), Place("Oslo", "NOR", "city")
HALL = Place("Hall of Mirrors & Glass", "ESP", "venue")
ANA, PETAR, JOSE, SIOBHAN, OLAV, RUTA, ASE, SAMI, GROOT, CAGLA, TANO = PEOPLE

DOCUMENTS: tuple[tuple[str, str | None, dt.date | None, tuple[Told, ...]], ...] = (
    (
        "belgrade-2021.txt",
        "The Invented Post",
        dt.date(2021, 6, 1),
        (
            Told((ANA, JOSE), "2021-05-31", place=BERN, topics=("trade", "energy")),
            Told((PETAR, OLAV), "2021-05", "consultations", topics=("trade",), name="working consultations"),
        ),
    ),
    ("madrid-2021.txt", "El Correo Inventado", dt.date(2021, 6, 1), (Told((JOSE, ANA), "2021-05-31", place=BERN),)),
    (
        "geneva-2022.txt",
        "The Invented Post",
        dt.date(2022, 2, 11),
        (
            Told((ANA, SIOBHAN, RUTA), "2022-02-10", "negotiations", place=GENEVA, topics=("climate", "energy")),
            Told((SIOBHAN, SAMI), "2022-02-10", "phone_call"),
        ),
    ),
    (
        "cairo-2023.txt",
        "أخبار مخترعة",
        dt.date(2023, 1, 5),
        (
            Told((SAMI, ASE), "2022-12-30/2023-01-02", place=HALL, topics=("security",)),
            Told((SAMI, RUTA), "2023", "phone_call", basis="dateline"),
        ),
    ),
    (
        "oslo-2023.txt",
        None,
        None,
        (
            Told((OLAV, JOSE), None, place=OSLO, topics=("trade",), basis=None),
            Told((JOSE, ANA), "2023-05-31", "phone_call", topics=("energy",)),
            Told((ASE, CAGLA), "2023-11-24", "consultations", "planned", topics=("security",)),
        ),
    ),
    (
        "ankara-2024.txt",
        "The Invented Post",
        dt.date(2024, 2, 29),
        (
            Told((CAGLA, GROOT), "2024-02-29", "meeting", "cancelled", place=BERN),
            Told((ANA, OLAV), "2024-02-28", place=OSLO, topics=("security", "trade")),
        ),
    ),
    ("names.txt", "R&D <Europe>", dt.date(2024, 3, 1), (Told((TANO,), "2024-01-15", "ceremony"),)),
    ("empty.txt", None, dt.date(2024, 12, 31), ()),
)


def entries() -> list[Entry]:
    """The documents with their Records."""
    return [_entry(*one) for one in DOCUMENTS]


def _entry(source: str, publisher: str | None, published: dt.date | None, told: tuple[Told, ...]) -> Entry:
    sentences = [f"{source}: {' and '.join(one.people)} ({one.kind}, {one.status}, {one.date})." for one in told]
    text = " ".join([*sentences, "Nothing else was said."])
    document = Document(source, text, publisher=publisher, published=published)
    pieces = []
    for number, sentence in enumerate(sentences):
        at = text.index(sentence)
        pieces.append(Evidence(f"e{number}", sentence, at, at + len(sentence), f"rule-{number}", 0.75 + number / 8))
    seen: dict[str, tuple[str, ...]] = {}
    for number, one in enumerate(told):
        for name in one.people:
            seen[name] = (*seen.get(name, ()), f"e{number}")
    sides = {side: seen[name][:1] for name in seen if (side := PEOPLE[name][0])}
    bodies = sorted({body for name in seen if (body := PEOPLE[name][2]) and ":" in body})
    return document, Record(
        document.id,
        document.source,
        document.sha256,
        publisher=publisher,
        published=published,
        officials=tuple(_official(name, found) for name, found in seen.items()),
        countries=tuple(Country(code, COUNTRIES[code], sides[code]) for code in sorted(sides) if code != "EU"),
        ministries=tuple(
            Ministry(body, f"{_words(body)} of {COUNTRIES[body[:3]]}", body[4:], body[:3], sides[body[:3]])
            for body in bodies
        ),
        organisations=(Organisation(EU.name, EU.name, EU.kind, (), sides["EU"]),) if "EU" in sides else (),
        meetings=tuple(_meeting(one, (f"e{number}",)) for number, one in enumerate(told)),
        evidence=tuple(pieces),
    )


def _words(body: str) -> str:
    return "Ministry of " + ("Foreign Affairs" if body.endswith("foreign-affairs") else "Defence")


def _official(name: str, found: tuple[str, ...]) -> Official:
    side, office, body = PEOPLE[name]
    return Official(name, (), office, side, None, body, len(found), found, found, found)


def _meeting(one: Told, evidence: tuple[str, ...]) -> Meeting:
    sides = {name: PEOPLE[name][0] for name in one.people}
    parties = tuple(sorted({side for side in sides.values() if side}))
    return Meeting(
        one.kind,  # type: ignore[arg-type]
        one.status,  # type: ignore[arg-type]
        one.date,
        one.basis,  # type: ignore[arg-type]
        one.place,
        one.people,
        tuple((a, b) for a in sorted(one.people) for b in sorted(one.people) if a < b and sides[a] != sides[b])
        if one.status == "held"
        else (),
        parties,
        one.name,
        tuple(
            Attendance(name, sides[name], PEOPLE[name][1], "head" if number < 2 else "member", evidence)
            for number, name in enumerate(one.people)
        ),
        tuple(Party(party, evidence) for party in parties),
        tuple(Topic(topic, evidence) for topic in one.topics),
        date_evidence=evidence if one.date else (),
        evidence=evidence,
    )
