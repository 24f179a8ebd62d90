"""Visitors: who does something together with a visitor met there: "Minister X and visiting Minister Y agreed …"."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.coordination import coordinated
from loaders.text.grammar import words
from loaders.text.mentions import MentionKind
from loaders.text.participants import fill
from loaders.text.verbs import acts

_ADVERBS: Final = words("adverb")
_VISITING: Final = frozenset({"visiting", "host", "guest"})
_TWO: Final = 2


def read(reading: Reading, clause: Clause) -> list[Event]:
    """The contact of a visitor and whoever is the subject of the sentence beside him; none where it tells of none."""
    opener = next(iter(clause.begins.values()), None)
    if opener is None or opener.first > 1:
        return []
    people = coordinated(clause, opener.first, closed=True)
    named = people[-1].last if people else 0
    named += named < len(clause.tagged.chunks) and clause.tagged.chunks[named].tag is Tag.COMMA
    if len(people) == _TWO and people[1].kind is MentionKind.ROLE and named in clause.begins:
        # "X and his host Y", "X and his Ghanaian host, Y, planted a tree"
        role, people = people[1], [people[0], clause.begins[named]]
        played = set(role.low.split())
    else:
        played = {w for m in people for w in m.low.split()}
    if len(people) != _TWO or any(m.kind is not MentionKind.PERSON for m in people):
        return []
    if _VISITING.isdisjoint(played):
        return []
    chunks, at = clause.tagged.chunks, people[-1].last
    while at < len(chunks) and (chunks[at].tag in (Tag.DATE, Tag.COMMA) or chunks[at].low in _ADVERBS):
        at += 1
    if at >= len(chunks) or not acts(chunks[at]) or chunks[at].low in _NOT_YET:
        return []
    event = Event("meeting", "held", clause.tagged.number, "acting-together")
    event.sentences[clause.tagged.number] = "acting-together"
    fill(reading, clause, event, people, "member", one_sided=False)
    sides = {reading.actors[a].represents for a in event.actors()}
    if len(event.people) != _TWO or len(sides) != _TWO:
        return []
    event.news = True
    reading.events.append(event)
    return [event]


_NOT_YET: Final = words("modal") | {"are", "were", "have", "had"}
