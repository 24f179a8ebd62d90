"""Ahead: pronouns that mean somebody whom their sentence names only later.

"Speaking when he received X, Minister Y said", "In his talks with X, Y agreed", "Back from A, where he met X, Y said".
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.grammar import words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.subjects import later_subject
from loaders.text.verbs import acts


def subject(clause: Clause, mention: Mention) -> Mention | None:
    """Whom "he" means in "Speaking when he received Y, Minister X said": the subject after the clause that opens."""
    chunks = clause.tagged.chunks
    fronted = chunks[0].tag is Tag.PREPOSITION and chunks[mention.first].tag is Tag.OWNER
    near = 0 < mention.first <= (_FRONTED if fronted else _OPENING)
    if not near or not (fronted or chunks[mention.first - 1].low in _WHEN):
        return None
    if any(m.last <= mention.first for m in clause.begins.values()):
        return None
    for comma in range(mention.last, len(chunks) - 1):
        later = clause.begins.get(comma + 1) if chunks[comma].tag is Tag.COMMA else None
        if later is None or later.kind is not MentionKind.PERSON or not later.offices or later.last >= len(chunks):
            continue
        verb = later.last + (chunks[later.last].tag is Tag.COMMA)
        if verb < len(chunks) and acts(chunks[verb]):
            return later
    return None


def after_opening(clause: Clause, pronoun: Mention, *, nobody_yet: bool) -> Mention | None:
    """Whom a pronoun means that stands before the name: "Back from A, where she had met X, Minister Y said …".

    After "when" or "before" only where the text has spoken of `nobody_yet`.
    """
    chunks = clause.tagged.chunks
    opener = chunks[0].low
    nobody_yet = nobody_yet and opener in _FRONTING
    if pronoun.low not in ("he", "she") or not (nobody_yet or opener.endswith("ing") or opener in ("back", "fresh")):
        return None
    for mention in sorted(clause.begins.values(), key=lambda m: m.first):
        after = chunks[mention.last] if mention.last < len(chunks) else None
        behind = mention.first > pronoun.last and chunks[mention.first - 1].tag is Tag.COMMA
        if mention.kind is MentionKind.PERSON and behind and after is not None and acts(after):
            return mention
    return None


_FRONTING: Final = words("before a clause that opens")


def owner(clause: Clause, whose: Mention, after: int) -> Mention | None:
    """Whom "his" means in "In his talks with X, Y said": who is named after it; None where "his" looks back.

    `after` is where the words of the contact end.
    """
    named = any(m.last <= whose.first and m.kind in ACTING for m in clause.begins.values())
    if whose.kind is not MentionKind.PRONOUN or (whose.first > _OPENS and (named or whose.first > _REACH)):
        return None
    chunks = clause.tagged.chunks
    if whose.first and chunks[whose.first - 1].tag is not Tag.PREPOSITION:
        return None
    for who in later_subject(clause, after):
        if who.kind is MentionKind.PERSON and verb_follows(clause, who):
            return who
    return None


def verb_follows(clause: Clause, who: Mention) -> bool:
    """True where the verb of a subject comes next, or after whose envoy he is: "X, an envoy for A's leader Y, said"."""
    chunks, at = clause.tagged.chunks, who.last
    if at < len(chunks) and chunks[at].tag is Tag.QUOTE:
        at += 1
    leader = clause.begins.get(at)
    if leader is not None and chunks[at].tag is Tag.POSSESSIVE:
        at = leader.last + (leader.last < len(chunks) and chunks[leader.last].tag is Tag.COMMA)
    return at < len(chunks) and acts(chunks[at])


_OPENING, _FRONTED = 4, 8
"""In chunks: how far into its sentence "he" and "his" may stand that look ahead."""
_WHEN: Final = words("before a clause of time")
_OPENS, _REACH = 2, 8
"""In chunks: how far into its sentence "his" may stand that looks ahead; the second where nobody is named before it."""
