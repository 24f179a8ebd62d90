"""What a local Neo4j is made of: a Java that can run it, and its jars from Maven Central.

The jars (213 of them, 123 MB) are fetched once by Maven into the user's cache folder. They are put
together in a temporary folder beside their place and moved there when complete, so that a folder of
that name always holds all of them.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import platformdirs

from graph.errors import StoreError
from graph.stores import server_process

VERSION = "5.26.30"
OLDEST_JAVA = 17

_ELSEWHERE = "or use a server elsewhere (docs/neo4j.md)"
_COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
_COLOUR = re.compile("\x1b\\[[0-9;]*m")
_LONGEST = 200
_POM = f"""\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>diplograph</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version>
    </dependency>
    <dependency>
      <groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{VERSION}</version>
    </dependency>
  </dependencies>
</project>
"""


def default_cache() -> Path:
    """The folder for what can be fetched again, in the user's cache folder."""
    return platformdirs.user_cache_path("diplograph", appauthor=False)


def java() -> str:
    """The path of a Java of version 17 or later: that of JAVA_HOME, else the first on the PATH.

    Raises StoreError where there is none, with the version that was found instead.
    """
    advice = f"install Java {OLDEST_JAVA} or later (a JRE is enough), {_ELSEWHERE}"
    home = os.environ.get("JAVA_HOME")
    if home:
        path = shutil.which("java", path=str(Path(home) / "bin"))
        if path is None:
            raise StoreError(f"JAVA_HOME is {home}, which has no bin/java: correct or unset it")
    else:
        path = shutil.which("java")
        if path is None:
            raise StoreError(f"Java is needed for a local Neo4j and none is on the PATH: {advice}")
    said, answer = server_process.ask(path, "-version")
    version = _java_version(answer)
    if version is None:
        reason = _last_line(answer) or f"it exits with {said} and says nothing"
        raise StoreError(f"{path} -version does not name a version ({reason}): {advice}")
    if version < OLDEST_JAVA:
        where = f"JAVA_HOME, {path}" if home else path
        raise StoreError(f"Neo4j {VERSION} needs Java {OLDEST_JAVA}, found Java {version} ({where}): {advice}")
    return path


def _java_version(answer: str) -> int | None:
    """The feature version in what `java -version` prints: 17 for "17.0.15", 8 for "1.8.0_392"."""
    found = re.search(r'version "(?:1\.)?(\d+)', answer)
    return int(found[1]) if found else None


def maven() -> str:
    """The path of Maven's `mvn`. Raises StoreError where there is none."""
    path = shutil.which("mvn")
    if path is None:
        raise StoreError(
            f"Maven is needed once, to fetch Neo4j {VERSION}, and no mvn is on the PATH: install it "
            f"(apt install maven, brew install maven, https://maven.apache.org/install.html), {_ELSEWHERE}"
        )
    return path


def folder(cache: Path | None = None) -> Path:
    """Where the jars of this version are, or will be."""
    return (cache or default_cache()).absolute() / f"neo4j-{VERSION}"


def jars(cache: Path | None = None, *, say: Callable[[str], None] | None = None) -> Path:
    """The folder with all jars of Neo4j; fetches them where it is not there yet.

    `say` is told when a fetch begins. Raises StoreError when Maven is missing or cannot fetch them.
    """
    lib = folder(cache)
    if lib.is_dir():
        return lib
    mvn = maven()
    if say is not None:
        say(f"Fetching Neo4j {VERSION} from Maven Central, once (123 MB) …")
    try:
        lib.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f"{lib.name}-", dir=lib.parent) as work:
            _fetch(mvn, Path(work))
            _move(Path(work) / "lib", lib)
    except OSError as error:
        raise StoreError(f"cannot keep Neo4j's jars in {lib.parent}: {error.strerror or error}") from error
    return lib


def _fetch(mvn: str, work: Path) -> None:
    (work / "pom.xml").write_text(_POM, encoding="utf-8")
    code, answer = server_process.ask(mvn, "-q", "-B", _COPY, "-DoutputDirectory=lib", cwd=work)
    got = work / "lib"
    if code == 0 and all((got / f"{name}-{VERSION}.jar").is_file() for name in ("neo4j", "neo4j-server")):
        return
    raise StoreError(
        f"Maven cannot fetch Neo4j {VERSION}: {_complaint(answer) or f'it exits with {code}'}; "
        "check the network and Maven's settings, then start again"
    )


def _complaint(answer: str) -> str:
    """The first error that Maven prints, without colours; of a long one its end, where the cause stands."""
    lines = [line.strip() for line in _COLOUR.sub("", answer).splitlines()]
    errors = [line.removeprefix("[ERROR]").strip() for line in lines if line.startswith("[ERROR]")]
    found = next((line for line in [*errors, *reversed(lines)] if line), "")
    found = re.sub(r" -> \[Help \d+\]$", "", found)
    return found if len(found) <= _LONGEST else f"… {found[-_LONGEST:]}"


def _move(made: Path, place: Path) -> None:
    """Put a complete folder in its place; when another process was faster, its folder stays."""
    try:
        made.replace(place)
    except OSError:
        if not place.is_dir():
            raise


def _last_line(text: str) -> str:
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")
