"""Objects: who stands after a trigger in its clause.

No parse tree: an object is sought forwards over adverbs, dates and places; the prepositions that may govern it are
asked for, and whoever is owned by somebody, or leads those who are named, is found behind them.
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import REACH, Clause
from loaders.text.coordination import coordinated
from loaders.text.delegates import body_of, company, including, leader, membership
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.passed_over import skip
from loaders.text.rooms import hall, to_his_office

_COMPANY: Final = words("company")
_LEADING: Final = words("leading")
_MEMBERS: Final = words("members of")
_ATTENDANCE: Final = words("attendance noun")
_WHERE_OR_WHEN: Final = frozenset({"in", "at", "on", "during", "over"})
_OWNERS: Final = (MentionKind.PERSON, MentionKind.OFFICE)


def objects(clause: Clause, at: int, prepositions: frozenset[str], *, bare: bool) -> list[Mention]:
    """The mentions after chunk `at` that `prepositions` govern; without any, where `bare`, the direct object."""
    chunks = clause.tagged.chunks
    linked = bare
    asked = enclosed = False
    stop = min(len(chunks), at + REACH)
    while at < stop:
        chunk = chunks[at]
        if bare and not asked and chunk.low == "to" and (office := to_his_office(clause, at)):
            # "welcomed to his office in the capital the director, X"
            at = office
            continue
        if chunk.low in prepositions:
            if _circumstance(clause, at):
                return []
            linked = asked = True
            enclosed = enclosed or chunk.low in ("between", "among")
            at += 1
            continue
        if (after := _attended_by(clause, at)) is not None:
            # "received, in the presence of X, the visiting minister Y"
            at = after
            continue
        mention = None if chunk.tag is Tag.OPEN else clause.begins.get(at)
        if mention is not None and mention.kind in _OWNERS and clause.owner(mention):
            # "with X's predecessor, Y", "with the minister's deputy, Y": X owns, Y is the object
            owned = clause.begins.get(mention.last)
            at = mention.last if owned is not None else _after_owned(clause, mention.last + 1)
            continue
        if mention is not None and mention.kind is MentionKind.GROUP and _owns(clause, mention):
            # "a summit between the countries' presidents": somebody of theirs
            return []
        if mention is not None and mention.kind is MentionKind.PARTY and _land_of_town(clause, at):
            # "met in Paris, France, with X"
            at = mention.last
            continue
        if chunk.low in _COMPANY | _MEMBERS and linked:
            if (head := leader(clause, at)) is not None:
                return coordinated(clause, head)
            if (member := membership(clause, at)) is not None:
                return coordinated(clause, member)
            if (body := body_of(clause, at)) is not None:
                return [body]
        if mention is not None and linked and (head := _led(clause, mention)) is not None:
            return coordinated(clause, head)
        if linked and (named := including(clause, at)) is not None:
            return coordinated(clause, named)
        if mention is not None and linked and mention.kind is not MentionKind.RELATIVE:
            return coordinated(clause, at, closed=enclosed)
        if mention is not None and mention.kind is not MentionKind.PARTY and not asked:
            return []
        step = skip(clause, at)
        if (
            step is None
            and asked
            and linked
            and chunk.tag in (Tag.WORD, Tag.CAPITAL)
            and chunks[at - 1].tag in (Tag.OWNER, Tag.ADJECTIVE)
        ):
            # "with his Jordanian brother, X"
            step = _after_owned(clause, at)
            step = step if step > at else None
        if step is None:
            return []
        governs = chunk.tag is Tag.PREPOSITION and chunks[at - 1].low not in _LEADING
        # "received at Jubilee House, Accra, the envoy": a phrase of place or time leaves the object bare
        governs = governs and not (chunk.low in _WHERE_OR_WHEN and _nobody(clause, at + 1, step))
        linked = linked and not (bare and not asked and governs)
        at = step
    return []


def _led(clause: Clause, mention: Mention) -> int | None:
    """Where the leader of a group is named: "Pakistani officials led by X", "a DPRK ministry delegation led by Y"."""
    last = mention.last - 1
    if mention.kind is MentionKind.GROUP and mention.offices and clause.tagged.chunks[last].low in _MEMBERS:
        return leader(clause, last)
    noun = company(clause, mention.first) if mention.kind is MentionKind.PARTY else None
    return leader(clause, noun) if noun is not None else None


def _owns(clause: Clause, group: Mention) -> bool:
    """True for "the countries" in "the countries' presidents"."""
    chunks = clause.tagged.chunks
    after = chunks[group.last] if group.last < len(chunks) else None
    return clause.owner(group) or (after is not None and after.text in ("'", "’"))


def _circumstance(clause: Clause, at: int) -> bool:
    """ "with the participation of X", "in the presence of X": X was there too, and is no object."""
    chunks = clause.tagged.chunks
    after = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].tag is Tag.DETERMINER)
    beside = {chunks[at - 1].low if at else "", chunks[after].low if after < len(chunks) else ""}
    return not beside.isdisjoint(_ATTENDANCE)


def _attended_by(clause: Clause, at: int) -> int | None:
    """Where an aside between commas ends that says in whose presence somebody was received."""
    chunks = clause.tagged.chunks
    if chunks[at].tag is not Tag.COMMA or not _PRESENCE.match(clause.words(at + 1, at + 5)):
        return None
    return next((i + 1 for i in range(at + 4, min(at + REACH, len(chunks))) if chunks[i].tag is Tag.COMMA), None)


_PRESENCE: Final = cue("in whose presence")


def _land_of_town(clause: Clause, at: int) -> bool:
    chunks = clause.tagged.chunks
    return at > 1 and chunks[at].tag is Tag.COUNTRY and [c.tag for c in chunks[at - 2 : at]] == [Tag.CITY, Tag.COMMA]


def _after_owned(clause: Clause, at: int) -> int:
    """Where the noun ends that somebody owns: "X's predecessor, Y", "his brother and friend, Y"."""
    chunks = clause.tagged.chunks
    last = at
    while last < min(at + 4, len(chunks)) and last not in clause.begins:
        if chunks[last].tag is Tag.CONJUNCTION and last > at:
            last += 1
            continue
        if chunks[last].tag not in (Tag.WORD, Tag.COMMA, Tag.ADJECTIVE, Tag.MODIFIER, Tag.CAPITAL):
            return at
        last += 1
    return last if last in clause.begins else at


def _nobody(clause: Clause, first: int, last: int) -> bool:
    """True where a phrase names nobody: it says where or when."""
    return all(
        i not in clause.begins or clause.begins[i].kind is MentionKind.PARTY or hall(clause, i)
        for i in range(first, last)
    )
