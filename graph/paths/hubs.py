"""What the shorter routes went through, where a question leaves out people who met many, and large gatherings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice, pairwise

from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, view
from graph.paths.links import Flags
from graph.paths.shortest import Chain, shortest

_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class Hub:
    """A person or a gathering that shorter routes go through: how many the one met, or were at the other (`size`), and
    how many it may have been at `most`.
    """

    label: str
    id: str
    size: int
    routes: int
    most: int


@dataclass(frozen=True, slots=True)
class HubReport:
    """The length of the shorter routes in steps, how many there are, and the hubs on those that were looked at."""

    length: int
    routes: int
    hubs: tuple[Hub, ...]


def passed_over(
    contacts: Contacts, filters: Filters, starts: frozenset[int], goals: frozenset[int]
) -> HubReport | None:
    """What `--max-hub` and `--max-size` left out; None where no route is shorter without them.

    Shortest routes are compared, whatever path was asked for: one may be longer for its strength, its order of time or
    whom it passes, which is no doing of hubs.
    """
    if filters.max_hub is None and filters.max_size is None:
        return None
    seen = view(contacts, replace(filters, max_hub=None, max_size=None))
    routes = shortest(seen.links, starts, goals, barred=seen.barred)
    if routes is None:
        return None
    left = view(contacts, filters)
    other = shortest(left.links, starts, goals, barred=left.barred, most=routes.length)
    if other is not None:
        return None
    found: dict[tuple[str, str], list[int]] = {}
    for chain in islice(routes.ordered(), _LOOKED_AT):
        for label, id, size in _hubs(contacts, filters, chain, seen.admitted):
            found.setdefault((label, id), [size, 0])[1] += 1
    most = {"Official": filters.max_hub or 0, "Meeting": filters.max_size or 0}
    hubs = (Hub(label, id, size, count, most[label]) for (label, id), (size, count) in found.items())
    return HubReport(
        routes.length, routes.count(), tuple(sorted(hubs, key=lambda hub: (-hub.routes, -hub.size, hub.id)))
    )


_Hub = tuple[str, str, int]
"""Label, id, and how many it met or had."""


def _hubs(contacts: Contacts, filters: Filters, chain: Chain, admitted: Flags | None) -> list[_Hub]:
    found: list[_Hub] = []
    if filters.max_hub is not None:
        for each in chain[1:-1]:
            if (met := contacts.links.degree(each)) > filters.max_hub:
                found.append(("Official", contacts.ids[each], met))
    if filters.max_size is not None:
        for pair in pairwise(chain):
            found += _gatherings(contacts, filters.max_size, pair, admitted)
    return list(dict.fromkeys(found))


def _gatherings(contacts: Contacts, most: int, pair: tuple[int, int], admitted: Flags | None) -> list[_Hub]:
    """The gatherings of a pair that has nothing but too large ones."""
    meetings = contacts.slots.meetings(contacts.links.pair(*pair), admitted)
    sizes = contacts.sizes[meetings]
    if (sizes <= most).any():
        return []
    return [
        ("Meeting", contacts.meetings.ids[meeting], size)
        for meeting, size in zip(meetings.tolist(), sizes.tolist(), strict=True)
    ]
