"""Tagging: a sentence as a row of chunks.

Phrases of the lexicon, date expressions and personal names become chunks; every other token is a chunk of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.text import known_by_surname, surname_first
from loaders.text.abbreviations import without_abbreviations
from loaders.text.births import without_births
from loaders.text.chunks import (
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION_WORDS,
    OWNERS,
    PARTICLES,
    PREPOSITIONS,
    Chunk,
    Tag,
    Tagged,
    chunk_of,
)
from loaders.text.dates import DateExpression
from loaders.text.grammar import words
from loaders.text.hedges import without_hedges
from loaders.text.lexicon import Lexicon, Match
from loaders.text.names import find_names
from loaders.text.peers import with_seats
from loaders.text.segment import Segmented, Sentence
from loaders.text.tokens import Shape, Token

_STRUCTURAL: Final = (
    DETERMINERS | OWNERS | PREPOSITIONS | CONJUNCTIONS | words("pronoun") | words("plural pronoun") | words("relative")
)
"""Words that hold a sentence together: whatever else the lexicon says of them, alone they are this."""
_MODALS: Final = words("modal")
_BEFORE_INFINITIVE: Final = words("before an infinitive")
_VERBS: Final = words("office and verb")
_MARKS = {",": Tag.COMMA, ";": Tag.SEMICOLON, ":": Tag.COLON, "(": Tag.OPEN, ")": Tag.CLOSE}
_MARKS |= {"–": Tag.DASH, "—": Tag.DASH, "-": Tag.DASH, "|": Tag.DASH, "/": Tag.DASH}
_MARKS |= dict.fromkeys("\"“”«»„'’‘", Tag.QUOTE)
_SMALL: Final = (
    dict.fromkeys(CONJUNCTIONS, Tag.CONJUNCTION)
    | dict.fromkeys(PREPOSITIONS, Tag.PREPOSITION)
    | dict.fromkeys(OWNERS, Tag.OWNER)
    | dict.fromkeys(DETERMINERS, Tag.DETERMINER)
)
_BY_KIND: Final[tuple[tuple[str, str], ...]] = (
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


def tag(
    number: int,
    sentence: Sentence,
    lexicon: Lexicon,
    dates: Sequence[DateExpression],
    common: frozenset[str],
    *,
    caseless: bool = False,
) -> Tagged:
    """The sentence in chunks. `common` are words that the document also writes in lower case.

    In a `caseless` text proper names have no capitals.
    """
    tokens = sentence.tokens
    slots: list[Chunk | None] = [None] * len(tokens)
    before: Match | None = None
    for match in lexicon.scan(tokens, caseless=caseless):
        _claim(slots, tokens, match)
        if before is not None and before.last == match.first and _part_of_title(slots, before, match):
            chunk = chunk_of(Tag.MODIFIER, tokens, before.first, before.last, before.senses)
            slots[before.first : before.last] = [chunk] * (before.last - before.first)
        before = match
    for date in dates:
        inside = [i for i, t in enumerate(tokens) if t.start >= date.start and t.end <= date.end]
        if inside:
            chunk = chunk_of(Tag.DATE, tokens, inside[0], inside[-1] + 1)
            slots[inside[0] : inside[-1] + 1] = [replace(chunk, date=date)] * len(inside)
    find_names(slots, tokens, common)
    chunks: list[Chunk] = []
    index = 0
    while index < len(tokens):
        chunk_here = slots[index]
        if chunk_here is not None and chunk_here.first <= index < chunk_here.last:
            chunk = replace(chunk_here, first=index) if chunk_here.first < index else chunk_here
        else:
            chunk = chunk_of(_plain(tokens[index]), tokens, index, index + 1)
            if chunk.tag is Tag.QUOTE and chunks and _owns(chunks[-1], tokens, index):
                chunk = replace(chunk, tag=Tag.POSSESSIVE)
        chunks.append(chunk)
        index = chunk.last
    chunks = with_seats(without_births(without_hedges(without_abbreviations(chunks))))
    return Tagged.of(number, sentence, chunks)


def tag_all(
    segmented: Segmented, lexicon: Lexicon, dates: Sequence[DateExpression], common: frozenset[str]
) -> tuple[Tagged, ...]:
    """Every sentence of a text in chunks."""
    out, at = [], 0
    caseless = _without_capitals(segmented)
    for number, sentence in enumerate(segmented.sentences):
        while at < len(dates) and dates[at].end <= sentence.start:
            at += 1
        inside = [d for d in dates[at : at + 40] if d.start >= sentence.start and d.end <= sentence.end]
        out.append(tag(number, sentence, lexicon, inside, common, caseless=caseless))
    return known_by_surname.named(surname_first.joined(out, lexicon))


def _without_capitals(segmented: Segmented) -> bool:
    """True where most sentences begin in lower case: the text has lost its capitals."""
    heads = [s.tokens[0].shape for s in segmented.sentences if len(s.tokens) > 3]
    return len(heads) > 2 and sum(shape is Shape.LOWER for shape in heads) > 0.6 * len(heads)


def common_words(segmented: Segmented) -> frozenset[str]:
    """The words that a text writes in lower case too: at the head of a sentence they are no names.

    The particles of names are none of them: "Ali al-Hakimi … Al-Hakimi said".
    """
    low = (t.low for s in segmented.sentences for t in s.tokens if t.shape is Shape.LOWER)
    return frozenset(word for word in low if word not in PARTICLES)


def in_capitals(tagged: Sequence[Tagged]) -> frozenset[int]:
    """The numbers of sentences written in capitals throughout."""
    out = set()
    for each in tagged:
        shapes = [t.shape for t in each.sentence.tokens]
        large = shapes.count(Shape.CAPITALS)
        words = large + shapes.count(Shape.LOWER) + shapes.count(Shape.CAPITAL)
        if large > 0.6 * words and words > 3:
            out.add(each.number)
    return frozenset(out)


_FEW_SMALL: Final = 3
"""Words of more than three letters that a headline in capitals may write small."""


def in_title_case(tagged: Sequence[Tagged]) -> frozenset[int]:
    """The numbers of sentences that write nearly every word with a capital, so that capitals tell no names."""
    out = set()
    for each in tagged:
        if each.sentence.tokens[-1].text == ".":
            # a sentence, of many titles and names
            continue
        shapes = [t.shape for t in each.sentence.tokens if len(t.low) > 3]
        large = shapes.count(Shape.CAPITAL)
        words = large + shapes.count(Shape.LOWER)
        told = any(t.text in ("was", "were") for t in each.sentence.tokens)
        if large > 0.85 * words and words > 3 and words - large <= _FEW_SMALL and not told:
            out.add(each.number)
    return frozenset(out)


def _claim(slots: list[Chunk | None], tokens: Sequence[Token], match: Match) -> None:
    kinds = {sense.kind for sense in match.senses}
    of = match.last < len(tokens) and tokens[match.last].low == "of"
    if of and tokens[match.last - 1].low == "republic" and "organisation" in kinds:
        # "the National Assembly of the Republic of Slovenia"
        chunk = chunk_of(Tag.CAPITAL, tokens, match.first, match.last)
        slots[match.first : match.last] = [chunk] * (match.last - match.first)
        return
    if match.last - match.first == 1 and tokens[match.first].shape is Shape.INITIAL and kinds == {"not-name"}:
        # "Minister I. Sidorov"
        return
    alone = match.last - match.first == 1 and tokens[match.first].low in _STRUCTURAL
    if alone and not (_style(tokens, match.first) or ("organisation" in kinds and _initials(tokens, match.first))):
        return
    if "portfolio" in kinds and _of_a_minister(tokens, match.first):
        kinds = {"portfolio"}
    for kind, tag_ in _BY_KIND:
        if kind in kinds:
            if tag_ in (Tag.OFFICE, Tag.HEAD) and _verb(tokens, match):
                return
            chunk = chunk_of(tag_, tokens, match.first, match.last, match.senses)
            slots[match.first : match.last] = [chunk] * (match.last - match.first)
            return


def _part_of_title(slots: Sequence[Chunk | None], before: Match, match: Match) -> bool:
    """True for "Deputy" in "Deputy Energy Minister X": a style of members of parliament elsewhere, "Deputy X"."""
    here, follows = slots[before.first], slots[match.first]
    if here is None or follows is None or follows.tag not in _TITLES:
        return False
    aide = here.low == "assistant" and follows.tag is Tag.OFFICE  # "Assistant Trade Minister X"
    return (aide or here.tag is Tag.HONORIFIC) and before.sense("modifier") is not None


_TITLES: Final = (Tag.OFFICE, Tag.HEAD, Tag.PORTFOLIO, Tag.MINISTRY, Tag.MODIFIER)


def _style(tokens: Sequence[Token], at: int) -> bool:
    """True for "HE Minister X", "HE the Minister": His Excellency, without points."""
    title = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "the")
    if tokens[at].text != "HE" or title >= len(tokens):
        return False
    return tokens[title].shape is Shape.CAPITAL and len(tokens[title].text) > 1


def _initials(tokens: Sequence[Token], at: int) -> bool:
    """True for "WHO" among words that are not all in capitals: the organisation, and no relative pronoun."""
    beside = [t for t in tokens[max(0, at - 2) : at + 3] if t is not tokens[at] and len(t.text) > 1]
    return tokens[at].shape is Shape.CAPITALS and any(t.shape in (Shape.LOWER, Shape.CAPITAL) for t in beside)


def _of_a_minister(tokens: Sequence[Token], at: int) -> bool:
    """True after "Minister of", "Ministries of": what follows is a portfolio, be it the title of a judge too."""
    return at > 1 and tokens[at - 1].low in ("of", "for") and tokens[at - 2].low in _OF_A_PORTFOLIO


_OF_A_PORTFOLIO: Final = words("before a portfolio")


def _verb(tokens: Sequence[Token], match: Match) -> bool:
    """ "will co-chair the session", "is to co-chair it", "co-chairs the round": a verb, no office."""
    at = match.first
    if not at or tokens[at].shape is not Shape.LOWER:
        return False
    before = tokens[at - 1].low
    if before in _MODALS or (before == "to" and at > 1 and tokens[at - 2].low in _BEFORE_INFINITIVE):
        return True
    after = tokens[match.last].low if match.last < len(tokens) else ""
    return tokens[match.last - 1].low in _VERBS and after in DETERMINERS and before not in DETERMINERS


def _owns(land: Chunk, tokens: Sequence[Token], at: int) -> bool:
    """True for the mark in "the Philippines' Foreign Secretary"."""
    if land.tag is not Tag.COUNTRY or land.low[-1] != "s" or tokens[at].gap or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].gap and tokens[at + 1].capital


def _plain(token: Token) -> str:
    """The tag of a token that belongs to no phrase and no name."""
    if token.shape is Shape.LOWER:
        # most words
        return _SMALL.get(token.low, Tag.WORD)
    if token.low == "'s":
        return Tag.POSSESSIVE
    if token.text in _MARKS:
        return _MARKS[token.text]
    if token.shape == Shape.MARK:
        return Tag.OTHER
    if token.shape == Shape.NUMBER:
        return Tag.NUMBER
    if token.low in _SMALL:
        return _SMALL[token.low]
    return Tag.CAPITAL if token.capital and token.low not in FUNCTION_WORDS else Tag.WORD
