"""`diplograph view`: the graph as a picture that a browser shows without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from diplograph.commands.options import Json, StoreUrl, words
from graph.errors import UsageError


def view(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE.html", help="Where the picture is written.")
    ],
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Draw only what lies around it.", show_default=False),
    ] = None,
    store: StoreUrl = None,
    show: Annotated[bool, typer.Option("--open", help="Open the picture in the browser.")] = False,
    json: Json = False,
) -> None:
    """Draw the graph, or what lies around one name, as an HTML file."""
    from diplograph import asking
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say

    if not output.parent.is_dir():
        raise UsageError(f"--output {output}: there is no folder {output.parent}; make it first")
    with opened(store) as source:
        picture = asking.view(source, None if name is None else words(name))
    try:
        picture.write(output)
    except OSError as error:
        raise UsageError(f"--output {output}: cannot be written: {error.strerror or error}") from None
    say(as_json({"file": str(output)}) if json else f"Picture: {output}")
    if show:
        import webbrowser

        webbrowser.open(output.resolve().as_uri())
