"""Circumstances: of what kind a contact was, when and where, as its part of the document says."""

from __future__ import annotations

from loaders.text import own_times, places, staying, when
from loaders.text import scope as scope_of
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.grammar import cue
from loaders.text.mentions import MentionKind
from loaders.text.scope import Scope
from loaders.text.settings import Told
from loaders.text.triggers import Trigger

_FOLLOWS = cue("follows")
_ALONGSIDE = cue("alongside")
_ARRIVES = cue("visit begins")
_MARGINS = cue("margins")
_BEFORE = 12
"""How many contacts back may have told where this one was."""
_BREAK = cue("in a break")
_AGAIN = cue("taken up again")
_BACKGROUND = cue("background")
_PERFECT = cue("past perfect")
_BY_VIDEO = cue("by video")
_BY_PHONE = cue("by phone")
_MEAL = cue("meal")
_BODY = cue("body meets")
_DURING_STAY = cue("during the stay")
_NEAR = 12
"""How many chunks from a trigger the body stands whose meeting it is."""
_ENDS_NAME = frozenset({Tag.COMMA, Tag.SEMICOLON, Tag.DATE, Tag.CITY, Tag.OPEN})
REMOTE = frozenset({"phone_call", "video_call"})
_GATHERINGS = frozenset({"session", "summit", "conference", "consultations"})
_FAR = 200
"""How much farther a place seems that stands in a part of the sentence that leads up to the contact's, in chunks."""


def kind(clause: Clause, trigger: Trigger) -> str:
    """The kind of a contact: the trigger's own, or what the words around it make of it (by telephone, over lunch)."""
    if trigger.kind not in ("meeting", "phone_call"):
        return trigger.kind
    if trigger.low in ("call", "calls") and clause.words(trigger.last, trigger.last + 1) in ("with", "between"):
        return "phone_call"
    # what another verb tells after this one is of its own kind: "held talks, a day after he spoke by phone with Z"
    verbs = (t.first for t in clause.triggers if t.first >= trigger.last and _of_its_own(clause, t))
    around = clause.words(trigger.first - 6, min(trigger.last + 12, next(verbs, trigger.last + 12)))
    for pattern, name in ((_BY_VIDEO, "video_call"), (_BY_PHONE, "phone_call"), (_MEAL, "dinner")):
        if pattern.search(around):
            return name
    return "session" if _of_body(clause, trigger) else trigger.kind


def _of_its_own(clause: Clause, other: Trigger) -> bool:
    """True for a verb that tells of another contact, or of words to others ("and told reporters by telephone")."""
    if other.frame == "tells":
        return clause.words(other.last, other.last + 1) not in _HIM
    return other.frame in _OTHER_VERBS


_OTHER_VERBS = frozenset({"meets", "speaks", "receives", "visits", "calls"})
_HIM = frozenset({"him", "her", "them"})


def _of_body(clause: Clause, trigger: Trigger) -> bool:
    """True for the meeting of a body: "the fifth meeting of their Joint Commission", "the Council met"."""
    chunks = clause.tagged.chunks
    if trigger.frame == "noun" and trigger.low in ("meeting", "meetings"):
        if trigger.first and _BODY.search(chunks[trigger.first - 1].low.split()[-1]):
            return True
        after = chunks[trigger.last : trigger.last + _NEAR]
        if not after or after[0].low != "of":
            return False
        until = next((i for i, c in enumerate(after) if c.tag in _ENDS_NAME), len(after))
        return bool(_BODY.search(clause.tagged.said(trigger.last, trigger.last + until)))
    if trigger.low not in ("met", "meets", "convened") or clause.words(trigger.last, trigger.last + 1) == "with":
        return False
    named = any(i in clause.begins and clause.begins[i].kind is MentionKind.PERSON for i in range(trigger.first))
    return not named and bool(_BODY.search(clause.tagged.said(trigger.first - _NEAR, trigger.first)))


def is_background(clause: Clause, trigger: Trigger, group: str) -> bool:
    """True where the clause tells of something earlier than the news ("Previously", "recalled", "had met")."""
    before = clause.words(trigger.first - 12, trigger.first)
    if _BACKGROUND.search(before) or _BACKGROUND.search(group):
        return True
    if trigger.frame == "noun":
        # "had a conversation" is the plain past
        return bool(_PERFECT.search(before) or _PERFECT.search(group))
    return bool(_PERFECT.search(before) or "had" in before.split()[-5:] or "had" in group.split())


def date(reading: Reading, clause: Clause, trigger: Trigger, event: Event, left: int, right: int) -> Told | None:
    """The date of a contact: as its clause tells it, else as the heading above, else the day on which the text is."""
    scope = scope_of.find(clause.tagged.chunks)
    told = when.told(reading, clause, trigger, event, scope)
    if told is not None:
        return when.lasting(reading, clause, event, told) if event.kind in _GATHERINGS else told
    heading = reading.settings.at(clause.tagged.number).date
    if heading is not None:
        return heading
    if is_background(clause, trigger, "") or event.status == "denied":
        return None
    if event.status == "planned" and (ahead := staying.ahead(reading, clause)):
        return ahead[0]
    if event.status == "held":
        if _goes_on(reading, clause, trigger, scope):
            during = _DURING_STAY.search(clause.words(0, trigger.last + 12))
            return (staying.days(reading, clause.tagged) if during else None) or when.before(reading, clause.tagged)[0]
        if (found := when.summed_up(reading, clause.tagged.number)) is not None:
            return found
    title = reading.settings.title.date
    if title is not None and (event.kind in _GATHERINGS or "/" in title.value or reading.settings.joint):
        return title
    return None


def _goes_on(reading: Reading, clause: Clause, trigger: Trigger, scope: Scope) -> bool:
    """True where the words say that the contact follows what was told, or speak on of the same persons or meeting."""
    words = clause.tagged.low
    before = clause.words(0, trigger.last + 12)
    if _FOLLOWS.search(before) or _BREAK.search(words) or (_ALONGSIDE.search(before) and _nearby(reading, clause)):
        return True
    number = clause.tagged.number
    if number > 0 and (_AGAIN.match(words) is not None or words.startswith("there ")):
        return True
    last = reading.settings.tagged[number - 1] if number else None
    here = clause.tagged.sentence.block
    return last is not None and last.sentence.block == here and bool(_ARRIVES.search(last.low))


def _nearby(reading: Reading, clause: Clause) -> bool:
    """True where the contact told last stands in the same paragraph."""
    last = reading.events[-1] if reading.events else None
    tagged = reading.settings.tagged
    return last is not None and tagged[last.sentence].sentence.block == clause.tagged.sentence.block


def long_ago(clause: Clause, event: Event, today: str | None) -> bool:
    """True for "I met him last year" within quotes: what is told next is not about it."""
    date = event.date.value if event.date and today and Tag.QUOTE in clause.tagged.tags else ""
    return bool(date) and today is not None and len(date) < len(today) and date < today[: len(date)]


def inherit_date(reading: Reading, event: Event, wording: str) -> None:
    """An undated event is the news itself where it is told first, and shares the day of what it is said to follow."""
    if event.date is not None or event.undated or event.status != "held":
        return
    if not reading.events:
        event.news = True
    elif reading.last is not None and (_FOLLOWS.search(wording) or _BREAK.search(wording)):
        event.news = reading.last.news
        event.date = reading.last.date
    elif _ALONGSIDE.search(wording):
        event.news = True


def place(reading: Reading, clause: Clause, trigger: Trigger, event: Event, left: int, right: int) -> Told | None:
    """The place of a contact: as its clause tells it, else the heading's, else that of what it follows."""
    if event.kind in REMOTE:
        return None
    scope = scope_of.find(clause.tagged.chunks)
    told = _told_place(reading, clause, trigger, event, scope)
    if told is not None:
        return told
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
        and (event.date is title.date or (event.kind in _GATHERINGS and event.date.value == title.date.value))
    ):
        return title.place
    if title.place is not None and _MARGINS.search(clause.tagged.low):
        return title.place
    if heading.date is not None and (goal := _goal_before(reading, heading.first, clause.tagged.number)):
        return goal
    if event.status == "planned" and (ahead := staying.ahead(reading, clause)):
        return ahead[1]
    before = _place_before(reading, clause, trigger, event, scope)
    if before is None and event.status == "held" and not event.undated:
        before = staying.on_journey(reading, clause, event)
    return before or _at_venue(reading, clause, trigger, event, scope)


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
        if spot.how == "stay" and zone not in leading and _stays(clause, scope, zone) and spot.at < trigger.first:
            zone = leading[0]
        if zone not in leading or (zone != leading[0] and spot.at > trigger.first):
            continue
        if spot.at > trigger.first and (spot.how == "to" or when.belongs_elsewhere(clause, trigger, spot.at)):
            continue
        if own_times.toured_next(clause, trigger, spot.at):
            continue
        if spot.generic and spot.country not in reading.parties(event) | {reading.discourse.home}:
            continue
        if spot.how == "country":
            country = country or spot.told(number)
            continue
        told = spot.told(number)
        if spot.how == "there":
            back = [s for s in found if s.at < spot.at and s.name] or _last_spots(reading, number)
            if not back:
                continue
            told = Told(back[-1].name or "", spot.start, spot.end, number, back[-1].country)
        distance = abs(spot.at - trigger.first) + _FAR * leading.index(zone)
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else country


def _stays(clause: Clause, scope: Scope, zone: int) -> bool:
    """True for a relative clause that says where somebody is now ("who is on a visit to Paris")."""
    words = [c.low for at, c in enumerate(clause.tagged.chunks) if scope.of[at] == zone]
    return scope.zones[zone].kind == "relative" and bool({"is", "was", "are", "were"} & set(words))


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
        return None
    same_day = _goes_on(reading, clause, trigger, scope)
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
        if people & set(other.actors()) and (same_day or _one_day(event, other)):
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
    return event.date.value == other.date.value
