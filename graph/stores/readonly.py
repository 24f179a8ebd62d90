"""Refuses Cypher that writes, reaches files or runs procedures, before a store sees it.

The stores refuse writes themselves (Neo4j in a READ transaction, kglite in a frozen graph); neither refuses
LOAD CSV, which reads any file of the machine, nor what reaches the network. The query is read in tokens, as each
of the two engines reads it: an official 'Create Smith' may be looked for, and `/**/CrEaTe` is still CREATE.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import QueryError, WriteRefused
from graph.stores.tokens import NOTHING, Token, tokens, unescaped, without_comments
from graph.stores.values import encodable

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

NAMESPACES = frozenset({"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"})
"""Functions with a dot in their name that a query may call; those of plug-ins can reach anything."""

_CLAUSES = frozenset(
    {
        *("CREATE", "DELETE", "DETACH", "FOREACH", "INSERT", "MERGE", "NODETACH", "REMOVE", "SET"),
        *("ALTER", "DEALLOCATE", "DENY", "DROP", "DRYRUN", "ENABLE", "GRANT", "REALLOCATE", "RENAME"),
        *("REVOKE", "STOP", "TERMINATE", "USE"),
    }
)
_SHOWN = frozenset({"INDEX", "INDEXES", "CONSTRAINT", "CONSTRAINTS"})
_AFTER_ALIAS = frozenset(
    {
        *(",", ")", "]", "}", "|", ";", "", "LIMIT", "MATCH", "OFFSET", "OPTIONAL"),
        *("ORDER", "RETURN", "SKIP", "UNION", "UNWIND", "WHERE", "WITH"),
    }
)
# Deeper ones have ended the process in kglite, which reads them by calling itself.
_DEEPEST, _DEEPEST_QUERY, _LONGEST_CHAIN = 50, 20, 50


def reading(cypher: str) -> str:
    """The query as a store is given it, without its comments, where it only reads.

    WriteRefused where it could do more, QueryError for several queries or one that no engine should be given.
    """
    if not encodable(cypher):
        raise QueryError("the query holds half a character (a lone surrogate); write it anew")
    plain = without_comments(cypher)
    if not plain.strip(" \t\r\n;"):
        raise QueryError("the query is empty; ask, for example, MATCH (o:Official) RETURN o.name")
    _check(plain)
    if "\\" in plain:
        # Neo4j takes \\u0027 for a quote that ends a text, kglite does not: both readings count.
        _check(unescaped(plain))
    return plain


def _check(cypher: str) -> None:
    found = list(tokens(cypher))
    _check_depth(found)
    for at, token in enumerate(found):
        after = _at(found, at + 1)
        if token.text == "\\":
            raise QueryError("a backslash stands outside of a text; write the letter itself")
        if token.text == ";" and after is not NOTHING:
            raise QueryError("one query at a time: there is something after the semicolon")
        # In quotes as well, and anywhere: kglite takes `LOAD` `CSV` for the clause.
        if (token.bare, after.bare) == ("LOAD", "CSV"):
            raise WriteRefused("LOAD CSV reads files, and a query may only read the graph")
        if after.text == "(":
            _check_function(found, at)
        if token.kind != "word" or is_name(found, at):
            continue
        if token.upper in _CLAUSES:
            raise WriteRefused(_message(token.text))
        if token.upper == "SHOW" and after.upper not in _SHOWN:
            raise WriteRefused("SHOW may only list INDEXES and CONSTRAINTS here")
        if token.upper == "CALL":
            _check_call(found[at + 1 :])


def _check_depth(found: list[Token]) -> None:
    open_marks: list[str] = []
    chain = 0
    for at, token in enumerate(found):
        if token.text in ("(", "[", "{"):
            open_marks.append(token.text)
        elif token.text in (")", "]", "}") and open_marks:
            open_marks.pop()
        chain = chain + 1 if token.text == "." else 0 if _at(found, at - 1).text != "." else chain
        too_deep = len(open_marks) > _DEEPEST or open_marks.count("{") > _DEEPEST_QUERY
        if too_deep or chain > _LONGEST_CHAIN:
            raise QueryError("the query is nested too deeply; take it apart")


def _check_call(rest: list[Token]) -> None:
    if not rest or rest[0].text in ("{", "("):
        return
    name: list[str] = []
    for token in rest:
        if token.kind not in ("word", "quoted") and token.text != ".":
            break
        if name and name[-1] != "." and token.text != ".":
            break
        name.append(token.name or token.text)
    if "".join(name).lower() not in PROCEDURES:
        raise WriteRefused(f"CALL {''.join(name)} is not among the procedures that a query may run")


def _check_function(found: list[Token], at: int) -> None:
    """Where the word before a parenthesis ends a name with dots in it, it must be a function that is built in."""
    name = [found[at].name]
    while at > 1 and found[at - 1].text == "." and found[at - 2].name:
        at -= 2
        name.append(found[at].name)
    whole = ".".join(reversed(name))
    called = _at(found, at - 1).upper == "CALL" and not is_name(found, at - 1)
    if "." in whole and whole.partition(".")[0].lower() not in NAMESPACES and not called:
        raise WriteRefused(f"{whole}() is not among the functions that a query may call")


def is_name(found: Sequence[Token], at: int) -> bool:
    """Whether the word can only be a property, label, parameter, key or alias there."""
    before, after = _at(found, at - 1), _at(found, at + 1)
    if after.text == ":" or before.text in (":", "$"):
        return True
    if before.upper == "AS" and before.kind == "word" and not is_name(found, at - 1):
        # Where AS is itself a name, a clause may follow; no clause is followed by one of these.
        return after.upper in _AFTER_ALIAS and _at(found, at + 2).text != "."
    # After "1." a clause may begin: the dot belongs to the number; so may a variable after "1..".
    return before.text == "." and _at(found, at - 2).kind != "number" and _at(found, at - 2).text != "."


def _at(found: Sequence[Token], at: int) -> Token:
    return found[at] if 0 <= at < len(found) else NOTHING


def _message(word: str) -> str:
    return f"{word.upper()} would change the graph, and a query only reads; as a name, write it `{word}`"
