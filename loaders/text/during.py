"""During: contacts in the course of which somebody does something: "X briefed Y during a telephone conversation"."""

from __future__ import annotations

from typing import Final

from loaders.text import meals, side_clauses, verbs
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import whole_list
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.objects import objects
from loaders.text.side_clauses import Arguments
from loaders.text.triggers import Trigger


def arguments(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "X briefed Y in a telephone conversation": whoever the clause has as subject and object spoke to each other."""
    chunks = clause.tagged.chunks
    at = trigger.first - 1
    while at > 0 and (chunks[at].tag in _BEFORE_NOUN or chunks[at].low in _INTRODUCING or chunks[at].text[0] == "-"):
        # "in a 20-minute telephone call"
        at -= 1
    if at <= 0 or chunks[at].low not in ("in", "during", "over", "at") or chunks[at + 1].low not in ("a", "an"):
        return None
    if chunks[at - 1].low in _TAKING_PART or chunks[at - 1].low in _SAYING:
        # "…, X said in an interview"
        return None
    before = [m for m in clause.begins.values() if m.last <= at]
    people = [m for m in before if m.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)]
    honour = objects(clause, trigger.last, meals.HONOUR, bare=False) if trigger.kind == "dinner" and people else []
    if honour:
        # "X praised ties during a reception for Y"
        return people[-1:], honour, "receives-dinner"
    if "received" not in clause.words(0, at).split():
        # "received the message from X during a meeting"
        people = [m for m in people if m.first == 0 or not side_clauses.of_whom(chunks, m.first)]
    if len(people) < 2:
        return None
    whom = [m for m in whole_list(clause, people[-1]) if m in people]
    before = people[: len(people) - len(whom)]
    told = before and not verbs.acts(chunks[people[-1].last])
    # "told X and Y during a meeting": whoever told both
    return ([before[-1]], whom, "noun-during") if told else ([people[-2]], [people[-1]], "noun-during")


_BEFORE_NOUN: Final = frozenset({Tag.NUMBER, Tag.ADJECTIVE, Tag.MODIFIER, Tag.DETERMINER, Tag.RESIDENCE})
_SAYING: Final = words("saying verb") | {"speaking", "spoke"}
_TAKING_PART: Final = frozenset({"engaged", "participated", "part", "joined", "involved"})
_INTRODUCING: Final = words("before an item") | words("introducing")


def brought_by(clause: Clause, trigger: Trigger) -> list[Mention]:
    """X in "a letter from Z was delivered by X during a meeting with Y": who gave it met Y, whoever it was for."""
    given = next((t for t in reversed(clause.triggers) if t.frame == "gives" and t.last < trigger.first), None)
    if given is None:
        return []
    chunks, at = clause.tagged.chunks, trigger.first - 1
    while at > given.last and (chunks[at].tag in _BEFORE_NOUN or chunks[at].low in _INTRODUCING):
        at -= 1
    who = clause.ends.get(at - 1)
    if chunks[at].low not in _IN or who is None or chunks[who.first - 1].low != "by":
        return []
    return [who] if given.last <= who.first - 1 <= given.last + 1 else []


_IN: Final = frozenset({"in", "during", "at"})


def met_another(clause: Clause, by: list[Mention]) -> bool:
    """True for X in "was delivered by X during a meeting with Minister Y": who is given it was not there."""
    if not by or by[-1].last >= len(clause.tagged.chunks) or clause.tagged.chunks[by[-1].last].low not in _IN:
        return False
    for trigger in clause.triggers:
        if trigger.frame == "noun" and 0 < trigger.first - by[-1].last <= _REACH:
            whom = objects(clause, trigger.last, _WITH, bare=False)
            return any(m.kind in (MentionKind.PERSON, MentionKind.OFFICE) for m in whom)
    return False


_WITH: Final = frozenset({"with"})


def also_there(clause: Clause, who: list[Mention], trigger: Trigger) -> bool:
    """True for "X was also present during the meeting with Y", "X attended the talks with Y": they were another's."""
    return len(who) == 1 and bool(_PRESENT.fullmatch(clause.words(who[0].last, trigger.first)))


_PRESENT: Final = cue("present at another's")


def of_whom(clause: Clause, trigger: Trigger, counterpart: list[Mention]) -> Arguments | None:
    """X in "I have seen reports of X meeting with Y": it is X's meeting, whoever has seen them."""
    who = clause.ends.get(trigger.first - 1)
    small = trigger.low == "meeting" and clause.tagged.chunks[trigger.first].text.islower()
    named = who is not None and who.kind in (MentionKind.PERSON, MentionKind.GROUP, MentionKind.OFFICE)
    return ([who], counterpart, "noun-with") if counterpart and small and named and who is not None else None


def at_large(clause: Clause, trigger: Trigger, counterpart: list[Mention]) -> bool:
    """True for "spoke at a conference on schooling together with Y": both had the floor, and no word of contact."""
    if trigger.kind != "conference":
        return False
    beside = clause.words(counterpart[0].first - _BESIDE, counterpart[0].first).split()
    return beside[-2:] in (["together", "with"], ["along", "with"]) and bool(
        _HAS_FLOOR.search(clause.words(trigger.first - _REACH, trigger.first))
    )


_BESIDE, _REACH = 2, 6
_HAS_FLOOR: Final = cue("has the floor")


def of_two(clause: Clause, at: int) -> Mention | None:
    """Whose talks they are in "X visited Y, and the latter's talks with Z", where chunk `at` is "latter"."""
    which = clause.tagged.chunks[at].low.split()[-1]
    people = [m for m in clause.ends.values() if m.kind is MentionKind.PERSON and m.last <= at]
    people.sort(key=lambda m: m.first)
    if which not in ("latter", "former") or len(people) < _TWO:
        return None
    return people[-1 if which == "latter" else -_TWO]


_TWO: Final = 2
