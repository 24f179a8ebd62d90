"""`diplograph together` and `diplograph common`: what two had with each other, and whom both have met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import INSIDE, POSSIBLY, Sheet, not_drawn, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from graph.analysis.answer import Answer
    from graph.analysis.ledger import Part
    from graph.analysis.together import Common, Together

One = Annotated[str, typer.Argument(metavar="NAME", help="An official, country or organisation.")]
Other = Annotated[str, typer.Argument(metavar="NAME", help="Another.")]


@options.of_meetings
def together(
    asked: options.Asked,
    a: One,
    b: Other,
) -> None:
    """Show all meetings at which two both were.

    Two officials, countries or organisations; and whether they met there, or sat on one side.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.together(source, words(a), words(b), **asked.conditions)
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(found),
    )


@options.of_meetings
def common(
    asked: options.Asked,
    a: One,
    b: Other,
) -> None:
    """Show whom two have both met.

    Of two officials officials, of two countries or organisations such.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.common(source, words(a), words(b), **asked.conditions)
    put(
        asked,
        found,
        figure=_common_figure,
        data=_common_data,
        table=_common_table,
        csv=_common_csv,
        title=_common_title(found),
        none="nobody whom both have met",
    )


def _title(found: Answer[Together]) -> str:
    """Whose meetings, and how many."""
    from graph.wording import counted

    sure = sum(one.inside == "certainly" for one in found)
    told = counted(sure, "meeting") + (f", possibly {len(found)}" if sure < len(found) else "")
    return f"{found.about[0].name} and {found.about[1].name}: {told}"


def _data(found: Answer[Together]) -> dict[str, Any]:
    return {
        "meetings": [
            {
                "id": one.entry.id,
                "inside": one.inside,
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


def _table(found: Answer[Together]) -> Sheet:
    from graph.wording import kind_words

    rows = [
        [
            *(one.entry.date or "undated", one.inside, kind_words(one.entry.kind)),
            *(", ".join(one.entry.places), one.how, one.entry.id),
        ]
        for one in found
    ]
    return Sheet(("date", INSIDE, "kind", "place", "how", "meeting"), rows, whole=(5,))


def _csv(found: Answer[Together]) -> Sheet:
    columns = ("id", "date", "date_from", "date_to", "inside", "kind", "how", "places", "a", "b", "documents")
    rows = [
        [
            one.entry.id,
            one.entry.date,
            one.entry.first,
            one.entry.last,
            one.inside,
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


def _figure(found: Answer[Together]) -> Figure:
    """A row a kind of meeting."""
    from graph.analysis.drawing import Dot, dots
    from graph.wording import kind_words

    hows = [one.how if one.inside == "certainly" else "possibly" for one in found]
    mixed = len(set(hows)) > 1
    points = [
        Dot(first, last, kind_words(one.entry.kind), how if mixed else "")
        for one, how in zip(found, hows, strict=True)
        if (first := one.entry.first) and (last := one.entry.last)
    ]
    return dots(_title(found), points, note=not_drawn(len(found) - len(points)))


def _common_title(found: Answer[Common]) -> str:
    return f"Whom {found.about[0].name} and {found.about[1].name} have both met"


def _common_data(found: Answer[Common]) -> dict[str, Any]:
    from diplograph.answers import node_data

    return {
        "common": [
            {
                "node": node_data(one.node),
                "with_a": one.with_a,
                "with_b": one.with_b,
                "possible_a": one.possible_a,
                "possible_b": one.possible_b,
                "evidence": one.evidence,
            }
            for one in found
        ]
    }


def _common_table(found: Answer[Common]) -> Sheet:
    a, b = (f"met {one.name}" for one in found.about)
    rows = [
        [one.node.name, one.node.id, len(one.with_a), len(one.with_b), len(one.possible_a), len(one.possible_b)]
        for one in found
    ]
    return Sheet(("name", "id", a, b, POSSIBLY, POSSIBLY), rows, (2, 3, 4, 5), whole=(1,))


def _common_csv(found: Answer[Common]) -> Sheet:
    rows = [
        [
            *(one.node.id, one.node.name, len(one.with_a), len(one.with_b), len(one.possible_a), len(one.possible_b)),
            *map(";".join, (one.with_a, one.with_b, one.possible_a, one.possible_b)),
        ]
        for one in found
    ]
    columns = (
        *("id", "name", "with_a", "with_b", "possible_a", "possible_b"),
        *("with_a_ids", "with_b_ids", "possible_a_ids", "possible_b_ids"),
    )
    return Sheet(columns, rows)


def _common_figure(found: Answer[Common]) -> Figure:
    from graph.analysis.drawing import bars

    a, b = (one.name for one in found.about)
    parts: dict[str, list[float]] = {
        f"with {a}": [len(one.with_a) for one in found],
        f"with {b}": [len(one.with_b) for one in found],
    }
    if any(one.possible_a or one.possible_b for one in found):
        parts["possibly"] = [len(one.possible_a) + len(one.possible_b) for one in found]
    return bars(_common_title(found), [one.node.name for one in found], parts)
