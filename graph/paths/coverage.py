"""Why there is no path: what is known of both ends, how far each reaches, and which condition cuts them apart."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

import numpy as np

from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, View
from graph.paths.in_order import reached
from graph.paths.reads import Known


@dataclass(frozen=True, slots=True)
class Reach:
    """An end: how many officials are on a path from it (of the goal: to it) under the conditions other than `--via`,
    itself included, in so many steps and in order of time where asked for; and what the graph knows of it.
    """

    id: str
    reached: int
    known: Known


@dataclass(frozen=True, slots=True)
class Coverage:
    """`ends` are the start and the goal, none where one is a group; `in_order` and `max_hops` are what was asked for.

    `cutting` are the conditions of which each, if it alone were lifted, would give a path; `together` says that
    only several lifted at once would. `possible` says that a path exists with `--dates possible`.
    """

    ends: tuple[Reach, ...]
    cutting: tuple[str, ...] = ()
    together: bool = False
    possible: bool = False
    in_order: bool = False
    max_hops: int | None = None


def covered(
    contacts: Contacts,
    view: View,
    filters: Filters,
    ends: Collection[int],
    found: Callable[[Filters, int | None, bool], bool],
    max_hops: int | None,
    *,
    in_order: bool = False,
) -> Coverage:
    """What to say of two ends without a path; `found` tells whether there is one under other conditions, of at most so
    many steps, and in order of time if true. That order counts as a condition.
    """
    reaches = []
    for end, back in zip(ends, (False, True), strict=False):
        if in_order:
            many = reached(contacts, view, filters, end, back=back)
        else:
            far = view.links.steps([end], view.barred)
            many = int(np.count_nonzero((far >= 0) & (far <= (len(far) if max_hops is None else max_hops))))
        reaches.append(Reach(contacts.ids[end], many, contacts.reads.known(contacts.ids[end])))
    cutting = [words for words, rest in filters.each() if found(rest, max_hops, in_order)]
    if max_hops is not None and found(filters, None, in_order):
        cutting.append(f"--max-hops {max_hops}")
    if in_order and found(filters, max_hops, False):
        cutting.append("--in-order")
    possible = False
    if filters.dates == "certain" and (filters.since or filters.until or in_order):
        possible = found(replace(filters, dates="possible"), max_hops, in_order)
    bare = Filters(through=filters.through)
    together = not cutting and (filters != bare or max_hops is not None or in_order) and found(bare, None, False)
    return Coverage(tuple(reaches), tuple(cutting), together, possible, in_order, max_hops)
