"""`diplograph export`: the graph as text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.commands.options import Json, StoreUrl
from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable


def export(
    canonical: Annotated[
        bool, typer.Option("--canonical", help="As JSON lines that are equal for equal graphs.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where it is written.", show_default=False, readable=False),
    ] = None,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Write the graph as text, to standard output or a file.

    Nodes by label and id, then edges by type and ends, one a line: equal, byte for byte, for equal graphs.
    """
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say
    from graph.canonical import lines
    from graph.wording import plain
    from graph.writing import write_file
    from loaders.readers.files import source_of

    if not canonical:
        raise UsageError("export: say --canonical, the form in which there is an export")
    with opened(store) as source:
        rows = source.rows()
    if output is None:
        _print(lines(rows))
        return
    file = source_of(write_file(lines(rows), output, ours=_is_ours, what="text export", example="graph.jsonl"))
    counts = {"nodes": len(rows.nodes), "edges": len(rows.edges)}
    said = f"Export: {plain(file)} ({counts['nodes']} nodes, {counts['edges']} edges)"
    say(as_json({"file": file, **counts}) if json else said)


def _print(lines: Iterable[bytes]) -> None:
    """The bytes as they are: the terminal's encoding has no say in what is equal."""
    out = getattr(sys.stdout, "buffer", None)
    for line in lines:
        if out is None:
            sys.stdout.write(line.decode())
        else:
            out.write(line)
    if out is not None:
        out.flush()


def _is_ours(head: bytes) -> bool:
    return head.startswith((b'{"id":', b'{"properties":'))
