"""Discourse: tie titles, pronouns, roles and groups to the persons they stand for, in the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.text.actors import Actor
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import SEQUENCE, Office
from loaders.text.same_office import head_of, is_deputy, same_office

FIRST_PERSON = words("first person")
IMPLIED = "(implied)"
IMPLIED_HOST = "(implied host)"
"""The wording of a mention that the text leaves out: whose talks, whose agenda."""
_EMPTY: tuple[int, ...] = ()
_SOON = 5
"""In sentences: how late in the text somebody may be named whose title it began with."""
_FEW = 2
"""How many counterparts two ministers have."""
_MEMORY = 100
"""How many persons a reader keeps in mind; whoever was named longer ago is not meant by "the minister"."""


@dataclass(slots=True)
class Discourse:
    """What has been read so far: who was named last, who was the subject, who took part in the last contact.

    Persons are numbered as in the list of actors. `home` is the country or organisation that speaks in the document;
    `subject` opened the sentence `subject_sentence`, and its mention ends at `subject_end`; `before` was the
    subject of the sentence before that; `said_last` are the persons whom the sentence before named; `principals` met
    last, and `guest` is the foreigner of the first contact told. `principal` is whose agenda the document gives;
    `delegation` are those who were last said to travel together; `together` were the subjects of the sentence
    `together_sentence`; `speaker` says "I" in the present sentence, outside of quotations.
    """

    actors: Sequence[Actor]
    home: str | None
    by_mention: dict[tuple[int, int], int] = field(default_factory=dict)
    offices: list[tuple[Office, ...]] = field(default_factory=list)
    """The offices of each person, one that is told again and again only once."""
    recent: list[int] = field(default_factory=list)
    subject: int | None = None
    before: int | None = None
    guest: int | None = None
    subject_sentence: int = -1
    subject_end: int = 0
    principals: tuple[int, ...] = _EMPTY
    said_last: tuple[int, ...] = _EMPTY
    principal: int | None = None
    delegation: tuple[int, ...] = _EMPTY
    together: tuple[int, ...] = _EMPTY
    together_sentence: int = -2
    speaker: int | None = None

    def __post_init__(self) -> None:
        for number, actor in enumerate(self.actors):
            for mention in actor.mentions:
                self.by_mention[(mention.start, mention.end)] = number
            held = [o for o, _ in actor.offices] + ([actor.inherited.office] if actor.inherited else [])
            self.offices.append(tuple({(o.core, o.ministry, o.relation, o.rank): o for o in held}.values()))

    def named(self, number: int) -> None:
        """Notes that a person has just been spoken of."""
        if number in self.recent:
            self.recent.remove(number)
        self.recent.append(number)
        del self.recent[:-_MEMORY]

    def take_up(self, number: int, mention: Mention) -> None:
        """Notes who is the subject of a sentence."""
        if mention.sentence != self.subject_sentence:
            self.before = self.subject
        self.subject, self.subject_sentence, self.subject_end = number, mention.sentence, mention.end

    def resolve(self, mention: Mention) -> tuple[int, ...]:
        """The persons that a mention stands for; empty where that is not settled."""
        match mention.kind:
            case MentionKind.PERSON:
                number = self.by_mention.get((mention.start, mention.end))
                return _EMPTY if number is None else (number,)
            case MentionKind.OFFICE:
                return self._by_office(mention)
            case MentionKind.PRONOUN:
                return self._by_pronoun(mention)
            case MentionKind.ROLE:
                return self._by_role(mention)
            case MentionKind.GROUP:
                return self._by_group(mention)
            case _:
                return _EMPTY

    def foreign(self, number: int) -> bool:
        """True where somebody is known to represent another side than the one that speaks."""
        return self.actors[number].represents not in (None, self.home)

    def _spoken(self, mention: Mention) -> int | None:
        """Who is the subject of the mention's own sentence, if it stands before: the mention means somebody else."""
        before = mention.sentence == self.subject_sentence and mention.start >= self.subject_end
        return self.subject if before else None

    def _by_office(self, mention: Mention) -> tuple[int, ...]:
        office = mention.offices[0]
        if office.relation and office.country:
            # "gave a lunch for his Turkish colleague", who was named before
            theirs = [n for n in self.recent if self.actors[n].represents == office.country]
            present = [n for n in theirs if n in self.principals]
            return tuple((present or theirs)[-1:])
        if office.relation or office.owner in ("my", "our", "your", "their"):
            asked = office.relation and office.owner in ("his", "her") and office.core not in SEQUENCE
            return self._counterpart() if asked else _EMPTY
        if "delegation" in mention.low.split() and head_of(office.core) in ("head", "leader"):
            theirs = [n for n in self.principals if office.country in (None, self.actors[n].represents)]
            return tuple([n for n in theirs if n == self.guest or office.country] or theirs[-1:])[:1]
        held = [n for n in self.recent if any(same_office(office, o) for o in self.offices[n])]
        # a headline may use the title of somebody whom the next sentences name
        later = [
            n
            for n, a in enumerate(self.actors[:_MEMORY])
            if mention.sentence <= 1
            and a.mentions[0].sentence <= _SOON
            and (a.mentions[0].sentence > mention.sentence or a.mentions[0].start < mention.start)
            and n not in self.recent
            and any(same_office(office, o) for o in self.offices[n])
        ]
        whose = office.country or office.organisation
        fitting = [n for n in (*later[::-1], *held) if whose in (None, self.actors[n].represents)]
        if not fitting and head_of(office.core) == "minister" and not is_deputy(office.core):
            fitting = self._minister_only(whose or self.home)
        if not fitting:
            # "The Minister of Foreign Affairs of A met Y. Minister X …"
            fitting = [n for n in later[::-1] if self.actors[n].represents is None or self.actors[n].assumed]
        if office.owner is not None and self.subject is not None:
            # "her minister": of the subject's side
            fitting = [n for n in fitting if self.actors[n].represents == self.actors[self.subject].represents]
        if "visiting" in mention.low.split():
            abroad = [n for n in fitting if self.foreign(n)]
            fitting = abroad or [n for n in fitting if self.home is None and self.actors[n].represents is None]
        others = [n for n in fitting if n != self._spoken(mention)]
        if not (others or fitting) and office.former and office.definite and self.subject is not None:
            # "The former senator also spoke to …"
            told = mention.first == 0 and self.subject_sentence == mention.sentence - 1
            return (self.subject,) if told else _EMPTY
        if not (others or fitting):
            return (self._leader_of(mention, whose) or self._by_role(mention)) if office.core in _ROLES else _EMPTY
        return (self._meant(mention, others or fitting),)

    def _counterpart(self) -> tuple[int, ...]:
        """ "a lunch for his counterpart": the one other person, of another side, who holds the subject's office."""
        if self.subject is None:
            return _EMPTY
        own = self.actors[self.subject]
        cores = {o.core for o in self.offices[self.subject]}
        others = [
            n
            for n in self.recent
            if n != self.subject
            and self.actors[n].represents not in (None, own.represents)
            and any(o.core in cores or o.relation for o in self.offices[n])
        ]
        return tuple(others) if len(others) == 1 else _EMPTY

    def _minister_only(self, whose: str | None) -> list[int]:
        """The one minister of a side whom the text calls just that: "Minister X met … The Foreign Minister of A"."""
        bare = [
            n
            for n in self.recent
            if self.actors[n].represents == whose
            and self.offices[n]
            and all(o.core == "minister" and o.ministry is None for o in self.offices[n])
        ]
        return bare if len(bare) == 1 and whose is not None else []

    def _leader_of(self, mention: Mention, side: str | None) -> tuple[int, ...]:
        """Whom "the Israeli leader" means: who of that side leads it, whatever the office."""
        office = mention.offices[0]
        if side is None or office.core != "leader" or not office.definite:
            return _EMPTY
        theirs = [n for n in self.recent if self.actors[n].represents == side and n != self._spoken(mention)]
        heads = [n for n in theirs if any(o.rank in _LEADS and not o.former for o in self.offices[n])]
        return tuple(heads[-1:])

    def _meant(self, mention: Mention, fitting: Sequence[int]) -> int:
        """Of several whom a title fits: one of those who met last, whose office is just so, named last."""
        office = mention.offices[0]
        same = [n for n in fitting if any(o.core == office.core for o in self.offices[n])]
        just = [n for n in same if any(o.ministry == office.ministry for o in self.offices[n])]
        pool = (just if office.ministry else []) or same or list(fitting)
        if mention.first == 0 and office.definite and office.country is None and office.organisation is None:
            # "held talks with Polish Prime Minister Y. The Prime Minister also …": whoever needs no country here
            pool = [n for n in pool if not self.foreign(n) or self.actors[n].assumed] or pool
        present = [n for n in pool if n in self.principals]
        return (present or pool)[-1]

    def _by_pronoun(self, mention: Mention) -> tuple[int, ...]:
        if mention.low in FIRST_PERSON:
            return _EMPTY if self.speaker is None else (self.speaker,)
        if mention.low == IMPLIED:
            here = self.subject_sentence == mention.sentence
            whose = self.principal if self.principal is not None else self.before if here else self.subject
            return _EMPTY if whose is None else (whose,)
        female = mention.low in ("she", "her", "herself")
        other = self._spoken(mention) if mention.low in ("him", "her") else None
        for number in (*(n for n in (self.subject, self.before) if n is not None), *self.recent[::-1]):
            if number in (other, self.speaker):
                continue
            known = self.actors[number].female
            if known is None or known == female:
                return (number,)
        return _EMPTY

    def _styled(self, style: str) -> tuple[int, ...]:
        """Whom "His Highness" means: of those who bear the style, one of the side that speaks, named first."""
        bear = [n for n in self.recent if any(style in m.honorific.split() for m in self.actors[n].mentions)]
        own = [n for n in bear if self.actors[n].represents == self.home]
        return (min(own or bear),) if bear else _EMPTY

    def _by_role(self, mention: Mention) -> tuple[int, ...]:
        said = mention.low.split()
        word = said[-1]
        if style := next((w for w in said if w in _STYLES), None):
            return self._styled(style)
        foreign = [n for n in self.recent if self.foreign(n) and n != self._spoken(mention)]
        own = [n for n in self.recent if self.actors[n].represents == self.home]
        if mention.country:
            theirs = [n for n in self.recent if self.actors[n].represents == mention.country]
            return (theirs[-1],) if theirs else _EMPTY
        owned = said[0] in ("his", "her")
        # where nobody is known to be at home, the subject of the same sentence may be the host
        speaker = self.home is None and self.subject is not None and self.subject == self._spoken(mention)
        known = self.subject is not None and self.foreign(self.subject) and not owned and not speaker
        if word in ("guest", "visitor") and self.subject is not None and known:
            return (self.subject,)
        if word in ("guest", "visitor") and foreign:
            if self.guest in foreign:
                return (self.guest,)
            present = [n for n in foreign if n in self.principals]
            return ((present or foreign)[-1],)
        if "visiting" in said and foreign:
            return (foreign[-1],)
        if word == "host" and own:
            return (own[-1],)
        if word in ("envoy", "diplomat", "premier"):
            fitting = [n for n in self.recent if any(word in o.core or o.rank == "envoy" for o in self.offices[n])]
            return (fitting[-1],) if fitting else _EMPTY
        return _EMPTY

    def _by_group(self, mention: Mention) -> tuple[int, ...]:
        said = mention.low.split()
        if len(mention.codes) > 1 and mention.offices and (named := self._one_each(mention)):
            return named
        number = next((_NUMBERS[word] for word in said if word in _NUMBERS), None)
        if mention.offices:
            office = mention.offices[0]
            if not (office.definite or office.owner or number):
                return _EMPTY
            if office.relation and (office.country or mention.country):
                # "talks with their Japanese counterparts", who were named before
                theirs = office.country or mention.country
                known = tuple(n for n in self.recent if self.actors[n].represents == theirs)
                return known if len(known) == _FEW else _EMPTY
            fitting = [n for n in self.recent if any(same_office(office, o) for o in self.offices[n])]
            whose = office.country or office.organisation or mention.country
            if whose:
                fitting = [n for n in fitting if self.actors[n].represents == whose]
            within = [n for n in self.principals if n in fitting]
            if number is None:
                return tuple(within or fitting[-2:])
            return (
                tuple(within)
                if len(within) == number
                else tuple(fitting[-number:])
                if len(fitting) >= number
                else _EMPTY
            )
        if not _BODIES.isdisjoint(said):
            return self.delegation
        if said == ["they"] and self.together_sentence == mention.sentence - 1:
            return self.together
        if mention.country:
            return tuple(n for n in self.principals if self.actors[n].represents == mention.country)
        if "heads" in said or "leaders" in said or "presidents" in said:
            return _EMPTY
        if "guests" in said:
            return tuple(n for n in self.principals if self.foreign(n))
        if not self.principals and number == len(self.said_last):
            # "X shared a platform with Y. The two later had talks"
            return self.said_last
        if number is not None and len(self.principals) > number:
            return self.principals[:number]
        return self.principals

    def _one_each(self, group: Mention) -> tuple[int, ...]:
        """ "the foreign ministers of A and B", who are named in the next sentence."""
        core = group.offices[0].core
        named = [
            n
            for code in group.codes
            for n, a in enumerate(self.actors)
            if any(o.core == core and o.country == code and m.sentence == group.sentence + 1 for o, m in a.offices)
        ]
        return tuple(named) if len(named) == len(group.codes) else _EMPTY


_STYLES = words("style alone")
_ROLES = words("role")
_BODIES = words("travelling body")
_NUMBERS = {"both": 2, "pair": 2, "duo": 2, "trio": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


_LEADS = frozenset({"head-of-state", "head-of-government", "king"})
