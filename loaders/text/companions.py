"""Companions: whose are those who came along with somebody, or lead and make up a delegation that was told of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.grammar import cue
from loaders.text.mentions import Mention, MentionKind


def share_side(reading: Reading, leader: int, people: Sequence[Mention]) -> None:
    """Those who came along with somebody are of that person's side, where nothing else is said of them."""
    side = reading.actors[leader].represents
    if not side:
        return
    for mention in people:
        for actor in (reading.actors[a] for a in reading.discourse.resolve(mention)):
            if actor.represents is None or actor.assumed:
                actor.take_side(side, mention, "company", assumed=reading.actors[leader].assumed)


def share_party(reading: Reading, event: Event, people: Sequence[Mention]) -> None:
    """ "A delegation of the embassy of A called on X. The delegation, led by Y …": Y is of A."""
    known = reading.sides(event.actors())
    parties = set(event.parties) - known
    side = parties.pop() if len(parties) == 1 else None if parties else reading.discourse.delegation_of
    if side is None or side in known or not event.people:
        return
    for mention in people:
        for actor in reading.discourse.resolve(mention) if mention.kind is MentionKind.PERSON else ():
            if reading.actors[actor].represents is None or reading.actors[actor].assumed:
                reading.actors[actor].take_side(side, mention, "headed")


def came_with(reading: Reading, clause: Clause, event: Event, people: Sequence[Mention]) -> None:
    """ "The ambassador of A, X, who had come with the Admiral": whoever came along with a guest did not meet him."""
    if not {"come", "came", "travelled", "traveled", "arrived", "flown", "flew"} & clause.tagged.words:
        return
    match = _CAME_WITH.search(clause.tagged.low)
    if match is None:
        return
    at = bisect_left(clause.tagged.begins, match.end())
    own = [m for m in people if m.last <= bisect_left(clause.tagged.begins, match.start())]
    whom = next((clause.begins[i] for i in range(at, at + _NEXT) if i in clause.begins), None)
    if whom is None or not own:
        return
    for leader in reading.discourse.resolve(whom):
        event.beside |= {frozenset((leader, a)) for a in reading.discourse.resolve(own[-1])}


_CAME_WITH: Final = cue("came with whom")
_NEXT: Final = 2
"""In chunks: how far after "with" whoever led may stand."""


def no_third(reading: Reading, event: Event, people: Sequence[Mention]) -> None:
    """At a contact of two other countries nobody is taken to be of the side that speaks: he is of the host's.

    "Paraguay's president welcomed Taiwan's vice-president, with Foreign Minister X in attendance", sent from Panama.
    """
    met = [p for p in event.people if p.principal]
    sides = {reading.actors[p.actor].represents for p in met if not reading.actors[p.actor].assumed}
    home = reading.discourse.home
    if len(sides) != _TWO or not {None, home}.isdisjoint(sides):
        return
    host = next((reading.actors[p.actor].represents for p in met if p.role == "host"), None)
    place = event.place.country if event.place is not None else None
    if place == home or (place is None and host is None):
        return
    for mention in people:
        for actor in reading.discourse.resolve(mention) if mention.kind is MentionKind.PERSON else ():
            if reading.actors[actor].assumed and reading.actors[actor].represents == home:
                if host is None:
                    reading.actors[actor].leave_side()
                else:
                    reading.actors[actor].take_side(host, mention, "company")


_TWO: Final = 2
