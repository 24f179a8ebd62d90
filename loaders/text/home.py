"""Home: from where and on what day a document speaks.

A dateline in a capital, or the publisher's name, tells whose officials are meant where no country is named; the day of
the dateline, sharpened by the publication date, is what "today" and "on Tuesday" count from.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.document import Document
from loaders.text import dates, press
from loaders.text.dates import DateExpression, DateKind
from loaders.text.dating import Day, resolve
from loaders.text.grammar import cue, words
from loaders.text.lexicon import Lexicon
from loaders.text.mentions import Mention
from loaders.text.offices import Office
from loaders.text.segment import Block, BlockKind, Segmented
from loaders.text.tokens import fold, tokenize

_AHEAD: Final = 2
"""Days by which a dateline can be ahead of the publication date: time zones, and slips."""
_FORUM_CITIES: Final = words("forum city")


@dataclass(frozen=True, slots=True)
class Home:
    """The country or organisation that speaks (alpha-3 or short name), and the day; None where unknown."""

    party: str | None
    day: Day | None
    inferred: bool = False
    """True where only the posts of foreign envoys tell it."""
    paper: str = ""
    """ "home" where only the country of the newspaper tells it, "abroad" where that writes for readers everywhere."""


def find(document: Document, segmented: Segmented, lexicon: Lexicon, mentions: Iterable[Mention]) -> Home:
    """Home of a document, from its dateline, its head, what is known from outside, and its envoys.

    Where nothing else tells, home is the one country to which foreign ambassadors are said to be accredited.
    """
    day = _day(document, segmented)
    party = _party(document, segmented, lexicon)
    paper = press.known(document.publisher, lexicon.own) if document.publisher else None
    if party is None and paper is not None and paper.country:
        return Home(paper.country, day, paper="abroad" if paper.abroad else "home")
    if party is None:
        told = [(m, o) for m in mentions for o in m.offices if not o.former]
        if (here := _receiving(told)) is not None:
            return Home(here, day, inferred=True)
        # "The Foreign Minister of A received X. The Ambassador of A to B attended": A's own ambassador tells nothing
        first = told[0][1].country if told and told[0][1].seat != "embassy" else None
        envoys = [o for _, o in told if o.seat == "embassy" and not (first and o.country == first)]
        posts = {o.accredited for o in envoys if o.accredited in lexicon.countries}
        return Home(posts.pop() if len(posts) == 1 else None, day, inferred=True)
    return Home(party, day)


def _receiving(told: Sequence[tuple[Mention, Office]]) -> str | None:
    """The one state beside the sender of an ambassador "to the Kingdom" whose officials the document names."""
    senders = {o.country for m, o in told if o.seat == "embassy" and o.country and _HERE.search(m.low)}
    states = {o.country for _, o in told if o.country} - senders
    return states.pop() if senders and len(states) == 1 else None


_HERE: Final = cue("to this land")


def _day(document: Document, segmented: Segmented) -> Day | None:
    """The day in the dateline or in a line of the head; its year from the publication date where it has none.

    Where neither names one day and nothing is known from outside, the end of a span of days in the head, with its year.
    """
    published = Day.of(document.published) if document.published else _put_out(segmented)
    spans = []
    if segmented.dateline and segmented.dateline.date:
        spans.append((segmented.dateline.date_start, segmented.dateline.end))
    heads = [b for b in segmented.blocks[:_HEAD_BLOCKS] if b.end - b.start < _LONGEST_HEAD and not _tells(segmented, b)]
    found = [
        e for b in heads for e in dates.find(segmented.plain[b.start : b.end]) if e.kind is DateKind.DAY and e.month
    ]
    told = [e for start, end in spans for e in dates.find(segmented.plain[start:end]) if e.kind is DateKind.DAY]
    for expression in (*told, *found):
        if expression.month is None or expression.day is None or expression.last_day:
            continue
        if expression.year:
            day = Day(expression.month, expression.day, expression.year)
        else:
            day = Day(expression.month, expression.day, _year(expression, published, found))
        if expression in told or published is None or _lately(day, published):
            return day
    if published is not None:
        return published
    ends = [Day(e.last_month or e.month, e.last_day, e.last_year or e.year) for e in found if e.month and e.last_day]
    return next((day for day in ends if day.year), None)


def _year(expression: DateExpression, published: Day | None, found: Sequence[DateExpression]) -> int | None:
    """The year of a day without one: of publication, or of a line such as "Published: 2021-05-31" within days of it."""
    lines = [Day(e.month, e.day, e.year) for e in found if e.year and e.month and e.day and not e.last_day]
    for known in [published] if published else lines:
        # A dateline can be a day or two ahead of its publication: time zones, and slips in a date.
        resolved = resolve(expression, _ahead(known), "past")
        if resolved and resolved[:4].isdigit():
            year = int(resolved[:4])
            if published or _lately(Day(expression.month or 1, expression.day or 1, year), known):
                return year
    return None


def _put_out(segmented: Segmented) -> Day | None:
    """The day on which a monitored agency or station put it out."""
    source = segmented.source
    return Day(source.day[1], source.day[2], source.day[0]) if source and source.day else None


def _tells(segmented: Segmented, block: Block) -> bool:
    """True for a short paragraph of prose, whose date is no day of the document: "They will meet on 24 May."."""
    return block.kind is BlockKind.PROSE and len(segmented.plain[block.start : block.end].split()) > _LONGEST_LABEL


_LONGEST_LABEL: Final = 9
_HEAD_BLOCKS, _LONGEST_HEAD = 6, 100
_OLD: Final = 31
"""In days: a line of the head that names an earlier day than this before publication speaks of something else."""


def _ahead(published: Day) -> Day:
    """The latest day that a dateline of it can bear."""
    day = published.date
    if day is None or day.year >= dt.MAXYEAR:
        return published
    later = day + dt.timedelta(days=_AHEAD)
    return Day(later.month, later.day, later.year)


def _lately(day: Day, published: Day) -> bool:
    """True where a day of the head can be that on which the document speaks: shortly before its publication."""
    here, there = day.date, published.date
    return here is None or there is None or 0 <= (there - here).days <= _OLD


def _party(document: Document, segmented: Segmented, lexicon: Lexicon) -> str | None:
    speaks = document.publisher or mission(segmented)
    if speaks and press.known(speaks, lexicon.own) is None:
        for match in lexicon.scan(tokenize(speaks)):
            if sense := match.sense("country", "adjective"):
                return sense.value or None
            if sense := match.sense("organisation"):
                return sense.party
            if (sense := match.sense("ministry")) and sense.row.get("country"):
                return sense.row["country"]
            if (sense := match.sense("city")) and sense.row.get("kind") == "capital":
                return sense.row.get("country") or None
            if (sense := match.sense("residence")) and sense.row.get("kind") == "metonym" and sense.value:
                return sense.value
    own = segmented.source.where if segmented.source and "Domestic" in segmented.source.where else ""
    if own and (code := _of_station(own, lexicon)):
        # an agency's service for its own country, from wherever it reports
        return code
    if segmented.dateline and (code := _of_city(segmented.dateline.place, lexicon)):
        return code
    town = segmented.dateline.place if segmented.dateline else ""
    if (
        segmented.source
        and not any(s.kind == "city" for s in lexicon.senses(town))
        and (code := _of_station(segmented.source.where, lexicon))
    ):
        return code
    return _of_head(segmented, lexicon)


def mission(segmented: Segmented) -> str | None:
    """The line at the head that names an embassy: "Embassy of Latvia in Kenya", "High Commission of India, Nairobi"."""
    first = segmented.blocks[0] if segmented.blocks else None
    if first is None or first.kind is not BlockKind.HEADLINE or first.end - first.start > _LONGEST_HEAD:
        return None
    line = segmented.plain[first.start : first.end]
    told = line.split()
    opens = any(w.lower() in _MISSIONS and of == "of" for w, of in pairwise(told[:_MISSION_OF]))
    return line if opens and all(w[0].isupper() or w in _SMALL for w in told) else None


_MISSIONS: Final = words("mission of a state")
_MISSION_OF: Final = 5
_SMALL: Final = frozenset({"of", "the", "in", "to", "and"})


def _of_city(place: str, lexicon: Lexicon) -> str | None:
    """The country that speaks from a city: of a capital always, of another unless third countries meet there."""
    city = next((s for s in lexicon.senses(place) if s.kind == "city"), None)
    if city is None and place.isupper():
        # "KUWAIT: …", "VIETNAM, October 5 – …"
        return next((s.value for s in lexicon.senses(place) if s.kind == "country" and s.value), None)
    if city is None or (city.row.get("kind") != "capital" and fold(place).replace(" ", "-") in _FORUM_CITIES):
        return None
    return city.row.get("country") or None


def _of_station(where: str, lexicon: Lexicon) -> str | None:
    """The country of the town that a line of the source begins with: "Rangoon Radio Burma in Burmese"."""
    told = where.split()
    return next((code for n in (3, 2, 1) if (code := _of_city(" ".join(told[:n]), lexicon))), None)


def _of_head(segmented: Segmented, lexicon: Lexicon) -> str | None:
    """Who speaks by the lines at the head: "Ministry of Foreign Affairs of Nepal", "Doha, 17 March 2022"."""
    for block in segmented.blocks[:4]:
        line = segmented.plain[block.start : block.end]
        if block.end - block.start > _LONGEST_HEAD:
            continue
        tokens = tokenize(line)
        matches = lexicon.scan(tokens)
        ministries = any(m.sense("ministry", "portfolio") for m in matches) and "inistry" in line
        countries = [s.value for m in matches if (s := m.sense("country")) and s.value]
        # "Embassy of Japan"; in "SL, US discuss aspects of ties" the country owns nothing
        stately = len(matches) == 1 and len(line.split()) <= 8 and "of" in [t.low for t in tokens[: matches[0].first]]
        if countries and (ministries or stately):
            return countries[0]
        city, mark, rest = line.partition(",")
        dated = any(e.kind is DateKind.DAY for e in dates.find(rest)) and len(rest) < 25
        if mark and dated and (code := _of_city(city.strip(), lexicon)):
            return code
    return None
