"""Events told over several sentences, lines or items: gatherings, lists, agendas, who is meant, what belongs together.

Every person is invented.
"""

from __future__ import annotations

import datetime as dt

import pytest
from readouts import LANDS, PEOPLE, couples, gist, pairs, tell, write

from graph.record import Record


def told(template: str, published: dt.date | None = None) -> Record:
    return tell(write(template, LANDS, PEOPLE), published)


def names(letters: str) -> set[str]:
    return {PEOPLE[ord(letter) - ord("a")].full for letter in letters}


PASSAGES = {
    # a gathering is told, then who was there
    "a session, then its chairs": (
        "The fourth session of the Joint Commission of {A.name} and {B.name} was held in {A.capital} on 7 June "
        "2023.\n\nIt was co-chaired by Deputy Prime Minister of {A.name} {a} and Minister of Trade of {B.name} {b}.",
        "ab",
    ),
    "consultations, then two leaders": (
        "Consultations between the foreign ministries of {A.name} and {B.name} took place in {B.capital}. {A.name} was "
        "represented by Deputy Minister {a}, {B.name} by Director {b}.",
        "ab",
    ),
    "a summit and those who attended": (
        "The summit of the leaders of {A.name}, {B.name} and {C.name} opened in {A.capital} on 2 March 2024. It was "
        "attended by President of {A.name} {a}, President of {B.name} {b} and Prime Minister of {C.name} {c}.",
        "ab ac bc",
    ),
    "talks, then who acted": (
        "The foreign ministers of {A.name} and {B.name} held talks in Vienna. {a} and {b} agreed on seven points.",
        "ab",
    ),
    "delegations after the talks": (
        "{A.adjective} Foreign Minister {a} held talks with {B.adjective} Foreign Minister {b}. The talks were "
        "attended, from the {A.adjective} side, by Ambassador {c}; from the {B.adjective} side, by Director {d}.",
        "ab ad cb cd",
    ),
    # credentials
    "one envoy after the other": (
        "President of {A.name} {a} received the credentials of three ambassadors on 6 March 2024: {b} of {B.name}, {c} "
        "of {C.name} and {d} of {D.name}.",
        "ab ac ad",
    ),
    "envoys in lines": (
        "President of {A.name} {a} received the credentials of new ambassadors on 6 March 2024. In order of "
        "presentation:\n\n- {b}, Ambassador of {B.name}\n- {c}, Ambassador of {C.name}\n- {d}, Ambassador of "
        "{D.name}\n",
        "ab ac ad",
    ),
    "first, then, last": (
        "President of {A.name} {a} accepted the credentials of new ambassadors. The first was {b} of {B.name}. "
        "{b.surname} was followed by {c} of {C.name}.",
        "ab ac",
    ),
    "envoys with semicolons": (
        "The following ambassadors presented their credentials to President of {A.name} {a}: {b}, Ambassador of "
        "{B.name}; {c}, Ambassador of {C.name}; and {d}, Ambassador of {D.name}.",
        "ab ac ad",
    ),
    # rosters
    "sides in lines": (
        "Consultations between {A.name} and {B.name} were held in Vienna on 9 May 2023.\n\nThe {A.adjective} "
        "delegation:\n- {a}, Deputy Foreign Minister\n- {c}, Director of the Europe Department\n\nThe {B.adjective} "
        "delegation:\n- {b}, Deputy Foreign Minister\n- {d}, Ambassador\n",
        "ab ad cb cd",
    ),
    "for each land": (
        "The foreign ministers of three countries met in Vienna on 9 May 2023. Participants:\n\nFor {A.name}: {a}, "
        "Foreign Minister\nFor {B.name}: {b}, Foreign Minister\nFor {C.name}: {c}, Foreign Minister\n",
        "ab ac bc",
    ),
    "a table": (
        "The foreign ministers of three countries met in Vienna on 9 May 2023. Participants:\n\n| {A.name} | {a} | "
        "Foreign Minister |\n| {B.name} | {b} | Foreign Minister |\n| {C.name} | {c} | Foreign Minister |\n",
        "ab ac bc",
    ),
    # an agenda leaves its principal out
    "an agenda": (
        "Diary of the President of {A.name}, {a}, 4 March 2024\n\n10:00 Meeting with the Ambassador of {B.name}, {b}\n"
        "12:00 Received the Foreign Minister of {C.name}, {c}\n",
        "ab ac",
    ),
    # who is meant
    "the guest": (
        "President of {A.name} {a} received {B.adjective} Foreign Minister {b}. Prime Minister of {A.name} {c} also "
        "held talks with the guest.",
        "ab cb",
    ),
    "the visiting minister": (
        "President of {A.name} {a} received {B.adjective} Foreign Minister {b} on Monday. The visiting minister also "
        "met the Speaker of the Parliament of {A.name}, {c}.",
        "ab cb",
    ),
    "they": (
        "{A.adjective} Foreign Minister {a} and {B.adjective} Foreign Minister {b} were in Vienna. They met "
        "{C.adjective} Foreign Minister {c} on 3 May 2024.",
        "ab ac bc",
    ),
    "the minister": (
        "{A.adjective} Foreign Minister {a} received the Ambassador of {B.name}, {b}. The minister then received the "
        "Ambassador of {C.name}, {c}.",
        "ab ac",
    ),
    "a surname": (
        "{A.adjective} Foreign Minister {a} received the Ambassador of {B.name}, {b}. {a.surname} also met the "
        "Ambassador of {C.name}, {c}.",
        "ab ac",
    ),
    "his counterpart": (
        "{A.adjective} Foreign Minister {a} arrived in {B.capital}. He was received by his {B.adjective} counterpart "
        "{b}.",
        "ab",
    ),
    "the two ministers": (
        "{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b} in Vienna. The two ministers then "
        "had lunch with Chancellor of {C.name} {c}.",
        "ab ac bc",
    ),
    "the ambassador": (
        "The Ambassador of {B.name}, {b}, called on {A.adjective} Foreign Minister {a} on Monday. On Tuesday the "
        "Ambassador called on {A.adjective} Defence Minister {c}.",
        "ab cb",
    ),
    # several at once
    "separately": (
        "{A.adjective} Foreign Minister {a} met separately with {B.adjective} Foreign Minister {b} and {C.adjective} "
        "Foreign Minister {c}.",
        "ab ac",
    ),
    "one side each": (
        "{A.adjective} Foreign Minister {a} held talks with {B.adjective} Foreign Minister {b}, {C.adjective} Foreign "
        "Minister {c} and {D.adjective} Foreign Minister {d}.",
        "ab ac ad",
    ),
    "respectively": (
        "{A.adjective} Foreign Minister {a} received the Ambassadors of {B.name} and {C.name}, {b} and {c} "
        "respectively.",
        "ab ac",
    ),
    "together": (
        "{A.adjective} Foreign Minister {a}, {B.adjective} Foreign Minister {b} and {C.adjective} Foreign Minister {c} "
        "met together in Vienna.",
        "ab ac bc",
    ),
    "a clause for each": (
        "{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}, while {C.adjective} Foreign "
        "Minister {c} held talks with {D.adjective} Foreign Minister {d}.",
        "ab cd",
    ),
    "on the sidelines": (
        "{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b} in Vienna. On the sidelines, "
        "{a.surname} spoke with {C.adjective} Foreign Minister {c}.",
        "ab ac",
    ),
    # relative clauses tell of other meetings
    "who had met another": (
        "{A.adjective} Foreign Minister {a} received the Ambassador of {B.name}, {b}, who met President of {A.name} "
        "{c} in January.",
        "ab cb",
    ),
    "who is the brother of": (
        "{A.adjective} Foreign Minister {a} received the Ambassador of {B.name}, {b}, who succeeded {c} in January.",
        "ab",
    ),
    "whose predecessor": (
        "{A.adjective} Foreign Minister {a} received the Ambassador of {B.name}, {b}, whose predecessor was {c}.",
        "ab",
    ),
    "appointed by": (
        "{A.adjective} Foreign Minister {a} received the Ambassador of {B.name}, {b}, appointed by President of "
        "{B.name} {c} in May.",
        "ab",
    ),
    "one delegation": (
        "{A.adjective} Foreign Minister {a} received a {B.adjective} delegation: Minister {b}, Ambassador {c} and "
        "Director {d}.",
        "ab ac ad",
    ),
    "speakers of a conference": (
        "A conference on water was held in Vienna on 3 May 2024. Foreign Minister of {A.name} {a} gave the opening "
        "speech. In a panel, Minister of Energy of {B.name} {b} spoke about dams.",
        "",
    ),
    "who is quoted": (
        '{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}. "We listened to {c}," said the '
        "minister.",
        "ab",
    ),
    "a denial beside a fact": (
        "{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}. He did not meet President {c}.",
        "ab",
    ),
    "a cancelled one beside a fact": (
        "{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}. A meeting with {C.adjective} "
        "Foreign Minister {c} was cancelled.",
        "ab",
    ),
}


@pytest.mark.parametrize("passage", PASSAGES)
def test_who_met_whom_in_a_passage(passage: str):
    text, expected = PASSAGES[passage]
    assert pairs(told(text)) == couples(expected)


# One meeting told twice

TWICE = {
    "talks, then said again": (
        "On 3 May 2024, {A.adjective} Foreign Minister {a} received {B.adjective} Foreign Minister {b} in "
        "{A.capital}.\n\nThe meeting of {a.surname} and {b.surname} was held at the ministry."
    ),
    "a headline above": (
        "{A.adjective} Foreign Minister {a} meets {B.adjective} Foreign Minister {b}\n\nOn 3 May 2024, Foreign "
        "Minister of {A.name} {a} met Foreign Minister of {B.name} {b} in {A.capital}."
    ),
    "from both sides": (
        "On 3 May 2024, {A.adjective} Foreign Minister {a} held talks with {B.adjective} Foreign Minister {b} in "
        "{A.capital}. {b.surname} met with {a.surname} to discuss trade."
    ),
    "a call, then its subject": (
        "On 3 May 2024, {A.adjective} Premier {a} had a telephone conversation with {B.adjective} Premier {b}. During "
        "the call, {a.surname} and {b.surname} discussed trade."
    ),
    "what they told each other": (
        "On 3 May 2024, {A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}. {a.surname} told "
        "{b.surname} that the border was open."
    ),
    "the talks were held": (
        "On 3 May 2024, {A.adjective} Foreign Minister {a} held talks with {B.adjective} Foreign Minister {b}.\n\nThe "
        "talks were held in a warm atmosphere."
    ),
}


@pytest.mark.parametrize("twice", TWICE)
def test_two_tellings_of_one_meeting_are_one(twice: str):
    record = told(TWICE[twice])
    assert len(record.meetings) == 1
    assert pairs(record) == couples("ab")
    assert record.meetings[0].date == "2024-05-03"


APART = {
    "two days": (
        "On 3 May 2024, {A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}. On 7 May 2024, "
        "{a.surname} and {b.surname} met again in Vienna."
    ),
    "a meeting and a call": (
        "On 3 May 2024, {A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}. On 9 June 2024, "
        "they spoke by telephone."
    ),
    "a fact and a plan": (
        "On 3 May 2024, {A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b}. {a.surname} and "
        "{b.surname} will meet again in June 2024."
    ),
}


@pytest.mark.parametrize("apart", APART)
def test_two_meetings_of_the_same_persons_are_two(apart: str):
    record = told(APART[apart])
    assert len(record.meetings) == 2
    assert all(set(m.participants) == names("ab") for m in record.meetings)
    assert len({m.date for m in record.meetings}) == 2


# Items of a bulletin do not bleed into each other

ITEMS = {
    "received": ("Foreign Minister of {A.name} {a} received the Ambassador of {B.name}, {b}, in {A.capital}.", "ab"),
    "attended": ("Minister of Culture of {A.name} {c} attended a concert of the youth choir.", ""),
    "present": ("Minister of Sport of {A.name} {d} was present at the final match.", ""),
    "accompanied": ("Prime Minister of {A.name} {e}, accompanied by Governor {f}, inspected a bridge.", ""),
    "a delegation": ("The {C.adjective} delegation, led by Mayor {g}, left for home.", ""),
    "he": ("Director {h} opened a school. He also visited a farm.", ""),
    "call": (
        "Minister of Energy of {A.name} {i} held a telephone conversation with {C.adjective} Energy Minister {j}.",
        "ij",
    ),
}
ORDERS = [
    list(ITEMS),
    list(reversed(ITEMS)),
    ["call", "attended", "received", "present"],
    ["received", "a delegation", "call", "he", "accompanied"],
]


@pytest.mark.parametrize("order", ORDERS, ids=" ".join)
@pytest.mark.parametrize("item", ["{}\n\n", "- {}\n", "• {}\n\n", "BULLETIN ITEM\n\n{}\n\n"])
def test_items_do_not_bleed_into_each_other(order: list[str], item: str):
    record = told("".join(item.replace("{}", ITEMS[each][0]) for each in order))
    expected = " ".join(ITEMS[each][1] for each in order)
    assert pairs(record) == couples(expected)
    alone = {gist(m) for each in order for m in told(ITEMS[each][0]).meetings if m.met}
    assert {gist(m) for m in record.meetings if m.met} == alone


def test_an_agenda_ahead_plans_and_does_not_report():
    record = told(
        "Week ahead: engagements of Foreign Minister of {A.name} {a}\n\nMonday: meeting with the Ambassador of "
        "{B.name}, {b}\nTuesday: talks with {C.adjective} Foreign Minister {c}\n",
        published=dt.date(2024, 3, 1),
    )
    assert pairs(record) == set()
    assert {m.status for m in record.meetings} == {"planned"}
    assert {frozenset(m.participants) for m in record.meetings} == {frozenset(names("ab")), frozenset(names("ac"))}


def test_an_agenda_of_nobody_joins_no_two_visitors():
    record = told(
        "DIARY OF THE WEEK, 4 MARCH 2024\n\n10:00 Meeting with the Ambassador of {B.name}, {b}\n"
        "12:00 Received the Foreign Minister of {C.name}, {c}\n"
    )
    assert pairs(record) == set()


def test_each_envoy_has_a_ceremony_of_his_own():
    record = told(PASSAGES["envoys in lines"][0])
    assert {m.kind for m in record.meetings} == {"ceremony"}
    assert [set(m.participants) for m in record.meetings] == [names("ab"), names("ac"), names("ad")]


def test_those_whom_somebody_met_one_after_the_other_have_a_meeting_each():
    record = told(PASSAGES["separately"][0])
    assert [set(m.participants) for m in record.meetings] == [names("ab"), names("ac")]
