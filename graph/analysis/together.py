"""What two had together: their meetings, and whom both have met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from graph.analysis.ledger import Entry, Ledger, Part
from graph.analysis.reading import Source, met_by
from graph.analysis.scope import Scope
from graph.model import Node, NodeRef

How = Literal["met", "same side", "both there"]


@dataclass(frozen=True, slots=True)
class Together:
    """A meeting at which both were. `how` says whether they met, sat on one side, or only were both there.

    `a` and `b` are who was there of each: the official, or those who sat for the country or organisation.
    """

    entry: Entry
    how: How
    a: tuple[Part, ...]
    b: tuple[Part, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """Somebody whom both have met, with the ids of the meetings of each."""

    node: Node
    with_a: tuple[str, ...]
    with_b: tuple[str, ...]
    evidence: tuple[str, ...]


def together(source: Source, ledger: Ledger, a: NodeRef, b: NodeRef, scope: Scope | None = None) -> list[Together]:
    """The meetings at which both were, in the order of their days.

    Two officials met where the graph says that they did; an official met a country or organisation, and two of these
    each other, where both were parties or he sat for another; where no document says for whom, he was only there.
    """
    met = met_by(source, a[1]).get(b[1], ((), ())) if a[0] == b[0] == "Official" else None
    found = []
    for entry in (scope or Scope()).entries(ledger):
        one, other = _of(entry, a), _of(entry, b)
        if not (entry.had(a) and entry.had(b)):
            continue
        how = _how(entry, a, b, None if met is None else met[0])
        pieces = {piece for part in (*one, *other) for piece in part.evidence}
        pieces |= {piece for party in (a, b) for piece in entry.told.get(party, ())}
        found.append(Together(entry, how, one, other, tuple(sorted(pieces))))
    return found


def common(source: Source, ledger: Ledger, a: NodeRef, b: NodeRef, scope: Scope | None = None) -> list[Common]:
    """Whom both have met, those first whom the one of the two who met them less met most, then by name.

    Of two officials officials, of anything else countries and organisations.
    """
    entries = {entry.id: entry for entry in (scope or Scope()).entries(ledger)}
    ones, others = (_met(source, ledger, entries, ref) for ref in (a, b))
    both = [
        Common(
            ledger.nodes.get(ref) or Node(*ref, ref[1]),
            ones[ref][0],
            others[ref][0],
            tuple(sorted({*ones[ref][1], *others[ref][1]})),
        )
        for ref in ones.keys() & others.keys() - {a, b}
    ]
    return sorted(both, key=_most)


def _most(one: Common) -> tuple[int, int, str, NodeRef]:
    counts = sorted((len(one.with_a), len(one.with_b)))
    return -counts[0], -counts[1], one.node.name, one.node.ref


_Met = Mapping[NodeRef, tuple[tuple[str, ...], tuple[str, ...]]]


def _met(source: Source, ledger: Ledger, entries: Mapping[str, Entry], ref: NodeRef) -> _Met:
    """Whom the node met, with the ids of the meetings and of the evidence."""
    if ref[0] == "Official":
        kept = {}
        for other, (meetings, _) in met_by(source, ref[1]).items():
            if held := tuple(id for id in meetings if id in entries):
                pieces = {piece for id in held for piece in entries[id].evidence_of({ref[1], other})}
                kept["Official", other] = held, tuple(sorted(pieces))
        return kept
    found: defaultdict[NodeRef, tuple[list[str], set[str]]] = defaultdict(lambda: ([], set()))
    for entry in entries.values():
        if ref in entry.parties:
            for party in entry.parties:
                if party != ref:
                    found[party][0].append(entry.id)
                    found[party][1].update(entry.evidence(ref, party))
    return {other: (tuple(sorted(ids)), tuple(sorted(pieces))) for other, (ids, pieces) in found.items()}


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
