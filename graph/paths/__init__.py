"""How officials are linked through people who met: the paths, the conditions on them, and what says so.

`Contacts` is the graph of who met whom, read once; `answer` puts a `Question` to it.
"""

from __future__ import annotations

from graph.index import Quote
from graph.model import Rows
from graph.paths.contacts import Contacts
from graph.paths.distances import Distance, distances
from graph.paths.filters import Filters
from graph.paths.finding import Question
from graph.paths.listing import Answer, Listing, answer
from graph.paths.reads import RowsReads
from graph.paths.tracing import Hop, HopMeeting, Path

__all__ = [
    "Answer",
    "Contacts",
    "Distance",
    "Filters",
    "Hop",
    "HopMeeting",
    "Listing",
    "Path",
    "Question",
    "Quote",
    "answer",
    "between",
    "distances",
]


def between(rows: Rows, a_id: str, b_id: str) -> Path | None:
    """The shortest chain from official a to official b over who met whom; None where there is none.

    Of several equally short ones, the one with the most meetings along it, then the one whose ids come first in
    alphabetical order. One chain is one path, however often its people met. An id that was merged into another's counts
    as the other's. NameNotFound where no official has the id.
    """
    found = answer(Contacts(RowsReads(rows)), Question(frozenset({a_id}), frozenset({b_id})))
    return found.paths[0] if found.paths else None
