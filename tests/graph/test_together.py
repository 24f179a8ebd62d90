"""Partners, what two had together, whom both met, timelines: against what is counted by hand."""

import datetime as dt
from itertools import combinations

from analysis_worlds import COUNTRIES, PEOPLE, World, met, worlds
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_rows import Build

from graph.analysis.ledger import ledger
from graph.analysis.partners import partners
from graph.analysis.scope import Scope
from graph.analysis.timeline import timeline
from graph.analysis.together import common, together

someone, state = st.sampled_from(sorted(PEOPLE)), st.sampled_from(COUNTRIES)


def ids(meetings):
    return sorted(one.id for one in meetings)


@settings(max_examples=25)
@given(worlds(), state)
def test_partners_are_what_is_counted_by_hand(world, code):
    mine = [one for one in world.held if code in one.states]
    found = partners(ledger(world.rows()), ("Country", code))
    assert {one.partner.id for one in found} == {other for one in mine for other in one.states} - {code}
    assert [len(one.meetings) for one in found] == sorted((len(one.meetings) for one in found), reverse=True)
    for one in found:
        with_it = [each for each in mine if one.partner.id in each.states]
        assert list(one.meetings) == ids(with_it)
        years = {}
        for each in with_it:
            first, last = each.days
            if first and last and first.year == last.year:
                level = min(each.level(code) or 0, each.level(one.partner.id) or 0)
                years.setdefault(f"{first.year}", []).append(level)
        assert {year: (told.meetings, told.level) for year, told in one.years.items()} == {
            year: (len(levels), max(levels)) for year, levels in years.items()
        }
        assert sum(told.meetings for told in one.years.values()) + len(one.open) == len(one.meetings)
        assert sum(one.levels.values()) == len(one.meetings)


@settings(max_examples=25)
@given(worlds(), someone, someone)
def test_what_two_officials_had_together(world, a, b):
    if a == b:
        return
    rows = world.rows()
    found = together(rows, ledger(rows), ("Official", a), ("Official", b))
    assert sorted(one.entry.id for one in found) == ids(one for one in world.held if {a, b} <= set(one.offices))
    met_at = ids(world.links().get((min(a, b), max(a, b)), []))
    assert sorted(one.entry.id for one in found if one.how == "met") == met_at
    assert all(one.how == "same side" for one in found if one.entry.id not in met_at)
    for one in found:
        assert {f"{one.entry.id}-{a}", f"{one.entry.id}-{b}"} == set(one.evidence)


@settings(max_examples=25)
@given(worlds(), state, state, someone)
def test_what_two_countries_and_an_official_had_together(world, a, b, official):
    rows = world.rows()
    books = ledger(rows)
    if a != b:
        found = together(rows, books, ("Country", a), ("Country", b))
        assert sorted(one.entry.id for one in found) == ids(one for one in world.held if {a, b} <= set(one.states))
        assert {one.how for one in found} <= {"met"}
    found = together(rows, books, ("Official", official), ("Country", b))
    assert sorted(one.entry.id for one in found) == ids(
        one for one in world.held if official in one.offices and b in one.states
    )
    assert {one.how for one in found} <= {"same side" if PEOPLE[official] == b else "met"}


@settings(max_examples=25)
@given(worlds(), someone, someone)
def test_whom_two_officials_have_both_met(world, a, b):
    if a == b:
        return
    rows, links = world.rows(), world.links()
    near = {one: {} for one in (a, b)}
    for pair, meetings in links.items():
        for one, other in (pair, pair[::-1]):
            if one in near:
                near[one][other] = ids(meetings)
    found = common(rows, ledger(rows), ("Official", a), ("Official", b))
    assert {one.node.id: (list(one.with_a), list(one.with_b)) for one in found} == {
        other: (near[a][other], near[b][other]) for other in near[a].keys() & near[b].keys()
    }
    counts = [min(len(one.with_a), len(one.with_b)) for one in found]
    assert counts == sorted(counts, reverse=True)


@settings(max_examples=20)
@given(worlds(), state, state)
def test_whom_two_countries_have_both_met(world, a, b):
    if a == b:
        return
    rows = world.rows()
    found = common(rows, ledger(rows), ("Country", a), ("Country", b))
    for third in set(COUNTRIES) - {a, b}:
        wanted = [ids(one for one in world.held if {third, each} <= set(one.states)) for each in (a, b)]
        told = [(list(one.with_a), list(one.with_b)) for one in found if one.node.id == third]
        assert told == ([tuple(wanted)] if all(wanted) else [])


@settings(max_examples=20)
@given(worlds(), someone)
def test_a_timeline_has_every_meeting_in_order(world, official):
    found = timeline(ledger(world.rows()), ("Official", official))
    assert sorted(one.id for one in found) == ids(one for one in world.held if official in one.offices)
    days = [(one.first is None, one.first or 0, one.last or 0) for one in found]
    assert days == sorted(days)
    every = timeline(ledger(world.rows(), ("held", "planned")), ("Country", PEOPLE[official]))
    assert sorted(one.id for one in every) == ids(one for one in world.meetings if PEOPLE[official] in one.states)


def test_a_timeline_tells_of_offices():
    build = Build()
    build.node("Official", "ann", "Ann")
    build.node("Country", "NOR", "Norway")
    for office, days in (("Envoy", (1, 1)), ("Foreign Minister", (2, 3)), ("Weaver", None)):
        seen = (
            {}
            if days is None
            else {f"{end}_seen": dt.date(2020, 1, day) for end, day in zip(("first", "last"), days, strict=True)}
        )
        build.edge("HOLDS_OFFICE", ("Official", "ann"), ("Country", "NOR"), office=office, evidence=("e",), **seen)
    books = ledger(build.rows())
    told = [(one.date, one.what, one.about, one.others) for one in timeline(books, ("Official", "ann"))]
    assert told == [
        ("2020-01-01", "office seen first", "Envoy", ("Norway",)),
        ("2020-01-02", "office seen first", "Foreign Minister", ("Norway",)),
        ("2020-01-03", "office seen last", "Foreign Minister", ("Norway",)),
    ]
    assert len(timeline(books, ("Official", "ann"), Scope("2020-01-02", "2020-01-02"))) == 1


def test_an_official_whose_side_is_not_told_is_there():
    world = World((met("m0", "2021", "p0-aze", "p1-nor"),))
    build = Build()
    rows = world.rows()
    for one, other in combinations(("p0-aze", "p1-nor"), 2):
        found = together(rows, ledger(rows), ("Official", one), ("Official", other))
        assert [each.how for each in found] == ["met"]
    build.meeting("m1", "ann", "bob")
    for key, edge in build.edges.items():
        if edge.type == "ATTENDED":
            build.edges[key] = type(edge)(edge.type, edge.source, edge.target, {"evidence": ()})
    rows = build.rows()
    (one,) = together(rows, ledger(rows), ("Official", "ann"), ("Official", "bob"))
    assert one.how == "both there"
    party = ("Country", "NOR")
    build.node(*party, "Norway")
    build.edge("TOOK_PART_IN", party, ("Meeting", "m1"), evidence=())
    rows = build.rows()
    (one,) = together(rows, ledger(rows), ("Official", "ann"), party)
    assert one.how == "both there"
