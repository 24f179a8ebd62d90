"""Language: whether a text is in English at all, told from its small words and its letters.

No guess is made from little: a list of names, a table or a line or two is taken for English. A text in which some
stretch is English is read, whatever else is in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.text.extension import shipped
from loaders.text.tokens import fold

_WINDOW: Final = 3_000
"""Characters that are judged at a time."""
_FEWEST_WORDS, _FEWEST_HITS, _FEWEST_DIFFERENT = 20, 6, 5
_SHARE, _RIVAL = 0.12, 0.25
"""A language's small words among all words at least, and how many English ones beside them make a text mixed."""
_FEWEST_LETTERS, _FEWEST_ENGLISH = 40, 10
_MOST_SMALL: Final = 0.1
"""Small letters for each capital at most in a text that is written in capitals."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_BEYOND_LATIN: Final = re.compile(
    r"[^\W\d_\u0000-\u036f\u1d00-\u1dff\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\ufb00-\ufb06\uff21-\uff5a]"
)
_END: Final = re.compile(r"[^\W\d_]{2}[.!?…](?=\s|$)")
_SCRIPTS: Final = {
    "CJK": "Chinese characters",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean letters",
}


@dataclass(frozen=True, slots=True)
class _Rival:
    """A language against English: the words that only it has of the two, and those that only English has."""

    name: str
    own: frozenset[str]
    english: frozenset[str]


@cache
def _english() -> frozenset[str]:
    [row] = [row for row in shipped("function_words") if row["language"] == "English"]
    return _words(row)


@cache
def _rivals() -> tuple[_Rival, ...]:
    english = _english()
    others = ((row["language"], _words(row)) for row in shipped("function_words") if row["language"] != "English")
    return tuple(_Rival(name, words - english, english - words) for name, words in others)


@cache
def _speakers() -> dict[str, tuple[int, ...]]:
    """The numbers of the rivals that have a word, which English has not."""
    rivals = _rivals()
    words = {word for rival in rivals for word in rival.own}
    return {word: tuple(n for n, rival in enumerate(rivals) if word in rival.own) for word in words}


def _words(row: dict[str, str]) -> frozenset[str]:
    return frozenset(fold(row["words"]).replace("\0", "").split())


def foreign(text: str) -> str | None:
    """Why the text can't be read: "it looks French", "in Cyrillic letters"; None where it is English or too short.

    Takes time linear in the text, and little where it begins in English.
    """
    told: Counter[str] = Counter()
    for window in _windows(text):
        verdict = _judged(window)
        if verdict == "":
            return None
        if verdict:
            told[verdict] += 1
    return told.most_common(1)[0][0] if told else None


def reservation(text: str) -> str | None:
    """What keeps the reader from understanding a text whatever its language: no words, or capitals throughout."""
    small = large = 0
    for start in range(0, len(text), _WINDOW):
        window = text[start : start + _WINDOW]
        small += sum(map(str.islower, window))
        large += sum(map(str.isupper, window))
        if small > _MOST_SMALL * (large + _FEWEST_LETTERS):
            return None
    if not small + large and not any(map(str.isalpha, text)):
        return "there are no words in it: nothing was read"
    if large > _FEWEST_LETTERS and small <= _MOST_SMALL * large:
        return (
            "in capitals throughout: names are told from other words by a list of common ones, so look at what was read"
        )
    return None


def _windows(text: str) -> Iterator[str]:
    for start in range(0, len(text), _WINDOW):
        yield text[start : start + _WINDOW]


def _judged(window: str) -> str | None:
    """What speaks against English in a stretch of text; "" where it is English, None where nothing can be said."""
    folded = fold(window).replace("\0", "")
    counts = Counter(_WORD.findall(folded))
    total = sum(counts.values())
    english = _hits(counts, _english())
    strange = _BEYOND_LATIN.findall(window)
    if len(strange) >= _FEWEST_LETTERS and 2 * len(strange) > sum(map(len, _WORD.findall(window))):
        return "" if english >= _FEWEST_ENGLISH else f"in {_script(strange)}"
    if total < _FEWEST_WORDS:
        return None
    hits_of = [0] * len(_rivals())
    speakers = _speakers()
    for word, count in counts.items():
        for number in speakers.get(word, ()):
            hits_of[number] += count
    hits = max(hits_of)
    rival = _rivals()[hits_of.index(hits)]
    varied = len(rival.own.intersection(counts)) >= _FEWEST_DIFFERENT
    if varied and hits >= max(_FEWEST_HITS, _SHARE * total) and _hits(counts, rival.english) < _RIVAL * hits:
        return f"it looks {rival.name}"
    if english >= max(_FEWEST_HITS, _SHARE * total):
        return ""
    return (
        "in a language that is not known here" if _runs_on(window, counts, total) and english < 0.03 * total else None
    )


def _hits(counts: Counter[str], words: frozenset[str]) -> int:
    return sum([count for word, count in counts.items() if word in words])


def _runs_on(window: str, counts: Counter[str], total: int) -> bool:
    """True for running text: whole sentences of words in small letters, of a length that words have."""
    if total < 80 or len(_END.findall(window)) < 3:
        return False
    small = sum(word.islower() for word in _WORD.findall(window))
    mean = sum(len(word) * count for word, count in counts.items()) / total
    return small > 0.6 * total and 2.5 <= mean <= 10


def _script(letters: list[str]) -> str:
    """The script of most of the letters, in words."""
    names = Counter(unicodedata.name(letter, "UNKNOWN").split()[0].split("-")[0] for letter in letters)
    if names["HIRAGANA"] + names["KATAKANA"] > 0.1 * len(letters):
        return "Japanese"
    name = names.most_common(1)[0][0]
    return _SCRIPTS.get(name, f"{name.title()} letters")
