"""Known by surname: a town, a common word or a title that is the surname of somebody whom the text names in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.text.chunks import PARTICLES, Chunk, Tag, Tagged


def named(tagged: Sequence[Tagged]) -> tuple[Tagged, ...]:
    """The sentences with a town or a common word as a name where it is part of a person's full name elsewhere.

    "Vice Premier Gao Wenlin … Gao said": Gao is a town in Mali too.
    """
    names = [c.low.split() for s in tagged for c in s.tagged(Tag.NAME) if c.last - c.first > 1]
    full = {word for name in names for word in name if len(word) > 1 and word not in PARTICLES}
    last = {name[-1] for name in names}
    out = []
    for sentence in tagged:
        chunks = sentence.chunks
        if full.isdisjoint(sentence.words):
            out.append(sentence)
            continue
        surnames = {
            at
            for at in range(len(chunks))
            if chunks[at].low in full and (_by_itself(chunks, at) or (chunks[at].low in last and _no_title(chunks, at)))
        }
        known = [replace(c, tag=Tag.NAME) if at in surnames else c for at, c in enumerate(chunks)] if surnames else ()
        out.append(Tagged.of(sentence.number, sentence.sentence, known) if known else sentence)
    return tuple(out)


def _by_itself(chunks: Sequence[Chunk], at: int) -> bool:
    """True for a town or a common word with a capital that is no part of a place, a name or a longer phrase."""
    chunk = chunks[at]
    before = chunks[at - 1].low if at else ""
    styled = chunk.tag is Tag.OFFICE and at > 0 and chunks[at - 1].tag is Tag.HONORIFIC
    alone = (styled or chunk.tag in (Tag.CITY, Tag.CAPITAL)) and chunk.last - chunk.first == 1
    beside = at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.CAPITAL, Tag.NAME, Tag.CITY)
    return alone and before not in _LOCATING and not beside and chunk.text[:1].isupper()


def _no_title(chunks: Sequence[Chunk], at: int) -> bool:
    """True for Bishop and Dean in "Bishop later met X", "Dean, who arrived, met X": a title that nobody bears.

    An office must open the sentence, or follow an honorific: "Mr Dean".
    """
    chunk = chunks[at]
    if chunk.tag not in (Tag.HONORIFIC, Tag.OFFICE) or chunk.last - chunk.first > 1 or at + 1 >= len(chunks):
        return False
    styled = at > 0 and chunks[at - 1].tag is Tag.HONORIFIC
    if not chunk.text[:1].isupper() or (chunk.tag is Tag.OFFICE and at > 0 and not styled):
        return False
    owned = at > 0 and not styled and chunks[at - 1].tag not in _BEFORE_NAME
    return not owned and chunks[at + 1].tag in _AFTER_NAME


_BEFORE_NAME: Final = frozenset({Tag.WORD, Tag.COMMA, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.DATE})
_AFTER_NAME: Final = frozenset({Tag.WORD, Tag.COMMA, Tag.POSSESSIVE, Tag.PREPOSITION, Tag.OTHER})
_LOCATING: Final = frozenset({"in", "on", "at", "from", "to", "near", "of", "for", "via", "and", "the"})
