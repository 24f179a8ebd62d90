"""Documents read on a Dask cluster: the same as here, also when a worker dies in the middle."""

import itertools
import os
import signal
import sys
from pathlib import Path

import pytest
from faulty_reading import FAULTY

from diplograph import cluster
from diplograph.loading import load
from diplograph.reading import Understood
from graph.document import Document
from graph.errors import ClusterError, DocumentError, UsageError
from graph.stores import open_store

SENTENCE = "The Foreign Minister of Peru, Ana Peralta, met the Foreign Minister of Chile, Ben Oduya, in Lima on Monday."
GOLD = Path(__file__).parents[1] / "gold"

# Dask closes its sockets when it comes to it.
pytestmark = [pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def local():
    """A cluster of two processes on this machine."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as running:
        yield running


class Killer:
    """A store at whose first batch a worker of the cluster is killed."""

    def __init__(self, store, running):
        self._store, self._running, self.killed = store, running, 0

    def keep(self, entries, readings):
        if not self.killed:
            self.killed = next(iter(self._running.workers.values())).pid
            os.kill(self.killed, signal.SIGKILL)
        return self._store.keep(entries, readings)

    def __getattr__(self, name):
        return getattr(self._store, name)


def outcome(store, account):
    counts = (account.new, account.changed, account.unchanged)
    said = (str(account.failed), account.doubts, account.silent, account.remarks)
    return counts, said, list(store.records()), store.rows()


@pytest.mark.slow
def test_a_cluster_loads_the_same_though_a_worker_is_killed(local):
    paths = [GOLD, GOLD / "gone"]
    with open_store("memory:") as store:
        here = outcome(store, load(paths, store, workers=1))
    with open_store("memory:") as store:
        killer = Killer(store, local)
        there = outcome(store, load(paths, killer, dask=local.scheduler_address, batch=20))
    assert killer.killed
    assert there == here


@pytest.mark.slow
def test_a_document_that_kills_each_worker_is_named_and_the_rest_goes_on(local, tmp_path):
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"{SENTENCE} {'Now kill me.' if number == 3 else number}")
    with open_store("memory:") as store:
        account = load(tmp_path, store, lexicon=FAULTY, dask=local.scheduler_address)
    [failed] = account.failed
    assert failed.source.endswith("3.txt")
    assert failed.reason == "each worker that read it died: out of memory, or a fault in a library"
    assert account.documents == 7


@pytest.mark.parametrize("deaths", [0, 1, 2, 3])
def test_what_was_given_up_with_another_is_read_when_its_turn_comes(deaths):
    from distributed.scheduler import KilledWorker

    class Given:
        def __init__(self, number):
            self.number = number

        def result(self, timeout):
            if self.number <= deaths:
                raise KilledWorker("read_there", None, 4)
            return Understood(DocumentError("a.txt", "empty"))

    numbers = itertools.count(1)
    waiting = cluster._Waiting(lambda: Given(next(numbers)), Document("a.txt", SENTENCE), "tcp://host:1", 60)
    reason = str(waiting.result().record)
    assert reason.endswith(
        "each worker that read it died: out of memory, or a fault in a library" if deaths > 2 else "empty"
    )
    assert next(numbers) == min(deaths + 1, 3) + 1


@pytest.mark.slow
def test_a_cluster_of_another_version_is_told_in_a_line(local, tmp_path, monkeypatch):
    (tmp_path / "one.txt").write_text(SENTENCE)
    monkeypatch.setattr(cluster, "edition", lambda: "0000")
    with pytest.raises(ClusterError, match=r"^tcp://\S+: the worker on .* has another version of diplograph"):
        load(tmp_path, "memory:", dask=local.scheduler_address)


def test_a_cluster_that_is_not_there_is_told_in_a_line(tmp_path, monkeypatch):
    (tmp_path / "one.txt").write_text(SENTENCE)
    monkeypatch.setattr(cluster, "_CONNECTING", 1)
    with pytest.raises(
        ClusterError, match=r"^tcp://127.0.0.1:9: no Dask scheduler answers .*; start one: dask schedule"
    ):
        load(tmp_path, "memory:", dask="tcp://127.0.0.1:9")
    with pytest.raises(UsageError, match=r"^--workers and --dask .*: give one or the other$"):
        load(tmp_path, "memory:", dask="tcp://127.0.0.1:9", workers=2)


@pytest.mark.parametrize("wrong", ["foo", "tcp://host", "", "http://"])
def test_an_address_that_is_none_is_told_at_once(tmp_path, wrong):
    (tmp_path / "one.txt").write_text(SENTENCE)
    with pytest.raises(UsageError, match=r"^--dask: '.*' is no address; write it as tcp://HOST:8786$"):
        load(tmp_path, "memory:", dask=wrong)


def test_where_dask_is_not_installed_the_command_to_install_it_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    (tmp_path / "one.txt").write_text(SENTENCE)
    with pytest.raises(UsageError, match=r"^--dask needs Dask: pip install 'diplograph\[dask\]'$"):
        load(tmp_path, "memory:", dask="tcp://127.0.0.1:9")
