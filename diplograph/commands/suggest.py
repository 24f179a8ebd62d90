"""`diplograph suggest`: whom somebody is likely to meet next, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from diplograph.commands.sheets import Sheet
    from graph.analysis.suggest import Suggestion


def suggest(
    name: Annotated[str, typer.Argument(metavar="NAME", help="An official.")],
    store: StoreUrl = None,
    limit: options.Limit = 10,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
) -> None:
    """Show whom an official is likely to meet next, and why.

    Whom he has not met, but is linked to most closely by others.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import put

    with opened(store) as source:
        found = analyses.suggest(
            source,
            words(name),
            limit,
            **options.conditions(since, until, dates, kind, not_kind),
        )
    put(
        format,
        json=json,
        data=lambda: _data(found),
        table=lambda: _table(found),
        csv=lambda: _csv(found),
        none="nobody is linked by others",
    )


def _data(found: Sequence[Suggestion]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "suggestions": [
            {
                "official": node_data(one.official),
                "represents": [id for _, id in one.bodies],
                "score": one.score,
                "common": one.common,
                "through": [node_data(each) for each in one.through],
                "meetings_of_the_sides": one.sides,
                "meetings": one.meetings,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _table(found: Sequence[Suggestion]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    def why(one: Suggestion) -> str:
        more = one.common - len(one.through)
        named = ", ".join(each.name for each in one.through)
        return f"{named} and {more} more" if more else named

    rows = [
        [one.official.name, ", ".join(id for _, id in one.bodies), f"{one.score:.3f}", one.common, one.sides, why(one)]
        for one in found
    ]
    return Sheet(("official", "for", "score", "common", "sides met", "through"), rows, (2, 3, 4))


def _csv(found: Sequence[Suggestion]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    columns = ("id", "official", "represents", "score", "common", "sides_met", "through")
    rows = [
        [
            *(one.official.id, one.official.name, ";".join(id for _, id in one.bodies)),
            *(one.score, one.common, one.sides, ";".join(each.id for each in one.through)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)
