"""`diplograph communities`: who meets each other most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.sheets import POSSIBLY, Sheet, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.groups import Groups

_NAMED = 3
"""Members and countries of a group that are named before the rest is only counted."""
_LITTLE = 0.3
"""Groups of this modularity or a smaller one are hardly more than chance."""
_APART = 7
"""Countries that have a colour of their own in a picture."""


@options.of_meetings
def communities(
    asked: options.Asked,
    resolution: Annotated[
        float, typer.Option("--resolution", metavar="X", min=0.01, max=1000, help="Above 1 for smaller groups.")
    ] = 1.0,
    limit: options.Limit = 20,
) -> None:
    """Show the groups of officials who meet each other most.

    The same meetings give the same groups.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.communities(source, resolution, **asked.conditions)
    put(
        asked,
        found,
        figure=lambda it: _figure(it, limit),
        data=lambda it: _data(it, limit),
        table=lambda it: _table(it, limit),
        csv=lambda it: _csv(it, limit),
        title=_title(found),
        none="nobody met anybody",
    )


def _title(found: Groups) -> str:
    """How many groups there are, and how much they say."""
    from graph.wording import counted

    told = f"{counted(len(found), 'group')} of officials who meet each other; modularity {found.modularity:.2f}"
    return f"{told}, which says little" if found.modularity <= _LITTLE else told


def _data(found: Groups, limit: int) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "modularity": found.modularity,
        "count": len(found),
        "communities": [
            {
                "members": [node_data(member) for member in one.members],
                "represents": [{**node_data(body), "members": count} for body, count in one.bodies],
                "meetings": one.meetings,
                "possible": one.possible,
                "evidence": one.evidence,
            }
            for one in found[:limit]
        ],
    }


def _some(names: Sequence[str], most: int = _NAMED) -> str:
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def _table(found: Groups, limit: int) -> Sheet:
    rows = [
        [
            number,
            len(one.members),
            len(one.meetings),
            len(one.possible),
            _some([f"{body.name} {count}" for body, count in one.bodies]),
            _some([member.name for member in one.members]),
        ]
        for number, one in enumerate(found[:limit], 1)
    ]
    return Sheet(("group", "officials", "meetings", POSSIBLY, "for", "busiest"), rows, (0, 1, 2, 3))


def _csv(found: Groups, limit: int) -> Sheet:
    """A row an official, with how many meetings were within the group; their ids in each row would be too many."""
    rows = (
        [number, member.id, member.name, len(one.meetings), len(one.possible)]
        for number, one in enumerate(found[:limit], 1)
        for member in one.members
    )
    return Sheet(("community", "id", "official", "meetings", "possible"), rows)


def _figure(found: Groups, limit: int) -> Figure:
    """A bar a group, made of those for whom its members speak."""
    from graph.analysis.drawing import OTHERS, bars

    shown = found[:limit]
    total: Counter[str] = Counter()
    for one in shown:
        total.update({body.name: count for body, count in one.bodies})
    apart = sorted(total, key=lambda name: (-total[name], name))[:_APART]
    parts: dict[str, list[float]] = {name: [] for name in apart}
    others: list[float] = []
    for one in shown:
        counts = {body.name: count for body, count in one.bodies}
        for name in apart:
            parts[name].append(counts.pop(name, 0))
        others.append(sum(counts.values()))
    if any(others):
        parts[OTHERS] = others
    names = [f"{number}: {_some([member.name for member in one.members], 1)}" for number, one in enumerate(shown, 1)]
    more = len(found) - len(shown)
    note = f"Not drawn: {more} smaller groups" if more > 1 else "Not drawn: 1 smaller group" if more else ""
    return bars("Who meets each other most, and for whom they speak", names, parts, "officials", note=note)
