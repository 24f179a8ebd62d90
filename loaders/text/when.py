"""When: the date that a sentence gives a contact, or that it goes on from.

A date counts in the part of the sentence that its verb governs; a contact without one takes the day of a heading above
it, or that of what its words say they follow ("afterwards", "the same day").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.text import elsewhere, own_times
from loaders.text import scope as scope_of
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.clauses import REACH, Clause
from loaders.text.contacts import Event, Reading
from loaders.text.cues import Cue
from loaders.text.dates import DateExpression, DateKind
from loaders.text.dating import Day, Tense, nearest, resolve, shift
from loaders.text.grammar import cue, words
from loaders.text.scope import Scope
from loaders.text.settings import Told
from loaders.text.triggers import Trigger

_FAR: Final = 200
"""How much farther a date seems that stands in a part of the sentence that leads up to the contact's, in chunks."""
_COARSE: Final = {DateKind.WEEK: 1, DateKind.MONTH_OFFSET: 2, DateKind.MONTH: 2, DateKind.SEASON: 3, DateKind.YEAR: 4}
_BOUNDS: Final = frozenset({"since", "until", "till", "by", "from"})
_NOT_EXACT: Final = frozenset({"for", "from", "by"})
_FOUNDING: Final = words("founding")
_BACKGROUND: Final = Cue("background")
_PERFECT: Final = Cue("past perfect")
_LASTS: Final = cue("lasts")
_AHEAD: Final = Cue("planned")
_SEVERAL: Final = Cue("several meetings")
_A_DAY: Final = len("2024-03-05")
_SAME_KIND: Final = {"forum": "conference", "gathering": "conference", "talks": "negotiations", "meeting": "session"}
_LOOK_BACK: Final = 12
"""How many sentences back the day may have been told on which the narrative still is."""


def told(reading: Reading, clause: Clause, trigger: Trigger, event: Event, scope: Scope) -> Told | None:
    """The date told in the contact's own sentence: nearest first, the more exact of two that stand together."""
    day = reading.settings.at(clause.tagged.number).day or reading.day
    tense: Tense = "future" if event.status == "planned" else "past"
    found = _own_days(clause, trigger, event) or sorted(_candidates(clause, trigger, event, scope))
    days = [c for _, _, c in found if c.kind is not DateKind.SAME_DAY]
    for _, at, expression in found:
        if expression.kind is DateKind.SAME_DAY and days:
            continue
        if expression.kind is DateKind.DAY_SHIFT and _of_another(clause, trigger, at):
            expression = replace(expression, amount=-expression.amount)
        value = _resolved(reading, clause, expression, at, event, day, tense)
        if value is not None and value.startswith(_NO_YEAR):
            value = _year_told(reading, value, clause.tagged.number)
        if value is not None and _fits(value, event, day):
            return Told(value, expression.start, expression.end, clause.tagged.number)
    return None


def _year_told(reading: Reading, value: str, number: int) -> str:
    """A day without a year, with the year that the text gives to a day of the same month near by."""
    tagged = reading.settings.tagged
    for other in (
        *reversed(tagged[max(0, number - _LOOK_AROUND) : number + 1]),
        *tagged[number : number + _LOOK_AROUND],
    ):
        for chunk in other.chunks:
            date = chunk.date
            if date is not None and date.year and date.kind is DateKind.DAY and f"{date.month:02d}" == value[5:7]:
                return f"{date.year:04d}{value[4:]}"
    return value


_NO_YEAR, _LOOK_AROUND = "XXXX-", 30


def _own_days(clause: Clause, trigger: Trigger, event: Event) -> list[tuple[int, int, DateExpression]]:
    """The days that stand beside the one who was met, where others have days of their own."""
    days = own_times.days(clause, trigger, event)
    return [(0, at, day) for at, day in days if day.kind not in _COARSE]


def _candidates(
    clause: Clause, trigger: Trigger, event: Event, scope: Scope
) -> Iterator[tuple[int, int, DateExpression]]:
    """The dates that can be the contact's, each with how far it stands and at which chunk."""
    leading = scope.leading(trigger.first)
    chunks = clause.tagged.chunks
    for at in range(max(0, trigger.first - REACH), min(len(chunks), trigger.last + REACH)):
        expression = chunks[at].date
        if expression is None or (at and chunks[at - 1].date is expression):
            continue
        zone = scope.of[at]
        if zone not in leading or (zone != leading[0] and at > trigger.first) or not _dates_event(chunks, at, trigger):
            continue
        if elsewhere.belongs(clause, trigger, at) or _this_year(expression, event):
            continue
        coarse = _COARSE.get(expression.kind, 0) if _stands_beside(chunks, at) else 0
        yield abs(at - trigger.first) + _FAR * leading.index(zone) + 8 * coarse, at, expression


def _this_year(expression: DateExpression, event: Event) -> bool:
    """True for "their second meeting this year", which counts meetings and dates none."""
    counted = expression.kind is DateKind.YEAR and not expression.year and not expression.amount
    return counted and event.status == "held"


def _stands_beside(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for a date beside another: "earlier this week, on Tuesday"."""
    near = (*chunks[max(0, at - 3) : at], *chunks[at + 1 : at + 4])
    return any(c.date is not None and c.date is not chunks[at].date for c in near)


def _dates_event(chunks: tuple[Chunk, ...], at: int, trigger: Trigger) -> bool:
    """False for a date that belongs to something else: a bound ("since May"), a document ("signed on 3 May")."""
    expression = chunks[at].date
    assert expression is not None
    before = chunks[at - 1].low if at else ""
    if before in _BOUNDS and not expression.last_day:
        return False
    if expression.kind in (DateKind.YEAR, DateKind.MONTH) and before in _NOT_EXACT:
        return False
    back = at - 1
    while back > 0 and (chunks[back].tag is Tag.PREPOSITION or chunks[back].low in ("the", "early", "late")):
        back -= 1
    participle = 0 <= back < at and chunks[back].low in _FOUNDING and not trigger.first <= back < trigger.last
    # "the agreement signed on 3 May": a participle after a noun; "was scheduled for Monday" speaks of the contact
    return not (participle and back and chunks[back - 1].low not in ("was", "is", "were", "are", "been", "now"))


def _resolved(
    reading: Reading,
    clause: Clause,
    expression: DateExpression,
    at: int,
    event: Event,
    day: Day | None,
    tense: Tense,
) -> str | None:
    if expression.kind not in (DateKind.SAME_DAY, DateKind.DAY_SHIFT):
        if event.status == "cancelled":
            # called off before its day or after it
            return nearest((resolve(expression, day, "past"), resolve(expression, day, "future")), day)
        return resolve(expression, day, tense)
    value: str | None = None
    for chunk in clause.tagged.chunks[:at]:
        earlier = chunk.date
        if earlier is not None and earlier.kind not in (DateKind.SAME_DAY, DateKind.DAY_SHIFT):
            value = resolve(earlier, day, tense) or value
    carried, news = (None, False) if value else before(reading, clause.tagged, only_held=event.status == "held")
    value = value or (carried.value if carried else None)
    if expression.kind is DateKind.DAY_SHIFT:
        return shift(value or (day.edtf if day and news else None), expression.amount)
    if value is None and not news and day is not None:
        return day.edtf
    return value


def _fits(value: str, event: Event, day: Day | None) -> bool:
    """False for a day that has not come yet, where the contact was held; and the other way round."""
    if day is None or day.year is None or not value[:1].isdigit():
        return True
    first, _, last = value.partition("/")
    if event.status == "held":
        return first <= day.edtf[: len(first)]
    return event.status != "planned" or (last or first) >= day.edtf[: len(last or first)]


def _of_another(clause: Clause, trigger: Trigger, at: int) -> bool:
    """True for "a day after" in "X met Y on Sunday, a day after he spoke to Z": the call was the day before."""
    chunks = clause.tagged.chunks
    if at >= trigger.first or not chunks[at].low.endswith((" after", " before")):
        return False
    between = chunks[at + 1 : trigger.first]
    return all(c.tag is not Tag.COMMA for c in between) and not any(
        at < t.first < trigger.first for t in clause.triggers
    )


def before(reading: Reading, tagged: Tagged, *, only_held: bool = True) -> tuple[Told | None, bool]:
    """The date on which the narrative is before a sentence; and whether that is the day of the news instead."""
    last = next(
        (
            e
            for e in reversed(reading.events[-_LOOK_BACK:])
            if not e.undated and (e.news or _one_day(e, only_held=only_held))
        ),
        None,
    )
    since = last.sentence if last is not None and (last.date is not None or last.news) else -1
    floor = max(since + 1, reading.settings.at(tagged.number).first, tagged.number - _LOOK_BACK)
    for number in range(tagged.number - 1, floor - 1, -1):
        found = narrated(reading, number)
        if found is not None:
            return found, False
    if last is None or since < reading.settings.at(tagged.number).first:
        return reading.settings.at(tagged.number).date, False
    return last.date, last.news and last.date is None


def _one_day(event: Event, *, only_held: bool) -> bool:
    """True where an event tells the very day that the text is on."""
    return (event.status == "held" or not only_held) and event.date is not None and len(event.date.value) == _A_DAY


def narrated(reading: Reading, number: int) -> Told | None:
    """The date that an earlier sentence sets for those that follow: its first, unless it looks back or ahead."""
    tagged = reading.settings.tagged[number]
    if not any(chunk.date for chunk in tagged.chunks):
        return None
    if _BACKGROUND.search(tagged.low, tagged) or _PERFECT.search(tagged.low, tagged):
        return None
    day = reading.settings.at(number).day or reading.day
    scope = scope_of.find(tagged.chunks)
    nobody = Trigger(0, 0, 0, 0, "", "", "")
    for at, chunk in enumerate(tagged.chunks):
        exact = chunk.date is not None and chunk.date.kind in (DateKind.DAY, DateKind.WEEKDAY, DateKind.OFFSET)
        if chunk.date is None or not exact or scope.zones[scope.of[at]].kind not in ("main", "coordinate"):
            continue
        if not _dates_event(tagged.chunks, at, nobody) or _AHEAD.search(tagged.low, tagged):
            continue
        value = resolve(chunk.date, day, "past")
        if value is not None and "/" not in value and (day is None or value <= day.edtf):
            return Told(value, chunk.date.start, chunk.date.end, number)
    return None


def summed_up(reading: Reading, number: int) -> Told | None:
    """The date of a sentence that announced several contacts ("held a number of meetings today")."""
    for back in range(number - 1, max(-1, number - 3 * _LOOK_BACK), -1):
        if (found := narrated(reading, back)) is not None:
            return found if _SEVERAL.search(reading.settings.tagged[back].low, reading.settings.tagged[back]) else None
    return None


def summary(reading: Reading, number: int) -> int | None:
    """The sentence before, where one near announced several contacts ("held separate talks in A with officials")."""
    near = range(number - 1, max(-1, number - 2 * _LOOK_BACK), -1)
    return next(
        (back for back in near if _SEVERAL.search(reading.settings.tagged[back].low, reading.settings.tagged[back])),
        None,
    )


def lasting(reading: Reading, clause: Clause, event: Event, began: Told) -> Told:
    """The date with the end that a later sentence tells ("The session lasts until Saturday")."""
    if len(began.value) != _A_DAY:
        return began
    number = clause.tagged.number
    for tagged in reading.settings.tagged[number + 1 : number + _LOOK_BACK]:
        words = [c.low for c in tagged.chunks[:3]]
        if words[:1] != ["the"] or event.kind not in words[1:] + [_SAME_KIND.get(w, w) for w in words[1:]]:
            continue
        # a line can end with the noun: "the session"
        if not _LASTS.match(" ".join(tagged.low.split(" ", 2)[2:])):
            continue
        day = reading.settings.at(tagged.number).day or reading.day
        ends = next((v for c in tagged.chunks if c.date and (v := resolve(c.date, day, "future"))), "")
        if len(ends) == _A_DAY and ends > began.value:
            return Told(f"{began.value}/{ends}", began.start, began.end, began.sentence)
    return began
