"""Discourse: tie titles, pronouns, roles and groups to the persons they stand for, in the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.text.actors import Actor
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import Office

_EMPTY: tuple[int, ...] = ()
_MEMORY = 100
"""How many persons a reader keeps in mind; whoever was named longer ago is not meant by "the minister"."""


@dataclass(slots=True)
class Discourse:
    """What has been read so far: who was named last, who was the subject, who took part in the last contact.

    Persons are numbered as in the list of actors. `home` is the country or organisation that speaks in the document.
    """

    actors: Sequence[Actor]
    home: str | None
    by_mention: dict[tuple[int, int], int] = field(default_factory=dict)
    recent: list[int] = field(default_factory=list)
    subject: int | None = None
    principals: tuple[int, ...] = _EMPTY

    def __post_init__(self) -> None:
        for number, actor in enumerate(self.actors):
            for mention in actor.mentions:
                self.by_mention[(mention.start, mention.end)] = number

    def named(self, number: int) -> None:
        """Notes that a person has just been spoken of."""
        if number in self.recent:
            self.recent.remove(number)
        self.recent.append(number)
        del self.recent[:-_MEMORY]

    def resolve(self, mention: Mention) -> tuple[int, ...]:
        """The persons that a mention stands for; empty where that is not settled."""
        match mention.kind:
            case MentionKind.PERSON:
                number = self.by_mention.get((mention.start, mention.end))
                return _EMPTY if number is None else (number,)
            case MentionKind.OFFICE:
                return self._by_office(mention.offices[0], mention.sentence)
            case MentionKind.PRONOUN:
                return self._by_pronoun(mention.low)
            case MentionKind.ROLE:
                return self._by_role(mention)
            case MentionKind.GROUP:
                return self._by_group(mention)
            case _:
                return _EMPTY

    def _by_office(self, office: Office, sentence: int) -> tuple[int, ...]:
        if office.relation or office.owner in ("my", "our", "your", "their"):
            return _EMPTY
        held = [n for n in self.recent if any(_same_office(office, o) for o, _ in self.actors[n].offices)]
        # a headline may use the title of somebody whom the next sentences name
        later = [
            n
            for n, a in enumerate(self.actors[:_MEMORY])
            if sentence <= 1
            and a.mentions[0].sentence <= 3
            and n not in self.recent
            and any(_same_office(office, o) for o, _ in a.offices)
        ]
        whose = office.country or office.organisation
        fitting = [n for n in (*later[::-1], *held) if whose in (None, self.actors[n].represents)]
        if office.owner is not None and self.subject is not None:
            # "her minister": of the subject's side
            fitting = [n for n in fitting if self.actors[n].represents == self.actors[self.subject].represents]
        if not fitting:
            return _EMPTY
        exact = [n for n in fitting if any(o.core == office.core for o, _ in self.actors[n].offices)]
        pool = exact or fitting
        return (pool[-1],)

    def _by_pronoun(self, low: str) -> tuple[int, ...]:
        female = low in ("she", "her", "herself")
        for number in ([self.subject] if self.subject is not None else []) + self.recent[::-1]:
            known = self.actors[number].female
            if known is None or known == female:
                return (number,)
        return _EMPTY

    def _by_role(self, mention: Mention) -> tuple[int, ...]:
        word = mention.low.split()[-1]
        foreign = [n for n in self.recent if self.actors[n].represents not in (None, self.home)]
        own = [n for n in self.recent if self.actors[n].represents == self.home]
        if mention.country:
            theirs = [n for n in self.recent if self.actors[n].represents == mention.country]
            return (theirs[-1],) if theirs else _EMPTY
        if word in ("guest", "visitor") and self.subject in foreign:
            return (self.subject,)
        if word in ("guest", "visitor") and foreign:
            return (foreign[-1],)
        if word == "host" and own:
            return (own[-1],)
        if word in ("envoy", "diplomat", "premier"):
            fitting = [
                n for n in self.recent if any(word in o.core or o.rank == "envoy" for o, _ in self.actors[n].offices)
            ]
            return (fitting[-1],) if fitting else _EMPTY
        return _EMPTY

    def _by_group(self, mention: Mention) -> tuple[int, ...]:
        if mention.offices:
            office = mention.offices[0]
            fitting = [n for n in self.recent if any(_same_office(office, o) for o, _ in self.actors[n].offices)]
            within = [n for n in self.principals if n in fitting]
            return tuple(within or fitting[-2:]) if office.definite or office.owner else _EMPTY
        if "heads" in mention.low or "leaders" in mention.low or "presidents" in mention.low:
            return _EMPTY
        return self.principals


def _same_office(asked: Office, held: Office) -> bool:
    """True where a title alone can mean an office: the same head word, and no deputy for his minister."""
    head_asked, head_held = asked.core.split()[-1].rstrip("s"), held.core.split()[-1].rstrip("s")
    if head_asked != head_held or held.relation:
        return False
    deputy_asked, deputy_held = _is_deputy(asked.core), _is_deputy(held.core)
    if deputy_asked != deputy_held:
        return False
    extra = set(asked.core.split()) - set(held.core.split())
    return not extra or asked.ministry is None or asked.ministry == held.ministry


def _is_deputy(core: str) -> bool:
    words = core.split()
    return "deputy" in words or "vice" in words
