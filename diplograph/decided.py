"""The judgements that stand: listed, taken to another store in a file, taken back."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import UsageError
from graph.resolution.bearers import Bearers
from graph.resolution.judgements import Judgement, from_json, to_json
from graph.writing import write_file

if TYPE_CHECKING:
    from graph.stores.base import Store


@dataclass(frozen=True, slots=True)
class Import:
    """What a file of judgements brought: those that are new, those that stood already, and of their ids how many
    there are and which name nobody in this store.
    """

    new: tuple[Judgement, ...]
    known: tuple[Judgement, ...]
    ids: int
    unknown: tuple[str, ...]
    documents: int = 0


def judgements(store: Store) -> list[Judgement]:
    """What people decided about who is one and who is not, the latest last."""
    return sorted(store.judgements(), key=lambda one: (one.made.isoformat() if one.made else "", one.id))


def export_judgements(store: Store, file: str | os.PathLike[str]) -> int:
    """Write the judgements to a small JSON file and return how many they are.

    UsageError where the file can't be written, or holds something else than judgements.
    """
    standing = store.judgements()
    write_file([to_json(standing).encode()], file, ours=_is_ours)
    return len(standing)


def import_judgements(store: Store, file: str | os.PathLike[str]) -> Import:
    """Take in the judgements of a file that `export_judgements` wrote, all or none.

    What names nobody here is kept, for documents to come. JudgementError where it is no such file, or one of them goes
    against another or against one that stands; UsageError where the file can't be read.
    """
    path = Path(file)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error})") from None
    given = list({one.id: one for one in from_json(data, str(path))}.values())
    standing = store.judgements()
    have = {one.id for one in standing}
    new = [one for one in given if one.id not in have]
    ids = {(one.label, end) for one in given for end in (one.left, one.right)}
    unknown = _unknown(store, ids)
    report = store.judge(new)
    old = tuple(one for one in given if one.id in have)
    return Import(tuple(new), old, len(ids), tuple(unknown), report.changed)


def remove_judgements(store: Store, ids: Collection[str]) -> tuple[list[Judgement], list[str]]:
    """Take judgements back: those that stood, and the ids under which none stands (any more).

    The graph is then as if they had never been.
    """
    standing = {one.id: one for one in store.judgements()}
    wanted = list(dict.fromkeys(id.strip().lower() for listed in ids for id in listed.split(",") if id.strip()))
    found = [standing[id] for id in wanted if id in standing]
    store.judge(removed=found)
    return found, [id for id in wanted if id not in standing]


def _unknown(store: Store, ids: Collection[tuple[str, str]]) -> list[str]:
    found = []
    for label in ("Official", "Meeting"):
        wanted = sorted(id for kind, id in ids if kind == label)
        if wanted:
            bearers = Bearers(store.items(label))
            # What documents tell is taken out of the others by this very file.
            found += [id for id in wanted if not bearers.nodes(id) and not bearers.nodes(id.partition("@")[0])]
    return found


def _is_ours(head: bytes) -> bool:
    """Whether a file begins as one of judgements does."""
    return head.lstrip().startswith(b'{\n  "format":')
