"""Doubt: what a pair who met rests on, and why a meeting is not to be taken for certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.errors import UsageError
from graph.record import Attendance, Evidence, Ids, Meeting, Official, Record

LEAST = 0.5
"""The confidence below which a meeting is doubtful, unless the user says otherwise: more often wrong than right."""

_WORD = re.compile(r"\w{2,}")


def threshold(least: object) -> float:
    """A confidence that was asked for; UsageError where it is no number from 0 to 1."""
    if isinstance(least, bool) or not isinstance(least, int | float) or not 0 <= least <= 1:
        raise UsageError(f"a least confidence of {least!r}: give a number from 0 to 1")
    return float(least)


class Footing(StrEnum):
    """What is said of a participant, from the firmest to the weakest."""

    STATED = "named, side stated"
    ASSUMED = "side assumed"
    REFERRED = "not named in the sentence"
    UNSTATED = "side not stated"


_WEAKNESS = {footing: place for place, footing in enumerate(Footing)}


def weaker(footings: Iterable[Footing]) -> Footing:
    """The weakest of several footings."""
    return max(footings, key=_WEAKNESS.__getitem__, default=Footing.STATED)


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody's part in a meeting rests on: the footing, and the passages that say so, sorted."""

    footing: Footing
    passages: tuple[Evidence, ...]


class Grounds:
    """What the meetings of one Record rest on."""

    def __init__(self, record: Record) -> None:
        self._officials: dict[str, Official] = {official.name: official for official in record.officials}
        self._pieces: dict[str, Evidence] = {piece.id: piece for piece in record.evidence}
        self._said: dict[str, frozenset[str]] = {}
        self._names: dict[str, frozenset[str]] = {}

    def told(self, meeting: Meeting) -> tuple[Evidence, ...]:
        """The passages that tell of the meeting."""
        return tuple(self._pieces[id] for id in meeting.evidence)

    def standings(self, meeting: Meeting) -> dict[str, Standing]:
        """What each participant's part rests on; the passages of the meeting where there are none of the person."""
        return {one.official: self._standing(one, one.evidence or meeting.evidence) for one in meeting.attendance}

    def passages(self, meeting: Meeting) -> tuple[Evidence, ...]:
        """The passages that the meeting rests on: that its participants took part, or else that it took place."""
        found = {piece for standing in self.standings(meeting).values() for piece in standing.passages}
        return _sorted(found or self.told(meeting))

    def reasons(self, meeting: Meeting) -> Iterator[str]:
        """Why one may doubt the meeting, in words, the weakest rule last."""
        for name, standing in self.standings(meeting).items():
            if standing.footing is not Footing.STATED:
                yield f"{name}: {standing.footing}"
        if pieces := self.passages(meeting):
            weakest = min(pieces, key=lambda piece: (piece.confidence, piece.rule))
            yield f"the weakest rule is {weakest.rule}, with a confidence of {weakest.confidence:.0%}"

    def _standing(self, one: Attendance, evidence: Ids) -> Standing:
        return Standing(self._footing(one, evidence), _sorted(self._pieces[id] for id in evidence))

    def _footing(self, one: Attendance, evidence: Ids) -> Footing:
        if one.side is None:
            return Footing.UNSTATED
        official = self._officials[one.official]
        words = self._names.get(one.official) or _words(" ".join((official.name, *official.aliases)))
        self._names[one.official] = words
        if all(words.isdisjoint(self._words_of(id)) for id in evidence):
            return Footing.REFERRED
        return Footing.STATED if official.represents_evidence else Footing.ASSUMED

    def _words_of(self, id: str) -> frozenset[str]:
        if id not in self._said:
            self._said[id] = _words(self._pieces[id].quote)
        return self._said[id]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text))


def _sorted(pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(pieces, key=lambda piece: (piece.start, piece.end, piece.rule)))
