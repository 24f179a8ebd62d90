"""Communities with their members, for whom these speak, and the meetings within."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from graph.analysis.answer import Answer
from graph.analysis.communities import communities, modularity
from graph.analysis.network import Network
from graph.model import Node


@dataclass(frozen=True, slots=True)
class Group:
    """Officials who meet each other more than others, those with most meetings first, then by id.

    `bodies` are those whom they represent with how many do, the commonest first. `meetings` are those within it that
    certainly fit what was asked, `possible` those that possibly do.
    """

    members: tuple[Node, ...]
    bodies: tuple[tuple[Node, int], ...]
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Groups(Answer[Group]):
    """All groups, largest first, and how much more of the meetings is within them than chance would have it."""

    modularity: float = 0.0


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
        counted = Counter(body.ref for one in members for body in network.bodies(one))
        common = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
        bodies = tuple((network.body(ref), count) for ref, count in common)
        made.append(Group(tuple(map(network.node, busiest)), bodies, *trace))
    return Groups(
        tuple(made),
        left_out=tuple(sorted(network.left_out)),
        modularity=modularity(links, found, resolution),
    )
