"""`diplograph dyads`: pairs of countries by year or month, as scholars use them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import POSSIBLY, Sheet, not_drawn, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.dyads import Dyad
    from graph.days import Unit


@options.of_meetings
def dyads(
    asked: options.Asked,
    countries: Annotated[
        list[str] | None,
        typer.Argument(metavar="[COUNTRY]...", help="Only pairs with this country, or of these two."),
    ] = None,
    by: options.By = "year",
    all_pairs: Annotated[bool, typer.Option("--all-pairs", help="Also pairs that did not meet, as rows of 0.")] = False,
) -> None:
    """Count the meetings of pairs of countries, by year or month.

    With their kinds, ranks, places, hosts and sources; `--format csv` is ready for R and Stata.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    named = [words(name) for name in countries or ()]
    with opened(asked.store) as source:
        rows = analyses.dyads(source, *named, by=by, **asked.conditions, all_pairs=all_pairs)
    put(
        asked,
        rows,
        figure=lambda it: _figure(it, by),
        data=_data,
        table=lambda it: _table(it, by),
        csv=lambda it: _csv(it, by),
        title=_title(rows, by),
        by_period=True,
    )


def _title(rows: Answer[Dyad], by: Unit) -> str:
    whose = " and ".join(one.name for one in rows.about) or "pairs of countries"
    return f"Meetings of {whose} by {by}"


def _data(rows: Sequence[Dyad]) -> dict[str, Any]:
    from graph.analysis.codes import cow
    from graph.analysis.ranks import NAMES

    def one(row: Dyad) -> dict[str, Any]:
        numbers = [found.number if (found := cow(code)) else None for code in (row.a, row.b)]
        levels = {NAMES.get(level, "unknown"): count for level, count in (row.levels or {}).items()}
        return {
            "period": row.period or None,
            "a": row.a,
            "b": row.b,
            "cow": numbers,
            "meetings": row.meetings,
            "possible": row.possible,
            "bilateral": row.bilateral,
            "kinds": row.kinds or {},
            "levels": levels,
            "highest": [NAMES.get(level) if level else None for level in (row.level_a, row.level_b)],
            "venues": row.venues or {},
            "hosts": row.hosts or {},
            "documents": row.documents,
            "publishers": row.publishers,
            "evidence": row.evidence,
        }

    return {"dyads": [one(row) for row in rows]}


def _table(rows: Sequence[Dyad], by: Unit) -> Sheet:
    from graph.analysis.ranks import NAMES
    from graph.wording import kind_words

    columns = (by, "a", "b", "meetings", POSSIBLY, "two-sided", "top rank", "kinds")

    def one(row: Dyad) -> list[object]:
        kinds = ", ".join(f"{kind_words(kind)} {count}" for kind, count in (row.kinds or {}).items())
        top = max((level for level in row.levels or {}), default=0)
        return [
            row.period or "none",
            row.a,
            row.b,
            len(row.meetings),
            len(row.possible),
            row.bilateral,
            NAMES.get(top, ""),
            kinds,
        ]

    return Sheet(columns, map(one, rows), (3, 4, 5))


def _csv(rows: Sequence[Dyad], by: Unit) -> Sheet:
    """One row a pair and period; names of columns that R and Stata take as they are."""
    from graph.analysis.ranks import NAMES

    kinds = sorted({kind for row in rows for kind in row.kinds or ()})
    levels = {level: f"rank_{name.replace(' ', '_')}" for level, name in NAMES.items()} | {0: "rank_unknown"}
    when = ["year"] if by == "year" else ["year", "month"]
    columns = [
        *when,
        *("iso3_a", "iso3_b", "cow_a", "cow_b", "cow_abb_a", "cow_abb_b"),
        *("meetings", "possible", "bilateral", "multilateral"),
        *(f"kind_{re.sub(r'[^a-z0-9]+', '_', kind.lower())}" for kind in kinds),
        *levels.values(),
        *("highest_a", "highest_b", "venue_a", "venue_b", "venue_third", "venue_unknown", "host_a", "host_b"),
        *("documents", "publishers", "meeting_ids", "possible_ids"),
    ]
    return Sheet(columns, _csv_rows(rows, by, kinds, list(levels)))


def _csv_rows(rows: Sequence[Dyad], by: Unit, kinds: list[str], levels: list[int]) -> Iterator[list[object]]:
    from graph.analysis.codes import cow
    from graph.analysis.dyads import VENUES

    for row in rows:
        states = [cow(code) for code in (row.a, row.b)]
        year, _, month = row.period.partition("-")
        yield [
            *([year] if by == "year" else [year, month]),
            row.a,
            row.b,
            *(state.number if state else None for state in states),
            *(state.abbreviation if state else None for state in states),
            len(row.meetings),
            len(row.possible),
            row.bilateral,
            len(row.meetings) - row.bilateral,
            *((row.kinds or {}).get(kind, 0) for kind in kinds),
            *((row.levels or {}).get(level, 0) for level in levels),
            row.level_a,
            row.level_b,
            *((row.venues or {}).get(name, 0) for name in VENUES),
            *((row.hosts or {}).get(name, 0) for name in "ab"),
            len(row.documents),
            len(row.publishers),
            ";".join(row.meetings),
            ";".join(row.possible),
        ]


def _figure(rows: Answer[Dyad], by: Unit) -> Figure:
    from graph.analysis.drawing import lines
    from graph.analysis.dyads import spread
    from graph.analysis.scope import UNDATED

    periods, counts = spread(rows, by)
    unsure = {id for row in rows for id in (*row.possible, *(row.meetings if row.period == UNDATED else ()))}
    note = not_drawn(len(unsure), f"of no certain {by}")
    return lines(_title(rows, by), periods, counts, note=note)
