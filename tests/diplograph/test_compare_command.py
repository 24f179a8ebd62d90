"""`diplograph compare`: two documents tell of one meeting, on a screen of 80 columns. The officials are invented."""

import json

import pytest

HOST = (
    "LIMA, March 7, 2024. Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben Oduya in Lima on 6 "
    "March 2024 and spoke about copper and fisheries.\n"
)
GUEST = (
    "ACCRA, March 8, 2024. Minister for Foreign Affairs of Ghana Ben Oduya met Minister of Foreign Affairs of Peru Ana "
    "Peralta in Lima on 6 March 2024. They discussed trade and fisheries.\n"
)


@pytest.fixture
def meeting(command, tmp_path):
    """The id of the meeting that both tell of."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "peru.txt").write_text(HOST)
    (tmp_path / "texts" / "ghana.txt").write_text(GUEST)
    assert command("load", "texts").code == 0
    (row,) = json.loads(command("query", "MATCH (m:Meeting) RETURN m.id AS id", "--json").out)["rows"]
    return row["id"]


def lines(shown):
    assert max(map(len, shown.split("\n"))) <= 80
    return [" ".join(line.split()) for line in shown.split("\n")]


def test_two_documents_stand_side_by_side(command, meeting):
    shown = lines(command("compare", meeting).out)
    assert shown[0] == f"Meeting {meeting}, told by 2 documents"
    assert shown[1:3] == ["[1] texts/ghana.txt", "[2] texts/peru.txt"]
    assert "[1] [2]" in shown
    assert "date 2024-03-06 2024-03-06" in shown
    assert "place Lima, Peru Lima, Peru" in shown
    assert "Ghana Ben Oduya, Minister for Foreign Ben Oduya, Foreign Minister of" in shown
    topics = shown[shown.index("topics agriculture agriculture") :]
    assert topics[1:3] == ["trade –", "– mining"]
    assert "who met 1 pair 1 pair" in shown
    assert "[1] “Minister for Foreign Affairs of Ghana Ben Oduya met Minister of Foreign" in " ".join(shown)


def test_a_narrow_screen_has_the_documents_below_one_another(command, meeting, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    shown = command("compare", meeting).out
    assert max(map(len, shown.split("\n"))) <= 40
    assert [line.split() for line in shown.split("\n")].count(["kind", "meeting"]) == 2


def test_the_data_have_all_that_is_shown_and_the_pairs(command, meeting):
    data = json.loads(command("compare", meeting, "--json").out)
    assert data["id"] == meeting
    assert [one["source"] for one in data["versions"]] == ["texts/ghana.txt", "texts/peru.txt"]
    assert [one["met"] for one in data["versions"]] == [[["Ana Peralta", "Ben Oduya"]]] * 2
    (oduya,) = [one for one in data["people"] if one["side"] == "GHA"]
    assert [one["office"] for one in oduya["named"]] == [
        "Minister for Foreign Affairs of Ghana",
        "Foreign Minister of Ghana",
    ]
    for one, text in zip(data["versions"], (GUEST, HOST), strict=True):
        assert all(text[piece["start"] : piece["end"]] == piece["quote"] for piece in one["evidence"])


def test_a_meeting_that_one_document_tells_of_is_shown_too(command, tmp_path):
    (tmp_path / "peru.txt").write_text(HOST)
    command("load", "peru.txt")
    shown = lines(command("compare", "Peru").out)
    assert shown[0].endswith(", told by 1 document")
    assert "Ghana Ben Oduya, Foreign Minister of Ghana" in shown


def test_a_name_that_no_meeting_bears_is_not_found(command, meeting):
    outcome = command("compare", "Belgium")
    assert (outcome.code, outcome.out) == (command("show", "Belgium").code, "")
    assert "no meeting in the graph is called 'Belgium'" in outcome.err
