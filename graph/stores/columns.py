"""Some tables of a graph in columns: an array for each property, and in place of a text the number that it has.

kglite and Neo4j take microseconds to give a row; what paths and networkx graphs read whole, of some hundred thousand
pairs, is kept so beside a large graph (`graph.stores.columns_kept`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Any

from graph.model import EDGE_KIND, NODE_KIND
from graph.stores.cypher import SOURCE, TARGET

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[Any]
    Arrays = Mapping[str, Array]

KEPT: Mapping[str, tuple[str, ...]] = {
    "Official": (),
    "Meeting": ("kind", "status", "date", "date_from", "date_to"),
    "Evidence": ("confidence",),
    "ATTENDED": tuple(kind.name for kind in EDGE_KIND["ATTENDED"].properties),
    "MET": tuple(kind.name for kind in EDGE_KIND["MET"].properties),
}
"""The labels and edge types that are kept, with those of their properties that are."""
_OF = {"meetings": "Meeting", "by_office": "Meeting", "evidence": "Evidence"}
"""Of which label the ids in a property are."""
DOMAINS = ("Evidence", "Meeting", "Official", "word")
"""What texts are numbered as: ids of a label, or words."""
NONE = -1
"""Stands for an absent text or whole number; an absent day is 0, another number NaN, an absent list an empty one."""
STARTS = ".starts"
"""Of a property that is a list, `meetings` has the texts of all rows, those of row n from `meetings.starts[n]` on."""


@dataclass(frozen=True)
class Columns:
    """The columns of each label and edge type that is kept, and by domain the texts that the numbers stand for.

    A node's `id`, an edge's `source_id` and `target_id` are columns like its properties. `in_order` says that rows are
    sorted by these.
    """

    tables: Mapping[str, Arrays]
    texts: Mapping[str, Sequence[str]]
    in_order: bool = False

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows as `graph.stores.cypher.said` gives those of a query: lists as tuples, nothing that is absent."""
        cells = {name: self._cells(table, name) for name in columns_of(table)}
        # What no row has is not looked for in each, nor what all have.
        told = {name: own for name, own in cells.items() if any(cell is not None for cell in own)}
        lacking = [name for name, own in told.items() if None in own]
        for row in map(dict, map(zip, repeat(tuple(told)), zip(*told.values(), strict=True))):
            for name in lacking:
                if row[name] is None:
                    del row[name]
            yield row

    def _cells(self, table: str, name: str) -> list[Any]:
        column, type = self.tables[table][name].tolist(), type_of(table, name)
        if type == "date":
            days = {day: dt.date.fromordinal(day) if day else None for day in set(column)}
            return list(map(days.__getitem__, column))
        if type == "int":
            return [None if number == NONE else number for number in column]
        if type == "float":
            return [None if number != number else number for number in column]
        texts = [*self.texts[domain_of(table, name)], None]
        if type == "text":
            return list(map(texts.__getitem__, column))
        # Most lists are of one text, and those of the same one can be one tuple.
        single = list(zip(texts, strict=True))
        starts = self.tables[table][name + STARTS].tolist()
        return [
            single[column[start]] if stop - start == 1 else tuple(map(texts.__getitem__, column[start:stop])) or None
            for start, stop in pairwise(starts)
        ]


def ends_of(table: str) -> tuple[str, ...]:
    """The columns by which its rows are known."""
    return (SOURCE, TARGET) if table in EDGE_KIND else ("id",)


def columns_of(table: str) -> tuple[str, ...]:
    """All its columns."""
    return (*ends_of(table), *KEPT[table])


@cache
def type_of(table: str, name: str) -> str:
    """The schema's type of a column."""
    if name in ends_of(table):
        return "text"
    kind = EDGE_KIND[table] if table in EDGE_KIND else NODE_KIND[table]
    return next(one.type for one in kind.properties if one.name == name)


@cache
def domain_of(table: str, name: str) -> str:
    """What the texts of a column are numbered as."""
    if name == "id":
        return table
    if name in (SOURCE, TARGET):
        kind = EDGE_KIND[table]
        return (kind.sources if name == SOURCE else kind.targets)[0]
    return _OF.get(name, "word")
