"""`diplograph silences`: who used to meet and stopped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from diplograph.analyses import Named
    from diplograph.commands.sheets import Sheet
    from graph.analysis.silences import Silence


def silences(
    country: Annotated[
        str | None,
        typer.Argument(metavar="[COUNTRY]", help="Only pairs with this country.", show_default=False),
    ] = None,
    store: StoreUrl = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Seen from this day; else the last known.", show_default=False),
    ] = None,
    least: Annotated[int, typer.Option("--least", metavar="N", min=2, help="Only pairs that met N times.")] = 3,
    factor: Annotated[
        float, typer.Option("--factor", metavar="X", min=1.0, help="How many usual gaps the silence must last.")
    ] = 3.0,
    format: options.FormatOption = Format.table,
    json: Json = False,
) -> None:
    """Show pairs of countries that used to meet and stopped."""
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import put

    with opened(store) as source:
        found = analyses.silences(
            source,
            None if country is None else words(country),
            on=None if on is None else words(on),
            least=least,
            factor=factor,
        )
    put(
        format,
        json=json,
        data=lambda: _data(found),
        table=lambda: _table(found),
        csv=lambda: _csv(found),
        none="no pair has stopped meeting",
    )


def _data(found: Sequence[Named[Silence]]) -> dict[str, Any]:
    return {
        "silences": [
            {
                "a": {"id": one.row.a[1], "name": one.a},
                "b": {"id": one.row.b[1], "name": one.b},
                "occasions": one.row.occasions,
                "first": one.row.first,
                "last": one.row.last,
                "usual_gap": one.row.gap,
                "longest_gap": one.row.longest,
                "silent": one.row.silent,
                "times": one.row.times,
                "meetings": one.row.meetings,
                "evidence": one.row.evidence,
            }
            for one in found
        ]
    }


def _table(found: Sequence[Named[Silence]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    rows = [
        [one.a, one.b, one.row.occasions, one.row.last, f"{one.row.gap:.0f}", one.row.silent, f"{one.row.times:.1f}"]
        for one in found
    ]
    return Sheet(("a", "b", "occasions", "last", "usual gap", "silent", "times"), rows, (2, 4, 5, 6))


def _csv(found: Sequence[Named[Silence]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    columns = ("a", "b", "occasions", "first", "last", "usual_gap", "longest_gap", "silent", "times", "meetings")
    rows = [
        [
            *(one.row.a[1], one.row.b[1], one.row.occasions, one.row.first, one.row.last),
            *(one.row.gap, one.row.longest, one.row.silent, one.row.times, ";".join(one.row.meetings)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)
