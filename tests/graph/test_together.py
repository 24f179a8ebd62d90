"""Partners, what two had together, whom both met, timelines: against what is counted by hand."""

import datetime as dt
from itertools import chain, combinations

import path_worlds
from analysis_worlds import COUNTRIES, PEOPLE, World, days_inside, fitting, met, scopes, worlds
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_rows import Build

from graph.analysis.ledger import ledger
from graph.analysis.partners import partners
from graph.analysis.scope import Scope
from graph.analysis.timeline import timeline
from graph.analysis.together import common, together
from graph.days import between
from graph.paths import Contacts, Filters, RowsReads
from graph.paths.filters import view

someone, state = st.sampled_from(sorted(PEOPLE)), st.sampled_from(COUNTRIES)


def ids(meetings):
    return sorted(one.id for one in meetings)


def counted(one):
    return one.with_a, one.with_b, one.possible_a, one.possible_b


@settings(max_examples=40)
@given(worlds(), state, scopes)
def test_partners_are_what_is_counted_by_hand(world, code, scope):
    fits = fitting(world, scope)
    mine = {how: [one for one in fits[how] if code in one.states] for how in ("certainly", "possibly")}
    span = between(scope.since, scope.until)
    found = partners(ledger(world.rows()), ("Country", code), scope)
    every = {other for meetings in mine.values() for one in meetings for other in one.states}
    assert {one.partner.id for one in found} == every - {code}
    counts = [(len(one.meetings), len(one.possible)) for one in found]
    assert counts == sorted(counts, reverse=True)
    for one in found:
        sure, maybe = ([each for each in mine[how] if one.partner.id in each.states] for how in mine)
        assert (list(one.meetings), list(one.possible)) == (ids(sure), ids(maybe))
        years = {}
        for each in (*sure, *maybe):
            inside = days_inside(each.date, span.first, span.last)
            when = sorted({f"{day.year}" for day in inside}) if None not in each.days else [""]
            for year in when:
                level = min(each.level(code) or 0, each.level(one.partner.id) or 0)
                certain = each in sure and len(when) == 1
                years.setdefault(year, ({}, {}))[not certain][each.id] = level
        assert {year: (told.meetings, told.possible, told.level) for year, told in one.years.items()} == {
            year: (tuple(sorted(certain)), tuple(sorted(unsure)), max(certain.values(), default=0))
            for year, (certain, unsure) in years.items()
        }
        assert sum(one.levels.values()) == len(one.meetings)
        assert one.bilateral == sum(len(each.states) == 2 for each in sure)
        lasts = [each.days[1] for each in sure if each.days[1]]
        assert one.days[1] == max(lasts, default=None)
        assert (one.latest is None) == (lasts == [])
        assert {f"{each.id}-told" for each in (*sure, *maybe)} <= set(one.evidence)


@settings(max_examples=25)
@given(worlds(), someone, someone, scopes)
def test_what_two_officials_had_together(world, a, b, scope):
    if a == b:
        return
    rows, fits = world.rows(), fitting(world, scope)
    found = together(rows, ledger(rows), ("Official", a), ("Official", b), scope)
    for how in ("certainly", "possibly"):
        both = ids(one for one in fits[how] if {a, b} <= set(one.offices))
        assert sorted(one.entry.id for one in found if one.inside == how) == both
    met_at = ids(world.links().get((min(a, b), max(a, b)), []))
    lost = {one.id for one in world.held if {a, b} & set(one.lost)}
    for one in found:
        how = "met" if one.entry.id in met_at else "both there" if one.entry.id in lost else "same side"
        assert one.how == how
        assert {f"{one.entry.id}-{a}", f"{one.entry.id}-{b}"} == set(one.evidence)


@settings(max_examples=25)
@given(worlds(), state, state, someone, scopes)
def test_what_two_countries_and_an_official_had_together(world, a, b, official, scope):
    rows, fits = world.rows(), fitting(world, scope)
    books = ledger(rows)
    for how in ("certainly", "possibly"):
        if a != b:
            found = [one for one in together(rows, books, ("Country", a), ("Country", b), scope) if one.inside == how]
            assert sorted(one.entry.id for one in found) == ids(one for one in fits[how] if {a, b} <= set(one.states))
            assert {one.how for one in found} <= {"met"}
        found = together(rows, books, ("Official", official), ("Country", b), scope)
        found = {one.entry.id: one.how for one in found if one.inside == how}
        there = [one for one in fits[how] if official in one.offices and b in one.states]
        of_side = "same side" if PEOPLE[official] == b else "met"
        assert found == {one.id: "both there" if official in one.lost else of_side for one in there}


@settings(max_examples=25)
@given(worlds(), someone, someone, scopes)
def test_whom_two_officials_have_both_met(world, a, b, scope):
    if a == b:
        return
    rows, links, fits = world.rows(), world.links(), fitting(world, scope)
    near = {one: {} for one in (a, b)}
    for pair, meetings in links.items():
        for one, other in (pair, pair[::-1]):
            sure, maybe = (ids(each for each in meetings if each in fits[how]) for how in ("certainly", "possibly"))
            if one in near and sure + maybe:
                near[one][other] = sure, maybe
    found = common(rows, ledger(rows), ("Official", a), ("Official", b), scope)
    assert {one.node.id: tuple(map(list, counted(one))) for one in found} == {
        other: tuple(chain(*zip(near[a][other], near[b][other], strict=True)))
        for other in near[a].keys() & near[b].keys()
    }
    counts = [min(len(one.with_a), len(one.with_b)) for one in found]
    assert counts == sorted(counts, reverse=True)


@settings(max_examples=20)
@given(worlds(), state, state, scopes)
def test_whom_two_countries_have_both_met(world, a, b, scope):
    if a == b:
        return
    rows, fits = world.rows(), fitting(world, scope)
    found = common(rows, ledger(rows), ("Country", a), ("Country", b), scope)
    for third in set(COUNTRIES) - {a, b}:
        a_sure, b_sure, a_maybe, b_maybe = (
            ids(one for one in fits[how] if {third, each} <= set(one.states))
            for how in ("certainly", "possibly")
            for each in (a, b)
        )
        told = [tuple(map(list, counted(one))) for one in found if one.node.id == third]
        both = (a_sure or a_maybe) and (b_sure or b_maybe)
        assert told == ([(a_sure, b_sure, a_maybe, b_maybe)] if both else [])


@settings(max_examples=20)
@given(worlds(), someone, scopes)
def test_a_timeline_has_every_meeting_in_order(world, official, scope):
    found = timeline(ledger(world.rows()), ("Official", official), scope)
    fits = fitting(world, scope)
    assert {one.id: one.inside for one in found} == {
        one.id: how for how in ("certainly", "possibly") for one in fits[how] if official in one.offices
    }
    held = {one.id: one for one in world.held}
    for one in found:
        there, lost = held[one.id].offices, held[one.id].lost
        own = None if official in lost else PEOPLE[official]
        others = [p.title() for p in there if p != official and (p in lost or PEOPLE[p] != own)]
        named = {own, *(PEOPLE[p] for p in there if p not in lost)}
        assert list(one.others) == sorted(
            [*others, *(f"Land {code}" for code in held[one.id].states if code not in named)]
        )
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


def test_an_office_is_one_however_it_is_worded():
    build = Build()
    build.node("Official", "ann", "Ann")
    build.node("Country", "NOR", "Norway")
    for office, first, last, marks in (
        ("Minister of Foreign Affairs", 2, 9, ()),
        ("Foreign Minister", 3, 4, ()),
        ("former Foreign Minister", 12, 12, ("former",)),
    ):
        days = {"first_seen": dt.date(2020, 1, first), "last_seen": dt.date(2020, 1, last)}
        said = {"office": office, "posts": ("minister:foreign-affairs",), "qualifiers": marks, "evidence": (office,)}
        build.edge("HOLDS_OFFICE", ("Official", "ann"), ("Country", "NOR"), **said, **days)
    told = timeline(ledger(build.rows()), ("Official", "ann"))
    assert [(one.date, one.what, one.about) for one in told] == [
        ("2020-01-02", "office seen first", "Minister of Foreign Affairs"),
        ("2020-01-09", "office seen last", "Minister of Foreign Affairs"),
        ("2020-01-12", "office seen first", "former Foreign Minister"),
    ]
    assert told[0].evidence == ("Foreign Minister", "Minister of Foreign Affairs")


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


@settings(max_examples=40)
@given(path_worlds.worlds(), st.sampled_from((0.0, 0.6, 0.8, 1.0)))
def test_a_confidence_means_to_an_analysis_what_it_means_to_a_path(world, least):
    rows = world.rows()
    books = ledger(rows, min_confidence=least)
    contacts = Contacts(RowsReads(rows))
    links = view(contacts, Filters(min_confidence=least)).links
    met = {
        one: {contacts.ids[other]: count for other, count in links.near(number).items()}
        for one, number in contacts.number.items()
    }
    for a, b in combinations(path_worlds.PEOPLE, 2):
        ends = ("Official", a), ("Official", b)
        assert sum(one.how == "met" for one in together(rows, books, *ends)) == met[a].get(b, 0)
        assert {one.node.id: (len(one.with_a), len(one.with_b)) for one in common(rows, books, *ends)} == {
            other: (met[a][other], met[b][other]) for other in met[a].keys() & met[b].keys()
        }
