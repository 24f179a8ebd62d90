"""`diplograph calendar`: the weeks of a country, as a heat map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import Sheet, not_drawn, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.weeks import Week

_SHADES = "·░▒▓█"
_QUARTERS = (1, 14, 27, 40)


@options.of_meetings
def calendar(
    asked: options.Asked,
    country: Annotated[str, typer.Argument(metavar="COUNTRY", help="A country, organisation or official.")],
) -> None:
    """Show in which weeks a country met others.

    A row a year, a mark a week.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.calendar(source, words(country), **asked.conditions)
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_map,
        csv=_csv,
        title=_title(found),
    )


def _title(found: Answer[Week]) -> str:
    return f"Meetings of {found.about[0].name} by week"


def _data(found: Answer[Week]) -> dict[str, Any]:
    return {
        "weeks": [
            {
                "year": one.year,
                "week": one.number,
                "meetings": one.meetings,
                "possible": one.possible,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _csv(found: Answer[Week]) -> Sheet:
    """A row a week from the first year to the last, zeros included; what is of no known week in a row without one."""
    from datetime import date

    def row(week: tuple[int, int] | None) -> list[object]:
        told = known.get(week or (None, None))
        meetings, possible = (told.meetings, told.possible) if told else ((), ())
        when = (*week, date.fromisocalendar(*week, 1)) if week else (None, None, None)
        return [*when, len(meetings), len(possible), ";".join(meetings), ";".join(possible)]

    known = {(one.year, one.number): one for one in found}
    years = [one.year for one in found if one.year is not None]
    rows = []
    for year in range(years[0], years[-1] + 1) if years else ():
        rows += [row((year, number)) for number in range(1, date(year, 12, 28).isocalendar().week + 1)]
    rows += [row(None)] if (None, None) in known else []
    return Sheet(("year", "week", "monday", "meetings", "possible", "meeting_ids", "possible_ids"), rows)


def _map(found: Answer[Week]) -> str:
    from graph.analysis.weeks import WEEKS
    from graph.wording import counted

    counts = _counts(found)
    lines = []
    if counts:
        scale = "".join(f"{week:<{13}}" for week in _QUARTERS).rstrip()
        lines.append(f"      {scale}")
        most = max(max(weeks) for weeks in counts.values())
        for year, weeks in counts.items():
            lines.append(f"{year}  {''.join(_shade(count, most) for count in weeks[:WEEKS])}  {sum(weeks):>4}")
        steps = [f"{mark} {low}–{high}" if low < high else f"{mark} {low}" for mark, low, high in _steps(most)]
        lines.append(f"Meetings a week: {_SHADES[0]} none, {', '.join(steps)}")
    if unsure := _unsure(found):
        more = "and " if counts else ""
        lines.append(f"{more}{counted(unsure, 'meeting')} possibly in one of several weeks, without a mark")
    return "\n".join(lines) or "no meetings"


def _counts(found: Answer[Week]) -> dict[int, list[int]]:
    """How many meetings were certainly in each week, by year from the first with one to the last."""
    from graph.analysis.weeks import WEEKS

    sure = [(one.year, one.number, len(one.meetings)) for one in found if one.meetings]
    known = [(year, number, count) for year, number, count in sure if year is not None and number is not None]
    years = range(known[0][0], known[-1][0] + 1) if known else range(0)
    counts = {year: [0] * WEEKS for year in years}
    for year, number, count in known:
        counts[year][number - 1] = count
    return counts


def _unsure(found: Answer[Week]) -> int:
    """How many meetings are certainly in no week."""
    undated = {id for one in found if one.year is None for id in one.meetings}
    return len(undated | {id for one in found for id in one.possible})


def _shade(count: int, most: int) -> str:
    return _SHADES[-(-count * (len(_SHADES) - 1) // most)] if count else _SHADES[0]


def _steps(most: int) -> list[tuple[str, int, int]]:
    """Each shade with the least and the most meetings that it stands for."""
    shades: dict[str, list[int]] = {}
    for count in range(1, most + 1):
        shades.setdefault(_shade(count, most), []).append(count)
    return [(mark, counts[0], counts[-1]) for mark, counts in shades.items()]


def _figure(found: Answer[Week]) -> Figure:
    from graph.analysis.drawing import heat

    counts = _counts(found)
    note = not_drawn(_unsure(found), "possibly in one of several weeks")
    return heat(_title(found), [str(year) for year in counts], list(counts.values()), note)
