"""The readings of a store, each a narrow query that both kinds of store answer alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import repeat

from graph.index import Index, index, texts
from graph.model import EDGE_KIND, NODE_KIND, Edge, Node, NodeRef, Rows
from graph.paths.reads import Known, MeetingRow
from graph.project import as_rows
from graph.stores import cypher as statements
from graph.stores.cypher import Readable


class StoreReads:
    """The readings of a store; `graph.paths.reads.Reads` says what each gives."""

    def __init__(self, store: Readable) -> None:
        self._store = store

    def officials(self) -> list[str]:
        """See `Reads`."""
        return [row["id"] for row in self._store.read("MATCH (o:Official) RETURN o.id AS id")]

    def nodes(self, labels: Collection[str]) -> Rows:
        """See `Reads`."""
        return as_rows(statements.part(self._store.read_all, labels, ()))

    def links(self) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `Reads`."""
        for row in self._store.read(
            "MATCH (a:Official)-[met:MET]->(b:Official) RETURN a.id AS a, collect(b.id) AS b, collect(met.count) AS n"
        ):
            yield row["a"], row["b"], row["n"]

    def near(self, officials: Collection[str]) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `Reads`."""
        for pattern in ("(a:Official)-[met:MET]->(b:Official)", "(a:Official)<-[met:MET]-(b:Official)"):
            for row in self._store.read(
                f"MATCH {pattern} WHERE a.id IN $ids RETURN a.id AS a, collect(b.id) AS b, collect(met.count) AS n",
                {"ids": list(officials)},
            ):
                yield row["a"], row["b"], row["n"]

    def contacts(self) -> Iterator[tuple[str, Sequence[str], Sequence[Sequence[str]]]]:
        """See `Reads`."""
        for row in self._store.read(
            "MATCH (a:Official)-[met:MET]->(b:Official) "
            "RETURN a.id AS a, collect(b.id) AS b, collect(met.meetings) AS meetings"
        ):
            yield row["a"], row["b"], row["meetings"]

    def meetings(self) -> Iterator[MeetingRow]:
        """See `Reads`."""
        for row in self._store.read(
            "MATCH (m:Meeting) WHERE m.status = 'held' "
            "RETURN m.id AS id, m.kind AS kind, m.date AS day, m.date_from AS first, m.date_to AS last"
        ):
            yield row["id"], row["kind"], row["day"], row["first"], row["last"]

    def sizes(self) -> Iterator[tuple[str, int]]:
        """See `Reads`."""
        for row in self._store.read("MATCH (:Official)-[:ATTENDED]->(m:Meeting) RETURN m.id AS id, count(*) AS n"):
            yield row["id"], row["n"]

    def held_in(self, country: str) -> set[str]:
        """See `Reads`."""
        found: set[str] = set()
        for pattern in (
            "(m:Meeting)-[:HELD_IN]->(c:Country) WHERE c.id = $country",
            "(m:Meeting)-[:HELD_IN]->(:Place)-[:LIES_IN]->(c:Country) WHERE c.id = $country",
            "(m:Meeting)-[:HELD_IN]->(p:Place) WHERE p.country = $country",
        ):
            rows = self._store.read(f"MATCH {pattern} RETURN m.id AS id", {"country": country})
            found |= {row["id"] for row in rows}
        return found

    def representing(self, body: NodeRef) -> set[str]:
        """See `Reads`."""
        label, id = body
        query = f"MATCH (o:Official)-[:REPRESENTS]->(:{NODE_KIND[label].label} {{id: $id}}) RETURN o.id AS id"
        return {row["id"] for row in self._store.read(query, {"id": id})}

    def confidences(self) -> Iterator[tuple[str, Sequence[str], Sequence[float]]]:
        """See `Reads`."""
        sure = {
            row["id"]: row["sure"]
            for row in self._store.read(
                "MATCH (e:Evidence) WHERE e.confidence IS NOT NULL RETURN e.id AS id, e.confidence AS sure"
            )
        }
        none = repeat(-1.0)
        for row in self._store.read(
            "MATCH (o:Official)-[there:ATTENDED]->(m:Meeting) "
            "RETURN o.id AS o, collect(m.id) AS m, collect(coalesce(there.evidence, [])) AS evidence"
        ):
            yield row["o"], row["m"], [max(map(sure.get, pieces, none), default=-1.0) for pieces in row["evidence"]]

    def heads(self) -> Iterator[tuple[str, str]]:
        """See `Reads`."""
        for row in self._store.read(
            "MATCH (o:Official)-[there:ATTENDED]->(m:Meeting) WHERE there.role = 'head' RETURN o.id AS o, m.id AS m"
        ):
            yield row["o"], row["m"]

    def sides(self) -> Iterator[tuple[str, str, str]]:
        """See `Reads`."""
        for row in self._store.read(
            "MATCH (o:Official)-[there:ATTENDED]->(m:Meeting) WHERE m.status = 'held' AND there.side IS NOT NULL "
            "RETURN m.id AS m, o.id AS o, there.side AS side"
        ):
            yield row["m"], row["o"], row["side"]

    def story(self, pairs: Collection[tuple[str, str]], meetings: Collection[str] | None) -> Index:
        """See `Reads`."""
        people = sorted({official for pair in pairs for official in pair})
        found: list[Node | Edge] = [*self._nodes("Official", people)]
        met = list(self._edges("MET", "Official", "Official", "a.id IN $ids AND b.id IN $ids", ids=people))
        found += met
        told = {str(one) for edge in met for one in edge.properties.get("meetings", ())}  # type: ignore[union-attr]
        wanted = sorted(told if meetings is None else meetings)
        found += self._nodes("Meeting", wanted)
        there = "a.id IN $ids AND b.id IN $held"
        hops: list[Node | Edge] = [*self._edges("ATTENDED", "Official", "Meeting", there, ids=people, held=wanted)]
        hops += self._around("HELD_IN", "Meeting", wanted)
        passages = list(self._passages(hops))
        offices = list(self._around("HOLDS_OFFICE", "Official", people))
        documents = [node.id for node in passages if isinstance(node, Node) and node.label == "Document"]
        # An office may rest on thousands of passages; only those of the same documents are asked for.
        found += [*hops, *passages, *offices, *self._passages(offices, documents)]
        return index(as_rows({one.ref: one for one in found}.values()))

    def _passages(self, found: Iterable[Node | Edge], within: Sequence[str] | None = None) -> Iterator[Node | Edge]:
        """The evidence of the edges, with its documents; only of these documents, where they are given."""
        pieces = {piece for one in found if isinstance(one, Edge) for piece in texts(one.properties.get("evidence"))}
        if within is None:
            stand = list(self._edges("FROM", "Evidence", "Document", "a.id IN $ids", ids=sorted(pieces)))
        else:
            edges = self._edges("FROM", "Evidence", "Document", "b.id IN $ids", ids=within)
            stand = [edge for edge in edges if edge.source[1] in pieces]
        yield from stand
        yield from self._nodes("Evidence", sorted(edge.source[1] for edge in stand))
        yield from self._nodes("Document", sorted({edge.target[1] for edge in stand}))

    def _nodes(self, label: str, ids: Sequence[str]) -> list[Node]:
        kind, query = next((kind, query) for kind, query in statements.node_reads() if kind.label == label)
        query = query.replace(" RETURN ", " WHERE n.id IN $ids RETURN ", 1)
        return list(statements.read_nodes(kind, self._store.read(query, {"ids": list(ids)}))) if ids else []

    def _edges(self, type: str, source: str, target: str, where: str, **given: Sequence[str]) -> Iterator[Edge]:
        kind, query = next(
            (kind, query)
            for kind, *ends, query in statements.edge_reads()
            if kind.type == type and ends == [source, target]
        )
        query = query.replace(" RETURN ", f" WHERE {where} RETURN ", 1)
        if all(given.values()):
            rows = self._store.read(query, {name: list(ids) for name, ids in given.items()})
            yield from statements.read_edges(kind, source, target, rows)

    def is_meeting(self, id: str) -> bool:
        """Whether a held meeting bears the id."""
        return any(node.properties.get("status") == "held" for node in self._nodes("Meeting", [id]))

    def described(self, nodes: Iterable[Node]) -> Rows:
        """See `Reads`."""
        people = [node.id for node in nodes if node.label == "Official"]
        found: list[Node | Edge] = [*nodes]
        for type in ("HOLDS_OFFICE", "REPRESENTS"):
            found += self._around(type, "Official", people)
        return as_rows({one.ref: one for one in found}.values())

    def surroundings(self, officials: Collection[str], meetings: Collection[str]) -> Rows:
        """The officials and meetings with all who attended, whom they represent, where it was, and what says so."""
        held = sorted(meetings)
        found: list[Node | Edge] = [*self._nodes("Meeting", held)]
        there = list(self._edges("ATTENDED", "Official", "Meeting", "b.id IN $ids", ids=held))
        people = sorted({*officials, *(edge.source[1] for edge in there)})
        found += [*self._nodes("Official", people), *there]
        for type, source, ids in (
            ("REPRESENTS", "Official", people),
            ("HOLDS_OFFICE", "Official", people),
            ("HELD_IN", "Meeting", held),
        ):
            found += self._around(type, source, ids)
        return as_rows({one.ref: one for one in [*found, *self._passages(found)]}.values())

    def _around(self, type: str, source: str, ids: Sequence[str]) -> Iterator[Node | Edge]:
        """The edges of a type that leave these nodes, and what they lead to."""
        for label in EDGE_KIND[type].targets:
            edges = list(self._edges(type, source, label, "a.id IN $ids", ids=ids))
            yield from edges
            yield from self._nodes(label, sorted({edge.target[1] for edge in edges}))

    def known(self, official: str) -> Known:
        """See `Reads`."""
        documents = self._store.read(
            "MATCH (:Official {id: $id})-[:MENTIONED_IN]->(d:Document) "
            "RETURN d.published AS first, d.published AS last",
            {"id": official},
        )
        meetings = self._store.read(
            "MATCH (:Official {id: $id})-[:ATTENDED]->(m:Meeting) RETURN m.date_from AS first, m.date_to AS last",
            {"id": official},
        )
        days = [row[name] for row in (*documents, *meetings) for name in ("first", "last")]
        dated = [day for day in days if isinstance(day, dt.date)]
        return Known(len(documents), len(meetings), min(dated, default=None), max(dated, default=None))
