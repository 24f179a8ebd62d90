"""Runs commands in the process of the tests, each in a folder of its own."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from diplograph.__main__ import run

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
