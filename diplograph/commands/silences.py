"""`diplograph silences` and `diplograph asymmetry`: who stopped meeting, and who is received lower than he stands."""

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
        data=lambda: _silence_data(found),
        table=lambda: _silence_table(found),
        csv=lambda: _silence_csv(found),
        none="no pair has stopped meeting",
    )


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
        data=lambda: _asymmetry_data(found),
        table=lambda: _asymmetry_table(found),
        csv=lambda: _asymmetry_csv(found),
        none="no two-sided meetings at which both ranks are known",
    )


def _silence_data(found: Sequence[Named[Silence]]) -> dict[str, Any]:
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


def _silence_table(found: Sequence[Named[Silence]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    rows = [
        [one.a, one.b, one.row.occasions, one.row.last, f"{one.row.gap:.0f}", one.row.silent, f"{one.row.times:.1f}"]
        for one in found
    ]
    return Sheet(("a", "b", "occasions", "last", "usual gap", "silent", "times"), rows, (2, 4, 5, 6))


def _silence_csv(found: Sequence[Named[Silence]]) -> Sheet:
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


def _asymmetry_data(found: Sequence[Named[Asymmetry]]) -> dict[str, Any]:
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


def _asymmetry_table(found: Sequence[Named[Asymmetry]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    rows = [
        [
            *(one.a, one.b, len(one.row.meetings), f"{one.row.own:.2f}", f"{one.row.others:.2f}"),
            *(f"{one.row.gap:+.2f}", one.row.lower, one.row.higher),
        ]
        for one in found
    ]
    return Sheet(("who", "meets", "compared", "own", "theirs", "gap", "lower", "higher"), rows, (2, 3, 4, 5, 6, 7))


def _asymmetry_csv(found: Sequence[Named[Asymmetry]]) -> Sheet:
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
