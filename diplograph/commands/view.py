"""`diplograph view`: the graph as a picture that a browser shows without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from diplograph.commands.options import Json, StoreUrl, words


def view(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE.html", help="Where the picture is written.", readable=False),
    ],
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Draw only what lies around it.", show_default=False),
    ] = None,
    store: StoreUrl = None,
    show: Annotated[bool, typer.Option("--open", help="Open the picture in the browser.")] = False,
    json: Json = False,
) -> None:
    """Draw the graph, or what lies around a name, as an HTML file."""
    from diplograph import asking
    from diplograph.commands.opening import opened
    from diplograph.printing import as_json, say, warn
    from graph.wording import plain
    from loaders.readers.files import source_of

    with opened(store) as source:
        picture = asking.view(source, None if name is None else words(name))
    written = picture.write(output)
    for note in picture.notes:
        warn(note)
    file = source_of(written)
    say(as_json({"file": file, "notes": picture.notes}) if json else f"Picture: {plain(file)}")
    if show:
        import webbrowser

        webbrowser.open(written.resolve().as_uri())
