"""The options that the commands of analysis share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from diplograph.commands.options import Format
from diplograph.commands.path_options import DatesOption, Kind, NotKind, Since, Until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diplograph.analyses import Conditions
    from graph.days import Dates

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
    "conditions",
]

FormatOption = Annotated[Format, typer.Option("--format", help="How the answer is printed.")]
Country = Annotated[str, typer.Argument(metavar="COUNTRY", help="A country or organisation, by code or name.")]
Plot = Annotated[
    Path | None,
    typer.Option("--plot", metavar="FILE", help="Draw it there, as .svg or .png.", readable=False, show_default=False),
]
By = Annotated[Literal["year", "month"], typer.Option("--by", help="By year, or by month.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show the first N.")]


def conditions(
    since: str | None, until: str | None, dates: Dates, kind: Sequence[str] | None, not_kind: Sequence[str] | None
) -> Conditions:
    """Which meetings count, as the options of a command say it."""
    return {"since": since, "until": until, "dates": dates, "kinds": kind or (), "not_kinds": not_kind or ()}
