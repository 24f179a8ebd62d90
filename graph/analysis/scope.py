"""Which meetings an analysis is about: those in a span of days, of some kinds; and whom it is about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from graph import names
from graph.analysis.ledger import Entry, Ledger
from graph.analysis.reading import Source
from graph.conditions import check_kinds, check_known
from graph.days import Dates, Inside, Presence, Unit, between, check_dates, periods
from graph.model import Node, Rows
from graph.nearby import named

UNDATED = ""
"""Stands for the period of meetings whose days no document bounds on both sides."""

Sorted = tuple[list[Entry], list[Entry]]
"""Meetings that certainly count, and those that possibly do."""


@dataclass(frozen=True, slots=True)
class Scope:
    """`since` and `until` are EDTF dates; with `dates` "possible" what was possibly between them is told of too.

    No `kinds` are all kinds.
    """

    since: str | None = None
    until: str | None = None
    dates: Dates = "certain"
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()

    def of(self, ledger: Ledger) -> list[tuple[Entry, Inside]]:
        """The meetings that fit, each with whether it was certainly or only possibly in the span.

        UsageError where a date is none, `dates` is neither, the span ends before it begins, no meeting is of a kind, or
        a kind is both asked for and not.
        """
        between(self.since, self.until)
        check_dates(self.dates)
        check_kinds(self.kinds, self.not_kinds)
        check_known(self.kinds, self.not_kinds, ledger.kinds)
        words: dict[Presence, Inside] = {"certain": "certainly"}
        if self.dates == "possible":
            words["possible"] = "possibly"
        return [(entry, words[presence]) for entry, presence in self._seen(ledger) if presence in words]

    def left_out(self, ledger: Ledger, concerns: Callable[[Entry], bool]) -> Iterator[str]:
        """The ids of those that concern what was asked, and were possibly in the span but are not asked for."""
        if self.dates == "certain" and (self.since or self.until):
            for entry, presence in self._seen(ledger):
                if presence == "possible" and concerns(entry):
                    yield entry.id

    def periods(self, entry: Entry, by: Unit) -> Iterator[str]:
        """The years or months in which the meeting can have been, within the span."""
        if entry.first is None or entry.last is None:
            return iter((UNDATED,))
        span = between(self.since, self.until)
        return periods(max(entry.first, span.first or entry.first), min(entry.last, span.last or entry.last), by)

    def _seen(self, ledger: Ledger) -> Iterator[tuple[Entry, Presence]]:
        span = between(self.since, self.until)
        for entry in ledger.entries:
            if (not self.kinds or entry.kind in self.kinds) and entry.kind not in self.not_kinds:
                yield entry, span.presence(entry)


def ids(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Their ids, sorted."""
    return tuple(sorted(entry.id for entry in entries))


def country(source: Source, text: str) -> Node:
    """The country that the text names, by code or any spelling; NameNotFound or NameAmbiguous else."""
    return _named(source, text, ("Country",))


def party(source: Source, text: str) -> Node:
    """The country or organisation that the text names."""
    return _named(source, text, ("Country", "Organization"))


def somebody(source: Source, text: str) -> Node:
    """The official, country or organisation that the text names."""
    return _named(source, text, ("Official", "Country", "Organization"))


def _named(source: Source, text: str, labels: Collection[str]) -> Node:
    return names.one(source, text, labels) if isinstance(source, Rows) else named(source, text, labels)
