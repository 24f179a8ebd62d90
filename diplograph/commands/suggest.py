"""`diplograph suggest`: whom somebody is likely to meet next, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import POSSIBLY, Sheet, ids, names, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.suggest import Suggestion

_NAMED = 3
"""Common contacts that a row of the table names before it only counts the rest."""


@options.of_meetings
def suggest(
    asked: options.Asked,
    name: Annotated[str, typer.Argument(metavar="NAME", help="An official.")],
    limit: options.Limit = 10,
) -> None:
    """Show whom an official is likely to meet next, and why.

    Whom he has not met, but is linked to most closely by others.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.suggest(source, words(name), limit, **asked.conditions)
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(found),
        none="nobody is linked by others",
    )


def _title(found: Answer[Suggestion]) -> str:
    return f"Whom {found.about[0].name} has not met, but is linked to by others"


def _data(found: Answer[Suggestion]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "suggestions": [
            {
                "official": node_data(one.official),
                "represents": [node_data(body) for body in one.bodies],
                "score": one.score,
                "common": one.common,
                "through": [node_data(each) for each in one.through],
                "meetings_of_the_sides": one.sides,
                "possible_of_the_sides": one.possible_sides,
                "meetings": one.meetings,
                "possible": one.possible,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _through(one: Suggestion, most: int) -> str:
    """The first of the common contacts, who say most, and how many more."""
    more = one.common - min(most, len(one.through))
    named = ", ".join(each.name for each in one.through[:most])
    return f"{named} and {more} more" if more else named


def _table(found: Answer[Suggestion]) -> Sheet:
    rows = [
        [
            *(one.official.name, names(one.bodies), f"{one.score:.3f}", one.common, one.sides),
            *(_through(one, _NAMED), len(one.possible)),
        ]
        for one in found
    ]
    columns = ("official", "for", "score", "common", "sides met", "through", POSSIBLY)
    return Sheet(columns, rows, (2, 3, 4, 6))


def _csv(found: Answer[Suggestion]) -> Sheet:
    columns = (
        *("id", "official", "represents", "score", "common", "sides_met", "sides_possible", "through"),
        *("meetings", "possible", "meeting_ids", "possible_ids"),
    )
    rows = [
        [
            *(one.official.id, one.official.name, ids(one.bodies)),
            *(one.score, one.common, one.sides, one.possible_sides, ids(one.through)),
            *(len(one.meetings), len(one.possible), ";".join(one.meetings), ";".join(one.possible)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Answer[Suggestion]) -> Figure:
    """A bar a suggestion, with its first reason at the end."""
    from graph.analysis.drawing import bars

    labels = [f"{one.official.name} ({names(one.bodies)})" if one.bodies else one.official.name for one in found]
    scores: dict[str, list[float]] = {"score": [one.score for one in found]}
    reasons = [f"through {_through(one, 1)}" for one in found]
    return bars(_title(found), labels, scores, "score (Adamic and Adar)", remarks=reasons)
