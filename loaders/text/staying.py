"""Staying: the days and the place of a journey, told before what happened on it.

"X visited Tokyo on 6 and 7 May. During the visit he met Y"; "He will be in Rome from 3 to 5 May. There he will meet Y".
"""

from __future__ import annotations

from typing import Final

from loaders.text import places
from loaders.text import scope as scope_of
from loaders.text.chunks import Tagged
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.dates import DateKind
from loaders.text.dating import Tense, resolve
from loaders.text.grammar import cue, words
from loaders.text.mentions import MentionKind
from loaders.text.settings import Told

_STAYING: Final = words("stay") | {"visited", "visiting", "toured"}
_MARGINS: Final = cue("margins")
_WILL_BE_THERE: Final = cue("will be there")
_DAYS: Final = (DateKind.DAY, DateKind.WEEKDAY, DateKind.OFFSET)
_NAMED_BY: Final = 8
"""How many chunks before its town "which" may stand."""
_NEAR: Final = 3
"""How many sentences before may tell of the visit."""


def days(reading: Reading, tagged: Tagged, *, tense: Tense = "past") -> Told | None:
    """The days of a visit of which one of the sentences before tells."""
    for number in range(tagged.number - 1, max(-1, tagged.number - _NEAR - 1), -1):
        before = reading.settings.tagged[number]
        dated = [c.date for c in before.chunks if c.date is not None and c.date.kind in _DAYS]
        if len(dated) != 1 or not (_STAYING & before.words or tense == "future"):
            continue
        day = reading.settings.at(number).day or reading.day
        value = resolve(dated[0], day, tense)
        return Told(value, dated[0].start, dated[0].end, number) if value is not None else None
    return None


def ahead(reading: Reading, clause: Clause) -> tuple[Told | None, Told | None] | None:
    """Day and place of a stay to come, for what "he" will do on it; None where none is told right before."""
    number = clause.tagged.number
    last = reading.settings.tagged[number - 1] if number else None
    opener = next(iter(clause.begins.values()), None)
    if last is None or opener is None or opener.kind not in (MentionKind.PRONOUN, MentionKind.ROLE):
        return None
    if last.sentence.block != clause.tagged.sentence.block or not _WILL_BE_THERE.search(last.low):
        return None
    return days(reading, clause.tagged, tense="future"), main_place(reading, number - 1)


def main_place(reading: Reading, number: int) -> Told | None:
    """The place that a sentence gives for what follows it ("In Lilongwe on Tuesday")."""
    tagged = reading.settings.tagged[number]
    scope = scope_of.find(tagged.chunks)
    for spot in places.spots(tagged, reading.settings, reading.discourse.home):
        if (
            spot.name
            and spot.how in ("in", "to", "stay")
            and scope.zones[scope.of[spot.at]].kind in ("main", "coordinate")
            and not _of_a_gathering(tagged, spot.at)
        ):
            return spot.told(number)
    return None


def _of_a_gathering(tagged: Tagged, at: int) -> bool:
    """True for "spoke of the summit, which was held in A", not for "met on the margins of the summit, which was …"."""
    which = any(c.low == "which" for c in tagged.chunks[max(0, at - _NAMED_BY) : at])
    return which and _MARGINS.search(tagged.low) is None


def on_journey(reading: Reading, clause: Clause, event: Event) -> Told | None:
    """ "X travelled to A from 30 to 31 May. On Monday he met Y of A's": where the visit went of which it was a part.

    Only where the land visited takes part, and on one of the days of the visit, where these are told.
    """
    number = clause.tagged.number
    ahead = event.status == "planned"
    for back in range(number - 1, max(-1, number - _ON_IT - 1), -1):
        before = reading.settings.tagged[back]
        if _JOURNEY.isdisjoint(before.words) or _CALLED_OFF.search(before.low):
            continue
        scope = scope_of.find(before.chunks)
        for spot in places.spots(before, reading.settings, reading.discourse.home):
            goal = spot.how in ("to", "stay") or (spot.how == "in" and before.chunks[spot.at - 2].low in _ARRIVED)
            if spot.name and goal and scope.zones[scope.of[spot.at]].kind == "main":
                lead = {c.low for c in before.chunks[max(0, spot.at - _LEAD) : spot.at]}
                fits = spot.country in reading.parties(event) and (_NOT if ahead else _NOT_YET).isdisjoint(lead)
                return spot.told(back) if fits and _within(reading, before, event) else None
    return None


def _within(reading: Reading, visit: Tagged, event: Event) -> bool:
    """True where a contact was on one of the days of a visit; where one of them is not told, True as well."""
    dated = [c.date for c in visit.chunks if c.date is not None and c.date.kind in _DAYS]
    if len(dated) != 1 or event.date is None:
        return not dated or event.date is None
    day = reading.settings.at(visit.number).day or reading.day
    tense: Tense = "future" if event.status == "planned" else "past"
    first, _, last = (resolve(dated[0], day, tense) or "").partition("/")
    on = event.date.value
    return first <= on <= (last or first) if len(on) == len(first) else not first


_JOURNEY: Final = _STAYING | words("motion") | words("goal verb") | {"visit"}
_NOT: Final = frozenset({"not", "never", "invited", "invitation"})
_NOT_YET: Final = words("modal") | {"plans", "planned", "due", "scheduled", "invited", "invitation", "expected", "not"}
_CALLED_OFF: Final = cue("visit called off")
_ARRIVED: Final = words("landed")
_LEAD: Final = 14
_ON_IT: Final = 5
"""How many sentences after a journey has been told may tell what happened on it."""


def opening(reading: Reading, clause: Clause, event: Event) -> Told | None:
    """The town with which a paragraph opens, for what it tells of that land: "In Lima, X saw Y. He met Z too"."""
    number = clause.tagged.number
    for back in range(number - 1, max(-1, number - _ON_IT - 1), -1):
        before = reading.settings.tagged[back]
        if before.sentence.block != clause.tagged.sentence.block:
            return None
        for spot in places.spots(before, reading.settings, reading.discourse.home):
            if spot.name and spot.how == "in" and spot.at <= _AT_HEAD:
                fits = spot.country in reading.parties(event) and _within(reading, before, event)
                return spot.told(back) if fits else None
    return None


_AT_HEAD: Final = 3
