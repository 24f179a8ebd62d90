"""Own times: "met X on Saturday and Y on Sunday", where each of those whom somebody met has a day or a town."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause, past_times
from loaders.text.contacts import Event, Participation
from loaders.text.dates import DateExpression
from loaders.text.triggers import Trigger


def beside(clause: Clause, trigger: Trigger, event: Event) -> range:
    """The chunks of time and place that go with the one whom an event tells that somebody met; else an empty range."""
    guests = [p for p in event.people if _after(clause, trigger, p)]
    return _run(clause, guests[0]) if len(guests) == 1 else range(0)


def days(clause: Clause, trigger: Trigger, event: Event) -> list[tuple[int, DateExpression]]:
    """The days beside the one who was met, where the words after the verb name several days."""
    chunks = clause.tagged.chunks
    if event.rule not in _ONE_BY_ONE or sum(c.date is not None for c in chunks[trigger.last :]) < _TWO:
        return []
    return [(at, day) for at in beside(clause, trigger, event) if (day := chunks[at].date) is not None]


_ONE_BY_ONE: Final = frozenset({"meets", "receives", "speaks", "noun-held-with"})


def toured_next(clause: Clause, trigger: Trigger, at: int) -> bool:
    """True for a town where something was seen after the contact: "met Y and visited a dairy in A"."""
    tours = (t for t in clause.triggers if t.frame == "tours" and trigger.last < t.first < at)
    return any(clause.tagged.chunks[t.first - 1].tag is Tag.CONJUNCTION for t in tours)


def differ(clause: Clause, event: Event, own: Sequence[int]) -> bool:
    """True where two of those whom somebody met have different days: they were met one by one."""
    if sum(c.tag is Tag.DATE for c in clause.tagged.chunks) < _TWO:
        return False
    guests = [p for p in event.people if p.actor not in own and p.sentence == clause.tagged.number]
    chunks = clause.tagged.chunks
    days = {chunks[at].low for p in guests for at in _run(clause, p) if chunks[at].date is not None}
    return len(days) >= _TWO


def _after(clause: Clause, trigger: Trigger, part: Participation) -> bool:
    return part.sentence == clause.tagged.number and part.mention.first >= trigger.last


def _run(clause: Clause, part: Participation) -> range:
    """The days and towns right after a person, else those right before: "X on Sunday", "and on Sunday with X"."""
    after = range(part.mention.last, past_times(clause, part.mention.last))
    if after:
        return after
    chunks = clause.tagged.chunks
    last = part.mention.first - (clause.words(part.mention.first - 1, part.mention.first) == "with")
    joint = next((i for i in range(last - 1, max(-1, last - _NEAR), -1) if chunks[i].tag is Tag.CONJUNCTION), None)
    return range(joint + 1, last) if joint is not None and past_times(clause, joint + 1) == last else range(0)


_TWO: Final = 2
_NEAR: Final = 8
"""Chunks at most between "and" and the person who follows a day and a town."""
