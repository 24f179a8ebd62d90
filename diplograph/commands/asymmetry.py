"""`diplograph asymmetry`: who is received lower than he stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from diplograph.commands import analysis_options as options
from diplograph.commands.options import words
from diplograph.commands.sheets import POSSIBLY, Sheet, put

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.analyses import Named
    from graph.analysis.answer import Answer
    from graph.analysis.asymmetry import Asymmetry

    Found = Answer[Named[Asymmetry]]


@options.of_meetings
def asymmetry(
    asked: options.Asked,
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Only of this country or official.", show_default=False),
    ] = None,
    least: Annotated[int, typer.Option("--least", metavar="N", min=1, help="Only pairs with N such meetings.")] = 1,
) -> None:
    """Show whose officials meet lower ranks of the other side.

    A minister who gets deputy ministers.
    """
    from diplograph import analyses
    from diplograph.commands.opening import opened

    with opened(asked.store) as source:
        found = analyses.asymmetry(source, None if name is None else words(name), least=least, **asked.conditions)
    put(
        asked,
        found,
        figure=_figure,
        data=_data,
        table=_table,
        csv=_csv,
        title=_title(found),
        none="no two-sided meetings at which both ranks are known",
    )


def _title(found: Found) -> str:
    return (
        f"How much higher {found.about[0].name if found.about else 'the first'} stands than the other side, in levels"
    )


def _data(found: Found) -> dict[str, Any]:
    return {
        "asymmetry": [
            {
                "one": {"id": one.row.one[1], "name": one.a},
                "other": {"id": one.row.other[1], "name": one.b},
                "own_level": one.row.own,
                "other_level": one.row.others,
                "gap": one.row.gap,
                "other_lower": one.row.lower,
                "other_higher": one.row.higher,
                "meetings": one.row.meetings,
                "possible": one.row.possible,
                "evidence": one.row.evidence,
            }
            for one in found
        ]
    }


def _table(found: Found) -> Sheet:
    def mean(level: float | None, form: str = ".2f") -> str:
        return "" if level is None else f"{level:{form}}"

    rows = [
        [
            *(f"{one.a} – {one.b}", len(one.row.meetings), len(one.row.possible)),
            *(mean(one.row.own), mean(one.row.others), mean(one.row.gap, "+.2f"), one.row.lower, one.row.higher),
        ]
        for one in found
    ]
    columns = ("who – meets whom", "meetings", POSSIBLY, "own", "theirs", "gap", "lower", "higher")
    return Sheet(columns, rows, range(1, 8))


def _csv(found: Found) -> Sheet:
    columns = (
        *("one", "other", "meetings", "possible", "own_level", "other_level", "gap", "other_lower", "other_higher"),
        *("meeting_ids", "possible_ids"),
    )
    rows = [
        [
            *(one.row.one[1], one.row.other[1], len(one.row.meetings), len(one.row.possible)),
            *(one.row.own, one.row.others, one.row.gap, one.row.lower, one.row.higher),
            *(";".join(one.row.meetings), ";".join(one.row.possible)),
        ]
        for one in found
    ]
    return Sheet(columns, rows)


def _figure(found: Found) -> Figure:
    from graph.analysis.drawing import bars
    from graph.wording import counted

    known = [(one, gap) for one in found if (gap := one.row.gap) is not None]
    names = [f"{one.a} – {one.b}" for one, _ in known]
    remarks = [counted(len(one.row.meetings), "meeting") for one, _ in known]
    return bars(_title(found), names, {"gap": [gap for _, gap in known]}, "levels", remarks=remarks)
