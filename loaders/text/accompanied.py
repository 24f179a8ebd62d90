"""Accompanied: whom those accompany who are said to have come along."""

from __future__ import annotations

from loaders.text.attending import Found
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.coordination import coordinated, whole_list
from loaders.text.mentions import Mention, MentionKind
from loaders.text.subjects import subjects


def of(reading: Reading, clause: Clause, found: Found) -> list[int]:
    """Whom the companions accompany: whoever stands right before the turn, else the subject of the sentence."""
    if found.turn.tie == "guest":
        foreign = [a for e in reading.current for a in e.actors() if reading.discourse.foreign(a)]
        return foreign[:1]
    chunks = clause.tagged.chunks
    beside = found.first - 1
    while beside > 0 and (
        chunks[beside].tag is Tag.COMMA or chunks[beside].low in ("was", "is", "were", "been", "be", "also", "both")
    ):
        beside -= 1
    mention = clause.ends.get(beside)
    if mention is not None and mention.kind is MentionKind.RELATIVE:
        mention = None
    if chunks[beside + 1].tag is Tag.COMMA and "who" in clause.words(0, beside).split():
        named = subjects(clause, beside + 2)  # "X, who met Y, is accompanied by"
    elif mention is not None and beside < found.first - 1:
        # "X and Y were joined by": both, where they stand together
        named = whole_list(clause, mention)
    else:
        named = [mention] if mention is not None else subjects(clause, found.first) or _after(clause, found.last)
    return [a for m in named for a in reading.discourse.resolve(m)]


def _after(clause: Clause, at: int) -> list[Mention]:
    """ "Accompanied by X, he met Y": whom the sentence goes on with."""
    companions = coordinated(clause, at)
    if not companions:
        return []
    chunks = clause.tagged.chunks
    last = companions[-1].last
    if last < len(chunks) and chunks[last].tag is Tag.COMMA and last + 1 in clause.begins:
        return [clause.begins[last + 1]]
    return []
