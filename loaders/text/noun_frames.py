"""Frames of nouns: who stands to whom where a noun tells of the contact.

"Talks between X and Y", "X held talks with Y", "his call with Y": the words around the noun decide.
"""

from __future__ import annotations

from typing import Final

from loaders.text import ahead, during, fronted, meals, side_clauses
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.discourse import IMPLIED
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.objects import objects
from loaders.text.subjects import later_subject, subjects
from loaders.text.triggers import Trigger

WITH: Final = frozenset({"with"})
WITH_OR_TO: Final = frozenset({"with", "to"})
BY: Final = frozenset({"by"})
Arguments = tuple[list[Mention], list[Mention], str]
"""Left and right arguments, and the rule that found them."""
BETWEEN: Final = frozenset({"between", "among", "amongst"})
OF: Final = frozenset({"of"})
_PRAISES, _BOTH = words("praising verb"), cue("those who sat together")
_BEEN: Final = words("said of what has been")
_BEFORE: Final = 6
"""How many words before a noun may say that it is only spoken of."""
_SPEAKER: Final = "i"
_CLOSE: Final = 6
"""In chunks: how far after "Reception", "Courtesy call" the words "of" and "by" may name the guest."""
_OPENS: Final = 2
"""A noun is the subject of its sentence where it stands among its first words."""
_HOLDERS: Final = words("holder")
_OPENING: Final = words("opening word")
_BEFORE_ITEM: Final = words("before an item")
"""What may stand before the noun that opens an item of an agenda: an hour, "short", "working"."""
_BEFORE_OWNED: Final = {Tag.WORD, Tag.ADJECTIVE, Tag.MODIFIER, Tag.CAPITAL, Tag.RESIDENCE, Tag.CITY, Tag.ORGANISATION}


def noun_arguments(clause: Clause, trigger: Trigger) -> Arguments | None:
    """Left and right arguments of a noun with the rule that found them; None where it tells of no contact."""
    between = objects(clause, _after_holding(clause, trigger.last), BETWEEN, bare=False)
    if between and not (trigger.kind == "dinner" and _only_parties(between)):
        # "held talks on ties between A and B with Y": between whom the ties are
        beyond = objects(clause, between[-1].last, WITH, bare=False) if _only_parties(between) else []
        # "between the delegation and X, and Y": they met the delegation, not each other
        own = int(between[0].kind is MentionKind.GROUP and _one_side(between[0]))
        held = _held(clause, trigger, beyond) if beyond else None
        return held or (between[:own], between[own:], "noun-between")
    if (had := side_clauses.had_by(clause, trigger)) is not None:
        return had
    if side_clauses.spoken_of(clause, trigger):
        return None
    beside = WITH_OR_TO if trigger.low.endswith(("call", "calls")) and trigger.kind == "phone_call" else WITH
    counterpart = _whole(clause, trigger, objects(clause, trigger.last, beside, bare=False))
    holder = holder_at(clause, trigger)
    if holder != trigger.first and (relative := fronted.whom(clause, holder)) is not None:
        return *relative, "noun-held-with"
    verbal = side_clauses.verbal(clause, trigger, counterpart) or during.of_whom(clause, trigger, counterpart)
    if verbal is not None:
        return verbal
    if (owned := _owned(clause, trigger, counterpart)) is not None:
        return owned
    held = _held(clause, trigger, counterpart)
    if held is not None:
        return held
    before = clause.words(trigger.first - _BEFORE, trigger.first).split()
    said_at = before[-2:-1] == ["during"]
    if not said_at and not _PRAISES.isdisjoint(before) and _BEEN.isdisjoint(before):
        # "praised the trilateral summit with Egypt": what they spoke of
        return None
    of = _whole(clause, trigger, objects(clause, trigger.last, OF, bare=False))
    if len(of) > 1 or (of and len(of[0].codes) > 1):
        return [], of, "noun-of"
    if of and (other := objects(clause, of[0].last, WITH, bare=False)):
        return of, other, "noun-of-with"
    if counterpart and not during.at_large(clause, trigger, counterpart):
        counterpart, later = fronted.parted(clause, trigger.first, counterpart)
        left = (
            later
            or side_clauses.in_company(clause, trigger)
            or during.brought_by(clause, trigger)
            or side_clauses.within_report(clause, trigger, counterpart[-1].last)
            or subjects(clause, trigger.first)
            or later_subject(clause, counterpart[-1].last)
            or side_clauses.agent(clause, trigger.first)
        )
        if left and left[0].first > trigger.last and _BOTH.match(left[0].low):
            # "During the conversation with X the sides discussed trade": whom the text speaks of was one of them
            return [implied(clause)], counterpart, "noun-implied"
        if left:
            left = _by_whom(clause, trigger, fronted.person_before(clause, left))
            return _with_company(clause, trigger, left), counterpart, "noun-with"
        alone = (
            opens(clause, trigger) or side_clauses.impersonal(clause, trigger) or side_clauses.matter(clause, trigger)
        )
        return ([implied(clause)], counterpart, "noun-implied") if alone else None
    guest = objects(clause, trigger.last, OF | BY, bare=False) if opens(clause, trigger) else []
    if guest and guest[0].first - trigger.last <= _CLOSE:
        return [implied(clause)], guest, "noun-implied"
    told = fronted.after_talks(clause, trigger) or side_clauses.fronted_call(clause, trigger)
    return told or during.arguments(clause, trigger)


def _by_whom(clause: Clause, trigger: Trigger, left: list[Mention]) -> list[Mention]:
    """ "Israel eased them as promised by X at a summit with Y": X, where only a land is the subject."""
    if any(m.kind is not MentionKind.PARTY for m in left):
        return left
    return side_clauses.agent(clause, trigger.first) or left


def _owned(clause: Clause, trigger: Trigger, counterpart: list[Mention]) -> Arguments | None:
    """Whose contact it is: "his talks with Y", "their joint meeting with Z", "my call with Y", "his dinner for Y"."""
    possessor = _possessor(clause, trigger)
    if possessor and not counterpart and trigger.low == "call":
        counterpart = side_clauses.called(clause, trigger.last)
    if possessor and counterpart:
        # "Before A's talks with X, Y and Z held a summit"
        counterpart = fronted.parted(clause, trigger.first, counterpart)[0]
        who = ahead.owner(clause, possessor, counterpart[-1].last) or fronted.speaker(clause, possessor)
        return [who or possessor], counterpart, "noun-possessor"
    if meal := meals.own(clause, trigger, fronted.speaker(clause, possessor) or possessor if possessor else None):
        return meal
    if counterpart and (both := fronted.both_before(clause, trigger)):
        return [], [*both, *counterpart], "noun-between"
    if counterpart and (mine := side_clauses.mine(clause, trigger)) is not None:
        return [mine], counterpart, "noun-possessor"
    return None


def _whole(clause: Clause, trigger: Trigger, people: list[Mention]) -> list[Mention]:
    """The list after a noun that opens its sentence: in "The meeting of X and Y lasted …" the verb is the noun's."""
    if not people or not opens(clause, trigger):
        return people
    whole = coordinated(clause, people[0].first, closed=True)
    joined = len(whole) > len(people) and clause.tagged.chunks[whole[len(people)].first - 1].tag is Tag.CONJUNCTION
    # "When meeting with X, Y said": Y is no further one
    return whole if joined else people


def _after_holding(clause: Clause, at: int) -> int:
    """Where the words go on after "the meeting, held on Tuesday between …"."""
    chunks = clause.tagged.chunks
    aside = at + 1 < len(chunks) and chunks[at].tag is Tag.COMMA and chunks[at + 1].low == "held"
    return at + 2 if aside else at


def _only_parties(mentions: list[Mention]) -> bool:
    return all(m.kind is MentionKind.PARTY for m in mentions)


def opens(clause: Clause, trigger: Trigger) -> bool:
    """True where the trigger stands among the first words of its sentence, an hour and a place aside."""
    chunks = clause.tagged.chunks
    start = clause.start(trigger.first, Tag.COLON, Tag.SEMICOLON)
    return trigger.first - start <= _OPENS or all(
        c.low in _OPENING
        or c.tag is Tag.QUOTE
        or c.tag in (Tag.NUMBER, Tag.OTHER, Tag.DETERMINER, Tag.ADJECTIVE, Tag.DASH, Tag.DATE)
        or c.low in _BEFORE_ITEM
        for c in chunks[start : trigger.first]
    )


def _with_company(clause: Clause, trigger: Trigger, left: list[Mention]) -> list[Mention]:
    """ "X flew to A with Y for talks with Z": whoever travelled with the subject had the talks too."""
    chunks = clause.tagged.chunks
    if during.also_there(clause, left, trigger):
        # "X was also present at the talks with Z": beside whoever held them
        return [*left, implied(clause)]
    way = range(left[-1].last, trigger.first)
    if _MOTION.isdisjoint(chunks[i].low for i in way) or _HOLDERS & {chunks[i].low for i in way}:
        return left
    beside = next((coordinated(clause, i + 1) for i in way if chunks[i].low == "with"), [])
    return left + [m for m in beside if m.kind is MentionKind.PERSON and m.last <= trigger.first]


_MOTION: Final = words("motion")


def implied(clause: Clause, low: str = IMPLIED) -> Mention:
    """Whose talks they are, where the words leave it out: "Talks with X turned on trade".

    In a quotation they are the speaker's: "Good meeting with X today", Y wrote.
    """
    chunk = clause.tagged.chunks[0]
    low = _SPEAKER if low == IMPLIED and chunk.tag is Tag.QUOTE else low
    return Mention(MentionKind.PRONOUN, clause.tagged.number, 0, 0, chunk.start, chunk.start, low)


def _held(clause: Clause, trigger: Trigger, counterpart: list[Mention]) -> Arguments | None:
    """What somebody holds: "X held talks with Y", "X received a call from Y", "X gave a dinner for Y"."""
    held_by = clause.words(trigger.last, trigger.last + 12)
    if "held" in held_by.split() and (by := objects(clause, trigger.last, BY, bare=False)) and len(by) > 1:
        return by, [], "noun-held-by"
    if (meal := meals.told(clause, trigger)) is not None:
        return meal
    before = set(clause.words(trigger.first - 9, trigger.first).split())
    if not _HOLDERS & before or words("memory") & set(clause.words(trigger.last, trigger.last + 4).split()):
        return None
    if _held_at(clause, trigger):
        return None
    holder = holder_at(clause, trigger)
    left = subjects(clause, holder)
    if counterpart:
        # "After holding separate talks with X, Y told reporters"
        fronted_by = holder <= _OPENS and not left
        left = later_subject(clause, counterpart[-1].last) if fronted_by else left
        return left, counterpart, "noun-held-with"
    if trigger.low == "audience" and (host := objects(clause, trigger.last, OF, bare=False)):
        return host, left, "receives"
    if (
        trigger.kind == "dinner"
        and "given" in before
        and left
        and (host := objects(clause, trigger.last, BY, bare=False))
    ):
        return host, left, "receives-dinner"
    if honour := meals.honoured(clause, trigger, holder):
        return left, honour, "receives-dinner"
    if trigger.low.endswith(("call", "visit", "conversation")):
        for preposition, rule in side_clauses.callers(trigger, before):
            if other := objects(clause, trigger.last, preposition, bare=False):
                return left, other, rule
    if side_clauses.attended(clause, holder, trigger) or clause.tagged.chunks[holder].low == "chaired":
        # "X and Y chaired the meeting for A": not with each other
        return None
    if len(left) > 1 or (left and left[0].kind is MentionKind.GROUP and not _one_side(left[0])):
        return left, [], "noun-held"
    return None


def _held_at(clause: Clause, trigger: Trigger) -> bool:
    """True for "a reception" in "held talks at a reception": what was held is another noun."""
    holder = holder_at(clause, trigger)
    nouns = [t for t in clause.triggers if holder < t.first and t.last <= trigger.first]
    return bool(nouns) and clause.tagged.chunks[nouns[-1].last].low in ("at", "during", "after", "before", "following")


def _one_side(group: Mention) -> bool:
    """True for those who travel together: what "the delegation held" it held with others."""
    return not words("travelling body").isdisjoint(group.low.split())


def holder_at(clause: Clause, trigger: Trigger) -> int:
    """The chunk of the verb that holds what a noun names: "held" in "held talks"; the noun's own where none does."""
    chunks = clause.tagged.chunks
    for at in range(trigger.first - 1, -1, -1):
        if chunks[at].low in _HOLDERS and not (chunks[at].low in _AUXILIARIES and _participle(chunks[at + 1].low)):
            return at
        said = chunks[at].tag is Tag.QUOTE and at and chunks[at - 1].tag is Tag.COMMA
        if said or chunks[at].low == "said" or (chunks[at].low == "," and chunks[at + 1].low == "it"):
            # "… the utmost efforts," X said after talks with Y; "…, it was decided at a meeting"
            break
    return trigger.first


def _participle(low: str) -> bool:
    return low.endswith("ed") or low in _IRREGULAR


_IRREGULAR: Final = words("irregular participle")
_AUXILIARIES: Final = frozenset({"had", "has", "have", "having"})


_MEASURES: Final = frozenset({"hours", "hour", "minutes", "days", "day", "round", "rounds", "series"})
_MEASURED: Final = 7
"""In chunks: how far before such a noun whoever owns it may stand."""
_PRESENCE: Final = frozenset({"participation", "presence", "attendance"})


def _possessor(clause: Clause, trigger: Trigger) -> Mention | None:
    """ "his telephone conversation with", "Secretary X's meeting with"; in a headline "Secretary X Call with"."""
    chunks = clause.tagged.chunks
    at = trigger.first - 1
    beside = clause.ends.get(at)
    if beside is not None and beside.kind is MentionKind.PERSON and chunks[trigger.first].text[:1].isupper():
        return beside
    while at >= 0 and chunks[at].tag in _BEFORE_OWNED and trigger.first - at < 4:
        at -= 1
    if at > 1 and chunks[at].low == "of" and chunks[at - 1].low in _MEASURES:
        # "his two hours of meetings with Y"
        at -= 2
        while at > 0 and chunks[at].tag in (Tag.NUMBER, Tag.WORD, Tag.MODIFIER) and trigger.first - at < _MEASURED:
            at -= 1
    if at > 2 and chunks[at].low in ("a", "the") and chunks[at - 2].low in _PRESENCE:
        # "during his participation in a trilateral summit with"
        at -= 3
    if at >= 1 and chunks[at].tag is Tag.POSSESSIVE:
        return clause.ends.get(at - 1) or during.of_two(clause, at - 1)
    if at >= 0 and chunks[at].tag is Tag.OWNER and chunks[at].low in ("his", "her"):
        chunk = chunks[at]
        low = "she" if chunk.low == "her" else "he"
        return Mention(MentionKind.PRONOUN, clause.tagged.number, at, at + 1, chunk.start, chunk.end, low)
    return None
