"""How the answers of analysis are printed: as a table, as CSV or as JSON; and where a picture of one is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diplograph.commands.options import Format
from graph.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

ENDINGS = (".svg", ".png")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under headings; the columns in `right` hold numbers."""

    columns: Sequence[str]
    rows: Iterable[Sequence[object]]
    right: Sequence[int] = ()


def put(
    form: Format,
    *,
    json: bool,
    data: Callable[[], Any],
    table: Callable[[], Sheet],
    csv: Callable[[], Sheet] | None = None,
    none: str = "no meetings",
) -> None:
    """Print the answer in the form that was asked for; `none` says that a table has no rows."""
    from diplograph.printing import as_csv, as_json, say
    from diplograph.printing import table as drawn

    if json or form is Format.json:
        say(as_json(data()))
    elif form is Format.csv:
        sheet = (csv or table)()
        say(as_csv(sheet.columns, sheet.rows))
    else:
        sheet = table()
        rows = list(sheet.rows)
        say(drawn(sheet.columns, rows, right=sheet.right) if rows else none)


def check_plot(file: Path | None) -> None:
    """Nothing where the picture can be drawn into the file; UsageError before any work where it can't."""
    if file is None:
        return
    if file.suffix.lower() not in ENDINGS:
        raise UsageError(f"--plot {file}: name a file that ends in .svg or .png")
    from graph.analysis.drawing import needed

    needed()


def draw(file: Path | None, make: Callable[[], Figure]) -> None:
    """Draw into the file, where one was named; over nothing but such a picture or an empty file.

    Before the answer is printed, so that a reader of the pipe who goes away does not cost the picture.
    """
    if file is None:
        return
    from diplograph.printing import warn
    from graph.analysis.drawing import write
    from loaders.readers.files import source_of

    warn(f"drawn: {source_of(write(make(), file))}")
