"""Bodies: institutions that no list can hold, told by their last word ("Joint Commission between A and B").

Ministries are found here too, alone or several at once ("the foreign ministries of A and B").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.text.chunks import Tag, Tagged
from loaders.text.extension import Extension
from loaders.text.lexicon import table

_WORDS: Final = (Tag.CAPITAL, Tag.ADJECTIVE, Tag.NAME, Tag.PORTFOLIO, Tag.COUNTRY, Tag.CITY, Tag.MODIFIER)
_COMMON_WORDS: Final = frozenset("the this that each our your said next first second third last".split())

MINISTRY_WORDS: Final = frozenset({"ministry", "ministries"})
_LONGEST: Final = 40
"""Chunks that may stand before "Ministries": a list of countries, at most."""


@dataclass(frozen=True, slots=True)
class Body:
    """An institution at chunks `first` to `last` (exclusive), whose own `countries` set it apart from its namesakes."""

    first: int
    last: int
    start: int
    end: int
    name: str
    kind: str
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ministries:
    """One ministry or several of one kind, with the countries that the words give them."""

    first: int
    last: int
    start: int
    end: int
    kind: str
    countries: tuple[str, ...]


@lru_cache(maxsize=4)
def nouns(own: Extension | None = None) -> dict[str, str]:
    """The last words of institutions, folded, with the kind each makes; a user's own rows go before."""
    kinds: dict[str, str] = {}
    for row in table(own, "bodies.csv"):
        kinds.setdefault(row["noun"].lower(), row["kind"])
    return kinds


def find(tagged: Tagged, own: Extension | None = None) -> list[Body]:
    """The institutions of a sentence that bear a name of their own."""
    chunks, kinds = tagged.chunks, nouns(own)
    out = []
    for at, chunk in enumerate(chunks):
        kind = kinds.get(chunk.low)
        if kind is None or not chunk.text[0].isupper() or chunk.tag in (Tag.ORGANISATION, Tag.NAME):
            continue
        first = at
        while first and chunks[first - 1].tag in _WORDS:
            if not chunks[first - 1].text[0].isupper() or chunks[first - 1].low in _COMMON_WORDS:
                break
            first -= 1
        if first == at:
            continue
        countries = tuple(
            s.value for c in chunks[first:at] if (s := c.sense("country", "adjective")) is not None and s.value
        )
        last = at + 1
        if last < len(chunks) and chunks[last].low in ("between", "of"):
            listed, stop = countries_from(tagged, last + 1)
            if listed:
                countries, last = tuple(listed), stop
        name = " ".join(c.text for c in chunks[first : at + 1])
        out.append(Body(first, last, chunks[first].start, chunks[last - 1].end, name, kind, countries))
    return out


def ministries_at(tagged: Tagged, index: int) -> Ministries | None:
    """The ministry or ministries that begin at chunk `index`: "the Ministries of Foreign Affairs of A and B"."""
    chunks = tagged.chunks
    if MINISTRY_WORDS.isdisjoint(tagged.words):
        return None
    at = index
    at += chunks[at].tag in (Tag.DETERMINER, Tag.OWNER)
    countries: list[str] = []
    kind = None
    last = min(len(chunks), index + _LONGEST)
    while at < last and chunks[at].tag in (Tag.ADJECTIVE, Tag.COUNTRY, Tag.POSSESSIVE, Tag.PORTFOLIO, Tag.NAME):
        if chunks[at].tag is Tag.NAME:
            return None
        if chunks[at].tag is Tag.PORTFOLIO:
            kind = chunks[at].senses[0].value
        elif (sense := chunks[at].sense("country", "adjective")) and sense.value:
            countries.append(sense.value)
        at += 1
    if at >= len(chunks) or chunks[at].low not in MINISTRY_WORDS:
        return None
    at += 1
    if kind is None and at + 1 < len(chunks) and chunks[at].low in ("of", "for"):
        after = at + 1 + (chunks[at + 1].tag is Tag.DETERMINER)
        if after < len(chunks) and chunks[after].tag is Tag.PORTFOLIO:
            kind, at = chunks[after].senses[0].value, after + 1
    if kind is None:
        return None
    if at < len(chunks) and chunks[at].low == "of":
        listed, stop = countries_from(tagged, at + 1)
        if listed:
            countries, at = listed, stop
    return Ministries(index, at, chunks[index].start, chunks[at - 1].end, kind, tuple(dict.fromkeys(countries)))


def countries_from(tagged: Tagged, at: int) -> tuple[list[str], int]:
    """The countries listed from chunk `at`, with where the list ends."""
    chunks = tagged.chunks
    out: list[str] = []
    last = at
    while at < len(chunks):
        if chunks[at].tag is Tag.DETERMINER or (out and chunks[at].tag in (Tag.COMMA, Tag.CONJUNCTION)):
            at += 1
            continue
        sense = chunks[at].sense("country")
        if chunks[at].tag is not Tag.COUNTRY or sense is None or not sense.value:
            break
        out.append(sense.value)
        at += 1
        last = at
    return out, last
