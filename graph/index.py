"""Rows made easy to walk: nodes by what names them, edges by their ends, and the quotes behind an edge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.model import Edge, Node, NodeRef, Rows


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that says so: `quote` stands in `document` at `start` to `end`, in characters."""

    quote: str
    document: Node = field(hash=False)
    start: int
    end: int


@dataclass(frozen=True)
class Index:
    """A graph by node: `nodes` by ref, the edges that leave (`leaving`) and reach (`reaching`) each.

    `quotes` are by the id of the evidence.
    """

    nodes: Mapping[NodeRef, Node]
    leaving: Mapping[NodeRef, tuple[Edge, ...]]
    reaching: Mapping[NodeRef, tuple[Edge, ...]]
    quotes: Mapping[str, Quote]

    def out(self, ref: NodeRef, *types: str) -> Iterator[tuple[Edge, Node]]:
        """Edges of these types that leave the node, each with the node that it reaches."""
        for edge in self.leaving.get(ref, ()):
            if edge.type in types and edge.target in self.nodes:
                yield edge, self.nodes[edge.target]

    def into(self, ref: NodeRef, *types: str) -> Iterator[tuple[Edge, Node]]:
        """Edges of these types that reach the node, each with the node that it leaves."""
        for edge in self.reaching.get(ref, ()):
            if edge.type in types and edge.source in self.nodes:
                yield edge, self.nodes[edge.source]

    def behind(self, *edges: Edge) -> tuple[Quote, ...]:
        """The quotes that these edges rest on, each once, in the order in which they stand in documents."""
        return self.named(piece for edge in edges for piece in texts(edge.properties.get("evidence")))

    def named(self, evidence: Iterable[str]) -> tuple[Quote, ...]:
        """The quotes with these evidence ids, each passage once, in the order in which they stand."""
        found = (self.quotes[piece] for piece in evidence if piece in self.quotes)
        passages = {(quote.document.id, quote.start, quote.end): quote for quote in found}
        return tuple(passages[place] for place in sorted(passages))


def index(rows: Rows) -> Index:
    """The index of the rows; edges stay in the order of the rows."""
    nodes = {node.ref: node for node in rows.nodes}
    leaving: defaultdict[NodeRef, list[Edge]] = defaultdict(list)
    reaching: defaultdict[NodeRef, list[Edge]] = defaultdict(list)
    source_of: dict[str, Node] = {}
    for edge in rows.edges:
        if edge.type == "FROM":
            source_of[edge.source[1]] = nodes[edge.target]
            continue
        leaving[edge.source].append(edge)
        reaching[edge.target].append(edge)
    quotes = {
        node.id: _quote(node, source_of[node.id])
        for node in rows.nodes
        if node.label == "Evidence" and node.id in source_of
    }
    return Index(
        nodes,
        {ref: tuple(edges) for ref, edges in leaving.items()},
        {ref: tuple(edges) for ref, edges in reaching.items()},
        quotes,
    )


def texts(value: object) -> tuple[str, ...]:
    """A property that holds a list of texts; none where it is absent."""
    return tuple(value) if isinstance(value, list | tuple) else ()


def posts_of(office: Edge) -> frozenset[str]:
    """What a HOLDS_OFFICE edge shows somebody as, the same for all wordings of it; where no rank is read, the words."""
    said = office.properties
    return frozenset(texts(said.get("posts")) or (str(said.get("office")).casefold(),))


def office_of(edge: Edge) -> tuple[NodeRef, frozenset[str], tuple[str, ...]]:
    """The office of a HOLDS_OFFICE edge, the same for all wordings: where, which posts, whether former or acting."""
    return edge.target, posts_of(edge), texts(edge.properties.get("qualifiers"))


def wordings(held: Iterable[Edge]) -> list[str]:
    """The offices of these HOLDS_OFFICE edges, sorted, each in the first of its wordings."""
    found: dict[object, str] = {}
    for edge in held:
        if words := str(edge.properties.get("office") or ""):
            found[office_of(edge)] = min(words, found.get(office_of(edge), words))
    return sorted(found.values())


def _quote(evidence: Node, document: Node) -> Quote:
    start, end = evidence.properties.get("char_start", 0), evidence.properties.get("char_end", 0)
    assert isinstance(start, int)
    assert isinstance(end, int)
    return Quote(str(evidence.properties.get("quote", "")), document, start, end)
