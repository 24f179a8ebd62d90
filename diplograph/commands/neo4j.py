"""`diplograph neo4j`: a local Neo4j, started, stopped and asked after."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.printing import as_json, say, warn

if TYPE_CHECKING:
    from graph.stores.server import Server

app = typer.Typer(no_args_is_help=True, help="A Neo4j server on this machine, without Docker.")

_Home = Annotated[
    Path | None,
    typer.Option(
        "--home", metavar="FOLDER", help="The server's folder, instead of the one in your data folder.", readable=False
    ),
]
_Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]


@app.command()
def start(
    port: Annotated[
        int | None, typer.Option("--port", metavar="PORT", help="7687, or a free one, if not given.")
    ] = None,
    home: _Home = None,
    json: _Json = False,
) -> None:
    """Start the server; the first time, fetch it.

    It comes from Maven Central; Java 17 and Maven are needed.
    """
    from graph.stores import server

    before = server.status(home)
    found = server.start(home, port, say=warn)
    if json:
        say(as_json(_shown(found)))
        return
    verb = "has started" if before is None else "runs already"
    say(f"Neo4j {found.version} {verb} on {found.url} (pid {found.pid}, folder {found.home})")
    if home is None:
        say(f"diplograph knows its password: give it --store {found.url}")
        say("For other programs:")
    else:
        say(f"For diplograph, with --store {found.url}, and for other programs:")
    for line in _exports(found):
        say(f"  {line}")


@app.command()
def stop(home: _Home = None, json: _Json = False) -> None:
    """End the server and wait until it has closed its databases."""
    from graph.stores import server

    stopped = server.stop(home)
    if json:
        say(as_json({"stopped": stopped}))
    else:
        say("Neo4j has stopped" if stopped else "Neo4j was not running")


@app.command()
def status(home: _Home = None, json: _Json = False) -> None:
    """Say whether the server runs, and where."""
    from graph.stores import server

    found = server.status(home)
    if json:
        say(as_json({"running": False} if found is None else {"running": True, **_shown(found)}))
    elif found is None:
        say("Neo4j is stopped" + (" (to start it: diplograph neo4j start)" if home is None else ""))
    else:
        say(f"Neo4j {found.version} runs on {found.url} (pid {found.pid}, folder {found.home})")


def _shown(found: Server) -> dict[str, object]:
    return {
        "url": found.url,
        "user": found.user,
        "password_file": str(found.password_file),
        "home": str(found.home),
        "pid": found.pid,
        "version": found.version,
    }


def _exports(found: Server) -> list[str]:
    """Lines to paste into the shell that is usual on this system."""
    values = {"NEO4J_URI": found.url, "NEO4J_USER": found.user}
    path = str(found.password_file)
    if sys.platform == "win32":
        quoted = path.replace("'", "''")
        lines = [f"$env:{name} = '{value}'" for name, value in values.items()]
        lines.append(f"$env:NEO4J_PASSWORD = Get-Content -LiteralPath '{quoted}'")
    else:
        lines = [f"export {name}={value}" for name, value in values.items()]
        lines.append(f'export NEO4J_PASSWORD="$(cat {shlex.quote(path)})"')
    return lines
