"""Capitals: a text that is written in capital letters throughout, as telegrams and old wires are, read as other texts.

Its common words (`plain_words.csv`) become small, and all others get one capital, so that capitals tell names again.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from loaders.text.chunks import DETERMINERS, FUNCTION_WORDS
from loaders.text.extension import shipped
from loaders.text.grammar import words
from loaders.text.lexicon import Lexicon
from loaders.text.segment import Segmented, Sentence
from loaders.text.tokens import Shape, Token

_SHARE: Final = 0.9
"""Of the words of a text so many stand in capitals where it has no small letters of its own."""
_FEWEST: Final = 10
_SMALL: Final = (
    FUNCTION_WORDS
    | words("pronoun")
    | words("plural pronoun")
    | words("relative")
    | words("adverb")
    | words("holder")
    | words("subordinator")
    | words("saying verb")
    | words("modal")
)
_TITLES: Final = frozenset({"office", "head", "modifier", "portfolio", "honorific"})


def recased(segmented: Segmented, lexicon: Lexicon) -> Segmented:
    """The text with small letters where it has none; as it is where it has."""
    if not _throughout(segmented):
        return segmented
    blocks = tuple(
        replace(block, sentences=tuple(_recased(sentence, lexicon) for sentence in block.sentences))
        for block in segmented.blocks
    )
    return replace(segmented, blocks=blocks, sentences=tuple(s for block in blocks for s in block.sentences))


def _throughout(segmented: Segmented) -> bool:
    large = small = 0
    for sentence in segmented.sentences:
        for token in sentence.tokens:
            large += token.shape is Shape.CAPITALS
            small += token.shape is Shape.LOWER or (token.shape is Shape.CAPITAL and len(token.text) > 1)
    return large >= _FEWEST and large > _SHARE * (large + small)


def _recased(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    written = sentence.tokens
    tokens = [
        # "THE US AMBASSADOR": the country
        token if token.low == "us" and at and written[at - 1].low in DETERMINERS else _small(token, lexicon)
        for at, token in enumerate(written)
    ]
    first = next((i for i, t in enumerate(tokens) if t.shape is not Shape.MARK), 0)
    if tokens[first].shape is Shape.LOWER:
        tokens[first] = replace(tokens[first], text=tokens[first].text.capitalize(), shape=Shape.CAPITAL)
    return replace(sentence, tokens=tuple(tokens))


def _small(token: Token, lexicon: Lexicon) -> Token:
    if token.shape not in (Shape.CAPITALS, Shape.CAPITAL) or "." in token.text:
        return token
    senses = lexicon.senses(token.low)
    titles = any(sense.kind in _TITLES and not sense.cased for sense in senses)
    plain = token.low in everyday() or (_derived(token.low) and all(s.kind == "not-name" for s in senses))
    if token.low in _SMALL or (plain and not titles):
        return replace(token, text=token.text.lower(), shape=Shape.LOWER)
    if any(sense.cased and sense.form.isupper() for sense in senses):
        # "EU", "UNHCR"
        return token
    return replace(token, text=token.text.capitalize(), shape=Shape.CAPITAL)


def _derived(low: str) -> bool:
    """True for "justified", "emancipation": words made of others, as no name is."""
    return len(low) >= _LONG and low.endswith(_ENDINGS)


_LONG: Final = 8
_ENDINGS: Final = tuple(words("ending of a derived word"))


@cache
def everyday() -> frozenset[str]:
    """Common words of English that are rarely written with a capital."""
    return frozenset(row["word"] for row in shipped("plain_words"))
