"""`export`: equal text for equal graphs, and files for other programs. All people are invented."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from accounts import STORE, TWO_READOUTS, canonical, filled

ROOT = Path(__file__).parents[2]


def test_nodes_come_first_sorted_and_dates_are_texts(command, world):
    lines = [json.loads(line) for line in command("export", "--canonical").out.splitlines()]
    nodes = [line for line in lines if "label" in line]
    assert lines[: len(nodes)] == nodes
    assert nodes == sorted(nodes, key=lambda node: (node["label"], node["id"]))
    assert [n["name"] for n in nodes if n["label"] == "Official"] == ["Ben Oduya", "Olav Moe", "Zoë Peralta"]
    (met, _) = [line for line in lines[len(nodes) :] if line["type"] == "MET"]
    assert met["properties"]["first"] == "2024-05-01"


def test_a_file_has_what_is_printed_and_is_equal_in_any_order(command, world, tmp_path):
    printed = command("export", "--canonical").out
    done = command("export", "--canonical", "-o", "graph.jsonl")
    assert done.out.startswith("Export: graph.jsonl (")
    assert (tmp_path / "graph.jsonl").read_bytes() == printed.encode() == b"".join(canonical(world))
    filled(tmp_path / "other", *reversed(TWO_READOUTS))
    assert command("export", "--canonical", "--store", "other").out == printed
    # an older export is written over, nothing else is, and no draft stays
    data = json.loads(command("export", "--canonical", "-o", "graph.jsonl", "--json").out)
    assert (data["file"], data["nodes"] > 0) == ("graph.jsonl", True)
    (tmp_path / "mine.txt").write_text("notes")
    refused = command("export", "--canonical", "-o", "mine.txt")
    assert (refused.code, (tmp_path / "mine.txt").read_text()) == (2, "notes")
    assert command("export", "--canonical", "-o", f"{STORE}/graph.jsonl").code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == [STORE, "graph.jsonl", "mine.txt", "other"]


def test_what_form_it_has_is_to_be_said(command, world):
    assert command("export").code == 2


def test_a_dash_is_no_file(command, world, tmp_path):
    done = command("export", "json", "-")
    assert (done.code, "name a file" in done.err) == (2, True)
    assert not (tmp_path / "-").exists()


@pytest.mark.parametrize("form", ["graphml", "gexf", "json", "cypher", "ftm", "rdf", "csv"])
def test_a_file_for_another_program(command, world, tmp_path, form):
    done = command("export", form, "out")
    assert (done.code, done.out.startswith("Export: out (")) == (0, True)
    said = json.loads(command("export", form, "more", "--json").out)
    assert (said["file"], said["nodes"] > 3, said["edges"] > 3) == ("more", True, True)
    assert (tmp_path / "out").is_dir() is (form == "csv")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes").write_text("notes")
    for there in ("mine", f"{STORE}/out", "mine/notes"):
        assert command("export", form, there).code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == [STORE, "mine", "more", "out"]
    assert [path.read_text() for path in (tmp_path / "mine").iterdir()] == ["notes"]


@pytest.mark.parametrize(
    "line", ["graphml", "xlsx out", "gexf out --canonical", "gexf out -o other", "neo4j-import", "--canonical -o . "]
)
def test_a_line_that_is_none(command, world, tmp_path, line):
    assert command("export", *line.split()).code == 2
    assert [path.name for path in tmp_path.iterdir()] == [STORE]


def test_a_store_that_is_not_there_leaves_no_file(command, tmp_path):
    assert command("export", "gexf", "out", "--store", "nowhere").code == 4
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_goes_away_is_no_fault(world, tmp_path):
    piped = f'"{sys.executable}" -m diplograph export --canonical | head -c 40'
    done = subprocess.run(["sh", "-c", piped], capture_output=True, cwd=tmp_path, env=_here(), check=False)
    assert (len(done.stdout), done.stderr) == (40, b"")


def test_the_bytes_are_utf_8_whatever_the_terminal_speaks(command, world, tmp_path):
    line = [sys.executable, "-m", "diplograph", "export", "--canonical"]
    env = {**_here(), "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(line, capture_output=True, cwd=tmp_path, env=env, check=True)
    assert done.stdout == b"".join(canonical(world))


def _here():
    import os

    return {**os.environ, "PYTHONPATH": str(ROOT)}
