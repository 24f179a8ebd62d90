"""Records to the graph: the fold of all their claims. Pure, and the same in any order.

A store does the same piece by piece: it keeps the claims, and recomputes the rows whose claims changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from graph.claims import claims
from graph.fold import Claim, Ref, merge, row
from graph.model import Edge, Node, Rows
from graph.record import Record
from graph.resolution.judgements import Judgement
from graph.resolution.resolve import resolve

VERSION = 8
"""Rises with each change of what claims or rows are made of, so that stores know to project anew."""


def project(records: Iterable[Record], judgements: Collection[Judgement] = ()) -> Rows:
    """The graph that the Records and judgements make, sorted; of two Records of one document the last counts."""
    latest = {record.id: record for record in records}
    who = resolve(latest.values(), judgements)
    found: defaultdict[Ref, list[tuple[Claim, int]]] = defaultdict(list)
    for record in latest.values():
        for ref, claim in claims(record, who[record.id]).items():
            found[ref].append((claim, 1))
    return as_rows(row(ref, merge(ref, parts)) for ref, parts in found.items())


def as_rows(rows: Iterable[Node | Edge]) -> Rows:
    """The nodes and edges sorted by ref."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    for one in rows:
        if isinstance(one, Node):
            nodes.append(one)
        else:
            edges.append(one)
    return Rows(tuple(sorted(nodes, key=lambda node: node.ref)), tuple(sorted(edges, key=lambda edge: edge.ref)))
