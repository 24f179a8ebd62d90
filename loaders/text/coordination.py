"""Coordination: the mentions that commas and "and" join into one list."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import REACH, Clause, past_times
from loaders.text.delegates import including, whose_title
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.verbs import acts, finite

_JOINT: Final = words("joint")
_NAMES_THEM: Final = frozenset({Tag.DASH, Tag.COLON})
_SUBJECTS: Final = frozenset({"he", "she"})


def coordinated(clause: Clause, at: int, *, closed: bool = False) -> list[Mention]:
    """The mention at chunk `at` and those joined to it by commas and "and"; empty where none begins there.

    A list is `closed` after "between": what follows its last "and" is in it, whatever verb comes next.
    """
    chunks = clause.tagged.chunks
    out: list[Mention] = []
    ended = False
    while (mention := clause.begins.get(at)) is not None and len(out) < REACH:
        mention = whose_title(clause, mention)
        out.append(mention)
        at = _after_body(clause, mention)
        if at < len(chunks) and chunks[at].tag is Tag.OPEN:
            inside = clause.begins.get(at + 1)
            if mention.kind is not MentionKind.PERSON and inside is not None and inside.kind is MentionKind.PERSON:
                # "her counterparts from A (X) and B (Y)"
                out[-1] = inside
            # "X (successor to Y) and Z"
            at = next((i + 1 for i in range(at, min(at + 12, len(chunks))) if chunks[i].tag is Tag.CLOSE), at)
        begin = at
        if mention.kind is MentionKind.GROUP and mention.offices and at < len(chunks) and chunks[at].tag in _NAMES_THEM:
            # "her counterparts from A and B: X and Y"
            at += at + 1 in clause.begins and clause.begins[at + 1].kind is MentionKind.PERSON
        at = _after_circumstance(clause, at)
        while at < len(chunks) and (
            chunks[at].tag in (Tag.COMMA, Tag.SEMICOLON, Tag.CONJUNCTION)
            or (chunks[at].low in _JOINT and at not in clause.begins)
            or (chunks[at].low == "to" and chunks[at - 1].low == "and" and _spoken_to(clause, out[0]))
        ):
            at += 1
        at = _before_title(clause, begin, _after_aside(clause, begin, at))
        if at == begin or at >= len(chunks):
            break
        joint = [c.low for c in chunks[begin:at]]
        if joint == ["by"]:
            # "told the minister of the decision taken by X"
            break
        if closed and ended and "and" not in joint:
            # "after the meeting between X and Y, the ministers …"
            break
        ended = ended or "and" in joint
        if "and" in joint and (named := _of_a_group(clause, at)) is not None:
            at = named
        follower = clause.begins.get(at)
        if follower is None or follower.kind is MentionKind.RELATIVE:
            break
        owns = clause.owner(follower) and chunks[follower.last - 1].tag is Tag.NAME
        office = clause.owner(follower) and follower.kind is MentionKind.OFFICE and "and" not in joint
        if office and not _named_soon(clause, follower.last):
            # "received by X, the President's office said"
            break
        if owns and ("and" not in joint or not _named_soon(clause, follower.last)):
            # "with President X, Mr Y's spokesman said"; "received X, a deputy minister and President Y's envoy"
            break
        if {"with", "by"} & set(joint) and not _JOINS & set(joint):
            break
        if follower.kind is MentionKind.PRONOUN or (not closed and _begins_clause(clause, follower)):
            break
        if ";" in joint and _has_verb(clause, follower.last):
            # "led by X; her colleague, Y, was absent"
            break
    return out


def _spoken_to(clause: Clause, first: Mention) -> bool:
    """True for X in "spoke to X and to Y"."""
    return first.first > 0 and clause.tagged.chunks[first.first - 1].low == "to"


def _of_a_group(clause: Clause, at: int) -> int | None:
    """Where those of a group are named: "met X and European leaders, including Y and Z"."""
    # "X and his staff, among them Y"
    described = at not in clause.begins and (at + 1 in clause.begins or clause.tagged.chunks[at].tag is Tag.OWNER)
    return including(clause, at + described) if at + described < len(clause.tagged.chunks) else None


def _named_soon(clause: Clause, at: int) -> bool:
    """True for "and Y's envoy, Z" and "and Y's envoy Z"."""
    near = range(at, min(at + _NEAR, len(clause.tagged.chunks)))
    return any(i in clause.begins and clause.begins[i].kind is MentionKind.PERSON for i in near)


_NEAR: Final = 6
_JOINS: Final = frozenset({"and", "together", "well", "along", "then", "later", "afterwards", "followed"})
"""Words by which "with" goes on with a list: "with X as well as with Y"."""
_BODY: Final = 3
"""Words at most of a body that stand beside a name and belong to no phrase that is known."""


def _after_body(clause: Clause, mention: Mention) -> int:
    """Where a mention ends with the body after its land, or its second role: "Colonel X of the U.S. Army"."""
    chunks, at = clause.tagged.chunks, mention.last
    if mention.kind is MentionKind.ROLE and "".join(c.tag for c in chunks[at : at + 3]) == "aw,":
        # "his host and brother, President X"
        return at + 2
    if chunks[at - 1].tag in (Tag.COUNTRY, Tag.ADJECTIVE):
        while at < min(mention.last + _BODY, len(chunks)) and chunks[at].tag is Tag.CAPITAL and at not in clause.begins:
            at += 1
    return at


def _before_title(clause: Clause, begin: int, at: int) -> int:
    """Where the next of a list begins whose title has more words than are known: "and TNA Member of Parliament, X"."""
    chunks, first = clause.tagged.chunks, at
    while begin < at < min(first + _BODY, len(chunks)) and at not in clause.begins:
        if chunks[at].tag not in (Tag.CAPITAL, Tag.MODIFIER, Tag.HONORIFIC):
            return first
        at += 1
    follower = clause.begins.get(at)
    return at if follower is not None and follower.kind is MentionKind.PERSON and follower.offices else first


def _after_circumstance(clause: Clause, begin: int) -> int:
    """Where a list goes on after a day or a town: "X on Monday and, later in the day, with Y"; else `begin`."""
    chunks = clause.tagged.chunks
    joint = past_times(clause, begin)
    if chunks[begin - 1].tag is not Tag.COMMA and clause.words(begin, begin + 2) in _IN_TURN:
        # "first with X, then with Y", "X, followed by Y"
        at = begin + 2 + (clause.words(begin + 2, begin + 3) in ("with", "by"))
        at += at + 1 < len(chunks) and chunks[at].tag is Tag.COUNTRY and chunks[at + 1].tag is Tag.POSSESSIVE
        turn = clause.begins.get(at)
        named = turn is not None and turn.kind is MentionKind.PERSON and turn.last <= len(chunks)
        return at if named and turn and not (turn.last < len(chunks) and acts(chunks[turn.last])) else begin
    listed = joint > begin and chunks[joint - 1].tag is Tag.COMMA and clause.words(joint, joint + 1) != "and"
    if not listed and (joint >= len(chunks) or chunks[joint].low != "and"):
        return begin
    joint -= listed
    after = past_times(clause, joint + 1)
    if joint == begin and after == joint + 1:
        return begin
    follower = clause.begins.get(after + (clause.words(after, after + 1) == "with"))
    if follower is None or follower.kind is not MentionKind.PERSON:
        return begin
    ends = past_times(clause, follower.last)
    if listed and ends == follower.last:
        # "met X on Friday, Y said", not "met X on Friday, Y on Saturday and Z on Sunday"
        return begin
    goes_on = ends < len(chunks) and acts(chunks[ends])
    return begin if goes_on else follower.first


_IN_TURN: Final = frozenset({", then", ", later", ", afterwards", ", followed"})


def _after_aside(clause: Clause, begin: int, at: int) -> int:
    """Where a list goes on after a phrase between commas: "X and, at a later hour, Y"."""
    chunks = clause.tagged.chunks
    if at <= begin or at >= len(chunks) or chunks[at].tag is not Tag.PREPOSITION or chunks[at - 1].tag is not Tag.COMMA:
        return at
    for end in range(at + 1, min(at + 7, len(chunks))):
        if end in clause.begins:
            return at
        if chunks[end].tag is Tag.COMMA:
            return end + 1
    return at


def _begins_clause(clause: Clause, mention: Mention) -> bool:
    """True where a mention after "and" or a comma is the subject of what follows rather than one more object."""
    chunks = clause.tagged.chunks
    return mention.last < len(chunks) and finite(chunks[mention.last])


def _has_verb(clause: Clause, at: int) -> bool:
    """True where an auxiliary follows at chunk `at`, after a comma if need be, or a verb: a clause of its own."""
    if at < len(clause.tagged.chunks) and clause.tagged.chunks[at].low in _STAYING:
        # "; Y sat at the same table" was one of them
        return "same" not in clause.words(at, at + _BESIDE).split()
    at += clause.words(at, at + 1) == ","
    return clause.words(at, at + 1) in _AUXILIARIES


_STAYING: Final = frozenset(
    {"sat", "sits", "stood", "stands", "stayed", "waited", "looked", "left", "went", "flew", "spoke"}
)
_BESIDE: Final = 5
_AUXILIARIES: Final = frozenset({"was", "were", "is", "are", "had", "has", "have", "will", "could", "did"})


def whole_list(clause: Clause, last: Mention) -> list[Mention]:
    """The list that ends with a mention: "X, Y and Z" seen from Z."""
    chunks = clause.tagged.chunks
    group = [last]
    # "X, Y and others attended"
    more = clause.words(last.last, last.last + 2) == "and others"
    while len(group) < REACH:
        cursor = _left_of(clause, group[0])
        seen = []
        while cursor >= 0 and (
            chunks[cursor].tag in (Tag.COMMA, Tag.CONJUNCTION) or chunks[cursor].low in ("as", "well")
        ):
            seen.append(Tag.CONJUNCTION if chunks[cursor].low == "well" else chunks[cursor].tag)
            cursor -= 1
        cursor = _before_aside(clause, cursor)
        before = _ending_at(clause, cursor)
        joined = Tag.CONJUNCTION in seen or ((more or len(group) > 1) and seen)
        if before is None or not joined or before.kind is MentionKind.RELATIVE:
            break
        if before.kind is MentionKind.PRONOUN and not (before.low in _SUBJECTS and cursor == group[0].first - 2):
            # "She and Y co-chaired …"
            break
        group.insert(0, before)
    return group


def _before_aside(clause: Clause, at: int) -> int:
    """The chunk before brackets that name nobody and end at a chunk: "X (left) and Y"."""
    chunks = clause.tagged.chunks
    if at < 0 or chunks[at].tag is not Tag.CLOSE or at in clause.ends:
        return at
    opening = next((i for i in range(at - 1, max(-1, at - _ASIDE), -1) if chunks[i].tag is Tag.OPEN), None)
    return at if opening is None or any(i in clause.begins for i in range(opening, at)) else opening - 1


_ASIDE: Final = 6
"""Chunks at most in brackets after a name."""


def _left_of(clause: Clause, mention: Mention) -> int:
    """The chunk before a mention, words left out that belong to its title: "Senior Foreign Policy Advisor X"."""
    chunks, at = clause.tagged.chunks, mention.first - 1
    if mention.kind is MentionKind.GROUP:
        # "X, Y and other governmental officials"
        while at > mention.first - 1 - _BODY and chunks[at].low in _OTHERS:
            at -= 1
        return at
    while (mention.offices or mention.honorific) and at > mention.first - 1 - _BODY and at >= 0:
        if chunks[at].tag not in (Tag.CAPITAL, Tag.MODIFIER, Tag.HONORIFIC, Tag.NAME) or at in clause.ends:
            break
        at -= 1
    separated = at >= 0 and chunks[at].tag in (Tag.COMMA, Tag.CONJUNCTION)
    return at if separated else mention.first - 1


_OTHERS: Final = words("before officials")


def _ending_at(clause: Clause, at: int) -> Mention | None:
    """The mention that ends at a chunk, or before the body after its land."""
    for back in range(min(_BODY, at + 1)):
        mention = clause.ends.get(at - back)
        if mention is not None:
            return mention if not back or _after_body(clause, mention) > at else None
    return None


def together(clause: Clause, group: list[Mention]) -> list[Mention]:
    """ "X, together with Y and Z, attended": all of them, seen from the last."""
    chunks, at = clause.tagged.chunks, group[0].first - 1
    if at < 1 or clause.words(at - 1, at + 1) not in ALONG:
        return group
    before = clause.ends.get(at - 2 - (chunks[at - 2].tag is Tag.COMMA))
    return [before, *group] if before is not None and before.kind is MentionKind.PERSON else group


ALONG: Final = frozenset({"together with", "along with", "jointly with"})


def after_opening(clause: Clause, group: list[Mention]) -> list[Mention]:
    """ "Before his talks with X, Y and Z held a summit": the list without whom the phrase that opens names."""
    chunks = clause.tagged.chunks
    if len(group) < _THREE or chunks[0].tag is not Tag.PREPOSITION or chunks[group[0].last].tag is not Tag.COMMA:
        return group
    governed = chunks[group[0].first - 1].low in ("with", "between", "of") if group[0].first else False
    return group[1:] if governed else group


_THREE: Final = 3
