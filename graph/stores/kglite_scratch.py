"""What kglite leaves in the system's temporary folder.

What changes in a graph that is read from a folder has a folder there, which goes when the process ends, but not when it
is killed.
"""

from __future__ import annotations

import shutil
import stat
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK = ".kglite.lock"
"""Locked in each such folder as long as the process uses it."""
_FRESH = 60
"""Seconds in which who made the folder may not have locked it yet."""


def sweep() -> None:
    """Takes away what processes have left that were killed, and nothing of one that lives."""
    folders: list[Path] = []
    with suppress(OSError):
        folders += Path(tempfile.gettempdir()).glob("kglite_copy_*")
    for folder in folders:
        with suppress(OSError):
            if _is_left(folder / _LOCK):
                shutil.rmtree(folder)


def _is_left(lock: Path) -> bool:
    """Whether nobody holds the lock. OSError where that cannot be found out."""
    found = lock.lstat()
    if not stat.S_ISREG(found.st_mode) or time.time() - found.st_mtime < _FRESH:
        return False
    with lock.open("rb") as file, suppress(BlockingIOError, PermissionError):
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
