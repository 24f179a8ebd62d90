"""Speakers: who says "I" in what somebody speaks, writes or signs: a statement, a diary, an interview, a debate.

A line above or below the text names whoever speaks ("Remarks by X", "Interview with X", a letterhead, a signature), or
each turn begins with a name and a colon.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.actors import Actor
from loaders.text.chunks import Tag, Tagged
from loaders.text.grammar import cue, words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.offices import Office
from loaders.text.same_office import same_office
from loaders.text.segment import BlockKind, Segmented
from loaders.text.verbs import finite

FIRST_PERSON: Final = words("first person")
_OWN: Final = FIRST_PERSON | {"my"}
_SPOKEN_BY: Final = cue("spoken by")
_SPOKEN: Final = cue("spoken")
_CONTACT: Final = cue("whom to ask")
_QUESTION, _ANSWER = words("question label"), words("answer label")
_HEAD, _FOOT = 8, 4
"""How many blocks above and below the text may name whoever speaks."""
_LINE, _LABEL, _EXTRA = 40, 30, 4
"""In chunks: how long such a line, and the label of a turn, may be; how many words a line of a name alone may add."""
_BEFORE: Final = 8


def find(
    segmented: Segmented, tagged: Sequence[Tagged], found: Sequence[Sequence[Mention]], people: Sequence[Actor]
) -> dict[int, int]:
    """Who says "I" in each sentence; sentences where nobody is known to are left out."""
    if segmented.source is not None or not any(_says_i(sentence) for sentence in tagged):
        # what an agency put out under a headline is no speech of whom the headline names
        return {}
    search = _Search(segmented, tagged, found, people)
    speaker = search.above()
    if speaker is None:
        speaker = search.below()
    out: dict[int, int] = {}
    turn, block = speaker, -1
    for sentence in tagged:
        if sentence.sentence.block != block:
            block = sentence.sentence.block
            turn = search.turn(sentence, speaker, turn)
        if turn is not None:
            out[sentence.number] = turn
    return out


def letterheads(tagged: Sequence[Tagged], found: Sequence[Sequence[Mention]]) -> frozenset[int]:
    """The lines above a text that are nothing but somebody with an office: "MINISTER FOR TRADE ANNA TESTA"."""
    out = set()
    for sentence, mentions in zip(tagged[:_HEAD], found, strict=False):
        only = mentions[0] if len(mentions) == 1 else None
        if only is None or only.kind is not MentionKind.PERSON or not only.offices:
            continue
        rest = (*sentence.chunks[: only.first], *sentence.chunks[only.last :])
        if all(c.tag in (Tag.OTHER, Tag.COMMA, Tag.COLON, Tag.DASH) for c in rest):
            out.add(sentence.number)
    return frozenset(out)


def _says_i(sentence: Tagged) -> bool:
    """True where somebody says "I" or "my" outside of quotation marks."""
    if _OWN.isdisjoint(sentence.words):
        return False
    return any(c.low in _OWN and not sentence.tags.count(Tag.QUOTE, 0, at) % 2 for at, c in enumerate(sentence.chunks))


def quoted(tagged: Tagged, mention: Mention) -> bool:
    """True for a mention within quotation marks."""
    return tagged.tags.count(Tag.QUOTE, 0, max(mention.last, 1)) % 2 == 1


def _noted(sentence: Tagged) -> bool:
    """True for "* 1 X, Permanent Representative of A", "[2] Y, Minister"."""
    return Tag.NUMBER in sentence.tags[:_NOTE] and sentence.tags[0] in (Tag.OTHER, Tag.NUMBER)


_NOTE: Final = 3


class _Search:
    """Looks for whoever speaks; persons are numbered as in the list of actors."""

    def __init__(
        self,
        segmented: Segmented,
        tagged: Sequence[Tagged],
        found: Sequence[Sequence[Mention]],
        people: Sequence[Actor],
    ) -> None:
        self.segmented, self.tagged, self.found, self.people = segmented, tagged, found, people
        self.by_start = {m.start: number for number, actor in enumerate(people) for m in actor.mentions}
        self.holders: dict[tuple[str, str, str | None], int | None] = {}

    def above(self) -> int | None:
        """Whom a line above the text names as the one who speaks, else the one person of a letterhead."""
        letterhead: list[int] = []
        for sentence in self._lines(0, _HEAD):
            named = [m for m in self.found[sentence.number] if m.kind is MentionKind.PERSON]
            for mention in named:
                if self._spoken_by(sentence, mention):
                    # "Remarks by X and Y" are of two
                    joint = [m for m in named if m.first > mention.last and m.first - mention.last <= 1]
                    return None if joint else self._official(mention)
            letterhead += [n for n in self._alone(sentence) if n not in letterhead]
        return letterhead[0] if len(letterhead) == 1 else None

    def below(self) -> int | None:
        """Who signed the text."""
        last = len(self.segmented.blocks)
        # the last words may stand in the last paragraph
        lines = [s for s in (*self._lines(last - _FOOT, last), *self.tagged[-1:]) if not _CONTACT.search(s.low)]
        # a footnote names whom it explains
        signed = [n for sentence in lines if not _noted(sentence) for n in self._alone(sentence)]
        return signed[-1] if signed else None

    def turn(self, sentence: Tagged, speaker: int | None, last: int | None) -> int | None:
        """Who speaks in the block that a sentence opens: whom its label names, else whoever spoke `last`."""
        chunks = sentence.chunks
        if self.segmented.blocks[sentence.sentence.block].kind is BlockKind.HEADLINE:
            return last
        if chunks[0].low in _QUESTION and len(chunks) > 1 and chunks[1].tag is Tag.COLON:
            return None
        if chunks[0].low in _ANSWER and len(chunks) > 1 and chunks[1].tag is Tag.COLON:
            return speaker
        colon = sentence.tags.find(Tag.COLON, 0, _LABEL)
        first = next((m for m in self.found[sentence.number] if m.first <= 1), None)
        if colon < 1 or first is None or first.kind not in ACTING or first.last > colon:
            return last
        if any(finite(c) for c in chunks[first.last : colon]) or chunks[first.last - 1].tag is Tag.COLON:
            return last
        if first.kind is MentionKind.PERSON:
            return self._official(first)
        if first.kind is MentionKind.OFFICE:
            return self._holder(first.offices[0])
        return last

    def _holder(self, asked: Office) -> int | None:
        """The first who holds an office; looked for once, for a long debate has the same labels again and again."""
        key = (asked.core, asked.rank, asked.ministry)
        if key not in self.holders:
            held = (n for n, a in enumerate(self.people) if any(same_office(asked, o) for o, _ in a.offices))
            self.holders[key] = next(held, None)
        return self.holders[key]

    def _lines(self, first: int, last: int) -> list[Tagged]:
        """The short lines among some blocks."""
        return [
            sentence
            for sentence in self.tagged
            if first <= sentence.sentence.block < last and len(sentence.chunks) <= _LINE and self._is_line(sentence)
        ]

    def _is_line(self, sentence: Tagged) -> bool:
        block = self.segmented.blocks[sentence.sentence.block]
        return block.kind in (BlockKind.HEADLINE, BlockKind.LABEL) or len(block.sentences) == 1

    def _official(self, mention: Mention) -> int | None:
        """The person of a mention, if an official."""
        number = self.by_start.get(mention.start)
        return number if number is not None and self.people[number].official else None

    def _spoken_by(self, sentence: Tagged, mention: Mention) -> bool:
        """ "Remarks by X", "Interview with X", "By X", "X's speech"."""
        chunks = sentence.chunks
        if _SPOKEN_BY.search(sentence.said(mention.first - _BEFORE, mention.first)):
            return True
        owns = mention.last < len(chunks) and chunks[mention.last].tag is Tag.POSSESSIVE
        return owns and bool(_SPOKEN.match(sentence.said(mention.last + 1, mention.last + 5)))

    def _alone(self, sentence: Tagged) -> list[int]:
        """Who stands alone in a line: "X, Minister for Foreign Affairs", "MEDIA RELEASE MINISTER X"."""
        named = [m for m in self.found[sentence.number] if m.kind is MentionKind.PERSON]
        governed = Tag.PREPOSITION in sentence.tags[: named[0].first] if named else True
        if len(named) != 1 or governed or any(finite(c) for c in sentence.chunks):
            return []
        outside = sentence.tags[: named[0].first] + sentence.tags[named[0].last :]
        beside = sum(outside.count(tag) for tag in (Tag.WORD, Tag.CAPITAL, Tag.NAME))
        if "?" in sentence.low or outside.count(Tag.WORD) > 1:
            return []
        number = self._official(named[0])
        return [number] if number is not None and beside <= _EXTRA else []
