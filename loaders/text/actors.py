"""Actors: the persons of a document, each once, with the office they hold and whom they represent.

Mentions are gathered by name first (the order of the text does not matter: a headline may give a surname that the body
explains), then titles, pronouns and roles are tied to persons in the order of reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.text import naming
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.namesakes import AROUND, Namesakes
from loaders.text.offices import Office


@dataclass(frozen=True, slots=True)
class Title:
    """An office of a person with the mention and the rule that give it.

    It is written at `start`-`end` of the text, offices joined to it included ("Deputy Prime Minister and Minister of
    Trade"), or as `wording` where no span of the text says it.
    """

    office: Office
    mention: Mention
    rule: str
    start: int
    end: int
    wording: str | None = None

    @classmethod
    def of(cls, office: Office, mention: Mention, rule: str) -> Title:
        """The title that one office makes."""
        return cls(office, mention, rule, office.title_start, office.title_end or office.end, office.wording)


@dataclass(slots=True)
class Actor:
    """One person while the document is being read; `represents` is an alpha-3 code or an organisation's short name."""

    number: int
    name: str
    key: naming.NameKey
    mentions: list[Mention] = field(default_factory=list)
    offices: list[tuple[Office, Mention]] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)
    represents: str | None = None
    represents_from: Mention | None = None
    assumed: bool = False
    """True where `represents` is the home side, for want of any word to the contrary."""
    remembered: bool = False
    """True where every sentence that names the person speaks of a memory: a birthday, a prize, a street."""
    told_by: str = ""
    """The rule that says whom the person represents; empty where the words at the name do."""
    inherited: Title | None = None
    """The office of the person whose colleague or counterpart this one is said to be."""

    def take_side(self, side: str, mention: Mention | None, rule: str, *, assumed: bool = False) -> None:
        """Sets whom the person represents, the mention and the rule that say so; `rule` "" where the words at it do.

        `assumed` where nothing says it, whether or not a mention was the occasion.
        """
        self.represents, self.represents_from, self.told_by, self.assumed = side, mention, rule, assumed

    def leave_side(self) -> None:
        """Takes back whom the person represents, with what said so."""
        self.represents, self.represents_from, self.told_by, self.assumed = None, None, "", False

    @property
    def title(self) -> Title | None:
        """The fullest office that the document gives the person; one that is over only where it gives no other."""
        own = [Title.of(o, m, "office") for o, m in self.offices if not o.relation]
        held = [t for t in own if not t.office.former] or own
        best = max(_joined(held), key=lambda t: (not _weak(t), t.end - t.start, -t.mention.start), default=None)
        return best or self.inherited

    @property
    def ranked(self) -> bool:
        """True where a military rank or "Excellency" makes the person a holder of some public office."""
        return any(word in RANKS for m in self.mentions for word in m.honorific.split())

    @property
    def official(self) -> bool:
        """True where the words tie the person to a public office: a title, a rank, or a state spoken for."""
        spoken_for = any((m.country or m.organisation) and m.honorific for m in self.mentions)
        return (
            bool(self.offices or self.inherited)
            or (self.ranked and not self.remembered)
            or self.told_by == "succession"
            or spoken_for
        )

    def former_sides(self) -> list[tuple[str, Mention]]:
        """Whom the person represented in offices that are over, each with the mention that says so."""
        return [(side, m) for o, m in self.offices if o.former and (side := o.country or o.organisation or m.country)]

    @property
    def female(self) -> bool | None:
        """What honorifics say of the person's gender; None where they say nothing."""
        said = {word for m in self.mentions for word in m.honorific.split()}
        if said & words("feminine"):
            return True
        return False if said & words("masculine") else None


RANKS = words("rank")
_JOINT = 12
"""How many characters may part two offices that are written as one: " and ", " – "."""


def _weak(title: Title) -> bool:
    """True for words that say what somebody does at a contact rather than what office is held."""
    return title.office.core.split()[0] in _ROLES or title.office.relation


_ROLES = words("office at a contact")


def _joined(titles: Sequence[Title]) -> list[Title]:
    """The titles, those that stand one after the other in a mention as one."""
    out: list[Title] = []
    for title in titles:
        last = out[-1] if out else None
        if (
            last is not None
            and last.mention is title.mention
            and not (last.wording or title.wording)
            and title.office.core != "ambassador"
            and 1 < title.start - last.office.end <= _JOINT
            and (title.start > title.mention.name_start) == (last.start > title.mention.name_start)
        ):
            fuller = max(last.office, title.office, key=lambda o: (o.ministry is not None, o.end - o.title_start))
            out[-1] = replace(last, office=fuller, end=title.end)
        else:
            out.append(title)
    return out


def gather(mentions: Sequence[Mention], capitals: frozenset[int], title_case: frozenset[int]) -> list[Actor]:
    """The actors that the named mentions make.

    `capitals` are sentences in capital letters, which name nobody new; in those in `title_case` a name may have
    swallowed the words after it.
    """
    named = [m for m in mentions if m.kind is MentionKind.PERSON and m.name]
    actors: list[Actor] = []
    ordered = sorted(named, key=lambda m: (m.sentence in capitals, -len(naming.key(m.name or "")), m.start))
    namesakes = Namesakes()
    for mention in ordered:
        name = mention.name or ""
        key = naming.key(name)
        fitting = _fitting([actors[number] for number in namesakes.of(key, mention.start)], key)
        if not fitting:
            if mention.sentence in capitals or not _may_be_new(mention, key):
                continue
            fitting = [Actor(len(actors), name, key)]
            actors += fitting
            namesakes.add(key, mention.start)
        actor = fitting[0] if len(fitting) == 1 else _nearest(fitting, mention, key)
        namesakes.spelt(key, actor.number)
        actor.mentions.append(mention)
    actors = _one_holder(_without_swallowed(actors, title_case))
    for actor in actors:
        actor.mentions.sort(key=lambda m: m.start)
        _describe(actor)
    return sorted(actors, key=lambda a: a.mentions[0].start)


def _fitting(actors: Sequence[Actor], key: naming.NameKey) -> list[Actor]:
    return [a for a in actors if naming.may_mean(key, a.key)]


_SOLE = frozenset({"president", "prime minister", "king", "secretary of state", "foreign minister", "vice president"})


_SHORT = 4
"""Letters at most of a short form of a given name that is not the beginning of the full one: "Joe", "Mike"."""


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


_HEAD = 3
"""A headline stands among the first sentences."""


def _without_swallowed(actors: list[Actor], title_case: frozenset[int]) -> list[Actor]:
    """The actors, less those whose name is another's with the words of a headline after it ("Ivanov Embarks")."""
    kept: list[Actor] = []
    for actor in actors:
        if any(m.sentence not in title_case or m.sentence >= _HEAD for m in actor.mentions):
            kept.append(actor)
            continue
        others = [a for a in actors if a is not actor and any(m.sentence not in title_case for m in a.mentions)]
        words = actor.name.split()
        cuts = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
        name, same = next(((c, f) for c in cuts if (f := _fitting(others, naming.key(c)))), ("", []))
        if not same:
            kept.append(actor)
            continue
        same[0].mentions += [replace(m, name=name, name_end=m.name_start + len(name)) for m in actor.mentions]
    return kept


def _may_be_new(mention: Mention, key: naming.NameKey) -> bool:
    """A single word names a person only beside an office or an honorific."""
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
    best = max(names, key=lambda n: (len(naming.key(n)), sum(len(w) for w in naming.key(n)), -names.index(n)))
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


_REPEATS = 20
"""How often the same office beside a name is noted; a name that stands in a text a thousand times is told no better."""


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
