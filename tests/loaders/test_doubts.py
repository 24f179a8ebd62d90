"""Doubts: what the reader tells the user that it could not settle. Everybody is invented."""

import pytest

from graph.document import Document
from graph.record import Attendance, Meeting, Official, Record
from loaders import read
from loaders.text import lexicon
from loaders.text.doubts import tell


def doubts(text: str, **how: float) -> tuple[str, ...]:
    return read(Document("one.txt", text), **how).doubts


CERTAIN = "Foreign Minister of Peru Ana Peralta met Foreign Minister of Ghana Ben Oduya in Lima on 6 March 2024."


def test_a_plain_document_leaves_no_doubts():
    assert doubts(CERTAIN) == ()
    assert doubts("Nothing happened.") == ()


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("14-12 May 2019", "ends before it begins, and dates nothing: “14-12 May 2019”"),
        ("12 May 2020 - 3 May 2019", "ends before it begins, and dates nothing: “12 May 2020 - 3 May 2019”"),
        ("31 June 2019", "no such day, so that at most the month counts: “31 June 2019”"),
        ("February 30, 2019", "no such day, so that at most the month counts: “February 30”"),
    ],
)
def test_a_date_that_cannot_be_is_told(words: str, doubt: str):
    record = read(Document("one.txt", CERTAIN.replace("6 March 2024", words)))
    assert record.doubts == (doubt,)
    assert [meeting.date for meeting in record.meetings] in ([None], ["2019-06"])


@pytest.mark.parametrize(
    "words", ["29 February 2024", "12-14 May 2019", "31 May", "May 31, 2019", "Resolution 31 of May"]
)
def test_a_date_that_can_be_is_not(words: str):
    assert doubts(CERTAIN.replace("6 March 2024", words)) == ()


def participants(number: int) -> tuple[str, list[str]]:
    """A sentence that lists so many, and their names."""
    syllables = ("Pro", "Ver", "Lin", "Tor", "Mil", "Gar", "Zan", "Hes")
    names = [f"{a}{b.lower()}ov" for a in syllables for b in syllables][:number]
    listed = [f"Foreign Minister of {land} Ana {name}" for name, land in zip(names, LANDS * number, strict=False)]
    said = f"The summit in Vienna on 10 May 2021 was attended by {', '.join(listed[:-1])} and {listed[-1]}."
    return said, [f"Ana {name}" for name in names]


LANDS = ["Peru", "Ghana", "Chile", "Norway", "Spain", "Italy", "Egypt", "Kenya"]


@pytest.mark.parametrize("number", [12, 60])
def test_a_sentence_may_list_dozens(number: int):
    said, names = participants(number)
    record = read(Document("one.txt", said))
    assert [list(meeting.participants) for meeting in record.meetings] == [names]
    assert record.doubts == ()


def test_what_is_longer_than_a_sentence_can_be_is_told():
    said, _ = participants(64)
    assert doubts(f"{said[:-1]}, Foreign Minister of Malta Ana Abelov and others who were there.") == (
        "longer than 450 words, and so read in pieces: “The summit in Vienna …”",
    )


@pytest.mark.parametrize("name", ["Congo", "Congolese"])
def test_a_word_for_two_countries_is_said_to_be_open(name: str):
    text = (
        f"Foreign Minister of Peru Ana Peralta spoke on trade with Africa. She praised {name} coffee. {name} tea too."
    )
    (doubt,) = doubts(text)
    assert doubt.startswith(f"“{name}” is left open: ")
    assert "Congo" in doubt.partition(":")[2]
    assert " or " in doubt


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "Governor of Georgia Gordon Whitlock spoke in Atlanta. United States officials listened.",
            "“Georgia” is taken for Georgia, and may be the state of the USA",
        ),
        (
            "Foreign Minister of North Korea Ri Chung spoke in Pyongyang. Korean officials listened.",
            "“Korean” is taken for South Korea, and may be North Korea",
        ),
    ],
)
def test_a_word_taken_in_one_sense_where_the_text_hints_at_another(text: str, doubt: str):
    assert doubts(text) == (doubt,)


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister of Georgia Levan Kvirikadze spoke in Tbilisi. United States officials listened.",
        "Foreign Minister of Georgia Levan Kvirikadze spoke in Kutaisi, Georgia.",
        "Foreign Minister of South Korea Ahn Do-yun spoke on North Korea. Korean officials listened.",
        "Foreign Minister of Ireland Orla Kinsella spoke in the United Kingdom. Irish officials listened.",
        "President of Guinea Ibrahima Sow spoke of Equatorial Guinea and Guinea-Bissau. Guinean officials listened.",
    ],
)
def test_what_the_text_settles_is_no_doubt(text: str):
    assert doubts(text) == ()


@pytest.mark.parametrize(("status", "told"), [("held", True), ("planned", False)])
def test_a_pair_whose_side_nobody_states_is_told(status: str, told: bool):
    names = ("Ana Peralta", "Ben Oduya", "Cid Farkas", "Dee Holm", "Eva Soto")
    record = Record(
        "id",
        "one.txt",
        "",
        officials=tuple(Official(name) for name in names),
        meetings=(
            Meeting(
                "meeting",
                status,
                participants=names,
                met=(names[:2], names[2:4]),
                attendance=tuple(Attendance(name) for name in names),
            ),
        ),
    )
    doubts = tell(record, (), lexicon.load()).doubts
    # who is in no pair is not worth a word
    assert doubts == (
        ("met somebody, but for whom is not stated: Ana Peralta, Ben Oduya, Cid Farkas and 1 more",) * told
    )


def test_doubtful_meetings_are_told_in_one_sentence():
    second = " Foreign Minister of Chile Eva Soto met Foreign Minister of Norway Dee Holm in Oslo on 7 March 2024."
    (doubt,) = doubts(CERTAIN + second, min_confidence=1.0)
    assert doubt.startswith(
        "set aside as doubtful: meeting of Ana Peralta and Ben Oduya (the weakest rule is meets, with a confidence of "
    )
    assert doubt.endswith("), and 1 more; see `diplograph doubtful`")
