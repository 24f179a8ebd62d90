"""Turns of diplomatic English, each with the right reading. Every person in these texts is invented."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readouts import pairs
from readouts import tell as reading

from graph.document import Document
from graph.faults import check
from graph.record import Record
from loaders.text import read as read_text
from loaders.text.extension import shipped
from loaders.text.segment import segment

AB = frozenset({"Arman Testov", "Jean Dupuis"})

HELD = [
    "Foreign Minister of Kazakhstan Arman Testov met with French Ambassador Jean Dupuis.",
    "Foreign Minister of Kazakhstan Arman Testov received French Ambassador Jean Dupuis.",
    "French Ambassador Jean Dupuis was received by Foreign Minister of Kazakhstan Arman Testov.",
    "The Foreign Minister of Kazakhstan, Arman Testov, and the Ambassador of France, Jean Dupuis, held talks in Paris.",
    "A meeting between Kazakh Foreign Minister Arman Testov and French Ambassador Jean Dupuis was held in Astana.",
    "Jean Dupuis, Ambassador of France, called on Arman Testov, Foreign Minister of Kazakhstan.",
    "Kazakhstan’s Foreign Minister, Arman Testov, held a telephone conversation with France’s Ambassador, Jean Dupuis.",
    "Foreign Minister of Kazakhstan Arman Testov has received a delegation led by French Ambassador Jean Dupuis.",
    "Foreign Minister of Kazakhstan Arman Testov met in Astana on Monday with French Ambassador Jean Dupuis.",
]


@pytest.mark.parametrize("sentence", HELD)
def test_one_contact_in_many_words(sentence: str):
    record = reading(sentence)
    assert pairs(record) == {AB}
    assert {o.name: o.represents for o in record.officials} == {"Arman Testov": "KAZ", "Jean Dupuis": "FRA"}


NOT_HELD = [
    ("planned", "Foreign Minister of Kazakhstan Arman Testov will meet French Ambassador Jean Dupuis on Friday."),
    ("planned", "Foreign Minister of Kazakhstan Arman Testov is to receive French Ambassador Jean Dupuis."),
    (
        "cancelled",
        "A meeting of Kazakh Foreign Minister Arman Testov with French Ambassador Jean Dupuis was cancelled.",
    ),
    ("cancelled", "Foreign Minister of Kazakhstan Arman Testov was to have met French Ambassador Jean Dupuis."),
    (
        "denied",
        "The ministry denied that Foreign Minister of Kazakhstan Arman Testov met French Ambassador Jean Dupuis.",
    ),
]


@pytest.mark.parametrize(("status", "sentence"), NOT_HELD)
def test_what_was_not_held_joins_nobody(status: str, sentence: str):
    record = reading(sentence)
    assert pairs(record) == set()
    assert [meeting.status for meeting in record.meetings] == [status]


NO_MEETING = [
    "Foreign Minister of Kazakhstan Arman Testov praised French Ambassador Jean Dupuis.",
    "Foreign Minister of Kazakhstan Arman Testov did not meet French Ambassador Jean Dupuis.",
    "Foreign Minister of Kazakhstan Arman Testov proposed to meet French Ambassador Jean Dupuis.",
    "Foreign Minister of Kazakhstan Arman Testov sent a letter to French Ambassador Jean Dupuis.",
]


@pytest.mark.parametrize("sentence", NO_MEETING)
def test_praise_letters_and_wishes_are_no_meetings(sentence: str):
    assert reading(sentence).meetings == ()


def test_praise_beside_a_meeting_joins_nobody():
    record = reading(
        "Minister of Foreign Affairs of Kazakhstan Arman Testov met with French Ambassador Jean Dupuis.\n\n"
        "The minister praised the personal contribution of President Emile Lacroix."
    )
    assert pairs(record) == {AB}
    assert "Emile Lacroix" in {o.name for o in record.officials}


def test_a_counterpart_has_the_office_of_whose_counterpart_he_is():
    record = reading(
        "Polish Foreign Minister Jan Marek received the Ambassador of Japan, Taro Kimuta. Later, the Minister spoke by "
        "telephone with his German counterpart, Anna Webermann."
    )
    anna = next(o for o in record.officials if o.name == "Anna Webermann")
    assert (anna.office, anna.represents, anna.body) == ("Foreign Minister", "DEU", "DEU:foreign-affairs")
    assert frozenset({"Jan Marek", "Anna Webermann"}) in pairs(record)
    assert record.meetings[1].kind == "phone_call"


def test_those_who_came_along_did_not_meet_their_own_minister():
    record = reading(
        "TASHKENT, May 3. President of Uzbekistan Shavkat Karimbek has received Minister of Economy of Azerbaijan "
        "Mikayil Rasulzade.\n\nThe meeting was attended by Deputy Prime Minister Jamshid Qodirbek and Azerbaijani "
        "Ambassador Huseyn Quliyar."
    )
    uzbek, azerbaijani = {"Shavkat Karimbek", "Jamshid Qodirbek"}, {"Mikayil Rasulzade", "Huseyn Quliyar"}
    assert pairs(record) == {frozenset({a, b}) for a in uzbek for b in azerbaijani}


@pytest.mark.parametrize(
    ("published", "words", "edtf"),
    [
        (dt.date(2024, 1, 3), "On 28 December", "2023-12-28"),
        (dt.date(2021, 6, 20), "On June 15", "2021-06-15"),
        (None, "On June 15", "XXXX-06-15"),
        (dt.date(2023, 9, 6), "Yesterday", "2023-09-05"),
        (dt.date(2023, 9, 6), "On Monday", "2023-09-04"),
        (None, "On 12-14 May 2019", "2019-05-12/2019-05-14"),
        (None, "On 28 June - 3 July 2021", "2021-06-28/2021-07-03"),
        (None, "In September 2018", "2018-09"),
    ],
)
def test_dates(published: dt.date | None, words: str, edtf: str):
    record = reading(
        f"{words}, Foreign Minister of Kazakhstan Arman Testov met with French Ambassador Jean Dupuis.",
        published=published,
    )
    assert (record.meetings[0].date, record.meetings[0].date_basis) == (edtf, "stated")


def test_months_that_are_names_and_verbs_date_nothing():
    record = reading(
        "Foreign Minister Theodora May may travel to meet Ambassador of France April Okafar. The two sides marched on; "
        "100 delegates sat at Table 12, page 1 of 3, resolution 1325 (2000)."
    )
    assert {o.name for o in record.officials} == {"Theodora May", "April Okafar"}
    assert all(meeting.date is None for meeting in record.meetings)
    assert pairs(record) == set()


def test_a_dateline_is_no_place():
    record = reading(
        "BERN, May 3. Foreign Minister of Kazakhstan Arman Testov met with French Ambassador Jean Dupuis in Geneva.\n"
    )
    place = record.meetings[0].place
    assert place is not None
    assert (place.name, place.country) == ("Geneva", "CHE")


@pytest.mark.parametrize(
    "text",
    ["", " ", "x", "—", "…" * 50, "a" * 5000, "(" * 3000, "\u200b\u202e\u0301", "Š́" * 100, "THE " * 500, "1 " * 900],
)
def test_odd_texts_give_empty_records(text: str):
    record = reading(text)
    assert (record.officials, record.meetings) == ((), ())


PLAIN = (
    "Foreign Minister of Kazakhstan Steffi Testov met with French Ambassador Jean Dupuis in Astana. She stressed the "
    "importance of foreign affairs."
)
ODDLY_WRITTEN = {
    "a zero-width space in each word": re.sub(r"(?<=\w)(?=\w\w\b)", "\u200b", PLAIN),
    "zero-width spaces everywhere": "\u200b".join(PLAIN),
    "soft hyphens": PLAIN.replace("nist", "nis\u00adt").replace("puis", "pu\u00adis").replace("bass", "bas\u00ads"),
    "word joiners between words": PLAIN.replace(" ", " \u2060"),
    "marks of direction around words": re.sub(r"(\w+)", "\u200f\\1\u200e", PLAIN),
    "turned around": f"\u202e{PLAIN}\u202c",
    "a byte-order mark": f"\ufeff{PLAIN}",
    "no-break spaces": PLAIN.replace(" ", "\u00a0"),
    "ideographic spaces": PLAIN.replace(" ", "\u3000"),
    "tabs": PLAIN.replace(" ", "\t"),
    "ligatures": PLAIN.replace("ff", "\ufb00"),
    "full width": "".join(chr(ord(c) + 0xFEE0) if c.isalpha() else c for c in PLAIN),
    "mathematical letters": "".join(
        chr(ord(c) + (0x1D3BF if c.isupper() else 0x1D3B9)) if c.isalpha() else c for c in PLAIN
    ),
}


@pytest.mark.parametrize("text", ODDLY_WRITTEN.values(), ids=ODDLY_WRITTEN)
def test_what_is_only_written_oddly_is_read_alike_and_quoted_as_it_stands(text: str):
    plain, odd = read_text(Document("plain", PLAIN)), read_text(Document("odd", text))
    check(odd, text)

    def said(record: Record) -> object:
        people = {(o.name, o.office, o.represents, o.body) for o in record.officials}
        return people, [(m.kind, m.status, m.met, m.place and m.place.name) for m in record.meetings]

    assert said(odd) == said(plain)


def test_an_accent_in_one_character_or_two_makes_one_person():
    names = [unicodedata.normalize(form, "Zo\u00eb Lef\u00e8vre") for form in ("NFC", "NFD")]
    record = reading(" ".join(f"Foreign Minister of Kazakhstan Arman Testov met with {name}." for name in names))
    assert [o.name for o in record.officials] == ["Arman Testov", "Zo\u00eb Lef\u00e8vre"]


WORDS = (
    "Foreign Minister of Kazakhstan Arman Testov , met with his French counterpart Jean Dupuis and the two sides on "
    "Monday in Astana . ; : ( ) — “ ” 's The Ambassador H.E. Mr. accompanied by was received will not talks between "
    "held 3 May 2021 delegation led al- bin van O'Neil J. K. President Deputy-Prime of for to \n\n • 10:00 | Speaker "
    "MINISTER TESTOV MET from the Kazakh side : attended by ; credentials Minis- \n ter"
).split(" ")
# What scanners, word processors and other scripts leave between and inside words.
NOISE = (
    *(
        "\u200b",
        "\u00ad",
        "\u200f",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u0301",
        "\u00a0",
        "\u3000",
        "\u2028",
        "\x0b",
        "\x85",
    ),
    *("\ufb01", "\u0130", "\u1e9e", "\u00df", "\uff21", "\U0001d400", "\u01c5", "\u2167", "\u00bd", "\u0345", "\ufdfa"),
    *(
        "\u0648\u0632\u064a\u0631",
        "\u05e9\u05e8",
        "\u5916\u4ea4",
        "\u0416\u0435",
        "\ufffd",
        "\U0001f91d",
        "\r",
        "|",
        "~",
        "rn",
        "vv",
    ),
)


@st.composite
def noisy(draw: st.DrawFn) -> str:
    """Words of readouts with noise put between and inside them."""
    text = list(" ".join(draw(st.lists(st.sampled_from(WORDS), max_size=50))))
    for noise in draw(st.lists(st.sampled_from(NOISE), max_size=12)):
        text.insert(draw(st.integers(0, len(text))), noise)
    return "".join(text)


odd = given(noisy() | noisy().map(str.upper) | st.text(max_size=200))


@settings(max_examples=150)
@odd
def test_no_text_is_too_odd_to_read(text: str):
    _can_be_read(text)


@pytest.mark.slow
@settings(max_examples=2000)
@odd
def test_no_text_is_too_odd_to_read_at_length(text: str):
    _can_be_read(text)


def _can_be_read(text: str):
    record = read_text(Document("invented.txt", text))
    check(record, text)
    assert Record.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    "text",
    [
        "Delegations headed by Minister",
        "November 24 session of\n\nthe session",
        "talks " * 300,
    ],
)
def test_a_text_cut_short_or_stuck_is_read(text: str):
    check(read_text(Document("invented.txt", text)), text)


@settings(max_examples=60)
@given(noisy(), st.integers(2, 30))
def test_what_is_said_again_and_again_is_read_again_and_again(text: str, times: int):
    repeated = f"{text}\n\n" * times
    check(read_text(Document("invented.txt", repeated)), repeated)


def test_a_name_that_looks_like_an_abbreviation_is_a_name():
    record = reading("Slovenian Foreign Minister Rok Vesenjar met with French Ambassador Jean Dupuis.")
    assert pairs(record) == {frozenset({"Rok Vesenjar", "Jean Dupuis"})}
    assert "KOR" not in {country.code for country in record.countries}


def test_no_sentence_grows_without_end():
    text = "Foreign Minister and " * 2000
    sentences = segment(text).sentences
    assert max(len(sentence.tokens) for sentence in sentences) <= 600
    assert sum(len(sentence.tokens) for sentence in sentences) == 6000


def test_a_date_before_all_dates_is_no_fault():
    record = reading("BAKU, June 15. Kazakh Foreign Minister Arman Testov met Jean Dupuis.", published=dt.date(1, 1, 1))
    assert record.published == dt.date(1, 1, 1)


def test_one_name_is_one_person_among_hundreds_who_share_a_surname():
    given = [row["name"] for row in shipped("given_names") if row["name"].isascii()][::9][:900]
    names = [f"{name} Testov" for name in ("Wolfgang", *given, "Wolfgang")]
    met = "Deputy Energy Minister of Kazakhstan {} met with French Ambassador Jean Dupuis."
    record = reading("\n\n".join(met.format(name) for name in names))
    assert len({o.name for o in record.officials}) == len(record.officials) > 300
    assert next(o for o in record.officials if o.name == "Wolfgang Testov").mentions >= 2


def test_holders_of_one_office_in_two_states_are_two():
    record = reading(
        "Foreign Minister of Kazakhstan Arman Testov met with Foreign Minister of Serbia Andrej Testov in Astana."
    )
    assert pairs(record) == {frozenset({"Arman Testov", "Andrej Testov"})}
