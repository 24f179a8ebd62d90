"""The README tells the truth: its commands print what it shows, and CI runs the commands that it tells."""

import re
import shlex
from pathlib import Path

import pytest

from diplograph.__main__ import run

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with nothing but the seeds, on a terminal of 80 columns."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DIPLOGRAPH_STORE", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.mark.usefixtures("folder")
def test_every_command_prints_what_the_readme_shows(capsys):
    tour = blocks("console")
    assert len(tour) >= 6
    for block in tour:
        line, _, shown = block.partition("\n")
        program, *arguments = shlex.split(line.removeprefix("$ "))
        assert program == "diplograph"
        run(arguments)
        out, err = capsys.readouterr()
        assert out + err == shown, line


@pytest.mark.usefixtures("folder")
def test_the_sentences_that_are_explained_are_explained_so(capsys):
    (shown,) = blocks("text")
    run(["explain", "seeds/000_8fdf088494aa9778.txt"])
    # the confidence of a rule changes with the documents that it was counted on
    told, shown = (re.sub(r"(?<=confidence )[\d.]+", "…", text) for text in (capsys.readouterr().out, shown))
    for sentence in shown.split("\n\n"):
        assert sentence.rstrip("\n") in told


@pytest.mark.usefixtures("folder")
def test_the_python_example_runs(capsys):
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out == "['Khalaf Khalafov', 'Bobur Usmanov', 'Jeyhun Bayramov']\n"


@pytest.mark.parametrize("mark", ["main job", "tests"])
def test_ci_runs_the_commands_that_the_readme_tells(mark):
    told = re.search(rf"^<!-- {mark} -->\n```bash\n(.+?)\n```$", TEXT, re.MULTILINE | re.DOTALL)
    assert told, f"README.md has no block marked {mark}"
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.search(rf"told [\"']?{mark}", script)
