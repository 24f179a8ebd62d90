"""Networkx graphs of a part of the graph: an edge a meeting, officials with meetings, countries, and what a time shows.

Each is made from a store, of which only what is needed is read, or from `Rows`; equal for equal graphs. Values are as
in `graph.mirror`; `writable` makes them such that networkx can write them to a file.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from graph import edtf
from graph.analysis.ledger import HELD, ledger
from graph.analysis.reading import Source, part
from graph.attributes import attributed
from graph.days import Dates, Presence, Span, Unit, check_dates, check_unit, periods
from graph.errors import UsageError
from graph.exports.plain import as_text, legible
from graph.filling import filled
from graph.garbage import uncollected
from graph.index import texts
from graph.mirror import node_attributes, node_key
from graph.model import Node

if TYPE_CHECKING:
    import networkx as nx

    Graph = TypeVar("Graph", bound="nx.Graph[Any]")

Pair = tuple[str, str]
_SAID = ("name", "kind", "date", "date_from", "date_to")


@uncollected()
def meetings(source: Source) -> nx.MultiGraph[str]:
    """Officials by id, with an edge for each meeting at which two met: its key is the meeting's id.

    An edge has the meeting's `name`, `kind`, `date` (EDTF), `date_from` and `date_to`. Who met nobody is alone.
    """
    import networkx as nx

    nodes, edges = attributed(source, ("Official", "Meeting"), ("MET",), lambda _, id: id)
    people = ((id, said) for id, said in nodes if said["label"] == "Official")
    held = {id: _said(said) for id, said in nodes if said["label"] == "Meeting"}
    met = ((one, other, id, dict(held[id])) for one, other, _, said in edges for id in said.get("meetings", ()))
    return filled(nx.MultiGraph(), people, met)


@uncollected()
def attendance(source: Source) -> nx.Graph[str]:
    """Officials (`bipartite` 0) and held meetings (1), called as in the mirror, with an edge for who attended which.

    Edges have `side`, `office`, `role` and `evidence` where they are known.
    """
    import networkx as nx

    nodes, edges = attributed(source, ("Official", "Meeting"), ("ATTENDED",), lambda *ref: node_key(ref))
    there = {
        key: {**said, "bipartite": int(said["label"] == "Meeting")}
        for key, said in nodes
        if said["label"] == "Official" or said.get("status") in HELD
    }
    attended = ((official, meeting, said) for official, meeting, _, said in edges if meeting in there)
    return filled(nx.Graph(), there.items(), attended)


@uncollected()
def countries(source: Source) -> nx.Graph[str]:
    """Countries by alpha-3 code, with an edge for two that took part in a held meeting, themselves or by a ministry.

    Edges have `count` and `weight` (how many), `meetings` (their ids) and `first` and `last` where dated.
    """
    import networkx as nx

    books = ledger(source)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((node.id, node_attributes(node)) for node in books.rows.nodes if node.label == "Country")
    links: defaultdict[Pair, _Link] = defaultdict(_Link)
    for entry in books.entries:
        codes = sorted({id for label, id in entry.parties if label == "Country"})
        for number, one in enumerate(codes):
            for other in codes[number + 1 :]:
                links[one, other].add(entry.id, entry.kind, entry.first, entry.last, "certain")
    graph.add_edges_from((*pair, links[pair].said()) for pair in sorted(links))
    return graph


def snapshot(source: Source, on: str, *, dates: Dates = "certain") -> nx.Graph[str]:
    """Who met whom in a time: a day, month or year, or a span of them in EDTF ("2021/2022-06", "../2022-06-15").

    Counted are meetings that were certainly in it, with `dates` "possible" those too that may have been. Officials by
    id, only those who met then; edges have `count` and `weight`, `possible` (how many of them are not certain),
    `meetings`, `kinds`, and `first` and `last` where dated. UsageError where `on` is no such time.
    """
    check_dates(dates)
    return _Story(source).graph(_span(on), None, dates)


def snapshots(source: Source, by: Unit = "year", *, dates: Dates = "certain") -> Iterator[tuple[str, nx.Graph[str]]]:
    """The snapshot of each year ("2022") or month ("2022-06") from the first to the last in which somebody met.

    A meeting that may have been in several counts in none, with `dates` "possible" in each. UsageError where `by` is
    neither year nor month.
    """
    check_dates(dates)
    check_unit(by)
    return _each(_Story(source), by, dates)


def writable(graph: Graph) -> Graph:
    """A copy of the graph that networkx can write as GraphML, GEXF, …: dates as ISO text, lists as JSON text.

    For a character that XML has no room for, such as U+0000, there is U+FFFD. A node's `id` is what the node is called,
    which networkx' GEXF takes it for: by their bare ids nodes of two labels might become one.
    """
    made: Graph = graph.__class__()
    made.graph.update(graph.graph)
    made.add_nodes_from((node, _texts(said | {"id": node})) for node, said in graph.nodes(data=True))
    if graph.is_multigraph():
        edges: Iterable[Any] = (
            (*ends, legible(str(key)), _texts(said)) for *ends, key, said in graph.edges(keys=True, data=True)
        )
    else:
        edges = ((*ends, _texts(said)) for *ends, said in graph.edges(data=True))
    made.add_edges_from(edges)
    return made


@dataclass(slots=True)
class _Link:
    """What two had together."""

    meetings: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    days: list[dt.date] = field(default_factory=list)
    possible: int = 0

    def add(self, id: str, kind: str, first: dt.date | None, last: dt.date | None, presence: Presence) -> None:
        self.meetings.append(id)
        self.kinds.add(kind)
        self.days += [day for day in (first, last) if day]
        self.possible += presence == "possible"

    def said(self) -> dict[str, Any]:
        count = len(self.meetings)
        said = {"count": count, "weight": count, "possible": self.possible, "meetings": tuple(sorted(self.meetings))}
        ends = {"first": min(self.days), "last": max(self.days)} if self.days else {}
        return {**said, "kinds": tuple(sorted(self.kinds)), **ends}


@dataclass(frozen=True, slots=True)
class _When:
    """When a meeting was (see `graph.days.Dated`), of which kind, and who met at it."""

    kind: str
    date: str | None
    first: dt.date | None
    last: dt.date | None
    pairs: list[Pair]


class _Story:
    """All meetings at which somebody met somebody, with when they were."""

    def __init__(self, source: Source) -> None:
        rows = part(source, ("Official", "Meeting"), ("MET",))
        pairs: defaultdict[str, list[Pair]] = defaultdict(list)
        for edge in rows.edges:
            for id in texts(edge.properties.get("meetings")):
                pairs[id].append((edge.source[1], edge.target[1]))
        self.people = {node.id: node for node in rows.nodes if node.label == "Official"}
        self.held = {
            node.id: _when(node, pairs[node.id]) for node in rows.nodes if node.label == "Meeting" and node.id in pairs
        }

    def graph(self, span: Span, ids: Iterable[str] | None, dates: Dates) -> nx.Graph[str]:
        """Who met whom in the span, at these of the meetings."""
        import networkx as nx

        links: defaultdict[Pair, _Link] = defaultdict(_Link)
        for id in self.held if ids is None else ids:
            one = self.held[id]
            presence = span.presence(one)
            if presence == "certain" or (presence == "possible" and dates == "possible"):
                for pair in one.pairs:
                    links[pair].add(id, one.kind, one.first, one.last, presence)
        graph: nx.Graph[str] = nx.Graph()
        there = sorted({person for pair in links for person in pair})
        graph.add_nodes_from((person, node_attributes(self.people[person])) for person in there)
        graph.add_edges_from((*pair, links[pair].said()) for pair in sorted(links))
        return graph


def _each(story: _Story, by: Unit, dates: Dates) -> Iterator[tuple[str, nx.Graph[str]]]:
    days = [day for one in story.held.values() for day in (one.first, one.last) if day]
    if not days:
        return
    bounded: defaultdict[str, list[str]] = defaultdict(list)
    loose = []
    for id, one in story.held.items():
        if one.first and one.last:
            for name in periods(one.first, one.last, by):
                bounded[name].append(id)
        else:
            loose.append(id)
    for name in periods(min(days), max(days), by):
        yield name, story.graph(Span(*edtf.span(name)), sorted((*bounded[name], *loose)), dates)


def _when(node: Node, pairs: list[Pair]) -> _When:
    said: Mapping[str, Any] = node.properties
    return _When(str(said.get("kind")), said.get("date"), said.get("date_from"), said.get("date_to"), pairs)


def _said(meeting: Mapping[str, Any]) -> dict[str, Any]:
    return {name: meeting[name] for name in _SAID if name in meeting}


def _span(on: str) -> Span:
    try:
        first, last = edtf.span(on.strip())
    except ValueError as error:
        raise UsageError(str(error)) from None
    if first is None and last is None:
        raise UsageError(f"{on!r} has neither a first nor a last day; write it as 2022-06-15, 2022 or ../2022")
    return Span(first, last)


def _texts(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: legible(as_text(one)) if isinstance(one, str | dt.date | tuple) else one for name, one in said.items()
    }
