"""Work that Ctrl-C ends at once, though a library waits in it for an answer from elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

_T = TypeVar("_T")
_LOOK_SECONDS = 0.2


def interruptible(work: Callable[[], _T]) -> _T:
    """What the work returns or raises; on Ctrl-C KeyboardInterrupt at once, and the work goes on unheeded to its end.

    Neo4j's driver, interrupted, first waits for the server to end what it was asked.
    """
    if threading.current_thread() is not threading.main_thread():
        # Signals come to the main thread only.
        return work()
    outcome: Future[_T] = Future()

    def do() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001  (raised in the thread that waits)
            outcome.set_exception(error)

    # A daemon, so that it keeps no process from ending.
    worker = threading.Thread(target=do, name="query", daemon=True)
    worker.start()
    while worker.is_alive():
        # In turns, since on Windows a wait without end hears nothing.
        worker.join(_LOOK_SECONDS)
    return outcome.result()
