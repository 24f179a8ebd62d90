"""`diplograph partners`: whom a country meets, at what rank, and how that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.commands.sheets import Sheet
    from graph.analysis.partners import Partner

_STEPS = "▁▂▃▄▅▆▇█"
_DRAWN = 30


def partners(
    country: options.Country,
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
    """Show whom a country meets, at what rank, and in which years.

    Or an organisation. Each row has a bar a year, all on one scale.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import check_plot, draw, put

    check_plot(plot)
    with opened(store) as source:
        found = analyses.partners(
            source,
            words(country),
            **options.conditions(since, until, dates, kind, not_kind),
        )
    draw(plot, lambda: _figure(found, country))
    put(format, json=json, data=lambda: _data(found), table=lambda: _table(found), csv=lambda: _csv(found))


def _data(found: Sequence[Partner]) -> dict[str, Any]:
    from diplograph.answers import node_data
    from graph.analysis.ranks import NAMES

    return {
        "partners": [
            {
                "partner": node_data(one.partner),
                "meetings": one.meetings,
                "bilateral": one.bilateral,
                "levels": {NAMES.get(level, "unknown"): count for level, count in one.levels.items()},
                "years": {
                    year: {"meetings": told.meetings, "highest": NAMES.get(told.level)}
                    for year, told in one.years.items()
                },
                "year_not_certain": one.open,
                "first": one.days[0],
                "last": one.days[1],
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _table(found: Sequence[Partner]) -> Sheet:
    from diplograph.commands.sheets import Sheet
    from graph.analysis.ranks import NAMES

    years = _years(found)
    most = max((told.meetings for one in found for told in one.years.values()), default=1)
    heading = "–".join(dict.fromkeys((years[0], years[-1]))) if years else "by year"

    def one(row: Partner) -> list[object]:
        trend = "".join(_bar(row.years[year].meetings if year in row.years else 0, most) for year in years)
        top = NAMES.get(max(row.levels, default=0), "")
        return [row.partner.name, len(row.meetings), row.bilateral, top, row.days[1], trend]

    return Sheet(("partner", "met", "two-sided", "top rank", "last", heading), map(one, found), (1, 2))


def _bar(count: int, most: int) -> str:
    return _STEPS[max(0, -(-count * len(_STEPS) // most) - 1)] if count else "·"


def _years(found: Sequence[Partner]) -> list[str]:
    known = sorted({int(year) for one in found for year in one.years})
    return [f"{year:04}" for year in range(known[0], known[-1] + 1)] if known else []


def _csv(found: Sequence[Partner]) -> Sheet:
    """A row a partner and year; what is of no certain year stands in a row without one."""
    from diplograph.commands.sheets import Sheet

    return Sheet(("id", "partner", "label", "year", "meetings", "highest"), _csv_rows(found))


def _csv_rows(found: Sequence[Partner]) -> Iterator[list[object]]:
    for one in found:
        named = [one.partner.id, one.partner.name, one.partner.label]
        for year, told in one.years.items():
            yield [*named, year, told.meetings, told.level or None]
        if one.open:
            yield [*named, None, len(one.open), None]


def _figure(found: Sequence[Partner], country: str) -> Figure:
    from graph.analysis.drawing import bars
    from graph.analysis.ranks import NAMES

    shown = found[:_DRAWN]
    parts = {
        name: [row.levels.get(level, 0) for row in shown]
        for level, name in (*NAMES.items(), (0, "rank not known"))
        if any(row.levels.get(level) for row in shown)
    }
    return bars(f"Partners of {country}, by the level at which both met", [row.partner.name for row in shown], parts)
