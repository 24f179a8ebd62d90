"""`diplograph asymmetry`: who is received lower than he stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.analyses import Named
    from diplograph.commands.sheets import Sheet
    from graph.analysis.asymmetry import Asymmetry


def asymmetry(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Only of this country or official.", show_default=False),
    ] = None,
    store: StoreUrl = None,
    least: Annotated[int, typer.Option("--least", metavar="N", min=1, help="Only pairs with N such meetings.")] = 1,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
    plot: options.Plot = None,
) -> None:
    """Show whose officials meet lower ranks of the other side.

    A minister who gets deputy ministers.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import check_plot, draw, put

    check_plot(plot)
    with opened(store) as source:
        found = analyses.asymmetry(
            source,
            None if name is None else words(name),
            least=least,
            **options.conditions(since, until, dates, kind, not_kind),
        )
    draw(plot, lambda: _figure(found))
    put(
        format,
        json=json,
        data=lambda: _data(found),
        table=lambda: _table(found),
        csv=lambda: _csv(found),
        none="no two-sided meetings at which both ranks are known",
    )


def _data(found: Sequence[Named[Asymmetry]]) -> dict[str, Any]:
    return {
        "asymmetry": [
            {
                "one": {"id": one.row.one[1], "name": one.a},
                "other": {"id": one.row.other[1], "name": one.b},
                "own_level": one.row.own,
                "other_level": one.row.others,
                "gap": one.row.gap,
                "other_lower": one.row.lower,
                "other_higher": one.row.higher,
                "meetings": one.row.meetings,
                "evidence": one.row.evidence,
            }
            for one in found
        ]
    }


def _table(found: Sequence[Named[Asymmetry]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    rows = [
        [
            *(one.a, one.b, len(one.row.meetings), f"{one.row.own:.2f}", f"{one.row.others:.2f}"),
            *(f"{one.row.gap:+.2f}", one.row.lower, one.row.higher),
        ]
        for one in found
    ]
    return Sheet(("who", "meets", "compared", "own", "theirs", "gap", "lower", "higher"), rows, (2, 3, 4, 5, 6, 7))


def _csv(found: Sequence[Named[Asymmetry]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    columns = ("one", "other", "compared", "own_level", "other_level", "gap", "other_lower", "other_higher", "meetings")
    rows = [
        [
            *(one.row.one[1], one.row.other[1], len(one.row.meetings), one.row.own, one.row.others),
            *(one.row.gap, one.row.lower, one.row.higher, ";".join(one.row.meetings)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Sequence[Named[Asymmetry]]) -> Figure:
    from graph.analysis.drawing import bars

    shown = found[:30]
    names = [f"{one.a} – {one.b}" for one in shown]
    return bars("How much higher the first stands, in levels", names, {"gap": [one.row.gap for one in shown]}, "levels")
