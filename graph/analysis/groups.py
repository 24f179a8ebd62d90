"""Communities with their members, for whom these speak, and the meetings within."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from graph.analysis.communities import communities, modularity
from graph.analysis.network import Network
from graph.model import Node


@dataclass(frozen=True, slots=True)
class Group:
    """Officials who meet each other more than others, those with most meetings first, then by id.

    `bodies` are ids of whom they represent with how many do, the commonest first; `meetings` are those within it.
    """

    members: tuple[Node, ...]
    bodies: tuple[tuple[str, int], ...]
    meetings: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups, largest first, and how much more of the meetings is within them than chance would have it."""

    groups: tuple[Group, ...]
    modularity: float


def groups(network: Network, resolution: float = 1.0) -> Groups:
    """The communities of the network; see `graph.analysis.communities`."""
    links = network.links
    found = communities(links, resolution)
    within = []
    for members in found:
        inside = set(members)
        within.append(
            [links.pair(one, other) for one in members for other in links.near(one) if one < other and other in inside]
        )
    made = []
    for members, trace in zip(found, network.traced(within), strict=True):
        busiest = sorted(members, key=lambda one: (-sum(links.near(one).values()), one))
        counted = Counter(id for one in members for _, id in network.bodies(one))
        bodies = tuple(sorted(counted.items(), key=lambda one: (-one[1], one[0])))
        made.append(Group(tuple(map(network.node, busiest)), bodies, *trace))
    return Groups(tuple(made), modularity(links, found, resolution))
