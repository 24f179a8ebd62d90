"""How answers reach the screen or a pipe: JSON, tables, paragraphs that fit, nothing that steers a terminal.

On a terminal tables are as wide as it is, and as wide as $COLUMNS says where that is set; in a pipe without it each row
is one line. Text from documents may hold
anything, so every character that a terminal would obey is taken out before it is printed.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import shutil
import sys
import textwrap
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec

from graph.errors import UsageError
from graph.wording import plain

_NARROWEST, _WIDEST = 40, 100
# Inside JSON strings these are harmless to programs, and a terminal that is shown them obeys.
_STEERING = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def width() -> int:
    """Columns that a paragraph may take: those of the terminal, 80 in a pipe, $COLUMNS where set."""
    return min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), _WIDEST)


def say(text: str = "") -> None:
    """Prints a line of an answer."""
    print(text)


def warn(text: str) -> None:
    """Prints a line to standard error: what the user should know beside the answer.

    Only a terminal gets it folded at its words.
    """
    line = f"diplograph: {plain(text)}"
    if sys.stderr.isatty():
        line = textwrap.fill(line, width(), subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
    print(line, file=sys.stderr)


def as_json(value: Any, *, indent: int = 2) -> str:  # noqa: ANN401  (whatever JSON can hold)
    """The value as JSON: dates in ISO form, NaN as null; `indent` 0 puts it on one line."""
    try:
        line = msgspec.json.encode(value)
    except UnicodeEncodeError:
        raise UsageError("cannot be printed as JSON: a text in it is not valid Unicode") from None
    text = (msgspec.json.format(line, indent=indent) if indent else line).decode()
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The rows as CSV with a line of headings; lists and nodes as JSON."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_field(value) for value in row] for row in rows)
    return out.getvalue().removesuffix("\n")


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Collection[int] = ()) -> str:
    """The rows as a table with headings; the columns whose numbers are in `right` are set to the right.

    Where it is bound to a width it is folded between words; a number is never broken.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = sys.stdout.isatty()
    bound = terminal or os.environ.get("COLUMNS", "").isdecimal()
    wide = max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST) if bound else None
    cells = [[Text(plain(column)) for column in columns], *([Text(cell(value)) for value in row] for row in rows)]
    drawn = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    widths = _widths([[row[n].plain for row in cells] for n in range(len(columns))], right, wide)
    for number, (heading, width) in enumerate(zip(cells[0], widths, strict=True)):
        drawn.add_column(heading, justify="right" if number in right else "left", overflow="fold", width=width)
    for row in cells[1:]:
        drawn.add_row(*row)
    out = io.StringIO()
    # Rich takes every dumb terminal for one of 80 columns.
    styled = terminal and os.environ.get("TERM") not in ("dumb", "unknown")
    Console(file=out, width=max(wide or 0, sum(widths) + _GAP * len(widths)), force_terminal=styled).print(drawn)
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip("\n").split("\n"))


_GAP = 3
"""Columns between two of a table."""
_DATE = len("2022-06-15")


def _widths(columns: Sequence[Sequence[str]], right: Collection[int], wide: int | None) -> list[int]:
    """How wide each column is to be: the widest give way first, as far as their longest words let them.

    Where that does not do, long words are broken, and then all but those of the columns in `right`. Without `wide`
    each is as wide as what it holds.
    """
    from rich.cells import cell_len

    full = [max(map(cell_len, texts)) for texts in columns]
    if wide is None:
        return full
    words = [max(cell_len(word) for text in texts for word in text.split() or [""]) for texts in columns]
    room = wide - _GAP * (len(columns) - 1)
    for kept in (max(words, default=0), _DATE, 1):
        least = [word if number in right else min(word, kept) for number, word in enumerate(words)]

        def wide_by(most: int, least: Sequence[int] = least) -> int:
            return sum(max(low, min(high, most)) for low, high in zip(least, full, strict=True))

        # The widest that all fit by: what no column may be wider than.
        if most := bisect_right(range(1, min(max(full, default=0), room) + 1), room, key=wide_by):
            return [max(low, min(high, most)) for low, high in zip(least, full, strict=True)]
    return words


def cell(value: object) -> str:
    """A value as a person reads it in a table: nothing for none, lists with commas, a node by its name."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return as_json(value, indent=0).strip('"')
    if isinstance(value, dict):
        name = value.get("name") or value.get("id") or value.get("type")
        return plain(str(name)) if name else plain(as_json(value, indent=0))
    if isinstance(value, list | tuple):
        return ", ".join(cell(one) for one in value)
    return plain(str(value))


def paragraph(text: str, *, indent: str = "", first: str | None = None) -> str:
    """The text broken into lines that fit, each after `indent`, the first after `first` where given."""
    from rich.console import Console
    from rich.text import Text

    room = max(width() - len(indent), 20)
    lines = Text(plain(text)).wrap(Console(file=io.StringIO(), width=room), room)
    heads = [indent if first is None else first] + [indent] * len(lines)
    return "\n".join(f"{head}{line.plain.rstrip()}" for head, line in zip(heads, lines, strict=False))


def beside(rows: Iterable[tuple[str, Sequence[str]]], *, label: int) -> str:
    """Rows of cells side by side as wide as a paragraph, each after its heading in the first `label` columns."""
    from itertools import zip_longest

    from rich.cells import set_cell_size
    from rich.console import Console
    from rich.text import Text

    lines = []
    for heading, cells in rows:
        room = (width() - label) // len(cells)
        console = Console(file=io.StringIO(), width=width())
        wrapped = [Text(plain(heading)).wrap(console, label - 1)]
        wrapped += [Text(plain(text)).wrap(console, room - 2) for text in cells]
        for parts in zip_longest(*wrapped):
            sizes = (label, *(room for _ in cells))
            line = "".join(set_cell_size(part.plain if part else "", n) for part, n in zip(parts, sizes, strict=True))
            lines.append(line.rstrip())
    return "\n".join(lines)


def _field(value: object) -> object:
    if isinstance(value, dict | list | tuple):
        return as_json(value, indent=0)
    if isinstance(value, bool | dt.date):
        return cell(value)
    if sys.stdout.isatty() and isinstance(value, str):
        return plain(value)
    return value
