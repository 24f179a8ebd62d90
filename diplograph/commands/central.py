"""`diplograph central`: who is central in who met whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.commands.sheets import Sheet
    from graph.analysis.central import Central, Measure


def central(
    store: StoreUrl = None,
    by: Annotated[
        Literal["degree", "strength", "eigenvector", "pagerank"], typer.Option("--by", help="What goes first.")
    ] = "pagerank",
    limit: options.Limit = 20,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
    plot: options.Plot = None,
) -> None:
    """Show who is central in who met whom.

    By how many others were met, at how many meetings, and how central these are in turn.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import check_plot, draw, put

    check_plot(plot)
    with opened(store) as source:
        found = analyses.central(
            source,
            limit,
            by=by,
            **options.conditions(since, until, dates, kind, not_kind),
        )
    draw(plot, lambda: _figure(found, by))
    put(
        format,
        json=json,
        data=lambda: _data(found),
        table=lambda: _table(found),
        csv=lambda: _csv(found),
        none="nobody met anybody",
    )


def _data(found: Sequence[Central]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "central": [
            {
                "official": node_data(one.official),
                "represents": [id for _, id in one.bodies],
                "degree": one.degree,
                "strength": one.strength,
                "eigenvector": one.eigenvector,
                "pagerank": one.pagerank,
                "meetings": one.meetings,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _table(found: Sequence[Central]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    rows = [
        [
            one.official.name,
            ", ".join(id for _, id in one.bodies),
            one.degree,
            one.strength,
            f"{one.eigenvector:.4f}",
            f"{one.pagerank:.4f}",
        ]
        for one in found
    ]
    return Sheet(("official", "for", "degree", "strength", "eigenvector", "pagerank"), rows, (2, 3, 4, 5))


def _csv(found: Sequence[Central]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    columns = ("id", "official", "represents", "degree", "strength", "eigenvector", "pagerank", "meetings")
    rows = [
        [
            *(one.official.id, one.official.name, ";".join(id for _, id in one.bodies)),
            *(one.degree, one.strength, one.eigenvector, one.pagerank, len(one.meetings)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Sequence[Central], by: Measure) -> Figure:
    from graph.analysis.drawing import bars

    values: dict[str, Sequence[float]] = {by: [float(getattr(one, by)) for one in found]}
    return bars(f"The most central officials by {by}", [one.official.name for one in found], values, by)
