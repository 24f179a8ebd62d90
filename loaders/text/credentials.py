"""Credentials: envoys hand their letters to a head of state or minister, each in a ceremony of his own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading, Refusal
from loaders.text.grammar import cue, words
from loaders.text.listings import listed
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.objects import objects
from loaders.text.participants import by_title
from loaders.text.subjects import later_subject, subjects
from loaders.text.triggers import Trigger
from loaders.text.whose import code_of

_ACCEPTS: Final = words("accepting verb")
_PRESENTS: Final = words("presenting verb")
_ABSENT: Final = cue("absent")
_SEQUENCE: Final = cue("in sequence")
_LISTS: Final = cue("lists the envoys")
_REACH: Final = 30
_OF: Final = frozenset({"of", "from"})
_TO: Final = frozenset({"to"})
_BY: Final = frozenset({"by"})


def read(reading: Reading, clause: Clause, trigger: Trigger, status: str) -> list[Event] | Refusal:
    """A ceremony for each envoy; one without its envoy where the words give only the host, for the list to come."""
    sides = _host_and_envoys(clause, trigger)
    if sides is None:
        return Refusal.NOT_A_CONTACT
    host, envoys = sides
    hosts = [(a, m) for m in host for a in reading.discourse.resolve(m)] or _told_before(reading)
    guests = [(a, m) for m in envoys for a in reading.discourse.resolve(m)]
    if not hosts and not guests:
        return Refusal.ONE_SIDE
    base = Event("ceremony", status, clause.tagged.number, "credentials", each=True, opened=True)
    base.sentences[clause.tagged.number] = "credentials"
    for actor, mention in hosts:
        base.add(actor, "host", mention, "credentials")
    for mention in host if not hosts else ():
        # "presented his credentials to the King of A"
        by_title(reading, base, mention, "host")
    if not guests:
        guests = [(a, m) for m in _after_colon(clause, trigger) for a in reading.discourse.resolve(m)]
    if not guests:
        return [base]
    represented = {reading.actors[actor].represents for actor, _ in (*hosts, *guests)} | {*base.parties}
    if (hosts or base.parties) and len(represented) == 1 and None not in represented:
        # an envoy hands his letters to nobody of his own side
        return Refusal.ONE_SIDE
    events = []
    for actor, mention in guests:
        one = base.copy()
        one.add(actor, "guest", mention, "credentials")
        events.append(one)
    return events


def _told_before(reading: Reading) -> list[tuple[int, Mention]]:
    """Who accepts the letters in the ceremony told last: "The envoys who presented their credentials were X and Y"."""
    if not reading.current or reading.current[0].rule != "credentials":
        return []
    return [(p.actor, p.mention) for p in reading.current[0].people if p.role == "host"]


def _named_after(clause: Clause, trigger: Trigger) -> list[Mention]:
    """ "Those who handed the President their credentials were X, Y and Z": the envoys after the verb."""
    chunks = clause.tagged.chunks
    for at in range(trigger.last, min(trigger.last + _REACH, len(chunks) - 1)):
        if chunks[at].low in ("were", "was", "are"):
            return list(listed(clause, at + 1, len(chunks)))
    return []


def _opened_by(clause: Clause, verb: int, trigger: Trigger) -> list[Mention]:
    """ "Presenting his letters of credence, Ambassador X conveyed …": the subject that follows."""
    return later_subject(clause, trigger.last) if verb <= 1 else []


def _after_colon(clause: Clause, trigger: Trigger) -> list[Mention]:
    """The envoys whom the sentence lists: "received the credentials of three ambassadors: X, Y and Z"."""
    chunks = clause.tagged.chunks
    colon = next((i for i in range(trigger.last, len(chunks)) if chunks[i].tag is Tag.COLON), None)
    return [] if colon is None else list(listed(clause, colon + 1, len(chunks)))


def present(reading: Reading, people: Sequence[Mention]) -> None:
    """A ceremony for each envoy who is named after the host; those who are of the host's side attend them all."""
    base = _base(reading.current)
    told = [e for e in reading.current if e is not base]
    news: list[Event] = []
    for mention in people:
        for actor in reading.discourse.resolve(mention):
            side = reading.actors[actor].represents
            if side is not None and side in reading.sides(base.actors()):
                for event in (base, *told, *news):
                    event.add(actor, "member", mention, "roster", principal=False)
            elif news and side is not None and side in reading.sides(p.actor for p in news[-1].people):
                news[-1].add(actor, "member", mention, "roster", principal=False)
            else:
                one = base.copy()
                one.add(actor, "guest", mention, base.rule)
                news.append(one)
    reading.events += news
    reading.current = (*reading.current, *news)


def _base(current: Sequence[Event]) -> Event:
    """The ceremony without its envoy: as first told, or the first one's without its guests."""
    first = current[0]
    if all(p.role != "guest" for p in first.people):
        return first
    bare = first.copy()
    bare.people = [p for p in first.people if p.role != "guest"]
    return bare


def go_on(reading: Reading, clause: Clause) -> None:
    """ "First to be presented was X. She was followed by Y; and Z": further envoys of a ceremony that was told."""
    low = clause.words(0, len(clause.tagged.chunks))
    if not reading.current or not reading.current[0].each or not (_SEQUENCE.search(low) or _LISTS.match(low)):
        return
    if _ABSENT.search(low):
        return
    home = reading.sides(p.actor for p in reading.current[0].people if p.role == "host")
    if _LISTS.match(low):
        _take_lands(reading, clause)
    envoys = [
        m
        for m in clause.begins.values()
        if m.kind is MentionKind.PERSON
        for a in reading.discourse.resolve(m)
        if reading.actors[a].represents not in home | {None} and _may_be_envoy(reading.actors[a])
    ]
    present(reading, envoys)


def _take_lands(reading: Reading, clause: Clause) -> None:
    """ "The ambassadors are X, Mauritania, Y, Belgium and Z from Norway": whence each comes."""
    chunks = clause.tagged.chunks
    for mention in clause.begins.values():
        at = mention.last + (mention.last < len(chunks) and chunks[mention.last].tag is Tag.COMMA)
        if mention.kind is not MentionKind.PERSON or at >= len(chunks) or chunks[at].tag is not Tag.COUNTRY:
            continue
        for actor in reading.discourse.resolve(mention):
            if reading.actors[actor].represents is None and (land := code_of(chunks[at])):
                reading.actors[actor].take_side(land, mention, "posted")


def _may_be_envoy(actor: Actor) -> bool:
    """False for a minister or head of state, on whose behalf an envoy speaks."""
    return not actor.offices or any(o.rank == "envoy" or o.core == "high commissioner" for o, _ in actor.offices)


def _host_and_envoys(clause: Clause, trigger: Trigger) -> tuple[list[Mention], list[Mention]] | None:
    at = next((i for i in range(trigger.first - 1, max(-1, trigger.first - _REACH), -1) if _verb(clause, i)), None)
    after = next(
        (i for i in range(trigger.last, min(len(clause.tagged.chunks), trigger.last + 12)) if _verb(clause, i)), None
    )
    if at is not None:
        word = clause.tagged.chunks[at].low
        subject = subjects(clause, at)
        passive = "by" in clause.words(at + 1, at + 2)
        if word in _ACCEPTS and not passive:
            return subject, objects(clause, trigger.last, _OF, bare=False)
        host = objects(clause, trigger.last, _TO, bare=False) or objects(clause, at + 1, _TO, bare=True)
        host = host or _given_to(clause, trigger.last)
        envoys = subject if any(m.kind in ACTING for m in subject) else _named_after(clause, trigger)
        return [m for m in host if m.kind is not MentionKind.PARTY], envoys or _opened_by(clause, at, trigger)
    if after is not None:
        host = objects(clause, after + 1, _TO | _BY, bare=False)
        return host, objects(clause, trigger.last, _OF, bare=False)
    return None


def _given_to(clause: Clause, at: int) -> list[Mention]:
    """ "presented his letters as Ambassador of A to B, to President X": the first after whose "to" a person stands."""
    chunks = clause.tagged.chunks
    if at >= len(chunks) or clause.words(at, at + 2).lstrip(", ").split()[:1] not in _AS_WHAT:
        return []
    people = sorted((m for m in clause.begins.values() if m.first > at), key=lambda m: m.first)
    for mention in people:
        before = mention.first - 1 - (chunks[mention.first - 1].tag is Tag.DETERMINER)
        if mention.kind is MentionKind.PERSON and chunks[before].low == "to":
            return [mention]
    return []


_AS_WHAT: Final = (["as"], ["accrediting"])


def _verb(clause: Clause, at: int) -> bool:
    return clause.tagged.chunks[at].low in _ACCEPTS | _PRESENTS
