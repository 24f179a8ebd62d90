"""`diplograph export`: the graph as text, or the store as files for Neo4j's importer."""

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
    form: Annotated[
        str | None,
        typer.Argument(metavar="[neo4j-import", help="Files for Neo4j's offline importer.", show_default=False),
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR]", help="The folder that they are written to.", show_default=False, readable=False),
    ] = None,
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
    """Write the graph as text, to standard output or a file; or the store as files for Neo4j's importer.

    As text: nodes by label and id, then edges by type and ends, one a line: equal, byte for byte, for equal graphs.
    """
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say
    from graph.canonical import lines
    from graph.wording import plain
    from graph.writing import write_file
    from loaders.readers.files import source_of

    if form is not None:
        _for_import(form, folder, store, json=json, others=canonical or output is not None)
        return
    if not canonical:
        raise UsageError("export: say --canonical for the graph as text, or neo4j-import DIR for Neo4j's importer")
    with opened(store) as source:
        rows = source.rows()
    if output is None:
        _print(lines(rows))
        return
    file = source_of(write_file(lines(rows), output, ours=_is_ours, what="text export", example="graph.jsonl"))
    counts = {"nodes": len(rows.nodes), "edges": len(rows.edges)}
    said = f"Export: {plain(file)} ({counts['nodes']} nodes, {counts['edges']} edges)"
    say(as_json({"file": file, **counts}) if json else said)


def _for_import(form: str, folder: Path | None, store: str | None, *, json: bool, others: bool) -> None:
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say
    from graph.stores import neo4j_csv
    from graph.wording import plain
    from loaders.readers.files import source_of

    if form != "neo4j-import" or folder is None or others:
        raise UsageError("export: write --canonical [-o FILE] or neo4j-import DIR")
    with opened(store) as source:
        made = neo4j_csv.export(source, folder)
    counts = {"nodes": made.nodes, "edges": made.edges, "archived": made.archived}
    if json:
        say(as_json({"folder": source_of(folder), **counts}))
        return
    say(f"Export: {plain(source_of(folder))} ({made.nodes} nodes, {made.edges} edges, {made.archived} of the archive)")
    say(f"In that folder, with the server stopped: neo4j-admin database import full neo4j @{neo4j_csv.ARGUMENTS}")


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
