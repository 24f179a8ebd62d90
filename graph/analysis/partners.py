"""Whom a country or organisation meets, how often, at what rank, and how that changed from year to year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.ranks import NAMES, both_level
from graph.analysis.scope import Scope
from graph.days import period
from graph.edtf import Span
from graph.model import Node, NodeRef


@dataclass(frozen=True, slots=True)
class Year:
    """What two had in a year: meetings certainly in it, and the highest level at which both met (0: unknown)."""

    meetings: int
    level: int


@dataclass(frozen=True, slots=True)
class Partner:
    """A country or organisation that was met.

    `levels` counts meetings by the level at which both met, `years` has those in which at least one certainly was;
    `open` are meetings whose year is not certain. `days` are the first day and the last that any of them can have been.
    """

    partner: Node
    meetings: tuple[str, ...]
    bilateral: int
    levels: Mapping[int, int]
    years: Mapping[str, Year]
    open: tuple[str, ...]
    days: Span
    evidence: tuple[str, ...]


def partners(ledger: Ledger, party: NodeRef, scope: Scope | None = None) -> list[Partner]:
    """The partners of the country or organisation, those with most meetings first, then by name."""
    met: defaultdict[NodeRef, list[Entry]] = defaultdict(list)
    for entry in (scope or Scope()).entries(ledger):
        if party in entry.parties:
            for other in entry.parties:
                if other != party:
                    met[other].append(entry)
    found = [_partner(ledger, party, other, entries) for other, entries in met.items()]
    return sorted(found, key=lambda one: (-len(one.meetings), one.partner.name, one.partner.ref))


def _partner(ledger: Ledger, party: NodeRef, other: NodeRef, entries: list[Entry]) -> Partner:
    levels = {entry.id: both_level(ledger, entry, party, other) for entry in entries}
    years: defaultdict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if (year := certain_year(entry)) is not None:
            years[year].append(levels[entry.id])
    counted = Counter(levels.values())
    return Partner(
        ledger.nodes.get(other) or Node(*other, other[1]),
        tuple(sorted(levels)),
        sum(len(entry.parties) == 2 for entry in entries),
        {level: counted[level] for level in (*NAMES, 0) if counted[level]},
        {year: Year(len(years[year]), max(years[year])) for year in sorted(years)},
        tuple(sorted(entry.id for entry in entries if certain_year(entry) is None)),
        (
            min((entry.first for entry in entries if entry.first), default=None),
            max((entry.last for entry in entries if entry.last), default=None),
        ),
        tuple(sorted({piece for entry in entries for piece in entry.evidence(party, other)})),
    )


def certain_year(entry: Entry) -> str | None:
    """The year of the meeting, where it can be only one."""
    if entry.first is None or entry.last is None or entry.first.year != entry.last.year:
        return None
    return period(entry.first, "year")
