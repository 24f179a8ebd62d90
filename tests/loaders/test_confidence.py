"""Confidence: by what was counted of the rules and of what is said of persons; and what becomes of the doubtful.

Everybody is invented.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from importlib import resources

import pytest

from graph.document import Document
from graph.doubt import LEAST, Footing, Grounds, Standing, weaker
from graph.faults import check
from graph.record import Attendance, Evidence, Meeting, Official, Party, Record
from loaders import read
from loaders.text.confidence import Counted, Table, table, weigh

COUNTED = Table(
    Counted(90, 10),
    {"meets": Counted(60, 0), "attendance": Counted(28, 2), "company": Counted(0, 8)},
    {Footing.STATED: Counted(60, 1), Footing.ASSUMED: Counted(20, 3), Footing.UNSTATED: Counted(5, 5)},
    {"date": Counted(9, 1)},
)
TEXT = "Ana Peralta met Ben Oduya. The minister was joined by Cid Farkas. Dee Holm was there."


def record(*attendance: Attendance, met: tuple[tuple[str, str], ...], status: str = "held") -> Record:
    """One meeting; the evidence is by sentence and rule, for example "0:meets"."""
    starts = [0, TEXT.index("The"), TEXT.index("Dee"), len(TEXT)]
    pieces = []
    for id in sorted({id for one in attendance for id in one.evidence} | {"0:meets"}):
        number, rule = id.split(":")
        start, end = starts[int(number)], starts[int(number) + 1]
        pieces.append(Evidence(id, TEXT[start:end], start, end, rule))
    document = Document("one.txt", TEXT)
    parties = tuple(dict.fromkeys(one.side for one in attendance if one.side))
    return Record(
        document.id,
        document.source,
        document.sha256,
        officials=tuple(
            Official(one.official, represents=one.side, represents_evidence=() if one.role == "guest" else ("0:meets",))
            for one in attendance
        ),
        meetings=(
            Meeting(
                "meeting",
                status,
                participants=tuple(one.official for one in attendance),
                met=met,
                parties=parties,
                attendance=attendance,
                sides=tuple(Party(party, ("0:meets",)) for party in parties),
                evidence=("0:meets",),
            ),
        ),
        evidence=tuple(pieces),
    )


ANA = Attendance("Ana Peralta", "PER", evidence=("0:meets",))
BEN = Attendance("Ben Oduya", "GHA", evidence=("0:meets",))
CID = Attendance("Cid Farkas", "HUN", evidence=("1:company",))
DEE = Attendance("Dee Holm", "NOR", evidence=("2:attendance",))
A_B, A_C, A_D = ("Ana Peralta", "Ben Oduya"), ("Ana Peralta", "Cid Farkas"), ("Ana Peralta", "Dee Holm")


# What is counted


def test_few_examples_make_no_certainty():
    average = COUNTED.average
    assert average == pytest.approx(91 / 102)
    assert Counted(3, 0).share(average) < 0.96
    assert Counted(0, 3).share(average) > 0.04
    assert Counted().share(average) == average
    assert Counted(60, 0).share(average) > 0.99


def test_a_rule_that_was_never_counted_is_as_good_as_all():
    assert COUNTED.rule("brand-new") == COUNTED.average
    assert COUNTED.footing("brand-new") == COUNTED.average
    assert COUNTED.rule("date") == pytest.approx((9 + 4 * COUNTED.average) / 14)


def standing(rule: str | None, footing: Footing = Footing.STATED) -> Standing:
    return Standing(footing, (Evidence("e", "", 0, 0, rule),) if rule else ())


def test_a_pair_is_as_good_as_its_weaker_rule_and_its_footing():
    meets = standing("meets")
    good = COUNTED.pair(meets, meets)
    assert good > COUNTED.pair(meets, standing("attendance")) > 0.95
    assert COUNTED.pair(standing("company"), meets) < 0.9
    assumed, unstated = standing("meets", Footing.ASSUMED), standing("meets", Footing.UNSTATED)
    assert good > COUNTED.pair(meets, assumed) > COUNTED.pair(unstated, meets)
    assert COUNTED.pair(assumed, unstated) == COUNTED.pair(meets, unstated)
    assert 0 < COUNTED.pair(standing(None), standing(None, Footing.UNSTATED)) < COUNTED.average


def test_the_table_that_comes_with_diplograph_is_well_formed():
    known = table()
    assert known.pairs.right > 100
    assert sum((one.right + one.wrong) for one in known.footings.values()) == known.pairs.right + known.pairs.wrong
    assert {*known.footings} <= {*Footing}
    assert 0.5 < known.average < 1
    assert all(0 < known.rule(name) < 1 for name in known.rules)
    with resources.files("loaders.lexicon").joinpath("confidence.csv").open(encoding="utf-8") as handle:
        rows = list(csv.reader(handle))
    assert rows[0] == ["about", "name", "right", "wrong"]
    assert len({(about, name) for about, name, *_ in rows}) == len(rows)


# What a pair rests on


@pytest.mark.parametrize(
    ("one", "footing"),
    [
        (ANA, Footing.STATED),
        (replace(ANA, role="guest"), Footing.ASSUMED),
        (replace(ANA, evidence=("1:attendance",)), Footing.REFERRED),
        (replace(ANA, side=None, evidence=("1:attendance",)), Footing.UNSTATED),
    ],
)
def test_what_is_said_of_a_participant(one: Attendance, footing: Footing):
    found = record(one, BEN, met=(A_B,))
    standings = Grounds(found).standings(found.meetings[0])
    assert standings["Ana Peralta"].footing is footing
    assert standings["Ben Oduya"].footing is Footing.STATED
    assert weaker(each.footing for each in standings.values()) is footing


def test_the_reasons_to_doubt_a_meeting():
    found = weigh(record(replace(ANA, side=None), CID, met=(A_C,)), 0.0, COUNTED)
    assert list(Grounds(found).reasons(found.meetings[0])) == [
        "Ana Peralta: side not stated",
        "the weakest rule is company, with a confidence of 30%",
    ]


# What becomes of a Record


def test_evidence_and_meeting_get_their_confidence():
    found = weigh(record(ANA, BEN, DEE, met=(A_B, A_D)), LEAST, COUNTED)
    assert {piece.rule: piece.confidence for piece in found.evidence} == {
        "meets": round(COUNTED.rule("meets"), 3),
        "attendance": round(COUNTED.rule("attendance"), 3),
    }
    (meeting,) = found.meetings
    assert (meeting.status, meeting.met) == ("held", (A_B, A_D))
    assert meeting.confidence == COUNTED.pair(standing("meets"), standing("attendance"))


def test_a_meeting_below_the_threshold_is_doubtful_and_one_at_it_is_not():
    told = record(ANA, CID, met=(A_C,))
    confidence = weigh(told, 0.0, COUNTED).meetings[0].confidence
    assert 0.5 < confidence < 0.9
    assert weigh(told, confidence, COUNTED).meetings[0].status == "held"
    (doubtful,) = weigh(told, confidence + 0.001, COUNTED).meetings
    assert (doubtful.status, doubtful.met, doubtful.confidence) == ("doubtful", (A_C,), confidence)


def test_doubtful_pairs_part_from_the_meeting_with_those_who_are_in_no_other():
    found = weigh(record(ANA, BEN, CID, met=(A_B, A_C)), 0.9, COUNTED)
    check(found, TEXT)
    held, doubtful = found.meetings
    assert (held.status, held.participants, held.met) == ("held", A_B, (A_B,))
    assert (doubtful.status, doubtful.participants, doubtful.met) == ("doubtful", A_C, (A_C,))
    assert held.confidence > 0.9 > doubtful.confidence


def test_who_only_attended_stays_where_a_doubtful_pair_is_parted():
    listener = replace(DEE, official="Eva Listener")
    found = weigh(record(ANA, BEN, CID, listener, met=(A_B, A_C)), 0.9, COUNTED)
    assert found.meetings[0].participants == ("Ana Peralta", "Ben Oduya", "Eva Listener")


@pytest.mark.parametrize("status", ["planned", "cancelled", "denied"])
def test_only_held_meetings_become_doubtful(status: str):
    met = (A_C,) if status == "planned" else ()
    (meeting,) = weigh(record(ANA, CID, met=met, status=status), 1.0, COUNTED).meetings
    assert meeting.status == status
    assert meeting.confidence < 1.0


def test_a_meeting_without_pairs_is_as_good_as_its_weakest_passage():
    told = record(ANA, met=())
    (meeting,) = weigh(told, LEAST, COUNTED).meetings
    assert (meeting.status, meeting.confidence) == ("held", round(COUNTED.rule("meets"), 3))
    assert weigh(told, 1.0, COUNTED).meetings[0].status == "doubtful"


def test_weighing_twice_changes_nothing():
    once = weigh(record(ANA, BEN, CID, met=(A_B, A_C)), 0.9, COUNTED)
    assert weigh(once, 0.9, COUNTED) == once


def test_the_threshold_reaches_the_reader():
    document = Document(
        "one.txt", "Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben Oduya in Lima."
    )
    (held,) = read(document).meetings
    assert held.status == "held"
    assert LEAST < held.confidence < 1
    (doubtful,) = read(document, min_confidence=1.0).meetings
    assert replace(doubtful, status="held") == held
    assert doubtful.status == "doubtful"
    assert all(0 < piece.confidence < 1 for piece in read(document).evidence)
