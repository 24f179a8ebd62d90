"""What is new since a day: officials who had not met before, offices in which nobody had been shown, new partners."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, NamedTuple

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.reading import Source, met_pairs
from graph.analysis.scope import ids
from graph.days import Dates, Inside, Span, check_dates
from graph.index import posts_of, texts
from graph.model import Edge, NodeRef

What = Literal["link", "office", "partner"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something new: two officials (`link`) or two countries or organisations (`partner`) who met, or an official in an
    office of a body (`office`).

    `first` is the first day that it can have been, None where nothing of it is certainly since the day asked for. `new`
    is "possibly" where it may have been before: a meeting of the two may lie before the day, or an office is shown on
    no known one. `meetings` are certainly since the day, `possible` possibly.
    """

    what: What
    first: dt.date | None
    a: NodeRef
    b: NodeRef
    office: str | None
    new: Inside
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


def changes(
    source: Source, ledger: Ledger, since: dt.date, only: NodeRef | None = None, dates: Dates = "certain"
) -> list[Change]:
    """What is new since the day, that day included, in order; of one official, country or organisation, where named.

    What was certainly since the day, and not certainly before; with `dates` "possible" also what only may have been
    since.
    """
    check_dates(dates)
    entries = {entry.id: entry for entry in ledger.entries}
    found = [*_links(source, entries, since), *_partners(entries.values(), since), *_offices(ledger, since)]
    if dates == "certain":
        found = [one for one in found if one.first is not None]
    if only is not None:
        found = [one for one in found if only in (one.a, one.b) or _speaks(ledger, one, only)]
    return sorted(found, key=_order)


def _order(one: Change) -> tuple[dt.date, str, NodeRef, NodeRef, str]:
    return one.first or dt.date.max, one.what, one.a, one.b, one.office or ""


def _speaks(ledger: Ledger, one: Change, body: NodeRef) -> bool:
    """Whether an official of the change speaks for the body."""
    return any(ref[0] == "Official" and body in ledger.speaks.get(ref[1], ()) for ref in (one.a, one.b))


def _links(source: Source, entries: Mapping[str, Entry], since: dt.date) -> Iterator[Change]:
    for one, other, meetings, evidence in met_pairs(source):
        pair: tuple[NodeRef, NodeRef] = ("Official", one), ("Official", other)
        told = [entries[id] for id in meetings if id in entries and all(map(entries[id].had, pair))]
        if new := _new(told, since):
            yield Change("link", new.first, pair[0], pair[1], None, *new.told(), evidence)


def _partners(entries: Iterable[Entry], since: dt.date) -> Iterator[Change]:
    met: defaultdict[tuple[NodeRef, NodeRef], list[Entry]] = defaultdict(list)
    for entry in entries:
        for pair in combinations(entry.parties, 2):
            met[pair].append(entry)
    for (one, other), told in met.items():
        if new := _new(told, since):
            pieces = tuple(sorted({piece for entry in told for piece in entry.evidence(one, other)}))
            yield Change("partner", new.first, one, other, None, *new.told(), pieces)


class _New(NamedTuple):
    """The meetings of two who had certainly not met before: those certainly since, and those possibly."""

    sure: list[Entry]
    maybe: list[Entry]

    @property
    def first(self) -> dt.date | None:
        return min((entry.first for entry in self.sure if entry.first), default=None)

    def told(self) -> tuple[Inside, tuple[str, ...], tuple[str, ...]]:
        return "possibly" if self.maybe else "certainly", ids(self.sure), ids(self.maybe)


def _new(told: Iterable[Entry], since: dt.date) -> _New | None:
    """None where one of the meetings was certainly before the day, or there is none."""
    new, span = _New([], []), Span(since)
    for entry in told:
        presence = span.presence(entry)
        if presence == "no":
            return None
        (new.sure if presence == "certain" else new.maybe).append(entry)
    return new if new.sure or new.maybe else None


def _offices(ledger: Ledger, since: dt.date) -> Iterator[Change]:
    """Offices in which documents show somebody since the day, and not before; another wording of one is the same."""
    for official, edges in ledger.offices.items():
        # Where an office was shown: before the day, or on no known day.
        before: set[tuple[NodeRef, str]] = set()
        undated: set[tuple[NodeRef, str]] = set()
        for edge in edges:
            first = _first_seen(edge)
            if first is None or first < since:
                (undated if first is None else before).update(_posts(edge))
        for edge in edges:
            first = _first_seen(edge)
            posts = _posts(edge) - before
            if not posts or (first is not None and first < since):
                continue
            new: Inside = "certainly" if first is not None and posts - undated else "possibly"
            office = str(edge.properties.get("office"))
            pieces = texts(edge.properties.get("evidence"))
            yield Change("office", first, ("Official", official), edge.target, office, new, (), (), pieces)


def _first_seen(edge: Edge) -> dt.date | None:
    first = edge.properties.get("first_seen")
    return first if isinstance(first, dt.date) else None


def _posts(edge: Edge) -> set[tuple[NodeRef, str]]:
    return {(edge.target, post) for post in posts_of(edge)}
