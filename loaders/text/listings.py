"""Listings: the persons whom a turn of attendance names, before or after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.text.attending import Found
from loaders.text.chunks import Tag
from loaders.text.clauses import REACH, Clause
from loaders.text.coordination import ALONG, coordinated, whole_list
from loaders.text.cues import Cue
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.subjects import subjects
from loaders.text.verbs import TELLING, finite

_INSTEAD: Final = Cue("stands for")
_NEAR: Final = 8
"""How many chunks at most stand between "accompanied by" and the first of those who came along."""
_ACTIVE: Final = words("verb of company")
_SAYING: Final = words("saying verb")
_BY_SIDES: Final = Cue("by sides")


def people_of(clause: Clause, found: Found, stop: int) -> list[Mention]:
    """The persons of a turn: the list after it up to the next turn, or whoever stands before it."""
    within = clause.ends.get(found.first)
    if within is not None and within.kind is MentionKind.PERSON and within.first < found.first:
        # "X from A's side and Y from B's side took part": the side is told with the name
        return whole_list(clause, within)
    if found.turn.role == "head" and not _of_several(found):
        # "The delegation was led by X; her colleague Y stayed away"
        stop = min(stop, clause.semicolon(found.last))
    if found.turn.after:
        aside = found.first > 0 and clause.tagged.chunks[found.first - 1].tag is Tag.COMMA
        if aside and any(t.last == found.first - 1 for t in clause.triggers):
            # "received, in the presence of X, the minister Y"
            stop = next((i for i in range(found.last, stop) if clause.tagged.chunks[i].tag is Tag.COMMA), stop)
        by_sides = _BY_SIDES.search(clause.words(found.last, stop), clause.tagged) or _predicate(clause, found)
        if (found.turn.tie and not by_sides) or (found.turn.role == "head" and not by_sides):
            people = _next_list(clause, found.last, stop)
            return (
                _heads(clause, found, stop) or people
                if len(people) == 1 and _of_several(found)
                else _and_members(clause, people)
            )
        return _up_to_verb(clause, list(listed(clause, found.last, stop))) or _by_office(clause, found.last)
    if found.turn.role == "head":
        return [*subjects(clause, found.first), *_gapped(clause, found.last)]
    before = _with_them(clause, found) or _all_before(clause, found.first) or subjects(clause, found.first)
    return [*before, *_along_with(clause, found.last)] if before else list(listed(clause, found.last, stop))


def _and_members(clause: Clause, people: list[Mention]) -> list[Mention]:
    """ "was led by X and included Y and Z": all of them."""
    chunks = clause.tagged.chunks
    at = people[-1].last if people else len(chunks)
    at += at < len(chunks) and chunks[at].tag is Tag.COMMA
    if clause.words(at, at + 2) in _AND_INCLUDED:
        begin = next((i for i in range(at + 2, min(at + _NEAR, len(chunks))) if i in clause.begins), None)
        return [*people, *(coordinated(clause, begin) if begin is not None else [])]
    return people


_AND_INCLUDED: Final = frozenset({"and included", "and includes", "and comprised", "and comprises"})


def _by_office(clause: Clause, at: int) -> list[Mention]:
    """ "in the presence of the Crown Prince": who is called by an office alone."""
    mention = clause.begins.get(at)
    alone = mention is not None and mention.kind is MentionKind.OFFICE and mention.offices[0].definite
    return [mention] if mention is not None and alone and not clause.owner(mention) else []


def _of_several(found: Found) -> bool:
    return not _SEVERAL.isdisjoint(found.low.split())


_SEVERAL: Final = frozenset({"delegations", "sides", "teams", "parties"})


def _heads(clause: Clause, found: Found, stop: int) -> list[Mention]:
    """ "The delegations were led by X, whose office is told at length, and Y": one for each side."""
    people = list(listed(clause, found.last, stop))
    chunks = clause.tagged.chunks
    joined = [m for m in people[1:] if chunks[m.first - 1].low in ("and", "by", "the")]
    # "delegations headed by Minister": an office alone, and nobody named
    return [*people[:1], *joined[:1]]


def _along_with(clause: Clause, at: int) -> list[Mention]:
    """ "X took part in the talks, together with Y and Z": Y and Z."""
    chunks = clause.tagged.chunks
    for mark in range(at, min(at + _NEAR, len(chunks) - 3)):
        if chunks[mark].tag is Tag.COMMA and clause.words(mark + 1, mark + 3) in ALONG:
            return [m for m in coordinated(clause, mark + 3) if m.kind is MentionKind.PERSON]
    return []


def _up_to_verb(clause: Clause, people: list[Mention]) -> list[Mention]:
    """ "A meeting chaired by X called for the return of Y": X, with whom the list ends; the verb is the meeting's."""
    chunks = clause.tagged.chunks
    for number, mention in enumerate(people):
        at = mention.last
        if at + 1 < len(chunks) and finite(chunks[at]) and chunks[at].low not in _DESCRIBES:
            if chunks[at].low in TELLING and number:
                # "… in the presence of X, Y told the radio"
                return people[:number]
            if chunks[at + 1].low != "by":
                return people[: number + 1]
    return people


_DESCRIBES: Final = words("posted") | {"had", "was", "were"}


def _predicate(clause: Clause, found: Found) -> bool:
    """True where companions are all that the rest of the sentence tells: "She was accompanied by X; Y; and Z"."""
    chunks = clause.tagged.chunks
    if not found.turn.tie or any(t.first >= found.last for t in clause.triggers):
        return False
    if any(finite(c) for c in chunks[found.last :]):
        return False
    before = chunks[found.first - 1].low if found.first else ""
    return found.low.split()[0] in _ACTIVE or before in ("was", "were", "is", "are", "been")


def _with_them(clause: Clause, found: Found) -> list[Mention]:
    """ "X welcomed her, with Y and Z in attendance": Y and Z."""
    last = found.first - 1
    while last > 0 and clause.tagged.chunks[last].tag is Tag.COMMA:
        last -= 1
    mention = clause.ends.get(last)
    for at in range(last, max(0, last - REACH), -1):
        if clause.tagged.chunks[at].low == "with" and at + 1 in clause.begins:
            people = coordinated(clause, at + 1, closed=True)
            return people if mention is not None and mention in people else []
    return []


def _gapped(clause: Clause, at: int) -> list[Mention]:
    """ "X led the Nepali side and Y the Sri Lankan side": Y, whose verb is left out."""
    chunks = clause.tagged.chunks
    mention = clause.begins.get(at + 1) if at < len(chunks) and chunks[at].tag in (Tag.CONJUNCTION, Tag.COMMA) else None
    if mention is None or mention.kind is not MentionKind.PERSON:
        return []
    return [mention] if words("side noun") & set(clause.words(mention.last, mention.last + 5).split()) else []


def _all_before(clause: Clause, at: int) -> list[Mention]:
    """Everybody named before "also attended", where semicolons part the list, or commas alone from its beginning."""
    if Tag.SEMICOLON not in clause.tagged.tags[:at]:
        return _by_commas(clause, at)
    return list(listed(clause, 0, at))


def _by_commas(clause: Clause, at: int) -> list[Mention]:
    """ "Minister X, Minister Y, Adviser Z also attended": those who open the sentence, with no "and"."""
    chunks = clause.tagged.chunks
    people: list[Mention] = []
    others = clause.words(0, 3) in ("among others ,", "among them ,")
    begin = 3 if others else int(bool(chunks) and chunks[0].tag is Tag.DETERMINER and 0 not in clause.begins)
    while (mention := clause.begins.get(begin)) is not None and mention.kind is MentionKind.PERSON:
        people.append(mention)
        begin = mention.last + (mention.last < at and chunks[mention.last].tag is Tag.COMMA)
        while begin < at and begin not in clause.begins and chunks[begin].tag in _IN_LISTS:
            begin += 1
    titled = len(people) > 1 and all(m.offices for m in people)
    return people if titled and people[-1].last + 1 >= at else []


_IN_LISTS: Final = frozenset({Tag.CONJUNCTION, Tag.CAPITAL, Tag.DETERMINER, Tag.NAME})


def _next_list(clause: Clause, at: int, stop: int) -> list[Mention]:
    """Those named right after "accompanied by": what comes after their list is the clause going on."""
    begin = next((i for i in range(at, min(at + _NEAR, stop)) if i in clause.begins), None)
    return [] if begin is None else [m for m in coordinated(clause, begin) if m.kind is not MentionKind.PARTY]


def listed(clause: Clause, first: int, stop: int) -> Iterator[Mention]:
    """Every person named from chunk `first` to `stop`, but for those of whom a relative clause speaks."""
    chunks = clause.tagged.chunks
    at, reach = first, first + REACH
    while at < min(reach, stop):
        mention = clause.begins.get(at)
        if chunks[at].tag is Tag.OPEN and at + 1 < stop and _aside(clause, at + 1):
            close = next((i for i in range(at, min(stop, at + 12)) if chunks[i].tag is Tag.CLOSE), at)
            at = close + 1
            continue
        if chunks[at].low in ("who", "whom", "whose", "which", "where", "that") or (
            mention is not None and mention.kind is MentionKind.RELATIVE
        ):
            at += 1
            while at < stop and chunks[at].tag not in (Tag.COMMA, Tag.SEMICOLON):
                at = clause.begins[at].last if at in clause.begins else at + 1
            continue
        if at > first and chunks[at].tag is Tag.QUOTE and chunks[at - 1].tag is Tag.COMMA:
            # "… facilitated by India," X and Y wrote
            return
        if mention is None:
            at += 1
            continue
        if at and chunks[at - 1].low in _SAYING:
            # "… under the chairmanship of X and Y", said Z
            return
        if at and _INSTEAD.search(clause.words(max(first, at - 4), at), clause.tagged):
            at = max(mention.last, at + 1)
            continue
        serves = at > 1 and chunks[at - 1].low in ("to", "of") and at - 2 in clause.ends
        # "X, an adviser to President Y": Y is only named
        if mention.kind is MentionKind.PERSON and not clause.owner(mention) and not serves:
            yield mention
            reach = at + REACH
        at = max(mention.last, at + 1)


def _aside(clause: Clause, at: int) -> bool:
    """True where brackets hold more than a name: "(successor to X)", but not "Kiribati (President X)"."""
    inside = clause.begins.get(at)
    return inside is None or inside.kind is not MentionKind.PERSON
