"""Launching a local Neo4j in its home folder, on a free port, until it can be asked."""

from __future__ import annotations

import os
import re
import socket
import sys
import tempfile
import time
from pathlib import Path

from graph.errors import StoreError
from graph.stores import server_home, server_process
from graph.stores.server_home import Start

ADDRESS = "127.0.0.1"
DEFAULT_PORT = 7687

_LIMIT = 120.0
_PAUSE = 0.05
JAVA_OPTIONS = (
    "-Xmx1g",
    # One collector thread leaves a small machine its cores, and is no slower with a heap of this size.
    "-XX:+UseSerialGC",
    "-XX:+ExitOnOutOfMemoryError",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)
"""What Java is told, whatever runs in it."""
# Queries may come from anybody who can reach the store, so LOAD CSV gets neither files nor the network.
# Without the last line each stop waits ten seconds, after the databases are closed, for no connection.
_CONF = """\
# Written by each start of diplograph's local Neo4j.
server.default_listen_address={address}
server.default_advertised_address={address}
server.bolt.listen_address={address}:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=256m
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""


class _PortTakenError(StoreError):
    """Something else listens on the port."""


def launch(home: Path, port: int | None, java: str, lib: Path, version: str) -> None:
    """Start the server in this home, with its password set, and wait until it can be asked.

    Without a port: the one of its last start, else 7687, else a free one. Raises StoreError.
    """
    command = [java, *JAVA_OPTIONS, "-cp", str(lib / "*")]
    for name in ("conf", "logs"):
        (home / name).mkdir(exist_ok=True)
    if port is not None and (reason := _taken(port)):
        raise StoreError(f"port {port} of {ADDRESS} cannot be used ({reason}): give another, or none")
    try:
        _run(home, _usual_port(home) if port is None else port, command, version)
    except _PortTakenError:
        if port is not None:
            raise
        # Two homes that start at once may both have found the same port free.
        _run(home, _free_port(), command, version)


def _configure(home: Path, port: int) -> None:
    """Writes the settings; StoreError where they would take the place of those of a Neo4j that is not ours."""
    file = home / "conf" / "neo4j.conf"
    heading = _CONF.partition("\n")[0]
    if file.exists() and not file.read_text(encoding="utf-8", errors="replace").startswith(heading):
        raise StoreError(
            f"{file} is of another Neo4j and would be lost: give the server a folder of its own with --home"
        )
    file.write_text(_CONF.format(address=ADDRESS, port=port), encoding="utf-8")


def _run(home: Path, port: int, command: list[str], version: str) -> None:
    _configure(home, port)
    _set_password(home, command)
    log = server_home.log(home)
    begin = log.stat().st_size if log.exists() else 0
    mark = server_process.new_mark()
    server = [
        *command,
        mark,
        "org.neo4j.server.CommunityEntryPoint",
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]
    pid = server_process.spawn(server, cwd=home, environment=environment(home), output=server_home.console(home))
    try:
        server_home.keep_start(home, Start(str(home), pid, mark, port, version))
        _wait(home, pid, mark, begin)
    except BaseException:
        # Also when the user gives up waiting: no server is left behind that nobody knows of.
        server_process.end(pid, mark, limit=10)
        raise


def _wait(home: Path, pid: int, mark: str, begin: int) -> None:
    deadline = time.monotonic() + _LIMIT
    while True:
        # In this order, so that the last words of a server that ends are read.
        alive = server_process.runs(pid, mark)
        text = _read(server_home.log(home), begin)
        if re.search(r"INFO +Started\.", text):
            return
        if not alive:
            reason = _reason(text) or _reason(_read(server_home.console(home), 0)) or "it says nothing"
            kind = _PortTakenError if "PortBindException" in text else StoreError
            raise kind(f"Neo4j did not start: {reason[:300]} (more in {server_home.log(home)})")
        if time.monotonic() > deadline:
            raise StoreError(f"Neo4j has not started after {_LIMIT:.0f} s: see {server_home.log(home)}, try again")
        time.sleep(_PAUSE)


def _read(path: Path, begin: int) -> str:
    try:
        with path.open("rb") as file:
            # A log that is shorter than before has been put aside by Neo4j and begun anew.
            file.seek(begin if path.stat().st_size >= begin else 0)
            return file.read().decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def _reason(text: str) -> str:
    """The line of a log that says most about a failure: the innermost cause, else the last error or line."""
    lines = [line.strip() for line in text.splitlines()]
    for sign in (
        r"Caused by: (?:[\w.$]+: )?(.+)",
        r".* ERROR +(.+)",
        r"(?!at |\.\.\. |Suppressed|.* INFO )(.+)",
    ):
        found = [match[1] for line in lines if (match := re.fullmatch(sign, line))]
        if found:
            return found[-1]
    return ""


def _set_password(home: Path, command: list[str]) -> None:
    """Give a database that is to be made the password of this home; Neo4j takes it at its first start."""
    secret = server_home.make_password(home)
    if secret is None:
        return
    # Java reads the arguments from a file, for those of a process can be seen by other users. The file is
    # made for its owner only.
    with tempfile.TemporaryDirectory(dir=home) as work:
        arguments = Path(work) / "arguments"
        arguments.write_text(f"org.neo4j.cli.AdminTool dbms set-initial-password {secret}\n", encoding="ascii")
        code, answer = server_process.ask(*command, f"@{arguments}", cwd=home, environment=environment(home))
    if code != 0:
        reason = _reason(answer) or f"it exits with {code}"
        raise StoreError(f"Neo4j did not take its first password: {reason[:300]}; look at {home} and start again")


def environment(home: Path) -> dict[str, str]:
    """The variables of a process of Neo4j's that works on this home."""
    found = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    if sys.platform.startswith("linux"):
        # Java takes the encoding of file names from the locale, and Python's are UTF-8 in any.
        found["LC_ALL"] = "C.UTF-8"
    return found


def _usual_port(home: Path) -> int:
    last = server_home.last_start(home)
    wanted = [last.port, DEFAULT_PORT] if last else [DEFAULT_PORT]
    return next((port for port in wanted if not _taken(port)), None) or _free_port()


def _taken(port: int) -> str:
    """Why nothing can listen on this port; empty when something can."""
    with socket.socket() as trial:
        if sys.platform != "win32":
            # As for the server itself, connections that linger after their end do not count.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((ADDRESS, port))
        except OSError as error:
            return error.strerror or str(error)
    return ""


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind((ADDRESS, 0))
        return int(trial.getsockname()[1])
