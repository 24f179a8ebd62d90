"""Go-betweens: who stands between others, who alone links two countries, and what holds the network together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from graph.analysis.answer import Answer
from graph.analysis.betweenness import betweenness
from graph.analysis.cuts import cuts
from graph.analysis.network import Network
from graph.model import Node, NodeRef


@dataclass(frozen=True, slots=True)
class Broker:
    """`share` of the pairs of linked officials have the official between them, give or take `error`.

    `met` others, `cuts_off` officials would no longer reach the largest part of those who are linked now without the
    official, and the pairs of countries in `alone` met through nobody else. All hold of links by any of `meetings`,
    which certainly fit what was asked, and of `possible`, which possibly do.
    """

    official: Node
    bodies: tuple[Node, ...]
    share: float
    error: float
    met: int
    cuts_off: int
    alone: tuple[tuple[Node, Node], ...]
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Brokers(Answer[Broker]):
    """The first of them; `sources` of `linked` officials were started from, so that with all the shares are exact."""

    sources: int = 0
    linked: int = 0


@dataclass(frozen=True, slots=True)
class Alone:
    """Two countries or organisations whose officials met only through these: one, or two who met each other alone.

    `links` is how many pairs of officials that is.
    """

    bodies: tuple[Node, Node]
    officials: tuple[Node, ...]
    links: int
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """Two officials without whose link `cuts_off` officials no longer reach the larger part."""

    officials: tuple[Node, Node]
    cuts_off: int
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]


def brokers(network: Network, limit: int, samples: int | None = None) -> Brokers:
    """Those with the largest share first, then by id; those with no share are left out."""
    found = betweenness(network.links, samples)
    held = cuts(network.links).points
    lone: defaultdict[int, list[tuple[NodeRef, NodeRef]]] = defaultdict(list)
    for bodies, (officials, _) in _alone(network).items():
        for one in officials:
            lone[one].append(bodies)
    # Rounded, so that shares are equal that differ only by how a sum was added up.
    shares = found.share.round(12)
    order = sorted(range(network.links.size), key=lambda one: (-shares[one], one))
    first = [one for one in order[:limit] if found.share[one] > 0]
    traces = network.traced([network.own_pairs(one) for one in first])
    rows = [
        Broker(
            network.node(one),
            network.bodies(one),
            float(found.share[one]),
            float(found.error[one]),
            network.links.degree(one),
            held.get(one, 0),
            tuple(_two(network, pair) for pair in sorted(lone[one])),
            *trace,
        )
        for one, trace in zip(first, traces, strict=True)
    ]
    return Brokers(tuple(rows), left_out=tuple(sorted(network.left_out)), sources=found.sources, linked=found.linked)


def alone(network: Network, limit: int) -> list[Alone]:
    """Pairs of countries that one official alone links: those with most links first, then by id."""
    found = sorted(_alone(network).items(), key=lambda one: (-len(one[1][1]), one[0]))[:limit]
    traces = network.traced([pairs for _, (_, pairs) in found])
    return [
        Alone(_two(network, bodies), tuple(map(network.node, officials)), len(pairs), *trace)
        for (bodies, (officials, pairs)), trace in zip(found, traces, strict=True)
    ]


def bridges(network: Network, limit: int) -> list[Bridge]:
    """Links that alone hold two parts together, those first that part most, then by id."""
    found = sorted(cuts(network.links).bridges.items(), key=lambda one: (-one[1], one[0]))[:limit]
    traces = network.traced([[network.links.pair(*ends)] for ends, _ in found])
    return [
        Bridge((network.node(one), network.node(other)), parted, *trace)
        for ((one, other), parted), trace in zip(found, traces, strict=True)
    ]


def _two(network: Network, pair: tuple[NodeRef, NodeRef]) -> tuple[Node, Node]:
    return network.body(pair[0]), network.body(pair[1])


_Lone = dict[tuple[NodeRef, NodeRef], tuple[list[int], list[int]]]


def _alone(network: Network) -> _Lone:
    """For each pair of bodies whose links all have an official in common: these officials, and the pairs linked."""
    linked: defaultdict[tuple[NodeRef, NodeRef], list[int]] = defaultdict(list)
    for one, other, pair in network.countries():
        linked[one, other].append(pair)
    first, second = network.contacts.first, network.contacts.second
    found: _Lone = {}
    for bodies, pairs in linked.items():
        shared = {int(first[pairs[0]]), int(second[pairs[0]])}
        for pair in pairs[1:]:
            shared &= {int(first[pair]), int(second[pair])}
            if not shared:
                break
        if shared:
            found[bodies] = sorted(shared), sorted(set(pairs))
    return found
