"""The calendar of a country: which of its meetings were in each week."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.scope import Scope, Sorted, ids
from graph.days import Span, between
from graph.model import NodeRef

WEEKS = 53


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week: its year and number, and the ids of the meetings that were certainly in it, and of those that
    possibly were.

    Year and number are None for meetings whose days no document bounds, which can have been in any.
    """

    year: int | None
    number: int | None
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


def weeks(ledger: Ledger, party: NodeRef, scope: Scope | None = None) -> list[Week]:
    """The weeks of the country, organisation or official in which something was or may have been, in order, the one of
    no known days last.

    ISO weeks begin on Mondays; the first of a year is the one with 4 January.
    """
    asked = scope or Scope()
    span = between(asked.since, asked.until)
    found: defaultdict[tuple[int, int] | None, Sorted] = defaultdict(lambda: ([], []))
    for entry, inside in asked.of(ledger):
        if entry.had(party):
            when = list(_weeks(entry, span))
            for week in when:
                found[week][inside == "possibly" or len(when) > 1].append(entry)
    return [_week(party, week, *found[week]) for week in sorted(found, key=lambda week: (week is None, week))]


def _weeks(entry: Entry, span: Span) -> Iterator[tuple[int, int] | None]:
    """The weeks in which the meeting can have been, within the span; None where its days are not bounded."""
    if entry.first is None or entry.last is None:
        yield None
        return
    day, last = max(entry.first, span.first or entry.first), min(entry.last, span.last or entry.last)
    for monday in range(day.toordinal() - day.weekday(), last.toordinal() + 1, 7):
        year, number, _ = dt.date.fromordinal(monday).isocalendar()
        yield year, number


def _week(party: NodeRef, week: tuple[int, int] | None, sure: list[Entry], maybe: list[Entry]) -> Week:
    year, number = week or (None, None)
    evidence = {piece for entry in (*sure, *maybe) for piece in _evidence(entry, party)}
    return Week(year, number, ids(sure), ids(maybe), tuple(sorted(evidence)))


def _evidence(entry: Entry, party: NodeRef) -> tuple[str, ...]:
    return entry.evidence_of({party[1]}) if party[0] == "Official" else entry.evidence(party)
