"""The graph as a folder of CSV files, one a label and one an edge type, each with a line of headings."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import UsageError
from graph.exports.plain import as_text
from graph.model import EDGE_KINDS, NODE_KINDS, Edge, Node, Property, Rows, Value
from graph.stores import ARCHIVE

_NODE = ("id", "name")
_ENDS = ("source_label", "source", "target_label", "target")


def write(rows: Rows, folder: Path) -> Path:
    """Write the files into the folder, which is new or empty, and return it: all of them or nothing.

    UsageError where the folder holds something or cannot be written.
    """
    draft = folder.with_name(f".{folder.name[:100]}.{secrets.token_hex(4)}")
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UsageError(f"{folder}: is there already; name a new folder, or an empty one")
        if (folder.parent / ARCHIVE).exists():
            raise UsageError(f"{folder}: {folder.parent} is the folder of a store; choose another for the csv export")
        draft.mkdir()
        for name, lines in _files(rows):
            with (draft / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                file.writelines(lines)
        if folder.exists():
            folder.rmdir()
        draft.rename(folder)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror or error}); choose another folder") from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder


def _files(rows: Rows) -> Iterator[tuple[str, Iterator[str]]]:
    nodes: dict[str, list[Node]] = {}
    for node in rows.nodes:
        nodes.setdefault(node.label, []).append(node)
    edges: dict[str, list[Edge]] = {}
    for edge in rows.edges:
        edges.setdefault(edge.type, []).append(edge)
    for kind in NODE_KINDS:
        yield kind.label, _node_lines(kind.properties, nodes.get(kind.label, ()))
    for sort in EDGE_KINDS:
        yield sort.type, _edge_lines(sort.properties, edges.get(sort.type, ()))


def _node_lines(properties: tuple[Property, ...], nodes: Iterable[Node]) -> Iterator[str]:
    yield _line((*_NODE, *(one.name for one in properties)))
    for node in nodes:
        yield _line((node.id, node.name, *(node.properties.get(one.name) for one in properties)))


def _edge_lines(properties: tuple[Property, ...], edges: Iterable[Edge]) -> Iterator[str]:
    yield _line((*_ENDS, *(one.name for one in properties)))
    for edge in edges:
        yield _line((*edge.source, *edge.target, *(edge.properties.get(one.name) for one in properties)))


def _line(values: Iterable[Value | None]) -> str:
    return ",".join([_cell(value) for value in values]) + "\n"


def _cell(value: Value | None) -> str:
    """What is not there is empty, an empty text is quoted."""
    if value is None:
        return ""
    text = as_text(value)
    if isinstance(value, tuple) or not text or any(sign in text for sign in ',"\n\r') or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text
