"""Peers: "Baroness Ashcombe of Wells", "Lord (David) Keats of Elm": a name with a place, or a given name in brackets.

The place is not whom a peer represents; where a country or a body stands instead, as in "Lord Keats of Norway", it is.
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words

_PEERAGE: Final = words("peer")
_PLACES: Final = frozenset({Tag.NAME, Tag.CITY})
_GIVEN: Final = _PLACES | {Tag.CAPITAL}


def with_seats(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with each such name as one."""
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        last = _end(chunks, at) if out and out[-1].tag is Tag.HONORIFIC else at
        if last > at:
            parts = [chunk for chunk in chunks[at:last] if chunk.tag not in (Tag.OPEN, Tag.CLOSE)]
            text, low = " ".join(c.text for c in parts), " ".join(c.low for c in parts)
            first, end = chunks[at], chunks[last - 1]
            out.append(Chunk(Tag.NAME, first.first, end.last, first.start, end.end, low, text))
        else:
            out.append(chunks[at])
            last = at + 1
        at = last
    return out


def _end(chunks: list[Chunk], at: int) -> int:
    """Where a peer's name ends that begins at chunk `at`, after the title; `at` where it is a name like others."""
    if chunks[at - 1].low.split()[-1] not in _PEERAGE:
        return at
    tags = [chunk.tag for chunk in chunks[at : at + 6]]
    bracket = 3 if tags[:1] == [Tag.OPEN] and tags[2:3] == [Tag.CLOSE] and tags[1] in _GIVEN else 0
    if tags[bracket : bracket + 1] != [Tag.NAME]:
        return at
    name = at + bracket + 1
    seat = name + 1 < len(chunks) and chunks[name].low == "of" and chunks[name + 1].tag in _PLACES
    return name + 2 if seat else name if bracket else at
