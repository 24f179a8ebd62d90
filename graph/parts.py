"""A part of a store's graph, read by ids: some nodes, some edges, and the passages behind them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from graph.index import texts
from graph.model import EDGE_KIND, Edge, Node, Rows
from graph.project import as_rows
from graph.stores import cypher as statements
from graph.stores.cypher import Readable

_TOLD_BY = {"Official": ("HOLDS_OFFICE", "REPRESENTS"), "Ministry": ("PART_OF",), "Place": ("LIES_IN",)}


class Parts:
    """What a store's graph has around given nodes; each reading is a narrow query that both kinds of store answer."""

    def __init__(self, store: Readable) -> None:
        self._store = store

    def all(self, labels: Collection[str]) -> Rows:
        """All nodes of these labels."""
        return as_rows(statements.part(self._store.read_all, labels, ()))

    def nodes(self, label: str, ids: Collection[str]) -> list[Node]:
        """The nodes of the label with these ids."""
        kind, query = next((kind, query) for kind, query in statements.node_reads() if kind.label == label)
        query = query.replace(" RETURN ", " WHERE n.id IN $ids RETURN ", 1)
        return list(statements.read_nodes(kind, self._store.read(query, {"ids": list(ids)}))) if ids else []

    def edges(self, type: str, source: str, target: str, where: str, **given: Collection[str]) -> Iterator[Edge]:
        """The edges of the type between nodes of these labels, `a` and `b`, for which the condition holds; none where a
        list that it is given is empty.
        """
        kind, query = next(
            (kind, query)
            for kind, *ends, query in statements.edge_reads()
            if kind.type == type and ends == [source, target]
        )
        query = query.replace(" RETURN ", f" WHERE {where} RETURN ", 1)
        if all(given.values()):
            rows = self._store.read(query, {name: list(ids) for name, ids in given.items()})
            yield from statements.read_edges(kind, source, target, rows)

    def leaving(self, type: str, source: str, ids: Collection[str]) -> Iterator[Node | Edge]:
        """The edges of a type that leave these nodes, and what they lead to."""
        for label in EDGE_KIND[type].targets:
            edges = list(self.edges(type, source, label, "a.id IN $ids", ids=ids))
            yield from edges
            yield from self.nodes(label, sorted({edge.target[1] for edge in edges}))

    def reaching(self, type: str, target: str, ids: Collection[str]) -> Iterator[Node | Edge]:
        """The edges of a type that reach these nodes, and where they come from."""
        for label in EDGE_KIND[type].sources:
            edges = list(self.edges(type, label, target, "b.id IN $ids", ids=ids))
            yield from edges
            yield from self.nodes(label, sorted({edge.source[1] for edge in edges}))

    def passages(self, found: Iterable[Node | Edge], within: Sequence[str] | None = None) -> Iterator[Node | Edge]:
        """The evidence of the edges, with its documents; only of these documents, where they are given."""
        pieces = {piece for one in found if isinstance(one, Edge) for piece in texts(one.properties.get("evidence"))}
        if within is None:
            stand = list(self.edges("FROM", "Evidence", "Document", "a.id IN $ids", ids=sorted(pieces)))
        else:
            edges = self.edges("FROM", "Evidence", "Document", "b.id IN $ids", ids=within)
            stand = [edge for edge in edges if edge.source[1] in pieces]
        yield from stand
        yield from self.nodes("Evidence", sorted(edge.source[1] for edge in stand))
        yield from self.nodes("Document", sorted({edge.target[1] for edge in stand}))

    def confidences(self) -> dict[str, float]:
        """How far each passage can be trusted, by the id of the evidence; without those of which nothing is known."""
        query = "MATCH (e:Evidence) WHERE e.confidence IS NOT NULL RETURN e.id AS id, e.confidence AS sure"
        return {row["id"]: row["sure"] for row in self._store.read(query)}

    def described(self, nodes: Iterable[Node]) -> Rows:
        """Rows that have these nodes, and what tells those of one name apart (see `graph.names.describe`)."""
        found: list[Node | Edge] = [*nodes]
        for label, types in _TOLD_BY.items():
            some = ids_of(found, label)
            for type in types:
                found += self.leaving(type, label, some)
        return together(found)


def ids_of(found: Iterable[Node | Edge], label: str) -> list[str]:
    """The ids of the nodes of the label among them, sorted."""
    return sorted({one.id for one in found if isinstance(one, Node) and one.label == label})


def together(found: Iterable[Node | Edge]) -> Rows:
    """Rows of what was found, each node and edge once."""
    return as_rows({one.ref: one for one in found}.values())
