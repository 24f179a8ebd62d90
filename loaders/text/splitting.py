"""Splitting: whom somebody met, where nothing says that they sat together, has a contact of his own.

So have those who called on somebody one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text import own_times
from loaders.text.clauses import Clause
from loaders.text.contacts import VISITING, Event, Reading
from loaders.text.cues import Cue
from loaders.text.triggers import Trigger

_TOGETHER: Final = Cue("together")
_SEPARATELY: Final = Cue("separately")
_ONE: Final = Cue("a single one")
_ACROSS: Final = frozenset({"meets", "receives", "speaks", "discusses"})
"""Rules by which those named last are on one side: others met them."""
_IN_TURN: Final = frozenset({"meets", "speaks", "noun-held-with"})
"""Rules by which somebody goes from one to the next."""
_VERB_GROUP: Final = 4
_SEPARATE: Final = frozenset({"separate", "several"})


def split(reading: Reading, clause: Clause, trigger: Trigger, event: Event, own: Sequence[int]) -> list[Event]:
    """The contacts that one trigger tells, as far as the words say that those named in it sat together."""
    apart = event.rule == "noun-held-with" and not _SEPARATE.isdisjoint(
        clause.words(trigger.first - 3, trigger.first).split()
    )
    if not own and (event.rule in _ACROSS or apart):
        # "The kingdom received X of A and Y of B": whoever met them, they need not have met each other
        return alone(event)
    if own and event.rule in _ACROSS and own_times.differ(clause, event, own):
        return one_each(event, own)
    if _TOGETHER.search(clause.words(0, len(clause.tagged.chunks)), clause.tagged) or event.kind == "dinner":
        return [event]
    before = clause.words(trigger.first - _VERB_GROUP, trigger.first)
    if "each" not in before.split() and _SEPARATELY.search(clause.words(trigger.last, trigger.last + 3), clause.tagged):
        return one_each(event, own)
    if trigger.frame == "noun" and _ONE.search(before, clause.tagged):
        # "a meeting with X of A and Y of B" was one; "meetings with" them were several
        return [event]
    return one_a_side(reading, event, own, apart="each" in before.split())


def one_each(event: Event, own: Sequence[int]) -> list[Event]:
    """One event for each person whom somebody met separately."""
    events = []
    for other in (p for p in event.people if p.actor not in own):
        one = event.copy()
        one.people = [p for p in event.people if p.actor in own or p is other]
        one.unnamed = [u for u in event.unnamed if u.own]
        events.append(one)
    return events if own and events else [event]


def alone(event: Event) -> list[Event]:
    """One event for each person, where nobody is known who met them."""
    if len(event.people) < 2:
        return [event]
    events = []
    for part in event.people:
        one = event.copy()
        one.people = [part]
        one.unnamed = [u for u in event.unnamed if u.own]
        events.append(one)
    return events


def one_a_side(reading: Reading, event: Event, own: Sequence[int], *, apart: bool = False) -> list[Event]:
    """One event for each side that somebody met: nothing says that those of several sides sat together.

    Not where several of different sides met others: they sat together, if not on the telephone. But those who called
    on somebody, or who are said to have come `apart` ("have each met X"), did so one after the other.
    """
    others = [p for p in event.people if p.actor not in own]
    # whoever met X of A and Y of B is of neither, where his own side is not known
    mine = reading.sides(own) or (set() if own else set(event.parties))
    if (
        len(mine) > 1
        and (event.rule in VISITING or apart)
        and others
        and all(reading.actors[a].represents for a in own)
    ):
        return _one_a_caller(reading, event, own)
    sides = {reading.actors[p.actor].represents for p in others}
    if (
        not (own or mine)
        or (len(mine) > 1 and event.kind != "phone_call")
        or len(sides) < 2
        or None in sides
        or (mine & sides and not (event.rule in _IN_TURN and reading.actors[others[0].actor].represents in mine))
    ):
        return [event]
    events = []
    for side in dict.fromkeys(reading.actors[p.actor].represents for p in others):
        if side in mine:
            # "had talks with his own ambassador X and with Y of B"
            continue
        one = event.copy()
        one.people = [p for p in event.people if p.actor in own or reading.actors[p.actor].represents == side]
        one.unnamed = [u for u in event.unnamed if u.own]
        events.append(one)
    return events


def _one_a_caller(reading: Reading, event: Event, own: Sequence[int]) -> list[Event]:
    """One event for each side that called on somebody."""
    events = []
    callers = reading.sides(own)
    for side in dict.fromkeys(reading.actors[a].represents for a in own):
        one = event.copy()
        one.people = [p for p in event.people if p.actor not in own or reading.actors[p.actor].represents == side]
        one.unnamed = [u for u in event.unnamed if not u.own]
        one.parties = {code: span for code, span in event.parties.items() if code == side or code not in callers}
        events.append(one)
    return events
