"""`diplograph partners`: whom a country meets, at what rank, and how that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import POSSIBLY, Sheet, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.partners import Partner

_STEPS = "▁▂▃▄▅▆▇█"
_SHOWN = 20
"""Years that a row has bars of; of more the latest."""


@options.of_meetings
def partners(
    asked: options.Asked,
    country: options.Country,
) -> None:
    """Show whom a country meets, at what rank, and in which years.

    Or an organisation. Each row has a bar a year, all on one scale.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.partners(source, words(country), **asked.conditions)
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(found),
    )


def _title(found: Answer[Partner]) -> str:
    return f"Whom {found.about[0].name} met"


def _data(found: Answer[Partner]) -> dict[str, Any]:
    from diplograph.answers import node_data
    from graph.analysis.ranks import NAMES

    return {
        "partners": [
            {
                "partner": node_data(one.partner),
                "meetings": one.meetings,
                "possible": one.possible,
                "bilateral": one.bilateral,
                "levels": {NAMES.get(level, "unknown"): count for level, count in one.levels.items()},
                "years": [
                    {
                        "year": year or None,
                        "meetings": told.meetings,
                        "possible": told.possible,
                        "highest": NAMES.get(told.level),
                    }
                    for year, told in one.years.items()
                ],
                "latest": one.latest,
                "first": one.days[0],
                "last": one.days[1],
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _table(found: Answer[Partner]) -> Sheet:
    from graph.analysis.ranks import NAMES

    years = _years(found)
    most = max((len(told.meetings) for one in found for told in one.years.values()), default=1) or 1
    heading = " – ".join(dict.fromkeys((years[0], years[-1]))) if years else "by year"

    def one(row: Partner) -> list[object]:
        trend = "".join(_bar(len(row.years[year].meetings) if year in row.years else 0, most) for year in years)
        top = NAMES.get(max(row.levels, default=0), "")
        return [row.partner.name, len(row.meetings), len(row.possible), row.bilateral, top, row.latest, trend]

    columns = ("partner", "meetings", POSSIBLY, "two-sided", "top rank", "last", heading)
    return Sheet(columns, map(one, found), (1, 2, 3))


def _bar(count: int, most: int) -> str:
    return _STEPS[max(0, -(-count * len(_STEPS) // most) - 1)] if count else "·"


def _years(found: Answer[Partner]) -> list[str]:
    """The years from the first with a certain meeting to the last, at most as many as fit."""
    known = sorted({int(year) for one in found for year, told in one.years.items() if year and told.meetings})
    return [f"{year:04}" for year in range(max(known[0], known[-1] - _SHOWN + 1), known[-1] + 1)] if known else []


def _csv(found: Answer[Partner]) -> Sheet:
    """A row a partner and year; what is of no known year stands in a row without one."""
    rows = [
        [
            *(one.partner.id, one.partner.name, one.partner.label, year),
            *(len(told.meetings), len(told.possible), told.level or None),
            *(";".join(told.meetings), ";".join(told.possible)),
        ]
        for one in found
        for year, told in one.years.items()
    ]
    columns = ("id", "partner", "label", "year", "meetings", "possible", "highest", "meeting_ids", "possible_ids")
    return Sheet(columns, rows)


def _figure(found: Answer[Partner]) -> Figure:
    from graph.analysis.drawing import bars
    from graph.analysis.ranks import NAMES

    parts: dict[str, list[float]] = {
        name: [row.levels.get(level, 0) for row in found]
        for level, name in (*NAMES.items(), (0, "rank not known"))
        if any(row.levels.get(level) for row in found)
    }
    if any(row.possible for row in found):
        parts["possibly"] = [len(row.possible) for row in found]
    return bars(f"{_title(found)}, by the level at which both met", [row.partner.name for row in found], parts)
