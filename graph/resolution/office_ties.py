"""Ties between offices: whether two, as worded, are one, can be held together, or only one after the other."""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache

from graph.resolution.offices import Office, Post, read
from graph.resolution.tables import rows, words_of


class Tie(Enum):
    """How two offices, as worded, stand to each other."""

    UNTOLD = "untold"
    """One of them is not told."""
    SAME = "same"
    """One office."""
    PART = "part"
    """One wording says less: "head of department", "head of the press department"."""
    ALIKE = "alike"
    """Neighbouring ranks, which documents mix up: "first deputy minister", "deputy minister"."""
    TOGETHER = "together"
    """Two offices that one person may hold at a time."""
    APART = "apart"
    """Two offices that nobody holds at a time; one after the other he may."""


_FREE = frozenset({"besides", "party"})
"""Families of offices that go with any other."""
_WITH_PARLIAMENT = frozenset({"government", "state", "second", "party", "chair", "international"})


@lru_cache(maxsize=1 << 16)
def tie(one: str | None, other: str | None) -> Tie:
    """How two offices as worded stand to each other; the order does not matter."""
    if not one or not other:
        return Tie.UNTOLD
    here, there = read(one), read(other)
    if not here.key or not there.key:
        return Tie.UNTOLD
    if here.key == there.key:
        return Tie.SAME
    if not here.posts or not there.posts:
        return _worded(here, there)
    ties = {_tie(a, b) for a in here.posts for b in there.posts}
    found = next(each for each in (Tie.SAME, Tie.PART, Tie.ALIKE, Tie.TOGETHER, Tie.APART) if each in ties)
    if found is Tie.APART and "former" in here.qualifiers | there.qualifiers:
        return Tie.TOGETHER
    return found


@lru_cache(maxsize=1 << 14)
def groups(office: str) -> frozenset[str]:
    """Keys that two offices share whose tie is SAME, PART or ALIKE; coarser than `offices.office_key`."""
    told = read(office)
    return frozenset(_rank_groups().get(post.rank, post.rank) for post in told.posts) or frozenset({told.key} - {""})


def _worded(here: Office, there: Office) -> Tie:
    """Where one names no known rank: perhaps one office where they share a word."""
    shared = set(here.key.replace(":", " ").split()) & set(there.key.replace(":", " ").split())
    return Tie.PART if shared else Tie.APART


def _tie(a: Post, b: Post) -> Tie:
    if a == b:
        return Tie.SAME
    ranks = frozenset({a.rank, b.rank})
    near = a.rank == b.rank or any(ranks <= group for group in _tied("alike"))
    if (
        near
        and (_fits(a.subject, b.subject) or _desk(a.subject, b.subject))
        and _fits(a.target, b.target)
        # "Minister of State" is many a minister, but no "Minister of Defence".
        and (a.subject == b.subject or a.rank == b.rank or a.family != "government")
    ):
        equal = ranks in _tied("equal") and a.subject == b.subject
        return Tie.PART if a.rank == b.rank or equal else Tie.ALIKE
    families = {a.family, b.family}
    if families & _FREE or ("parliament" in families and families & _WITH_PARLIAMENT) or ranks in _tied("together"):
        return Tie.TOGETHER
    return Tie.APART


def _fits(one: str, other: str) -> bool:
    """True where one says no more than the other."""
    if not one or not other or one == other:
        return True
    few, many = sorted((set(one.split("-")), set(other.split("-"))), key=len)
    return few <= many


def _desk(one: str, other: str) -> bool:
    """True for the foreign ministry and one of its desks: "Deputy Foreign Minister", "Deputy Minister for Europe"."""
    desks = words_of("office_subjects", "subject", "desk")
    return (one == "foreign-affairs" and other in desks) or (other == "foreign-affairs" and one in desks)


@cache
def _tied(kind: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row["ranks"].split("|")) for row in rows("office_ties") if row["tie"] == kind)


@cache
def _rank_groups() -> dict[str, str]:
    """Rank -> the one that stands for all that it is alike to, by however many steps."""
    stands = {rank: rank for group in _tied("alike") for rank in group}
    for group in _tied("alike"):
        roots = {stands[rank] for rank in group}
        stands = {rank: min(roots) if root in roots else root for rank, root in stands.items()}
    return stands
