"""Turns of attendance: "accompanied by", "also present were", "the Nepali side was led by".

They are data: `loaders/lexicon/attendance.csv` gives each a pattern over folded words, on which side of it the persons
stand (`before` or `after`), their role, and a tie. A tie puts them on a side: with the `leader` whom they accompany,
with whoever is `led` where they are said to accompany somebody, or with the `guest`. Turns tied to `opened` hold only
of a contact of which one side has been told, those tied to the `inviter` only of one in his own country.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event
from loaders.text.grammar import words
from loaders.text.lexicon import table
from loaders.text.needed import needed


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of attendance, as the table gives it."""

    pattern: re.Pattern[str]
    after: bool
    role: str
    tie: str


@dataclass(frozen=True, slots=True)
class Found:
    """A turn at chunks `first` to `last` (exclusive) of a sentence."""

    turn: Turn
    first: int
    last: int
    low: str


@cache
def turns() -> tuple[Turn, ...]:
    """The turns of attendance, the more exact first."""
    return tuple(
        Turn(re.compile(rf"\b(?:{row['pattern']})(?!\w)"), row["people"] == "after", row["role"], row["tie"])
        for row in table(None, "attendance.csv")
    )


@cache
def _needing() -> dict[str, frozenset[int]]:
    """The numbers of the turns that need a word, by the word; by "" those of which none can be told."""
    out: dict[str, set[int]] = {"": set()}
    for number, row in enumerate(table(None, "attendance.csv")):
        for word in needed(row["pattern"]) or {""}:
            out.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in out.items()}


def to_come(clause: Clause, found: Found) -> bool:
    """True for "arrived to participate in the summit": what they came for is not told to have been held yet."""
    before = clause.tagged.chunks[found.first - 1].low if found.first else ""
    return before == "to" and found.low.split()[0] in _BASE


def elsewhere(clause: Clause, found: Found, name: str | None) -> bool:
    """True for "The seminar was attended by" after a meeting: who came there did not come to what was told before."""
    said = clause.words(max(0, found.first - _REACH), found.first).split()
    after = clause.words(found.last, found.last + _REACH).split()
    if not _OF_ITS_OWN.isdisjoint(said) or (not found.turn.after and not _OF_ITS_OWN.isdisjoint(after)):
        # "X and Y were present at the swearing-in event"
        return True
    occasions = _WITH_AUDIENCE.intersection(said)
    told = (name or "").split()
    return bool(occasions) and _OF_CONTACT.isdisjoint(said) and occasions.isdisjoint(told)


_REACH: Final = 8
_WITH_AUDIENCE: Final = words("occasion with an audience")
_OF_ITS_OWN: Final = words("occasion of its own")
_OF_CONTACT: Final = words("gathering noun") | words("verb or noun of meeting") | {"event", "ceremony", "occasion"}


def said_before(clause: Clause, first: int, last: int) -> str:
    """The words before a turn that may deny it; a minister without portfolio is there."""
    return clause.words(first, last).replace("without portfolio", "")


_BASE: Final = frozenset({"participate", "attend", "take", "join"})
_WHOLE: Final = frozenset({Tag.OFFICE, Tag.NAME, Tag.ORGANISATION, Tag.MINISTRY})
"""Phrases of which no part is a turn."""


def find(clause: Clause) -> list[Found]:
    """The turns of attendance in a sentence, from left to right, none overlapping."""
    text, starts = clause.tagged.low, clause.tagged.begins
    taken: list[Found] = []
    needing = _needing()
    # most sentences have nothing of what most turns need, and are not searched for them
    possible = needing[""].union(*(needing[word] for word in needing.keys() & clause.tagged.forms))
    for turn in [turns()[number] for number in sorted(possible)]:
        for match in turn.pattern.finditer(text):
            first = bisect_right(starts, match.start()) - 1
            last = bisect_left(starts, match.end())
            ends = starts[last] - 1 if last < len(starts) else len(text)
            if match.end() < ends and clause.tagged.chunks[last - 1].tag in _WHOLE:
                # "Under" in "Under Secretary"
                continue
            if all(last <= f.first or first >= f.last for f in taken):
                taken.append(Found(turn, first, last, match.group()))
    return sorted(taken, key=lambda f: f.first)


def only(clause: Clause, found: Found, events: Sequence[Event]) -> list[Event]:
    """Of several contacts the one that "was present at the second meeting only" means; none where it is not told."""
    after = clause.words(found.last, found.last + _NEAR).split()
    if "only" not in after or (which := next((w for w in after if w in _WHICH), None)) is None:
        return list(events)
    number = _WHICH[which]
    # the ceremony as such, which is told of nobody's guest yet, is none of them
    events = [e for e in events if len(e.people) > 1 or not e.each]
    events = sorted(events, key=lambda e: max((p.mention.start for p in e.people if p.principal), default=0))
    return [events[number]] if len(events) > max(number, 1) else []


_WHICH: Final = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1}
_NEAR: Final = 10
