"""Likely next links: whom somebody has not met, and who has met many of the same people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import log

from graph.analysis.network import Network
from graph.model import Node, NodeRef

NAMED = 5
"""Common contacts that a reason names at most."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An official whom one has not met; `score` is the sum of 1 / ln(d) over the common contacts, who met d each.

    `through` are the first of these, who count most first, of `common` in all; `sides` is how many meetings officials
    of the two sides have had, `possible_sides` how many they possibly had. `meetings` are those of both with the common
    contacts that certainly fit what was asked, `possible` those that possibly do.
    """

    official: Node
    bodies: tuple[Node, ...]
    score: float
    common: int
    through: tuple[Node, ...]
    sides: int
    possible_sides: int
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


def suggest(network: Network, official: int, limit: int) -> list[Suggestion]:
    """The likeliest first, then by id; none of the official's own side, whom he need not meet."""
    links = network.links
    own = {body.ref for body in network.bodies(official)}
    met = links.near(official)
    shared: defaultdict[int, list[int]] = defaultdict(list)
    for contact in met:
        for other in links.near(contact):
            if other not in met:
                shared[other].append(contact)
    for other in [one for one in shared if one == official or own & {body.ref for body in network.bodies(one)}]:
        del shared[other]
    # A common contact has met two at least, so that the logarithm is above 0. Rounded, so that equals are equal.
    scores = {one: round(sum(1 / log(links.degree(each)) for each in through), 12) for one, through in shared.items()}
    first = sorted(scores, key=lambda one: (-scores[one], one))[:limit]
    ways = [[links.pair(end, each) for each in shared[one] for end in (official, one)] for one in first]
    between = _between(network, own)
    found = []
    for one, trace in zip(first, network.traced(ways), strict=True):
        bodies = network.bodies(one)
        sides = network.told_apart(id for body in bodies for id in between.get(body.ref, ()))
        through = sorted(shared[one], key=lambda each: (links.degree(each), each))
        found.append(
            Suggestion(
                network.node(one),
                bodies,
                scores[one],
                len(through),
                tuple(map(network.node, through[:NAMED])),
                len(sides[0]),
                len(sides[1]),
                *trace,
            )
        )
    return found


def _between(network: Network, own: set[NodeRef]) -> dict[NodeRef, set[str]]:
    """For each country or organisation the ids of the meetings that officials of it and of one's own have had."""
    found: defaultdict[NodeRef, set[str]] = defaultdict(set)
    for one, other, pair in network.countries():
        if one in own or other in own:
            found[other if one in own else one].update(network.pair_meetings(pair))
    return dict(found)
