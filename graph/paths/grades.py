"""Contact grades: how close a contact was, from a phone call to consultations of two heads of delegation.

The rules are the rows of `grades.csv`; the first that fits counts. `kinds` are those it is for (all where empty),
`most` is how many officials may be named as there, `heads` asks that both headed a delegation or that only the two are
named.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from graph.errors import UsageError
from graph.paths.contacts import Contacts
from graph.paths.links import Ints
from graph.wording import plain


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table."""

    grade: int
    name: str
    kinds: frozenset[str]
    most: int | None
    heads: bool


@cache
def rules() -> tuple[Rule, ...]:
    """The rows of the table, in order."""
    text = (resources.files("graph.paths") / "grades.csv").read_text(encoding="utf-8")
    return tuple(
        Rule(
            int(row["grade"]),
            row["name"],
            frozenset(row["kinds"].split("|")) - {""},
            int(row["most"]) if row["most"] else None,
            bool(row["heads"]),
        )
        for row in csv.DictReader(text.splitlines())
    )


def names() -> Mapping[int, str]:
    """Each grade with its name, from the lowest."""
    return dict(sorted({rule.grade: rule.name for rule in rules()}.items()))


def grade(text: str | int) -> int:
    """The grade that a number or a name means; UsageError with the list of them where it means none."""
    wanted = str(text).strip().casefold().replace("-", " ").replace("_", " ")
    for number, name in names().items():
        if wanted in (str(number), name.replace("-", " ")):
            return number
    listed = ", ".join(f"{number} {name}" for number, name in names().items())
    raise UsageError(f"--min-grade {plain(str(text))!r} is no grade; the grades are {listed}")


def graded(contacts: Contacts) -> Ints:
    """The grade of each slot."""
    if "grades" not in contacts.memo:
        contacts.memo["grades"] = _graded(contacts)
    found: Ints = contacts.memo["grades"]
    return found


def _graded(contacts: Contacts) -> Ints:
    slots, meetings = contacts.slots, contacts.meetings
    found = np.zeros(len(slots.pair), np.int32)
    kind, size = meetings.kind[slots.meeting], contacts.sizes[slots.meeting]
    for rule in rules():
        fits = found == 0
        if rule.kinds:
            fits &= np.isin(kind, [number for number, name in enumerate(meetings.kinds) if name in rule.kinds])
        if rule.most is not None:
            fits &= size <= rule.most
        if rule.heads:
            fits &= contacts.headed | (size <= 2)
        found[fits] = rule.grade
    return found
