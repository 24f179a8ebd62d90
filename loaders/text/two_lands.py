"""Two lands: bodies that are named after two lands and so tell no side, such as a parliamentary friendship group."""

from __future__ import annotations

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

_IN_GROUP = frozenset({Tag.CAPITAL, Tag.MODIFIER, Tag.PORTFOLIO})
_GROUP_WORDS = words("group of two lands")
_LANDS = frozenset({Tag.COUNTRY, Tag.ADJECTIVE, Tag.ORGANISATION})


def of_two_lands(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where a body of two lands ends ("the Iran-Armenia Friendship Group"), which tells no side; else 0."""
    second = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].tag is Tag.DASH)
    if second + 1 >= len(chunks) or chunks[at].tag not in _LANDS or chunks[second].tag not in _LANDS:
        return 0
    if second == at + 1 and not chunks[second].text.startswith("-"):
        return 0
    last = second + 1
    while last < len(chunks) and (
        chunks[last].tag in _IN_GROUP or chunks[last].low in _GROUP_WORDS or _owned_group(chunks, last)
    ):
        last += 1
    return last if last > second + 1 else 0


def _owned_group(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the words and the mark in "Parliamentarians' Group"."""
    mark = at + (chunks[at].tag is Tag.OFFICE)
    owned = mark + 1 < len(chunks) and chunks[mark].text in ("'", "’") and chunks[mark + 1].tag is Tag.CAPITAL
    return owned and chunks[at].tag in (Tag.OFFICE, Tag.QUOTE)
