"""Venues: the town where a venue stands that is named once more: "at the palace in A … at the palace"."""

from __future__ import annotations

from typing import Final

from loaders.text import places
from loaders.text.chunks import Chunk
from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.grammar import words
from loaders.text.settings import Told
from loaders.text.triggers import Trigger

_VENUES: Final = words("venue")
_NEAR: Final = 4
"""How many chunks before a venue the preposition may stand that leads to it."""
_FAR: Final = 10
"""How many sentences back the town of the venue may have been told."""


def town(reading: Reading, clause: Clause, trigger: Trigger) -> Told | None:
    """The town that the text gave a venue before, where a contact was there too ("also at Headquarters")."""
    chunks = clause.tagged.chunks
    for at, chunk in enumerate(chunks):
        if chunk.low.split()[-1] not in _VENUES or not _led_to(chunks, at):
            continue
        for number in range(clause.tagged.number - 1, max(-1, clause.tagged.number - _FAR - 1), -1):
            if (found := _told(reading, number, chunk)) is not None:
                return Told(found.value, chunk.start, chunk.end, clause.tagged.number, found.country)
    return None


def _led_to(chunks: tuple[Chunk, ...], at: int) -> bool:
    return any(c.low in ("at", "to") for c in chunks[max(0, at - _NEAR) : at])


def _told(reading: Reading, number: int, venue: Chunk) -> Told | None:
    """Where a sentence says that a venue of that name stands: "at NATO Headquarters in Brussels"."""
    tagged = reading.settings.tagged[number]
    noun = venue.low.split()[-1]
    if noun not in tagged.low:
        return None
    chunks = tagged.chunks
    for spot in places.spots(tagged, reading.settings, reading.discourse.home):
        lead = spot.at - 1
        behind = lead > 0 and chunks[lead].low == "in" and chunks[lead - 1].low.split()[-1] == noun
        if behind and spot.how == "in" and spot.name and _led_to(chunks, lead - 1):
            return spot.told(number)
    return None
