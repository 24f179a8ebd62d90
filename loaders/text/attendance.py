"""Attendance: who came along, led a delegation, or was present, beside those whom a trigger names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from loaders.text import status
from loaders.text.arguments import REACH, Clause, coordinated, subjects
from loaders.text.chunks import Tag
from loaders.text.contacts import Event, Reading
from loaders.text.grammar import cue
from loaders.text.mentions import Mention, MentionKind

_ATTEND = cue("attends")
_COMPANY = cue("company")


def attend(reading: Reading, clause: Clause, told: Sequence[Event]) -> None:
    """Adds to the event at hand those whom the sentence says attended, headed a delegation or came along."""
    event = told[-1] if told else reading.last
    if event is None or event.status in ("cancelled", "denied"):
        return
    words = [c.low for c in clause.tagged.chunks]
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    for match in _ATTEND.finditer(" ".join(words)):
        first = bisect_right(starts, match.start()) - 1
        last = bisect_left(starts, match.end())
        if "not" in words[max(first - 4, 0) : first + 1] or "never" in words[max(first - 4, 0) : first]:
            continue
        _attend_at(reading, clause, event, first, last, match.group())


_AFTER = ("by", "of", "were", "was", "sat", "included", "includes", "comprised", "with", "along", "him", "her")


def _attend_at(reading: Reading, clause: Clause, event: Event, first: int, last: int, cue: str) -> None:
    after = cue.endswith(_AFTER) and not cue.endswith("present")
    if status.read(clause.words(first - 8, first), cue) != "held":
        return
    if _COMPANY.search(cue):
        people = _next_list(clause, last)
    elif after:
        people = _listed(clause, last)
    else:
        people = _all_before(clause, first) or subjects(clause, first) or _listed(clause, last)
    if not _speaks_of(reading, clause, event, first, people):
        return
    _share_side(reading, clause, first, cue, people)
    role = "head" if "headed" in cue or "led" in cue else "chair" if "chair" in cue else "member"
    for mention in people:
        if mention.kind is MentionKind.PARTY:
            continue
        for actor in reading.discourse.resolve(mention):
            event.add(actor, role, mention, clause.tagged.number, "attendance")


def _share_side(reading: Reading, clause: Clause, first: int, cue: str, people: Sequence[Mention]) -> None:
    """Those who came along with somebody are of that person's side, where nothing else is said of them."""
    if not _COMPANY.search(cue):
        return
    beside = first - 1
    while beside > 0 and clause.tagged.chunks[beside].tag is Tag.COMMA:
        beside -= 1
    leader = clause.ends.get(beside)
    leaders = [a for m in ([leader] if leader else subjects(clause, first)) for a in reading.discourse.resolve(m)]
    side = reading.actors[leaders[0]].represents if leaders else None
    for mention in people if side else ():
        for actor in (reading.actors[a] for a in reading.discourse.resolve(mention)):
            if actor.represents is None or actor.assumed:
                actor.represents, actor.represents_from, actor.assumed = side, mention, False


def _all_before(clause: Clause, at: int) -> list[Mention]:
    """Everybody named before "also attended", where the list is long enough to be parted by semicolons."""
    if Tag.SEMICOLON not in clause.tagged.tags[max(0, at - REACH) : at]:
        return []
    span = range(max(0, at - REACH), at)
    return [m for i in span if (m := clause.begins.get(i)) is not None and m.kind is MentionKind.PERSON]


def _next_list(clause: Clause, at: int) -> list[Mention]:
    """Those named right after "accompanied by": what comes after their list is the clause going on."""
    begin = next((i for i in range(at, min(at + REACH, len(clause.tagged.chunks))) if i in clause.begins), None)
    return [] if begin is None else [m for m in coordinated(clause, begin) if m.kind is not MentionKind.PARTY]


def _listed(clause: Clause, at: int) -> list[Mention]:
    """Every person named from chunk `at` to the end of the clause, lists by sides included."""
    span = range(at, min(at + REACH, len(clause.tagged.chunks)))
    return [m for i in span if (m := clause.begins.get(i)) is not None and m.kind is MentionKind.PERSON]


def _speaks_of(reading: Reading, clause: Clause, event: Event, first: int, people: Sequence[Mention]) -> bool:
    """True where the sentence belongs to the event: it stands in it, or right after it and names only its parties."""
    if not people:
        return False
    if event.sentence == clause.tagged.number:
        return True
    sides = {reading.actors[a].represents for a in event.actors()}
    known = set(event.parties) | {side for side in sides if side}
    for mention in people:
        for actor in reading.discourse.resolve(mention):
            side = reading.actors[actor].represents
            if side is not None and known and side not in known and not reading.actors[actor].assumed:
                return False
    return True
