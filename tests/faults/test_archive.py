"""A damaged archive: it is said, what can be read is saved, what is lost is told. The officials are invented."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from trials import check, export, readouts, whole

from diplograph.__main__ import run
from graph.errors import StoreDamaged, StoreError, UsageError
from graph.record import Record
from graph.resolution.judgements import Judgement
from graph.stores import open_store
from graph.stores.base import Store
from graph.stores.salvage import Salvaged, salvage


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of sixty documents with a judgement."""
    folder = tmp_path_factory.mktemp("archive")
    whole(readouts(folder / "texts", 60), folder / "store")
    with open_store(folder / "store") as store:
        store.judge([judgement(store)])
    return folder / "store"


def judgement(store: Store) -> Judgement:
    first, second = sorted(store.items("Official"))[:2]
    return Judgement("Official", "different", first, second)


def saved(home: Path, new: Path) -> tuple[Salvaged, dict[str, Record], list[Judgement]]:
    with open_store(new) as store:
        found = salvage(home, store)
        check(store, set())
        return found, {record.id: record for record in store.records()}, store.judgements()


def originals(home: Path) -> dict[str, Record]:
    with open_store(home, read_only=True) as store:
        return {record.id: record for record in store.records()}


def test_a_whole_archive_is_salvaged_whole(filled: Path, tmp_path: Path) -> None:
    found, records, judgements = saved(filled, tmp_path / "new")
    assert (found.documents, found.judgements, found.lost, found.graph_read) == (60, 1, (), True)
    assert records == originals(filled)
    with open_store(filled, read_only=True) as store, open_store(tmp_path / "new", read_only=True) as new:
        assert export(new) == export(store)
        assert judgements == store.judgements()
        assert new.sources() == store.sources()


def pages(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randint(1, 12)):
        page = dice.randrange(len(data) // 4096) * 4096
        data[page : page + 4096] = dice.choice((bytes(4096), dice.randbytes(4096), b"\xff" * 4096))


def header(data: bytearray, dice: random.Random) -> None:
    data[:4096] = bytes(4096)


def cut(data: bytearray, dice: random.Random) -> None:
    del data[dice.randrange(len(data)) :]


def bits(data: bytearray, dice: random.Random) -> None:
    for _ in range(dice.randint(1, 200)):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)


DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (pages, pages, header, cut, bits)


def trial(seed: int, filled: Path, folder: Path) -> None:
    """Every document is either saved as it was, or told to be lost."""
    home = folder / f"old-{seed}"
    shutil.copytree(filled, home)
    dice = random.Random(seed)
    data = bytearray((home / "archive.sqlite").read_bytes())
    damage = dice.choice(DAMAGES)
    print("seed", seed, damage.__name__)
    damage(data, dice)
    (home / "archive.sqlite").write_bytes(data)
    found, records, _ = saved(home, folder / f"new-{seed}")
    before = originals(filled)
    assert found.graph_read
    lost = {one.id for one in found.lost}
    assert records.keys() <= before.keys() <= records.keys() | lost
    assert not records.keys() & lost
    assert all(one.source for one in found.lost)
    # A bit may turn over in an id, or within what a Record says, which nothing tells.
    if damage is not bits:
        assert records.keys() | lost == before.keys()
        assert all(record == before[id] for id, record in records.items())
    shutil.rmtree(home)
    shutil.rmtree(folder / f"new-{seed}")


def test_damaged_at_random(filled: Path, tmp_path: Path) -> None:
    for seed in (1, 2):
        trial(seed, filled, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("tens", range(6))
def test_damaged_at_hundreds_of_places(tens: int, filled: Path, tmp_path: Path) -> None:
    for seed in range(100 + 10 * tens, 110 + 10 * tens):
        trial(seed, filled, tmp_path)


def test_a_damaged_page_costs_the_documents_on_it_alone(filled: Path, tmp_path: Path) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled, home)
    data = bytearray((home / "archive.sqlite").read_bytes())
    start = data.index(b'"trade"') // 4096 * 4096
    data[start : start + 4096] = bytes(4096)
    (home / "archive.sqlite").write_bytes(data)
    found, records, _ = saved(home, tmp_path / "new")
    assert len(records) >= 50
    assert len(records) + len(found.lost) == 60


@pytest.mark.parametrize(
    "damage", ["headline = x'4f6b'", "sources = '[5]'", "record = replace(record, 'met with', 'met wish')"]
)
def test_what_no_store_would_keep_costs_its_document_alone(damage: str, filled: Path, tmp_path: Path) -> None:
    shutil.copytree(filled, tmp_path / "old")
    with sqlite3.connect(tmp_path / "old" / "archive.sqlite") as db:
        (id,) = db.execute("SELECT id FROM document ORDER BY id LIMIT 1").fetchone()
        db.execute(f"UPDATE document SET {damage} WHERE id = ?", (id,))
    db.close()
    found, records, _ = saved(tmp_path / "old", tmp_path / "new")
    assert [one.id for one in found.lost] == [id]
    assert records.keys() == originals(filled).keys() - {id}


def test_only_the_graph_is_left(filled: Path, tmp_path: Path) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled, home)
    (home / "archive.sqlite").unlink()
    with pytest.raises(StoreDamaged, match=r"archive\.sqlite is missing.*diplograph salvage"):
        open_store(home)
    found, records, _ = saved(home, tmp_path / "new")
    assert not records
    assert {one.id for one in found.lost} == originals(filled).keys()
    assert all(one.source and one.source.endswith(".txt") for one in found.lost)


def test_without_the_graph_it_is_said_that_more_may_be_lost(filled: Path, tmp_path: Path) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled, home)
    (home / "graph.kgl").unlink()
    assert not saved(home, tmp_path / "new")[0].graph_read


def test_what_was_forgotten_stays_forgotten(filled: Path, tmp_path: Path) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled, home)
    with open_store(home) as store:
        gone = sorted(store.sources())[:30]
        store.forget(gone)
    assert saved(home, tmp_path / "new")[1].keys() == originals(home).keys()


def test_documents_in_the_log_are_read(filled: Path, tmp_path: Path) -> None:
    home, copy = tmp_path / "store", tmp_path / "copy"
    shutil.copytree(filled, home)
    (home / "writer.lock").unlink()
    with open_store(home) as store:
        gone = sorted(store.sources())[0]
        store.forget([gone])
        assert (home / "archive.sqlite-wal").stat().st_size
        shutil.copytree(home, copy)
    assert saved(copy, tmp_path / "new")[1].keys() == originals(filled).keys() - {gone}


def test_nothing_is_salvaged_from_nothing_or_into_something(filled: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "new") as new, pytest.raises(StoreError, match="there is no store"):
        salvage(tmp_path / "nothing", new)
    shutil.copytree(filled, tmp_path / "other")
    with open_store(tmp_path / "other") as other, pytest.raises(UsageError, match="has documents already"):
        salvage(filled, other)


def test_a_wrong_name_leaves_no_empty_store(tmp_path: Path) -> None:
    assert run(["salvage", str(tmp_path / "new"), "--store", str(tmp_path / "nothing")]) == 4
    assert not (tmp_path / "new").exists()


def test_the_log_was_removed(filled: Path, tmp_path: Path) -> None:
    home, copy = tmp_path / "store", tmp_path / "copy"
    shutil.copytree(filled, home)
    with open_store(home) as store:
        before = sorted(store.sources())[:20]
        store.forget(before)
        texts = list(store.documents())
        entries = [(document, store.record(document.id)) for document in texts]
        store.forget([document.id for document in texts])
    with open_store(home) as store:
        store.add(entries)
        store._save()  # type: ignore[attr-defined]
        shutil.copytree(home, copy)
    (copy / "archive.sqlite-wal").unlink()
    (copy / "archive.sqlite-shm").unlink()
    with open_store(copy) as store:
        assert "40 documents" in store.notes[0]
        assert "load them again" in store.notes[0]
        check(store, set())
    with sqlite3.connect(copy / "archive.sqlite") as db:
        assert db.execute("SELECT count(*) FROM document").fetchone() == (0,)
    db.close()
    assert (copy / "graph-ahead.kgl").exists()


def test_the_command_tells_what_is_lost(filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "store"
    shutil.copytree(filled, home)
    assert run(["salvage", str(tmp_path / "first"), "--store", str(home)]) == 0
    assert "60 documents and 1 judgement" in " ".join(capsys.readouterr().out.split())
    (home / "archive.sqlite").write_bytes(b"")
    assert run(["salvage", str(tmp_path / "second"), "--store", str(home)]) == 3
    said = capsys.readouterr().out
    assert "Lost: 60 documents. Load them again:" in said
    assert "000.txt (" in said
    assert run(["salvage", str(tmp_path / "first"), "--store", str(home)]) == 2
    assert "has documents already" in capsys.readouterr().err
    assert run(["salvage", str(tmp_path / "third"), "--store", "bolt://localhost"]) == 2
