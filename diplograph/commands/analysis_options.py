"""The options that the commands of analysis share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from diplograph.commands.options import Format

FormatOption = Annotated[Format, typer.Option("--format", help="How the answer is printed.")]
Country = Annotated[str, typer.Argument(metavar="COUNTRY", help="A country or organisation, by code or name.")]
Plot = Annotated[
    Path | None,
    typer.Option("--plot", metavar="FILE", help="Draw it there, as .svg or .png.", readable=False, show_default=False),
]
Since = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Only meetings from this day on.", show_default=False)
]
Until = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Only meetings up to this day.", show_default=False)
]
DatesOption = Annotated[
    Literal["certain", "possible"],
    typer.Option("--dates", help="Whether uncertain dates must certainly fit, or only may."),
]
Kind = Annotated[
    list[str] | None, typer.Option("--kind", metavar="KIND", help="Only this kind; repeatable.", show_default=False)
]
NotKind = Annotated[
    list[str] | None, typer.Option("--not-kind", metavar="KIND", help="Not this kind; repeatable.", show_default=False)
]
By = Annotated[Literal["year", "month"], typer.Option("--by", help="By year, or by month.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show the first N.")]
