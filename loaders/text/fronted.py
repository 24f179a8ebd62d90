"""Fronted: persons who stand elsewhere than a verb or noun of contact has them as a rule.

"X, with whom Y held talks", "X, whom Y met"; "After his talks with X, Y said": his means Y, who comes later.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from loaders.text.ahead import verb_follows
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated, whole_list
from loaders.text.grammar import words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.subjects import REPORTING, antecedent, later_subject
from loaders.text.triggers import Trigger
from loaders.text.verbs import acts

_WHOM: Final = frozenset({"whom", "who"})
_SAYING: Final = words("saying verb") - {"told"}
_NOW: Final = frozenset({"is", "are", "be"})
_REACH: Final = 8
"""In chunks: how far before its verb the subject of such a clause may begin."""


def whom(clause: Clause, verb: int) -> tuple[list[Mention], list[Mention]] | None:
    """Who met whom in "X, (with) whom Y met", by the verb at a chunk; None where no such clause holds it."""
    chunks = clause.tagged.chunks
    last = next((i for i in range(verb - 1, max(-1, verb - _REACH), -1) if i in clause.ends), None)
    if last is None or any(c.tag in (Tag.COMMA, Tag.SEMICOLON) for c in chunks[last + 1 : verb]):
        return None
    if chunks[verb].low.endswith("ing") and chunks[verb - 1].low in _NOW:
        # "with whom he is having dinner tonight"
        return None
    who = clause.ends[last]
    before = who.first - 1
    while before > 0 and chunks[before].tag in (Tag.DETERMINER, Tag.HONORIFIC):
        before -= 1
    relative = clause.ends.get(before)
    if who.kind not in ACTING or relative is None or relative.kind is not MentionKind.RELATIVE:
        return None
    if relative.low not in _WHOM:
        return None
    met = [m for m in antecedent(clause, relative) if m.kind in ACTING]
    return ([who], met) if met else None


def speaker(clause: Clause, owner: Mention) -> Mention | None:
    """Whom "his" means in "The offer was made by X in his talks with Y" and in "Z said X would tell W of his talks".

    None where it is whom a pronoun means as a rule.
    """
    if owner.kind is not MentionKind.PRONOUN:
        return None
    chunks = clause.tagged.chunks
    before = [m for m in clause.begins.values() if m.last <= owner.first and m.kind in ACTING]
    for one, other in pairwise(before):
        if other.kind is MentionKind.PERSON and says_that(clause, one, other):
            return other
    last = before[-1] if before else None
    if last is not None and last.kind is MentionKind.PERSON and _whose(clause, last, owner):
        return last
    # "…, affirmed President X during his reception for Y"
    made = last is not None and last.first > 1 and (chunks[last.first - 1].low == "by" or _said_by(clause, before))
    if made and last is not None and owner.first - last.last <= 1 and last.kind is MentionKind.PERSON:
        return last
    return None


def _said_by(clause: Clause, before: list[Mention]) -> bool:
    """True where the one person of a clause stands behind a verb of saying."""
    verb = clause.tagged.chunks[before[0].first - 1] if before[0].first else None
    return len(before) == 1 and verb is not None and (verb.low in _SAYING or verb.low in REPORTING)


def _whose(clause: Clause, last: Mention, owner: Mention) -> bool:
    """True for X in "Z criticised how X handled his talks" and in "X's aim in his talks": nobody else's are meant."""
    chunks = clause.tagged.chunks
    between = chunks[last.last : owner.first]
    if not between or len(between) > _AIM:
        return False
    if between[0].tag is Tag.POSSESSIVE:
        return between[-1].tag is Tag.PREPOSITION and not any(acts(c) for c in between)
    asked = chunks[last.first - 1].low in _ASKING if last.first else False
    return asked and between[0].tag is Tag.WORD


_ASKING: Final = frozenset({"how", "why", "what", "whether"})
_AIM: Final = 5
"""In chunks: how far "his" may stand from whose talks they are."""


def says_that(clause: Clause, one: Mention, other: Mention) -> bool:
    """True for X and Y in "X said on Monday that Y told him": what stands between them is only that X says so."""
    between = clause.tagged.chunks[one.last : other.first]
    said = [c.low for c in between if c.tag not in (Tag.COMMA, Tag.DATE)]
    if said[:1] == ["told"] and said[1:2] and said[1] in _PRESS:
        # "X told reporters that Y"
        return said[2:] == ["that"]
    return bool(said) and said[0] in _SAYING and set(said[1:]) <= {"that"}


_PRESS: Final = frozenset({"reporters", "journalists", "parliament", "lawmakers", "newsmen"})


def parted(clause: Clause, noun: int, met: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """ "In a meeting in A with X, Y and Z agreed": whom the phrase names, and the subjects that stand in one list.

    `noun` is the chunk of the contact, `met` the list after its "with"; all are whom it names where no verb follows.
    """
    chunks = clause.tagged.chunks
    named = any(m.last <= noun and m.kind in ACTING and not clause.owner(m) for m in clause.begins.values())
    opens = chunks[0].tag is Tag.PREPOSITION and not named
    if not opens or len(met) < _TWO or chunks[met[0].last].tag is not Tag.COMMA:
        return met, []
    if len(met) == _TWO and chunks[met[1].first - 1].tag is Tag.COMMA and verb_follows(clause, met[1]):
        return met[:1], met[1:]
    whole = coordinated(clause, met[0].first, closed=True)
    last = whole[-1]
    joined = all(m.kind is MentionKind.PERSON for m in whole) and chunks[last.first - 1].tag is Tag.CONJUNCTION
    if joined and last.last < len(chunks) and acts(chunks[last.last]):
        return whole[:1], whole[1:]
    return met, []


_TWO: Final = 2


def in_one_word(clause: Clause, trigger: Trigger) -> tuple[list[Mention], list[Mention], str] | None:
    """ "The X-Y summit ended": the two who met; None where it is only planned or hoped for."""
    second = clause.ends.get(trigger.first - 1) or clause.ends.get(trigger.first - 2)
    first = clause.ends.get(second.first - 1) if second is not None else None
    if first is None or second is None or first.kind is not MentionKind.PERSON or second.kind is not MentionKind.PERSON:
        return None
    if first.last - first.first > 1 or second.last - second.first > 1:
        return None
    before = clause.words(first.first - 3, first.first).split()
    return None if _STILL_TO_COME & set(before) else ([], [first, second], "noun-between")


_STILL_TO_COME: Final = words("still to come")


def after_talks(clause: Clause, trigger: Trigger) -> tuple[list[Mention], list[Mention], str] | None:
    """ "After talks in A, X and Y announced …": the two of whom it is told what they did after, or at, the talks."""
    chunks = clause.tagged.chunks
    if trigger.first > _NEAR or chunks[0].low not in _AT_TALKS or trigger.kind in ("conference", "session"):
        return None
    if any(c.tag is Tag.ORGANISATION or c.low in _TOLD_BEFORE for c in chunks[: trigger.first]):
        # "At the UN meeting, X and Y spoke": not to each other; "During the call, X and Y agreed" was told before
        return None
    people = later_subject(clause, trigger.last)
    last = people[-1].last if people else len(chunks)
    told = len(people) > 1 and all(m.kind is MentionKind.PERSON for m in people)
    return ([], people, "noun-between") if told and last < len(chunks) and acts(chunks[last]) else None


_TOLD_BEFORE: Final = frozenset({"the", "this", "that", "his", "her"})
_AT_TALKS: Final = frozenset({"after", "following", "at", "during", "in"})
_NEAR: Final = 5
"""Chunks at most before talks with which a sentence opens."""


def both_before(clause: Clause, trigger: Trigger) -> list[Mention]:
    """ "decisions that X and Y made during their joint meeting with Z": the two right before, who met Z together."""
    chunks, at = clause.tagged.chunks, trigger.first - 1
    if at > 1 and (chunks[at].low in ("joint", "trilateral") or chunks[at].text == "-way"):
        at -= 1 + (chunks[at].text == "-way")
    if at < _TWO or chunks[at].low != "their" or chunks[at - 1].tag is not Tag.PREPOSITION:
        return []
    last = clause.ends.get(at - 2)
    both = whole_list(clause, last) if last is not None else []
    return both if len(both) > 1 and all(m.kind is MentionKind.PERSON for m in both) else []


def person_before(clause: Clause, subjects: list[Mention]) -> list[Mention]:
    """Who "had said that A would face B in talks with Y" where only lands were found: whoever the sentence is about."""
    if any(m.kind is not MentionKind.PARTY for m in subjects):
        return subjects
    chunks, start = clause.tagged.chunks, subjects[0].first
    for mention in sorted(clause.begins.values(), key=lambda m: m.first):
        if mention.first >= start:
            break
        follows = chunks[mention.last]
        governed = mention.first and chunks[mention.first - 1].tag is Tag.PREPOSITION
        if mention.kind is MentionKind.PERSON and not governed and (acts(follows) or follows.low == "had"):
            return [mention]
    return subjects
