"""Conditions on meetings, checked alike for paths and for analyses; each is named as its option is."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from graph.errors import UsageError
from graph.wording import plain

NO_KIND = "meeting"
"""What a meeting counts as of which no kind is known."""


def check_kinds(kinds: Collection[str], not_kinds: Collection[str]) -> None:
    """Nothing where no kind of meeting is both asked for and not; UsageError else."""
    if both := sorted(set(kinds) & set(not_kinds)):
        raise UsageError(f"--kind and --not-kind both name {plain(', '.join(both))}: nothing can be both; take one out")


def check_known(kinds: Iterable[str], not_kinds: Iterable[str], known: Collection[str]) -> None:
    """Nothing where there are meetings of all these kinds; UsageError with the kinds there are else."""
    for option, asked in (("--kind", kinds), ("--not-kind", not_kinds)):
        for kind in asked:
            if kind not in known:
                listed = ", ".join(sorted(known)) or "none"
                raise UsageError(f"{option} {plain(kind)!r}: no meeting is of this kind; the kinds are {listed}")


def check_either(kinds: Collection[str], not_kinds: Collection[str]) -> None:
    """UsageError where both are given, since the first leaves nothing to the other."""
    check_kinds(kinds, not_kinds)
    if kinds and not_kinds:
        raise UsageError("--kind and --not-kind: what --kind does not name is left out as it is; take one out")


def check_confidence(least: float | None) -> None:
    """Nothing where it is no condition, or a share of one; UsageError else."""
    if least is not None and not 0 <= least <= 1:
        raise UsageError(f"--min-confidence {least}: must be between 0 and 1")
