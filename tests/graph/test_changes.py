"""What is new, who stopped meeting, ranks that differ, weeks, likely next links, against what is counted by hand."""

import datetime as dt
from itertools import combinations, pairwise
from math import log
from statistics import median

import pytest
from analysis_worlds import COUNTRIES, PEOPLE, Met, World, met, worlds
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_rows import Build

from graph.analysis.asymmetry import asymmetry
from graph.analysis.changes import changes
from graph.analysis.ledger import ledger
from graph.analysis.network import network
from graph.analysis.silences import silences
from graph.analysis.suggest import suggest
from graph.analysis.weeks import weeks

someone, state = st.sampled_from(sorted(PEOPLE)), st.sampled_from(COUNTRIES)


def pairs(world):
    found = {}
    for one in world.held:
        for pair in combinations(one.states, 2):
            found.setdefault(pair, []).append(one)
    return found


def new(meetings, since):
    """Whether it is new, and surely: all that is dated is since then, and something is."""
    when = []
    for one in meetings:
        first, last = one.days
        when.append("no" if last and last < since else "yes" if first and first >= since else "maybe")
    return ("yes" in when and "no" not in when), "maybe" not in when


@settings(max_examples=40)
@given(worlds(), st.sampled_from((dt.date(2021, 6, 1), dt.date(2022, 1, 1), dt.date(2023, 5, 1))))
def test_what_is_new_is_what_is_counted_by_hand(world, since):
    rows = world.rows()
    found = changes(rows, ledger(rows), since)
    for what, told in (("link", world.links()), ("partner", pairs(world))):
        wanted = {pair: new(meetings, since)[1] for pair, meetings in told.items() if new(meetings, since)[0]}
        assert {(one.a[1], one.b[1]): one.sure for one in found if one.what == what} == wanted
    assert [one.first for one in found] == sorted(one.first for one in found)
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
    assert changes(rows, ledger(rows), dt.date(2023, 1, 1), ("Official", "bob")) == []


@settings(max_examples=40)
@given(worlds(most=12), st.sampled_from((None, dt.date(2022, 6, 1), dt.date(2030, 1, 1))), st.sampled_from((1.0, 3.0)))
def test_silences_are_what_the_formula_says(world, on, factor):
    found = silences(ledger(world.rows()), on, least=2, factor=factor)
    lasts = [one.days[1] for one in world.held if one.days[1]]
    wanted = {}
    for pair, meetings in pairs(world).items():
        today = on or (max(lasts) if lasts else dt.date.max)
        told = [one for one in meetings if not one.days[0] or one.days[0] <= today]
        days = []
        last = None
        for day in sorted({one.days[0] for one in told if one.days[0] and one.days[0] == one.days[1]}):
            if last is None or day > last + dt.timedelta(7):
                days.append(day)
            last = day
        if len(days) < 2 or any(one.days[1] is None for one in told):
            continue
        gaps = [(b - a).days for a, b in pairwise(days)]
        silent = (today - max(one.days[1] for one in told)).days
        if silent > factor * median(gaps) and silent > max(gaps):
            wanted[pair] = silent / median(gaps)
    assert {(one.a[1], one.b[1]): one.times for one in found} == wanted
    assert [one.times for one in found] == sorted(wanted.values(), reverse=True)


@settings(max_examples=40)
@given(worlds(), state)
def test_asymmetry_is_the_mean_of_the_gaps(world, code):
    books = ledger(world.rows())
    wanted = {}
    for pair, meetings in pairs(world).items():
        levels = [(one.level(pair[0]), one.level(pair[1])) for one in meetings if len(one.states) == 2]
        levels = [both for both in levels if None not in both]
        if levels:
            wanted[pair] = levels
    for one in asymmetry(books):
        pair = tuple(sorted((one.one[1], one.other[1])))
        levels = wanted.pop(pair)
        gaps = [a - b if pair[0] == one.one[1] else b - a for a, b in levels]
        assert one.gap == pytest.approx(sum(gaps) / len(gaps))
        assert one.gap >= 0
        assert (one.lower, one.higher) == (sum(gap > 0 for gap in gaps), sum(gap < 0 for gap in gaps))
        assert len(one.meetings) == len(gaps)
    assert wanted == {}
    for one in asymmetry(books, ("Country", code)):
        assert one.one == ("Country", code)


def test_asymmetry_of_an_official():
    offices = {"p0-aze": "Foreign Minister", "p1-nor": "Deputy Foreign Minister", "p4-aze": "Prime Minister"}
    world = World((Met("m0", "meeting", "2021", "held", None, offices, dict.fromkeys(offices, "member"), ()),))
    (one,) = asymmetry(ledger(world.rows()), ("Official", "p0-aze"))
    assert (one.other, one.own, one.others, one.lower) == (("Country", "NOR"), 4, 3, 1)
    (one,) = asymmetry(ledger(world.rows()), ("Country", "NOR"))
    assert (one.other, one.gap, one.higher) == (("Country", "AZE"), -3, 1)
    assert asymmetry(ledger(world.rows()), least=2) == []


@settings(max_examples=40)
@given(worlds(), state, someone)
def test_weeks_are_what_is_counted_by_hand(world, code, official):
    books = ledger(world.rows())
    for ref, mine in (
        (("Country", code), [one for one in world.held if code in one.states]),
        (("Official", official), [one for one in world.held if official in one.offices]),
    ):
        found = weeks(books, ref)
        wanted, unsure = {}, []
        for one in mine:
            first, last = one.days
            if first and last and first.isocalendar()[:2] == last.isocalendar()[:2]:
                wanted.setdefault(tuple(first.isocalendar()[:2]), []).append(one.id)
            else:
                unsure.append(one.id)
        assert {week: list(ids) for week, ids in found.ids.items()} == {w: sorted(ids) for w, ids in wanted.items()}
        assert list(found.open) == sorted(unsure)


@settings(max_examples=40)
@given(worlds(most=7), someone)
def test_suggestions_are_scored_as_the_formula_says(world, official):
    near = {}
    for one, other in world.links():
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    wanted = {}
    for other in PEOPLE:
        common = near.get(official, set()) & near.get(other, set())
        if common and other != official and other not in near[official] and PEOPLE[other] != PEOPLE[official]:
            wanted[other] = sum(1 / log(len(near[each])) for each in common)
    seen = network(world.rows())
    found = suggest(seen, seen.contacts.official(official), 100)
    assert {one.official.id: pytest.approx(one.score) for one in found} == wanted
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        between = [
            m for m in world.held if {PEOPLE[official], PEOPLE[one.official.id]} <= {PEOPLE[p] for p in m.offices}
        ]
        assert one.sides == len(between)


def test_a_calendar_has_the_weeks_of_iso():
    world = World((met("m0", "2021-01-03", "p0-aze", "p1-nor"), met("m1", "2020-12-28/2021-01-03", "p0-aze", "p1-nor")))
    found = weeks(ledger(world.rows()), ("Country", "NOR"))
    assert found.ids == {(2020, 53): ("m0", "m1")}
    assert (found.years, found.most, found.count(2020, 53), found.count(2021, 1)) == ([2020], 2, 2, 0)


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
