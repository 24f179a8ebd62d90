"""Attendance: who came along, led a delegation, or was present, beside those whom a trigger names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from loaders.text import accompanied, attended, companions, facing, opposites, status
from loaders.text.attending import Found, elsewhere, find, only, said_before, to_come
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.coordination import coordinated
from loaders.text.grammar import cue, words
from loaders.text.listings import listed, people_of
from loaders.text.mentions import Mention, MentionKind
from loaders.text.participants import by_title

_PERSONS = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
_ONE_SIDED = words("company") | {"side", "sides"}
_ABSENT, _SCHEDULED = cue("absent"), cue("was to be")
_ELSEWHERE = words("something else")
_BODIES = words("travelling body")
_NEGATED = cue("negated")
_RESPECTIVE = cue("one each")
_BOTH = 2
_RELATIVE = frozenset({"which", "who", "that"})


def attend(reading: Reading, clause: Clause, told: Sequence[Event]) -> bool:
    """Adds to the events at hand those whom the sentence says attended, headed a delegation or came along.

    True where the sentence does nothing but list them.
    """
    if not clause.begins:
        return False
    if told and all(e.rule == "tells" for e in told):
        # "X told Y of a delegation led by Z": what they spoke of
        return False
    found = find(clause)
    if not found:
        _act_together(reading, clause, told)
    _with_whom(reading, clause, told)
    for number, each in enumerate(found):
        if _absent(clause, each) or (not told and _of_another(clause, each)):
            continue
        stop = found[number + 1].first if number + 1 < len(found) else len(clause.tagged.chunks)
        people = people_of(clause, each, stop)
        if not people:
            continue
        if to_come(clause, each) and not told:
            continue
        if _planned(clause, each) and all(e.status == "held" for e in (*told, *reading.current)):
            continue
        if each.turn.tie in ("leader", "guest", "led"):
            _come_along(reading, clause, told, each, people)
        else:
            _take_part(reading, clause, told, each, people)
    return bool(found) and found[0].first <= 1 and found[0].turn.after


def _with_whom(reading: Reading, clause: Clause, told: Sequence[Event]) -> None:
    """ "With Mr X were Y and Z": they came with him."""
    chunks = clause.tagged.chunks
    leader = clause.begins.get(1)
    if chunks[0].low not in ("with", "alongside", "at", "beside", "accompanying") or leader is None:
        return
    last = leader.last
    if chunks[0].low == "accompanying":
        # "Accompanying X at the meeting were Y and Z"
        last = next(
            (i for i in range(last, min(last + _LATELY, len(chunks))) if chunks[i].low in ("were", "was")), last
        )
    while last < len(chunks) and (chunks[last].tag is Tag.POSSESSIVE or chunks[last].low in ("side", "right", "left")):
        last += 1
    if last >= len(chunks) or chunks[last].low not in ("were", "was", "came", "sat", "went", "stood"):
        return
    people = list(listed(clause, last + 1, len(chunks)))
    leaders = reading.discourse.resolve(leader)
    events = [e for e in (*told, *reading.current) if set(leaders) & set(e.actors())]
    if leaders and people and events:
        companions.share_side(reading, leaders[0], people)
        _add(reading, events, people, "member", "company")


_LATELY = 5
"""In chunks: how long an aside may be after those whom somebody accompanied."""


def _act_together(reading: Reading, clause: Clause, told: Sequence[Event]) -> None:
    """ "The ministers of A and B met. X and Y agreed …": those who act together after a gathering were at it."""
    event = told[-1] if told else reading.last
    if event is None or not event.opened or event.people or clause.tagged.number - event.sentence > 1:
        return
    # "… held talks: X and Y agreed on seven points"
    colons = [i + 1 for i, c in enumerate(clause.tagged.chunks) if c.tag is Tag.COLON]
    if told and not colons:
        return
    start = colons[-1] if told else 0
    first = next((m for m in clause.begins.values() if m.first >= start), None)
    named = first is not None and first.kind is MentionKind.PERSON
    people = coordinated(clause, first.first, closed=True) if first is not None and named else []
    opens = bool(people) and (people[0].first <= start + 1 or _AGREED.search(clause.words(0, people[0].first)))
    if len(people) > 1 and all(m.kind is MentionKind.PERSON for m in people) and opens:
        _add(reading, [event], people, "member", "acting-together", principal=True)


_OF_THE_DELEGATION = ("delegation", "and compris", "and consist", "and compos")
_AGREED = cue("agreed between")


def _planned(clause: Clause, found: Found) -> bool:
    if found.low.startswith("in the chair") and _SCHEDULED.search(clause.words(0, found.first)):
        # "The round was originally scheduled for December, with X in the chair"
        return True
    return status.read(clause.words(found.first - 8, found.first), found.low, clause.tagged) == "planned"


def _of_another(clause: Clause, found: Found) -> bool:
    """True where a relative clause tells of another contact: "the experts, who had met under the chairmanship of X"."""
    for at in range(found.first - 1, -1, -1):
        if clause.tagged.chunks[at].low in ("who", "which", "where", "when"):
            return any(at < t.first < found.first for t in clause.triggers)
    return False


def _absent(clause: Clause, found: Found) -> bool:
    chunks = clause.tagged.chunks
    marks = [i for i, c in enumerate(chunks) if c.tag is Tag.SEMICOLON or c.low in ("which", "who")]
    start = max((i + 1 for i in marks if i < found.first), default=0)
    if not _RELATIVE.isdisjoint(found.low.split()):
        # "did not travel with the delegation, which included X"
        return False
    stop = min((i for i in marks if i >= found.last), default=len(chunks))
    if _NEGATED.search(said_before(clause, max(start, found.first - 5), found.first + 1)):
        return True
    if _ABSENT.search(clause.words(max(start, found.first - 8), min(stop, found.last + 4))):
        return True
    said = status.read(said_before(clause, found.first - 8, found.first), found.low, clause.tagged)
    return said not in ("held", "planned")


def _come_along(
    reading: Reading, clause: Clause, told: Sequence[Event], found: Found, people: Sequence[Mention]
) -> None:
    """Adds companions to the events of the one whom they accompany, on that one's side."""
    leaders = accompanied.of(reading, clause, found)
    if len(reading.sides(leaders)) > 1:
        # "Secretary X and Minister Y were joined by …": of either side
        _take_part(reading, clause, told, found, people)
        return
    if found.turn.tie == "led":
        # "Ambassador X accompanied the Minister": the minister leads
        led = coordinated(clause, found.last)
        leaders = [a for m in led for a in reading.discourse.resolve(m)]
        if led and not (told or clause.triggers) and _to_a_place(clause, led[-1].last):
            return
    company = tuple(a for m in people if m.kind is MentionKind.PERSON for a in reading.discourse.resolve(m))
    reading.discourse.delegation = (*leaders[:1], *company)
    waiting = (reading.facing,) if reading.facing is not None else ()
    events = [e for e in (*told, *attended.spoken_of(reading, clause), *waiting) if set(leaders) & set(e.actors())]
    if not events and not clause.triggers:
        # "X received Y. Y recalled a meeting with Z. Y was accompanied by …": at the meeting that is news
        lately = [e for e in reversed(reading.events[-attended.LATELY :]) if e.item == reading.item and not e.passing]
        events = [e for e in lately if e.status == "held" and set(leaders[:1]) & set(e.actors())][:1]
    if not events or (found.first <= 1 and not told and not _ELSEWHERE.isdisjoint(clause.tagged.words)):
        # "Accompanied by X, he toured the port": of what was told before it says nothing
        return
    if events[0] in told and (found.turn.tie == "led" or _in_apposition(clause, found)):
        # "Afterwards, accompanied by X, he met Y": of whom he met before it says nothing
        events = [e for e in events if e in told]
    for leader in leaders[:1]:
        companions.share_side(reading, leader, people)
        for event in events:
            # whom the leader met, the company met
            event.opposed |= {(own, other) for own in company for first, other in event.opposed if first == leader}
            event.opposed |= {(first, own) for own in company for first, other in event.opposed if other == leader}
            if found.low.startswith("accompanied") and _of_a_body(reading, (leader, *company)):
                # a body's chair and its staff, however each one's side is told
                event.beside |= {frozenset((leader, own)) for own in company}
    _add(reading, events, people, found.turn.role, "company")


def _to_a_place(clause: Clause, at: int) -> bool:
    """True for "accompanied the Prime Minister to the beach resort": of whom he met there it says nothing."""
    where = clause.words(at, at + _PLACE).split()
    return where[:1] == ["to"] and where[1:2] in (["the"], ["a"], ["an"]) and _OCCASIONS.isdisjoint(where)


_PLACE = 6
_OCCASIONS = words("gathering noun") | {"ceremony", "event", "occasion", "presentation", "audience", "palace", "dinner"}


def _of_a_body(reading: Reading, people: Sequence[int]) -> bool:
    """True where one of those who came together holds office in an organisation."""
    return any(o.organisation for a in people for o, _ in reading.actors[a].offices)


def _in_apposition(clause: Clause, found: Found) -> bool:
    """True for "accompanied by X" between commas: it belongs to what its own sentence tells."""
    return found.low.endswith("by") and (not found.first or clause.tagged.chunks[found.first - 1].tag is Tag.COMMA)


def _take_part(
    reading: Reading, clause: Clause, told: Sequence[Event], found: Found, people: Sequence[Mention]
) -> None:
    events = only(clause, found, attended.nearest(told, found) or attended.spoken_of(reading, clause))
    named = {a for m in people for a in reading.discourse.resolve(m)}
    if found.turn.role == "head" and len(named) == 1 and not _stays_home(reading, named):
        # "received a delegation led by X. The delegation then met Y"
        reading.discourse.delegation = tuple(named)
    if len(told) > 1 and named and named <= {a for e in told for a in e.actors()}:
        # "met separately with a delegation headed by X and with Y": each has a contact already
        return
    delegates = found.low.startswith("delegation ") and clause.words(0, 2) == "the delegation"
    if delegates or found.low.startswith("and "):
        for leader in reading.discourse.delegation[:1]:
            companions.share_side(reading, leader, people)
        if not told and delegates:
            # "The delegation met X. They dined with Y. The delegation consisted of …"
            lately = [e for e in reading.events[-_LATELY:] if e not in events and e.people and e.item == reading.item]
            events += [e for e in lately if len(reading.sides(e.actors())) == 1]
    if found.turn.tie in ("opened", "inviter"):
        events = [e for e in events if e.opened]
    if found.turn.tie == "inviter":
        # "gathered in Tallinn at the invitation of Estonian Foreign Minister X": in his own country
        events = [e for e in events if e.place is not None and e.place.country in reading.sides(named)]
    if not events and (found.turn.role == "head" or not clause.tagged.words.isdisjoint(_BODIES)):
        # "A delegation led by X visited A", "A delegation comprising X and Y": whom "the delegation" means
        reading.discourse.delegation = tuple(a for m in people for a in reading.discourse.resolve(m))
    if not events and facing.tell(reading, clause, found, people):
        return
    facing.bring(reading, clause, told)
    for event in events:
        if event.status not in ("held", "planned"):
            continue
        # "Today's meeting ended in the presence of X": told before, and again by the noun
        again = any(t.frame == "noun" for t in clause.triggers) and event in told
        if not (again or attended.speaks_of(reading, clause, event, found, people)):
            continue
        before = event.sentence != clause.tagged.number and not event.opened
        if before and elsewhere(clause, found, event.name or event.kind):
            continue
        if found.turn.role == "head" or found.low.startswith(_OF_THE_DELEGATION):
            companions.share_party(reading, event, people)
        if found.turn.role == "head" and _has_heads(reading, clause, event, people):
            continue
        if found.turn.role == "member":
            companions.no_third(reading, event, people)
        if found.turn.role == "member" and clause.tagged.words.isdisjoint(_ONE_SIDED):
            opposites.contrast(reading, event, people)
        if delegates:
            event.beside |= {frozenset(pair) for pair in combinations(named, 2)}
        if found.low.startswith("table "):
            opposites.across(reading, clause, event, people)
        companions.came_with(reading, clause, event, people)
        _add(reading, [event], people, found.turn.role, "attendance")
        if found.turn.role == "head" and len(people) == _BOTH and _RESPECTIVE.search(clause.tagged.low):
            opposites.face(reading, event, people)


def _stays_home(reading: Reading, named: set[int]) -> bool:
    """True for the home side's delegation, where a foreign one is the guest of which the text will speak."""
    foreign = reading.discourse.foreign
    return any(foreign(a) for a in reading.discourse.delegation) and not any(foreign(a) for a in named)


def _has_heads(reading: Reading, clause: Clause, event: Event, people: Sequence[Mention]) -> bool:
    """True where those who met were named as such: who heads a delegation elsewhere is told of another occasion."""
    if event.sentence == clause.tagged.number or event.opened:
        return False
    met = {reading.actors[p.actor].represents for p in event.people if p.principal}
    sides = {reading.actors[a].represents for m in people for a in reading.discourse.resolve(m)}
    return None not in sides and sides <= met


def _add(
    reading: Reading,
    events: Sequence[Event],
    people: Sequence[Mention],
    role: str,
    rule: str,
    *,
    principal: bool = False,
) -> None:
    for mention in people:
        if mention.kind not in _PERSONS and mention.kind is not MentionKind.GROUP:
            continue
        named = reading.discourse.resolve(mention)
        for event in events if not named and mention.kind is MentionKind.OFFICE else ():
            by_title(reading, event, mention, role)
        for actor in named:
            for event in events:
                event.add(actor, role, mention, rule, principal=principal or (event.opened and role == "chair"))
