"""Which accounts are of one meeting, by what tells two apart. Everybody here is invented, and so are the meetings."""

import csv
import datetime as dt
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.resolution.accounts import Account, digests
from graph.resolution.meetings import block_keys, compare, sought_keys
from graph.resolution.rounds import rounds
from graph.resolution.tables import rows

PERALTA, ROJAS, QUISPE = ("ana-peralta-per", "PER"), ("luis-rojas-per", "PER"), ("ines-quispe-per", "PER")
ODUYA, MENSAH, BOATENG = ("ben-oduya-gha", "GHA"), ("esi-mensah-gha", "GHA"), ("kofi-boateng-gha", "GHA")
SANTOS = ("rui-santos-bra", "BRA")
OFFICES = (
    ("ana-peralta-per", "Minister of Foreign Affairs"),
    ("anna-peraltah-per", "Foreign Minister"),
    ("ben-oduya-gha", "Foreign Minister"),
    ("b-oduja-gha", "Foreign Minister"),
    ("e-menssah-gha", "Deputy Minister for Foreign Affairs"),
    ("elchin-huseynli-gha", "Deputy Foreign Minister"),
    ("elman-huseynli-gha", "Deputy Foreign Minister"),
    ("esi-mensah-gha", "Deputy Foreign Minister"),
    ("ines-quispe-per", "Ambassador of Peru to Ghana"),
    ("kofi-boateng-gha", "Deputy Foreign Minister"),
    ("kwame-darko-gha", "Foreign Minister"),
    ("luis-rojas-per", "Deputy Minister of Foreign Affairs"),
    ("rui-santos-bra", "Foreign Minister"),
    ("ama-darko-bra", "Ambassador of Brazil"),
)
DAY = "2024-03-06"
LIMA, CUSCO, ACCRA, GENEVA = "lima-per", "cusco-per", "accra-gha", "geneva-che"
AT_LENGTH = (
    "Foreign Minister Ana Peralta today received her Ghanaian counterpart Ben Oduya, who had come with six heads of "
    "companies, and spoke with him for two hours of the port of Callao, of cocoa that ripens too early, of visas for "
    "students and of the seat that both countries want on the board of the Tropical Timber Organization."
)
WORDS = "The ministers Ana Peralta and Ben Oduya met to speak of the port of Callao."


def told(*people, date=DAY, kind="meeting", status="held", heads=None, parties=None, **more):
    """An account; of each side whom it names first leads it, unless `heads` says otherwise."""
    first = {side: person for person, side in reversed(people)}
    ids = {person for person, _ in people}
    published = more.pop("published", None)
    texts = more.pop("words", ())
    words, length = digests(texts)
    return Account(
        kind=kind,
        status=status,
        date=date,
        date_basis=more.pop("basis", "stated" if date else None),
        parties=tuple(sorted(parties or ("GHA", "PER"))),
        people=tuple(sorted(people)),
        heads=tuple(sorted(heads or first.values())),
        offices=tuple(pair for pair in OFFICES if pair[0] in ids),
        words=words,
        length=length,
        rounds=tuple(sorted(rounds(texts))),
        published=dt.date.fromisoformat(published) if published else None,
        **more,
    )


BOTH = told(PERALTA, ODUYA)
IN_LIMA = told(PERALTA, ODUYA, place=LIMA)
ROUND = told(PERALTA, ODUYA, kind="consultations", place=LIMA)
NOBODY = told(place=LIMA)

SAME = {
    "the same people on both sides, on one day": (BOTH, IN_LIMA),
    "each side names its own people in full, and of the guests the minister": (
        told(PERALTA, ROJAS, QUISPE, ODUYA, place=LIMA),
        told(ODUYA, MENSAH, BOATENG, PERALTA, place=LIMA),
    ),
    "one side's consultations are the other's session": (ROUND, told(ODUYA, PERALTA, kind="session", place=LIMA)),
    "one side's negotiations are the other's meeting": (told(PERALTA, ODUYA, kind="negotiations"), IN_LIMA),
    "a visit of a day": (told(PERALTA, ODUYA, kind="visit"), IN_LIMA),
    "the town here, its country there": (IN_LIMA, told(PERALTA, ODUYA, place="PER")),
    "two spellings of a town": (
        told(PERALTA, ODUYA, place="kiev-ukr"),
        told(PERALTA, ODUYA, place="kyiv-ukr"),
    ),
    "a town whose country one does not tell": (IN_LIMA, told(PERALTA, ODUYA, place="lima-xxx")),
    "a third party only escorts": (
        IN_LIMA,
        told(PERALTA, ODUYA, ("ama-darko-bra", "BRA"), place=LIMA, parties=("BRA", "GHA", "PER")),
    ),
    "observers without a name": (ROUND, told(PERALTA, ODUYA, kind="session", parties=("BRA", "GHA", "PER"))),
    "planned, then held": (told(PERALTA, ODUYA, status="planned"), BOTH),
    "planned for a month in a town, held on a day in it": (
        told(PERALTA, ODUYA, status="planned", date="2024-03", place=LIMA),
        IN_LIMA,
    ),
    "planned by two": (told(PERALTA, ODUYA, status="planned"), told(PERALTA, ODUYA, status="planned", place=LIMA)),
    "planned, then cancelled": (told(PERALTA, ODUYA, status="planned"), told(PERALTA, ODUYA, status="cancelled")),
    "denied by both": (told(PERALTA, ODUYA, status="denied"), told(PERALTA, ODUYA, status="denied")),
    "no date but that of the news, a day after": (BOTH, told(PERALTA, ODUYA, date="2024-03-07", basis="dateline")),
    "news of one day": (
        told(PERALTA, ODUYA, basis="dateline"),
        told(PERALTA, ODUYA, basis="dateline"),
    ),
    "a day, and the conference of three days around it": (
        told(PERALTA, ODUYA, SANTOS, kind="conference", date="2024-03-05/2024-03-07", parties=("BRA", "GHA", "PER")),
        told(PERALTA, ODUYA, SANTOS, kind="conference", parties=("BRA", "GHA", "PER")),
    ),
    "a month here, a day in it there, in one town": (told(PERALTA, ODUYA, date="2024-03", place=LIMA), IN_LIMA),
    "announced for a town, held there within the week": (
        told(PERALTA, ODUYA, date=None, status="planned", place=LIMA, published="2024-03-01"),
        IN_LIMA,
    ),
    "the year is not told, but the document's date gives it": (
        told(PERALTA, ODUYA, date="XXXX-03-06", published="2024-03-07"),
        BOTH,
    ),
    "the year is told by one only": (told(PERALTA, ODUYA, date="XXXX-03-06", place=LIMA), IN_LIMA),
    "the year is told by neither": (
        told(PERALTA, ODUYA, date="XXXX-03-06", kind="consultations"),
        told(PERALTA, ODUYA, date="XXXX-03-06", kind="consultations"),
    ),
    "one side told by the office that its person holds": (
        IN_LIMA,
        told(ODUYA, titles=(("Minister for Foreign Affairs", "PER"),), place=LIMA),
    ),
    "the guest told by the same office": (
        told(ODUYA, titles=(("Foreign Minister", "PER"),), place=LIMA),
        told(ODUYA, titles=(("Peruvian Minister of Foreign Affairs", "PER"),), place=LIMA),
    ),
    "the minister told by his office, his ambassador by name": (
        told(ODUYA, QUISPE, heads=("ben-oduya-gha",), titles=(("Foreign Minister", "PER"),), place=LIMA),
        IN_LIMA,
    ),
    "a spelling that was not recognised, of one office": (IN_LIMA, told(PERALTA, ("b-oduja-gha", "GHA"), place=LIMA)),
    "a spelling of who led, and known people beside him": (
        told(PERALTA, ODUYA, MENSAH, place=LIMA),
        told(PERALTA, ("b-oduja-gha", "GHA"), MENSAH, place=LIMA),
    ),
    "one name that was kept apart as two persons', with an office in one account only": (
        told(PERALTA, ("bo-owusu-gha-01ddfda3", "GHA")),
        told(PERALTA, ("bo-owusu-gha-185617f1", "GHA"), place=LIMA),
    ),
    "a deputy of whom one has the initial": (
        told(PERALTA, MENSAH),
        told(PERALTA, ("e-menssah-gha", "GHA")),
    ),
    "spellings that were not recognised on both sides": (
        IN_LIMA,
        told(("anna-peraltah-per", "PER"), ("b-oduja-gha", "GHA"), place=LIMA),
    ),
    "each names whom the other tells by the office": (
        told(PERALTA, titles=(("Foreign Minister", "GHA"),), place=LIMA),
        told(ODUYA, titles=(("Minister of Foreign Affairs", "PER"),), place=LIMA),
    ),
    "the same round, with nobody named in one": (
        told(PERALTA, ODUYA, kind="session", place=LIMA, words=("The third session of the Joint Commission met.",)),
        told(kind="session", place=LIMA, words=("Lima hosted the 3rd session of the Peru-Ghana Commission.",)),
    ),
    "consultations with the same name on one day in one town, with nobody named in one": (
        told(PERALTA, ODUYA, kind="consultations", place=LIMA, name="political consultations"),
        told(kind="consultations", place=LIMA, name="Political consultations"),
    ),
    "undated, but in the same words": (
        told(PERALTA, ODUYA, date=None, words=(WORDS,)),
        told(PERALTA, ODUYA, date=None, words=(WORDS,)),
    ),
    "reprinted at length a day later, with a today that moved": (
        told(PERALTA, ODUYA, words=(AT_LENGTH,), publisher="Andes Wire"),
        told(PERALTA, ODUYA, date="2024-03-07", words=(AT_LENGTH,), publisher="Volta Times"),
    ),
    "the chair of an organisation, for his state here and for the organisation there": (
        told(PERALTA, ODUYA, place=LIMA),
        told(("ana-peralta-per", "OAS"), ODUYA, parties=("GHA", "OAS"), place=LIMA),
    ),
    "a call told by both": (told(PERALTA, ODUYA, kind="phone_call"), told(ODUYA, PERALTA, kind="phone_call")),
    "consultations by video": (
        told(PERALTA, ODUYA, kind="video_call"),
        told(PERALTA, ODUYA, kind="consultations", place=LIMA),
    ),
    "of a gathering each names some": (
        told(PERALTA, ODUYA, kind="summit", place=GENEVA, parties=("BRA", "GHA", "KEN", "NGA", "PER")),
        told(PERALTA, ODUYA, kind="summit", place=GENEVA, parties=("GHA", "PER", "TZA", "NGA")),
    ),
}

ASK = {
    "a dinner after the talks, or the talks over dinner": (IN_LIMA, told(PERALTA, ODUYA, kind="dinner")),
    "credentials, or the audience after them": (told(PERALTA, ODUYA, kind="ceremony"), IN_LIMA),
    "the ministers spoke, it is not said how": (told(PERALTA, ODUYA, kind="phone_call"), BOTH),
    "a call on two sides of midnight": (
        told(PERALTA, ODUYA, kind="phone_call"),
        told(PERALTA, ODUYA, kind="phone_call", date="2024-03-07"),
    ),
    "the guests are told by their country only": (IN_LIMA, told(PERALTA, place=LIMA)),
    "each names its own people only": (told(PERALTA, place=LIMA), told(ODUYA, place=LIMA)),
    "nobody is named in one": (IN_LIMA, NOBODY),
    "two towns of one country on one day": (IN_LIMA, told(PERALTA, ODUYA, place=CUSCO)),
    "cancelled by one, held by the other": (told(PERALTA, ODUYA, status="cancelled"), IN_LIMA),
    "denied by one, held by the other": (told(PERALTA, ODUYA, status="denied"), IN_LIMA),
    "a third minister in one account: three sat together, or two on the margins": (
        IN_LIMA,
        told(PERALTA, ODUYA, SANTOS, place=LIMA, parties=("BRA", "GHA", "PER")),
    ),
    "an office that only one holds, under two names": (
        told(PERALTA, ODUYA, place=LIMA),
        told(PERALTA, ("kwame-darko-gha", "GHA"), place=LIMA),
    ),
    "known people beside another host, and a spelling of the guest": (
        told(PERALTA, ROJAS, ODUYA, place=LIMA),
        told(QUISPE, ROJAS, ("b-oduja-gha", "GHA"), place=LIMA),
    ),
    "two deputies of one surname": (
        told(PERALTA, ("elchin-huseynli-gha", "GHA"), place=LIMA),
        told(PERALTA, ("elman-huseynli-gha", "GHA"), place=LIMA),
    ),
    "two spellings that were not recognised, and no day": (
        told(PERALTA, ODUYA, date="2024-03", place=LIMA),
        told(PERALTA, ("b-oduja-gha", "GHA"), date="2024-03", place=LIMA),
    ),
    "spellings that were not recognised on both sides, and no town": (
        told(PERALTA, ODUYA),
        told(("anna-peraltah-per", "PER"), ("b-oduja-gha", "GHA")),
    ),
    "two who came along met by themselves": (told(PERALTA, ROJAS, ODUYA, MENSAH), told(ROJAS, MENSAH)),
    "a meeting within a visit of several days": (
        told(PERALTA, ODUYA, kind="visit", date="2024-03-05/2024-03-07", place=LIMA),
        IN_LIMA,
    ),
    "news of two days": (
        told(PERALTA, ODUYA, basis="dateline", place=LIMA),
        told(PERALTA, ODUYA, basis="dateline", date="2024-03-07", place=LIMA),
    ),
    "a call, and the news of the next day": (
        told(PERALTA, ODUYA, kind="phone_call"),
        told(PERALTA, ODUYA, kind="phone_call", basis="dateline", date="2024-03-07"),
    ),
    "whom she will see there, and one of them whom she saw": (
        told(PERALTA, ODUYA, MENSAH, status="planned", date="2024-03-05/2024-03-07", place=ACCRA),
        told(PERALTA, MENSAH, place=ACCRA),
    ),
    "news of a day, and a year": (
        told(PERALTA, ODUYA, basis="dateline", place=LIMA),
        told(PERALTA, ODUYA, date="2024", place=LIMA),
    ),
    "announced, held in the month after": (
        told(PERALTA, ODUYA, date=None, status="planned", place=LIMA, published="2024-02-15"),
        IN_LIMA,
    ),
    "undated, told the day after": (
        told(PERALTA, ODUYA, date=None, published="2024-03-07"),
        BOTH,
    ),
    "undated, in the same town": (told(PERALTA, ODUYA, date=None, place=LIMA, published="2025-01-01"), IN_LIMA),
    "a year here, a day in it there": (told(PERALTA, ODUYA, date="2024", place=LIMA), IN_LIMA),
    "a month here, a day in it there, with no town": (told(PERALTA, ODUYA, date="2024-03"), BOTH),
    "planned for an autumn, held in it": (
        told(PERALTA, ODUYA, kind="session", status="planned", date="2024-23"),
        told(PERALTA, ODUYA, kind="session", date="2024-10-02"),
    ),
    "day and month on neutral ground, where the same two meet each year": (
        told(PERALTA, ODUYA, date="XXXX-03-06", place=GENEVA),
        told(PERALTA, ODUYA, place=GENEVA),
    ),
}

DIFFERENT = {
    "a phone call and a dinner": (told(PERALTA, ODUYA, kind="phone_call"), told(PERALTA, ODUYA, kind="dinner")),
    "a phone call, and a meeting in a town": (told(PERALTA, ODUYA, kind="phone_call"), IN_LIMA),
    "a call and credentials": (told(PERALTA, ODUYA, kind="video_call"), told(PERALTA, ODUYA, kind="ceremony")),
    "rounds at different dates": (ROUND, told(PERALTA, ODUYA, kind="consultations", date="2025-03-06", place=LIMA)),
    "rounds with different numbers, at dates that do not tell them apart": (
        told(kind="session", date="2024", words=("The third session of the Joint Commission took place.",)),
        told(kind="session", date="2024", words=("The 4th session of the Joint Commission took place.",)),
    ),
    "the same day next year": (told(PERALTA, ODUYA, date="2025-03-06"), BOTH),
    "the next day": (told(PERALTA, ODUYA, date="2024-03-07"), BOTH),
    "other day and month, whatever the year": (told(PERALTA, ODUYA, date="XXXX-03-07"), BOTH),
    "another month": (told(PERALTA, ODUYA, date="2024-04", place=LIMA), IN_LIMA),
    "a postponed meeting was held, the first was not": (
        told(PERALTA, ODUYA, status="planned", date="2024-02-20"),
        BOTH,
    ),
    "the minister met two of the other side in turn": (told(PERALTA, ODUYA), told(PERALTA, MENSAH)),
    "two deputies of one ministry": (told(PERALTA, BOATENG), told(PERALTA, MENSAH)),
    "other people on both sides": (told(PERALTA, ODUYA, place=LIMA), told(ROJAS, MENSAH, place=LIMA)),
    "the same minister, another country": (told(PERALTA, ODUYA), told(PERALTA, SANTOS, parties=("BRA", "PER"))),
    "two ministers on the margins of a summit": (
        told(PERALTA, ODUYA, place=GENEVA),
        told(PERALTA, ODUYA, SANTOS, kind="meeting", place=GENEVA, parties=("BRA", "GHA", "KEN", "PER")),
    ),
    "towns of two countries": (IN_LIMA, told(PERALTA, ODUYA, place=ACCRA)),
    "two towns of one country, in a month": (
        told(PERALTA, ODUYA, date="2024-03", place=LIMA),
        told(PERALTA, ODUYA, date="2024-03", place=CUSCO),
    ),
    "told before it took place": (told(PERALTA, ODUYA, date=None, place=LIMA, published="2024-01-10"), IN_LIMA),
    "announced after the other had been held": (
        told(PERALTA, ODUYA, date=None, status="planned", place=LIMA, published="2024-05-01"),
        IN_LIMA,
    ),
    "undated, with nothing but the people": (
        told(PERALTA, ODUYA, date=None),
        told(PERALTA, ODUYA, date=None),
    ),
    "the calls of one crisis, by one house, in its set phrase": (
        told(PERALTA, ODUYA, kind="phone_call", basis="dateline", words=(WORDS,), publisher="Palace of Pizarro"),
        told(
            *(PERALTA, ODUYA),
            kind="phone_call",
            basis="dateline",
            date="2024-03-07",
            words=(WORDS,),
            publisher="Palace of Pizarro",
        ),
    ),
    "the host received somebody in the same town on the same day, and nobody says of which country": (
        told(PERALTA, place=LIMA, parties=("PER",)),
        told(PERALTA, ("jo-doe-xxx", None), place=LIMA, parties=("PER",)),
    ),
    "the news long after": (told(PERALTA, ODUYA, date="2024-04-20", basis="dateline", place=LIMA), IN_LIMA),
    "an office that the other's person does not hold": (
        BOTH,
        told(ODUYA, titles=(("Minister of Defence", "PER"),)),
    ),
    "a dinner some days after what was announced": (
        told(PERALTA, ODUYA, date=None, status="planned", place=LIMA, published="2024-03-01"),
        told(PERALTA, ODUYA, kind="dinner", place=LIMA),
    ),
    "planned in the same words a year later": (
        told(PERALTA, ODUYA, date=None, status="planned", published="2023-03-01", words=(WORDS,)),
        told(PERALTA, ODUYA, date=None, status="planned", published="2024-03-01", words=(WORDS,)),
    ),
    "two doubts: cancelled by one, and guests whom one does not name": (
        told(PERALTA, ODUYA, status="cancelled"),
        told(PERALTA),
    ),
    "two countries met, and nothing else is said": (told(), told()),
}

CASES = [
    pytest.param(decision, *pair, id=f"{decision}: {name}")
    for decision, cases in (("same", SAME), ("ask", ASK), ("different", DIFFERENT))
    for name, pair in cases.items()
]


@pytest.mark.parametrize(("decision", "a", "b"), CASES)
def test_two_accounts(decision, a, b):
    verdict = compare(a, b)
    assert (verdict.decision, compare(b, a)) == (decision, verdict), verdict
    assert verdict.reasons
    assert (verdict.decision == "different") == (verdict.score < 0.222)


def finds(a, b):
    """Whether each is found by what the other looks for."""
    return bool(sought_keys(a) & block_keys(b) and sought_keys(b) & block_keys(a))


@pytest.mark.parametrize(("decision", "a", "b"), CASES)
def test_whatever_may_be_one_meeting_shares_a_key(decision, a, b):
    if decision != "different":
        assert finds(a, b)


def test_all_accounts_here_that_may_be_one_meeting_share_a_key():
    every = [one for cases in (SAME, ASK, DIFFERENT) for pair in cases.values() for one in pair]
    missed = [(a, b) for a, b in combinations(every, 2) if compare(a, b).decision != "different" and not finds(a, b)]
    assert missed == []


def test_an_account_is_surely_of_its_own_meeting():
    assert compare(IN_LIMA, IN_LIMA).score > 0.95


def test_the_weightiest_reason_comes_first():
    assert compare(BOTH, IN_LIMA).reasons[0] == "the same people on both sides"
    assert compare(*DIFFERENT["the next day"]).reasons == ("different days",)
    assert compare(*ASK["denied by one, held by the other"]).reasons[0] == "denied here, held there"


def test_what_fits_better_scores_higher():
    full, headline = told(PERALTA, ROJAS, ODUYA, place=LIMA), told(PERALTA, basis="dateline")
    other = told(ODUYA, MENSAH, PERALTA, place=LIMA)
    assert compare(full, other).score > compare(headline, other).score


def test_a_date_that_is_none_is_refused():
    with pytest.raises(ValueError, match="not a date in EDTF"):
        compare(BOTH, told(PERALTA, ODUYA, date="6 March"))


def test_towns_have_the_spellings_that_the_reader_knows():
    lexicon = Path(__file__).parents[2] / "loaders" / "lexicon" / "cities.csv"
    with lexicon.open(encoding="utf-8", newline="") as lines:
        cities = list(csv.DictReader(lines))
    known = [(row["name"], row["country"], form) for row in cities for form in row["forms"].split("|") if form]
    assert [(row["name"], row["country"], row["form"]) for row in rows("city_forms")] == known


PEOPLE = (PERALTA, ROJAS, QUISPE, ODUYA, MENSAH, BOATENG, SANTOS, ("ama-darko-bra", "BRA"), ("jo-doe-xxx", None))
DATES = (None, DAY, "2024-03-07", "2024-03", "2024-02-28/2024-03-06", "2024", "2024-21", "XXXX-03-06", "2024-03-31")
PUBLISHED = st.sampled_from([None, "2024-03-07", "2024-04-01"])
PASSAGES = ("The third session of the Commission took place.", WORDS, AT_LENGTH)
ANY_ACCOUNT = st.builds(
    lambda people, **more: told(*people, **more),
    st.lists(st.sampled_from(PEOPLE), unique=True, max_size=5),
    date=st.sampled_from(DATES),
    kind=st.sampled_from(["meeting", "consultations", "session", "visit", "summit", "dinner", "phone_call"]),
    status=st.sampled_from(["held", "held", "planned", "cancelled"]),
    parties=st.sampled_from(
        [("GHA", "PER"), ("PER",), ("BRA", "GHA", "PER"), ("BRA", "GHA", "KEN", "PER"), ("OAS", "PER")]
    ),
    place=st.sampled_from([None, LIMA, CUSCO, GENEVA, "PER"]),
    published=PUBLISHED,
    basis=st.sampled_from(["stated", "dateline"]),
    words=st.lists(st.sampled_from(PASSAGES), unique=True, max_size=2).map(sorted).map(tuple),
    publisher=st.sampled_from([None, "Andes Wire"]),
)


@given(ANY_ACCOUNT, ANY_ACCOUNT)
@settings(max_examples=400, deadline=None)
def test_any_two_accounts_compare_alike_in_either_order_and_meet_under_a_key(a, b):
    verdict = compare(a, b)
    assert verdict == compare(b, a)
    if verdict.decision != "different":
        assert finds(a, b), verdict
