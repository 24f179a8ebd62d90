"""Who is central in who met whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.analysis.centrality import centrality
from graph.analysis.network import Network
from graph.model import Node

Measure = Literal["degree", "strength", "eigenvector", "pagerank"]


@dataclass(frozen=True, slots=True)
class Central:
    """How central an official is; `graph.analysis.centrality.Centrality` says by what.

    Links count that are by any of `meetings`, which certainly fit what was asked, or of `possible`, which possibly do.
    """

    official: Node
    bodies: tuple[Node, ...]
    degree: int
    strength: int
    eigenvector: float
    pagerank: float
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


def central(network: Network, by: Measure, limit: int) -> list[Central]:
    """Those who met somebody, the most central first, equals by id."""
    found = centrality(network.links)
    # Rounded, so that what differs by how a sum was added up is equal.
    values = getattr(found, by).round(9)
    order = sorted(range(network.links.size), key=lambda one: (-values[one], one))
    first = [one for one in order if network.links.degree(one)][:limit]
    traces = network.traced([network.own_pairs(one) for one in first])
    return [
        Central(
            network.node(one),
            network.bodies(one),
            int(found.degree[one]),
            int(found.strength[one]),
            float(found.eigenvector[one]),
            float(found.pagerank[one]),
            *trace,
        )
        for one, trace in zip(first, traces, strict=True)
    ]
