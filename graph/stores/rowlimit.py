"""A limit of rows inside the query, so that kglite stops there: its own makes all rows first, and drops the rest."""

from __future__ import annotations

from graph.stores.readonly import is_name
from graph.stores.tokens import Token, tokens

_ELSE = frozenset({"EXPLAIN", "FORMAT", "HAVING", "LIMIT", "PROFILE", "UNION"})


def limited(cypher: str, rows: int) -> str:
    """The query, which has no comments, with `LIMIT rows` at its end where it ends in a RETURN without one.

    Left as it is where a limit would stand for another thing, or might.
    """
    words = [token.upper for token in _outermost(list(tokens(cypher)))]
    if "RETURN" not in words or not _ELSE.isdisjoint(words):
        return cypher
    return f"{cypher.rstrip().removesuffix(';')} LIMIT {rows}"


def _outermost(found: list[Token]) -> list[Token]:
    """The words outside of all brackets that are no names."""
    depth = 0
    outer = []
    for at, token in enumerate(found):
        if token.kind == "mark":
            depth += (token.text in "([{") - (token.text in ")]}")
        elif token.kind == "word" and not depth and not is_name(found, at):
            outer.append(token)
    return outer
