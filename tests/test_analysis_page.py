"""docs/analysis.md tells the truth: its commands print what it shows."""

import re
import shlex
from pathlib import Path

import pytest

from diplograph.__main__ import run

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "analysis.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch, capsys):
    """A folder with the seeds and a store of them."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DIPLOGRAPH_STORE", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    run(["load", "seeds", "--published", "2022-06-15"])
    capsys.readouterr()


@pytest.mark.usefixtures("folder")
def test_every_command_prints_what_the_page_shows(capsys):
    blocks = re.findall(r"^```console\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert blocks
    for block in blocks:
        line, _, shown = block.partition("\n")
        run(shlex.split(line.removeprefix("$ "))[1:])
        out, err = capsys.readouterr()
        assert out + err == shown, line
