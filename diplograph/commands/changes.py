"""`diplograph changes`: what is new since a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from diplograph.analyses import Named
    from diplograph.commands.sheets import Sheet
    from graph.analysis.changes import Change


def changes(
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="The first day that counts: 2022-06-15, 2022.")],
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Only what concerns this official or country.", show_default=False),
    ] = None,
    store: StoreUrl = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
) -> None:
    """Show what is new since a day.

    Officials who had not met before, offices in which nobody showed them, and partners of countries.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import put

    with opened(store) as source:
        found = analyses.changes(source, words(since), None if name is None else words(name))
    put(
        format,
        json=json,
        data=lambda: _data(found),
        table=lambda: _table(found),
        csv=lambda: _csv(found),
        none="nothing new",
    )


def _data(found: Sequence[Named[Change]]) -> dict[str, Any]:
    return {
        "changes": [
            {
                "what": one.row.what,
                "first": one.row.first,
                "sure": one.row.sure,
                "a": {"id": one.row.a[1], "label": one.row.a[0], "name": one.a},
                "b": {"id": one.row.b[1], "label": one.row.b[0], "name": one.b},
                "office": one.row.office,
                "meetings": one.row.meetings,
                "evidence": one.row.evidence,
            }
            for one in found
        ]
    }


def _table(found: Sequence[Named[Change]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    rows = [
        [
            one.row.first,
            one.row.what if one.row.sure else f"{one.row.what} (maybe before)",
            one.a,
            one.b,
            one.row.office,
        ]
        for one in found
    ]
    return Sheet(("first", "new", "who", "with or of", "office"), rows)


def _csv(found: Sequence[Named[Change]]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    columns = ("what", "first", "sure", "a", "a_name", "b", "b_name", "office", "meetings")
    rows = [
        [
            *(one.row.what, one.row.first, one.row.sure),
            *(one.row.a[1], one.a, one.row.b[1], one.b),
            *(one.row.office, ";".join(one.row.meetings)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)
