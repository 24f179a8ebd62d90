"""Portfolios: where the name of a body or portfolio ends, written in free words.

"Minister for Foreign Affairs, African Integration and Trade", "Northeast Asia Department", "the Lao National Assembly".
"""

from __future__ import annotations

from typing import Final

from loaders.text.brackets import PARTS
from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words
from loaders.text.whose import low

_WHO: Final = frozenset({Tag.NAME, Tag.HONORIFIC})
_STOP_WORDS: Final = words("stop word")
_JOINING: Final = frozenset({"&", "-", "–"})


def named_body(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where a body ends that is named like a person: one word, with somebody's name or a mark after it.

    After a list's mark a title has its holder already: "Z, Director of Transboundary Waters;".
    """
    follows = chunks[at + 1] if at + 1 < len(chunks) else None
    single = chunks[at].tag is Tag.NAME and chunks[at].last - chunks[at].first == 1
    # "Leader of the Hezb-e-Sabz, Afghanistan": a person bears no article
    single = single or (chunks[at].tag is Tag.NAME and low(chunks, at - 1) == "the")
    if chunks[at].tag is Tag.NAME and follows is not None and follows.tag is Tag.SEMICOLON:
        return at + 1
    if single and follows is not None and follows.low in _POLITICAL:
        return at + 2
    named = follows is not None and follows.tag in (Tag.COMMA, Tag.NAME, Tag.HONORIFIC)
    return at + (single and named)


_POLITICAL: Final = frozenset({"party", "movement", "faction", "alliance"})


def inside_name(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a country or organisation only begins a longer name ("the Uzbekistan Airways Board")."""
    after = at + 1 + qualified(chunks, at + 1)
    return after < len(chunks) and chunks[after].tag is Tag.CAPITAL and chunks[after].low not in _STOP_WORDS


def qualified(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "National" in "the Lao National Assembly"."""
    return at < len(chunks) and chunks[at].tag is Tag.MODIFIER and chunks[at].text[:1].isupper()


def phrase(chunks: tuple[Chunk, ...], begin: int) -> int:
    """Where a body or portfolio in free words ends: capitalised words joined by "and", or a few in lower case."""
    at, words = begin, 0
    while at < len(chunks):
        chunk = chunks[at]
        if (
            chunk.tag in PARTS
            or (chunk.tag is Tag.MODIFIER and (chunk.text[:1].isupper() or chunk.text.startswith("-")))
            or (chunk.tag is Tag.HONORIFIC and _ranks_a_body(chunks, at))
            or (chunk.tag is Tag.RESIDENCE and at > begin and chunks[at - 1].tag is Tag.CAPITAL)
            or (chunk.tag is Tag.OFFICE and low(chunks, at + 1) == "affairs")
            or (
                chunk.tag is Tag.NAME
                and (
                    _name_is_body(chunks, at, listed=bool(words))
                    or ((words or chunks[at - 1].tag is Tag.CONJUNCTION) and _apposed_to(chunks, at))
                )
            )
            or (chunk.tag in (Tag.CONJUNCTION, Tag.COMMA) and goes_on(chunks, at) and at > begin)
            or (chunk.tag is Tag.DETERMINER and at > begin and _and_the_body(chunks, at - 1))
            or (chunk.text in _JOINING and at > begin and at + 1 < len(chunks) and chunks[at + 1].tag in PARTS)
        ):
            at += 1
        elif (
            (chunk.tag is Tag.WORD or (chunk.tag is Tag.MODIFIER and _describes(chunks, at)))
            and words < 4
            and chunk.low not in _STOP_WORDS
            and (chunk.text.startswith("-") or not chunk.low.endswith(("ed", "ing")) or _working(chunks, at))
        ):
            words += 1
            at += 1
        else:
            break
    return at


def _working(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "working" in "head of the working group"."""
    return chunks[at].low == "working" and low(chunks, at + 1) in ("group", "groups", "party")


def _describes(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "liberal" in "the Russian liberal democratic party"."""
    return at + 1 < len(chunks) and chunks[at + 1].tag is Tag.WORD


def _ranks_a_body(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "General" in "General Intelligence Directorate"."""
    return at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.CAPITAL, Tag.PORTFOLIO)


def _name_is_body(chunks: tuple[Chunk, ...], at: int, *, listed: bool) -> bool:
    """True where a run that looks like a name is part of an institution ("Northeast Asia Department")."""
    if (listed or chunks[at - 1].tag is Tag.CONJUNCTION) and _apposed_to(chunks, at):
        return True
    if at + 2 < len(chunks) and chunks[at + 1].tag is Tag.PORTFOLIO and chunks[at + 2].tag in _WHO:
        # "CEO of Testa Power X"
        return chunks[at].last - chunks[at].first == 1
    if at + 1 < len(chunks) and chunks[at + 1].low in _REGIONS:
        # "Governor of Testa State", "governor of the Testa region"
        return True
    return at + 1 < len(chunks) and chunks[at + 1].tag is Tag.CAPITAL


_REGIONS: Final = words("part of a land")


def goes_on(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a list inside a portfolio goes on: "Foreign Affairs, African Integration and Trade"."""
    noun = at + 1 + (chunks[at].tag is Tag.COMMA and low(chunks, at + 1) in ("and", "&"))
    first = noun
    while noun < len(chunks) and noun <= first + 1 and chunks[noun].tag in (Tag.ADJECTIVE, Tag.CAPITAL, Tag.MODIFIER):
        noun += 1
    if chunks[at].tag is Tag.COMMA and any(_topical(c) for c in chunks[first:noun]):
        # "Fisheries, Aquatic and Ocean Resources"
        return True
    follows = chunks[noun] if noun < len(chunks) else None
    if follows is not None and follows.tag is Tag.PORTFOLIO and chunks[at].tag in (Tag.COMMA, Tag.CONJUNCTION):
        after = chunks[noun + 1] if noun + 1 < len(chunks) else None
        return after is None or after.tag not in (Tag.OFFICE, Tag.HEAD)
    if chunks[at].tag is Tag.COMMA and "".join(c.tag for c in chunks[at + 1 : at + 4]) == "GaF":
        # "Foreign Affairs, Commonwealth and Development"
        return True
    if chunks[at].tag is not Tag.CONJUNCTION or at + 1 >= len(chunks):
        return False
    if _and_the_body(chunks, at):
        return True
    capital = chunks[noun - 1].tag is Tag.CAPITAL
    return (noun > first and capital) or _apposed_to(chunks, at + 1)


def _and_the_body(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "and the Commonwealth" in "Minister of State for South Asia and the Commonwealth"."""
    told = "".join(c.tag for c in chunks[at - 1 : at + 3])
    if told == "XadX" and low(chunks, at + 1) == "the":
        # "for West Africa and the Sahel"
        return chunks[at + 2].sense("region") is not None
    return at > 0 and told in ("XadG", "YadG") and low(chunks, at + 1) == "the"


def _topical(chunk: Chunk) -> bool:
    sense = chunk.sense("not-name") if chunk.tag is Tag.CAPITAL else None
    return sense is not None and sense.value == "topic"


def _apposed_to(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for one word that looks like a name where somebody's name follows after a comma or with a style."""
    single = chunks[at].tag is Tag.NAME and chunks[at].last - chunks[at].first == 1
    name = at + 2
    while name < len(chunks) and chunks[name].tag is Tag.HONORIFIC:
        name += 1
    parted = single and name < len(chunks) and chunks[at + 1].tag in (Tag.COMMA, Tag.HONORIFIC)
    return parted and chunks[name].tag is Tag.NAME
