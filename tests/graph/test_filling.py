"""What is put into a networkx graph the quick way is what networkx itself would have made of it."""

import gc

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.filling import filled
from graph.garbage import uncollected

NAMES = "abcde"
ENDS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))


def parts(graph):
    """All that a graph holds, in its order."""
    found = [list(graph.nodes(data=True)), [(one, list(near.items())) for one, near in graph.adjacency()]]
    if graph.is_directed():
        found.append([(one, list(near.items())) for one, near in graph.pred.items()])
    return found


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
@given(st.lists(st.tuples(ENDS, st.sampled_from("xyz")), unique_by=lambda edge: (tuple(sorted(edge[0])), edge[1])))
def test_a_filled_graph_is_the_one_that_networkx_makes(kind, drawn):
    multi = kind().is_multigraph()
    if not multi:
        drawn = list({tuple(sorted(ends)): (ends, key) for ends, key in drawn}.values())
    nodes = [(name, {"name": name.upper()}) for name in NAMES]
    edges = [(*ends, *([key] if multi else []), {"count": at}) for at, (ends, key) in enumerate(drawn)]
    theirs = kind()
    theirs.add_nodes_from(nodes)
    theirs.add_edges_from(edges)
    ours = filled(kind(), nodes, edges)
    assert nx.utils.graphs_equal(ours, theirs)
    assert parts(ours) == parts(theirs)
    # It can be changed like any other.
    for graph in (ours, theirs):
        graph.add_edge("a", "f", count=1)
        graph.remove_node("b")
    assert parts(ours) == parts(theirs)


def test_an_edge_to_nobody_is_a_mistake():
    with pytest.raises(KeyError):
        filled(nx.Graph(), [("a", {})], [("a", "b", {})])


def test_garbage_is_collected_again_and_what_was_frozen_stays_so():
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.freeze()
    try:
        with uncollected():
            made = [[] for _ in range(10)]
        assert gc.get_freeze_count()
        del made
    finally:
        gc.unfreeze()
