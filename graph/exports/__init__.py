"""The graph as files for other programs: each format writes what it can hold, all of it or no file.

docs/exports.md says what becomes of dates, lists and missing values in each.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from graph.errors import UsageError
from graph.exports import csv_folder, cypher_script, ftm, gexf, graphml, node_link, rdf
from graph.model import EDGE_KINDS, NODE_KINDS, Edge, Node, Rows
from graph.writing import write_file


@dataclass(frozen=True, slots=True)
class Format:
    """A format of one file: what makes its pieces, and how each file of it begins that was written so."""

    pieces: Callable[[Rows], Iterator[bytes]]
    head: bytes
    example: str


FILES: Mapping[str, Format] = {
    "graphml": Format(graphml.pieces, graphml.HEAD, "graph.graphml"),
    "gexf": Format(gexf.pieces, gexf.HEAD, "graph.gexf"),
    "json": Format(node_link.pieces, node_link.HEAD, "graph.json"),
    "cypher": Format(cypher_script.pieces, cypher_script.HEAD, "graph.cypher"),
    "ftm": Format(ftm.pieces, ftm.HEAD, "graph.ftm.json"),
    "rdf": Format(rdf.pieces, rdf.HEAD, "graph.ttl"),
}
"""The formats of one file, by name."""
FORMATS = (*FILES, "csv")
"""The names of all formats; csv is a folder."""
_ORDER = {
    **{kind.label: [one.name for one in kind.properties] for kind in NODE_KINDS},
    **{kind.type: [one.name for one in kind.properties] for kind in EDGE_KINDS},
}

Row = TypeVar("Row", Node, Edge)


def export(rows: Rows, form: str, path: str | os.PathLike[str]) -> Path:
    """Write the rows in the format to the file (csv: the folder), whole or not at all, and return its path.

    UsageError where there is no such format, or the file cannot be written or is one that diplograph did not make.
    """
    rows = Rows(tuple(map(_in_order, rows.nodes)), tuple(map(_in_order, rows.edges)))
    if form == "csv":
        return csv_folder.write(rows, Path(path))
    if form not in FILES:
        raise UsageError(f"export: there is no format {form!r}; choose one of {', '.join(FORMATS)}")
    kind = FILES[form]
    what = f"{form} export"
    return write_file(kind.pieces(rows), path, ours=_made(kind.head), what=what, example=kind.example)


def _in_order(row: Row) -> Row:
    """The row with its properties as the schema lists them, so that equal graphs give equal files."""
    order = _ORDER[row.label if isinstance(row, Node) else row.type]
    given = list(row.properties)
    wanted = sorted(given, key=order.index)
    if given == wanted:
        return row
    return replace(row, properties={name: row.properties[name] for name in wanted})


def _made(head: bytes) -> Callable[[bytes], bool]:
    return lambda found: found.startswith(head)
