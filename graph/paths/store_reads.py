"""The readings of a store, each a narrow query that both kinds of store answer alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from itertools import repeat

from graph.index import Index, index
from graph.model import NODE_KIND, Edge, Node, NodeRef, Rows
from graph.parts import Parts, ids_of, together
from graph.paths.reads import Known, MeetingRow
from graph.stores.cypher import Readable


class StoreReads:
    """The readings of a store; `graph.paths.reads.Reads` says what each gives."""

    def __init__(self, store: Readable) -> None:
        self._store, self._parts = store, Parts(store)

    def officials(self) -> list[str]:
        """See `Reads`."""
        return [row["id"] for row in self._store.read("MATCH (o:Official) RETURN o.id AS id")]

    def nodes(self, labels: Collection[str]) -> Rows:
        """See `Reads`."""
        return self._parts.all(labels)

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
        sure = self._parts.confidences()
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
        found: list[Node | Edge] = [*self._parts.nodes("Official", people)]
        met = list(self._parts.edges("MET", "Official", "Official", "a.id IN $ids AND b.id IN $ids", ids=people))
        found += met
        told = {str(one) for edge in met for one in edge.properties.get("meetings", ())}  # type: ignore[union-attr]
        wanted = sorted(told if meetings is None else meetings)
        found += self._parts.nodes("Meeting", wanted)
        there = "a.id IN $ids AND b.id IN $held"
        hops: list[Node | Edge] = [
            *self._parts.edges("ATTENDED", "Official", "Meeting", there, ids=people, held=wanted)
        ]
        hops += self._parts.leaving("HELD_IN", "Meeting", wanted)
        passages = list(self._parts.passages(hops))
        offices = list(self._parts.leaving("HOLDS_OFFICE", "Official", people))
        documents = ids_of(passages, "Document")
        # An office may rest on thousands of passages; only those of the same documents are asked for.
        found += [*hops, *passages, *offices, *self._parts.passages(offices, documents)]
        return index(together(found))

    def is_meeting(self, id: str) -> bool:
        """Whether a held meeting bears the id."""
        return any(node.properties.get("status") == "held" for node in self._parts.nodes("Meeting", [id]))

    def described(self, nodes: Collection[Node]) -> Rows:
        """See `Reads`."""
        return self._parts.described(nodes)

    def surroundings(self, officials: Collection[str], meetings: Collection[str]) -> Rows:
        """The officials and meetings with all who attended, whom they represent, where it was, and what says so."""
        held = sorted(meetings)
        found: list[Node | Edge] = [*self._parts.nodes("Meeting", held)]
        there = list(self._parts.edges("ATTENDED", "Official", "Meeting", "b.id IN $ids", ids=held))
        people = sorted({*officials, *(edge.source[1] for edge in there)})
        found += [*self._parts.nodes("Official", people), *there]
        for type, source, ids in (
            ("REPRESENTS", "Official", people),
            ("HOLDS_OFFICE", "Official", people),
            ("HELD_IN", "Meeting", held),
        ):
            found += self._parts.leaving(type, source, ids)
        return together([*found, *self._parts.passages(found)])

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
