"""How one official is linked to another: the shortest chain of people who met, with what says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from graph.errors import NameNotFound
from graph.index import Index, Quote, index, texts
from graph.model import Edge, Node, Rows
from graph.wording import day_key, plain

__all__ = ["Hop", "HopMeeting", "Path", "Quote", "between"]


@dataclass(frozen=True, slots=True)
class HopMeeting:
    """A meeting at which two officials met: `evidence` says that they attended, `place_evidence` where."""

    meeting: Node
    places: tuple[Node, ...]
    evidence: tuple[Quote, ...]
    place_evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Hop:
    """Two officials who met, with all their meetings in order of date, the undated last."""

    source: Node
    target: Node
    meetings: tuple[HopMeeting, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of officials; each hop leads from one to the next. No hops: both ends are one person."""

    officials: tuple[Node, ...]
    hops: tuple[Hop, ...]


def between(rows: Rows, a_id: str, b_id: str) -> Path | None:
    """The shortest chain from official a to official b over who met whom; None where there is none.

    Of several equally short ones, the one with the most meetings along it, then the one whose ids come
    first in alphabetical order. One chain is one path, however often its people met. An id that was merged
    into another's counts as the other's. NameNotFound where no official has the id.
    """
    graph = index(rows)
    start, goal = _official(rows, a_id), _official(rows, b_id)
    links = _links(rows)
    ids = _shortest(links, start.id, goal.id)
    if ids is None:
        return None
    officials = tuple(graph.nodes["Official", each] for each in ids)
    hops = tuple(
        Hop(source, target, _meetings(graph, source, target, links[source.id][target.id]))
        for source, target in pairwise(officials)
    )
    return Path(officials, hops)


def _official(rows: Rows, official_id: str) -> Node:
    officials = [node for node in rows.nodes if node.label == "Official"]
    for node in officials:
        if node.id == official_id:
            return node
    for node in officials:
        if official_id in texts(node.properties.get("other_ids")):
            return node
    raise NameNotFound(f"no official in the graph has the id {plain(official_id)!r}; look the name up first")


def _links(rows: Rows) -> Mapping[str, Mapping[str, Edge]]:
    links: defaultdict[str, dict[str, Edge]] = defaultdict(dict)
    for edge in rows.edges:
        if edge.type == "MET":
            links[edge.source[1]][edge.target[1]] = edge
            links[edge.target[1]][edge.source[1]] = edge
    return links


def _shortest(links: Mapping[str, Mapping[str, Edge]], start: str, goal: str) -> tuple[str, ...] | None:
    """The ids along the best chain.

    Layers are walked from the goal back; within a layer each official keeps only the best way on, so that
    the many equally short chains between the members of large summits are never listed.
    """
    best: dict[str, tuple[int, tuple[str, ...]]] = {goal: (0, (goal,))}
    layer = [goal]
    while layer and start not in best:
        reached: dict[str, tuple[int, tuple[str, ...]]] = {}
        for near in layer:
            meetings, way = best[near]
            for far, edge in links.get(near, {}).items():
                if far in best:
                    continue
                found = (meetings + len(texts(edge.properties.get("meetings"))), (far, *way))
                if far not in reached or _better(found, reached[far]):
                    reached[far] = found
        best.update(reached)
        layer = sorted(reached)
    return best[start][1] if start in best else None


def _better(one: tuple[int, tuple[str, ...]], other: tuple[int, tuple[str, ...]]) -> bool:
    return (-one[0], one[1]) < (-other[0], other[1])


def _meetings(graph: Index, source: Node, target: Node, met: Edge) -> tuple[HopMeeting, ...]:
    nodes = [graph.nodes["Meeting", each] for each in texts(met.properties.get("meetings"))]
    return tuple(_meeting(graph, source, target, node) for node in sorted(nodes, key=day_key))


def _meeting(graph: Index, source: Node, target: Node, meeting: Node) -> HopMeeting:
    attended = [edge for edge, official in graph.into(meeting.ref, "ATTENDED") if official.id in (source.id, target.id)]
    held_in = list(graph.out(meeting.ref, "HELD_IN"))
    return HopMeeting(
        meeting,
        tuple(place for _, place in held_in),
        graph.behind(*attended),
        graph.behind(*(edge for edge, _ in held_in)),
    )
