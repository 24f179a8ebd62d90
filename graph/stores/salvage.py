"""What can still be read of an embedded store whose archive is damaged or gone, into a new store.

A document counts as read where its text has the SHA-256 that its id is made of, and its Record is one and is true to
the text. What the graph knows of, and the archive no longer has, is told by the paths it came under.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import msgspec

from graph.errors import DiplographError, StoreDamaged, StoreError, UsageError
from graph.resolution.judgements import Judgement, judgement_of
from graph.stores import ARCHIVE
from graph.stores.archive import Entry
from graph.stores.base import Store
from graph.stores.kglite_file import documents, place
from graph.stores.sqlite_entry import entry_of
from graph.stores.sqlite_pages import Value, rows
from graph.stores.work import checked

_BATCH = 200
_DOCUMENT, _JUDGEMENT = 8, 2
"""How many columns the rows have."""
_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Lost:
    """A document that cannot be read any more: its id, and its path and address where they are known."""

    id: str
    source: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many documents and judgements were read, and which documents are known to be lost.

    `graph_read` is False where the graph could not be read either, so that others may be lost of which nothing is
    known.
    """

    documents: int
    judgements: int
    lost: tuple[Lost, ...]
    graph_read: bool


def salvage(home: Path, into: Store) -> Salvaged:
    """Puts what can be read of the damaged store in the folder into another one, and tells what is lost.

    Nothing is changed in the folder. UsageError where the new store has documents already; StoreError where
    there is neither archive nor graph, or the new store cannot be written.
    """
    check_there(home)
    if into.sources():
        raise UsageError(f"{into.url}: has documents already; name a store that is not there yet")
    kept: set[str] = set()
    seen: dict[str, Lost] = {}
    judged: dict[str, Judgement] = {}
    entries = _entries(home, seen, judged)
    while batch := list(islice(entries, _BATCH)):
        into.keep([(replace(one.document, source=path), one.record) for one in batch for path in one.sources])
        kept.update(one.document.id for one in batch)
    into.settle()
    judgements = _judge(into, list(judged.values()))
    known = _known(home)
    lost = {**seen, **(known or {})}
    missing = tuple(lost[id] for id in sorted(lost.keys() - kept))
    return Salvaged(len(kept), judgements, missing, known is not None)


def check_there(home: Path) -> None:
    """StoreError where there is neither archive nor graph in the folder."""
    if not (home / ARCHIVE).exists() and not place(home, ()).exists():
        raise StoreError(f"{home}: there is no store; name the folder of the one that is damaged, with --store")


def _entries(home: Path, seen: dict[str, Lost], judged: dict[str, Judgement]) -> Iterator[Entry]:
    """The documents that are whole, each once; others whose id can be read, and judgements, are put into the dicts."""
    found: set[str] = set()
    if not (home / ARCHIVE).exists():
        return
    for row in rows(home / ARCHIVE):
        if len(row) == _JUDGEMENT and (judgement := _judgement(row)):
            judged[judgement.id] = judgement
        elif len(row) == _DOCUMENT and _ID.fullmatch(str(row[0])):
            entry = _entry(row)
            if entry is None:
                seen.setdefault(str(row[0]), Lost(str(row[0]), _path(row[6])))
            elif entry.document.id not in found:
                found.add(entry.document.id)
                yield entry


def _entry(row: tuple[Value, ...]) -> Entry | None:
    try:
        entry = entry_of(row)
        # What `keep` refuses of one must not cost the others of its batch.
        for path in entry.sources:
            checked(replace(entry.document, source=path), entry.record)
        true = entry.record.id == entry.document.id and entry.record.sha256 == entry.document.sha256
    except (DiplographError, ValueError, TypeError, LookupError):
        return None
    return entry if true else None


def _judgement(row: tuple[Value, ...]) -> Judgement | None:
    try:
        judgement = judgement_of(str(row[1]))
    except (msgspec.MsgspecError, ValueError):
        return None
    return judgement if judgement.id == row[0] else None


def _judge(into: Store, judgements: Sequence[Judgement]) -> int:
    """Keeps those that go together, one by one where not all do; returns how many."""
    try:
        into.judge(judgements)
    except DiplographError:
        return sum(_kept(into, one) for one in judgements)
    return len(judgements)


def _kept(into: Store, judgement: Judgement) -> bool:
    try:
        into.judge([judgement])
    except DiplographError:
        return False
    return True


def _known(home: Path) -> dict[str, Lost] | None:
    """The documents that the graph knows of; None where it cannot be read."""
    try:
        return {id: Lost(id, source, url) for id, (source, url) in documents(place(home, ()))[1].items()}
    except StoreDamaged:
        return None


def _path(sources: Value) -> str | None:
    try:
        return str(json.loads(str(sources))[0])
    except (ValueError, TypeError, LookupError):
        return None
