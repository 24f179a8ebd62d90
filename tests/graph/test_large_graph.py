"""A graph that is kept in a folder, as that of many documents is. The officials are invented."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from worlds import Entry, small

from graph.errors import StoreDamaged, StoreError
from graph.project import project
from graph.stores import kglite as embedded
from graph.stores import kglite_folder, kglite_reader, missing, open_store, untouched
from graph.stores.about import about
from graph.stores.base import Store
from graph.stores.salvage import salvage

ONE, TWO, THREE = small(1, "Ana Belić", "José Moro"), small(2, "Ana Belić", "Olav Moe"), small(3, "Tano")
MANY = [small(n, "Ana Belić", ("José Moro", "Olav Moe", "Tano")[n % 3]) for n in range(20)]


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every graph counts as a large one."""
    monkeypatch.setattr(kglite_folder, "LARGE", 1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A store with a graph in a folder."""
    with open_store(tmp_path / "s") as store:
        store.add([ONE, TWO])
        store.rebuild()
    return tmp_path / "s"


def graphs(home: Path) -> list[str]:
    return sorted(one.name for one in home.iterdir() if one.name.startswith("graph") and one.suffix != ".seen")


def holds(store: Store, *some: Entry) -> bool:
    columns = store.columns()
    assert columns is None or len(list(columns.rows("MET"))) == store.counts()["MET"]
    return store.rows() == project(record for _, record in some) and not store.check().findings


def interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_it_is_one_folder_that_holds_what_a_file_would(home: Path) -> None:
    (name,) = graphs(home)
    assert (home / name).is_dir()
    with open_store(home, read_only=True) as store:
        assert holds(store, ONE, TWO)
        assert store.notes == ()
        assert about(store).files[name] > 10_000


def test_it_has_no_constraints_that_the_first_change_would_wait_for(home: Path) -> None:
    with open_store(home, read_only=True) as store:
        assert store.query("SHOW CONSTRAINTS").rows == ()


def test_properties_are_whole_where_none_is_held_in_memory(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kglite_folder, "_HELD", 0)
    with open_store(tmp_path / "t") as store:
        store.add(MANY)
        store.rebuild()
        assert holds(store, *MANY)
    with open_store(tmp_path / "t", read_only=True) as store:
        assert holds(store, *MANY)


def test_a_file_gives_way_to_a_folder_and_back(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kglite_folder, "LARGE", 3)
    with open_store(home) as store:
        store.rebuild()
    with open_store(home) as store:
        assert holds(store, ONE, TWO)
        assert graphs(home) == ["graph.kgl"]
        store.add([THREE])
        store.rebuild()
        assert graphs(home) != ["graph.kgl"]
        assert len(graphs(home)) == 1
    with open_store(home, read_only=True) as store:
        assert holds(store, ONE, TWO, THREE)


def test_a_file_that_grows_large_gives_way_to_a_folder_when_it_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kglite_folder, "LARGE", 3)
    with open_store(tmp_path / "t") as store:
        store.add([ONE, TWO])
    assert graphs(tmp_path / "t") == ["graph.kgl"]
    with open_store(tmp_path / "t", read_only=True) as reader:
        assert holds(reader, ONE, TWO)
        with open_store(tmp_path / "t") as store:
            store.forget([ONE[0].id])
            store.add([THREE, MANY[7]])
        assert "graph.kgl" not in graphs(tmp_path / "t")
        assert holds(reader, TWO, THREE, MANY[7])
    with open_store(tmp_path / "t") as store:
        # One that has shrunk stays a folder until it is made again.
        store.forget([THREE[0].id, MANY[7][0].id])
        store._save()  # type: ignore[attr-defined]
        assert "graph.kgl" not in graphs(tmp_path / "t")
        assert holds(store, TWO)


def test_a_few_more_documents_leave_the_folder_as_it_is(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_SAVE_SHARE", 0)
    before = graphs(home)
    files = {one: one.read_bytes() for one in home.glob("graph-*/**/*") if one.is_file()}
    with open_store(home, read_only=True) as reader:
        assert holds(reader, ONE, TWO)
        with open_store(home) as store:
            store.add([THREE])
            assert holds(store, ONE, TWO, THREE)
            # Who has it open sees it at once.
            assert holds(reader, ONE, TWO, THREE)
            store.forget([ONE[0].id])
            store.add([(TWO[0], replace(TWO[1], meetings=()))])
        expected = ((TWO[0], replace(TWO[1], meetings=())), THREE)
        assert holds(reader, *expected)
    assert graphs(home) == before
    assert {one: one.read_bytes() for one in home.glob("graph-*/**/*") if one.is_file()} == files
    with open_store(home, read_only=True) as reader, open_store(home, read_only=True) as other:
        assert holds(reader, *expected)
        assert holds(other, *expected)
        assert reader.notes == ()
    with open_store(home) as store:
        assert holds(store, *expected)


def test_more_of_them_make_another_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = graphs(home)
    monkeypatch.setattr(embedded, "_BESIDE", 20)
    with open_store(home, read_only=True) as reader:
        assert holds(reader, ONE, TWO)
        with open_store(home) as store:
            store.add([MANY[7]])
            store.add([MANY[8], MANY[9]])
        assert graphs(home) != before
        assert len(graphs(home)) == 1
        assert holds(reader, ONE, TWO, *MANY[7:10])
    with open_store(home) as store:
        assert store.behind() is False
        assert holds(store, ONE, TWO, *MANY[7:10])


@pytest.mark.parametrize("limit", ["_CATCH_UP", pytest.param("_LET_GO", marks=pytest.mark.slow)])
def test_no_more_is_left_beside_it_than_a_reader_makes_up_for(
    home: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(embedded, "_SAVE_SHARE", 0)
    with open_store(home) as store:
        store.add(MANY)
    before = graphs(home)
    with open_store(home) as store:
        store.add([(document, replace(record, meetings=())) for document, record in MANY])
    assert graphs(home) == before
    monkeypatch.setattr(kglite_reader, limit, 2)
    with open_store(home, read_only=True) as reader:
        assert reader.notes == ()
        assert graphs(home) != before
        assert reader.counts()["Document"] == len({entry[0].id for entry in (ONE, TWO, *MANY)})
        assert not reader.check().findings
    before = graphs(home)
    store = open_store(home)
    store.forget([entry[0].id for entry in MANY[:4]])
    store.add([(document, replace(record, meetings=(), officials=())) for document, record in MANY[5:9]])
    store._abandon()  # type: ignore[attr-defined]  # as a killed process does
    with open_store(home, read_only=True) as reader:
        assert graphs(home) != before
        assert not reader.check().findings


def test_a_reader_that_cannot_have_it_brought_up_to_date_reads_what_there_is(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "_SAVE_SHARE", 0)
    with open_store(home) as store:
        store.add([THREE])
    monkeypatch.setattr(kglite_reader, "_CATCH_UP", 0)
    monkeypatch.setattr(kglite_folder, "_strip", lambda folder: (_ for _ in ()).throw(OSError(28, "No space left")))
    with open_store(home, read_only=True) as reader:
        assert "1 document not in the graph yet: " in reader.notes[0]
        assert "No space left" in reader.notes[0]
        assert reader.rows() == project(record for _, record in (ONE, TWO))
    monkeypatch.undo()
    monkeypatch.setattr(kglite_folder, "LARGE", 1)
    with open_store(home, read_only=True) as reader:
        assert holds(reader, ONE, TWO, THREE)


def test_a_shortest_path_does_not_go_where_edges_were(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_SAVE_SHARE", 0)
    # New nodes take the places of those that are gone.
    with open_store(home) as store, open_store("memory:") as other:
        store.forget([ONE[0].id])
        for one in (store, other):
            one.add([TWO, *MANY[7:10]])
        for path in ("-[*..6]-", "-[r*]->", "--"):
            for function in ("shortestPath", "allShortestPaths"):
                query = f"""
                    MATCH (a), (b) WHERE a.id < b.id MATCH p = {function}((a){path}(b))
                    RETURN a.id, b.id, length(p) AS n ORDER BY a.id, b.id, n
                """
                assert store.query(query).rows == other.query(query).rows, query


@pytest.mark.parametrize("step", ["_fill", "_strip", "_sync", "checksum", "opened", "tidy"])
def test_broken_off_while_a_folder_is_made(home: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    store = open_store(home)
    store.keep([THREE])
    with monkeypatch.context() as patch:
        patch.setattr(kglite_folder, step, interrupted)
        with pytest.raises(KeyboardInterrupt):
            store.rebuild()
    store._abandon()  # type: ignore[attr-defined]  # as a killed process does
    with open_store(home) as again:
        assert holds(again, ONE, TWO, THREE)
        assert len(graphs(home)) == 1
    with open_store(home, read_only=True) as reader:
        assert reader.notes == ()
        assert holds(reader, ONE, TWO, THREE)


def test_a_folder_that_cannot_be_written_leaves_the_one_before(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = graphs(home)
    store = open_store(home)
    with monkeypatch.context() as patch:
        patch.setattr(kglite_folder, "checksum", lambda folder: (_ for _ in ()).throw(OSError(28, "No space left")))
        with pytest.raises(StoreError, match=r"the graph cannot be saved: .*No space left.*is kept"):
            store._save()  # type: ignore[attr-defined]
    assert graphs(home) == before
    assert holds(store, ONE, TWO)
    store.close()
    with open_store(home, read_only=True) as reader:
        assert holds(reader, ONE, TWO)


def test_who_opens_it_while_another_is_made_is_told_what_it_lacks(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "_SAVE_SHARE", 0)
    with open_store(home) as store:
        store.add([THREE])
    told: list[tuple[int, str]] = []
    make = kglite_folder.make

    def looked_at(*given: object) -> object:
        with open_store(home, read_only=True) as reader:
            told.append((reader.counts()["Document"], *reader.notes))
        return make(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(kglite_folder, "make", looked_at)
    with open_store(home) as store:
        store.rebuild()
        store.rebuild()
    assert told == [
        (2, "1 document not in the graph yet: another process is writing"),
        (3, "the graph is not up to date: another process is writing"),
    ]


def test_where_the_disk_has_no_room_it_is_not_begun(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The system would end the process in the middle.
    before = graphs(home)
    store = open_store(home)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=123_456))
        for make in (store._save, store.rebuild):  # type: ignore[attr-defined]
            with pytest.raises(
                StoreError, match=r"cannot be saved: it may take 1 MB on disk, and 0 MB are free; check"
            ):
                make()
            assert graphs(home) == before
    assert holds(store, ONE, TWO)
    store.close()


@pytest.mark.parametrize("state", ["missing", "empty"])
def test_without_its_archive_it_is_not_thrown_away(home: Path, tmp_path: Path, state: str) -> None:
    (name,) = graphs(home)
    (home / "archive.sqlite").unlink()
    if state == "empty":
        (home / "archive.sqlite").touch()
    with pytest.raises(StoreDamaged, match=rf"archive\.sqlite is {state} beside {name}; restore it"):
        open_store(home)
    assert graphs(home) == [name]
    assert not missing(home)
    with open_store(tmp_path / "new") as new:
        told = salvage(home, new)
    assert {one.id for one in told.lost} == {ONE[0].id, TWO[0].id}


def flipped(home: Path) -> Path:
    """One bit of the texts that edges bear, which kglite does not miss."""
    (file,) = home.glob("graph-*/generations/*/*/edge_prop_heap.bin")
    data = bytearray(file.read_bytes())
    data[data.index(b"meeting")] ^= 1
    file.write_bytes(data)
    return file


def test_its_checksum_is_reckoned_again_only_where_it_was_touched(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (name,) = graphs(home)
    with monkeypatch.context() as patch:
        patch.setattr(kglite_folder, "checksum", interrupted)
        for read_only in (True, False):
            with open_store(home, read_only=read_only) as store:
                assert store.rows() == project([ONE[1], TWO[1]])
        next(home.glob("graph-*/generations/*/metadata.json")).touch()
        with pytest.raises(KeyboardInterrupt):
            open_store(home, read_only=True)
    with open_store(home, read_only=True) as store:
        assert holds(store, ONE, TWO)
        assert store.notes == ()
    file = flipped(home)
    was = (home / name / "CURRENT").stat()
    os.utime(file, ns=(was.st_atime_ns, was.st_mtime_ns))
    with open_store(home, read_only=True) as store:
        assert holds(store, ONE, TWO)
        assert f"{name} could not be read and was made again" in store.notes[0]


def test_a_copy_is_looked_at_until_it_is_opened_to_write(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(home, tmp_path / "copy")
    reckoned: list[Path] = []
    checksum = kglite_folder.checksum
    monkeypatch.setattr(kglite_folder, "checksum", lambda folder: reckoned.append(folder) or checksum(folder))
    for read_only, times in ((True, 1), (True, 2), (False, 3), (True, 3), (False, 3)):
        with open_store(tmp_path / "copy", read_only=read_only) as store:
            assert store.rows() == project([ONE[1], TWO[1]])
            assert store.notes == ()
        assert len(reckoned) == times


@pytest.mark.parametrize("read_only", [True, False])
def test_what_the_system_does_not_tell_is_found_by_check(home: Path, read_only: bool) -> None:
    (name,) = graphs(home)
    flipped(home)
    untouched.remember(home / name, untouched.state(home / name))
    with open_store(home, read_only=read_only) as store:
        assert store.notes == ()
        assert store.rows() != project([ONE[1], TWO[1]])
        assert not store.check().findings
        assert f"{name} could not be read and was made again" in store.notes[0]
        assert store.rows() == project([ONE[1], TWO[1]])
    assert not (home / f"{name}.seen").exists()


def test_an_older_archive_in_place_of_its_own(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(home, tmp_path / "older")
    monkeypatch.setattr(embedded, "_BESIDE", 0)
    with open_store(home) as store:
        store.add([THREE])
    shutil.copy(tmp_path / "older" / "archive.sqlite", home / "archive.sqlite")
    with open_store(home) as store:
        assert "archive.sqlite has lost 1 document that graph-" in store.notes[0]
        assert THREE[0].source in store.notes[0]
        assert holds(store, ONE, TWO)
    assert (home / "graph-ahead.kgl").is_dir()
