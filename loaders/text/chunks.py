"""Chunks: what a sentence is made of once its phrases are known, each with one tag by which later stages read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from loaders.text.dates import DateExpression
from loaders.text.grammar import words
from loaders.text.lexicon import Sense
from loaders.text.needed import forms
from loaders.text.segment import Sentence
from loaders.text.tokens import Token, shown


class Tag:
    """What a chunk is; one letter each, so that a sentence's tags are a string to match against.

    No Enum: tags are looked up all the time, and Python 3.11 takes five times as long over a member of an Enum.
    """

    COUNTRY: Final = "C"
    ADJECTIVE: Final = "A"
    ORGANISATION: Final = "G"
    MINISTRY: Final = "M"
    CITY: Final = "Y"
    RESIDENCE: Final = "R"
    OFFICE: Final = "O"
    HEAD: Final = "H"
    MODIFIER: Final = "m"
    PORTFOLIO: Final = "F"
    HONORIFIC: Final = "T"
    NAME: Final = "N"
    DATE: Final = "D"
    POSSESSIVE: Final = "q"
    DETERMINER: Final = "d"
    OWNER: Final = "h"
    PREPOSITION: Final = "p"
    CONJUNCTION: Final = "a"
    COMMA: Final = ","
    SEMICOLON: Final = ";"
    COLON: Final = ":"
    DASH: Final = "-"
    OPEN: Final = "("
    CLOSE: Final = ")"
    QUOTE: Final = '"'
    CAPITAL: Final = "X"
    WORD: Final = "w"
    NUMBER: Final = "n"
    OTHER: Final = "."


@dataclass(slots=True)
class Chunk:
    """A phrase: tokens `first` to `last` (exclusive) of its sentence, `start`-`end` of the text.

    Never changed once made; not frozen, which would take five times as long to make.
    """

    tag: str
    first: int
    last: int
    start: int
    end: int
    low: str
    text: str
    senses: tuple[Sense, ...]
    date: DateExpression | None

    def __init__(
        self,
        tag: str,
        first: int,
        last: int,
        start: int,
        end: int,
        low: str,
        text: str,
        senses: tuple[Sense, ...] = (),
        date: DateExpression | None = None,
    ) -> None:
        # written out, so that mypyc compiles it, as `Token` is
        self.tag = tag
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.low = low
        self.text = text
        self.senses = senses
        self.date = date

    def sense(self, *kinds: str) -> Sense | None:
        """The first sense of one of the kinds."""
        for sense in self.senses:
            if sense.kind in kinds:
                return sense
        return None


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with its chunks.

    `tags` has one letter a chunk; `low` are their folded words with single spaces, `begins` where in it each chunk
    begins, and `words` the same as a set. `forms` are single words and stems, by which `needed` knows what it lacks.
    """

    number: int
    sentence: Sentence
    chunks: tuple[Chunk, ...]
    tags: str
    low: str
    begins: tuple[int, ...]
    words: frozenset[str]
    forms: frozenset[str]

    @classmethod
    def of(cls, number: int, sentence: Sentence, chunks: Sequence[Chunk]) -> Tagged:
        """The sentence with its chunks, indexed."""
        lows = [c.low for c in chunks]
        begins = tuple(accumulate([len(low) + 1 for low in lows], initial=0))
        tags = "".join([c.tag for c in chunks])
        # names are read as the word "name", too (`Clause.said`)
        said = forms((*lows, "name"))
        return cls(number, sentence, tuple(chunks), tags, " ".join(lows), begins, frozenset(lows), said)

    def tagged(self, *tags: str) -> list[Chunk]:
        """The chunks with one of the tags."""
        for tag in tags:
            if tag in self.tags:
                return [self.chunks[at] for at, letter in enumerate(self.tags) if letter in tags]
        return []

    def said(self, first: int, last: int) -> str:
        """The folded words of chunks `first` to `last` (exclusive); bounds beyond the sentence are cut."""
        first, last = max(first, 0), min(last, len(self.chunks))
        return self.low[self.begins[first] : self.begins[last] - 1] if first < last else ""


DETERMINERS: Final = words("determiner")
OWNERS: Final = words("owner")
PREPOSITIONS: Final = words("preposition")
CONJUNCTIONS: Final = words("conjunction")
FUNCTION_WORDS: Final = DETERMINERS | OWNERS | PREPOSITIONS | CONJUNCTIONS | words("function")
PARTICLES: Final = words("particle")
SUFFIXES: Final = words("suffix")


def chunk_of(tag_: str, tokens: Sequence[Token], first: int, last: int, senses: tuple[Sense, ...] = ()) -> Chunk:
    """Tokens `first` to `last` (exclusive) as one chunk; the text has single spaces."""
    if last - first == 1:
        token = tokens[first]
        text = f"-{token.text}" if token.hyphen else token.text
        text = text if text.isascii() else shown(text)
        return Chunk(tag_, first, last, token.start, token.end, token.low, text, senses)
    part = tokens[first:last]
    text = shown("".join(("-" if t.hyphen else " " if t.gap and i else "") + t.text for i, t in enumerate(part)))
    low = " ".join(t.low for t in part)
    return Chunk(tag_, first, last, part[0].start, part[-1].end, low, text, senses)
