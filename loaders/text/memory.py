"""Memory: whom a reader has in mind: who was named last, who was the subject, who took part in the last contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.text.actors import Actor
from loaders.text.mentions import Mention
from loaders.text.offices import Office

EMPTY: Final[tuple[int, ...]] = ()
MOST: Final = 100
"""How many persons a reader keeps in mind; whoever was named longer ago is not meant by "the minister"."""


@dataclass(slots=True)
class Memory:
    """What has been read so far: who was named last, who was the subject, who took part in the last contact.

    Persons are numbered as in the list of actors. `home` is the country or organisation that speaks in the document;
    `subject` opened the sentence `subject_sentence`, and its mention ends at `subject_end`; `before` was the
    subject of the sentence before that; `said_last` are the persons whom the sentence before named, `said_sentence`;
    `principals` met last, and `guest` is the foreigner of the first contact told. `principal` is whose agenda the
    document gives, below 0 where it does not name him; `delegation` are those who were last said to travel
    together, `delegation_of` whose they are; `together` were the subjects of the sentence `together_sentence`;
    `speaker` says "I" in the present sentence, outside of quotations.
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
    principals: tuple[int, ...] = EMPTY
    said_last: tuple[int, ...] = EMPTY
    said_sentence: int = -2
    principal: int | None = None
    delegation: tuple[int, ...] = EMPTY
    delegation_of: str | None = None
    together: tuple[int, ...] = EMPTY
    together_sentence: int = -2
    speaker: int | None = None
    pair: tuple[int, ...] = EMPTY
    """The two whose contact the sentence `pair_sentence` told."""
    pair_sentence: int = -1

    def __post_init__(self) -> None:
        for number, actor in enumerate(self.actors):
            for mention in actor.mentions:
                self.by_mention[(mention.start, mention.end)] = number
            for alias in actor.aliases:
                self.by_mention.setdefault((alias.start, alias.end), number)
            held = [o for o, _ in actor.offices] + ([actor.inherited.office] if actor.inherited else [])
            self.offices.append(tuple({(o.core, o.ministry, o.relation, o.rank): o for o in held}.values()))

    def named(self, number: int) -> None:
        """Notes that a person has just been spoken of."""
        if number in self.recent:
            self.recent.remove(number)
        self.recent.append(number)
        del self.recent[:-MOST]

    def take_up(self, number: int, mention: Mention) -> None:
        """Notes who is the subject of a sentence."""
        if mention.sentence != self.subject_sentence:
            self.before = self.subject
        self.subject, self.subject_sentence, self.subject_end = number, mention.sentence, mention.end

    def foreign(self, number: int) -> bool:
        """True where somebody is known to represent another side than the one that speaks."""
        return self.actors[number].represents not in (None, self.home)

    def spoken(self, mention: Mention) -> int | None:
        """Who is the subject of the mention's own sentence, if it stands before: the mention means somebody else."""
        before = mention.sentence == self.subject_sentence and mention.start >= self.subject_end
        return self.subject if before else None
