"""`diplograph calendar`: the weeks of a country, as a heat map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.commands.sheets import Sheet
    from graph.analysis.weeks import Weeks

_SHADES = "·░▒▓█"
_QUARTERS = (1, 14, 27, 40)


def calendar(
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="A country, organisation or official.")],
    store: StoreUrl = None,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
    plot: options.Plot = None,
) -> None:
    """Show in which weeks a country met others.

    A row a year, a mark a week.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import Sheet, check_plot, draw, put
    from diplograph.printing import say

    check_plot(plot)
    with opened(store) as source:
        found = analyses.calendar(
            source,
            words(country),
            **options.conditions(since, until, dates, kind, not_kind),
        )
    draw(plot, lambda: _figure(found, country))
    if json or format is not Format.table:
        put(format, json=json, data=lambda: _data(found), table=lambda: Sheet((), ()), csv=lambda: _csv(found))
    else:
        say(_map(found))


def _data(found: Weeks) -> dict[str, Any]:
    return {
        "weeks": [
            {"year": year, "week": week, "meetings": ids, "evidence": found.evidence[year, week]}
            for (year, week), ids in found.ids.items()
        ],
        "week_not_certain": found.open,
    }


def _csv(found: Weeks) -> Sheet:
    """A row a week from the first year to the last, zeros included."""
    from datetime import date

    from diplograph.commands.sheets import Sheet

    rows = [
        [
            year,
            week,
            date.fromisocalendar(year, week, 1),
            found.count(year, week),
            ";".join(found.ids.get((year, week), ())),
        ]
        for year in found.years
        for week in range(1, date(year, 12, 28).isocalendar().week + 1)
    ]
    return Sheet(("year", "week", "monday", "meetings", "meeting_ids"), rows)


def _map(found: Weeks) -> str:
    from graph.analysis.weeks import WEEKS
    from graph.wording import counted

    lines = []
    if found.ids:
        scale = "".join(f"{week:<{13}}" for week in _QUARTERS).rstrip()
        lines.append(f"      {scale}")
        for year in found.years:
            marks = "".join(_shade(found.count(year, week), found.most) for week in range(1, WEEKS + 1))
            total = sum(found.count(year, week) for week in range(1, WEEKS + 1))
            lines.append(f"{year}  {marks}  {total:>4}")
        top = found.most
        steps = [f"{mark} {low}–{high}" if low < high else f"{mark} {low}" for mark, low, high in _steps(top)]
        lines.append(f"Meetings a week: {_SHADES[0]} none, {', '.join(steps)}")
    if found.open:
        lines.append(f"{counted(len(found.open), 'meeting')} of no certain week")
    return "\n".join(lines) or "no meetings"


def _shade(count: int, most: int) -> str:
    return _SHADES[-(-count * (len(_SHADES) - 1) // most)] if count else _SHADES[0]


def _steps(most: int) -> list[tuple[str, int, int]]:
    """Each shade with the least and the most meetings that it stands for."""
    shades: dict[str, list[int]] = {}
    for count in range(1, most + 1):
        shades.setdefault(_shade(count, most), []).append(count)
    return [(mark, counts[0], counts[-1]) for mark, counts in shades.items()]


def _figure(found: Weeks, country: str) -> Figure:
    from graph.analysis.drawing import heat
    from graph.analysis.weeks import WEEKS

    cells = [[found.count(year, week) for week in range(1, WEEKS + 1)] for year in found.years]
    return heat(f"Meetings of {country} by week", [str(year) for year in found.years], cells)
