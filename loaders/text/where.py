"""Where: the place that a sentence gives a contact, or that it takes from what it goes on from.

A place counts in the part of the sentence that its verb governs; a contact without one takes the place of a heading
above it, of the journey of which it was a part, or of what its words say it follows. A dateline alone is no place.
"""

from __future__ import annotations

from typing import Final

from loaders.text import elsewhere, going_on, margins, own_times, places, staying, venues, when
from loaders.text import scope as scope_of
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import LASTING, REMOTE, Event, Reading
from loaders.text.grammar import cue, words
from loaders.text.scope import Scope
from loaders.text.settings import Told
from loaders.text.triggers import Trigger

_MARGINS: Final = cue("margins")
_BEFORE: Final = 12
"""How many contacts back may have told where this one was."""
_FAR: Final = 200
"""How much farther a place seems that stands in a part of the sentence that leads up to the contact's, in chunks."""

_AIRPORT: Final = 5
"""How many such parts farther off the town seems that an airport is named after."""


def place(reading: Reading, clause: Clause, trigger: Trigger, event: Event) -> Told | None:
    """The place of a contact: as its clause tells it, else the heading's, else that of what it follows."""
    if event.kind in REMOTE:
        return None
    scope = scope_of.find(clause.tagged.chunks)
    if (here := told(reading, clause, trigger, event)) is not None:
        return here
    heading = reading.settings.at(clause.tagged.number)
    if heading.place is not None:
        return heading.place
    title = reading.settings.title
    if (
        title.date is not None
        and event.date is None
        and event.opened
        and not reading.events
        and clause.tagged.number < title.date.sentence
    ):
        # the title itself names the meeting
        return title.place
    if (
        title.date is not None
        and event.date is not None
        and (event.date is title.date or (event.kind in LASTING and event.date.value == title.date.value))
    ):
        return title.place
    if title.place is not None and _MARGINS.search(clause.tagged.low):
        return title.place
    if heading.date is not None and (goal := _goal_before(reading, heading.first, clause.tagged.number)):
        return goal
    if event.status == "planned" and (ahead := staying.ahead(reading, clause)):
        return ahead[1]
    before = _place_before(reading, clause, trigger, event, scope)
    if before is None and not event.undated:
        before = (
            staying.on_journey(reading, clause, event)
            or venues.town(reading, clause, trigger)
            or margins.place(reading, clause)
            or staying.opening(reading, clause, event)
        )
    return before or _at_venue(reading, clause, trigger, event, scope)


def told(reading: Reading, clause: Clause, trigger: Trigger, event: Event) -> Told | None:
    """The place that the contact's own sentence gives it."""
    found = _told_place(reading, clause, trigger, event, scope_of.find(clause.tagged.chunks))
    return found or _set_off(reading, clause, trigger)


def _goal_before(reading: Reading, first: int, number: int) -> Told | None:
    """Where the lines above in a day of an agenda say that somebody travels."""
    for back in range(number - 1, first - 1, -1):
        for spot in places.spots(reading.settings.tagged[back], reading.settings, reading.discourse.home):
            if spot.how == "to" and spot.name:
                return spot.told(back)
    return None


def _at_venue(reading: Reading, clause: Clause, trigger: Trigger, event: Event, scope: Scope) -> Told | None:
    """The town from which the document is sent, where the contact was at a venue there ("at the palace")."""
    town = reading.settings.dateline
    if town is None or event.status != "held" or event.undated or town[1] not in reading.parties(event):
        return None
    venue = places.venue(clause.tagged, scope, scope.of[trigger.first])
    return Told(town[0], venue.start, venue.end, clause.tagged.number, town[1]) if venue else None


def _told_place(reading: Reading, clause: Clause, trigger: Trigger, event: Event, scope: Scope) -> Told | None:
    """The place told in the contact's own sentence, nearest first; a town rather than a country."""
    number = clause.tagged.number
    leading = scope.leading(trigger.first)
    best: tuple[int, Told] | None = None
    country: Told | None = None
    found = places.spots(clause.tagged, reading.settings, reading.discourse.home)
    own = own_times.beside(clause, trigger, event) if len(found) > 1 else range(0)
    for spot in found:
        if spot.at in own and spot.how == "in":
            # "met X in A and Y in B"
            return spot.told(number)
        zone = scope.of[spot.at]
        stays = zone not in leading and _stays(clause, scope, spot, ended=spot.at < trigger.first)
        zone = leading[0] if stays else zone
        if zone not in leading or (zone != leading[0] and spot.at > trigger.first):
            continue
        if spot.at > trigger.first and (spot.how == "to" or elsewhere.belongs(clause, trigger, spot.at)):
            continue
        if own_times.toured_next(clause, trigger, spot.at):
            continue
        if spot.generic and spot.country not in reading.parties(event) | {reading.discourse.home}:
            continue
        if spot.how == "country":
            country = country or spot.told(number)
            continue
        if spot.how == "way":
            continue
        told = spot.told(number)
        if spot.how == "there":
            back = [s for s in found if s.at < spot.at and s.name] or _last_spots(reading, number)
            if not back:
                continue
            told = Told(back[-1].name or "", spot.start, spot.end, number, back[-1].country)
        distance = abs(spot.at - trigger.first) + _FAR * (leading.index(zone) + _AIRPORT * spot.airport)
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else country


def _stays(clause: Clause, scope: Scope, spot: places.Spot, *, ended: bool) -> bool:
    """True for a relative clause that says where somebody is now: "who is on a visit to Paris", "who arrived in Paris".

    Only of who is there now where the contact is told first: "received Y, who was in Paris last week".
    """
    zone = scope.of[spot.at]
    if scope.zones[zone].kind != "relative" or spot.how not in ("in", "stay"):
        return False
    words = {c.low for at, c in enumerate(clause.tagged.chunks) if scope.of[at] == zone}
    if spot.how == "stay" and ended:
        return not words.isdisjoint(_IS | {"was", "were"})
    lead = clause.words(scope.zones[zone].first, spot.at)
    return _IS_THERE.search(lead) is not None or (ended and not words.isdisjoint(_ARRIVED))


_IS: Final = frozenset({"is", "are"})
_ARRIVED: Final = words("landed")
_IS_THERE: Final = cue("who is there")


def _set_off(reading: Reading, clause: Clause, trigger: Trigger) -> Told | None:
    """The town behind a comma in a line that opens with its noun: "First round of consultations, Yerevan"."""
    if trigger.first > _LINE or trigger.frame not in ("noun", "signs"):
        return None
    chunks = clause.tagged.chunks
    for at in range(trigger.last + 1, len(chunks)):
        city = chunks[at].sense("city") if chunks[at].tag is Tag.CITY else None
        if city is None or chunks[at - 1].tag is not Tag.COMMA or chunks[at - 2].tag in _SEATED:
            continue
        if any(c.low in _SEATS for c in chunks[at - _SEAT : at]):
            # "of X, Embassy of Poland, Turku"
            continue
        after = clause.words(at + 1, at + 3)
        if after in ("", ".", ";") or after.startswith((", by", ", with", ", between")):
            name = reading.settings.spelled(city.row["name"], city.row.get("country"))
            return Told(name, chunks[at].start, chunks[at].end, clause.tagged.number, city.row.get("country"))
    return None


_LINE: Final = 7
"""How many chunks of a line (a date, "planned", which round) may stand before its noun."""
_SEATS, _SEAT = words("seat"), 4
_SEATED: Final = frozenset({Tag.OFFICE, Tag.HEAD, Tag.ORGANISATION, Tag.MINISTRY, Tag.CITY, Tag.PORTFOLIO})


def _last_spots(reading: Reading, number: int) -> list[places.Spot]:
    """The places of the nearest sentence before that tells any."""
    for back in range(number - 1, max(-1, number - 4), -1):
        spots = places.spots(reading.settings.tagged[back], reading.settings, reading.discourse.home)
        if found := [s for s in spots if s.name]:
            return found
    return []


def _place_before(reading: Reading, clause: Clause, trigger: Trigger, event: Event, scope: Scope) -> Told | None:
    """The place of what a contact follows: the same people, on the same day."""
    if event.status != "held" or event.undated:
        return _not_to_be(reading, clause, trigger, event)
    same_day = going_on.goes_on(reading, clause, trigger, scope)
    number = clause.tagged.number
    announced = when.summary(reading, number) if event.date is None or event.date.sentence < number else None
    if announced is not None and (found := staying.main_place(reading, announced)):
        # "held separate talks in A with officials. In his meeting with Y, X said"
        return found
    people = set(event.actors())
    for other in reversed(reading.events[-_BEFORE:]):
        if other.status != "held" or other.undated or other.kind in REMOTE:
            continue
        if not same_day and not _one_day(event, other):
            return None
        one_day = _one_day(event, other)
        if people & set(other.actors()) and (same_day or one_day) and (other.place is not None or not one_day):
            return other.place
    if (
        event.date is not None
        and event.date.sentence < number
        and (found := staying.main_place(reading, event.date.sentence))
    ):
        return found
    adjacent = number > 0 and reading.settings.tagged[number - 1].sentence.block == clause.tagged.sentence.block
    return staying.main_place(reading, number - 1) if same_day and adjacent else None


def _one_day(event: Event, other: Event) -> bool:
    if event.date is None or other.date is None:
        return event.date is other.date and event.news and other.news
    first, _, last = other.date.value.partition("/")
    return first <= event.date.value <= last if last else event.date.value == first


def _not_to_be(reading: Reading, clause: Clause, trigger: Trigger, event: Event) -> Told | None:
    """Where somebody was who was to meet another there as well: "In A he met X. He was also to have seen Y"."""
    last = reading.events[-1] if reading.events else None
    if last is None or event.status == "held" or last.status != "held" or last.place is None:
        return None
    near = reading.settings.tagged[last.sentence].sentence.block == clause.tagged.sentence.block
    past = not _PAST.isdisjoint(clause.words(0, trigger.first).split())
    dated = event.date is not None and not _one_day(event, last)
    return last.place if near and past and not dated and set(event.actors()) & set(last.actors()) else None


_PAST: Final = frozenset({"was", "were", "did", "had"})
