"""The home folder of a local Neo4j: which files lie in it, and how they are read and written.

`data`, `logs` and `conf` are Neo4j's; `password` (for its owner only), `server.json` (the last start) and
`lock` are ours.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from graph.errors import StoreError

USER = "neo4j"


@dataclass(frozen=True)
class Start:
    """The last start of a home's server: its process, the mark on its command line, port, Neo4j's version.

    `home` tells the server's own folder from copies that were made of it.
    """

    home: str
    pid: int
    mark: str
    port: int
    version: str


def default_home() -> Path:
    """The home that is meant when none is named, in the user's data folder."""
    return platformdirs.user_data_path("diplograph", appauthor=False) / "neo4j"


def log(home: Path) -> Path:
    """The log in which Neo4j says that it has started, or why not."""
    return home / "logs" / "neo4j.log"


def console(home: Path) -> Path:
    """What the process itself printed: how Java says that it cannot even begin."""
    return home / "logs" / "console.log"


def last_start(home: Path) -> Start | None:
    """The last start of this home's server; None for a home that had none.

    Raises StoreError when the file that says so is damaged.
    """
    path = home / "server.json"
    try:
        return Start(**json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(f"{path} cannot be read ({error}): end the server by hand, then delete it") from error


def keep_start(home: Path, start: Start) -> None:
    """Write down a start."""
    _write_private(home / "server.json", json.dumps(asdict(start)))


def password(home: Path) -> str:
    """The password of user neo4j. Raises StoreError when its file is gone."""
    path = home / "password"
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        raise StoreError(
            f"cannot read {path} ({reason}): put the password of user {USER} into it, "
            f"or delete {home} to begin with an empty database"
        ) from error


def make_password(home: Path) -> str | None:
    """The password with which a new database is to begin; None where there is a database already.

    Raises StoreError for a database whose password file is gone.
    """
    begun = (home / "data" / "databases").exists()
    if not begun and not (home / "password").exists():
        # In hexadecimal, so that it needs no quotes in any shell.
        _write_private(home / "password", secrets.token_hex(16) + "\n")
    known = password(home)
    return None if begun else known


def _write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, all of it or nothing."""
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    new.replace(path)
