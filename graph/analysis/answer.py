"""What an analysis answers: rows, whom it was asked about, and what it left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, overload

from graph.model import Node

Row = TypeVar("Row")


@dataclass(frozen=True)
class Answer(Sequence[Row], Generic[Row]):
    """The rows in order, as a sequence of them.

    `about` are the officials, countries or organisations that were named. `left_out` are the ids of the meetings that
    concern these and may lie between the days asked for, but not certainly: with `dates` "possible" they are in.
    """

    rows: tuple[Row, ...]
    about: tuple[Node, ...] = ()
    left_out: tuple[str, ...] = ()

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        """The row at the place, or some rows."""
        return self.rows[place]


def answer(rows: Iterable[Row], *about: Node, left_out: Iterable[str] = ()) -> Answer[Row]:
    """The rows as an answer about these."""
    return Answer(tuple(rows), about, tuple(sorted(left_out)))
