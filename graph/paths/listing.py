"""The paths that answer a question, one after another, and what is said beside them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from graph.errors import UsageError
from graph.paths.contacts import Contacts
from graph.paths.coverage import Coverage, covered
from graph.paths.filters import Filters, view
from graph.paths.finding import Ends, Question, Way, check_hops, search
from graph.paths.hubs import HubReport, passed_over
from graph.paths.in_order import Journey
from graph.paths.tracing import Path, Tracing
from graph.wording import plain

_FIRST, _AT_ONCE = 8, 64
"""How many paths are traced at a time: few at first, so that they need not wait for others, and then more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The paths, best first. `total` is how many there are, None where that is not known; `cut` says that more could be
    shown, `given_up` that it was not found out whether there are more. `coverage` is there where no path is; `journey`
    where the path follows time; `groups` says how many officials are at each end where these are groups.
    """

    paths: tuple[Path, ...]
    total: int | None = None
    cut: bool = False
    given_up: bool = False
    coverage: Coverage | None = None
    hubs: HubReport | None = None
    journey: Journey | None = None
    groups: tuple[int, int] | None = None


class Listing:
    """The paths of a question, best first: each is looked for and traced when it is asked for.

    `journey`, `total` and `groups` are those of the `Answer`. UsageError where the question makes no sense,
    NameNotFound where an id is nobody's.
    """

    def __init__(self, contacts: Contacts, question: Question) -> None:
        _check(question)
        # `islice` counts no further, and no graph holds as many paths as could be listed.
        self._question = replace(question, count=min(question.count, sys.maxsize))
        self._contacts = contacts
        starts, goals = (frozenset(map(contacts.official, each)) for each in (question.starts, question.goals))
        self._ends = Ends(starts, goals, question.groups)
        _check_ends(contacts, question, self._ends)
        self._found = search(contacts, self._question, self._ends)
        self.journey, self.total = self._found.journey, self._found.total
        self.groups = (len(starts), len(goals)) if question.groups else None

    def __iter__(self) -> Iterator[Path]:
        """The paths; once."""
        contacts, filters, journey = self._contacts, self._question.filters, self.journey
        admitted = view(contacts, filters).admitted if filters.on_meetings else None
        told = (None, None) if journey is None else (journey.chosen, journey.remarks)
        tracing = Tracing(contacts, admitted, filters, *told)
        chains, many = iter(self._found.chains), _FIRST
        stopped: KeyboardInterrupt | None = None
        while stopped is None:
            some = []
            try:
                for chain in islice(chains, many):
                    some.append(chain)
            except KeyboardInterrupt as stop:
                # Who has waited long enough gets what was found.
                stopped = stop
            yield from tracing.paths(some)
            if stopped is None and len(some) < many:
                return
            many = min(2 * many, _AT_ONCE)
        raise stopped

    def answer(self, paths: Sequence[Path]) -> Answer:
        """What there is to say, where these are all of the paths."""
        contacts, question, ends = self._contacts, self._question, self._ends
        given_up = self._found.given_up
        hubs = passed_over(contacts, question.filters, ends.starts, ends.goals)
        if not paths:
            coverage = None if given_up else _coverage(contacts, question, ends)
            return Answer((), None if given_up else 0, False, given_up, coverage, hubs, groups=self.groups)
        cut = question.way == "all" and (self.total is None or self.total > len(paths))
        return Answer(tuple(paths), self.total, cut, given_up, None, hubs, self.journey, self.groups)


def answer(contacts: Contacts, question: Question) -> Answer:
    """All of the paths, with what there is to say; see `Listing`."""
    listing = Listing(contacts, question)
    return listing.answer(tuple(listing))


def _check(question: Question) -> None:
    if question.count < 1:
        raise UsageError(f"-k {question.count}: ask for 1 path or more")
    check_hops(question.max_hops)
    if question.way not in ("shortest", "all"):
        given = {"-k": question.count > 1, "--max-hops": question.max_hops is not None, "--via": question.filters.via}
        for option in (option for option, is_given in given.items() if is_given):
            raise UsageError(f"--{question.way} finds one path, and takes no {option}; leave one of the two out")


def _check_ends(contacts: Contacts, question: Question, ends: Ends) -> None:
    for option, refs in (("--via", question.filters.via), ("--avoid", question.filters.avoid)):
        for label, id in refs:
            if label == "Official" and ends.single and contacts.official(id) in ends.starts | ends.goals:
                raise UsageError(f"{option} {plain(id)}: is an end of the path itself; name somebody in between")
    if question.filters.via and ends.single and ends.starts == ends.goals:
        raise UsageError("--via asks for somebody in between, and both names are one person; name another")
    if question.filters.via and not ends.single:
        raise UsageError("--via asks for a path between two officials, not between groups; name one of each")


def _coverage(contacts: Contacts, question: Question, ends: Ends) -> Coverage:
    in_order = question.way == "in-order"

    def found(filters: Filters, max_hops: int | None, in_order: bool) -> bool:
        # Whether there is one hangs on no aim, and of the ways on that in order of time alone.
        way: Way = "in-order" if in_order else "shortest"
        other = Question(question.starts, question.goals, filters, max_hops=max_hops, way=way, groups=question.groups)
        return any(True for _ in search(contacts, other, ends).chains)

    seen = view(contacts, question.filters)
    shown = [*ends.starts, *ends.goals] if ends.single else []
    return covered(contacts, seen, question.filters, shown, found, question.max_hops, in_order=in_order)
