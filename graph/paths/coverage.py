"""Why there is no path: what is known of both ends, how far each reaches, and which condition cuts them apart."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

import numpy as np

from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, View
from graph.paths.reads import Known


@dataclass(frozen=True, slots=True)
class Reach:
    """An end: how many officials it reaches under the conditions, itself included, and what the graph knows of it."""

    id: str
    component: int
    known: Known


@dataclass(frozen=True, slots=True)
class Coverage:
    """`cutting` are the conditions of which each, if it alone were lifted, would give a path; `together` says that
    only several lifted at once would. `possible` says that a path exists with `--dates possible`.
    """

    ends: tuple[Reach, ...]
    cutting: tuple[str, ...] = ()
    together: bool = False
    possible: bool = False


def covered(
    contacts: Contacts,
    view: View,
    filters: Filters,
    ends: Collection[int],
    found: Callable[[Filters, int | None], bool],
    max_hops: int | None,
    *,
    in_order: bool = False,
) -> Coverage:
    """What to say of two ends without a path; `found` tells whether there is one under other conditions.

    `in_order` says that a path has to follow time, so that it hangs on what dates mean without any span too.
    """
    reaches = tuple(
        Reach(
            contacts.ids[end],
            int(np.count_nonzero(view.links.steps([end], view.barred) >= 0)),
            contacts.reads.known(contacts.ids[end]),
        )
        for end in ends
    )
    cutting = [words for words, rest in filters.each() if found(rest, max_hops)]
    if max_hops is not None and found(filters, None):
        cutting.append(f"--max-hops {max_hops}")
    possible = False
    if filters.dates == "certain" and (in_order or filters.since or filters.until):
        possible = found(replace(filters, dates="possible"), max_hops)
    bare = Filters(through=filters.through)
    together = not cutting and (filters != bare or max_hops is not None) and found(bare, None)
    return Coverage(reaches, tuple(cutting), together, possible)
