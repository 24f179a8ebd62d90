"""Segment: a text into blocks (headline, dateline, prose, list items, table rows) and sentences.

Nothing is dropped here: each block keeps its offsets and says what kind it is, and later stages decide what to
read from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.text import markup
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
class Dateline:
    """The head of an agency item: "BAKU, Azerbaijan, June 15." with the offsets of its parts.

    `place` is the town as written; `date` is the part that names the day, empty where there is none.
    """

    start: int
    end: int
    place: str
    date: str
    date_start: int


@dataclass(frozen=True, slots=True)
class Segmented:
    """A text in blocks; `text` is the document's own, untouched, `plain` the same without marks of layout."""

    text: str
    plain: str
    blocks: tuple[Block, ...]
    dateline: Dateline | None = None
    sentences: tuple[Sentence, ...] = field(default=())


_LONGEST_DATELINE = 90
_SHORTEST_PROSE = 140
"""In characters: how long a paragraph is at least that surely is no headline or label."""
_LONGEST_SENTENCE = 300
"""In tokens; no prose has longer ones, and reading takes more than linear time within a sentence."""
_TERMINAL = (".", "!", "?", "…")
_CLOSING = frozenset("\"”’)»'")

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})"
)
_TOWN = r"[^\W\d_][^\W\d_'’.-]*(?:[ '’.-]{1,2}[^\W\d_]+){0,3}"
_DATELINE = re.compile(
    rf"\s*(?P<place>{_TOWN})(?P<country>,\s*(?!{_MONTH}[\s.]){_TOWN})?"
    rf"(?:,?\s+(?P<date>{_DAY}))?\.?"
    r"\s*(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,30}/)?"
    r"\s*(?P<mark>\.\s*[-–—]+|[-–—:]+|\.)(?=\s)",
    re.IGNORECASE,
)


def segment(text: str) -> Segmented:
    """The text in blocks and sentences, with the dateline where it has one."""
    plain = markup.plain(text)
    paragraphs = joined_lines(plain, text)
    dateline = _find_dateline(plain, paragraphs)
    blocks: list[Block] = []
    for first, last in paragraphs:
        number = len(blocks)
        kind = _kind(plain, first, last)
        begin = dateline.end if dateline and dateline.start <= first < dateline.end else first
        sentences = tuple(Sentence(tokens, number) for tokens in _sentences(tokenize(plain, begin, last)))
        blocks.append(Block(number, kind, first, last, sentences))
    every = tuple(sentence for block in blocks for sentence in block.sentences)
    return Segmented(text, plain, tuple(blocks), dateline, every)


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


def _find_dateline(text: str, paragraphs: list[tuple[int, int]]) -> Dateline | None:
    """The dateline, looked for at the head of the first paragraphs that begin with a town."""
    for first, last in paragraphs[:6]:
        match = _DATELINE.match(text, first, min(last, first + _LONGEST_DATELINE + 2))
        if match is None or not _is_dateline(match):
            if last - first > _SHORTEST_PROSE and text[last - 1] == ".":
                # the text has begun: what follows is no head of it
                return None
            continue
        date = match.group("date") or ""
        at = match.start("date") if date else match.end("place")
        return Dateline(match.start("place"), match.end(), match.group("place"), date, at)
    return None


def _is_dateline(match: re.Match[str]) -> bool:
    """True where the match is more than a short sentence: a day, an agency, or a town in capitals and a dash."""
    if match.end() - match.start() > _LONGEST_DATELINE:
        return False
    place = match.group("place")
    if not place[0].isupper() or place.split()[0].lower() in words("preposition"):
        return False
    if match.group("mark") == ":" and not words("heading word").isdisjoint(place.lower().split()):
        # "NEXT WEEK: the minister hosts …"
        return False
    if match.group("date"):
        return True
    mark = match.group("mark")
    return (
        bool(match.group("agency"))
        or (place.isupper() and mark != ".")
        or (mark == ":" and place.istitle() and " " not in place and place.lower() not in words("labelling"))
    )


def _sentences(tokens: list[Token]) -> list[tuple[Token, ...]]:
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
            if stop < count and tokens[stop].gap and _begins(tokens, stop):
                out.append(tuple(tokens[begin:stop]))
                begin = stop
            index = stop
        else:
            index += 1
    if begin < count:
        out.append(tuple(tokens[begin:]))
    pieces = [s[i : i + _LONGEST_SENTENCE] for s in out for i in range(0, len(s), _LONGEST_SENTENCE)]
    return [sentence for sentence in pieces if any(t.shape != Shape.MARK for t in sentence)]


def _begins(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.capital or token.shape == Shape.NUMBER:
        return True
    if token.shape == Shape.MARK:
        return token.text in "\"“‘'(«–—-•" and index + 1 < len(tokens)
    # an item in lower case throughout has sentences too
    return tokens[index - 1].text == "." and token.shape == Shape.LOWER and len(tokens[index - 2].low) > 3
