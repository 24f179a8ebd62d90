"""`diplograph load`: documents into a store, with an account of what came in."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace as replaced
from itertools import zip_longest
from typing import Annotated, Any

import typer

from diplograph.commands.options import (
    Dask,
    Json,
    Lexicon,
    MinConfidence,
    Paths,
    Published,
    Publisher,
    StoreUrl,
    Workers,
    day,
    words,
)
from diplograph.commands.progress import bars
from diplograph.loading import Loaded
from graph.doubt import LEAST
from graph.errors import DocumentError

Reread = Annotated[bool, typer.Option("--reread", help="Read also what was read before in the same way.")]
Replace = Annotated[bool, typer.Option("--replace", help="Forget what a file said that holds another text now.")]
FirstFill = Annotated[
    bool, typer.Option("--first-fill", help="Fill the empty Neo4j of `diplograph neo4j start` by its offline importer.")
]
NAMED = 5
"""How many documents that gave nothing, or files skipped for one reason, are named before the rest is only counted."""
LISTED = 20
"""How many failures, doubts or reasons for skipping are listed before the rest is only counted."""


def load(
    paths: Paths,
    store: StoreUrl = None,
    published: Published = None,
    publisher: Publisher = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = LEAST,
    replace: Replace = False,
    reread: Reread = False,
    workers: Workers = None,
    dask: Dask = None,
    first_fill: FirstFill = False,
    json: Json = False,
) -> None:
    """Read documents into the graph.

    Loading the same documents again changes nothing; with --replace a corrected file takes the place of its earlier
    text. A document that can't be read is named with the reason, and the others are loaded; the exit code is then 3.
    """
    from diplograph.first_fill import first_filled
    from diplograph.keeping import LateStore
    from diplograph.loading import load as load_documents
    from diplograph.printing import as_json, say, warn
    from loaders import lexicon_of

    date = day(published)
    who = words(publisher) if publisher is not None else None
    own = lexicon_of(lexicon)
    with ExitStack() as stack:
        filled = stack.enter_context(first_filled(store, tell=warn)) if first_fill else None
        target = stack.enter_context(LateStore(filled.folder if filled else store, tell=warn))
        progress, settling = stack.enter_context(bars("reading"))
        loaded = load_documents(
            paths,
            target,
            published=date,
            publisher=who,
            lexicon=own,
            min_confidence=min_confidence,
            progress=progress,
            settling=settling,
            replace=replace,
            reread=reread,
            workers=workers,
            dask=dask,
        )
    if filled:
        loaded = replaced(loaded, store=filled.url)
    say(as_json(_data(loaded)) if json else _account(loaded))
    if loaded.failed:
        raise typer.Exit(DocumentError.exit_code)


def _data(loaded: Loaded) -> dict[str, Any]:
    return {
        "store": loaded.store,
        "documents": {
            "new": loaded.new,
            "changed": loaded.changed,
            "unchanged": loaded.unchanged,
            "failed": len(loaded.failed),
        },
        "silent": loaded.silent,
        "replaced": loaded.replaced,
        "graph": {"before": loaded.before, "after": loaded.after},
        "failed": [{"source": error.source, "reason": error.reason} for error in loaded.failed],
        "doubts": loaded.doubts,
        "remarks": loaded.remarks,
    }


def _account(loaded: Loaded) -> str:
    from diplograph.printing import paragraph

    parts = [
        paragraph(f"Store: {loaded.store}{'' if any(loaded.after.values()) else ' (nothing in it yet)'}"),
        f"Documents: {loaded.new} new, {loaded.changed} changed, {loaded.unchanged} unchanged, "
        f"{len(loaded.failed)} not read{_silent(loaded)}",
        _growth(loaded),
        _listed("Replaced:", [(path, "its earlier text is forgotten") for path in loaded.replaced]),
        _listed("Not read:", [(error.source, error.reason) for error in loaded.failed]),
        _listed("Unclear:", [(doubt.source, doubt.text) for doubt in loaded.doubts]),
        _listed("Note:", [(one.source, one.text) for one in loaded.remarks if one.kind == "note"]),
        _listed("Skipped:", _together((one.source, one.text) for one in loaded.remarks if one.kind == "skipped")),
    ]
    return "\n\n".join(part for part in parts if part)


def _silent(loaded: Loaded) -> str:
    """Which documents gave nothing, so that nobody takes them for read and understood."""
    from diplograph.printing import paragraph

    if not loaded.silent:
        return ""
    more = len(loaded.silent) - NAMED
    names = ", ".join(loaded.silent[:NAMED]) + (f" and {more} more (--json lists all)" if more > 0 else "")
    told = f"No official and no meeting was read in {len(loaded.silent)} of them: {names}"
    return "\n" + paragraph(f"{told}. `diplograph explain FILE` shows how one was read.")


def _growth(loaded: Loaded) -> str:
    """How many nodes and edges of each kind there are now, and how many more than before, side by side."""
    from diplograph.printing import table
    from graph.model import EDGE_KIND, NODE_KIND

    def counted(kinds: Iterable[str]) -> list[tuple[str, str, str]]:
        return [
            (kind, str(loaded.after[kind]), f"{loaded.after[kind] - loaded.before.get(kind, 0):+d}")
            for kind in kinds
            if loaded.after.get(kind)
        ]

    halves = zip_longest(counted(NODE_KIND), counted(EDGE_KIND), fillvalue=("", "", ""))
    rows = [(*nodes, *edges) for nodes, edges in halves]
    return table(("nodes", "now", "more", "edges", "now", "more"), rows, right=(1, 2, 4, 5)) if rows else ""


def _together(items: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The files by reason, of many the first, so that a folder of others does not fill the screen."""
    files: dict[str, list[str]] = {}
    for source, reason in items:
        files.setdefault(reason, []).append(source)
    return [
        (", ".join(named[:NAMED]) + (f" and {len(named) - NAMED} more" if len(named) > NAMED else ""), reason)
        for reason, named in files.items()
    ]


def _listed(heading: str, items: list[tuple[str, str]]) -> str:
    from diplograph.printing import paragraph

    if not items:
        return ""
    lines = [paragraph(f"{source}: {text}", indent="    ", first="  ") for source, text in items[:LISTED]]
    if len(items) > LISTED:
        lines.append(f"  and {len(items) - LISTED} more (--json lists all)")
    return "\n".join((heading, *lines))
