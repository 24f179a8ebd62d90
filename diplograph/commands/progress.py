"""Progress bars on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.stores.settling import Progress


@contextmanager
def bars(doing: str) -> Iterator[tuple[Progress | None, Progress | None]]:
    """Two bars, where standard error is a terminal: of what is done to documents, and of what the graph takes in."""
    if not sys.stderr.isatty():
        yield None, None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        first = bar.add_task(doing, total=None)
        graph = bar.add_task("into the graph", total=None, visible=False)
        yield (
            lambda done, total: bar.update(first, completed=done, total=total),
            lambda done, total: bar.update(graph, completed=done, total=total, visible=True),
        )
