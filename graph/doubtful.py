"""Doubtful meetings: those that a store keeps aside, with what they are doubted for and the passages they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from graph.doubt import Grounds
from graph.record import Evidence, Meeting
from graph.stores.base import Store

_MOST = 1_000_000
_ASIDE = (
    "MATCH (d:Document)-[:REPORTS]->(m:Meeting) WHERE m.status = 'doubtful' RETURN d.id AS document, m.id AS meeting"
)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A doubtful meeting as one document tells it: `reasons` in words, `passages` in the order of the text."""

    id: str
    meeting: Meeting
    reasons: tuple[str, ...]
    passages: tuple[Evidence, ...]
    document: str
    source: str


def doubtful(store: Store) -> list[Doubtful]:
    """The meetings that no document tells for certain, the likeliest first."""
    told: dict[str, set[str]] = {}
    for document, meeting in store.query(_ASIDE, limit=_MOST).rows:
        told.setdefault(document, set()).add(meeting)
    found = [one for document, ids in told.items() for one in _in_document(store, document, ids)]
    return sorted(found, key=lambda one: (-one.meeting.confidence, one.source, one.id))


def least_certain(store: Store) -> float | None:
    """The lowest confidence of a meeting that counts as held; None where there is none."""
    held = (one.confidence for record in store.records() for one in record.meetings if one.status == "held")
    return min(held, default=None)


def _in_document(store: Store, document: str, ids: set[str]) -> list[Doubtful]:
    record, who = store.settled(document)
    known = [one.id for one in who.meetings]
    grounds = Grounds(record)
    return [
        Doubtful(
            id,
            meeting,
            tuple(grounds.reasons(meeting)),
            grounds.passages(meeting),
            document,
            record.source,
        )
        for id, meeting in zip(known, record.meetings, strict=True)
        if id in ids and meeting.status == "doubtful"
    ]
