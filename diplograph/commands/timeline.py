"""`diplograph timeline`: what somebody did, day by day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import INSIDE, Sheet, not_drawn, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.timeline import Moment

_NAMED = 4
"""Others that a row of the table names before it only counts the rest."""


@options.of_meetings
def timeline(
    asked: options.Asked,
    name: Annotated[str, typer.Argument(metavar="NAME", help="An official, country or organisation.")],
    every: Annotated[bool, typer.Option("--all", help="Also meetings planned, cancelled, denied or doubtful.")] = False,
) -> None:
    """Show what somebody did, day by day.

    The meetings of an official, country or organisation, and the days on which documents show him in an office.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from graph.fold import RANKS

    with opened(asked.store) as source:
        found = analyses.timeline(source, words(name), RANKS["status"] if every else analyses.HELD, **asked.conditions)
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_table,
        csv=_csv,
        title=f"{found.about[0].name}, day by day",
    )


def _data(found: Answer[Moment]) -> dict[str, Any]:
    return {
        "moments": [
            {
                "what": one.what,
                "date": one.date,
                "date_from": one.first,
                "date_to": one.last,
                "inside": one.inside,
                "about": one.about,
                "status": one.status,
                "others": one.others,
                "places": one.places,
                "meeting": one.id,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _table(found: Answer[Moment]) -> Sheet:
    from graph.wording import kind_words

    def what(one: Moment) -> str:
        if one.what != "meeting":
            return f"{one.what.removeprefix('office ')}: {one.about}"
        return kind_words(one.about) + ("" if one.status == "held" else f" ({one.status})")

    rows = [[one.date or "undated", one.inside, what(one), _some(one.others), ", ".join(one.places)] for one in found]
    return Sheet(("date", INSIDE, "what", "with or of", "where"), rows)


def _some(others: Sequence[str]) -> str:
    more = len(others) - _NAMED
    return ", ".join(others[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _csv(found: Answer[Moment]) -> Sheet:
    columns = ("date", "date_from", "date_to", "inside", "what", "about", "status", "others", "places", "meeting")
    rows = [
        [
            *(one.date, one.first, one.last, one.inside, one.what, one.about, one.status),
            *(";".join(one.others), ";".join(one.places), one.id),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Answer[Moment]) -> Figure:
    """A row for each of the others; colours where not all meetings were held, or some are only possibly asked for."""
    from graph.analysis.drawing import Dot, dots

    meetings = [one for one in found if one.what == "meeting"]
    dated = [(one, one.first, one.last) for one in meetings if one.first and one.last]
    whats = {id(one): one.status or "" if one.inside == "certainly" else "possibly" for one in meetings}
    mixed = set(whats.values()) != {"held"}
    points = [
        Dot(first, last, other, whats[id(one)] if mixed else "")
        for one, first, last in dated
        for other in one.others or ("nobody else named",)
    ]
    return dots(f"Whom {found.about[0].name} met", points, note=not_drawn(len(meetings) - len(dated)))
