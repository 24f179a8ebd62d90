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
import threading
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import msgspec

from graph.errors import UsageError
from graph.wording import plain

if TYPE_CHECKING:
    from rich.console import Console

_NARROWEST, _WIDEST = 40, 100
_PATIENT = 5.0
_warnings: list[threading.Timer] = []
"""What is to be said in a while, unless an answer begins before."""
# Inside JSON strings these are harmless to programs, and a terminal that is shown them obeys.
_STEERING = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def width() -> int:
    """Columns that a paragraph may take: those of the terminal, 80 in a pipe, $COLUMNS where set."""
    return min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), _WIDEST)


def say(text: str = "") -> None:
    """Prints a line of an answer."""
    for one in _warnings:
        one.cancel()
    print(text)


def warn(text: str) -> None:
    """Prints a line to standard error: what the user should know beside the answer.

    Only a terminal gets it folded at its words.
    """
    line = f"diplograph: {plain(text)}"
    if sys.stderr.isatty():
        line = textwrap.fill(line, width(), subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
    print(line, file=sys.stderr)


@contextmanager
def patience(text: str) -> Iterator[None]:
    """Warns whoever looks on at a terminal where nothing was said for `_PATIENT` seconds."""
    if not sys.stderr.isatty():
        yield
        return
    late = threading.Timer(_PATIENT, warn, [text])
    late.daemon = True
    late.start()
    _warnings.append(late)
    try:
        yield
    finally:
        late.cancel()
        _warnings.remove(late)


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


def table(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    right: Collection[int] = (),
    whole: Collection[int] = (),
) -> str:
    """The rows as a table with headings; the columns whose numbers are in `right` are set to the right.

    Where it is bound to a width it is folded between words; a number is never broken. What stands in the columns in
    `whole`, so that it can be copied, is not either: where there is no room for it, it stands on a line below its row.
    """
    terminal = sys.stdout.isatty()
    bound = terminal or os.environ.get("COLUMNS", "").isdecimal()
    wide = max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST) if bound else None
    cells = [list(map(plain, columns)), *(list(map(cell, row)) for row in rows)]
    below = whole if whole and wide and sum(map(_longest, zip(*cells, strict=True))) > wide + _GAP else ()
    beside = [number for number in range(len(columns)) if number not in below]
    widths = _widths([[row[n] for row in cells] for n in beside], [beside.index(n) for n in right if n in beside], wide)
    lines = []
    for row in cells:
        lines += _row([row[n] for n in beside], widths, [n in right for n in beside])
        lines += [f"  {_apart(row[n])}" for n in below if row[n]]
        if row is cells[0]:
            if terminal and os.environ.get("TERM") not in ("dumb", "unknown"):
                lines = [f"\x1b[1m{line}\x1b[0m" for line in lines]
            lines.append("─" * (sum(widths) + _GAP * (len(widths) - 1)))
    return "\n".join(lines)


_GAP = 3
"""Columns between two of a table."""
_DATE = len("2022-06-15")


def _longest(texts: Sequence[str]) -> int:
    """How wide a column has to be for its longest word, and the gap after it."""
    from rich.cells import cell_len

    return max(cell_len(word) for text in texts for word in text.split() or [""]) + _GAP


def _row(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    """The lines of a row, folded where a cell is wider than its column."""
    folded = map(_folded, cells, widths)
    return [
        (" " * _GAP).join(map(_set_in, parts, widths, right)).rstrip() for parts in zip_longest(*folded, fillvalue="")
    ]


def _set_in(text: str, width: int, to_right: bool = False) -> str:
    from rich.cells import cell_len

    room = " " * (width - cell_len(text))
    return f"{room}{_apart(text)}" if to_right else f"{_apart(text)}{room}"


def _folded(text: str, width: int) -> list[str]:
    from rich.cells import cell_len
    from rich.text import Text

    if cell_len(text) <= width:
        return [text]
    return [line.plain.rstrip() for line in Text(text).wrap(_paper(), width)]


@cache
def _paper() -> Console:
    """What rich asks for where it folds a text; how wide that is to be is told beside it."""
    from rich.console import Console

    return Console(file=io.StringIO())


def _apart(text: str) -> str:
    """The text as a terminal is to see it: one that runs from right to left turns nothing around it."""
    turned = sys.stdout.isatty() and not text.isascii() and any(map(_runs_left, text))
    return f"\u2068{text}\u2069" if turned else text


def _runs_left(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in ("R", "AL")


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


def paragraph(text: str, *, indent: str = "", first: str | None = None, names: Iterable[str] = ()) -> str:
    """The text broken into lines that fit, each after `indent`, the first after `first` where given.

    On a terminal each of the `names` in it turns nothing around it where its letters run from right to left.
    """
    from rich.text import Text

    room = max(width() - len(indent), 20)
    told = Text(plain(text))
    if turning := sorted({re.escape(each) for name in names if _apart(each := plain(name)) != each}, key=len):
        for found in re.finditer("|".join(turning[::-1]), told.plain):
            told.stylize("none", *found.span())
    heads = [indent if first is None else first]
    lines = []
    for line in told.wrap(_paper(), room):
        line.rstrip()
        shown = line.plain
        for part in sorted(line.spans, reverse=True):
            shown = f"{shown[: part.start]}\u2068{shown[part.start : part.end]}\u2069{shown[part.end :]}"
        lines.append(f"{heads[-1]}{shown}")
        heads.append(indent)
    return "\n".join(lines)


def beside(rows: Iterable[tuple[str, Sequence[str]]], *, label: int) -> str:
    """Rows of cells side by side as wide as a paragraph, each after its heading in the first `label` columns."""
    lines = []
    for heading, cells in rows:
        room = (width() - label) // len(cells)
        folded = [_folded(plain(heading), label - 1), *(_folded(plain(text), room - 2) for text in cells)]
        sizes = (label, *(room for _ in cells))
        for parts in zip_longest(*folded, fillvalue=""):
            lines.append("".join(map(_set_in, parts, sizes)).rstrip())
    return "\n".join(lines)


def _field(value: object) -> object:
    if isinstance(value, dict | list | tuple):
        return as_json(value, indent=0)
    if isinstance(value, bool | dt.date):
        return cell(value)
    if sys.stdout.isatty() and isinstance(value, str):
        return plain(value)
    return value
