"""Rounds: which of a row of meetings it is, where a document counts them ("the 19th session", "third round")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from graph.resolution.numerals import roman
from graph.resolution.tables import words_of

_ONES = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50}
_SPELLED = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{f"{ten}ieth": number for ten, number in _TENS.items()},
    **{f"{ten}y-{word}": number + one for ten, number in _TENS.items() for one, word in enumerate(_ONES[:9], 1)},
}
_ENDS = frozenset({"st", "nd", "rd", "th"})
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_LOOSELY = 3
"""Up to here meetings are counted anew each time: "their second meeting this year"."""
_BETWEEN = 6
"""Words from the number to what it counts, at most, and back to what says that it is another gathering's."""
_OPEN, _CLOSE = "“\"'‘(", ".,;:)”\"'’"


def rounds(texts: Iterable[str]) -> frozenset[int]:
    """The numbers that passages about a meeting give it; none where they do not count it."""
    return frozenset(number for text in texts for number in _numbers(text.split()))


def _numbers(words: list[str]) -> Iterator[int]:
    for place, word in enumerate(words):
        # Most words are neither "fourth" nor "XIV".
        if word[-2:].lower() in _ENDS or (word[0] in "IVXL" and word.isupper()):
            number = _number(word.lstrip(_OPEN), words[place - 1] if place else "")
            if number and _counts(number, words, place):
                yield number


def _number(word: str, before: str) -> int:
    """The number that the word is, 0 where it is none; "twenty first" is two words, and "I" is no number."""
    if match := _DIGITS.fullmatch(word):
        return int(match[1])
    spelled = word.lower()
    if number := _SPELLED.get(f"{before.lower()}-{spelled}") or _SPELLED.get(spelled):
        return number
    return 0 if word == "I" else roman(word)


def _counts(number: int, words: list[str], place: int) -> bool:
    """Whether what follows the number is a word for such meetings, before the phrase ends or turns elsewhere."""
    row, loose, otherwise, elsewhere = (_words(kind) for kind in ("row", "loose", "otherwise", "elsewhere"))
    if any(word.lower() in elsewhere for word in words[max(0, place - _BETWEEN) : place]):
        return False
    for at in range(place + 1, min(place + 1 + _BETWEEN, len(words))):
        bare = words[at].strip(_OPEN + _CLOSE).partition("’")[0].partition("'")[0].lower()
        if bare in row or (bare in loose and number > _LOOSELY):
            # "The 80th session of the UN General Assembly": on its margins.
            return not any(word.strip(_CLOSE).lower() in elsewhere for word in words[at : at + _BETWEEN])
        if bare in otherwise or bare in elsewhere or words[at][-1] in _CLOSE:
            return False
    return False


@cache
def _words(kind: str) -> frozenset[str]:
    return words_of("round_words", "word", kind)
