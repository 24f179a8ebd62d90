"""Claims and votes as a Neo4j database keeps them: as one text each, a long one compressed.

A database has a price for each node, edge and property, and thousands of claims cost more in pieces than in one text.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable, Mapping

import msgspec

from graph.errors import StoreDamaged

_SHORT = 400
"""Characters up to which a text is left as it is."""
_CLAIMS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_VOTES = msgspec.json.Decoder(list[tuple[msgspec.Raw, int]])


def claims_text(claims: Mapping[str, str]) -> str:
    """Claims by key, as JSON, in one text."""
    return _packed(msgspec.json.encode({key: msgspec.Raw(claim.encode()) for key, claim in claims.items()}).decode())


def claims_copied(packed: bytes) -> str:
    """The claims that `sqlite_claims.packed` wrote, as `claims_of` reads them: packed alike, they are not unpacked."""
    return base64.b64encode(packed).decode()


def claims_of(text: str | None) -> dict[str, str]:
    """The claims by key that `claims_text` wrote."""
    return {key: bytes(claim).decode() for key, claim in _CLAIMS.decode(_unpacked(text)).items()} if text else {}


def votes_text(parts: Iterable[tuple[str, int]]) -> str:
    """What is counted of a key (see `sqlite_claims`), each part with its number of documents, in one text."""
    return _packed(f"[{','.join([f'[{part},{count}]' for part, count in parts])}]")


def votes_of(text: str) -> list[tuple[str, int]]:
    """The parts that `votes_text` wrote."""
    return [(bytes(part).decode(), count) for part, count in _VOTES.decode(_unpacked(text))]


def _packed(said: str) -> str:
    return said if len(said) <= _SHORT else base64.b64encode(zlib.compress(said.encode(), 1)).decode()


def _unpacked(text: str) -> bytes:
    # What is compressed begins with the same two bytes each time, and JSON with a bracket.
    try:
        return text.encode() if text[0] in "[{" else zlib.decompress(base64.b64decode(text))
    except (zlib.error, ValueError, IndexError) as error:
        raise StoreDamaged(f"what is claimed cannot be read ({error}): `diplograph check --repair`") from None
