"""Work that ends in time and at Ctrl-C, though a library waits in it for an answer from elsewhere."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

_T = TypeVar("_T")
_LOOK_SECONDS = 0.2


def interruptible(work: Callable[[], _T], seconds: float) -> _T:
    """What the work returns or raises; TimeoutError after so many seconds, KeyboardInterrupt at once on Ctrl-C.

    The work then goes on unheeded to its end. Neo4j's driver, interrupted, would first wait for the server to end
    what it was asked, and the server looks at the clock between rows only.
    """
    outcome: Future[_T] = Future()

    def do() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001  (raised in the thread that waits)
            outcome.set_exception(error)

    # A daemon, so that it keeps no process from ending.
    worker = threading.Thread(target=do, name="query", daemon=True)
    worker.start()
    deadline = time.monotonic() + seconds
    while worker.is_alive():
        # In turns, since on Windows a wait without end hears nothing.
        worker.join(_LOOK_SECONDS)
        if worker.is_alive() and time.monotonic() > deadline:
            raise TimeoutError
    return outcome.result()
