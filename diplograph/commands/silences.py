"""`diplograph silences`: who used to meet and stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import Sheet, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.analyses import Named
    from graph.analysis.answer import Answer
    from graph.analysis.silences import Silence

    Found = Answer[Named[Silence]]


@options.of_all
def silences(
    asked: options.Asked,
    country: Annotated[
        str | None,
        typer.Argument(metavar="[COUNTRY]", help="Only pairs with this country.", show_default=False),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Seen from this day; else the last known.", show_default=False),
    ] = None,
    least: Annotated[int, typer.Option("--least", metavar="N", min=2, help="Only pairs that met N times.")] = 3,
    factor: Annotated[
        float, typer.Option("--factor", metavar="X", min=1.0, help="How many usual gaps the silence must last.")
    ] = 3.0,
) -> None:
    """Show pairs of countries that used to meet and stopped."""
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.silences(
            source,
            None if country is None else words(country),
            on=None if on is None else words(on),
            least=least,
            factor=factor,
            dates=asked.conditions["dates"],
            min_confidence=asked.conditions["min_confidence"],
        )
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(found),
        none="no pair has stopped meeting",
    )


def _title(found: Found) -> str:
    return f"Who used to meet {found.about[0].name} and stopped" if found.about else "Who used to meet and stopped"


def _data(found: Found) -> dict[str, Any]:
    return {
        "silences": [
            {
                "a": {"id": one.row.a[1], "name": one.a},
                "b": {"id": one.row.b[1], "name": one.b},
                "stopped": one.row.stopped,
                "occasions": one.row.begun,
                "last": one.row.last,
                "usual_gap": one.row.gap,
                "longest_gap": one.row.longest,
                "silent": one.row.silent,
                "times": one.row.times,
                "meetings": one.row.meetings,
                "possible": one.row.possible,
                "evidence": one.row.evidence,
            }
            for one in found
        ]
    }


def _table(found: Found) -> Sheet:
    rows = [
        [
            *(f"{one.a} – {one.b}", one.row.stopped, one.row.occasions, one.row.last),
            *(f"{one.row.gap:.0f}", one.row.silent, f"{one.row.times:.1f}"),
        ]
        for one in found
    ]
    return Sheet(("pair", "stopped", "occasions", "last", "usual gap", "silent", "times"), rows, (2, 4, 5, 6))


def _csv(found: Found) -> Sheet:
    columns = (
        *("a", "b", "stopped", "occasions", "first", "last", "usual_gap", "longest_gap", "silent", "times"),
        *("meetings", "possible", "meeting_ids", "possible_ids"),
    )
    rows = [
        [
            *(one.row.a[1], one.row.b[1], one.row.stopped, one.row.occasions, one.row.begun[0], one.row.last),
            *(one.row.gap, one.row.longest, one.row.silent, one.row.times),
            *(len(one.row.meetings), len(one.row.possible)),
            *(";".join(one.row.meetings), ";".join(one.row.possible)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Found) -> Figure:
    """A row a pair: a dot an occasion, and a line for the silence since."""
    from datetime import timedelta

    from graph.analysis.drawing import Dot, dots

    names = [f"{one.a} – {one.b}" for one in found]
    points = []
    for name, one in zip(names, found, strict=True):
        points += [Dot(day, day, name, "an occasion") for day in one.row.begun]
        until = one.row.last + timedelta(one.row.silent)
        points.append(Dot(one.row.last, until, name, f"{one.row.stopped} silent"))
    return dots(_title(found), points, order=names)
