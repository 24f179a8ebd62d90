"""The calendar of a country: how many of its meetings were in each week."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.scope import Scope
from graph.model import NodeRef

WEEKS = 53


@dataclass(frozen=True, slots=True)
class Weeks:
    """`counts` are the meetings of each ISO week (year, number) certainly in it, in order; `ids` which these are.

    `open` are the ids of those that can have been in several weeks, or in any.
    """

    ids: Mapping[tuple[int, int], tuple[str, ...]]
    open: tuple[str, ...]
    evidence: Mapping[tuple[int, int], tuple[str, ...]]

    @property
    def years(self) -> list[int]:
        """The years from the first with a meeting to the last."""
        known = [year for year, _ in self.ids]
        return list(range(min(known), max(known) + 1)) if known else []

    def count(self, year: int, week: int) -> int:
        """How many meetings were in the week."""
        return len(self.ids.get((year, week), ()))

    @property
    def most(self) -> int:
        """How many the busiest week had."""
        return max((len(found) for found in self.ids.values()), default=0)


def weeks(ledger: Ledger, party: NodeRef, scope: Scope | None = None) -> Weeks:
    """The weeks of the country, organisation or official. ISO weeks begin on Mondays; the first has the 4 January."""
    found: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
    unsure = []
    for entry in (scope or Scope()).entries(ledger):
        if not entry.had(party):
            continue
        week = _week(entry.first) if entry.first else None
        if week is None or entry.last is None or _week(entry.last) != week:
            unsure.append(entry.id)
        else:
            found[week].append(entry)
    return Weeks(
        {week: tuple(sorted(entry.id for entry in found[week])) for week in sorted(found)},
        tuple(sorted(unsure)),
        {
            week: tuple(sorted({piece for entry in found[week] for piece in _evidence(entry, party)}))
            for week in sorted(found)
        },
    )


def _week(day: dt.date) -> tuple[int, int]:
    year, week, _ = day.isocalendar()
    return year, week


def _evidence(entry: Entry, party: NodeRef) -> tuple[str, ...]:
    return entry.evidence_of({party[1]}) if party[0] == "Official" else entry.evidence(party)
