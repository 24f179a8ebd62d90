"""Every option of a path against all paths of small random worlds, tried one by one."""

from hypothesis import given
from hypothesis import strategies as st
from path_worlds import COUNTRIES, KINDS, PEOPLE, World, arrival, chains, departure, journeys, within, worlds

from graph.errors import UsageError
from graph.paths import Contacts, Filters, Question, RowsReads, answer, distances
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


def contact_graph(world: World, filters: Filters) -> Contacts:
    reads = RowsReads(world.rows())
    return Contacts(WithDelegations(reads) if filters.through == "delegations" else reads)


def ids(path):
    return tuple(official.id for official in path.officials)


def ask(world, filters, **more):
    """The answer, or None where the conditions contradict each other."""
    graph = contact_graph(world, filters)
    try:
        return answer(graph, Question(frozenset({A}), frozenset({B}), filters, **more))
    except UsageError:
        contradiction = set(filters.via) & set(filters.avoid)
        backwards = filters.since and filters.until and filters.since > filters.until
        assert contradiction or backwards
        return None


@given(worlds(), st.one_of(bare, conditions), st.integers(1, 6), st.sampled_from((None, 1, 2, 3)))
def test_the_k_shortest_are_the_first_of_all(world, filters, count, max_hops):
    found = ask(world, filters, count=count, max_hops=max_hops)
    if found is not None:
        wanted = [chain for chain in chains(world, filters, A, B) if max_hops is None or len(chain) <= max_hops + 1]
        assert [ids(path) for path in found.paths] == wanted[:count]
        assert (found.coverage is None) == bool(wanted)


@given(worlds(), st.one_of(bare, conditions), st.integers(1, 4))
def test_all_of_the_shortest_are_counted(world, filters, limit):
    found = ask(world, filters, way="all", count=limit)
    if found is not None:
        every = chains(world, filters, A, B)
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


@given(worlds(), st.one_of(bare, conditions), st.sampled_from(("earliest", "latest", "fastest")))
def test_paths_in_order_of_time_are_the_first_last_or_fastest_of_all(world, filters, aim):
    from dataclasses import replace

    filters = replace(filters, via=(), dates="certain" if aim == "fastest" else filters.dates)
    found = ask(world, filters, way="in-order", aim=aim)
    if found is None:
        return
    every = journeys(world, filters, A, B)
    if not every:
        assert found.paths == ()
        return

    def rank(one):
        chain, choice = one
        first, last = departure(choice, filters), arrival(choice, filters)
        day = {"earliest": last.toordinal(), "latest": -first.toordinal(), "fastest": (last - first).days}[aim]
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


@given(worlds(), st.one_of(bare, conditions))
def test_distances_are_those_of_the_shortest_paths(world, filters):
    from dataclasses import replace

    filters = replace(filters, via=(), avoid=tuple(ref for ref in filters.avoid if ref[0] == "Meeting"), max_hub=None)
    try:
        found = dict(distances(contact_graph(world, filters), A, filters))
    except UsageError:
        return
    for other in PEOPLE:
        ways = chains(world, filters, A, other)
        assert found[other] == (len(ways[0]) - 1 if ways else None)


def test_the_kinds_tried_are_those_of_the_worlds():
    assert {"meeting", "consultations"} < set(KINDS)
