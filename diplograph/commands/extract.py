"""`diplograph extract`: what documents say, without a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from diplograph.commands.options import Json, Lexicon, MinConfidence, Paths, Published, Publisher, Workers, day, words
from graph.doubt import LEAST, Grounds
from graph.errors import DocumentError

if TYPE_CHECKING:
    from graph.record import Meeting, Record
    from loaders.readers import Remark


def extract(
    paths: Paths,
    published: Published = None,
    publisher: Publisher = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = LEAST,
    workers: Workers = None,
    json: Json = False,
) -> None:
    """Print what documents say, without a store.

    With --json, one Record a line, in the form that `diplograph schema --record` describes.
    """
    from diplograph.loading import extract as records
    from diplograph.printing import as_json, say, warn

    failed = 0
    who = words(publisher) if publisher is not None else None

    def remark(one: Remark) -> None:
        warn(f"{one.source}: {one.text}")

    for record in records(
        paths,
        published=day(published),
        publisher=who,
        lexicon=lexicon,
        min_confidence=min_confidence,
        remark=remark,
        workers=workers,
    ):
        if isinstance(record, DocumentError):
            failed += 1
            warn(str(record))
        else:
            say(as_json(record, indent=0) if json else _account(record))
    if failed:
        raise typer.Exit(DocumentError.exit_code)


def _account(record: Record) -> str:
    from diplograph.printing import paragraph, table

    parts = [paragraph(f"{record.source} ({record.id})")]
    if record.headline:
        parts.append(paragraph(record.headline))
    if not record.officials and not record.meetings:
        parts.append("  No official and no meeting was read in it.")
    if record.officials:
        rows = [(one.name, one.office, one.represents) for one in record.officials]
        parts.append(table(("official", "office", "for"), rows))
    bodies = {one.key: one.name for one in record.ministries}
    grounds = Grounds(record)
    parts += [_meeting(meeting, bodies, grounds) for meeting in record.meetings]
    named = [*(one.name for one in record.ministries), *(one.name for one in record.organisations)]
    if named:
        parts.append(paragraph(f"Bodies: {', '.join(named)}", indent="  ", first=""))
    if record.countries:
        countries = ", ".join(f"{one.name} ({one.code})" for one in record.countries)
        parts.append(paragraph(f"Countries: {countries}", indent="  ", first=""))
    if record.places:
        places = ", ".join(one.name for one in record.places if one.name)
        parts.append(paragraph(f"Places: {places}", indent="  ", first=""))
    parts += [paragraph(f"Unclear: {doubt}", indent="  ", first="") for doubt in record.doubts]
    return "\n\n".join(parts) + "\n"


def _meeting(meeting: Meeting, bodies: dict[str, str], grounds: Grounds) -> str:
    from diplograph.commands.wording import dated
    from diplograph.printing import paragraph

    place = meeting.place.name or meeting.place.country if meeting.place else None
    facts = [
        f"{meeting.kind.replace('_', ' ')}, {meeting.status}",
        dated(meeting.date, meeting.date_basis),
        f"in {place}" if place else "place not stated",
    ]
    lines = [paragraph(f"Meeting: {'; '.join(facts)}", indent="  ", first="")]
    if meeting.status == "doubtful":
        why = "; ".join(grounds.reasons(meeting))
        lines.append(paragraph(f"confidence {meeting.confidence:.2f}: {why}", indent="    ", first="  "))
    sides = ", ".join(bodies.get(side.party, side.party) for side in meeting.sides) or "not named"
    lines.append(paragraph(f"sides: {sides}", indent="    ", first="  "))
    for one in meeting.attendance:
        role = f", {one.role}" if one.role != "member" else ""
        side = f"for {bodies.get(one.side, one.side)}" if one.side else "side not stated"
        lines.append(paragraph(f"{one.official} ({side}{role})", indent="    ", first="  "))
    if meeting.topics:
        lines.append(paragraph(f"about: {', '.join(one.name for one in meeting.topics)}", indent="    ", first="  "))
    return "\n".join(lines)
