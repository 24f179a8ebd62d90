"""`diplograph restore`: a store filled from a dump."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands.options import Json, StoreUrl
from graph.errors import DocumentError

if TYPE_CHECKING:
    from graph.restoring import Restored

LISTED = 20
"""How many lines that were not taken are listed before the rest is only counted."""


def restore(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="What `dump` wrote; - for standard input.", readable=False)
    ],
    add: Annotated[bool, typer.Option("--add", help="Add to a store that holds other documents.")] = False,
    partial: Annotated[
        bool, typer.Option("--partial", help="Take what is whole of a damaged file, and name the rest.")
    ] = False,
    store: StoreUrl = None,
    json: Json = False,
) -> None:
    """Fill a store with what `diplograph dump` wrote.

    The file is looked through first: where it is cut short or damaged, nothing is changed and the line is named. What
    is broken off goes on when the same file is restored again.
    """
    from diplograph import moving
    from diplograph.commands.progress import bars
    from diplograph.keeping import LateStore
    from diplograph.printing import as_json, say, warn

    given = sys.stdin.buffer if str(file) == "-" else file
    with LateStore(store, tell=warn) as target, bars("restoring") as (progress, settling):
        done = moving.restore(given, target, add=add, partial=partial, progress=progress, settling=settling)
    say(as_json(_data(done)) if json else _account(done))
    if done.refused:
        raise typer.Exit(DocumentError.exit_code)


def _data(done: Restored) -> dict[str, Any]:
    return {
        "store": done.store,
        "documents": {"new": done.new, "changed": done.changed, "unchanged": done.unchanged},
        "judgements": done.judgements,
        "refused": [{"line": one.line, "reason": one.reason} for one in done.refused],
    }


def _account(done: Restored) -> str:
    from diplograph.printing import paragraph
    from graph.wording import counted

    documents = f"{done.new} new, {done.changed} changed, {done.unchanged} unchanged"
    lines = [paragraph(f"Restored into {done.store}: documents {documents}; {counted(done.judgements, 'judgement')}")]
    if done.refused:
        lines += ["", "Not taken:"]
        lines += [paragraph(f"line {o.line}: {o.reason}", indent="    ", first="  ") for o in done.refused[:LISTED]]
        if (rest := len(done.refused) - LISTED) > 0:
            lines.append(f"  and {rest} more")
    return "\n".join(lines)
