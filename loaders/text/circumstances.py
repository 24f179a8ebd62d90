"""Circumstances: when a contact was, as its part of the document says; `where` tells its place, `kinds` its kind."""

from __future__ import annotations

from typing import Final

from loaders.text import scope as scope_of
from loaders.text import staying, when
from loaders.text.chunks import Tag, Tagged
from loaders.text.clauses import Clause
from loaders.text.contacts import LASTING, Event, Reading
from loaders.text.cues import Cue
from loaders.text.going_on import ALONGSIDE, FOLLOWS, IN_A_BREAK, goes_on
from loaders.text.settings import Told
from loaders.text.triggers import Trigger

_BACKGROUND: Final = Cue("background")
_PERFECT: Final = Cue("past perfect")
_DURING_STAY: Final = Cue("during the stay")


def is_background(clause: Clause, trigger: Trigger, group: str) -> bool:
    """True where the clause tells of something earlier than the news ("Previously", "recalled", "had met")."""
    before = clause.words(trigger.first - 12, trigger.first)
    if _BACKGROUND.search(before, clause.tagged) or _BACKGROUND.search(group, clause.tagged):
        return True
    if trigger.frame == "noun":
        # "had a conversation" is the plain past
        return bool(_PERFECT.search(before, clause.tagged) or _PERFECT.search(group, clause.tagged))
    return bool(_PERFECT.search(before, clause.tagged) or "had" in before.split()[-5:] or "had" in group.split())


def date(reading: Reading, clause: Clause, trigger: Trigger, event: Event) -> Told | None:
    """The date of a contact: as its clause tells it, else as the heading above, else the day on which the text is."""
    scope = scope_of.find(clause.tagged.chunks)
    told = when.told(reading, clause, trigger, event, scope)
    if told is not None:
        return when.lasting(reading, clause, event, told) if event.kind in LASTING else told
    heading = reading.settings.at(clause.tagged.number).date
    if heading is not None:
        return heading
    if is_background(clause, trigger, "") or event.status == "denied":
        return None
    if event.status == "planned" and (ahead := staying.ahead(reading, clause)):
        return ahead[0]
    if event.status == "held":
        if goes_on(reading, clause, trigger, scope):
            during = _DURING_STAY.search(clause.words(0, trigger.last + 12), clause.tagged)
            return (staying.days(reading, clause.tagged) if during else None) or when.before(reading, clause.tagged)[0]
        if (found := when.summed_up(reading, clause.tagged.number)) is not None:
            return found
    title = reading.settings.title.date
    if title is not None and (event.kind in LASTING or "/" in title.value or reading.settings.joint):
        return title
    return None


def long_ago(clause: Clause, event: Event, today: str | None) -> bool:
    """True for "I met him last year" within quotes: what is told next is not about it."""
    date = event.date.value if event.date and today and Tag.QUOTE in clause.tagged.tags else ""
    return bool(date) and today is not None and len(date) < len(today) and date < today[: len(date)]


def inherit_date(reading: Reading, event: Event, wording: str, within: Tagged) -> None:
    """An undated event is the news itself where it is told first, and shares the day of what it is said to follow."""
    if event.date is not None or event.undated or event.status != "held":
        return
    if not reading.events:
        event.news = True
    elif reading.last is not None and (FOLLOWS.search(wording, within) or IN_A_BREAK.search(wording, within)):
        event.news = reading.last.news
        event.date = reading.last.date
    elif ALONGSIDE.search(wording, within):
        event.news = True
