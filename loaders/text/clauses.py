"""A clause: what a sentence offers to one trigger, its mentions by the chunks where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from loaders.text.chunks import Tag, Tagged
from loaders.text.mentions import Mention
from loaders.text.triggers import Trigger

REACH: Final = 120
"""How many chunks around a trigger are looked at: more than any clause has, so that endless lists stay linear."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What a sentence offers for one trigger: its mentions by the chunks where they begin and end."""

    tagged: Tagged
    begins: dict[int, Mention]
    ends: dict[int, Mention]
    triggers: tuple[Trigger, ...]
    said: str
    begins_at: tuple[int, ...]
    """The words of the sentence with each name as one word that means nothing, and where in them each chunk begins."""

    @classmethod
    def of(cls, tagged: Tagged, mentions: Sequence[Mention], triggers: Sequence[Trigger] = ()) -> Clause:
        """The mentions of the sentence, indexed, and its triggers."""
        said, begins_at = tagged.low, tagged.begins
        if Tag.NAME in tagged.tags:
            lows = ["name" if c.tag is Tag.NAME else c.low for c in tagged.chunks]
            said, begins_at = " ".join(lows), tuple(accumulate([len(low) + 1 for low in lows], initial=0))
        begins, ends = {m.first: m for m in mentions}, {m.last - 1: m for m in mentions}
        return cls(tagged, begins, ends, tuple(triggers), said, begins_at)

    def start(self, at: int, *marks: str) -> int:
        """The chunk after the last of the marks before chunk `at`: where what stands there begins; 0 without one."""
        chunks = self.tagged.chunks
        return next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].tag in marks), 0)

    def opens(self, at: int) -> int:
        """Where the words begin that a trigger at chunk `at` is read with: after a semicolon, and not endlessly far."""
        return max(self.start(at, Tag.SEMICOLON), at - REACH)

    def semicolon(self, at: int) -> int:
        """The chunk of the next semicolon from chunk `at`; the end of the sentence without one."""
        chunks = self.tagged.chunks
        return next((i for i in range(at, len(chunks)) if chunks[i].tag is Tag.SEMICOLON), len(chunks))

    def owner(self, mention: Mention) -> bool:
        """True for X in "X's foreign minister, Y"."""
        chunks = self.tagged.chunks
        if mention.last >= len(chunks) or chunks[mention.last].tag is not Tag.POSSESSIVE:
            return False
        # "with President X of Kosovo's interim authority"
        landed = mention.name is not None and chunks[mention.last - 1].tag is Tag.COUNTRY
        return not (landed and mention.name_end < mention.end)

    def words(self, first: int, last: int) -> str:
        """The folded words of chunks `first` to `last` (exclusive); bounds beyond the sentence are cut.

        A name is one word that means nothing: Tessa May is no "may".
        """
        first, last = max(first, 0), min(last, len(self.begins_at) - 1)
        return self.said[self.begins_at[first] : self.begins_at[last] - 1] if first < last else ""


def main_words(clause: Clause, first: int, verb: int) -> str:
    """The words before a verb, without a relative clause that has ended: "X, who is on a visit here, was received"."""
    chunks = clause.tagged.chunks
    mark = next((i for i in range(verb - 1, max(first, verb - _GROUP) - 1, -1) if chunks[i].tag is Tag.COMMA), None)
    who = next((i for i in range(first + 1, mark or 0) if chunks[i].low in _WHO), None)
    if mark is None or who is None or chunks[who - 1].tag is not Tag.COMMA or mark - who < _SHORT:
        return clause.words(first, verb)
    return f"{clause.words(first, who)} {clause.words(mark, verb)}"


_WHO: Final = frozenset({"who", "whose", "which"})
_GROUP, _SHORT = 4, 3
"""In chunks: the verb group after the comma, and the shortest clause that begins with "who"."""


def past_times(clause: Clause, at: int) -> int:
    """The chunk after days and towns, with the commas about them."""
    chunks = clause.tagged.chunks
    start = at
    while at + 1 < len(chunks):
        if chunks[at].tag is Tag.DATE or chunks[at].low in _LATER:
            at += 1
        elif (chunks[at].low in ("in", "at") and chunks[at + 1].tag in (Tag.CITY, Tag.RESIDENCE)) or (
            chunks[at].low == "on" and chunks[at + 1].tag is Tag.DATE
        ):
            at += 2
        elif chunks[at].tag is Tag.COMMA and (at > start or chunks[at + 1].tag is Tag.DATE):
            at += 1
        else:
            break
    return at


_LATER: Final = frozenset({"later", "afterwards", "then", "subsequently", "separately"})
