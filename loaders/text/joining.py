"""Joining: when two tellings in one document are of one meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text import unnamed
from loaders.text.clauses import REACH
from loaders.text.contacts import REMOTE, SITTINGS, Event, Participation, Reading
from loaders.text.mentions import Mention

_GENERIC: Final = frozenset({"meeting", "ceremony", "visit"})
_WHO_WAS_THERE: Final = frozenset({"co-chairs", "gathering", "noun-held", "noun-held-by", "noun-of", "meets", "signs"})
"""Rules of contacts that may say who was at a gathering that was told; the others are told for themselves."""
_SOON: Final = 2
"""Sentences at most after a meeting was told that say who attended it."""
_NEAR: Final = 4
"""How many events back a gathering may have been told of which this one names those who attended."""


def join(reading: Reading, event: Event, apart: Sequence[Event] = ()) -> Event:
    """The event, joined with what was told before; the two who met may be "the two" later in the sentence."""
    joined = _join(reading, event, apart)
    people = tuple(p.actor for p in event.people if p.principal)
    if len(people) == _TWO:
        reading.discourse.pair, reading.discourse.pair_sentence = people, event.sentence
    return joined


def _join(reading: Reading, event: Event, apart: Sequence[Event]) -> Event:
    """The event told before that this one tells again, extended by it; else the event itself, added.

    Not one of those that the same words tell `apart`.
    """
    if event.opened and event.definite and not event.people and (last := _spoken_of(reading, event)) is not None:
        # "the session lasts until Friday": what the text speaks of already
        if last.status == event.status and _dates_agree(last, event):
            _extend(last, event)
        return last
    if event.rule in _CONVERSING:
        for other in reading.current:
            if event.people and set(event.actors()) <= set(other.actors()) and other.status == event.status:
                # what they said to each other where they met
                other.sentences.update({k: v for k, v in event.sentences.items() if k not in other.sentences})
                return other
    for back, other in enumerate(reversed(reading.events[-REACH:])):
        if any(other is each for each in apart):
            continue
        _take_from_text(reading, other, event)
        if other.status == event.status and _dates_agree(other, event) and _same(reading, other, event, back):
            _extend(other, event)
            return other
    reading.events.append(event)
    return event


def _spoken_of(reading: Reading, event: Event) -> Event | None:
    """The contact that "the meeting" means: the last, or the one before it where the last was a meal after it."""
    last = reading.last
    if last is None or _called(last, event):
        return last
    if last.kind != "dinner":
        return None
    guests = set(last.actors())
    lately = (e for e in reversed(reading.events[-_NEAR:]) if {e.kind, event.kind} <= SITTINGS)
    return next((e for e in lately if e.item == event.item and set(e.actors()) == guests), None)


def _called(last: Event, event: Event) -> bool:
    """True where what the text speaks of can be called what it is called now: "the meeting", "today's call"."""
    by_telephone = last.kind in REMOTE and (event.name or "").endswith(("call", "conversation"))
    return by_telephone or {last.kind, event.kind} <= SITTINGS


def partners(reading: Reading, event: Event, guests: Sequence[Mention]) -> list[Participation]:
    """Whose "the meeting with X" was: of those who are told to have met X last, where whoever speaks is not of them."""
    met = {a for m in guests for a in reading.discourse.resolve(m)}
    for other in reversed(reading.events[-REACH:]):
        if met and other.status == event.status and met < set(other.actors()):
            strangers = set(other.actors()).isdisjoint(event.actors())
            return [p for p in other.people if p.actor not in met] if strangers else event.people
    return event.people


def _take_from_text(reading: Reading, other: Event, event: Event) -> None:
    """ "X hosts Y" above "X will host Y": a headline tells in the present what the text says is to come."""
    only_above = other.sentences.keys() <= reading.headlines and event.sentence not in reading.headlines
    alike = _kinds_agree(other, event) or {other.kind, event.kind} <= SITTINGS
    to_come = other.status == "held" and event.status == "planned" and alike
    if only_above and to_come and len(set(other.actors()) & set(event.actors())) >= _TWO:
        other.status = event.status


_TWO: Final = 2


def _same(reading: Reading, other: Event, event: Event, back: int) -> bool:
    people, others = set(event.actors()), set(other.actors())
    if len(people & others) >= 2:
        return (_kinds_agree(other, event) or _spoken(other, event)) and not (other.each and people != others)
    if back >= _NEAR or not (_kinds_agree(other, event) or {other.kind, event.kind} <= SITTINGS):
        return False
    attended = event.definite and event.rule == "noun-held" and 0 < event.sentence - max(other.sentences) <= _SOON
    attended = attended and back == 0 and other.item == event.item and bool(others)
    if attended and reading.parties(event) <= reading.parties(other):
        # "X met Y. Z, W and Ambassador V attended the meeting"
        return True
    if not (other.opened or event.opened) or other.item != event.item:
        return False
    if other.opened and not others and event.rule in _WHO_WAS_THERE:
        # the gathering was told, then who was there
        if all(other is not each for each in reading.current) and event.sentence - other.sentence > 1:
            return False
        known = reading.parties(event)
        return not other.parties or not known or known <= set(other.parties) or set(other.parties) <= known
    if other.opened and len(others) == 1 and event.definite and event.rule == "noun-held" and back == 0:
        # "X hosts Nordic leaders in A. Y of B and Z of C attended the meeting"
        return True
    # "the meeting was held in A": said again of what was told
    return not people and event.definite and event.parties.keys() <= reading.parties(other) and back == 0


def _spoken(one: Event, other: Event) -> bool:
    """ "X's call with Y" and "X spoke with Y": by which means is told once."""
    means = {e.kind for e in (one, other) if e.rule not in _SPEAKING}
    return len(means) == 1 and means <= REMOTE and any(e.rule in _SPEAKING for e in (one, other))


_CONVERSING: Final = frozenset({"speaks", "discusses", "tells", "talks"})
_SPEAKING: Final = frozenset({"speaks", "discusses"})


def _extend(other: Event, event: Event) -> None:
    for part in event.people:
        other.add(part.actor, part.role, part.mention, part.rule, principal=part.principal)
    unnamed.join(other, event)
    other.opposed |= event.opposed
    other.parties.update({k: v for k, v in event.parties.items() if k not in other.parties})
    other.ministries.update({k: v for k, v in event.ministries.items() if k not in other.ministries})
    other.sentences.update({k: v for k, v in event.sentences.items() if k not in other.sentences})
    if other.date is None:
        other.date, other.undated = event.date, event.undated and other.undated
    other.place = other.place or event.place
    other.opened = other.opened and event.opened
    again = event.kind == "session" and event.definite and bool(other.people)
    if other.kind == "meeting" and event.kind not in ("ceremony", "visit") and not again:
        other.kind = event.kind


def _kinds_agree(one: Event, other: Event) -> bool:
    return (
        one.kind == other.kind
        or (one.kind in _GENERIC and other.kind in _GENERIC | {"consultations", "negotiations"})
        or (other.kind in _GENERIC and one.kind in ("consultations", "negotiations"))
    )


def _dates_agree(one: Event, other: Event) -> bool:
    if one.undated != other.undated:
        return False
    return one.date is None or other.date is None or one.date.value == other.date.value
