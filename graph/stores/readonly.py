"""Refuses Cypher that writes, reaches files or runs procedures, before a store sees it.

The stores refuse writes themselves (Neo4j in a READ transaction, kglite in a read transaction); neither
refuses LOAD CSV, which reads any file of the machine. Strings, names in backticks and comments are skipped:
an official 'Create Smith' may be looked for, and `/**/CrEaTe` is still CREATE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import QueryError, WriteRefused

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
_TOKEN = re.compile(
    r"""(?P<space>\s+ | //[^\n\r]* | /\*.*?\*/)
      | (?P<text>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
      | (?P<quoted>`(?:[^`]|``)*`)
      | (?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str

    @property
    def upper(self) -> str:
        return self.text.upper() if self.kind == "word" else self.text

    @property
    def bare(self) -> str:
        """The word without its backticks, in capitals; empty for anything else."""
        return self.text.strip("`").upper() if self.kind in ("word", "quoted") else ""


_NOTHING = _Token("mark", "")


def refuse_writes(cypher: str) -> None:
    """Nothing where the query only reads; WriteRefused where it could do more, QueryError for several."""
    _check(cypher)
    if "\\u" in cypher:
        # Neo4j replaces \uXXXX before it looks for words and quotes, kglite does not: both readings count.
        _check(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), cypher))


def without_block_comments(cypher: str) -> str:
    """The query with spaces for its /* comments */, unknown to kglite; every place stays."""

    def blank(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", " ", match[0]) if match[0].startswith("/*") and match["space"] else match[0]

    return _TOKEN.sub(blank, cypher)


def _check(cypher: str) -> None:
    tokens = list(_tokens(cypher))
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else _NOTHING
        if token.text == ";" and after is not _NOTHING:
            raise QueryError("one query at a time: there is something after the semicolon")
        # In quotes as well, and anywhere: kglite takes `LOAD` `CSV` for the clause.
        if (token.bare, after.bare) == ("LOAD", "CSV"):
            raise WriteRefused("LOAD CSV reads files, and a query may only read the graph")
        if token.kind != "word" or _is_name(tokens, at, after):
            continue
        if token.upper in _CLAUSES:
            raise WriteRefused(_message(token.text))
        if token.upper == "SHOW" and after.upper not in _SHOWN:
            raise WriteRefused("SHOW may only list INDEXES and CONSTRAINTS here")
        if token.upper == "CALL":
            _check_call(tokens[at + 1 :])


def _check_call(rest: list[_Token]) -> None:
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


def _is_name(tokens: list[_Token], at: int, after: _Token) -> bool:
    """Whether the word can only be a property, label, parameter, key or alias there."""
    if after.text == ":":
        return True
    before = tokens[at - 1] if at else _NOTHING
    if before.text in (":", "$") or before.upper == "AS":
        return True
    # After "1." a clause may begin: the dot belongs to the number.
    return before.text == "." and at > 1 and tokens[at - 2].kind != "number"


def _tokens(cypher: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(cypher):
        if match.lastgroup and match.lastgroup != "space":
            yield _Token(match.lastgroup, match.group())


def _message(word: str) -> str:
    return f"{word.upper()} would change the graph, and a query only reads; as a name, write it `{word}`"
