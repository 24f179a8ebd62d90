"""Agreement: how far decisions on pairs of persons agree with those of people, by phenomenon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from diplograph.pairs import Answer
from graph.errors import DocumentError
from loaders.readers.files import source_of

_VERDICTS = ("same", "different")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of pairs: `found` are the same and said to be, `wrong` said to be and are not, `missed` are the same and
    said to be two, `asked` left to a person; `same` of all `pairs` are the same.
    """

    pairs: int
    same: int
    found: int
    wrong: int
    missed: int
    asked: int

    @property
    def precision(self) -> float | None:
        """The share of those said to be the same that are; None where none was."""
        return _share(self.found, self.found + self.wrong)

    @property
    def recall(self) -> float | None:
        """The share of those that are the same that were found; "ask" finds nothing. None where none is."""
        return _share(self.found, self.same)

    @property
    def ask(self) -> float | None:
        """The share of pairs left to a person."""
        return _share(self.asked, self.pairs)


@dataclass(frozen=True, slots=True)
class Agreement:
    """All pairs together, and by phenomenon in alphabetical order; pairs without one are under the empty name."""

    all: Tally
    by_phenomenon: dict[str, Tally]


def agreement(answer: Answer, path: Path) -> Agreement:
    """Counts decisions against the column `verdict` ("same" or "different"), by the column `phenomenon`.

    DocumentError, with row and column, where a verdict is missing or is another word.
    """
    rows: dict[str, list[tuple[str, str]]] = {}
    if "verdict" not in answer.columns:
        raise DocumentError(source_of(path), "has no column verdict; --evaluate compares with it")
    for one in answer.rows:
        fields = one.pair.fields
        decided = fields["verdict"].strip().lower()
        if decided not in _VERDICTS:
            raise DocumentError(
                source_of(path),
                f"row {one.pair.row}, column verdict: {decided[:40]!r} is neither; write same or different",
            )
        rows.setdefault(fields.get("phenomenon", "").strip(), []).append((decided, one.verdict.decision))
    every = [pair for pairs in rows.values() for pair in pairs]
    return Agreement(_tally(every), {name: _tally(rows[name]) for name in sorted(rows)})


def _tally(pairs: Iterable[tuple[str, str]]) -> Tally:
    counted = list(pairs)
    return Tally(
        pairs=len(counted),
        same=sum(decided == "same" for decided, _ in counted),
        found=counted.count(("same", "same")),
        wrong=counted.count(("different", "same")),
        missed=counted.count(("same", "different")),
        asked=sum(said == "ask" for _, said in counted),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
