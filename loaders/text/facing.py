"""Facing: two delegations of which a text tells one after the other, and never says that they met.

"The Norwegian delegation was led by X and comprised Y. Z led the Chilean delegation.": minutes and joint statements
name the exchange or the commission, and whoever led the two sides sat across from each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.attending import Found
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.grammar import words
from loaders.text.mentions import Mention

_MANY: Final = frozenset({"delegations", "sides", "teams"})
_BODIES: Final = words("travelling body") | {"side"} | _MANY
_SOON: Final = 4
"""In sentences: how soon the other delegation is told."""


def tell(reading: Reading, clause: Clause, found: Found, people: Sequence[Mention]) -> list[Event]:
    """The event of two delegations that are told, once the second is; empty before that."""
    waiting = _waiting(reading, clause)
    if found.turn.role not in ("head", "member") or not _of_delegation(clause, found):
        if waiting is not None and found.turn.role == "member":
            _join(reading, waiting, people, "member")
        return []
    together = len(reading.sides(_named(reading, people))) > 1
    if not _sides(reading, people) or (together and not _MANY.intersection(_beside(clause, found))):
        # "a mission jointly led by X and Y": they led it together
        return []
    # "The delegation, led by X, arrived on Monday": of what it came for nothing is told
    passing = found.turn.after and _BEING.isdisjoint(clause.words(found.first, found.last + 1).split())
    if waiting is None:
        waiting = Event("meeting", "held", clause.tagged.number, "gathering", item=reading.item, opened=True)
        waiting.passing = passing
        reading.facing = waiting
    if waiting.actors() and reading.sides(_named(reading, people)) <= reading.sides(waiting.actors()):
        _join(reading, waiting, people, found.turn.role)
        return []
    seated = not _SEATED.isdisjoint(found.low.split())
    if not together and waiting.actors() and not seated and (passing or waiting.passing):
        return []
    _join(reading, waiting, people, found.turn.role)
    if len(reading.sides(waiting.actors())) < _TWO:
        return []
    waiting.passing = False
    waiting.news = not reading.events
    reading.events.append(waiting)
    reading.current, reading.facing = (waiting,), None
    return [waiting]


_TWO: Final = 2


def bring(reading: Reading, clause: Clause, told: Sequence[Event]) -> None:
    """ "The other delegation was led by Y, who co-chaired the meeting": at it was the delegation told before."""
    waiting = _waiting(reading, clause) if told and reading.facing is not None else None
    for event in told if waiting is not None else ():
        if event.opened and event.status == "held" and waiting is not None:
            event.people = [*waiting.people, *(p for p in event.people if p.actor not in waiting.actors())]
            reading.facing = None


def _of_delegation(clause: Clause, found: Found) -> bool:
    """True for "the Norwegian delegation was led by", "led the delegation", "delegation comprising"."""
    beside = _beside(clause, found)
    return not _BODIES.isdisjoint(beside) and _AHEAD.isdisjoint(beside)


def _beside(clause: Clause, found: Found) -> list[str]:
    return clause.words(found.first - _NEAR, found.last + _NEAR).split()


_SEATED: Final = frozenset({"sat", "table"})
_BEING: Final = frozenset({"was", "were", "is", "are"})
_AHEAD: Final = words("modal") | {"expected", "due", "scheduled"}
_NEAR: Final = 4


def _waiting(reading: Reading, clause: Clause) -> Event | None:
    """The one delegation that has been told, if it was told lately."""
    waiting = reading.facing
    if waiting is None or waiting.item != reading.item or clause.tagged.number - waiting.sentence > _SOON:
        reading.facing = None
    return reading.facing


def _named(reading: Reading, people: Sequence[Mention]) -> list[int]:
    return [a for m in people for a in reading.discourse.resolve(m)]


def _sides(reading: Reading, people: Sequence[Mention]) -> bool:
    """True where the words say whose delegation each of them leads."""
    told = [reading.actors[a] for a in _named(reading, people)]
    return bool(told) and all(a.represents and not a.assumed for a in told)


def _join(reading: Reading, event: Event, people: Sequence[Mention], role: str) -> None:
    for mention in people:
        for actor in _named(reading, [mention]):
            event.add(actor, role, mention, "attendance", principal=True)
