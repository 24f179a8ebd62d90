"""Participants: the persons and parties that the mentions at a trigger add to an event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from loaders.text import together
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Event, Reading
from loaders.text.discourse import FIRST_PERSON, IMPLIED_HOST
from loaders.text.fronted import says_that
from loaders.text.grammar import words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.speakers import quoted
from loaders.text.tenure import may_speak_for
from loaders.text.verbs import acts


def fill(
    reading: Reading,
    clause: Clause,
    event: Event,
    mentions: Sequence[Mention],
    role: str,
    *,
    one_sided: bool,
    own: Sequence[int] = (),
) -> None:
    """Adds the persons and parties of the mentions to an event; `one_sided` where they sat on one side together.

    `own` are those whom they met.
    """
    side_told: str | None = None
    for mention in mentions:
        span = (mention.start, mention.end, mention.sentence)
        if mention.kind is MentionKind.PARTY:
            for code in mention.codes:
                event.parties.setdefault(code, span)
            if mention.ministry:
                for code in mention.codes:
                    event.ministries.setdefault(f"{code}:{mention.ministry}", span)
            for actor in _led_it(reading, clause, mention):
                event.add(actor, role, mention, event.rule)
            continue
        for code in mention.codes:
            event.parties.setdefault(code, span)
        people = _who(reading, clause, mention)
        if len(people) > 1 and mention.kind is MentionKind.GROUP and not _TRAVELS.isdisjoint(mention.low.split()):
            event.beside |= {frozenset(pair) for pair in combinations(people, 2)}
        for actor in people:
            event.add(actor, role, mention, event.rule)
            person = reading.actors[actor]
            open_yet = (person.represents is None or person.assumed) and mention is not mentions[0]
            if one_sided and side_told and open_yet and may_speak_for(side_told, (o for o, _ in person.offices)):
                # "the Minister of Defence of A, X, and the Chief of Defence, Y": a list is of one side
                person.take_side(side_told, mention, "list of one side")
            side_told = side_told or (None if person.assumed else person.represents)
        if not people and (side := _side_of(reading, event, mention)):
            event.parties.setdefault(side, span)
    if one_sided and role == "member" and own:
        _share_last_side(reading, own, mentions)


def _led_it(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Who leads "the Lao delegation", told to have come in an earlier sentence."""
    chunks = clause.tagged.chunks
    last, begin = mention.last, mention.first - (chunks[mention.first].low not in ("the", "this"))
    last += last < len(chunks) and chunks[last].low in _BODIES
    if chunks[last - 1].low not in _BODIES or chunks[begin].low not in ("the", "this"):
        return ()
    codes = {*mention.codes, *(_NAMESAKES[code] for code in mention.codes if code in _NAMESAKES)}
    return tuple(a for a in reading.discourse.delegation if reading.actors[a].represents in codes)


_NAMESAKES = {"KOR": "PRK", "PRK": "KOR"}
"""States of one adjective."""
_BODIES = words("travelling body")
_TRAVELS = _BODIES | {"it"}


def _share_last_side(reading: Reading, own: Sequence[int], mentions: Sequence[Mention]) -> None:
    """ "met Deputy Prime Minister X, and the Governor of the Bank of A, Y": X too is of A, if nothing else says so.

    Not where an ambassador comes last: "received Foreign Minister X and the Ambassador of A, Y".
    """
    named = [m for m in mentions if m.kind is MentionKind.PERSON]
    people = [(m, reading.actors[a]) for m in named for a in reading.discourse.resolve(m) if a not in own]
    told = {actor.represents for _, actor in people if actor.represents and not actor.assumed}
    if len(told) != 1 or told & reading.sides(own):
        return
    if any(o.seat == "embassy" for _, actor in people if not actor.assumed for o, _ in actor.offices):
        return
    for mention, actor in people:
        if actor.assumed and actor.represents in reading.sides(own):
            actor.take_side(next(iter(told)), mention, "list of one side")


def _journey(clause: Clause, owner: Mention) -> bool:
    """True for X in "coincided with X's visit to A, where he met Y": he who travelled."""
    stay = _STAYS & set(clause.words(owner.last + 1, owner.last + 4).split())
    return bool(stay) and "where" in clause.words(owner.last, owner.last + 10).split()


def _named_last(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Whom "him" means in "X met with Y and discussed with him": who is named last before, and is not the subject."""
    before = [m for m in clause.begins.values() if m.last <= mention.first and m.kind is MentionKind.PERSON]
    if len(before) != 2 or clause.tagged.chunks[before[0].first - 1].tag is Tag.PREPOSITION:
        return ()
    chunks = clause.tagged.chunks[before[1].last : mention.first]
    return reading.discourse.resolve(before[1]) if any(c.low == "and" for c in chunks) else ()


def another(reading: Reading, clause: Clause, who: Mention, met: Sequence[Mention]) -> Mention:
    """Whom "he" means in "as it happened to Y when he met X": who is named last before, where it can't be X."""
    if who.kind is not MentionKind.PRONOUN or who.low not in ("he", "she") or not who.first:
        return who
    taken = {a for m in met for a in reading.discourse.resolve(m)}
    if not taken.intersection(_who(reading, clause, who)):
        return who
    before = [m for m in clause.begins.values() if m.last <= who.first and m.kind is MentionKind.PERSON]
    others = [m for m in before if not taken.intersection(reading.discourse.resolve(m))]
    return max(others, key=lambda m: m.first, default=who)


def _who_told(clause: Clause, mention: Mention) -> Mention | None:
    """Whom "she" means in "confirmed by X, who said that she had met Y": X."""
    chunks = clause.tagged.chunks
    who = next((i for i in range(mention.first - 1, 0, -1) if chunks[i].low == "who"), None)
    if who is None or chunks[who - 1].tag is not Tag.COMMA or who + 1 >= len(chunks):
        return None
    said = chunks[who + 1].low in _SAYING or chunks[who + 1].low in words("reporting")
    between = [m for i, m in clause.begins.items() if who < i < mention.first and m.kind is MentionKind.PERSON]
    teller = clause.ends.get(who - 2)
    return teller if said and not between and teller is not None and teller.kind is MentionKind.PERSON else None


def _who_says_so(clause: Clause, mention: Mention) -> Mention | None:
    """Whom "him" means in "X said that Y told him": X."""
    before = [m for m in clause.begins.values() if m.last <= mention.first and m.kind in ACTING]
    if len(before) < _PAIR:
        return None
    return before[-2] if says_that(clause, before[-2], before[-1]) else None


def _named_later(clause: Clause, mention: Mention) -> Mention | None:
    """Whom "he" means in "Speaking when he received Y, Minister X said": the subject after the clause that opens."""
    chunks = clause.tagged.chunks
    fronted = chunks[0].tag is Tag.PREPOSITION and chunks[mention.first].tag is Tag.OWNER
    near = 0 < mention.first <= (_FRONTED if fronted else _OPENING)
    if not near or not (fronted or chunks[mention.first - 1].low in _WHEN):
        return None
    if any(m.last <= mention.first for m in clause.begins.values()):
        return None
    for comma in range(mention.last, len(chunks) - 1):
        later = clause.begins.get(comma + 1) if chunks[comma].tag is Tag.COMMA else None
        if later is None or later.kind is not MentionKind.PERSON or not later.offices or later.last >= len(chunks):
            continue
        verb = later.last + (chunks[later.last].tag is Tag.COMMA)
        if verb < len(chunks) and acts(chunks[verb]):
            return later
    return None


_OPENING, _FRONTED = 4, 8
"""In chunks: how far into its sentence "he" and "his" may stand that look ahead."""


def _received_there(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Whom "him" means in "X flew to A, where Y received him", "X said so when Y met him": who opened the sentence."""
    chunks = clause.tagged.chunks
    where = next((i for i in range(mention.first - 1, 0, -1) if chunks[i].low in _CONTEXTS), None)
    before = [m for m in clause.begins.values() if m.last <= mention.first and m.kind in ACTING]
    if where is None or not before or before[0].last > where or before[-1].first < where:
        return ()
    return reading.discourse.resolve(before[0])


_CONTEXTS = frozenset({"where", "whose", "when", "while", "after", "as"})
_PAIR = 2
_SAYING = words("saying verb") - {"told"}
_STAYS = words("stay")
_WHEN = words("before a clause of time")


def _who(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Whom a mention means; "he" after a semicolon or "where" is the subject of what stands before it."""
    if mention.low == IMPLIED_HOST:
        # "Next to be received was Y": by whoever received those told of before
        hosts = [p.actor for e in reversed(reading.current) for p in e.people if p.role == "host"]
        return tuple(hosts[:1])
    if mention.low in FIRST_PERSON:
        speaker = reading.discourse.speaker
        if quoted(clause.tagged, mention) or (speaker is None and Tag.COLON in clause.tagged.tags[: mention.first]):
            # "X said: I met Y"
            speaker = reading.discourse.subject
        # "The talks with Y focused on trade," said a spokesman: they were not his
        implied = mention.first == mention.last
        if speaker is None or (implied and any("spokes" in o.core for o, _ in reading.actors[speaker].offices)):
            return ()
        return (speaker,)
    if mention.low in ("he", "she") and (later := _named_later(clause, mention)) is not None:
        return reading.discourse.resolve(later)
    if mention.kind is MentionKind.PRONOUN and mention.low in ("he", "she") and mention.first:
        chunks = clause.tagged.chunks
        if (teller := _who_told(clause, mention)) is not None and (people := reading.discourse.resolve(teller)):
            return people
        owned = False
        for at in range(clause.start(mention.first, Tag.SEMICOLON), mention.first):
            before = clause.begins.get(at)
            if before is not None and before.kind is MentionKind.PRONOUN and before.low == mention.low:
                # "He briefed the minister on his talks with Y"
                return _who(reading, clause, before)
            if before is not None and before.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ROLE):
                if clause.owner(before) and _journey(clause, before) and (people := reading.discourse.resolve(before)):
                    return people
                owned = owned or clause.owner(before)
                governed = at and chunks[at - 1].tag is Tag.PREPOSITION and not (owned and chunks[at - 1].low == "by")
                # "After X had spoken with Y, he …"
                governed = governed and not (chunks[at - 1].low in _WHEN and acts(chunks[before.last]))
                # "During the visit of X to A he …"
                governed = governed and not (at > 1 and chunks[at - 1].low == "of" and chunks[at - 2].low in _STAYS)
                if governed or clause.owner(before) or not (people := reading.discourse.resolve(before)):
                    # "Y's invitation was passed on by X when he called": X called
                    continue
                return people
        if (alone := _one_before_semicolon(clause, mention)) is not None:
            return reading.discourse.resolve(alone)
    if mention.low in ("him", "her") and (visitor := _received_there(reading, clause, mention)):
        return visitor
    if mention.low in ("him", "her") and (teller := _who_says_so(clause, mention)):
        return reading.discourse.resolve(teller)
    if mention.low in ("him", "her") and (last := _named_last(reading, clause, mention)):
        return last
    if mention.low in ("him", "her") and any(
        m.kind is MentionKind.RELATIVE and m.first < mention.first for m in clause.begins.values()
    ):
        # "X received Y, who paid a courtesy call on him"
        opener = next(iter(clause.begins.values()))
        if opener.kind in (MentionKind.PERSON, MentionKind.OFFICE) and (people := reading.discourse.resolve(opener)):
            return people
    if mention.first <= 1 and mention.low in together.EVERYBODY and (everybody := together.at_gathering(reading)):
        return everybody
    if mention.kind is MentionKind.GROUP and mention.first and (both := together.named(reading, clause, mention)):
        return both
    return reading.discourse.resolve(mention)


def _one_before_semicolon(clause: Clause, mention: Mention) -> Mention | None:
    """ "Lunch with Ambassador X; he told me": whom alone the words before the semicolon name."""
    mark = clause.start(mention.first, Tag.SEMICOLON)
    before = [m for m in clause.begins.values() if m.last < mark and m.kind is MentionKind.PERSON]
    return before[0] if mark and len(before) == 1 else None


def _side_of(reading: Reading, event: Event, mention: Mention) -> str | None:
    """For whom an office-holder speaks whom the document does not name."""
    office = mention.offices[0] if mention.offices else None
    side = (office.country or office.organisation) if office else mention.country
    if side is None and not office and not _BODIES.isdisjoint(mention.low.split()):
        # "A delegation of British MPs arrived. The delegation met Y"
        side = reading.discourse.delegation_of
    if office and not side and office.definite and not office.relation and not event.people:
        # "The Secretary-General met with …": an office of the house that speaks
        return reading.discourse.home
    return side
