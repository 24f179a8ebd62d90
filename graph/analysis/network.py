"""The network of who met whom as analysis sees it: links under conditions, for whom each speaks, and what says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graph.analysis.reading import Source, met_evidence, part
from graph.analysis.scope import Scope
from graph.model import Node, NodeRef, Rows
from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, View, certain, view
from graph.paths.links import Links
from graph.paths.opening import contacts_of

Trace = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Ids of meetings that certainly fit what was asked, of those that possibly do, and of evidence."""
_PEOPLE = ("Official", "Country", "Organization")


@dataclass(frozen=True)
class Network:
    """Officials by number, in the order of their ids.

    `possible` are the ids of the meetings that possibly fit what was asked, `left_out` of those that possibly would and
    were not asked for.
    """

    source: Source
    contacts: Contacts
    seen: View
    possible: frozenset[str]
    left_out: frozenset[str]
    rows: Rows
    nodes: Mapping[NodeRef, Node]
    speaks: Mapping[str, tuple[NodeRef, ...]]

    @property
    def links(self) -> Links:
        """Who is linked with whom."""
        return self.seen.links

    def node(self, number: int) -> Node:
        """The official."""
        return self.nodes["Official", self.contacts.ids[number]]

    def body(self, ref: NodeRef) -> Node:
        """The country or organisation."""
        return self.nodes.get(ref) or Node(*ref, ref[1])

    def bodies(self, number: int) -> tuple[Node, ...]:
        """The countries and organisations that the official speaks for."""
        return tuple(map(self.body, self.speaks.get(self.contacts.ids[number], ())))

    def pair_meetings(self, pair: int) -> tuple[str, ...]:
        """The ids of the meetings of the pair that fit the conditions, certainly or possibly, sorted."""
        ids = self.contacts.meetings.ids
        return tuple(ids[one] for one in self.contacts.slots.meetings(pair, self.seen.admitted).tolist())

    def told_apart(self, meetings: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The ids of those that certainly fit, and of those that possibly do, sorted, each once."""
        every = set(meetings)
        return tuple(sorted(every - self.possible)), tuple(sorted(every & self.possible))

    def own_pairs(self, number: int) -> list[int]:
        """The pairs of the official, by number."""
        return list(self.links.pairs[self.links.starts[number] : self.links.starts[number + 1]].tolist())

    def traced(self, rows: Sequence[Collection[int]]) -> list[Trace]:
        """For each row, which is some pairs, the ids of their meetings and evidence, sorted; read at once for all."""
        first, second, ids = self.contacts.first, self.contacts.second, self.contacts.ids
        ends = {pair: (ids[first[pair]], ids[second[pair]]) for row in rows for pair in row}
        evidence = met_evidence(self.source, set(ends.values()))
        return [
            (
                *self.told_apart(id for pair in row for id in self.pair_meetings(pair)),
                tuple(sorted({piece for pair in row for piece in evidence[ends[pair]]})),
            )
            for row in rows
        ]

    def countries(self) -> Iterator[tuple[NodeRef, NodeRef, int]]:
        """Each link between officials of two countries or organisations: these in order, and the pair's number."""
        first, second = self.contacts.first.tolist(), self.contacts.second.tolist()
        bodies = [self.speaks.get(id, ()) for id in self.contacts.ids]
        for pair in np.unique(self.links.pairs).tolist():
            for one in bodies[first[pair]]:
                for other in bodies[second[pair]]:
                    if one != other:
                        yield min(one, other), max(one, other), pair


def network(source: Source, scope: Scope | None = None, min_confidence: float | None = None) -> Network:
    """The network of the store or the rows under the conditions; UsageError where one makes no sense.

    `min_confidence` is that of `graph.paths.filters.Filters`.
    """
    asked = scope or Scope()
    contacts = contacts_of(source)
    filters = Filters(
        asked.since, asked.until, asked.dates, asked.kinds, asked.not_kinds, min_confidence=min_confidence
    )
    seen = view(contacts, filters)
    possible = _possible(contacts, filters)
    rows = part(source, _PEOPLE, ("REPRESENTS",))
    speaks: defaultdict[str, list[NodeRef]] = defaultdict(list)
    for edge in rows.edges:
        speaks[edge.source[1]].append(edge.target)
    return Network(
        source,
        contacts,
        seen,
        possible if asked.dates == "possible" else frozenset(),
        possible if asked.dates == "certain" else frozenset(),
        rows,
        {node.ref: node for node in rows.nodes},
        {one: tuple(found) for one, found in speaks.items()},
    )


def _possible(contacts: Contacts, filters: Filters) -> frozenset[str]:
    """The ids of the meetings at which two met that possibly fit the conditions, and not certainly."""
    sure = certain(contacts, filters)
    if sure is None:
        return frozenset()
    slots, ids = contacts.slots, contacts.meetings.ids
    admitted = view(contacts, replace(filters, dates="possible")).admitted
    fit = np.unique(slots.meeting if admitted is None else slots.meeting[admitted])
    return frozenset(ids[number] for number in fit.tolist()) - sure
