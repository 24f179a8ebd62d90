"""Frames of giving: who hands something to an official stands before him.

"X presented Y with the order", "X handed a letter to Y", "Y was decorated by X". Letters of credence are another frame.
"""

from __future__ import annotations

from typing import Final

from loaders.text import during
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.noun_frames import Arguments
from loaders.text.subjects import subjects
from loaders.text.verb_frames import Verb, by_later
from loaders.text.verbs import finite

_TO_WHOM: Final = frozenset({"to", "on", "upon"})
_AWAY: Final = words("given away from")
_WRITTEN: Final = frozenset({"letter", "message", "invitation", "note", "greetings"})
_SOMEBODY: Final = (MentionKind.PRONOUN, MentionKind.ROLE)
_REACH: Final = 14
"""In chunks: how long what is given may be described before it is said to whom."""


def gives(verb: Verb) -> Arguments | None:
    """Who gives and who is given; None where either is no official, or the letters given are credentials."""
    if any(t.frame == "credentials" for t in verb.clause.triggers):
        return None
    at = verb.trigger.last
    if during.met_another(verb.clause, verb.by or by_later(verb.clause, at)):
        return None
    if verb.trigger.low == "given":
        return _treated(verb)
    if verb.passive:
        by = _officials(verb.by or by_later(verb.clause, at))
        given = _receiver(verb.clause, at) or _officials(verb.left)
        return (by, given, "gives") if by and given else None
    brought = verb.clause.words(verb.trigger.first - 1, verb.trigger.first) in (",", "letter", "message", "invitation")
    if verb.clause.words(at, at + 1) == "by" and brought and (by := _officials(verb.by)):
        # "received a message from the King, delivered by X"
        given = [m for m in _officials(verb.left) if m not in by]
        written = not _WRITTEN.isdisjoint(verb.clause.words(0, verb.trigger.first).split())
        return (by, given, "gives") if given and written else None
    if verb.clause.words(at, at + 1) == "by":
        # "the chances presented by the visit": what they are, and nothing is given
        return _brought(verb)
    left = _officials(verb.left)
    given = _officials(verb.next_to) or _receiver(verb.clause, at)
    return (left, given, "gives") if left and given else None


def _brought(verb: Verb) -> Arguments | None:
    """ "X received a message from Z, delivered by Y": Y stood before X."""
    clause, first = verb.clause, verb.trigger.first
    chunks = clause.tagged.chunks
    taken = next((i for i in range(first - 1, 0, -1) if chunks[i].low in ("received", "receives")), None)
    if (
        taken is None
        or chunks[first - 1].tag is not Tag.COMMA
        or _LETTERS.isdisjoint(clause.words(taken, first).split())
    ):
        return None
    by, given = _officials(coordinated(clause, verb.trigger.last + 1)), _officials(subjects(clause, taken))
    return (by, given, "gives") if by and given else None


_LETTERS: Final = frozenset({"message", "letter", "invitation", "note", "cable"})


def _treated(verb: Verb) -> Arguments | None:
    """ "X was given a medal by Y", "X was given a tour of the plant by Y": what only somebody who is there gives."""
    clause, at = verb.clause, verb.trigger.last
    if not verb.passive or _IN_PERSON.isdisjoint(clause.words(at, at + _NEAR).split()):
        return None
    by, given = _officials(by_later(clause, at)), _officials(verb.left)
    return (by, given, "gives") if by and given else None


_IN_PERSON: Final = words("given in person")
_NEAR: Final = 5


def _officials(mentions: list[Mention]) -> list[Mention]:
    """Those of the mentions who act in an office, or are spoken of before."""
    return [m for m in mentions if m.kind in ACTING and (m.offices or m.honorific or m.country or m.kind in _SOMEBODY)]


def _receiver(clause: Clause, at: int) -> list[Mention]:
    """ "a collection of books to Minister X": the officials to whom something is given in the same clause."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + _REACH, len(chunks) - 1)):
        ends = chunks[index].tag in (Tag.SEMICOLON, Tag.QUOTE) or chunks[index].low in _AWAY
        if ends or (chunks[index].tag is Tag.CONJUNCTION and finite(chunks[index + 1])):
            return []
        if chunks[index].low in _TO_WHOM and (whom := _officials(coordinated(clause, index + 1))):
            # "to the minister's office" is to nobody
            return [] if clause.owner(whom[-1]) else whom
    return []
