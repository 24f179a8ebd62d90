"""The embedded store: a folder with `archive.sqlite` and `graph.kgl`, for one writing process at a time.

kglite keeps no log here: the archive has what is not in `graph.kgl` yet, and the graph's schema version is
the number of the archive's last batch that it holds. Opening projects the batches after it; a graph file that
is missing, of another kglite, or by its checksum not the one that was saved last, is made again from the archive.
A large graph is a folder instead of that file (`kglite_folder`).
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import kglite

from graph import project
from graph.checking.findings import Checked
from graph.errors import StoreDamaged
from graph.stores import ARCHIVE, GRAPH, kglite_folder, untouched
from graph.stores.archive import Change, Removal
from graph.stores.kglite_ahead import saved
from graph.stores.kglite_bulk import empty
from graph.stores.kglite_file import place, save, take
from graph.stores.kglite_reader import UNMADE, KgliteReader
from graph.stores.refold import everything_claimed, following, pending
from graph.stores.settling import Progress, anew
from graph.stores.spool import Spool
from graph.stores.sqlite import SqliteArchive
from graph.stores.work import Effect, Report, Work, effect

_FOLLOWED = 5_000
"""Documents that changed of which the rows are held in memory at a time; the graph is not made again for so few."""
_REBUILD_SHARE = 0.4
"""The graph is made again where this share of all documents changed: to follow one costs 0.8 ms beside 2,400 others and
2.8 ms beside 24,000, to make all again 1 ms for each.
"""
_SAVE_SHARE = 10
_BESIDE = 20_000
"""Rows that a large graph can lack when a store is closed: whoever opens it makes them up in about a second (600
documents of 240,000), and to make another folder takes fifteen.
"""

# A query for a label that has no nodes yet is no mistake, nor that lists (`other_ids`) are read into memory: all is.
kglite.set_query_warning_policy("silent")
warnings.filterwarnings("ignore", category=kglite.MappedFallbackWarning)


class KgliteStore(KgliteReader):
    """The store in a folder; in memory where `home` is None."""

    _lease: Any = None

    def __init__(self, home: Path | None, *, read_only: bool = False, settle: bool = True) -> None:
        self.url = str(home) if home else "memory:"
        self.read_only = read_only
        self._home = home
        self._lock = threading.RLock()
        self._applied = self._unsaved = 0
        self._closed = False
        if home is None:
            self._graph, self._archive = empty(), SqliteArchive(None)
        elif read_only:
            self._open_to_read(home)
        else:
            self._open_to_write(home, settle=settle)

    def _open_to_write(self, home: Path, *, settle: bool) -> None:
        self._lease = take(home)
        try:
            self._archive = SqliteArchive(home / ARCHIVE)
            self._bring_up(home)
            self._take_up(settle=settle)
        except BaseException:
            self._abandon()
            raise

    def _bring_up(self, home: Path) -> None:
        """The graph as the archive has it."""
        if self._archive.mark("projection") != project.VERSION:
            self._settle_anew(None)
            self._note("the graph was made again from the archive, by the rules of this version")
            return
        batch, least = self._archive.mark("batch"), self._archive.mark("saved")
        where = place(home, self._archive.checksums())
        seen = untouched.unnoted(where)
        self._graph = self._saved(home)
        if seen and self._graph is not None:
            untouched.remember(where, seen)
        self._take_columns()
        kglite_folder.tidy(home, where)
        self._applied = UNMADE if self._graph is None else self._graph.schema_version
        if not least <= self._applied <= batch:
            self._rebuild()
        elif self._applied < batch:
            self._follow()

    def _saved(self, home: Path) -> Any:  # noqa: ANN401
        """The graph in the file; None where it is missing, or damaged or ahead of the archive, which is noted."""
        try:
            return saved(home, self._archive)
        except StoreDamaged as error:
            self._note(str(error))
            return None

    def _write(self, work: Work) -> Report:
        with self._lock:
            self._check_open()
            with self._archive.transaction():
                in_step = self._applied == self._archive.mark("batch")
                report, changes, removed = work(self._archive)
            if changes or removed or not in_step:
                self._follow(changes if in_step else None, removed)
        return report

    def _trial(self, work: Work) -> Effect:
        with self._lock:
            self._check_open()
            with self._archive.undone():
                _, changes, removed = work(self._archive)
                return effect(self._archive, changes, removed)

    def _follow(self, changes: Sequence[Change] | None = None, removed: Sequence[Removal] = ()) -> None:
        """Project what the archive has and the graph has not: these changes, or what is pending where they are None."""
        batch = self._archive.mark("batch")
        documents, gone = self._archive.pending(self._applied) if changes is None else (set[str](), set[str]())
        behind = changes is None and self._applied < self._archive.mark("saved")
        count = len(documents if changes is None else changes)
        if behind or (count > _FOLLOWED and count > _REBUILD_SHARE * self._archive.size()):
            self._rebuild()
            return
        if changes is None:
            pieces, lost = pending(self._archive, documents, gone, _FOLLOWED)
        else:
            rows, lost = following(self._archive, changes, removed)
            pieces = iter([rows])
        self._unsaved += self._change(pieces, lost) + len(lost)
        self._hold(batch)
        # In step with the graph's growth, so that saving stays a fraction of the work.
        size = self._graph.graph_info()
        if self._unsaved * _SAVE_SHARE >= size["node_count"] + size["edge_count"]:
            self._save()

    def _rebuild(self, claimed: Spool | None = None) -> None:
        batch = self._archive.mark("batch")
        # The old one goes first: two of them may be more than memory holds.
        self._graph, self._applied, self._unsaved, self._columns = empty(), UNMADE, 0, None
        with nullcontext(claimed) if claimed else everything_claimed(self._archive, self._home) as spool:
            if self._home and self._archive.size() >= kglite_folder.LARGE:
                self._graph = kglite_folder.make(self._home, spool, batch, self._archive.saved)
                self._take_columns()
                self._applied = batch
                return
            self._unsaved = self._change(spool.rows(), new=True)
        self._hold(batch)
        self._save()

    def _settle_anew(self, progress: Progress | None) -> None:
        with self._lock:
            self._check_open()
            with Spool(self._archive.size(), self._home) as spool:
                with self._archive.transaction():
                    anew(self._archive, spool, progress)
                    self._archive.remade()
                self._rebuild(spool)

    def _save(self) -> None:
        if self._home is None:
            return
        if self._in_folder() or self._archive.size() >= kglite_folder.LARGE:
            columns = self._columns.now() if self._columns else None
            self._graph = kglite_folder.save(self._home, self._graph, columns, self._archive.saved)
            self._take_columns()
        else:
            self._archive.saved(self._applied, save(self._graph, self._home / GRAPH, self._archive.saving))
        self._unsaved = 0

    def check(self, *, quick: bool = False) -> Checked:
        """See `Store.check`; a large graph's files are read as they are now, touched or not, before it is asked."""
        with self._lock:
            self._check_open()
            if self._home and self._in_folder():
                self._confirm(self._home)
        return super().check(quick=quick)

    def _confirm(self, home: Path) -> None:
        folder = place(home, self._archive.checksums())
        if not kglite_folder.is_whole(folder, trusting=False):
            untouched.forget(folder)
            (self._refresh if self.read_only else self._bring_up)(home)

    def _written_up(self, home: Path) -> tuple[str, ...]:
        with KgliteStore(home, settle=False) as writer:
            return writer.notes

    def rebuild(self) -> None:
        """See `Store.rebuild`."""
        self._check_writable("make the graph again")
        self._settle_anew(None)

    def close(self) -> None:
        """Save what is not saved yet, and let other processes write."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            try:
                if not self.read_only and self._unsaved and not (self._in_folder() and self._can_wait()):
                    self._save()
            finally:
                self._abandon()

    def _can_wait(self) -> bool:
        """Whether what the folder lacks is soon made up for by whoever opens the store."""
        return self._unsaved <= _BESIDE and not self._lacks_much()

    def _abandon(self) -> None:
        """Let go without saving: what the graph lacks then is in the archive."""
        archive = getattr(self, "_archive", None)
        if archive is not None:
            archive.close()
        self._graph = self._lease = None
