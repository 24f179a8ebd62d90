"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import UsageError

# Typer would refuse a call for one file that may not be read; what opens the file names it, and the rest is done.
Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH", help="Files and folders; of folders the *.txt files.", readable=False),
]
StoreUrl = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="URL",
        help="A folder, neo4j://… or bolt://…; else $DIPLOGRAPH_STORE, else the folder diplograph.store.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="When all of them were published, as 2022-06-15.", show_default=False),
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Who published all of them.", show_default=False)]
Lexicon = Annotated[
    Path | None,
    typer.Option(
        "--lexicon",
        metavar="DIR",
        help="A folder of your own tables that extend the lexicon.",
        show_default=False,
        readable=False,
    ),
]

Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, kept with it.", show_default=False)]
Preview = Annotated[bool, typer.Option("--preview", help="Tell what would change, and change nothing.")]

MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        metavar="X",
        min=0,
        max=1,
        help="Meetings that are right less often than this are doubtful: nobody met by them.",
    ),
]

Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        metavar="N",
        min=1,
        help="Processes that read documents; else one a core, or one where there are few files.",
        show_default=False,
    ),
]

Dask = Annotated[
    str | None,
    typer.Option(
        "--dask", metavar="URL", help="Read documents on the Dask cluster at tcp://HOST:PORT.", show_default=False
    ),
]


class Format(StrEnum):
    """How an answer is printed."""

    table = "table"
    json = "json"
    csv = "csv"


Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
FormatOption = Annotated[
    Format | None, typer.Option("--format", help="How the answer is printed.  [default: table]", show_default=False)
]


def form(format: Format | None, *, json: bool) -> Format:
    """The form that `--format` and `--json` ask for together; UsageError where they ask for two."""
    if json and format not in (None, Format.json):
        raise UsageError(f"--json and --format {format}: an answer has one form; leave one of the two out")
    return Format.json if json else format or Format.table


def day(text: str | None) -> dt.date | None:
    """The date that an option was given; UsageError where it is none."""
    if text is None:
        return None
    from graph.document import publication

    try:
        date = dt.date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(f"--published {text!r} is no date: write it as 2022-06-15") from None
    return publication(date)


def each_word(texts: Sequence[str] | None) -> list[str]:
    """The texts that a repeated option was given, each as `words` gives it."""
    return [words(text) for text in texts or ()]


def words(text: str) -> str:
    """The text that an argument was given; UsageError where its bytes are no UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        # What the encoding of the locale lacks (with PYTHONUTF8=0 in LC_ALL=C all but ASCII) comes byte by byte.
        try:
            return os.fsencode(text).decode()
        except UnicodeError:
            shown = text.encode(errors="backslashreplace").decode()
            raise UsageError(f"an argument is not valid UTF-8: '{shown}'") from None
    return text
