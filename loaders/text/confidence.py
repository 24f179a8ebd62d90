"""Confidence: how far a pair who met can be trusted, by how often pairs read in the same way proved right.

`loaders/lexicon/confidence.csv` has the counts, made by `benchmarks/calibrate.py` over annotated documents. A rule is
as good as the share of its pairs that were right, drawn towards that of all pairs where they were few. A pair is as
good as the weaker of its two rules, made likelier or unlikelier by what is said of the two persons (`graph.doubt`).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Final

from graph.doubt import Grounds, Standing, weaker
from graph.record import Evidence, Meeting, Record

Pair = tuple[str, str]
_DIGITS: Final = 3
"""Confidences are rounded, so that they are the same on every machine, and claim no more than they know."""
_DRAWN: Final = 4
"""How many pairs of average goodness are added to what was counted of a rule."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many were right and wrong."""

    right: int = 0
    wrong: int = 0

    def share(self, average: float) -> float:
        """The share that is right, 0 to 1 and neither, drawn towards the average where few were counted."""
        return (self.right + _DRAWN * average) / (self.right + self.wrong + _DRAWN)


@dataclass(frozen=True, slots=True)
class Table:
    """What was counted: of all pairs, of each rule's pairs, of those of each footing, and of other facts by rule."""

    pairs: Counted
    rules: Mapping[str, Counted]
    footings: Mapping[str, Counted]
    facts: Mapping[str, Counted]

    @property
    def average(self) -> float:
        """The share of all pairs that is right, by Laplace's rule."""
        return (self.pairs.right + 1) / (self.pairs.right + self.pairs.wrong + 2)

    def rule(self, name: str) -> float:
        """The confidence in what a rule reads; that in all pairs where the rule is not known yet."""
        counted = self.rules.get(name) or self.facts.get(name)
        return counted.share(self.average) if counted else self.average

    def footing(self, name: str) -> float:
        """The share of the pairs of this footing that is right."""
        return self.footings.get(name, Counted()).share(self.average)

    def pair(self, one: Standing, other: Standing) -> float:
        """The confidence in a pair of persons whose parts rest on this."""
        average = _odds(self.average)
        odds = min((_odds(self.rule(piece.rule)) for piece in one.passages + other.passages), default=average)
        odds *= _odds(self.footing(weaker((one.footing, other.footing)))) / average
        return round(odds / (1 + odds), _DIGITS)


def _odds(share: float) -> float:
    return share / (1 - share)


@cache
def table() -> Table:
    """The table that comes with diplograph."""
    counted: dict[str, dict[str, Counted]] = {"pairs": {}, "rule": {}, "footing": {}, "fact": {}}
    with resources.files("loaders.lexicon").joinpath("confidence.csv").open(encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            counted[row["about"]][row["name"]] = Counted(int(row["right"]), int(row["wrong"]))
    return Table(counted["pairs"]["all"], counted["rule"], counted["footing"], counted["fact"])


def weigh(record: Record, least: float, known: Table | None = None) -> Record:
    """The Record with its confidences, and with held meetings below `least` set aside as doubtful.

    Where only some pairs of a meeting are below it, these become a doubtful meeting of their own, after all others,
    with those who are in no other pair.
    """
    counts = known or table()
    weighed = replace(record, evidence=tuple(_weighed(piece, counts) for piece in record.evidence))
    grounds = Grounds(weighed)
    kept: list[Meeting] = []
    parted: list[Meeting] = []
    for meeting in weighed.meetings:
        each = pairs(meeting, grounds, counts)
        weak = {pair for pair, confidence in each.items() if confidence < least}
        if meeting.status == "held" and weak and len(weak) < len(each):
            bad = {name for pair in weak for name in pair}
            lost = bad - {name for pair in each.keys() - weak for name in pair}
            kept.append(_part(meeting, set(meeting.participants) - lost, each.keys() - weak, each))
            parted.append(replace(_part(meeting, bad, weak, each), status="doubtful", titles=()))
            continue
        whole = min(each.values(), default=None) or _of_passages(meeting, grounds)
        doubtful = meeting.status == "held" and whole < least
        kept.append(replace(meeting, confidence=whole, status="doubtful" if doubtful else meeting.status))
    return replace(weighed, meetings=(*kept, *parted))


def pairs(meeting: Meeting, grounds: Grounds, counts: Table) -> dict[Pair, float]:
    """The pairs of a meeting with the confidence in each."""
    standings = grounds.standings(meeting)
    return {pair: counts.pair(standings[pair[0]], standings[pair[1]]) for pair in meeting.met}


def _weighed(piece: Evidence, counts: Table) -> Evidence:
    confidence = round(counts.rule(piece.rule), _DIGITS)
    return Evidence(piece.id, piece.quote, piece.start, piece.end, piece.rule, confidence)


def _of_passages(meeting: Meeting, grounds: Grounds) -> float:
    """The confidence in a meeting without pairs: in the weakest passage that tells of it."""
    return min((piece.confidence for piece in grounds.told(meeting)), default=1.0)


def _part(meeting: Meeting, names: Set[str], met: Set[Pair], each: Mapping[Pair, float]) -> Meeting:
    """The meeting with only these participants and pairs."""
    return replace(
        meeting,
        participants=tuple(name for name in meeting.participants if name in names),
        attendance=tuple(one for one in meeting.attendance if one.official in names),
        met=tuple(pair for pair in meeting.met if pair in met),
        titles=tuple(replace(one, met=tuple(n for n in one.met if n in names)) for one in meeting.titles),
        confidence=min(each[pair] for pair in met),
    )
