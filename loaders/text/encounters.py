"""Encounters: which of the persons at a contact met each other there.

Only persons of different sides meet; at a large event, only those of whom more is told than that they attended.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from loaders.text.actors import Actor
from loaders.text.contacts import Event, Participation

_CROWDS = frozenset({"conference"})
"""Kinds of events that many attend without meeting each other."""


def pairs(event: Event, actors: Sequence[Actor]) -> list[tuple[Participation, Participation]]:
    """The pairs of an event's persons who met each other; none where it was cancelled or denied."""
    if event.status not in ("held", "planned"):
        return []
    return [(one, other) for one, other in combinations(event.people, 2) if _met(event, one, other, actors)]


def _met(event: Event, one: Participation, other: Participation, actors: Sequence[Actor]) -> bool:
    if event.kind in _CROWDS and not (one.principal and other.principal):
        return False
    sides = actors[one.actor].represents, actors[other.actor].represents
    if None not in sides:
        return sides[0] != sides[1]
    known = [actors[one.actor].official, actors[other.actor].official]
    if sides == (None, None) and not (all(known) if one.rule == "tells" else any(known)):
        # two private persons, or what somebody told the press
        return False
    # a side that nobody names: host and guest, whoever met whom, or the only two, surely sat across from each other
    if _opposed(event, one, other, actors) or _not_of(event, one, other, actors) or _not_of(event, other, one, actors):
        return True
    leading = one.principal and other.principal
    return leading and (event.principals() == 2 or {one.role, other.role} == {"host", "guest"})


def _not_of(event: Event, one: Participation, other: Participation, actors: Sequence[Actor]) -> bool:
    """True where somebody of unknown side met one of the other's side: he is not of it."""
    unsaid, told = actors[one.actor], actors[other.actor]
    side = told.represents
    if unsaid.represents is not None or not unsaid.official or side is None or told.assumed:
        return False
    beside = {left for left, right in event.opposed if right == one.actor}
    if any((left, other.actor) in event.opposed for left in beside):
        # both were met by the same
        return False
    return any(one.actor in pair and any(actors[a].represents == side for a in pair) for pair in event.opposed)


def _opposed(event: Event, one: Participation, other: Participation, actors: Sequence[Actor]) -> bool:
    """True where the words say that one met the other; a bare name among several is one only if it is named again."""
    for left, right in ((one.actor, other.actor), (other.actor, one.actor)):
        if (left, right) in event.opposed:
            return actors[right].official or len(actors[right].mentions) > 1
    return False
