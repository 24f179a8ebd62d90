"""Frames of verbs: who stands to whom where a verb tells of the contact.

A function for each frame: "X received Y", "Y was received by X", "X and Y signed a treaty". Verbs of
speech, of giving, of going about together and of ceremony have modules of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.text import clefts, side_clauses
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.discourse import IMPLIED_HOST
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.noun_frames import BY, WITH, WITH_OR_TO, Arguments, implied, opens
from loaders.text.objects import objects
from loaders.text.subjects import later_subject, subjects
from loaders.text.triggers import Trigger

FOR = frozenset({"for", "with", "to"})
ON = frozenset({"on", "with", "to", "from", "for"})
_OBJECT = frozenset({Tag.DETERMINER, Tag.OWNER, Tag.ADJECTIVE, Tag.CAPITAL, Tag.NAME, Tag.OFFICE, Tag.HONORIFIC})
_GLAD, _SAYS_SO = cue("glad to"), frozenset({"we", "i"})
_HOSTS, _SHOWS = frozenset({"host", "hosts"}), words("shows")
_PURPOSES = words("purpose of a call") | words("purpose of a visit")
_SEEING = words("seeing")
_PARTICIPLES = ("ed", "met", "seen", "paid", "told", "rung", "heard", "brought", "given", "shown")
_PASSIVE = frozenset({"was", "were", "been", "is", "are", "be", "being"})
_BEFORE_SEEN = frozenset({"was", "were", "been", "had", "have", "has", "is", "being"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of contact in its clause; `left` are its subjects."""

    clause: Clause
    trigger: Trigger
    left: list[Mention]
    participle: bool
    passive: bool

    @classmethod
    def of(cls, clause: Clause, trigger: Trigger) -> Verb | None:
        """The verb of a trigger; None for a participle that says what somebody is ("the man seen with X")."""
        # a date is one chunk of several words: "was on 3 May 2024 received by"
        before = [c.low.split()[-1] for c in clause.tagged.chunks[max(0, trigger.first - 4) : trigger.first]]
        if trigger.low == "seen" and not _BEFORE_SEEN & set(before):
            return None
        participle = trigger.low.split()[0].endswith(_PARTICIPLES)
        passive = participle and not _PASSIVE.isdisjoint(before[-3:])
        left = subjects(clause, trigger.first)
        if not left and clause.tagged.chunks[0].tag is Tag.QUOTE and _GLAD.search(clause.words(0, trigger.first)):
            # "Pleased to call on Minister X", Y wrote
            left = [implied(clause)]
        return cls(clause, trigger, left, participle, passive)

    def after(self, prepositions: frozenset[str], *, bare: bool) -> list[Mention]:
        """The objects after the verb, behind one of the prepositions, or `bare`."""
        found = objects(self.clause, self.trigger.last, prepositions, bare=bare)
        return found or clefts.whom(self.clause, self.trigger.first, self.trigger.last)

    @property
    def by(self) -> list[Mention]:
        """Who does what the verb tells, where it is told in the passive."""
        return self.after(BY, bare=False)

    @property
    def next_to(self) -> list[Mention]:
        """The list that begins right after the verb."""
        people = coordinated(self.clause, self.trigger.last)
        # "visited X's family"
        return [] if people and self.clause.owner(people[0]) else people

    @property
    def left_out(self) -> bool:
        """True where its subject goes without saying, as in an agenda's item: "Receives the Ambassador of A"."""
        return not self.left and opens(self.clause, self.trigger)

    @property
    def told_left(self) -> list[Mention]:
        """Its subjects, whoever goes without saying included."""
        if not self.left and (pleasure := side_clauses.a_pleasure(self.clause, self.trigger)):
            return pleasure
        return [implied(self.clause)] if self.left_out else self.left


def receives(verb: Verb) -> Arguments | None:
    """ "X received Y"; "Y was received by X"; in a chronology "Y, state visit; received in A by X"."""
    clause, trigger = verb.clause, verb.trigger
    if verb.participle and not verb.left and clause.words(trigger.last, trigger.last + 1) in ("was", "were"):
        # "Next to be received was X"
        guests = objects(clause, trigger.last + 1, FOR, bare=True)
        return ([implied(clause, IMPLIED_HOST)], guests, "receives") if guests else None
    noted = trigger.first > 0 and clause.tagged.chunks[trigger.first - 1].tag is Tag.SEMICOLON
    if verb.participle and (not verb.left or noted):
        by = verb.by
        earlier = verb.left or [
            m for m in clause.begins.values() if m.last <= trigger.first and m.kind is MentionKind.PERSON
        ]
        if by and earlier and not _a_thing(clause, earlier[0], trigger.first):
            return by, earlier[:1], "received-by"
    if verb.passive:
        by = verb.by or by_later(clause, trigger.last)
        guests = verb.left or clefts.later(verb.clause, verb.trigger, by)
        # "X's call for restraint was welcomed by Y"
        nobody = any(clause.owner(m) for m in guests) or _a_thing(clause, next(iter(guests), None), trigger.first)
        return (by, guests, "received-by") if by and not nobody else None
    if verb.left_out and clause.words(trigger.last, trigger.last + 1) == "by" and (by := verb.by):
        return by, [implied(clause)], "received-by"
    if trigger.low in _HOSTS and trigger.first and clause.tagged.chunks[trigger.first - 1].low in _SHOWS:
        # "Example News host X": no verb
        return None
    right = verb.after(FOR, bare=True)
    if right and not verb.left and (hosts := clefts.participle(clause, trigger.first, trigger.last)):
        # "Receiving the delegation were X and Y"
        return hosts, [m for m in right if m not in hosts], "receives"
    if trigger.low in _WELCOMING:
        # "Welcoming Y to the capital, X praised ties"; not "a statement welcoming Y"
        hosts = later_subject(clause, right[-1].last) if right and trigger.first <= 1 else []
        return (hosts, right, "receives") if hosts and hosts[0] not in right else None
    if right and trigger.low == "welcome" and _invites(clause, trigger.first, right[-1].last):
        return None
    return (verb.told_left, right, "receives") if right else None


def _a_thing(clause: Clause, guest: Mention | None, at: int) -> bool:
    """True for "The decision of X was welcomed by Y", "X did it, and this was welcomed by Y": nobody was."""
    chunks = clause.tagged.chunks
    before = at - 1
    while before > 0 and chunks[before].low in _AUXILIARIES:
        before -= 1
    if chunks[before].low in _THIS:
        # "the delegation …, where it was received by Y": no plan is
        return chunks[before].low != "it" or chunks[at].low != "received"
    if guest is None or guest.first < 2 or chunks[guest.first - 1].low != "of":
        return False
    return chunks[guest.first - 2].low in _SAID_OR_DONE


_AUXILIARIES = _PASSIVE | {"has", "have", "had", "also", "warmly", "widely"}
_THIS = frozenset({"this", "that", "it", "which"})
_SAID_OR_DONE = words("thing welcomed")


def _invites(clause: Clause, first: int, after: int) -> bool:
    """True for "We welcome X to visit us", "we welcome X's plan": said, and nobody was received."""
    follows = clause.tagged.chunks[after : after + 2]
    to_do = len(follows) > 1 and follows[0].low == "to" and follows[1].tag is Tag.WORD
    return to_do or not _SAYS_SO.isdisjoint(clause.words(first - 2, first).split())


_WELCOMING = frozenset({"welcoming", "greeting"})


def visits(verb: Verb) -> Arguments | None:
    """ "X visited Y", "X called on Y"; "Y was paid a courtesy call by X"."""
    if verb.passive and (by := verb.by or by_later(verb.clause, verb.trigger.last)):
        return by, verb.left, "visits"
    right = verb.after(ON, bare=True)
    if right and verb.trigger.low.startswith("call") and _urged(verb.clause, right):
        return None
    if clefts.invited(verb.clause, verb.trigger):
        return None
    left = clefts.who(verb.clause, verb.left, verb.trigger.first, verb.trigger.last) or verb.told_left
    return (left, right, "visits") if right else None


def meets(verb: Verb) -> Arguments | None:
    """ "X met Y", "X and Y met"; "Y was met by X"; "Meeting Y at the airport were X and Z"."""
    if not verb.left and (hosts := clefts.participle(verb.clause, verb.trigger.first, verb.trigger.last)):
        return hosts, [m for m in verb.after(WITH, bare=True) if m not in hosts], "receives"
    if verb.passive and (by := verb.by or by_later(verb.clause, verb.trigger.last)):
        return by, verb.left or clefts.later(verb.clause, verb.trigger, by), "received-by"
    said = verb.trigger.low.startswith(("sp", "talk"))
    right = verb.after(WITH_OR_TO if said else WITH, bare=True)
    if right and verb.passive and verb.trigger.low == "seen" and not with_whom(verb, right[0]):
        # "was seen in a video about Y"
        return None
    if (
        right
        and verb.trigger.low.startswith("confer")
        and " " not in verb.trigger.low
        and not with_whom(verb, right[0])
    ):
        # "conferred an order on Y"
        return None
    if not may_meet(verb, right) or (right and not verb.told_left):
        # "I met X and Y": who did is not told, and the two did not meet each other
        return None
    return verb.told_left, right, "talks" if verb.trigger.low in ("talked", "talk") else verb.trigger.frame


def with_whom(verb: Verb, whom: Mention) -> bool:
    """True where "with" stands between the verb and its object."""
    return "with" in verb.clause.words(verb.trigger.last, whom.first).split()


def may_meet(verb: Verb, right: list[Mention]) -> bool:
    """True where what follows the verb does not speak against a contact of its subjects, or of them and `right`."""
    clause, trigger = verb.clause, verb.trigger
    if not right and trigger.kind == "meeting" and has_object(clause, trigger.last):
        return False
    return trigger.low not in _SEEING or _saw(clause, trigger.last, right)


def _urged(clause: Clause, whom: list[Mention]) -> bool:
    """True for "to show" in "called on X to show restraint": a plea, and no visit, as "to discuss trade" is."""
    chunks, at = clause.tagged.chunks, whom[-1].last
    if clause.words(at, at + 2) == "not to":
        return True
    if at + 1 >= len(chunks) or chunks[at].low != "to" or chunks[at + 1].tag not in (Tag.WORD, Tag.QUOTE):
        return False
    steps = chunks[at + 1].low == "take" and clause.words(at + 2, at + 3) != "leave"
    return steps or chunks[at + 1].low not in _PURPOSES or all(m.kind is MentionKind.PARTY for m in whom)


def chairs(verb: Verb) -> Arguments | None:
    """ "The session was co-chaired by X and by Y"; "X co-chaired the third session of consultations with Y"."""
    clause, trigger = verb.clause, verb.trigger
    if verb.passive or clause.words(trigger.last, trigger.last + 1) == "by":
        return verb.by, [], "co-chairs"
    nouns = side_clauses.chaired(clause, trigger.last)
    beside = objects(clause, nouns[-1] if nouns else trigger.last, WITH, bare=False) or beside_later(
        clause, trigger.last
    )
    beside = beside or _together(clause, trigger.last) or side_clauses.counterparts(clause, trigger.last)
    return (verb.left, beside, "co-chairs") if verb.left else None


def _together(clause: Clause, at: int) -> list[Mention]:
    """ "co-hosted the chairmen's meeting by video link, together with Y"."""
    chunks = clause.tagged.chunks
    beside = next((i for i in range(at, len(chunks) - 2) if clause.words(i, i + 2) == "together with"), None)
    return coordinated(clause, beside + 2) if beside is not None else []


def by_later(clause: Clause, at: int) -> list[Mention]:
    """ "was received on arrival at the airport by X": by whom, where no other verb stands before the "by"."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + _BY_REACH, len(chunks) - 1)):
        if chunks[index].low == "by":
            return coordinated(clause, index + 1)
        joined = chunks[index].tag is Tag.CONJUNCTION and not chunks[index + 1].low.endswith("ed")
        if joined or chunks[index].tag is Tag.SEMICOLON or chunks[index].low in _FINITE:
            # "was received and shown round by X" is told of one
            return []
    return []


_BY_REACH, _FINITE = 14, words("clause verb")


def _saw(clause: Clause, at: int, right: list[Mention]) -> bool:
    """True where seeing is meeting: "saw the minister again", "saw each other"; not "saw the minister leave"."""
    if not right:
        return clause.words(at, at + 2) in ("each other", "one another")
    first = right[0]
    if first.first and clause.tagged.chunks[first.first - 1].low == "the" and not (first.offices or first.honorific):
        # "delighted to see the Westbury Hub approved": no person
        return False
    after, beyond = (clause.words(m.last, m.last + 2) for m in (first, right[-1]))
    if "only" in beyond.split() or (after.split()[:1] == ["as"] and after != "as well"):
        # "saw X only through a window", "saw X as a future leader"
        return False
    follows = next(iter(clause.tagged.chunks[right[-1].last :]), None)
    if follows is None or follows.tag not in (Tag.WORD, Tag.CAPITAL):
        return True
    return follows.low in words("adverb") or follows.low.endswith("ly")


def beside_later(clause: Clause, at: int) -> list[Mention]:
    """ "toured the institute at A with Y": whoever stands after the next "with"."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + 14, len(chunks) - 1)):
        if chunks[index].tag in (Tag.COMMA, Tag.SEMICOLON):
            return []
        if chunks[index].low == "with":
            beside = objects(clause, index, WITH, bare=False)
            return [m for m in beside if m.kind is MentionKind.PERSON and not clause.owner(m)]
    return []


def has_object(clause: Clause, at: int) -> bool:
    """True where the verb has an object that was not understood: its subjects did not meet each other."""
    chunks = clause.tagged.chunks
    if at >= len(chunks):
        return False
    after = chunks[at]
    if clause.words(at, at + 2) in ("each other", "one another") or after.low == "behind":
        # "met behind closed doors"
        return False
    if after.low in words("how often") or "times" in clause.words(at + 1, at + 3).split():
        # "met eleven times", "met every week"
        return False
    if after.tag is Tag.WORD:
        return after.low not in words("adverb") and not after.low.endswith("ly")
    return after.tag in _OBJECT
