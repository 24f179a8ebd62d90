"""Filling a store from a dump: first the file is looked through, then its documents are kept and settled."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import IO

from graph.document import Document
from graph.errors import StoreError, UsageError
from graph.record import Record
from graph.resolution.judgements import Judgement
from graph.stores.archive import Entry
from graph.stores.base import Store
from graph.stores.settling import Progress
from graph.undumping import Refused, contents

_BATCH = 500
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Dump:
    """A dump that was looked through: what can be taken from it, and the lines that can't."""

    name: str
    judgements: tuple[Judgement, ...]
    documents: frozenset[str]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What a dump brought: documents that were new, changed or there already, judgements that were new, and the lines
    that were not taken.
    """

    store: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    judgements: int = 0
    refused: tuple[Refused, ...] = ()


def examined(file: IO[bytes], name: str, *, partial: bool = False) -> Dump:
    """What is in the dump; `name` is what the file is called. DumpError as in `contents`."""
    judgements: list[Judgement] = []
    documents: set[str] = set()
    refused: list[Refused] = []
    for one in contents(file, name, partial=partial):
        if isinstance(one, Judgement):
            judgements.append(one)
        elif isinstance(one, Refused):
            refused.append(one)
        else:
            documents.add(one.document.id)
    return Dump(name, tuple(judgements), frozenset(documents), tuple(refused))


def restore(
    file: IO[bytes],
    dump: Dump,
    store: Store,
    *,
    add: bool = False,
    progress: Progress | None = None,
    settling: Progress | None = None,
) -> Restored:
    """Fills the store from the file, of which `dump` is what was found in it.

    UsageError where the store holds what the dump has not, unless `add` says that both are to be in it; JudgementError
    where a judgement goes against one of the store's. StoreError and KeyboardInterrupt say how many documents are kept
    when it is broken off.
    """
    standing = {one.id for one in store.judgements()}
    if not add:
        _must_fit(store, dump, standing)
    judgements = [one for one in dump.judgements if one.id not in standing]
    file.seek(0)
    documents = (one for one in contents(file, dump.name, partial=True) if isinstance(one, Entry))
    counts = {"new": 0, "changed": 0, "unchanged": 0}
    try:
        # Before the documents, so that they are settled once.
        store.judge(judgements)
        while batch := list(islice(documents, _BATCH)):
            report = store.keep([pair for entry in batch for pair in _pairs(entry)])
            counts["new"] += report.new
            counts["changed"] += report.changed
            counts["unchanged"] += len(batch) - report.new - report.changed
            if progress:
                progress(sum(counts.values()), len(dump.documents))
        store.settle(settling)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(f"stopped; {_kept(counts)}") from None
    except StoreError as error:
        if not sum(counts.values()):
            raise
        raise type(error)(f"{error}; {_kept(counts)}") from error
    return Restored(store.url, **counts, judgements=len(judgements), refused=dump.refused)


def _must_fit(store: Store, dump: Dump, standing: Collection[str]) -> None:
    """UsageError where the store holds anything that the dump has not; what a broken-off restore left it has."""
    others = [id for id in store.ids() if id not in dump.documents]
    decided = set(standing) - {one.id for one in dump.judgements}
    if others or decided:
        held = [*others[:_NAMED], *sorted(decided)[:_NAMED]]
        more = ", …" if len(others) + len(decided) > len(held) else ""
        raise UsageError(
            f"{store.url}: holds documents or judgements that are not in {dump.name} ({', '.join(held)}{more}); name "
            "an empty store, or say --add to have both in it"
        )


def _pairs(entry: Entry) -> Iterator[tuple[Document, Record]]:
    """The document under each of its paths."""
    for source in entry.sources:
        yield replace(entry.document, source=source), entry.record


def _kept(counts: dict[str, int]) -> str:
    count = sum(counts.values())
    documents = "1 document of the dump is" if count == 1 else f"{count} documents of the dump are"
    return f"at least {documents} kept, restore the same file again to go on"
