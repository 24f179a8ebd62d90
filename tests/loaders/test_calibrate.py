"""The script that counts how often the reader is right, and what it has written. The officials are invented."""

import importlib.util
import json
from pathlib import Path

import pytest

from loaders.text.confidence import Table, table

ROOT = Path(__file__).parents[2]
TEXT = "Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben Oduya in Lima on 6 March 2024."
MET = [["Ana Peralta", "Ben Oduya"]]
GOLD = {
    "officials": [
        {"name": "Ana Peralta", "represents": "PER", "office": "Foreign Minister"},
        {"name": "Ben Oduya", "represents": "GHA", "office": "Foreign Minister"},
    ],
    "meetings": [
        {
            "kind": "meeting",
            "status": "held",
            "date": "2024-03-06",
            "date_basis": "stated",
            "place": {"name": "Lima", "country": "PER"},
            "participants": MET[0],
            "met": MET,
            "parties": ["PER", "GHA"],
        }
    ],
}


@pytest.fixture
def calibrate(tmp_path, monkeypatch):
    """The script, with a table and a page of its own."""
    spec = importlib.util.spec_from_file_location("calibrate", ROOT / "benchmarks" / "calibrate.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setattr(script, "TABLE", tmp_path / "confidence.csv")
    monkeypatch.setattr(script, "PAGE", tmp_path / "confidence.md")
    script.PAGE.write_text(f"Before.\n\n{script.BEGIN}\n\nold tables\n\n{script.END}\n\nAfter.\n")
    folder = tmp_path / "gold"
    folder.mkdir()
    for name, gold in (("right", GOLD), ("wrong", GOLD | {"meetings": []})):
        (folder / f"{name}.txt").write_text(TEXT)
        (folder / f"{name}.json").write_text(json.dumps(gold))

    def run(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["calibrate.py", str(folder), *arguments])
        return script.main()

    script.run = run
    return script


def test_what_is_counted_is_written(calibrate):
    assert calibrate.run() == 0
    rows = calibrate.TABLE.read_text().splitlines()
    assert rows[:2] == ["about,name,right,wrong", "pairs,all,1,1"]
    assert "rule,meets,1,1" in rows
    assert 'footing,"named, side stated",1,1' in rows
    assert {"fact,date,1,0", "fact,place,1,0", "fact,named,4,0", "fact,represents,4,0"} <= set(rows)
    page = calibrate.PAGE.read_text()
    assert "old tables" not in page
    assert page.startswith("Before.\n\n")
    assert page.endswith("\n\nAfter.\n")
    assert "From 2 pairs that were found in annotated documents; 0 more were missed." in page
    assert "| `meets` | 1 | 1 | 0.50 |" in page
    assert "| 0.50 (default) | 2 | 1 | 0 |" in page


def test_a_second_run_changes_nothing_and_check_says_so(calibrate, capsys):
    assert calibrate.run("--check") == 1
    assert "would change: confidence.csv" in capsys.readouterr().out
    assert not calibrate.TABLE.exists()
    calibrate.run()
    assert calibrate.run("--check") == 0


def test_a_folder_that_cannot_be_counted_stops_it(calibrate, tmp_path):
    (tmp_path / "gold" / "right.json").write_text("{")
    with pytest.raises(SystemExit, match="broken JSON"):
        calibrate.run()


def test_the_page_tells_what_the_reader_weighs_by():
    page = (ROOT / "docs" / "confidence.md").read_text(encoding="utf-8")
    known: Table = table()
    for name, one in known.rules.items():
        assert f"| `{name}` | {one.right} | {one.wrong} | {known.rule(name):.2f} |" in page
    for name, one in known.footings.items():
        assert f"| {name} | {one.right} | {one.wrong} | {known.footing(name):.2f} |" in page
    assert f"From {known.pairs.right + known.pairs.wrong} pairs " in page
