"""How officials are linked, asked by name: a session that reads who met whom once, and answers many questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from graph import names
from graph.conditions import check_either
from graph.days import Dates
from graph.errors import NameAmbiguous, NameNotFound, UsageError
from graph.paths.contacts import Contacts
from graph.paths.distances import distances
from graph.paths.filters import Filters, Through
from graph.paths.finding import LIMIT, Question, Way
from graph.paths.in_order import Aim
from graph.paths.listing import Answer, Listing
from graph.paths.opening import contacts_of
from graph.paths.store_reads import StoreReads
from graph.wording import plain

if TYPE_CHECKING:
    from graph.model import Node, NodeRef, Rows
    from graph.paths.tracing import Path
    from graph.stores.base import Store
    from graph.view import Picture

_GROUPS = ("Country", "Organization")
_PREFIXES = {
    "country": "Country",
    "organization": "Organization",
    "organisation": "Organization",
    "org": "Organization",
}


class Conditions(TypedDict, total=False):
    """What a path may go through; `graph.paths.filters.Filters` says what each means, and takes ids for names."""

    since: str | None
    until: str | None
    dates: Dates | None
    kinds: Sequence[str]
    not_kinds: Sequence[str]
    held_in: Sequence[str]
    via: Sequence[str]
    avoid: Sequence[str]
    min_confidence: float | None
    max_size: int | None
    min_grade: int | str | None
    max_hub: int | None
    through: Through


class Options(Conditions, total=False):
    """Conditions, and which paths are wanted; `graph.paths.finding.Question` says what each means.

    `k` is how many paths (of groups: pairs), `limit` how many are listed where `way` is "all". None is as not given.
    """

    k: int | None
    limit: int | None
    max_hops: int | None
    way: Way
    aim: Aim | None


@dataclass(frozen=True, slots=True)
class Distance:
    """An official, how many steps he is from where was asked, None where out of reach, and on which day news can have
    come to him; None where it was not asked for or no document dates it.
    """

    official: Node
    steps: int | None
    arrives: dt.date | None = None


class Paths:
    """The paths of a store. What a later change of the store does to them is seen by a new session."""

    def __init__(self, store: Store) -> None:
        self._store, self._reads = store, StoreReads(store)
        self._contacts: dict[Through, Contacts] = {}

    def contacts(self, through: Through = "meetings") -> Contacts:
        """The contact graph, with colleagues of a delegation as links where asked for; read when first needed."""
        if through not in self._contacts:
            self._contacts[through] = contacts_of(self._store, through)
        return self._contacts[through]

    def find(self, a: str, b: str, **options: Unpack[Options]) -> Answer:
        """The paths from `a` to `b`, which are officials, or groups: "country:UZB", "org:EU".

        What the options mean is told in docs/paths.md. NameNotFound where no name fits, NameAmbiguous where several do,
        UsageError where options make no sense together.
        """
        listing = self.listing(a, b, **options)
        return listing.answer(tuple(listing))

    def listing(self, a: str, b: str, **options: Unpack[Options]) -> Listing:
        """The same paths one after another, each when it is asked for: there may be thousands (`k`)."""
        given: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
        way: Way = given.pop("way", "shortest")
        _check(given, way)
        count = given.pop("limit", LIMIT) if way == "all" else given.pop("k", 1)
        if way == "all" and count < 1:
            raise UsageError(f"--limit {count}: must be 1 or more")
        max_hops, aim = given.pop("max_hops", None), given.pop("aim", "earliest")
        filters = self._filters(given)
        (starts, group), (goals, other) = self.ends(a), self.ends(b)
        if group and other and starts == goals:
            raise UsageError(f"{a!r} and {b!r}: the same officials are at both ends; name two groups, or an official")
        question = Question(starts, goals, filters, count, max_hops, way, aim, group or other)
        return Listing(self.contacts(filters.through), question)

    def distances(
        self, a: str, *, max_hops: int | None = None, in_order: bool = False, **conditions: Unpack[Conditions]
    ) -> list[Distance]:
        """Every official with how many steps he is from `a`: nearest first, then by id, those out of reach last.

        With `in_order` by when the news of `a` can be there, and in how many steps; the first to be reached go first.
        """
        given = {name: value for name, value in conditions.items() if value is not None}
        _check(given, "in-order" if in_order else "shortest")
        filters = self._filters(given)
        if _group(a)[0] is not None:
            raise UsageError(
                f"--one-to-all counts the steps from one official, and {plain(a)} is a group; name one of it"
            )
        start = self._official(a).id
        people = {node.id: node for node in self._officials.nodes}
        found = distances(self.contacts(filters.through), start, filters, max_hops, in_order=in_order)
        return [Distance(people[one.id], one.steps, one.arrives) for one in found]

    def ends(self, name: str) -> tuple[frozenset[str], bool]:
        """The ids of the official, or of all who represent the country or organisation; and whether it is a group."""
        label, rest = _group(name)
        if label is None:
            return frozenset({self._official(name).id}), False
        body = names.one(self._bodies, rest, (label,))
        found = self._reads.representing(body.ref)
        if not found:
            raise NameNotFound(
                f"nobody in the graph represents {body.name}; `diplograph show {body.id}` tells what is known"
            )
        return frozenset(found), True

    def picture(self, paths: Sequence[Path], title: str) -> Picture:
        """The paths, marked, with what lies around them, as a page."""
        from graph.selection import Trail
        from graph.view import draw

        officials = dict.fromkeys(official.ref for path in paths for official in path.officials)
        hops = [hop for path in paths for hop in path.hops]
        # The latest of each step first, so that each is linked however many there are of one.
        told = zip_longest(*([one.meeting.ref for one in hop.meetings[::-1]] for hop in hops))
        meetings = dict.fromkeys(ref for refs in told for ref in refs if ref)
        ties = frozenset(
            (end.ref, one.meeting.ref) for hop in hops for one in hop.meetings for end in (hop.source, hop.target)
        )
        trail = Trail("the path" if len(paths) == 1 else "the paths", (*officials, *meetings), ties)
        around = self._reads.surroundings({id for _, id in officials}, {id for _, id in meetings})
        return draw(around, title=title, trail=trail)

    @cached_property
    def _officials(self) -> Rows:
        return self._reads.nodes(("Official",))

    @cached_property
    def _bodies(self) -> Rows:
        return self._reads.nodes(_GROUPS)

    def _official(self, name: str) -> Node:
        return names.one(self._officials, name, ("Official",), self._reads.described)

    def _filters(self, given: dict[str, Any]) -> Filters:
        """The conditions, with names looked up; TypeError where one is none."""
        lands = (names.one(self._bodies, name, ("Country",)).id for name in given.pop("held_in", ()))
        passed, left = (tuple(map(self._passed, given.pop(name, ()))) for name in ("via", "avoid"))
        given.update((name, tuple(given.pop(name, ()))) for name in ("kinds", "not_kinds"))
        return Filters(**given, held_in=tuple(lands), via=passed, avoid=left)

    def _passed(self, name: str) -> NodeRef:
        """What --via and --avoid mean by a name: an official, a country, an organisation or a meeting."""
        from graph.model import Rows

        head, colon, rest = name.partition(":")
        if label := _group(name)[0]:
            return names.one(self._bodies, rest, (label,)).ref
        for id in (name, rest):
            if id and self._reads.is_meeting(id):
                return "Meeting", id
        if colon and head.strip().casefold() == "meeting":
            return names.one(self._reads.nodes(("Meeting",)), rest, ("Meeting",)).ref
        everybody = Rows((*self._bodies.nodes, *self._officials.nodes))
        try:
            return names.one(everybody, name, ("Official", *_GROUPS), self._reads.described).ref
        except NameNotFound as error:
            if isinstance(error, NameAmbiguous):
                raise
            raise NameNotFound(f"{error}; a meeting is named by its id, or as meeting:NAME", error.nearest) from None


def _group(name: str) -> tuple[str | None, str]:
    """The label of the group that a name such as `country:UZB` is of, None where it is of none; and what follows."""
    head, colon, rest = name.partition(":")
    return _PREFIXES.get(head.strip().casefold()) if colon else None, rest


def _check(given: Mapping[str, Any], way: Way) -> None:
    """UsageError where one option has no effect beside, or without, another."""
    if "limit" in given and way != "all":
        raise UsageError("--limit is for --all-shortest; give both, or neither")
    if "k" in given and way == "all":
        raise UsageError("-k and --all-shortest: all shortest paths are listed up to --limit; leave one of the two out")
    if "aim" in given and way != "in-order":
        raise UsageError("--aim is for --in-order; give both, or neither")
    if "dates" in given and way != "in-order" and "since" not in given and "until" not in given:
        raise UsageError("--dates is for --from, --to and --in-order; give one of these, or leave --dates out")
    check_either(*(tuple(given.get(name, ())) for name in ("kinds", "not_kinds")))


def paths(store: Store) -> Paths:
    """A session for questions about paths: who met whom is read once."""
    return Paths(store)
