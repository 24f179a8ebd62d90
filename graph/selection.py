"""Which nodes and edges a picture shows: what lies around a node, or as much of the whole as stays readable.

Passages, documents, topics and the derived MET edges are left out: they would double what the meetings and
the quotes on hover say already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.errors import NameNotFound
from graph.index import Index
from graph.model import Edge, Node, NodeRef

LABELS = ("Official", "Meeting", "Country", "Ministry", "Organization", "Place")
ATTENDING = ("ATTENDED", "TOOK_PART_IN", "HELD_IN", "ABOUT", "REPORTS")
BELONGING = ("REPRESENTS", "HOLDS_OFFICE", "PART_OF", "LIES_IN")


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn; `wanted` counts, by label, what would have been without a limit.

    `idle` are nodes that nothing drawn is tied to: named in documents, party to nothing.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    wanted: Counter[str]
    idle: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Trail:
    """What a picture marks: these nodes, and of the edges those between such a pair; `text` says in the legend what it
    is. The nodes come in the order in which they are kept where not all have room.
    """

    text: str
    nodes: tuple[NodeRef, ...]
    ties: frozenset[tuple[NodeRef, NodeRef]]

    def has(self, edge: Edge) -> bool:
        """Whether the edge is part of it."""
        return (edge.source, edge.target) in self.ties


def whole(graph: Index, limit: int) -> Selection:
    """The whole graph where it has up to `limit` nodes worth drawing, else its best connected part.

    Officials come in the order of how many meetings they attended; a meeting comes with the second of its
    officials that is drawn, so that each one shown links somebody, and of one's many meetings only the latest
    come. Countries and other bodies fill the rest.
    """
    refs = [ref for ref in graph.nodes if ref[0] in LABELS]
    tied = [ref for ref in refs if ref[0] == "Official" or _takes_part(graph, ref)]
    idle = tuple(graph.nodes[ref] for ref in refs if ref not in set(tied))
    if len(tied) > limit:
        return _selection(graph, _best_connected(graph, tied, limit), tied, idle)
    return _selection(graph, tied, tied, idle)


def around(graph: Index, focus: Node, limit: int, steps: int) -> Selection:
    """What lies within `steps` meetings of the node, nearest first up to `limit` nodes, and for whom.

    A country or ministry leads on to its people and meetings only where it is the focus itself: the way from
    one person to the next goes through meetings.
    """
    if focus.ref not in graph.nodes:
        raise NameNotFound(f"no {focus.label.lower()} in the graph has the id {focus.id!r}; look the name up first")
    near = list(_walk(graph, focus.ref, steps))
    bodies = dict.fromkeys(body for ref in near for body in _bodies_of(graph, ref))
    wanted = list(dict.fromkeys((*near, *bodies)))
    # As above, a fifth of the room is kept for countries and other bodies.
    kept = near if len(wanted) <= limit else _without_ends(graph, near[: limit - limit // 5], focus.ref)
    own = dict.fromkeys(body for ref in kept for body in _bodies_of(graph, ref))
    return _selection(graph, list(dict.fromkeys((*kept, *own)))[:limit], wanted, ())


def along(graph: Index, trail: Trail, limit: int) -> Selection:
    """The trail, then who else was at its meetings (at most of them first), up to `limit` nodes; and for whom."""
    there = Counter(
        official.ref for ref in trail.nodes if ref[0] == "Meeting" for _, official in graph.into(ref, "ATTENDED")
    )
    near = list(dict.fromkeys((*trail.nodes, *sorted(there, key=lambda ref: (-there[ref], ref)))))
    bodies = dict.fromkeys(body for ref in near for body in _bodies_of(graph, ref))
    wanted = list(dict.fromkeys((*near, *bodies)))
    kept = near if len(wanted) <= limit else near[: limit - limit // 5]
    own = dict.fromkeys(body for ref in kept for body in _bodies_of(graph, ref))
    return _selection(graph, list(dict.fromkeys((*kept, *own)))[:limit], wanted, ())


def _without_ends(graph: Index, refs: list[NodeRef], focus: NodeRef) -> list[NodeRef]:
    """The same without meetings that the limit has cut off from all but one of those who attended."""
    drawn = set(refs)
    ends = set()
    for ref in refs:
        there = [official.ref for _, official in graph.into(ref, "ATTENDED")]
        if ref != focus and focus not in there and len(there) > 1 and len(drawn.intersection(there)) == 1:
            ends.add(ref)
    return [ref for ref in refs if ref not in ends]


def _walk(graph: Index, start: NodeRef, steps: int) -> Iterator[NodeRef]:
    """The node, then the officials and meetings around it, nearest first."""
    seen = {start}
    layer = [start]
    yield start
    # From a person to a meeting and on to the others there is one step; whoever starts elsewhere is halfway.
    for _ in range(2 * steps if start[0] == "Official" else 2 * steps - 1):
        following = []
        for ref in layer:
            for near in _next(graph, ref, is_start=ref == start):
                if near not in seen:
                    seen.add(near)
                    following.append(near)
        yield from following
        layer = following


def _next(graph: Index, ref: NodeRef, *, is_start: bool) -> Iterator[NodeRef]:
    if ref[0] == "Official":
        yield from (meeting.ref for _, meeting in graph.out(ref, "ATTENDED"))
    elif ref[0] == "Meeting":
        yield from (official.ref for _, official in graph.into(ref, "ATTENDED"))
    elif is_start:
        yield from (node.ref for _, node in graph.out(ref, "TOOK_PART_IN", "REPORTS"))
        yield from (node.ref for _, node in graph.into(ref, "HELD_IN", "ABOUT"))
        yield from (node.ref for _, node in graph.into(ref, "REPRESENTS", "HOLDS_OFFICE", "MENTIONED_IN"))


def _bodies_of(graph: Index, ref: NodeRef) -> Iterator[NodeRef]:
    """Countries, ministries, organisations and places to which an official or a meeting is tied."""
    yield from (node.ref for _, node in graph.out(ref, *BELONGING, "HELD_IN") if node.label in LABELS)
    yield from (node.ref for _, node in graph.into(ref, "TOOK_PART_IN"))
    if ref[0] == "Country":
        yield from (node.ref for _, node in graph.into(ref, "PART_OF"))


def _takes_part(graph: Index, ref: NodeRef) -> bool:
    """Whether the node is more than a name in a document."""
    linked = (
        *graph.out(ref, *ATTENDING),
        *graph.into(ref, *ATTENDING),
        *graph.into(ref, "REPRESENTS", "HOLDS_OFFICE"),
    )
    return any(other.label in LABELS for _, other in linked)


def _best_connected(graph: Index, refs: Iterable[NodeRef], limit: int) -> list[NodeRef]:
    officials = [ref for ref in refs if ref[0] == "Official"]
    officials.sort(key=lambda ref: (-sum(1 for _ in graph.out(ref, "ATTENDED")), ref))
    # A fifth of the room is kept for countries and other bodies. Two who meet weekly must not fill the rest.
    room = limit - limit // 5
    most = max(2, limit // 70)
    chosen: dict[NodeRef, None] = {}
    attending: Counter[NodeRef] = Counter()
    for official in officials:
        meetings = [meeting for _, meeting in graph.out(official, "ATTENDED")]
        linking = [one for one in meetings if attending[one.ref] == 1]
        linking.sort(key=lambda one: (str(one.properties.get("date_from", "")), one.id), reverse=True)
        if len(chosen) + 1 + min(len(linking), most) > room:
            break
        attending.update(meeting.ref for meeting in meetings)
        chosen.update(dict.fromkeys((official, *(meeting.ref for meeting in linking[:most]))))
    bodies = Counter(body for ref in chosen for body in _bodies_of(graph, ref) if body not in chosen)
    ranked = sorted(bodies, key=lambda ref: (-bodies[ref], ref))
    return [*chosen, *ranked[: limit - len(chosen)]]


def _selection(graph: Index, refs: Iterable[NodeRef], wanted: Iterable[NodeRef], idle: tuple[Node, ...]) -> Selection:
    drawn = set(refs)
    # A document or a topic in the picture is the focus, and its own ties are wanted then.
    extra = ("MENTIONED_IN",) if any(ref[0] == "Document" for ref in drawn) else ()
    edges = tuple(
        edge
        for ref in sorted(drawn)
        for edge, other in graph.out(ref, *ATTENDING, *BELONGING, *extra)
        if other.ref in drawn
    )
    nodes = tuple(graph.nodes[ref] for ref in sorted(drawn))
    return Selection(nodes, edges, Counter(label for label, _ in wanted), idle)
