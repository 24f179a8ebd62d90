"""Rooms: where somebody is received, as it stands between the verb and whoever is received."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.grammar import words


def to_his_office(clause: Clause, at: int) -> int:
    """Where "to his office" ends; 0 where something else stands there."""
    chunks = clause.tagged.chunks
    owned = at + 2 < len(chunks) and chunks[at + 1].tag in (Tag.OWNER, Tag.DETERMINER)
    return at + 3 if owned and chunks[at + 2].low in _OFFICES else 0


_OFFICES: Final = words("receiving room")


def hall(clause: Clause, at: int) -> bool:
    """True for what looks like a name and is a place: "received at the Glass Hall the envoy", "hosted in Kapan X"."""
    mention = clause.begins.get(at)
    alone = mention is not None and not (mention.offices or mention.honorific) and at > 0
    placed = alone and clause.tagged.chunks[at - 1].low in ("the", "in", "at")
    return placed and clause.tagged.chunks[at].tag is Tag.NAME
