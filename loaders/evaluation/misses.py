"""Misses: what a reading got wrong in one document, with the passage behind each wrong pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from graph.record import Evidence, Meeting, Record
from loaders.evaluation.comparison import Comparison, Source
from loaders.evaluation.gold import GoldMeeting
from loaders.evaluation.scoring import Tally, is_dated, is_placed, same_office, same_place, same_side

Names = tuple[str, str]
"""The two of a pair, in alphabetical order."""


@dataclass(frozen=True, slots=True)
class MissedPair:
    """A pair that was not found, and the kind and date of the first meeting where the two met."""

    names: Names
    kind: str
    date: str | None


@dataclass(frozen=True, slots=True)
class WrongPair:
    """A pair that is not in the annotation; `trap` where the annotation says that they did not meet.

    A name that is in no annotation begins with a question mark.
    """

    names: Names
    trap: bool
    passages: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class WrongFact:
    """A fact about `of` (an official, or a meeting in words) that was read as `found`; `what` names its kind."""

    what: str
    of: str
    expected: str | None
    found: str | None


@dataclass(frozen=True, slots=True)
class Misses:
    """All that is wrong in one document, each list in the order of the annotation or by name."""

    missed: tuple[MissedPair, ...] = ()
    wrong: tuple[WrongPair, ...] = ()
    missed_officials: tuple[str, ...] = ()
    wrong_officials: tuple[str, ...] = ()
    missed_meetings: tuple[str, ...] = ()
    wrong_meetings: tuple[str, ...] = ()
    facts: tuple[WrongFact, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, one.name) for one in fields(self))


def misses(compared: Comparison) -> Misses:
    """What is wrong in the document."""
    expected, found = compared.expected, compared.found
    traps = {frozenset(pair) for pair in compared.gold.not_met}
    passages = {pair: _passages(compared.record, sources) for pair, sources in found.items()}
    officials = {official.name for official in compared.gold.officials}
    read = {compared.names.find(official.name): official.name for official in compared.record.officials}
    here = compared.skipped | {i for i, _ in compared.aligned}
    there = compared.skipped_found | {j for _, j in compared.aligned}
    return Misses(
        tuple(_missed(compared)),
        tuple(
            WrongPair(_names(pair), pair in traps, passages[pair])
            for pair in sorted(found.keys() - expected, key=sorted)
        ),
        tuple(sorted(officials - read.keys())),
        tuple(sorted(read[name] for name in read.keys() - officials)),
        tuple(_called(gold) for i, gold in enumerate(compared.gold.meetings) if i not in here),
        tuple(_called(meeting) for j, meeting in enumerate(compared.record.meetings) if j not in there),
        (*_facts_of_meetings(compared), *_facts_of_officials(compared)),
    )


def rules(compared: Comparison) -> dict[str, Tally]:
    """How many right and wrong pairs rest on each rule; a pair counts once with each of its rules."""
    tallies: dict[str, Tally] = {}
    for pair, sources in compared.found.items():
        right = pair in compared.expected
        for rule in {piece.rule for piece in _passages(compared.record, sources)}:
            tallies[rule] = tallies.get(rule, Tally()) + Tally(int(right), int(not right))
    return tallies


def _names(pair: frozenset[str]) -> Names:
    one, other = sorted(pair)
    return one, other


def _missed(compared: Comparison) -> Iterator[MissedPair]:
    for pair in sorted(compared.expected - compared.found.keys(), key=sorted):
        where = next(
            meeting
            for meeting in compared.gold.meetings
            if meeting.status == "held" and pair in {frozenset(met) for met in meeting.met}
        )
        yield MissedPair(_names(pair), where.kind, where.date)


def _passages(record: Record, sources: tuple[Source, ...]) -> tuple[Evidence, ...]:
    """The passages that say that the two of a pair took part, in the order of the text."""
    pieces = {piece.id: piece for piece in record.evidence}
    named: set[str] = set()
    for source in sources:
        meeting = record.meetings[source.meeting]
        for one in meeting.attendance:
            if one.official in source.names:
                named.update(one.evidence or meeting.evidence)
    return tuple(sorted((pieces[id] for id in named), key=lambda piece: (piece.start, piece.end, piece.rule)))


def _facts_of_meetings(compared: Comparison) -> Iterator[WrongFact]:
    for i, j in sorted(compared.aligned):
        gold, found = compared.gold.meetings[i], compared.record.meetings[j]
        of = _called(gold)
        if gold.status != found.status:
            yield WrongFact("status", of, gold.status, found.status)
        if gold.kind != found.kind:
            yield WrongFact("kind", of, gold.kind, found.kind)
        if is_dated(gold) and gold.date != found.date:
            yield WrongFact("date", of, gold.date, found.date)
        if is_placed(gold) and not same_place(gold, found):
            yield WrongFact("place", of, _where(gold), _where(found))


def _facts_of_officials(compared: Comparison) -> Iterator[WrongFact]:
    found = {compared.names.find(official.name): official for official in compared.record.officials}
    for gold in compared.gold.officials:
        if gold.name not in found:
            continue
        read = found[gold.name]
        if gold.represents and not same_side(gold.represents, read.represents):
            yield WrongFact("represents", gold.name, gold.represents, read.represents)
        if gold.office and not same_office(gold.office, read.office):
            yield WrongFact("office", gold.name, gold.office, read.office)


def _called(meeting: GoldMeeting | Meeting) -> str:
    """A meeting in words: its status where it was not held, its kind and who took part."""
    status = "" if meeting.status == "held" else f"{meeting.status} "
    who = " and ".join(meeting.participants[:2]) or " and ".join(meeting.parties[:2])
    more = len(meeting.participants) - 2
    return f"{status}{meeting.kind.replace('_', ' ')} of {who or 'nobody named'}" + (
        f" and {more} more" if more > 0 else ""
    )


def _where(meeting: GoldMeeting | Meeting) -> str | None:
    place = meeting.place
    return ", ".join(filter(None, (place.name, place.country))) or None if place else None
