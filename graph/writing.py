"""Writing a file: all of it or none, and over nothing that is not ours."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from graph.errors import UsageError
from graph.stores import ARCHIVE

_HEAD = 2_000


def write_file(
    pieces: Iterable[bytes],
    path: str | os.PathLike[str],
    *,
    ours: Callable[[bytes], bool],
    inputs: Iterable[Path] = (),
    what: str = "file",
    example: str = "graph.json",
) -> Path:
    """Write exactly this file, whole or not at all, and return its path; UsageError if it cannot be.

    Only an empty file, or one of whose beginning `ours` says that it was written so before, is written over; neither
    one of the `inputs` nor what lies in the folder of a store ever is. `what` it is called in messages.
    """
    target = check_target(path, ours=ours, inputs=inputs, what=what, example=example)
    draft = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}")
    try:
        with draft.open("wb") as file:
            file.writelines(pieces)
        draft.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"{target}: cannot be written ({reason}); choose another file") from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return target


def check_target(
    path: str | os.PathLike[str],
    *,
    ours: Callable[[bytes], bool],
    inputs: Iterable[Path] = (),
    what: str = "file",
    example: str = "graph.json",
) -> Path:
    """The path, where `write_file` would write it now; the same UsageError else, before any work is done for it."""
    target = Path(path)
    # Of os.path, since Path.is_dir and Path.exists raise where a folder on the way is closed.
    if not os.path.isdir(target.parent):  # noqa: PTH112
        raise UsageError(f"{target}: there is no folder {target.parent}; make it first, or choose another")
    if os.path.isdir(target):  # noqa: PTH112
        raise UsageError(f"{target}: is a folder; name a file in it, for example {target / example}")
    if any(_same(target, one) for one in inputs):
        raise UsageError(f"{target}: is what the {what} is made from; choose another file for it")
    if (folder := _store_of(target)) is not None:
        raise UsageError(f"{target}: {folder} is the folder of a store; choose another for the {what}")
    if (fault := _foreign(target, ours, what)) is not None:
        raise UsageError(f"{target}: {fault}; choose another file")
    return target


def _same(one: Path, other: Path) -> bool:
    """Whether both paths lead to one file; False where there is none at one of them."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _foreign(target: Path, ours: Callable[[bytes], bool], what: str) -> str | None:
    """What stands there that is not to be lost; None where there is nothing, or what was written so before."""
    try:
        state = target.stat()
        # A pipe would be waited for, and a device would be replaced.
        if not stat.S_ISREG(state.st_mode):
            return "is there already and is not a regular file"
        with target.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        return None
    except OSError as error:
        return f"cannot be looked at ({error.strerror})"
    return None if not head or ours(head) else f"is there already and is not a {what} that diplograph made"


def _store_of(target: Path) -> Path | None:
    """The folder of the store in which the file lies or to which it leads."""
    folders = (target.parent, Path(os.path.realpath(target)).parent)
    return next((folder for folder in folders if os.path.exists(folder / ARCHIVE)), None)  # noqa: PTH110
