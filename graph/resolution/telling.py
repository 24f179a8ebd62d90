"""An account made ready to be compared: its days, sides, heads, offices, words and rounds, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.resolution.accounts import Account
from graph.resolution.days import Days, days

Side = str | None

_CACHED = 1 << 15
"""Accounts kept ready: some 6 KB each, so 200 MB at most."""


@dataclass(frozen=True, slots=True)
class Telling:
    """`sides` are the ids of each side's people, `heads` the id of who led it; `offices` are as written.

    `titles` are the offices told without a name.
    """

    account: Account
    days: Days
    parties: frozenset[str]
    side_of: dict[str, Side]
    sides: dict[Side, frozenset[str]]
    heads: dict[Side, str]
    offices: dict[str, frozenset[str]]
    titles: dict[Side, frozenset[str]]
    words: frozenset[str]
    rounds: frozenset[int]


@lru_cache(maxsize=_CACHED)
def telling(account: Account) -> Telling:
    """The account made ready; ValueError where its date is none."""
    side_of: dict[str, Side] = {}
    sides: dict[Side, set[str]] = {}
    for person, side in account.people:
        side_of.setdefault(person, side)
        sides.setdefault(side, set()).add(person)
    offices: dict[str, set[str]] = {}
    for person, office in account.offices:
        offices.setdefault(person, set()).add(office)
    titles: dict[Side, set[str]] = {}
    for office, side in account.titles:
        titles.setdefault(side, set()).add(office)
    named = set(account.heads)
    leading = {side: people & named or (set() if side in titles else people) for side, people in sides.items()}
    return Telling(
        account,
        days(account),
        frozenset(account.parties),
        side_of,
        {side: frozenset(people) for side, people in sides.items()},
        {side: min(people) for side, people in leading.items() if len(people) == 1},
        {person: frozenset(keys) for person, keys in offices.items()},
        {side: frozenset(keys) for side, keys in titles.items()},
        frozenset(account.words),
        frozenset(account.rounds),
    )
