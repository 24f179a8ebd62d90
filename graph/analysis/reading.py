"""What analysis reads of a graph: only the labels and edge types that it needs, from a store or from rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from graph.conditions import NO_KIND
from graph.garbage import uncollected
from graph.index import texts
from graph.model import Edge, Node, Rows
from graph.parts import Parts, ids_of, together
from graph.project import as_rows
from graph.stores import cypher
from graph.stores.cypher import Readable

Source = Readable | Rows
"""Where a graph is read from."""
_ATTENDING = ("ATTENDED", "NAMED_FOR")
_PAIR = ("Official", "Official")


@uncollected()
def part(source: Source, labels: Collection[str], types: Collection[str]) -> Rows:
    """The nodes of these labels and the edges of these types between them, sorted."""
    if isinstance(source, Rows):
        edges = (edge for edge in source.edges if edge.type in types)
        return Rows(
            tuple(node for node in source.nodes if node.label in labels),
            tuple(edge for edge in edges if edge.source[0] in labels and edge.target[0] in labels),
        )
    return as_rows(cypher.part(source.read_all, labels, types))


@uncollected()
def meetings_of(store: Readable, nodes: Collection[Node]) -> Rows:
    """The meetings of these officials and countries, with all who took part, their offices, and whom they represent;
    where it was, which documents tell of it; and all countries, organisations, ministries and places.
    """
    parts = Parts(store)
    found: list[Node | Edge] = [*nodes, *parts.all(("Organization",)).nodes]
    found += cypher.part(store.read_all, ("Country", "Ministry", "Place"), ("PART_OF", "LIES_IN"))
    meetings = sorted({id for node in nodes for id in _meetings(store, parts, node)})
    found += parts.nodes("Meeting", meetings)
    for type in (*_ATTENDING, "TOOK_PART_IN", "REPORTS"):
        found += parts.reaching(type, "Meeting", meetings)
    found += parts.leaving("HELD_IN", "Meeting", meetings)
    people = ids_of(found, "Official")
    for type in ("REPRESENTS", "HOLDS_OFFICE"):
        found += parts.leaving(type, "Official", people)
    return together(found)


def _meetings(store: Readable, parts: Parts, node: Node) -> Iterator[str]:
    """The ids of the meetings of an official; or of a country, those at which somebody sat for it among them."""
    if node.label == "Official":
        for type in _ATTENDING:
            yield from _targets(parts.edges(type, "Official", "Meeting", "a.id IN $ids", ids=[node.id]))
        return
    ministries = [
        edge.source[1] for edge in parts.edges("PART_OF", "Ministry", "Country", "b.id IN $ids", ids=[node.id])
    ]
    for label, ids in (("Country", [node.id]), ("Ministry", ministries)):
        yield from _targets(parts.edges("TOOK_PART_IN", label, "Meeting", "a.id IN $ids", ids=ids))
    # A side is a country's code, or that of a ministry of it: "UZB", "UZB:foreign-affairs".
    for type in _ATTENDING:
        query = f"MATCH (:Official)-[r:{type}]->(m:Meeting) WHERE r.side = $code OR r.side STARTS WITH $ministry"
        rows = store.read(f"{query} RETURN DISTINCT m.id AS id", {"code": node.id, "ministry": f"{node.id}:"})
        yield from (row["id"] for row in rows)


def _targets(edges: Iterable[Edge]) -> Iterator[str]:
    return (edge.target[1] for edge in edges)


def kinds_of(store: Readable, statuses: Collection[str]) -> set[str]:
    """The kinds that meetings with one of these statuses are of."""
    query = "MATCH (m:Meeting) WHERE m.status IN $statuses RETURN DISTINCT m.kind AS kind"
    return {row["kind"] or NO_KIND for row in store.read(query, {"statuses": list(statuses)})}


def met_by(source: Source, official: str) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Whom the official met, by id, with the ids of the meetings and of the evidence."""
    if isinstance(source, Rows):
        edges: Iterable[Edge] = (
            edge for edge in source.edges if edge.type == "MET" and official in (edge.source[1], edge.target[1])
        )
    else:
        parts = Parts(source)
        edges = (edge for end in "ab" for edge in parts.edges("MET", *_PAIR, f"{end}.id IN $ids", ids=[official]))
    found = {}
    for edge in edges:
        other = edge.target[1] if edge.source[1] == official else edge.source[1]
        found[other] = texts(edge.properties.get("meetings")), texts(edge.properties.get("evidence"))
    return dict(sorted(found.items()))


def met_evidence(source: Source, pairs: Collection[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The ids of the evidence of each pair of officials who met, smaller id first."""
    if isinstance(source, Rows):
        edges = ((e.source[1], e.target[1], e.properties.get("evidence")) for e in source.edges if e.type == "MET")
    else:
        rows = source.read(
            "MATCH (a:Official)-[r:MET]->(b:Official) WHERE a.id IN $ids RETURN a.id AS a, b.id AS b, r.evidence AS e",
            {"ids": sorted({one for one, _ in pairs})},
        )
        edges = ((row["a"], row["b"], tuple(row["e"] or ())) for row in rows)
    return {(one, other): texts(evidence) for one, other, evidence in edges if (one, other) in pairs}


def confidences(source: Source) -> dict[str, float]:
    """How far each passage can be trusted, by the id of the evidence; without those of which nothing is known."""
    if not isinstance(source, Rows):
        return Parts(source).confidences()
    told = ((node.id, node.properties.get("confidence")) for node in source.nodes if node.label == "Evidence")
    return {id: sure for id, sure in told if isinstance(sure, int | float)}


def met_pairs(source: Source) -> Iterator[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Each two officials who met, smaller id first, with the ids of the meetings and of the evidence."""
    if isinstance(source, Rows):
        edges: Iterable[Edge] = (edge for edge in source.edges if edge.type == "MET")
    else:
        ((kind, *_, query),) = (read for read in cypher.edge_reads() if read[0].type == "MET")
        edges = cypher.read_edges(kind, "Official", "Official", source.read(query))
    for edge in edges:
        said = edge.properties
        yield edge.source[1], edge.target[1], texts(said.get("meetings")), texts(said.get("evidence"))
