"""A Neo4j of one's own: started, stopped and asked after on this machine, without Docker.

    server = start()              # the first time about 30 s, later about 5 s
    server.url, server.user, server.password
    stop()

All that belongs to a server lies in its home folder (see server_home). It listens on 127.0.0.1 only, and
goes on when the caller ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import StoreError, UsageError
from graph.stores import server_home, server_jars, server_launch, server_process
from graph.stores.server_home import Start

_STOP_LIMIT, _LOCK_LIMIT = 60.0, 200.0


@dataclass(frozen=True)
class Server:
    """A server that runs: where, as whom to come in, and what it is."""

    url: str
    user: str
    password: str = field(repr=False)
    home: Path
    pid: int
    version: str

    @property
    def password_file(self) -> Path:
        """The file that holds the password and nothing else; only its owner can read it."""
        return self.home / "password"


def start(
    home: Path | None = None,
    port: int | None = None,
    *,
    cache: Path | None = None,
    say: Callable[[str], None] | None = None,
) -> Server:
    """The server of this home, started if it does not run, and ready to be asked.

    Without a port: the one it had last, else 7687, else a free one. `cache` is where its jars are kept;
    `say` is told what takes long. Raises StoreError with what to do: Java or Maven is missing, the port
    is taken, the server ends or does not start within two minutes.
    """
    if port is not None and not 0 < port < 65536:
        raise UsageError(f"port {port} does not exist: give one from 1 to 65535, or none")
    home = _absolute(home)
    found = status(home)
    if found is None:
        java, lib = server_jars.java(), server_jars.jars(cache, say=say)
        try:
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            with server_process.only_one(home / "lock", limit=_LOCK_LIMIT):
                # Another process may have started it meanwhile.
                found = status(home)
                if found is None:
                    server_launch.launch(home, port, java, lib, server_jars.VERSION)
                    found = status(home)
        except OSError as error:
            raise StoreError(f"cannot keep a server in {home}: {error.strerror or error}") from error
    if found is None:
        raise StoreError(f"the server ended as soon as it had started: see {server_home.log(home)}")
    if port not in (None, urlsplit(found.url).port):
        raise StoreError(f"the server of {home} runs already, on {found.url}: stop it to give it port {port}")
    return found


def stop(home: Path | None = None) -> bool:
    """End the server of this home and wait until it has closed its databases; False when none ran.

    Raises StoreError when it has not ended after a minute.
    """
    home = _absolute(home)
    if _running(home) is None:
        return False
    with server_process.only_one(home / "lock", limit=_LOCK_LIMIT):
        process = _running(home)
        if process is None:
            return False
        if not server_process.end(process.pid, process.mark, limit=_STOP_LIMIT):
            raise StoreError(
                f"the server (pid {process.pid}) has not ended after {_STOP_LIMIT:.0f} s: "
                f"see {server_home.log(home)}, and try again"
            )
    return True


def status(home: Path | None = None) -> Server | None:
    """The server of this home if its process runs. Raises StoreError when its password file is gone."""
    home = _absolute(home)
    process = _running(home)
    if process is None:
        return None
    url = f"bolt://{server_launch.ADDRESS}:{process.port}"
    return Server(url, server_home.USER, server_home.password(home), home, process.pid, process.version)


def credentials(url: str, home: Path | None = None) -> tuple[str, str] | None:
    """User and password for this URL, if it is the address of the server of this home, and it runs."""
    try:
        parts = urlsplit(url)
        port = server_launch.DEFAULT_PORT if parts.port is None else parts.port
    except ValueError:
        return None
    here = parts.scheme in ("bolt", "neo4j") and parts.hostname in (server_launch.ADDRESS, "localhost")
    if not here or parts.username is not None:
        return None
    process = _running(_absolute(home))
    if process is None or process.port != port:
        return None
    return server_home.USER, server_home.password(_absolute(home))


def _absolute(home: Path | None) -> Path:
    return (server_home.default_home() if home is None else home).expanduser().resolve()


def _running(home: Path) -> Start | None:
    last = server_home.last_start(home)
    if last is None or last.home != str(home) or not server_process.runs(last.pid, last.mark):
        return None
    return last
