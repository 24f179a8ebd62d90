"""Elsewhere: dates and places of a sentence that are those of another gathering than the contact that it tells."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import SITTINGS
from loaders.text.grammar import words
from loaders.text.triggers import Trigger

_HELD_AT: Final = frozenset({"at", "during", "in", "within", "on"})
_BESIDE: Final = words("beside")


def belongs(clause: Clause, trigger: Trigger, at: int) -> bool:
    """True where another gathering stands between a contact and a date or place, which is that one's own:
    "discussed the outcome of the summit in A", but "met on the sidelines of the summit in A".
    """
    chunks = clause.tagged.chunks
    for other in clause.triggers:
        if other.frame != "noun" or not trigger.last < other.first < at or other.kind not in SITTINGS:
            continue
        lead = other.first - 1
        while lead > trigger.last and chunks[lead].tag not in (Tag.PREPOSITION, Tag.COMMA) and chunks[lead].low != "to":
            lead -= 1
        if chunks[lead].tag is Tag.COMMA and _somebody_s(chunks, other.first):
            # "held talks with Y, a day after Y's meeting with Z in A"
            return True
        if chunks[lead].tag is not Tag.PREPOSITION:
            # the object of the verb itself: "co-chaired the dialogue in A"
            continue
        low, back = chunks[lead].low, chunks[lead - 1].low
        if low == "of" and back in _ROUNDS and trigger.frame == "chairs":
            continue
        if low in _HELD_AT or (low == "of" and back in _BESIDE):
            continue
        if low == "for" and (other.kind == "meeting" or _met_for(clause, trigger, lead)):
            continue
        return True
    return False


def _met_for(clause: Clause, trigger: Trigger, lead: int) -> bool:
    """True for "met on 3 May for their annual summit", not for "met to prepare for the summit"."""
    before = clause.tagged.chunks[lead - 1]
    return trigger.frame == "meets" and (lead == trigger.last or before.tag in (Tag.DATE, Tag.NAME, Tag.COUNTRY))


def _somebody_s(chunks: tuple[Chunk, ...], noun: int) -> bool:
    """True for "Y's meeting"."""
    return chunks[noun - 1].tag is Tag.POSSESSIVE and chunks[noun - 2].tag is Tag.NAME


_ROUNDS: Final = frozenset({"round", "session", "meeting", "sitting", "edition"})
"""What is chaired: "co-chaired the sixth round of the dialogue in A"."""
