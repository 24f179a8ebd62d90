"""Pairs of persons in a table: read from CSV, compared, and set beside what somebody decided."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DocumentError
from graph.resolution.matching import compare
from graph.resolution.offices import side_named
from graph.resolution.sightings import Sighting
from graph.resolution.verdict import Verdict
from loaders.readers.files import read_bytes, source_of

SIDES = ("left", "right")
ADDED = ("decision", "score", "reasons")
"""The columns that an answer adds; where the table has them already, they are written anew."""
_NEEDED = tuple(f"{side}_name" for side in SIDES)
_CODE = 3
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Pair:
    """A row of the table: its fields as they stand, the two sightings, and the number of the row, headings being 1."""

    row: int
    fields: Mapping[str, str]
    left: Sighting
    right: Sighting


@dataclass(frozen=True, slots=True)
class Compared:
    """A pair and what the comparison of its two comes to."""

    pair: Pair
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Answer:
    """A table's columns as they stand in it, and its rows, compared."""

    columns: tuple[str, ...]
    rows: list[Compared]

    def headings(self) -> list[str]:
        """The columns of the table that answers it."""
        return [*(name for name in self.columns if name not in ADDED), *ADDED]


def match(path: Path) -> Answer:
    """Every pair of a CSV table, compared.

    The columns are left_name, left_represents, left_office, left_date and the same with right_; all but the names may
    be empty or left out, and others are kept. A date is 2015-06-15, 2015-06 or 2015. DocumentError, with row and
    column, where the table can't be read.
    """
    source = source_of(path)
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DocumentError(source, f"line {line} is not UTF-8; save the table as UTF-8") from None
    rows = _rows(source, text)
    columns = _columns(source, rows[0])
    pairs = _pairs(source, columns, rows[1:])
    return Answer(columns, [Compared(pair, compare(pair.left, pair.right)) for pair in pairs])


def _rows(source: str, text: str) -> list[list[str]]:
    """All rows; DocumentError where this is no CSV."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[list[str]] = []
    try:
        found.extend(reader)
    except csv.Error as error:
        raise DocumentError(source, f"row {len(found) + 1} is no CSV ({error}); see to its quotes") from None
    if not any(any(field.strip() for field in row) for row in found):
        raise DocumentError(source, f"is empty; its first row must name the columns {', '.join(_NEEDED)}")
    return found


def _columns(source: str, row: list[str]) -> tuple[str, ...]:
    columns = tuple(name.strip() for name in row)
    missing = [name for name in _NEEDED if name not in columns]
    if missing:
        other = " (fields are parted by commas)" if len(columns) == 1 and re.search(r"[;\t|]", columns[0]) else ""
        raise DocumentError(source, f"row 1 names no column {' and no '.join(missing)}; add it to the headings{other}")
    twice = sorted({name for name in columns if columns.count(name) > 1})
    if twice:
        raise DocumentError(source, f"row 1 names the column {twice[0]!r} twice; rename one")
    return columns


def _pairs(source: str, columns: Sequence[str], rows: list[list[str]]) -> Iterator[Pair]:
    for number, row in enumerate(rows, 2):
        if not row:
            continue
        if len(row) != len(columns):
            raise DocumentError(
                source, f"row {number} has {len(row)} fields where the headings have {len(columns)}; see to its commas"
            )
        fields = dict(zip(columns, row, strict=True))
        left, right = (_sighting(source, number, fields, side) for side in SIDES)
        yield Pair(number, fields, left, right)


def _sighting(source: str, number: int, fields: Mapping[str, str], side: str) -> Sighting:
    told = fields.get(f"{side}_represents", "").strip()
    represents = told if len(told) == _CODE and told.isupper() else side_named(told) or told
    office = fields.get(f"{side}_office", "").strip()
    first, last = _days(source, number, f"{side}_date", fields.get(f"{side}_date", "").strip())
    return Sighting(fields[f"{side}_name"].strip(), represents or None, office or None, first, last)


def _days(source: str, number: int, column: str, text: str) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that a date may mean; DocumentError where it is none."""
    if not text:
        return None, None
    wrong = DocumentError(
        source, f"row {number}, column {column}: {text[:40]!r} is no date; write it as 2015-06-15, 2015-06 or 2015"
    )
    found = _DATE.fullmatch(text)
    if found is None:
        raise wrong
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
        if day:
            return first, first
        following = dt.date(first.year + 1, 1, 1) if not month else (first + dt.timedelta(days=31)).replace(day=1)
    except (ValueError, OverflowError):
        raise wrong from None
    return first, following - dt.timedelta(days=1)
