"""Documents read in several processes beside this one.

Each process is a fresh interpreter (nothing is forked, so that it is the same on every system, and no script that calls
`load` is run a second time), with a thread here that hands it one task at a time. A process that dies takes no more
with it than the document it was reading, and that one is tried once more in a new process.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from diplograph.reading import Awaited, Manner, Opened, Understood
from diplograph.reading_process import READY, Open, unpacked
from graph.errors import DocumentError, UsageError
from loaders.readers.files import source_of

if TYPE_CHECKING:
    import datetime as dt

    from graph.document import Document

AHEAD = 400
"""Documents that may be under way: two batches, so that the processes are busy while one is written."""
PATIENCE, PER_CHARACTER = 60.0, 0.0001
"""Seconds that a document may take, and those added for each character: some ten times what the slowest texts take."""
WORTHWHILE = 200
"""Files from which on several processes are sooner done than one: starting one takes as long as reading a hundred."""

_START = (
    "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); "
    "from diplograph.reading_process import serve; serve()"
)
_OFTEN = 0.25
_TRIES = 2
T = TypeVar("T")


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def number(asked: int | None, files: int) -> int:
    """How many processes read so many files: no more than files, and one where few; UsageError where less than 1."""
    if asked is None:
        return cores() if files >= WORTHWHILE else 1
    if asked < 1:
        raise UsageError(f"{asked} workers: give 1 or more")
    return max(1, min(asked, files))


class _Lost(Exception):
    """The reason for which there is no answer."""


class _Waiting(Generic[T]):
    """The answer of a process, when it comes; `instead` makes one where the process was lost."""

    def __init__(self, future: Future[Any], instead: Callable[[str], T]) -> None:
        self._future, self._instead = future, instead

    def done(self) -> bool:
        """See `Awaited.done`."""
        return self._future.done()

    def result(self) -> T:
        """See `Awaited.result`."""
        while True:
            try:
                return cast(T, unpacked(self._future.result(_OFTEN)))
            except NotYet:
                # Windows hears Ctrl-C only between two waits.
                continue
            except _Lost as loss:
                return self._instead(str(loss))


class _Seat:
    """A process, where there is one, and until when its answer is waited for."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.until = float("inf")
        self.late = False
        self.lock = threading.Lock()

    def begin(self, patience: float) -> None:
        """The process gets a task now."""
        with self.lock:
            self.until, self.late = time.monotonic() + patience, False

    def end(self) -> None:
        """Its answer is there, or it is gone."""
        with self.lock:
            self.until = float("inf")

    def kill_if_late(self) -> None:
        """Ends the process where its time is over."""
        with self.lock:
            if self.process is not None and time.monotonic() > self.until:
                self.until, self.late = float("inf"), True
                self.process.kill()

    def kill(self) -> None:
        """Ends the process."""
        with self.lock:
            if self.process is not None:
                self.process.kill()


class Workers:
    """So many processes that open files and read documents."""

    ahead = AHEAD

    def __init__(self, count: int, manner: Manner, *, patience: float = PATIENCE) -> None:
        self._manner, self._patience = manner, patience
        self._tasks: queue.PriorityQueue[tuple[int, int, Any, float, Future[Any]]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._seats = [_Seat() for _ in range(count)]
        self._closed = threading.Event()
        self._threads = [threading.Thread(target=self._serve, args=(seat,), daemon=True) for seat in self._seats]
        self._threads.append(threading.Thread(target=self._watch, daemon=True))

    def open(self, path: Path, published: dt.date | None, publisher: str | None) -> Awaited[Opened]:
        """See `Hands.open`."""
        # Before what is to be read: the next documents have to be known for that.
        future = self._submit(0, Open(path, published, publisher), self._patience)
        return _Waiting(future, lambda why: Opened((DocumentError(source_of(path), why),)))

    def read(self, document: Document) -> Awaited[Understood]:
        """See `Hands.read`."""
        future = self._submit(1, document, self._patience + PER_CHARACTER * len(document.text))
        return _Waiting(future, lambda why: Understood(DocumentError(document.source, why)))

    def _submit(self, rank: int, task: Open | Document, patience: float) -> Future[Any]:
        future: Future[Any] = Future()
        self._tasks.put((rank, next(self._order), task, patience, future))
        return future

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Ends the processes, whatever they are doing."""
        self._closed.set()
        for seat in self._seats:
            self._tasks.put((-1, next(self._order), None, 0.0, Future()))
            seat.kill()
        for thread in self._threads:
            thread.join()

    def _watch(self) -> None:
        while not self._closed.wait(_OFTEN):
            for seat in self._seats:
                seat.kill_if_late()

    def _serve(self, seat: _Seat) -> None:
        try:
            while not self._closed.is_set():
                *_, task, patience, future = self._tasks.get()
                if task is not None:
                    self._answer(seat, task, patience, future)
        finally:
            _let_go(seat)

    def _answer(self, seat: _Seat, task: Open | Document, patience: float, future: Future[Any]) -> None:
        """Has a task done, by a second process where the first one dies over it."""
        why = ""
        for _ in range(_TRIES):
            try:
                process = seat.process or self._started(seat)
                seat.begin(patience)
                answer = _asked(process, task)
            except (OSError, EOFError, pickle.UnpicklingError):
                seat.end()
                ended = _let_go(seat)
                if self._closed.is_set():
                    return
                if seat.late:
                    why = f"reading it took more than {patience:.0f} seconds: given up; --workers 1 waits longer"
                    break
                why = f"the process that read it died twice ({ended}): out of memory, or a fault in a library"
            except Exception as error:  # noqa: BLE001  (it is raised where the answer is waited for)
                future.set_exception(error)
                return
            else:
                seat.end()
                future.set_result(answer)
                return
        future.set_exception(_Lost(why))

    def _started(self, seat: _Seat) -> subprocess.Popen[bytes]:
        """A new process in the seat; UsageError where none can be started."""
        try:
            process = subprocess.Popen(  # noqa: S603  (this interpreter, with words of ours)
                # -P: a file of the working folder is not taken for a module of Python's.
                [sys.executable, "-P", "-c", _START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                # Ctrl-C is for this process, which ends the others.
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
        except OSError as error:
            raise UsageError(f"no process can be started to read documents ({error}); use --workers 1") from None
        seat.process = process
        seat.begin(max(self._patience, PATIENCE))
        if self._closed.is_set():
            process.kill()
        debug = logging.getLogger("diplograph").isEnabledFor(logging.DEBUG)
        try:
            pickle.dump(sys.path, _pipe(process.stdin))
            if _asked(process, (self._manner, debug)) != READY:
                raise EOFError
        except (OSError, EOFError, pickle.UnpicklingError):
            ended = _let_go(seat)
            raise UsageError(f"a process that reads documents could not start ({ended}); use --workers 1") from None
        return process


def _asked(process: subprocess.Popen[bytes], task: object) -> object:
    """The answer to a task."""
    stream = _pipe(process.stdin)
    pickle.dump(task, stream, protocol=pickle.HIGHEST_PROTOCOL)
    stream.flush()
    return pickle.load(_pipe(process.stdout))  # noqa: S301  (the other end is a process of ours)


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream


def _let_go(seat: _Seat) -> str:
    """Takes the process out of its seat, ended for good, and tells how it ended."""
    with seat.lock:
        process, seat.process = seat.process, None
    if process is None:
        return "ended"
    code = process.poll()
    if code is None:
        # Its pipes may close a moment before it is gone.
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = process.wait(_OFTEN)
    process.kill()
    code = process.wait() if code is None else code
    for stream in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):
            _pipe(stream).close()
    if code >= 0:
        return f"exit code {code}"
    with contextlib.suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"
