"""Reliability: how often what was read by a rule, or rests on a footing, proves right.

From this `benchmarks/calibrate.py` makes the table by which the reader weighs what it reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.doubt import Footing, Grounds, Standing, weaker
from loaders.evaluation.comparison import Comparison
from loaders.evaluation.scoring import is_dated, is_placed, same_office, same_place, same_side


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair that was found: what the parts of both rest on, and whether it is right."""

    one: Standing
    other: Standing
    right: bool

    @property
    def rules(self) -> frozenset[str]:
        """The rules that the pair rests on."""
        return frozenset(piece.rule for piece in self.one.passages + self.other.passages)

    @property
    def footing(self) -> Footing:
        """The weaker of the two footings."""
        return weaker((self.one.footing, self.other.footing))


def pairs(compared: Comparison) -> Iterator[Judged]:
    """The pairs of the held meetings, each once for every meeting that it was found in."""
    grounds = Grounds(compared.record)
    standings = [grounds.standings(meeting) for meeting in compared.record.meetings]
    for pair, sources in compared.found.items():
        for source in sources:
            one, other = (standings[source.meeting][name] for name in source.names)
            yield Judged(one, other, pair in compared.expected)


def facts(compared: Comparison) -> Iterator[tuple[str, bool]]:
    """The other facts that the annotation can judge: the rule that read each, and whether it is right."""
    rule_of = {piece.id: piece.rule for piece in compared.record.evidence}
    for evidence, right in _judged(compared):
        for rule in {rule_of[id] for id in evidence}:
            yield rule, right


def _judged(compared: Comparison) -> Iterator[tuple[Iterable[str], bool]]:
    known = {official.name: official for official in compared.gold.officials}
    for found in compared.record.officials:
        gold = known.get(compared.names.find(found.name))
        yield found.evidence, gold is not None
        if gold is not None and gold.represents and found.represents:
            yield found.represents_evidence, same_side(gold.represents, found.represents)
        if gold is not None and gold.office and found.office:
            yield found.office_evidence, same_office(gold.office, found.office)
    for i, j in compared.aligned:
        one, other = compared.gold.meetings[i], compared.record.meetings[j]
        if other.date and (is_dated(one) or one.date_basis == other.date_basis):
            yield other.date_evidence, one.date == other.date
        if other.place and is_placed(one):
            yield other.place.evidence, same_place(one, other)
