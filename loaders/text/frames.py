"""Frames: who stands to whom in a contact, by the kind of its trigger.

For each frame (`receives`, `visits`, `meets`, …) the left argument is the host or subject, the right one the guest or
counterpart; for nouns the words around them decide ("talks between X and Y", "X held talks with Y", "his call with Y").
"""

from __future__ import annotations

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.noun_frames import BY, WITH, Arguments, holder_at, implied, noun_arguments, opens
from loaders.text.objects import objects
from loaders.text.subjects import subjects
from loaders.text.triggers import Trigger

FOR = frozenset({"for", "with", "to"})
ON = frozenset({"on", "with", "to", "from", "for"})
_BEFORE_NOUNS = frozenset({"of", "a", "an", "the", "warm", "for"})
"""Before a verb of the triggers these make a noun of it: "a message of welcome"."""
_OBJECT = frozenset({Tag.DETERMINER, Tag.OWNER, Tag.ADJECTIVE, Tag.CAPITAL, Tag.NAME, Tag.OFFICE, Tag.HONORIFIC})


def arguments(clause: Clause, trigger: Trigger) -> Arguments | None:
    """Left and right arguments with the rule that found them; None where the trigger tells of no contact."""
    # a date is one chunk of several words: "was on 3 May 2024 received by"
    before = [c.low.split()[-1] for c in clause.tagged.chunks[max(0, trigger.first - 4) : trigger.first]]
    participle = trigger.low.split()[0].endswith(("ed", "met", "seen"))
    passive = participle and bool({"was", "were", "been", "is", "are", "be", "being"} & set(before[-3:]))
    if trigger.frame == "noun":
        return noun_arguments(clause, trigger)
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
    if trigger.frame in ("receives", "meets", "shows") and passive:
        by = objects(clause, trigger.last, BY, bare=False)
        if by:
            return by, left, "received-by"
        if trigger.frame == "receives":
            return None
    if not left and trigger.frame == "receives" and opens(clause, trigger):
        by = objects(clause, trigger.last, BY, bare=False)
        if by and clause.words(trigger.last, trigger.last + 1) == "by":
            return by, [implied(clause)], "received-by"
    if not left and trigger.frame in ("receives", "meets", "visits") and opens(clause, trigger):
        # an agenda's item: "Receives the Ambassador of A"
        left = [implied(clause)]
    if trigger.low in _HOSTS and trigger.first and clause.tagged.chunks[trigger.first - 1].low in _SHOWS:
        # "Example News host X": no verb
        return None
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
        if not right and trigger.frame == "discusses":
            right = _far(clause, trigger)
        if not right and _several(left) and not _SPEECH & set(clause.words(trigger.last, trigger.last + 4).split()):
            return left, [], "speaks"
        if right and "at" in clause.words(trigger.last, right[0].first).split():
            # "spoke at a conference together with X": not to each other
            return None
        return (left, right, trigger.frame) if right else None
    right = objects(clause, trigger.last, WITH, bare=True)
    if not right and trigger.kind == "meeting" and has_object(clause, trigger.last):
        return None
    if trigger.low in _SEEING and not _saw(clause, trigger.last, right):
        return None
    if trigger.frame == "signs" and not (right and "with" in clause.words(trigger.last, right[0].first)):
        right = []
    return left, right, "talks" if trigger.low in ("talked", "talk") else trigger.frame


_SEEING = frozenset({"see", "sees", "saw", "seen"})


def _saw(clause: Clause, at: int, right: list[Mention]) -> bool:
    """True where seeing is meeting: "saw the minister again", "saw each other"; not "saw the minister leave"."""
    if not right:
        return clause.words(at, at + 2) in ("each other", "one another")
    follows = next(iter(clause.tagged.chunks[right[-1].last :]), None)
    if follows is None or follows.tag not in (Tag.WORD, Tag.CAPITAL):
        return True
    return follows.low in words("adverb") or follows.low.endswith("ly")


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


def _far(clause: Clause, trigger: Trigger) -> list[Mention]:
    """ "discussed the war with Minister X": who stands after a "with" that no noun of contact or relation governs."""
    chunks = clause.tagged.chunks
    for at in range(trigger.last, min(trigger.last + _FAR, len(chunks) - 1)):
        if chunks[at].tag is Tag.SEMICOLON or chunks[at].low in ("and", "who", "which", "that"):
            return []
        if chunks[at].low == "with":
            governed = any(t.last == at for t in clause.triggers) or chunks[at - 1].low in _TIES
            start = next((i for i in range(at + 1, min(at + 5, len(chunks))) if i in clause.begins), None)
            if governed or start is None or any(c.tag is Tag.WORD for c in chunks[at + 1 : start]):
                return []
            return [m for m in coordinated(clause, start) if m.kind is MentionKind.PERSON]
    return []


_FAR = 20
_TIES = frozenset({"relations", "ties", "cooperation", "meeting", "talks", "conversation", "work", "agreement", "deal"})


def _several(left: list[Mention]) -> bool:
    return len([m for m in left if m.kind is MentionKind.PERSON]) > 1


_HOSTS, _SHOWS = frozenset({"host", "hosts"}), words("shows")
_SPEECH = words("speech")
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
