"""Betweenness: on how many of the shortest ways between others somebody stands. Exact, or from a sample with its error.

Brandes' algorithm (2001), layer by layer over arrays; sampled by starting from some only (Brandes and Pich 2007), with
the weights of Geisberger, Sanders and Schultes (2008): of a way from one to another its start counts whoever stands on
it by how far along he stands, so that those next to a start are not overrated. Over all starts these add up to one.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.paths.links import Links
from graph.ragged import spread

Floats = npt.NDArray[np.float64]

EXACT = 3_000
"""Up to so many linked officials all are started from, unless told otherwise."""
SAMPLES = 800
_SURE = 1.96
"""Standard errors on either side that hold the true value in 95 of 100 samples."""


@dataclass(frozen=True, slots=True)
class Betweenness:
    """The share of the pairs of linked officials between whom each stands, by number; those with no link have 0.

    `error` is half the width of the 95 % interval of each, 0 where all were started from (`sources` of `linked`).
    """

    share: Floats
    error: Floats
    sources: int
    linked: int


def betweenness(links: Links, samples: int | None = None, *, seed: int = 1) -> Betweenness:
    """The betweenness of everybody. With `samples` so many are started from, all where there are no more.

    Where there are several shortest ways between two, each counts by its part. Equal for equal links, samples and seed.
    """
    linked = np.flatnonzero(np.diff(links.starts))
    count = len(linked)
    if samples is None:
        samples = count if count <= EXACT else SAMPLES
    sources = linked
    if samples < count:
        sources = np.array(sorted(random.Random(seed).sample(range(count), samples)))  # noqa: S311 (no secret)
        sources = linked[sources]
    total, squares = np.zeros(links.size), np.zeros(links.size)
    for source in sources.tolist():
        found = _dependencies(links, source)
        total += found
        squares += found * found
    # Each pair is started from both ends; there are so many pairs of others.
    pairs = (count - 1) * (count - 2)
    scale = 1 / pairs if pairs > 0 else 0.0
    drawn = max(len(sources), 1)
    mean = total / drawn
    if len(sources) == count:
        return Betweenness(total * scale, np.zeros(links.size), count, count)
    spread_of = np.sqrt(np.maximum(squares / drawn - mean * mean, 0) * drawn / max(drawn - 1, 1))
    error = _SURE * count * scale * spread_of / np.sqrt(drawn) * np.sqrt(1 - drawn / count)
    return Betweenness(mean * count * scale, error, drawn, count)


def _dependencies(links: Links, source: int) -> Floats:
    """For everybody on how many shortest ways from the source he stands, each divided among its equals.

    Each way counts by how far along he stands, twice, since its other end counts the rest.
    """
    far = np.full(links.size, -1, np.int32)
    ways = np.zeros(links.size)
    far[source], ways[source] = 0, 1.0
    layer = np.array([source])
    steps: list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]] = []
    while len(layer):
        tails = np.repeat(layer, links.starts[layer + 1] - links.starts[layer])
        heads = links.others[spread(links.starts, layer)]
        onward = far[heads] == -1
        tails, heads = tails[onward], heads[onward]
        if not len(heads):
            break
        far[heads] = len(steps) + 1
        ways += np.bincount(heads, weights=ways[tails], minlength=links.size)
        steps.append((tails, heads))
        layer = np.flatnonzero(far == len(steps))
    found = np.zeros(links.size)
    for tails, heads in reversed(steps):
        share = ways[tails] / ways[heads] * (1 / far[heads] + found[heads])
        found += np.bincount(tails, weights=share, minlength=links.size)
    return np.asarray(2 * np.maximum(far, 0) * found)
