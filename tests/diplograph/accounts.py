"""Documents of one meeting each, with Records written by hand, for stores whose people are merged and parted.

All people and meetings are invented.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import diplograph as dg
from graph.document import Document
from graph.record import Attendance, Country, Evidence, Meeting, Official, Party, Record, Status

NAMES = {"CHN": "China", "GHA": "Ghana", "NOR": "Norway", "PER": "Peru", "SGP": "Singapore", "SVK": "Slovakia"}


@dataclass(frozen=True)
class Person:
    """Somebody as a document has him."""

    name: str
    side: str | None = None
    office: str | None = "Foreign Minister"


def readout(
    source: str, *people: Person, date: str | None = "2024-03-06", status: Status = "held", **known: object
) -> tuple[Document, Record]:
    """A document that tells of one meeting of these people, three days later where it was on a day."""
    text = f"{source}: on {date} " + " met ".join(person.name for person in people) + "."
    if date and date[:4].isdecimal() and len(date) == len("2024-03-06"):
        known.setdefault("published", dt.date.fromisoformat(date) + dt.timedelta(3))
    document = Document(source, text, **known)
    told = ("e0",)
    sides = {person.name: person.side for person in people}
    parties = tuple(sorted({person.side for person in people if person.side}))
    names = tuple(person.name for person in people)
    met = tuple((a, b) for a in sorted(names) for b in sorted(names) if a < b and sides[a] != sides[b])
    return document, Record(
        document.id,
        document.source,
        document.sha256,
        publisher=document.publisher,
        published=document.published,
        officials=tuple(
            Official(
                person.name,
                office=person.office,
                represents=person.side,
                body=person.side,
                evidence=told,
                office_evidence=told,
                represents_evidence=told,
            )
            for person in people
        ),
        meetings=(
            Meeting(
                "meeting",
                status,
                date,
                "stated" if date else None,
                participants=names,
                met=met if status == "held" else (),
                parties=parties,
                attendance=tuple(Attendance(person.name, person.side, person.office) for person in people),
                sides=tuple(Party(party, told) for party in parties),
                evidence=told,
            ),
        ),
        countries=tuple(Country(code, NAMES[code], told) for code in parties if code in NAMES),
        evidence=(Evidence("e0", text, 0, len(text), "by-hand", 0.9),),
    )


def filled(home: object, *entries: tuple[Document, Record]) -> None:
    """Puts the documents into the store at this place."""
    with dg.open_store(home) as store:  # type: ignore[arg-type]
        store.add(entries)


def canonical(home: object) -> list[bytes]:
    """The store's graph as canonical lines."""
    from graph.canonical import lines

    with dg.open_store(home, read_only=True) as store:  # type: ignore[arg-type]
        return list(lines(store.rows()))


STORE = "diplograph.store"
"""The folder that commands take for the store where none is named."""
TWO_READOUTS = (
    readout("1.txt", Person("Zoë Peralta", "PER"), Person("Ben Oduya", "GHA")),
    readout("2.txt", Person("Olav Moe", "NOR"), Person("Ben Oduya", "GHA"), date="2024-05-01"),
)
