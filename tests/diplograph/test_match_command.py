"""`diplograph match`: pairs of persons in a table. Everybody here is invented."""

import csv
import io
import json

import pytest

HEAD = "left_name,left_represents,left_office,left_date,right_name,right_represents,right_office,right_date"
ROWS = """\
Foreign Minister Kogler,AUT,,2015-03-02,Resi Kogler,AUT,Minister of Foreign Affairs,2015-06,same,single
Resi Kogler,AUT,Ambassador to Chile,2015-03-02,Resi Kogler,AUT,Ambassador to Peru,2015-03-09,different,namesakes
"Kogler, Resi",AUT,,,Resi Kogler,AUT,,2015,same,order
"""


@pytest.fixture
def table(tmp_path):
    def write(text, name="pairs.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write


@pytest.fixture
def pairs(table):
    return table(f"{HEAD},verdict,phenomenon\n{ROWS}")


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_each_row_gets_a_decision_a_score_and_reasons(command, pairs):
    outcome = command("match", pairs)
    found = rows(outcome.out)
    assert (outcome.code, outcome.err) == (0, "")
    assert list(found[0]) == [*HEAD.split(","), "verdict", "phenomenon", "decision", "score", "reasons"]
    assert [row["decision"] for row in found] == ["same", "different", "same"]
    assert found[1]["reasons"] == "same name; two offices that nobody holds at a time, 7 days apart"
    assert found[2]["left_name"] == "Kogler, Resi"
    assert all(0 <= float(row["score"]) <= 1 for row in found)


def test_the_same_as_json(command, pairs):
    found = json.loads(command("match", pairs, "--json").out)
    assert [row["decision"] for row in found] == ["same", "different", "same"]
    assert found[1]["reasons"] == ["same name", "two offices that nobody holds at a time, 7 days apart"]


def test_rows_are_written_to_a_file_and_over_an_older_answer_only(command, pairs, tmp_path):
    assert command("match", pairs, "-o", "out.csv").out == "out.csv: 2 same, 1 different, 0 ask\n"
    assert command("match", pairs, "-o", "out.csv").code == 0
    assert len(rows((tmp_path / "out.csv").read_text(encoding="utf-8"))) == 3
    # An answer can be asked again: its columns are written anew.
    assert command("match", "out.csv").out == (tmp_path / "out.csv").read_text(encoding="utf-8")
    refused = command("match", pairs, "-o", pairs)
    assert refused.code == 2
    assert "is what the table is made from" in refused.err
    (tmp_path / "notes.txt").write_text("mine")
    assert command("match", pairs, "-o", "notes.txt").code == 2
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_decisions_are_compared_with_verdicts_by_phenomenon(command, pairs):
    found = json.loads(command("match", pairs, "--evaluate", "--json").out)
    assert (found["precision"], found["recall"], found["ask"]) == (1.0, 1.0, 0.0)
    assert [row["phenomenon"] for row in found["by_phenomenon"]] == ["namesakes", "order", "single"]
    assert found["by_phenomenon"][0]["precision"] is None
    shown = command("match", pairs, "--evaluate").out.splitlines()
    assert shown[-1].split() == ["all", "3", "0", "0", "1.000", "1.000", "0.000"]
    assert max(map(len, shown)) <= 80


def test_wrong_missed_and_asked_are_counted(command, table):
    verdicts = (
        f"{HEAD},verdict\nResi Kogler,AUT,,,Resi Kogler,AUT,,,different\nResi Kogler,AUT,,,Adi Moser,AUT,,,same\n"
    )
    asked = "Moser,AUT,Minister,2015,Adi Moser,AUT,State Secretary,2015,same\n"
    named = "A. Moser,AUT,,2015,Adi Moser,AUT,,2015,same\n"
    found = json.loads(command("match", table(verdicts + asked + named), "--evaluate", "--json").out)
    counts = {name: found[name] for name in ("pairs", "same", "found", "wrong", "missed", "asked")}
    assert counts == {"pairs": 4, "same": 3, "found": 0, "wrong": 1, "missed": 2, "asked": 1}
    assert (found["precision"], found["recall"], found["ask"]) == (0.0, 0.0, 0.25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "is empty; its first row must name the columns left_name, right_name"),
        ("left_name;right_name\nA;B\n", "row 1 names no column left_name and no right_name"),
        ("left_name\nA\n", "row 1 names no column right_name; add it"),
        ("left_name,right_name,left_name\n", "row 1 names the column 'left_name' twice"),
        ("left_name,right_name\nA,B\nA\n", "row 3 has 1 fields where the headings have 2"),
        ('left_name,right_name\n"A,B\n', "row 2 is no CSV"),
        ("left_name,right_name,left_date\nA,B,2015-13-01\n", "row 2, column left_date: '2015-13-01' is no date"),
        ("left_name,right_name,right_date\nA,B,June\n", "row 2, column right_date: 'June' is no date"),
    ],
)
def test_a_table_that_cannot_be_read_is_told_with_row_and_column(command, table, text, expected):
    outcome = command("match", table(text))
    assert (outcome.code, outcome.out) == (3, "")
    assert expected in outcome.err
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("left_name,right_name\nA,B\n", "has no column verdict"),
        ("left_name,right_name,verdict\nA,B,yes\n", "row 2, column verdict: 'yes' is neither; write same or different"),
        ("left_name,right_name,verdict\nA,B,\n", "row 2, column verdict: '' is neither"),
    ],
)
def test_verdicts_that_cannot_be_compared_with_are_told(command, table, text, expected):
    outcome = command("match", table(text), "--evaluate")
    assert outcome.code == 3
    assert expected in outcome.err


def test_other_encodings_and_missing_files_are_told(command, tmp_path):
    (tmp_path / "latin.csv").write_bytes("left_name,right_name\nJörg,Jorg\n".encode("latin-1"))
    assert "line 2 is not UTF-8" in command("match", "latin.csv").err
    assert command("match", "none.csv").code == 3


def test_a_table_needs_no_more_than_names_and_they_may_be_next_to_nothing(command, table):
    names = ["", "A", "李", "…", "Mr.", '"O\'"', "Kogler Resi Maria Anna von und zu Kogl"]
    text = "left_name,right_name\n" + "".join(f"{one},{other}\n" for one in names for other in names)
    outcome = command("match", table("\ufeff" + text))
    assert outcome.code == 0
    assert len(rows(outcome.out)) == len(names) ** 2
    empty = command("match", table("left_name,right_name\n"))
    assert (empty.code, empty.out) == (0, "left_name,right_name,decision,score,reasons\n")


@pytest.mark.parametrize(
    ("left", "right", "decision"),
    [
        ("Germany", "France", "different"),
        ("Germany", "DEU", "same"),
        ("Kingdom of Norway", "norway", "same"),
        ("United Nations", "UN", "same"),
    ],
)
def test_countries_and_organisations_can_be_named(command, table, left, right, decision):
    outcome = command("match", table(f"{HEAD}\nResi Kogler,{left},,,Resi Kogler,{right},,\n"))
    assert [row["decision"] for row in rows(outcome.out)] == [decision]


@pytest.mark.parametrize(
    "title", ["Chargé d'affaires a.i.", "Ambassador-designate", "Prof. Dr. Dr. h.c.", "President-elect"]
)
def test_what_qualifies_a_title_is_no_name(command, table, title):
    outcome = command("match", table(f"{HEAD}\n{title} Resi Kogler,AUT,,,Resi Kogler,AUT,,\n"))
    (row,) = rows(outcome.out)
    assert (row["decision"], row["reasons"].startswith("same name; an office")) == ("same", True)
