"""How central somebody is in who met whom: degree, strength, eigenvector centrality and PageRank."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.analysis.betweenness import Floats
from graph.paths.links import Links

DAMPING = 0.85
_NEAR = 1e-12
_ROUNDS = 5_000


@dataclass(frozen=True, slots=True)
class Centrality:
    """By number of official: how many others he met, at how many meetings in all, and how central he is by these.

    A meeting with three others is three. `eigenvector` has length 1, `pagerank` adds up to 1; who has no link has 0.
    """

    degree: Floats
    strength: Floats
    eigenvector: Floats
    pagerank: Floats


def centrality(links: Links) -> Centrality:
    """The centrality of everybody; a link weighs as many as its meetings."""
    tails = np.repeat(np.arange(links.size), np.diff(links.starts))
    weights = links.counts[links.pairs].astype(np.float64)
    degree = np.diff(links.starts).astype(np.float64)
    strength = _sums(tails, weights, links.size)

    def spread(values: Floats) -> Floats:
        """What each gets where everybody gives each he met his value times the meetings."""
        return _sums(links.others, values[tails] * weights, links.size)

    linked = degree > 0
    eigenvector = np.zeros(links.size)
    pagerank = np.zeros(links.size)
    if count := int(linked.sum()):
        eigenvector[linked] = 1 / np.sqrt(count)
        pagerank[linked] = 1 / count
        for _ in range(_ROUNDS):
            # With itself added, a network of two sides does not swing between them.
            after = spread(eigenvector) + eigenvector
            after /= np.linalg.norm(after)
            done = np.abs(after - eigenvector).sum() < _NEAR * count
            eigenvector = after
            if done:
                break
        given = np.where(linked, 1 / np.maximum(strength, 1), 0)
        for _ in range(_ROUNDS):
            after = np.where(linked, DAMPING * spread(pagerank * given) + (1 - DAMPING) / count, 0)
            done = np.abs(after - pagerank).sum() < _NEAR
            pagerank = after
            if done:
                break
    return Centrality(degree, strength, eigenvector, pagerank)


def _sums(places: npt.NDArray[Any], values: Floats, size: int) -> Floats:
    return np.bincount(places, weights=values, minlength=size).astype(np.float64)
