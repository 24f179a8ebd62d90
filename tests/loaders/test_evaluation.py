"""Scoring against annotations: the figures, what is wrong, and which rule made it.

The figures of the three documents below were counted by hand and by an independent scorer. Everybody is invented.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import loaders
from graph.document import Document
from graph.errors import DocumentError, RecordError, UsageError
from graph.record import Attendance, Evidence, Meeting, Official, Party, Place, Record
from loaders.evaluation import Evaluation, evaluate
from loaders.evaluation.gold import Annotation, GoldOfficial
from loaders.evaluation.naming import Names, key
from loaders.evaluation.scoring import Figures, Share, Tally

ANA, BEN, CID, DEE = "Ana Peralta-Ruiz", "Ben Oduya", "Cid Farkas", "Dee Holm"

TEXTS = {
    "one": "Foreign Minister Ana Peralta-Ruiz met Ben Oduya in Accra on 6 March 2024. Cid Farkas was praised.",
    "two": "Ben Oduya will meet Cid Farkas on 8 March 2024. Dee Holm spoke to her own cabinet.",
    "three": "Dee Holm and Cid Farkas held talks. Dee Holm also saw Ana Peralta.",
}


def official(name: str, represents: str | None, office: str | None = None, **more: object) -> dict[str, object]:
    return {"name": name, "represents": represents, "office": office, **more}


GOLD: dict[str, dict[str, object]] = {
    "one": {
        "published": "2024-03-07",
        "publisher": "Ministry of Foreign Affairs of Ghana",
        "officials": [
            official(ANA, "PER", "Foreign Minister", aliases=["Peralta", "the Minister"]),
            official(BEN, "GHA"),
            official(CID, "HUN"),
        ],
        "meetings": [
            {
                "kind": "meeting",
                "status": "held",
                "date": "2024-03-06",
                "date_basis": "stated",
                "place": {"name": "Accra", "country": "GHA"},
                "participants": [ANA, BEN],
                "met": [[BEN, ANA]],
                "parties": ["PER", "GHA"],
            }
        ],
        "not_met": [[CID, ANA]],
    },
    "two": {
        "officials": [official(BEN, "GHA"), official(CID, "HUN"), official(DEE, "NOR")],
        "meetings": [
            {
                "kind": "meeting",
                "status": "planned",
                "date": "2024-03-08",
                "date_basis": "stated",
                "place": None,
                "participants": [BEN, CID],
                "met": [[BEN, CID]],
                "parties": ["GHA", "HUN"],
            },
            {"kind": "session", "status": "held", "participants": [DEE], "parties": ["NOR"]},
        ],
    },
    "three": {
        "officials": [official(DEE, "NOR"), official(CID, "HUN"), official("Ana Peralta", "PER")],
        "meetings": [
            {
                "kind": "negotiations",
                "status": "held",
                "participants": [DEE, CID],
                "met": [[CID, DEE]],
                "parties": ["NOR", "HUN"],
            },
            {
                "kind": "meeting",
                "status": "held",
                "participants": [DEE, "Ana Peralta"],
                "met": [[DEE, "Ana Peralta"]],
                "parties": ["NOR", "PER"],
            },
        ],
    },
}


def meeting(record: Record, kind: str, status: str, people: dict[str, str], rule: str, **more: object) -> Meeting:
    """A meeting of all with all, each named by a passage that `rule` read."""
    names = sorted(people)
    met = tuple((a, b) for a in names for b in names if a < b and people[a] != people[b])
    id = next(piece.id for piece in record.evidence if piece.rule == rule)
    parties = tuple(dict.fromkeys(people.values()))
    return Meeting(
        kind,
        status,
        participants=tuple(names),
        met=met,
        parties=parties,
        attendance=tuple(Attendance(name, people[name], evidence=(id,)) for name in names),
        sides=tuple(Party(party) for party in parties),
        evidence=(id,),
        **more,
    )


def read(document: Document) -> Record:
    """A reader that gets some of it right."""
    text = document.text
    rules = {"meets": ". ", "attendance": "", "noun-held": ". "}
    ends = {rule: text.index(end) + 1 if end else len(text) for rule, end in rules.items()}
    pieces = tuple(Evidence(rule, text[:end], 0, end, rule) for rule, end in ends.items())
    record = Record(document.id, document.source, document.sha256, published=document.published, evidence=pieces)
    if text == TEXTS["one"]:
        # Ana under her surname, and the one who was only praised.
        people = {"Ms. PERALTA RUIZ": "PER", "Ben Oduya": "GHA"}
        officials = (
            Official("Ms. PERALTA RUIZ", represents="PER", office="Minister"),
            Official("Ben Oduya", represents="NGA"),
            Official("Cid Farkas", represents="HUN"),
        )
        right = meeting(record, "meeting", "held", people, "meets", date="2024-03-06", place=Place("Accra", "GHA"))
        praised = meeting(record, "visit", "held", {"Ms. PERALTA RUIZ": "PER", "Cid Farkas": "HUN"}, "attendance")
        return replace(record, officials=officials, meetings=(right, praised))
    if text == TEXTS["two"]:
        officials = (Official("Ben Oduya", represents="GHA"), Official("Farkas", represents="HUN"))
        planned = meeting(
            record, "consultations", "planned", {"Ben Oduya": "GHA", "Farkas": "HUN"}, "meets", date="2024-03-09"
        )
        return replace(record, officials=officials, meetings=(planned,))
    officials = (Official("Dee Holm"), Official("Cid Farkas"), Official("Accra Post"))
    talks = meeting(record, "meeting", "held", {"Dee Holm": "NOR", "Cid Farkas": "HUN"}, "noun-held")
    return replace(record, officials=officials, meetings=(talks,))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The three documents with their annotations, one of them in a subfolder."""
    (tmp_path / "more").mkdir()
    for name, text in TEXTS.items():
        where = tmp_path / "more" if name == "three" else tmp_path
        (where / f"{name}.txt").write_text(text)
        (where / f"{name}.json").write_text(json.dumps(GOLD[name]))
    (tmp_path / "README.txt").write_text("Invented documents.")
    (tmp_path / "same.json").write_text('{"note": "a table beside the annotations"}')
    return tmp_path


@pytest.fixture
def found(folder: Path) -> Evaluation:
    return evaluate(folder, read)


def test_the_figures_of_the_folder(found: Evaluation):
    figures = found.figures
    assert [Path(one.source).name for one in found.documents] == ["three.txt", "one.txt", "two.txt"]
    assert figures.pairs == Tally(right=2, wrong=1, missed=1)
    assert figures.officials == Tally(right=7, wrong=1, missed=2)
    assert figures.attendance == Tally(right=6, wrong=2, missed=2)
    # the session of one country among its own counts neither way
    assert figures.meetings == Tally(right=3, wrong=1, missed=1)
    assert (figures.status, figures.kind) == (Share(3, 3), Share(1, 3))
    assert (figures.date, figures.place) == (Share(1, 2), Share(1, 1))
    assert (figures.represents, figures.office) == (Share(4, 7), Share(1, 1))
    assert figures.traps == Share(1, 1)
    assert [one.all_pairs_right for one in found.documents] == [False, False, True]
    assert (found.failed, found.remarks) == ((), ())


def test_precision_recall_and_f1():
    tally = Tally(right=2, wrong=1, missed=2)
    assert (tally.precision, tally.recall) == (pytest.approx(2 / 3), 0.5)
    assert tally.f1 == pytest.approx(4 / 7)
    assert (Tally().precision, Tally().recall, Tally().f1) == (1.0, 1.0, 1.0)
    assert Tally(wrong=1, missed=1).f1 == 0.0
    assert Figures.total([]) == Figures()


def test_a_wrong_pair_names_its_passage_and_its_rule(found: Evaluation):
    three, one, _ = found.documents
    (wrong,) = one.misses.wrong
    assert (wrong.names, wrong.trap) == ((ANA, CID), True)
    (passage,) = wrong.passages
    assert (passage.quote, passage.start, passage.end) == (TEXTS["one"], 0, len(TEXTS["one"]))
    assert passage.rule == "attendance"
    (missed,) = three.misses.missed
    assert (missed.names, missed.kind, missed.date) == (("Ana Peralta", DEE), "meeting", None)


def test_wrong_facts_say_what_was_expected_and_what_was_found(found: Evaluation):
    facts = {(fact.what, fact.of, fact.expected, fact.found) for one in found.documents for fact in one.misses.facts}
    assert facts == {
        ("represents", BEN, "GHA", "NGA"),
        ("kind", f"planned meeting of {BEN} and {CID}", "meeting", "consultations"),
        ("date", f"planned meeting of {BEN} and {CID}", "2024-03-08", "2024-03-09"),
        ("kind", f"negotiations of {DEE} and {CID}", "negotiations", "meeting"),
        ("represents", DEE, "NOR", None),
        ("represents", CID, "HUN", None),
    }
    three, one, two = (document.misses for document in found.documents)
    assert (three.missed_officials, three.wrong_officials) == (("Ana Peralta",), ("Accra Post",))
    assert three.missed_meetings == (f"meeting of {DEE} and Ana Peralta",)
    assert one.wrong_meetings == ("visit of Cid Farkas and Ms. PERALTA RUIZ",)
    assert two.missed_officials == (DEE,)


def test_each_rule_answers_for_its_pairs(found: Evaluation):
    assert found.rules == {"attendance": Tally(wrong=1), "meets": Tally(right=1), "noun-held": Tally(right=1)}


def test_the_document_is_read_with_the_date_and_publisher_of_the_annotation(folder: Path):
    seen = {}

    def note(document: Document) -> Record:
        seen[Path(document.source).name] = (document.publisher, document.published)
        return read(document)

    evaluate(folder, note)
    publisher, published = seen["one.txt"]
    assert (publisher, str(published)) == ("Ministry of Foreign Affairs of Ghana", "2024-03-07")
    assert seen["two.txt"] == (None, None)


@pytest.mark.parametrize("status", ["planned", "cancelled", "denied", "doubtful"])
def test_only_held_meetings_make_pairs(folder: Path, status: str):
    def doubting(document: Document) -> Record:
        record = read(document)
        met = {} if status in ("planned", "doubtful") else {"met": ()}
        return replace(record, meetings=tuple(replace(one, status=status, **met) for one in record.meetings))

    found = evaluate(folder, doubting)
    assert found.figures.pairs == Tally(missed=3)
    assert found.rules == {}


def test_a_pair_told_twice_counts_once(folder: Path):
    def twice(document: Document) -> Record:
        record = read(document)
        return replace(record, meetings=(*record.meetings, *record.meetings))

    assert evaluate(folder, twice).figures.pairs == Tally(right=2, wrong=1, missed=1)


# Names


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("Şahin Mustafayev", "Shahin Mustafayev"),  # an alias
        ("H.E. Mr. Shahin MUSTAFAYEV", "Shahin Mustafayev"),
        ("Mustafayev", "?mustafayev"),  # two bear it
        ("Leyla", "Leyla Mustafayeva-Əliyeva"),
        ("Leyla Mustafayeva Aliyeva", "Leyla Mustafayeva-Əliyeva"),
        ("the Minister", "?the minister"),
        ("Somebody Else", "?somebody else"),
    ],
)
def test_a_found_name_stands_for_the_only_one_that_it_fits(found: str, expected: str):
    names = Names(
        Annotation(
            (
                GoldOfficial("Shahin Mustafayev", ("Şahin Mustafayev", "the Minister")),
                GoldOfficial("Anar Mustafayev"),
                GoldOfficial("Leyla Mustafayeva-Əliyeva"),
            ),
            (),
        )
    )
    assert names.find(found) == expected


def test_names_are_compared_without_case_accents_and_forms_of_address():
    assert key("Sheikh Saʻīd Al-Łukasz") == ("saʻid", "al", "lukasz")
    assert key("O’Brien") == key("O'BRIEN") == ("obrien",)
    assert key("Prince") == ("prince",)
    assert key(None) == ()


# What can be wrong with a folder


def test_a_text_that_cannot_be_read_counts_as_if_nothing_were_found(folder: Path):
    (folder / "one.txt").write_bytes(b"\0\0")
    found = evaluate(folder, read)
    assert [str(error) for error in found.failed] == [
        f"{folder.as_posix()}/one.txt: binary, not text (it holds NUL bytes; UTF-16 text needs its byte-order mark); "
        "all that it tells counts as missed"
    ]
    assert found.figures.pairs == Tally(right=1, wrong=0, missed=2)
    assert [one.compared is None for one in found.documents] == [False, True, False]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (RecordError("two officials have one name"), "two officials have one name"),
        (KeyError("lost"), "could not be read: internal error (KeyError: 'lost')"),
    ],
)
def test_a_fault_of_the_reader_is_told_and_hides_no_figures(folder: Path, error: Exception, reason: str):
    def stumbling(document: Document) -> Record:
        if document.text == TEXTS["one"]:
            raise error
        return read(document)

    found = evaluate(folder, stumbling)
    (failed,) = found.failed
    assert failed.reason == f"{reason}; all that it tells counts as missed"
    assert len(found.documents) == 3


def test_a_record_that_is_not_true_to_its_text_counts_as_unread(folder: Path):
    def misquoting(document: Document) -> Record:
        return replace(read(document), evidence=(Evidence("e", "never said", 0, 10, "meets"),))

    found = evaluate(folder, misquoting)
    assert [error.reason.split(" does")[0] for error in found.failed] == ["evidence e"] * 3
    assert found.figures.pairs == Tally(missed=3)


def test_an_annotation_without_its_text_counts_as_missed(folder: Path):
    (folder / "one.txt").unlink()
    met_nobody = json.dumps({"officials": [], "meetings": []})
    (folder / "four.json").write_text(met_nobody)
    found = evaluate(folder, read)
    reasons = ["no such file or folder; all that it tells counts as missed"] * 2
    assert [error.reason for error in found.failed] == reasons
    right = {one.source.rpartition("/")[2]: one.all_pairs_right for one in found.documents}
    assert (right["one.txt"], right["four.txt"]) == (False, False)


def test_a_text_is_found_whatever_the_case_of_its_ending(folder: Path):
    (folder / "one.txt").rename(folder / "one.TXT")
    (folder / "one.json").rename(folder / "one.Json")
    (folder / "README.txt").rename(folder / "README.TXT")
    (folder / "four.Txt").write_text("Dee Holm met Ben Oduya.")
    found = evaluate(folder, read)
    assert [one.source.rpartition("/")[2] for one in found.documents] == ["three.txt", "one.TXT", "two.txt"]
    assert all(one.compared for one in found.documents)
    assert [error.source for error in found.failed] == [f"{folder.as_posix()}/four.Txt"]


@pytest.mark.parametrize("name", ["two", "alone"])
def test_an_annotation_nested_without_end_is_named(folder: Path, name: str):
    deep = '{"officials": [], "meetings": [], "x": ' + "[" * 100_000 + "]" * 100_000 + "}"
    (folder / f"{name}.json").write_text(deep)
    (error,) = evaluate(folder, read).failed
    assert str(error) == f"{folder.as_posix()}/{name}.json: not scored: no annotation: nested too deeply"


WRONG = {
    "kind": ("tea", "meetings[0].kind: 'tea' is none of meeting, consultations, "),
    "status": ("Held", "meetings[0].status: 'Held' is none of held, planned, cancelled, denied, doubtful"),
    "date_basis": ("told", "meetings[0].date_basis: 'told' is none of stated, dateline, register"),
    "date": ("15 June 2022", "meetings[0].date: '15 June 2022' is not a date in EDTF, for example 2022-06-15"),
}


@pytest.mark.parametrize("field", WRONG)
def test_a_value_that_no_record_can_have_is_named_with_its_field(folder: Path, field: str):
    value, said = WRONG[field]
    wrong = json.loads(json.dumps(GOLD["two"]))
    wrong["meetings"][0][field] = value
    (folder / "two.json").write_text(json.dumps(wrong))
    found = evaluate(folder, read)
    (error,) = found.failed
    assert str(error).startswith(f"{folder.as_posix()}/two.json: not scored: {said}")
    assert len(found.documents) == 2


def test_every_wrong_value_of_an_annotation_is_named(folder: Path):
    wrong = json.loads(json.dumps(GOLD["two"]))
    wrong["published"] = "0001-01-01"
    wrong["meetings"][0] |= {field: value for field, (value, _) in WRONG.items()}
    wrong["meetings"][0]["date"] = "[" * 9_000 + "]" * 9_000
    (folder / "two.json").write_text(json.dumps(wrong))
    (error,) = evaluate(folder, read).failed
    for said in ("published on 0001-01-01", "[0].kind", "[0].status", "[0].date_basis", "[0].date:"):
        assert said in error.reason
    assert len(error.reason) < 1_000


@pytest.mark.parametrize("least", [float("nan"), -0.1, 1.1, "x", None, True])
def test_a_confidence_that_is_none_is_refused_before_anything_is_scored(folder: Path, least: object):
    with pytest.raises(UsageError, match="give a number from 0 to 1"):
        evaluate(folder, lambda document: loaders.read(document, min_confidence=least))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "not scored: broken JSON: input data was truncated"),
        ("{", "not scored: broken JSON: input data was truncated"),
        ('{"officials": [],}', "not scored: broken JSON: JSON is malformed"),
        ("[]", "not scored: no annotation: expected 'object', got 'array'"),
        ('{"officials": []}', "not scored: no annotation: object missing required field 'meetings'"),
        (
            '{"officials": [{"office": "King"}], "meetings": []}',
            "not scored: no annotation: object missing required field 'name' - at '$.officials[0]'",
        ),
        (
            '{"officials": [], "meetings": [{"kind": "meeting", "status": "held", "parties": []}]}',
            "not scored: no annotation: object missing required field 'participants' - at '$.meetings[0]'",
        ),
        (
            '{"officials": [], "meetings": [], "published": "last week"}',
            "not scored: no annotation: invalid RFC3339 encoded date - at '$.published'",
        ),
    ],
)
def test_a_broken_annotation_is_named_and_the_others_are_scored(folder: Path, content: str, reason: str):
    (folder / "two.json").write_text(content)
    found = evaluate(folder, read)
    (error,) = found.failed
    assert error.source == f"{folder.as_posix()}/two.json"
    assert error.reason.startswith(reason)
    assert "\n" not in str(error)
    assert len(found.documents) == 2


def test_an_annotation_that_is_not_utf_8_is_named(folder: Path):
    (folder / "two.json").write_bytes(b'{"officials": [{"name": "Ren\xe9"}], "meetings": []}')
    (error,) = evaluate(folder, read).failed
    assert error.reason.startswith("not scored: ")


def test_a_text_without_annotation_is_named(folder: Path):
    (folder / "four.txt").write_text("Dee Holm met Ben Oduya.")
    found = evaluate(folder, read)
    assert [str(error) for error in found.failed] == [
        f"{folder.as_posix()}/four.txt: not scored: no annotation beside it"
    ]
    assert len(found.documents) == 3


def test_a_folder_without_annotations_is_an_error(tmp_path: Path):
    with pytest.raises(DocumentError, match="no annotations in this folder"):
        evaluate(tmp_path, read)
    with pytest.raises(DocumentError, match="no such folder"):
        evaluate(tmp_path / "gone", read)
    (tmp_path / "file").touch()
    with pytest.raises(DocumentError, match="a folder of annotations is wanted"):
        evaluate(tmp_path / "file", read)


def test_a_name_that_is_no_official_of_the_annotation_is_remarked(folder: Path):
    slip = json.loads(json.dumps(GOLD["two"]).replace(f'"participants": ["{BEN}"', '"participants": ["Ben Odyua"'))
    (folder / "two.json").write_text(json.dumps(slip))
    (remark,) = evaluate(folder, read).remarks
    assert remark.text == "'Ben Odyua' takes part, and is not among its officials"
