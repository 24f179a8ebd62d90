"""Opening the store that a command names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.stores.base import Store


@contextmanager
def opened(url: str | None) -> Iterator[Store]:
    """The store at the address, for reading; what opening it took is told on standard error."""
    from diplograph.printing import patience, warn
    from graph.stores import open_store

    with (
        patience("still reading; of a large store that can take minutes (Ctrl-C ends it)"),
        open_store(url, read_only=True) as store,
    ):
        for note in store.notes:
            warn(note)
        yield store


@contextmanager
def opened_to_write(url: str | None) -> Iterator[Store]:
    """The store at the address, to change what is in it; none is made where there is none."""
    from diplograph.printing import warn
    from graph.stores import missing, open_store

    # To read, none is opened where there is none.
    with open_store(url, read_only=missing(url) is not None) as store:
        for note in store.notes:
            warn(note)
        yield store
