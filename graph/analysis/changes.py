"""What is new since a day: officials who had not met before, offices in which nobody had been shown, new partners."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.reading import Source, met_pairs
from graph.days import Span
from graph.index import texts
from graph.model import NodeRef

What = Literal["link", "office", "partner"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something new: two officials (`link`) or two countries or organisations (`partner`) who met, or an official in an
    office of a body (`office`).

    `first` is the first day that it can have been. `sure` is false where it may have been before: a meeting of the two
    may lie before the day, or is undated.
    """

    what: What
    first: dt.date | None
    a: NodeRef
    b: NodeRef
    office: str | None
    sure: bool
    meetings: tuple[str, ...]
    evidence: tuple[str, ...]


def changes(source: Source, ledger: Ledger, since: dt.date, only: NodeRef | None = None) -> list[Change]:
    """What is new since the day, that day included, in order; of one official, country or organisation, where named."""
    entries = {entry.id: entry for entry in ledger.entries}
    found = [*_links(source, entries, since), *_partners(entries.values(), since), *_offices(ledger, since)]
    if only is not None:
        found = [one for one in found if only in (one.a, one.b) or _speaks(ledger, one, only)]
    return sorted(found, key=_order)


def _order(one: Change) -> tuple[dt.date, str, NodeRef, NodeRef, str]:
    return one.first or dt.date.max, one.what, one.a, one.b, one.office or ""


def _speaks(ledger: Ledger, one: Change, body: NodeRef) -> bool:
    """Whether an official of the change speaks for the body."""
    return any(ref[0] == "Official" and body in ledger.speaks.get(ref[1], ()) for ref in (one.a, one.b))


def _links(source: Source, entries: Mapping[str, Entry], since: dt.date) -> Iterable[Change]:
    for one, other, meetings, evidence in met_pairs(source):
        told = [entries[id] for id in meetings if id in entries]
        if (new := _new(told, since)) is not None:
            yield Change("link", new[0], ("Official", one), ("Official", other), None, new[1], meetings, evidence)


def _partners(entries: Iterable[Entry], since: dt.date) -> Iterable[Change]:
    met: defaultdict[tuple[NodeRef, NodeRef], list[Entry]] = defaultdict(list)
    for entry in entries:
        for pair in combinations(entry.parties, 2):
            met[pair].append(entry)
    for (one, other), told in met.items():
        if (new := _new(told, since)) is not None:
            pieces = tuple(sorted({piece for entry in told for piece in entry.evidence(one, other)}))
            yield Change("partner", new[0], one, other, None, new[1], tuple(sorted(e.id for e in told)), pieces)


def _new(told: list[Entry], since: dt.date) -> tuple[dt.date | None, bool] | None:
    """The first day of what is new, and whether it surely is: None where a meeting was before, or none surely since."""
    when = [Span(since).presence(entry) for entry in told]
    if "no" in when or "certain" not in when:
        return None
    days = [entry.first for entry, one in zip(told, when, strict=True) if one == "certain" and entry.first]
    return min(days), "possible" not in when


def _offices(ledger: Ledger, since: dt.date) -> Iterable[Change]:
    """Offices in which documents first show somebody since the day; another wording of one held before is not new."""
    for official, edges in ledger.offices.items():
        before = {
            (edge.target, post)
            for edge in edges
            for post in _posts(edge.properties)
            if not isinstance(first := edge.properties.get("first_seen"), dt.date) or first < since
        }
        for edge in edges:
            first = edge.properties.get("first_seen")
            if not isinstance(first, dt.date) or first < since:
                continue
            if all((edge.target, post) in before for post in _posts(edge.properties)):
                continue
            office = str(edge.properties.get("office"))
            pieces = texts(edge.properties.get("evidence"))
            yield Change("office", first, ("Official", official), edge.target, office, True, (), pieces)


def _posts(properties: Mapping[str, object]) -> tuple[str, ...]:
    return texts(properties.get("posts")) or (str(properties.get("office")).casefold(),)
