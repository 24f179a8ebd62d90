"""`diplograph timeline`: what somebody did, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.commands.sheets import Sheet
    from graph.analysis.timeline import Moment


def timeline(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An official, country or organisation.")],
    store: StoreUrl = None,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    every: Annotated[bool, typer.Option("--all", help="Also meetings planned, cancelled, denied or doubtful.")] = False,
    format: options.FormatOption = Format.table,
    json: Json = False,
    plot: options.Plot = None,
) -> None:
    """Show what somebody did, day by day.

    The meetings of an official, country or organisation, and the days on which documents show him in an office.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import check_plot, draw, put
    from graph.fold import RANKS

    check_plot(plot)
    with opened(store) as source:
        found = analyses.timeline(
            source,
            words(name),
            RANKS["status"] if every else analyses.HELD,
            **options.conditions(since, until, dates, kind, not_kind),
        )
    draw(plot, lambda: _figure(found, name))
    put(format, json=json, data=lambda: _data(found), table=lambda: _table(found), csv=lambda: _csv(found))


def _data(found: Sequence[Moment]) -> dict[str, Any]:
    return {
        "moments": [
            {
                "what": one.what,
                "date": one.date,
                "date_from": one.first,
                "date_to": one.last,
                "about": one.about,
                "status": one.status,
                "others": one.others,
                "places": one.places,
                "meeting": one.id,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _table(found: Sequence[Moment]) -> Sheet:
    from diplograph.commands.sheets import Sheet
    from graph.wording import kind_words

    def what(one: Moment) -> str:
        if one.what != "meeting":
            return f"{one.what.removeprefix('office ')}: {one.about}"
        return kind_words(one.about) + ("" if one.status == "held" else f" ({one.status})")

    rows = [[one.date or "undated", what(one), ", ".join(one.others), ", ".join(one.places)] for one in found]
    return Sheet(("date", "what", "with", "where"), rows)


def _csv(found: Sequence[Moment]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    columns = ("date", "date_from", "date_to", "what", "about", "status", "others", "places", "meeting")
    rows = [
        [
            *(one.date, one.first, one.last, one.what, one.about, one.status),
            *(";".join(one.others), ";".join(one.places), one.id),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Sequence[Moment], name: str) -> Figure:
    from graph.analysis.drawing import dots

    meetings = [one for one in found if one.what == "meeting" and one.first and one.last]
    points = [(one.first, one.last, other) for one in meetings for other in one.others if one.first and one.last]
    return dots(f"Meetings of {name}", points)
