"""`diplograph neo4j`: what it says and what programs get, first without a server, then (marked) with one."""

import json
import os
import subprocess
import sys
import urllib.parse

import local_neo4j
import pytest

from diplograph.commands import neo4j
from graph.stores import server


@pytest.fixture
def server_found(tmp_path):
    return server.Server("bolt://127.0.0.1:7687", "neo4j", "made-up", tmp_path / "Zoë's", 4711, "5.26.30")


def test_stopped_is_said_and_is_no_failure(command, tmp_path):
    home = tmp_path / "home"
    assert command("neo4j", "status", "--home", home).out == "Neo4j is stopped\n"
    assert command("neo4j", "stop", "--home", home).out == "Neo4j was not running\n"
    status = command("neo4j", "status", "--home", home, "--json")
    assert (status.code, json.loads(status.out)) == (0, {"running": False})
    stop = command("neo4j", "stop", "--home", home, "--json")
    assert (stop.code, json.loads(stop.out)) == (0, {"stopped": False})


def test_what_a_server_lacks_is_one_line(command, monkeypatch, tmp_path):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    outcome = command("neo4j", "start", "--home", tmp_path / "home")
    assert outcome.code == 4
    assert outcome.out == ""
    assert outcome.err.startswith("diplograph: Java is needed")
    assert outcome.err.count("\n") == 1
    assert command("neo4j", "start", "--port", "70000").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
def test_the_lines_for_other_programs_can_be_pasted(server_found):
    server_found.home.mkdir()
    server_found.password_file.write_text("made-up\n")
    script = "\n".join([*neo4j._exports(server_found), 'echo "$NEO4J_URI $NEO4J_USER $NEO4J_PASSWORD"'])
    shell = subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, check=True)
    assert shell.stdout == "bolt://127.0.0.1:7687 neo4j made-up\n"


def test_on_windows_they_are_for_powershell(server_found, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    lines = neo4j._exports(server_found)
    assert lines[0] == "$env:NEO4J_URI = 'bolt://127.0.0.1:7687'"
    assert lines[2].endswith(f"Zoë''s{os.sep}password'")


@pytest.mark.slow
@pytest.mark.neo4j
def test_from_start_to_stop(command, tmp_path, monkeypatch):
    local_neo4j.needed()
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
    monkeypatch.setattr("graph.stores.server_home.default_home", lambda: tmp_path / "home")
    for name in ("NEO4J_USER", "NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    try:
        started = command("neo4j", "start")
        assert started.code == 0
        running = server.status()
        assert running is not None
        assert f"has started on {running.url}" in started.out
        assert running.password not in started.out
        again = command("neo4j", "start", "--json")
        assert again.code == 0
        answer = json.loads(again.out)
        assert answer["pid"] == running.pid
        assert (tmp_path / "home" / "password").read_text().strip() == running.password
        assert answer["password_file"] == str(running.password_file)
        port = urllib.parse.urlsplit(running.url).port
        assert command("neo4j", "start", "--port", 1 + port).code == 4
        asked = command("query", "RETURN 1 AS one", "--store", running.url, "--format", "csv")
        assert (asked.code, asked.out) == (0, "one\n1\n")
        assert json.loads(command("neo4j", "status", "--json").out) == {"running": True, **answer}
        assert json.loads(command("neo4j", "stop", "--json").out) == {"stopped": True}
        assert command("query", "RETURN 1", "--store", running.url).code == 4
    finally:
        server.stop()
