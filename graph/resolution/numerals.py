"""Roman numerals: of rulers ("Laufitu III"), of generations, and of rounds of talks ("the XIV session")."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?=[IVXL])(XL|LX{0,3}|X{0,3})(IX|IV|V?I{0,3})")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
_RULERS = 24


def roman(word: str) -> int:
    """The number that a word in capitals is, up to 89; 0 for any other word."""
    found = _ROMAN.fullmatch(word)
    return 10 * _TENS.index(found[1]) + _ONES.index(found[2]) if found else 0


def of_ruler(word: str) -> int:
    """The number after a ruler's name, in letters of either size; 0 where it is none, or higher than any ruler's."""
    number = roman(word.upper())
    return number if number <= _RULERS else 0
