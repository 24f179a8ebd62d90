"""The command line: every command under one name, in the order in which help lists them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from diplograph.commands import extract, load, neo4j, path, query, schema, show, view

__all__ = ["app"]


class _Commands(TyperGroup):
    """Leaves every error, Ctrl-C and a closed pipe to `diplograph.__main__`, which puts each in one line."""

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **_: Any) -> Any:  # noqa: ANN401
        with self.make_context(prog_name, list(args or ())) as context:
            return self.invoke(context)


app = typer.Typer(
    cls=_Commands,
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


for _command in (load.load, extract.extract, query.query, path.path, show.show, view.view, schema.schema):
    app.command()(_command)
app.add_typer(neo4j.app, name="neo4j")
