"""Runs commands in the process of the tests, each in a folder of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import accounts
import pytest
from accounts import Person

from diplograph.__main__ import run
from graph.identity import name_key
from graph.resolution.profiles import OFFICIALS
from graph.resolution.sightings import Sighting
from graph.resolution.verdict import Verdict

SEED = "seeds/000_8fdf088494aa9778.txt"


@dataclass(frozen=True)
class Outcome:
    """The exit code of a command and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def command(capsys, monkeypatch, tmp_path) -> Callable[..., Outcome]:
    """Runs `diplograph ARGUMENTS` in an empty folder, where an embedded store lands unless told otherwise."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DIPLOGRAPH_STORE", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)

    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = run([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return call


@pytest.fixture
def by_surname() -> Iterator[None]:
    """A comparison that is plain to see: first and last word agree: same, only the last: ask, each with the side."""

    def compare(a: Sighting, b: Sighting) -> Verdict:
        one, other = name_key(a.name).split(), name_key(b.name).split()
        if a.represents != b.represents or one[-1] != other[-1]:
            return Verdict("different", 0.0, ("another",))
        if one[0] == other[0]:
            return Verdict("same", 0.9, ("first and last word agree",))
        return Verdict("ask", 0.6 if one[0][0] == other[0][0] else 0.5, ("same surname",))

    honest = OFFICIALS.compare, OFFICIALS.block_keys
    # Kinds are frozen, and every module has hold of them by now.
    object.__setattr__(OFFICIALS, "compare", compare)
    object.__setattr__(OFFICIALS, "block_keys", lambda one: name_key(one.name).split())
    yield
    object.__setattr__(OFFICIALS, "compare", honest[0])
    object.__setattr__(OFFICIALS, "block_keys", honest[1])


@pytest.fixture
def world(command, tmp_path) -> Path:
    """A store of two meetings, where commands look for it."""
    home = tmp_path / accounts.STORE
    accounts.filled(home, *accounts.TWO_READOUTS)
    return home


@pytest.fixture(scope="session")
def analysed_store(tmp_path_factory) -> str:
    """A store of four meetings of three people, for the commands of analysis."""
    home = tmp_path_factory.mktemp("analysed") / "store"
    ana, bo, chi = Person("Ana Peralta", "PER"), Person("Bo Ekra", "NOR", "Prime Minister"), Person("Chi Wen", "SGP")
    accounts.filled(
        home,
        accounts.readout("a.txt", ana, bo, date="2021-05-03", publisher="Post"),
        accounts.readout("b.txt", ana, bo, date="2022-06-04"),
        accounts.readout("c.txt", ana, bo, chi, date="2022-08-09"),
        accounts.readout("d.txt", bo, chi, date="2023-01-02"),
    )
    return str(home)


@pytest.fixture
def analysed(command, analysed_store) -> Callable[..., Outcome]:
    """Runs a command on that store."""
    return lambda *arguments: command(*arguments, "--store", analysed_store)
