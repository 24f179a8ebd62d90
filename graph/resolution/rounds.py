"""Rounds: which of a row of meetings it is, where a document counts them ("the 19th session", "third round")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from graph.resolution.tables import words_of

_ONES = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
_SPELLED = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{f"{ten}ieth": number for ten, number in _TENS.items()},
    **{
        f"{ten}y{dash}{word}": number + one
        for ten, number in _TENS.items()
        for one, word in enumerate(_ONES[:9], 1)
        for dash in "- "
    },
}
_ROMAN = re.compile(r"(?=[IVXL])(XL|LX{0,3}|X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
_LOOSELY = 3
"""Up to here meetings are counted anew each time: "their second meeting this year"."""


class _Patterns(NamedTuple):
    """How a number before a word for a meeting is found; `loose` are the words that count less."""

    counted: re.Pattern[str]
    roman: re.Pattern[str]
    loose: frozenset[str]


def rounds(texts: Iterable[str]) -> frozenset[int]:
    """The numbers that passages about a meeting give it; none where they do not count it."""
    patterns = _patterns()
    found: set[int] = set()
    for text in texts:
        for match in patterns.counted.finditer(text):
            number = int(match["digits"]) if match["digits"] else _SPELLED[match["word"].lower()]
            if match["row"].lower() not in patterns.loose or number > _LOOSELY:
                found.add(number)
        for match in patterns.roman.finditer(text):
            if number := _roman(match["roman"]):
                found.add(number)
    return frozenset(found)


@cache
def _patterns() -> _Patterns:
    row, loose, otherwise = (words_of("round_words", "word", kind) for kind in ("row", "loose", "otherwise"))
    counted, other = _any(row | loose), _any(otherwise)
    number = rf"(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{_any(_SPELLED)})"
    between = rf"(?:\s+(?!(?:{other})\b)[^\s.;:,()]+)"
    return _Patterns(
        re.compile(rf"\b(?:{number}){between}{{0,5}}?\s+(?P<row>{counted})\b", re.I),
        re.compile(rf"\b(?P<roman>[IVXL]{{1,7}}){between}{{0,3}}?\s+(?i:{counted})\b"),
        loose,
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _roman(text: str) -> int:
    """The number of a Roman numeral, 0 where it is none; "I" alone is a word."""
    match = _ROMAN.fullmatch(text)
    if not match or text == "I":
        return 0
    return 10 * _ROMAN_TENS.index(match[1]) + _ROMAN_ONES.index(match[2])
