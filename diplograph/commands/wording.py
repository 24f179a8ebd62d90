"""How meetings, dates and quotes are worded on the screen, the same in each command."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diplograph.explaining import Contact, Frame
    from graph.index import Quote
    from graph.model import Node

_BASES = {
    "stated": "",
    "dateline": "by the dateline",
    "register": "by the register",
}


def dated(date: str | None, basis: object) -> str:
    """A date in EDTF with what it rests on: "XXXX-06-15 (year not stated, by the dateline)"; or "undated"."""
    if not date:
        return "undated"
    remarks = ["year not stated"] if date.startswith("XXXX") else []
    if why := _BASES.get(str(basis or "stated"), str(basis)):
        remarks.append(why)
    return f"{date} ({', '.join(remarks)})" if remarks else date


def meeting_line(meeting: Node, places: Iterable[Node]) -> str:
    """A meeting in a line: its name, date and place, and its status where it was not simply held."""
    from graph.wording import kind_words

    properties = meeting.properties
    kind = kind_words(properties.get("kind")) or "meeting"
    status = str(properties.get("status") or "held")
    date = properties.get("date")
    where = ", ".join(place.name for place in places)
    return "; ".join(
        (
            kind if status == "held" else f"{kind} ({status})",
            dated(str(date) if date else None, properties.get("date_basis")),
            f"in {where}" if where else "place not stated",
        )
    )


def headline(contact: Contact) -> str:
    """Kind, status, date and place of a meeting in an explanation, on a line."""
    from graph.wording import kind_words

    place = f"in {contact.place}" if contact.place else "place not stated"
    return f"{kind_words(contact.kind)}, {contact.status}; {dated(contact.date, contact.date_basis)}; {place}"


def addition(frame: Frame) -> str:
    """What a further sentence adds to a meeting: persons, date, place and topics."""
    from graph.wording import kind_words

    told = [
        ", ".join(frame.people),
        f"date {frame.date}" if frame.date else "",
        f"in {frame.place}" if frame.place else "",
        f"about {', '.join(map(kind_words, frame.topics))}" if frame.topics else "",
    ]
    return "; ".join(one for one in told if one) or "told again"


def quoted(quotes: Iterable[Quote], *, indent: str, first: str | None = None) -> list[str]:
    """Each quote as a paragraph, with the document it stands in below; `first` may hold its number."""
    from diplograph.printing import paragraph

    lines = []
    for quote in quotes:
        document = quote.document
        source = str(document.properties.get("source") or document.id)
        lines.append(paragraph(f"“{quote.quote}”", indent=indent, first=first, names=(quote.quote,)))
        where = f"{source}, characters {quote.start}–{quote.end}"
        lines.append(paragraph(where, indent=f"{indent}  ", first=indent))
    return lines
