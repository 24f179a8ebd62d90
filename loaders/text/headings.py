"""Headings: lines that say when and where what stands under them took place.

A line that is only a date or weekday, with a place perhaps, dates what stands under it up to the next such line: the
days of an agenda, a diary or a chronology. A title that names a conference, with a line "Town, dates" below it, places
that conference.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from loaders.text import town_names
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.cues import Cue
from loaders.text.dates import DateExpression, DateKind, exists
from loaders.text.dating import Day, nearest, resolve
from loaders.text.grammar import cue
from loaders.text.lexicon import Lexicon
from loaders.text.manner import manner
from loaders.text.segment import Block, BlockKind, Segmented
from loaders.text.settings import Setting, Settings, Told

_AGENDA: Final = Cue("agenda")
_GATHERING: Final = Cue("gathering")
_SIGNED_OFF: Final = cue("signed off")
_HEAD_BLOCKS: Final = 6
_LAST_SENTENCES, _LONGEST_SIGNATURE = 12, 200
_HEADING: Final = frozenset(
    {
        Tag.DATE,
        Tag.CITY,
        Tag.RESIDENCE,
        Tag.COUNTRY,
        Tag.COMMA,
        Tag.DASH,
        Tag.COLON,
        Tag.OPEN,
        Tag.CLOSE,
        Tag.OTHER,
        Tag.NUMBER,
    }
)
_HEADING_WORDS: Final = frozenset({"in", "at", "day", "on", "to"})
_LONGEST_LEAD: Final = 10
"""In chunks: how long the date and town of a line of a chronology are."""
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_AFTER_DATE: Final = frozenset({Tag.COLON, Tag.DASH, Tag.OTHER})
Found = tuple[DateExpression, Chunk | None]
"""The date of a heading and its town."""


def find(segmented: Segmented, tagged: Sequence[Tagged], day: Day | None, lexicon: Lexicon) -> Settings:
    """The settings of a document, whose own day is `day`."""
    by_block: dict[int, list[Tagged]] = {}
    for sentence in tagged:
        by_block.setdefault(sentence.sentence.block, []).append(sentence)
    items = {b.number for b in segmented.blocks if b.kind is BlockKind.ITEM}
    span = _title_span(segmented.blocks, by_block)
    title = _title(segmented.blocks, by_block, day)
    joint = title.date is None and (signed := _signed_off(tagged, day)).date is not None
    if joint:
        title = signed
    headings = {n: found for n, inside in by_block.items() if (found := _heading(inside[0]))}
    lines = [n for n in headings if len(by_block[n]) == 1]
    agenda = any(_AGENDA.search(by_block[n][0].low, by_block[n][0]) for n in list(by_block)[:_HEAD_BLOCKS])
    days = {(found[0].kind, found[0].month, found[0].day) for found in headings.values()}
    if len(days) == 1 and not (agenda and lines and lines[0] > 1):
        # a line with the only date is the document's own
        headings = {}
    leading = {n: found for n, inside in by_block.items() if n not in headings and (found := _leading(inside[0]))}
    if len(leading) == 1:
        # one paragraph that begins with a day and a town has a dateline
        leading = {}
    return Settings(
        _under(by_block, items, headings, leading, span, day, _daily(by_block, day) if agenda else Setting()),
        title,
        tuple(tagged),
        town_names.spelled(tagged, segmented, lexicon),
        lexicon,
        joint,
        town_names.sent_from(segmented, lexicon),
    )


def _under(
    by_block: Mapping[int, list[Tagged]],
    items: Set[int],
    headings: Mapping[int, Found],
    leading: Mapping[int, Found],
    span: DateExpression | None,
    day: Day | None,
    current: Setting,
) -> tuple[Setting, ...]:
    """The setting of each sentence: that of the heading above it, or of the date its own line begins with."""
    of: list[Setting] = []
    year: int | None = None
    listed: Setting | None = None
    for number, inside in by_block.items():
        listed = listed if number in items else _list_lead(inside[-1], span, day)
        here = listed if listed is not None and number in items else current
        if (told := _year_line(inside)) is not None:
            year, day = told, Day(12, 31, told)
            here = current = Setting(day=day, first=inside[0].number + 1)
        elif number in headings:
            here = _setting(inside[0], *_of_year(headings[number], year), span, day)
            if len(inside) == 1:
                current = here
        elif number in leading:
            here = _setting(inside[0], *_of_year(leading[number], year), span, day)
            here = here if here.place else replace(here, place=current.place)
        elif current.date is not None and (town := _town_line(inside)) is not None:
            here = current = replace(current, place=town)
        of += [here] * len(inside)
    return tuple(of)


def _list_lead(sentence: Tagged, span: DateExpression | None, day: Day | None) -> Setting | None:
    """ "In Vientiane on Monday she:": when and where the items of the list were that it introduces."""
    chunks = sentence.chunks
    if len(chunks) > _LONGEST_LEAD or chunks[-1].tag is not Tag.COLON:
        return None
    towns = [c for at, c in enumerate(chunks) if c.tag is Tag.CITY and manner(chunks, at) == "in"]
    dates = [c.date for c in chunks if c.date is not None and c.date.kind in (DateKind.DAY, DateKind.WEEKDAY)]
    if dates:
        return _setting(sentence, dates[0], towns[0] if towns else None, span, day)
    return Setting(place=_place(sentence, towns[0]), day=day, first=sentence.number + 1) if towns else None


def _of_year(found: Found, year: int | None) -> Found:
    """The date of a heading under a line that gives its year."""
    expression, town = found
    dated = expression.year is not None or expression.kind is DateKind.WEEKDAY
    return found if year is None or dated else (replace(expression, year=year), town)


def _year_line(inside: Sequence[Tagged]) -> int | None:
    """The year of a line of a chronology that is nothing else."""
    if len(inside) > 1:
        return None
    words = [c.text for c in inside[0].chunks if c.tag not in (Tag.COLON, Tag.OTHER)]
    return int(words[0]) if len(words) == 1 and _YEAR.fullmatch(words[0]) else None


def _town_line(inside: Sequence[Tagged]) -> Told | None:
    """The town of a line of an agenda that is nothing else."""
    chunks = [c for c in inside[0].chunks if c.tag not in (Tag.COLON, Tag.OTHER, Tag.COMMA, Tag.COUNTRY)]
    if len(inside) > 1 or len(chunks) != 1 or chunks[0].tag is not Tag.CITY:
        return None
    return _place(inside[0], chunks[0])


def _heading(sentence: Tagged) -> Found | None:
    """The date and the town of a line that says nothing else."""
    chunks = sentence.chunks
    if len(chunks) > 12 or any(c.tag not in _HEADING and c.low not in _HEADING_WORDS for c in chunks):
        return None
    dates = [c.date for c in chunks if c.date is not None and c.date.kind in (DateKind.DAY, DateKind.WEEKDAY)]
    towns = [c for c in chunks if c.tag is Tag.CITY]
    return (dates[0], towns[0] if towns else None) if dates else None


def _leading(sentence: Tagged) -> Found | None:
    """The date that a line of a chronology begins with, and its town: "5 March 2019, Riga – …", "| 5 March | A |"."""
    date: DateExpression | None = None
    town: Chunk | None = None
    aside = False
    for at, chunk in enumerate(sentence.chunks[:_LONGEST_LEAD]):
        after = sentence.chunks[at + 1].tag if at + 1 < len(sentence.chunks) else Tag.OTHER
        aside = (aside or chunk.tag is Tag.OPEN) and chunk.tag is not Tag.CLOSE
        if aside:
            continue
        if chunk.tag not in _HEADING and chunk.text not in "•*|":
            return None
        if chunk.date is not None and date is None:
            if chunk.date.kind not in (DateKind.DAY, DateKind.MONTH):
                return None
            date = chunk.date
        elif chunk.tag is Tag.NUMBER and date is None and at == 0 and _YEAR.fullmatch(chunk.text):
            date = DateExpression(chunk.start, chunk.end, DateKind.YEAR, int(chunk.text))
        elif chunk.tag is Tag.CITY:
            town = town or chunk
        elif date is not None and chunk.tag in _AFTER_DATE and after not in (Tag.CITY, Tag.DATE):
            return date, town
    return None


def _title_span(blocks: Sequence[Block], by_block: dict[int, list[Tagged]]) -> DateExpression | None:
    """The days that the title of an agenda says it covers."""
    for block in blocks[:_HEAD_BLOCKS]:
        for sentence in by_block.get(block.number, [])[:1]:
            for chunk in sentence.chunks:
                if chunk.date is not None and chunk.date.last_day and chunk.date.kind is DateKind.DAY:
                    return chunk.date
    return None


def _setting(
    sentence: Tagged, expression: DateExpression, town: Chunk | None, span: DateExpression | None, day: Day | None
) -> Setting:
    value = _resolve_heading(expression, span, day)
    date = Told(value, expression.start, expression.end, sentence.number) if value else None
    place = _place(sentence, town) if town is not None else None
    return Setting(date, place, _day_of(value) or day, sentence.number + 1)


def _place(sentence: Tagged, town: Chunk) -> Told | None:
    city = town.sense("city")
    if city is None:
        return None
    name = city.row["name"] if town.text.isupper() else town.text
    return Told(name, town.start, town.end, sentence.number, city.row.get("country") or None)


def _day_of(edtf: str | None) -> Day | None:
    if edtf is None or len(edtf) != 10:
        return None
    year, month, number = edtf.split("-")
    return Day(int(month), int(number), int(year) if year.isdigit() else None)


def _resolve_heading(expression: DateExpression, span: DateExpression | None, day: Day | None) -> str | None:
    """The day of a heading: within the days of the title where it has any, else the nearest to the document's."""
    if span is not None and span.month and span.day:
        for one in _days(span, day):
            if (expression.kind is DateKind.WEEKDAY and one.date and one.date.weekday() == expression.day) or (
                expression.kind is DateKind.DAY
                and not expression.last_day
                and expression.day == one.day
                and expression.month in (None, one.month)
            ):
                return one.edtf
    if expression.kind is DateKind.WEEKDAY or day is None or day.date is None or expression.year:
        return resolve(expression, day, "past")
    return nearest((resolve(expression, day, "past"), resolve(expression, day, "future")), day)


def _days(span: DateExpression, day: Day | None) -> list[Day]:
    """Every day of a span of at most a month; the year is the document's where none is written."""
    assert span.month is not None
    assert span.day is not None
    year = span.year or span.last_year or (day.year if day else None)
    if not exists(year, span.month, span.day):
        return []
    first = dt.date(year or 2024, span.month, span.day)
    out = []
    for step in range(min(32, (dt.date.max - first).days + 1)):
        one = first + dt.timedelta(days=step)
        out.append(Day(one.month, one.day, one.year if year else None))
        if (one.month, one.day) == (span.last_month or span.month, span.last_day):
            return out
    return []


def _title(blocks: Sequence[Block], by_block: dict[int, list[Tagged]], day: Day | None) -> Setting:
    """When and where the gathering in the title was: a line "Town, dates" right below its name."""
    named = False
    for block in blocks[:_HEAD_BLOCKS]:
        sentence = next(iter(by_block.get(block.number, [])), None)
        if sentence is None:
            continue
        found = _heading(sentence)
        if found is not None and found[1] is not None and named:
            return _setting(sentence, found[0], found[1], None, day)
        low = sentence.low
        named = len(low) < 200 and (named or bool(_GATHERING.search(low, sentence)))
    return Setting()


def _signed_off(tagged: Sequence[Tagged], day: Day | None) -> Setting:
    """When and where a joint text was signed: its last words ("Done at Riga, this 5th day of May 2024")."""
    for sentence in tagged[-_LAST_SENTENCES:]:
        low = sentence.low
        dates = [c.date for c in sentence.chunks if c.date is not None and c.date.kind is DateKind.DAY]
        towns = [c for c in sentence.chunks if c.tag is Tag.CITY]
        if _SIGNED_OFF.match(low) and dates and len(low) < _LONGEST_SIGNATURE:
            return _setting(sentence, dates[0], towns[0] if towns else None, None, day)
    return Setting()


def _daily(by_block: dict[int, list[Tagged]], day: Day | None) -> Setting:
    """The day of an account of one day ("Daily activity of the Minister, 7 October 2022"), from its title."""
    for inside in list(by_block.values())[:_HEAD_BLOCKS]:
        low = inside[0].low
        dates = [c.date for c in inside[0].chunks if c.date is not None and c.date.kind is DateKind.DAY]
        if _AGENDA.search(low, inside[0]) and len(low) < 200 and len(dates) == 1 and not dates[0].last_day:
            return _setting(inside[0], dates[0], None, None, day)
    return Setting()
