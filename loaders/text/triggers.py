"""Triggers: the words that tell of a contact, with their frame; data in `loaders/lexicon/triggers.csv`.

The frames are told in `loaders/lexicon/README.md`; `frames.py` has a function for each: `meets` (X met Y), `noun`
("talks", which somebody has to hold).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.extension import Extension
from loaders.text.grammar import words
from loaders.text.lexicon import Lexicon, Sense, table
from loaders.text.tokens import Token

_ALSO_ADJECTIVES: Final = words("also adjective")
_OF_BODIES: Final = words("of bodies")
_WHERE: Final = words("where one sits")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger at chunks `first` to `last` (exclusive) of a sentence; `low` as worded."""

    first: int
    last: int
    start: int
    end: int
    low: str
    frame: str
    kind: str


@lru_cache(maxsize=4)
def load(own: Extension | None = None) -> Lexicon:
    """The triggers by their words, a user's own first."""
    lexicon = Lexicon()
    for row in table(own, "triggers.csv"):
        for form in row["form"].split("|"):
            lexicon.add(form, Sense("trigger", row["frame"], row, form))
    lexicon.freeze()
    return lexicon


def find(tagged: Tagged, lexicon: Lexicon) -> list[Trigger]:
    """The triggers of a sentence, in order."""
    matches = lexicon.scan(tagged.sentence.tokens)
    if not matches:
        return []
    begins = [chunk.first for chunk in tagged.chunks]
    out: list[Trigger] = []
    tokens = tagged.sentence.tokens
    for match in matches:
        first, last = bisect_right(begins, match.first) - 1, bisect_right(begins, match.last - 1)
        chunk = tagged.chunks[first]
        # a trigger inside a name, an organisation or an office ("Conference", "Council meeting") is none
        if chunk.last - chunk.first > match.last - match.first and chunk.tag not in "wX":
            continue
        if chunk.tag in "NGOHT" and chunk.last >= match.last:
            continue
        if tokens[match.first].hyphen or _qualifies(tokens, match.first, match.last):
            continue
        if tokens[match.first].low == "sitting" and _act(tagged, first, last):
            continue
        if (
            match.last - match.first == 1
            and chunk.low == "telephone"
            and first
            and tagged.chunks[first - 1].low in _BEFORE_NOUN
        ):
            # "spoke with him by telephone": the means, no verb of its own
            continue
        if (
            match.last - match.first > 1
            and tokens[match.last - 1].low == "into"
            and not _somebody(tagged.chunks[last : last + 2])
        ):
            continue
        senses, end = match.senses, match.last
        if last - first > 1 and tagged.chunks[last - 1].tag is Tag.DATE:
            # "told him in a call on Saturday": the noun, and a day
            end = tagged.chunks[last - 1].first
            last, senses = last - 1, lexicon.senses(" ".join(t.low for t in tokens[match.first : end]))
            if not senses:
                continue
        row = senses[0].row
        part = tokens[match.first : end]
        out.append(
            Trigger(first, last, part[0].start, part[-1].end, " ".join(t.low for t in part), row["frame"], row["kind"])
        )
    return out


_BEFORE_NOUN: Final = frozenset({"by", "over", "on", "via", "the", "a"})


def _act(tagged: Tagged, first: int, last: int) -> bool:
    """True for a verb: "X, sitting with Y"; in "at the sitting in A" it is a noun."""
    before = tagged.chunks[max(0, first - 3) : first]
    after = tagged.chunks[last].low if last < len(tagged.chunks) else ""
    return after in _WHERE and all(c.tag not in (Tag.DETERMINER, Tag.OWNER, Tag.POSSESSIVE) for c in before)


def _somebody(after: Sequence[Chunk]) -> bool:
    """True where what follows may be a person, as in "ran into the chairman"; not "ran into strong opposition"."""
    begin = 1 if after and after[0].tag in (Tag.DETERMINER, Tag.PREPOSITION) else 0
    return all(c.tag is not Tag.WORD for c in after[begin : begin + 1])


def _qualifies(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for a noun that is part of another's name: "Ministerial Council", "Forum Leaders"."""
    word, after = tokens[first], tokens[last] if last < len(tokens) else None
    if last - first > 1 or after is None or word.low not in _ALSO_ADJECTIVES:
        return False
    return after.low in _OF_BODIES or (word.capital and after.capital and after.low not in words("stop word"))
