"""Forms: short and familiar forms of given names, and what one name is in neighbouring languages."""

from __future__ import annotations

from functools import cache, lru_cache

from graph.resolution.names.letters import folded
from graph.resolution.tables import rows

_NONE: frozenset[int] = frozenset()


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Folded form -> the numbers of the rows that list it, or whose first name it is in a neighbouring language."""
    table: dict[str, set[int]] = {}
    variants: dict[str, set[str]] = {}
    for row in rows("given_forms"):
        if row["kind"] == "variant":
            for form in row["forms"].split():
                variants.setdefault(form, set()).update(row["forms"].split())
    for number, row in enumerate(rows("given_forms")):
        listed = row["forms"].split()
        for form in (*listed, *(variants.get(listed[0], ()) if row["kind"] == "nickname" else ())):
            table.setdefault(folded(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in table.items()}


@lru_cache(maxsize=1 << 16)
def related(one: str, other: str) -> str:
    """ "nickname" or "variant" where two folded given names can be one person's; else empty.

    Two short forms of one name ("Bob", "Rob") count as well, two names that share a short form do not.
    """
    table = _groups()
    shared = table.get(one, _NONE) & table.get(other, _NONE)
    kinds = {rows("given_forms")[number]["kind"] for number in shared}
    return "variant" if "variant" in kinds else "nickname" if kinds else ""


@lru_cache(maxsize=1 << 14)
def all_forms(name: str) -> frozenset[str]:
    """Every folded form that `related` would find for a folded given name, itself included."""
    numbers = _groups().get(name, _NONE)
    return frozenset(
        {name, *(folded(form) for number in numbers for form in rows("given_forms")[number]["forms"].split())}
    )


@cache
def _surnames() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, row in enumerate(rows("korean_surnames")):
        for form in row["forms"].split():
            table.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in table.items()}


def korean_surnames(name: str) -> frozenset[int]:
    """The numbers of the Korean family names that a folded word may write."""
    return _surnames().get(name, _NONE)


@lru_cache(maxsize=1 << 12)
def korean_surname_forms(name: str) -> frozenset[str]:
    """All ways to write the Korean family names that a folded word may write."""
    numbers = korean_surnames(name)
    return frozenset(form for number in numbers for form in rows("korean_surnames")[number]["forms"].split())
