"""The schema's tables: what both stores, the drawing and the documentation rely on."""

from __future__ import annotations

import keyword
import re

from graph.fold import RANKS
from graph.model import EDGE_KIND, EDGE_KINDS, EVIDENCE, NODE_KIND, NODE_KINDS, Edge, Node
from graph.stores.cypher import constraints, count_reads, edge_reads, node_reads

# The embedded store's own properties, and reserved words of its Cypher.
FORBIDDEN = {"title", "type", "when", "end", "on"}
TYPES = {"text", "int", "float", "bool", "date", "texts"}


def test_labels_and_types_are_each_declared_once() -> None:
    assert len(NODE_KIND) == len(NODE_KINDS)
    assert len(EDGE_KIND) == len(EDGE_KINDS)
    assert all(re.fullmatch("[A-Z][a-z]+", label) for label in NODE_KIND)
    assert all(re.fullmatch("[A-Z_]+", type) for type in EDGE_KIND)


def test_properties_can_be_kept_by_both_stores() -> None:
    for kind in (*NODE_KINDS, *EDGE_KINDS):
        names = [p.name for p in kind.properties]
        assert len(set(names)) == len(names)
        assert not FORBIDDEN & set(names)
        assert not any(keyword.iskeyword(name) for name in names)
        assert {p.type for p in kind.properties} <= TYPES
        assert kind.meaning
        assert all(p.meaning for p in kind.properties)
    for node in NODE_KINDS:
        assert not {"id", "name", "labels"} & {p.name for p in node.properties}


def test_ends_and_keys_are_declared() -> None:
    for kind in EDGE_KINDS:
        assert set(kind.sources) | set(kind.targets) <= set(NODE_KIND)
        assert set(kind.key) <= {p.name for p in kind.properties}


def test_every_edge_is_traced_but_those_that_geography_and_law_know() -> None:
    assert {k.type for k in EDGE_KINDS if EVIDENCE not in k.properties} == {"PART_OF", "LIES_IN", "FROM"}


def test_ranked_properties_exist() -> None:
    declared = {p.name for kind in (*NODE_KINDS, *EDGE_KINDS) for p in kind.properties}
    assert set(RANKS) <= declared


def test_refs_tell_offices_apart() -> None:
    ends = ("Official", "ana-belic-srb"), ("Country", "SRB")
    minister, envoy = (Edge("HOLDS_OFFICE", *ends, {"office": office}) for office in ("Minister", "Envoy"))
    assert minister.ref != envoy.ref
    assert Edge("REPRESENTS", *ends, {"evidence": ("e",)}).ref == Edge("REPRESENTS", *ends).ref
    assert Node("Country", "SRB", "Serbia").ref == ("Country", "SRB")


def test_cypher_covers_the_schema() -> None:
    assert len(list(constraints())) == len(NODE_KINDS)
    assert [kind for kind, _ in node_reads()] == list(NODE_KINDS)
    pairs = {(kind.type, source, target) for kind, source, target, _ in edge_reads()}
    assert pairs == {(k.type, s, t) for k in EDGE_KINDS for s in k.sources for t in k.targets}
    assert {name for name, _ in count_reads()} == set(NODE_KIND) | set(EDGE_KIND)
