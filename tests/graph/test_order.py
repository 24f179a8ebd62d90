"""Order does not matter: whatever was loaded, reloaded, judged and forgotten, in whatever batches, the graph is the one
that a build from nothing makes. Everybody here is invented.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.canonical import lines
from graph.document import Document
from graph.project import project
from graph.record import Attendance, Evidence, Meeting, Official, Party, Place, Record, Title
from graph.resolution.bearers import Bearers
from graph.resolution.judgements import Judgement, contradicted, judgement
from graph.stores import base, open_store
from graph.stores.base import Store

Person = tuple[str, str | None, str | None]
PEOPLE: tuple[Person, ...] = (
    ("Ana Belić", "SRB", "Foreign Minister"),
    ("Ana Belic", "SRB", "Minister of Foreign Affairs"),
    ("BELIĆ Ana", "SRB", "Foreign Minister"),
    ("A. Belić", "SRB", "Foreign Minister"),
    ("Ana Belić", None, None),
    ("Ana Belić", "MNE", "Ambassador to Austria"),
    ("James Robert Okello", "UGA", "Foreign Minister"),
    ("James R. Okello", "UGA", "Foreign Minister"),
    ("John Okello", "UGA", "Foreign Minister"),
    ("J. Okello", "UGA", "Foreign Minister"),
    ("Okello", "UGA", "Foreign Minister"),
    ("Sergei Volin", "RUS", "Ambassador to Chile"),
    ("Sergey Volin", "RUS", "Ambassador to Japan"),
    ("Sergei Volin", "RUS", "Deputy Minister of Defence"),
    ("Li Wen", "CHN", "Vice Minister of Foreign Affairs"),
    ("Li Wen", "SGP", "Ambassador to China"),
    ("X", "CHN", None),
)
DAYS = (dt.date(1985, 3, 1), dt.date(2021, 5, 30), dt.date(2021, 6, 2), None)
DATES = ("2021-05-31", "2021-05", "2021-05-30/2021-06-01", "XXXX-05-31", "2019-05-31", None)
KINDS = ("meeting", "consultations", "phone_call")
PLACES = (None, Place("Bern", "CHE"), Place(None, "CHE"), Place("Graz", "AUT"))


@dataclass(frozen=True)
class Telling:
    """What one document says; `number` is which of the documents it is."""

    number: int
    people: tuple[Person, ...]
    published: dt.date | None
    date: str | None
    kind: str
    status: str
    place: Place | None
    title: str | None = None

    def entry(self) -> tuple[Document, Record]:
        text = f"Document {self.number} of an invented world. They met. " + "So it goes. " * (self.number % 3)
        document = Document(f"{self.number}.txt", text, published=self.published)
        told = ("e0",)
        officials = tuple(
            Official(name, (), office, side, None, side, 1, told, told, told) for name, side, office in self.people
        )
        names = [one.name for one in officials]
        sides = {name: side for name, side, _ in self.people}
        met = tuple((a, b) for a in sorted(names) for b in sorted(names) if a < b and sides[a] != sides[b])
        parties = tuple(sorted({side for side in sides.values() if side}))
        meeting = Meeting(
            self.kind,  # type: ignore[arg-type]
            self.status,  # type: ignore[arg-type]
            self.date,
            "stated" if self.date else None,
            self.place,
            tuple(names),
            met if self.status == "held" else (),
            parties,
            attendance=tuple(Attendance(name, sides[name], evidence=told) for name in names),
            sides=tuple(Party(party, told) for party in parties),
            titles=(Title("Foreign Minister", self.title, "host", self._others(), (), told),)
            if self.title and self.status in ("held", "planned")
            else (),
            evidence=told,
        )
        evidence = (Evidence("e0", text[:-1], 0, len(text) - 1, "invented"),)
        return document, Record(
            document.id, document.source, document.sha256, published=self.published,
            officials=officials, meetings=(meeting, replace(meeting, kind="session", status="planned", met=())),
            evidence=evidence,
        )  # fmt: skip

    def _others(self) -> tuple[str, ...]:
        return tuple(name for name, side, _ in self.people if side and side != self.title)


@st.composite
def tellings(draw: st.DrawFn) -> Telling:
    people = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique_by=lambda one: one[0]))
    return Telling(
        draw(st.integers(0, 9)),
        tuple(people),
        draw(st.sampled_from(DAYS)),
        draw(st.sampled_from(DATES)),
        draw(st.sampled_from(KINDS)),
        draw(st.sampled_from(("held", "held", "planned", "cancelled"))),
        draw(st.sampled_from(PLACES)),
        draw(st.sampled_from((None, "SRB", "UGA"))),
    )


Step = tuple[str, object]
STEPS = st.one_of(
    st.tuples(st.just("add"), st.lists(tellings(), min_size=1, max_size=4)),
    st.tuples(st.just("keep"), st.lists(tellings(), min_size=1, max_size=4)),
    st.tuples(st.just("settle"), st.sampled_from(("beside", "anew"))),
    st.tuples(st.just("open again"), st.booleans()),
    st.tuples(st.just("forget"), st.sets(st.integers(0, 9), max_size=2)),
    st.tuples(
        st.just("judge"), st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(("same", "different")))
    ),
    st.tuples(st.just("take out"), st.integers(0, 40)),
    st.tuples(st.just("take back"), st.integers(0, 5)),
)


def decide(store: Store, one: int, other: int, decision: str) -> None:
    for label in ("Official", "Meeting"):
        ids = sorted({anchor for held in store.items(label).values() for anchor in (held.id, *held.other_ids)})  # type: ignore[arg-type]
        if len(ids) < 2 or ids[one % len(ids)] == ids[other % len(ids)]:
            continue
        two = (ids[one % len(ids)], ids[other % len(ids)])
        # As `merge` keeps in mind who they were, and other judgements don't.
        seen = Bearers(store.items(label)).seen(*two) if decision == "same" and one % 2 else ()  # type: ignore[arg-type]
        made = judgement(label, decision, *two, seen=seen)  # type: ignore[arg-type]
        if not contradicted(store.judgements(), made):
            store.judge([made])


def take_out(store: Store, number: int) -> None:
    held = sorted(store.items("Official").items())
    if held:
        base = held[number % len(held)][1].item.base
        documents = sorted(d.id for d in store.documents())[:2]
        made = judgement("Official", "different", base, base, documents=documents)
        if not contradicted(store.judgements(), made):
            store.judge([made])


def settle(store: Store, way: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if way == "anew":
            patch.setattr(base, "FEW", 0)
            patch.setattr(base, "SHARE", 0)
        store.settle()


def carry_out(store: Store, steps: Sequence[Step], again: Callable[[bool], Store] | None = None) -> Store:
    """Carries out the steps on the store, or on what `again` opens in its place, and returns that."""
    for name, given_ in steps:
        if name == "add":
            store.add([one.entry() for one in given_])  # type: ignore[attr-defined]
        elif name == "keep":
            store.keep([one.entry() for one in given_])  # type: ignore[attr-defined]
        elif name == "settle":
            settle(store, given_)  # type: ignore[arg-type]
        elif name == "open again":
            store = again(given_) if again else store  # type: ignore[arg-type]
        elif name == "forget":
            known = {document.source: document.id for document in store.documents()}
            store.forget([known[f"{n}.txt"] for n in given_ if f"{n}.txt" in known])  # type: ignore[attr-defined]
        elif name == "judge":
            decide(store, *given_)  # type: ignore[misc]
        elif name == "take out":
            take_out(store, given_)  # type: ignore[arg-type]
        elif judged := store.judgements():
            store.judge(removed=[judged[given_ % len(judged)]])  # type: ignore[operator]
    store.settle()
    return store


def canonical(records: Sequence[Record], judgements: Sequence[Judgement]) -> bytes:
    return b"".join(lines(project(records, judgements)))


histories = given(st.lists(STEPS, min_size=1, max_size=8), st.randoms(use_true_random=False))


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@histories
def test_the_graph_is_that_of_a_build_from_nothing(steps: list[Step], random: object) -> None:
    _is_that_of_a_build_from_nothing(steps, random)


@pytest.mark.slow
@settings(deadline=None, max_examples=600, suppress_health_check=[HealthCheck.too_slow])
@histories
def test_the_graph_is_that_of_a_build_from_nothing_at_length(steps: list[Step], random: object) -> None:
    _is_that_of_a_build_from_nothing(steps, random)


def _is_that_of_a_build_from_nothing(steps: list[Step], random: object) -> None:
    with open_store("memory:") as store:
        carry_out(store, steps)
        records, judgements = list(store.records()), store.judgements()
        assert b"".join(lines(store.rows())) == canonical(records, judgements)
        random.shuffle(records)  # type: ignore[attr-defined]
        assert b"".join(lines(store.rows())) == canonical(records, judgements)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=3, max_size=8))
def test_the_graph_is_that_of_a_build_from_nothing_also_where_it_was_opened_in_between(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as home:
        store = open_store(home)

        def again(settle: bool) -> Store:
            nonlocal store
            store.close()
            store = open_store(home, settle=settle)
            return store

        with carry_out(store, steps, again):
            expected = canonical(list(store.records()), store.judgements())
            assert b"".join(lines(store.rows())) == expected
        with open_store(home, read_only=True) as reader:
            assert b"".join(lines(reader.rows())) == expected


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=1, max_size=6), st.sets(st.integers(0, 9), max_size=3))
def test_what_is_tried_changes_nothing(steps: list[Step], numbers: set[int]) -> None:
    with open_store("memory:") as store:
        carry_out(store, steps)
        before = b"".join(lines(store.rows()))
        judged = store.judgements()
        known = {document.source: document.id for document in store.documents()}
        forgotten = [known[f"{n}.txt"] for n in numbers if f"{n}.txt" in known]
        effect = store.preview(removed=judged, forgotten=forgotten)
        assert b"".join(lines(store.rows())) == before
        assert store.judgements() == judged
        store.judge(removed=judged)
        store.forget(forgotten)
        after = store.rows()
        made = {row.ref for row in (*after.nodes, *after.edges)}
        assert made >= {row.ref for row in effect.rows}
        assert not made.intersection(effect.lost)


def test_forgetting_is_as_if_it_had_never_been() -> None:
    first = Telling(1, PEOPLE[:1], DAYS[1], "2021-05-31", "meeting", "held", None)
    second = Telling(2, (PEOPLE[1], PEOPLE[6]), DAYS[2], "2021-05-31", "meeting", "held", None)
    with open_store("memory:") as store:
        store.add([first.entry()])
        before = b"".join(lines(store.rows()))
        store.add([second.entry()])
        assert b"".join(lines(store.rows())) != before
        store.forget([second.entry()[0].id])
        assert b"".join(lines(store.rows())) == before
        assert [document.id for document in store.documents()] == [first.entry()[0].id]


@pytest.mark.parametrize("decision", ["same", "different"])
def test_a_judgement_outlives_what_it_is_about(decision: str) -> None:
    entry = Telling(1, (PEOPLE[0],), DAYS[1], None, "meeting", "held", None).entry()
    other = Telling(2, (PEOPLE[5],), DAYS[1], None, "meeting", "held", None).entry()
    made = judgement("Official", decision, "ana-belic-srb", "ana-belic-mne")  # type: ignore[arg-type]
    with open_store("memory:") as store:
        store.judge([made])
        store.add([entry, other])
        officials = {node.id for node in store.rows().nodes if node.label == "Official"}
        assert len(officials) == (1 if decision == "same" else 2)
        store.judge(removed=[made])
        assert len({node.id for node in store.rows().nodes if node.label == "Official"}) == 2


def test_a_document_that_names_two_parts_whom_others_had_joined() -> None:
    """Nothing new is seen of either: only that one document tells of both."""
    one, other = ("James Robert Okello", "UGA", "Foreign Minister"), ("James R. Okello", "UGA", "Foreign Minister")

    def told(number: int, *people: Person) -> tuple[Document, Record]:
        return Telling(number, people, DAYS[1], None, "meeting", "held", None).entry()

    with open_store("memory:") as store:
        store.add([told(1, one), told(2, other)])
        assert len({node.id for node in store.rows().nodes if node.label == "Official"}) == 1
        store.add([told(3, one, other)])
        assert len({node.id for node in store.rows().nodes if node.label == "Official"}) == 2
        assert b"".join(lines(store.rows())) == canonical(list(store.records()), [])
        store.forget([told(3, one, other)[0].id])
        assert len({node.id for node in store.rows().nodes if node.label == "Official"}) == 1
