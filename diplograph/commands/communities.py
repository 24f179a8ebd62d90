"""`diplograph communities`: who meets each other most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl

if TYPE_CHECKING:
    from diplograph.commands.sheets import Sheet
    from graph.analysis.groups import Groups

_NAMED = 3


def communities(
    store: StoreUrl = None,
    resolution: Annotated[
        float, typer.Option("--resolution", metavar="X", min=0.01, help="Above 1 for smaller groups.")
    ] = 1.0,
    limit: options.Limit = 20,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
) -> None:
    """Show the groups of officials who meet each other most.

    The same meetings give the same groups.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import put

    with opened(store) as source:
        found = analyses.communities(
            source,
            resolution,
            **options.conditions(since, until, dates, kind, not_kind),
        )
    put(
        format,
        json=json,
        data=lambda: _data(found, limit),
        table=lambda: _table(found, limit),
        csv=lambda: _csv(found, limit),
        none="nobody met anybody",
    )


def _data(found: Groups, limit: int) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "modularity": found.modularity,
        "count": len(found.groups),
        "communities": [
            {
                "members": [node_data(member) for member in one.members],
                "represents": dict(one.bodies),
                "meetings": one.meetings,
                "evidence": one.evidence,
            }
            for one in found.groups[:limit]
        ],
    }


def _table(found: Groups, limit: int) -> Sheet:
    from diplograph.commands.sheets import Sheet

    def some(names: Sequence[str]) -> str:
        more = len(names) - _NAMED
        return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")

    rows = [
        [
            number,
            len(one.members),
            len(one.meetings),
            some([f"{name} {count}" for name, count in one.bodies]),
            some([member.name for member in one.members]),
        ]
        for number, one in enumerate(found.groups[:limit], 1)
    ]
    return Sheet(("group", "officials", "meetings", "for", "busiest"), rows, (0, 1, 2))


def _csv(found: Groups, limit: int) -> Sheet:
    from diplograph.commands.sheets import Sheet

    def rows() -> Iterator[list[object]]:
        for number, one in enumerate(found.groups[:limit], 1):
            yield from ([number, member.id, member.name] for member in one.members)

    return Sheet(("community", "id", "official"), rows())
