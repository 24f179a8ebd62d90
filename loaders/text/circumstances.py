"""Circumstances: of what kind a contact was, when and where, as its part of the sentence says."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.text.arguments import REACH, Clause
from loaders.text.chunks import Chunk, Tag
from loaders.text.contacts import Event, Reading, Told
from loaders.text.dates import DateExpression, DateKind
from loaders.text.dating import Tense, resolve, shift
from loaders.text.grammar import cue
from loaders.text.triggers import Trigger

_ELSEWHERE = 40
"""How much farther a date or place seems that stands beyond the next trigger, in chunks."""
_FOLLOWS = cue("follows")
_BACKGROUND = cue("background")
_BY_VIDEO = cue("by video")
_BY_PHONE = cue("by phone")
_MEAL = cue("meal")


def kind(clause: Clause, trigger: Trigger) -> str:
    """The kind of a contact: the trigger's own, or what the words around it make of it (by telephone, over lunch)."""
    if trigger.kind not in ("meeting", "phone_call"):
        return trigger.kind
    around = clause.words(trigger.first - 6, trigger.last + 12)
    for pattern, name in ((_BY_VIDEO, "video_call"), (_BY_PHONE, "phone_call"), (_MEAL, "dinner")):
        if pattern.search(around):
            return name
    return trigger.kind


def inherit_date(reading: Reading, event: Event, wording: str) -> None:
    """An undated event is the news itself where it is told first, and shares the day of what it is said to follow."""
    if event.date is not None or event.undated or event.status not in ("held", "denied"):
        return
    if not reading.events:
        event.news = True
    elif reading.last is not None and _FOLLOWS.search(wording):
        event.news = reading.last.news
        event.date = reading.last.date


def is_background(clause: Clause, trigger: Trigger, group: str) -> bool:
    """True where the clause tells of something earlier than the news ("Previously", "recalled", "had met")."""
    return bool(_BACKGROUND.search(clause.words(trigger.first - 12, trigger.first)) or _BACKGROUND.search(group))


def _around(clause: Clause, trigger: Trigger) -> Iterator[tuple[int, Chunk]]:
    """The chunks near a trigger, numbered."""
    chunks = clause.tagged.chunks
    for i in range(max(0, trigger.first - REACH), min(len(chunks), trigger.last + REACH)):
        yield i, chunks[i]


def date(reading: Reading, clause: Clause, trigger: Trigger, event: Event, left: int, right: int) -> Told | None:
    """The date told in the trigger's own part of the sentence, nearest first."""
    chunks = clause.tagged.chunks
    candidates = [
        (abs(i - trigger.first) + (0 if left <= i < right else _ELSEWHERE), c.date)
        for i, c in _around(clause, trigger)
        if c.date is not None and (i == 0 or chunks[i - 1] is not c) and _dates_event(clause, i)
    ]
    for _, expression in sorted(candidates, key=lambda pair: pair[0]):
        value = _resolved(reading, expression, "future" if event.status == "planned" else "past")
        if value is not None:
            return Told(value, expression.start, expression.end, clause.tagged.number)
    return None


def _resolved(reading: Reading, expression: DateExpression, tense: Tense) -> str | None:
    before = reading.last.date.value if reading.last and reading.last.date else None
    if expression.kind is DateKind.SAME_DAY:
        return before or (reading.day.edtf if reading.day else None)
    if expression.kind is DateKind.DAY_SHIFT:
        return shift(before, expression.amount)
    return resolve(expression, reading.day, tense)


def _dates_event(clause: Clause, at: int) -> bool:
    before = clause.tagged.chunks[at - 1].low if at else ""
    return before not in ("since", "until", "by", "from")


def place(reading: Reading, clause: Clause, trigger: Trigger, event: Event, left: int, right: int) -> Told | None:
    """The city told in the trigger's own part of the sentence: "in Tashkent", never "from" or "to"."""
    chunks = clause.tagged.chunks
    best: tuple[int, Told] | None = None
    for i, chunk in _around(clause, trigger):
        city = chunk.sense("city", "residence")
        if city is None or chunk.tag not in (Tag.CITY, Tag.RESIDENCE):
            continue
        lead = i - 1
        while lead > 0 and chunks[lead].tag in (Tag.DETERMINER, Tag.ADJECTIVE):
            lead -= 1
        if lead < 0 or chunks[lead].low not in ("in", "at"):
            continue
        if city.kind == "residence" and not city.row.get("city"):
            continue
        name = chunk.text if city.kind == "city" else city.row["city"]
        told = Told(
            name, chunk.start, chunk.end, clause.tagged.number, city.row.get("country") or city.row.get("code") or None
        )
        distance = abs(i - trigger.first) + (0 if left <= i <= right else _ELSEWHERE)
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else None
