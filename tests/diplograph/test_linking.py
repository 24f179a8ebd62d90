"""Paths asked of a store, by name: the same as from its rows. Everybody is invented."""

from dataclasses import replace
from itertools import pairwise

import pytest
import worlds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import diplograph as dg
from graph.errors import NameAmbiguous, NameNotFound, UsageError
from graph.paths import Contacts, Filters, Question, RowsReads, answer
from graph.paths.reads import Reads
from graph.paths.store_reads import StoreReads
from graph.stores import open_store


def readings(reads: Reads, store):
    """All that the readings give, in an order of its own."""
    rows = store.rows()
    officials = reads.officials()
    return {
        "officials": sorted(officials),
        "links": sorted((a, b, n) for a, others, met in reads.links() for b, n in zip(others, met, strict=True)),
        "contacts": sorted((a, b, tuple(m)) for a, bs, ms in reads.contacts() for b, m in zip(bs, ms, strict=True)),
        "meetings": sorted(reads.meetings(), key=str),
        "sizes": sorted(reads.sizes()),
        "held in": {node.id: reads.held_in(node.id) for node in rows.nodes if node.label == "Country"},
        "representing": [
            reads.representing(node.ref) for node in rows.nodes if node.label in ("Country", "Organization")
        ],
        "confidences": sorted((a, m, n) for a, ms, ns in reads.confidences() for m, n in zip(ms, ns, strict=True)),
        "heads": sorted(reads.heads()),
        "sides": sorted(reads.sides()),
        "known": [reads.known(official) for official in sorted(officials)],
        "nodes": reads.nodes(("Official", "Country")),
    }


@given(st.lists(worlds.entries(), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_store_gives_the_readings_of_its_rows(documents):
    with open_store("memory:") as store:
        store.add(documents)
        assert readings(StoreReads(store), store) == readings(RowsReads(store.rows()), store)
        ids = sorted(StoreReads(store).officials())
        for filters in (Filters(), Filters(min_confidence=0.5), Filters(through="delegations")):
            for a, b in pairwise(ids):
                asked = Question(frozenset({a}), frozenset({b}), replace(filters, through="meetings"), 3)
                answers = [answer(Contacts(reads), asked) for reads in (StoreReads(store), RowsReads(store.rows()))]
                assert answers[0] == answers[1]


@pytest.fixture
def store():
    with open_store("memory:") as store:
        store.add([worlds.seed()])
        yield store


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"k": 0}, "-k 0"),
        ({"max_hops": 0}, "--max-hops 0"),
        ({"way": "all", "limit": 0}, "--limit 0"),
        ({"since": "2022", "until": "2021"}, "after --to"),
        ({"since": "soon"}, "--from: 'soon' is not a date"),
        ({"since": "XXXX-06-15"}, "has no first day"),
        ({"kinds": ["dance"]}, "the kinds are consultations, meeting"),
        ({"kinds": ["meeting"], "not_kinds": ["meeting"]}, "both name meeting"),
        ({"via": ["Usmanov"], "avoid": ["Usmanov"]}, "both name"),
        ({"via": ["Khalafov"]}, "is an end of the path itself"),
        ({"avoid": ["Bayramov"]}, "is an end of the path itself"),
        ({"min_confidence": 2}, "between 0 and 1"),
        ({"min_grade": "wave"}, "the grades are 1 phone call, 2 large gathering"),
        ({"max_size": 1}, "--max-size 1"),
        ({"max_hub": 0}, "--max-hub 0"),
        ({"way": "strongest", "k": 2}, "takes no -k"),
        ({"way": "in-order", "aim": "fastest", "dates": "possible"}, "--aim fastest needs"),
    ],
    ids=str,
)
def test_what_makes_no_sense_is_said_in_a_line(store, options, said):
    with pytest.raises(UsageError, match=said):
        dg.paths(store).find("Khalafov", "Bayramov", **options)


def test_names_that_fit_nobody_or_several(store):
    session = dg.paths(store)
    with pytest.raises(NameNotFound, match="near it: Khalaf Khalafov"):
        session.find("Khalafof", "Bayramov")
    with pytest.raises(NameNotFound, match="a meeting is named by its id"):
        session.find("Khalafov", "Bayramov", via=["Xyzzy"])
    with pytest.raises(NameNotFound, match="nobody in the graph represents Armenia"):
        session.find("country:ARM", "Bayramov")


def test_a_name_that_fits_several_lists_them_with_what_tells_them_apart(store):
    store.add([worlds.small(1, "José Moro", "Olav Moe")])
    with pytest.raises(
        NameAmbiguous, match=r"jose-moro-esp \(José Moro, Ambassador, Spain\); olav-moe-nor \(Olav Moe, "
    ):
        dg.paths(store).find("Mo", "Khalafov")


def test_groups_meetings_and_grades_are_asked_by_name(store):
    session = dg.paths(store)
    (met,) = session.find("country:UZB", "country:AZE").paths
    assert len(met.hops) == 1
    meeting = next(one.meeting.id for one in session.find("Usmanov", "Bayramov").paths[0].hops[0].meetings)
    assert session.find("Khalafov", "Bayramov", via=[meeting]).paths
    assert session.find("Khalafov", "Bayramov", avoid=[f"meeting:{meeting}"]).coverage.cutting == (
        f"--avoid {meeting}",
    )
    assert session.find("Khalafov", "Usmanov", min_grade="head-to-head consultations").paths
    assert session.find("Usmanov", "Bayramov", min_grade=4).paths == ()


def test_a_picture_holds_the_path_and_what_lies_around_it(store, tmp_path):
    session = dg.paths(store)
    found = session.find("Khalafov", "Bayramov")
    page = session.picture(found.paths, "From Khalafov to Bayramov").write(tmp_path / "path.html")
    text = page.read_text(encoding="utf-8")
    assert all(name in text for name in ("From Khalafov to Bayramov", "Bobur Usmanov", "Uzbekistan"))
    assert '"text":"the path"' in text
    both = session.find("country:UZB", "country:AZE", k=2).paths
    assert len(both) == 2
    assert '"text":"the paths"' in session.picture(both, "Two").html
