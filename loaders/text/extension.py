"""Extension: a user's own folder of tables that extend the lexicon, read whole and checked row by row.

`loaders/lexicon/columns.csv` says which tables can be extended and what each column holds. The tables that it does not
name are the grammar that the reader's code is built on, and stay as they are.
"""

from __future__ import annotations

import csv
import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path

from graph.errors import UsageError

PathLike = str | os.PathLike[str]
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Extension:
    """A user's rows by table ("offices"); two with the same content are equal, wherever they are kept."""

    digest: str
    rows: Mapping[str, tuple[Row, ...]] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: whether each row needs it, and what it holds (`columns.csv`)."""

    name: str
    needed: bool
    holds: str


@cache
def columns() -> Mapping[str, tuple[Column, ...]]:
    """The tables that can be extended, with their columns."""
    out: dict[str, list[Column]] = {}
    for row in shipped("columns"):
        out.setdefault(row["table"], []).append(Column(row["column"], row["needed"] == "yes", row["holds"]))
    return {table: tuple(held) for table, held in out.items()}


def shipped(name: str) -> Iterator[Row]:
    """The lines of a table as it comes with diplograph."""
    with resources.files("loaders.lexicon").joinpath(f"{name}.csv").open(encoding="utf-8") as handle:
        yield from csv.DictReader(handle)


def of(folder: PathLike | Extension | None) -> Extension | None:
    """The extension in a folder, read again only after a change; UsageError where a table is wrong, and where."""
    if folder is None or isinstance(folder, Extension):
        return folder
    path = Path(folder)
    return _read(path, tuple((one.name, *_state(one)) for one in _tables(path)))


def _state(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError as error:
        raise _unread(path, error) from None
    return state.st_size, state.st_mtime_ns


def _unread(path: Path, error: OSError) -> UsageError:
    """What is said of a table that can't be read."""
    return UsageError(f"lexicon {path}: {error.strerror or error}; put a file of rows there, or take it away")


def _tables(folder: Path) -> list[Path]:
    """The tables in a folder, sorted by name; UsageError where one is none of the lexicon's, or there is none."""
    try:
        files = sorted(one for one in folder.iterdir() if not one.name.startswith("."))
    except OSError as error:
        reason = "no such folder" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        raise UsageError(f"lexicon {folder}: {reason}; give a folder of tables such as offices.csv") from None
    known = columns()
    tables = [one for one in files if one.suffix.lower() == ".csv"]
    for one in tables:
        if one.name in known_files() - {f"{table}.csv" for table in known}:
            raise UsageError(f"lexicon {one}: this table steers the reader itself and can't be extended")
        if one.suffix != ".csv" or one.stem not in known:
            near = get_close_matches(one.stem.lower(), known, 1)
            wanted = f"did you mean {near[0]}.csv?" if near else f"the tables are {', '.join(sorted(known))}"
            raise UsageError(f"lexicon {one}: the lexicon has no such table; {wanted}")
    for one in files:
        if one not in tables and one.stem.lower() in known:
            raise UsageError(f"lexicon {one}: not a CSV file; save it as {one.stem.lower()}.csv")
    if not tables:
        raise UsageError(f"lexicon {folder}: no table in it; the tables are {', '.join(sorted(known))}")
    return tables


@cache
def known_files() -> frozenset[str]:
    """The names of all tables that come with diplograph."""
    return frozenset(one.name for one in resources.files("loaders.lexicon").iterdir() if one.name.endswith(".csv"))


@lru_cache(maxsize=4)
def _read(folder: Path, state: tuple[tuple[str, int, int], ...]) -> Extension:
    """The tables of a folder; `state` is there for the cache to see a change."""
    digest = hashlib.sha256()
    raw: dict[str, list[tuple[Path, int, Row]]] = {}
    for name, _, _ in state:
        path = folder / name
        data = _bytes(path)
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
        raw[path.stem] = list(_parsed(path, data))
    checks = _Checks(raw)
    for table, rows in raw.items():
        for path, line, row in rows:
            if fault := checks.fault(table, row):
                raise UsageError(f"lexicon {path}, line {line}: {fault}")
    return Extension(digest.hexdigest(), {table: tuple(row for _, _, row in rows) for table, rows in raw.items()})


def _bytes(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise UsageError(f"lexicon {path}: not a regular file")
        return path.read_bytes()
    except OSError as error:
        raise _unread(path, error) from None


def _parsed(path: Path, data: bytes) -> Iterator[tuple[Path, int, Row]]:
    """The rows of a table with the lines they stand in; cells left out are empty."""
    try:
        lines = data.decode("utf-8-sig").splitlines(keepends=True)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"lexicon {path}, line {line}: not UTF-8; save it as CSV in UTF-8") from None
    reader = csv.reader(lines, strict=True)
    held = columns()[path.stem]
    try:
        heading = [cell.strip() for cell in next(reader, [])]
        _check_heading(path, heading)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(heading):
                told = f"{len(cells)} cells where the heading has {len(heading)} (a comma inside a cell needs quotes)"
                raise UsageError(f"lexicon {path}, line {reader.line_num}: {told}")
            row = dict.fromkeys((column.name for column in held), "")
            row |= {name: " ".join(cell.split()) for name, cell in zip(heading, cells, strict=True)}
            yield path, reader.line_num, row
    except csv.Error as error:
        raise UsageError(f"lexicon {path}, line {reader.line_num}: not CSV ({error})") from None


def _check_heading(path: Path, heading: list[str]) -> None:
    held = columns()[path.stem]
    names = [column.name for column in held]
    where = f"lexicon {path}, line 1"
    missing = [column.name for column in held if column.needed and column.name not in heading]
    wrong = [name for name in heading if name not in names]
    if wrong or missing:
        told = [f"no column {', '.join(missing)}"] if missing else []
        told += [f"the table has no column {', '.join(map(repr, wrong))}"] if wrong else []
        raise UsageError(f"{where}: {'; '.join(told)}; its columns are {', '.join(names)}")
    if len(set(heading)) < len(heading):
        raise UsageError(f"{where}: a column stands there twice; its columns are {', '.join(names)}")


class _Checks:
    """What the cells of a user's rows may hold, given the shipped tables and the user's own."""

    def __init__(self, raw: Mapping[str, list[tuple[Path, int, Row]]]) -> None:
        self._raw = raw
        self._allowed: dict[tuple[str, str], frozenset[str]] = {}

    def fault(self, table: str, row: Row) -> str | None:
        """What is wrong with a row, or None."""
        for column in columns()[table]:
            cell = row[column.name]
            if not cell:
                if column.needed:
                    return f"{column.name} is empty"
                continue
            if fault := self._fault(table, column, cell):
                return f"{column.name} {fault}"
        return None

    def _fault(self, table: str, column: Column, cell: str) -> str | None:
        match column.holds:
            case "phrases":
                worded = all(any(c.isalpha() for c in part) for part in cell.split("|"))
                return None if worded else f"{cell!r} has an item without a word; | stands between two items"
            case "phrase" | "name":
                worded = "|" not in cell and any(c.isalpha() for c in cell)
                return None if worded else f"{cell!r} is no word or phrase (one only, without |)"
            case "yes":
                return None if cell == "yes" else f"is {cell!r}: write yes or nothing"
            case "number":
                return None if cell.isdecimal() else f"{cell!r} is no number"
            case "code":
                good = len(cell) == 3 and cell.isascii() and cell.isalpha() and cell.isupper()
                return None if good else f"{cell!r} is no code: three capital letters"
            case "":
                return None
        allowed = self._among(table, column)
        if cell in allowed:
            return None
        return f"{cell!r} is {_wanted(column.holds, cell, allowed)}"

    def _among(self, table: str, column: Column) -> frozenset[str]:
        key = (table, column.name) if column.holds == "listed" else ("", column.holds)
        if key not in self._allowed:
            self._allowed[key] = frozenset(self._values(table, column))
        return self._allowed[key]

    def _values(self, table: str, column: Column) -> Iterator[str]:
        match column.holds:
            case "listed":
                yield from (row[column.name] for row in shipped(table) if row[column.name])
            case "country":
                yield from self._column("countries", "code")
            case "party":
                yield from self._column("countries", "code")
                yield from self._column("organisations", "short")
            case "ministry":
                yield from self._column("ministry_kinds", "kind")
                yield from (row["kind"] for row in shipped("named_ministries"))
            case "seat":
                yield from (row["seat"] for row in shipped("offices") if ":" not in row["seat"])
                yield from (f"ministry:{kind}" for kind in self._column("ministry_kinds", "kind"))
            case "meeting":
                from typing import get_args

                from graph.record import Kind

                yield from get_args(Kind)

    def _column(self, table: str, name: str) -> Iterator[str]:
        yield from (row[name] for row in shipped(table))
        yield from (row[name] for _, _, row in self._raw.get(table, ()))


def _wanted(holds: str, cell: str, allowed: frozenset[str]) -> str:
    """What a cell of the kind should hold, for an error."""
    match holds:
        case "country":
            return "no code of a country (three letters, as in countries.csv)"
        case "party":
            return "neither a country's code nor the short name of an organisation"
        case _:
            near = get_close_matches(cell, allowed, 1)
            guess = f"did you mean {near[0]}?" if near else f"one of {', '.join(sorted(allowed))} is needed"
            return f"not known there; {guess}"
