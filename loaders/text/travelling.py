"""Travelling: delegations that a sentence has act or be met, "the Uzbek delegation also met with Minister X"."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind, wording
from loaders.text.verbs import acts

BODIES: Final = words("travelling body")
_WHOSE: Final = frozenset({"of", "from", "led", "headed", "to", "under", "comprising", "including"})


def stands_alone(chunks: tuple[Chunk, ...], first: int, at: int) -> bool:
    """True for "the delegation", which was told of; "the delegation of A" and "the Turkish delegation" are parties."""
    bare = chunks[first].low == "the" and all(c.low in ("visiting", "same") for c in chunks[first + 1 : at])
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    return bare and (
        after is None or not (after.low in _WHOSE or after.tag is Tag.COMMA or after.tag is Tag.POSSESSIVE)
    )


def land_before(chunks: tuple[Chunk, ...], first: int, last: int) -> str | None:
    """The country of "Uzbek" in "the visiting Uzbek delegation"."""
    lands = (c for c in chunks[first:last] if c.tag in (Tag.ADJECTIVE, Tag.COUNTRY) and c.senses)
    return next((c.senses[0].value for c in lands), None)


def _ends_there(chunks: tuple[Chunk, ...], first: int, at: int) -> bool:
    """True for "the Uzbek delegation" of which the sentence says no more than that it was met."""
    if chunks[first].low != "the":
        return False
    after = chunks[at] if at < len(chunks) else None
    if after is None or after.tag in (Tag.OTHER, Tag.DATE):
        return True
    if after.low in ("that", "which"):
        return True
    if after.tag is Tag.COMMA:
        # "After welcoming the Libyan delegation, Minister X said"
        return at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.OFFICE, Tag.HONORIFIC, Tag.NAME)
    return after.tag is Tag.PREPOSITION and after.low in _WHEN


_WHEN: Final = frozenset({"at", "in", "on", "during", "after"})


def acting_body(tagged: Tagged, index: int, at: int) -> Mention | None:
    """A land's delegation that does something: "the Uzbek delegation also met with Minister X"."""
    chunks = tagged.chunks
    verb = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].low in ("also", "then", "later"))
    code = land_before(chunks, index, at)
    if not code or not (_ends_there(chunks, index, at + 1) or (verb < len(chunks) and acts(chunks[verb]))):
        return None
    low = wording(chunks, index, at + 1)
    return Mention(
        MentionKind.PARTY, tagged.number, index, at + 1, chunks[index].start, chunks[at].end, low, codes=(code,)
    )
