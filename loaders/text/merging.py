"""Merging: which of the mentions that name somebody name one person.

Mentions are gathered by name, whatever their order in the text: a headline may give a surname that the body explains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loaders.text import naming
from loaders.text.actors import Actor
from loaders.text.capitals import everyday
from loaders.text.chunks import PARTICLES
from loaders.text.mentions import Mention, MentionKind
from loaders.text.namesakes import AROUND, Namesakes
from loaders.text.offices import Office

_SOLE: Final = frozenset(
    {"president", "prime minister", "king", "secretary of state", "foreign minister", "vice president"}
)
_CROWNED: Final = frozenset({"king", "queen", "sultan", "emir", "emperor", "pope"})
"""Offices whose holders are called by a given name alone."""
_SHORT: Final = 4
"""Letters at most of a short form of a given name that is not the beginning of the full one: "Joe", "Mike"."""
_ACRONYM: Final = 5
"""Letters at most of an abbreviation."""
_HEAD: Final = 3
"""A headline stands among the first sentences."""
_REPEATS: Final = 20
"""How often the same office beside a name is noted; a name that stands in a text a thousand times is told no better."""


def gather(
    mentions: Sequence[Mention],
    capitals: frozenset[int],
    title_case: frozenset[int],
    letterheads: frozenset[int] = frozenset(),
    surnames: frozenset[int] = frozenset(),
) -> list[Actor]:
    """The actors that the named mentions make.

    `capitals` are sentences in capital letters, which name nobody new but in `letterheads`; in those in `title_case` a
    name may have swallowed the words after it; at `surnames` a single word names somebody.
    """
    named = _without_headlines([m for m in mentions if m.kind is MentionKind.PERSON and m.name], title_case)
    actors: list[Actor] = []
    ordered = sorted(named, key=lambda m: (m.sentence in capitals, -len(naming.key(m.name or "")), m.start))
    namesakes = Namesakes()
    for mention in ordered:
        name = mention.name or ""
        key = naming.key(name)
        fitting = _fitting([actors[number] for number in namesakes.of(key, mention.start)], key)
        if len(key) == 1 and (crown := _CROWNED & {o.core for o in mention.offices}):
            # "King Abdullah" is no prime minister Abdullah X
            fitting = [
                a for a in fitting if a.key == key or any(o.core in crown for m in a.mentions for o in m.offices)
            ]
        fitting = [a for a in fitting if not _father(name, a.name)]
        # "Testanayake" is no Tastanayake where a text has both
        fitting = [a for a in fitting if set(key) <= set(a.key)] or fitting
        if not fitting:
            if (mention.sentence in capitals and mention.sentence not in letterheads) or not (
                mention.start in surnames or _may_be_new(mention, key)
            ):
                continue
            if mention.sentence in title_case and _common(mention):
                continue
            fitting = [Actor(len(actors), name, key)]
            actors += fitting
            namesakes.add(key, mention.start)
        actor = fitting[0] if len(fitting) == 1 else _nearest(fitting, mention, key)
        namesakes.spelt(key, actor.number)
        actor.mentions.append(mention)
    actors = _one_holder(_without_swallowed(_without_pairs(actors), title_case))
    for actor in actors:
        actor.mentions.sort(key=lambda m: m.start)
        _describe(actor)
    return sorted(actors, key=lambda a: a.mentions[0].start)


def _without_headlines(named: list[Mention], title_case: frozenset[int]) -> list[Mention]:
    """The mentions but for "Testov Grabs Anna Probova" in a headline, where both are persons of the text."""
    heads = [m for m in named if m.sentence in title_case and m.sentence < _HEAD and len((m.name or "").split()) > _TWO]
    if not heads:
        return named
    keys = {naming.key(m.name or "") for m in named if m not in heads}
    family = {key[-1] for key in keys}
    swallowed = {
        m.start
        for m in heads
        if {(key := naming.key(m.name or ""))[0], key[-1]} <= family
        and not any({key[0], key[-1]} <= set(full) for full in keys)
    }
    return [m for m in named if m.start not in swallowed]


_TWO: Final = 2


def _without_pairs(actors: list[Actor]) -> list[Actor]:
    """The actors but for "Sample-Example" in "the Sample-Example talks", where both are persons of the text."""
    family = {actor.name.split()[-1] for actor in actors if "-" not in actor.name}
    return [
        actor
        for actor in actors
        if " " in actor.name or "-" not in actor.name or not set(actor.name.split("-")) <= family
    ]


def _fitting(actors: Sequence[Actor], key: naming.NameKey) -> list[Actor]:
    return [a for a in actors if naming.may_mean(key, a.key)]


def _father(name: str, other: str) -> bool:
    """True for "Salman bin Omar" and his son "Ali bin Salman bin Omar"."""
    return " bin " in name and f" bin {name} ".lower() in f"{other} ".lower()


def _one_holder(actors: list[Actor]) -> list[Actor]:
    """The actors, those as one who share a surname and an office that one person holds: Joe and Joseph Doe."""
    kept: list[Actor] = []
    holders: dict[tuple[str, str | None], list[int]] = {}
    for actor in actors:
        offices = _sole_offices(actor)
        near = sorted({number for office in offices for number in holders.get(office, ())[-AROUND:]})
        twins = [number for number in near if _shortened(kept[number].key, actor.key)]
        if len(twins) == 1:
            kept[twins[0]].mentions += actor.mentions
        else:
            kept.append(actor)
        for office in offices:
            holders.setdefault(office, []).append(twins[0] if len(twins) == 1 else len(kept) - 1)
    return kept


def _sole_offices(actor: Actor) -> set[tuple[str, str | None]]:
    """The offices of an actor, with their countries, that one person holds at a time."""
    offices = (o for m in actor.mentions for o in m.offices if o.core in _SOLE and o.whole and not o.former)
    return {(o.core, o.country) for o in offices}


def _shortened(one: naming.NameKey, other: naming.NameKey) -> bool:
    """True where two names have one surname, and the given name of one may be short for the other's."""
    if min(len(one), len(other)) < 2 or not naming.alike(one[-1], other[-1]):
        return False
    short, full = sorted((one[0], other[0]), key=len)
    return full.startswith(short) or (len(short) <= _SHORT < len(full) and short[:2] == full[:2])


def _without_swallowed(actors: list[Actor], title_case: frozenset[int]) -> list[Actor]:
    """The actors, less those whose name is another's with the words of a headline after it ("Ivanov Embarks")."""
    kept: list[Actor] = []
    for actor in actors:
        if any(m.sentence not in title_case or m.sentence >= _HEAD for m in actor.mentions):
            kept.append(actor)
            continue
        others = [a for a in actors if a is not actor and any(m.sentence not in title_case for m in a.mentions)]
        words = actor.name.split()
        # "Sabah Al-Testan" is no Sabah with a word of the headline after the name
        least = max((i + 1 for i, word in enumerate(words) if "-" in word or word.lower() in PARTICLES), default=1)
        cuts = (" ".join(words[:count]) for count in range(len(words) - 1, least - 1, -1))
        name, same = next(((c, f) for c in cuts if (f := _fitting(others, naming.key(c)))), ("", []))
        if not same:
            kept.append(actor)
            continue
        same[0].mentions += [replace(m, name=name, name_end=m.name_start + len(name)) for m in actor.mentions]
    return kept


def _common(mention: Mention) -> bool:
    """True for "Programs Promised" in a headline: common words that capitals make look like a name."""
    words = (mention.name or "").lower().split()
    return not (mention.offices or mention.honorific) and all(word in everyday() for word in words)


def _may_be_new(mention: Mention, key: naming.NameKey) -> bool:
    """A single word names a person only beside an office or an honorific; one in a few capitals is a body's."""
    name = mention.name or ""
    if name.isupper() and len(name) <= _ACRONYM and not mention.honorific:
        # "a director of MOFA"
        return False
    full = len([word for word in key if len(word) > 1]) >= 2 or len(key) >= 2
    return full or bool(mention.offices or mention.honorific)


def _nearest(fitting: list[Actor], mention: Mention, key: naming.NameKey) -> Actor:
    """Of several who could bear the name: the one named so exactly, else of the same office, else named last before."""
    exact = [a for a in fitting if naming.same(a.key, key)]
    if exact:
        return exact[0]
    cores = {o.core for o in mention.offices}
    titled = [a for a in fitting if any(o.core in cores for m in a.mentions for o in m.offices)]
    pool = titled or fitting
    before = [a for a in pool if any(m.start < mention.start for m in a.mentions)]
    return max(before or pool, key=lambda a: max((m.start for m in a.mentions if m.start < mention.start), default=-1))


def _describe(actor: Actor) -> None:
    """Sets the fullest name, the spellings and what the mentions say of office and country."""
    names = [m.name for m in actor.mentions if m.name]
    best = max(
        names,
        key=lambda n: (len(naming.key(n)), sum(len(w) for w in naming.key(n)), not n.isupper(), -names.index(n)),
    )
    actor.name, actor.key = best, naming.key(best)
    actor.spellings = list(dict.fromkeys(n for n in names if n != best))
    repeated: Counter[tuple[Office, ...]] = Counter()
    for mention in actor.mentions:
        if len(actor.mentions) > _REPEATS:
            said = tuple(_anywhere(office, mention.start) for office in mention.offices)
            repeated[said] += 1
        if not repeated or repeated[said] <= _REPEATS:
            actor.offices += [(office, mention) for office in mention.offices]
        told = _told_side(mention)
        if told and actor.represents is None:
            actor.take_side(told, mention, "")


def _anywhere(office: Office, start: int) -> Office:
    """The office as worded, wherever in the text it stands."""
    at = {name: getattr(office, name) - start for name in ("start", "end", "title_start", "title_end")}
    return replace(office, first=0, last=0, **at)


def _told_side(mention: Mention) -> str | None:
    """Whom the words at the mention say the person represents.

    An office of an organisation speaks for it, unless a national office stands beside it.
    """
    held = [o for o in mention.offices if not o.former]
    if mention.offices and not held:
        return None
    national = next((o.country for o in held if o.country), None) or mention.country
    organisation = next((o.organisation for o in held if o.organisation), None) or mention.organisation
    # "Permanent Representative of Fiji to the United Nations" names the sender as its country
    return national or organisation
