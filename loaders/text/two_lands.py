"""Two lands: bodies that are named after two lands and so tell no side, such as a parliamentary friendship group."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

_IN_GROUP: Final = frozenset({Tag.CAPITAL, Tag.MODIFIER, Tag.PORTFOLIO})
_GROUP_WORDS: Final = words("group of two lands")
_LANDS: Final = frozenset({Tag.COUNTRY, Tag.ADJECTIVE, Tag.ORGANISATION})


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


def on_relations(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where "on inter-parliamentary relations with A" after a group's name ends; 0 where it does not follow.

    The title may hold its first words: "head of the working group on interparliamentary relations" is one.
    """
    last = at + (chunks[at].low == "on")
    if last + 1 < len(chunks) and chunks[last].tag in _LANDS and chunks[last + 1].tag in _LANDS:
        # "on Azerbaijani-Iranian interparliamentary relations"
        return of_two_lands(chunks, last)
    while last < min(at + _RELATIONS, len(chunks)) and chunks[last].low in _GROUP_WORDS:
        last += 1
    if (
        last + 1 >= len(chunks)
        or chunks[last - 1].low.split()[-1] not in _TIES
        or chunks[last].low not in ("with", "between")
    ):
        return 0
    joined = chunks[last].low == "between"
    last += 1 + (chunks[last + 1].tag is Tag.DETERMINER)
    first = last
    while last < len(chunks) and (chunks[last].tag in _OTHER_LAND or (joined and chunks[last].tag is Tag.CONJUNCTION)):
        last += 1
    return last if last > first else 0


_RELATIONS: Final = 6
"""Words at most from "on" to "with"."""
_TIES: Final = frozenset({"relations", "cooperation"})
_OTHER_LAND: Final = _LANDS | {Tag.CAPITAL}


def owned_group(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where "working group" in "head of the Bundestag's working group on A" ends, from the mark at `at`; else 0.

    So does "Armed Forces" in "Chief of Staff of the Sultan's Armed Forces".
    """
    last = at + 1
    if chunks[at - 1].tag is Tag.OFFICE and last < len(chunks) and chunks[last].low == "armed forces":
        return last + 1
    while last < len(chunks) and (chunks[last].tag in _IN_GROUP or chunks[last].low in _GROUP_WORDS):
        last += 1
    owned = chunks[at - 1].tag is Tag.ORGANISATION and last > at + 2
    return last if owned and chunks[last - 1].low == "group" else 0
