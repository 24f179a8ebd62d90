"""What is new, who stopped meeting, ranks that differ, weeks, likely next links, against what is counted by hand."""

import datetime as dt
from dataclasses import replace
from itertools import combinations, pairwise
from math import log
from statistics import median

import pytest
from analysis_worlds import COUNTRIES, OFFICES, PEOPLE, Met, World, days_inside, fitting, met, presence, scopes, worlds
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_rows import Build

import diplograph as dg
from graph.analysis.asymmetry import asymmetry
from graph.analysis.central import central
from graph.analysis.changes import changes
from graph.analysis.dyads import dyads
from graph.analysis.ledger import ledger
from graph.analysis.network import network
from graph.analysis.scope import Scope
from graph.analysis.silences import silences
from graph.analysis.suggest import suggest
from graph.analysis.weeks import weeks
from graph.days import between

someone, state = st.sampled_from(sorted(PEOPLE)), st.sampled_from(COUNTRIES)


def ids(meetings):
    return sorted(one.id for one in meetings)


def pairs(world, meetings=None):
    found = {}
    for one in world.held if meetings is None else meetings:
        for pair in combinations(one.states, 2):
            found.setdefault(pair, []).append(one)
    return found


def new(meetings, since):
    """How new it is: not where a meeting was certainly before, certainly where all were since."""
    when = ["before" if one.days[1] and one.days[1] < since else one.days[0] for one in meetings]
    if "before" in when:
        return None
    return "certainly" if all(first and first >= since for first in when) else "possibly"


@settings(max_examples=40)
@given(
    worlds(),
    st.sampled_from((dt.date(2021, 6, 1), dt.date(2022, 1, 1), dt.date(2023, 5, 1))),
    st.sampled_from(("certain", "possible")),
)
def test_what_is_new_is_what_is_counted_by_hand(world, since, dates):
    rows = world.rows()
    found = changes(rows, ledger(rows), since, dates=dates)
    for what, told in (("link", world.links()), ("partner", pairs(world))):
        wanted = {}
        for pair, meetings in told.items():
            sure = [one for one in meetings if presence(one.date, since, None) == "certain"]
            maybe = [one for one in meetings if presence(one.date, since, None) == "possible"]
            if (how := new(meetings, since)) and (sure or (maybe and dates == "possible")):
                wanted[pair] = how, ids(sure), ids(maybe)
        told = {
            (one.a[1], one.b[1]): (one.new, list(one.meetings), list(one.possible)) for one in found if one.what == what
        }
        assert told == wanted
    for ref in (("Country", "NOR"), ("Official", "p1-nor")):
        mine = [one for one in found if ref in (one.a, one.b) or (ref[0] == "Country" and "nor" in f"{one.a} {one.b}")]
        assert changes(rows, ledger(rows), since, ref, dates) == mine
    firsts = [one.first or dt.date.max for one in found]
    assert firsts == sorted(firsts)
    assert all(one.evidence or one.what == "link" for one in found)


def test_new_offices():
    build = Build()
    for official in ("ann", "bob"):
        build.node("Official", official, official.title())
    norway = build.node("Country", "NOR", "Norway")
    for official, office, post, first in (
        ("ann", "Envoy", "envoy", dt.date(2020, 1, 1)),
        ("ann", "Special Envoy", "envoy", dt.date(2023, 1, 1)),
        ("ann", "Foreign Minister", "minister:foreign-affairs", dt.date(2023, 2, 1)),
        ("bob", "Weaver", "weaver", None),
    ):
        seen = {"first_seen": first, "last_seen": first} if first else {}
        build.edge(
            "HOLDS_OFFICE", ("Official", official), norway, office=office, posts=(post,), evidence=("e",), **seen
        )
    rows = build.rows()
    found = changes(rows, ledger(rows), dt.date(2023, 1, 1))
    # Another wording of an office that she had is not new; of what has no day nothing is known.
    assert [(one.what, one.a[1], one.office) for one in found] == [("office", "ann", "Foreign Minister")]
    bob = ("Official", "bob")
    assert changes(rows, ledger(rows), dt.date(2023, 1, 1), bob) == []
    (one,) = changes(rows, ledger(rows), dt.date(2023, 1, 1), bob, "possible")
    assert (one.office, one.new, one.first) == ("Weaver", "possibly", None)


def test_an_office_that_is_also_shown_on_no_known_day_is_possibly_new():
    build = Build()
    ann, norway = build.node("Official", "ann", "Ann"), build.node("Country", "NOR", "Norway")
    for office, first in (("Envoy", None), ("Special Envoy", dt.date(2023, 1, 1))):
        seen = {"first_seen": first, "last_seen": first} if first else {}
        build.edge("HOLDS_OFFICE", ann, norway, office=office, posts=("envoy",), evidence=("e",), **seen)
    rows = build.rows()
    (one,) = changes(rows, ledger(rows), dt.date(2023, 1, 1))
    assert (one.office, one.new) == ("Special Envoy", "possibly")


@settings(max_examples=60)
@given(
    worlds(most=12),
    st.sampled_from((None, dt.date(2022, 6, 1), dt.date(2030, 1, 1))),
    st.sampled_from((1.0, 3.0)),
    st.sampled_from(("certain", "possible")),
)
def test_silences_are_what_the_formula_says(world, on, factor, dates):
    found = silences(ledger(world.rows()), on, least=2, factor=factor, dates=dates)
    lasts = [one.days[1] for one in world.held if one.days[1]]
    wanted = {}
    for pair, meetings in pairs(world).items():
        today = on or (max(lasts) if lasts else dt.date.max)
        told = [one for one in meetings if not one.days[0] or one.days[0] <= today]
        known = [one for one in told if one.days[0] and one.days[0] == one.days[1]]
        days = []
        last = None
        for day in sorted({one.days[0] for one in known}):
            if last is None or day > last + dt.timedelta(7):
                days.append(day)
            last = day
        if len(days) < 2:
            continue
        gaps = [(b - a).days for a, b in pairwise(days)]
        ends = {"certainly": max(one.days[1] or dt.date.max for one in told)}
        if dates == "possible":
            # As if each had been as early as it can have been.
            ends["possibly"] = max(one.days[0] for one in told if one.days[0])
        for stopped, last in ends.items():
            silent = (today - last).days
            if pair not in wanted and silent > factor * median(gaps) and silent > max(gaps):
                others = [one for one in told if one not in known]
                wanted[pair] = stopped, silent / median(gaps), ids(known), ids(others)
    assert {
        (one.a[1], one.b[1]): (one.stopped, one.times, list(one.meetings), list(one.possible)) for one in found
    } == wanted
    assert [one.times for one in found] == sorted((times for _, times, _, _ in wanted.values()), reverse=True)


@settings(max_examples=60)
@given(worlds(), state, scopes)
def test_asymmetry_is_the_mean_of_the_gaps(world, code, scope):
    books, fits = ledger(world.rows()), fitting(world, scope)
    wanted = {}
    for how in ("certainly", "possibly"):
        for pair, meetings in pairs(world, fits[how]).items():
            for one in meetings:
                levels = one.level(pair[0]), one.level(pair[1])
                if len(one.states) == 2 and None not in levels:
                    wanted.setdefault(pair, {"certainly": [], "possibly": []})[how].append((one.id, levels))
    for one in asymmetry(books, scope=scope):
        pair = tuple(sorted((one.one[1], one.other[1])))
        told = wanted.pop(pair)
        gaps = [a - b if pair[0] == one.one[1] else b - a for _, (a, b) in told["certainly"]]
        assert one.gap == (pytest.approx(sum(gaps) / len(gaps)) if gaps else None)
        assert (one.gap or 0) >= 0
        assert (one.lower, one.higher) == (sum(gap > 0 for gap in gaps), sum(gap < 0 for gap in gaps))
        assert list(one.meetings) == sorted(id for id, _ in told["certainly"])
        assert list(one.possible) == sorted(id for id, _ in told["possibly"])
    assert wanted == {}
    for one in asymmetry(books, ("Country", code), scope):
        assert one.one == ("Country", code)


@settings(max_examples=60)
@given(worlds(), someone, scopes)
def test_asymmetry_of_an_official_is_by_his_own_level(world, official, scope):
    books, fits, side = ledger(world.rows()), fitting(world, scope), PEOPLE[official]
    wanted = {}
    for how in ("certainly", "possibly"):
        for one in fits[how]:
            own, others = OFFICES[one.offices.get(official)], [code for code in one.states if code != side]
            if own and official not in one.lost and len(one.states) == 2 and one.level(others[0]) is not None:
                told = wanted.setdefault(others[0], {"certainly": [], "possibly": []})
                told[how].append((one.id, own - one.level(others[0])))
    found = {one.other[1]: one for one in asymmetry(books, ("Official", official), scope)}
    assert found.keys() == wanted.keys()
    for code, told in wanted.items():
        gaps = [gap for _, gap in told["certainly"]]
        assert found[code].gap == (pytest.approx(sum(gaps) / len(gaps)) if gaps else None)
        assert list(found[code].meetings) == sorted(id for id, _ in told["certainly"])
        assert list(found[code].possible) == sorted(id for id, _ in told["possibly"])


def test_who_has_no_side_may_be_the_higher_one():
    offices = {"p0-aze": "Foreign Minister", "p1-nor": "Deputy Foreign Minister", "p4-aze": "Foreign Minister"}
    one = Met("m0", "meeting", "2021", "held", None, offices, dict.fromkeys(offices, "member"), ())
    (found,) = asymmetry(ledger(World((one,)).rows()))
    assert (found.one, found.gap) == (("Country", "AZE"), 1)
    # Of a minister nobody says for whom she was there: she may have been Norway's.
    books = ledger(World((replace(one, lost=("p4-aze",)),)).rows())
    assert asymmetry(books) == asymmetry(books, ("Official", "p0-aze")) == []
    (pair,) = dyads(books)
    assert (pair.levels, pair.level_a, pair.level_b) == ({0: 1}, 4, None)
    # Nor is anything known where she has no office; a deputy more changes nothing.
    unknown = replace(one, offices={**offices, "p4-aze": None}, lost=("p4-aze",))
    assert asymmetry(ledger(World((unknown,)).rows())) == []
    deputy = replace(one, offices={**offices, "p4-aze": "Deputy Foreign Minister"}, lost=("p4-aze",))
    assert [each.gap for each in asymmetry(ledger(World((deputy,)).rows()))] == [1]


def test_asymmetry_of_an_official():
    offices = {"p0-aze": "Foreign Minister", "p1-nor": "Deputy Foreign Minister", "p4-aze": "Prime Minister"}
    world = World((Met("m0", "meeting", "2021", "held", None, offices, dict.fromkeys(offices, "member"), ()),))
    (one,) = asymmetry(ledger(world.rows()), ("Official", "p0-aze"))
    assert (one.other, one.own, one.others, one.lower) == (("Country", "NOR"), 4, 3, 1)
    (one,) = asymmetry(ledger(world.rows()), ("Country", "NOR"))
    assert (one.other, one.gap, one.higher) == (("Country", "AZE"), -3, 1)
    assert asymmetry(ledger(world.rows()), least=2) == []


@settings(max_examples=40)
@given(worlds(), state, someone, scopes)
def test_weeks_are_what_is_counted_by_hand(world, code, official, scope):
    books, fits = ledger(world.rows()), fitting(world, scope)
    span = between(scope.since, scope.until)
    for ref in (("Country", code), ("Official", official)):
        wanted = {}
        for how in ("certainly", "possibly"):
            for one in fits[how]:
                if ref[1] not in (*one.states, *one.offices):
                    continue
                inside = days_inside(one.date, span.first, span.last)
                when = {tuple(day.isocalendar()[:2]) for day in inside} if None not in one.days else {(None, None)}
                for week in when:
                    certain = how == "certainly" and len(when) == 1
                    wanted.setdefault(week, ([], []))[not certain].append(one.id)
        found = weeks(books, ref, scope)
        assert {(one.year, one.number): (list(one.meetings), list(one.possible)) for one in found} == {
            week: (sorted(sure), sorted(maybe)) for week, (sure, maybe) in wanted.items()
        }
        order = [(one.year or 9999, one.number or 0) for one in found]
        assert order == sorted(order)
        assert all(one.evidence for one in found)


@settings(max_examples=40)
@given(worlds(most=7), someone, scopes)
def test_suggestions_are_scored_as_the_formula_says(world, official, scope):
    fits = fitting(world, scope)
    links = {
        pair: told
        for pair, meetings in world.links().items()
        if (told := [one for one in meetings if one in fits["certainly"] + fits["possibly"]])
    }
    near = {}
    for one, other in links:
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    wanted, through = {}, {}
    for other in PEOPLE:
        common = near.get(official, set()) & near.get(other, set())
        if common and other != official and other not in near[official] and PEOPLE[other] != PEOPLE[official]:
            wanted[other] = sum(1 / log(len(near[each])) for each in common)
            through[other] = {
                pair for each in common for end in (official, other) for pair in [tuple(sorted((end, each)))]
            }
    seen = network(world.rows(), scope)
    found = suggest(seen, seen.contacts.official(official), 100)
    assert {one.official.id: pytest.approx(one.score) for one in found} == wanted
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        sides = {PEOPLE[official], PEOPLE[one.official.id]}
        for how, count, meetings in (
            ("certainly", one.sides, one.meetings),
            ("possibly", one.possible_sides, one.possible),
        ):
            assert count == sum(sides <= {PEOPLE[p] for p in met.offices} for met in fits[how])
            assert set(meetings) == {m.id for pair in through[one.official.id] for m in links[pair] if m in fits[how]}


@settings(max_examples=30)
@given(worlds(), scopes)
def test_the_network_tells_certain_and_possible_meetings_apart(world, scope):
    fits, rows = fitting(world, scope), world.rows()
    met = {one.id for meetings in world.links().values() for one in meetings}
    seen = network(rows, scope)
    assert seen.left_out == {one.id for one in fits["left out"]} & met
    for one in central(seen, "degree", 100):
        mine = [m for pair, meetings in world.links().items() if one.official.id in pair for m in meetings]
        for how, told in (("certainly", one.meetings), ("possibly", one.possible)):
            assert set(told) == {m.id for m in mine if m in fits[how]}
        assert one.strength == sum(m in fits["certainly"] + fits["possibly"] for m in mine)


@settings(max_examples=30)
@given(worlds(), scopes, state, state)
def test_what_is_left_out_is_told(world, scope, a, b):
    rows, left_out = world.rows(), fitting(world, scope)["left out"]
    options = {"since": scope.since, "until": scope.until, "dates": scope.dates}
    names = [one.id for one in rows.nodes if one.ref in (("Country", a), ("Country", b))]
    asked = {
        dg.partners: lambda one: a in one.states and len(one.states) > 1,
        dg.calendar: lambda one: a in one.states,
        dg.timeline: lambda one: a in one.states,
    }
    for ask, concerns in asked.items():
        assert list(ask(rows, a, **options).left_out) == ids(one for one in left_out if concerns(one))
    assert list(dg.dyads(rows, **options).left_out) == ids(one for one in left_out if len(one.states) > 1)
    if len(names) > 1:
        both = ids(one for one in left_out if {a, b} <= set(one.states))
        either = ids(one for one in left_out if {a, b} & set(one.states))
        assert list(dg.together(rows, a, b, **options).left_out) == both
        assert list(dg.common(rows, a, b, **options).left_out) == either


def test_a_calendar_has_the_weeks_of_iso():
    world = World((met("m0", "2021-01-03", "p0-aze", "p1-nor"), met("m1", "2020-12-28/2021-01-03", "p0-aze", "p1-nor")))
    (one,) = weeks(ledger(world.rows()), ("Country", "NOR"))
    assert (one.year, one.number, one.meetings, one.possible) == (2020, 53, ("m0", "m1"), ())


def test_a_meeting_that_may_have_been_before_the_span_is_possible_in_its_one_week():
    books = ledger(World((met("m0", "2021-06-14/2021-06-18", "p0-aze", "p1-nor"),)).rows())
    (one,) = weeks(books, ("Country", "NOR"), Scope("2021-06-16", None, "possible"))
    assert (one.year, one.number, one.meetings, one.possible) == (2021, 24, (), ("m0",))
    assert weeks(books, ("Country", "NOR"), Scope("2021-06-16")) == []


def test_the_days_of_a_visit_are_one_occasion():
    days = ("2021-01-05", "2021-01-06", "2021-01-12", "2021-03-01", "2021-05-01", "2021-05-02")
    world = World(tuple(met(f"m{n}", day, "p0-aze", "p1-nor") for n, day in enumerate(days)))
    (one,) = silences(ledger(world.rows()), dt.date(2022, 1, 1))
    # From 5 January to 1 March are 55 days, to 1 May 61; silent since 2 May.
    assert (one.occasions, one.gap, one.longest, one.silent) == (3, 58.0, 61, 244)
    assert silences(ledger(world.rows()), dt.date(2022, 1, 1), least=4) == []


def test_organisations_have_no_level():
    build = Build()
    build.node("Organization", "un", "United Nations", short="UN")
    build.node("Country", "NOR", "Norway")
    for official, side, office in (("ann", "UN", "Secretary-General"), ("bo", "NOR", "Prime Minister")):
        there = build.node("Meeting", "m", "m", kind="meeting", status="held")
        build.edge("ATTENDED", build.node("Official", official), there, side=side, office=office, evidence=("e",))
    books = ledger(build.rows())
    assert asymmetry(books) == asymmetry(books, ("Official", "bo")) == []
