"""Dates compared with texts, which no two engines answer alike: refused on each store, with what to write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import QueryError
from graph.model import EDGE_KINDS, NODE_KINDS
from graph.stores.patterns import Patterns
from graph.stores.projections import opens
from graph.stores.tokens import tokens

_KEPT = [
    *(one for kind in NODE_KINDS for one in kind.properties),
    *(one for kind in EDGE_KINDS for one in kind.properties),
]
_DATES = {one.name for one in _KEPT if one.type == "date"}


def check_dates(cypher: str, given: Mapping[str, Any]) -> None:
    """QueryError where a date of the graph is compared with a text, or with a datetime."""
    patterns = Patterns(list(tokens(cypher)))
    for name, other in _comparisons(patterns):
        value = given.get(patterns.at(other + 1).name) if patterns.at(other).text == "$" else None
        if isinstance(value, list):
            value = next((one for one in value if isinstance(one, str | dt.datetime)), None)
        text = patterns.at(other)
        if text.kind == "text" or isinstance(value, str):
            written = " ".join(text.text.split()) if text.kind == "text" else f"${patterns.at(other + 1).text}"
            each = " of each" if isinstance(given.get(patterns.at(other + 1).name), list) else ""
            raise QueryError(f"{name} is a date, and no text is one; write date({written}){each}")
        if text.upper == "DATETIME" or isinstance(value, dt.datetime):
            raise QueryError(f"{name} is a date, and no datetime is one; write date(…) of it")


def _comparisons(patterns: Patterns) -> Iterator[tuple[str, int]]:
    """A date of the graph that is compared, as it is written, and where the other one begins."""
    for at, token in enumerate(patterns.found):
        if token.name not in _DATES:
            continue
        if patterns.at(at - 1).text == "." and patterns.at(at - 2).name in patterns.kinds:
            name = f"{patterns.at(at - 2).text}.{token.text}"
            if (end := _after_operator(patterns, at + 1)) is not None:
                yield name, end
            if (last := _before_operator(patterns, at - 3)) is not None:
                yield name, last
        elif at in patterns.key_places:
            yield token.text, at + 2


def _after_operator(patterns: Patterns, at: int) -> int | None:
    """Where the other begins, behind the comparison that stands there; None where none does."""
    if patterns.at(at).upper == "IN":
        return at + 1 + (patterns.at(at + 1).text == "[")
    end = at
    while patterns.at(end).text in ("=", "<", ">"):
        end += 1
    return end if end > at and patterns.at(end).text != "~" else None


def _before_operator(patterns: Patterns, at: int) -> int | None:
    """Where the other begins, before the comparison that ends there."""
    start = at
    while patterns.at(start).text in ("=", "<", ">"):
        start -= 1
    if start == at:
        return None
    if patterns.at(start).text == ")":
        return _opening(patterns, start) - 1
    return start - 1 if patterns.at(start - 1).text == "$" else start


def date_before(patterns: Patterns, at: int) -> bool:
    """Whether what ends there is a date: a call, or a property that is one."""
    if patterns.at(at).text != ")":
        return patterns.at(at).name in _DATES and patterns.at(at - 1).text == "."
    name = _opening(patterns, at) - 1
    while patterns.at(name - 1).text == ".":
        name -= 2
    return patterns.at(name).upper == "DATE"


def date_from(patterns: Patterns, at: int) -> bool:
    """Whether what begins there is a date."""
    if patterns.at(at).upper == "DATE" and patterns.at(at + 1).text in ("(", "."):
        return True
    return patterns.at(at + 1).text == "." and patterns.at(at + 2).name in _DATES


def _opening(patterns: Patterns, at: int) -> int:
    """Where the bracket opens that closes there."""
    depth = 0
    for place in range(at, -1, -1):
        depth += opens(patterns.at(place))
        if not depth:
            return place
    return 0
