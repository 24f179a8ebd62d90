"""Neo4j's own importer on the home of a local server, while that does not run."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graph.errors import StoreError
from graph.stores import server, server_jars, server_launch, server_process
from graph.stores.neo4j_csv import ARGUMENTS

_DATABASE = "neo4j"
_PARTS = (Path("data") / "databases" / _DATABASE, Path("data") / "transactions" / _DATABASE)


def run_import(home: Path, files: Path) -> None:
    """Makes the database of the home from an export's files, in place of what is there; the server must not run.

    StoreError with the importer's words where it fails.
    """
    command = [server_jars.java(), *server_launch.JAVA_OPTIONS, "-cp", str(server_jars.jars() / "*")]
    (home / "conf").mkdir(parents=True, exist_ok=True)
    code, said = server_process.ask(
        *command,
        "org.neo4j.cli.AdminTool",
        *("database", "import", "full", _DATABASE, "--overwrite-destination=true"),
        f"--report-file={files / 'report'}",
        *(files / ARGUMENTS).read_text(encoding="utf-8").splitlines(),
        cwd=files,
        environment=server_launch.environment(home),
    )
    if code != 0:
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        told = [line for line in lines if "rror" in line or "xception" in line]
        raise StoreError(f"Neo4j's importer failed: {(told or lines or [f'it exits with {code}'])[-1][:300]}")


@contextmanager
def in_place(home: Path, files: Path, say: Callable[[str], None] | None = None) -> Iterator[server.Server]:
    """The server of the home with the database that the files make, while what is done within says whether it stays.

    It is stopped, imported to and started. Where anything fails the database is the one before, and the server runs.
    """
    kept = files / "before"
    server.stop(home)
    try:
        for part in _PARTS:
            if (home / part).exists():
                (kept / part).parent.mkdir(parents=True, exist_ok=True)
                (home / part).replace(kept / part)
        run_import(home, files)
        yield server.start(home, say=say)
    except BaseException:
        server.stop(home)
        for part in _PARTS:
            shutil.rmtree(home / part, ignore_errors=True)
            if (kept / part).exists():
                (kept / part).replace(home / part)
        # What went wrong first is what is told.
        with suppress(StoreError):
            server.start(home, say=say)
        raise
