"""Births: "German-born", "London-based" before a name or a title, which tell of nobody's side and of no town.

They are passed over as forms of address are.
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag

_LANDS: Final = frozenset({Tag.ADJECTIVE, Tag.COUNTRY, Tag.CITY})
_BORN: Final = frozenset({"-born", "-based", "-educated", "-trained"})


def without_births(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks, each such pair as one."""
    if not any(chunk.text in _BORN for chunk in chunks):
        return chunks
    out: list[Chunk] = []
    for chunk in chunks:
        if chunk.text in _BORN and out and out[-1].tag in _LANDS:
            land = out.pop()
            text, low = f"{land.text}{chunk.text}", f"{land.low} {chunk.low}"
            out.append(Chunk(Tag.HONORIFIC, land.first, chunk.last, land.start, chunk.end, low, text))
        else:
            out.append(chunk)
    return out
