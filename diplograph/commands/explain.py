"""`diplograph explain`: how a document was read, sentence by sentence, on the screen or as a page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from diplograph.commands.options import Json, Lexicon, MinConfidence, Published, Publisher, day, words
from graph.doubt import LEAST
from graph.errors import DocumentError, UsageError


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document.", readable=False)],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE.html", help="Write a page instead.", show_default=False, readable=False
        ),
    ] = None,
    published: Published = None,
    publisher: Publisher = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = LEAST,
    json: Json = False,
) -> None:
    """Show how a document is read, sentence by sentence.

    Persons, offices, countries, organisations, places, dates and triggers are marked. Under each sentence stands
    which meeting it tells of, or why it tells of none.
    """
    from diplograph.explaining import explain as explained
    from diplograph.printing import as_json, say, warn
    from graph.wording import plain
    from loaders import lexicon_of
    from loaders.readers import documents
    from loaders.readers.files import source_of

    date, who, own = day(published), None if publisher is None else words(publisher), lexicon_of(lexicon)
    if os.path.isdir(file):  # noqa: PTH112  (Path.is_dir raises where a folder on the way is closed)
        raise UsageError(f"{source_of(file)}: is a folder; name one file in it")
    found_there = list(documents(file, published=date, publisher=who))
    if output is not None and len(found_there) > 1:
        raise UsageError(f"{source_of(file)} holds {len(found_there)} documents; a page shows one")
    for document in found_there:
        if isinstance(document, DocumentError):
            raise document
        found = explained(document, lexicon=own, min_confidence=min_confidence)
        if output is not None:
            from diplograph.pages.explanation import page
            from graph.page import write

            tables = () if lexicon is None else tuple(lexicon.iterdir())
            for note in found.notes:
                warn(f"{found.source}: {note}")
            written = source_of(write(page(found), output, inputs=(file, *tables)))
            say(as_json({"file": written, "notes": found.notes}) if json else f"Page: {plain(written)}")
        elif json:
            say(as_json(found, indent=0))
        else:
            from diplograph.commands.telling import tell

            for part in tell(found):
                say(part)
