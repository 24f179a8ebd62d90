"""Answers fit the screen, are true in a pipe, and never steer a terminal."""

import csv
import datetime as dt
import io
import json
import time

import pytest

from diplograph import printing
from diplograph.printing import as_csv, as_json, cell, paragraph, table
from graph.errors import UsageError

HOSTILE = "Ann\x1b[31m Lee\x07\x9b2J\u202e\r\n\x00[bold]:smile:[/bold]"


@pytest.fixture
def terminal(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "dumb")


def steering(text):
    return [sign for sign in text if sign != "\n" and (sign < " " or "\x7f" <= sign <= "\x9f" or sign == "\u202e")]


def test_text_from_documents_steers_no_terminal():
    shown = (paragraph(HOSTILE), table(["a", HOSTILE], [[HOSTILE, [HOSTILE]]]), as_json({HOSTILE: HOSTILE}))
    for text in shown:
        assert steering(text) == []
    assert "[bold]:smile:[/bold]" in paragraph(HOSTILE)
    assert "[bold]:smile:[/bold]" in table(["a"], [[HOSTILE]])


def test_json_keeps_every_character():
    assert json.loads(as_json({"text": HOSTILE})) == {"text": HOSTILE}


def test_csv_keeps_every_character_in_a_pipe_and_none_that_steers_on_a_terminal(terminal, monkeypatch):
    assert steering(as_csv(["a"], [[HOSTILE]])) == []
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)
    assert list(csv.reader(io.StringIO(as_csv(["a"], [[HOSTILE]]), newline=""))) == [["a"], [HOSTILE]]


def test_json_is_strict_and_dates_are_iso():
    value = {
        "day": dt.date(2022, 6, 15),
        "at": dt.datetime(2022, 6, 15, 9, 30),
        "gap": float("nan"),
        "t": (1,),
    }
    assert as_json(value, indent=0) == '{"day":"2022-06-15","at":"2022-06-15T09:30:00","gap":null,"t":[1]}'


def test_json_of_what_is_no_unicode_is_refused():
    with pytest.raises(UsageError, match="not valid Unicode"):
        as_json("\ud800")


def test_a_paragraph_fits_whatever_the_letters(terminal):
    from rich.cells import cell_len

    for text in ("word " * 60, "会談は東京で行われた。" * 12, "x" * 200, "вторник " * 40):
        lines = paragraph(text, indent="    ", first=" 1. ").split("\n")
        assert len(lines) > 1
        assert lines[0].startswith(" 1. ")
        assert all(line.startswith("    ") for line in lines[1:])
        assert max(map(cell_len, lines)) <= 60
        letters = "".join(lines).replace(" ", "")
        assert letters.removeprefix("1.") == text.replace(" ", "")


def test_a_table_on_a_terminal_fits_and_folds(terminal):
    lines = table(["name", "quote"], [["Ann Lee", "word " * 40]]).split("\n")
    assert len(lines) > 3
    assert max(map(len, lines)) <= 60


def test_a_table_is_folded_between_words_and_its_numbers_never(terminal):
    text = table(
        ["who", "with whom", "on", "how many", "share"],
        [["Ann Aurora Lee of Oslo", "Bo Day and very many others of Lima", "2022-06-15", 1234567, "12.50% ±0.25%"]],
        right=(3, 4),
    )
    assert max(map(len, text.split("\n"))) <= 60
    assert {"Aurora", "others", "2022-06-15", "1234567", "12.50%", "±0.25%"} <= set(text.split())
    # A long word gives way before a date or a number does.
    text = table(["id", "on", "n"], [["x" * 90, "2022-06-15", 1234567]], right=(2,))
    assert max(map(len, text.split("\n"))) <= 60
    assert {"2022-06-15", "1234567"} <= set(text.split())


def test_what_is_to_be_copied_is_never_broken(terminal):
    id = "2022-06-15-consultations-aze-uzb-7ee447eb"
    lines = table(["date", "kind", "meeting"], [["2022-06-15", "consultations", id]], whole=(2,)).split("\n")
    assert lines == ["date         kind", "  meeting", "─" * 26, "2022-06-15   consultations", f"  {id}"]
    beside = table(["date", "meeting"], [["2022-06-15", id]], whole=(1,)).split("\n")
    assert beside[2] == f"2022-06-15   {id}"


AHMAD, SALIM = "أحمد محمد", "سالم عمر"


def test_what_runs_from_right_to_left_turns_nothing_around_it(terminal, monkeypatch):
    told = paragraph(f"{AHMAD} – {SALIM} – Ann Lee (2 steps)", names=(AHMAD, SALIM, "Ann Lee"))
    assert told == f"\u2068{AHMAD}\u2069 – \u2068{SALIM}\u2069 – Ann Lee (2 steps)"
    row = table(["who", "with whom"], [[AHMAD, SALIM]]).split("\n")[2]
    assert row == f"\u2068{AHMAD}\u2069   \u2068{SALIM}\u2069"
    # On each line by itself, where a name is folded; and what a document has of such signs is never kept.
    folded = paragraph(f"\u2066{' '.join([AHMAD] * 9)}\u2069", names=(" ".join([AHMAD] * 9),)).split("\n")
    assert len(folded) > 1
    assert all(line[0] == "\u2068" and line[-1] == "\u2069" and len(line.strip("\u2068\u2069")) > 9 for line in folded)
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)
    piped = (paragraph(AHMAD, names=(AHMAD,)), table([AHMAD], [[SALIM]]), as_csv([AHMAD], [[SALIM]]), as_json(AHMAD))
    assert not {"\u2068", "\u2069"} & set("".join(piped))


def test_a_piped_table_is_as_wide_as_columns_says(monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert max(map(len, table(["a", "b"], [["word " * 40, "Ann"]]).split("\n"))) <= 80
    monkeypatch.setenv("COLUMNS", "wide")
    assert len(table(["a", "b"], [["word " * 40, "Ann"]]).split("\n")) == 3


def test_a_row_of_a_piped_table_is_one_line_of_any_length():
    assert table(["quote"], [["word " * 40_000]]).count("\n") == 2
    lines = table(["name", "quote"], [["Ann Lee", "word " * 400], ["Bo\nDay", "-"]]).split("\n")
    assert len(lines) == 4
    assert "word word" in lines[2]
    assert "…" not in lines[2]
    assert "Bo Day" in lines[3]
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, "true"),
        (0, "0"),
        (1.5, "1.5"),
        (dt.date(2022, 6, 15), "2022-06-15"),
        (["a", None, dt.date(2022, 6, 15)], "a, , 2022-06-15"),
        ({"id": "AZE", "name": "Azerbaijan", "labels": ["Country"]}, "Azerbaijan"),
        ({"a": 1}, '{"a":1}'),
        ({}, "{}"),
    ],
)
def test_a_cell_reads_as_a_person_would_write_it(value, shown):
    assert cell(value) == shown


def test_csv_has_nodes_and_lists_as_json_and_nothing_for_none():
    text = as_csv(["a", "b", "c", "d"], [[None, ["x", 1], {"id": "AZE"}, False]])
    assert list(csv.reader(io.StringIO(text))) == [
        ["a", "b", "c", "d"],
        ["", '["x",1]', '{"id":"AZE"}', "false"],
    ]


def test_width_stays_between_bounds(monkeypatch):
    for columns, expected in (("10", 40), ("80", 80), ("300", 100)):
        monkeypatch.setenv("COLUMNS", columns)
        assert printing.width() == expected


def test_a_message_is_one_line_and_folded_only_on_a_terminal(capsys, monkeypatch):
    printing.warn("word " * 40)
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    printing.warn("word " * 40)
    lines = capsys.readouterr().err.split("\n")
    assert len(lines) > 2
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize(("terminal", "answered", "told"), [(True, False, 1), (True, True, 0), (False, False, 0)])
def test_who_waits_at_a_terminal_is_told_so_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], terminal: bool, answered: bool, told: int
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal, raising=False)
    monkeypatch.setattr(printing, "_PATIENT", 0.05)
    with printing.patience("still at it"):
        if answered:
            printing.say("an answer")
        time.sleep(0.2)
    assert capsys.readouterr().err.count("diplograph: still at it") == told
    assert not printing._warnings
