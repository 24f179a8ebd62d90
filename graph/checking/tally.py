"""Two graphs compared row by row without either of them in memory.

Each row goes into one of many buckets by its ref; a bucket keeps how many rows of either side it got and the sum of
their hashes, those of one side subtracted. Where two graphs are equal all sums are zero. Only the rows of the buckets
that differ are then read again and compared.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator

from graph.canonical import line
from graph.checking.findings import Findings
from graph.fold import Ref
from graph.model import Edge, Node

Row = Node | Edge
_BUCKETS = 1 << 17
_WORD = (1 << 64) - 1
_ROWS = 100_000
"""Rows of either side that are held at a time to be compared."""


class Tally:
    """What is seen of two graphs: the one that should be, and the one that is."""

    def __init__(self) -> None:
        self._expected = array("L", bytes(array("L").itemsize * _BUCKETS))
        self._actual = array("L", bytes(array("L").itemsize * _BUCKETS))
        self._sums = array("Q", bytes(8 * _BUCKETS))

    def expect(self, row: Row) -> None:
        """A row that should be there."""
        bucket = _bucket(row)
        self._expected[bucket] += 1
        self._sums[bucket] = (self._sums[bucket] + hash(line(row))) & _WORD

    def see(self, row: Row) -> None:
        """A row that is there."""
        bucket = _bucket(row)
        self._actual[bucket] += 1
        self._sums[bucket] = (self._sums[bucket] - hash(line(row))) & _WORD

    def differing(self) -> list[int]:
        """The buckets in which the two graphs are not equal."""
        return [n for n in range(_BUCKETS) if self._sums[n] or self._expected[n] != self._actual[n]]

    def compare(
        self, expected: Callable[[], Iterable[Row]], actual: Callable[[], Iterable[Row]], found: Findings
    ) -> None:
        """Tells what is missing, too many and other, by reading both graphs once more where they are not equal."""
        differing = self.differing()
        if not differing:
            return
        looked_at: set[int] = set()
        size = 0
        for bucket in differing:
            size += self._expected[bucket] + self._actual[bucket]
            if looked_at and size > _ROWS:
                self._estimate(bucket, found)
            else:
                looked_at.add(bucket)
        should = dict[Ref, Row]()
        for row in _within(expected(), looked_at):
            should[row.ref] = row
        present = dict[Ref, list[Row]]()
        for row in _within(actual(), looked_at):
            present.setdefault(row.ref, []).append(row)
        _tell(should, present, found)

    def _estimate(self, bucket: int, found: Findings) -> None:
        """What can be said of a bucket without a look at its rows."""
        missing = self._expected[bucket] - self._actual[bucket]
        if missing:
            found.count("missing" if missing > 0 else "extra", abs(missing), at_least=True)
        else:
            found.count("other", 1, at_least=True)


def name_of(ref: Ref) -> str:
    """The ref as a person reads it: "Official ana-belic-srb", "ana-belic-srb MET jose-moro-esp"."""
    if len(ref) == 2:
        return f"{ref[0]} {ref[1]}"
    type, source, target, key = ref
    which = f" ({', '.join(key)})" if any(key) else ""
    return f"{source[0]} {source[1]} {type} {target[0]} {target[1]}{which}"


def _bucket(row: Row) -> int:
    return hash(row.ref) % _BUCKETS


def _within(rows: Iterable[Row], buckets: set[int]) -> Iterator[Row]:
    return (row for row in rows if _bucket(row) in buckets)


def _tell(should: dict[Ref, Row], present: dict[Ref, list[Row]], found: Findings) -> None:
    for ref in sorted(should.keys() | present.keys(), key=_order):
        there = present.get(ref, [])
        if not there:
            found.add("missing", name_of(ref))
        elif ref not in should:
            found.add("extra", name_of(ref))
            found.count("extra", len(there) - 1)
        else:
            if len(there) > 1:
                found.add("doubled", f"{name_of(ref)}: {len(there)} times")
            if wrong := next((row for row in there if row != should[ref]), None):
                found.add("other", f"{name_of(ref)}: {_difference(should[ref], wrong)}")


def _order(ref: Ref) -> tuple[bool, str]:
    return len(ref) == 4, name_of(ref)


def _difference(should: Row, there: Row) -> str:
    """The properties that differ, as they are and as they should be."""
    right, wrong = _properties(should), _properties(there)
    names = sorted(name for name in right.keys() | wrong.keys() if right.get(name) != wrong.get(name))
    return "; ".join(f"{name} is {_value(wrong.get(name))}, not {_value(right.get(name))}" for name in names)


def _properties(row: Row) -> dict[str, object]:
    return {"name": row.name, **row.properties} if isinstance(row, Node) else dict(row.properties)


def _value(value: object) -> str:
    if value is None:
        return "absent"
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    return repr(text if len(text) <= 60 else text[:59] + "…")
