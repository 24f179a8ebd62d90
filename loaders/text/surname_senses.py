"""Senses of surnames: a month or a ruler's title that ends a person's name ("Theresa May had talks")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.text.chunks import FUNCTION_WORDS, PREPOSITIONS, Chunk, Tag
from loaders.text.grammar import words
from loaders.text.tokens import Shape, Token


def surname(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for what the lexicon calls a month or a ruler, and is a surname here."""
    return _ruler(slots, tokens, index) or _month(slots, tokens, index)


def _month(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for "Theresa May had talks": after a given name of no other meaning, and no day or year after it."""
    chunk, before = slots[index], tokens[index - 1]
    sense = chunk.sense("not-name") if chunk is not None and chunk.last - chunk.first == 1 else None
    if sense is None or sense.value != "month" or slots[index - 1] is not None or before.shape is not Shape.CAPITAL:
        return False
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if index > 1 and (
        tokens[index - 2].low in PREPOSITIONS or tokens[index - 2].capital or before.low in FUNCTION_WORDS
    ):
        return False
    owns = follows is not None and not follows.gap and follows.low.endswith("s") and follows.text[:1] in "'’"
    return follows is not None and (owns or (follows.gap and follows.low in _SINGLE_ACTS))


_SINGLE_ACTS: Final = words("acts of one")


def _ruler(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for a ruler's title as a surname: "Nadia Wali met", where it is not "Wali of" somewhere."""
    chunk = slots[index]
    if chunk is None or chunk.tag is not Tag.OFFICE or chunk.low not in _RULERS or index + 1 >= len(tokens):
        return False
    return not tokens[index + 1].capital and tokens[index + 1].low not in ("of", "for") and slots[index - 1] is None


_RULERS: Final = words("ruler or surname")


def combining(chunk: Chunk, tokens: Sequence[Token], index: int) -> bool:
    """True for the surname that a combining form is too: "Pak Chol Min", before given names of one syllable each."""
    sense = chunk.sense("adjective") if chunk.tag is Tag.ADJECTIVE else None
    if sense is None or sense.row.get("kind") != "combining" or "surname" not in sense.row.get("alternatives", ""):
        return False
    given = tokens[index + 1 : index + 3]
    return len(given) == _GIVEN and all(_syllable(t) for t in given) and given[0].capital and given[0].gap


_GIVEN: Final = 2


def _syllable(token: Token) -> bool:
    """True for a short word whose vowels stand together: "Chol", "Jun", "Kyong"."""
    low = token.low
    vowels = sum(here in _VOWELS and before not in _VOWELS for before, here in pairwise(f" {low}"))
    return low.isalpha() and len(low) <= _LONGEST and vowels == 1


_VOWELS: Final = frozenset("aeiouy")
_LONGEST: Final = 6
