"""`diplograph central`: who is central in who met whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.sheets import POSSIBLY, Sheet, ids, names, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.central import Central, Measure


@options.of_meetings
def central(
    asked: options.Asked,
    by: Annotated[
        Literal["degree", "strength", "eigenvector", "pagerank"], typer.Option("--by", help="What goes first.")
    ] = "pagerank",
    limit: options.Limit = 20,
) -> None:
    """Show who is central in who met whom.

    By how many others were met, at how many meetings, and how central these are in turn.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.central(source, limit, by=by, **asked.conditions)
    put(
        asked,
        found,
        figure=lambda it: _figure(it, by),
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(by),
        none="nobody met anybody",
    )


def _title(by: Measure) -> str:
    return f"The most central officials by {'PageRank' if by == 'pagerank' else by}"


def _data(found: Answer[Central]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "central": [
            {
                "official": node_data(one.official),
                "represents": [node_data(body) for body in one.bodies],
                "degree": one.degree,
                "strength": one.strength,
                "eigenvector": one.eigenvector,
                "pagerank": one.pagerank,
                "meetings": one.meetings,
                "possible": one.possible,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _table(found: Answer[Central]) -> Sheet:
    rows = [
        [
            one.official.name,
            names(one.bodies),
            one.degree,
            one.strength,
            f"{one.eigenvector:.4f}",
            f"{one.pagerank:.4f}",
            len(one.possible),
        ]
        for one in found
    ]
    columns = ("official", "for", "degree", "strength", "eigenvector", "pagerank", POSSIBLY)
    return Sheet(columns, rows, range(2, 7))


def _csv(found: Answer[Central]) -> Sheet:
    columns = (
        *("id", "official", "represents", "degree", "strength", "eigenvector", "pagerank"),
        *("meetings", "possible", "meeting_ids", "possible_ids"),
    )
    rows = [
        [
            *(one.official.id, one.official.name, ids(one.bodies)),
            *(one.degree, one.strength, one.eigenvector, one.pagerank),
            *(len(one.meetings), len(one.possible), ";".join(one.meetings), ";".join(one.possible)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Answer[Central], by: Measure) -> Figure:
    from graph.analysis.drawing import bars

    values: dict[str, list[float]] = {by: [float(getattr(one, by)) for one in found]}
    labels = [f"{one.official.name} ({names(one.bodies)})" if one.bodies else one.official.name for one in found]
    what = {"degree": "others met", "strength": "meetings with others"}.get(by, by)
    return bars(_title(by), labels, values, what)
