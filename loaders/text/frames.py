"""Frames: who stands to whom in a contact, by the kind of its trigger.

For each frame (`receives`, `visits`, `meets`, …) the left argument is the host or subject, the right one the guest or
counterpart; for nouns the words around them decide ("talks between X and Y", "X held talks with Y", "his call with Y").
"""

from __future__ import annotations

from loaders.text.arguments import Clause, coordinated, objects, subjects
from loaders.text.chunks import Tag
from loaders.text.discourse import IMPLIED
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.triggers import Trigger

WITH = frozenset({"with"})
BY = frozenset({"by"})
BETWEEN = frozenset({"between", "among", "amongst"})
OF = frozenset({"of"})
FROM = frozenset({"from"})
ON_WHOM = frozenset({"on"})
HONOUR = frozenset({"for", "of"})
FOR = frozenset({"for", "with", "to"})
ON = frozenset({"on", "with", "to", "from", "for"})
_BEFORE_NOUNS = frozenset({"of", "a", "an", "the", "warm", "for"})
"""Before a verb of the triggers these make a noun of it: "a message of welcome"."""
_OPENS = 2
"""A noun is the subject of its sentence where it stands among its first words."""
_OBJECT = frozenset({Tag.DETERMINER, Tag.OWNER, Tag.ADJECTIVE, Tag.CAPITAL, Tag.NAME, Tag.OFFICE, Tag.HONORIFIC})
Arguments = tuple[list[Mention], list[Mention], str]
"""Left and right arguments, and the rule that found them."""


_HOLDERS = words("holder")


def arguments(clause: Clause, trigger: Trigger) -> Arguments | None:
    """Left and right arguments with the rule that found them; None where the trigger tells of no contact."""
    before = clause.words(trigger.first - 4, trigger.first).split()
    participle = trigger.low.split()[0].endswith(("ed", "met", "seen"))
    passive = participle and bool({"was", "were", "been", "is", "are", "be", "being"} & set(before[-3:]))
    if trigger.frame == "noun":
        return _noun_arguments(clause, trigger)
    if trigger.first and clause.tagged.chunks[trigger.first - 1].low in _BEFORE_NOUNS and "of" not in trigger.low:
        if trigger.low.startswith("talk"):
            # "had a talk with Y"
            right = objects(clause, trigger.last, WITH, bare=" with" in trigger.low or " to" in trigger.low)
            left = subjects(clause, holder_at(clause, trigger))
            return (left, right, "noun-held-with") if left and right else None
        return _call(clause, trigger) if trigger.low.startswith("call") else None
    if trigger.low == "seen" and not {"was", "were", "been", "had", "have", "has", "is", "being"} & set(before):
        # "the man seen with X"
        return None
    left = subjects(clause, trigger.first)
    if trigger.frame == "chairs":
        return _chairs(clause, trigger, left, passive=passive)
    if trigger.frame == "receives" and participle and not left:
        # a chronology: "President X, state visit; received in A by Y"
        by = objects(clause, trigger.last, BY, bare=False)
        earlier = [m for m in clause.begins.values() if m.last <= trigger.first and m.kind is MentionKind.PERSON]
        if by and earlier:
            return by, earlier[:1], "received-by"
    if trigger.frame == "signs" and passive:
        by = objects(clause, trigger.last, BY, bare=False)
        return (by, [], "signs") if len(by) > 1 else None
    if trigger.frame == "tells":
        whom = coordinated(clause, trigger.last) if trigger.last in clause.begins else []
        whom = [m for m in whom if m.kind in _ACTING]
        return (left, whom, "tells") if left and whom else None
    if trigger.frame in ("receives", "meets") and passive:
        by = objects(clause, trigger.last, BY, bare=False)
        if by:
            return by, left, "received-by"
        if trigger.frame == "receives":
            return None
    if not left and trigger.frame == "receives" and _opens(clause, trigger):
        by = objects(clause, trigger.last, BY, bare=False)
        if by and clause.words(trigger.last, trigger.last + 1) == "by":
            return by, [_implied(clause)], "received-by"
    if not left and trigger.frame in ("receives", "meets", "visits") and _opens(clause, trigger):
        # an agenda's item: "Receives the Ambassador of A"
        left = [_implied(clause)]
    if trigger.frame == "receives":
        right = objects(clause, trigger.last, FOR, bare=True)
        return (left, right, "receives") if right else None
    if trigger.frame == "tours":
        whom = coordinated(clause, trigger.last) if trigger.last in clause.begins else []
        if left and whom and whom[0].kind is MentionKind.PERSON:
            return left, whom, "visits"
        beside = objects(clause, trigger.last, WITH, bare=False) or _beside(clause, trigger.last)
        return (left, beside, "tours") if left and beside else None
    if trigger.frame == "shows":
        right = _shown(clause, trigger)
        return (left, right, "shows") if left and right else None
    if trigger.frame == "visits":
        right = objects(clause, trigger.last, ON, bare=True)
        return (left, right, "visits") if right else None
    if trigger.frame in ("speaks", "discusses"):
        to = frozenset({"with", "to"} if trigger.frame == "speaks" else {"with"})
        right = objects(clause, trigger.last, to, bare=" with" in trigger.low or " to" in trigger.low)
        right = [m for m in right if m.kind is not MentionKind.PARTY] or _fronted(clause)
        if not right and _several(left) and not _SPEECH & set(clause.words(trigger.last, trigger.last + 4).split()):
            return left, [], "speaks"
        if right and "at" in clause.words(trigger.last, right[0].first).split():
            # "spoke at a conference together with X": not to each other
            return None
        return (left, right, trigger.frame) if right else None
    right = objects(clause, trigger.last, WITH, bare=True)
    if not right and trigger.kind == "meeting" and has_object(clause, trigger.last):
        return None
    if trigger.frame == "signs" and not (right and "with" in clause.words(trigger.last, right[0].first)):
        right = []
    return left, right, "talks" if trigger.low in ("talked", "talk") else trigger.frame


def _beside(clause: Clause, at: int) -> list[Mention]:
    """ "toured the institute at A with Y": whoever stands after the next "with"."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + 14, len(chunks) - 1)):
        if chunks[index].tag in (Tag.COMMA, Tag.SEMICOLON):
            return []
        if chunks[index].low == "with":
            people = coordinated(clause, index + 1) if index + 1 in clause.begins else []
            return [m for m in people if m.kind is MentionKind.PERSON]
    return []


def _shown(clause: Clause, trigger: Trigger) -> list[Mention]:
    """ "X showed Y the new port": whoever stands right after the verb, with something to see after him."""
    shown = coordinated(clause, trigger.last) if trigger.last in clause.begins else []
    people = [m for m in shown if m.kind is not MentionKind.PARTY]
    if not people:
        return []
    follows = clause.words(people[-1].last, people[-1].last + 1)
    return people if follows in ("the", "a", "an", "round", "around", "over", "his", "her", "its") else []


def _call(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "began his tour with a call on Y": whoever the sentence speaks of called on Y."""
    right = objects(clause, trigger.last, ON, bare=True)
    people = [m for m in clause.begins.values() if m.last <= trigger.first and m.kind in _ACTING]
    return (people[:1], right, "visits-call") if right and people else None


_ACTING = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN, MentionKind.ROLE})


def _several(left: list[Mention]) -> bool:
    return len([m for m in left if m.kind is MentionKind.PERSON]) > 1


_SPEECH = frozenset({"at", "in", "to", "before", "after", "highly", "of", "reporters", "warmly"})
"""After "spoke", these make it a speech, or a word of praise."""


def _chairs(clause: Clause, trigger: Trigger, left: list[Mention], *, passive: bool) -> Arguments | None:
    """ "The session was co-chaired by X and by Y"; "X co-chaired the third session of consultations with Y"."""
    if passive or clause.words(trigger.last, trigger.last + 1) == "by":
        return objects(clause, trigger.last, BY, bare=False), [], "co-chairs"
    nouns = [t.last for t in clause.triggers if t.frame == "noun" and t.first >= trigger.last]
    beside = objects(clause, nouns[-1] if nouns else trigger.last, WITH, bare=False)
    return (left, beside, "co-chairs") if left else None


def _fronted(clause: Clause) -> list[Mention]:
    """ "With X he discussed copper": whoever the sentence names first, after "with"."""
    chunks = clause.tagged.chunks
    return coordinated(clause, 1) if chunks[0].low == "with" and 1 in clause.begins else []


def has_object(clause: Clause, at: int) -> bool:
    """True where the verb has an object that was not understood: its subjects did not meet each other."""
    chunks = clause.tagged.chunks
    if at >= len(chunks):
        return False
    after = chunks[at]
    if clause.words(at, at + 2) in ("each other", "one another"):
        return False
    if after.tag is Tag.WORD:
        return after.low not in words("adverb") and not after.low.endswith("ly")
    return after.tag in _OBJECT


def _noun_arguments(clause: Clause, trigger: Trigger) -> Arguments | None:
    between = objects(clause, trigger.last, BETWEEN, bare=False)
    if between:
        return [], between, "noun-between"
    counterpart = objects(clause, trigger.last, WITH, bare=False)
    possessor = _possessor(clause, trigger)
    if possessor and counterpart:
        return [possessor], counterpart, "noun-possessor"
    held = _held(clause, trigger, counterpart)
    if held is not None:
        return held
    of = objects(clause, trigger.last, OF, bare=False)
    if len(of) > 1 or (of and len(of[0].codes) > 1):
        return [], of, "noun-of"
    if of and (other := objects(clause, of[0].last, WITH, bare=False)):
        return of, other, "noun-of-with"
    if counterpart:
        left = subjects(clause, trigger.first) or _later_subject(clause, counterpart[-1].last)
        if left:
            return left, counterpart, "noun-with"
        return ([_implied(clause)], counterpart, "noun-implied") if _opens(clause, trigger) else None
    if _opens(clause, trigger) and (guest := objects(clause, trigger.last, OF | BY, bare=False)):
        return [_implied(clause)], guest, "noun-implied"
    return _during(clause, trigger)


def _opens(clause: Clause, trigger: Trigger) -> bool:
    """True where the trigger stands among the first words of its sentence, an hour and a place aside."""
    chunks = clause.tagged.chunks
    start = next((i + 1 for i in range(trigger.first - 1, -1, -1) if chunks[i].tag is Tag.COLON), 0)
    return trigger.first - start <= _OPENS or all(
        c.tag in (Tag.NUMBER, Tag.OTHER, Tag.DETERMINER, Tag.ADJECTIVE, Tag.DASH, Tag.DATE) or c.low in _CLOCK
        for c in chunks[start : trigger.first]
    )


_CLOCK = frozenset(
    {"am", "pm", "a.m", "p.m", "h", "hrs", "working", "bilateral", "official", "courtesy", "short", "brief"}
)


def _implied(clause: Clause) -> Mention:
    """Whose talks they are, where the words leave it out: "Talks with X turned on trade"."""
    chunk = clause.tagged.chunks[0]
    return Mention(MentionKind.PRONOUN, clause.tagged.number, 0, 0, chunk.start, chunk.start, IMPLIED)


def _held(clause: Clause, trigger: Trigger, counterpart: list[Mention]) -> Arguments | None:
    """What somebody holds: "X held talks with Y", "X received a call from Y", "X gave a dinner for Y"."""
    held_by = clause.words(trigger.last, trigger.last + 12)
    if "held" in held_by.split() and (by := objects(clause, trigger.last, BY, bare=False)) and len(by) > 1:
        return by, [], "noun-held-by"
    before = set(clause.words(trigger.first - 9, trigger.first).split())
    if not _HOLDERS & before:
        return None
    left = subjects(clause, holder_at(clause, trigger))
    if counterpart:
        return left, counterpart, "noun-held-with"
    if trigger.low == "audience" and (host := objects(clause, trigger.last, OF, bare=False)):
        return host, left, "receives"
    if trigger.kind == "dinner" and "given" in before:
        host = objects(clause, trigger.last, BY, bare=False)
        if left and host:
            return host, left, "receives-dinner"
    honour = objects(clause, trigger.last, HONOUR, bare=False) or _treated(clause, trigger)
    if trigger.kind == "dinner" and honour:
        return left, honour, "receives-dinner"
    if trigger.low.endswith(("call", "visit", "conversation")):
        for preposition, rule in ((FROM, "noun-held-from"), (ON_WHOM, "visits-call")):
            if other := objects(clause, trigger.last, preposition, bare=False):
                return left, other, rule
    if len(left) > 1 or (left and left[0].kind is MentionKind.GROUP):
        return left, [], "noun-held"
    return None


def _treated(clause: Clause, trigger: Trigger) -> list[Mention]:
    """ "gave the delegation a lunch", "had the envoy to tea": who stands between the verb and the meal."""
    at = holder_at(clause, trigger) + 1
    if at >= trigger.first or at not in clause.begins or trigger.kind != "dinner":
        return []
    return [m for m in coordinated(clause, at) if m.last <= trigger.first]


def _during(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "X briefed Y in a telephone conversation": whoever the clause has as subject and object spoke to each other."""
    chunks = clause.tagged.chunks
    at = trigger.first - 1
    while at > 0 and (chunks[at].tag in (Tag.ADJECTIVE, Tag.MODIFIER) or chunks[at].low in ("a", "an", "separate")):
        at -= 1
    if at <= 0 or chunks[at].low not in ("in", "during", "over") or chunks[at + 1].low not in ("a", "an"):
        return None
    before = [m for m in clause.begins.values() if m.last <= at]
    people = [m for m in before if m.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)]
    if len(people) < 2:
        return None
    return [people[-2]], [people[-1]], "noun-during"


def holder_at(clause: Clause, trigger: Trigger) -> int:
    """The chunk of the verb that holds what a noun names: "held" in "held talks"; the noun's own where none does."""
    at = trigger.first - 1
    while at >= 0 and clause.tagged.chunks[at].low not in _HOLDERS:
        at -= 1
    return at if at >= 0 else trigger.first


def _possessor(clause: Clause, trigger: Trigger) -> Mention | None:
    """ "his telephone conversation with", "Secretary X's meeting with"."""
    chunks = clause.tagged.chunks
    at = trigger.first - 1
    while at >= 0 and chunks[at].tag in (Tag.WORD, Tag.ADJECTIVE, Tag.MODIFIER) and trigger.first - at < 4:
        at -= 1
    if at >= 1 and chunks[at].tag is Tag.POSSESSIVE:
        return clause.ends.get(at - 1)
    if at >= 0 and chunks[at].tag is Tag.OWNER and chunks[at].low in ("his", "her"):
        chunk = chunks[at]
        return Mention(
            MentionKind.PRONOUN,
            clause.tagged.number,
            at,
            at + 1,
            chunk.start,
            chunk.end,
            "she" if chunk.low == "her" else "he",
        )
    return None


def _later_subject(clause: Clause, at: int) -> list[Mention]:
    """ "After the meeting with X, Y said": the subject that follows."""
    chunks = clause.tagged.chunks
    while at < len(chunks) and chunks[at].tag is not Tag.COMMA:
        at += 1
    mention = clause.begins.get(at + 1)
    return [mention] if mention else []
