"""Whose: what the words around a title say of whose office it is, gathered while they are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.text.chunks import Chunk, Tag


@dataclass(slots=True)
class Draft:
    """What the words after the title add."""

    last: int
    country: str | None = None
    organisation: str | None = None
    ministry: str | None = None
    body: str | None = None
    accredited: str | None = None
    generic: str | None = None
    partial: bool = False
    tail: int | None = None
    """Where the last complement begins, if it only says where the office is held."""


def whose(pre: list[Chunk]) -> tuple[str | None, str | None]:
    """Country and organisation named in front of an office."""
    country = organisation = None
    for chunk in pre:
        if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
            country = code_of(chunk) or ("USA" if chunk.sense("us-state") else country)
        elif chunk.tag is Tag.CITY and (city := chunk.sense("city")):
            country = country or city.row.get("country")
        elif chunk.tag is Tag.ORGANISATION and (body := chunk.sense("organisation")):
            organisation = body.party
        elif chunk.tag is Tag.MINISTRY and (ministry := chunk.sense("ministry")):
            country = country or ministry.row.get("country") or None
        elif chunk.tag is Tag.RESIDENCE and (residence := chunk.sense("residence")):
            code = residence.value or None
            if code is not None and len(code) == 3 and code.isupper():
                country = country or code
            else:
                organisation = organisation or code
    return country, organisation


def charge_before(pre: list[Chunk], core: Chunk) -> str | None:
    """The land with which an envoy deals who is somebody else's: Syria in "the Kremlin's Syria envoy"."""
    if len(pre) < _TWO or pre[-1].tag is not Tag.COUNTRY or core.low.split()[-1] not in _ENVOYS:
        return None
    return code_of(pre[-1]) if any(whose(pre[:-1])) else None


_TWO: Final = 2
_ENVOYS: Final = frozenset({"envoy", "representative", "negotiator", "mediator", "coordinator"})


def code_of(chunk: Chunk) -> str | None:
    """The country that a chunk names; None where its form alone does not settle it."""
    sense = chunk.sense("country", "adjective", "people")
    return sense.value or None if sense else None


def land_of(chunk: Chunk) -> str | None:
    """The country that a chunk names, or in which the town lies that it names."""
    city = chunk.sense("city") if chunk.tag is Tag.CITY else None
    return (city.row.get("country") or None) if city else code_of(chunk)


def low(chunks: tuple[Chunk, ...], at: int) -> str:
    """The folded words of the chunk at `at`; empty beyond the sentence."""
    return chunks[at].low if at < len(chunks) else ""


def past_owner(chunks: tuple[Chunk, ...], at: int, draft: Draft) -> int:
    """Where the body begins that a land or a capital owns, whose land the draft takes; `at` itself where none does.

    "Chairman of Azerbaijan's Milli Majlis", "director at Pyongyang's foreign ministry".
    """
    owner = chunks[at]
    if at + 2 >= len(chunks) or chunks[at + 1].tag is not Tag.POSSESSIVE or owner.tag not in (Tag.COUNTRY, Tag.CITY):
        return at
    draft.country = draft.country or land_of(owner)
    return at + 2


def also_state(chunks: tuple[Chunk, ...], first: int, last: int) -> bool:
    """True where the country named can be a state of the USA: its governor is meant, not another country's."""
    return any(c.tag is Tag.COUNTRY and c.sense("us-state") is not None for c in chunks[first:last])
