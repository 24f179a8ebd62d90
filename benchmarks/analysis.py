"""How long analysis of a large network takes, beside networkx, and igraph and rustworkx where installed.

    .venv/bin/python benchmarks/analysis.py [--officials N] [--meetings N] [--store URL]

Makes the invented network of `paths.py` and counts on it; with a store also what reads it. Times are of CPU, so that a
busy machine counts little. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

import networkx as nx
import numpy as np
from paths import world

import diplograph as dg
from graph.analysis.betweenness import betweenness
from graph.analysis.centrality import centrality
from graph.analysis.communities import communities, modularity
from graph.analysis.cuts import cuts
from graph.paths.contacts import Contacts
from graph.paths.links import Links


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Seconds of CPU that the work takes, and what it gives."""
    begun = time.process_time()
    found = work()
    return time.process_time() - begun, found


def mirrored(links: Links) -> nx.Graph:
    """The same network in networkx."""
    graph = nx.Graph()
    tails = np.repeat(np.arange(links.size), np.diff(links.starts)).tolist()
    weights = links.counts[links.pairs].tolist()
    graph.add_weighted_edges_from(zip(tails, links.others.tolist(), weights, strict=True))
    return graph


def network(links: Links) -> None:
    """The figures of the network."""
    graph = mirrored(links)
    print(f"\n{len(graph):,} linked officials, {graph.number_of_edges():,} pairs\n")
    print("| | diplograph | networkx |\n|---|---|---|")
    took, found = timed(lambda: betweenness(links))
    print(f"| betweenness, {found.sources} starts | {took:.1f} s | |")  # type: ignore[attr-defined]
    first = np.argsort(-found.share)[:20]  # type: ignore[attr-defined]
    wide = np.median(found.error[first] / found.share[first])  # type: ignore[attr-defined]
    print(f"| the same, 95 % interval of the first 20, half its width against the share | ± {wide:.0%} | |")
    ten, _ = timed(lambda: betweenness(links, 10))
    own, _ = timed(lambda: nx.betweenness_centrality(graph, k=10, seed=1))
    print(f"| betweenness, 10 starts | {ten:.2f} s | {own:.1f} s |")
    own, _ = timed(lambda: (list(nx.articulation_points(graph)), list(nx.bridges(graph))))
    print(f"| articulation points and bridges | {timed(lambda: cuts(links))[0]:.1f} s | {own:.1f} s |")
    print(f"| degree, strength, eigenvector, PageRank | {timed(lambda: centrality(links))[0]:.1f} s | |")
    took, groups = timed(lambda: communities(links))
    own, theirs = timed(lambda: nx.community.louvain_communities(graph, seed=1))
    print(f"| communities | {took:.1f} s | {own:.1f} s |")
    reached = modularity(links, groups)  # type: ignore[arg-type]
    print(f"| the same, modularity | {reached:.4f} | {nx.community.modularity(graph, theirs):.4f} |")


def rivals(links: Links) -> None:
    """The same by igraph and rustworkx, where they are installed, with what it takes to make their graphs."""
    try:
        igraph, rustworkx = import_module("igraph"), import_module("rustworkx")
    except ImportError:
        return
    tails = np.repeat(np.arange(links.size), np.diff(links.starts))
    once = tails < links.others
    pairs, weights = np.stack((tails, links.others), 1)[once], links.counts[links.pairs][once].tolist()
    sources = sorted(random.Random(1).sample(range(links.size), 50))

    def of_rustworkx() -> Any:  # noqa: ANN401
        graph = rustworkx.PyGraph(multigraph=False)
        graph.add_nodes_from(range(links.size))
        graph.add_edges_from([(*pair, float(weight)) for pair, weight in zip(pairs.tolist(), weights, strict=True)])
        return graph

    made, one = timed(lambda: igraph.Graph(n=links.size, edges=pairs, edge_attrs={"weight": weights}))
    built, other = timed(of_rustworkx)
    groups = communities(links)
    reached = one.modularity(
        [at for _, at in sorted((who, at) for at, some in enumerate(groups) for who in some)], "weight"
    )
    found = one.community_multilevel(weights="weight")
    rows: list[tuple[str, Any, Any, Any]] = [
        ("making the graph", None, made, built),
        (
            "betweenness, 50 starts",
            lambda: betweenness(links, 50),
            lambda: one.betweenness(directed=False, sources=sources),
            None,
        ),
        (
            "articulation points and bridges",
            lambda: cuts(links),
            lambda: (one.articulation_points(), one.bridges()),
            lambda: (rustworkx.articulation_points(other), rustworkx.bridges(other)),
        ),
        (
            "eigenvector, PageRank (ours: degree, strength too)",
            lambda: centrality(links),
            lambda: (one.eigenvector_centrality(weights="weight"), one.pagerank(directed=False, weights="weight")),
            lambda: (
                rustworkx.eigenvector_centrality(other, weight_fn=float),
                rustworkx.pagerank(other.to_directed(), weight_fn=float),
            ),
        ),
        (
            f"communities (modularity {reached:.4f}, igraph {one.modularity(found, 'weight'):.4f})",
            lambda: communities(links),
            lambda: one.community_multilevel(weights="weight"),
            None,
        ),
    ]
    print("\n| | diplograph | igraph | rustworkx |\n|---|---|---|---|")
    for name, *works in rows:
        print(f"| {name} | {' | '.join(_seconds(work) for work in works)} |", flush=True)


def _seconds(work: Any) -> str:  # noqa: ANN401
    if work is None:
        return ""
    return f"{work if isinstance(work, float) else timed(work)[0]:.2f} s"


def reading(url: str) -> None:
    """The figures of a store."""
    with dg.open_store(url, read_only=True) as store:
        print(f"\n{store.counts()['Meeting']:,} meetings in a store\n\n| | CPU |\n|---|---|")
        for name, ask in (
            ("dyads by year", lambda: list(dg.dyads(store))),
            ("silences", lambda: dg.silences(store)),
            ("changes", lambda: dg.changes(store, "2020")),
            ("brokers", lambda: dg.brokers(store)),
            ("central", lambda: dg.central(store)),
        ):
            print(f"| {name} | {timed(ask)[0]:.2f} s |")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--officials", type=int, default=20_000)
    parser.add_argument("--meetings", type=int, default=200_000)
    parser.add_argument("--store", help="a store to read besides")
    asked = parser.parse_args()
    links = Contacts(world(asked.officials, asked.meetings)).links
    network(links)
    rivals(links)
    if asked.store:
        reading(asked.store)


if __name__ == "__main__":
    main()
