"""The networkx graphs of a part: against the random worlds that they are made from. Everybody is invented."""

import datetime as dt
import io
from itertools import combinations

import networkx as nx
import pytest
from analysis_worlds import PEOPLE, World, met, worlds
from export_worlds import NOT_IN_XML, hostile_rows
from hypothesis import given, settings
from hypothesis import strategies as st
from seed_rows import seed_rows

import diplograph as dg
from graph.errors import UsageError
from graph.networks import attendance, countries, meetings, snapshot, snapshots, writable

TIMES = {
    "2021": (dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
    "2021-06": (dt.date(2021, 6, 1), dt.date(2021, 6, 30)),
    "2021-06-15": (dt.date(2021, 6, 15), dt.date(2021, 6, 15)),
    "../2021-12-31": (dt.date(1, 1, 1), dt.date(2021, 12, 31)),
    "2022/..": (dt.date(2022, 1, 1), dt.date(9999, 12, 31)),
    "2021-05/2022-02": (dt.date(2021, 5, 1), dt.date(2022, 2, 28)),
}


def presence(one, span):
    """By the words of docs/python.md: a date without a year may be in any span that holds such a day."""
    low, high = span
    if one.date == "XXXX-06-15":
        years = range(max(low.year, 2000), min(high.year, 2040) + 1)
        return "possible" if any(low <= dt.date(year, 6, 15) <= high for year in years) else "no"
    first, last = (day or far for day, far in zip(one.days, (dt.date.min, dt.date.max), strict=True))
    if low <= first and last <= high:
        return "certain"
    return "no" if last < low or first > high else "possible"


def met_in(world, span, dates):
    """By pair the meetings, and those of them that are only possible."""
    found = {}
    for pair, held in world.links().items():
        seen = {one.id: presence(one, span) for one in held}
        counted = {id for id, is_ in seen.items() if is_ == "certain" or is_ == dates}
        if counted:
            found[pair] = (tuple(sorted(counted)), sum(seen[id] == "possible" for id in counted))
    return found


def pairs(graph):
    return {tuple(sorted((a, b))): (said["meetings"], said["possible"]) for a, b, said in graph.edges(data=True)}


@given(worlds())
def test_an_edge_a_meeting(world):
    graph = meetings(world.rows())
    found = {(*sorted((a, b)), key, said.get("date")) for a, b, key, said in graph.edges(keys=True, data=True)}
    assert found == {(*pair, one.id, one.date) for pair, held in world.links().items() for one in held}
    assert set(graph) == set(PEOPLE)


@given(worlds())
def test_who_attended_which_meeting(world):
    graph = attendance(world.rows())
    assert {frozenset(edge) for edge in graph.edges} == {
        frozenset((f"Official:{one}", f"Meeting:{held.id}")) for held in world.held for one in held.offices
    }
    officials = {node for node, part in graph.nodes(data="bipartite") if part == 0}
    assert officials == {f"Official:{one}" for one in PEOPLE}
    assert set(graph) - officials == {f"Meeting:{held.id}" for held in world.held}
    assert all((a in officials) != (b in officials) for a, b in graph.edges)


@given(worlds())
def test_countries_that_took_part_together(world):
    expected = {}
    for held in world.held:
        for pair in combinations(held.states, 2):
            expected.setdefault(pair, []).append(held.id)
    graph = countries(world.rows())
    assert {tuple(sorted((a, b))): list(said["meetings"]) for a, b, said in graph.edges(data=True)} == expected
    assert all(said["weight"] == said["count"] == len(said["meetings"]) for *_, said in graph.edges(data=True))


@settings(max_examples=60)
@given(worlds(), st.sampled_from(sorted(TIMES)), st.sampled_from(("certain", "possible")))
def test_who_met_in_a_time(world, on, dates):
    graph = snapshot(world.rows(), on, dates=dates)
    expected = met_in(world, TIMES[on], dates)
    assert pairs(graph) == expected
    assert set(graph) == {person for pair in expected for person in pair}


@given(worlds(), st.sampled_from(("year", "month")), st.sampled_from(("certain", "possible")))
def test_a_sequence_is_the_snapshot_of_each_time(world, by, dates):
    rows = world.rows()
    found = dict(snapshots(rows, by, dates=dates))
    days = [day for held in world.links().values() for one in held for day in one.days if day]
    assert (list(found)[:1], list(found)[-1:]) == tuple(
        [end(days).isoformat()[: 4 if by == "year" else 7]] if days else [] for end in (min, max)
    )
    for on, graph in found.items():
        assert nx.utils.graphs_equal(graph, snapshot(rows, on, dates=dates))


def test_the_days_of_a_link():
    rows = World((met("m0", "2021-06", "p0-aze", "p1-nor"), met("m1", None, "p0-aze", "p1-nor"))).rows()
    link = snapshot(rows, "2021", dates="possible")["p0-aze"]["p1-nor"]
    assert (link["first"], link["last"]) == (dt.date(2021, 6, 1), dt.date(2021, 6, 30))
    assert (link["count"], link["possible"], link["kinds"]) == (2, 1, ("meeting",))
    assert list(snapshots(World((met("m1", None, "p0-aze", "p1-nor"),)).rows())) == []


@pytest.mark.parametrize("on", ["XXXX-06-15", "soon", "../..", ""])
def test_a_time_that_is_none(on):
    with pytest.raises(UsageError):
        snapshot(seed_rows(), on)


def test_an_option_that_is_none():
    with pytest.raises(UsageError, match="certain or possible"):
        snapshot(seed_rows(), "2022", dates="perhaps")
    with pytest.raises(UsageError, match="certain or possible"):
        snapshots(seed_rows(), dates="perhaps")
    with pytest.raises(UsageError, match="year or month"):
        snapshots(seed_rows(), "week")


ALL = (dg.mirror, dg.met, meetings, attendance, countries, lambda rows: snapshot(rows, "2021", dates="possible"))


@settings(max_examples=25)
@given(worlds(4))
def test_networkx_writes_what_is_made_writable(world):
    rows = world.rows()
    for make in ALL:
        graph = writable(make(rows))
        out = io.BytesIO()
        nx.write_graphml(graph, out)
        read = nx.parse_graphml(out.getvalue().decode(), force_multigraph=graph.is_multigraph())
        assert dict(read.nodes(data=True)) == dict(graph.nodes(data=True))
        assert read.number_of_edges() == graph.number_of_edges()
        list(nx.generate_gexf(graph))


@pytest.mark.parametrize("make", ALL)
def test_networkx_writes_names_of_any_characters(make, tmp_path):
    graph = writable(make(hostile_rows(NOT_IN_XML)))
    for write, read, file in (
        (nx.write_graphml, nx.read_graphml, tmp_path / "graph.graphml"),
        (nx.write_gexf, nx.read_gexf, tmp_path / "graph.gexf"),
    ):
        write(graph, file)
        found = read(file)
        assert found.number_of_edges() == graph.number_of_edges()
        # An XML parser gives every line break of a text as a line feed.
        read_back, said = (
            {node: name.replace("\r", "\n") for node, name in one.nodes(data="name")} for one in (found, graph)
        )
        assert read_back == said
        assert ("bell \ufffd, null \ufffd and \ufffd" in said.values()) == (make is not countries)


def test_both_stores_give_the_graphs_of_the_rows(store):
    import worlds as documents

    store.add(
        [
            documents.seed(dt.date(2022, 6, 16)),
            documents.small(1, "Ana Belić", "José Moro"),
            documents.small(2, "Olav Moe", "Ana Belić", date="2021"),
        ]
    )
    rows = store.rows()
    for make in ALL:
        one, other = make(store), make(rows)
        assert nx.utils.graphs_equal(one, other)
        assert list(one.nodes) == list(other.nodes)
        assert list(one.edges) == list(other.edges)
    assert dict(snapshots(store)).keys() == dict(snapshots(rows)).keys() == {"2021", "2022"}
    assert dg.met(store)["ana-belic-srb"]["jose-moro-esp"]["weight"] == 1
