"""`diplograph compare`: what each document tells of one meeting, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl, words

if TYPE_CHECKING:
    from graph.comparing import Comparison, Part, Version


def compare(
    meeting: Annotated[
        str, typer.Argument(metavar="MEETING", help="A meeting, by its id or any part of its name; `show` tells both.")
    ],
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Set side by side what each document tells of a meeting.

    Whom each names on which side, what date, place and kind it gives, which topics only one mentions, and the
    sentences.
    """
    from diplograph import asking
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say

    with opened(store) as source:
        found = asking.compare(source, words(meeting))
    say(as_json(_data(found)) if json else _shown(found))


def _data(found: Comparison) -> dict[str, Any]:
    return {
        "id": found.id,
        "versions": [_version_data(one) for one in found.versions],
        "people": [
            {"id": one.id, "side": one.side, "named": [_part_data(part) for part in one.parts]} for one in found.people
        ],
        "topics": [{"name": name, "versions": places} for name, places in found.topics.items()],
        "parties": found.parties,
    }


def _version_data(one: Version) -> dict[str, Any]:
    document = one.document
    return {
        "document": document.id,
        "source": document.source,
        "publisher": document.publisher,
        "published": document.published,
        "kind": one.kind,
        "name": one.name,
        "status": one.status,
        "date": one.date,
        "date_basis": one.date_basis,
        "place": one.place,
        "parties": one.parties,
        "titles": [{"side": side, "office": office} for side, office in one.titles],
        "topics": one.topics,
        "met": one.pairs,
        "evidence": [
            {"quote": piece.quote, "start": piece.start, "end": piece.end, "rule": piece.rule} for piece in one.passages
        ],
    }


def _part_data(part: Part | None) -> dict[str, Any] | None:
    return {"name": part.name, "office": part.office, "role": part.role} if part else None


def _shown(found: Comparison) -> str:
    """The documents with their numbers, a table of what each says, and their sentences."""
    from diplograph.printing import beside, paragraph, width

    versions = found.versions
    documents = len({one.document.id for one in versions})
    head = f"Meeting {found.id}, told by {'1 document' if documents == 1 else f'{documents} documents'}"
    parts = ["\n".join((paragraph(head), *map(_source, range(len(versions)), versions)))]
    at_once = max(1, (width() - _LABEL) // _NARROWEST)
    for first in range(0, len(versions), at_once):
        places = range(first, min(first + at_once, len(versions)))
        parts.append(beside(_table(found, places), label=_LABEL))
    parts += [_sentences(place, one) for place, one in enumerate(versions)]
    return "\n\n".join(parts)


_LABEL, _NARROWEST = 14, 22
"""Columns of the headings of rows, and those that a version takes at least."""


def _source(place: int, one: Version) -> str:
    from diplograph.printing import paragraph

    document = one.document
    published = document.published.isoformat() if document.published else None
    return paragraph(
        ", ".join(filter(None, (document.publisher, published, document.source))),
        indent="      ",
        first=f"  [{place + 1}] ",
    )


def _table(found: Comparison, places: range) -> list[tuple[str, list[str]]]:
    """A heading and a cell for each of these versions, row by row; a row of headings of its own has empty cells."""
    from diplograph.commands.wording import dated
    from graph.wording import kind_words

    chosen = [found.versions[place] for place in places]
    rows = [
        ("", [f"[{place + 1}]" for place in places]),
        ("kind", [kind_words(one.kind) for one in chosen]),
        ("called", [one.name or "" for one in chosen]),
        ("status", [one.status for one in chosen]),
        ("date", [dated(one.date, one.date_basis) for one in chosen]),
        ("place", [one.place or "" for one in chosen]),
    ]
    for side in dict.fromkeys((*found.parties, *(person.side for person in found.people))):
        name = found.parties.get(side or "", "no side")
        people = [person for person in found.people if person.side == side]
        cells = [[_part(person.parts[place]) for place in places] for person in people]
        told = [", ".join(office for of, office in one.titles if of == side) for one in chosen]
        if any(told):
            cells.append([f"{office} (no name)" if office else "" for office in told])
        if not cells:
            cells.append(["named" if side in one.parties else "" for one in chosen])
        rows += [(name if not number else "", row) for number, row in enumerate(cells)]
    for number, (topic, who) in enumerate(found.topics.items()):
        rows.append(("" if number else "topics", [kind_words(topic) if place in who else "" for place in places]))
    rows.append(("who met", [_pairs(one) for one in chosen]))
    return [(heading, [cell or "–" for cell in row]) for heading, row in rows if any(row)]


def _part(part: Part | None) -> str:
    return ", ".join(filter(None, (part.name, part.office))) if part else ""


def _pairs(one: Version) -> str:
    return "1 pair" if len(one.pairs) == 1 else f"{len(one.pairs)} pairs" if one.pairs else ""


def _sentences(place: int, one: Version) -> str:
    from diplograph.printing import paragraph

    head = f"[{place + 1}] "
    lines: list[str] = []
    for piece in {(piece.start, piece.end): piece for piece in one.passages}.values():
        lines.append(paragraph(f"“{piece.quote}”", indent="    ", first="    " if lines else head))
        where = f"{one.document.source}, characters {piece.start}–{piece.end}"
        lines.append(paragraph(where, indent="      ", first="    "))
    return "\n".join(lines)
