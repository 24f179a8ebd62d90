"""Pictures of what was counted, by matplotlib: equal input gives equal bytes."""

from __future__ import annotations

import datetime as dt
import io
import os
import textwrap
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import UsageError
from graph.wording import plain
from graph.writing import check_target, write_file

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MAKER = "diplograph"
OTHERS = "others"
"""The part of a bar that is of nobody in particular."""
_ROWS = 30
"""How many rows a picture of bars or dots shows at most."""
_LINES = 8
"""How many lines a picture shows at most; more can't be told apart."""
_HIGHEST = 10.0
"""Inches that a picture of many years is high at most."""
_NAME, _TITLE = 44, 84
"""How many characters of a name stand beside a row, and on a line of a title."""
_MARKS = "osD^vPX*"
_INK = ("#1b4965", "#c1440e", "#3a7d44", "#7b2d8b", "#b08900", "#0e7c86", "#8c3b3b", "#555555")
_UNSURE = "#a6a6a6"
"""What is possible, and what is not told apart, has no colour."""
# Text as outlines looks the same wherever it is opened; ids in the file hang on the salt alone.
_STYLE = {"svg.hashsalt": MAKER, "svg.fonttype": "path", "font.family": "DejaVu Sans", "font.size": 9.0}


@dataclass(frozen=True, slots=True)
class Dot:
    """A day in the row of a name, or days from `first` to `last`; those of one `what` have one colour."""

    first: dt.date
    last: dt.date
    name: str
    what: str = ""


def needed() -> None:
    """Nothing where matplotlib is installed; UsageError with what to do where it is not."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError:
        raise UsageError("--plot needs matplotlib: pip install 'diplograph[plot]'") from None


def check(file: str | os.PathLike[str]) -> None:
    """Nothing where a picture can be kept there; UsageError else, and where matplotlib is missing."""
    needed()
    check_target(file, ours=_is_ours, what="picture", example="meetings.svg")


def figure(title: str, notes: Sequence[str] = (), *, wide: float = 8.0, high: float = 4.5) -> tuple[Figure, Axes]:
    """An empty picture with its axes, `wide` and `high` in inches, the notes below. UsageError without matplotlib."""
    needed()
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(_STYLE):
        heading = textwrap.wrap(plain(title), _TITLE)
        drawn = Figure(figsize=(wide, high + 0.18 * (len(heading) - 1 + len(notes))), layout="constrained")
        # The title belongs to the whole picture, for long names leave the axes little room.
        drawn.suptitle("\n".join(map(_literal, heading)), x=0.01, ha="left", fontsize=11, fontweight="bold")
        if notes:
            drawn.supxlabel("\n".join(map(_literal, notes)), x=0.01, ha="left", fontsize=8, color="#555555")
        axes = drawn.add_subplot()
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return drawn, axes


def lines(
    title: str, periods: Sequence[str], counts: Mapping[str, Sequence[int]], what: str = "meetings", note: str = ""
) -> Figure:
    """One line a name over the periods, the busiest first."""
    needed()
    from matplotlib.ticker import MaxNLocator

    busiest = sorted(counts, key=lambda name: (-sum(counts[name]), name))
    drawn, axes = figure(title, _notes(note, len(busiest) - _LINES))
    for number, name in enumerate(busiest[:_LINES]):
        label = f"{_short(name)} ({sum(counts[name])})"
        ink, mark = _INK[number % len(_INK)], _MARKS[number % len(_MARKS)]
        axes.plot(range(len(periods)), counts[name], color=ink, marker=mark, markersize=4, linewidth=1.4, label=label)
    step = max(1, -(-len(periods) // 10))
    axes.set_xticks(range(0, len(periods), step), periods[::step])
    axes.set_ylabel(what)
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    if not busiest:
        _nothing(axes)
    else:
        axes.legend(frameon=False, fontsize=8, loc="center left", bbox_to_anchor=(1.0, 0.5))
    return drawn


def bars(
    title: str,
    names: Sequence[str],
    parts: Mapping[str, Sequence[float]],
    what: str = "meetings",
    *,
    errors: Sequence[float] = (),
    remarks: Sequence[str] = (),
    note: str = "",
) -> Figure:
    """One bar a name, from the top down, made of the parts; `errors` are how far the end may be off on either side.

    `remarks` stand at the ends.
    """
    shown = names[:_ROWS]
    drawn, axes = figure(title, _notes(note, len(names) - _ROWS), high=_high(shown))
    from matplotlib.ticker import MaxNLocator

    rows = range(len(shown))
    left = [0.0] * len(shown)
    for number, (part, values) in enumerate(parts.items()):
        axes.barh(rows, values[:_ROWS], left=left, color=_ink(part, number), label=_short(part), height=0.7)
        left = [before + value for before, value in zip(left, values, strict=False)]
    if any(errors):
        axes.errorbar(left, rows, xerr=errors[:_ROWS], fmt="none", ecolor=_INK[1], elinewidth=1.4, capsize=2)
    for row, remark in zip(rows, remarks, strict=False):
        axes.annotate(_short(remark), (left[row], row), (4, 0), textcoords="offset points", va="center", fontsize=7)
    axes.set_yticks(rows, [_short(name) for name in shown])
    axes.set_ylim(max(len(shown), 1) - 0.4, -0.6)
    axes.set_xlabel(what)
    if all(float(value).is_integer() for values in parts.values() for value in values):
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    if not names:
        _nothing(axes)
    elif len(parts) > 1:
        axes.legend(frameon=False, fontsize=8, loc="center left", bbox_to_anchor=(1.0, 0.5))
    return drawn


def dots(title: str, points: Sequence[Dot], *, order: Sequence[str] | None = None, note: str = "") -> Figure:
    """A row a name, those with most first unless there is another order, with a dot for each day.

    A line is one day of several, or all of them where it has a colour that says so.
    """
    counted = Counter(point.name for point in points)
    names = list(order) if order is not None else sorted(counted, key=lambda name: (-counted[name], name))
    shown = {name: number for number, name in enumerate(names[:_ROWS])}
    drawn, axes = figure(title, _notes(note, len(names) - _ROWS), high=_high(shown))
    whats = sorted({point.what for point in points})
    axes.xaxis.axis_date()
    for number, what in enumerate(whats):
        ink = _ink(what, number)
        mine = [point for point in points if point.what == what and point.name in shown]
        days = [(point.first, shown[point.name]) for point in mine if point.first == point.last]
        spans = [(point.first, point.last, shown[point.name]) for point in mine if point.first != point.last]
        label = _literal(what)
        if spans:
            begins, ends, rows = zip(*spans, strict=True)
            axes.hlines(rows, begins, ends, color=ink, linewidth=2.5, alpha=0.6, label=None if days else label)
            axes.scatter([*begins, *ends], [*rows, *rows], color=ink, s=24, marker="|", alpha=0.6)
        if days:
            at, rows = zip(*days, strict=True)
            axes.scatter(at, rows, color=ink, s=16, alpha=0.7, label=label)
    _days(axes, points)
    axes.set_yticks(range(len(shown)), [_short(name) for name in shown])
    axes.set_ylim(max(len(shown), 1) - 0.4, -0.6)
    axes.grid(axis="x", color="#dddddd", linewidth=0.6)
    if not shown:
        _nothing(axes)
    elif any(whats):
        axes.legend(frameon=False, fontsize=8, loc="center left", bbox_to_anchor=(1.0, 0.5))
    return drawn


def heat(title: str, names: Sequence[str], cells: Sequence[Sequence[int]], note: str = "") -> Figure:
    """A row a name, a cell a week, darker for more."""
    drawn, axes = figure(title, _notes(note), wide=9.0, high=min(max(1.8, 1.2 + 0.3 * len(names)), _HIGHEST))
    if names:
        most = max(max(row) for row in cells)
        shown = axes.imshow(cells, cmap="YlGnBu", aspect="auto", interpolation="none", vmin=0, vmax=max(most, 1))
        bar = drawn.colorbar(shown, ax=axes, label="meetings", pad=0.02)
        bar.ax.yaxis.get_major_locator().set_params(integer=True)
        step = -(-len(names) // _ROWS)
        axes.set_yticks(range(0, len(names), step), names[::step])
        axes.set_xticks(range(3, len(cells[0]), 8), [str(week + 1) for week in range(3, len(cells[0]), 8)])
        axes.set_xlabel("week of the year (ISO 8601)")
    else:
        _nothing(axes)
    return drawn


def write(drawn: Figure, file: str | os.PathLike[str]) -> Path:
    """Keep the picture as .svg or .png, over nothing but such a one or an empty file; UsageError else."""
    import matplotlib

    form = Path(file).suffix.lower().removeprefix(".")
    out = io.BytesIO()
    known = {"Creator": MAKER, "Date": None} if form == "svg" else {"Software": MAKER}
    with matplotlib.rc_context(_STYLE), warnings.catch_warnings():
        # Of letters that the font lacks, a box each; whoever draws can do nothing about it.
        warnings.filterwarnings("ignore", "Glyph")
        drawn.savefig(out, format=form, dpi=144, metadata=known)
    return write_file([out.getvalue()], file, ours=_is_ours, what="picture", example=f"meetings.{form}")


def _is_ours(head: bytes) -> bool:
    return MAKER.encode() in head


def _nothing(axes: Axes) -> None:
    axes.set_axis_off()
    axes.text(0.5, 0.5, "nothing to draw", transform=axes.transAxes, ha="center", color="#555555")


def _days(axes: Axes, points: Sequence[Dot]) -> None:
    """As many days on the axis as can be read; beside a lone one some room, since it would be told by the hour."""
    first, last = min((one.first for one in points), default=None), max((one.last for one in points), default=None)
    if first is None or last is None:
        return
    from matplotlib.dates import AutoDateLocator, DateFormatter, DayLocator

    axes.xaxis.set_major_locator(AutoDateLocator(minticks=3, maxticks=8))
    if (last - first).days < 10:
        axes.set_xlim(first.toordinal() - _EPOCH - 5, last.toordinal() - _EPOCH + 5)
        axes.xaxis.set_major_locator(DayLocator(interval=4))
        axes.xaxis.set_major_formatter(DateFormatter("%Y-%m-%d"))


_EPOCH = dt.date(1970, 1, 1).toordinal()


def _ink(what: str, number: int) -> str:
    return _UNSURE if "possibly" in what or what == OTHERS else _INK[number % len(_INK)]


def _high(rows: Sequence[str] | Mapping[str, int]) -> float:
    return max(2.5, 1.2 + 0.28 * len(rows))


def _notes(note: str, more: int = 0) -> list[str]:
    """What stands below: the note, and how many rows are not drawn."""
    return [*([note] if note else []), *([f"Not drawn: {more} more"] if more > 0 else [])]


def _literal(text: str) -> str:
    """A name may hold what matplotlib would read as a formula."""
    return plain(text).replace("$", r"\$")


def _short(text: str) -> str:
    shown = plain(text)
    return _literal(shown if len(shown) <= _NAME else f"{shown[: _NAME - 1].rstrip()}…")
