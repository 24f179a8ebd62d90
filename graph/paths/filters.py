"""Conditions on a path. They shape the search: what they leave out is never walked.

Conditions on meetings are masks over meetings or slots; those on people bar them as go-betweens. The two ends are never
barred: who asks for a way past Uzbekistan may ask it for an Uzbek.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

import numpy as np

from graph.conditions import check_confidence, check_kinds, check_known
from graph.days import Dates, check_dates
from graph.errors import UsageError
from graph.model import NodeRef
from graph.paths.contacts import Contacts
from graph.paths.grades import grade, graded
from graph.paths.held import EVER, NEVER
from graph.paths.links import Flags, Ints, Links
from graph.paths.spans import bounds, inside
from graph.wording import counted, plain

Through = Literal["meetings", "delegations"]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a path may go through. Empty and None are no condition.

    `since` and `until` are EDTF; `held_in` are ids of countries; `via` and `avoid` name officials, countries,
    organisations or meetings. `max_size` counts the officials named at a meeting, `max_hub` whom a go-between met.
    """

    since: str | None = None
    until: str | None = None
    dates: Dates = "certain"
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()
    held_in: tuple[str, ...] = ()
    via: tuple[NodeRef, ...] = ()
    avoid: tuple[NodeRef, ...] = ()
    min_confidence: float | None = None
    max_size: int | None = None
    min_grade: int | str | None = None
    max_hub: int | None = None
    through: Through = "meetings"

    @property
    def on_meetings(self) -> bool:
        """Whether any condition is on meetings, so that these have to be read."""
        avoided = any(label == "Meeting" for label, _ in self.avoid)
        plain_ones = (self.since, self.until, self.min_confidence, self.max_size, self.min_grade)
        return avoided or any((self.kinds, self.not_kinds, self.held_in)) or any(one is not None for one in plain_ones)

    def each(self) -> Iterator[tuple[str, Filters]]:
        """Each condition in words, with what is left without it."""
        bare: dict[str, Any] = asdict(Filters())
        for words, names in _WORDED.items():
            told = [getattr(self, name) for name in names]
            if any(value != bare[name] for name, value in zip(names, told, strict=True)):
                yield words.format(*map(_said, told)), replace(self, **{name: bare[name] for name in names})


_WORDED = {
    "the days (from {0} to {1})": ("since", "until"),
    "--kind {0}": ("kinds",),
    "--not-kind {0}": ("not_kinds",),
    "--in {0}": ("held_in",),
    "--via {0}": ("via",),
    "--avoid {0}": ("avoid",),
    "--min-confidence {0}": ("min_confidence",),
    "--max-size {0}": ("max_size",),
    "--min-grade {0}": ("min_grade",),
    "--max-hub {0}": ("max_hub",),
}


def _said(value: Any) -> str:  # noqa: ANN401
    if value is None:
        return "…"
    if isinstance(value, tuple):
        return ", ".join(each if isinstance(each, str) else each[1] for each in value)
    return plain(str(value))


def check(filters: Filters) -> None:
    """UsageError where conditions make no sense, or contradict each other."""
    bounds(filters.since, filters.until)
    check_dates(filters.dates)
    if filters.through not in ("meetings", "delegations"):
        raise UsageError(f"--through {filters.through!r} is neither meetings nor delegations")
    check_kinds(filters.kinds, filters.not_kinds)
    if both := tuple(one for one in filters.via if one in filters.avoid):
        raise UsageError(f"--via and --avoid both name {_said(both)}: nothing can be both; take one out")
    for option, value, least in (("--max-size", filters.max_size, 2), ("--max-hub", filters.max_hub, 1)):
        if value is not None and value < least:
            raise UsageError(f"{option} {value}: must be {least} or more")
    check_confidence(filters.min_confidence)
    if filters.min_grade is not None:
        grade(filters.min_grade)
    if len(filters.via) > _MOST_VIA:
        raise UsageError(f"--via may be given at most {counted(_MOST_VIA, 'time')}")


_MOST_VIA = 4


@dataclass(frozen=True, slots=True)
class View:
    """The contact graph as a question sees it: `admitted` are the slots that fit, None where all do."""

    links: Links
    barred: frozenset[int]
    admitted: Flags | None


def view(contacts: Contacts, filters: Filters) -> View:
    """What is left of the contact graph; UsageError where a condition makes no sense."""
    check(filters)
    views: dict[Filters, View] = contacts.memo.setdefault("views", {})
    if filters not in views:
        if len(views) >= _KEPT:
            del views[next(iter(views))]
        views[filters] = _view(contacts, filters)
    return views[filters]


_KEPT = 8


def _view(contacts: Contacts, filters: Filters) -> View:
    out = frozenset(barred(contacts, filters))
    if not filters.on_meetings:
        return View(contacts.links, out, None)
    admitted = _admitted(contacts, filters)
    return View(contacts.links.only(_counts(contacts, admitted)), out, admitted)


def _counts(contacts: Contacts, admitted: Flags) -> Ints:
    """How many admitted meetings each pair has."""
    before = np.concatenate((np.zeros(1, np.int32), np.cumsum(admitted, dtype=np.int32)))
    return np.asarray(before[contacts.slots.starts[1:]] - before[contacts.slots.starts[:-1]], np.int32)


def _admitted(contacts: Contacts, filters: Filters) -> Flags:
    admitted = _held(contacts, filters)[contacts.slots.meeting]
    if filters.min_confidence is not None:
        admitted &= contacts.sure >= filters.min_confidence
    if filters.min_grade is not None:
        admitted &= graded(contacts) >= grade(filters.min_grade)
    return admitted


def certain(contacts: Contacts, filters: Filters) -> frozenset[str] | None:
    """The ids of the meetings that were certainly within the days asked for; None where none were asked for."""
    first, last = bounds(filters.since, filters.until)
    if first == NEVER and last == EVER:
        return None
    kept: dict[tuple[int, int], frozenset[str]] = contacts.memo.setdefault("certain", {})
    if (first, last) not in kept:
        flags, _ = inside(contacts.meetings, first, last)
        kept.clear()
        kept[first, last] = frozenset(contacts.meetings.ids[each] for each in np.flatnonzero(flags).tolist())
    return kept[first, last]


def _held(contacts: Contacts, filters: Filters) -> Flags:
    """Which meetings fit the conditions on meetings."""
    meetings = contacts.meetings
    fits = np.ones(len(meetings.ids), bool)
    first, last = bounds(filters.since, filters.until)
    if first > NEVER or last < EVER:
        surely, maybe = inside(meetings, first, last)
        fits &= surely if filters.dates == "certain" else maybe
    check_known(filters.kinds, filters.not_kinds, meetings.kinds)
    if filters.kinds:
        fits &= np.isin(meetings.kind, list(map(meetings.kinds.index, filters.kinds)))
    if filters.not_kinds:
        fits &= ~np.isin(meetings.kind, list(map(meetings.kinds.index, filters.not_kinds)))
    if filters.held_in:
        fits &= contacts.flags(id for country in filters.held_in for id in contacts.reads.held_in(country))
    if filters.max_size is not None:
        fits &= contacts.sizes <= filters.max_size
    if out := [id for label, id in filters.avoid if label == "Meeting"]:
        fits &= ~contacts.flags(out)
    return fits


def barred(contacts: Contacts, filters: Filters) -> Iterator[int]:
    """Whom the conditions bar as go-betweens; ends are not looked at."""
    for label, id in filters.avoid:
        if label == "Official":
            yield contacts.official(id)
        elif label != "Meeting":
            yield from (contacts.number[one] for one in contacts.reads.representing((label, id)))
    if filters.max_hub is not None:
        yield from np.flatnonzero(np.diff(contacts.links.starts) > filters.max_hub).tolist()
