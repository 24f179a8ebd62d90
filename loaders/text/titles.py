"""Titles: offices that a document gives to persons elsewhere than beside their names.

"his Turkish counterpart" holds the other's office; "the foreign ministers of A, B and C" are the three who are named
next; "the Head of State" is whom the sentence before was about, where nobody is given that title.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from loaders.text import named_next
from loaders.text.actors import Actor, Title
from loaders.text.chunks import Tag, Tagged
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import Office
from loaders.text.verbs import acts

Found = Sequence[Sequence[Mention]]


def spread(actors: Sequence[Actor], tagged: Sequence[Tagged], found: Found) -> None:
    """Gives actors the offices that the words at their names leave out."""
    alone = [m for each in found for m in each if m.kind is MentionKind.OFFICE]
    by_mention = {(m.start, m.end): a for a in actors for m in a.mentions}
    for number, each in enumerate(found):
        for mention in each:
            if mention.kind is MentionKind.GROUP and mention.offices and len(mention.codes) > 1:
                _one_each(mention, number, tagged, found, by_mention)
    named_next.take(actors, tagged, found, by_mention)
    _inherit(actors, alone)
    _orphans(actors, tagged, found, by_mention)
    _below_names(tagged, found, by_mention)
    _serving_as(tagged, found, by_mention)
    for actor in actors:
        actor.remembered = all(_commemorates(tagged[m.sentence]) for m in actor.mentions)


_MEMORIES: Final = words("memory")


def _commemorates(tagged: Tagged) -> bool:
    return not _MEMORIES.isdisjoint(tagged.words)


def _inherit(actors: Sequence[Actor], alone: Sequence[Mention]) -> None:
    """Gives each colleague or counterpart the office of whose counterpart he is.

    That is who is titled last before in the same sentence, by name or by a title `alone` ("the Minister spoke with
    his German counterpart"); else whom the sentence before is about.
    """
    spots = [
        (m.start, m.sentence, a, title)
        for a, title in ((a, a.title) for a in actors)
        for m in a.mentions
        if any(not o.relation for o in m.offices) or (title is not None and m.honorific and not m.offices)
    ]
    holders: dict[str, Actor] = {}
    for actor in actors:
        for office, _ in actor.offices:
            holders.setdefault(_last_word(office), actor)
    for mention in alone:
        office = mention.offices[0]
        holder = holders.get(_last_word(office))
        if holder is not None and not office.relation:
            spots.append((mention.start, mention.sentence, holder, holder.title))
    spots.sort(key=lambda spot: spot[0])
    starts = [spot[0] for spot in spots]
    for actor in actors:
        relation = next((m for o, m in actor.offices if o.relation), None)
        if relation is None:
            continue
        until = bisect_left(starts, relation.start)
        before = [s for s in spots[max(until - _NEAR, 0) : until] if s[2] is not actor]
        near = [s for s in before if s[1] == relation.sentence]
        if not near and before:
            near = [s for s in before if s[1] == before[-1][1]][:1]
        if near and (title := near[-1][3]) is not None:
            actor.inherited = replace(title, mention=relation, rule="counterpart")


_NEAR: Final = 100
"""How many titled persons are looked back on for whose counterpart somebody is."""


def _last_word(office: Office) -> str:
    return office.core.split()[-1]


def _one_each(
    group: Mention, number: int, tagged: Sequence[Tagged], found: Found, by_mention: dict[tuple[int, int], Actor]
) -> None:
    """ "the foreign ministers of A, B and C" and then "X, Y and Z", or "A's X", are given the office one by one."""
    for sentence in (number, number + 1):
        if sentence >= len(found):
            return
        after = [m for m in found[sentence] if m.kind is MentionKind.PERSON and m.start > group.end]
        named = [(m, a) for m in after if (a := by_mention.get((m.start, m.end)))]
        untitled = [(m, a) for m, a in named if all(_shared(o) for o, _ in a.offices)]
        chunks = tagged[sentence].chunks
        if len(untitled) == len(after) == len(group.codes) and _joined(tagged[sentence], [m for m, _ in untitled]):
            for (mention, actor), code in zip(untitled, group.codes, strict=True):
                _give(actor, group.offices[0], code, mention)
            return
        for mention, actor in untitled:
            owned = mention.first > 1 and chunks[mention.first - 1].tag is Tag.POSSESSIVE
            if owned and mention.country in group.codes:
                _give(actor, group.offices[0], mention.country, mention)


def _shared(office: Office) -> bool:
    """True for the title of a list: "Ministers X, Y and Z"."""
    return office.country is None and office.wording is not None and office.core == office.core.split()[-1]


def _joined(tagged: Tagged, persons: Sequence[Mention]) -> bool:
    """True where persons are one list, with nothing but commas and "and" between them."""
    return all(
        all(c.tag in (Tag.COMMA, Tag.CONJUNCTION) for c in tagged.chunks[one.last : other.first])
        for one, other in pairwise(persons)
    )


def _give(actor: Actor, office: Office, code: str | None, mention: Mention) -> None:
    actor.offices.append((replace(office, country=code), mention))
    if actor.represents is None and code is not None:
        actor.take_side(code, mention, "one each")


def _orphans(
    actors: Sequence[Actor], tagged: Sequence[Tagged], found: Found, by_mention: dict[tuple[int, int], Actor]
) -> None:
    """A title that nobody bears by name is that of the untitled person whom the sentence before is about."""
    heads = {_last_word(office) for actor in actors for office, _ in actor.offices}
    borne = {(named_next.head(o), a.represents) for a in actors for o, _ in a.offices}
    alone = _only_untitled(tagged, found, by_mention)
    for number in range(1, len(found)):
        opener = found[number][0] if found[number] else None
        if opener is None or opener.kind is not MentionKind.OFFICE or not opener.offices[0].definite:
            continue
        office = opener.offices[0]
        if office.relation or (_last_word(office) in heads and office.country is None):
            continue
        if office.country is not None and (office.plural or office.former or not named_next.unborne(opener, borne)):
            continue
        before = [m for m in found[number - 1] if m.kind is MentionKind.PERSON and not _fills(tagged[number - 1], m)]
        subject = by_mention.get((before[0].start, before[0].end)) if before else None
        if subject is None or subject.offices or before[0].first > 1:
            subject = alone if office.country is None else None
        if subject is None or (office.country is not None and subject.represents is not None):
            continue
        subject.inherited = Title.of(office, opener, "title alone")
        if office.country is not None:
            # "Mr X met Y. The Russian minister also called on Z": X
            subject.take_side(office.country, opener, "title alone")


def _only_untitled(tagged: Sequence[Tagged], found: Found, by_mention: dict[tuple[int, int], Actor]) -> Actor | None:
    """The one person without a title who opens a sentence of the document."""
    openers = [
        actor
        for each, sentence in zip(found, tagged, strict=True)
        if each
        and not _fills(sentence, each[0])
        and each[0].kind is MentionKind.PERSON
        and each[0].first <= 1
        and (actor := by_mention.get((each[0].start, each[0].end))) is not None
        and not actor.offices
    ]
    different = {id(actor): actor for actor in openers}
    return openers[0] if len(different) == 1 else None


def _below_names(tagged: Sequence[Tagged], found: Found, by_mention: dict[tuple[int, int], Actor]) -> None:
    """A line of nothing but a name, and under or above it one of nothing but an office: a signature, a letterhead."""
    for number in range(len(found) - 1):
        if len(found[number]) != 1 or len(found[number + 1]) != 1:
            continue
        name, title = found[number][0], found[number + 1][0]
        if name.kind is MentionKind.OFFICE:
            if number and len(found[number - 1]) == 1 and _fills(tagged[number - 1], found[number - 1][0]):
                # the office of the name above it
                continue
            name, title = title, name
        actor = by_mention.get((name.start, name.end))
        if actor is None or title.kind is not MentionKind.OFFICE or name.offices:
            continue
        if _fills(tagged[name.sentence], name) and _fills(tagged[title.sentence], title):
            actor.offices.append((title.offices[0], title))
            code = title.offices[0].country or title.offices[0].organisation
            if actor.represents is None and code is not None:
                actor.take_side(code, title, "title below")


def _serving_as(tagged: Sequence[Tagged], found: Found, by_mention: dict[tuple[int, int], Actor]) -> None:
    """ "As foreign minister of A, X met Y", "During her years as ambassador, X …": the office is X's."""
    for sentence, mentions in zip(tagged, found, strict=True):
        if (
            len(mentions) < _PAIR
            or mentions[0].kind is not MentionKind.OFFICE
            or mentions[1].kind is not MentionKind.PERSON
        ):
            continue
        title, who = mentions[0], mentions[1]
        office, chunks = title.offices[0], sentence.chunks
        actor = by_mention.get((who.start, who.end))
        served = 0 < title.first <= _OPENING_PHRASE and chunks[title.first - 1].low == "as"
        apart = chunks[who.first - 1].tag is Tag.COMMA and chunks[0].tag in (Tag.PREPOSITION, Tag.CAPITAL)
        does = who.last < len(chunks) and acts(chunks[who.last])
        if actor is None or actor.offices or who.offices or not (served and apart and does) or office.plural:
            continue
        actor.offices.append((office, title))
        side = office.country or office.organisation
        if actor.represents is None and side is not None:
            actor.take_side(side, title, "serving as")


_PAIR, _OPENING_PHRASE = 2, 8
"""In chunks: how far into its sentence the phrase "during his years as" may reach."""


def _fills(tagged: Tagged, mention: Mention) -> bool:
    rest = (*tagged.chunks[: mention.first], *tagged.chunks[mention.last :])
    return all(c.tag in (Tag.OTHER, Tag.COMMA) for c in rest)
