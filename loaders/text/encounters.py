"""Encounters: which of the persons at a contact met each other there.

Only persons of different sides meet; at a large event, only those of whom more is told than that they attended.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from loaders.text.actors import BUSINESS, OWN_AFFAIRS, Actor
from loaders.text.contacts import Event, Participation
from loaders.text.grammar import words
from loaders.text.offices import Office
from loaders.text.same_office import AMERICAN, LEADING

_CROWDS: Final = frozenset({"conference"})
"""Kinds of events that many attend without meeting each other."""


def pairs(event: Event, actors: Sequence[Actor]) -> list[tuple[Participation, Participation]]:
    """The pairs of an event's persons who met each other; none where it was cancelled or denied."""
    if event.status not in ("held", "planned"):
        return []
    return [(one, other) for one, other in combinations(event.people, 2) if _met(event, one, other, actors)]


def _met(event: Event, one: Participation, other: Participation, actors: Sequence[Actor]) -> bool:
    if event.kind in _CROWDS and not (one.principal and other.principal):
        return False
    if event.beside and frozenset((one.actor, other.actor)) in event.beside:
        return False
    if one.mention is other.mention and len(one.mention.codes) > 1 and _together(event, one, other):
        return False
    sides = actors[one.actor].represents, actors[other.actor].represents
    if None not in sides:
        if _brought(one, other, actors) or _brought(other, one, actors):
            return False
        return sides[0] != sides[1] and not (event.each and _without_host(event, sides, actors))
    if any(actors[p.actor].told_by == OWN_AFFAIRS for p in (one, other)):
        return False
    known = [actors[one.actor].official, actors[other.actor].official]
    tells = one.rule == other.rule == "tells"
    if not any(known) or (tells and not (all(known) if sides == (None, None) else known[1])):
        # two private persons, or what somebody told the press
        return False
    if sides == (None, None) and _of_one_house(event, one, other, actors):
        return False
    if _own_minister(event, one, other, actors) or _own_minister(event, other, one, actors):
        return False
    # a side that nobody names: host and guest, whoever met whom, or the only two, surely sat across from each other
    if _opposed(event, one, other, actors) or _not_of(event, one, other, actors) or _not_of(event, other, one, actors):
        return True
    leading = one.principal and other.principal
    return leading and (event.principals() == 2 or {one.role, other.role} == {"host", "guest"})


def _brought(one: Participation, other: Participation, actors: Sequence[Actor]) -> bool:
    """True for a business and the envoy in attendance, who brought its people, or another: both came to the host."""
    if actors[one.actor].told_by != BUSINESS:
        return False
    envoy = any(o.seat == "embassy" for o, _ in actors[other.actor].offices)
    # "met the heads of A and B": what businesses do among themselves is no matter of a state
    return actors[other.actor].told_by == BUSINESS or (envoy and not other.principal)


def _without_host(event: Event, sides: tuple[str | None, str | None], actors: Sequence[Actor]) -> bool:
    """True for two envoys of different lands: each has a ceremony of his own with the host."""
    hosts = {actors[p.actor].represents for p in event.people if p.role == "host"} - {None}
    return bool(hosts) and hosts.isdisjoint(sides)


def _together(event: Event, one: Participation, other: Participation) -> bool:
    """True for two of a group that met somebody: "The foreign ministers of A, B and C held talks with X"."""
    met = {left for left, _ in event.opposed}
    return one.actor in met and other.actor in met


def _of_one_house(event: Event, one: Participation, other: Participation, actors: Sequence[Actor]) -> bool:
    """True where nothing tells of two sides: a president and his minister, a director and a stranger.

    A text that speaks of its own country's affairs names no country: two leaders, two ministers or an envoy in it may
    well be of two, but not whoever holds a lower office, or is met by one of whom he could be a subordinate.
    """
    if any(actors[p.actor].represents for p in event.people):
        return False
    ranks = [{o.rank for o, _ in actors[p.actor].offices} for p in (one, other)]
    if "envoy" in ranks[0] | ranks[1] or any(actors[p.actor].inherited for p in (one, other)):
        return False
    if not (ranks[0] | ranks[1]) & _OF_STATE:
        return True
    leads = [not rank.isdisjoint(LEADING) for rank in ranks]
    return bool(ranks[0] and ranks[1]) and not all(leads) and not _counterparts(actors[one.actor], actors[other.actor])


def _counterparts(one: Actor, other: Actor) -> bool:
    """True for two of one title, one ministry, or one rank of which no ministry is told: they may be of two states."""
    both = (one, other)
    ministries = [{o.ministry for o, _ in actor.offices if o.ministry} for actor in both]
    alike = [{o.core for o, _ in a.offices} if all(ministries) else {o.rank for o, _ in a.offices} for a in both]
    return not (alike[0].isdisjoint(alike[1]) and ministries[0].isdisjoint(ministries[1]))


def _own_minister(event: Event, one: Participation, other: Participation, actors: Sequence[Actor]) -> bool:
    """True for "Israeli Prime Minister X met Defence Minister Y": in a text of no country, a minister of his own.

    Or his army chief, the head of his police, or the leader of the opposition to him.

    Not where they met abroad, nor where the minister is named first.
    """
    leader, minister = actors[one.actor], actors[other.actor]
    if leader.represents is None and minister.assumed and any(o.core == AMERICAN for o, _ in minister.offices):
        # "President X met Secretary of State Y", of which land neither is told
        return any(o.rank in LEADING and o.country is None for o, _ in leader.offices)
    if leader.represents is None or minister.represents is not None or minister.inherited:
        return False
    if event.place is not None and event.place.country not in (None, leader.represents):
        return False
    title = other.mention.offices[0] if other.mention.offices else None
    if title is None or title.former or not (_minister(title) or _AT_HOME & set(title.form.split())):
        return False
    led = any(o.rank in LEADING and not o.former for o, _ in leader.offices)
    return led and one.sentence == other.sentence and one.mention.start < other.mention.start


def _minister(title: Office) -> bool:
    return title.rank == "minister" and "minister" in title.form


_AT_HOME: Final = words("serves at home")
_OF_STATE: Final = LEADING | {"deputy-head-of-government", "minister", "deputy-minister"}
"""Ranks of those who meet strangers for a state."""


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
