"""Pictures of what was counted, by matplotlib: equal input gives equal bytes."""

from __future__ import annotations

import datetime as dt
import io
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import UsageError
from graph.writing import write_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MAKER = "diplograph"
_ROWS = 30
"""How many rows a picture of dots shows at most."""
_LINES = 8
"""How many lines a picture shows at most; more can't be told apart."""
_MARKS = "osD^vPX*"
_INK = ("#1b4965", "#c1440e", "#3a7d44", "#7b2d8b", "#b08900", "#0e7c86", "#8c3b3b", "#555555")
# Text as outlines looks the same wherever it is opened; ids in the file hang on the salt alone.
_STYLE = {"svg.hashsalt": MAKER, "svg.fonttype": "path", "font.family": "DejaVu Sans", "font.size": 9.0}


def needed() -> None:
    """Nothing where matplotlib is installed; UsageError with what to do where it is not."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError:
        raise UsageError("--plot needs matplotlib: pip install 'diplograph[plot]'") from None


def figure(title: str, *, wide: float = 8.0, high: float = 4.5) -> tuple[Figure, Axes]:
    """An empty picture with its axes, `wide` and `high` in inches. UsageError where matplotlib is missing."""
    needed()
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(_STYLE):
        drawn = Figure(figsize=(wide, high), layout="constrained")
        axes = drawn.add_subplot()
        # A name may hold what matplotlib would read as a formula.
        axes.set_title(_literal(title), loc="left", fontsize=11, fontweight="bold")
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return drawn, axes


def lines(title: str, periods: Sequence[str], counts: Mapping[str, Sequence[int]], what: str = "meetings") -> Figure:
    """One line a name over the periods, the busiest first."""
    needed()
    from matplotlib.ticker import MaxNLocator

    drawn, axes = figure(title)
    busiest = sorted(counts, key=lambda name: (-sum(counts[name]), name))[:_LINES]
    for number, name in enumerate(busiest):
        label = f"{_literal(name)} ({sum(counts[name])})"
        ink, mark = _INK[number % len(_INK)], _MARKS[number % len(_MARKS)]
        axes.plot(range(len(periods)), counts[name], color=ink, marker=mark, markersize=4, linewidth=1.4, label=label)
    step = max(1, len(periods) // 12)
    axes.set_xticks(range(0, len(periods), step), periods[::step])
    axes.set_ylabel(what)
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    if busiest:
        axes.legend(frameon=False, fontsize=8, loc="center left", bbox_to_anchor=(1.0, 0.5))
    return drawn


def bars(
    title: str,
    names: Sequence[str],
    parts: Mapping[str, Sequence[float]],
    what: str = "meetings",
    errors: Sequence[float] | None = None,
) -> Figure:
    """One bar a name, from the top down, made of the parts; `errors` are how far the end may be off on either side."""
    drawn, axes = figure(title, high=max(2.5, 1.2 + 0.28 * len(names)))
    from matplotlib.ticker import MaxNLocator

    rows = range(len(names))
    left = [0.0] * len(names)
    for number, (part, values) in enumerate(parts.items()):
        axes.barh(rows, values, left=left, color=_INK[number % len(_INK)], label=_literal(part), height=0.7)
        left = [before + value for before, value in zip(left, values, strict=True)]
    if errors is not None and any(errors):
        axes.errorbar(left, rows, xerr=errors, fmt="none", ecolor=_INK[1], elinewidth=1.4, capsize=2)
    axes.set_yticks(rows, [_literal(name) for name in names])
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_xlabel(what)
    if all(float(value).is_integer() for values in parts.values() for value in values):
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    if len(parts) > 1:
        axes.legend(frameon=False, fontsize=8, loc="center left", bbox_to_anchor=(1.0, 0.5))
    return drawn


def write(drawn: Figure, file: str | os.PathLike[str]) -> Path:
    """Keep the picture as .svg or .png, over nothing but such a one or an empty file; UsageError else."""
    import matplotlib

    form = Path(file).suffix.lower().removeprefix(".")
    out = io.BytesIO()
    known = {"Creator": MAKER, "Date": None} if form == "svg" else {"Software": MAKER}
    with matplotlib.rc_context(_STYLE):
        drawn.savefig(out, format=form, dpi=144, metadata=known)
    return write_file([out.getvalue()], file, ours=_is_ours, what="picture", example=f"meetings.{form}")


def _is_ours(head: bytes) -> bool:
    return MAKER.encode() in head


def _literal(text: str) -> str:
    from graph.wording import plain

    return plain(text).replace("$", r"\$")


def dots(title: str, points: Sequence[tuple[dt.date, dt.date, str]]) -> Figure:
    """A row a name, those with most first, with a dot for each day; a line where the day is one of several."""
    names = [
        name for name, _ in sorted(Counter(name for *_, name in points).items(), key=lambda one: (-one[1], one[0]))
    ]
    shown = {name: number for number, name in enumerate(names[:_ROWS])}
    drawn, axes = figure(title, high=max(2.5, 1.2 + 0.28 * len(shown)))
    days = [(first, shown[name]) for first, last, name in points if name in shown and first == last]
    spans = [(first, last, shown[name]) for first, last, name in points if name in shown and first != last]
    axes.xaxis.axis_date()
    if spans:
        begins, ends, rows = zip(*spans, strict=True)
        axes.hlines(rows, begins, ends, color=_INK[1], linewidth=2.5, alpha=0.6)
    if days:
        at, rows = zip(*days, strict=True)
        axes.scatter(at, rows, color=_INK[0], s=16, alpha=0.7)
    axes.set_yticks(range(len(shown)), [_literal(name) for name in shown])
    axes.set_ylim(len(shown) - 0.4, -0.6)
    axes.grid(axis="x", color="#dddddd", linewidth=0.6)
    if len(names) > len(shown):
        axes.set_xlabel(f"and {len(names) - len(shown)} more")
    return drawn


def heat(title: str, names: Sequence[str], cells: Sequence[Sequence[int]]) -> Figure:
    """A row a name, a cell a week, darker for more."""
    drawn, axes = figure(title, wide=9.0, high=max(1.8, 1.2 + 0.3 * len(names)))
    if names:
        shown = axes.imshow(cells, cmap="YlGnBu", aspect="auto", interpolation="none", vmin=0)
        bar = drawn.colorbar(shown, ax=axes, label="meetings", pad=0.02)
        bar.ax.yaxis.get_major_locator().set_params(integer=True)
        axes.set_yticks(range(len(names)), names)
        axes.set_xticks(range(3, len(cells[0]), 8), [str(week + 1) for week in range(3, len(cells[0]), 8)])
    axes.set_xlabel("week of the year (ISO 8601)")
    return drawn
