"""Subjects: who stands before a verb in its clause.

No parse tree: a subject is sought backwards over what may stand between it and its verb; whoever is governed by a
preposition, or is another verb's object, is passed over.
"""

from __future__ import annotations

from loaders.text import asides
from loaders.text.chunks import Tag
from loaders.text.clauses import REACH, Clause
from loaders.text.coordination import after_opening, coordinated, together, whole_list
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.verbs import acts

_SUBORDINATORS = words("subordinator")
_LEADING = words("leading")
_BEFORE_SUBJECT = frozenset(
    {
        Tag.COMMA, Tag.CONJUNCTION, Tag.SEMICOLON, Tag.COLON, Tag.DASH, Tag.QUOTE, Tag.DATE, Tag.CITY, Tag.RESIDENCE,
        Tag.OPEN, Tag.CLOSE, Tag.NUMBER, Tag.OTHER, Tag.COUNTRY, Tag.CAPITAL,
    }
)  # fmt: skip
_NOMINATIVE = words("nominative")
_CLOCK = words("clock")
_SAYING = words("saying verb")
REPORTING = words("reporting") - {"told", "tell", "tells", "informed"}
_EACH = words("each")
_WHEN = frozenset({"as", "after", "before", "since", "until"})
_OCCASIONS = words("stay") | words("occasion")
_OWNED = frozenset({Tag.WORD, Tag.ADJECTIVE, Tag.MODIFIER, Tag.PORTFOLIO})
_BOUNDARY = frozenset({Tag.SEMICOLON, Tag.COLON})


def subjects(clause: Clause, at: int) -> list[Mention]:
    """The mentions that are the subject of the verb at chunk `at`; empty where none is found in the clause."""
    chunks = clause.tagged.chunks
    if (shared := _of_verb_before(clause, at) or _given_the_chance(clause, at)) is not None:
        return shared
    cursor = asides.before(clause, at)
    while cursor >= max(0, at - REACH):
        if chunks[cursor].tag in _BOUNDARY and at - cursor > 1:
            break
        mention = clause.ends.get(cursor)
        if mention is None:
            if chunks[cursor].low == "that" and asides.content(clause, cursor, at):
                break
            cursor -= 1
            continue
        if mention.kind is MentionKind.RELATIVE:
            if chunks[mention.first - 1].tag is Tag.PREPOSITION if mention.first else False:
                cursor = mention.first - 1
                continue
            return antecedent(clause, mention)
        if (family := _of_his_family(clause, mention)) is not None:
            cursor = family
            continue
        if (described := asides.whose_man(clause, mention, at)) is not None:
            cursor = described
            continue
        if _owned_by(clause, mention, at):
            # "X's plane met Y": no person is named who did
            return []
        if mention.kind is MentionKind.OFFICE and chunks[mention.first].tag is Tag.POSSESSIVE:
            # "X's spokesman met Y"
            return [mention]
        if mention.kind in (MentionKind.OFFICE, MentionKind.ROLE) and (verb := _only_one(clause, mention)) is not None:
            cursor = verb - 1
            continue
        group = after_opening(clause, together(clause, whole_list(clause, mention)))
        if _leads(clause, group[0]):
            return _fellow_leaders(clause, group)
        if _stands_as_subject(clause, group[0]) and not (
            group[-1].kind is MentionKind.PARTY and _only_place(clause, group[0])
        ):
            return group
        if (
            len(group) > 1
            and cursor >= at - 2
            and chunks[at - 1].tag is not Tag.CONJUNCTION
            and chunks[mention.first - 1].tag is Tag.CONJUNCTION
        ):
            # "X called on Y, and Z had talks": Z begins a clause of its own
            return [mention]
        cursor = group[0].first - 1
    return []


def _given_the_chance(clause: Clause, at: int) -> list[Mention] | None:
    """ "It was an opportunity for X to meet Y": X; None for other words."""
    whom = clause.ends.get(at - 2) if clause.words(at - 1, at) == "to" else None
    if whom is None or clause.words(whom.first - 1, whom.first) != "for":
        return None
    before = clause.words(whom.first - _NEAR, whom.first - 1).split()
    return [whom] if before[-1:] and before[-1] in _CHANCES and not _WAS.isdisjoint(before) else None


_CHANCES, _WAS = frozenset({"opportunity", "occasion", "chance"}), frozenset({"was", "provided", "offered", "gave"})
_NEAR = 6


def _owned_by(clause: Clause, mention: Mention, at: int) -> bool:
    """True for X in "X's plane met Y": nobody else is named before the verb, and nothing parts it from them."""
    chunks = clause.tagged.chunks
    if mention.kind not in (MentionKind.PERSON, MentionKind.OFFICE) or not clause.owner(mention):
        return False
    owned = chunks[mention.last + 1 : at]
    if not owned or not _OCCASIONS.isdisjoint(c.low for c in owned):
        # "The Ambassador's visit concluded with a meeting with Y": the Ambassador's was the meeting too
        return False
    return all(chunk.tag in _OWNED for chunk in owned)


def _of_his_family(clause: Clause, mention: Mention) -> int | None:
    """The chunk before "and his wife, Y" in "X and his wife, Y, met Z": X met Z; None for whoever holds an office."""
    chunks = clause.tagged.chunks
    at = mention.first - 1 - (mention.first > 0 and chunks[mention.first - 1].tag is Tag.COMMA)
    if mention.offices or at < _AND_HIS or chunks[at].low not in _FAMILY:
        return None
    joined = chunks[at - 1].tag is Tag.OWNER and chunks[at - 2].tag is Tag.CONJUNCTION
    return at - 3 if joined else None


_FAMILY, _AND_HIS = words("family"), 3


def _only_one(clause: Clause, title: Mention) -> int | None:
    """The verb of "X became the first leader to meet Y", where the title says what X became; None for another."""
    chunks = clause.tagged.chunks
    for at in range(title.first, max(title.first - _DELEGATION // 2, 0), -1):
        if chunks[at].low in _BECAME:
            return at if not _FIRST_OR_LAST.isdisjoint(c.low for c in chunks[at : title.last]) else None
    return None


_BECAME = frozenset({"became", "was", "becoming", "been", "be", "is", "were"})
_FIRST_OR_LAST = frozenset({"first", "last", "only", "latest", "second", "third"})


def _leads(clause: Clause, mention: Mention) -> bool:
    """ "A delegation led by X was received": X stands for it."""
    chunks = clause.tagged.chunks
    before = mention.first - 1
    return before > 0 and chunks[before].low == "by" and chunks[before - 1].low in _LEADING


def _fellow_leaders(clause: Clause, group: list[Mention]) -> list[Mention]:
    """ "A delegation led by X and another led by Y": whoever leads what is joined to it by "and" too."""
    chunks = clause.tagged.chunks
    for at in range(group[0].first - 2, max(0, group[0].first - _DELEGATION), -1):
        if chunks[at].tag is Tag.CONJUNCTION:
            before = at - 1 - (chunks[at - 1].tag is Tag.COMMA)
            fellow = clause.ends.get(before)
            if fellow is not None and _leads(clause, fellow):
                return [*_fellow_leaders(clause, [fellow]), *group]
            break
    return group


_DELEGATION = 12
"""In chunks: how long a delegation may be described before "led by"."""


def _only_place(clause: Clause, mention: Mention) -> bool:
    before = clause.tagged.chunks[mention.first - 1] if mention.first else None
    return (
        before is not None
        and before.tag in (Tag.CITY, Tag.COMMA, Tag.CONJUNCTION)
        and mention.first >= 2
        and clause.tagged.chunks[mention.first - 2].tag is Tag.CITY
    )


def antecedent(clause: Clause, relative: Mention) -> list[Mention]:
    """Whom a relative pronoun means: those who stand right before it."""
    cursor = relative.first - 1
    chunks = clause.tagged.chunks
    while cursor >= 0 and chunks[cursor].tag in (Tag.COMMA, Tag.PREPOSITION, Tag.CLOSE, Tag.QUOTE):
        cursor -= 1
    mention = clause.ends.get(cursor)
    among = next((i for i in range(cursor, max(cursor - _AMONG, 1), -1) if chunks[i].low == "among"), None)
    if among is not None and chunks[among - 1].low in _BECAME:
        # "X was among the ministers who received Y"
        return subjects(clause, among - 1)
    if mention is None:
        return []
    # "X and Y, who spoke by telephone": both, where the verb has nobody else
    return whole_list(clause, mention)


_AMONG = 5


def _stands_as_subject(clause: Clause, mention: Mention) -> bool:
    chunks = clause.tagged.chunks
    if mention.first == 0 or mention.low in _NOMINATIVE:
        return True
    # "On both occasions the ambassador went along"
    opens = next(m for m in clause.begins.values() if m.low != "both" or m is mention)
    if chunks[0].tag in (Tag.PREPOSITION, Tag.DATE) and mention is opens:
        # "On the sidelines X met Y": whoever is named first after the phrase that opens the sentence
        if chunks[mention.first - 1].tag is not Tag.PREPOSITION:
            return True
        # "As X stated after talks with Y": the subject of the clause that a preposition begins
        follows = chunks[mention.last] if mention.last < len(chunks) else None
        return chunks[0].low in _WHEN and follows is not None and acts(follows)
    first = mention.first
    owner = clause.ends.get(first - 1) if chunks[first].tag is Tag.POSSESSIVE else None
    if owner is not None and owner.kind is MentionKind.PERSON and chunks[first - 1].tag is Tag.COUNTRY:
        # "X, an envoy for Japan's incoming leader Y, met Z"
        return False
    if owner is not None and owner.kind is MentionKind.PERSON:
        # "President X's special envoy Y was received by Z": where X stands, and it is Y
        return _stands_as_subject(clause, owner)
    if chunks[first].tag is Tag.POSSESSIVE:
        # "after the kingdom's foreign minister, X, met Y"
        first = next((i for i in range(first - 1, max(0, first - 4), -1) if chunks[i].tag is Tag.DETERMINER), first)
    if chunks[first - 1].tag is Tag.CAPITAL and first > 1 and chunks[first - 2].tag is Tag.PREPOSITION:
        # "Statement by NSC Spokesperson X"
        return False
    if first > 0 and chunks[first - 1].low == "the" and mention.kind is MentionKind.PERSON:
        # "The dear leader President X"
        first -= 1
    if first == 0 or _comes_from(clause, mention):
        return True
    before = chunks[first - 1]
    if first == 2 and before.tag is Tag.NAME and first - 1 not in clause.ends:
        # "The Lublin Triangle ministers, X and Y, met"
        return chunks[0].tag is Tag.DETERMINER
    if first == 1 and before.tag is Tag.NAME and before.text.isupper() and mention.offices:
        # "AGENCY Deputy Minister X held …", "XYZ-ABCD President X met …": letters of an agency or party
        return True
    if first <= 2 and before.tag is Tag.MODIFIER:
        # "The newly-appointed Cardinal X called on Y"
        return first == 1 or chunks[0].tag is Tag.DETERMINER
    if before.tag in _BEFORE_SUBJECT or before.low in _CLOCK:
        return True
    if (
        before.low in _SAYING
        or before.low in REPORTING
        or (before.low == "of" and mention.first > 1 and chunks[mention.first - 2].low in _EACH)
    ):
        # "said the minister, on receiving X"; "each of them was received"
        return True
    return before.low in _SUBORDINATORS or before.low.endswith("ly")


def _comes_from(clause: Clause, mention: Mention) -> bool:
    """True for the land in "A trade delegation from Brazil met X", which opens its sentence."""
    chunks = clause.tagged.chunks
    at = mention.first - 1 - (chunks[mention.first - 1].tag is Tag.DETERMINER)
    if mention.kind is not MentionKind.PARTY or at < 1 or chunks[at].low not in ("from", "of"):
        return False
    opens = mention is next(iter(clause.begins.values()))
    return opens and chunks[at - 1].low in _BODIES


_BODIES = words("travelling body")


def later_subject(clause: Clause, at: int) -> list[Mention]:
    """ "After the meeting with X, Y said": the subject that follows."""
    chunks = clause.tagged.chunks
    commas = [i for i in range(at, min(at + REACH, len(chunks))) if chunks[i].tag is Tag.COMMA]
    for number, comma in enumerate(commas):
        mention = clause.begins.get(comma + 1)
        if mention is not None and mention.kind is MentionKind.PERSON:
            people = coordinated(clause, mention.first, closed=True)
            # "During meetings with X, Y and Z said"
            return people if all(m.kind is MentionKind.PERSON for m in people) else [mention]
        if mention is not None and mention.kind is MentionKind.PARTY and _only_place(clause, mention):
            # "After a meeting with X in Brussels, Belgium, Y said"
            continue
        if mention is not None and mention.kind is not MentionKind.RELATIVE:
            return [mention]
        if number + 1 < len(commas) and "and others" in clause.words(comma + 1, commas[number + 1]):
            # "After talks with X, local leaders and others, Y said"
            continue
        aside = chunks[comma + 1 : comma + 3]
        if number + 1 == len(commas) or not aside:
            break
        # "During a call on X, yesterday, Y said"
        if not (_RELATIVES & {c.low for c in aside}) and aside[0].tag is not Tag.DATE:
            break
    return []


_RELATIVES = words("relative") | {"whose", "which"}


def _of_verb_before(clause: Clause, at: int) -> list[Mention] | None:
    """ "X received Y, and exchanged views with him": the verb after "and" has the subject of the one before it."""
    chunks = clause.tagged.chunks
    if at < 2 or chunks[at - 1].tag is not Tag.CONJUNCTION:
        return None
    before = [t for t in clause.triggers if t.frame != "noun" and t.last < at - 1]
    if not before or any(c.tag in _BOUNDARY or c.low in _RELATIVES for c in chunks[before[-1].last : at]):
        return None
    return subjects(clause, before[-1].first) or None
