"""Who is received lower than he stands: the ranks of the two sides of meetings, compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.ranks import level_at, side_level
from graph.analysis.scope import Scope, ids
from graph.model import NodeRef


@dataclass(frozen=True, slots=True)
class Asymmetry:
    """Two-sided meetings of `one` with `other` at which the levels of both are known: `meetings` certainly fit what was
    asked, `possible` possibly, and only the former are compared.

    `own` and `others` are the mean levels, `lower` of the meetings had the other side below, `higher` above; `gap` is
    the mean of own less other: above 0 where `one` stands higher than whom he meets. None where all are possible.
    """

    one: NodeRef
    other: NodeRef
    own: float | None
    others: float | None
    lower: int
    higher: int
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def gap(self) -> float | None:
        """How much higher `one` stands, on the mean."""
        return None if self.own is None or self.others is None else self.own - self.others


_Seen = tuple[Entry, int, int, tuple[str, ...]]
_Pair = tuple[NodeRef, NodeRef]


def asymmetry(ledger: Ledger, of: NodeRef | None = None, scope: Scope | None = None, least: int = 1) -> list[Asymmetry]:
    """Pairs by the mean gap of their levels, the widest first, then by id; those with none last.

    Of nobody all pairs of countries, the higher one first; of one of these its partners; of an official the countries
    that he met, by his own level. Only pairs with `least` meetings that can be compared.
    """
    met: defaultdict[_Pair, tuple[list[_Seen], list[_Seen]]] = defaultdict(lambda: ([], []))
    for entry, inside in (scope or Scope()).of(ledger):
        if len(entry.parties) == 2:
            for pair, seen in _compared(ledger, entry, of):
                met[pair][inside == "possibly"].append(seen)
    found = [_asymmetry(pair, *seen) for pair, seen in met.items() if sum(map(len, seen)) >= least]
    if of is None:
        found = [_turned(one) if (one.gap or 0) < 0 else one for one in found]
    return sorted(found, key=lambda one: (one.gap is None, -abs(one.gap or 0), one.one, one.other))


def _compared(ledger: Ledger, entry: Entry, of: NodeRef | None) -> Iterator[tuple[_Pair, _Seen]]:
    if of is not None and of[0] == "Official":
        own = [part for part in entry.parts if part.official == of[1]]
        for part in own:
            level = level_at(ledger, entry, part)
            for other in entry.parties:
                facing = side_level(ledger, entry, other)
                if part.party not in (None, other) and level is not None and facing is not None:
                    evidence = {*part.evidence, *entry.evidence(other)}
                    yield (of, other), (entry, level, facing, tuple(evidence))
        return
    for one, other in combinations(entry.parties, 2):
        pair = (other, one) if of == other else (one, other)
        levels = [side_level(ledger, entry, party) for party in pair]
        if (of is None or of in pair) and levels[0] is not None and levels[1] is not None:
            yield pair, (entry, levels[0], levels[1], entry.evidence(*pair))


def _asymmetry(pair: _Pair, sure: list[_Seen], maybe: list[_Seen]) -> Asymmetry:
    return Asymmetry(
        *pair,
        sum(own for _, own, _, _ in sure) / len(sure) if sure else None,
        sum(other for _, _, other, _ in sure) / len(sure) if sure else None,
        sum(other < own for _, own, other, _ in sure),
        sum(other > own for _, own, other, _ in sure),
        ids(entry for entry, *_ in sure),
        ids(entry for entry, *_ in maybe),
        tuple(sorted({piece for *_, pieces in (*sure, *maybe) for piece in pieces})),
    )


def _turned(one: Asymmetry) -> Asymmetry:
    return replace(
        one,
        one=one.other,
        other=one.one,
        own=one.others,
        others=one.own,
        lower=one.higher,
        higher=one.lower,
    )
