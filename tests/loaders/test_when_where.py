"""When and where a contact took place, of what kind it was and what was discussed. Every person here is invented."""

from __future__ import annotations

import datetime as dt

import pytest
from readouts import tell as reading

from graph.record import Meeting
from loaders.text import dates, dating
from loaders.text.dating import Day

MONDAY = dt.date(2024, 6, 10)
NEW_YEAR = Day(1, 3, 2024)
A = "Kazakh Foreign Minister Arman Testov"
B = "French Ambassador Jean Dupuis"
C = "Polish minister Jan Testuda"


def meetings(text: str, published: dt.date | None = MONDAY, **known: str) -> tuple[Meeting, ...]:
    return reading(text, published, **known).meetings


def when(text: str, published: dt.date | None = MONDAY) -> list[str | None]:
    return [meeting.date for meeting in meetings(text, published)]


def where(text: str, **known: str) -> list[str | None]:
    return [meeting.place.name if meeting.place else None for meeting in meetings(text, **known)]


def resolved(words: str, day: Day | None = NEW_YEAR, tense: dating.Tense = "past") -> list[str | None]:
    return [dating.resolve(expression, day, tense) for expression in dates.find(words)]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on 28 December", "2023-12-28"),
        ("on the fifteenth of June", "2023-06-15"),
        ("the 15th of June, 2023", "2023-06-15"),
        ("June 15th, 2022", "2022-06-15"),
        ("on the 15th", "2023-12-15"),
        ("on the 2nd of this month,", "2024-01-02"),
        ("Friday, 7 February 2020", "2020-02-07"),
        ("WED 7 FEB 2024", "2024-02-07"),
        ("Wed., Feb. 7, 2024", "2024-02-07"),
        ("2024/02/07", "2024-02-07"),
        ("7-Feb-2024", "2024-02-07"),
        ("14.02.2023", "2023-02-14"),
        ("on 3 and 4 April 2018", "2018-04-03/2018-04-04"),
        ("on 5, 6 and 7 March 2018", "2018-03-05/2018-03-07"),
        ("on 3 and 9 April 2018", "{2018-04-03,2018-04-09}"),
        ("between 10 and 14 June 2018", "2018-06-10/2018-06-14"),
        ("12-14 May 2019", "2019-05-12/2019-05-14"),
        ("28 June - 3 July 2021", "2021-06-28/2021-07-03"),
        ("8 Dec 2023 - 3 Jan 2024", "2023-12-08/2024-01-03"),
        ("from May 1-3, 2017", "2017-05-01/2017-05-03"),
        ("3rd and 4th April 2018", "2018-04-03/2018-04-04"),
        ("SAT 10 – SUN 11 FEB 2024", "2024-02-10/2024-02-11"),
        ("14-12 May 2019", None),
        ("15 May 2019 - 3 March 2019", None),
        ("12 May 2020 - 3 May 2019", None),
        ("15 May - 3 May 2019", None),
        ("3 July - 28 June 2021", None),
        ("28 December - 3 January 2021", "2020-12-28/2021-01-03"),
        ("12 May 2019 - 3 June 2020", "2019-05-12/2020-06-03"),
        ("two days ago", "2024-01-01"),
        ("the day before yesterday", "2024-01-01"),
        ("on Monday", "2024-01-01"),
        ("last Wednesday", "2023-12-27"),
        ("on Monday and Tuesday", "2024-01-01/2024-01-02"),
        ("from Sunday to Tuesday", "2023-12-31/2024-01-02"),
        ("last week", "2023-12-25/2023-12-31"),
        ("earlier this week", "2024-01-01/2024-01-07"),
        ("over the weekend", "2023-12-30/2023-12-31"),
        ("earlier this month", "2024-01"),
        ("last month", "2023-12"),
        ("in late 2023", "2023"),
        ("in the autumn of 2022", "2022-23"),
        ("in May last year", "2023-05"),
    ],
)
def test_what_words_of_time_mean(words: str, edtf: str | None):
    assert resolved(words) == [edtf]


@pytest.mark.parametrize(
    "words",
    [
        "Minister Theodora May may travel to meet Ambassador April Okafor and Julian Augustus.",
        "The two sides marched on; 100 delegates sat at Table 12, page 1 of 3, resolution 1325 (2000).",
        "Prices fall and hopes spring eternal.",
        "on the 15th anniversary of the treaty",
        "the 2024 Summit",
    ],
)
def test_what_only_looks_like_a_date_is_none(words: str):
    assert dates.find(words) == []


def test_a_month_keeps_its_bound_outside():
    (expression,) = dates.find("since March 2021 the talks")
    assert "since March 2021 the talks"[expression.start : expression.end] == "March 2021"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("07/02/2024", []),
        ("05/05/2024", ["2024-05-05"]),
        ("07/02/2024 and 23/02/2024", ["2024-02-07", "2024-02-23"]),
        ("07/02/2024 and 02/23/2024", ["2024-07-02", "2024-02-23"]),
        ("07/02/2024, that is 7 February 2024", ["2024-02-07", "2024-02-07"]),
        ("02/23/2024, 23/02/2024 and 07/02/2024", []),
    ],
)
def test_the_order_of_numbers_is_what_the_text_settles(text: str, found: list[str]):
    assert resolved(text) == found


@pytest.mark.parametrize("day", [dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_no_day_lies_outside_the_calendar(day: dt.date):
    for words in ("on Monday", "last week", "over the weekend", "tomorrow", "yesterday", "12 days ago", "next month"):
        for tense in ("past", "future"):
            for value in resolved(words, Day.of(day), tense):  # type: ignore[arg-type]
                assert value is None or value[:5] == "XXXX-" or value[:4].isdigit()


def test_the_29th_of_february_is_of_a_leap_year():
    assert resolved("on 29 February", Day(6, 1, 2023)) == [None]
    assert resolved("on 29 February", Day(6, 1, 2024)) == ["2024-02-29"]


def test_without_any_date_the_year_stays_unknown_and_weekdays_say_nothing():
    assert when(f"On June 15 {A} met {B}.", None) == ["XXXX-06-15"]
    assert when(f"On Tuesday {A} met {B}.", None) == [None]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"{A} met {B} on Friday.", "2024-06-07"),
        (f"On Friday, 31 May, {A} met {B}.", "2024-05-31"),
        (f"{A} met {B} yesterday in Paris.", "2024-06-09"),
        (f"{A} met {B}, who took office on 5 May, in Paris on Friday.", "2024-06-07"),
        (f"{A}, who was appointed on 5 May, met {B} on Friday.", "2024-06-07"),
        (f"The agreement signed on 3 May was discussed when {A} met {B} on Friday.", "2024-06-07"),
        (f"{A} met {B} on Friday ahead of the summit on 20 June.", "2024-06-07"),
        (f"{A} will meet {B} on Thursday.", "2024-06-13"),
        (f"{A} will meet {B} on 15 January.", "2025-01-15"),
        (f"{A} met {B} earlier this week, on Monday.", "2024-06-10"),
        (f"On Saturday {A} arrived in Paris and on Sunday met {B}.", "2024-06-09"),
        (f"The ministry on Monday denied that {A} had met {B} last week.", "2024-06-03/2024-06-09"),
        (f"The ministry said on Monday that {A} met {B} last week.", "2024-06-03/2024-06-09"),
    ],
)
def test_a_date_counts_in_its_own_part_of_the_sentence(text: str, date: str):
    assert when(text) == [date]


def test_a_denied_meeting_has_only_a_stated_date():
    (meeting,) = meetings(f"The ministry denied that {A} met {B}.")
    assert (meeting.status, meeting.date, meeting.date_basis) == ("denied", None, None)


C = "German Ambassador Karl Muster"


@pytest.mark.parametrize(
    ("follow", "date", "basis"),
    [
        (f"Afterwards, Testov received {C}.", "2024-06-07", "stated"),
        (f"In the evening Testov received {C}.", "2024-06-07", "stated"),
        (f"On the same day, Testov received {C}.", "2024-06-07", "stated"),
        (f"The next day Testov received {C}.", "2024-06-08", "stated"),
        (f"Previously, Testov had received {C}.", None, None),
    ],
)
def test_what_follows_shares_the_day(follow: str, date: str | None, basis: str | None):
    second = meetings(f"On Friday {A} met {B} in Paris. {follow}")[1]
    assert (second.date, second.date_basis) == (date, basis)


def test_what_follows_the_news_has_the_day_of_the_news_but_not_as_stated():
    first, second = meetings(f"{A} met {B}. On the same day, Testov received {C}.")
    assert (first.date, first.date_basis) == (second.date, second.date_basis) == ("2024-06-10", "dateline")


def test_contacts_summed_up_share_their_day():
    text = f"{A} held a number of meetings on Friday.\n\nTestov met {B}.\n\nTestov received {C}."
    assert when(text) == ["2024-06-07", "2024-06-07"]


def test_a_session_lasts_until_a_later_sentence_ends_it():
    text = (
        f"The joint commission opened its third session in Paris on Friday, co-chaired by {A} and {B}. "
        "The session lasts until Saturday."
    )
    assert when(text, dt.date(2024, 6, 7)) == ["2024-06-07/2024-06-08"]


AGENDA = f"""Weekly agenda of the Minister, 10–14 June 2024

Monday 10
10:00 {A} receives {B}.

WED 12 JUNE, Riga
12:00 {A} receives {C}.
"""


def test_the_days_of_an_agenda_date_and_place_what_stands_under_them():
    first, second = meetings(AGENDA, dt.date(2024, 6, 7))
    assert (first.date, first.place) == ("2024-06-10", None)
    assert (second.date, second.place and second.place.name) == ("2024-06-12", "Riga")


def test_the_weekdays_of_a_diary_date_their_own_paragraphs():
    text = f"Diplomatic diary, 3–7 June 2024.\n\nMonday. {A} met {B}.\n\nThursday. {A} received {C}."
    assert when(text, dt.date(2024, 6, 8)) == ["2024-06-03", "2024-06-06"]


def test_the_lines_of_a_chronology_begin_with_their_dates():
    text = f"Chronology\n\n5 March 2019 – {A} meets {B} in Paris.\n\n7 May 2020 – {A} receives {C}."
    assert when(text, None) == ["2019-03-05", "2020-05-07"]


def test_one_line_with_a_date_is_the_day_of_the_document():
    text = f"Minister meets Ambassador\n\nFriday, 7 June 2024\n\n{A} met {B}. Testov will receive {C} on Sunday."
    first, second = meetings(text, None)
    assert (first.date, first.date_basis) == ("2024-06-07", "dateline")
    assert second.date == "2024-06-09"


def test_the_head_may_name_a_day_that_is_not_the_documents():
    assert when(f"Summit of 20 September 2024\n\nToday {A} met {B}.") == ["2024-06-10"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{A} met {B} in Paris.", "Paris"),
        (f"In Paris on Friday, {A} met {B}.", "Paris"),
        (f"{A} met {B} at the Elysée Palace.", "Paris"),
        (f"{A} met {B} in the French capital.", "Paris"),
        (f"{A} met {B} in the capital of France.", "Paris"),
        (f"{A} met {B} in France's capital.", "Paris"),
        (f"{A} flew to Paris, where he met {B}.", "Paris"),
        (f"During his visit to Paris, {A} met {B}.", "Paris"),
        (f"{A} met {B} on a working visit to Paris.", "Paris"),
        (f"{A} arrived in Paris and was received by {B}.", "Paris"),
        (f"{A} met {B} on the sidelines of the Munich Security Conference.", "Munich"),
        (f"{A} met {B} on the sidelines of the UN General Assembly.", "New York"),
        (f"{A} met {B} at the Samarkand Economic Forum.", "Samarkand"),
        (f"{A} met {B} at his office in Paris.", "Paris"),
        (f"{A} met {B} in Luxembourg.", "Luxembourg"),
        (f"{A} met {B}.", None),
        (f"{A}, who arrived from Paris, met {B}.", None),
        (f"{A} met {B} before leaving for Paris.", None),
        (f"{A} met {B}, head of the liaison office in Paris.", None),
        (f"{A} spoke by telephone with {B} in Paris.", None),
        (f"PARIS, June 10. {A} met {B}.", None),
    ],
)
def test_where_it_was(text: str, place: str | None):
    assert where(text) == [place]


def test_a_city_is_spelled_as_in_the_document():
    text = f"Ha Noi, 10 June 2024 – {A} met {B} in the Vietnamese capital."
    assert where(text) == ["Ha Noi"]


def test_there_is_the_place_told_last():
    text = f"{A} travelled to Paris. {B} received him there on Friday."
    assert where(text) == ["Paris"]


def test_what_follows_with_the_same_people_is_at_the_same_place():
    assert where(f"On Friday {A} met {B} in Paris. Afterwards Testov received {C}.") == ["Paris", "Paris"]
    other = "Kazakh Deputy Foreign Minister Daulet Proben"
    text = f"On Friday {A} met {B} in Paris.\n\nOn the same day, {other} received {C}."
    assert where(text) == ["Paris", None]


def test_only_a_country_told():
    (meeting,) = meetings(f"{A} met {B} during his visit to Mongolia.")
    assert meeting.place is not None
    assert (meeting.place.name, meeting.place.country) == (None, "MNG")


def test_the_title_of_a_gathering_places_it():
    text = f"THIRD SESSION OF THE JOINT COMMISSION\nParis, 3–4 June 2024\n\nThe session was co-chaired by {A} and {B}."
    (meeting,) = meetings(text, None)
    assert (meeting.kind, meeting.date) == ("session", "2024-06-03/2024-06-04")
    assert meeting.place is not None
    assert meeting.place.name == "Paris"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{A} held a call with {B}.", "phone_call"),
        (f"{A} spoke by secure call with {B}.", "phone_call"),
        (f"{A} spoke with {B} by video conference.", "video_call"),
        (f"{A} met {B} over lunch.", "dinner"),
        (f"{A} gave a luncheon for {B}.", "dinner"),
        (f"{A} paid a courtesy call on {B}.", "meeting"),
        (f"Political consultations were held between {A} and {B}.", "consultations"),
    ],
)
def test_of_what_kind_it_was(text: str, kind: str):
    assert [meeting.kind for meeting in meetings(text)] == [kind]


def topics(text: str) -> list[list[str]]:
    return [[topic.name for topic in meeting.topics] for meeting in meetings(text)]


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("The sides discussed trade and energy.", ["energy", "trade"]),
        ("They exchanged views on direct flights.", ["transport"]),
        ("During the meeting, Testov stressed the importance of scholarships.", ["education"]),
        ("Visas were not discussed.", []),
        ("The Minister of Energy was also present.", []),
        ("Finance Minister Olga Musterfrau later discussed agriculture with farmers.", []),
        ("Trade Today is a magazine.", []),
    ],
)
def test_what_was_discussed(rest: str, found: list[str]):
    assert topics(f"{A} met {B} in Paris. {rest}") == [found]


def test_topics_in_the_sentence_of_the_contact_follow_its_words():
    assert topics(f"{A} held talks with {B} on migration and border security.") == [["migration", "security"]]
    assert topics(f"The Committee on Agriculture says that {A} met {B}.") == [[]]


def test_each_contact_has_its_own_topics_with_their_sentences():
    text = f"{A} met {B}. They discussed trade. Afterwards Testov received {C}. They talked about tourism."
    assert topics(text) == [["trade"], ["tourism"]]
    record = reading(text, MONDAY)
    (topic,) = record.meetings[0].topics
    quotes = {piece.id: piece.quote for piece in record.evidence}
    assert [quotes[id] for id in topic.evidence] == ["They discussed trade."]


def test_a_line_with_a_year_is_the_year_of_the_lines_below():
    text = f"Chronology\n\n2019\n\n5 March – {A} meets {B} in Paris.\n\n2020\n\n7 May – {A} receives {C}."
    assert when(text, MONDAY) == ["2019-03-05", "2020-05-07"]


def test_a_chronology_names_towns_beside_its_dates_and_months_and_years_alone():
    text = (
        f"Chronology\n\n12 June 2003, Montevideo: {A} meets {B}.\n\nMay 2004 (virtual): {A} receives {C}.\n\n"
        f"2007. {A} meets {B} in Paris."
    )
    assert when(text, MONDAY) == ["2003-06-12", "2004-05", "2007"]
    assert where(text) == ["Montevideo", None, "Paris"]


def test_a_programme_has_its_days_and_towns_on_lines_of_their_own():
    text = (
        f"PROGRAMME OF THE VISIT\n\nDay 1 – Tuesday, 4 June 2024 – Dili\n\n09:00 {A} meets {B}.\n\n"
        f"Wednesday, 5 June 2024\n\nBaucau\n\n10:00 {A} receives {C}."
    )
    assert when(text, None) == ["2024-06-04", "2024-06-05"]
    assert where(text) == ["Dili", "Baucau"]


def test_a_joint_text_was_agreed_when_and_where_it_was_signed():
    (meeting,) = meetings(f"JOINT COMMUNIQUÉ\n\n{A} and {B} held talks.\n\nDone at Freetown, this 5th day of May 2024.")
    assert (meeting.date, meeting.date_basis) == ("2024-05-05", "stated")
    assert meeting.place is not None
    assert meeting.place.name == "Freetown"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"NATO Deputy Secretary General Karl Muster welcomed {A} to NATO Headquarters on Monday.", "Brussels"),
        (f"While in Paris, {A} met {B}.", "Paris"),
        (f"{A}, who is on a visit to Paris, met {B} today.", "Paris"),
        (f"{A} had a meeting with {B} in the city of Almaty.", "Almaty"),
        (f"{A} met {B} and discussed the outcome of the conference in Geneva.", None),
        (f"{A} met {B} on the sidelines of the conference in Geneva.", "Geneva"),
        (f"{A} received {B} on June 3, 2024. The meeting took place in Astana.", "Astana"),
        (f"5 June 2024, Astana. {A} met {B} today.", None),
        (f"Astana, 5 June 2024 – {A} received {B} at the presidential palace.", "Astana"),
    ],
)
def test_more_of_where(text: str, place: str | None):
    assert where(text) == [place]


def test_what_was_called_off_was_to_be_on_the_nearer_day():
    assert when(f"The meeting of {A} with {B} on Wednesday was cancelled.") == ["2024-06-12"]


def test_the_clause_after_where_is_set_there():
    text = f"{A} came straight from Riga, where on Friday he met {B}."
    assert (where(text), when(text)) == (["Riga"], ["2024-06-07"])


def test_thus_is_no_thursday():
    assert (
        reading("Thus.\nForeign Minister of Peru Rosa Tello met French Ambassador Jean Dupuis.").meetings[0].date
        is None
    )


# Which of two days is meant, and the ends of the calendar


@pytest.mark.parametrize(
    ("values", "day", "one"),
    [
        (("2023-03", "2024-03"), Day(2, 29, 2024), "2024-03"),
        (("2023-12-05", "2024-12-05"), Day(1, 3, 2024), "2023-12-05"),
        (("2023-12-30/2024-01-02", "2024-01-06"), Day(1, 3, 2024), "2023-12-30/2024-01-02"),
        (("XXXX-12-05", "2024-12-05"), Day(1, 3, 2024), "2024-12-05"),
        ((None, "2024-12-05"), Day(1, 3, 2024), "2024-12-05"),
        (("XXXX-12-05", "XXXX-12"), Day(1, 3), "XXXX-12-05"),
        (("2024-05-03/2024-05-01", "2024-12-05"), Day(1, 3, 2024), "2024-12-05"),
        ((None, None), Day(1, 3, 2024), None),
        ((), None, None),
    ],
)
def test_of_two_values_the_nearest_is_taken(values: tuple[str | None, ...], day: Day | None, one: str | None) -> None:
    assert dating.nearest(values, day) == one


def test_a_day_outside_the_calendar_is_none() -> None:
    assert dating.shift("0001-01-01", -1) is None
    assert dating.shift("9999-12-31", 1) is None
    assert dating.shift("2024-02-28", 1) == "2024-02-29"


@pytest.mark.parametrize(
    ("published", "said", "date"),
    [
        (dt.date(2023, 11, 1), "on December 5", "2023-12-05"),
        (dt.date(2024, 1, 1), "on December 5", "2023-12-05"),
        (dt.date(2023, 11, 1), "in December", "2023-12"),
        (dt.date(1, 1, 1), "on December 5", "XXXX-12-05"),
        (dt.date(9999, 12, 31), "on November 1", "XXXX-11-01"),
    ],
)
def test_what_was_called_off_is_dated_by_the_nearer_day(published: dt.date, said: str, date: str) -> None:
    assert when(f"{A} cancelled a meeting with {B} {said}.", published) == [date]


def test_a_line_of_a_chronology_may_begin_with_a_month() -> None:
    lines = f"mid-January – {A} received {B}.\nmid-March – {A} received Ghanaian Minister Kofi Asantewor."
    assert when(lines, dt.date(2024, 2, 29)) == ["2024-01", "2023-03"]
    assert when(f"{A} met {B} in February-\n2022- Foreign Minister Testov spoke.", dt.date(2024, 2, 29)) == ["2024-02"]


# The turns of agencies


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        (f"PARIS, June 10 (AFP) -- {A} met {B} here Sunday.", "2024-06-09", "Paris"),
        (f"PARIS (FRANCE), 10 JUN 24 (AFP) -- [TEXT] {A} met {B} here Sunday.", "2024-06-09", "Paris"),
        (f"PARIS, June 10 (AFP) -- “I am glad to be here,” said {A}, who met {B} on Sunday.", "2024-06-09", None),
        (f"PARIS, June 10 (AFP) -- Here is what we know. {A} met {B} on Sunday.", "2024-06-09", None),
        (f"{A} met {B} in Beijing, today (09).", "2024-06-09", "Beijing"),
        (f"{A} met {B} yesterday (6) in Colombo.", "2024-06-06", "Colombo"),
        (f"{A} met {B} on Monday (03) in Colombo.", "2024-06-03", "Colombo"),
        (f"{A}, who is on a visit in Brussels, met {B} on May 4.", "2024-05-04", "Brussels"),
        (f"{A} was in Tokyo on May 6. There she met {B}.", "2024-05-06", "Tokyo"),
        (f"{A} visited Tokyo on May 6 and 7. During the visit she met {B}.", "2024-05-06/2024-05-07", "Tokyo"),
        (f"{A} will be in Tokyo from July 15 to 17. He will call on {B}.", "2024-07-15/2024-07-17", "Tokyo"),
    ],
)
def test_turns_of_agencies(text: str, date: str | None, place: str | None):
    assert (when(text), where(text)) == ([date], [place])


def test_what_is_a_day_after_something_else_was_the_day_before():
    text = f"{A} held talks with {B} in the German capital on Sunday, a day after he spoke by phone with {C}."
    assert (when(text), where(text)) == (["2024-06-09", "2024-06-08"], ["Berlin", None])


def test_a_day_without_a_year_is_of_the_year_that_the_text_gives_its_month():
    text = f"{A} visited Praia from 4 to 6 December 2023. On 5 December he met {B}."
    assert when(text, None) == ["2023-12-05"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a town that hosts
        (f"On June 4, Warsaw hosted political consultations between {A} and Polish minister Jan Testuda.", ["Warsaw"]),
        # told by the next sentence
        (f"{A} on Monday received {B}. Talks at the Ministry in Astana covered trade.", ["Astana"]),
        (f"{A} on Monday received {B}. Talks in detail followed.", [None]),
        # a house with its number, a gathering with its own, and where an embassy has its seat
        (f"{A} met {B} at 10 Downing Street on Monday.", ["London"]),
        (f"{A} met {B} on the sidelines of the 60th Munich Security Conference.", ["Munich"]),
        (f"The Embassy of France in Warsaw said that {A} met {B} on Monday.", [None]),
        (f"{A} met {B} at the Embassy of France in Warsaw on Monday.", ["Warsaw"]),
        # what followed was there too
        (f"{A} on Monday met {B} in Astana. A working lunch with Dupuis followed.", ["Astana", "Astana"]),
        # a visit to the land of one of them, of which the meeting was a part
        (
            f"On 9 and 10 June, Polish minister Jan Testuda travelled to Astana. On Monday, Testuda met {A}.",
            ["Astana"],
        ),
        (f"Polish minister Jan Testuda travelled to Oslo in May. On Monday, Testuda met {A}.", [None]),
        (f"Polish minister Jan Testuda will travel to Astana next week. On Monday, Testuda met {A}.", [None]),
        # the line that introduces a list
        (
            f"Minister Testuda of Poland was abroad.\n\nIn Astana on Monday he:\n\n• met {A};\n• met {B}.",
            ["Astana", "Astana"],
        ),
    ],
)
def test_where_it_was_told_before_or_after(text: str, expected: list[str | None]):
    assert where(text) == expected


def test_credentials_where_the_ceremony_took_place():
    text = (
        "The President of Kazakhstan, Nurbek Testbayev, received letters of credence on 9 June. The solemn ceremony "
        "took place in Astana.\n\nCredentials were presented by:\nJean Dupuis, Ambassador of France;\nAnna Probst, "
        "Ambassador of Austria."
    )
    assert set(where(text)) == {"Astana"}


@pytest.mark.parametrize(
    ("published", "date"),
    [(dt.date(2024, 3, 5), "2024-03-06"), (dt.date(2024, 3, 7), "2024-03-06"), (dt.date(2024, 3, 3), "2023-03-01")],
)
def test_a_dateline_can_be_a_day_or_two_ahead_of_publication(published: dt.date, date: str) -> None:
    assert when(f"ASTANA, March 6 - {A} met {B} on Wednesday.", published) == [date]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 2021-06-01", "2021-05-31"),
        ("Published: 2021-05-31", "2021-05-31"),
        ("31 May 2021", "2021-05-31"),
        ("The treaty of 3 March 2019", "XXXX-05-31"),
        ("Before 15 December 2021", "XXXX-05-31"),
    ],
)
def test_a_dateline_has_the_year_of_a_line_within_days_of_it(line: str, date: str) -> None:
    news = "LISBON, May 31 - Portuguese Minister Ana Pirez met Norwegian Ambassador Dag Ekin in Lisbon on Monday."
    for text in (f"{news}\n{line}\n", f"{line}\n\n{news}\n"):
        assert [meeting.date for meeting in reading(text).meetings] == [date]
