"""Forms: short and familiar forms of given names, and what one name is in neighbouring languages."""

from __future__ import annotations

from functools import cache, lru_cache

from graph.resolution.names.letters import difference, folded
from graph.resolution.tables import rows

_NONE: frozenset[int] = frozenset()
_SHORT = 3


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
def related(one: str, other: str) -> bool:
    """True where two folded given names can be one person's.

    Two short forms of one name ("Jack", "Johnny") are not, but where one begins as the other ("Bob", "Bobby"); nor are
    two names that share a short form.
    """
    table = _groups()
    for number in table.get(one, _NONE) & table.get(other, _NONE):
        full = _full(number)
        if not full or one in full or other in full or one.startswith(other[:3]):
            return True
    return False


@cache
def _full(number: int) -> frozenset[str]:
    """The full forms of a row, folded: the first, its spellings, and what it is in neighbouring languages."""
    row = rows("given_forms")[number]
    if row["kind"] == "variant":
        return frozenset()
    first, *others = (folded(form) for form in row["forms"].split())
    spellings = {form for form in others if len(form) > _SHORT and difference(first, form) < _SHORT}
    elsewhere = {form for form in _listed(number) if form not in others or _one_variant(first, form)}
    return frozenset({first} | spellings | elsewhere)


def _one_variant(one: str, other: str) -> bool:
    table = _groups()
    return any(rows("given_forms")[number]["kind"] == "variant" for number in table[one] & table[other])


@lru_cache(maxsize=1 << 14)
def all_forms(name: str) -> frozenset[str]:
    """Every folded form that `related` would find for a folded given name, itself included."""
    numbers = _groups().get(name, _NONE)
    return frozenset({name}).union(*(_listed(number) for number in numbers))


@cache
def _listed(number: int) -> frozenset[str]:
    return frozenset(form for form, numbers in _groups().items() if number in numbers)


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
