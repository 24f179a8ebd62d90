"""Any question about paths has one answer, from either kind of store and from the rows. Everybody is invented."""

import random
from dataclasses import replace

import pytest
from accounts import Person, readout
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import diplograph as dg
from graph.errors import DiplographError
from graph.paths import Contacts, Filters, Question, RowsReads, answer, distances
from graph.paths.delegations import WithDelegations
from graph.paths.store_reads import StoreReads
from graph.record import Attendance, Place
from graph.stores import open_store

NAMES = "Ama Bo,Cid Duru,Eva Fonn,Gil Hask,Ida Juhl,Kei Lund,Mia Noor,Ole Prag,Qua Rist,Sam Tove,Uma Vang,Wim Xu"
SIDES = ("CHN", "GHA", "NOR", "PER")
PEOPLE = tuple(Person(name, SIDES[number % 4], None) for number, name in enumerate(NAMES.split(",")))
KINDS = ("meeting", "meeting", "consultations", "phone_call", "summit")
DATES = (None, "XXXX-06-15", "2021-05-31", "2021-06", "2021-05-30/2021-06-02", "2022", "2022-03-04", "2023-01-09")
PLACES = (None, Place("Bern", "CHE"), Place(None, "NOR"), Place("Lima", "PER", "city"))


def entries():
    """Forty documents of a meeting each, of two to four people."""
    chance = random.Random(5)
    for number in range(40):
        there = chance.sample(PEOPLE, chance.choice((2, 2, 2, 3, 4)))
        document, record = readout(f"{number}.txt", *there)
        (told,) = record.meetings
        told = replace(
            told,
            kind=chance.choice(KINDS),
            date=(date := chance.choice(DATES)),
            date_basis="stated" if date else None,
            place=chance.choice(PLACES),
            attendance=tuple(
                Attendance(one.name, one.side, "Envoy", chance.choice(("head", "member")), ("e0",)) for one in there
            ),
        )
        (piece,) = record.evidence
        sure = replace(piece, confidence=chance.choice((0.5, 0.7, 0.9)))
        yield document, replace(record, meetings=(told,), evidence=(sure,))


@pytest.fixture(scope="module")
def embedded():
    with open_store("memory:") as store:
        store.add(list(entries()))
        yield store


def asker(reads):
    """Answers questions in one session, as text where they make no sense."""
    sessions = {}

    def ask(question):
        through = question.filters.through
        if through not in sessions:
            sessions[through] = Contacts(WithDelegations(reads) if through == "delegations" else reads)
        try:
            found = answer(sessions[through], question)
            far = [
                distances(sessions[through], id, replace(question.filters, via=())) for id in sorted(question.starts)
            ]
        except DiplographError as error:
            return str(error)
        return found, far

    return ask


def questions(store):
    """Random questions about the officials and meetings of the store."""
    reads = StoreReads(store)
    people = sorted(reads.officials())
    meetings = sorted(row[0] for row in reads.meetings())
    refs = st.one_of(
        st.tuples(st.just("Official"), st.sampled_from(people)),
        st.tuples(st.just("Country"), st.sampled_from(SIDES)),
        st.tuples(st.just("Meeting"), st.sampled_from(meetings)),
    )
    none = st.just(())
    kinds = st.sampled_from((("meeting",), ("consultations", "summit"), ("phone_call",)))
    filters = st.builds(
        Filters,
        since=st.sampled_from((None, None, "2021-06", "2022")),
        until=st.sampled_from((None, None, "2021", "2022-12")),
        dates=st.sampled_from(("certain", "possible")),
        kinds=st.one_of(none, none, kinds),
        not_kinds=st.one_of(none, none, kinds),
        held_in=st.sampled_from(((), (), (), ("NOR",), ("CHE", "PER"))),
        via=st.one_of(none, none, st.lists(refs, max_size=2).map(tuple)),
        avoid=st.one_of(none, st.lists(refs, max_size=2).map(tuple)),
        min_confidence=st.sampled_from((None, None, 0.6, 0.8)),
        max_size=st.sampled_from((None, None, 2, 3)),
        min_grade=st.sampled_from((None, None, 2, 3, 4)),
        max_hub=st.sampled_from((None, None, 5, 7)),
        through=st.sampled_from(("meetings", "delegations")),
    )
    one = st.sampled_from(people).map(lambda id: frozenset({id}))
    some = st.frozensets(st.sampled_from(people), min_size=1, max_size=4)
    ways = st.sampled_from(("shortest", "shortest", "all", "strongest", "widest", "in-order"))
    asked = st.builds(
        Question,
        one,
        one,
        st.one_of(st.just(Filters()), filters),
        st.integers(1, 6),
        st.sampled_from((None, None, 2, 3)),
        ways,
        st.sampled_from(("earliest", "latest", "fastest")),
    )
    groups = st.builds(lambda question, a, b: replace(question, starts=a, goals=b, groups=True), asked, some, some)
    return st.one_of(asked, asked, groups).map(_possible)


def _possible(question):
    """Without what such a way to choose does not take, so that most questions have an answer."""
    if question.way not in ("shortest", "all"):
        return replace(question, count=1, max_hops=None, filters=replace(question.filters, via=()))
    return question


def agree(store, others, examples):
    """Asks the store, the others and the rows the same random questions."""
    askers = [asker(reads) for reads in (RowsReads(store.rows()), StoreReads(store), *map(StoreReads, others))]

    @given(questions(store))
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    def agreed(question):
        first, *more = (ask(question) for ask in askers)
        assert all(one == first for one in more)

    agreed()


def test_the_embedded_store_answers_as_its_rows(embedded):
    agree(embedded, [], 60)


@pytest.mark.slow
@pytest.mark.neo4j
def test_both_stores_answer_as_the_rows(embedded, neo4j_database):
    with dg.open_store(neo4j_database) as server:
        server.add(list(entries()))
        assert server.rows() == embedded.rows()
        agree(embedded, [server], 1000)
