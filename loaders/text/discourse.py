"""Discourse: tie titles, pronouns, roles and groups to the persons they stand for, in the order of reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from loaders.text import groups, roles
from loaders.text.grammar import words
from loaders.text.memory import EMPTY, MOST, Memory
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import SEQUENCE, Office
from loaders.text.same_office import CHIEFS, head_of, is_deputy, leads, same_office

FIRST_PERSON: Final = words("first person")
IMPLIED: Final = "(implied)"
IMPLIED_HOST: Final = "(implied host)"
"""The wording of a mention that the text leaves out: whose talks, whose agenda."""
_SOON: Final = 5
"""In sentences: how late in the text somebody may be named whose title it began with."""


@dataclass(slots=True)
class Discourse(Memory):
    """What has been read so far, and whom each mention stands for in its light."""

    def resolve(self, mention: Mention) -> tuple[int, ...]:
        """The persons that a mention stands for; empty where that is not settled."""
        number = self.by_mention.get((mention.start, mention.end))
        if number is not None or mention.kind is MentionKind.PERSON:
            return EMPTY if number is None else (number,)
        match mention.kind:
            case MentionKind.OFFICE:
                return self._by_office(mention)
            case MentionKind.PRONOUN:
                return self._by_pronoun(mention)
            case MentionKind.ROLE:
                return roles.of(self, mention)
            case MentionKind.GROUP:
                return groups.of(self, mention)
            case _:
                return EMPTY

    def _by_office(self, mention: Mention) -> tuple[int, ...]:
        office = mention.offices[0]
        if office.relation and office.country:
            # "gave a lunch for his Turkish colleague", who was named before
            theirs = [n for n in self.recent if self.actors[n].represents == office.country]
            present = [n for n in theirs if n in self.principals]
            return tuple((present or theirs)[-1:])
        if office.relation or office.owner in ("my", "our", "your", "their"):
            asked = office.relation and office.owner in ("his", "her") and office.core not in SEQUENCE
            return self._counterpart() if asked else EMPTY
        if "delegation" in mention.low.split() and head_of(office.core) in ("head", "leader"):
            theirs = [n for n in self.principals if office.country in (None, self.actors[n].represents)]
            if not theirs and office.country:
                # "Prime Minister X of Vietnam visited A. The head of the Vietnamese delegation was received by Y."
                led = [n for n in self.recent if self.actors[n].represents == office.country]
                theirs = led if len(led) == 1 else []
            return tuple([n for n in theirs if n == self.guest or office.country] or theirs[-1:])[:1]
        held = [n for n in self.recent if any(same_office(office, o) for o in self.offices[n])]
        # a headline may use the title of somebody whom the next sentences name
        later = [
            n
            for n, a in enumerate(self.actors[:MOST])
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
            spoken = self.spoken(mention)
            fitting = [n for n in later[::-1] if self.actors[n].represents is None or self.actors[n].assumed]
            fitting = [n for n in fitting if n != spoken or whose is None]
        if office.former:
            fitting = [n for n in fitting if any(o.former for o in self.offices[n])]
        if office.owner is not None and self.subject is not None:
            # "her minister": of the subject's side
            fitting = [n for n in fitting if self.actors[n].represents == self.actors[self.subject].represents]
        if "visiting" in mention.low.split():
            abroad = [n for n in fitting if self.foreign(n)]
            fitting = abroad or [n for n in fitting if self.home is None and self.actors[n].represents is None]
        others = [n for n in fitting if n != self.spoken(mention)]
        if not (others or fitting) and office.former and office.definite and self.subject is not None:
            # "The former senator also spoke to …"
            taken_up = self.subject_sentence == mention.sentence and self.subject_end == mention.end
            told = (mention.first == 0 and taken_up) or self.subject_sentence == mention.sentence - 1
            return (self.subject,) if told else EMPTY
        if not (others or fitting) and (office.organisation or office.generic) and (head := self._head_of(office)):
            return head
        if not (others or fitting):
            role = head_of(office.core) in _ROLES
            return (self._leader_of(mention, whose) or roles.of(self, mention)) if role else EMPTY
        return (self._meant(mention, others or fitting),)

    def _counterpart(self) -> tuple[int, ...]:
        """ "a lunch for his counterpart": the one other person, of another side, who holds the subject's office."""
        if self.subject is None:
            return EMPTY
        own = self.actors[self.subject]
        cores = {o.core for o in self.offices[self.subject]}
        others = [
            n
            for n in self.recent
            if n != self.subject
            and self.actors[n].represents not in (None, own.represents)
            and any(o.core in cores or o.relation for o in self.offices[n])
        ]
        return tuple(others) if len(others) == 1 else EMPTY

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
        role = head_of(office.core)
        if role not in ("leader", "diplomat") or not office.definite or (side is None and role == "leader"):
            return EMPTY
        theirs = [n for n in self.recent if side in (None, self.actors[n].represents) and n != self.spoken(mention)]
        heads = [n for n in theirs if any(leads(o, role) and not o.former for o in self.offices[n])]
        return tuple(heads[-1:])

    def _head_of(self, office: Office) -> tuple[int, ...]:
        """Whom "the UN chief", "the alliance's head" mean: who leads that body; its one person, where none does."""
        if head_of(office.core) not in _HEADS and "diplomat" not in office.form:
            return EMPTY
        body = office.organisation
        theirs = [n for n in self.recent if body in (None, self.actors[n].represents)]
        leading = [
            n
            for n in theirs
            if any(
                o.core.replace(" ", "-") in _LEADS and (body or o.organisation) and not o.former
                for o in self.offices[n]
            )
        ]
        return tuple(leading[-1:] or (theirs if body and len(theirs) == 1 else []))

    def _meant(self, mention: Mention, fitting: Sequence[int]) -> int:
        """Of several whom a title fits: one of those who met last, whose office is just so, named last."""
        office = mention.offices[0]
        same = [n for n in fitting if any(o.core == office.core for o in self.offices[n])]
        just = [n for n in same if any(o.ministry == office.ministry for o in self.offices[n])]
        pool = (just if office.ministry else []) or same or list(fitting)
        pool = [n for n in pool if self.actors[n].mentions[0].start < mention.start] or pool
        opens = mention.first <= 1 or self.subject_sentence != mention.sentence
        if opens and office.definite and office.country is None and office.organisation is None:
            # "held talks with Polish Prime Minister Y. The Prime Minister also …": whoever needs no country here
            pool = [n for n in pool if not self.foreign(n) or self.actors[n].assumed] or pool
        present = [n for n in pool if n in self.principals]
        within = present or pool
        if self.subject in within and office.definite and not (office.country or office.organisation):
            # "X received a message from Minister Y. The Minister …"
            return self.subject
        return within[-1]

    def _by_pronoun(self, mention: Mention) -> tuple[int, ...]:
        if mention.low in FIRST_PERSON:
            return EMPTY if self.speaker is None else (self.speaker,)
        if mention.low == IMPLIED:
            here = self.subject_sentence == mention.sentence
            whose = self.principal if self.principal is not None else self.before if here else self.subject
            return EMPTY if whose is None or whose < 0 else (whose,)
        female = mention.low in ("she", "her", "herself")
        other = self.spoken(mention) if mention.low in ("him", "her") else None
        for number in (
            *self._just_said(mention),
            *(n for n in (self.subject, self.before) if n is not None),
            *self.recent[::-1],
        ):
            if number in (other, self.speaker):
                continue
            known = self.actors[number].female
            if known is None or known == female:
                return (number,)
        return EMPTY

    def _just_said(self, mention: Mention) -> tuple[int, ...]:
        """Who alone was named in the sentence before, whose subject was a thing: "The tour by X began. He met Y"."""
        # "We welcomed X. He met Y": whoever says "we" is not "he"
        mine = self.subject == self.speaker and self.subject_sentence < mention.sentence
        lately = self.subject is not None and (mine or self.subject_sentence < mention.sentence - 1)
        said = tuple(n for n in self.said_last if n != self.speaker) if lately else EMPTY
        alone = len(said) == 1 and mention.sentence == self.said_sentence + 1
        return said if alone and self.offices[said[0]] else EMPTY


_ROLES: Final = words("role")
_HEADS: Final = CHIEFS | {"leader", "boss"}
_LEADS: Final = words("leads a body")
