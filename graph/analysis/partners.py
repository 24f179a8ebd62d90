"""Whom a country or organisation meets, how often, at what rank, and how that changed from year to year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.analysis.ledger import Entry, Ledger, order
from graph.analysis.ranks import NAMES, both_level
from graph.analysis.scope import UNDATED, Scope, Sorted, ids
from graph.days import Inside
from graph.edtf import Span
from graph.model import Node, NodeRef


@dataclass(frozen=True, slots=True)
class Year:
    """What two had in a year: the ids of the meetings that were certainly in it, and of those that possibly were.

    `level` is the highest at which both met at one of the former, 0 where it is unknown.
    """

    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Partner:
    """A country or organisation that was met.

    `meetings` certainly fit what was asked, `possible` possibly; other figures are of the former. `levels` counts by
    the level at which both met. `years` has those in which one was or may have been, "" standing for no known year.
    `latest` is the date of the last in EDTF, `days` are the first day and the last that any of them can have been.
    """

    partner: Node
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    bilateral: int
    levels: Mapping[int, int]
    years: Mapping[str, Year]
    latest: str | None
    days: Span
    evidence: tuple[str, ...]


def partners(ledger: Ledger, party: NodeRef, scope: Scope | None = None) -> list[Partner]:
    """The partners of the country or organisation, those with most certain meetings first, then possible, then name."""
    asked = scope or Scope()
    met: defaultdict[NodeRef, list[tuple[Entry, Inside]]] = defaultdict(list)
    for entry, inside in asked.of(ledger):
        if party in entry.parties:
            for other in entry.parties:
                if other != party:
                    met[other].append((entry, inside))
    found = [_partner(ledger, asked, (party, other), told) for other, told in met.items()]
    return sorted(found, key=lambda one: (-len(one.meetings), -len(one.possible), one.partner.name, one.partner.ref))


def _partner(
    ledger: Ledger, scope: Scope, pair: tuple[NodeRef, NodeRef], told: Iterable[tuple[Entry, Inside]]
) -> Partner:
    sure: list[Entry] = []
    maybe: list[Entry] = []
    by_year: defaultdict[str, Sorted] = defaultdict(lambda: ([], []))
    for entry, inside in told:
        (sure if inside == "certainly" else maybe).append(entry)
        years = list(scope.periods(entry, "year"))
        for year in years:
            by_year[year][inside == "possibly" or len(years) > 1].append(entry)
    levels = {entry.id: both_level(ledger, entry, *pair) for entry in sure}
    counted = Counter(levels.values())
    dated = sorted((entry for entry in sure if entry.last), key=lambda entry: (entry.last, order(entry)))
    return Partner(
        ledger.nodes.get(pair[1]) or Node(*pair[1], pair[1][1]),
        ids(sure),
        ids(maybe),
        sum(len(entry.parties) == 2 for entry in sure),
        {level: counted[level] for level in (*NAMES, 0) if counted[level]},
        {
            year: Year(ids(in_it), ids(may_be), max((levels[entry.id] for entry in in_it), default=0))
            for year, (in_it, may_be) in sorted(by_year.items(), key=lambda one: (one[0] == UNDATED, one[0]))
        },
        dated[-1].date if dated else None,
        (
            min((entry.first for entry in sure if entry.first), default=None),
            max((entry.last for entry in sure if entry.last), default=None),
        ),
        tuple(sorted({piece for entry in (*sure, *maybe) for piece in entry.evidence(*pair)})),
    )
