"""`docs/cypher.md` from the conformance queries and from what both stores answered to them.

The text between two marks, `<!-- NAME -->` and `<!-- /NAME -->`, is made here; all else is written by hand.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from asked import Difference, Query, told

from diplograph.printing import table
from graph.stores.queried import Table
from graph.stores.tokens import NOTHING, tokens

SHOWN_ROWS, SHOWN_LETTERS, WIDTH = 5, 60, 118
CLAUSES = (
    *("MATCH", "OPTIONAL MATCH", "WHERE", "WITH", "UNWIND", "RETURN", "RETURN DISTINCT", "ORDER BY", "SKIP", "OFFSET"),
    *("LIMIT", "UNION", "UNION ALL", "EXISTS {", "COUNT {", "CALL {", "CALL (", "CASE", "FINISH"),
)
_NO_FUNCTIONS = frozenset(
    {"AND", "AS", "CALL", "IN", "MATCH", "NOT", "OR", "RETURN", "THEN", "UNION", "UNWIND", "WHERE", "WITH", "XOR", "ON"}
)


def filled(page: str, parts: dict[str, str]) -> str:
    """The page with these texts between their marks."""
    for name, text in parts.items():
        found = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        assert found.search(page), name
        page = found.sub(lambda match, text=text: f"{match[1]}\n{text}\n\n{match[2]}", page)  # type: ignore[misc]
    return page


def examples(queries: Iterable[Query], answers: dict[str, Table | None]) -> str:
    """Each query with the beginning of its answer."""
    return "\n\n".join(_example(query, answers[query.key]) for query in queries)


def _example(query: Query, answer: Table | None) -> str:
    assert answer is not None
    given = ", ".join(f"`{key}` is `{value}`" for key, value in query.given.items())
    shown = table(answer.columns, answer.rows[:SHOWN_ROWS])
    more = len(answer.rows) - SHOWN_ROWS
    rest = f"\n… and {more} more" if more > 0 else ""
    head = f"**{query.title}**" + (f" ({given}):" if given else ":")
    return f"{head}\n\n```cypher\n{query.cypher.strip()}\n```\n\n```text\n{shown}{rest}\n```"


def known(queries: Iterable[Query]) -> str:
    """The clauses and functions that the queries use, which both stores answer alike."""
    functions: set[str] = set()
    text = ""
    for query in queries:
        found = list(tokens(query.cypher))
        text += " " + " ".join(token.upper for token in found)
        for at, token in enumerate(found):
            before = found[at - 1] if at else NOTHING
            follows = found[at + 1].text if at + 1 < len(found) else ""
            if token.kind == "word" and follows == "(" and token.upper not in _NO_FUNCTIONS and before.text != ":":
                functions.add(f"{found[at - 2].text}.{token.text}" if before.text == "." else token.text)
    functions = {name for name in functions if not name.startswith("db.")}
    clauses = [clause.replace("{", "{ … }").replace("CALL (", "CALL (…) { … }") for clause in CLAUSES if clause in text]
    return "\n\n".join(
        (
            _wrapped("Clauses: " + ", ".join(f"`{one}`" for one in clauses) + "."),
            _wrapped("Functions: " + ", ".join(f"`{one}`" for one in sorted(functions, key=str.lower)) + "."),
        )
    )


def differing(found: Iterable[tuple[Difference, Table | None, Table | None]]) -> str:
    """The table of what the stores answer differently."""
    lines = ["| query | embedded store | Neo4j | write instead |", "|---|---|---|---|"]
    for one, embedded, server in found:
        instead = _code(one.instead) if one.instead else one.advice or ""
        lines.append(f"| {_code(one.cypher)} | {_outcome(embedded)} | {_outcome(server)} | {instead} |")
    return "\n".join(lines)


def _outcome(answer: Table | None) -> str:
    if answer is None:
        return "error"
    if not answer.rows:
        return "no rows"
    rows = [line[1:-1] for line in told(answer)]
    if len(rows) > 3:
        return f"{len(rows)} rows"
    return _code(textwrap.shorten("; ".join(rows), SHOWN_LETTERS, placeholder=" …"))


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    space = " " if "`" in text else ""
    return f"{fence}{space}{text.strip()}{space}{fence}".replace("|", "\\|")


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
