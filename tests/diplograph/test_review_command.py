"""`review`: pair by pair through those who may be one, at a terminal or from a pipe. All people are invented."""

import io
import json
import sys

import pytest
from accounts import Person, canonical, filled, readout

import diplograph as dg

STORE = "diplograph.store"
BEN, OLAV = Person("Ben Oduya", "GHA"), Person("Olav Moe", "NOR", "State Secretary")


def peralta(first, office="Foreign Minister"):
    return Person(f"{first} Peralta", "PER", office)


@pytest.fixture
def world(command, tmp_path, by_surname):
    """Three Peraltas, who may be one: of A. there are two documents."""
    filled(
        tmp_path / STORE,
        readout("1.txt", peralta("Ana"), BEN, date="2021-05-10"),
        readout("2.txt", peralta("A.", "Ambassador"), OLAV, date="2022-03-06"),
        readout("3.txt", peralta("A.", "Ambassador"), BEN, date="2023-03-06"),
        readout("4.txt", peralta("Carla"), OLAV, date="2024-03-06"),
    )
    return tmp_path / STORE


@pytest.fixture
def answering(command, monkeypatch):
    """Runs `review` with these answers in its pipe."""

    def call(answers, *more):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{one}\n" for one in answers)))
        return command("review", *more)

    return call


def decided(command):
    found = json.loads(command("judgements", "--json").out)["judgements"]
    return {(one["decision"], one["left"], one["right"]) for one in found}


def test_pairs_are_listed_with_the_likeliest_first(command, answering, world):
    shown = answering([])
    assert shown.code == 0
    assert shown.out == command("review", "--list").out
    pairs = [line for line in shown.out.split("\n") if line.startswith("0.")]
    assert pairs == [
        "0.60 A. Peralta (a-peralta-per) – Ana Peralta (ana-peralta-per)",
        "0.50 A. Peralta (a-peralta-per) – Carla Peralta (carla-peralta-per)",
        "0.50 Ana Peralta (ana-peralta-per) – Carla Peralta (carla-peralta-per)",
    ]
    assert "     why: same surname; 3 documents\n" in shown.out
    assert max(map(len, shown.out.split("\n"))) <= 80


def test_the_evidence_of_both_is_in_json_too(command, world):
    (first, *_) = json.loads(command("review", "--json").out)["questions"]
    assert (first["label"], first["score"], first["reasons"], first["documents"]) == (
        "Official",
        0.6,
        ["same surname"],
        3,
    )
    one, other = first["nodes"]
    assert one["facts"] == [
        "Ambassador, Peru (2022-03-06 to 2023-03-06)",
        "for Peru",
        "2 meetings, 2022 to 2023",
        "met Ben Oduya, Olav Moe",
    ]
    assert (one["documents"], other["documents"]) == (2, 1)
    assert (other["evidence"]["source"], other["evidence"]["quote"]) == (
        "1.txt",
        "1.txt: on 2021-05-10 Ana Peralta met Ben Oduya.",
    )


def test_a_pair_is_shown_with_what_is_known_of_both(answering, world):
    shown = answering(["q"])
    assert shown.out.startswith("1 of 3: one person? (score 0.60)\nwhy: same surname; 3 documents\n\nA  A. Peralta (")
    for told in (
        "   Ambassador, Peru (2022-03-06 to 2023-03-06)\n",
        "   2 meetings, 2022 to 2023\n",
        "     “2.txt: on 2022-03-06 A. Peralta met Olav Moe.”\n     2.txt, characters 0–45\n   and 1 more document\n",
        "B  Ana Peralta (ana-peralta-per)\n   Foreign Minister, Peru (2021-05-10)\n",
    ):
        assert told in shown.out
    assert shown.out.endswith("0 decided (0 same, 0 different), 0 skipped, of 3 pairs\n")
    assert max(map(len, shown.out.split("\n"))) <= 80


def test_answers_are_kept_and_not_asked_for_again(command, answering, world):
    shown = answering(["s", "d"], "--why", "seen there")
    # A. is Ana and not Carla: so Ana is not Carla either, and nobody is asked
    assert shown.out.count("one person?") == 2
    assert shown.out.endswith("2 decided (1 same, 1 different), 0 skipped, of 3 pairs; what was decided is kept\n")
    assert decided(command) == {
        ("same", "a-peralta-per", "ana-peralta-per"),
        ("different", "a-peralta-per", "carla-peralta-per"),
    }
    assert "why: seen there" in command("judgements").out
    assert answering(["s"]).out.startswith("Nothing is doubtful")
    # what was decided is taken back, and asked for again
    for one in json.loads(command("judgements", "--json").out)["judgements"]:
        command("judgements", "--remove", one["id"])
    assert answering([]).out.count("\n0.") == 2


def test_what_is_skipped_is_asked_for_in_the_next_session(command, answering, world):
    shown = answering(["n", "", "what", "next", "skip"])
    assert shown.out.count("type s, d, n, u or q") == 1
    assert shown.out.endswith("0 decided (0 same, 0 different), 3 skipped, of 3 pairs\n")
    assert decided(command) == set()
    assert answering(["q"]).out.startswith("1 of 3")


def test_an_answer_is_undone_and_asked_for_again(command, answering, world):
    before = canonical(world)
    shown = answering(["u", "s", "u", "u", "d", "n", "u", "q"])
    assert shown.out.startswith("1 of 3")
    assert shown.out.count("there is nothing to take back") == 2
    assert decided(command) == {("different", "a-peralta-per", "ana-peralta-per")}
    assert canonical(world) == before


def test_a_review_ends_with_its_input_and_leaves_the_rest_for_later(command, answering, world):
    assert answering(["different"]).code == 0
    assert decided(command) == {("different", "a-peralta-per", "ana-peralta-per")}
    assert answering(["q"]).out.startswith("1 of 2: one person? (score 0.50)")


def test_an_interrupt_keeps_what_was_decided(command, monkeypatch, world):
    class Typing(io.StringIO):
        def readline(self, *_):
            if self.tell():
                raise KeyboardInterrupt
            return super().readline()

        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Typing("s\n"))
    stopped = command("review")
    assert stopped.code == 130
    assert stopped.err == (
        "diplograph: interrupted; 1 decided (1 same, 0 different), 0 skipped, of 3 pairs; what was decided is kept\n"
    )
    assert decided(command) == {("same", "a-peralta-per", "ana-peralta-per")}


def test_without_a_terminal_and_without_input_pairs_are_listed(command, monkeypatch, world):
    for nothing in (None, io.StringIO("")):
        monkeypatch.setattr(sys, "stdin", nothing)
        assert command("review").out.startswith("0.60 A. Peralta")
    assert decided(command) == set()


def test_an_answer_against_a_judgement_is_not_kept_and_the_next_is_asked(command, answering, world):
    """Ana is Carla and not A., as somebody decided of whom there is no document here: then A. is not Carla."""
    pairs = (("same", "carla-peralta-per", "x-per"), ("different", "ana-peralta-per", "x-per"))
    given = [{"label": "Official", "decision": said, "left": a, "right": b} for said, a, b in pairs]
    (world.parent / "given.json").write_text(json.dumps({"format": 1, "judgements": given}))
    command("judgements", "--import", "given.json")
    shown = answering(["n", "n", "s", "q"])
    assert "Not kept: that ana-peralta-per and carla-peralta-per are one goes against" in " ".join(shown.out.split())
    assert shown.out.endswith("0 decided (0 same, 0 different), 2 skipped, of 3 pairs\n")


def test_whom_one_document_names_as_two_nobody_is_asked_about(command, answering, tmp_path, by_surname):
    filled(tmp_path / STORE, readout("1.txt", peralta("Ana"), peralta("A."), BEN))
    assert answering([]).out.startswith("Nothing is doubtful")


def test_who_fits_two_and_was_left_alone_is_asked_about(command, answering, tmp_path, by_surname):
    """One document says that Ana María and Ana Lucía are two; Ana fits either."""
    filled(
        tmp_path / STORE,
        readout("1.txt", peralta("Ana María"), peralta("Ana Lucía"), BEN),
        readout("2.txt", peralta("Ana"), BEN, date="2024-04-01"),
    )
    shown = answering([])
    words = " ".join(shown.out.split())
    assert "why: first and last word agree; ana-lucia-peralta-per fits ana-maria-peralta-per as well; 2 doc" in words
    assert "why: first and last word agree; ana-maria-peralta-per fits ana-lucia-peralta-per as well; 2 doc" in words
    answering(["s"])
    # Ana is one of the two now, so that the document that names both tells her from the other
    (one,) = json.loads(command("query", "MATCH (o:Official) WHERE o.other_ids <> [] RETURN o", "--json").out)["rows"]
    assert (one["o"]["name"], one["o"]["other_ids"]) == ("Ana Lucía Peralta", ["ana-peralta-per"])
    assert answering([]).out.startswith("Nothing is doubtful")


def test_meetings_are_asked_about_as_well(command, answering, tmp_path, monkeypatch):
    from graph.resolution.tellings import MEETINGS
    from graph.resolution.verdict import Verdict

    honest = MEETINGS.compare, MEETINGS.block_keys, MEETINGS.sought_keys
    object.__setattr__(MEETINGS, "compare", lambda a, b: Verdict("ask", 0.7, ("days differ by one",)))
    object.__setattr__(MEETINGS, "block_keys", lambda one: ["any"])
    object.__setattr__(MEETINGS, "sought_keys", None)
    try:
        dates = ("2024-03-06", "2024-03-07")
        filled(tmp_path / STORE, *(readout(f"{date}.txt", BEN, OLAV, date=date) for date in dates))
        shown = answering(["same"])
    finally:
        object.__setattr__(MEETINGS, "compare", honest[0])
        object.__setattr__(MEETINGS, "block_keys", honest[1])
        object.__setattr__(MEETINGS, "sought_keys", honest[2])
    assert "1 of 1: one meeting? (score 0.70)\nwhy: days differ by one; 2 documents\n" in shown.out
    assert "   meeting, held, 6 March 2024, place not stated\n   sides: Ghana, Norway\n" in shown.out
    assert "   people: Ben Oduya, Olav Moe\n" in shown.out
    ((decision, left, right),) = decided(command)
    assert (decision, left[:10], right[:10]) == ("same", *dates)


def test_from_python(world):
    with dg.open_store(world) as store:
        first, *_ = dg.questions(store)
        assert (first.left, first.right, first.score) == ("a-peralta-per", "ana-peralta-per", 0.6)
        dg.merge(store, first.left, first.right)
        assert [(one.left, one.right) for one in dg.questions(store)] == [("ana-peralta-per", "carla-peralta-per")]
