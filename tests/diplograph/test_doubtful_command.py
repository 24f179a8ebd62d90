"""What is too doubtful to count: kept aside by `load`, shown by `extract`, listed by `doubtful`.

The officials are invented.
"""

import json

import pytest

import diplograph as dg
import loaders
from graph.doubtful import doubtful
from graph.record import Evidence, Meeting, Record

TEXT = "LIMA, March 7. Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben Oduya on 6 March 2024.\n"
MET = "MATCH (:Official)-[r:MET|ATTENDED]->() RETURN count(r) AS n"


@pytest.fixture
def texts(command, tmp_path):
    """A folder with one document."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT)
    return folder


def edges(command, cypher):
    return json.loads(command("query", cypher, "--json").out)["rows"][0]["n"]


def count(command, type):
    return edges(command, f"MATCH ()-[r:{type}]->() RETURN count(r) AS n")


def loaded(command, *more):
    outcome = command("load", "texts", "--json", *more)
    assert outcome.code == 0
    return json.loads(outcome.out)


def test_what_is_doubtful_makes_nobody_meet(command, texts):
    data = loaded(command, "--min-confidence", "1")
    assert (count(command, "MET"), count(command, "ATTENDED")) == (0, 0)
    # the meeting is there all the same, with its sides and its document
    assert (count(command, "TOOK_PART_IN"), count(command, "REPORTS")) == (2, 1)
    (doubt,) = data["doubts"]
    assert doubt["source"] == "texts/one.txt"
    assert doubt["text"].startswith("set aside as doubtful: meeting of Ana Peralta and Ben Oduya (")
    assert command("path", "Peralta", "Oduya").code == 7


def test_doubtful_lists_meeting_reason_sentence_document_and_confidence(command, texts):
    loaded(command, "--min-confidence", "1")
    shown = command("doubtful").out
    assert "meeting, 2024-03-06: Ana Peralta – Ben Oduya" in shown
    assert "why: the weakest rule is meets, with a confidence of " in shown
    assert "“Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben" in shown
    assert "texts/one.txt, characters 15–108" in shown
    assert max(map(len, shown.split("\n"))) <= 80
    (one,) = json.loads(command("doubtful", "--json").out)["doubtful"]
    assert (one["kind"], one["date"], one["met"]) == ("meeting", "2024-03-06", [["Ana Peralta", "Ben Oduya"]])
    assert 0.5 < one["confidence"] < 1
    (reason,) = one["reasons"]
    assert reason.startswith("the weakest rule is meets, with a confidence of ")
    (passage,) = one["evidence"]
    assert TEXT[passage["start"] : passage["end"]] == passage["quote"]
    assert passage["source"] == "texts/one.txt"
    node = json.loads(command("query", f"MATCH (m:Meeting {{id: '{one['id']}'}}) RETURN m.status AS s", "--json").out)
    assert node["rows"] == [{"s": "doubtful"}]


def test_nothing_is_doubtful_by_default_in_a_plain_document(command, texts):
    assert loaded(command)["doubts"] == []
    assert (count(command, "MET"), count(command, "ATTENDED")) == (1, 2)
    told = " ".join(command("doubtful").out.split())
    assert told.startswith(
        "No doubtful meetings: none fell below the --min-confidence of its load, which is 0.5 unless told otherwise. "
        "The least certain meeting has 0."
    )
    assert "`diplograph load PATH… --min-confidence X`" in told
    assert json.loads(command("doubtful", "--json").out) == {"doubtful": []}


def test_the_least_certain_meeting_tells_from_where_on_there_are_doubtful_ones(command, texts):
    loaded(command)
    least = float(command("doubtful").out.partition("has ")[2][:4])
    loaded(command, "--min-confidence", str(least + 0.01))
    assert command("doubtful").out.startswith(f"{least:.2f} meeting")
    # and where no meeting counts there is none to tell of
    assert "least certain" not in command("doubtful", "--store", "memory:").out


def test_doubtful_is_one_thing_and_unclear_another(command, texts):
    (texts / "one.txt").write_text(
        "Officials met Foreign Minister of Peru Ana Peralta and Ben Oduya on 6 March 2024.\n"
    )
    (texts / "two.txt").write_text(
        TEXT + "Prime Minister Carla Rojas met Diego Vera, an official, in Lima on Monday.\n"
    )
    for shown in (
        command("load", "texts", "--min-confidence", "1").out,
        command("extract", "texts", "--min-confidence", "1").out,
        command("explain", "texts/two.txt", "--min-confidence", "1").out,
    ):
        assert "Unclear:" in shown
        assert "Doubtful" not in shown


@pytest.mark.parametrize("first", ["0.5", "1"])
def test_the_same_threshold_again_changes_nothing_and_another_counts_as_a_change(command, texts, first):
    other = {"0.5": "1", "1": "0.5"}[first]
    loaded(command, "--min-confidence", first)
    again = loaded(command, "--min-confidence", first)
    assert again["documents"] == {"new": 0, "changed": 0, "unchanged": 1, "failed": 0}
    assert again["graph"]["before"] == again["graph"]["after"]
    changed = loaded(command, "--min-confidence", other)
    assert changed["documents"] == {"new": 0, "changed": 1, "unchanged": 0, "failed": 0}
    assert count(command, "MET") == (1 if other == "0.5" else 0)
    # and back: nothing of the other threshold is left
    loaded(command, "--min-confidence", first)
    assert count(command, "MET") == (1 if first == "0.5" else 0)


def test_a_store_is_the_same_whatever_threshold_it_had_before(command, texts, tmp_path):
    loaded(command, "--store", "straight")
    loaded(command, "--store", "detour", "--min-confidence", "1")
    loaded(command, "--store", "detour")
    with dg.open_store(tmp_path / "straight") as straight, dg.open_store(tmp_path / "detour") as detour:
        assert straight.rows() == detour.rows()


def test_a_meeting_that_another_document_tells_for_certain_is_not_doubtful(command, texts, monkeypatch):
    honest = loaders.read

    def doubting(document, **how):
        return honest(document, **how | {"min_confidence": 1.0 if "Trend" in document.text else 0.5})

    monkeypatch.setattr(loaders, "read", doubting)
    (texts / "two.txt").write_text(TEXT + "As Trend reports.\n")
    loaded(command)
    assert count(command, "MET") == 1
    assert count(command, "REPORTS") == 2
    assert command("doubtful").out.startswith("No doubtful meetings: ")


def test_several_are_listed_with_the_likeliest_first(command, texts, monkeypatch):
    def reading(document, **_):
        evidence = Evidence("e", TEXT[:4], 0, 4, "listed", 0.3)
        meetings = tuple(
            Meeting("meeting", "doubtful", date, parties=("PER", "GHA"), evidence=("e",), confidence=confidence)
            for date, confidence in (("2024-03-06", 0.2), ("2024-03-07", 0.4))
        )
        return Record(document.id, document.source, document.sha256, meetings=meetings, evidence=(evidence,))

    monkeypatch.setattr(loaders, "read", reading)
    loaded(command)
    found = json.loads(command("doubtful", "--json").out)["doubtful"]
    assert [(one["date"], one["confidence"]) for one in found] == [("2024-03-07", 0.4), ("2024-03-06", 0.2)]
    assert command("doubtful").out.startswith("0.40 meeting, 2024-03-07: PER, GHA\n")


def test_extract_shows_the_doubtful_with_the_reason(command, texts):
    shown = command("extract", "texts", "--min-confidence", "1").out
    assert "Meeting: meeting, doubtful; 2024-03-06; place not stated" in shown
    assert "  confidence 0." in shown
    assert "Unclear: set aside as doubtful" in shown
    record = Record.from_json(command("extract", "texts", "--min-confidence", "1", "--json").out)
    assert [one.status for one in record.meetings] == ["doubtful"]
    assert max(map(len, shown.split("\n"))) <= 80


def test_evaluate_counts_what_a_load_with_the_same_threshold_would_keep(command, texts):
    gold = {
        "officials": [{"name": "Ana Peralta"}, {"name": "Ben Oduya"}],
        "meetings": [
            {
                "kind": "meeting",
                "status": "held",
                "participants": ["Ana Peralta", "Ben Oduya"],
                "met": [["Ana Peralta", "Ben Oduya"]],
                "parties": ["PER", "GHA"],
            }
        ],
    }
    (texts / "one.json").write_text(json.dumps(gold))
    assert json.loads(command("evaluate", "texts", "--json").out)["pairs"]["right"] == 1
    strict = json.loads(command("evaluate", "texts", "--min-confidence", "1", "--json").out)
    assert (strict["pairs"]["right"], strict["pairs"]["missed"]) == (0, 1)


@pytest.mark.parametrize("value", ["1.5", "-0.1", "much"])
def test_a_threshold_that_is_no_share_is_refused(command, texts, value):
    outcome = command("load", "texts", f"--min-confidence={value}")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("value", [1.5, -0.1, float("nan")])
def test_a_threshold_that_is_no_share_is_refused_from_python(texts, value):
    with pytest.raises(dg.DiplographError, match="give a number from 0 to 1"):
        dg.load(texts, "memory:", min_confidence=value)
    with pytest.raises(dg.DiplographError, match="give a number from 0 to 1"):
        dg.extract(texts, min_confidence=value)


def test_what_is_doubtful_is_the_same_in_each_store(new_store, texts):
    store = new_store()
    dg.load(texts, store, min_confidence=1.0)
    (one,) = doubtful(store)
    assert (one.source.endswith("one.txt"), one.meeting.met) == (True, (("Ana Peralta", "Ben Oduya"),))
