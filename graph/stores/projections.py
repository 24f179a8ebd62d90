"""What a query's WITH and RETURN list, item by item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.stores.readonly import is_name
from graph.stores.tokens import NOTHING, Token

_NEXT = frozenset(
    {
        *("CALL", "FINISH", "LIMIT", "MATCH", "OFFSET", "OPTIONAL", "ORDER", "RETURN", "SKIP", "UNION", "UNWIND"),
        *("WHERE", "WITH"),
    }
)
"""What ends a list of items, or a clause."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item: the tokens of what is asked for, without DISTINCT, and the name that AS gives it, empty for none."""

    asked: tuple[Token, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Projection:
    """A WITH or RETURN, as `clause` says, with the place of its word among the tokens."""

    clause: str
    at: int
    items: tuple[Item, ...]


def projections(found: Sequence[Token]) -> Iterator[Projection]:
    """Every WITH and RETURN, those of subqueries too, in the order of the query."""
    for at, token in enumerate(found):
        if token.kind == "word" and token.upper in ("WITH", "RETURN") and not is_name(found, at):
            if token.upper == "WITH" and _at(found, at - 1).upper in ("STARTS", "ENDS"):
                continue
            parts = split(found[at + 1 : clause_end(found, at + 1)])
            yield Projection(token.upper, at, tuple(_item(part, first=not n) for n, part in enumerate(parts)))


def clause_end(found: Sequence[Token], at: int) -> int:
    """Where the clause ends whose contents begin there: at the next clause, or where its bracket closes."""
    depth = 0
    for place in range(at, len(found)):
        token = found[place]
        depth += opens(token)
        if depth < 0 or (not depth and token.text == ";"):
            return place
        starts = token.upper == "WITH" and _at(found, place - 1).upper in ("STARTS", "ENDS")
        begins = token.kind == "word" and token.upper in _NEXT and not starts
        if begins and not depth and not is_name(found, place):
            return place
    return len(found)


def split(some: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The tokens between commas that stand in no bracket."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in some:
        depth += opens(token)
        if token.text == "," and not depth:
            parts.append([])
        else:
            parts[-1].append(token)
    return [tuple(part) for part in parts]


def closing(found: Sequence[Token], at: int) -> int:
    """Where the bracket closes that opens there; the number of tokens where it does not."""
    depth = 0
    for place in range(at, len(found)):
        depth += opens(found[place])
        if not depth:
            return place
    return len(found)


def opens(token: Token) -> int:
    """1 for a bracket that opens, -1 for one that closes, else 0."""
    return 0 if token.kind != "mark" else (token.text in "([{") - (token.text in ")]}")


def _item(part: Sequence[Token], *, first: bool) -> Item:
    if first and len(part) > 1 and part[0].upper == "DISTINCT" and part[1].text != ".":
        part = part[1:]
    if len(part) > 2 and part[-1].name and part[-2].upper == "AS" and part[-2].kind == "word":
        return Item(tuple(part[:-2]), part[-1].name)
    return Item(tuple(part), "")


def _at(found: Sequence[Token], at: int) -> Token:
    return found[at] if 0 <= at < len(found) else NOTHING
