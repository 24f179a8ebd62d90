"""Scoring: how many facts of a document were found, and how many of those found are right."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, fields
from typing import Self

from graph.record import Meeting
from loaders.evaluation.comparison import Comparison
from loaders.evaluation.gold import GoldMeeting
from loaders.evaluation.naming import fits, key


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were found rightly and wrongly, and how many were missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of those found that are right, 0 to 1; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of those to be found that were, 0 to 1; 1 where there was nothing to be found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of so many."""

    count: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.count + other.count, self.of + other.of)


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted of a document, or of several.

    `status` to `place` are shares of the meetings found, `represents` and `office` of the officials found;
    `date` counts where one is stated, `traps` the pairs of `not_met` that were found.
    """

    pairs: Tally = Tally()
    officials: Tally = Tally()
    attendance: Tally = Tally()
    meetings: Tally = Tally()
    status: Share = Share()
    kind: Share = Share()
    date: Share = Share()
    place: Share = Share()
    represents: Share = Share()
    office: Share = Share()
    traps: Share = Share()

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @classmethod
    def total(cls, figures: Iterable[Figures]) -> Self:
        """All of them together; micro-averaged, so a document counts by what it tells."""
        return sum(figures, cls())  # type: ignore[return-value]


def score(compared: Comparison) -> Figures:
    """The figures of one document."""
    gold, record, names = compared.gold, compared.record, compared.names
    aligned = [(gold.meetings[i], record.meetings[j]) for i, j in compared.aligned]
    found = {names.find(official.name): official for official in record.officials}
    matched = [(o, found[o.name]) for o in gold.officials if o.name in found]
    traps = {frozenset(pair) for pair in gold.not_met}
    return Figures(
        pairs=_tally(compared.expected, compared.found.keys()),
        officials=_tally({official.name for official in gold.officials}, found.keys()),
        attendance=_attendance(compared),
        meetings=Tally(
            len(aligned),
            len(record.meetings) - len(aligned) - len(compared.skipped_found),
            len(gold.meetings) - len(aligned) - len(compared.skipped),
        ),
        status=_share(one.status == other.status for one, other in aligned),
        kind=_share(one.kind == other.kind for one, other in aligned),
        date=_share(one.date == other.date for one, other in aligned if is_dated(one)),
        place=_share(same_place(one, other) for one, other in aligned if is_placed(one)),
        represents=_share(same_side(o.represents, p.represents) for o, p in matched if o.represents),
        office=_share(same_office(o.office, p.office) for o, p in matched if o.office),
        traps=Share(len(traps & compared.found.keys()), len(gold.not_met)),
    )


def is_dated(meeting: GoldMeeting) -> bool:
    """Whether its date counts: one that the document states."""
    return bool(meeting.date) and meeting.date_basis == "stated"


def is_placed(meeting: GoldMeeting) -> bool:
    """Whether its place counts: one that is named."""
    return meeting.place is not None and bool(meeting.place.name)


def same_place(one: GoldMeeting, other: Meeting) -> bool:
    """Whether the meetings are in one place; a gold place without a country fits in any."""
    if one.place is None or other.place is None:
        return False
    return fits(key(one.place.name), key(other.place.name)) and one.place.country in (None, other.place.country)


def same_side(one: str | None, other: str | None) -> bool:
    """Whether two codes or short names are the same, whatever their case."""
    return str(one).upper() == str(other).upper()


def same_office(one: str | None, other: str | None) -> bool:
    """Whether the words of one office are among those of the other."""
    return fits(key(one), key(other))


def _share(answers: Iterable[bool]) -> Share:
    each = list(answers)
    return Share(sum(each), len(each))


def _tally(expected: Set[object], found: Set[object]) -> Tally:
    return Tally(len(expected & found), len(found - expected), len(expected - found))


def _attendance(compared: Comparison) -> Tally:
    """Who attended which meeting; at a meeting that is not in the annotation everybody is wrong."""
    gold_of = {j: i for i, j in compared.aligned}
    expected = {
        (i, name)
        for i, meeting in enumerate(compared.gold.meetings)
        if i not in compared.skipped
        for name in meeting.participants
    }
    found = {
        (gold_of.get(j, ("extra", j)), compared.names.find(name))
        for j, meeting in enumerate(compared.record.meetings)
        if j not in compared.skipped_found
        for name in meeting.participants
    }
    return _tally(expected, found)
