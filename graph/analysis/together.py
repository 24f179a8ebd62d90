"""What two had together: their meetings, and whom both have met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from graph.analysis.ledger import Entry, Ledger, Part
from graph.analysis.reading import Source, met_by
from graph.analysis.scope import Scope
from graph.days import Inside
from graph.model import Node, NodeRef

How = Literal["met", "same side", "both there"]


@dataclass(frozen=True, slots=True)
class Together:
    """A meeting at which both were. `how` says whether they met, sat on one side, or only were both there, and `inside`
    whether it was certainly or possibly between the days asked for.

    `a` and `b` are who was there of each: the official, or those who sat for the country or organisation.
    """

    entry: Entry
    inside: Inside
    how: How
    a: tuple[Part, ...]
    b: tuple[Part, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """Somebody whom both have met, with the ids of the meetings of each that certainly fit what was asked, and of those
    that possibly do."""

    node: Node
    with_a: tuple[str, ...]
    with_b: tuple[str, ...]
    possible_a: tuple[str, ...]
    possible_b: tuple[str, ...]
    evidence: tuple[str, ...]


def together(source: Source, ledger: Ledger, a: NodeRef, b: NodeRef, scope: Scope | None = None) -> list[Together]:
    """The meetings at which both were, in the order of their days.

    Two officials met where the graph says that they did; an official met a country or organisation, and two of these
    each other, where both were parties or he sat for another; where no document says for whom, he was only there.
    """
    met = met_by(source, a[1]).get(b[1], ((), ())) if a[0] == b[0] == "Official" else None
    found = []
    for entry, inside in (scope or Scope()).of(ledger):
        one, other = _of(entry, a), _of(entry, b)
        if not (entry.had(a) and entry.had(b)):
            continue
        how = _how(entry, a, b, None if met is None else met[0])
        pieces = {piece for part in (*one, *other) for piece in part.evidence}
        pieces |= {piece for party in (a, b) for piece in entry.told.get(party, ())}
        found.append(Together(entry, inside, how, one, other, tuple(sorted(pieces))))
    return found


def common(source: Source, ledger: Ledger, a: NodeRef, b: NodeRef, scope: Scope | None = None) -> list[Common]:
    """Whom both have met, those first whom the one of the two who met them less met most, then by name.

    Certain meetings count before possible ones. Of two officials officials, of anything else countries and
    organisations.
    """
    entries = {entry.id: (entry, inside) for entry, inside in (scope or Scope()).of(ledger)}
    ones, others = (_met(source, ledger, entries, ref) for ref in (a, b))
    both = [
        Common(
            ledger.nodes.get(ref) or Node(*ref, ref[1]),
            _inside(ones[ref], "certainly"),
            _inside(others[ref], "certainly"),
            _inside(ones[ref], "possibly"),
            _inside(others[ref], "possibly"),
            tuple(sorted({piece for met in (ones[ref], others[ref]) for _, _, pieces in met for piece in pieces})),
        )
        for ref in ones.keys() & others.keys() - {a, b}
    ]
    return sorted(both, key=_most)


def _most(one: Common) -> tuple[tuple[int, ...], str, NodeRef]:
    sure = sorted((len(one.with_a), len(one.with_b)))
    every = sorted((len(one.with_a) + len(one.possible_a), len(one.with_b) + len(one.possible_b)))
    return tuple(-count for count in (*sure, *every)), one.node.name, one.node.ref


_Met = list[tuple[str, Inside, tuple[str, ...]]]
"""Ids of meetings, whether each was between the days asked for, and the ids of its evidence."""


def _inside(met: _Met, how: Inside) -> tuple[str, ...]:
    return tuple(sorted(id for id, inside, _ in met if inside == how))


def _met(
    source: Source, ledger: Ledger, entries: Mapping[str, tuple[Entry, Inside]], ref: NodeRef
) -> dict[NodeRef, _Met]:
    """Whom the node met, and at what."""
    found: defaultdict[NodeRef, _Met] = defaultdict(list)
    if ref[0] == "Official":
        for other, (meetings, _) in met_by(source, ref[1]).items():
            for id in meetings:
                if id in entries and entries[id][0].had(ref) and entries[id][0].had(("Official", other)):
                    entry, inside = entries[id]
                    found["Official", other].append((id, inside, entry.evidence_of({ref[1], other})))
        return found
    for entry, inside in entries.values():
        if ref in entry.parties:
            for party in entry.parties:
                if party != ref:
                    found[party].append((entry.id, inside, entry.evidence(ref, party)))
    return found


def _of(entry: Entry, ref: NodeRef) -> tuple[Part, ...]:
    return tuple(_those(entry, ref))


def _those(entry: Entry, ref: NodeRef) -> Iterator[Part]:
    if ref[0] == "Official":
        return (part for part in entry.parts if part.official == ref[1])
    return entry.of(ref)


def _how(entry: Entry, a: NodeRef, b: NodeRef, met: tuple[str, ...] | None) -> How:
    sides = [{part.party for part in _those(entry, ref)} if ref[0] == "Official" else {ref} for ref in (a, b)]
    if (met is None and {None} not in sides and sides[0] != sides[1]) or (met is not None and entry.id in met):
        return "met"
    return "same side" if sides[0] == sides[1] != {None} else "both there"
