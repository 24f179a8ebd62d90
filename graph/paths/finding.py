"""A question about two ends, and which search it takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from graph.errors import UsageError
from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, View, barred, check, view
from graph.paths.glimpse import Glimpse
from graph.paths.in_order import Aim, Journey, journey
from graph.paths.links import Flags
from graph.paths.pairs import closest
from graph.paths.several import Several
from graph.paths.shortest import Chain, Walkable, shortest
from graph.paths.via import Want
from graph.paths.weighted import strongest, widest

Way = Literal["shortest", "all", "strongest", "widest", "in-order"]
LIMIT = 10
"""How many of the shortest paths are listed, if not told otherwise, where all are asked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """`starts` and `goals` are ids of officials: one each, or the members of a group, and then `groups` is true.

    `count` is how many paths are wanted (of groups how many pairs, each with a path), `max_hops` the most steps. `way`
    says which paths go first: the shortest; all of the shortest; the strongest or widest (`graph.paths.weighted`); or
    those that follow time, the earliest, latest or fastest by `aim` (`graph.paths.in_order`).
    """

    starts: frozenset[str]
    goals: frozenset[str]
    filters: Filters = field(default_factory=Filters)
    count: int = 1
    max_hops: int | None = None
    way: Way = "shortest"
    aim: Aim = "earliest"
    groups: bool = False


@dataclass(frozen=True, slots=True)
class Ends:
    """The ends of a question, by number."""

    starts: frozenset[int]
    goals: frozenset[int]
    groups: bool = False

    @property
    def single(self) -> bool:
        """Whether both are one official."""
        return len(self.starts) == len(self.goals) == 1 and not self.groups


@dataclass(frozen=True, slots=True)
class Found:
    """What a search comes to: the chains, best first, to be gone through once; how many there are, None where that is
    not known; the `Journey` of one that follows time.

    Where there is a `search`, each chain is looked for when it is asked for.
    """

    chains: Iterable[Chain]
    total: int | None = None
    ended: bool = True
    journey: Journey | None = None
    search: Several | None = None

    @property
    def given_up(self) -> bool:
        """Whether it is not known if there are more, as far as the chains were gone through."""
        return not self.ended or (self.search is not None and self.search.given_up)


def check_hops(most: int | None) -> None:
    """Nothing where it is no condition, or a number of steps that a path can have; UsageError else."""
    if most is not None and most < 1:
        raise UsageError(f"--max-hops {most}: must be 1 or more")


def search(contacts: Contacts, question: Question, ends: Ends) -> Found:
    """The chains that answer the question, without what says so."""
    if question.way in ("in-order", "strongest", "widest"):
        return _weighed(contacts, view(contacts, question.filters), question, ends)
    links, barred = _walked(contacts, question)
    wants = _wants(contacts, question.filters)
    if ends.single and (wants or question.way != "all"):
        return _several(links, barred, question, ends, wants)
    if question.way == "all":
        routes = shortest(links, ends.starts, ends.goals, barred=barred, most=question.max_hops)
        if routes is None:
            return Found([], 0)
        return Found(list(islice(routes.ordered(), question.count)), routes.count())
    chains, given_up = closest(
        links,
        lambda: view(contacts, question.filters).links,
        ends.starts,
        ends.goals,
        barred=barred,
        count=question.count,
        most=question.max_hops,
    )
    return Found(chains, ended=not given_up)


def _walked(contacts: Contacts, question: Question) -> tuple[Walkable, frozenset[int]]:
    """The links to walk, and who is barred. The first few questions read only what they come by."""
    filters = question.filters
    simple = filters.through == "meetings" and filters.max_hub is None and not filters.on_meetings
    if simple and contacts.narrow and all(label != "Meeting" for label, _ in filters.via):
        asked = contacts.memo["glimpses"] = contacts.memo.get("glimpses", 0) + 1
        if asked <= _GLIMPSES:
            check(filters)
            return contacts.memo.setdefault("glimpse", Glimpse(contacts)), frozenset(barred(contacts, filters))
    seen = view(contacts, filters)
    return seen.links, seen.barred


_GLIMPSES = 3


def _weighed(contacts: Contacts, seen: View, question: Question, ends: Ends) -> Found:
    if question.way == "in-order":
        one = journey(contacts, seen, question.filters, ends.starts, ends.goals, question.aim)
        return Found([] if one is None else [one.chain], journey=one)
    way = strongest if question.way == "strongest" else widest
    chain = way(contacts, seen, ends.starts, ends.goals)
    return Found([] if chain is None else [chain])


def _several(links: Walkable, barred: frozenset[int], question: Question, ends: Ends, wants: tuple[Want, ...]) -> Found:
    several = Several(
        links,
        *ends.starts,
        *ends.goals,
        barred=barred,
        wants=wants,
        most=question.max_hops,
    )
    if question.way != "all":
        return Found(islice(several, question.count), search=several)
    chains: list[Chain] = []
    for chain in several:
        if (chains and len(chain) > len(chains[0])) or len(chains) == question.count:
            break
        chains.append(chain)
    else:
        return Found(chains, len(chains), ended=not several.given_up)
    return Found(chains, len(chains) if len(chain) > len(chains[0]) else None)


def _wants(contacts: Contacts, filters: Filters) -> tuple[Want, ...]:
    wants = []
    for label, id in filters.via:
        if label == "Official":
            wants.append(Want(frozenset({contacts.official(id)})))
        elif label == "Meeting":
            wants.append(Want(pairs=_pairs(contacts, id, view(contacts, filters).admitted)))
        else:
            wants.append(Want(frozenset(contacts.number[one] for one in contacts.reads.representing((label, id)))))
    return tuple(wants)


def _pairs(contacts: Contacts, meeting: str, admitted: Flags | None) -> dict[int, frozenset[int]]:
    """Who met whom at the meeting; nobody where other conditions leave it out."""
    number = contacts.meetings.number.get(meeting)
    if number is None:
        return {}
    found: dict[int, set[int]] = {}
    there = contacts.slots.meeting == number
    for pair in contacts.slots.pair[there if admitted is None else there & admitted].tolist():
        one, other = int(contacts.first[pair]), int(contacts.second[pair])
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {one: frozenset(others) for one, others in found.items()}
