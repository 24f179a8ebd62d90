"""Who takes part in a meeting by office alone, of offices that one person holds at a time. All persons are invented."""

from __future__ import annotations

import json

import pytest
from readouts import tell

from graph.record import Record

Told = tuple[str, str, str, tuple[str, ...], tuple[int, ...]]


def titles(text: str) -> list[list[Told]]:
    """The titles of each meeting: office, side, role, whom of the named and which of the others he met."""
    return [[(t.office, t.side, t.role, t.met, t.met_titles) for t in m.titles] for m in tell(text).meetings]


KENJI, ARIF, VESNA = "Kenji Testamoto", "Arif Testayev", "Vesna Probic"
TOLD = {
    "a host by title": (
        "ASTANA, May 14. Kazakh Foreign Minister received Ambassador Vesna Probic of Serbia on Tuesday.",
        [[("Foreign Minister", "KAZ", "host", (VESNA,), ())]],
    ),
    "a president whom the text does not name": (
        "BAKU, May 14. Foreign Minister Arif Testayev met with the President of Uzbekistan in Tashkent.",
        [[("President of Uzbekistan", "UZB", "member", (ARIF,), ())]],
    ),
    "an envoy with his post": (
        "BAKU, May 14. Foreign Minister Arif Testayev met with the Ambassador of Japan to Azerbaijan.",
        [[("Ambassador of Japan to Azerbaijan", "JPN", "member", (ARIF,), ())]],
    ),
    "a counterpart has the other's office": (
        "BAKU, May 14. Foreign Minister Arif Testayev spoke by phone with his Turkish counterpart on Monday.",
        [[("Foreign Minister", "TUR", "member", (ARIF,), ())]],
    ),
    "a counterpart of a minister": (
        "BAKU, May 14. Minister of Trade Arif Testayev met his Danish counterpart in Copenhagen.",
        [[("Trade Minister", "DNK", "member", (ARIF,), ())]],
    ),
    "a counterpart of the American": (
        "WASHINGTON, May 14. Secretary of State Arif Testayev met with his Danish counterpart in Copenhagen.",
        [[("Foreign Minister", "DNK", "member", (ARIF,), ())]],
    ),
    "a counterpart of a defence minister": (
        "BAKU, May 14. Minister of Defence Arif Testayev met with his Danish counterpart in Copenhagen.",
        [[("Defence Minister", "DNK", "member", (ARIF,), ())]],
    ),
    "several counterparts": (
        "BAKU, May 14. Foreign Minister Arif Testayev spoke with his German and Polish counterparts.",
        [
            [
                ("Foreign Minister", "DEU", "member", (ARIF,), ()),
                ("Foreign Minister", "POL", "member", (ARIF,), ()),
            ]
        ],
    ),
    "both by title": (
        "TASHKENT, May 14. The Prime Minister of Uzbekistan met with the Foreign Minister of Turkey.",
        [
            [
                ("Prime Minister of Uzbekistan", "UZB", "member", (), (1,)),
                ("Foreign Minister of Turkey", "TUR", "member", (), (0,)),
            ]
        ],
    ),
    "one title of two lands": (
        "OSLO, May 14. The foreign ministers of Norway and Serbia met on Monday.",
        [
            [
                ("foreign minister", "NOR", "member", (), (1,)),
                ("foreign minister", "SRB", "member", (), (0,)),
            ]
        ],
    ),
    "talks of a title and a name": (
        "BELGRADE, May 14. Talks were held between the Norwegian Foreign Minister and Serbian Prime Minister Vesna "
        "Probic.",
        [[("Foreign Minister", "NOR", "member", (VESNA,), ())]],
    ),
    "each met the host for himself": (
        "OSLO, May 14. The Norwegian Foreign Minister met separately with Arif Testayev of Azerbaijan and Vesna Probic "
        "of Serbia.",
        [
            [("Foreign Minister", "NOR", "member", (ARIF,), ())],
            [("Foreign Minister", "NOR", "member", (VESNA,), ())],
        ],
    ),
    "credentials": (
        "OSLO, May 14. Ambassador Kenji Testamoto of Japan presented his credentials to the King of Norway.",
        [[("King of Norway", "NOR", "host", (KENJI,), ())]],
    ),
    "received by a title": (
        "BELGRADE, May 14. Foreign Minister Vesna Probic was received by the President of Kazakhstan.",
        [[("President of Kazakhstan", "KAZ", "host", (VESNA,), ())]],
    ),
    "a list of one land": (
        "BELGRADE, May 14. Foreign Minister Vesna Probic met with the Kazakh President, the Prime Minister and the "
        "Speaker of Parliament.",
        [
            [
                ("President", "KAZ", "member", (VESNA,), ()),
                ("Prime Minister", "KAZ", "member", (VESNA,), ()),
                ("Speaker of Parliament", "KAZ", "member", (VESNA,), ()),
            ]
        ],
    ),
    "who headed a delegation": (
        "BELGRADE, May 14. President Vesna Probic met with the Kazakh delegation headed by the Prime Minister of "
        "Kazakhstan.",
        [[("Prime Minister of Kazakhstan", "KAZ", "head", (), ())]],
    ),
    "for dinner": (
        "BELGRADE, May 14. Serbian President Vesna Probic hosted the King of Jordan for dinner on Tuesday.",
        [[("King of Jordan", "JOR", "guest", (VESNA,), ())]],
    ),
    "of an organisation": (
        "BAKU, May 14. Foreign Minister Arif Testayev met with the NATO Secretary General.",
        [[("NATO Secretary General", "NATO", "member", (ARIF,), ())]],
    ),
    "acting": (
        "BAKU, May 14. Foreign Minister Arif Testayev met with the acting Foreign Minister of Denmark.",
        [[("acting Foreign Minister of Denmark", "DNK", "member", (ARIF,), ())]],
    ),
    "former": (
        "BAKU, May 14. Foreign Minister Arif Testayev met with the former President of Ghana.",
        [[("former President of Ghana", "GHA", "member", (ARIF,), ())]],
    ),
    "elect": (
        "BAKU, May 14. Foreign Minister Arif Testayev met with Ghana's President-elect.",
        [[("President-elect", "GHA", "member", (ARIF,), ())]],
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_an_office_alone_is_kept(name: str) -> None:
    text, wanted = TOLD[name]
    assert titles(text) == wanted
    assert all(not m.met for m in tell(text).meetings), "who is not named is in no pair"


NOT_TOLD = {
    "one of several": "BAKU, May 14. Foreign Minister Arif Testayev met with the Deputy Foreign Minister of Ghana.",
    "a minister": "BAKU, May 14. Foreign Minister Arif Testayev met with a minister of Ghana.",
    "a former president": "BAKU, May 14. Foreign Minister Arif Testayev met with a former president of Ghana.",
    "without the post": "BAKU, May 14. Foreign Minister Arif Testayev met with the Ambassador of Ghana.",
    "officials": "BAKU, May 14. Foreign Minister Arif Testayev met with officials of Ghana.",
    "of state": "BAKU, May 14. Foreign Minister Arif Testayev met with the Minister of State for Trade of Ghana.",
    "his envoy": "BAKU, May 14. Foreign Minister Arif Testayev met with the Special Envoy of the President of Ghana.",
    "as many as members": "BAKU, May 14. Foreign Minister Arif Testayev met with the foreign ministers of ASEAN.",
    "self-proclaimed": "BAKU, May 14. Foreign Minister Arif Testayev met with the self-proclaimed president of Ghana.",
    "named further down": (
        "BAKU, May 14. Foreign Minister Arif Testayev met with the Foreign Minister of Ghana.\n\n"
        "They spoke of trade.\n\nThe port was opened in May.\n\nThe railway was opened in June.\n\n"
        "The bridge was opened in July.\n\nThe road was opened in August.\n\n"
        "Foreign Minister of Ghana Kofi Testawor left on Friday."
    ),
    "named in the headline's text": (
        "Serbian FM, Norwegian PM discuss trade\n\n"
        "The Prime Minister of Norway, Ola Testad, met Serbian Foreign Minister Vesna Probic in Oslo."
    ),
}


@pytest.mark.parametrize("name", NOT_TOLD)
def test_what_is_no_such_title(name: str) -> None:
    found = titles(NOT_TOLD[name])
    assert found, "the meeting itself is told"
    assert not any(found)


def test_two_titles_of_two_lands_are_not_one_person() -> None:
    record = tell("BELGRADE, May 14. The Norwegian Foreign Minister and Serbian Prime Minister Vesna Probic met.")
    (vesna,) = record.officials
    assert (vesna.office, vesna.represents) == ("Prime Minister", "SRB")


def test_whom_a_president_of_another_land_received_is_not_of_it() -> None:
    record = tell("BELGRADE, May 14. Foreign Minister Vesna Probic was received by the President of Kazakhstan.")
    assert record.officials[0].represents == "SRB"


def test_a_title_at_a_meeting_of_names_is_kept_beside_them() -> None:
    record = tell(
        "BELGRADE, May 14. President Vesna Probic received Kazakh Foreign Minister Arman Testov. The talks were also "
        "attended by the Ambassador of Kazakhstan to Serbia."
    )
    (meeting,) = record.meetings
    assert meeting.met == (("Arman Testov", VESNA),)
    assert [(t.office, t.side, t.met) for t in meeting.titles] == [("Ambassador of Kazakhstan to Serbia", "KAZ", ())]


def test_a_record_of_before_still_reads() -> None:
    record = tell(TOLD["both by title"][0])
    assert Record.from_json(record.to_json()) == record
    old = json.loads(record.to_json())
    for meeting in old["meetings"]:
        del meeting["titles"]
    (meeting,) = Record.from_json(json.dumps(old)).meetings
    assert meeting.titles == ()
    assert old["version"] == record.version
