"""A question about two ends, and its answer: which search it takes, and what is said beside the paths."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Literal

from graph.errors import UsageError
from graph.paths.contacts import Contacts
from graph.paths.coverage import Coverage, covered
from graph.paths.filters import Filters, View, barred, check, view
from graph.paths.glimpse import Glimpse
from graph.paths.hubs import HubReport, passed_over
from graph.paths.in_order import Aim, Journey, journey
from graph.paths.links import Flags
from graph.paths.pairs import closest
from graph.paths.several import Several
from graph.paths.shortest import Chain, Walkable, shortest
from graph.paths.tracing import Path, traced
from graph.paths.via import Want
from graph.paths.weighted import strongest, widest
from graph.wording import plain

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
class Answer:
    """The paths, best first. `total` is how many there are, None where that is not known; `cut` says that more could be
    shown. `coverage` is there where no path is; `journey` where the path follows time; `groups` says how many officials
    are at each end where these are groups.
    """

    paths: tuple[Path, ...]
    total: int | None = None
    cut: bool = False
    given_up: bool = False
    coverage: Coverage | None = None
    hubs: HubReport | None = None
    journey: Journey | None = None
    groups: tuple[int, int] | None = None


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
    """What a search comes to; see `Answer`."""

    chains: Sequence[Chain]
    total: int | None = None
    given_up: bool = False
    journey: Journey | None = None


def answer(contacts: Contacts, question: Question) -> Answer:
    """What there is to say; UsageError where the question makes no sense, NameNotFound where an id is nobody's."""
    _check(question)
    # `islice` counts no further, and no graph holds as many paths as could be listed.
    question = replace(question, count=min(question.count, sys.maxsize))
    starts, goals = (frozenset(map(contacts.official, each)) for each in (question.starts, question.goals))
    ends = Ends(starts, goals, question.groups)
    _check_ends(contacts, question, ends)
    found = search(contacts, question, ends)
    chains, groups = found.chains, (len(starts), len(goals)) if question.groups else None
    hubs = passed_over(contacts, question.filters, ends.starts, ends.goals)
    if not chains:
        coverage = None if found.given_up else _coverage(contacts, question, ends)
        total = None if found.given_up else 0
        return Answer((), total, False, found.given_up, coverage, hubs, groups=groups)
    chosen = None if found.journey is None else found.journey.chosen
    order = None if found.journey is None else found.journey.remarks
    admitted = view(contacts, question.filters).admitted if question.filters.on_meetings else None
    paths = traced(contacts, admitted, question.filters, chains, chosen, order)
    cut = found.total is None or found.total > len(paths)
    return Answer(paths, found.total, cut and question.way == "all", found.given_up, None, hubs, found.journey, groups)


def _check(question: Question) -> None:
    if question.count < 1:
        raise UsageError(f"-k {question.count}: ask for 1 path or more")
    check_hops(question.max_hops)
    if question.way not in ("shortest", "all"):
        given = {"-k": question.count > 1, "--max-hops": question.max_hops is not None, "--via": question.filters.via}
        for option in (option for option, is_given in given.items() if is_given):
            raise UsageError(f"--{question.way} finds one path, and takes no {option}; leave one of the two out")


def check_hops(most: int | None) -> None:
    """Nothing where it is no condition, or a number of steps that a path can have; UsageError else."""
    if most is not None and most < 1:
        raise UsageError(f"--max-hops {most}: must be 1 or more")


def _check_ends(contacts: Contacts, question: Question, ends: Ends) -> None:
    for option, refs in (("--via", question.filters.via), ("--avoid", question.filters.avoid)):
        for label, id in refs:
            if label == "Official" and ends.single and contacts.official(id) in ends.starts | ends.goals:
                raise UsageError(f"{option} {plain(id)}: is an end of the path itself; name somebody in between")
    if question.filters.via and ends.single and ends.starts == ends.goals:
        raise UsageError("--via asks for somebody in between, and both names are one person; name another")
    if question.filters.via and not ends.single:
        raise UsageError("--via asks for a path between two officials, not between groups; name one of each")


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
    return Found(chains, given_up=given_up)


def _walked(contacts: Contacts, question: Question) -> tuple[Walkable, frozenset[int]]:
    """The links to walk, and who is barred. The first few questions read only what they come by."""
    filters = question.filters
    simple = filters.through == "meetings" and filters.max_hub is None and not filters.on_meetings
    if simple and contacts.fresh and all(label != "Meeting" for label, _ in filters.via):
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
        return Found(several.take(question.count), given_up=several.given_up)
    chains: list[Chain] = []
    for chain in several:
        if (chains and len(chain) > len(chains[0])) or len(chains) == question.count:
            break
        chains.append(chain)
    else:
        return Found(chains, len(chains), several.given_up)
    total = len(chains) if len(chain) > len(chains[0]) else None
    return Found(chains, total, several.given_up)


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


def _coverage(contacts: Contacts, question: Question, ends: Ends) -> Coverage:
    in_order = question.way == "in-order"

    def found(filters: Filters, max_hops: int | None, in_order: bool) -> bool:
        # Whether there is one hangs on no aim, and of the ways on that in order of time alone.
        way: Way = "in-order" if in_order else "shortest"
        other = Question(question.starts, question.goals, filters, max_hops=max_hops, way=way, groups=question.groups)
        return bool(search(contacts, other, ends).chains)

    seen = view(contacts, question.filters)
    shown = [*ends.starts, *ends.goals] if ends.single else []
    return covered(contacts, seen, question.filters, shown, found, question.max_hops, in_order=in_order)
