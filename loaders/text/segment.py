"""Segment: a text into blocks (headline, dateline, prose, list items, table rows) and sentences.

Nothing is dropped here: each block keeps its offsets and says what kind it is, and later stages decide what to
read from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from loaders.text import datelines, markup, monitoring
from loaders.text.datelines import Dateline
from loaders.text.grammar import words
from loaders.text.paragraphs import CLOCK, ITEM, LABEL, ROW
from loaders.text.paragraphs import paragraphs as joined_lines
from loaders.text.tokens import Shape, Token, tokenize


class BlockKind(StrEnum):
    """What a block is, by its layout."""

    HEADLINE = "headline"
    PROSE = "prose"
    ITEM = "item"
    ROW = "row"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its tokens (never empty) and the block that it stands in."""

    tokens: tuple[Token, ...]
    block: int

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item or table row: `start`-`end` of the text, with its sentences."""

    number: int
    kind: BlockKind
    start: int
    end: int
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Segmented:
    """A text in blocks; `text` is the document's own, untouched, `plain` the same without marks of layout."""

    text: str
    plain: str
    blocks: tuple[Block, ...]
    dateline: Dateline | None = None
    sentences: tuple[Sentence, ...] = field(default=())
    source: monitoring.Source | None = None
    """Who put out what a monitoring service translates."""


LONGEST_SENTENCE: Final = 450
"""In tokens: some sixty persons with their titles. Reading takes more than linear time within a sentence."""
_TERMINAL: Final = (".", "!", "?", "…")
_CLOSING: Final = frozenset("\"”’)»'")


def segment(text: str) -> Segmented:
    """The text in blocks and sentences, with the dateline where it has one."""
    plain = markup.plain(text)
    paragraphs = joined_lines(plain, text)
    body = monitoring.body(text)
    dateline = datelines.find(plain, [p for p in paragraphs if p[0] >= body])
    blocks: list[Block] = []
    for first, last in paragraphs:
        number = len(blocks)
        kind = _kind(plain, first, last)
        begin = dateline.end if dateline and dateline.start <= first < dateline.end else first
        sentences = tuple(Sentence(tokens, number) for tokens in _sentences(tokenize(plain, begin, last), plain))
        blocks.append(Block(number, kind, first, last, sentences))
    every = tuple(sentence for block in blocks for sentence in block.sentences)
    return Segmented(text, plain, tuple(blocks), dateline, every, monitoring.source(text, body))


def _kind(text: str, start: int, end: int) -> BlockKind:
    line = text[start:end]
    if ROW.match(line) or line.count("\t") >= 2:
        return BlockKind.ROW
    if ITEM.match(line) or CLOCK.match(line):
        return BlockKind.ITEM
    if LABEL.match(line):
        return BlockKind.LABEL
    short = len(line) <= 140 and "\n" not in line
    if short and not line.rstrip('"”’)').endswith((".", "!", "?", ";", ",", ":")):
        return BlockKind.HEADLINE
    return BlockKind.PROSE


def _sentences(tokens: list[Token], text: str) -> list[tuple[Token, ...]]:
    """The tokens cut into sentences at final points, and at line breaks never."""
    out: list[tuple[Token, ...]] = []
    begin = 0
    count = len(tokens)
    index = 0
    while index < count:
        token = tokens[index]
        if token.text in _TERMINAL:
            stop = index + 1
            while (
                stop < count
                and (tokens[stop].text in _CLOSING or tokens[stop].text in _TERMINAL)
                and not tokens[stop].gap
            ):
                stop += 1
            if stop < count and (
                _begins(tokens, stop) if tokens[stop].gap else token.text == "." and _glued(tokens, index)
            ):
                out.append(tuple(tokens[begin:stop]))
                begin = stop
            index = stop
        else:
            opens = token.shape == Shape.CAPITAL and (token.low in _OPENERS or tokens[begin].text == "‘")
            if opens and _after_heading(tokens, index, begin):
                out.append(tuple(tokens[begin:index]))
                begin = index
            index += 1
            if "." in token.text and _closes(tokens, index, text):
                out.append(tuple(tokens[begin:index]))
                begin = index
    if begin < count:
        out.append(tuple(tokens[begin:]))
    pieces = [s[i : i + LONGEST_SENTENCE] for s in out for i in range(0, len(s), LONGEST_SENTENCE)]
    return [sentence for sentence in pieces if any(t.shape != Shape.MARK for t in sentence)]


def _after_heading(tokens: list[Token], at: int, begin: int) -> bool:
    """True for "In" in "Minister calls for trade In his meeting with X, Y said": a heading that no point ends."""
    if at - begin < _WORD or at + 1 >= len(tokens) or tokens[at + 1].shape != Shape.LOWER or not tokens[at].gap:
        return False
    before = tokens[at - 1]
    if len(tokens[at].low) == 1 or not tokens[at + 1].gap:
        return False
    quoted = before.text in _END_QUOTES and tokens[at - 2].shape != Shape.MARK
    if tokens[at].low not in _OPENERS:
        # "‘Talks are the only way out’ Testov also said"
        return quoted and at - begin > _SHORT
    return quoted or (before.shape == Shape.LOWER and before.low not in _OPENERS)


_END_QUOTES, _SHORT = frozenset("’”"), 6


def _glued(tokens: list[Token], at: int) -> bool:
    """True for a point after which a page has lost its blank: "in Hanoi on August 20.The host said"."""
    before, after = tokens[at - 1], tokens[at + 1]
    if after.shape is not Shape.CAPITAL or before.shape is Shape.INITIAL or not at:
        return False
    opens = after.low in _OPENERS and len(after.low) > 1
    ended = before.shape is Shape.LOWER and min(len(before.low), len(after.low)) >= _WORD
    return opens or (ended and at + 2 < len(tokens) and tokens[at + 2].gap)


_WORD: Final = 3


def _closes(tokens: list[Token], at: int, text: str) -> bool:
    """True for "D.C." before two blanks, or a word that opens a sentence: its last point ends one too."""
    before = tokens[at - 1]
    if at >= len(tokens) or not before.text.endswith(".") or before.text.count(".") < _DOTS or not tokens[at].capital:
        return False
    opens = tokens[at].low in _OPENERS and tokens[at].shape is Shape.CAPITAL
    between = text[before.end : tokens[at].start]
    return opens or (len(between) >= _WIDE and "\n" not in between)


_DOTS, _WIDE = 2, 2
_OPENERS: Final = (
    words("determiner") | words("pronoun") | words("plural pronoun") | words("preposition") | words("owner")
)


def _begins(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.capital or token.shape == Shape.NUMBER:
        return True
    if token.shape == Shape.MARK:
        return token.text in "\"“‘'(«–—-•" and index + 1 < len(tokens)
    # an item in lower case throughout has sentences too
    return tokens[index - 1].text == "." and token.shape == Shape.LOWER and len(tokens[index - 2].low) > 3
