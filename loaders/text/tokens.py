"""Tokens: words, numbers and marks, each with its offsets and a folded form to look words up by.

Folding is one character to one character, so offsets never move: lower case, no diacritics, one kind of
apostrophe. Hyphens inside words do not become tokens; the part after one says so (`Token.hyphen`), so that
"Secretary-General" and "Secretary General" are the same words to the lexicon.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.text.grammar import words

_APOSTROPHES: Final = "'’‘ʻʼ`´ʹ′"
_SPECIAL: Final = str.maketrans(
    {
        "ə": "a", "Ə": "a", "ı": "i", "İ": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
        "ð": "d", "Ð": "d", "þ": "t", "Þ": "t", "ß": "s", "æ": "a", "Æ": "a", "œ": "o", "Œ": "o",
        "ħ": "h", "Ħ": "h", "ŋ": "n", "ɓ": "b", "ɗ": "d",
    }
)  # fmt: skip
_LIGATURES: Final = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""What printed pages set as one character: "ﬁ", "ﬀ"."""
_DROPPED: Final = "\0"
"""Stands for a combining mark or a zero-width character in folded text; removed from a token's folded form."""


class _Folding(dict[int, str]):
    """Maps a code point to its folded character, worked out once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _APOSTROPHES:
            folded = "'"
        elif unicodedata.category(character) in ("Mn", "Me", "Cf"):
            folded = _DROPPED
        else:
            plain = unicodedata.normalize("NFKD", character.translate(_SPECIAL))[0]
            folded = plain.lower()[0] if plain.isalpha() else character
        self[code] = folded
        return folded


_FOLDING: Final = _Folding()


def fold(text: str) -> str:
    """The text folded for look-ups, of the same length."""
    return text.lower().replace("`", "'") if text.isascii() else text.translate(_FOLDING)


def shown(text: str) -> str:
    """The text as a person reads it: composed letters, no wide or joined forms, nothing that can't be seen."""
    if text.isascii():
        return text
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFKC", seen)


class Shape:
    """How a token is written; no Enum, which Python 3.11 is slow to look up."""

    LOWER: Final = 0
    CAPITAL: Final = 1
    CAPITALS: Final = 2
    INITIAL: Final = 3
    NUMBER: Final = 4
    MARK: Final = 5


_WITH_CAPITAL: Final = (Shape.CAPITAL, Shape.CAPITALS, Shape.INITIAL)


@dataclass(slots=True)
class Token:
    """A word, number or punctuation mark at `start`-`end` of the document's text.

    `low` is the folded form without a final point; `gap` is true where white space stands before it, `hyphen`
    where a hyphen joins it to the token before, `column` where so much white space of its line stands before it that
    it is set in a column of its own. Never changed once made; not frozen, which would take five times as long to make.
    """

    start: int
    end: int
    text: str
    low: str
    shape: int
    gap: bool
    hyphen: bool
    column: bool

    def __init__(
        self, start: int, end: int, text: str, low: str, shape: int, gap: bool, hyphen: bool, column: bool = False
    ) -> None:
        # written out, so that mypyc compiles it: there is nothing of which so many are made
        self.start = start
        self.end = end
        self.text = text
        self.low = low
        self.shape = shape
        self.gap = gap
        self.hyphen = hyphen
        self.column = column

    @property
    def capital(self) -> bool:
        """True where the word begins with a capital letter."""
        return self.shape in _WITH_CAPITAL


ABBREVIATIONS: Final = words("abbreviation")
"""Words that a point may follow without ending the sentence."""

_LETTER: Final = r"[^\W\d_]"
_MARKS: Final = (
    r"\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3"
)
"""Accents and vowel signs within a word, those of Hebrew, Arabic and the scripts of India and South-East Asia too."""
_JOINED: Final = rf"[{_MARKS}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]"
_PATTERN: Final = re.compile(
    rf"(?P<dotted>(?:{_LETTER}\.){{2,}})"
    rf"|(?P<word>{_LETTER}[^\W_]*(?:(?:{_JOINED}|[{_APOSTROPHES}](?={_LETTER}))[^\W_]*)*)"
    r"|(?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?!\w))"
    r"|(?P<digits>\d+)"
    r"|(?P<mark>[^\w\s]|_)"
)
BLANK: Final = "\x1f"
"""White space that no text has: what a sign of markup is read as (`markup.py`)."""
_COLUMN: Final = 3
"""So many blanks set columns apart."""
_HYPHENS: Final = "-‐‑–"
_BROKEN: Final = re.compile(r"[ \t]*\n[ \t]*(?=[^\W\d_])(?!(?:and|or|to)\b)")


def _shape(text: str, dotted: bool) -> int:
    if text.isascii() and text.isalpha():
        # most words of English prose
        if text.islower():
            return Shape.LOWER
        if len(text) > 1 and text[0].isupper():
            return Shape.CAPITALS if text.isupper() else Shape.CAPITAL
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return Shape.NUMBER if text[0].isdigit() else Shape.MARK
    if not letters[0].isupper():
        if letters[0].title() == letters[0] and not letters[0].isascii():
            # a script without capitals: a word of it in an English text is mostly a name
            return Shape.CAPITAL
        # d'Alva, N'Guessan: a particle joined by an apostrophe
        inner = text[1:4]
        if any(a in inner for a in _APOSTROPHES) and any(c.isupper() for c in letters[1:3]):
            return Shape.CAPITAL
        return Shape.LOWER
    if len(letters) == 1 and (dotted or text.endswith(".")):
        return Shape.INITIAL
    if len(letters) > 1 and all(c.isupper() or not c.islower() for c in letters):
        return Shape.CAPITALS
    return Shape.CAPITAL


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order, with offsets into `text`."""
    end = len(text) if end is None else end
    tokens: list[Token] = []
    position, hyphen, unseen, swallowed = start, False, False, False
    for match in _PATTERN.finditer(text, start, end):
        first, last = match.span()
        kind = match.lastgroup
        raw = match.group()
        gap = first > position or first == start or unseen
        column = first - position >= _COLUMN and _apart(text[position:first])
        position, unseen = last, False
        if kind == "mark":
            if fold(raw) == _DROPPED:
                # a zero-width character or a stray accent: the word goes on, or begins, behind it
                unseen = gap
                continue
            hyphenates = raw in _HYPHENS and not gap and tokens and tokens[-1].shape != Shape.MARK and last < end
            if hyphenates and text[last].isalnum():
                hyphen = True
                continue
            if hyphenates and (broken := _BROKEN.match(text, last, end)):
                # "Vice-" at the end of a line: the word goes on with the next
                hyphen, position = True, broken.end()
                continue
            tokens.append(Token(first, last, raw, fold(raw), Shape.MARK, gap, False))
            hyphen = False
            continue
        low, shape = _read(raw, kind == "dotted")
        point = last < end and text[last] == "."
        if (
            kind == "word"
            and point
            and _keeps_point(raw, low, text[last + 1 : last + 8])
            and not (len(raw) == 2 and tokens and gap and _ends_sentence(tokens[-1], text, last + 1))
        ):
            last += 1
            position, swallowed = last, True
            raw = text[first:last]
            shape = _shape(raw, len(low) == 1)
        if kind == "word" and low.endswith("'s") and low[-3:-2].isalpha():
            cut = first + len(raw) - 2
            word = text[first:cut]
            tokens.append(Token(first, cut, word, low[:-2], _shape(word, False), gap, hyphen, column))
            tokens.append(Token(cut, last, text[cut:last], "'s", Shape.MARK, False, False))
        else:
            tokens.append(Token(first, last, raw, low, shape, gap, hyphen, column))
        hyphen = False
    return _without_swallowed_points(tokens) if swallowed else tokens


@lru_cache(maxsize=1 << 14)
def _read(raw: str, dotted: bool) -> tuple[str, int]:
    """A word or number folded, and its shape."""
    low = fold(raw if raw.isascii() else raw.translate(_LIGATURES)).replace(_DROPPED, "")
    return low, _shape(raw, dotted)


def _apart(between: str) -> bool:
    """True for white space that sets columns apart: on one line, the blanks of markup not counted."""
    return "\n" not in between and len(between.replace(BLANK, "")) >= _COLUMN


def _keeps_point(raw: str, low: str, after: str) -> bool:
    """True where the point after the word belongs to it: an abbreviation or somebody's initial."""
    if low in ABBREVIATIONS:
        # "No." before a number, "May." never; "sun." or "co." in lower case end a sentence as often as not
        return raw[0].isupper() or low in ("rtd", "ret", "vs", "etc")
    if not raw[0].isupper() or len(raw) > 2 or (len(raw) == 2 and raw.isupper()):
        # "flew to the UK. Minister X": what is written all in capitals is no one's initials
        return False
    if len(raw) == 2 and raw[1] in "aeiou" and raw[0] not in "Yy":
        # "Nicole Su." ends a sentence; "Ch. Bold" and "Yu. Ivanov" are initials
        return False
    follows = after.strip()[:1]
    if len(raw) == 1 and follows.islower() and after[:1].isspace():
        # "Sidorov I. met": no sentence begins with a small letter
        return True
    return follows.isupper() or follows in (",", ".") or _PARTICLE.match(after) is not None


_PARTICLE: Final = re.compile(r"\s+(?:de|van|von|da|di|al|el|bin|du) ")
"""What may stand between an initial and a family name: "F. W. de Testerk"."""
_OPENERS: Final = (
    words("determiner") | words("pronoun") | words("plural pronoun") | words("preposition") | words("owner")
)


def _ends_sentence(before: Token, text: str, at: int) -> bool:
    """True for "Erik Ek. They …": after a name, a word of two letters before one that opens a sentence is a surname."""
    follows = _WORD.match(text, at)
    return (
        before.shape is Shape.CAPITAL
        and len(before.text) > 2
        and (follows is None or follows.group(1).casefold() in _OPENERS)
    )


_WORD: Final = re.compile(r"\s+([^\W\d_]+)")


def _without_swallowed_points(tokens: list[Token]) -> list[Token]:
    """The tokens, less the points that became part of an abbreviation."""
    kept: list[Token] = []
    for token in tokens:
        if kept and token.start < kept[-1].end:
            continue
        kept.append(token)
    return kept
