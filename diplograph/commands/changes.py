"""`diplograph changes`: what is new since a day."""

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
    from graph.analysis.changes import Change

    Found = Answer[Named[Change]]


@options.of_all
def changes(
    asked: options.Asked,
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="The first day that counts: 2022-06-15, 2022.")],
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Only what concerns this official or country.", show_default=False),
    ] = None,
) -> None:
    """Show what is new since a day.

    Officials who had not met before, offices in which nobody showed them, and partners of countries.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.changes(
            source,
            words(since),
            None if name is None else words(name),
            dates=asked.conditions["dates"],
            min_confidence=asked.conditions["min_confidence"],
        )
    put(
        asked,
        found,
        figure=lambda it: _figure(it, since),
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(found, since),
        none="nothing new",
    )


def _title(found: Found, since: str) -> str:
    return f"What is new{f' of {found.about[0].name}' if found.about else ''} since {since}"


def _data(found: Found) -> dict[str, Any]:
    return {
        "changes": [
            {
                "what": one.row.what,
                "new": one.row.new,
                "first": one.row.first,
                "a": {"id": one.row.a[1], "label": one.row.a[0], "name": one.a},
                "b": {"id": one.row.b[1], "label": one.row.b[0], "name": one.b},
                "office": one.row.office,
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
            one.row.first or "undated",
            one.row.new,
            one.row.what,
            one.a,
            f"{one.row.office}, {one.b}" if one.row.office else one.b,
        ]
        for one in found
    ]
    return Sheet(("first", "new", "what", "who", "with whom, or office"), rows)


def _csv(found: Found) -> Sheet:
    columns = (
        *("what", "new", "first", "a", "a_name", "b", "b_name", "office"),
        *("meetings", "possible", "meeting_ids", "possible_ids"),
    )
    rows = [
        [
            *(one.row.what, one.row.new, one.row.first),
            *(one.row.a[1], one.a, one.row.b[1], one.b, one.row.office),
            *(len(one.row.meetings), len(one.row.possible)),
            *(";".join(one.row.meetings), ";".join(one.row.possible)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Found, since: str) -> Figure:
    """A row for each of whom something is new, a dot for each news, coloured by what it is."""
    from graph.analysis.drawing import Dot, dots
    from graph.wording import counted

    about = {one.name for one in found.about}
    points = [
        Dot(day, day, name, one.row.what if one.row.new == "certainly" else "possibly new")
        for one in found
        if (day := one.row.first) is not None
        for name in ([one.a] if one.row.what == "office" else sorted({one.a, one.b} - about))
    ]
    undated = sum(one.row.first is None for one in found)
    note = f"Not drawn: {counted(undated, 'change')} of no known day" if undated else ""
    return dots(_title(found, since), points, note=note)
