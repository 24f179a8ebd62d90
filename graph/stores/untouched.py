"""Whether anybody touched the files of a folder since its content was looked at.

To read a large graph once more for its checksum takes a quarter of the time of opening it.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

_STRANGE = re.compile(r"\.DS_Store|\._.*|\.directory|\.nfs.*|thumbs\.db|desktop\.ini", re.IGNORECASE)


def files(folder: Path) -> list[Path]:
    """The folder's files in order, without those that systems put into folders of others to show or share them."""
    return sorted(one for one in folder.rglob("*") if not _STRANGE.fullmatch(one.name) and one.is_file())


def state(folder: Path) -> str:
    """Name, size and times of each file in the folder, as the system keeps them. OSError where one cannot be asked."""
    found = []
    for file in files(folder):
        about = file.stat()
        name = file.relative_to(folder).as_posix()
        found.append(f"{name}\t{about.st_size}\t{about.st_mtime_ns}\t{about.st_ctime_ns}\n")
    return "".join(found)


def remember(folder: Path, seen: str) -> None:
    """Notes, beside the folder, that its content was looked at in this state, where that can be written."""
    with suppress(OSError):
        note(folder).write_text(seen, encoding="utf-8")


def is_untouched(folder: Path) -> bool:
    """Whether its files are in the state that was noted. Of a folder that was copied they are not."""
    try:
        return _noted(folder) == state(folder)
    except OSError:
        return False


def unnoted(folder: Path) -> str | None:
    """The state of its files, to be noted once they are looked at; None where it is noted, or cannot be told."""
    try:
        found = state(folder)
    except OSError:
        return None
    return None if _noted(folder) == found else found


def _noted(folder: Path) -> str | None:
    try:
        return note(folder).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def forget(folder: Path) -> None:
    """Takes the note away."""
    with suppress(OSError):
        note(folder).unlink(missing_ok=True)


def note(folder: Path) -> Path:
    """Where it is noted."""
    return folder.with_name(f"{folder.name}.seen")
