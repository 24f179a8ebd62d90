"""Events: the contacts that a document tells of, read sentence by sentence.

Each trigger with its arguments becomes an Event; words of attendance ("accompanied by", "also present were") add to the
events told last; two triggers about one meeting are joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.text import (
    agenda,
    called_bodies,
    circumstances,
    clefts,
    credentials,
    frames,
    gatherings,
    homecoming,
    joining,
    kinds,
    next_rounds,
    opposites,
    rosters,
    shared,
    side_clauses,
    splitting,
    unnamed,
    visitors,
    where,
)
from loaders.text import status as status_of
from loaders.text.attendance import attend
from loaders.text.attention import remember, take_as_current, take_up_subject
from loaders.text.chunks import Tag, Tagged
from loaders.text.clauses import REACH, Clause, main_words
from loaders.text.contacts import RECEIVING, Event, Reading, Refusal, Refused
from loaders.text.cues import Cue
from loaders.text.discourse import FIRST_PERSON, IMPLIED
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention
from loaders.text.modality import governed
from loaders.text.noun_frames import holder_at
from loaders.text.participants import fill
from loaders.text.pronouns import another
from loaders.text.triggers import Trigger

_VERB_GROUP: Final = 4
_NEAR: Final = 8
"""How many chunks before a noun may say that it took place."""
_NOBODY: Final = Cue("nobody")
_AHEAD: Final = cue("label of what is to come")
_SUPPOSED: Final = Cue("supposed")
_NO_SUCH: Final = Cue("no such noun")
_YET_TO_COME: Final = Cue("yet to come")
_WILL_DURING: Final = Cue("during it: will")
_IN_WRITING: Final = Cue("in writing")
_DECIDED: Final = frozenset({", it was", ", it is", ", it has"})
"""What begins a clause of its own: "Talks are scheduled, it was decided at a meeting"."""
_LABEL: Final = 5
_PAIR: Final = 2
_TO_BE: Final = frozenset({"will", "should", "would"})
_NOTE: Final = 12
"""In chunks: how far after "told" it may be said that it was told in writing."""
_TOLD_AFTER: Final = frozenset(
    {"gathering", "noun-implied", "noun-with", "noun-between", "noun-of", "noun-of-with", "noun-possessor"}
)
"""Rules of nouns whose verb may follow: "talks between X and Y will be held"."""
_IN_PASSING: Final = Cue("in passing")


def read_sentence(
    reading: Reading,
    tagged: Tagged,
    mentions: Sequence[Mention],
    triggers: Sequence[Trigger],
    *,
    heading: bool = False,
    entry: bool = False,
) -> None:
    """Reads the events of one sentence into the state.

    `heading` where it is a line above the text that tells it, `entry` where it is a line in a list of names.
    """
    clause = Clause.of(tagged, mentions, triggers)
    reading.discourse.speaker = reading.speakers.get(tagged.number)
    if heading:
        reading.headlines.add(tagged.number)
    if entry and rosters.enter(reading, clause):
        remember(reading, clause, listed=True)
        return
    if heading and reading.read_prose and triggers:
        # another item of a bulletin
        reading.item, reading.current, reading.discourse.guest = reading.item + 1, (), None
    take_up_subject(reading, clause)
    homecoming.note(reading, clause)
    told: list[Event] = []
    recalled: list[Event] = []
    chaired = False
    for trigger in triggers:
        found = _events(reading, clause, trigger, heading=heading)
        if chaired and trigger.frame == "noun":
            # what was chaired is told by who chaired it
            continue
        chaired = chaired or (trigger.frame == "chairs" and not isinstance(found, Refusal))
        if isinstance(found, Refusal):
            reading.refused.append(Refused(tagged.number, trigger.start, trigger.end, found))
        else:
            joined = [joining.join(reading, event, found) for event in found]
            told += joined
            recalled += [e for e, event in zip(joined, found, strict=True) if event.passing and e is not event]
    if not told and not heading:
        told = visitors.read(reading, clause) or called_bodies.receive(reading, clause)
    if not heading and not any(e.status == "planned" and reading.complete(e) for e in told):
        next_rounds.note(reading, clause)
    listed = attend(reading, clause, told)
    remember(reading, clause, listed=listed)
    # "convened a meeting to report on his talks with Y": of what is told again beside the news, nothing more is said
    take_as_current(reading, [e for e in told if all(e is not r for r in recalled)] or told)
    if not told and not heading:
        credentials.go_on(reading, clause)
    reading.read_prose = reading.read_prose or not heading
    rosters.announce(reading, tagged, heading=heading)


_BOUNDS: Final = (Tag.SEMICOLON, Tag.COLON)


def _verb_group(clause: Clause, trigger: Trigger) -> str:
    """The words between the last mention, or the last "but", before the trigger and the trigger."""
    at = trigger.first
    chunks = clause.tagged.chunks
    while at and (at - 1) not in clause.ends and chunks[at - 1].tag not in _BOUNDS and chunks[at - 1].low != "but":
        at -= 1
        if trigger.first - at > 14 or (chunks[at].low == "," and clause.words(at, at + 3) in _DECIDED):
            break
    return clause.words(at, trigger.first)


_FRONTED: Final = words("done to a contact")
"""Participles that open a sentence about a contact: "Hosted by X and Y, the summit will take place"."""


def _events(reading: Reading, clause: Clause, trigger: Trigger, *, heading: bool) -> list[Event] | Refusal:
    """The events that a trigger tells, each with its status, date and place; or why it tells none."""
    group = _verb_group(clause, trigger)
    whole = clause.words(clause.opens(trigger.first), trigger.last + REACH)
    state = status_of.read(group, whole, clause.tagged)
    noun = trigger.frame == "noun"
    verb = holder_at(clause, trigger) if noun else trigger.first
    if state == "held" and verb != trigger.first:
        # "will host X for a lunch": the verb that holds the noun says whether it was
        state = status_of.read(clause.words(verb - _VERB_GROUP, verb), "", clause.tagged)
    if state == "held":
        state = _from_clause(clause, trigger)
    if state == "held":
        state = governed(clause, trigger, verb)
    if shared.done_there(clause, trigger, state, group):
        state = "held"
    found = _contacts(reading, clause, trigger, state, heading=heading)
    if isinstance(found, Refusal):
        return found
    fronted = clause.tagged.chunks[0].low in _FRONTED and clause.words(1, 2) == "by"
    # "X, who held talks with Y, is expected to go on to Z": the verb before the noun has told
    early = trigger.first <= _LABEL and clause.tagged.chunks[verb].low not in ("held", "had")
    opens = fronted or (noun and (early or found[0].rule in _TOLD_AFTER))
    if state == "held" and opens:
        state = status_of.after(clause.words(trigger.last, clause.semicolon(trigger.last)), clause.tagged)
        whole_clause = clause.words(0, clause.semicolon(trigger.last))
        if state == "held" and noun and _WILL_DURING.search(whole_clause, clause.tagged):
            # "During his talks with X, Y will raise trade"
            state = "planned"
    if state == "none":
        return Refusal.WISHED
    planned = state == "planned" or (reading.agenda and state == "held" and not agenda.past(trigger.low, group))
    today = reading.day.edtf if reading.day and reading.day.year else None
    for event in found:
        event.item, event.at = reading.item, trigger.first
        event.passing = _in_passing(clause, trigger, group)
        if planned:
            event.status = "planned"
        event.date = circumstances.date(reading, clause, trigger, event)
        event.passing |= circumstances.long_ago(clause, event, today)
        event.undated = event.date is None and circumstances.is_background(clause, trigger, group)
        if event.status == "held" and today and event.date and event.date.value[: len(today)] > today:
            # a day that has not come yet
            event.status = "planned"
        circumstances.inherit_date(reading, event, whole, clause.tagged)
        event.place = where.place(reading, clause, trigger, event)
        if noun:
            event.name, event.definite = trigger.low, gatherings.definite(clause, trigger)
        opposites.settle_by_place(reading, event)
    return found


def _from_clause(clause: Clause, trigger: Trigger) -> status_of.Reading:
    """What the head of the clause says of the whole: "Neither X nor Y spoke to her", "NEXT WEEK: X hosts Y"."""
    chunks = clause.tagged.chunks
    head = clause.words(clause.start(trigger.first, Tag.SEMICOLON, Tag.QUOTE), trigger.first)
    if _NOBODY.match(head, clause.tagged) or _SUPPOSED.search(head, clause.tagged) or _asked(clause):
        return "none"
    note = f"{head} {clause.words(trigger.first, trigger.last + _NOTE)}" if trigger.frame == "tells" else ""
    if note and _IN_WRITING.search(note, clause.tagged):
        return "none"
    if trigger.frame == "noun":
        close = clause.words(trigger.first - _NEAR, trigger.first)
        # "will dominate the rest of his visit, such as his meeting with Y"
        of_those = " such as " in close and not _TO_BE.isdisjoint(head.split())
        if of_those or _NO_SUCH.search(close, clause.tagged) or _YET_TO_COME.search(close, clause.tagged):
            return "none" if _NO_SUCH.search(close, clause.tagged) else "planned"
    colon = next((i for i in range(min(_LABEL, trigger.first)) if chunks[i].tag is Tag.COLON), None)
    return "planned" if colon is not None and _AHEAD.search(clause.words(0, colon)) else "held"


def _asked(clause: Clause) -> bool:
    """True for a question: "Did you see the President on that journey?"."""
    chunks = clause.tagged.chunks
    return any(c.text == "?" for c in chunks[-2:])


def _in_passing(clause: Clause, trigger: Trigger, group: str) -> bool:
    """True where the sentence tells of something else and only mentions the contact: "who first met in May"."""
    start = clause.opens(trigger.first)
    if trigger.frame == "noun" and side_clauses.had_by(clause, trigger) is not None:
        return True
    # "had a talk with Y" is news, "had held talks with Y" goes back
    had = "had" in group.split() and not side_clauses.had_it(clause, holder_at(clause, trigger))
    return bool(_IN_PASSING.search(main_words(clause, start, trigger.first), clause.tagged)) or had


def _contacts(
    reading: Reading, clause: Clause, trigger: Trigger, state: status_of.Reading, *, heading: bool
) -> list[Event] | Refusal:
    """The events of a trigger, with those who took part."""
    status = "held" if state == "none" else state
    if trigger.frame == "credentials":
        return credentials.read(reading, clause, trigger, status)
    arguments = frames.arguments(clause, trigger)
    if arguments is None or not arguments[1]:
        listing = rosters.announced(reading, clause, trigger, status)
        if listing is not None:
            return [listing]
    if arguments is None:
        return gatherings.opened_only(reading, clause, trigger, status, heading=heading)
    hosts, guests, rule = arguments
    if rule == "received-by" and not (hosts := homecoming.strangers(reading, clause, trigger, hosts, guests)):
        return Refusal.ONE_SIDE
    kind = gatherings.chaired_kind(reading, clause) if trigger.frame == "chairs" else kinds.kind(clause, trigger)
    event = Event(kind, status, clause.tagged.number, rule)
    event.sentences[clause.tagged.number] = rule
    host, guest = ("host", "guest") if rule in RECEIVING else ("member", "member")
    if len(hosts) == 1:
        hosts = [another(reading, clause, hosts[0], guests)]
    fill(reading, clause, event, hosts, host, one_sided=bool(hosts and guests))
    if rule == "noun-implied" and gatherings.definite(clause, trigger):
        event.people = joining.partners(reading, event, guests)
    own = event.actors()
    fill(reading, clause, event, guests, guest, one_sided=bool(hosts and guests), own=own)
    unnamed.face(event, hosts, guests)
    if heading and rule == "noun-implied" and not own and len(event.people) > 1:
        # "Calls with X of A and Y of B": with whom, the text tells
        return Refusal.ONE_SIDE
    if rule == "noun-with" and len(own) > 1 and any(m.low == IMPLIED for m in hosts):
        # "X was also present during the meeting with Y": beside whoever held it
        event.beside |= {frozenset(own)} if len(own) == _PAIR else set()
    event.opposed = {(one, other.actor) for one in own for other in event.people if other.actor not in own}
    if rule == "noun-between" and len(event.people) == len(guests) == _PAIR:
        # "talks between the envoy X and the rebel leader Y": the words set them against each other
        event.opposed.add((event.people[0].actor, event.people[1].actor))
    opposites.part(reading, event)
    if not own and hosts and (rule == "noun-between" or all(m.low in FIRST_PERSON for m in hosts)):
        return Refusal.ONE_SIDE
    if not own and not event.parties and (hosts or rule == "noun-held-with"):
        # "I met X and Y", "The delegation met X and Y": who did is not known, and the two need not have met each other
        event.people = [replace(part, principal=False) for part in event.people]
    if not (rule == "co-chairs" and guests):
        opposites.settle(reading, event, talks=trigger.frame == "noun" and trigger.low.endswith("talks"))
    if not reading.complete(event):
        whom = guests or rosters.tells_of_company(clause, trigger)
        if event.people and whom and gatherings.told_later(clause, trigger, rule, by_somebody=bool(own)):
            # whom somebody met is told by what follows: "met the attachés of three countries"
            event.opened = True
            return [event]
        opened = gatherings.opened(reading, clause, trigger, status, heading=heading)
        if opened is None:
            return Refusal.ONE_SIDE
        for part in event.people:
            opened.add(part.actor, part.role, part.mention, part.rule)
        return [opened]
    if not gatherings.counts(clause, trigger, event):
        return Refusal.NOTHING_HAPPENED
    if rule == "noun-with" and len(event.people) < 2:
        return Refusal.ONE_SIDE
    event.opened = not event.people
    if len(hosts) > 1 and hosts[0].first >= trigger.last and clefts.relative(clause, trigger.first):
        # "The envoys who called on Y were A, B and C": each called
        return splitting.one_each(event, [a for a in event.actors() if a not in own])
    return splitting.split(reading, clause, trigger, event, own)
