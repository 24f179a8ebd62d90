"""Comparison: a Record beside the annotation of its document, their names and meetings brought together."""

from __future__ import annotations

from dataclasses import dataclass

from graph.record import Meeting, Record
from loaders.evaluation.gold import Annotation, GoldMeeting
from loaders.evaluation.naming import Names

Pair = frozenset[str]
_LEAST_ALIKE = 1.25
_SHORT_NAMES = frozenset({"CIS", "OTS", "GCC", "OIC", "SCO", "ECO", "ARF", "EAS"})
"""Organisations whose short names look like a country's code."""
_CODE_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Source:
    """Where a found pair comes from: the number of the meeting, and the two names as the Record has them."""

    meeting: int
    names: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`aligned` are the numbers of the gold and found meetings that are one; `skipped` and `skipped_found` are
    those that count neither way; `found` tells where each pair of the held meetings comes from.
    """

    gold: Annotation
    record: Record
    names: Names
    aligned: tuple[tuple[int, int], ...]
    skipped: frozenset[int]
    skipped_found: frozenset[int]
    expected: frozenset[Pair]
    found: dict[Pair, tuple[Source, ...]]


def compare(gold: Annotation, record: Record) -> Comparison:
    """The Record beside the annotation."""
    names = Names(gold)
    aligned = _align(gold, record, names)
    here, there = {i for i, _ in aligned}, {j for _, j in aligned}
    return Comparison(
        gold,
        record,
        names,
        aligned,
        frozenset(
            i
            for i, one in enumerate(gold.meetings)
            if i not in here and (_within_one_side(one) or not (one.participants or one.parties))
        ),
        frozenset(j for j, one in enumerate(record.meetings) if j not in there and _within_one_side(one)),
        frozenset(_pair(*met) for one in gold.meetings if one.status == "held" for met in one.met if len({*met}) > 1),
        _found(record, names),
    )


def _pair(one: str, other: str) -> Pair:
    return frozenset((one, other))


def _found(record: Record, names: Names) -> dict[Pair, tuple[Source, ...]]:
    found: dict[Pair, tuple[Source, ...]] = {}
    for number, meeting in enumerate(record.meetings):
        for one, other in meeting.met if meeting.status == "held" else ():
            pair = _pair(names.find(one), names.find(other))
            # Two spellings that the reader took for two persons are no pair.
            if len(pair) > 1:
                found[pair] = (*found.get(pair, ()), Source(number, (one, other)))
    return found


def _align(gold: Annotation, record: Record, names: Names) -> tuple[tuple[int, int], ...]:
    """The meetings of both that are one, each used once, those most alike first."""
    alike = []
    for i, one in enumerate(gold.meetings):
        for j, other in enumerate(record.meetings):
            likeness = _likeness(one, other, names)
            if likeness is not None:
                alike.append((likeness, i, j))
    aligned: list[tuple[int, int]] = []
    used: set[int] = set()
    used_found: set[int] = set()
    for likeness, i, j in sorted(alike, reverse=True):
        if i not in used and j not in used_found and likeness >= _LEAST_ALIKE:
            used.add(i)
            used_found.add(j)
            aligned.append((i, j))
    return tuple(aligned)


def _likeness(one: GoldMeeting, other: Meeting, names: Names) -> float | None:
    """How alike two meetings are: participants count most, then parties; None where they share neither."""
    people, found = set(one.participants), {names.find(name) for name in other.participants}
    parties, found_parties = _parties(one), _parties(other)
    if not (people & found or parties & found_parties):
        return None
    likeness = 2 * len(people & found) / (len(people | found) or 1)
    likeness += len(parties & found_parties) / (len(parties | found_parties) or 1)
    same = (one.status == other.status, one.kind == other.kind, one.date == other.date)
    return likeness + (0.5 * same[0] + 0.25 * same[1] + 0.25 * same[2])


def _parties(meeting: GoldMeeting | Meeting) -> set[str]:
    return {party.upper() for party in meeting.parties}


def _within_one_side(meeting: GoldMeeting | Meeting) -> bool:
    """A country among its own: may be listed, and is not scored where nothing answers to it."""
    if len(parties := _parties(meeting)) != 1:
        return False
    (party,) = parties
    is_country = len(party) == _CODE_LENGTH and party.isalpha() and party not in _SHORT_NAMES
    return is_country and not meeting.met
