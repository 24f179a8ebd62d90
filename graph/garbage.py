"""Memory that is free: the search for it put off where it finds nothing, and what a process keeps of it given back."""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for circular garbage: nothing here is circular, and the search takes a third of the time.

    What was made counts as old afterwards, so that it is not looked through as soon as this ends.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            # Frozen and thawed, all objects are among the oldest; what somebody else froze must stay so.
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def give_back() -> None:
    """Hands what is free to the system, before something else needs as much: the C library of Linux keeps some hundred
    megabytes after many small objects. Elsewhere nothing is done.
    """
    if sys.platform == "linux":
        # No other C library has it.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
