"""Refuses Cypher that writes, reaches files or runs procedures, before a store sees it.

The stores refuse writes themselves (Neo4j in a READ transaction, kglite in a read transaction); neither
refuses LOAD CSV, which reads any file of the machine. Strings, names in backticks and comments are skipped:
an official 'Create Smith' may be looked for, and `/**/CrEaTe` is still CREATE.
"""

from __future__ import annotations

import re

from graph.errors import QueryError, WriteRefused
from graph.stores.tokens import NOTHING, Token, tokens

PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.schema.visualization",
    }
)
"""What CALL may run, in lower case; a subquery, CALL { … }, may stand anywhere."""

_CLAUSES = frozenset(
    {
        *("CREATE", "DELETE", "DETACH", "FOREACH", "INSERT", "MERGE", "NODETACH", "REMOVE", "SET"),
        *("ALTER", "DEALLOCATE", "DENY", "DROP", "DRYRUN", "ENABLE", "GRANT", "REALLOCATE", "RENAME"),
        *("REVOKE", "STOP", "TERMINATE", "USE"),
    }
)
_SHOWN = frozenset({"INDEX", "INDEXES", "CONSTRAINT", "CONSTRAINTS"})
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def refuse_writes(cypher: str) -> None:
    """Nothing where the query only reads; WriteRefused where it could do more, QueryError for several."""
    _check(cypher)
    if "\\u" in cypher:
        # Neo4j replaces \uXXXX before it looks for words and quotes, kglite does not: both readings count.
        _check(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), cypher))


def _check(cypher: str) -> None:
    found = list(tokens(cypher))
    for at, token in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else NOTHING
        if token.text == ";" and after is not NOTHING:
            raise QueryError("one query at a time: there is something after the semicolon")
        # In quotes as well, and anywhere: kglite takes `LOAD` `CSV` for the clause.
        if (token.bare, after.bare) == ("LOAD", "CSV"):
            raise WriteRefused("LOAD CSV reads files, and a query may only read the graph")
        if token.kind != "word" or _is_name(found, at, after):
            continue
        if token.upper in _CLAUSES:
            raise WriteRefused(_message(token.text))
        if token.upper == "SHOW" and after.upper not in _SHOWN:
            raise WriteRefused("SHOW may only list INDEXES and CONSTRAINTS here")
        if token.upper == "CALL":
            _check_call(found[at + 1 :])


def _check_call(rest: list[Token]) -> None:
    if not rest or rest[0].text in ("{", "("):
        return
    name: list[str] = []
    for token in rest:
        if token.kind not in ("word", "quoted") and token.text != ".":
            break
        if name and name[-1] != "." and token.text != ".":
            break
        name.append(token.text.strip("`") if token.kind == "quoted" else token.text)
    if "".join(name).lower() not in PROCEDURES:
        raise WriteRefused(f"CALL {''.join(name)} is not among the procedures that a query may run")


def _is_name(found: list[Token], at: int, after: Token) -> bool:
    """Whether the word can only be a property, label, parameter, key or alias there."""
    if after.text == ":":
        return True
    before = found[at - 1] if at else NOTHING
    if before.text in (":", "$") or before.upper == "AS":
        return True
    # After "1." a clause may begin: the dot belongs to the number.
    return before.text == "." and at > 1 and found[at - 2].kind != "number"


def _message(word: str) -> str:
    return f"{word.upper()} would change the graph, and a query only reads; as a name, write it `{word}`"
