"""The process of a local Neo4j: starting it detached, telling it from others, ending it.

A pid alone does not say which process it is: systems use the numbers again. So each start puts a
random mark on the command line, and nothing is ended whose command line lacks the mark.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graph.errors import StoreError

_PAUSE = 0.1

# Held so that a server started by this process is waited for when it ends, and leaves no zombie.
_children: dict[int, tuple[subprocess.Popen[bytes], Sequence[str]]] = {}


def new_mark() -> str:
    """A Java option that marks one start of the server among all processes."""
    return f"-Ddiplograph.start={secrets.token_hex(8)}"


def spawn(command: Sequence[str], *, cwd: Path, environment: Mapping[str, str], output: Path) -> int:
    """Start a command that outlives this process and its terminal; its pid.

    What it prints goes to the file `output`. Raises StoreError when it cannot be started.
    """
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    try:
        with output.open("wb") as out:
            process = subprocess.Popen(  # noqa: S603 - no shell, and the program is that of server_jars.java()
                command,
                cwd=cwd,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                creationflags=flags,
            )
    except OSError as error:
        raise StoreError(f"cannot run {command[0]}: {error.strerror or error}") from error
    _children[process.pid] = process, command
    return process.pid


def runs(pid: int, mark: str) -> bool:
    """Whether the process `pid` runs and is the one that was started with `mark`."""
    if pid not in _children:
        return mark in _command_line(pid)
    # Linux shows an empty command line for a moment after a start, so a child is not asked for it. Its
    # number is not used again before poll() has seen its end.
    process, command = _children[pid]
    if process.poll() is None:
        return mark in command
    del _children[pid]
    return False


def end(pid: int, mark: str, *, limit: float) -> bool:
    """Ask the process to end and wait up to `limit` seconds; whether it has ended.

    A process that is not the marked one is left alone, and counts as ended.
    """
    if not runs(pid, mark):
        return True
    # On Windows this ends the process at once; Neo4j then recovers from its transaction log when it starts.
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + limit
    while runs(pid, mark):
        if time.monotonic() > deadline:
            return False
        time.sleep(_PAUSE)
    return True


def ask(*command: str, cwd: Path | None = None, environment: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Run a command to its end: its exit code, and what it wrote to both outputs.

    Raises StoreError when it cannot be run.
    """
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no argument that a program would obey
            command,
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            creationflags=flags,
            check=False,
        )
    except OSError as error:
        raise StoreError(f"cannot run {command[0]}: {error.strerror or error}") from error
    return done.returncode, done.stdout


def _command_line(pid: int) -> str:
    """The command line of a process; empty for one that is gone, a zombie, or not ours to see."""
    if sys.platform == "win32":
        query = f'(Get-CimInstance Win32_Process -Filter "ProcessId={pid}").CommandLine'
        return ask("powershell", "-NoProfile", "-NonInteractive", "-Command", query)[1]
    elif Path("/proc/self/cmdline").exists():
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace")
        except OSError:
            return ""
    else:
        return ask("ps", "-ww", "-o", "args=", "-p", str(pid))[1]


@contextlib.contextmanager
def only_one(path: Path, *, limit: float) -> Iterator[None]:
    """Let one process at a time work on what `path` stands for; others wait up to `limit` seconds.

    The system lets the lock go when its holder ends, however it ends. Raises StoreError at the limit.
    """
    deadline = time.monotonic() + limit
    with path.open("ab") as file:
        while not _try_lock(file.fileno()):
            if time.monotonic() > deadline:
                raise StoreError(f"another process starts or stops the server in {path.parent}: try again later")
            time.sleep(_PAUSE)
        try:
            yield
        finally:
            _unlock(file.fileno())


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, 0, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
