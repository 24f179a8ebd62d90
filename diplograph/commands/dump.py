"""`diplograph dump`: what a store knows, in one file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.commands.options import Json, StoreUrl
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.stores.base import Store


def dump(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where it is written; - for standard output.", readable=False)
    ],
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Write documents, Records and judgements to one file.

    `diplograph restore` fills a store from it, of any kind and by any later version: a backup, and the way from one
    store to another. The graph is not in it, as it follows from them. Equal stores give equal files.
    """
    from diplograph import moving
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say
    from graph.wording import counted, plain
    from loaders.readers.files import source_of

    with opened(store) as source:
        if str(file) == "-":
            _print(source)
            return
        done = moving.dump(source, file)
    data = {"file": source_of(file), "documents": done.documents, "judgements": done.judgements}
    held = f"{counted(done.documents, 'document')}, {counted(done.judgements, 'judgement')}"
    say(as_json(data) if json else f"Dump: {plain(source_of(file))} ({held})")


def _print(store: Store) -> None:
    if sys.stdout.isatty():
        raise UsageError("dump: it is no text for a terminal; name a file, or send it through a pipe")
    out = sys.stdout.buffer
    for piece in store.dump():
        out.write(piece)
    out.flush()
