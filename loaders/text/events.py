"""Events: the contacts that a document tells of, read sentence by sentence.

Each trigger with its arguments becomes an Event; words of attendance ("accompanied by", "also present were") add to the
event told last; two triggers about one meeting are joined.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.text import status as status_of
from loaders.text.actors import Actor
from loaders.text.arguments import Clause, objects, subjects
from loaders.text.dates import DateExpression, DateKind, Day, resolve, shift
from loaders.text.discourse import Discourse
from loaders.text.mentions import Mention, MentionKind
from loaders.text.tagging import Tag, Tagged
from loaders.text.triggers import Trigger

WITH = frozenset({"with"})
BY = frozenset({"by"})
BETWEEN = frozenset({"between", "of", "with", "among"})
FOR = frozenset({"for", "with", "to"})
ON = frozenset({"on", "with", "to", "from", "for"})


@dataclass(slots=True)
class Participation:
    """One person's part in an event: the role, and the mention that says so."""

    actor: int
    role: str
    mention: Mention
    sentence: int
    rule: str
    side: str | None = None


@dataclass(slots=True)
class Told:
    """A date or place with where it stands."""

    value: str
    start: int
    end: int
    sentence: int
    country: str | None = None


@dataclass(slots=True)
class Event:
    """A contact while the document is being read."""

    kind: str
    status: str
    sentence: int
    start: int
    end: int
    rule: str
    tense: str
    people: list[Participation] = field(default_factory=list)
    parties: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    ministries: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    date: Told | None = None
    undated: bool = False
    place: Told | None = None
    name: str | None = None
    separate: bool = False
    own: bool = False
    news: bool = False
    sentences: dict[int, str] = field(default_factory=dict)

    def actors(self) -> list[int]:
        """The persons, in the order in which they were told."""
        return [p.actor for p in self.people]

    def add(self, actor: int, role: str, mention: Mention, sentence: int, rule: str, side: str | None = None) -> None:
        """Adds a person, once."""
        if actor not in self.actors():
            self.people.append(Participation(actor, role, mention, sentence, rule, side))
            self.sentences.setdefault(sentence, rule)


@dataclass(slots=True)
class Reading:
    """The state of reading events: what is known of the document and what was told so far."""

    actors: Sequence[Actor]
    discourse: Discourse
    day: Day | None
    events: list[Event] = field(default_factory=list)
    last: Event | None = None
    unmet: list[tuple[int, str]] = field(default_factory=list)
    """Sentences with a trigger that gave no event, and why."""


def read_sentence(reading: Reading, tagged: Tagged, mentions: Sequence[Mention], triggers: Sequence[Trigger]) -> None:
    """Reads the events of one sentence into the state."""
    clause = Clause.of(tagged, mentions)
    told: list[Event] = []
    for number, trigger in enumerate(triggers):
        left = triggers[number - 1].last if number else 0
        right = triggers[number + 1].first if number + 1 < len(triggers) else len(tagged.chunks)
        event = _event(reading, clause, trigger, left, right)
        if event is not None:
            told.append(_joined(reading, event))
    attend(reading, clause, told)
    _remember(reading, clause)
    for event in told:
        reading.last = event
        people = tuple(dict.fromkeys(event.actors()))
        if len(people) >= 2:
            reading.discourse.principals = people[:2] if len(event.parties) <= 2 else people


def _remember(reading: Reading, clause: Clause) -> None:
    """Who was named, and who was the subject of the sentence."""
    first = True
    for mention in sorted(clause.begins.values(), key=lambda m: m.first):
        if mention.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN):
            for actor in reading.discourse.resolve(mention):
                reading.discourse.named(actor)
                before = clause.tagged.chunks[mention.first - 1] if mention.first else None
                if first and (before is None or before.tag is not Tag.PREPOSITION):
                    reading.discourse.subject = actor
                    first = False


def _words(clause: Clause, first: int, last: int) -> str:
    return " ".join(c.low for c in clause.tagged.chunks[max(first, 0) : last])


def _verb_group(clause: Clause, trigger: Trigger) -> str:
    """The words between the last mention before the trigger and the trigger."""
    at = trigger.first
    while at > 0 and (at - 1) not in clause.ends and clause.tagged.chunks[at - 1].tag not in (Tag.SEMICOLON, Tag.COLON):
        at -= 1
        if trigger.first - at > 14:
            break
    return _words(clause, at, trigger.first)


def _event(reading: Reading, clause: Clause, trigger: Trigger, left: int, right: int) -> Event | None:
    arguments = _arguments(clause, trigger)
    if arguments is None:
        return None
    hosts, guests, rule = arguments
    group = _verb_group(clause, trigger)
    whole = _words(clause, _clause_start(clause, trigger), len(clause.tagged.chunks))
    state = status_of.read(group, whole)
    if state == "none":
        reading.unmet.append((clause.tagged.number, f"{trigger.low}: negated, wished or proposed"))
        return None
    tense = "future" if state == "planned" else "past"
    event = Event(trigger.kind, state, clause.tagged.number, trigger.start, trigger.end, rule, tense)
    event.sentences[clause.tagged.number] = rule
    _fill(reading, event, hosts, "host" if rule.startswith("receive") else "member", rule)
    _fill(reading, event, guests, "guest" if rule.startswith("receive") else "member", rule)
    if len(set(event.actors())) < 2 and len(event.parties) < 2:
        reading.unmet.append((clause.tagged.number, f"{trigger.low}: fewer than two who could meet"))
        return None
    if not _counts(clause, trigger, event):
        return None
    event.kind = _kind(clause, trigger)
    event.date = _date(reading, clause, trigger, event, left, right)
    event.undated = event.date is None and _is_background(clause, trigger, group)
    _inherit_date(reading, event, whole)
    event.place = _place(clause, trigger, left, right)
    event.separate = bool(re.search(r"\bseparate(?:ly)?\b", whole)) and len(guests) > 1
    if trigger.frame == "noun":
        event.name = trigger.low
    return event


def _counts(clause: Clause, trigger: Trigger, event: Event) -> bool:
    """False for what two parties do without meeting: a trigger between parties only needs a noun that names a meeting."""
    if event.people:
        return True
    if trigger.frame != "noun":
        return trigger.low in ("met", "meet")
    return bool(_HAPPENING.search(_words(clause, trigger.first - 8, trigger.last + 8)))


_HAPPENING = re.compile(
    r"\b(?:held|holds|hold|took place|taken place|takes place|take place|opened|began|started|concluded|convened|met|gathered|hosted)\b"
)


def _clause_start(clause: Clause, trigger: Trigger) -> int:
    at = trigger.first
    while at > 0 and clause.tagged.chunks[at - 1].tag is not Tag.SEMICOLON:
        at -= 1
    return at


def _arguments(clause: Clause, trigger: Trigger) -> tuple[list[Mention], list[Mention], str] | None:
    """Left and right arguments with the rule that found them; None where the trigger tells of no contact."""
    before = _words(clause, trigger.first - 4, trigger.first).split()
    passive = bool({"was", "were", "been", "is", "are", "be", "being"} & set(before[-3:]))
    if trigger.frame == "noun":
        return _noun_arguments(clause, trigger)
    left = subjects(clause, trigger.first)
    if trigger.frame in ("receives", "meets") and passive:
        by = objects(clause, trigger.last, BY, bare=False)
        if by:
            return by, left, "received-by"
        if trigger.frame == "receives":
            return None
    if trigger.frame == "receives":
        right = objects(clause, trigger.last, FOR, bare=True)
        return (left, right, "receives") if right else None
    if trigger.frame == "visits":
        right = objects(clause, trigger.last, ON, bare=True)
        return (left, right, "visits") if right else None
    if trigger.frame == "speaks":
        right = objects(
            clause, trigger.last, frozenset({"with", "to"}), bare=" with" in trigger.low or " to" in trigger.low
        )
        right = [m for m in right if m.kind is not MentionKind.PARTY]
        return (left, right, "speaks") if right else None
    right = objects(clause, trigger.last, WITH, bare=True)
    if trigger.frame == "signs" and not (right and "with" in _words(clause, trigger.last, right[0].first)):
        right = []
    return left, right, trigger.frame


_HOLDERS = frozenset(
    "held hold holds holding had has have having conducted conducts took take taking gave give gives began begin opened "
    "started paid pay made make hosted host attended led continued concluded".split()
)


def _noun_arguments(clause: Clause, trigger: Trigger) -> tuple[list[Mention], list[Mention], str] | None:
    before = _words(clause, trigger.first - 9, trigger.first).split()
    right = objects(clause, trigger.last, BETWEEN, bare=False)
    governed = _words(clause, trigger.last, right[0].first).split() if right else []
    possessor = _possessor(clause, trigger)
    if right and ("between" in governed or "among" in governed):
        return [], right, "noun-between"
    if possessor and right and "with" in governed:
        return [possessor], right, "noun-possessor"
    if _HOLDERS & set(before):
        left = subjects(clause, _holder_at(clause, trigger))
        if right and "with" in governed:
            return left, right, "noun-held-with"
        honour = objects(clause, trigger.last, frozenset({"for", "of"}), bare=False)
        if trigger.kind == "dinner" and honour:
            return left, honour, "receives-dinner"
        call_from = objects(clause, trigger.last, frozenset({"from"}), bare=False)
        if call_from and trigger.low.endswith("call"):
            return left, call_from, "noun-held-from"
        call_on = objects(clause, trigger.last, frozenset({"on"}), bare=False)
        if call_on and trigger.low.endswith("call"):
            return left, call_on, "visits-call"
        return (left, [], "noun-held") if len(left) > 1 or (left and left[0].kind is MentionKind.GROUP) else None
    if right and "of" in governed and "with" not in governed and len(right) == 1:
        other = objects(clause, right[0].last, WITH, bare=False)
        return (right, other, "noun-of-with") if other else None
    if right and "of" in governed and len(right) > 1:
        return [], right, "noun-of"
    if right and "with" in governed:
        left = subjects(clause, trigger.first) or _later_subject(clause, right[-1].last)
        return (left, right, "noun-with") if left else None
    return None


def _holder_at(clause: Clause, trigger: Trigger) -> int:
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


def _fill(reading: Reading, event: Event, mentions: Sequence[Mention], role: str, rule: str) -> None:
    """Adds the persons and parties of the mentions to an event."""
    for mention in mentions:
        span = (mention.start, mention.end, mention.sentence)
        if mention.kind is MentionKind.PARTY:
            for code in mention.codes:
                event.parties.setdefault(code, span)
            if mention.ministry:
                for code in mention.codes:
                    event.ministries.setdefault(f"{code}:{mention.ministry}", span)
            continue
        people = reading.discourse.resolve(mention)
        for actor in people:
            event.add(actor, role, mention, mention.sentence, rule)
        if not people:
            office = mention.offices[0] if mention.offices else None
            code = (office.country or office.organisation) if office else mention.country
            if code:
                event.parties.setdefault(code, span)


def _kind(clause: Clause, trigger: Trigger) -> str:
    words = _words(clause, trigger.first - 6, trigger.last + 12)
    if trigger.kind in ("meeting", "phone_call"):
        if re.search(
            r"\b(?:by|via|over|through) (?:a )?(?:video|videoconference)|video (?:link|conference|call)\b", words
        ):
            return "video_call"
        if re.search(
            r"\b(?:by|over|on|via) (?:the )?(?:tele)?phone\b|\btelephone (?:call|conversation|talk)|\bphone (?:call|talk|conversation)",
            words,
        ):
            return "phone_call"
        if re.search(r"\bworking (?:breakfast|lunch|dinner)\b", words):
            return "dinner"
        if trigger.low == "call" and re.search(r"\btelephone call|received a call\b", words):
            return "phone_call"
    return trigger.kind


_FOLLOWS = re.compile(
    r"\b(?:then|afterwards|later|subsequently|same day|after the (?:talks|meeting|session|consultations)|before the (?:session|meeting|talks)"
    r"|in the (?:evening|afternoon|morning)|also|separately|meanwhile|for (?:his|her|its) part|ahead of|on the (?:sidelines|margins))\b"
)


def _inherit_date(reading: Reading, event: Event, words: str) -> None:
    """An undated event is the news itself where it is told first, and shares the day of what it is said to follow."""
    if event.date is not None or event.undated or event.status not in ("held", "denied"):
        return
    if not reading.events:
        event.news = True
    elif reading.last is not None and _FOLLOWS.search(words):
        event.news = reading.last.news
        event.date = reading.last.date


_BACKGROUND = re.compile(r"\b(?:previously|earlier|before that|prior to|had|recalled|last met|previous)\b")


def _is_background(clause: Clause, trigger: Trigger, group: str) -> bool:
    return bool(_BACKGROUND.search(_words(clause, trigger.first - 12, trigger.first)) or _BACKGROUND.search(group))


def _date(reading: Reading, clause: Clause, trigger: Trigger, event: Event, left: int, right: int) -> Told | None:
    """The date told in the trigger's own part of the sentence, nearest first."""
    chunks = clause.tagged.chunks
    candidates = [
        (abs(i - trigger.first) + (0 if left <= i < right else 40), c.date)
        for i, c in enumerate(chunks)
        if c.date is not None and (i == 0 or chunks[i - 1] is not c) and _dates_event(clause, i, left, right)
    ]
    for _, expression in sorted(candidates, key=lambda pair: pair[0]):
        value = _resolved(reading, expression, event.tense)
        if value is not None:
            return Told(value, expression.start, expression.end, clause.tagged.number)
    return None


def _resolved(reading: Reading, expression: DateExpression, tense: str) -> str | None:
    before = reading.last.date.value if reading.last and reading.last.date else None
    if expression.kind is DateKind.SAME_DAY:
        return before or (reading.day.edtf if reading.day else None)
    if expression.kind is DateKind.DAY_SHIFT:
        return shift(before, expression.amount)
    return resolve(expression, reading.day, "future" if tense == "future" else "past")


def _dates_event(clause: Clause, at: int, left: int, right: int) -> bool:
    before = clause.tagged.chunks[at - 1].low if at else ""
    return before not in ("since", "until", "by", "from")


def _place(clause: Clause, trigger: Trigger, left: int, right: int) -> Told | None:
    """The city told in the trigger's own part of the sentence: "in Tashkent", never "from" or "to"."""
    chunks = clause.tagged.chunks
    best: tuple[int, Told] | None = None
    for i, chunk in enumerate(chunks):
        city = chunk.sense("city", "residence")
        if city is None or chunk.tag not in (Tag.CITY, Tag.RESIDENCE) or not left <= i < right + 1:
            continue
        lead = i - 1
        while lead > 0 and chunks[lead].tag in (Tag.DETERMINER, Tag.ADJECTIVE):
            lead -= 1
        if lead < 0 or chunks[lead].low not in ("in", "at"):
            continue
        if city.kind == "residence" and not city.row.get("city"):
            continue
        name = chunk.text if city.kind == "city" else city.row["city"]
        told = Told(
            name, chunk.start, chunk.end, clause.tagged.number, city.row.get("country") or city.row.get("code") or None
        )
        distance = abs(i - trigger.first)
        if best is None or distance < best[0]:
            best = (distance, told)
    return best[1] if best else None


def _joined(reading: Reading, event: Event) -> Event:
    """The event told before that this one tells again, extended by it; else the event itself, added."""
    people = set(event.actors())
    for other in reversed(reading.events):
        theirs = set(other.actors())
        shared = people & theirs
        if not shared or not (people <= theirs or theirs <= people or len(shared) >= 2):
            continue
        if other.status != event.status or not _kinds_agree(other, event) or not _dates_agree(other, event):
            continue
        if len(shared) < 2:
            continue
        for part in event.people:
            other.add(part.actor, part.role, part.mention, part.sentence, part.rule, part.side)
        other.parties.update({k: v for k, v in event.parties.items() if k not in other.parties})
        other.sentences.update(event.sentences)
        other.date = other.date or event.date
        other.place = other.place or event.place
        if other.kind == "meeting" and event.kind not in ("ceremony",):
            other.kind = event.kind
        return other
    reading.events.append(event)
    return event


_GENERIC = frozenset({"meeting", "ceremony", "visit"})


def _kinds_agree(one: Event, other: Event) -> bool:
    return (
        one.kind == other.kind
        or (one.kind in _GENERIC
        and other.kind in (*_GENERIC, "consultations", "negotiations"))
        or (other.kind in _GENERIC and one.kind in ("consultations", "negotiations"))
    )


def _dates_agree(one: Event, other: Event) -> bool:
    if one.undated != other.undated:
        return False
    return one.date is None or other.date is None or one.date.value == other.date.value


_ATTEND = re.compile(
    r"\b(?:accompanied by|attended by|headed by|led by|chaired by|co chaired by|with the participation of|in the presence of|"
    r"flanked by|joined by|assisted by|represented by|consisted of|comprised|made up of|included|includes|came with|brought along|"
    r"had with (?:him|her)|(?:also )?present(?: at the (?:meeting|talks))? (?:were|was)|taking part(?: in the \w+)? were|attending were|"
    r"(?:was|were) present|took part|also attended|attended|joined|sat in|stood by|participated|were (?:also )?in attendance)\b"
)


def attend(reading: Reading, clause: Clause, told: Sequence[Event]) -> None:
    """Adds to the event at hand those whom the sentence says attended, headed a delegation or came along."""
    event = told[-1] if told else reading.last
    if event is None or event.status in ("cancelled", "denied"):
        return
    chunks = clause.tagged.chunks
    words = [c.low for c in chunks]
    text = " ".join(words)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    for match in _ATTEND.finditer(text):
        first = next(i for i, s in enumerate(starts) if s + len(words[i]) > match.start())
        last = next(i for i, s in enumerate(starts) if s >= match.end())
        if "not" in words[max(first - 4, 0) : first + 1] or "never" in words[max(first - 4, 0) : first]:
            continue
        _attend_at(reading, clause, event, first, last, match.group())


_AFTER = ("by", "of", "were", "was", "included", "includes", "comprised", "with", "along", "him", "her")


def _attend_at(reading: Reading, clause: Clause, event: Event, first: int, last: int, cue: str) -> None:
    after = cue.endswith(_AFTER) and not cue.endswith("present")
    if after:
        people = _listed(clause, last)
    else:
        people = subjects(clause, first) or _listed(clause, last)
    if not _speaks_of(reading, clause, event, first, people):
        return
    role = "head" if "headed" in cue or "led" in cue else "chair" if "chair" in cue else "member"
    for mention in people:
        if mention.kind is MentionKind.PARTY:
            continue
        for actor in reading.discourse.resolve(mention):
            event.add(actor, role, mention, clause.tagged.number, "attendance")


def _listed(clause: Clause, at: int) -> list[Mention]:
    """Every person named from chunk `at` to the end of the clause, lists by sides included."""
    out = []
    for begin in sorted(clause.begins):
        mention = clause.begins[begin]
        if begin >= at and mention.kind in (MentionKind.PERSON,):
            out.append(mention)
    return out


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
