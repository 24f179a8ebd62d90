"""Columns of a graph's rows, brought up to date where rows have changed, and put into order."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.fold import Ref
from graph.model import Edge, Node
from graph.ragged import spread, starts_of
from graph.stores.columns import (
    DOMAINS,
    KEPT,
    NONE,
    STARTS,
    Columns,
    columns_of,
    domain_of,
    ends_of,
    type_of,
)

if TYPE_CHECKING:
    from graph.stores.columns import Array, Arrays

_CODES = {"text": "i", "texts": "i", "date": "i", "int": "q", "float": "d"}
_WIDTH = 32


class Growing:
    """Columns that rows are put into, whatever kinds these are of; what is not kept is passed over."""

    def __init__(self, texts: Mapping[str, Sequence[str]] | None = None) -> None:
        self._numbers: dict[str, dict[str, int]] = {
            domain: {text: number for number, text in enumerate(() if texts is None else texts[domain])}
            for domain in DOMAINS
        }
        self._tables: dict[str, dict[str, array[Any]]] = {}
        for table in KEPT:
            own = self._tables[table] = {name: array(_CODES[type_of(table, name)]) for name in columns_of(table)}
            lists = [name for name in KEPT[table] if type_of(table, name) == "texts"]
            own.update((name + STARTS, array("q", [0])) for name in lists)

    def add(self, rows: Iterable[Node | Edge]) -> None:
        """Puts rows in. None may be there already."""
        some: dict[str, list[Node | Edge]] = {}
        for row in rows:
            some.setdefault(row.label if isinstance(row, Node) else row.type, []).append(row)
        for table in some.keys() & KEPT.keys():
            for name, cells in zip(ends_of(table), zip(*map(_ids, some[table]), strict=True), strict=True):
                self._put(table, name, cells)
            for name in KEPT[table]:
                self._put(table, name, [row.properties.get(name) for row in some[table]])

    def _put(self, table: str, name: str, cells: Sequence[Any]) -> None:
        column, type = self._tables[table][name], type_of(table, name)
        if type == "text":
            column.extend(self._numbered(table, name, cells))
        elif type == "texts":
            lists = [cell or () for cell in cells]
            column.extend(self._numbered(table, name, chain.from_iterable(lists)))
            starts = self._tables[table][name + STARTS]
            starts.extend(list(accumulate(map(len, lists), initial=starts[-1]))[1:])
        elif type == "date":
            column.extend(0 if cell is None else cell.toordinal() for cell in cells)
        else:
            absent = NONE if type == "int" else float("nan")
            column.extend(absent if cell is None else cell for cell in cells)

    def _numbered(self, table: str, name: str, texts: Iterable[str | None]) -> Iterator[int]:
        known = self._numbers[domain_of(table, name)]
        return (NONE if text is None else known.setdefault(text, len(known)) for text in texts)

    def key(self, ref: Ref) -> tuple[int, ...]:
        """The numbers of the ids that a row is known by."""
        ids = (ref[1],) if len(ref) == 2 else (ref[1][1], ref[2][1])
        return tuple(next(self._numbered(ref[0], name, [id])) for name, id in zip(ends_of(ref[0]), ids, strict=True))

    def columns(self) -> Columns:
        """What was put in, in that order."""
        tables = {table: {name: np.array(own[name]) for name in own} for table, own in self._tables.items()}
        return Columns(tables, {domain: list(known) for domain, known in self._numbers.items()})


def changed(columns: Columns, rows: Mapping[Ref, Node | Edge | None]) -> Columns:
    """The columns with each of these rows in place of what it was; None where there is none any more."""
    growing = Growing(columns.texts)
    gone: dict[str, list[tuple[int, ...]]] = {}
    for ref in rows:
        if ref[0] in KEPT:
            gone.setdefault(ref[0], []).append(growing.key(ref))
    growing.add(row for row in rows.values() if row is not None)
    more = growing.columns()
    tables = {}
    for table, own in columns.tables.items():
        left = np.arange(len(own[ends_of(table)[0]]))
        if table in gone:
            keys = np.array(gone[table], np.int64)
            left = np.flatnonzero(~np.isin(_joined(own[name] for name in ends_of(table)), _joined(keys.T)))
        tables[table] = _together(_taken(table, own, left), more.tables[table])
    return Columns(tables, more.texts)


def ordered(columns: Columns) -> Columns:
    """The same with rows sorted by their ids, and texts in alphabetical order, without any that no row has."""
    texts, ranks = {}, {}
    for domain in DOMAINS:
        known = columns.texts[domain]
        used = np.zeros(len(known) + 1, bool)
        for table, name in _texts(domain):
            used[columns.tables[table][name]] = True
        order = sorted(np.flatnonzero(used[:-1]).tolist(), key=known.__getitem__)
        # The last is that of what is absent.
        ranks[domain] = np.full(len(known) + 1, NONE, np.int32)
        ranks[domain][order] = np.arange(len(order), dtype=np.int32)
        texts[domain] = [known[number] for number in order]
    tables = {table: dict(own) for table, own in columns.tables.items()}
    for domain in DOMAINS:
        for table, name in _texts(domain):
            tables[table][name] = ranks[domain][tables[table][name]]
    return Columns(
        {
            table: _taken(table, own, np.lexsort([own[name] for name in ends_of(table)[::-1]]))
            for table, own in tables.items()
        },
        texts,
        in_order=True,
    )


def _texts(domain: str) -> Iterator[tuple[str, str]]:
    """The columns that have texts of the domain."""
    for table in KEPT:
        for name in columns_of(table):
            if type_of(table, name) in ("text", "texts") and domain_of(table, name) == domain:
                yield table, name


def _ids(row: Node | Edge) -> tuple[str, ...]:
    return (row.id,) if isinstance(row, Node) else (row.source[1], row.target[1])


def _joined(ends: Iterable[Array]) -> Array:
    """One number for the one or two that each row is known by."""
    found: Any = 0
    for each in ends:
        found = (found << _WIDTH) + each.astype(np.int64)
    return np.asarray(found)


def _taken(table: str, own: Arrays, rows: Array) -> dict[str, Array]:
    """The rows at these places."""
    found = {}
    for name in columns_of(table):
        if name + STARTS in own:
            starts = own[name + STARTS]
            found[name] = own[name][spread(starts, rows)]
            found[name + STARTS] = starts_of(starts[rows + 1] - starts[rows])
        else:
            found[name] = own[name][rows]
    return found


def _together(one: Arrays, other: Arrays) -> dict[str, Array]:
    return {
        name: np.concatenate((one[name], one[name][-1] + other[name][1:] if name.endswith(STARTS) else other[name]))
        for name in one
    }
