"""The local Neo4j: what it needs, what happens when that is not there, and (marked) the real one."""

import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import local_neo4j
import pytest

from graph.errors import StoreError, UsageError
from graph.stores import server, server_home, server_jars, server_launch, server_process
from graph.stores.server_home import Start

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and signals of POSIX")


def a_start(home: Path, pid: int, mark: str = "-Ddiplograph.start=00", port: int = 7687) -> Start:
    return Start(str(home.resolve()), pid, mark, port, "5.26.30")


@pytest.fixture
def sleeper():
    """A process that is not a server and must be left alone."""
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"])
    yield process
    process.kill()
    process.wait()


class TestJava:
    @pytest.mark.parametrize(
        ("said", "version"),
        [
            ('openjdk version "17.0.15" 2025-04-15', 17),
            ('java version "1.8.0_392"', 8),
            ('openjdk version "21-ea" 2023-09-19', 21),
            ('Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version "25" 2025-09-16', 25),
        ],
    )
    def test_versions_are_read_in_old_and_new_form(self, monkeypatch, said, version):
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setattr(shutil, "which", lambda name, path=None: "/opt/java")
        monkeypatch.setattr(server_process, "ask", lambda *command: (0, said))
        if version >= server_jars.OLDEST_JAVA:
            assert server_jars.java() == "/opt/java"
        else:
            with pytest.raises(StoreError, match=rf"needs Java 17, found Java {version} \(/opt/java\): install"):
                server_jars.java()

    def test_none_on_the_path(self, monkeypatch, tmp_path):
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(StoreError, match="none is on the PATH: install Java 17"):
            server_jars.java()

    def test_java_home_goes_before_the_path_and_must_hold_java(self, monkeypatch, tmp_path):
        monkeypatch.setenv("JAVA_HOME", str(tmp_path))
        with pytest.raises(StoreError, match=r"JAVA_HOME is .* which has no bin/java"):
            server_jars.java()

    @posix
    def test_a_java_that_says_no_version_is_quoted(self, monkeypatch, tmp_path):
        stub = tmp_path / "bin" / "java"
        stub.parent.mkdir()
        stub.write_text("#!/bin/sh\necho 'Unable to locate a Java Runtime.' >&2\nexit 1\n")
        stub.chmod(0o755)
        monkeypatch.setenv("JAVA_HOME", str(tmp_path))
        with pytest.raises(StoreError, match=r"does not name a version .Unable to locate a Java Runtime"):
            server_jars.java()


MAVEN_SAYS = "\x1b[0m \n\x1b[1m[ERROR] \n[ERROR] Could not transfer artifact -> [Help 1]\n[ERROR] To see more"


class TestJars:
    @pytest.fixture
    def maven(self, monkeypatch):
        """A Maven that puts these jars into its folder, and exits with this code."""

        def pretend(*names: str, code: int = 0, says: str = "") -> None:
            def ask(*command, cwd):
                assert (cwd / "pom.xml").read_text().count(server_jars.VERSION) == 2
                (cwd / "lib").mkdir()
                for name in names:
                    (cwd / "lib" / f"{name}-{server_jars.VERSION}.jar").write_bytes(b"jar")
                return code, says

            monkeypatch.setattr(shutil, "which", lambda name, path=None: f"/opt/{name}")
            monkeypatch.setattr(server_process, "ask", ask)

        return pretend

    def test_are_fetched_once(self, maven, tmp_path):
        told: list[str] = []
        maven("neo4j", "neo4j-server")
        lib = server_jars.jars(tmp_path / "cache", say=told.append)
        assert {jar.name for jar in lib.iterdir()} == {"neo4j-5.26.30.jar", "neo4j-server-5.26.30.jar"}
        maven(code=1)
        assert server_jars.jars(tmp_path / "cache", say=told.append) == lib
        assert len(told) == 1
        assert list((tmp_path / "cache").iterdir()) == [lib]

    @pytest.mark.parametrize(("names", "code"), [(["neo4j", "neo4j-server"], 1), (["neo4j"], 0)])
    def test_a_broken_fetch_never_counts(self, maven, tmp_path, names, code):
        maven(*names, code=code, says=MAVEN_SAYS)
        with pytest.raises(StoreError, match=r"cannot fetch Neo4j 5.26.30: Could not transfer artifact; check"):
            server_jars.jars(tmp_path)
        assert list(tmp_path.iterdir()) == []

    def test_of_a_long_complaint_the_end_is_told(self, maven, tmp_path):
        maven(code=1, says=f"[ERROR] {'Failed to read a thing: ' * 20}Connection refused -> [Help 1]")
        with pytest.raises(StoreError, match=r": … .*: Connection refused; check the network") as raised:
            server_jars.jars(tmp_path)
        assert len(str(raised.value)) < 320

    def test_the_fetch_of_a_faster_process_stays(self, maven, tmp_path, monkeypatch):
        maven("neo4j", "neo4j-server")
        ask = server_process.ask

        def ask_and_be_late(*command, cwd):
            answer = ask(*command, cwd=cwd)
            shutil.copytree(cwd / "lib", server_jars.folder(tmp_path))
            return answer

        monkeypatch.setattr(server_process, "ask", ask_and_be_late)
        assert server_jars.jars(tmp_path) == server_jars.folder(tmp_path)
        assert list(tmp_path.iterdir()) == [server_jars.folder(tmp_path)]

    def test_without_maven(self, monkeypatch, tmp_path):
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(StoreError, match="no mvn is on the PATH: install it"):
            server_jars.jars(tmp_path / "cache")

    def test_where_no_folder_can_be_made(self, maven, tmp_path):
        (tmp_path / "cache").write_text("a file")
        maven("neo4j", "neo4j-server")
        with pytest.raises(StoreError, match="cannot keep Neo4j's jars in"):
            server_jars.jars(tmp_path / "cache")


class TestHome:
    def test_an_unused_one_has_no_server(self, tmp_path):
        assert server.status(tmp_path / "none") is None
        assert server.stop(tmp_path / "none") is False
        assert list(tmp_path.iterdir()) == []

    def test_another_process_with_the_number_is_left_alone(self, tmp_path, sleeper):
        server_home.keep_start(tmp_path, a_start(tmp_path, sleeper.pid))
        assert server.status(tmp_path) is None
        assert server.stop(tmp_path) is False
        assert sleeper.poll() is None

    def test_a_copy_is_not_the_server(self, tmp_path):
        """Whoever copies the folder of a running server must not end that one by way of the copy."""
        home = tmp_path / "home"
        home.mkdir()
        mark = server_process.new_mark()
        command = [sys.executable, "-c", "import time; time.sleep(120)", mark]
        pid = server_process.spawn(command, cwd=home, environment=os.environ, output=home / "out")
        (home / "password").write_text("made-up")
        server_home.keep_start(home, a_start(home, pid, mark))
        copy = shutil.copytree(home, tmp_path / "copy")
        assert server.stop(copy) is False
        found = server.status(home)
        assert found is not None
        assert "made-up" not in repr(found)
        assert server.credentials("bolt://localhost", home) == ("neo4j", "made-up")
        assert server.credentials("neo4j://127.0.0.1:7687", home) == ("neo4j", "made-up")
        for other in (
            "bolt://localhost:7688",
            "bolt://somebody@localhost",
            "bolt+s://localhost",
            "bolt://example.org",
            "bolt://localhost:port",
            "memory:",
            "a/folder",
        ):
            assert server.credentials(other, home) is None
        assert server.stop(home) is True
        assert server.status(home) is None
        assert server.credentials("bolt://localhost", home) is None

    def test_the_settings_of_another_neo4j_are_not_lost(self, tmp_path):
        conf = tmp_path / "conf" / "neo4j.conf"
        conf.parent.mkdir()
        conf.write_text("server.bolt.listen_address=:7690\n")
        with pytest.raises(StoreError, match="is of another Neo4j and would be lost"):
            server_launch.launch(tmp_path, None, "no-java", tmp_path, "5")
        assert conf.read_text() == "server.bolt.listen_address=:7690\n"
        assert not (tmp_path / "password").exists()

    def test_a_damaged_note_is_not_taken_for_no_server(self, tmp_path):
        (tmp_path / "server.json").write_text('{"pid": 1}')
        with pytest.raises(StoreError, match=r"server\.json cannot be read"):
            server.stop(tmp_path)

    def test_a_password_is_made_once_and_never_for_a_database_that_has_one(self, tmp_path):
        first = server_home.make_password(tmp_path)
        assert first is not None
        assert len(first) == 32
        assert server_home.make_password(tmp_path) == first
        (tmp_path / "data" / "databases").mkdir(parents=True)
        assert server_home.make_password(tmp_path) is None
        assert server_home.password(tmp_path) == first
        (tmp_path / "password").unlink()
        with pytest.raises(StoreError, match="put the password of user neo4j into it"):
            server_home.make_password(tmp_path)

    @posix
    def test_only_its_owner_reads_the_password(self, tmp_path):
        before = os.umask(0)
        try:
            server_home.make_password(tmp_path)
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "password").stat().st_mode) == 0o600

    def test_one_process_at_a_time(self, tmp_path):
        with (
            server_process.only_one(tmp_path / "lock", limit=1),
            pytest.raises(StoreError, match="another process starts or stops the server"),
            server_process.only_one(tmp_path / "lock", limit=0),
        ):
            pytest.fail("two hold the lock")
        with server_process.only_one(tmp_path / "lock", limit=0):
            pass


class TestRefusals:
    @pytest.mark.parametrize("port", [0, -1, 65536])
    def test_a_port_that_does_not_exist(self, tmp_path, port):
        with pytest.raises(UsageError, match=f"port {port} does not exist"):
            server.start(tmp_path, port)

    @pytest.mark.parametrize(
        ("log", "reason"),
        [
            (
                "x INFO  Starting...\nx ERROR Failed\nCaused by: a.b.C: Port in use\n\tat x.y(Z)\n",
                "Port in use",
            ),
            ("x INFO  Starting...\nx ERROR Invalid setting\nx INFO  Stopped.\n", "Invalid setting"),
            ("Error: Could not find or load main class\n", "Error: Could not find or load main class"),
            ("x INFO  Starting...\n", ""),
        ],
    )
    def test_the_line_of_the_log_that_says_why(self, log, reason):
        assert server_launch._reason(log) == reason


def test_the_compose_file_gives_the_same_neo4j_to_this_machine_only():
    text = (Path(__file__).parents[2] / "compose.yaml").read_text(encoding="utf-8")
    minor = server_jars.VERSION.rpartition(".")[0]
    assert f"image: neo4j:{minor}-community" in text
    published = re.findall(r'^ +- "(.+):\d+"$', text, re.MULTILINE)
    assert published == ["127.0.0.1:7687", "127.0.0.1:7474"]
    assert re.search(r"NEO4J_AUTH: neo4j/\$\{NEO4J_PASSWORD:\?", text)


def ask(found: server.Server, cypher: str, password: str | None = None) -> list[list[object]]:
    import neo4j

    auth = (found.user, password or found.password)
    with neo4j.GraphDatabase.driver(found.url, auth=auth) as driver:
        return [list(record.values()) for record in driver.execute_query(cypher).records]


@pytest.mark.neo4j
class TestNeo4j:
    @pytest.fixture(autouse=True)
    def _parts(self):
        local_neo4j.needed()

    @pytest.fixture
    def running(self, neo4j_server):
        return neo4j_server

    def test_it_answers_who_knows_the_password(self, running):
        import neo4j

        assert ask(running, "RETURN 1") == [[1]]
        assert ask(running, "CALL dbms.components() YIELD versions, edition") == [[["5.26.30"], "community"]]
        assert server.credentials(running.url.replace("bolt", "neo4j"), running.home) == (
            running.user,
            running.password,
        )
        with pytest.raises(neo4j.exceptions.AuthError):
            ask(running, "RETURN 1", "not the password")

    def test_a_second_start_finds_it(self, running):
        assert server.start(running.home) == running
        with pytest.raises(StoreError, match=r"runs already, on bolt://127.0.0.1:"):
            server.start(running.home, 1 + urlsplit(running.url).port)

    def test_it_is_seen_from_this_machine_only(self, running):
        # All of 127/8 is this machine; a server that listened everywhere would answer here as well.
        with pytest.raises(OSError, match=r"refused|timed out|unreachable"):
            socket.create_connection(("127.0.0.2", urlsplit(running.url).port), timeout=2)

    @pytest.mark.parametrize("source", ["file:///password", "http://127.0.0.1:9/x.csv"])
    def test_cypher_reads_no_files_and_no_network(self, running, source):
        import neo4j

        with pytest.raises(neo4j.exceptions.ClientError, match=r"blocked|is false"):
            ask(running, f"LOAD CSV FROM '{source}' AS line RETURN line")

    def test_the_password_is_on_no_command_line(self, running):
        assert running.password not in server_process._command_line(running.pid)
        assert running.password not in server_home.console(running.home).read_text()

    @pytest.mark.slow
    def test_data_outlive_a_stop_and_a_kill(self, tmp_path):
        try:
            self._outlive(local_neo4j.start(tmp_path / "home"))
        finally:
            server.stop(tmp_path / "home")

    def _outlive(self, running):
        ask(running, "CREATE (:Place {id: 'fuzuli-aze'})")
        assert server.stop(running.home) is True
        assert server.status(running.home) is None
        again = server.start(running.home)
        assert (again.url, again.password) == (running.url, running.password)
        assert again.pid != running.pid
        assert ask(again, "MATCH (p:Place) RETURN p.id") == [["fuzuli-aze"]]

        os.kill(again.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        deadline = time.monotonic() + 10
        while server.status(running.home) is not None and time.monotonic() < deadline:
            time.sleep(0.05)
        assert server.status(running.home) is None
        assert server.stop(running.home) is False
        assert ask(server.start(running.home), "MATCH (p:Place) RETURN p.id") == [["fuzuli-aze"]]

    @pytest.mark.slow
    def test_two_homes_at_once(self, running, tmp_path):
        other = local_neo4j.start(tmp_path / "home")
        try:
            assert other.url != running.url
            assert other.password != running.password
            assert ask(other, "MATCH (n) RETURN count(n)") == [[0]]
            assert ask(running, "RETURN 1") == [[1]]
        finally:
            assert server.stop(tmp_path / "home") is True
        assert server.status(running.home) == running

    def test_a_port_in_use(self, running, tmp_path):
        port = urlsplit(running.url).port
        with pytest.raises(StoreError, match=rf"port {port} of 127\.0\.0\.1 cannot be used .*: give another, or none"):
            server.start(tmp_path, port)

    @pytest.mark.slow
    def test_a_port_that_another_takes_meanwhile(self, running, tmp_path, monkeypatch):
        """Two starts at once may find the same port free; the later one then takes another."""
        monkeypatch.setattr(server_launch, "_usual_port", lambda home: urlsplit(running.url).port)
        try:
            assert server.start(tmp_path).url != running.url
        finally:
            server.stop(tmp_path)

    @pytest.mark.slow
    def test_two_starts_of_one_home_give_one_server(self, tmp_path):
        code = "import pathlib, sys, graph.stores.server as s; print(s.start(pathlib.Path(sys.argv[1])).pid)"
        starts = [
            subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE, text=True) for _ in "ab"
        ]
        try:
            pids = {start.communicate(timeout=200)[0].strip() for start in starts}
            found = server.status(tmp_path)
            assert found is not None
            assert pids == {str(found.pid)}
            assert ask(found, "RETURN 1") == [[1]]
        finally:
            server.stop(tmp_path)

    @pytest.mark.slow
    def test_who_gives_up_waiting_leaves_no_server(self, tmp_path, monkeypatch):
        def interrupt(home, pid, mark, begin):
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(server_launch, "_wait", interrupt)
            with pytest.raises(KeyboardInterrupt):
                server.start(tmp_path)
        last = server_home.last_start(tmp_path)
        assert last is not None
        assert not server_process.runs(last.pid, last.mark)
        try:
            assert ask(server.start(tmp_path), "RETURN 1") == [[1]]
        finally:
            server.stop(tmp_path)

    def test_a_java_that_cannot_begin_is_quoted(self, tmp_path, monkeypatch):
        server_home.make_password(tmp_path)
        (tmp_path / "data" / "databases").mkdir(parents=True)
        monkeypatch.setattr(server_launch, "JAVA_OPTIONS", ("-Xmx1g", "-Xms2g"))
        with pytest.raises(StoreError, match=r"did not start: .*heap size"):
            server.start(tmp_path)
        assert server.status(tmp_path) is None
