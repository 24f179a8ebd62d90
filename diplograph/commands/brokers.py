"""`diplograph brokers`: who stands between others, who alone links two countries, and what holds all together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format
from diplograph.commands.sheets import POSSIBLY, Sheet, ids, names, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.brokers import Alone, Bridge, Broker, Brokers
    from graph.analysis.reading import Source
    from graph.model import Node

_ALONE, _BRIDGES = "Countries and organisations that one official alone links", "Who alone hold two parts together"
_LISTED = 3
"""Pairs of countries that a row of the table names before it only counts the rest."""


@options.of_meetings
def brokers(
    asked: options.Asked,
    alone: Annotated[bool, typer.Option("--alone", help="Pairs of countries that one official alone links.")] = False,
    bridges: Annotated[bool, typer.Option("--bridges", help="Links that alone hold two parts together.")] = False,
    samples: Annotated[
        int | None,
        typer.Option("--samples", metavar="N", min=2, help="Start from N officials, not from all.", show_default=False),
    ] = None,
    exact: Annotated[bool, typer.Option("--exact", help="Start from all, however many.")] = False,
    limit: options.Limit = 20,
) -> None:
    """Show who stands between others, or alone links two countries.

    On how many of the shortest ways, and how many officials would be cut off.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.printing import warn
    from graph.errors import UsageError

    if alone and bridges:
        raise UsageError("--alone and --bridges are two lists: give one of them")
    if (alone or bridges) and (exact or samples is not None):
        given, list_of = "--exact" if exact else "--samples", "--alone" if alone else "--bridges"
        raise UsageError(
            f"{given} is for who stands between others; {list_of} looks at all links: leave one of them out"
        )
    if exact and samples is not None:
        raise UsageError("--exact starts from all, --samples from some: give one of them")
    with opened(asked.store) as source:
        if alone or bridges:
            _list(source, limit, asked, alone=alone)
            return
        found = analyses.brokers(source, limit, samples=samples, exact=exact, **asked.conditions)
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(found),
        none="nobody stands between others",
    )
    if found.sources < found.linked and asked.form is Format.table:
        warn(
            f"from a sample: ways from {found.sources} of {found.linked} officials; ± is the 95 % interval; "
            "--samples N takes more, --exact all"
        )


def _list(source: Source, limit: int, asked: options.Asked, *, alone: bool) -> None:
    from diplograph import analyses

    if alone:
        lone = analyses.alone(source, limit, **asked.conditions)
        put(
            asked,
            lone,
            figure=_alone_figure,
            data=_alone_data,
            table=_alone_table,
            csv=_alone_csv,
            title=_ALONE,
            none="no such pair",
        )
        return
    links = analyses.bridges(source, limit, **asked.conditions)
    put(
        asked,
        links,
        figure=_bridge_figure,
        data=_bridge_data,
        table=_bridge_table,
        csv=_bridge_csv,
        title=_BRIDGES,
        none="no bridge",
    )


def _title(found: Brokers) -> str:
    return f"Who stands between how many pairs of the {found.linked:,} officials who met anybody"


def _data(found: Brokers) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "sources": found.sources,
        "linked": found.linked,
        "brokers": [
            {
                "official": node_data(one.official),
                "represents": [node_data(body) for body in one.bodies],
                "share": one.share,
                "error": one.error,
                "met": one.met,
                "cuts_off": one.cuts_off,
                "alone": [[node_data(body) for body in pair] for pair in one.alone],
                "meetings": one.meetings,
                "possible": one.possible,
                "evidence": one.evidence,
            }
            for one in found
        ],
    }


def _table(found: Brokers) -> Sheet:
    rows = [
        [
            one.official.name,
            names(one.bodies),
            f"{one.share:.2%}" + (f" ±{one.error:.2%}" if one.error else ""),
            one.met,
            one.cuts_off,
            _pairs(one.alone),
            len(one.possible),
        ]
        for one in found
    ]
    columns = ("official", "for", "between", "met", "cuts off", "alone links", POSSIBLY)
    return Sheet(columns, rows, (2, 3, 4, 6))


def _pairs(alone: Sequence[tuple[Node, Node]]) -> str:
    named = ", ".join(f"{one.name} – {other.name}" for one, other in alone[:_LISTED])
    more = len(alone) - _LISTED
    return f"{named} and {more} more" if more > 0 else named


def _csv(found: Brokers) -> Sheet:
    columns = (
        *("id", "official", "represents", "share", "error", "met", "cuts_off", "alone"),
        *("meetings", "possible", "meeting_ids", "possible_ids"),
    )
    rows = [
        [
            *(one.official.id, one.official.name, ids(one.bodies), one.share, one.error, one.met, one.cuts_off),
            ";".join(f"{first.id}-{second.id}" for first, second in one.alone),
            *_told(one),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _told(one: Broker | Alone | Bridge) -> list[object]:
    return [len(one.meetings), len(one.possible), ";".join(one.meetings), ";".join(one.possible)]


def _figure(found: Brokers) -> Figure:
    from graph.analysis.drawing import bars

    labels = [f"{one.official.name} ({names(one.bodies)})" if one.bodies else one.official.name for one in found]
    shares: dict[str, list[float]] = {"between": [100 * one.share for one in found]}
    return bars(_title(found), labels, shares, "% of the pairs", errors=[100 * one.error for one in found])


def _alone_data(found: Answer[Alone]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "alone": [
            {
                "bodies": [node_data(body) for body in one.bodies],
                "officials": [node_data(official) for official in one.officials],
                "links": one.links,
                "meetings": one.meetings,
                "possible": one.possible,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _alone_table(found: Answer[Alone]) -> Sheet:
    rows = [
        [
            *(body.name for body in one.bodies),
            " and ".join(official.name for official in one.officials),
            *(one.links, len(one.meetings), len(one.possible)),
        ]
        for one in found
    ]
    return Sheet(("a", "b", "linked by", "pairs", "meetings", POSSIBLY), rows, (3, 4, 5))


def _alone_csv(found: Answer[Alone]) -> Sheet:
    columns = ("a", "b", "officials", "links", "meetings", "possible", "meeting_ids", "possible_ids")
    rows = [[*(body.id for body in one.bodies), ids(one.officials), one.links, *_told(one)] for one in found]
    return Sheet(columns, rows)


def _bridge_data(found: Answer[Bridge]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "bridges": [
            {
                "officials": [node_data(official) for official in one.officials],
                "cuts_off": one.cuts_off,
                "meetings": one.meetings,
                "possible": one.possible,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _bridge_table(found: Answer[Bridge]) -> Sheet:
    rows = [
        [*(official.name for official in one.officials), one.cuts_off, len(one.meetings), len(one.possible)]
        for one in found
    ]
    return Sheet(("official", "official", "cuts off", "meetings", POSSIBLY), rows, (2, 3, 4))


def _bridge_csv(found: Answer[Bridge]) -> Sheet:
    columns = ("a", "b", "cuts_off", "meetings", "possible", "meeting_ids", "possible_ids")
    rows = [[*(official.id for official in one.officials), one.cuts_off, *_told(one)] for one in found]
    return Sheet(columns, rows)


def _alone_figure(found: Answer[Alone]) -> Figure:
    from graph.analysis.drawing import bars

    labels = [" – ".join(body.name for body in one.bodies) for one in found]
    through = [f"through {' and '.join(official.name for official in one.officials)}" for one in found]
    return bars(_ALONE, labels, {"links": [one.links for one in found]}, "pairs of officials", remarks=through)


def _bridge_figure(found: Answer[Bridge]) -> Figure:
    from graph.analysis.drawing import bars

    labels = [" – ".join(official.name for official in one.officials) for one in found]
    return bars(_BRIDGES, labels, {"cuts off": [one.cuts_off for one in found]}, "officials who would be cut off")
