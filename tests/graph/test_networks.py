"""Betweenness, cuts, centrality and communities, against networkx on small random graphs."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

from graph.analysis.betweenness import betweenness
from graph.analysis.centrality import centrality
from graph.analysis.communities import communities, modularity
from graph.analysis.cuts import cuts
from graph.paths.links import linked

MOST = 12


@st.composite
def graphs(draw):
    """Links of a random weighted graph, and the same in networkx without those who met nobody."""
    pairs = [(a, b) for a in range(MOST) for b in range(a + 1, MOST)]
    edges = sorted(draw(st.lists(st.sampled_from(pairs), max_size=30, unique=True)))
    return made(edges, [draw(st.integers(1, 4)) for _ in edges])


def made(edges, weights, size=MOST):
    first, second = (np.array([edge[end] for edge in edges], np.int32) for end in (0, 1))
    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, weights, strict=True))
    return linked(size, first, second, np.array(weights, np.int32)), graph


def scale_free(size=300):
    graph = nx.barabasi_albert_graph(size, 3, seed=5)
    edges = sorted((min(edge), max(edge)) for edge in graph.edges)
    return made(edges, [1 + (a + b) % 3 for a, b in edges], size)


@settings(max_examples=40)
@given(graphs())
def test_betweenness_is_that_of_networkx(both):
    links, graph = both
    found = betweenness(links)
    wanted = nx.betweenness_centrality(graph) if len(graph) > 2 else {}
    assert found.share == pytest.approx([wanted.get(one, 0) for one in range(MOST)])
    assert (found.sources, found.linked) == (len(graph), len(graph))
    assert not found.error.any()


def test_a_sample_holds_the_true_value_in_its_error_as_often_as_it_says():
    links, graph = scale_free()
    true = np.array([value for _, value in sorted(nx.betweenness_centrality(graph).items())])
    held = []
    for seed in range(10):
        found = betweenness(links, 60, seed=seed)
        assert found.sources == 60
        top = np.argsort(-true)[:20]
        held.append(np.mean(np.abs(found.share - true)[top] <= found.error[top]))
    # The interval is that of large samples; of a heavy-tailed sixty it holds a little less than 95 of 100.
    assert 0.85 <= np.mean(held) <= 1
    again = betweenness(links, 60, seed=3)
    assert (again.share == betweenness(links, 60, seed=3).share).all()


def test_a_sample_of_everybody_is_exact():
    links, _ = scale_free(40)
    assert (betweenness(links, 40).share == betweenness(links).share).all()


@settings(max_examples=40)
@given(graphs())
def test_cuts_are_those_of_networkx(both):
    links, graph = both
    found = cuts(links)
    assert list(found.points) == sorted(nx.articulation_points(graph))
    assert list(found.bridges) == sorted((min(edge), max(edge)) for edge in nx.bridges(graph))


def test_a_long_chain_is_cut_without_recursion():
    size = 5_000
    links, _ = made([(one, one + 1) for one in range(size - 1)], [1] * (size - 1), size)
    assert len(cuts(links).points) == size - 2


@settings(max_examples=40)
@given(graphs())
def test_centrality_is_that_of_networkx(both):
    links, graph = both
    found = centrality(links)
    assert found.degree.tolist() == [graph.degree(one) if one in graph else 0 for one in range(MOST)]
    assert found.strength.tolist() == [graph.degree(one, "weight") if one in graph else 0 for one in range(MOST)]
    if len(graph):
        wanted = _pagerank_python(graph, tol=1e-12, max_iter=1_000)
        assert found.pagerank == pytest.approx([wanted.get(one, 0) for one in range(MOST)], abs=1e-8)
    if len(graph) and nx.is_connected(graph):
        wanted = nx.eigenvector_centrality(graph, max_iter=100_000, tol=1e-12, weight="weight")
        assert found.eigenvector == pytest.approx([wanted.get(one, 0) for one in range(MOST)], abs=1e-6)


@settings(max_examples=60)
@given(graphs(), st.sampled_from((0.5, 1.0, 2.0)))
def test_communities_are_a_partition_that_no_single_move_betters(both, resolution):
    links, graph = both
    groups = communities(links, resolution)
    assert sorted(one for members in groups for one in members) == sorted(graph)
    assert groups == sorted(groups, key=lambda found: (-len(found), found[0]))
    if not len(graph):
        return
    reached = nx.community.modularity(graph, groups, resolution=resolution)
    assert modularity(links, groups, resolution) == pytest.approx(reached)
    assert reached >= nx.community.modularity(graph, [{one} for one in graph], resolution=resolution) - 1e-9
    assert all(
        nx.is_connected(graph.subgraph(members)) for members in groups if len(groups) == 1 and nx.is_connected(graph)
    )


def test_communities_find_what_was_planted_and_what_networkx_finds():
    graph = nx.planted_partition_graph(4, 12, 0.7, 0.03, seed=2)
    edges = sorted((min(edge), max(edge)) for edge in graph.edges)
    links, same = made(edges, [1] * len(edges), 48)
    groups = communities(links)
    assert groups == [list(range(at, at + 12)) for at in range(0, 48, 12)]
    assert groups == communities(links)
    best = max(nx.community.modularity(same, nx.community.louvain_communities(same, seed=seed)) for seed in range(5))
    assert modularity(links, groups) == pytest.approx(best)
