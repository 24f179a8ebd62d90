"""The command line: every command under one name, in the order in which help lists them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from diplograph.commands import (
    asymmetry,
    brokers,
    calendar,
    central,
    changes,
    check,
    communities,
    compare,
    doubtful,
    dump,
    dyads,
    evaluate,
    explain,
    export,
    extract,
    forget,
    judgements,
    load,
    match,
    merge,
    neo4j,
    office,
    partners,
    path,
    query,
    restore,
    review,
    salvage,
    schema,
    show,
    silences,
    split,
    stats,
    suggest,
    timeline,
    together,
    view,
)

__all__ = ["app", "invoke"]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    # Plain help takes half the time of help in boxes, and can be copied and piped.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from diplograph import __version__
        from diplograph.printing import say

        say(f"diplograph {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error arose.")] = False,
) -> None:
    """Diplomats, countries and events as a graph, with the sentence behind every edge."""


for _command in (
    load.load,
    extract.extract,
    explain.explain,
    query.query,
    path.path,
    show.show,
    compare.compare,
    office.office,
    dyads.dyads,
    partners.partners,
    together.together,
    together.common,
    timeline.timeline,
    brokers.brokers,
    central.central,
    communities.communities,
    changes.changes,
    silences.silences,
    asymmetry.asymmetry,
    calendar.calendar,
    suggest.suggest,
    doubtful.doubtful,
    view.view,
    review.review,
    merge.merge,
    split.split,
    judgements.judgements,
    forget.forget,
    export.export,
    stats.stats,
    check.check,
    dump.dump,
    restore.restore,
    salvage.salvage,
    schema.schema,
    evaluate.evaluate,
    match.match,
):
    app.command()(_command)
app.add_typer(neo4j.app, name="neo4j")


def invoke(arguments: Sequence[str]) -> None:
    """Runs one command. Every error, Ctrl-C and a closed pipe is left to the caller."""
    command = typer.main.get_command(app)
    with command.make_context("diplograph", list(arguments)) as context:
        command.invoke(context)
