"""Shared contacts: whoever acts together at a contact met there.

"During the meeting, X and Y stressed …", "X and Y agreed on transit in talks held in A", "the dinner brought together X
and Y".
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.noun_frames import Arguments
from loaders.text.objects import objects
from loaders.text.subjects import subjects
from loaders.text.triggers import Trigger
from loaders.text.verb_frames import Verb
from loaders.text.verbs import acts

_HEAD: Final = 4
"""Words at most before a noun that opens its sentence: "During their bilateral"."""
_REACH: Final = 25
"""In chunks: how far after such a noun those who act together may be named."""
_TWO, _FEW = 2, 5
_DESCRIBED: Final = 4
"""Words at most between "their" and the noun."""
_DESCRIBING: Final = frozenset({Tag.WORD, Tag.ADJECTIVE, Tag.MODIFIER, Tag.RESIDENCE, Tag.CITY, Tag.CAPITAL})
_IN_COURSE: Final = frozenset({"in", "at", "during", "after", "following", "over", "before", "into"})
_THEY: Final = frozenset({"they", "the two", "both", "the pair"})
_OWN, _SOME = frozenset({"their"}), frozenset({"a", "an"})
_MANY: Final = frozenset({"conference", "session", "ceremony"})
"""Kinds at which many may speak without having met."""
_BARE: Final = frozenset({"talks", "conversations", "discussions", "consultations", "negotiations"})


def at_contact(clause: Clause, trigger: Trigger) -> Arguments | None:
    """Those who do something together at the contact that a noun names; None where the words don't say so."""
    return _opening(clause, trigger) or _closing(clause, trigger) or _joined(clause, trigger)


def _joined(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "X and Y joined Z for talks in A", "X was joined by Y and Z for talks"."""
    chunks = clause.tagged.chunks
    at = next((i for i in range(trigger.first) if chunks[i].low == "joined"), None)
    if at is None or "for" not in clause.words(trigger.first - _DESCRIBED, trigger.first).split():
        return None
    left, right = subjects(clause, at), coordinated(clause, at + 1 + (chunks[at + 1].low == "by"))
    people = all(m.kind is MentionKind.PERSON for m in (*left, *right))
    return ([*left, *right], [], "speaks") if left and right and people else None


def _opening(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "During the meeting, X and Y stressed …": who speak together at it met at it."""
    chunks = clause.tagged.chunks
    head = clause.words(0, trigger.first).split()
    after = len(head) > 1 and head[0] in ("after", "following") and (head[1] == "their" or trigger.low in _BARE)
    if len(head) > _HEAD or len(head) < 2 or not (after or head[0] in ("during", "at", "in")):
        return None
    both = clause.begins.get(trigger.last + 1)
    if head[1] in _SOME and both is not None and both.low in _THEY and chunks[trigger.last].tag is Tag.COMMA:
        # "In a long telephone conversation, they …"
        return [both], [], "speaks"
    if head[-1] not in ("the", "their"):
        return None
    reach = range(trigger.last, min(trigger.last + _REACH, len(chunks)))
    comma = next((i for i in reach if chunks[i].tag is Tag.COMMA), 0)
    people = coordinated(clause, comma + 1, closed=True) if comma else []
    if len(people) != 2 or any(m.kind is not MentionKind.PERSON for m in people) or people[-1].last >= len(chunks):
        return None
    return (people, [], "speaks") if acts(chunks[people[-1].last]) else None


def _closing(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "X and Y agreed on transit during their meeting", "… in talks held in A", "… after a meeting at A"."""
    chunks = clause.tagged.chunks
    at = trigger.first - 1
    while at > 0 and trigger.first - at <= _DESCRIBED and chunks[at].tag in _DESCRIBING:
        if chunks[at].low in _IN_COURSE | _OWN | _SOME:
            break
        at -= 1
    owner = chunks[at].low if at > 0 else ""
    if owner in _IN_COURSE and trigger.low in _BARE:
        lead = at
    elif owner in _OWN | _SOME and chunks[at - 1].low in _IN_COURSE:
        lead = at - 1
    else:
        return None
    if not _AHEAD.isdisjoint(clause.words(lead, trigger.first).split()):
        return None
    follows = chunks[trigger.last].low if trigger.last < len(chunks) else ""
    if owner not in _OWN and (follows in ("of", "with", "between") or trigger.kind in _MANY):
        # "spoke at a meeting of ministers": of many
        return None
    people = _acting(clause, lead) or (_both(clause, lead) if owner in _OWN else [])
    if people and not _YET.isdisjoint(clause.words(people[-1].last, lead).split()) and owner not in _OWN:
        # "X and Y would discuss it at a meeting on Tuesday"
        return None
    return (people, [], "speaks") if people else None


def _both(clause: Clause, until: int) -> list[Mention]:
    """ "X thanked Y after their meeting": the two whom the clause has named before, where there are just two."""
    before = [m for m in clause.begins.values() if m.last <= until]
    people = [m for m in before if m.kind is MentionKind.PERSON]
    if any(m.kind is MentionKind.GROUP for m in before):
        return []
    return people if len(people) == _TWO or _of_as_many_lands(people) else []


def _of_as_many_lands(people: list[Mention]) -> bool:
    """True for the few who are told to be each of another land: "X, flanked by his Kenyan and Omani counterparts"."""
    lands = {m.country or next((o.country for o in m.offices if o.country), None) for m in people}
    return _TWO < len(people) <= _FEW and None not in lands and len(lands) == len(people)


def done_there(clause: Clause, trigger: Trigger, state: str, group: str) -> bool:
    """True where what is wished for or to come is only what was agreed on or asked for at the contact itself.

    `state` is what the words would else say of it, `group` are those before the trigger: "X offered a line at talks
    with Y" tells of talks that were held.
    """
    if state == "planned":
        return trigger.frame == "noun" and _agreed_there(clause, trigger)
    if state == "none" and _ASKED_BESIDE.search(group):
        # "declined to comment after seeing Y"
        return True
    return state == "none" and trigger.low in _BARE | _MEETINGS and bool(_ASKED_THERE.search(group))


_ASKED_THERE, _ASKED_BESIDE = cue("asked there"), cue("asked beside")
_MEETINGS: Final = frozenset({"meeting", "meetings", "summit", "session"})


def _agreed_there(clause: Clause, trigger: Trigger) -> bool:
    """True for "X and Y agreed to speed it up during their meeting": at it they agreed; it is not still to come."""
    found = _closing(clause, trigger)
    if found is None:
        return False
    verb = found[0][-1].last
    return not _AGREEING.isdisjoint(clause.words(verb, verb + 3).split())


_AGREEING: Final = words("agreeing")
_YET: Final = frozenset({"will", "would", "may", "might", "could", "should", "must", "shall"})
_AHEAD: Final = frozenset({"next", "upcoming", "forthcoming", "future", "coming", "planned", "scheduled"})


def _acting(clause: Clause, until: int) -> list[Mention]:
    """The persons who together are the subject of the clause before chunk `until`; empty where it is one, or none."""
    chunks = clause.tagged.chunks
    for mention in sorted(clause.begins.values(), key=lambda m: m.first):
        if mention.last > until:
            break
        people = coordinated(clause, mention.first, closed=True)
        if len(people) < 2 or any(m.kind is not MentionKind.PERSON for m in people):
            continue
        verb = people[-1].last
        while verb < until and (chunks[verb].tag in (Tag.DATE, Tag.COMMA) or chunks[verb].low in words("adverb")):
            verb += 1
        if verb < until and acts(chunks[verb]) and subjects(clause, verb) == people:
            return people
    return []


def gathers(verb: Verb) -> Arguments | None:
    """ "The meeting brought together X and Y": whoever it brought together; a person who did so was with them."""
    if verb.trigger.low.startswith(("to ", "around ")):
        return _to_one_table(verb.clause, verb.trigger.first)
    if verb.passive and len(verb.left) > 1 and (hosts := [m for m in verb.by if m.kind is MentionKind.PERSON]):
        # "X and Y were brought together by Z"
        return hosts, verb.left, "receives"
    if verb.trigger.low == "involved" and verb.clause.words(verb.trigger.last, verb.trigger.last + 1) == "in":
        # "officials involved in A's policy, X and Y"
        return None
    people = objects(verb.clause, verb.trigger.last, frozenset(), bare=True)
    if len(people) < 2:
        return None
    hosts = [m for m in verb.left if m.kind is MentionKind.PERSON]
    return [], [*hosts, *people], "noun-between"


def _to_one_table(clause: Clause, until: int) -> Arguments | None:
    """ "X brought Y of A and Z of B to one table": they met there, whoever brought them with them."""
    chunks = clause.tagged.chunks
    verb = next((i for i in range(until - 1, 0, -1) if chunks[i].low in _BROUGHT), None)
    people = coordinated(clause, verb + 1) if verb is not None else []
    if verb is None or len(people) < _TWO or people[-1].last != until:
        return None
    hosts = [m for m in subjects(clause, verb) if m.kind is MentionKind.PERSON]
    return (hosts, people, "receives") if hosts else ([], people, "noun-between")


_BROUGHT: Final = frozenset({"brought", "brings", "gathered", "invited", "sat", "got"})
