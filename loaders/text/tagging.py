"""Tagging: a sentence as a row of chunks, each a phrase with the one tag by which later stages read it.

Phrases of the lexicon, date expressions and names by their shape become chunks; every other token is a chunk of its
own. Names: a run of capitalised words, initials and particles that the lexicon does not claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from loaders.text.dates import DateExpression
from loaders.text.grammar import words
from loaders.text.lexicon import Lexicon, Match, Sense
from loaders.text.segment import Segmented, Sentence
from loaders.text.tokens import Shape, Token


class Tag(StrEnum):
    """What a chunk is; one letter each, so that a sentence's tags are a string to match against."""

    COUNTRY = "C"
    ADJECTIVE = "A"
    ORGANISATION = "G"
    MINISTRY = "M"
    CITY = "Y"
    RESIDENCE = "R"
    OFFICE = "O"
    HEAD = "H"
    MODIFIER = "m"
    PORTFOLIO = "F"
    HONORIFIC = "T"
    NAME = "N"
    DATE = "D"
    POSSESSIVE = "q"
    DETERMINER = "d"
    OWNER = "h"
    PREPOSITION = "p"
    CONJUNCTION = "a"
    COMMA = ","
    SEMICOLON = ";"
    COLON = ":"
    DASH = "-"
    OPEN = "("
    CLOSE = ")"
    QUOTE = '"'
    CAPITAL = "X"
    WORD = "w"
    NUMBER = "n"
    OTHER = "."


@dataclass(frozen=True, slots=True)
class Chunk:
    """A phrase: tokens `first` to `last` (exclusive) of its sentence, `start`-`end` of the text."""

    tag: Tag
    first: int
    last: int
    start: int
    end: int
    low: str
    text: str
    senses: tuple[Sense, ...] = ()
    date: DateExpression | None = None
    surname: str = ""

    def sense(self, *kinds: str) -> Sense | None:
        """The first sense of one of the kinds."""
        return next((s for s in self.senses if s.kind in kinds), None)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with its chunks; `tags` has one letter a chunk."""

    number: int
    sentence: Sentence
    chunks: tuple[Chunk, ...]
    tags: str


DETERMINERS = words("determiner")
OWNERS = words("owner")
PREPOSITIONS = words("preposition")
CONJUNCTIONS = words("conjunction")
FUNCTION_WORDS = DETERMINERS | OWNERS | PREPOSITIONS | CONJUNCTIONS | words("function")
_STRUCTURAL = (
    DETERMINERS | OWNERS | PREPOSITIONS | CONJUNCTIONS | words("pronoun") | words("plural pronoun") | words("relative")
)
"""Words that hold a sentence together: whatever else the lexicon says of them, alone they are this."""
PARTICLES = words("particle")
SUFFIXES = words("suffix")
_MARKS = {",": Tag.COMMA, ";": Tag.SEMICOLON, ":": Tag.COLON, "(": Tag.OPEN, ")": Tag.CLOSE}
_MARKS |= {"–": Tag.DASH, "—": Tag.DASH, "-": Tag.DASH, "|": Tag.DASH, "/": Tag.DASH}
_MARKS |= dict.fromkeys("\"“”«»„'’‘", Tag.QUOTE)
_BY_KIND: tuple[tuple[str, Tag], ...] = (
    ("office", Tag.OFFICE),
    ("head", Tag.HEAD),
    ("honorific", Tag.HONORIFIC),
    ("ministry", Tag.MINISTRY),
    ("country", Tag.COUNTRY),
    ("us-state", Tag.COUNTRY),
    ("adjective", Tag.ADJECTIVE),
    ("organisation", Tag.ORGANISATION),
    ("portfolio", Tag.PORTFOLIO),
    ("residence", Tag.RESIDENCE),
    ("city", Tag.CITY),
    ("people", Tag.ADJECTIVE),
    ("modifier", Tag.MODIFIER),
    ("region", Tag.CAPITAL),
    ("not-name", Tag.CAPITAL),
)
_HARD = frozenset({Tag.OFFICE, Tag.HEAD, Tag.MINISTRY, Tag.ORGANISATION, Tag.MODIFIER, Tag.DATE, Tag.POSSESSIVE})
_TITLES = frozenset({Tag.OFFICE, Tag.HEAD, Tag.HONORIFIC})


def tag(
    number: int, sentence: Sentence, lexicon: Lexicon, dates: Sequence[DateExpression], common: frozenset[str]
) -> Tagged:
    """The sentence in chunks. `common` are words that the document also writes in lower case."""
    tokens = sentence.tokens
    slots: list[Chunk | None] = [None] * len(tokens)
    for match in lexicon.scan(tokens):
        _claim(slots, tokens, match)
    for date in dates:
        inside = [i for i, t in enumerate(tokens) if t.start >= date.start and t.end <= date.end]
        if inside:
            chunk = _chunk(Tag.DATE, tokens, inside[0], inside[-1] + 1)
            slots[inside[0] : inside[-1] + 1] = [replace(chunk, date=date)] * len(inside)
    _find_names(slots, tokens, common)
    chunks: list[Chunk] = []
    index = 0
    while index < len(tokens):
        chunk_here = slots[index]
        if chunk_here is not None and chunk_here.first <= index < chunk_here.last:
            chunk = replace(chunk_here, first=index) if chunk_here.first < index else chunk_here
        else:
            chunk = _chunk(_plain(tokens[index]), tokens, index, index + 1)
        chunks.append(chunk)
        index = chunk.last
    return Tagged(number, sentence, tuple(chunks), "".join(c.tag for c in chunks))


def tag_all(
    segmented: Segmented, lexicon: Lexicon, dates: Sequence[DateExpression], common: frozenset[str]
) -> tuple[Tagged, ...]:
    """Every sentence of a text in chunks."""
    out, at = [], 0
    for number, sentence in enumerate(segmented.sentences):
        while at < len(dates) and dates[at].end <= sentence.start:
            at += 1
        inside = [d for d in dates[at : at + 40] if d.start >= sentence.start and d.end <= sentence.end]
        out.append(tag(number, sentence, lexicon, inside, common))
    return tuple(out)


def common_words(segmented: Segmented) -> frozenset[str]:
    """The words that a text writes in lower case too: at the head of a sentence they are no names."""
    return frozenset(t.low for s in segmented.sentences for t in s.tokens if t.shape is Shape.LOWER)


def in_capitals(tagged: Sequence[Tagged]) -> frozenset[int]:
    """The numbers of sentences written in capitals throughout."""
    out = set()
    for each in tagged:
        words = [t for t in each.sentence.tokens if t.shape in (Shape.LOWER, Shape.CAPITAL, Shape.CAPITALS)]
        if words and sum(t.shape is Shape.CAPITALS for t in words) > 0.6 * len(words) and len(words) > 3:
            out.add(each.number)
    return frozenset(out)


def _chunk(tag_: Tag, tokens: Sequence[Token], first: int, last: int, senses: tuple[Sense, ...] = ()) -> Chunk:
    part = tokens[first:last]
    text = "".join(("-" if t.hyphen else " " if t.gap and i else "") + t.text for i, t in enumerate(part))
    low = " ".join(t.low for t in part)
    return Chunk(tag_, first, last, part[0].start, part[-1].end, low, text, senses)


def _claim(slots: list[Chunk | None], tokens: Sequence[Token], match: Match) -> None:
    if match.last - match.first == 1 and tokens[match.first].low in _STRUCTURAL:
        return
    for kind, tag_ in _BY_KIND:
        if match.sense(kind):
            chunk = _chunk(tag_, tokens, match.first, match.last, match.senses)
            slots[match.first : match.last] = [chunk] * (match.last - match.first)
            return


def _plain(token: Token) -> Tag:
    """The tag of a token that belongs to no phrase and no name."""
    if token.low == "'s":
        return Tag.POSSESSIVE
    if token.text in _MARKS:
        return _MARKS[token.text]
    if token.shape == Shape.MARK:
        return Tag.OTHER
    if token.shape == Shape.NUMBER:
        return Tag.NUMBER
    for among, tag_ in (
        (DETERMINERS, Tag.DETERMINER),
        (OWNERS, Tag.OWNER),
        (PREPOSITIONS, Tag.PREPOSITION),
        (CONJUNCTIONS, Tag.CONJUNCTION),
    ):
        if token.low in among:
            return tag_
    return Tag.CAPITAL if token.capital and token.low not in FUNCTION_WORDS else Tag.WORD


def _find_names(slots: list[Chunk | None], tokens: Sequence[Token], common: frozenset[str]) -> None:
    """Puts name chunks into the slots, left to right."""
    index = 0
    while index < len(tokens):
        last = _name_from(slots, tokens, index, common)
        if last > index:
            chunk = _chunk(Tag.NAME, tokens, index, last)
            slots[index:last] = [chunk] * (last - index)
            index = last
        else:
            index += 1


def _name_from(slots: list[Chunk | None], tokens: Sequence[Token], index: int, common: frozenset[str]) -> int:
    """Where the name that begins at `index` ends; `index` itself where none begins."""
    before = slots[index - 1] if index else None
    titled = before is not None and before.tag in _TITLES and tokens[index].gap
    if not _can_begin(slots, tokens, index, titled, common):
        return index
    last = index + 1
    while last < len(tokens):
        step = _extend(slots, tokens, last, titled)
        if step == 0:
            break
        last += step
    return last


def _soft(chunk: Chunk | None) -> bool:
    """True where the lexicon's claim on a word may give way to a person's name (Santiago, Chad, May, Mark)."""
    if chunk is None or chunk.last - chunk.first != 1:
        return False
    if chunk.tag in (Tag.CITY, Tag.COUNTRY, Tag.ADJECTIVE, Tag.DATE):
        return True
    return _given_name(chunk) or _also_name(chunk)


def _given_name(chunk: Chunk) -> bool:
    """True for given names that are words besides, the months among them."""
    month = chunk.sense("not-name")
    return chunk.sense("given-name") is not None or (month is not None and month.value == "month")


def _also_name(chunk: Chunk) -> bool:
    sense = chunk.sense("honorific")
    return sense is not None and sense.row.get("also_name") == "yes"


def _can_begin(
    slots: list[Chunk | None], tokens: Sequence[Token], index: int, titled: bool, common: frozenset[str]
) -> bool:
    token, chunk = tokens[index], slots[index]
    if token.hyphen:
        return False
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if not token.capital:
        # "al-Werfalli", "van der Kooij", "bin Hamad"
        return (
            chunk is None
            and titled
            and token.low in PARTICLES
            and follows is not None
            and (follows.capital or follows.low in PARTICLES)
        )
    if token.low in FUNCTION_WORDS:
        return False
    if chunk is None:
        return not (index == 0 and token.low in common)
    if not _soft(chunk) or follows is None:
        return False
    proper = follows.capital and follows.gap and slots[index + 1] is None and follows.low not in FUNCTION_WORDS
    if chunk.tag in (Tag.COUNTRY, Tag.CITY) and chunk.sense("city", "country"):
        preceded = index > 0 and tokens[index - 1].low in PREPOSITIONS
        return proper and (titled or (not preceded and index > 0 and chunk.tag is Tag.CITY))
    if chunk.tag is Tag.HONORIFIC:
        # "Prime Minister Don Pramudwinai", but "Don Felipe" alone keeps its style
        before = slots[index - 1] if index else None
        return proper and titled and _also_name(chunk) and before is not None and before.tag is not Tag.HONORIFIC
    alone = index > 0 and tokens[index - 1].low not in PREPOSITIONS and _given_name(chunk)
    return proper and (titled or alone)


def _extend(slots: list[Chunk | None], tokens: Sequence[Token], index: int, titled: bool) -> int:
    """How many tokens from `index` go on with the name that ends before it."""
    token, chunk = tokens[index], slots[index]
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.hyphen:
        return 1 if chunk is None or _soft(chunk) or chunk.tag is Tag.CAPITAL else 0
    if not token.gap and tokens[index - 1].shape is Shape.INITIAL and token.capital:
        return 1
    if token.shape is Shape.MARK:
        quoted = token.text in '“"(' and index + 2 < len(tokens) and tokens[index + 1].capital
        if quoted and tokens[index + 2].text in '”")' and index + 3 < len(tokens) and tokens[index + 3].capital:
            return 3 if slots[index + 1] is None else 0
        return 0
    if not token.gap:
        return 0
    if token.capital:
        may_be_name = token.low in PARTICLES or token.shape is Shape.INITIAL or _soft(chunk)
        if token.low in FUNCTION_WORDS and not may_be_name:
            return 0
        if chunk is None:
            return 1
        ends = follows is None or not follows.capital or follows.hyphen
        if token.low in PARTICLES and follows is not None and follows.capital:
            return 1
        if chunk.tag is Tag.CITY and _soft(chunk):
            # a town named after nothing but a name is a part of it: "Eusebio Ondó Nchama"
            return 1
        return 1 if _soft(chunk) and titled and ends else 0
    if token.low in SUFFIXES:
        return 1
    if token.low in PARTICLES and chunk is None and follows is not None:
        if follows.capital and _may_follow(slots[index + 1]):
            return 2 if not follows.hyphen or token.low in ("al", "el") else 1
        if follows.low in PARTICLES and index + 2 < len(tokens) and tokens[index + 2].capital:
            return 3
    return 0


def _may_follow(chunk: Chunk | None) -> bool:
    return chunk is None or _soft(chunk)
