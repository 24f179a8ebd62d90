"""Passed over: what may stand between a trigger and its object: adverbs, dates, phrases of place, rank or manner."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.clauses import Clause
from loaders.text.delegates import company
from loaders.text.grammar import words
from loaders.text.mentions import MentionKind
from loaders.text.rooms import hall
from loaders.text.verbs import finite

_ADVERBS: Final = words("adverb")
_HAPPENING: Final = words("happening")
_COMPANY: Final = words("company")
_LEADING: Final = words("leading")
_PASSED_OVER: Final = words("place preposition") | words("passed over")
"""Words that begin a phrase of place, time or matter, which may stand between a trigger and its object."""
_BEFORE_ADJECTIVE: Final = frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.OWNER, Tag.ADJECTIVE})
_PART_OF_TITLE: Final = frozenset(
    {Tag.OFFICE, Tag.CAPITAL, Tag.CITY, Tag.NAME, Tag.MODIFIER, Tag.PORTFOLIO, Tag.ORGANISATION}
)


_DESCRIBES: Final = frozenset(
    {
        Tag.HONORIFIC, Tag.DATE, Tag.CITY, Tag.RESIDENCE, Tag.DETERMINER, Tag.NUMBER, Tag.OWNER, Tag.ADJECTIVE,
        Tag.COUNTRY,
    }
)  # fmt: skip
"""What may stand before an object, or tells when and where."""


def skip(clause: Clause, at: int) -> int | None:
    """The chunk after an adverb, a date or a phrase of place that may stand before an object;
    None for anything else.
    """
    chunks = clause.tagged.chunks
    chunk = chunks[at]
    if chunk.low == "by" and at and chunks[at - 1].low in _LEADING:
        return at + 1
    if chunk.low in _COMPANY or chunk.low in _LEADING:
        return at + 1
    if chunk.low in _COUNTED and clause.words(at + 1, at + 2) == "of":
        # "met three of her colleagues"
        return at + 2
    if chunk.tag in _DESCRIBES:
        return at + 1
    if chunk.tag is Tag.COMMA and clause.words(at + 1, at + 4) in ("among others ,", "amongst others ,"):
        return at + 4
    if chunk.low == "behind" and clause.words(at, at + 3) == "behind closed doors":
        return at + 3
    if chunk.low in _PASSED_OVER:
        return _after_matters(clause, at)
    if chunk.low in ("with", "amid") and _manner(clause, at + 1):
        # "was received with military honours by X"
        return _after_phrase(clause, at + 1)
    if chunk.low in _ADVERBS or chunk.low in _HAPPENING or (chunk.tag is Tag.WORD and chunk.low.endswith("ly")):
        return at + 1
    if chunk.tag is Tag.CONJUNCTION and at and at + 1 < len(chunks):
        # "met separately and jointly with"
        return at + 1 if all(chunks[i].low.endswith("ly") for i in (at - 1, at + 1)) else None
    if chunk.tag is Tag.POSSESSIVE and chunks[at - 1].tag in (Tag.COUNTRY, Tag.CITY, Tag.ORGANISATION):
        return at + 1
    if chunk.tag is Tag.OPEN:
        closing = next((i for i in range(at + 1, min(at + 8, len(chunks))) if chunks[i].tag is Tag.CLOSE), None)
        return None if closing is None else closing + 1
    if (described := _describing(clause, at)) is not None:
        return described
    if chunk.tag is Tag.COLON and at and chunks[at - 1].tag is Tag.HONORIFIC:
        # "met with their Excellencies: X and Y"
        return at + 1
    if chunk.tag is Tag.QUOTE or (
        chunk.tag is Tag.COMMA and at + 1 < len(chunks) and chunks[at + 1].tag is not Tag.WORD
    ):
        return at + 1
    return None


def _describing(clause: Clause, at: int) -> int | None:
    """The chunk after words that describe whoever comes next: "top hostage mediator X", "visiting deputies"."""
    chunks = clause.tagged.chunks
    chunk = chunks[at]
    if (noun := company(clause, at)) is not None:
        return noun
    follows = chunks[at + 1] if at + 1 < len(chunks) else None
    dated = follows is not None and (follows.tag is Tag.DATE or _titled(clause, at + 2))
    if chunk.tag is Tag.MODIFIER and (dated or chunk.low == "visiting"):
        # "talks late Monday with X", "with top hostage mediator X", "for visiting deputies of the Sejm – X and Y"
        return at + 1
    if chunk.low in _RANKED and at + 2 in clause.begins and chunks[at + 1].text.startswith("-"):
        # "with high-level officials, including X"
        return at + 2
    if (described := _attribute(clause, at)) is not None:
        return described
    if chunk.tag in (Tag.CAPITAL, Tag.NAME, Tag.PORTFOLIO):
        return _described(clause, at)
    before = chunks[at - 1] if at else None
    if chunk.tag is Tag.WORD and before is not None and (before.tag in _BEFORE_ADJECTIVE or before.low.endswith("ly")):
        # "with rebel chief of staff X", "the newly arrived ambassador"
        return at + 1 if _titled(clause, at + 1) else None
    if chunk.tag is Tag.WORD and before is not None and before.tag is Tag.MODIFIER and chunk.text.islower():
        return at + 1 if _titled(clause, at + 1) and chunks[at + 1].text[:1].islower() else None
    return None


def _attribute(clause: Clause, at: int) -> int | None:
    """Where "long-serving" before "Czech President X" ends, and "northern militia" right after the verb."""
    chunks = clause.tagged.chunks
    if chunks[at].tag not in (Tag.WORD, Tag.MODIFIER) or not chunks[at].text.islower() or finite(chunks[at]):
        return None
    hyphened = at + 1 < len(chunks) and chunks[at + 1].text.startswith("-") and chunks[at + 1].tag is Tag.WORD
    if hyphened:
        return at + 2 if _titled(clause, at + 2) else None
    if chunks[at].tag is not Tag.WORD or all(t.last != at for t in clause.triggers):
        return None
    beside = at + 1 < len(chunks) and chunks[at + 1].tag is Tag.WORD and chunks[at + 1].text.islower()
    after = at + 1 + (beside and at + 1 not in clause.begins)
    return after if _titled(clause, after) else None


def _titled(clause: Clause, at: int) -> bool:
    """True where somebody begins who is named with a title."""
    mention = clause.begins.get(at)
    return mention is not None and mention.kind is MentionKind.PERSON and bool(mention.offices)


def _after_matters(clause: Clause, at: int) -> int:
    """Where a phrase ends that begins at a chunk, a list of matters as a whole: "talks on trade and the war with X"."""
    chunks, first = clause.tagged.chunks, at
    at = _after_phrase(clause, at + 1)
    if chunks[first].low not in _MATTER or at >= len(chunks) or chunks[at].tag not in (Tag.CONJUNCTION, Tag.COMMA):
        return at
    nouns = {t.first for t in clause.triggers}
    for index in range(at + 1, min(at + _MATTERS, len(chunks))):
        named = clause.begins.get(index)
        if chunks[index].low == "with":
            return index
        told = index in nouns or finite(chunks[index]) or chunks[index].tag in _NOT_MATTER
        if told or (named is not None and named.kind is not MentionKind.PARTY):
            break
    return at


_MATTER: Final = frozenset({"on", "about", "regarding", "concerning", "over"})
_MATTERS: Final = 16
"""In chunks: how long such a list is at most."""
_NOT_MATTER: Final = frozenset({Tag.SEMICOLON, Tag.COLON, Tag.QUOTE, Tag.OPEN})


def _manner(clause: Clause, at: int) -> bool:
    """True where a phrase after "with" tells how: it names nobody before the next preposition or comma."""
    end = _after_phrase(clause, at)
    return at < end <= at + _PHRASE and all(i not in clause.begins for i in range(at, end))


_PHRASE: Final = 6
_RANKED: Final = frozenset({"high", "senior", "top", "highest"})
_COUNTED: Final = words("counted")


def _described(clause: Clause, at: int) -> int | None:
    """Where a mention begins after capitalised words that belong to it: "Eastern Province Governor X"."""
    chunks = clause.tagged.chunks
    titled = False
    owned = chunks[at].tag is Tag.CAPITAL and at + 2 in clause.begins and chunks[at + 1].tag is Tag.POSSESSIVE
    if owned and clause.begins[at + 2].kind is MentionKind.PERSON:
        # "a meeting with the North's X"
        return at + 2
    for end in range(at + 1, min(at + 6, len(chunks))):
        mention = clause.begins.get(end)
        if mention is not None:
            if chunks[end - 1].low == "of" and not titled and chunks[end].tag in (Tag.NAME, Tag.HONORIFIC):
                # "welcomes the appointment of X as envoy"
                return None
            named = mention.kind is MentionKind.PERSON and (mention.offices or titled)
            return end if named or mention.kind is MentionKind.GROUP else None
        titled = titled or chunks[end].tag is Tag.OFFICE
        if chunks[end].tag not in _PART_OF_TITLE and chunks[end].low not in ("of", "for", "and"):
            return None
    return None


def _after_phrase(clause: Clause, at: int) -> int:
    """Where a prepositional phrase of place or time ends."""
    chunks = clause.tagged.chunks
    first = at
    while at < len(chunks) and (chunks[at].tag not in _ENDS_PHRASE or _of_place(chunks, at)):
        if chunks[at].tag is Tag.DETERMINER and chunks[at - 1].tag in (Tag.CITY, Tag.RESIDENCE, Tag.DATE):
            # "in Vientiane a delegation led by X"
            break
        if chunks[at].tag is Tag.MINISTRY and (rest := _more_of_ministry(chunks, at + 1)) > at + 1:
            at = rest
            continue
        begun = clause.begins.get(at)
        if at > first and begun is not None and begun.kind is MentionKind.PERSON and begun.offices:
            # "received in his office the Head of …"
            break
        if begun is not None and (
            (chunks[at].tag is Tag.NAME and not hall(clause, at))
            or chunks[at - 1].tag in (Tag.CITY, Tag.RESIDENCE, Tag.DATE)
        ):
            break
        at += 1
    return at


_ENDS_PHRASE: Final = frozenset({Tag.PREPOSITION, Tag.COMMA, Tag.SEMICOLON, Tag.OTHER, Tag.CONJUNCTION})
_PLACES: Final = frozenset({Tag.CITY, Tag.COUNTRY, Tag.MINISTRY, Tag.RESIDENCE})


def _of_place(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "of" in "in the capital of Aden": the phrase of place goes on."""
    place = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].tag is Tag.DETERMINER)
    return chunks[at].low == "of" and place < len(chunks) and chunks[place].tag in _PLACES


def _more_of_ministry(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where a ministry's name ends that goes on: "Ministry of Foreign Affairs, Immigration and Tunisians Abroad"."""
    while at + 1 < len(chunks) and chunks[at].tag in (Tag.COMMA, Tag.CONJUNCTION):
        if chunks[at + 1].tag not in (Tag.PORTFOLIO, Tag.CAPITAL, Tag.ADJECTIVE):
            break
        at += 2
        while at < len(chunks) and chunks[at].tag in (Tag.PORTFOLIO, Tag.CAPITAL):
            at += 1
    return at
