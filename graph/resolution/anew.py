"""Who is who from nothing, in an archive of more documents than fit into memory: the outcome is that of `resolve`.

The Records are read twice: for the officials, then, with their ids, for the meetings.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from graph.record import Record
from graph.resolution import abroad, untold
from graph.resolution.gathering import Gathering
from graph.resolution.holders import Tenures
from graph.resolution.index import Index
from graph.resolution.judgements import Judgement, Links, pins
from graph.resolution.profiles import OFFICIALS, Pins, officials
from graph.resolution.resolve import names
from graph.resolution.tellings import ONCE, meetings

Batches = Callable[[], Iterable[Mapping[str, Record]]]
"""Reads all Records once more, some hundreds at a time, by document."""


def settle_anew(index: Index, batches: Batches, judgements: Collection[Judgement]) -> list[str]:
    """Fills the empty index from all Records; returns the documents with titles, of whose bearers `bear` is asked."""
    marks = pins(judgements)
    ids = _officials(index, batches(), judgements, marks)
    return _meetings(index, batches(), judgements, marks, ids)


def bear(index: Index, titled: Iterable[Mapping[str, Record]]) -> None:
    """Works out who bore the titles of these documents, once the index knows all others."""
    known: dict[str, Tenures] = {}
    for records in titled:
        untold.find(index, records, names(index, records), known)


def _officials(
    index: Index, batches: Iterable[Mapping[str, Record]], judgements: Collection[Judgement], marks: Pins
) -> dict[str, str]:
    """Takes in the officials; returns the id of each item's node."""
    gathering = Gathering(OFFICIALS, Links.of(judgements, "Official"), index, named=True)
    days: defaultdict[str, set[dt.date]] = defaultdict(set)
    for records in batches:
        people = {id: officials(record, marks) for id, record in records.items()}
        dated = {
            id: abroad.days(record, people[id], {one.name: one.office for one in record.officials})
            for id, record in records.items()
        }
        for told in people.values():
            gathering.add(told.values())
        for shown in dated.values():
            for name, key in shown.items():
                days[key].add(abroad.told_day(name))
        index.tell("Official", {id: {name: one.key for name, one in told.items()} for id, told in people.items()})
        index.tell("Day", dated)
    gathering.group(days)
    return gathering.ids


def _meetings(
    index: Index,
    batches: Iterable[Mapping[str, Record]],
    judgements: Collection[Judgement],
    marks: Pins,
    ids: Mapping[str, str],
) -> list[str]:
    """Takes in the meetings, and who is shown in which office; returns the documents with titles."""
    gathering = Gathering(ONCE, Links.of(judgements, "Meeting"), index)
    titled: list[str] = []
    for records in batches:
        told: dict[str, dict[str, str]] = {}
        seats: dict[str, dict[str, str]] = {}
        titles: dict[str, dict[str, str]] = {}
        for id, record in records.items():
            who = {name: ids[one.key] for name, one in officials(record, marks).items()}
            found = meetings(record, who, marks)
            gathering.add(found.values())
            told[id] = {number: one.key for number, one in found.items()}
            seats[id] = untold.seats(record, who)
            if any(meeting.titles for meeting in record.meetings):
                titles[id] = untold.titles(record)
                titled.append(id)
        index.tell("Meeting", told)
        index.tell("Seat", seats)
        index.tell("Title", titles)
    gathering.group({})
    return titled
