"""Named next: titles that stand alone, whose bearers the next sentence names: "The Norwegian minister met X. Y said …".

The bearers are named there for the first time, untitled, and are as many as the titles that nobody bears.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.actors import Actor
from loaders.text.chunks import Tag, Tagged
from loaders.text.grammar import cue
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import Office
from loaders.text.ranks import HEADS
from loaders.text.same_office import head_of
from loaders.text.verbs import acts_or_tells

Borne = set[tuple[str, str | None]]
ByMention = dict[tuple[int, int], Actor]

_IN_CONTACT: Final = cue("in contact")
_GUESTS: Final = frozenset({"guest", "visitor", "envoy"})
_LEADERS: Final = HEADS | {"minister"}
_TWO: Final = 2
_OBJECT: Final = 3
"""Words at most between who opens a sentence and whom he told, thanked or assured."""


def take(
    actors: Sequence[Actor], tagged: Sequence[Tagged], found: Sequence[Sequence[Mention]], by_mention: ByMention
) -> None:
    """Gives persons the titles of the sentence before, where it tells of a contact."""
    borne: Borne = {(head(o), a.represents) for a in actors for o, _ in a.offices}
    lands = {a.represents for a in actors}
    for number in range(len(found) - 1):
        titles = [m for m in found[number] if _alone(m, borne, lands)]
        if not titles or not _IN_CONTACT.search(tagged[number].low):
            continue
        named = _opening(tagged[number + 1], found[number + 1])
        if len(named) == 1 and len(titles) == _TWO:
            named += _object(tagged[number + 1], found[number + 1], named[0])
        people = [(m, a) for m in named if (a := by_mention.get((m.start, m.end))) is not None]
        known = {c.text for c in tagged[number].chunks if c.tag is Tag.NAME}
        # "met the Example President X. Example is a body": no person
        new = [
            (m, a)
            for m, a in people
            if not (a.offices or a.inherited) and a.mentions[0].start == m.start and m.name not in known
        ]
        if len(titles) != len(new):
            continue
        for title, (mention, actor) in zip(titles, new, strict=True):
            _give(actor, title, mention)


def _give(actor: Actor, title: Mention, mention: Mention) -> None:
    actor.aliases.append(title)
    office = title.offices[0] if title.kind is MentionKind.OFFICE else None
    if office is not None:
        actor.offices.append((office, title))
    side = (office.country or office.organisation) if office else title.country
    if actor.represents is None and side is not None:
        actor.take_side(side, mention, "named next")


def _alone(mention: Mention, borne: Borne, lands: set[str | None]) -> bool:
    """True for a title, or "his French guest", that is of nobody whom the document names with it."""
    if mention.kind is MentionKind.ROLE:
        guest = mention.country is not None and not _GUESTS.isdisjoint(mention.low.split())
        return guest and mention.country not in lands
    if mention.kind is not MentionKind.OFFICE:
        return False
    office = mention.offices[0]
    if office.relation:
        # "met his Moldovan colleague. Y said": his title is the other's
        theirs = office.country is not None and not (office.plural or office.former)
        return theirs and office.owner in ("his", "her") and office.country not in lands
    return unborne(mention, borne) or _our_own(mention, borne)


def _our_own(mention: Mention, borne: Borne) -> bool:
    """True for "The Prime Minister spoke to X", of the house that speaks, where nobody of no land has that title."""
    office = mention.offices[0]
    plain = office.definite and office.country is None and office.organisation is None and office.owner is None
    leading = office.whole and office.rank in _LEADERS and mention.first == 0
    return plain and leading and not office.former and not office.plural and (head(office), None) not in borne


def unborne(title: Mention, borne: Borne) -> bool:
    """True for the title of a land or body which nobody whom the document names bears."""
    office = title.offices[0]
    side = office.country or office.organisation
    if side is None or office.relation or office.plural or office.former:
        return False
    return (head(office), side) not in borne


def head(office: Office) -> str:
    """The word of a title that says what its bearer is."""
    return head_of(office.core)


def _opening(tagged: Tagged, mentions: Sequence[Mention]) -> list[Mention]:
    """The persons who open a sentence and do something in it: "X and Y agreed"; not "X, a dealer, said"."""
    chunks = tagged.chunks
    people: list[Mention] = []
    for mention in mentions:
        joined = not people or all(
            c.tag in (Tag.COMMA, Tag.CONJUNCTION) for c in chunks[people[-1].last : mention.first]
        )
        if mention.kind is not MentionKind.PERSON or not joined or (not people and mention.first):
            break
        people.append(mention)
    last = people[-1].last if people else len(chunks)
    return people if last < len(chunks) and acts_or_tells(chunks[last]) else []


def _object(tagged: Tagged, mentions: Sequence[Mention], opener: Mention) -> list[Mention]:
    """Whom the opener told or thanked: "Y assured Z of his help"."""
    after = [m for m in mentions if m.kind is MentionKind.PERSON and m.first >= opener.last]
    if len(after) != 1 or after[0].first - opener.last > _OBJECT:
        return []
    between = tagged.chunks[opener.last : after[0].first]
    return after if all(c.tag in (Tag.WORD, Tag.PREPOSITION, Tag.HONORIFIC) for c in between) else []
