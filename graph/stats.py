"""What a person wants to know of a store at a glance: how much there is of what, from when, by whom, and how whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.stores.about import about
from graph.stores.base import Store

FIRST = 10
"""How many publishers and officials are named."""
Counts = Mapping[str, int]
"""How many of each, the most first, or years in order; "" stands for those of which it is not known."""

_PUBLISHERS = "MATCH (d:Document) RETURN coalesce(d.publisher, '') AS what, count(*) AS n"
_PUBLISHED = "MATCH (d:Document) RETURN d.published.year AS what, count(*) AS n"
_SILENT = "MATCH (d:Document) WHERE NOT EXISTS { (d)-[:REPORTS]->() } RETURN count(d) AS n"
_STATUS = "MATCH (m:Meeting) RETURN coalesce(m.status, '') AS what, count(*) AS n"
_KIND = "MATCH (m:Meeting) RETURN coalesce(m.kind, '') AS what, count(*) AS n"
_YEAR = "MATCH (m:Meeting) RETURN m.date_from.year AS what, count(*) AS n"
_CONNECTED = (
    "MATCH (o:Official)-[r:MET]-(other:Official) "
    "RETURN o.id AS id, o.name AS name, count(other) AS people, sum(r.count) AS meetings "
    f"ORDER BY people DESC, meetings DESC, id LIMIT {FIRST}"
)


@dataclass(frozen=True, slots=True)
class Connected:
    """An official, how many people he met, and at how many meetings, one for each of those people."""

    id: str
    name: str
    people: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Stats:
    """A store in numbers.

    `documents` counts all, `unsettled` those that the graph does not hold yet, `silent` those that tell of no meeting;
    `nodes` and `edges` count the graph by label and type. `files` are bytes by name, none of a database's;
    `archive_format` and `projection` are versions of what is in the store.
    """

    store: str
    software: str
    archive_format: int
    projection: int
    files: Counts
    documents: int
    unsettled: int
    silent: int
    publishers: Counts
    published: Counts
    nodes: Counts
    edges: Counts
    meetings_by_status: Counts
    meetings_by_kind: Counts
    meetings_by_year: Counts
    most_connected: tuple[Connected, ...]
    judgements: Counts

    @property
    def doubtful(self) -> int:
        """Meetings that are too doubtful to count."""
        return self.meetings_by_status.get("doubtful", 0)


def stats(store: Store) -> Stats:
    """What is in the store."""
    counts = store.counts()
    made = about(store)
    size, unsettled, (form, projection) = store.kept()
    judged = dict.fromkeys(("same", "different"), 0)
    for one in store.judgements():
        judged[one.decision] += 1
    return Stats(
        store.url,
        made.software,
        form,
        projection,
        made.files,
        size,
        unsettled,
        int(store.read(_SILENT)[0]["n"]),
        _most(store.read(_PUBLISHERS)),
        _years(store.read(_PUBLISHED)),
        {name: count for name, count in counts.items() if not name.isupper()},
        {name: count for name, count in counts.items() if name.isupper()},
        _most(store.read(_STATUS)),
        _most(store.read(_KIND)),
        _years(store.read(_YEAR)),
        tuple(Connected(row["id"], row["name"], row["people"], row["meetings"]) for row in store.read(_CONNECTED)),
        judged,
    )


def _most(rows: list[dict[str, Any]]) -> Counts:
    """The counts by what is counted, the most first, what is not known last."""
    found = sorted((row["what"] == "", -row["n"], str(row["what"])) for row in rows)
    return {what: -count for _, count, what in found}


def _years(rows: list[dict[str, Any]]) -> Counts:
    """The counts by year, in order, those without one last."""
    found = sorted((row["what"] is None, row["what"] or 0, row["n"]) for row in rows)
    return {"" if unknown else f"{year:04}": count for unknown, year, count in found}
