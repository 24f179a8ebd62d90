"""How the answers of analysis are printed: as a table, as CSV or as JSON; and where a picture of one is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from diplograph.commands.options import Format
from graph.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from diplograph.commands.analysis_options import Asked
    from graph.analysis.answer import Answer
    from graph.model import Node

Found = TypeVar("Found", bound="Answer[Any]")
ENDINGS = (".svg", ".png")
POSSIBLY, INSIDE = "possibly", "inside"
"""Columns of what possibly fits, and of whether a row fits certainly or possibly; of no use where all is certain."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under headings; the columns in `right` hold numbers, those in `whole` what is to be copied."""

    columns: Sequence[str]
    rows: Iterable[Sequence[object]]
    right: Collection[int] = ()
    whole: Collection[int] = ()

    def without(self, *names: str) -> Sheet:
        """The same without the columns of these names."""
        kept = [number for number, name in enumerate(self.columns) if name not in names]
        return Sheet(
            [self.columns[number] for number in kept],
            [[row[number] for number in kept] for row in self.rows],
            *([place for place, number in enumerate(kept) if number in some] for some in (self.right, self.whole)),
        )


def put(
    asked: Asked,
    found: Found,
    *,
    figure: Callable[[Found], Figure],
    data: Callable[[Found], dict[str, Any]],
    table: Callable[[Found], Sheet | str],
    csv: Callable[[Found], Sheet],
    title: str,
    none: str = "no meetings",
    by_period: bool = False,
) -> None:
    """Draw the answer into the file, where one was named, and print it in the form that was asked for.

    A table, or another text that stands for one, is told below `title`, and `none` says that it has no rows. Where only
    certain dates are asked for it has no columns for what is possible, unless its rows are `by_period`: a meeting that
    is certainly between the days asked for may be in one of several. How many meetings may lie between these days, and
    were left out for it, is told: in JSON, else on standard error.
    """
    from diplograph.answers import node_data
    from diplograph.printing import as_csv, as_json, paragraph, say, warn
    from diplograph.printing import table as drawn
    from graph.wording import counted

    _draw(asked.plot, lambda: figure(found))
    if asked.form is Format.json:
        say(as_json({"about": [node_data(one) for one in found.about], "left_out": found.left_out, **data(found)}))
        return
    if asked.form is Format.csv:
        sheet = csv(found)
        say(as_csv(sheet.columns, sheet.rows))
    else:
        text = table(found)
        if isinstance(text, Sheet):
            certain = asked.conditions["dates"] == "certain" and not by_period
            shown = text.without(POSSIBLY, INSIDE) if certain else text
            rows = list(shown.rows)
            text = drawn(shown.columns, rows, right=shown.right, whole=shown.whole) if rows else none
        say(f"{paragraph(title, names=(one.name for one in found.about))}\n\n{text}")
    if count := len(found.left_out):
        warn(f"{counted(count, 'meeting')} possibly between these days left out; --dates possible tells of them too")


def names(nodes: Iterable[Node]) -> str:
    """What they are called, in a cell."""
    return ", ".join(node.name for node in nodes)


def ids(nodes: Iterable[Node]) -> str:
    """Their ids, in a field of CSV."""
    return ";".join(node.id for node in nodes)


def not_drawn(count: int, what: str = "of no known day") -> str:
    """What stands below a picture of which meetings are missing, if any are."""
    from graph.wording import counted

    return f"Not drawn: {counted(count, 'meeting')} {what}" if count else ""


def check_plot(file: Path | None) -> None:
    """Nothing where the picture can be drawn into the file; UsageError before any work where it can't."""
    if file is None:
        return
    if file.suffix.lower() not in ENDINGS:
        raise UsageError(f"--plot {file}: name a file that ends in .svg or .png")
    from graph.analysis.drawing import check

    check(file)


def _draw(file: Path | None, make: Callable[[], Figure]) -> None:
    """Draw into the file, where one was named; over nothing but such a picture or an empty file.

    Before the answer is printed, so that a reader of the pipe who goes away does not cost the picture.
    """
    if file is None:
        return
    from diplograph.printing import warn
    from graph.analysis.drawing import write
    from loaders.readers.files import source_of

    warn(f"drawn: {source_of(write(make(), file))}")
