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


def test_who_met_whom_is_asked_by_the_edge_that_says_so(tmp_path, capsys):
    """Two who attended one meeting may have sat side by side, so the samples do not ask that way."""
    (tmp_path / "one.txt").write_text(
        "BAKU, June 15. Deputy Foreign Minister of Azerbaijan Samir Testli and Ambassador of Azerbaijan Kamran Sinaqov "
        "met Deputy Foreign Minister of Uzbekistan Anvar Sinovov.\n"
    )
    (sample,) = (block.partition("\n")[0] for block in blocks("console") if "MET" in block.partition("\n")[0])
    store = f"--store={tmp_path / 'store'}"
    run(["load", str(tmp_path / "one.txt"), store])
    capsys.readouterr()
    run([*shlex.split(sample)[2:], store])
    rows = capsys.readouterr().out.splitlines()[2:]
    assert len(rows) == 2
    assert all("Sinovov" in line for line in rows)
    for page in (TEXT, *(path.read_text(encoding="utf-8") for path in (ROOT / "notebooks").glob("*.ipynb"))):
        assert "<-[:ATTENDED]-(b" not in page


def test_the_figures_say_of_which_texts_they_are_and_how_to_get_those_of_today():
    (limit,) = (part for part in TEXT.partition("## Limits")[2].split("\n- ") if "accuracy.md" in part)
    for told in ("81 texts", "public texts that nobody had looked at", "`diplograph evaluate tests/gold`"):
        assert told in " ".join(limit.split())


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
