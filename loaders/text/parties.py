"""Parties: the country or organisation that a chunk names, and stretches of text that belong to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words
from loaders.text.whose import code_of

_CLAUSE_VERBS: Final = words("clause verb")


@dataclass(frozen=True, slots=True)
class Region:
    """`code` is the side of those named from `start` to `end` of the text."""

    start: int
    end: int
    code: str


def party_of(chunk: Chunk) -> str | None:
    """The country or organisation that a chunk names."""
    if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
        return code_of(chunk)
    if chunk.tag is Tag.ORGANISATION and (body := chunk.sense("organisation")):
        return body.party
    if chunk.tag is Tag.CITY and (city := chunk.sense("city")) and city.row.get("kind") == "capital":
        return city.row.get("country") or None
    if chunk.tag is Tag.MINISTRY and (ministry := chunk.sense("ministry")):
        return ministry.row.get("country") or None
    return None


def list_end(chunks: tuple[Chunk, ...], first: int, stop: int) -> int:
    """Where a list of persons ends: at a semicolon after which a clause follows."""
    for at in range(first, stop):
        if chunks[at].tag is Tag.SEMICOLON:
            rest = chunks[at + 1 : stop]
            following = next((i for i, c in enumerate(rest) if c.tag is Tag.SEMICOLON), len(rest))
            if any(c.low in _CLAUSE_VERBS and c.tag is Tag.WORD for c in rest[:following]) and not any(
                c.low == "who" for c in rest[:following]
            ):
                return at
    return stop
