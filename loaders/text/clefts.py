"""Clefts: who did something, or to whom it was done, told after the verb.

"The envoys who called on X were A, B and C", "Among those he met were A and B", "Receiving the guest were A and B".
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.subjects import later_subject
from loaders.text.triggers import Trigger

_NAMING: Final = words("naming those meant")
_RELATIVES: Final = words("relative") | {"among", "those"}
_REACH: Final = 14
"""In chunks: how far after its verb those are named who did what it tells."""
_NEAR: Final = 4
_WAITING: Final = cue("waiting to receive")


def named_after(clause: Clause, at: int) -> list[Mention]:
    """The persons after "were" or "included" in what follows chunk `at`; empty where a comma comes first."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + _REACH, len(chunks))):
        chunk = chunks[index]
        if chunk.low in _NAMING:
            begin = next((i for i in range(index + 1, min(index + _NEAR, len(chunks))) if i in clause.begins), None)
            if begin is None or any(c.tag is Tag.WORD and c.low.endswith("ed") for c in chunks[index + 1 : begin]):
                return []
            people = coordinated(clause, begin, closed=True)
            named = [m for m in people if m.kind is MentionKind.PERSON]
            return named if people[0].kind is MentionKind.PERSON else []
        if chunk.tag in (Tag.COMMA, Tag.SEMICOLON, Tag.QUOTE):
            return []
    return []


def who(clause: Clause, left: list[Mention], first: int, last: int) -> list[Mention]:
    """Those who do what a verb at chunks `first` to `last` tells: "The envoys who called on X were A and B"."""
    if any(m.kind is not MentionKind.GROUP for m in left):
        return left
    return (named_after(clause, last) if relative(clause, first) else []) or left


def relative(clause: Clause, at: int) -> bool:
    """True where "who" or "which" stands close before chunk `at`."""
    return any(m.kind is MentionKind.RELATIVE and at - _NEAR <= m.first < at for m in clause.begins.values())


def whom(clause: Clause, first: int, last: int) -> list[Mention]:
    """Those whom a verb at chunks `first` to `last` was done to: "Those whom he met were A and B"."""
    chunks = clause.tagged.chunks
    if all(c.low not in _RELATIVES for c in chunks[max(0, first - _REACH) : first]):
        return []
    return named_after(clause, last)


def participle(clause: Clause, first: int, last: int) -> list[Mention]:
    """Those who do what opens its sentence: "Receiving the guest were A and B", "On hand to receive him was A"."""
    opens = first <= 1 and clause.tagged.chunks[first].low.endswith("ing")
    opens = opens or _WAITING.fullmatch(clause.words(0, first)) is not None
    return named_after(clause, last) if opens else []


def later(clause: Clause, trigger: Trigger, by: list[Mention]) -> list[Mention]:
    """Who was met in "After being met at the airport by X, Y said"."""
    being = by and trigger.first and clause.tagged.chunks[trigger.first - 1].low == "being"
    return later_subject(clause, by[-1].last) if being else []


def invited(clause: Clause, trigger: Trigger) -> bool:
    """True for "X, as guest of Y, arrived": at whose invitation he came."""
    before = clause.words(trigger.first - 2, trigger.first).split()
    return trigger.low.startswith("guest") and "as" in before
