"""The embedded store's files: locks, crashes, damage, readers. The officials are invented."""

from __future__ import annotations

import datetime as dt
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from worlds import Entry, small

from graph import project as projecting
from graph.errors import RecordError, StoreDamaged, StoreError, StoreLocked, StoreVersion, UsageError
from graph.project import project
from graph.stores import ARCHIVE, GRAPH, base, open_store
from graph.stores import kglite as embedded
from graph.stores.archive import Change
from graph.stores.base import Store
from graph.stores.kglite import KgliteStore
from graph.stores.kglite_file import newest, stamp
from graph.stores.sqlite import SqliteArchive
from graph.stores.whole import UNDER_WAY
from graph.stores.work import Report

ONE, TWO, THREE = small(1, "Ana Belić", "José Moro"), small(2, "Ana Belić", "Olav Moe"), small(3, "Tano")
HERE = Path(__file__).parent


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "s"


def fill(home: Path, *some: Entry) -> None:
    with open_store(home) as store:
        store.add(some)


def holds(store: Store, *some: Entry) -> bool:
    return store.rows() == project(record for _, record in some) and len(list(store.documents())) == len(some)


def test_it_stays_after_closing(home: Path) -> None:
    fill(home, ONE, TWO)
    with open_store(home) as store:
        assert holds(store, ONE, TWO)
        assert store.notes == ()
        assert store.add([ONE, THREE]) == Report(new=1, unchanged=1)
    with open_store(home) as store:
        assert holds(store, ONE, TWO, THREE)


def test_the_default_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DIPLOGRAPH_STORE", raising=False)
    with open_store() as store:
        assert store.url == "diplograph.store"
    monkeypatch.setenv("DIPLOGRAPH_STORE", str(tmp_path / "elsewhere"))
    open_store().close()
    assert {path.name for path in tmp_path.iterdir()} == {"diplograph.store", "elsewhere"}


def test_an_unknown_kind_of_url() -> None:
    with pytest.raises(UsageError, match="redis:// is no store"):
        open_store("redis://localhost")


def test_a_second_writer_is_told_who_writes(home: Path) -> None:
    fill(home, ONE)
    script = (
        f"import sys; sys.path.insert(0, {str(HERE.parent)!r})\n"
        "from graph.stores import open_store; from worlds import small\n"
        "store = open_store(sys.argv[1]); store.add([small(2, 'Ana Belić', 'Olav Moe')])\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout
        assert child.stdout.readline() == "open\n"
        with pytest.raises(StoreLocked, match=rf"process \(pid {child.pid}\) is writing.*wait") as caught:
            open_store(home)
        assert "\n" not in str(caught.value)
        with open_store(home, read_only=True) as reader:
            assert holds(reader, ONE, TWO)
        child.communicate("")
    with open_store(home) as store:
        assert holds(store, ONE, TWO)


def test_opened_twice_in_one_program(home: Path) -> None:
    with open_store(home), pytest.raises(StoreLocked, match="this program has the store open already"):
        open_store(home)
    open_store(home).close()


def test_a_reader_writes_nothing(home: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no store; `diplograph load"):
        open_store(home, read_only=True)
    assert not home.exists()
    fill(home, ONE)
    with open_store(home, read_only=True) as reader, open_store(home, read_only=True):
        with pytest.raises(StoreError, match="reading only"):
            reader.add([TWO])
        assert reader.query("MATCH (n:Official) RETURN count(n) AS n").rows == ((2,),)
        assert reader.document(ONE[0].id) == ONE[0]


def test_a_reader_follows_what_others_save(home: Path) -> None:
    fill(home, ONE)
    with open_store(home, read_only=True) as reader:
        fill(home, TWO)
        assert holds(reader, ONE, TWO)


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("where", ["_follow", "_change", "_hold", "_save"])
def test_interrupted_between_archive_and_graph(home: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    fill(home, ONE)
    store = open_store(home)
    monkeypatch.setattr(KgliteStore, where, interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.add([TWO])
    monkeypatch.undo()
    # The same program goes on …
    assert store.add([THREE]) == Report(new=1)
    assert holds(store, ONE, TWO, THREE)
    store.close()
    with open_store(home, read_only=True) as reader:
        assert holds(reader, ONE, TWO, THREE)


@pytest.mark.parametrize("where", ["_follow", "_change", "_hold", "_save"])
@pytest.mark.parametrize("read_only", [False, True])
def test_crashed_between_archive_and_graph(
    home: Path, monkeypatch: pytest.MonkeyPatch, where: str, read_only: bool
) -> None:
    changed = (ONE[0], replace(ONE[1], meetings=()))
    fill(home, ONE)
    store = open_store(home)
    monkeypatch.setattr(KgliteStore, where, interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.add([TWO, changed])
    monkeypatch.undo()
    store._abandon()  # type: ignore[attr-defined]  # as a killed process does
    with open_store(home, read_only=read_only) as again:
        assert holds(again, changed, TWO)


def test_what_a_broken_off_load_kept_is_settled_by_the_next_opening(home: Path) -> None:
    fill(home, ONE)
    changed = (ONE[0], replace(ONE[1], meetings=()))
    with open_store(home) as store:
        assert store.keep([changed, TWO]) == Report(new=1, changed=1)
        assert store.keep([ONE, THREE]) == Report(new=1, changed=1)
        assert store.keep([changed, TWO]) == Report(changed=1, unchanged=1)
    with open_store(home, read_only=True) as reader:
        assert reader.rows() == project([ONE[1]])
        assert reader.notes == (
            "3 documents not in the graph yet: a load is under way, or was broken off: load the same paths again "
            "to go on",
        )
    with open_store(home, settle=False) as store:
        assert store.rows() == project([ONE[1]])
        assert store.notes == ()
    with open_store(home) as store:
        assert holds(store, changed, TWO, THREE)
        assert store.notes == ("a load was broken off: the 3 documents that it had kept are in the graph now",)
    with open_store(home) as store:
        assert (store.notes, store.settle()) == ((), 0)


def test_whoever_reads_while_the_first_documents_are_read_is_told(home: Path) -> None:
    with open_store(home, settle=False) as store:
        with open_store(home, read_only=True) as reader:
            assert reader.notes == (UNDER_WAY,)
        (home / "graph.kgl").unlink()
        with pytest.raises(StoreLocked, match=r"no whole graph.*ask again when that is done"):
            open_store(home, read_only=True)
        store.keep([ONE])
    with open_store(home) as store:
        assert holds(store, ONE)
    with open_store(home.parent / "empty"), open_store(home, read_only=True) as reader:
        assert reader.notes == ()


@pytest.mark.parametrize("at", [1, 2])
def test_what_is_saved_while_somebody_looks_for_it_is_found(home: Path, at: int) -> None:
    fill(home, ONE)
    archive = SqliteArchive(home / ARCHIVE, read_only=True)
    asked = 0

    def known() -> tuple[int, ...]:
        nonlocal asked
        found = archive.checksums()
        asked += 1
        if asked == at:
            fill(home, TWO)
        return found

    graph, seen = newest(home, known)
    archive.close()
    assert seen == stamp(home / GRAPH)
    assert graph.cypher("MATCH (d:Document) RETURN count(d) AS n").to_list() == [{"n": 2}]


@pytest.mark.parametrize("where", ["_settle_anew", "_rebuild", "_hold", "_save"])
def test_crashed_while_all_is_settled_at_once(home: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    fill(home, ONE)
    store = open_store(home)
    store.keep([TWO, THREE, (ONE[0], replace(ONE[1], meetings=()))])
    monkeypatch.setattr(base, "FEW", 0)
    monkeypatch.setattr(KgliteStore, where, interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.settle()
    monkeypatch.undo()
    store._abandon()  # type: ignore[attr-defined]  # as a killed process does
    with open_store(home) as again:
        assert holds(again, TWO, THREE, (ONE[0], replace(ONE[1], meetings=())))


def test_a_record_that_cannot_be_projected_is_not_kept(home: Path) -> None:
    unfounded = replace(ONE[1], meetings=tuple(replace(one, evidence=()) for one in ONE[1].meetings))
    with open_store(home) as store:
        with pytest.raises(RecordError, match="no evidence for"):
            store.keep([(ONE[0], unfounded)])
        assert not list(store.documents())


def test_interrupted_within_the_archive_nothing_is_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(home, ONE)
    put = SqliteArchive.put

    def put_and_stop(self: SqliteArchive, *changes: list[Change]) -> None:
        put(self, *changes)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with open_store(home) as store:
        monkeypatch.setattr(SqliteArchive, "put", put_and_stop)
        with pytest.raises(KeyboardInterrupt):
            store.add([TWO])
        monkeypatch.undo()
        assert holds(store, ONE)
        assert store.add([TWO]) == Report(new=1)


CHILD = """
import sys
sys.path.insert(0, sys.argv[2])
from graph.stores import open_store
from graph.stores.archive import Change
from worlds import small
with open_store(sys.argv[1]) as store:
    for number in range(10_000):
        store.add([small(number, "Ana Belić", "José Moro"), small(10_000 + number, "Tano", "Ana Belić")])
        print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 20])
def test_killed_in_mid_load_no_acknowledged_document_is_lost(home: Path, after: int) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(home), str(HERE.parent)], stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout
        acknowledged = [int(child.stdout.readline()) for _ in range(after)]
        child.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in child.stdout]
    with open_store(home) as store:
        kept = {document.source for document in store.documents()}
        assert kept >= {f"readout-{n + more}.txt" for n in acknowledged for more in (0, 10_000)}
        assert store.rows() == project(store.records())


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"no graph at all, but some text",
        lambda data: data[: len(data) // 2],
        lambda data: data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 0xFF]) + data[len(data) // 2 + 1 :],
        None,
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_damaged_graph_is_made_again(home: Path, damage: Callable[[bytes], bytes] | None, read_only: bool) -> None:
    fill(home, ONE, TWO)
    file = home / "graph.kgl"
    if damage:
        file.write_bytes(damage(file.read_bytes()))
    else:
        file.unlink()
    with open_store(home, read_only=read_only) as store:
        assert holds(store, ONE, TWO)
        assert [note for note in store.notes if "made again from archive.sqlite" in note] or not damage
    with open_store(home) as store:
        assert holds(store, ONE, TWO)
        assert store.notes == ()


def test_an_older_graph_is_brought_up_to_date(home: Path) -> None:
    fill(home, ONE)
    older = (home / "graph.kgl").read_bytes()
    fill(home, TWO)
    fill(home, (TWO[0], replace(TWO[1], meetings=())))
    (home / "graph.kgl").write_bytes(older)
    with open_store(home) as store:
        assert holds(store, ONE, (TWO[0], replace(TWO[1], meetings=())))


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("state", ["missing", "empty"])
def test_without_its_archive_a_graph_is_not_thrown_away(home: Path, state: str, read_only: bool) -> None:
    fill(home, ONE)
    (home / "archive.sqlite").unlink()
    if state == "empty":
        (home / "archive.sqlite").touch()
    before = (home / "graph.kgl").read_bytes()
    with pytest.raises(StoreDamaged, match=rf"archive\.sqlite is {state} beside graph\.kgl; restore it"):
        open_store(home, read_only=read_only)
    assert (home / "graph.kgl").read_bytes() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder_in_place_of_the_graph_is_named(home: Path, read_only: bool) -> None:
    fill(home, ONE)
    (home / "graph.kgl").unlink()
    (home / "graph.kgl").mkdir()
    with pytest.raises(StoreDamaged, match=r"graph\.kgl: not a file; move it away"):
        open_store(home, read_only=read_only)
    (home / "graph.kgl").rmdir()
    with open_store(home, read_only=read_only) as store:
        assert holds(store, ONE)


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("data", [b"This is no database at all. " * 200, b"SQLite format 3\x00" + bytes(4080)])
def test_a_damaged_archive_is_named(home: Path, data: bytes, read_only: bool) -> None:
    fill(home, ONE)
    (home / "archive.sqlite").write_bytes(data)
    with pytest.raises(StoreDamaged, match=r"archive\.sqlite: .*") as caught:
        open_store(home, read_only=read_only)
    assert "\n" not in str(caught.value)
    # And the lock is let go of.
    with pytest.raises(StoreDamaged):
        open_store(home, read_only=read_only)


def test_a_page_of_the_archive_is_damaged(home: Path) -> None:
    fill(home, *(small(n, "Ana Belić", "José Moro") for n in range(60)))
    file = home / "archive.sqlite"
    data = bytearray(file.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    file.write_bytes(data)
    with pytest.raises(StoreDamaged, match="restore it from a backup"), open_store(home) as store:
        list(store.documents())


def test_an_archive_of_a_later_version(home: Path) -> None:
    fill(home, ONE)
    db = sqlite3.connect(home / "archive.sqlite")
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StoreVersion, match=r"archive format 99, this one reads 4"):
        open_store(home)


def test_an_archive_of_an_earlier_version_counts_its_claims_anew(home: Path) -> None:
    fill(home, ONE, TWO)
    db = sqlite3.connect(home / "archive.sqlite")
    db.executescript("DROP TABLE vote; DELETE FROM claim; PRAGMA user_version = 2;")
    db.close()
    with open_store(home) as store:
        assert holds(store, ONE, TWO)
        assert "by the rules of this version" in store.notes[0]
        store.forget([ONE[0].id])
        assert store.rows() == project(store.records())


def test_somebody_elses_database(home: Path) -> None:
    home.mkdir()
    db = sqlite3.connect(home / "archive.sqlite")
    db.execute("CREATE TABLE mine (x)")
    db.close()
    with pytest.raises(StoreDamaged, match="not an archive of diplograph"):
        open_store(home)


def test_rules_that_changed_project_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(home, ONE, TWO)
    monkeypatch.setattr(projecting, "VERSION", projecting.VERSION + 1)
    with open_store(home) as store:
        assert holds(store, ONE, TWO)
        assert "by the rules of this version" in store.notes[0]
    with open_store(home) as store:
        assert store.notes == ()


def test_a_file_where_the_folder_should_be(home: Path) -> None:
    home.write_text("a file")
    with pytest.raises(StoreError, match="is a file; the embedded store is a folder"):
        open_store(home)
    with pytest.raises(StoreError, match="the folder cannot be made"):
        open_store(home / "below")


@pytest.mark.parametrize(("share", "anew"), [(0.1, 1), (2, 0)])
def test_many_pending_documents_are_followed_in_pieces_or_all_is_made_again(
    home: Path, monkeypatch: pytest.MonkeyPatch, share: float, anew: int
) -> None:
    fill(home, ONE, TWO, THREE, *(small(n, "Ana Belić", "Siobhán O'Dowd", date=f"20{n}-05-31") for n in range(20, 30)))
    with monkeypatch.context() as patch:
        patch.setattr(KgliteStore, "_save", lambda self: None)
        store = open_store(home)
        store.forget([TWO[0].id])
        store.add([(ONE[0], replace(ONE[1], meetings=())), small(5, "Ruta Kalns", "Tano")])
        store.add([small(4, "Ana Belić", "José Moro"), small(6, "Ruta Kalns", "Olav Moe")])
        store._abandon()  # type: ignore[attr-defined]  # as a killed process does
    rebuilt: list[KgliteStore] = []
    rebuild = KgliteStore._rebuild
    monkeypatch.setattr(KgliteStore, "_rebuild", lambda self: (rebuilt.append(self), rebuild(self))[1])
    monkeypatch.setattr(embedded, "_FOLLOWED", 2)
    monkeypatch.setattr(embedded, "_REBUILD_SHARE", share)
    with open_store(home) as store:
        assert len(rebuilt) == anew
        assert store.rows() == project(store.records())
        assert store.check().clean


def test_a_new_document_touches_only_its_neighbourhood(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(home) as store:
        store.add([small(n, "Ana Belić", "José Moro", date=f"20{n:02}-05-31") for n in range(40)])
        written: list[int] = []
        change = KgliteStore._change

        def counted(self: KgliteStore, *given: Any) -> int:
            written.append(change(self, *given))
            return written[-1]

        monkeypatch.setattr(KgliteStore, "_change", counted)
        store.add([small(99, "Olav Moe", "Tano", published=dt.date(2021, 6, 1))])
        assert sum(written) < 25
        assert store.rows() == project(store.records())


def test_threads_ask_while_another_loads(home: Path) -> None:
    answers: list[bool] = []
    with open_store(home) as store:
        store.add([ONE])

        def ask(number: int) -> None:
            for turn in range(30):
                value = f"{number}-{turn}"
                table = store.query("MATCH (n:Official {id: 'ana-belic-srb'}) RETURN $v, n.name", {"v": value})
                answers.append(table.rows == ((value, "Ana Belić"),))

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for number in range(20):
            store.add([small(100 + number, "Ana Belić", "Olav Moe")])
        for thread in threads:
            thread.join()
        assert store.rows() == project(store.records())
    assert len(answers) == 180
    assert all(answers)
