"""Every option of a path against all paths of small random worlds, tried one by one."""

import math
from dataclasses import replace
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from path_worlds import (
    COUNTRIES,
    FIRST,
    KINDS,
    LAST,
    PEOPLE,
    World,
    arrival,
    barred,
    chains,
    contacts,
    departure,
    journeys,
    strength,
    within,
    worlds,
)
from seed_rows import Build

from graph.errors import UsageError
from graph.mirror import met
from graph.paths import Contacts, Filters, Question, RowsReads, answer, distances, fastest, gates, pairs
from graph.paths.delegations import WithDelegations

refs = st.one_of(
    st.tuples(st.just("Country"), st.sampled_from(COUNTRIES)),
    st.tuples(st.just("Official"), st.sampled_from(PEOPLE[2:])),
    st.tuples(st.just("Meeting"), st.sampled_from(("m0", "m1", "m2"))),
)
few = st.lists(refs, max_size=2, unique=True).map(tuple)
days = st.sampled_from((None, None, "2021-05", "2021-06-15", "2021-06-16", "2022"))
conditions = st.builds(
    Filters,
    since=days,
    until=days,
    dates=st.sampled_from(("certain", "possible")),
    kinds=st.sampled_from(((), (), ("meeting",), ("meeting", "summit"))),
    not_kinds=st.sampled_from(((), (), ("phone_call",), ("meeting", "consultations"))),
    held_in=st.sampled_from(((), (), ("AAA",), ("AAA", "BBB"))),
    via=st.one_of(st.just(()), few),
    avoid=st.one_of(st.just(()), few),
    min_confidence=st.sampled_from((None, None, 0.6, 0.8)),
    max_size=st.sampled_from((None, None, 2, 3)),
    min_grade=st.sampled_from((None, None, 2, 3, 4)),
    max_hub=st.sampled_from((None, None, 1, 2, 3)),
    through=st.sampled_from(("meetings", "delegations")),
)
bare = st.just(Filters())
A, B = PEOPLE[:2]


def contact_graph(world: World, filters: Filters, *, read: bool = False) -> Contacts:
    reads = RowsReads(world.rows())
    graph = Contacts(WithDelegations(reads) if filters.through == "delegations" else reads)
    assert not read or graph.links
    return graph


def ends(world, groups):
    """The two, or who speaks for either of two countries; the two where a country has nobody."""
    sides = tuple(frozenset(one for one in PEOPLE if world.speaks[one] == land) for land in COUNTRIES[:2])
    return sides if groups and all(sides) else (frozenset({A}), frozenset({B}))


def of_all(found, world, filters, groups):
    """What is found for each pair of ends."""
    starts, goals = ends(world, groups)
    return [one for a in sorted(starts) for b in sorted(goals) for one in found(world, filters, a, b)]


def ids(path):
    return tuple(official.id for official in path.officials)


def ask(world, filters, *, read=False, groups=False, **more):
    """The answer, or None where the conditions contradict each other; `read` where all links were read before."""
    graph = contact_graph(world, filters, read=read)
    starts, goals = ends(world, groups)
    try:
        return answer(graph, Question(starts, goals, filters, groups=groups, **more))
    except UsageError:
        contradiction = set(filters.via) & set(filters.avoid) or set(filters.kinds) & set(filters.not_kinds)
        backwards = filters.since and filters.until and filters.since > filters.until
        unknown = {*filters.kinds, *filters.not_kinds} - {met.kind for met in world.meetings}
        assert contradiction or backwards or unknown
        return None


@given(
    worlds(),
    st.one_of(bare, conditions),
    st.integers(1, 6),
    st.sampled_from((None, 1, 2, 3)),
    st.booleans(),
    st.booleans(),
)
def test_the_k_shortest_are_the_first_of_all(world, filters, count, max_hops, read, many):
    with pytest.MonkeyPatch.context() as patch:
        if many:
            # As where there are many gates.
            patch.setattr(gates, "_FEW", 0)
        found = ask(world, filters, count=count, max_hops=max_hops, read=read)
    if found is not None:
        wanted = [chain for chain in chains(world, filters, A, B) if max_hops is None or len(chain) <= max_hops + 1]
        assert [ids(path) for path in found.paths] == wanted[:count]
        assert (found.coverage is None) == bool(wanted)


@given(worlds(), st.one_of(bare, conditions), st.integers(1, 4), st.booleans())
def test_all_of_the_shortest_are_counted(world, filters, limit, groups):
    filters = replace(filters, via=()) if groups else filters
    found = ask(world, filters, groups=groups, way="all", count=limit)
    if found is not None:
        every = sorted(of_all(chains, world, filters, groups), key=in_order_of_paths(world, filters))
        wanted = [chain for chain in every if len(chain) == len(every[0])]
        assert [ids(path) for path in found.paths] == wanted[:limit]
        assert found.total in ((len(wanted),) if not filters.via else (len(wanted), None))
        assert found.cut == (len(wanted) > limit)


@given(worlds(), conditions)
def test_a_hop_has_the_meetings_that_fit_and_says_how_sure_their_days_are(world, filters):
    found = ask(world, filters)
    for path in found.paths if found else ():
        for hop in path.hops:
            for one in hop.meetings:
                met = next(each for each in world.meetings if each.id == one.meeting.id)
                sure, possible = within(met, filters)
                dated = filters.since or filters.until
                assert possible
                assert one.inside == (("certainly" if sure else "possibly") if dated else None)
                assert one.colleagues == (met.sides[hop.source.id] == met.sides[hop.target.id])
                assert one.offices == ("Envoy", "Envoy")
                assert {quote.quote for quote in one.evidence} == {
                    f"{who.id} at {met.id}." for who in (hop.source, hop.target)
                }


@given(
    worlds(),
    st.one_of(bare, conditions),
    st.sampled_from(("earliest", "latest", "fastest")),
    st.booleans(),
    st.sampled_from((1, 64)),
)
def test_paths_in_order_of_time_are_the_first_last_or_fastest_of_all(world, filters, aim, groups, at_once):
    filters = replace(filters, via=(), dates="certain" if aim == "fastest" else filters.dates)
    with pytest.MonkeyPatch.context() as patch:
        # As where there are many days on which news can leave.
        patch.setattr(fastest, "_AT_ONCE", at_once)
        found = ask(world, filters, groups=groups, way="in-order", aim=aim)
    if found is None:
        return
    every = of_all(journeys, world, filters, groups)
    if not every:
        assert found.paths == ()
        return

    def rank(one):
        chain, choice = one
        first, last = departure(choice, filters), arrival(choice, filters)
        # How long a way takes is not known where one of its ends is open.
        takes = (last - first).days if first > FIRST and last < LAST else math.inf
        day = {"earliest": last.toordinal(), "latest": -first.toordinal(), "fastest": takes}[aim]
        then = last.toordinal() if aim == "fastest" else 0
        return day, then, len(chain), chain if aim != "latest" else chain[::-1]

    (path,) = found.paths
    best = min(every, key=rank)
    assert ids(path) == best[0]
    assert ids(path) == tuple(contact_graph(world, filters).ids[each] for each in found.journey.chain)
    chosen = tuple(hop.meetings[0].meeting.id for hop in path.hops)
    assert rank(best) == rank(
        next(one for one in every if tuple(each.id for each in one[1]) == chosen and one[0] == best[0])
    )


@given(worlds(), st.one_of(bare, conditions), st.sampled_from((None, 1, 2)))
def test_distances_are_those_of_the_shortest_paths(world, filters, max_hops):
    filters = replace(filters, via=())
    try:
        found = distances(contact_graph(world, filters), A, filters, max_hops)
    except UsageError:
        return
    known = {one.id: one.steps for one in found}
    for other in PEOPLE:
        ways = within_hops(world, filters, A, other, max_hops)
        assert known[other] == (len(ways[0]) - 1 if ways else None)
    assert [one.id for one in found] == sorted(known, key=lambda id: (known[id] is None, known[id] or 0, id))


@given(worlds(), st.one_of(bare, conditions), st.sampled_from((None, 1, 2, 3)))
def test_distances_in_order_of_time_are_those_of_the_first_to_arrive(world, filters, max_hops):
    filters = replace(filters, via=())
    try:
        found = distances(contact_graph(world, filters), A, filters, max_hops, in_order=True)
    except UsageError:
        return
    assert {one.id for one in found} == {*PEOPLE}
    for one in found:
        ways = journeys(world, filters, A, one.id) if one.id != A else [((A,), ())]
        first = min(
            (
                (arrival(choice, filters) if choice else FIRST, len(chain) - 1)
                for chain, choice in ways
                if max_hops is None or len(chain) <= max_hops + 1
            ),
            default=(FIRST, None),
        )
        assert (one.arrives or FIRST, one.steps) == (first[0] if first[0] < LAST else FIRST, first[1])
    assert found[0].id == A
    days = [(one.arrives or LAST, one.steps, one.id) for one in found[1:] if one.steps is not None]
    assert days == sorted(days)
    assert all(one.steps is None and one.arrives is None for one in found[len(days) + 1 :])


@given(worlds(), st.one_of(bare, conditions), st.sampled_from(("strongest", "widest")), st.booleans())
def test_the_strongest_and_the_widest_are_so_among_all(world, filters, way, groups):
    filters = replace(filters, via=())
    found = ask(world, filters, groups=groups, way=way)
    if found is None:
        return
    every = of_all(chains, world, filters, groups)
    if not every:
        assert found.paths == ()
        return
    linked = contacts(world, filters)
    strong = {pair: strength(world, meetings) for pair, meetings in linked.items()}

    def rank(chain):
        each = [strong[pair] for pair in pairwise(chain)]
        worth = sum(10**12 // one for one in each) if way == "strongest" else -min(each)
        return worth, len(chain), -sum(len(linked[pair]) for pair in pairwise(chain)), chain

    assert ids(found.paths[0]) == min(every, key=rank)


@given(worlds(), st.one_of(bare, conditions), st.integers(1, 9), st.sampled_from((None, 1, 2)))
def test_groups_are_linked_by_their_closest_pairs(world, filters, count, max_hops):
    filters = replace(filters, via=())
    found = ask(world, filters, groups=True, count=count, max_hops=max_hops)
    if found is None:
        return
    starts, goals = ends(world, groups=True)
    # Each pair with the path that it has by itself.
    ways = [ways[0] for a in starts for b in goals if (ways := within_hops(world, filters, a, b, max_hops))]
    wanted = sorted(ways, key=in_order_of_paths(world, filters))
    assert [ids(path) for path in found.paths] == wanted[:count]
    assert found.groups == (len(starts), len(goals))


def in_order_of_paths(world, filters):
    linked = contacts(world, filters)
    return lambda chain: (len(chain), -sum(len(linked[pair]) for pair in pairwise(chain)), chain)


def within_hops(world, filters, a, b, most):
    return [chain for chain in chains(world, filters, a, b) if most is None or len(chain) <= most + 1]


def test_pairs_that_are_not_looked_for_to_the_end_are_said_to_be_given_up(monkeypatch):
    build = Build()
    for meeting, *there in (("m1", "ann", "bob"), ("m2", "ann", "cid")):
        build.meeting(meeting, *there)
        build.met(*there, [meeting])
    question = Question(frozenset({"ann"}), frozenset({"bob", "cid"}), count=2, groups=True)
    rows = build.rows()
    whole = answer(Contacts(RowsReads(rows)), question)
    assert ([ids(path) for path in whole.paths], whole.given_up) == ([("ann", "bob"), ("ann", "cid")], False)
    monkeypatch.setattr(pairs, "WORK", 0)
    cut = answer(Contacts(RowsReads(rows)), question)
    assert ([ids(path) for path in cut.paths], cut.given_up) == ([("ann", "bob")], True)


@given(worlds(), conditions)
def test_what_cuts_two_apart_is_each_condition_that_alone_would_give_a_path(world, filters):
    found = ask(world, filters)
    if found is None or found.paths:
        return
    named = {
        "the days": {"since": None, "until": None},
        "--kind": {"kinds": ()},
        "--not-kind": {"not_kinds": ()},
        "--in": {"held_in": ()},
        "--via": {"via": ()},
        "--avoid": {"avoid": ()},
        "--min-confidence": {"min_confidence": None},
        "--max-size": {"max_size": None},
        "--min-grade": {"min_grade": None},
        "--max-hub": {"max_hub": None},
    }
    cutting = {
        words
        for words, lifted in named.items()
        if replace(filters, **lifted) != filters and chains(world, replace(filters, **lifted), A, B)
    }
    assert {words for words in named if any(each.startswith(words) for each in found.coverage.cutting)} == cutting
    whole = chains(world, Filters(through=filters.through), A, B)
    assert found.coverage.together == bool(not cutting and whole and filters != Filters(through=filters.through))


@given(worlds(), st.one_of(bare, conditions), st.sampled_from((None, 1, 2)), st.booleans())
def test_where_no_path_is_it_is_said_how_many_each_end_reaches(world, filters, max_hops, in_order):
    filters = replace(filters, via=())
    asked = {"way": "in-order"} if in_order else {"max_hops": max_hops}
    found = ask(world, filters, **asked)
    if found is None or found.paths:
        return
    for reach, back in zip(found.coverage.ends, (False, True), strict=True):
        others = [one for one in PEOPLE if one != reach.id]
        ends = [(one, reach.id) if back else (reach.id, one) for one in others]
        if in_order:
            many = sum(1 for a, b in ends if journeys(world, filters, a, b))
        else:
            many = sum(1 for a, b in ends if within_hops(world, filters, a, b, max_hops))
        assert reach.reached == 1 + many


@given(worlds(), st.sampled_from((1, 2, 3)), st.sampled_from(("shortest", "strongest", "widest", "in-order")))
def test_what_was_passed_over_lies_on_the_shorter_routes(world, most, way):
    found = ask(world, Filters(max_hub=most), way=way)
    every = chains(world, Filters(), A, B)
    left = chains(world, Filters(max_hub=most), A, B)
    routes = [chain for chain in every if len(chain) == len(every[0])]
    if not every or (left and len(left[0]) == len(routes[0])):
        assert found.hubs is None
        return
    assert (found.hubs.length, found.hubs.routes) == (len(routes[0]) - 1, len(routes))
    out = barred(world, Filters(max_hub=most))
    assert {hub.id: hub.routes for hub in found.hubs.hubs} == {
        one: sum(1 for chain in routes if one in chain[1:-1])
        for one in out
        if any(one in chain[1:-1] for chain in routes)
    }


@given(worlds(), st.sampled_from((2, 3)))
def test_gatherings_that_were_passed_over_lie_on_the_shorter_routes(world, most):
    found = ask(world, Filters(max_size=most))
    every, left = (chains(world, filters, A, B) for filters in (Filters(), Filters(max_size=most)))
    routes = [chain for chain in every if len(chain) == len(every[0])]
    if not every or (left and len(left[0]) == len(routes[0])):
        assert found.hubs is None
        return
    linked = contacts(world, Filters())
    large = [too_large(linked, chain, most) for chain in routes]
    assert {(hub.id, hub.size, hub.most): hub.routes for hub in found.hubs.hubs} == {
        (met.id, len(met.sides), most): sum(1 for each in large if met in each)
        for met in world.meetings
        if any(met in each for each in large)
    }


def too_large(linked, chain, most):
    """The meetings of steps that have none of at most so many."""
    each = [linked[pair] for pair in pairwise(chain)]
    return [met for meetings in each if all(len(one.sides) > most for one in meetings) for met in meetings]


@given(worlds())
def test_shortest_simple_paths_are_as_long_as_those_of_networkx(world):
    graph = met(world.rows())
    wanted = list(nx.shortest_simple_paths(graph, A, B)) if nx.has_path(graph, A, B) else []
    # One more than there are, so that none is missed and none is made up.
    found = ask(world, Filters(), count=len(wanted) + 1)
    assert [len(path.officials) for path in found.paths] == [len(chain) for chain in wanted]
    assert {ids(path) for path in found.paths} == set(map(tuple, wanted))


@pytest.mark.slow
def test_thousands_of_worlds_hold_all_of_the_above():
    """Each property above on two thousand worlds."""
    for name, test in list(globals().items()):
        inner = getattr(test, "hypothesis", None)
        if name.startswith("test_") and inner is not None:
            settings(max_examples=2000, deadline=None)(test)()


def test_the_kinds_tried_are_those_of_the_worlds():
    assert {"meeting", "consultations"} < set(KINDS)
