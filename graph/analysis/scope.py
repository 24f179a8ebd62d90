"""Which meetings an analysis is about: those in a span of days, of some kinds; and whom it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph import names
from graph.analysis.ledger import Entry, Ledger
from graph.days import Dates, Presence, between, check_dates
from graph.errors import UsageError
from graph.model import Node
from graph.wording import plain


@dataclass(frozen=True, slots=True)
class Scope:
    """`since` and `until` are EDTF dates; with `dates` "possible" what was possibly between them counts too.

    No `kinds` are all kinds.
    """

    since: str | None = None
    until: str | None = None
    dates: Dates = "certain"
    kinds: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()

    def of(self, ledger: Ledger) -> list[tuple[Entry, Presence]]:
        """The meetings that fit, each with whether it was certainly or only possibly in the span.

        UsageError where a date is none, `dates` is neither, the span ends before it begins, or no meeting is of a kind.
        """
        self._check(entry.kind for entry in ledger.entries)
        return list(self._fitting(ledger))

    def entries(self, ledger: Ledger) -> list[Entry]:
        """The same without saying which was only possibly in the span."""
        return [entry for entry, _ in self.of(ledger)]

    def _fitting(self, ledger: Ledger) -> Iterator[tuple[Entry, Presence]]:
        span = between(self.since, self.until)
        for entry in ledger.entries:
            if (self.kinds and entry.kind not in self.kinds) or entry.kind in self.not_kinds:
                continue
            presence = span.presence(entry)
            if presence == "certain" or (presence == "possible" and self.dates == "possible"):
                yield entry, presence

    def _check(self, kinds: Iterable[str]) -> None:
        check_dates(self.dates)
        known = sorted(set(kinds))
        for option, asked in (("--kind", self.kinds), ("--not-kind", self.not_kinds)):
            for kind in asked:
                if kind not in known:
                    listed = ", ".join(known) or "none"
                    raise UsageError(f"{option} {plain(kind)!r}: no meeting is of this kind; the kinds are {listed}")


def country(ledger: Ledger, text: str) -> Node:
    """The country that the text names, by code or any spelling; NameNotFound or NameAmbiguous else."""
    return names.one(ledger.rows, text, ("Country",))


def party(ledger: Ledger, text: str) -> Node:
    """The country or organisation that the text names."""
    return names.one(ledger.rows, text, ("Country", "Organization"))


def somebody(ledger: Ledger, text: str) -> Node:
    """The official, country or organisation that the text names."""
    return names.one(ledger.rows, text, ("Official", "Country", "Organization"))
