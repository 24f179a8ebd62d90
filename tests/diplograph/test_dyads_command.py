"""`diplograph dyads`, and what all commands of analysis have in common. The officials are invented."""

import csv
import io
import json
import re

import pytest

import diplograph as dg


def test_the_table(analysed):
    outcome = analysed("dyads", "Norway", "--from", "2022")
    assert outcome.code == 0
    assert [line.split()[:7] for line in outcome.out.splitlines()[4:]] == [
        ["2022", "NOR", "PER", "2", "0", "1", "ministers"],
        ["2022", "NOR", "SGP", "1", "0", "0", "ministers"],
        ["2023", "NOR", "SGP", "1", "0", "1", "ministers"],
    ]
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_csv_for_r_and_stata(analysed):
    rows = list(csv.DictReader(io.StringIO(analysed("dyads", "--format", "csv", "--by", "month", "--all-pairs").out)))
    # Three pairs in the months from May 2021 to January 2023.
    assert len(rows) == 3 * 21
    assert sum(int(row["meetings"]) for row in rows) == 6
    assert all(re.fullmatch("[a-z][a-z0-9_]{0,31}", name) for name in rows[0])
    first = rows[0]
    assert (first["year"], first["month"], first["iso3_a"], first["cow_a"]) == ("2021", "05", "NOR", "385")
    assert (first["rank_ministers"], first["highest_a"], first["highest_b"]) == ("1", "6", "4")
    assert (first["documents"], first["publishers"]) == ("1", "1")


def test_json_names_meetings_and_evidence_that_show_takes(analysed):
    (row,) = json.loads(analysed("dyads", "PER", "NOR", "--to", "2021", "--json").out)["dyads"]
    assert row["period"] == "2021"
    assert row["cow"] == [385, 135]
    assert row["levels"] == {"ministers": 1}
    for id in (*row["meetings"], *row["evidence"], *row["documents"]):
        assert analysed("show", id).code == 0


def test_a_pair_that_never_met(analysed):
    outcome = analysed("dyads", "PER", "SGP", "--to", "2021")
    assert (outcome.code, outcome.out) == (0, "Meetings of Peru and Singapore by year\n\nno meetings\n")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["Norwey"], 6, "near it: Norway"),
        (["NOR", "norway"], 2, "both names are NOR"),
        (["NOR", "PER", "SGP"], 2, "one country or two"),
        (["--from", "2023", "--to", "2022"], 2, "turn them around"),
        (["--from", "soon"], 2, "--from"),
        (["--kind", "visit"], 2, "the kinds are meeting"),
        (["--not-kind", "visit"], 2, "the kinds are meeting"),
        (["--plot", "picture.pdf"], 2, r"\.svg or \.png"),
        (["--plot", "nowhere/picture.svg"], 2, "there is no folder"),
    ],
)
def test_what_is_asked_wrongly(analysed, arguments, code, told):
    outcome = analysed("dyads", *arguments)
    assert outcome.code == code
    assert re.search(told, outcome.err)
    assert len(outcome.err.splitlines()) == 1


def test_a_picture_is_drawn_alike_and_over_nothing_else(analysed, tmp_path):
    pytest.importorskip("matplotlib")
    for name in ("one.svg", "two.svg", "one.png", "two.png"):
        assert analysed("dyads", "--plot", name).code == 0
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()
    assert analysed("dyads", "--plot", "one.svg").code == 0
    (tmp_path / "mine.svg").write_text("<svg/>")
    outcome = analysed("dyads", "--plot", "mine.svg")
    assert outcome.code == 2
    assert (tmp_path / "mine.svg").read_text() == "<svg/>"
    # Told before the store is read.
    assert "mine.svg: is there already" in analysed("dyads", "Nobody", "--plot", "mine.svg").err


def test_without_matplotlib_it_is_told_what_to_install(analysed, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "matplotlib.figure", None)
    outcome = analysed("dyads", "--plot", "one.svg")
    assert (outcome.code, outcome.out) == (2, "")
    assert "pip install 'diplograph[plot]'" in outcome.err


def test_from_python_a_store_and_its_rows_say_the_same(analysed_store):
    with dg.open_store(analysed_store, read_only=True) as opened:
        assert dg.dyads(opened, by="month") == dg.dyads(opened.rows(), by="month")
        ((id,),) = [one.meetings for one in dg.dyads(opened, "Peru", "Singapore")]
        assert "nor-per-sgp" in id


def test_from_python_it_is_a_data_frame(analysed_store):
    from pandas import DataFrame

    with dg.open_store(analysed_store, read_only=True) as opened:
        found = dg.dyads(opened, "Norway")
        frame = DataFrame(found)
    assert list(frame["b"]) == [row.b for row in found]
    assert sum(map(len, frame["meetings"])) == 6 - 1
    assert (len(found), found[0].a, [node.id for node in found.about]) == (len(frame), "NOR", ["NOR"])
