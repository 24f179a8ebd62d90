"""`diplograph evaluate`, as who improves the rules uses it. The officials are invented."""

import json

import pytest

MET = "BAKU, June 15. Foreign Minister of Peru Ana Peralta met with Foreign Minister of Ghana Ben Oduya in Baku.\n"
GOLD = {
    "published": "2022-06-15",
    "officials": [
        {"name": "Ana Peralta", "office": "Foreign Minister", "represents": "PER"},
        {"name": "Ben Oduya", "office": "Foreign Minister", "represents": "GHA"},
    ],
    "meetings": [
        {
            "kind": "meeting",
            "status": "held",
            "participants": ["Ana Peralta", "Ben Oduya"],
            "met": [["Ana Peralta", "Ben Oduya"]],
            "parties": ["PER", "GHA"],
            "place": {"name": "Baku", "country": "AZE"},
        }
    ],
    "not_met": [],
}
TRAP = GOLD | {"meetings": [], "not_met": [["Ben Oduya", "Ana Peralta"]]}


@pytest.fixture
def gold(command, tmp_path):
    """A folder with one document that is read rightly, and one whose annotation says that they did not meet."""
    folder = tmp_path / "gold"
    folder.mkdir()
    for name, annotation in (("right", GOLD), ("trap", TRAP)):
        (folder / f"{name}.txt").write_text(MET)
        (folder / f"{name}.json").write_text(json.dumps(annotation))
    return folder


def test_the_table_of_figures_fits_a_terminal(command, gold):
    outcome = command("evaluate", "gold")
    assert (outcome.code, outcome.err) == (0, "")
    lines = [line.split() for line in outcome.out.split("\n")]
    assert "Documents: 2 scored, 1 with all pairs right, 0 not read" in outcome.out
    assert ["pairs", "1", "1", "0", "0.500", "1.000", "0.667"] in lines
    assert ["officials", "4", "0", "0", "1.000", "1.000", "1.000"] in lines
    assert ["represents", "4", "4", "1.000"] in lines
    assert ["date", "0", "0"] in lines
    assert "Traps: 1 of 1 fallen into" in outcome.out
    assert "pairs by rule" in outcome.out
    assert "gold/trap.txt" not in outcome.out
    assert max(map(len, outcome.out.split("\n"))) <= 80


def test_verbose_names_the_sentence_behind_a_wrong_pair(command, gold):
    shown = command("evaluate", "gold", "--verbose").out
    assert "gold/trap.txt\n  wrong, a trap: Ana Peralta – Ben Oduya\n" in shown
    assert "“Foreign Minister of Peru Ana Peralta met with Foreign Minister" in shown
    assert f"characters {MET.index('Foreign')}–{len(MET) - 1}, rule " in shown
    assert "gold/right.txt" not in shown
    assert max(map(len, shown.split("\n"))) <= 80


def test_the_figures_as_json(command, gold):
    data = json.loads(command("evaluate", "gold", "--json").out)
    assert data["documents"] == {"scored": 2, "all_pairs_right": 1, "unread": 0}
    assert data["pairs"] == {
        "right": 1,
        "wrong": 1,
        "missed": 0,
        "precision": 0.5,
        "recall": 1.0,
        "f1": pytest.approx(2 / 3),
    }
    assert (data["traps"], data["place"]) == ({"fallen_into": 1, "of": 1}, {"right": 1, "of": 1})
    assert sum(rule["right"] for rule in data["rules"]) == sum(rule["wrong"] for rule in data["rules"]) == 1
    assert "misses" not in data
    (misses,) = json.loads(command("evaluate", "gold", "--json", "--verbose").out)["misses"]
    (wrong,) = misses["wrong_pairs"]
    passage = wrong["passages"][0]
    assert MET[passage["start"] : passage["end"]] == passage["quote"]
    assert (misses["source"], wrong["names"], wrong["trap"]) == ("gold/trap.txt", ["Ana Peralta", "Ben Oduya"], True)
    assert misses["wrong_meetings"] == ["meeting of Ana Peralta and Ben Oduya"]


def test_a_bad_annotation_is_one_line_and_the_rest_is_scored(command, gold):
    (gold / "trap.json").write_text("{")
    (gold / "alone.txt").write_text(MET)
    outcome = command("evaluate", "gold")
    assert outcome.code == 3
    assert outcome.err == (
        "diplograph: gold/alone.txt: not scored: no annotation beside it\n"
        "diplograph: gold/trap.json: not scored: broken JSON: input data was truncated\n"
    )
    assert "Documents: 1 scored, 1 with all pairs right, 0 not read" in outcome.out


def test_a_folder_without_annotations_is_an_error(command, tmp_path):
    (tmp_path / "empty").mkdir()
    outcome = command("evaluate", "empty")
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err == ("diplograph: empty: no annotations in this folder (looked for NAME.json beside NAME.txt)\n")


def test_an_own_lexicon_is_read_with(command, gold, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    outcome = command("evaluate", "gold", "--lexicon", "own")
    assert outcome.code == 2
    assert "no table in it" in outcome.err
    (gold / "right.txt").write_text(MET.replace("Ghana", "Wakanda"))
    assert json.loads(command("evaluate", "gold", "--json").out)["represents"]["right"] == 3
    (own / "country_forms.csv").write_text("form,code,kind,alternatives,cased\nWakanda,GHA,name,,\n")
    assert json.loads(command("evaluate", "gold", "--json", "--lexicon", "own").out)["represents"]["right"] == 4
