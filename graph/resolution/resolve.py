"""Who is who and which meeting is which, for documents that came, changed or went, and for judgements.

First the officials, then the meetings, which are known by who was there, then those who are told by office alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from graph.garbage import uncollected
from graph.record import Record
from graph.resolution import abroad, untold
from graph.resolution.index import Index, MemoryIndex
from graph.resolution.items import Label, Told
from graph.resolution.judgements import Judgement, Links, pins
from graph.resolution.profiles import OFFICIALS, officials
from graph.resolution.tellings import MEETINGS, meetings
from graph.resolution.untold import Bearer, Place
from graph.resolution.update import update

Records = Callable[[Collection[str]], Mapping[str, Record]]
"""Looks up documents' Records by id."""


@dataclass(frozen=True, slots=True)
class Who:
    """The id of a node, and the other ids that lead to it."""

    id: str
    other_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identities:
    """Who the officials of one Record are, by name, which meetings its meetings are, in their order, and who bore its
    titles without a name, by meeting and title.
    """

    officials: Mapping[str, Who] = field(default_factory=dict)
    meetings: tuple[Who, ...] = ()
    bearers: Mapping[Place, Bearer] = field(default_factory=dict)


def resolve(records: Iterable[Record], judgements: Collection[Judgement] = ()) -> dict[str, Identities]:
    """Document id -> who is who in it, for a set of Records, each of another document."""
    index = MemoryIndex()
    known = {record.id: record for record in records}
    with uncollected():
        settle(index, known, lambda ids: {id: known[id] for id in ids}, judgements)
        return identities(index, known)


def settle(
    index: Index,
    now: Mapping[str, Record | None],
    records: Records,
    judgements: Collection[Judgement],
    changed: Collection[Judgement] = (),
) -> set[str]:
    """Brings the index up to date; returns the documents in which somebody or some meeting has other ids by it.

    `now` is what documents say now, None for those that went; `judgements` all that stand now, `changed` those that
    came or went. New and changed documents are among what is returned, those that went are not.
    """
    marks = pins(judgements)
    repinned = {document for one in changed for document in one.documents} - now.keys()
    pinned = index.told("Official", repinned).keys() | index.told("Meeting", repinned).keys()
    current = {**now, **records(pinned)}
    people = {document: officials(record, marks) if record else {} for document, record in current.items()}
    dated = _dated(index, current, people)
    renamed = update(index, OFFICIALS, people, Links.of(judgements, "Official"), _anchors(changed, "Official"), dated)
    affected = _documents(index, "Official", renamed) | current.keys()
    current |= records(affected - current.keys())
    known = names(index, affected)
    told = {
        document: meetings(record, known[document], marks) if record else {} for document, record in current.items()
    }
    moved = update(index, MEETINGS, told, Links.of(judgements, "Meeting"), _anchors(changed, "Meeting"))
    affected |= _documents(index, "Meeting", moved)
    affected |= _untold(index, current, records)
    return {document for document in affected if current.get(document, ...) is not None}


def _dated(index: Index, records: Mapping[str, Record | None], people: Told) -> set[str]:
    """Keeps on which days the documents show whom in a post; returns the items of these days and of those before."""
    now = {
        id: abroad.days(record, people[id], {one.name: one.office for one in record.officials}) if record else {}
        for id, record in records.items()
    }
    before = index.told("Day", now.keys())
    index.tell("Day", now)
    return {key for told in (*before.values(), *now.values()) for key in told.values()}


def _untold(index: Index, current: Mapping[str, Record | None], records: Records) -> set[str]:
    """The documents in which somebody else bore a title; `current` are those in which anybody is another or new."""
    ids = names(index, current)
    shown = {id: untold.seats(record, ids[id]) if record else {} for id, record in current.items()}
    before = index.told("Seat", current.keys())
    changed = {seat for id, told in shown.items() for _, seat in told.items() ^ before.get(id, {}).items()}
    index.tell("Seat", shown)
    index.tell("Title", {id: untold.titles(record) if record else {} for id, record in current.items()})
    untitled = {id for id, record in current.items() if record is None or not any(m.titles for m in record.meetings)}
    index.tell("Bearer", {id: {} for id in untitled})
    waiting = index.documents("Title", changed)
    asked = {id for documents in waiting.values() for id in documents}
    asked |= current.keys() - untitled
    known = {id: record for id, record in current.items() if record}
    known |= records(asked - known.keys())
    asked &= known.keys()
    return untold.find(index, {id: known[id] for id in asked}, names(index, asked))


def identities(index: Index, documents: Collection[str]) -> dict[str, Identities]:
    """Who is who in each of the documents, as the index has it."""
    people, told = _ids(index, "Official", documents), _ids(index, "Meeting", documents)
    borne = index.told("Bearer", documents)
    return {
        document: Identities(
            people.get(document, {}),
            tuple(who for _, who in sorted(told.get(document, {}).items(), key=lambda one: int(one[0]))),
            untold.bearers(borne.get(document, ())),
        )
        for document in documents
    }


def _ids(index: Index, label: Label, documents: Collection[str]) -> dict[str, dict[str, Who]]:
    told = index.told(label, documents)
    held = index.held(label, {key for keys in told.values() for key in keys.values()})
    return {
        document: {name: Who(held[key].id, held[key].other_ids) for name, key in keys.items()}
        for document, keys in told.items()
    }


def names(index: Index, documents: Collection[str]) -> dict[str, dict[str, str]]:
    """For each of the documents the ids of its officials by their names in it."""
    who = _ids(index, "Official", documents)
    return {id: {name: one.id for name, one in who.get(id, {}).items()} for id in documents}


def _documents(index: Index, label: Label, keys: Collection[str]) -> set[str]:
    return {document for documents in index.documents(label, keys).values() for document in documents}


def _anchors(judgements: Iterable[Judgement], label: Label) -> set[str]:
    return {end for one in judgements if one.label == label for end in (one.left, one.right)}
