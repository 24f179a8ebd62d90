"""A process that opens files and reads documents for the one that started it, until that one goes away.

It is started by `diplograph/workers.py`, which writes to its standard input how to read and then task after task; the
answers go to its standard output.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import queue
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from diplograph.reading import Manner, Opened, Understood
    from graph.document import Document

READY = "ready"
"""What is written before the first task is taken."""


@dataclass(frozen=True, slots=True)
class Open:
    """The task to open a file."""

    path: Path
    published: dt.date | None
    publisher: str | None


def serve() -> None:
    """Does task after task; ends with the process that asks."""
    answers = os.fdopen(os.dup(1), "wb")
    with contextlib.suppress(OSError):
        # What some library prints must not come between the answers.
        os.dup2(2, 1)
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, tasks), daemon=True).start()
    manner, debug = tasks.get()
    if debug:
        log = logging.getLogger("diplograph")
        log.setLevel(logging.DEBUG)
        log.addHandler(logging.StreamHandler())
    _answer(answers, READY)
    while True:
        _answer(answers, packed(_done(tasks.get(), manner)))


def _done(task: Open | Document, manner: Manner) -> Opened | Understood:
    from diplograph.reading import open_file, understand

    if isinstance(task, Open):
        return open_file(task.path, task.published, task.publisher)
    return understand(task, manner)


def _listen(stream: IO[bytes], tasks: queue.SimpleQueue[Any]) -> None:
    """Puts what comes into the queue; where nothing more comes, ends the process, whatever it is doing."""
    try:
        while True:
            tasks.put(pickle.load(stream))  # noqa: S301  (the other end is the process that started this one)
    except (EOFError, OSError, pickle.UnpicklingError):
        os._exit(0)


def _answer(stream: IO[bytes], answer: object) -> None:
    try:
        pickle.dump(answer, stream, protocol=pickle.HIGHEST_PROTOCOL)
        stream.flush()
    except OSError:
        # Nobody listens any more.
        os._exit(0)


@dataclass(frozen=True, slots=True)
class Packed:
    """A document's reading on its way between processes: the Record as JSON, which takes a tenth of the time."""

    record: bytes
    reservation: str | None


def packed(answer: Opened | Understood) -> Opened | Understood | Packed:
    """The answer as it is sent."""
    from diplograph.reading import Understood
    from graph.record import Record

    if isinstance(answer, Understood) and isinstance(answer.record, Record):
        with contextlib.suppress(UnicodeEncodeError):
            return Packed(answer.record.to_json(), answer.reservation)
    return answer


def unpacked(answer: Opened | Understood | Packed) -> Opened | Understood:
    """The answer as it was before it was sent."""
    from diplograph.reading import Understood
    from graph.record import Record

    if isinstance(answer, Packed):
        return Understood(Record.from_json(answer.record), answer.reservation)
    return answer
