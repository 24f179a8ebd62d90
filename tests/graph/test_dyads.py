"""Pairs of countries by year and month, against what is counted by hand; the ledger under them; ranks and codes."""

import csv
import datetime as dt
from collections import Counter
from itertools import combinations, product
from pathlib import Path

import pytest
from analysis_worlds import COUNTRIES, DATES, PEOPLE, World, days_inside, fitting, met, presence, scopes, worlds
from hypothesis import example, given, settings
from hypothesis import strategies as st
from seed_rows import Build

from graph.analysis import ranks
from graph.analysis.codes import cow
from graph.analysis.dyads import Dyad, dyads, spread
from graph.analysis.ledger import ledger
from graph.analysis.scope import Scope
from graph.countries import listed
from graph.days import Span, between, periods
from graph.edtf import span
from graph.errors import UsageError

ROOT = Path(__file__).parents[2]
LEXICON = ROOT / "loaders" / "lexicon" / "offices.csv"


class At:
    def __init__(self, date):
        self.date = date
        self.first, self.last = span(date)


@example("XXXX-06-15", None, dt.date(2020, 6, 1))
@example("XXXX-06-15", dt.date(2024, 6, 20), None)
@given(st.sampled_from(DATES), *[st.none() | st.dates(dt.date(2020, 6, 1), dt.date(2024, 6, 30))] * 2)
def test_a_date_is_certainly_possibly_or_not_in_a_span(date, since, until):
    if since and until and since > until:
        since, until = until, since
    assert Span(since, until).presence(At(date)) == presence(date, since, until)


def test_a_leap_day_without_a_year_is_in_leap_years_only():
    leap = At("XXXX-02-29")
    assert Span(dt.date(2021, 3, 1), dt.date(2023, 12, 31)).presence(leap) == "no"
    assert Span(dt.date(2021, 3, 1), dt.date(2024, 2, 29)).presence(leap) == "possible"
    assert Span(dt.date(1896, 3, 1), dt.date(1904, 2, 28)).presence(leap) == "no"
    assert Span(dt.date(2021, 3, 1), None).presence(leap) == "possible"
    assert Span(dt.date(2021, 3, 2), dt.date(2022, 2, 20)).presence(At("XXXX-02")) == "possible"
    assert Span(dt.date(2021, 3, 2), dt.date(2022, 1, 20)).presence(At("XXXX-02-XX")) == "no"


@pytest.mark.parametrize(("since", "until"), [("2022", "2021"), ("2022-13", None), (None, "soon"), ("../2022", None)])
def test_a_span_that_is_none_is_refused(since, until):
    with pytest.raises(UsageError, match=r"--from|--to"):
        between(since, until)


def test_an_uncertain_end_takes_in_all_its_days():
    assert between("2021", "2022-02") == Span(dt.date(2021, 1, 1), dt.date(2022, 2, 28))


def expected(world, by, scope):
    """(period, a, b) -> the meetings certainly and possibly in it, from the world itself."""
    span = between(scope.since, scope.until)
    found = {}
    for how, meetings in fitting(world, scope).items():
        for one in meetings if how != "left out" else ():
            cut = 4 if by == "year" else 7
            inside = days_inside(one.date, span.first, span.last)
            when = [""] if None in one.days else sorted({day.isoformat()[:cut] for day in inside})
            for period in when:
                for pair in combinations(one.states, 2):
                    sure, maybe = found.setdefault((period, *pair), ([], []))
                    (sure if len(when) == 1 and how == "certainly" else maybe).append(one)
    return found


def received(met, a, b):
    """Who is told to have received the other: the one with a host, or where only two met the other of a guest."""
    roles = {code: {met.roles[p] for p in met.offices if PEOPLE[p] == code and p not in met.lost} for code in (a, b)}
    hosts = {
        side
        for side, code, other in (("a", a, b), ("b", b, a))
        if "host" in roles[code] or ("guest" in roles[other] and len(met.states) == 2)
    }
    return hosts.pop() if len(hosts) == 1 else None


@settings(max_examples=40)
@given(worlds(), st.sampled_from(("year", "month")), scopes)
def test_pairs_are_what_is_counted_by_hand(world, by, scope):
    wanted = expected(world, by, scope)
    found = dyads(ledger(world.rows()), by, scope)
    assert [(one.period, one.a, one.b) for one in found] == sorted(wanted, key=lambda key: (key[0] == "", key))
    for one in found:
        sure, maybe = wanted[one.period, one.a, one.b]
        assert one.meetings == tuple(sorted(met.id for met in sure))
        assert one.possible == tuple(sorted(met.id for met in maybe))
        assert one.kinds == dict(Counter(met.kind for met in sure))
        assert one.bilateral == sum(len(met.states) == 2 for met in sure)
        levels = [(met.level(one.a), met.level(one.b)) for met in sure]
        assert one.levels == dict(Counter(0 if None in pair else min(pair) for pair in levels))
        assert one.level_a == max((a for a, _ in levels if a), default=None)
        where = {one.a: "a", one.b: "b", None: "unknown"}
        assert one.venues == dict(Counter(where.get(met.place, "third") for met in sure))
        assert one.hosts == dict(Counter(filter(None, (received(met, one.a, one.b) for met in sure))))
        assert len(one.documents) == len({int(met.id[1:]) % 2 for met in sure})
        told = {f"{met.id}-told" for met in (*sure, *maybe)}
        came = {
            f"{met.id}-{p}"
            for met in (*sure, *maybe)
            for p in met.offices
            if PEOPLE[p] in (one.a, one.b) and p not in met.lost
        }
        assert set(one.evidence) == told | came


@settings(max_examples=30)
@given(worlds(), st.sampled_from(("year", "month")))
def test_all_pairs_adds_zeros_and_nothing_else(world, by):
    books = ledger(world.rows())
    some, every = dyads(books, by), dyads(books, by, all_pairs=True)
    assert [one for one in every if one.meetings or one.possible] == some
    dated = [one.period for one in some if one.period]
    states = {code for met in world.held for code in met.states}
    pairs = len(states) * (len(states) - 1) // 2
    unit = list(periods(span(min(dated))[0], span(max(dated))[1], by)) if dated else []
    assert len([one for one in every if one.period]) == pairs * len(unit)


def test_one_country_or_two():
    world = World((met("m0", "2021-05-01", "p0-aze", "p1-nor", "p3-uzb"), met("m1", "2022", "p0-aze", "p1-nor")))
    books = ledger(world.rows())
    assert [(one.a, one.b) for one in dyads(books, countries=["UZB"])] == [("AZE", "UZB"), ("NOR", "UZB")]
    assert [len(one.meetings) for one in dyads(books, countries=["NOR", "AZE"])] == [1, 1]
    assert spread(dyads(books), "year") == (
        ["2021", "2022"],
        {"AZE–NOR": [1, 1], "AZE–UZB": [1, 0], "NOR–UZB": [1, 0]},
    )


def test_of_two_commissions_of_one_name_the_meetings_own_is_the_side():
    build = Build()
    for id in ("commission-aze-nor", "commission-aze-uzb"):
        build.node("Organization", id, "Commission", short="Commission")
    for id, party in (("m0", "commission-aze-nor"), ("m1", "commission-aze-uzb")):
        meeting = build.node("Meeting", id, id, kind="meeting", status="held")
        build.edge("TOOK_PART_IN", ("Organization", party), meeting, evidence=("e",))
        build.edge("ATTENDED", build.node("Official", "ann", "Ann"), meeting, side="Commission", evidence=("f",))
    assert [one.parties for one in ledger(build.rows()).entries] == [
        (("Organization", "commission-aze-nor"),),
        (("Organization", "commission-aze-uzb"),),
    ]


def test_who_received_whom():
    host = met("m0", "2021-05-01", "p0-aze", "p1-nor")
    for roles, wanted in (
        ({"p0-aze": "host", "p1-nor": "member"}, {"a": 1}),
        ({"p0-aze": "member", "p1-nor": "host"}, {"b": 1}),
        ({"p0-aze": "guest", "p1-nor": "member"}, {"b": 1}),
        ({"p0-aze": "host", "p1-nor": "host"}, {}),
        ({"p0-aze": "member", "p1-nor": "member"}, {}),
    ):
        world = World((type(host)(**{**vars_of(host), "roles": roles}),))
        (one,) = dyads(ledger(world.rows()))
        assert one.hosts == wanted


def vars_of(one):
    return {name: getattr(one, name) for name in type(one).__dataclass_fields__}


def test_what_no_option_means_is_refused():
    books = ledger(World((met("m0", "2021", "p0-aze", "p1-nor"),)).rows())
    with pytest.raises(UsageError, match=r"'visit'.*the kinds are meeting"):
        dyads(books, scope=Scope(kinds=("visit",)))
    with pytest.raises(UsageError, match="say certain or possible"):
        dyads(books, scope=Scope(dates="perhaps"))
    with pytest.raises(UsageError, match="say year or month"):
        dyads(books, by="week")
    with pytest.raises(UsageError, match="nothing can be both"):
        dyads(books, scope=Scope(kinds=("meeting",), not_kinds=("meeting",)))


def test_the_ranks_are_the_lexicons():
    lexicon = [
        (row["form"], row["rank"])
        for row in csv.DictReader(LEXICON.read_text(encoding="utf-8").splitlines())
        if row["rank"]
    ]
    assert [(row["form"], row["rank"]) for row in ranks.rows("ranks")] == lexicon


@pytest.mark.parametrize(
    ("office", "level"),
    [
        ("President of the Republic of Uzbekistan", 6),
        ("King", 6),
        ("Prime Minister", 6),
        ("Deputy Prime Minister and Minister of Foreign Affairs", 5),
        ("Minister for Foreign Affairs of Norway", 4),
        ("Acting Foreign Minister", 4),
        ("First Deputy Minister of Foreign Affairs", 3),
        ("Deputy Minister of Foreign Affairs and Head of Delegation", 3),
        ("Adviser to the Foreign Minister", 2),
        ("Ambassador", 2),
        ("Former President", None),
        ("Member of Parliament", None),
        ("Weaver", None),
        (None, None),
    ],
)
def test_how_high_an_office_is(office, level):
    assert ranks.level(office) == level


def test_without_an_office_at_the_meeting_those_shown_at_the_time_count():
    build = Build()
    build.node("Country", "NOR", "Norway")
    build.meeting("m0", "ann", date="2021-05-01", date_from=dt.date(2021, 5, 1), date_to=dt.date(2021, 5, 1))

    def holds(office, year, evidence="e"):
        days = {f"{end}_seen": dt.date(year, month, 1) for end, month in (("first", 1), ("last", 12))}
        build.edge("HOLDS_OFFICE", ("Official", "ann"), ("Country", "NOR"), office=office, evidence=(evidence,), **days)
        books = ledger(build.rows())
        return ranks.level_at(books, books.entries[0], books.entries[0].parts[0])

    assert holds("Prime Minister", 2020) is None
    assert holds("Foreign Minister", 2021) == 4
    assert holds("Minister of Defence", 2021) == 4
    # Of two levels neither is known to be hers that day.
    assert holds("Deputy Foreign Minister", 2021) is None
    # What the document that tells of her being there calls her comes before what others do, whatever day it shows.
    assert holds("Ambassador", 2019, "doc-1-2-title") == 2
    assert holds("Prime Minister", 2018, "doc-3-4-title") is None


def test_codes_of_states():
    assert cow("DEU") == (255, "GMY")
    assert cow("AZE") == (373, "AZE")
    assert cow("GRL") is None
    assert all(listed(row["code"]) for row in ranks.rows("cow_states"))
    assert {cow(code) for code in COUNTRIES} == {(373, "AZE"), (385, "NOR"), (135, "PER"), (704, "UZB")}
    # Every state of the lexicon's list that is a member of the United Nations has a number; the Holy See has none.
    states = csv.DictReader((ROOT / "loaders/lexicon/countries.csv").read_text(encoding="utf-8").splitlines())
    assert {row["code"] for row in states if row["kind"] == "state" and not cow(row["code"])} == {
        "COK",
        "NIU",
        "PSE",
        "VAT",
    }


def test_a_pair_is_ordered_by_code_and_period():
    world = World(
        tuple(met(f"m{n}", date, *pair) for n, (date, pair) in enumerate(product(DATES, [("p3-uzb", "p0-aze")])))
    )
    found = dyads(ledger(world.rows()))
    assert {(one.a, one.b) for one in found} == {("AZE", "UZB")}
    assert [one.period for one in found] == ["2021", "2022", "2023", ""]
    assert [len(one.meetings) for one in found] == [4, 1, 3, 2]
    assert [len(one.possible) for one in found] == [1, 1, 0, 0]
    assert isinstance(found[0], Dyad)
