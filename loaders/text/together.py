"""Together: whom "they", "the two" and "the participants" mean, where the sentence or a gathering names them."""

from __future__ import annotations

from typing import Final

from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.coordination import coordinated
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind

_PAIR: Final = 2
_TWO: Final = frozenset({"two", "both"})
_WHEN: Final = words("before a clause of time")
EVERYBODY: Final = frozenset(
    {"the participants", "participants", "leaders", "the leaders", "ministers", "the ministers"}
)
"""Who stand for all at a gathering, where they open a sentence: "The participants had a video link with X"."""


def at_gathering(reading: Reading) -> tuple[int, ...]:
    """All who were at the gathering that the text tells of, where these were of several sides."""
    gathering = next((e for e in reversed(reading.current) if e.opened and e.status == "held"), None)
    many = gathering is not None and len(reading.sides(gathering.actors())) > _PAIR
    return tuple(gathering.actors()) if gathering is not None and many else ()


def leaders(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Who headed the delegations, where "the heads of the two delegations" are meant."""
    of_them = f"{mention.low} {clause.words(mention.last, mention.last + _FEW)}"
    if "heads of" not in of_them or "delegation" not in of_them:
        return ()
    return tuple(dict.fromkeys(p.actor for e in reading.current for p in e.people if p.role == "head"))


_FEW: Final = 4


def named(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Whom "they", "the two" mean where the sentence names them before."""
    if mention.low in ("they", "them"):
        for at in range(mention.first - 1, -1, -1):
            before = clause.begins.get(at)
            if before is not None and before.kind is MentionKind.PERSON:
                pair = coordinated(clause, at, closed=True)
                if len(pair) > 1 and all(m.kind is MentionKind.PERSON for m in pair):
                    return tuple(a for m in pair for a in reading.discourse.resolve(m))
        both = _named_before(reading, clause, mention)
        if len(both) == _PAIR and clause.tagged.chunks[mention.first - 1].low in _WHEN | {"where"}:
            # "X is to host Y, six months after they met"; "X accompanied Y to A, where they were received"
            return both
    if mention.low == "the two" and reading.discourse.pair_sentence == mention.sentence:
        # "The guest had talks with X; the two signed a plan"
        return reading.discourse.pair
    if _of_both(clause, mention):
        # "X thanked Y when the two met"
        people = _named_before(reading, clause, mention)
        if len(people) == _PAIR:
            return people
        told = reading.discourse.said_last
        if len(people) == 1 and len(told) == 1 and told != people and mention.low == "the two":
            # "X will travel to A. Y had invited him when the two met": X, of whom the sentence before tells, and Y
            return (*told, *people)
    return ()


def _named_before(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """The persons whom the sentence names before a mention, each once."""
    before = [m for m in clause.begins.values() if m.last <= mention.first and m.kind is MentionKind.PERSON]
    return tuple(dict.fromkeys(a for m in before for a in reading.discourse.resolve(m)))


def _of_both(clause: Clause, mention: Mention) -> bool:
    """True for "the two" and for "the two leaders" in "X thanked Y after the two leaders met"."""
    before = clause.tagged.chunks[mention.first - 1].low
    titled = _TWO & set(mention.low.split()) and not mention.codes and before in _WHEN | {"that", "where"}
    return bool(titled) or mention.low in ("the two", "the pair")
