"""Where a load keeps its documents: an open store, or one that is made when there is something to keep."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from graph.model import EDGE_KIND, NODE_KIND

if TYPE_CHECKING:
    from graph.document import Document
    from graph.record import Record
    from graph.stores.archive import Entry
    from graph.stores.base import Store
    from graph.stores.settling import Progress
    from graph.stores.work import Report


class Keeper(Protocol):
    """What a load asks of a store."""

    @property
    def url(self) -> str:
        """Where it is kept."""

    def keep(self, entries: Sequence[tuple[Document, Record]], readings: Mapping[str, str] | None = None) -> Report:
        """See `Store.keep`."""

    def settle(self, progress: Progress | None = None) -> int:
        """See `Store.settle`."""

    def recall(self, documents: Collection[str]) -> dict[str, tuple[Entry, str | None]]:
        """See `Store.recall`."""

    def sources(self) -> dict[str, tuple[str, ...]]:
        """See `Store.sources`."""

    def forget(self, documents: Collection[str]) -> Report:
        """See `Store.forget`."""

    def counts(self) -> dict[str, int]:
        """See `Store.counts`."""


class LateStore:
    """The store at an address, opened at once where it is there, else made by the first `open` or `keep`.

    So a load that can read nothing leaves no empty store behind. What opening took is told to `tell`.
    """

    def __init__(self, url: str | Path | None = None, *, tell: Callable[[str], None] | None = None) -> None:
        from graph.stores import missing

        self._address, self._tell = url, tell
        self._store: Store | None = None
        self._missing = missing(url)
        if self._missing is None:
            self.open()

    @property
    def url(self) -> str:
        """Where it is kept, or would be."""
        return self._missing or self.open().url

    def open(self) -> Store:
        """The store, made where it is not there yet."""
        if self._store is None:
            from graph.stores import open_store

            # The load settles at its end what an earlier one left.
            self._store = open_store(self._address, settle=False)
            self._missing = None
            if self._tell:
                for note in self._store.notes:
                    self._tell(note)
        return self._store

    def keep(self, entries: Sequence[tuple[Document, Record]], readings: Mapping[str, str] | None = None) -> Report:
        """See `Store.keep`."""
        return self.open().keep(entries, readings)

    def settle(self, progress: Progress | None = None) -> int:
        """See `Store.settle`; where no store is there nothing waits."""
        return 0 if self._store is None else self._store.settle(progress)

    def recall(self, documents: Collection[str]) -> dict[str, tuple[Entry, str | None]]:
        """See `Store.recall`; a store that is not there knows none."""
        return {} if self._store is None else self._store.recall(documents)

    def sources(self) -> dict[str, tuple[str, ...]]:
        """See `Store.sources`."""
        return self.open().sources()

    def forget(self, documents: Collection[str]) -> Report:
        """See `Store.forget`."""
        return self.open().forget(documents)

    def counts(self) -> dict[str, int]:
        """See `Store.counts`."""
        return dict.fromkeys((*NODE_KIND, *EDGE_KIND), 0) if self._store is None else self._store.counts()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._store is not None:
            self._store.__exit__(kind, error, trace)
