"""What a change does to a graph: told before it is done, and true. People and meetings are invented."""

from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import entries

from graph.difference import compared, difference
from graph.model import Edge, Node, Rows
from graph.project import as_rows
from graph.resolution.judgements import judgement
from graph.stores import open_store


def official(id, *other_ids):
    return Node("Official", id, id.title(), {"other_ids": other_ids} if other_ids else {})


def met(one, other):
    return Edge("MET", ("Official", one), ("Official", other), {"count": 1})


def graph(officials, *pairs) -> Rows:
    nodes = [official(one) if isinstance(one, str) else one for one in officials]
    return as_rows([*nodes, *(met(*pair) for pair in pairs)])


def ids(parts):
    return [[node.id for node in part] for part in parts]


def test_a_merge_joins_what_was_apart():
    before = graph("abxy", "ax", "by")
    (bore, _) = (official("a", "b"), None)
    found = difference(before, [bore, met("a", "x"), met("a", "y")], [("Official", "b"), met("b", "y").ref])
    assert found.counts() == {"Official": (4, 3)}
    # b's meeting with y is a's now: nobody met anybody by it
    assert (found.met, found.unmet, found.parted) == ((), (), ())
    (joined,) = found.joined
    assert (ids(joined.parts), joined.pairs) == ([["a", "x"], ["b", "y"]], 4)
    assert found.ids["Official", "b"] == ("Official", "a")
    assert (found.made, found.gone) == ((met("a", "y").ref,), (("Official", "b"), met("b", "y").ref))
    reach = found.reach(official("b"))
    assert (reach.before, reach.after, reach.nearer, reach.farther) == (1, 2, 0, 0)


def test_two_of_one_who_met_each_other_did_not():
    before = graph("abx", "ab", "ax")
    found = compared(before, graph([official("a", "b"), "x"], "ax"))
    assert [(one.id, other.id) for one, other in found.unmet] == [("a", "b")]
    assert (found.met, found.joined, found.parted) == ((), (), ())


def test_a_split_parts_what_only_the_two_together_joined():
    before = graph([official("a", "b"), "x", "y"], "ax", "ay")
    found = compared(before, graph("abxy", "ax", "by"))
    assert [(one.id, other.id) for one, other in found.met] == [("b", "y")]
    assert [(one.id, other.id) for one, other in found.unmet] == [("a", "y")]
    (parted,) = found.parted
    assert (ids(parted.parts), parted.pairs) == ([["y"], ["a", "x"]], 2)
    reach = found.reach(official("a"))
    assert (reach.before, reach.after) == (2, 1)


def test_a_way_around_is_farther_and_a_short_cut_nearer():
    long, short = graph("abcd", "ab", "bc", "cd"), graph("abcd", "ab", "bc", "cd", "ad")
    there, back = compared(long, short).reach(official("a")), compared(short, long).reach(official("a"))
    assert (there.nearer, there.farther, back.nearer, back.farther) == (1, 0, 0, 1)
    assert compared(long, short).joined == compared(short, long).parted == ()


def test_who_is_called_otherwise_is_the_same():
    before = graph([official("anna", "ana"), "x", "y"], ("anna", "x"), "xy")
    found = compared(before, graph(["ana", "x", "y"], ("ana", "x"), "xy"))
    assert found.ids["Official", "anna"] == ("Official", "ana")
    assert (found.met, found.unmet, found.joined, found.parted) == ((), (), (), ())


def test_who_is_gone_is_nobody():
    before = graph("abx", "ab", "bx")
    found = compared(before, graph("ax"))
    assert [(one.id, other.id) for one, other in found.unmet] == [("a", "b"), ("b", "x")]
    (parted,) = found.parted
    assert ids(parted.parts) == [["a"], ["x"]]
    # an id that several bear now leads to neither
    assert compared(graph("b"), graph([official("a", "b"), official("c", "b")])).ids == {}


@settings(max_examples=30)
@given(st.lists(entries(), min_size=1, max_size=5), st.data())
def test_what_is_told_before_is_what_is_done(loaded, data):
    with open_store("memory:") as store:
        store.add(loaded)
        before = store.rows()
        officials = [node.id for node in before.nodes if node.label == "Official"]
        documents = [node.id for node in before.nodes if node.label == "Document"]
        forgotten = data.draw(st.lists(st.sampled_from(documents), unique=True))
        judged = []
        if len(officials) > 1:
            pair = data.draw(st.lists(st.sampled_from(officials), min_size=2, max_size=2, unique=True))
            judged = [judgement("Official", data.draw(st.sampled_from(("same", "different"))), *pair)]
        effect = store.preview(added=judged, forgotten=forgotten)
        assert store.rows() == before
        found = difference(before, effect.rows, effect.lost)
        store.judge(judged)
        store.forget(forgotten)
        assert found.after == store.rows()
        assert found == compared(before, store.rows())
        counts = {name: (then, now) for name, then in _counted(before) for now in [store.counts()[name]] if then != now}
        assert found.counts() == counts


def _counted(rows):
    from graph.model import EDGE_KIND, NODE_KIND

    for label in NODE_KIND:
        yield label, sum(1 for node in rows.nodes if node.label == label)
    for type in EDGE_KIND:
        yield type, sum(1 for edge in rows.edges if edge.type == type)
