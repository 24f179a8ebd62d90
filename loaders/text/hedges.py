"""Hedges: "so-called" and the like before the name of a state or body, which is no part of the name.

"the so-called Republic of X" is read as "the Republic of X"; the quote keeps the word. Before an office it stays, as
that may be no office at all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.text.chunks import Chunk, Tag

_NAMED: Final = frozenset({Tag.COUNTRY, Tag.ADJECTIVE, Tag.ORGANISATION, Tag.CAPITAL, Tag.NAME})


def without_hedges(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, each such word taken into the article before it."""
    if Tag.MODIFIER not in [chunk.tag for chunk in chunks]:
        return chunks
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        named = at + 1 < len(chunks) and chunks[at + 1].tag in _NAMED
        if named and out and out[-1].tag is Tag.DETERMINER and _hedges(chunk):
            out[-1] = replace(out[-1], last=chunk.last, end=chunk.end)
        else:
            out.append(chunk)
    return out


def _hedges(chunk: Chunk) -> bool:
    return chunk.tag is Tag.MODIFIER and any(sense.value == _SELF_STYLED for sense in chunk.senses)


_SELF_STYLED: Final = "self-styled"
