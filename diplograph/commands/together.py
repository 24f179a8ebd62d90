"""`diplograph together` and `diplograph common`: what two had with each other, and whom both have met."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import Format, Json, StoreUrl, words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.commands.sheets import Sheet
    from graph.analysis.ledger import Part
    from graph.analysis.together import Common, Together

_DRAWN = 30
"""Rows of a picture at most."""
One = Annotated[str, typer.Argument(metavar="NAME", help="An official, country or organisation.")]
Other = Annotated[str, typer.Argument(metavar="NAME", help="Another.")]


def together(
    a: One,
    b: Other,
    store: StoreUrl = None,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
    plot: options.Plot = None,
) -> None:
    """Show all meetings at which two both were.

    Two officials, countries or organisations; and whether they met there, or sat on one side.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import check_plot, draw, put

    check_plot(plot)
    with opened(store) as source:
        found = analyses.together(
            source,
            words(a),
            words(b),
            **options.conditions(since, until, dates, kind, not_kind),
        )
    draw(plot, lambda: _figure(found, a, b))
    put(format, json=json, data=lambda: _data(found), table=lambda: _table(found), csv=lambda: _csv(found))


def common(
    a: One,
    b: Other,
    store: StoreUrl = None,
    since: options.Since = None,
    until: options.Until = None,
    dates: options.DatesOption = "certain",
    kind: options.Kind = None,
    not_kind: options.NotKind = None,
    format: options.FormatOption = Format.table,
    json: Json = False,
    plot: options.Plot = None,
) -> None:
    """Show whom two have both met.

    Of two officials officials, of two countries or organisations such.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened
    from diplograph.commands.sheets import check_plot, draw, put

    check_plot(plot)
    with opened(store) as source:
        found = analyses.common(
            source,
            words(a),
            words(b),
            **options.conditions(since, until, dates, kind, not_kind),
        )
    draw(plot, lambda: _common_figure(found, a, b))
    put(
        format,
        json=json,
        data=lambda: _common_data(found),
        table=lambda: _common_table(found, a, b),
        none="nobody whom both have met",
    )


def _data(found: Sequence[Together]) -> dict[str, Any]:
    return {
        "meetings": [
            {
                "id": one.entry.id,
                "how": one.how,
                "kind": one.entry.kind,
                "date": one.entry.date,
                "date_from": one.entry.first,
                "date_to": one.entry.last,
                "places": one.entry.places,
                "a": [_part(part) for part in one.a],
                "b": [_part(part) for part in one.b],
                "documents": one.entry.documents,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _part(part: Part) -> dict[str, Any]:
    return {"official": part.official, "office": part.office, "role": part.role}


def _table(found: Sequence[Together]) -> Sheet:
    from diplograph.commands.sheets import Sheet
    from graph.wording import kind_words

    rows = [
        [one.entry.date or "undated", kind_words(one.entry.kind), ", ".join(one.entry.places), one.how, one.entry.id]
        for one in found
    ]
    return Sheet(("date", "kind", "place", "how", "meeting"), rows)


def _csv(found: Sequence[Together]) -> Sheet:
    from diplograph.commands.sheets import Sheet

    columns = ("id", "date", "date_from", "date_to", "kind", "how", "places", "a", "b", "documents")
    rows = [
        [
            one.entry.id,
            one.entry.date,
            one.entry.first,
            one.entry.last,
            one.entry.kind,
            one.how,
            ";".join(one.entry.places),
            ";".join(part.official for part in one.a),
            ";".join(part.official for part in one.b),
            ";".join(one.entry.documents),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _common_data(found: Sequence[Common]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "common": [
            {"node": node_data(one.node), "with_a": one.with_a, "with_b": one.with_b, "evidence": one.evidence}
            for one in found
        ]
    }


def _common_table(found: Sequence[Common], a: str, b: str) -> Sheet:
    from diplograph.commands.sheets import Sheet

    rows = [[one.node.name, one.node.id, len(one.with_a), len(one.with_b)] for one in found]
    return Sheet(("name", "id", f"met {a}", f"met {b}"), rows, (2, 3))


def _figure(found: Sequence[Together], a: str, b: str) -> Figure:
    """A row a kind of meeting."""
    from graph.analysis.drawing import dots
    from graph.wording import kind_words

    points = [
        (one.entry.first, one.entry.last, kind_words(one.entry.kind))
        for one in found
        if one.entry.first and one.entry.last
    ]
    return dots(f"Meetings of {a} and {b}", points)


def _common_figure(found: Sequence[Common], a: str, b: str) -> Figure:
    from graph.analysis.drawing import bars

    shown = found[:_DRAWN]
    parts = {f"with {a}": [len(one.with_a) for one in shown], f"with {b}": [len(one.with_b) for one in shown]}
    return bars(f"Whom {a} and {b} have both met", [one.node.name for one in shown], parts)
