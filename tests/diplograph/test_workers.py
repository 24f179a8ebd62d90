"""Documents read by several processes: the same as by one, whatever becomes of a process."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from faulty_reading import FAULTY

from diplograph import workers
from diplograph.extraction import Task, entries
from diplograph.loading import extract, load
from diplograph.reading import Manner
from graph.errors import DocumentError, StoreLocked, UsageError
from graph.record import Record
from graph.stores import open_store

ROOT = Path(__file__).parents[2]
SENTENCE = "The Foreign Minister of Peru, Ana Peralta, met the Foreign Minister of Chile, Ben Oduya, in Lima on Monday."


class Watched:
    """A store that keeps in mind which documents came together."""

    def __init__(self, store):
        self.batches, self._store = [], store

    def keep(self, entries, readings):
        self.batches.append([document for document, _ in entries])
        return self._store.keep(entries, readings)

    def __getattr__(self, name):
        return getattr(self._store, name)


@pytest.fixture
def folder(tmp_path):
    """Twelve documents, the odd ones of which say the same."""
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(SENTENCE if number % 2 else f"{SENTENCE} It was talk {number}.")
    return tmp_path


@pytest.fixture
def broken(folder):
    """Files that cannot be read, or with a reservation, among them."""
    (folder / "empty.txt").write_text("")
    (folder / "bytes.txt").write_bytes(bytes(range(256)) * 10)
    (folder / "french.txt").write_text("Le ministre des affaires étrangères a rencontré son homologue à Paris. " * 9)
    (folder / "table.csv").write_text("a,b")
    (folder / "named.dat").write_text(f"{SENTENCE} In a file of another kind.")
    (folder / "mixed.txt").write_text(f"{SENTENCE}\n\n" + "Он встретился с министром иностранных дел в Москве. " * 9)
    return folder


def loaded(paths, count):
    with open_store("memory:") as store:
        watched = Watched(store)
        account = load(paths, watched, workers=count, batch=5, published=dt.date(2022, 6, 15))
        return account, watched.batches, list(store.records()), store.rows()


def test_any_number_of_processes_loads_the_same(broken):
    paths = [broken, broken / "named.dat", broken / "gone", *sorted((ROOT / "tests" / "gold").glob("0*.txt"))]
    one, several = loaded(paths, 1), loaded(paths, 3)
    assert len(one[1]) > 4
    assert one[0].failed
    assert one[0].remarks
    assert str(one[0].failed) == str(several[0].failed)
    assert replace(one[0], failed=()) == replace(several[0], failed=())
    assert one[1:] == several[1:]


@pytest.mark.slow
def test_any_number_of_processes_reads_the_gold_alike():
    gold = ROOT / "tests" / "gold"
    assert list(extract(gold, workers=1)) == list(extract(gold, workers=2))


def test_a_process_that_dies_costs_its_document_alone(folder):
    (folder / "03.txt").write_text(f"{SENTENCE} Now kill me.")
    (folder / "05.txt").write_text(f"{SENTENCE} Now kill me once.")
    with open_store("memory:") as store:
        account = load(folder, store, lexicon=FAULTY, workers=2)
    [failed] = account.failed
    assert failed.source.endswith("03.txt")
    killed = "SIGKILL" if os.name == "posix" else "exit code"
    assert failed.reason.startswith(f"the process that read it died twice ({killed}")
    assert account.documents == 11


@pytest.mark.slow
def test_a_document_without_end_is_given_up_and_the_others_are_read(folder):
    (folder / "00.txt").write_text(f"{SENTENCE} Now never end.")
    found = sorted(folder.glob("*.txt"))
    manner = Manner(FAULTY, 0.5)
    task = Task(found, None, None, manner, lambda _: {}, lambda _: None, lambda _: None)
    with workers.Workers(2, manner, patience=20) as hands:
        first, *others = entries(task, hands)
    assert isinstance(first, DocumentError)
    assert first.reason == "reading it took more than 20 seconds: given up; --workers 1 waits longer"
    assert [one.document.source for one in others] == [path.as_posix() for path in found[1:]]


def test_no_process_is_left_when_the_reader_of_records_stops(folder):
    before = set(psutil.Process().children())
    records = extract(folder, workers=2)
    assert isinstance(next(records), Record)
    assert set(psutil.Process().children()) - before
    records.close()
    assert set(psutil.Process().children()) - before == set()


def test_few_files_are_read_without_processes_and_many_by_one_a_core(monkeypatch):
    monkeypatch.setattr(workers, "cores", lambda: 8)
    assert [workers.number(None, files) for files in (0, 1, 199, 200, 100_000)] == [1, 1, 1, 8, 8]
    assert [workers.number(asked, 3) for asked in (1, 2, 64)] == [1, 2, 3]
    with pytest.raises(UsageError, match="0 workers: give 1 or more"):
        workers.number(0, 3)


def test_a_process_that_cannot_start_is_told_in_a_line(folder, monkeypatch):
    monkeypatch.setattr(workers, "_START", "raise SystemExit(7)")
    with pytest.raises(UsageError, match=r"could not start \(exit code 7\); use --workers 1"):
        list(extract(folder, workers=2))


def begun(folder, store):
    """A load with processes of its own, some documents of which are kept already."""
    text = (ROOT / "seeds" / "000_8fdf088494aa9778.txt").read_text()
    for number in range(3000):
        (folder / f"{number:04}.txt").write_text(f"{text}\nNumber {number}.")
    arguments = [sys.executable, "-m", "diplograph", "load", str(folder), "--store", str(store), "--workers", "2"]
    running = subprocess.Popen(arguments, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    while True:
        assert running.poll() is None
        time.sleep(0.1)
        if (store / "archive.sqlite").exists():
            # In the moment in which it is made, a reader is told so.
            with suppress(StoreLocked), open_store(store, read_only=True) as reader:
                if next(reader.documents(), None):
                    return running, psutil.Process(running.pid).children()


@pytest.mark.slow
@pytest.mark.parametrize("how", ["SIGINT", "SIGKILL"])
def test_a_load_that_is_stopped_leaves_no_process_and_keeps_what_it_acknowledged(tmp_path, how):
    folder = tmp_path / "documents"
    folder.mkdir()
    running, children = begun(folder, tmp_path / "store")
    assert len(children) == 2
    running.send_signal(getattr(signal, how))
    _, told = running.communicate(timeout=30)
    assert psutil.wait_procs(children, timeout=5)[1] == []
    with open_store(tmp_path / "store") as store:
        assert len(store.sources()) >= 200
    if how == "SIGINT":
        assert running.returncode == 130
        assert "documents of this load are kept, load the same paths again to go on" in told
        assert "Traceback" not in told
