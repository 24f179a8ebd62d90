"""Queries made of the schema: for each label, edge type and property those that a store may take a short cut for."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from asked import queries

from graph.model import EDGE_KINDS, NODE_KINDS

Asked = tuple[str, dict[str, Any]]


def fixed() -> list[Asked]:
    """Those that are asked of any world, and the conformance queries. No order is asked for but where it is whole."""
    made = [(query.cypher, query.given) for query in queries() if query.rows is not None]
    return made + [(query, {}) for query in (*_whole(), *_nodes(), *_edges(), *_ends())]


def _whole() -> Iterator[str]:
    yield "MATCH (n) RETURN count(n) AS n"
    yield "MATCH (n) RETURN labels(n) AS l, count(*) AS n"
    yield "MATCH ()-[r]->() RETURN count(r) AS n"
    yield "MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS n"
    yield "MATCH (n) WHERE NOT (n)--() RETURN n.id"
    yield "MATCH (n) RETURN n.id, COUNT { (n)--() } AS n"


def _nodes() -> Iterator[str]:
    for kind in NODE_KINDS:
        node = f"MATCH (n:{kind.label})"
        yield f"{node} RETURN count(*) AS n"
        yield f"{node} RETURN n.id, n.name, properties(n) AS p"
        yield f"{node} RETURN n.id, COUNT {{ (n)-->() }} AS o, COUNT {{ (n)<--() }} AS i"
        yield f"{node} OPTIONAL MATCH (n)-[r]->(m) RETURN n.id, type(r) AS t, m.id"
        yield f"{node} OPTIONAL MATCH (n)<-[r]-(m) RETURN n.id, type(r) AS t, m.id"
        yield f"{node}-[r]-(m) RETURN n.id, count(DISTINCT m) AS n, count(r) AS r, collect(DISTINCT type(r)) AS t"
        yield f"{node} RETURN n.id ORDER BY n.id SKIP 1 LIMIT 3"
        yield f"{node} RETURN n.id ORDER BY n.id DESC LIMIT 2"
        for name in (one.name for one in kind.properties):
            yield f"{node} WHERE n.{name} IS NULL RETURN count(*) AS n"
            yield f"{node} WHERE n.{name} IS NOT NULL RETURN n.id, n.{name}"
            yield f"{node} RETURN n.{name} AS v, count(*) AS n"
            yield f"{node} RETURN count(DISTINCT n.{name}) AS n, min(n.{name}) AS lo, max(n.{name}) AS hi"


def _edges() -> Iterator[str]:
    for kind in EDGE_KINDS:
        type = kind.type
        edge = f"MATCH (a)-[r:{type}]->(b)"
        yield f"MATCH ()-[r:{type}]->() RETURN count(r) AS n"
        yield f"{edge} RETURN a.id, b.id, properties(r) AS p"
        yield f"{edge} RETURN labels(a) AS x, labels(b) AS y, count(*) AS n"
        yield f"{edge} RETURN a.id, count(*) AS n"
        yield f"{edge} RETURN b.id, count(*) AS n"
        yield f"{edge} RETURN b.id, count(a) AS n ORDER BY n DESC, b.id LIMIT 5"
        yield f"{edge} WITH b, count(a) AS n WHERE n > 1 RETURN b.id, n"
        yield f"{edge} MATCH (a)-[:{type}]->(c) WHERE b.id < c.id RETURN b.id, c.id, count(*) AS n"
        yield f"MATCH (a)-[:{type}]-(b) RETURN a.id, count(DISTINCT b) AS n"
        yield f"MATCH (a)-[:{type}*1..3]-(b) RETURN a.id, b.id, count(*) AS n"
        yield f"MATCH p = (a)-[:{type}*1..2]->(b) RETURN [x IN nodes(p) | x.id] AS x, length(p) AS n"
        yield f"MATCH (n) WHERE EXISTS {{ (n)-[:{type}]->() }} RETURN n.id"
        yield f"MATCH (n) WHERE NOT EXISTS {{ (n)<-[:{type}]-() }} RETURN n.id"
        for name in (one.name for one in kind.properties):
            yield f"{edge} WHERE r.{name} IS NULL RETURN count(*) AS n"
            yield f"{edge} WHERE r.{name} IS NOT NULL RETURN a.id, b.id, r.{name}"
            yield f"{edge} RETURN r.{name} AS v, count(*) AS n"
            yield f"{edge} RETURN a.id, min(r.{name}) AS lo, max(r.{name}) AS hi, count(DISTINCT r.{name}) AS n"


def _ends() -> Iterator[str]:
    for kind in EDGE_KINDS:
        type = kind.type
        for source in kind.sources:
            node = f"MATCH (a:{source})"
            yield f"{node}-[r:{type}]->(b) RETURN a.id, count(r) AS n"
            yield f"{node} OPTIONAL MATCH (a)-[r:{type}]->(b) RETURN a.id, count(r) AS n"
            yield f"{node} RETURN a.id, COUNT {{ (a)-[:{type}]->() }} AS n"
            yield f"{node} WHERE COUNT {{ (a)-[:{type}]->() }} >= 2 RETURN a.id"
            yield f"{node} WHERE NOT (a)-[:{type}]->() RETURN a.id"
            for target in kind.targets:
                edge = f"{node}-[r:{type}]->(b:{target})"
                yield f"{edge} RETURN count(*) AS n"
                yield f"{edge} RETURN b.id, count(*) AS n"
                yield f"{edge} RETURN a.id, count(DISTINCT b) AS n"
                yield f"MATCH (b:{target})<-[r:{type}]-(a:{source}) RETURN b.id, collect(a.id) AS x"
                yield f"MATCH (b:{target}) OPTIONAL MATCH (b)<-[r:{type}]-(a:{source}) RETURN b.id, count(a) AS n"


def of(ids: Sequence[tuple[str, str]], dice: random.Random) -> Iterator[Asked]:
    """Those that are asked of some of these nodes, which are there or were: label and id."""
    some = dice.sample(ids, min(6, len(ids)))
    for label, id in some:
        node = f"(n:{label} {{id: $id}})"
        for query in (
            f"MATCH {node} RETURN n.id, n.name, properties(n) AS p",
            f"MATCH (n:{label}) WHERE n.id = $id RETURN n.name",
            "MATCH (n {id: $id}) RETURN labels(n) AS l",
            f"MATCH {node}-[r]-(m) RETURN type(r) AS t, m.id, properties(r) AS p",
            f"MATCH {node}--()--(m) RETURN DISTINCT m.id",
            f"OPTIONAL MATCH {node} RETURN n.id",
            f"MATCH {node} OPTIONAL MATCH (n)-[:ATTENDED]->(m) RETURN n.id, count(m) AS n",
        ):
            yield query, {"id": id}
    yield "MATCH (n) WHERE n.id IN $ids RETURN n.id, labels(n) AS l", {"ids": [id for _, id in some]}
    yield "UNWIND $ids AS id MATCH (n:Official {id: id}) RETURN n.id", {"ids": [id for _, id in ids]}
    officials = [id for label, id in ids if label == "Official"]
    for _ in range(3 if len(officials) > 1 else 0):
        given = dict(zip("ab", dice.sample(officials, 2), strict=True))
        for function, hops in (
            ("shortestPath", ":MET*"),
            ("shortestPath", "*..6"),
            ("shortestPath", ":ATTENDED|MENTIONED_IN*..4"),
            ("allShortestPaths", "*..4"),
        ):
            path = f"{function}((a:Official {{id: $a}})-[{hops}]-(b:Official {{id: $b}}))"
            yield f"MATCH p = {path} RETURN length(p) AS n", given
