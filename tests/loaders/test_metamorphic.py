"""What must not change when a text does: the same contact told of others, in other words, in other company.

Each base text is read as it stands, and after a change of which a reader knows what it does to the meeting.
Every person is invented.
"""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readouts import LANDS, PEOPLE, Land, Person, couples, gist, meetings, pairs, tell, write

from graph.record import Record

BASES = {
    "received": (
        "{A.capital}, May 3. Foreign Minister of {A.name} {a} received {B.adjective} Deputy Foreign Minister {b} on "
        "Tuesday.\n\nThe sides discussed trade and transport.",
        "ab",
    ),
    "a phone call": (
        "On 12 March 2024, the Minister of Foreign Affairs of {A.name}, {a}, had a telephone conversation with the "
        "Minister of Foreign Affairs of {B.name}, {b}.\n\nThe two ministers exchanged views on energy.",
        "ab",
    ),
    "a courtesy call": (
        "The Ambassador of {B.name} to {A.name}, {b}, paid a courtesy call on the Speaker of the Parliament of "
        "{A.name}, {a}, on 14 February 2023.\n\n{b.surname} thanked {a.surname} for his time.",
        "ab",
    ),
    "two delegations": (
        "Political consultations between the Ministries of Foreign Affairs of {A.name} and {B.name} were held in "
        "Geneva on 9 October 2023.\n\nThe {A.adjective} delegation was headed by Deputy Foreign Minister {a}, and the "
        "{B.adjective} delegation by Deputy Foreign Minister {b}. The {A.adjective} delegation also included {c}, "
        "Director of the Europe Department, and the {B.adjective} delegation Ambassador {d}.",
        "ab ad cb cd",
    ),
    "credentials": (
        "On 5 June 2024, {b}, Ambassador of {B.name}, presented credentials to President of {A.name} {a} in "
        "{A.capital}.\n\n{a.surname} wished {b.surname} success.",
        "ab",
    ),
    "a trilateral": (
        "The foreign ministers of {A.name}, {B.name} and {C.name}, {a}, {b} and {c}, held a trilateral meeting in "
        "Geneva on 2 May 2024.",
        "ab ac bc",
    ),
    "a dinner": (
        "Prime Minister of {A.name} {a} gave a dinner for {B.adjective} Foreign Minister {b} on 7 May 2022.\n\n"
        "The dinner was attended by {A.adjective} Deputy Prime Minister {c}.",
        "ab cb",
    ),
    "a counterpart": (
        "{A.adjective} Foreign Minister {a} held a meeting with his {B.adjective} counterpart, {b}, on the sidelines "
        "of a conference in Vienna. The meeting was attended by {A.adjective} Ambassador {c} and {d}, Director of the "
        "Asia Department of the {B.adjective} Foreign Ministry.",
        "ab ad cb cd",
    ),
    "a videoconference": (
        "A videoconference between Deputy Minister of Energy of {A.name} {a} and State Secretary of {B.name} {b} took "
        "place on 3 July 2021.",
        "ab",
    ),
    "a signing": (
        "{A.adjective} Foreign Minister {a} and {B.adjective} Foreign Minister {b} signed an agreement on trade in "
        "{A.capital} on 4 April 2023.",
        "ab",
    ),
    "company": (
        "President of {B.name} {b} received Defence Minister of {A.name} {a}. {a.surname} was accompanied by "
        "Ambassador {c} and the Chief of Staff, {d}.",
        "ab cb db",
    ),
    "a plan and a fact": (
        "Minister of Agriculture of {A.name} {a} met the Ambassador of {B.name}, {b}, on 1 March 2024. On 9 May 2031, "
        "the minister will meet the Ambassador of {C.name}, {c}.",
        "ab",
    ),
}
BASE = pytest.mark.parametrize("base", BASES)
lands = st.permutations(LANDS).map(lambda order: order[:3])
people = st.permutations(PEOPLE).map(lambda order: order[:6])


def renamed(words: str | None, names: dict[str, str]) -> str | None:
    """The words with each name of `names` replaced, all at once."""
    longest = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.sub(longest, lambda found: names[found.group()], words) if words and names else words


def shape(record: Record, names: dict[str, str]) -> tuple[object, ...]:
    """All that a Record says of persons and meetings, in no order, under other names."""

    def other(words: str | None) -> str | None:
        return renamed(words, names)

    return (
        {(other(o.name), other(o.office), other(o.represents)) for o in record.officials},
        {
            (
                *(m.kind, m.status, m.date, m.date_basis),
                m.place and (other(m.place.name), other(m.place.country)),
                frozenset((other(a.official), other(a.side), other(a.office), a.role) for a in m.attendance),
                frozenset(frozenset(map(other, pair)) for pair in m.met),
                frozenset(map(other, m.parties)),
            )
            for m in record.meetings
        },
    )


def words_of(land: Land) -> list[str]:
    return [land.code, land.adjective, land.name, land.capital]


@BASE
@settings(max_examples=12)
@given(lands=lands, people=people)
def test_who_met_whom_does_not_hang_on_names_or_countries(base: str, lands: list[Land], people: list[Person]):
    template, expected = BASES[base]
    record = tell(write(template, lands, people))
    assert pairs(record) == couples(expected, people)
    sides = {"a": lands[0], "b": lands[1]}
    told = {o.name: o.represents for o in record.officials}
    assert {letter: told[people[ord(letter) - 97].full] for letter in sides} == {k: v.code for k, v in sides.items()}


@BASE
@settings(max_examples=8)
@given(lands=lands, people=people)
def test_two_sides_that_change_places_change_places_in_the_record(base: str, lands: list[Land], people: list[Person]):
    template, _ = BASES[base]
    (one, two, third), (a, b, *rest) = lands, people
    names = dict(zip([*words_of(one), *words_of(two)], [*words_of(two), *words_of(one)], strict=True))
    names |= {a.full: b.full, b.full: a.full}
    swapped = tell(write(template, [two, one, third], [b, a, *rest]))
    assert shape(swapped, {}) == shape(tell(write(template, lands, people)), names)


@BASE
@settings(max_examples=8)
@given(people=people)
def test_other_persons_change_only_the_names(base: str, people: list[Person]):
    template, _ = BASES[base]
    names = {before.full: after.full for before, after in zip(PEOPLE, people, strict=False)}
    renewed = tell(write(template, LANDS, people))
    assert shape(renewed, {}) == shape(tell(write(template, LANDS, PEOPLE)), names)


BOILERPLATE = [
    "© 2024 Press Service of the Ministry of Foreign Affairs. All rights reserved.",
    "For further information, please contact the Press Department at +00 0000 000000 or press@example.org.",
    "About the Ministry: the Ministry of Foreign Affairs carries out the foreign policy of the state, protects the "
    "interests of its citizens abroad and issues visas.",
    "Diplomatic relations between the two countries were established in 1992. Trade reached 300 million dollars.",
    "Share this page. Print. Send to a friend. Read also: Ten years of reform.",
]
UNRELATED = [
    "The National Museum reopened its gallery of ceramics on Saturday after two years of repairs.",
    "The Central Bank kept its key rate at 7.5 per cent and expects inflation to slow down next year.",
    "A new bridge on the northern road will be opened to lorries in June, the Ministry of Transport said.",
    "The national team won the final of the regional chess tournament in Budapest.",
    "Parliament passed the law on the protection of wetlands in its second reading.",
]
PRAISED = [
    "The sides praised the personal contribution of President {p} to the friendship of the two peoples.",
    "The guest conveyed the greetings of President {p} and wished the people of {A.name} prosperity.",
    "Both sides recalled the decisive role of former Prime Minister {p} in opening the border.",
    "The guest handed over a letter from President {p}.",
    "Special thanks were addressed to President {p} for his tireless work for peace.",
    "An invitation to visit {B.capital} was conveyed on behalf of President {p}.",
    '"We owe this to the wisdom of President {p}," the statement said.',
    "It was noted that the policy of openness pursued by President {p} has borne fruit.",
    "Congratulations on the election of {p} as President of {B.name} were expressed.",
    "The sides welcomed the appointment of {p} as Special Envoy of {B.name}.",
    "A biography of {p}, the late President of {B.name}, was published last week.",
]


@BASE
@pytest.mark.parametrize("added", [*BOILERPLATE, *UNRELATED])
def test_a_paragraph_on_other_matters_changes_no_meeting(base: str, added: str):
    text = write(BASES[base][0], LANDS, PEOPLE)
    assert meetings(tell(f"{text}\n\n{added}")) == meetings(tell(text))


@BASE
@pytest.mark.parametrize("added", UNRELATED)
def test_an_item_told_before_changes_no_pair(base: str, added: str):
    template, expected = BASES[base]
    text = write(template, LANDS, PEOPLE)
    assert pairs(tell(f"{added}\n\n{text}")) == couples(expected)


@BASE
@pytest.mark.parametrize("praise", PRAISED)
def test_who_is_praised_meets_nobody(base: str, praise: str):
    template, expected = BASES[base]
    praised = write(praise.replace("{p}", "{h}"), LANDS, PEOPLE)
    text = write(template, LANDS, PEOPLE)
    for told in (f"{text}\n\n{praised}", f"{text} {praised}"):
        record = tell(told)
        assert pairs(record) == couples(expected)
        assert PEOPLE[7].full not in {name for m in record.meetings for name in m.participants}


CONTACTS = (
    ("{A.adjective} Foreign Minister {a} held talks with {B.adjective} Foreign Minister {b} in Vienna.", "held"),
    ("{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b} in Vienna.", "met"),
    ("President of {A.name} {a} received the Ambassador of {B.name}, {b}.", "received"),
    ("The Ambassador of {B.name}, {b}, was received by President of {A.name} {a}.", "was received"),
    ("The Ambassador of {B.name}, {b}, called on Prime Minister of {A.name} {a}.", "called"),
    ("The Ambassador of {B.name}, {b}, paid a courtesy call on Prime Minister of {A.name} {a}.", "paid"),
    ("{A.adjective} Premier {a} spoke by telephone with {B.adjective} Premier {b}.", "spoke"),
    ("{A.adjective} Premier {a} had a telephone conversation with {B.adjective} Premier {b}.", "had"),
    ("A meeting between {A.adjective} Premier {a} and {B.adjective} Premier {b} was held in Vienna.", "was held"),
    ("Talks between {A.adjective} Premier {a} and {B.adjective} Premier {b} took place in Vienna.", "took"),
    ("{A.adjective} Premier {a} hosted a dinner for {B.adjective} Foreign Minister {b}.", "hosted"),
    ("Ambassador of {B.name} {b} presented credentials to President of {A.name} {a}.", "presented"),
    ("{A.adjective} Premier {a} and {B.adjective} Premier {b} signed a treaty on water.", "signed"),
    ("The foreign ministers of {A.name} and {B.name}, {a} and {b}, met in Vienna.", "met"),
    (
        "{A.adjective} Deputy Minister {a} and {B.adjective} Deputy Minister {b} co-chaired consultations.",
        "co-chaired",
    ),
    ("{A.adjective} Premier {a} welcomed {B.adjective} Premier {b} at the airport.", "welcomed"),
)
WILL = {
    "held": "hold", "met": "meet", "received": "receive", "was received": "be received", "called": "call",
    "paid": "pay", "spoke": "speak", "had": "have", "was held": "be held", "took": "take", "hosted": "host",
    "presented": "present", "signed": "sign", "co-chaired": "co-chair", "welcomed": "welcome",
}  # fmt: skip
ONE_CONTACT = pytest.mark.parametrize(("template", "verb"), CONTACTS)


@ONE_CONTACT
def test_each_of_them_tells_of_one_held_meeting(template: str, verb: str):
    record = tell(write(template, LANDS, PEOPLE))
    assert [m.status for m in record.meetings] == ["held"]
    assert pairs(record) == couples("ab")


@ONE_CONTACT
@pytest.mark.parametrize("auxiliary", ["will", "is to", "is expected to", "is scheduled to", "shall", "would"])
def test_what_will_be_is_planned_and_joins_nobody(template: str, verb: str, auxiliary: str):
    if " and " in template.split(verb)[0] or template.startswith("Talks"):
        auxiliary = auxiliary.replace("is ", "are ") if not template.startswith("A meeting") else auxiliary
    text = write(template.replace(f" {verb} ", f" {auxiliary} {WILL[verb]} "), LANDS, PEOPLE)
    record = tell(text)
    assert [m.status for m in record.meetings] == ["planned"]
    assert pairs(record) == set()
    assert set(record.meetings[0].participants) == {PEOPLE[0].full, PEOPLE[1].full}


def negated(template: str, verb: str, word: str) -> str:
    if verb.startswith("was "):
        return template.replace(f" {verb} ", f" was {word} {verb[4:]} ")
    if word == "not":
        return template.replace(f" {verb} ", f" did not {WILL[verb]} ")
    return template.replace(f" {verb} ", f" {word} {verb} ")


@ONE_CONTACT
@pytest.mark.parametrize("word", ["not", "never"])
def test_what_was_not_joins_nobody(template: str, verb: str, word: str):
    record = tell(write(negated(template, verb, word), LANDS, PEOPLE))
    assert pairs(record) == set()
    assert all(m.status in ("denied", "cancelled") for m in record.meetings)


VOICES = {
    "received": (
        "On 3 May 2024, President of {A.name} {a} received {B.adjective} Ambassador {b} in {A.capital}.",
        "On 3 May 2024, {B.adjective} Ambassador {b} was received by President of {A.name} {a} in {A.capital}.",
        "On 3 May 2024, in {A.capital}, President of {A.name} {a} received {B.adjective} Ambassador {b}.",
        "{B.adjective} Ambassador {b} was received in {A.capital} by President of {A.name} {a} on 3 May 2024.",
        "{b}, Ambassador of {B.name}, was on 3 May 2024 received by {a}, President of {A.name}, in {A.capital}.",
    ),
    "welcomed": (
        "Foreign Minister of {A.name} {a} welcomed his {B.adjective} counterpart {b} in {A.capital} on 3 May 2024.",
        "{B.adjective} Foreign Minister {b} was welcomed in {A.capital} by his {A.adjective} counterpart {a} on "
        "3 May 2024.",
    ),
    "talks": (
        "{A.adjective} Foreign Minister {a} held talks with {B.adjective} Foreign Minister {b} in Vienna on 3 May "
        "2024.",
        "Talks were held in Vienna on 3 May 2024 between {A.adjective} Foreign Minister {a} and {B.adjective} Foreign "
        "Minister {b}.",
        "{A.adjective} Foreign Minister {a} and {B.adjective} Foreign Minister {b} held talks in Vienna on 3 May 2024.",
        "On 3 May 2024, talks between {A.adjective} Foreign Minister {a} and {B.adjective} Foreign Minister {b} took "
        "place in Vienna.",
        "The foreign ministers of {A.name} and {B.name}, {a} and {b}, held talks in Vienna on 3 May 2024.",
    ),
    "met": (
        "{A.adjective} Foreign Minister {a} met {B.adjective} Foreign Minister {b} in Vienna on 3 May 2024.",
        "{B.adjective} Foreign Minister {b} met with {A.adjective} Foreign Minister {a} in Vienna on 3 May 2024.",
        "{A.adjective} Foreign Minister {a} and {B.adjective} Foreign Minister {b} met in Vienna on 3 May 2024.",
        "In Vienna on 3 May 2024, {A.adjective} Foreign Minister {a} had a meeting with {B.adjective} Foreign Minister "
        "{b}.",
    ),
    "a phone call": (
        "{A.adjective} Premier {a} spoke by telephone with {B.adjective} Premier {b} on 3 May 2024.",
        "On 3 May 2024, a telephone conversation took place between {A.adjective} Premier {a} and {B.adjective} "
        "Premier {b}.",
        "{A.adjective} Premier {a} and {B.adjective} Premier {b} spoke by phone on 3 May 2024.",
        "On 3 May 2024, {A.adjective} Premier {a} received a telephone call from {B.adjective} Premier {b}.",
    ),
    "chaired": (
        "{A.adjective} Deputy Minister {a} and {B.adjective} Deputy Minister {b} co-chaired political consultations in "
        "Vienna on 3 May 2024.",
        "Political consultations were co-chaired by {A.adjective} Deputy Minister {a} and {B.adjective} Deputy "
        "Minister {b} in Vienna on 3 May 2024.",
        "Political consultations, co-chaired by {A.adjective} Deputy Minister {a} and {B.adjective} Deputy Minister "
        "{b}, were held in Vienna on 3 May 2024.",
    ),
    "a dinner": (
        "On 3 May 2024, {A.adjective} Premier {a} gave a dinner in honour of {B.adjective} Foreign Minister {b}.",
        "On 3 May 2024, a dinner in honour of {B.adjective} Foreign Minister {b} was given by {A.adjective} Premier "
        "{a}.",
    ),
    "credentials": (
        "On 3 May 2024, President of {A.name} {a} received the credentials of {b}, Ambassador of {B.name}.",
        "On 3 May 2024, {b}, Ambassador of {B.name}, presented his credentials to President of {A.name} {a}.",
        "The credentials of {b}, Ambassador of {B.name}, were received by President of {A.name} {a} on 3 May 2024.",
    ),
    "signed": (
        "{A.adjective} Premier {a} and {B.adjective} Premier {b} signed a treaty in Vienna on 3 May 2024.",
        "A treaty was signed by {A.adjective} Premier {a} and {B.adjective} Premier {b} in Vienna on 3 May 2024.",
    ),
}
TURNED = [(name, number) for name, told in VOICES.items() for number in range(1, len(told))]


@pytest.mark.parametrize(("voice", "number"), TURNED)
def test_the_same_contact_in_other_words_is_the_same_meeting(voice: str, number: int):
    told = [tell(write(VOICES[voice][n], LANDS, PEOPLE)) for n in (0, number)]
    assert [pairs(record) for record in told] == [couples("ab")] * 2
    assert [gist(m) for m in told[1].meetings] == [gist(m) for m in told[0].meetings]


ITEMS = [
    "Foreign Minister of {A.name} {a} received the Ambassador of {B.name}, {b}, on 4 March 2024.",
    "Deputy Foreign Minister of {A.name} {c} held a telephone conversation with {C.adjective} Deputy Foreign Minister "
    "{d} on 5 March 2024.",
    "Foreign Minister of {A.name} {a} will meet {D.adjective} Foreign Minister {e} in Vienna on 20 March 2024.",
    "The Ministry of Culture of {A.name} opened an exhibition of carpets in the National Museum.",
    "The Ambassador of {E.name}, {f}, presented credentials to President of {A.name} {g} on 6 March 2024.",
    "{A.adjective} Foreign Minister {a} congratulated President of {F.name} {h} on the national day.",
    "The visit of {G.adjective} Defence Minister {i} to {A.name}, planned for March 2024, was cancelled.",
]
MARKS = {
    "paragraphs": "{item}\n\n",
    "bullets": "- {item}\n",
    "dots": "• {item}\n",
    "numbers": "{number}. {item}\n\n",
    "a heading": "NEWS OF THE MINISTRY\n\n{item}\n\n",
}


@pytest.mark.parametrize("marks", MARKS)
@settings(max_examples=12)
@given(order=st.permutations(ITEMS))
def test_the_order_of_a_bulletins_items_changes_no_meeting(marks: str, order: list[str]):
    def bulletin(items: list[str]) -> str:
        filled = [write(item, LANDS, PEOPLE) for item in items]
        return "".join(MARKS[marks].format(item=item, number=n) for n, item in enumerate(filled, 1))

    shuffled = tell(bulletin(order))
    assert meetings(shuffled) == meetings(tell(bulletin(ITEMS)))
    assert pairs(shuffled) == couples("ab cd gf")


WHEN = {
    "today": lambda day: day,
    "yesterday": lambda day: day - dt.timedelta(1),
    "this morning": lambda day: day,
    "on Monday": lambda day: day - dt.timedelta(day.weekday()),
    "on Friday": lambda day: day - dt.timedelta((day.weekday() - 4) % 7),
}
DATELINES = ["{A.capital}, {day:%B} {day.day}, {day.year}. ", "{A.capital}, {day.day} {day:%B} {day.year} — "]


@pytest.mark.parametrize("when", WHEN)
@pytest.mark.parametrize("dateline", DATELINES)
@settings(max_examples=12)
@given(day=st.dates(dt.date(1995, 1, 1), dt.date(2030, 12, 31)))
def test_a_day_is_counted_from_the_dateline(when: str, dateline: str, day: dt.date):
    line = dateline.format(A=LANDS[0], day=day)
    record = tell(
        write(f"{line}Foreign Minister {{a}} met {{B.adjective}} Foreign Minister {{b}} {when}.", LANDS, PEOPLE)
    )
    assert [(m.date, m.date_basis) for m in record.meetings] == [(WHEN[when](day).isoformat(), "stated")]
    assert pairs(record) == couples("ab")


@settings(max_examples=12)
@given(day=st.dates(dt.date(1995, 1, 1), dt.date(2030, 12, 31)))
def test_tomorrow_is_planned_and_counted_from_the_day_of_publication(day: dt.date):
    text = "{A.adjective} Foreign Minister {a} will meet {B.adjective} Foreign Minister {b} tomorrow."
    record = tell(write(text, LANDS, PEOPLE), published=day)
    assert [(m.status, m.date) for m in record.meetings] == [("planned", (day + dt.timedelta(1)).isoformat())]


@BASE
@settings(max_examples=6)
@given(day=st.dates(dt.date(2024, 6, 10), dt.date(2030, 12, 31)))
def test_a_later_day_of_publication_moves_no_stated_date(base: str, day: dt.date):
    if "20" not in BASES[base][0]:
        return
    text = write(BASES[base][0], LANDS, PEOPLE)
    assert {m.date for m in tell(text, published=day).meetings} == {m.date for m in tell(text).meetings}
