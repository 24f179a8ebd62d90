"""Claims in the embedded archive's SQLite file, and how many documents make each.

What one document claims is one row, packed: it is needed to withdraw it. A `vote` counts the documents that make one
claim. Of what is said of a person again and again (`_REPEATED`) evidence is counted apart: whom a minister represents
is claimed by thousands and is one row, and a short row for each passage. A new document about somebody of thousands
costs what his rows cost, which carry all evidence, and no more.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from graph.errors import StoreDamaged

SCHEMA = """
CREATE TABLE claim (document TEXT PRIMARY KEY, claims BLOB NOT NULL);
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
_REPEATED = ('["REPRESENTS"', '["HOLDS_OFFICE"')
_TEXT = '"'
"""What JSON of a piece of evidence begins with, and that of a claim does not."""


def packed(claims: Mapping[str, str]) -> bytes:
    """A document's claims (key -> JSON) as they are kept."""
    return zlib.compress(msgspec.json.encode({key: msgspec.Raw(claim.encode()) for key, claim in claims.items()}), 1)


def unpacked(data: bytes) -> dict[str, str]:
    """The claims that `packed` wrote; StoreDamaged where it did not."""
    try:
        found = msgspec.json.decode(zlib.decompress(data), type=dict[str, msgspec.Raw])
    except (zlib.error, msgspec.DecodeError) as error:
        raise StoreDamaged(f"what a document claims cannot be read ({error}): `diplograph check --repair`") from None
    return {key: bytes(claim).decode() for key, claim in found.items()}


def parts(claims: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """What is counted of claims (key, JSON), by key; sorted."""
    return sorted((key, part) for key, claim in claims for part in _parts(key, claim))


def counted(key: str, votes: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """The rows of one key's votes, from its claims with the number of documents; sorted."""
    found: dict[str, int] = {}
    for claim, number in votes.items():
        for part in _parts(key, claim):
            found[part] = found.get(part, 0) + number
    yield from ((key, part, number) for part, number in sorted(found.items()))


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


def _parts(key: str, claim: str) -> tuple[str, ...]:
    """The claim, or the claim without its evidence and each piece of that."""
    if not key.startswith(_REPEATED):
        return (claim,)
    name, given = msgspec.json.decode(claim)
    pieces = given.pop("evidence", ())
    rest = msgspec.json.encode((name, given), order="deterministic").decode()
    return (rest, *(msgspec.json.encode(piece).decode() for piece in pieces))
