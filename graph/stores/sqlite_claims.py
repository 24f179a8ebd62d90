"""Claims in the embedded archive's SQLite file, and how many documents make each.

A `vote` counts the documents that make one claim, its evidence apart: the name of a country, or whom a minister
represents, is claimed by thousands and is one row, and a short row for each passage. A new document about
somebody of thousands costs what his rows cost, which carry all evidence, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

SCHEMA = """
CREATE TABLE claim (
    document TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (document, key)
) WITHOUT ROWID;
CREATE TABLE vote (
    key TEXT, part TEXT, documents INTEGER NOT NULL, PRIMARY KEY (key, part)
) WITHOUT ROWID;
"""
TABLES = ("claim", "vote")
COUNT = "INSERT INTO vote VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET documents = documents + 1"
DISCOUNT = (
    "UPDATE vote SET documents = documents - 1 WHERE key = ? AND part = ?",
    "DELETE FROM vote WHERE key = ? AND part = ? AND documents = 0",
)
_TEXT = '"'
"""What JSON of a piece of evidence begins with, and that of a claim does not."""


def parts(claims: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What is counted of claims (key, JSON), by key: each without its evidence, and each piece of that; sorted."""
    return sorted((key, part) for key, claim in claims for part in _parts(claim))


def votes(rows: Iterable[tuple[str, str, int]]) -> dict[str, list[tuple[str, int]]]:
    """For each key its different claims, as JSON, with the number of documents, from the rows of `vote`.

    All evidence is in one claim by itself: it is united, whoever gives it.
    """
    found: dict[str, list[tuple[str, int]]] = {}
    evidence: dict[str, list[str]] = {}
    for key, part, count in rows:
        if part[0] == _TEXT:
            evidence.setdefault(key, []).append(part)
        else:
            found.setdefault(key, []).append((part, count))
    for key, pieces in evidence.items():
        found[key].append((f'[null,{{"evidence":[{",".join(pieces)}]}}]', 1))
    return found


def _parts(claim: str) -> list[str]:
    name, given = msgspec.json.decode(claim)
    pieces = given.pop("evidence", ())
    rest = msgspec.json.encode((name, given), order="deterministic").decode() if pieces else claim
    return [rest, *(msgspec.json.encode(piece).decode() for piece in pieces)]
