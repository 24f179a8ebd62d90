"""Before titles: what may stand before a title and belongs to it, and what only looks so."""

from __future__ import annotations

from typing import Final

from loaders.text.brackets import BODY_NOUNS
from loaders.text.chunks import Chunk, Tag
from loaders.text.complements import LOCAL
from loaders.text.grammar import words
from loaders.text.posts import SEATS, SOVEREIGNTIES
from loaders.text.ranks import is_plural
from loaders.text.shapes import PARTICIPLES
from loaders.text.verbs import acts, finite

_BODY: Final = 4
"""Words at most of a body that stands before its head's title."""


def place_before(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Bayan Palace" in "received at Bayan Palace Qatar's minister": where, and not whose."""
    within = at > 0 and chunks[at - 1].low in ("in", "at")
    follows = chunks[at + 1].tag if at + 1 < len(chunks) else None
    if chunks[at].tag is Tag.RESIDENCE and within and follows in _OF_A_TITLE:
        return True
    town = chunks[at].tag is Tag.CITY and within
    return (town or chunks[at].tag is Tag.RESIDENCE) and follows in (Tag.COUNTRY, Tag.ADJECTIVE, Tag.DETERMINER)


_OF_A_TITLE: Final = frozenset({Tag.OFFICE, Tag.MODIFIER, Tag.HONORIFIC})


def seat_owns(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "ministry" in "the Norwegian ministry's adviser", "alliance" in "the alliance's chief"."""
    owned = at + 1 < len(chunks) and chunks[at + 1].tag is Tag.POSSESSIVE
    before = chunks[at - 1] if at else None
    whose_is_told = before is not None and (before.tag in (Tag.ADJECTIVE, Tag.COUNTRY) or before.low == "the")
    return owned and whose_is_told and chunks[at].low in OWNING


OWNING: Final = SEATS | BODY_NOUNS | SOVEREIGNTIES
"""Nouns of institutions that an office may be said to belong to."""


def heads(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "chief" in "Security Chief X", "Chief of the Guard" or "the UN chief said"; else it describes."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    follows = after is not None and (after.tag in _AFTER_A_HEAD or after.low == "of")
    owned = at > 0 and chunks[at - 1].tag in (Tag.ORGANISATION, Tag.POSSESSIVE)
    follows = follows or (owned and after is not None and (after.tag in _ENDS or finite(after) or after.low in _ALSO))
    return chunks[at].tag in (Tag.OFFICE, Tag.HEAD) and follows


_AFTER_A_HEAD: Final = frozenset({Tag.NAME, Tag.HONORIFIC})
_ENDS: Final = frozenset(
    {Tag.PREPOSITION, Tag.COMMA, Tag.OTHER, Tag.DATE, Tag.CONJUNCTION, Tag.POSSESSIVE, Tag.SEMICOLON, Tag.QUOTE}
)
_ALSO: Final = frozenset({"also", "later", "then", "earlier", "who"})


def names_body(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Bureau" in "Poland's National Security Bureau Chief X": a body that only its capitals tell.

    After its owner the body may be written small: "Haiti's transitional council chief X".
    """
    owner = at - 1
    while owner > 0 and (chunks[owner].tag is Tag.MODIFIER or chunks[owner].low in _FIRST_OF_MANY):
        owner -= 1
    small = chunks[owner].tag in (Tag.POSSESSIVE, Tag.ADJECTIVE, Tag.ORGANISATION, Tag.WORD)
    small = small or (chunks[owner].tag is Tag.NAME and chunks[at].low in _REGIONS)
    last = at
    while last < len(chunks) and last - at < _BODY and (_in_body(chunks, last) or (small and _small(chunks, last))):
        last += 1
    if last == at or last + 1 >= len(chunks) or (chunks[at].tag is not Tag.CAPITAL and not small):
        return False
    name = last + 1 + (chunks[last + 1].tag is Tag.COMMA and last + 2 < len(chunks))
    return chunks[last].tag in (Tag.OFFICE, Tag.HEAD) and chunks[name].tag in (Tag.NAME, Tag.HONORIFIC)


def _in_body(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for a capitalised word, or what looks like a name before "province"."""
    region = chunks[at].tag is Tag.NAME and at + 1 < len(chunks) and chunks[at + 1].low in _REGIONS
    # "EU Delegation Meets President X": in a headline the verb has a capital too
    capital = chunks[at].tag in (Tag.CAPITAL, Tag.PORTFOLIO) and chunks[at].low not in _HEADLINE_VERBS
    return region or capital


_REGIONS: Final = words("part of a land")


_HEADLINE_VERBS: Final = words("contact verb") | words("gathering verb")
_FIRST_OF_MANY: Final = frozenset({"chief"})
"""Titles that only rank another: "Iran's chief nuclear negotiator"."""


def _small(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for a word that may stand in the name of a body written small; no verb."""
    chunk = chunks[at]
    if chunk.low in _FIRST_OF_MANY:
        return at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.WORD, Tag.PORTFOLIO, Tag.CAPITAL)
    return chunk.tag is Tag.WORD and chunk.low.isalpha() and not (acts(chunk) or chunk.low.endswith(("ing", "ly")))


def past_attribute(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where "ex-communist", "Polish-born" or "Moscow-backed" before a title ends, which tells no land and no time."""
    follows = chunks[at + 1] if at + 1 < len(chunks) else None
    if follows is None or follows.tag is not Tag.WORD or not follows.text.startswith("-"):
        return at
    described = chunks[at].tag is Tag.MODIFIER and chunks[at].low in _PREFIXES
    return at + 2 if described or (chunks[at].tag in _OF_PLACES and follows.low in PARTICIPLES) else at


_PREFIXES: Final = frozenset({"ex", "former"})
_OF_PLACES: Final = frozenset({Tag.ADJECTIVE, Tag.COUNTRY, Tag.CITY, Tag.ORGANISATION})


def two_portfolios(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "and" in "Norway's foreign trade and European affairs minister"; the "ministers" are two."""
    if at == 0 or at + 2 >= len(chunks) or chunks[at].tag is not Tag.CONJUNCTION:
        return False
    beside = chunks[at - 1].tag is Tag.PORTFOLIO and chunks[at + 1].tag is Tag.PORTFOLIO
    return beside and chunks[at + 2].tag is Tag.OFFICE and not is_plural(chunks[at + 2])


def may_precede(pre: list[Chunk], core: Chunk) -> bool:
    """True where the words before a title may be a part of it: of towns, only capitals, owners and those that rule it.

    "Azerbaijan Foreign Minister" and "the Kinshasa prime minister" are read; "Rotterdam minister" is none.
    """
    return all(
        c.tag is not Tag.CITY
        or (i + 1 < len(pre) and pre[i + 1].tag is Tag.POSSESSIVE)
        or core.low in LOCAL
        or ((city := c.sense("city")) is not None and city.row.get("kind") == "capital")
        for i, c in enumerate(pre)
    )
