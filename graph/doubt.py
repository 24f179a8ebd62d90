"""Doubt: what a pair who met rests on, and why a meeting is not to be taken for certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from graph.record import Evidence, Meeting, Official, Record

LEAST = 0.5
"""The confidence below which a meeting is doubtful, unless the user says otherwise: more often wrong than right."""

_WORD = re.compile(r"\w{2,}")


class Footing(StrEnum):
    """What is said of a participant, from the firmest to the weakest."""

    STATED = "named, side stated"
    ASSUMED = "side assumed"
    REFERRED = "not named in the sentence"
    UNSTATED = "side not stated"


_WEAKNESS = {footing: place for place, footing in enumerate(Footing)}


class Grounds:
    """What the meetings of one Record rest on."""

    def __init__(self, record: Record) -> None:
        self._officials: dict[str, Official] = {official.name: official for official in record.officials}
        self._pieces: dict[str, Evidence] = {piece.id: piece for piece in record.evidence}

    def told(self, meeting: Meeting) -> tuple[Evidence, ...]:
        """The passages that tell of the meeting."""
        return tuple(self._pieces[id] for id in meeting.evidence)

    def passages(self, meeting: Meeting, names: Iterable[str]) -> tuple[Evidence, ...]:
        """The passages that say that these took part, sorted; those of the meeting for whom there are none."""
        wanted = set(names)
        ids = {id for one in meeting.attendance if one.official in wanted for id in one.evidence or meeting.evidence}
        return tuple(sorted((self._pieces[id] for id in ids), key=lambda piece: (piece.start, piece.end, piece.rule)))

    def footing(self, meeting: Meeting, names: Iterable[str]) -> Footing:
        """What is said of these participants; the weakest of several."""
        wanted = set(names)
        each = (
            self._footing(one.official, one.side, one.evidence or meeting.evidence)
            for one in meeting.attendance
            if one.official in wanted
        )
        return max(each, key=_WEAKNESS.__getitem__, default=Footing.STATED)

    def _footing(self, name: str, side: str | None, evidence: Iterable[str]) -> Footing:
        if side is None:
            return Footing.UNSTATED
        official = self._officials[name]
        words = {word.casefold() for spelt in (name, *official.aliases) for word in _WORD.findall(spelt)}
        said = {word.casefold() for id in evidence for word in _WORD.findall(self._pieces[id].quote)}
        if not words & said:
            return Footing.REFERRED
        return Footing.STATED if official.represents_evidence else Footing.ASSUMED

    def reasons(self, meeting: Meeting) -> Iterator[str]:
        """Why one may doubt the meeting, in words, the weakest rule last."""
        for name in meeting.participants:
            footing = self.footing(meeting, [name])
            if footing is not Footing.STATED:
                yield f"{name}: {footing}"
        pieces = self.passages(meeting, meeting.participants) or self.told(meeting)
        if pieces:
            weakest = min(pieces, key=lambda piece: (piece.confidence, piece.rule))
            yield f"the rule {weakest.rule} is right {weakest.confidence:.0%} of the time"
