"""The options that the commands of analysis share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from diplograph.commands.options import Format
from diplograph.commands.path_options import DatesOption, Kind, NotKind, Since, Until

__all__ = [
    "By",
    "Country",
    "DatesOption",
    "FormatOption",
    "Kind",
    "Limit",
    "NotKind",
    "Plot",
    "Since",
    "Until",
]

FormatOption = Annotated[Format, typer.Option("--format", help="How the answer is printed.")]
Country = Annotated[str, typer.Argument(metavar="COUNTRY", help="A country or organisation, by code or name.")]
Plot = Annotated[
    Path | None,
    typer.Option("--plot", metavar="FILE", help="Draw it there, as .svg or .png.", readable=False, show_default=False),
]
By = Annotated[Literal["year", "month"], typer.Option("--by", help="By year, or by month.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show the first N.")]
