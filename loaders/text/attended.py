"""Attended: of which contact a sentence of attendance speaks: the one told last, the one that its words name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.attending import Found
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.grammar import cue
from loaders.text.mentions import Mention

_ALL: Final = cue("at all of them")
_WAS: Final = cue("was there")
_THEM: Final = cue("joined whom")
_TO_WHICH: Final = cue("names the meeting")
LATELY: Final = 5
"""How many contacts back one may have been told of which a sentence says who came along."""


def nearest(told: Sequence[Event], found: Found) -> list[Event]:
    """Of several contacts told in one sentence those told last before the turn of attendance."""
    before = [e.at for e in told if e.at <= found.first]
    return [e for e in told if e.at == max(before)] if before else list(told)


def spoken_of(reading: Reading, clause: Clause) -> list[Event]:
    """The events of which a sentence of attendance speaks: those told last, or the last of the kind that it names."""
    if _ALL.search(clause.words(0, len(clause.tagged.chunks))):
        return [e for e in reading.events if e.item == reading.item and e.status == "held" and not e.passing]
    kinds = {t.kind for t in clause.triggers if t.frame == "noun" and t.kind not in ("meeting", "session")}
    if kinds and not kinds & {e.kind for e in reading.current}:
        earlier = [e for e in reading.events if e.kind in kinds and e.item == reading.item]
        if earlier:
            return earlier[-1:]
    if reading.current and all(e.status == "planned" for e in reading.current) and _WAS.search(clause.tagged.low):
        # "… Their next meeting will be in May. Also in the room were X and Y": at the one that was held
        held = [e for e in reading.events[-LATELY:] if e.item == reading.item and e.status == "held" and not e.passing]
        return held[-1:] or list(reading.current)
    return list(reading.current)


def speaks_of(reading: Reading, clause: Clause, event: Event, found: Found, people: Sequence[Mention]) -> bool:
    """True where the sentence is about the event: it says so, or names nobody of a side that has no part in it."""
    if event.sentence == clause.tagged.number or event.opened or _TO_WHICH.search(clause.words(0, found.last + 6)):
        return True
    known = reading.parties(event)
    if len(known) > 2 or (found.low.endswith("joined") and _THEM.match(clause.words(found.last, found.last + 4))):
        # "X joined them", "X joined the two ministers": of whichever side
        return True
    if found.turn.role == "member" and any(
        reading.actors[p.actor].represents is None for p in event.people if p.principal
    ):
        # somebody whose side is not known may be of theirs
        return True
    for mention in people:
        for actor in reading.discourse.resolve(mention):
            side = reading.actors[actor].represents
            if side is not None and known and side not in known and not reading.actors[actor].assumed:
                return False
    return True
