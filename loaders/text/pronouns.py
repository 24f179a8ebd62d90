"""Pronouns: whom "he", "him" and "I" mean at a contact, by rules in order; what no rule settles is asked of the text.

A rule gives the persons, or None where it says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from loaders.text import ahead, together
from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.contacts import Reading
from loaders.text.discourse import FIRST_PERSON, IMPLIED_HOST
from loaders.text.fronted import says_that
from loaders.text.grammar import words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.speakers import quoted
from loaders.text.verbs import acts

Persons = tuple[int, ...] | None
Rule = Callable[[Reading, Clause, Mention], Persons]


def who(reading: Reading, clause: Clause, mention: Mention) -> tuple[int, ...]:
    """Whom a mention means in its clause."""
    for lows, rules in _RULES:
        if mention.low not in lows:
            continue
        for rule in rules:
            if (people := rule(reading, clause, mention)) is not None:
                return people
    if mention.kind is MentionKind.GROUP and (heads := together.leaders(reading, clause, mention)):
        return heads
    if mention.first <= 1 and mention.low in together.EVERYBODY and (everybody := together.at_gathering(reading)):
        return everybody
    if mention.kind is MentionKind.GROUP and mention.first and (both := together.named(reading, clause, mention)):
        return both
    return reading.discourse.resolve(mention)


def another(reading: Reading, clause: Clause, mention: Mention, met: Sequence[Mention]) -> Mention:
    """Whom "he" means in "as it happened to Y when he met X": who is named last before, where it can't be X."""
    if mention.kind is not MentionKind.PRONOUN or mention.low not in _SUBJECTS or not mention.first:
        return mention
    taken = {a for m in met for a in reading.discourse.resolve(m)}
    if not taken.intersection(who(reading, clause, mention)):
        return mention
    others = [m for m in _named_before(clause, mention) if not taken.intersection(reading.discourse.resolve(m))]
    return max(others, key=lambda m: m.first, default=mention)


def _named_before(clause: Clause, mention: Mention) -> list[Mention]:
    return [m for m in clause.begins.values() if m.last <= mention.first and m.kind is MentionKind.PERSON]


def _acting_before(clause: Clause, mention: Mention) -> list[Mention]:
    return [m for m in clause.begins.values() if m.last <= mention.first and m.kind in ACTING]


# --- who is left out, and "I"


def _implied_host(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """ "Next to be received was Y": by whoever received those told of before."""
    hosts = [p.actor for e in reversed(reading.current) for p in e.people if p.role == "host"]
    return tuple(hosts[:1])


def _speaker(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    speaker = reading.discourse.speaker
    if quoted(clause.tagged, mention) or (speaker is None and Tag.COLON in clause.tagged.tags[: mention.first]):
        # "X said: I met Y"
        speaker = reading.discourse.subject
    # "The talks with Y focused on trade," said a spokesman: they were not his
    implied = mention.first == mention.last
    if speaker is None or (implied and any("spokes" in o.core for o, _ in reading.actors[speaker].offices)):
        return ()
    return (speaker,)


# --- "he", "she"


def _named_ahead(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    later = ahead.subject(clause, mention)
    return None if later is None else reading.discourse.resolve(later)


def _teller(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """Whom "she" means in "confirmed by X, who said that she had met Y": X."""
    chunks = clause.tagged.chunks
    at = next((i for i in range(mention.first - 1, 0, -1) if chunks[i].low == "who"), None)
    if at is None or chunks[at - 1].tag is not Tag.COMMA or at + 1 >= len(chunks):
        return None
    said = chunks[at + 1].low in _SAYING or chunks[at + 1].low in words("reporting")
    between = [m for i, m in clause.begins.items() if at < i < mention.first and m.kind is MentionKind.PERSON]
    teller = clause.ends.get(at - 2)
    if not said or between or teller is None or teller.kind is not MentionKind.PERSON:
        return None
    return reading.discourse.resolve(teller) or None


def _thanked(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """Whom "his" means in "X thanked Y for his call to Z", "X congratulated Y on his talks with Z": Y."""
    chunks = clause.tagged.chunks
    if chunks[mention.first].tag is not Tag.OWNER or chunks[mention.first - 1].low not in ("for", "on", "upon"):
        return None
    whom = clause.ends.get(mention.first - 2)
    if whom is None or whom.kind not in _NAMED or not whom.first or chunks[whom.first - 1].low not in _THANKS:
        return None
    return reading.discourse.resolve(whom)


_THANKS: Final = words("praising a person")


def _subject_before(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """The subject of what stands before it: "He briefed the minister on his talks", "After X had met Y, he …"."""
    owned = False
    for at in range(clause.start(mention.first, Tag.SEMICOLON), mention.first):
        before = clause.begins.get(at)
        if before is not None and before.kind is MentionKind.PRONOUN and before.low == mention.low:
            return who(reading, clause, before)
        if before is None or before.kind not in _NAMED:
            continue
        if clause.owner(before) and _journey(clause, before) and (people := reading.discourse.resolve(before)):
            return people
        owned = owned or clause.owner(before)
        if _governed(clause, before, owned=owned) or clause.owner(before):
            # "Y's invitation was passed on by X when he called": X called
            continue
        if people := reading.discourse.resolve(before):
            return people
    return None


_NAMED: Final = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ROLE})


def _governed(clause: Clause, mention: Mention, *, owned: bool) -> bool:
    """True where a preposition governs somebody, so that he is no subject; `owned` once something of his was told."""
    chunks, at = clause.tagged.chunks, mention.first
    if not at or chunks[at - 1].tag is not Tag.PREPOSITION or (owned and chunks[at - 1].low == "by"):
        return False
    if chunks[at - 1].low in _WHEN and acts(chunks[mention.last]):
        # "After X had spoken with Y, he …"
        return False
    # "During the visit of X to A he …"
    return not (at > 1 and chunks[at - 1].low == "of" and chunks[at - 2].low in _STAYS)


def _journey(clause: Clause, owner: Mention) -> bool:
    """True for X in "coincided with X's visit to A, where he met Y": he who travelled."""
    stay = _STAYS & set(clause.words(owner.last + 1, owner.last + 4).split())
    return bool(stay) and "where" in clause.words(owner.last, owner.last + 10).split()


def _before_semicolon(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """ "Lunch with Ambassador X; he told me": whom alone the words before the semicolon name."""
    mark = clause.start(mention.first, Tag.SEMICOLON)
    before = [m for m in clause.begins.values() if m.last < mark and m.kind is MentionKind.PERSON]
    return reading.discourse.resolve(before[0]) if mark and len(before) == 1 else None


# --- "him", "her"


def _received_there(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """Whom "him" means in "X flew to A, where Y received him", "X said so when Y met him": who opened the sentence."""
    chunks = clause.tagged.chunks
    where = next((i for i in range(mention.first - 1, 0, -1) if chunks[i].low in _CONTEXTS), None)
    before = _acting_before(clause, mention)
    if where is None or not before or before[0].last > where or before[-1].first < where:
        return None
    return reading.discourse.resolve(before[0]) or None


def _who_says_so(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """Whom "him" means in "X said that Y told him": X."""
    before = _acting_before(clause, mention)
    if len(before) < _PAIR or not says_that(clause, before[-2], before[-1]):
        return None
    return reading.discourse.resolve(before[-2])


def _named_last(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """Whom "him" means in "X met with Y and discussed with him": who is named last before, and is not the subject."""
    before = _named_before(clause, mention)
    if len(before) != _PAIR or clause.tagged.chunks[before[0].first - 1].tag is Tag.PREPOSITION:
        return None
    joined = any(c.low == "and" for c in clause.tagged.chunks[before[1].last : mention.first])
    return reading.discourse.resolve(before[1]) or None if joined else None


def _opener(reading: Reading, clause: Clause, mention: Mention) -> Persons:
    """Whom "him" means in "X received Y, who paid a courtesy call on him": who opens the sentence."""
    if not any(m.kind is MentionKind.RELATIVE and m.first < mention.first for m in clause.begins.values()):
        return None
    opener = next(iter(clause.begins.values()))
    titled = opener.kind in (MentionKind.PERSON, MentionKind.OFFICE)
    return reading.discourse.resolve(opener) or None if titled else None


_CONTEXTS: Final = frozenset({"where", "whose", "when", "while", "after", "as"})
_PAIR: Final = 2
_SAYING: Final = words("saying verb") - {"told"}
_STAYS: Final = words("stay")
_WHEN: Final = words("before a clause of time")
_SUBJECTS: Final = frozenset({"he", "she"})


def _inside(rule: Rule) -> Rule:
    """The rule for pronouns that don't open their sentence."""

    def asked(reading: Reading, clause: Clause, mention: Mention) -> Persons:
        inside = mention.kind is MentionKind.PRONOUN and mention.first > 0
        return rule(reading, clause, mention) if inside else None

    return asked


_RULES: Final[tuple[tuple[frozenset[str], tuple[Rule, ...]], ...]] = (
    (frozenset({IMPLIED_HOST}), (_implied_host,)),
    (FIRST_PERSON, (_speaker,)),
    (
        _SUBJECTS,
        (_named_ahead, _inside(_teller), _inside(_thanked), _inside(_subject_before), _inside(_before_semicolon)),
    ),
    (frozenset({"him", "her"}), (_received_there, _who_says_so, _named_last, _opener)),
)
