"""The events of a text: which words tell of a contact, who was there, and which only look as if they did.

Every turn of the tables has a sentence here. Every person is invented.
"""

from __future__ import annotations

import pytest
from readouts import LANDS, PEOPLE, couples, pairs, tell, write

from graph.document import Document
from graph.record import Record
from loaders.text import follow
from loaders.text.attending import find, turns
from loaders.text.clauses import Clause
from loaders.text.extension import shipped

A = "{A.adjective} Foreign Minister {a}"
B = "{B.adjective} Foreign Minister {b}"


def filled(template: str) -> str:
    return write(template.replace("[A]", A).replace("[B]", B), LANDS, PEOPLE)


def told(template: str) -> Record:
    return tell(filled(template))


def statuses(record: Record) -> list[str]:
    return [meeting.status for meeting in record.meetings]


def attending(record: Record) -> set[str]:
    return {name for meeting in record.meetings for name in meeting.participants}


# Every word of triggers.csv

FRAMES = {
    "meets": ["[A] {f} [B].", "[A] {f} with [B].", "[A] and [B] {f}."],
    "speaks": ["[A] {f} with [B]."],
    "receives": ["[A] {f} [B]."],
    "visits": ["[B] {f} [A]."],
    "signs": ["[A] and [B] {f} a treaty."],
    "chairs": ["[A] and [B] {f} the session."],
    "discusses": ["[A] {f} trade with [B]."],
    "tours": ["[A] {f} the port with [B]."],
    "shows": ["[A] {f} [B] the port."],
    "discussing": ["[A] left after {f} trade with [B]."],
    "issues": ["After the talks [A] and [B] {f}."],
    "talking": ["{f} [B], [A] spoke of trade.", "[A] praised the port, {f} [B]."],
    "tells": ["[A] {f} [B] that the port was open."],
    "calls": ["[A] {f} [B] to discuss trade.", "[A] {f} [B] on Monday."],
    "gathers": ["The occasion {f} [A] and [B]."],
    "noun": ["[A] held a {f} with [B].", "A {f} between [A] and [B] was held in Vienna."],
    "credentials": ["[B] presented {f} to [A]."],
    "explains": ["[A] {f} the plan to [B]."],
    "gives": ["[A] {f} a letter to [B]."],
    "spends": ["[A] {f} two hours with [B].", "[A] {f} the weekend with [B]."],
    "accompanies": ["[A] {f} there with [B].", "[A] and [B] {f} there together."],
}
SEEING = ["[A] {f} [B].", "[A] {f} with [B].", "[A] and [B] {f} each other."]
CONFERRING = ["[A] {f} with [B].", "[A] and [B] {f}."]
PASSIVE = dict.fromkeys(("see", "sees", "saw"), SEEING)
PASSIVE |= dict.fromkeys(("confer", "confers", "conferred", "chatted"), CONFERRING)
WELCOMING = ["{f} [B] to the port, [A] praised trade."]
PASSIVE |= dict.fromkeys(("welcoming", "greeting"), WELCOMING)
BIDDING = ["[A] {f} [B] farewell."]
PASSIVE |= dict.fromkeys(("bid", "bids", "bade"), BIDDING)
PASSIVE |= {
    "decorated": ["[A] {f} [B] with a cross."],
    "decorates": ["[A] {f} [B] with a cross."],
    "seeing": ["[A] left for the port after {f} [B]."],
    "given": ["[A] was {f} a medal by [B]."],
    "shown": ["[A] was {f} the port by [B]."],
    "reached": ["[A] {f} [B] by telephone."],
    "seen": ["[B] was seen by [A]."],
    "seen off": ["[B] was seen off by [A]."],
    "signing of": ["The press watched the signing of the treaty by [A] and [B]."],
    "signature of": ["The press watched the signature of the treaty by [A] and [B]."],
}
SIGNING = ["The visit saw the {f} [A] and [B] of a treaty."]
PASSIVE |= dict.fromkeys(("signing by", "signature by", "signing , by", "signature , by"), SIGNING)
TABLES = ("to one table", "to the same table", "around one table", "around the same table", "to a single table")
PASSIVE |= {table: ["The occasion brought [A] and [B] {f}."] for table in TABLES}
OTHER_KINDS = {"call": "phone_call", "co chair": "session", "convened": "session"}
FORMS = [(form, row["frame"], row["kind"]) for row in shipped("triggers") for form in row["form"].split("|")]


@pytest.mark.parametrize(("form", "frame", "kind"), FORMS)
def test_every_trigger_tells_of_a_contact_of_its_kind(form: str, frame: str, kind: str):
    kind = "session" if frame == "chairs" else OTHER_KINDS.get(form, kind)
    for sentence in PASSIVE.get(form, FRAMES[frame]):
        record = told(sentence.replace("{f}", form.replace("co c", "co-c").replace(" with", " with")))
        assert [(m.kind, m.status) for m in record.meetings] == [(kind, "held")], sentence
        assert pairs(record) == couples("ab"), sentence


# Every turn of attendance.csv

RECEIVED = "President of {A.name} {a} received {B.adjective} Foreign Minister {b} on 3 May 2024. "
TALKS = "[A] held talks with [B] on 3 May 2024. "
SESSION = "The third session of the {A.adjective}-{B.adjective} Commission was held in Vienna on 3 May 2024. "
ATTENDANCE = [
    (RECEIVED + "Attending the meeting were {B.adjective} Ambassador {c} and others.", "ab ac"),
    (RECEIVED + "{B.adjective} Ambassador {c} spoke on the {B.adjective} side.", "ab ac"),
    (
        "President of {A.name} {a} received a {B.adjective} delegation. The delegation, which is on a short visit, is "
        "led by Minister {b}.",
        "ab",
    ),
    (
        "President of {A.name} {a} received a {B.adjective} delegation. Led by Minister {b} and comprising MP {c}, it "
        "leaves today.",
        "ab ac",
    ),
    # with the guest
    *(
        (RECEIVED + f"{{b.surname}} was {word} by {{B.adjective}} Ambassador {{c}}.", "ab ac")
        for word in (
            "accompanied",
            "flanked",
            "assisted",
            "supported",
            "backed",
            "aided",
            "joined",
            "escorted",
            "seconded",
        )
    ),
    (RECEIVED + "{b.surname} was accompanied on his visit to the palace by Ambassador {c}.", "ab ac"),
    (RECEIVED + "{b.surname} came with Ambassador {c} and Deputy Minister {d}.", "ab ac ad"),
    (RECEIVED + "{b.surname} came together with Ambassador {c}.", "ab ac"),
    (RECEIVED + "{b.surname} arrived with Ambassador {c}.", "ab ac"),
    (RECEIVED + "{b.surname} brought along Ambassador {c}.", "ab ac"),
    (RECEIVED + "{b.surname} brought with him Ambassador {c}.", "ab ac"),
    (RECEIVED + "{b.surname} had with him Ambassador {c}.", "ab ac"),
    (RECEIVED + "{b.surname} had at his side Ambassador {c}.", "ab ac"),
    (RECEIVED + "With the guest came Ambassador {c} and Deputy Minister {d}.", "ab ac ad"),
    (RECEIVED + "With {b.surname} were Ambassador {c} and Deputy Minister {d}.", "ab ac ad"),
    (RECEIVED + "Ambassador {c} accompanied {b.surname}.", "ab ac"),
    (RECEIVED + "Ambassador {c} was accompanying {b.surname}.", "ab ac"),
    (RECEIVED + "{B.adjective} Ambassador {c} went along.", "ab ac"),
    (RECEIVED + "{B.adjective} Ambassador {c} came along.", "ab ac"),
    (RECEIVED + "{B.adjective} Ambassador {c} was also at the meeting.", "ab ac"),
    (RECEIVED + "Others (from left) are {B.adjective} Ambassador {c} and {A.adjective} Minister {d}.", "ab ac db dc"),
    # who was there
    (
        RECEIVED + "The meeting was attended by {A.adjective} Minister {c} and {B.adjective} Ambassador {d}.",
        "ab cb ad cd",
    ),
    (RECEIVED + "The meeting took place with the participation of {A.adjective} Minister {c}.", "ab cb"),
    (RECEIVED + "The talks were held in the presence of {A.adjective} Minister {c}.", "ab cb"),
    (TALKS + "On the {A.adjective} side were {c} and {d}.", "ab cb db"),
    (TALKS + "On the {B.adjective} side sat {c} and {d}.", "ab ac ad"),
    (TALKS + "From the {A.adjective} side, {c} and {d} took part.", "ab cb db"),
    (TALKS + "From the {B.adjective} side participated {c} and {d}.", "ab ac ad"),
    (TALKS + "Also present were {A.adjective} Deputy Minister {c} and {B.adjective} Ambassador {d}.", "ab cb ad cd"),
    (
        TALKS + "Present at the meeting were {A.adjective} Deputy Minister {c} and Ambassador of {B.name} {d}.",
        "ab cb ad cd",
    ),
    (
        TALKS + "Taking part in the talks were {A.adjective} Deputy Minister {c} and Ambassador of {B.name} {d}.",
        "ab cb ad cd",
    ),
    (TALKS + "In attendance were {A.adjective} Deputy Minister {c} and {B.adjective} Ambassador {d}.", "ab cb ad cd"),
    (TALKS + "{A.adjective} Deputy Minister {c} was also present.", "ab cb"),
    (TALKS + "{A.adjective} Deputy Minister {c} was on hand.", "ab cb"),
    (TALKS + "{A.adjective} Deputy Minister {c} was in attendance.", "ab cb"),
    (TALKS + "{A.adjective} Minister {c} dropped by the meeting.", "ab cb"),
    (TALKS + "{A.adjective} Minister {c} dropped in on the talks.", "ab cb"),
    (TALKS + "In the room were {A.adjective} Deputy Minister {c} and {B.adjective} Ambassador {d}.", "ab cb ad cd"),
    (RECEIVED[:-2] + ", with {B.adjective} Ambassador {c} in attendance.", "ab ac"),
    *(
        (TALKS + f"{{A.adjective}} Deputy Minister {{c}} {words}.", "ab cb")
        for words in (
            *("also attended", "took part", "participated in the talks", "attended the meeting", "sat in", "joined in"),
            *("stood by", "was at the table", "took notes", "kept the minutes", "took the record"),
            *("was a member of his delegation", "joined by video link", "dialled in", "was on the line"),
            *("looked on", "took his place", "also took part in the meeting"),
        )
    ),
    (TALKS + "The {B.adjective} delegation included Ambassador {c} and Director {d}.", "ab ac ad"),
    (TALKS + "The {B.adjective} delegation consisted of Ambassador {c} and Director {d}.", "ab ac ad"),
    (
        "A delegation of the National Assembly of {B.name}, comprising Deputy Speaker {b} and Senator {c}, is in "
        "Vienna. The delegation met with {A.adjective} Minister {a}.",
        "ab ac",
    ),
    (TALKS + "{A.adjective} Director {c} was associated with the talks.", "ab cb"),
    (TALKS + "Joining {a.surname} at these talks were {A.adjective} Director {c} and Ambassador {d}.", "ab cb db"),
    (TALKS + "The {A.adjective} side comprised Ambassador {c} and Director {d}.", "ab cb db"),
    (TALKS + "The {A.adjective} team was made up of Ambassador {c} and Director {d}.", "ab cb db"),
    (TALKS + "Members of the {A.adjective} delegation were Ambassador {c} and Director {d}.", "ab cb db"),
    # who led and chaired
    (
        SESSION + "The {A.adjective} delegation was led by Deputy Minister {a}, the {B.adjective} one by Director {b}.",
        "ab",
    ),
    (
        SESSION + "The {A.adjective} side was headed by Deputy Minister {a}. The {B.adjective} side was headed by {b}.",
        "ab",
    ),
    (SESSION + "Deputy Minister {a} led the {A.adjective} delegation and {b} the {B.adjective} delegation.", "ab"),
    (SESSION + "{a} headed the {A.adjective} side, while {b} headed the {B.adjective} side.", "ab"),
    (
        SESSION + "The session was chaired by {A.adjective} Deputy Minister {a} and {B.adjective} Deputy Minister {b}.",
        "ab",
    ),
    (TALKS.replace(" on", " under the mediation of {C.adjective} Minister {c} on"), "ab ac bc"),
    (SESSION + "It was presided over by {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (SESSION + "{A.adjective} Minister {a} and {B.adjective} Minister {b} presided.", "ab"),
    (SESSION + "In the chair were {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (SESSION + "{A.adjective} Minister {a} was in the chair, and {B.adjective} Minister {b} also took part.", "ab"),
    (
        "The third session of the {A.adjective}-{B.adjective} Commission was held in Vienna under the "
        "co-chairmanship of {A.adjective} Minister {a} and {B.adjective} Minister {b}.",
        "ab",
    ),
    (
        "Consultations between {A.name} and {B.name}, led by Deputy Foreign Ministers {a} and {b}, were held.",
        "ab",
    ),
    (
        "Consultations between {A.name} and {B.name} were held in Vienna, conducted by {A.adjective} Director {a} and "
        "{B.adjective} Director {b}.",
        "ab",
    ),
    (SESSION + "{A.adjective} Minister {a} opened the session, as did {B.adjective} Minister {b}.", "ab"),
    (
        "The foreign ministers of the Union gathered in {A.capital} at the invitation of {A.adjective} Foreign "
        "Minister {a}. {B.adjective} Foreign Minister {b} also took part.",
        "ab",
    ),
    (SESSION + "The following took part: {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (SESSION + "Its participants were {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (SESSION + "Among those present were {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (SESSION + "{A.name} was represented by Minister {a}, and {B.name} was represented by Minister {b}.", "ab"),
    (SESSION + "{a} represented the {A.adjective} side and {b} represented the {B.adjective} side.", "ab"),
    (TALKS + "{A.adjective} Minister {c} deputised for the Prime Minister.", "ab cb"),
    (SESSION + "The {A.adjective} delegation was led by {a}, and the {B.adjective} delegation was led by {b}.", "ab"),
    (
        SESSION + "The {A.adjective} experts were led by Deputy Minister {a}. The {B.adjective} group was led by "
        "Director {b}.",
        "ab",
    ),
    (
        "Delegations of both countries, led by {A.adjective} Deputy Minister {a} and {B.adjective} Deputy Minister "
        "{b}, held talks in Vienna.",
        "ab",
    ),
    ("[A] met in Vienna with a delegation of experts from {B.name} led by Director {b}.", "ab"),
    ("[A] met the Ambassador of {B.name}. Ambassador {b} handed him a letter.", "ab"),
    (SESSION + "{A.adjective} Minister {a} chaired it. {B.adjective} Minister {b} did likewise.", "ab"),
    (SESSION + "In the chair was {A.adjective} Minister {a}; {B.adjective} Minister {b} was present too.", "ab"),
    (SESSION + "Among those who came were {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (
        "The third session of the {A.adjective}-{B.adjective} Commission was held in Vienna under {A.adjective} "
        "Minister {a} and {B.adjective} Minister {b}.",
        "ab",
    ),
    (
        "The foreign ministers of {A.name} and {B.name} met in Vienna. {A.name} sent its Deputy Minister, {a}; "
        "{B.name} sent its Director, {b}.",
        "ab",
    ),
    (SESSION + "The following officials took part: {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (SESSION + "The meeting included {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (SESSION + "At the head of the delegations were {A.adjective} Minister {a} and {B.adjective} Minister {b}.", "ab"),
    (
        SESSION + "{A.adjective} Minister {a} and {B.adjective} Minister {b} were at the head of their delegations.",
        "ab",
    ),
    (
        "Minister {a} led the {A.adjective} delegation comprising Director {c}. The delegation of {B.name} was led by "
        "Minister {b}.",
        "ab cb",
    ),
    (
        "The delegation of {B.name} was led by Minister {b}. The {A.adjective} delegation was led by Minister {a}, and "
        "comprised Director {c}.",
        "ab cb",
    ),
    ("A delegation from {B.name} called on [A]. It was led by Minister {b}.", "ab"),
    (TALKS + "{A.adjective} Deputy Minister {c} was at the side of {a.surname}.", "ab cb"),
    (
        SESSION + "Attending on behalf of {A.name} was Minister {a}; {B.adjective} Minister {b} was present too.",
        "ab",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ATTENDANCE)
def test_who_attends_met_the_other_side(text: str, expected: str):
    assert pairs(told(text)) == couples(expected)


def test_every_turn_of_attendance_is_tried_here():
    tried = set()
    for text, _ in ATTENDANCE:
        walk = follow(Document("invented.txt", filled(text)))
        for tagged, mentions in zip(walk.tagged, walk.mentions, strict=True):
            tried |= {found.turn for found in find(Clause.of(tagged, mentions))}
    assert [turn.pattern.pattern for turn in turns() if turn not in tried] == []


# Attendance that is none

ABSENCE = [
    "{A.adjective} Deputy Minister {c} did not attend.",
    "{A.adjective} Deputy Minister {c} was absent.",
    "{A.adjective} Deputy Minister {c} sent apologies.",
    "{A.adjective} Deputy Minister {c} was to have attended.",
    "{A.adjective} Deputy Minister {c} could not take part.",
    "{A.adjective} Deputy Minister {c} was unable to attend.",
    "{A.adjective} Deputy Minister {c} had been expected to attend.",
    "{A.adjective} Deputy Minister {c} failed to appear.",
    "{A.adjective} Deputy Minister {c} declined to take part.",
    "{A.adjective} Deputy Minister {c} took no part.",
    "Neither {A.adjective} Deputy Minister {c} nor his adviser was present.",
    "{A.adjective} Deputy Minister {c} attended a concert in {C.capital}.",
    "{A.adjective} Deputy Minister {c} was not present at the meeting.",
    "{A.adjective} Deputy Minister {c} never attended the talks.",
    "{A.adjective} Deputy Minister {c}, who was ill, was not among those present.",
    "{A.adjective} Deputy Minister {c} will attend the next round.",
    "The meeting was not attended by {A.adjective} Deputy Minister {c}.",
    "In place of {A.adjective} Deputy Minister {c}, an adviser came.",
    "{b.surname} brought up the case of {c}.",
    "{b.surname} handed over a letter from President {c}.",
    "{b.surname} was accompanied by his wife.",
    "The {A.adjective} delegation was seen off by Mayor {c}.",
    "The {A.adjective} side was pleased with the words of Director {c}.",
]


@pytest.mark.parametrize("sentence", ABSENCE)
@pytest.mark.parametrize("before", [RECEIVED, TALKS], ids=["received", "talks"])
def test_who_is_away_meets_nobody(before: str, sentence: str):
    record = told(before + sentence)
    assert pairs(record) == couples("ab")
    assert PEOPLE[2].full not in attending(record)


@pytest.mark.parametrize("before", [RECEIVED, TALKS], ids=["received", "talks"])
def test_who_receives_a_delegation_was_not_at_what_was_told_before(before: str):
    record = told(before + "The {A.adjective} delegation was received by President of {C.name} {c} on Monday.")
    assert pairs(record) == couples("ab")
    who, where = {PEOPLE[0].full, PEOPLE[1].full}, {LANDS[0].code, LANDS[2].code}
    assert [(set(m.participants), set(m.parties) >= where) for m in record.meetings] == [
        (who, False),
        ({PEOPLE[2].full}, True),
    ]


# What is planned, fell through, is denied or only wished for

PLANNED = [
    *(
        f"[A] {words} meet [B] in Vienna."
        for words in (
            *("will", "would", "shall", "is to", "is due to", "is set to", "is expected to", "is scheduled to"),
            *("is going to", "is planning to", "is about to", "plans to", "intends to", "agreed to", "expects to"),
            *("will also", "will shortly"),
        )
    ),
    "[A] may meet [B] in Vienna next week.",
    "[A] will be received by [B].",
    "A meeting between [A] and [B] is planned for June.",
    "A meeting between [A] and [B] is scheduled for Friday.",
    "A meeting between [A] and [B] will be held in June.",
    "A meeting between [A] and [B] is to take place in June.",
    "Talks between [A] and [B] are expected to be held in Vienna.",
    "[A] will hold talks with [B].",
    "[A] will pay a courtesy call on [B].",
    "[A] and [B] will meet in Vienna.",
    "[A] and [B] agreed to meet in Vienna in June.",
    "The upcoming meeting of [A] with [B] will be held in Vienna.",
    "[A] will be hosting [B] for talks.",
    "NEXT WEEK: [A] hosts [B]",
]
FELL = [
    "A meeting between [A] and [B] was cancelled.",
    "A meeting between [A] and [B] was called off.",
    "A meeting between [A] and [B] fell through.",
    "A meeting between [A] and [B] was postponed indefinitely.",
    "Talks between [A] and [B] were put off.",
    "Talks between [A] and [B] did not take place.",
    "Talks between [A] and [B] will not take place.",
    "The meeting of [A] with [B] was dropped.",
    "[A] cancelled his meeting with [B].",
    "[A] called off talks with [B].",
    "[A] was to meet [B].",
    "[A] was to have met [B].",
    "[A] was due to meet [B].",
    "[A] was expected to meet [B].",
    "[A] was scheduled to meet [B].",
    "[A] was supposed to meet [B].",
    "[A] had planned to meet [B].",
    "[A] had hoped to meet [B].",
    "[A] had been scheduled to meet [B].",
    "[A] was going to meet [B].",
]
DENIED = [
    "The ministry denied that [A] met [B].",
    "The ministry denies that [A] had met [B].",
    "The ministry rejected the reports that [A] met [B].",
    "A spokesman dismissed reports that [A] had met [B].",
    "Reports that [A] met [B] are without foundation.",
    "It is not true that [A] met [B].",
    "The report that [A] met [B] is pure fiction.",
    "Rumours that [A] met [B] were spread online.",
    "The claim that [A] met [B] was fabricated.",
]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        *((sentence, "planned") for sentence in PLANNED),
        *((sentence, "cancelled") for sentence in FELL),
        *((sentence, "denied") for sentence in DENIED),
    ],
)
def test_what_did_not_happen_says_why_and_joins_nobody(sentence: str, status: str):
    record = told(sentence)
    assert statuses(record) == [status]
    assert pairs(record) == set()


NOTHING = [
    # denied and doubted in the verb group
    "[A] did not meet [B].",
    "[A] didn't meet [B].",
    "[A] never met [B].",
    "[A] has not met [B].",
    "[A] left without meeting [B].",
    "Neither [A] nor [B] met reporters.",
    "[A] refused to meet [B].",
    "[A] declined to receive [B].",
    "[A] was unable to meet [B].",
    "[A] tried to meet [B].",
    "Nobody met [B], and [A] stayed at home.",
    # wishes, proposals, invitations
    "[A] would like to meet [B].",
    "[A] hopes to meet [B].",
    "[A] wants to meet [B].",
    "[A] wished to receive [B].",
    "[A] could meet [B].",
    "[A] might meet [B].",
    "[A] should meet [B].",
    "[A] proposed to meet [B].",
    "[A] proposed a meeting with [B].",
    "[A] suggested that he meet [B].",
    "[A] is ready to meet [B].",
    "[A] is willing to receive [B].",
    "[A] asked to meet [B].",
    "[A] invited [B] to {A.capital}.",
    "[A] extended an invitation to [B].",
    "[A] accepted the invitation of [B].",
    "[A] offered to receive [B].",
    "If [A] met [B], the border would open.",
    "It is not known whether [A] met [B].",
    "No meeting between [A] and [B] is planned.",
    "A meeting between [A] and [B] has not been arranged.",
    # letters, messages, praise, words
    "[A] sent a letter to [B].",
    "[A] wrote to [B].",
    "[A] received a letter from [B].",
    "[A] received a message of congratulations from [B].",
    "[A] received an invitation from [B].",
    "[A] congratulated [B] on the national day.",
    "[A] praised [B] for his work.",
    "[A] thanked [B] for his hospitality.",
    "[A] condemned the remarks of [B].",
    "[A] expressed condolences to [B].",
    "[A] welcomed the statement of [B].",
    "[A] welcomed the election of [B].",
    "[A] wished [B] good health.",
    "[A] quoted [B] at length.",
    "[A] succeeds [B].",
    "[A] replaced [B] as chairman.",
    "[A] spoke highly of [B].",
    "[A] spoke about the policy of [B].",
    "[A] agreed with [B].",
    "[A] will work closely with [B].",
    "[A] awarded [B] a medal.",
    "[A] and [B] condemned the attack.",
    "[A] and [B] were born in the same town.",
    "[A] and [B] hold degrees in law.",
    "[A] met reporters after the statement by [B].",
    "[A] met students and spoke of [B].",
    "[A] met the expectations of [B].",
    '"We owe this to [B]," said [A].',
    "[A] commented on the meeting of the Security Council, and [B] on the budget.",
    "[A] is a friend of [B].",
    "[A] received a medal named after [B].",
    "[A] hosted a reception in memory of [B].",
    "[A] attended the funeral of [B].",
    "[A] saw a portrait of [B].",
    # one event, no word of contact
    "[A] spoke at a conference in Vienna. [B] also spoke there.",
    "[A] addressed the General Assembly. [B] addressed it on Friday.",
    "[A] and [B] attended the opening of the General Assembly.",
    "[A] delivered a lecture in Vienna; [B] delivered one in {B.capital}.",
    # one side only
    "[A] met Deputy Foreign Minister of {A.name} {b}.",
    "[A] received the Ambassador of {A.name} to {B.name}, {b}.",
    "[A] chaired a meeting of the cabinet, attended by Prime Minister of {A.name} {b}.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_sounds_like_a_contact_joins_nobody(sentence: str):
    record = told(sentence)
    assert pairs(record) == set()
    assert [m for m in record.meetings if m.status == "held" and len(m.parties) > 1 and len(m.participants) > 1] == []
