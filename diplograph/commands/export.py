"""`diplograph export`: the graph as text, as a file of another program, or the store for Neo4j's importer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.commands.options import Json, StoreUrl
from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model import Rows


def export(
    form: Annotated[
        str | None,
        typer.Argument(
            metavar="FORMAT",
            help="graphml, gexf, csv, json, cypher, ftm, rdf, or neo4j-import.",
            show_default=False,
        ),
    ] = None,
    target: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="Where it is written: a file, or a folder.", show_default=False, readable=False
        ),
    ] = None,
    canonical: Annotated[
        bool, typer.Option("--canonical", help="As JSON lines that are equal for equal graphs.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where --canonical is written.", show_default=False, readable=False
        ),
    ] = None,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Write the graph for another program, or as text.

    GraphML, GEXF, node-link JSON, FollowTheMoney (ftm) and Turtle (rdf) are one file, csv is a folder, cypher a script
    that makes the graph anew; neo4j-import are files for Neo4j's importer. With --canonical: nodes by label and id,
    then edges by type and ends, one a line: equal, byte for byte, for equal graphs.
    """
    from diplograph.commands.opening import opened
    from graph.canonical import lines
    from graph.writing import write_file

    if form is not None:
        if target is None or canonical or output is not None:
            raise UsageError("export: write FORMAT FILE, or --canonical [-o FILE]")
        if form == "neo4j-import":
            _for_import(target, store, json=json)
        else:
            _as_file(form, target, store, json=json)
        return
    if not canonical:
        raise UsageError("export: say FORMAT FILE, for example gexf graph.gexf, or --canonical for the graph as text")
    with opened(store) as source:
        rows = source.rows()
    if output is None:
        _print(lines(rows))
        return
    file = write_file(lines(rows), output, ours=_is_ours, what="text export", example="graph.jsonl")
    _say(file, rows, json=json)


def _as_file(form: str, target: Path, store: str | None, *, json: bool) -> None:
    from diplograph.commands.opening import opened
    from graph.exports import FORMATS, export

    if form not in FORMATS:
        raise UsageError(f"export: there is no format {form!r}; choose one of {', '.join(FORMATS)}, neo4j-import")
    if str(target) == "-":
        raise UsageError("export: name a file to write; only --canonical goes to standard output")
    with opened(store) as source:
        rows = source.rows()
    _say(export(rows, form, target), rows, json=json)


def _say(file: Path, rows: Rows, *, json: bool) -> None:
    from diplograph.printing import as_json, say
    from graph.wording import counted, plain
    from loaders.readers.files import source_of

    name, counts = source_of(file), {"nodes": len(rows.nodes), "edges": len(rows.edges)}
    said = f"Export: {plain(name)} ({counted(counts['nodes'], 'node')}, {counted(counts['edges'], 'edge')})"
    say(as_json({"file": name, **counts}) if json else said)


def _for_import(folder: Path, store: str | None, *, json: bool) -> None:
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say
    from graph.stores import neo4j_csv
    from graph.wording import plain
    from loaders.readers.files import source_of

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
