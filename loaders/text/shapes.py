"""Shapes: capitalised words that by the way they are written are no part of a person's name.

Abbreviations, letters in brackets, words that a lost space has run together, numbers, and the place in a dateline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words
from loaders.text.tokens import Shape, Token

_RUN_TOGETHER: Final = re.compile(r"[^\W\d_]{6}[^\W\d_A-Z]*[a-z][A-Z][a-z]")
"""Six letters and a capital after them: "UkrainePresident"; "AbdulAziz", "McDonald" and "DeSantis" are names."""
_VOWELS: Final = frozenset("aeiouy")
_SHORTEST, _LONGEST = 3, 6
"""How many letters an abbreviation of a body has, among words in capitals that may be family names."""


def no_name(token: Token) -> bool:
    """True for a word with a digit, and for two words that a lost space has run together."""
    return _strange(token.text, token.capital)


@lru_cache(maxsize=1 << 14)
def _strange(text: str, capital: bool) -> bool:
    return (capital and any(c.isdigit() for c in text)) or bool(_RUN_TOGETHER.match(text))


def without_case(token: Token) -> bool:
    """True for a word of a script that has no capitals, Arabic for one."""
    return not token.text.isascii() and token.text[0].isalpha() and token.text[0].swapcase() == token.text[0]


def in_brackets(tokens: Sequence[Token], index: int) -> bool:
    """True for the letter in "Minister X (L) meets Minister Y (R)", which says where somebody stands in a picture."""
    alone = 0 < index < len(tokens) - 1 and len(tokens[index].text.rstrip(".")) == 1
    return alone and tokens[index - 1].text == "(" and tokens[index + 1].text == ")"


def unsayable(token: Token) -> bool:
    """True for capitals that nobody can be called by: no vowel, or three consonants before one ("APNSA", "SMS")."""
    if not _SHORTEST <= len(token.low) <= _LONGEST or token.shape is not Shape.CAPITALS or not token.text.isalpha():
        return False
    letters = "".join("v" if c in _VOWELS else "c" for c in token.low)
    return "v" not in letters or "cccv" in letters


def lone_capitals(tokens: Sequence[Token], index: int) -> bool:
    """True for an abbreviation that stands alone between small words: "the director of CCSAS said"."""
    if not _SHORTEST <= len(tokens[index].text) <= _LONGEST or tokens[index].shape is not Shape.CAPITALS:
        return False
    if index > 1 and tokens[index - 1].text == "," and tokens[index - 2].low in _BODY_NOUNS:
        # "the river commission, CICOS, and"
        return index + 1 < len(tokens) and not tokens[index + 1].capital
    beside = [tokens[i] for i in (index - 1, index + 1) if 0 <= i < len(tokens)]
    return bool(beside) and not any(t.capital or t.hyphen for t in beside) and tokens[index - 1].low in _OF_BODIES


def abbreviates_before(tokens: Sequence[Token], index: int, follows: Chunk | None) -> bool:
    """True for an abbreviation right before a title: "the NA Vice Chairwoman", "RADA Chairman"."""
    token = tokens[index]
    if token.shape is not Shape.CAPITALS or len(token.text) > _LONGEST or follows is None:
        return False
    titled = follows.tag in (Tag.OFFICE, Tag.HEAD, Tag.MODIFIER)
    return titled and tokens[index + 1].gap and tokens[index + 1].shape is Shape.CAPITAL


_BODY_NOUNS: Final = words("body noun") | {"party", "movement", "group", "agency"}
_OF_BODIES: Final = frozenset({"of", "the", "at", "by", "for", "with", "and", "from", "in"})


def short_for_a_body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True where tokens `first` to `last` begin with an abbreviation that two words of a name follow."""
    return last - first >= _SHORTEST and unsayable(tokens[first]) and tokens[first + 1].shape is not Shape.CAPITALS


def left_alone(tokens: Sequence[Token], index: int, chunk: Chunk | None) -> bool:
    """True for what stands after a name and is no part of it: a day ("Minister Testani Sunday met"), a dateline."""
    last = index + 1 >= len(tokens) or not tokens[index + 1].capital
    return (tokens[index].low in _DAYS and last) or _run_into_a_dateline(tokens, index, chunk)


_DAYS: Final = words("weekday")


def _run_into_a_dateline(tokens: Sequence[Token], index: int, chunk: Chunk | None) -> bool:
    """True for a town in capitals after a name in small letters: "By Anna Example SEOUL, Dec. 30"."""
    token = tokens[index]
    follows = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if (
        chunk is None
        or chunk.tag is not Tag.CITY
        or token.shape is not Shape.CAPITALS
        or tokens[index - 1].shape is Shape.CAPITALS
    ):
        return False
    return follows in ",(" and follows != ""


def joins_a_noun(token: Token, *, known: bool) -> bool:
    """True for "sponsored" in "Example-sponsored", and "summit", which is `known` to be a word; not for "Eun-jung"."""
    return (
        token.hyphen
        and token.shape is Shape.LOWER
        and (len(token.low) >= _LONG_PART or (known and len(token.low) > _SHORT_PART) or token.low in PARTICIPLES)
    )


PARTICIPLES: Final = words("after a hyphen")
_SHORT_PART, _LONG_PART = 5, 7
"""Letters of the syllables of given names, at most, and of words in small letters that are none."""
