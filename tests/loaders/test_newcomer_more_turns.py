"""Kind, day and place of contacts, and pairs, in the turns that a newcomer's own sentences brought. Nobody is real."""

from __future__ import annotations

import datetime as dt

import pytest
from readouts import tell as reading

MONDAY = dt.date(2024, 6, 10)
A = "US Secretary of State Walter Brandt"
B = "Kenyan President Josphat Mwendwa"
C = "Hungarian Minister Zoltan Pap"
D = "Romanian State Secretary Andrei Luca"


def held(text: str) -> list[str]:
    """Whom somebody met, each pair as "A~B", in order."""
    found = reading(text, MONDAY).meetings
    return sorted("~".join(sorted(n.split()[-1] for n in pair)) for m in found if m.status == "held" for pair in m.met)


def kinds(text: str) -> list[str]:
    return [meeting.kind for meeting in reading(text, MONDAY).meetings if meeting.status == "held"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{A} spoke with {B} by telephone on Monday.", ["phone_call"]),
        (f"{A} spoke today with {B} over the telephone.", ["phone_call"]),
        (f"{A} told {B} by telephone on Monday that aid would continue.", ["phone_call"]),
        (f"{A} telephoned {B}.", ["phone_call"]),
        (f"{A} held a telephone conversation with {B}.", ["phone_call"]),
        (f"{A} met {B} in Nairobi on 3 May 2024, and spoke with {C} by telephone.", ["meeting", "phone_call"]),
        (f"{A} met {B} in Nairobi and later told reporters by telephone that all went well.", ["meeting"]),
        (f"{A} met {B} and told him over lunch that aid would continue.", ["dinner"]),
        (f"{A} spoke with {B} in Nairobi.", ["meeting"]),
    ],
)
def test_the_telephone_says_of_what_kind_a_contact_was(text: str, kind: list[str]):
    assert kinds(text) == kind


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"{A} refused to meet {C} but did meet {D}.", ["Brandt~Luca"]),
        (f"{A} did not see {C}, but did hold talks with {D}.", ["Brandt~Luca"]),
        (f"{A} was in Budapest but did not meet {C}.", []),
        (f"{A} denied that he did meet {C}.", []),
        (f"{A} met {C} but refused to meet {D}.", ["Brandt~Pap"]),
    ],
)
def test_but_did_meet_is_no_longer_refused(text: str, pairs: list[str]):
    assert held(text) == pairs


E = "Latvian Foreign Minister Janis Ozols"
F = "Estonian President Ilmar Kask"
G = "Polish President Adam Krol"


def days(text: str) -> list[str | None]:
    return [meeting.date for meeting in reading(text, MONDAY).meetings]


def towns(text: str) -> list[str | None]:
    return [meeting.place.name if meeting.place else None for meeting in reading(text, MONDAY).meetings]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{A} met {B} on Saturday and {C} on Sunday.", ["2024-06-08", "2024-06-09"]),
        (f"{E} met on 3 May 2024 with {F} and on 9 May 2024 with {G}.", ["2024-05-03", "2024-05-09"]),
        (f"{E} met with {F} on 3 May 2024 and with {G} on 9 May 2024.", ["2024-05-03", "2024-05-09"]),
        (f"{E} held talks with {G} on 2 May 2024 and with {F} on 3 May 2024.", ["2024-05-02", "2024-05-03"]),
        (f"{E} met {F} on Friday, {G} on Saturday and {B} on Sunday.", ["2024-06-07", "2024-06-08", "2024-06-09"]),
        (f"{E} met {G} on Saturday and Polish Foreign Minister Marek Nowak on Sunday.", ["2024-06-08", "2024-06-09"]),
        (f"{E} met {F} and {G} on Friday.", ["2024-06-07", "2024-06-07"]),
        (f"On Friday {E} met {F} and {G}.", ["2024-06-07", "2024-06-07"]),
        (f"{E} met {G} on Saturday, {F} said on Sunday.", ["2024-06-08"]),
        (f"{E} met {G} on Saturday, ahead of a summit on Sunday.", ["2024-06-08"]),
        (f"{E} met {G} on Saturday and {F} on Sunday received {B}.", ["2024-06-08", "2024-06-09"]),
        (f"{E} met on Friday with {F} and on trade with {G}.", ["2024-06-07"]),
    ],
)
def test_each_of_those_met_has_a_day_of_his_own(text: str, told: list[str]):
    assert days(text) == told


def test_each_of_those_met_has_a_town_of_his_own():
    assert towns(f"{E} met {F} in Riga and {G} in Warsaw.") == ["Riga", "Warsaw"]
    assert towns(f"{E} met {F} and {G} in Riga.") == ["Riga", "Riga"]


V = "Vietnamese Minister Tran Quoc Vinh"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (f"{E} met {V} and visited a dairy project in Bac Ninh.", [None]),
        (f"{E} met {V} in Hanoi and toured a school in Bac Ninh.", ["Hanoi"]),
        (f"{E} visited Hanoi and met {V}.", ["Hanoi"]),
        (f"{E} met {V} and discussed trade in Hanoi.", ["Hanoi"]),
        (f"{E} held talks with {B} on Monday, a day after Mwendwa's meeting with {V} in Hanoi.", [None, "Hanoi"]),
        (f"{E} and {V} co-chaired the sixth round of the strategic dialogue in Hanoi on 21 May 2024.", ["Hanoi"]),
        (f"{E} and {V} discussed the sixth round of the strategic dialogue in Hanoi on 21 May 2024.", [None]),
    ],
)
def test_a_town_of_another_clause_is_not_the_contacts(text: str, town: list[str | None]):
    assert towns(text) == town


def test_the_round_that_was_chaired_has_the_day():
    assert days(f"{E} and {V} co-chaired the sixth round of the dialogue in Hanoi on 21 May 2024.") == ["2024-05-21"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"{B} gave audience to the Apostolic Nuncio, Mgr Luigi Ferrante.", ["Ferrante~Mwendwa"]),
        (f"{B} granted audience on Friday to French Ambassador Luc Martin.", ["Martin~Mwendwa"]),
        (f"{B} grants an audience to French Ambassador Luc Martin.", ["Martin~Mwendwa"]),
        (f"{B} will give audience to French Ambassador Luc Martin.", []),
        (f"{B} has refused to grant an audience to French Ambassador Luc Martin.", []),
        (f"{B} gave the audience to understand that French Ambassador Luc Martin would speak.", []),
    ],
)
def test_an_audience_is_given_without_an_article(text: str, pairs: list[str]):
    assert held(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "The heads of the foreign ministries of Kyrgyzstan and Tajikistan, A. Jumalieva and S. Mirzoev, signed a "
            "programme of cooperation in Bishkek on 3 May 2024.",
            ["Jumalieva~Mirzoev"],
        ),
        (f"{E} met A. Jumalieva, Foreign Minister of Kyrgyzstan.", ["Jumalieva~Ozols"]),
        (f"{E} met a Kyrgyz delegation.", []),
        (f"{E} chose plan A. {B} chose plan B.", []),
    ],
)
def test_the_initial_a_is_no_article(text: str, pairs: list[str]):
    assert held(text) == pairs
