"""Who and what holds the network together: officials and links without whom somebody reaches others no more.

Tarjan's algorithm (1972) with a stack of its own, since a chain of meetings may be longer than Python's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.paths.links import Links


@dataclass(frozen=True, slots=True)
class Cuts:
    """`points` are the officials whose loss parts those who are linked, `bridges` the links (smaller number first).

    Each comes with how many officials no longer reach the largest of the parts then.
    """

    points: Mapping[int, int]
    bridges: Mapping[tuple[int, int], int]


def cuts(links: Links) -> Cuts:
    """The articulation points and bridges, in order."""
    points: dict[int, int] = {}
    bridges: dict[tuple[int, int], int] = {}
    seen = [0] * links.size
    for root in range(links.size):
        if not seen[root] and links.degree(root):
            _component(links, root, seen, points, bridges)
    return Cuts(dict(sorted(points.items())), dict(sorted(bridges.items())))


def _component(
    links: Links, root: int, seen: list[int], points: dict[int, int], bridges: dict[tuple[int, int], int]
) -> None:
    """Adds what holds together all whom the root reaches; `seen` numbers them in the order in which they are found."""
    low, size = {root: 1}, {root: 1}
    parted: dict[int, list[int]] = {}
    cut: list[tuple[int, int, int]] = []
    clock = seen[root] = 1
    near = {root: iter(links.near(root))}
    stack = [(root, -1)]
    while stack:
        here, parent = stack[-1]
        there = next(near[here], None)
        if there is None:
            stack.pop()
            if parent >= 0:
                size[parent] += size[here]
                low[parent] = min(low[parent], low[here])
                if low[here] >= seen[parent]:
                    parted.setdefault(parent, []).append(size[here])
                if low[here] > seen[parent]:
                    cut.append((parent, here, size[here]))
        elif not seen[there]:
            clock += 1
            seen[there] = low[there] = clock
            size[there] = 1
            near[there] = iter(links.near(there))
            stack.append((there, here))
        elif there != parent:
            low[here] = min(low[here], seen[there])
    everybody = size[root]
    for one, parts in parted.items():
        rest = everybody - 1 - sum(parts)
        if rest or len(parts) > 1:
            points[one] = everybody - 1 - max(rest, *parts)
    for one, other, below in cut:
        bridges[min(one, other), max(one, other)] = min(below, everybody - below)
