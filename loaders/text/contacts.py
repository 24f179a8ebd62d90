"""Contacts: what is told of one contact while a document is being read, and the state of the reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.text.actors import Actor
from loaders.text.dating import Day
from loaders.text.discourse import Discourse
from loaders.text.mentions import Mention


@dataclass(slots=True)
class Participation:
    """One person's part in an event: the role, and the mention that says so."""

    actor: int
    role: str
    mention: Mention
    sentence: int
    rule: str


@dataclass(slots=True)
class Told:
    """A date or place with where it stands."""

    value: str
    start: int
    end: int
    sentence: int
    country: str | None = None


@dataclass(slots=True)
class Event:
    """A contact while the document is being read."""

    kind: str
    status: str
    sentence: int
    rule: str
    people: list[Participation] = field(default_factory=list)
    parties: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    ministries: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    date: Told | None = None
    undated: bool = False
    place: Told | None = None
    name: str | None = None
    news: bool = False
    sentences: dict[int, str] = field(default_factory=dict)

    def actors(self) -> list[int]:
        """The persons, in the order in which they were told."""
        return [p.actor for p in self.people]

    def principals(self) -> int:
        """How many of the persons the trigger itself names; they are told first."""
        return sum(p.rule != "attendance" for p in self.people)

    def add(self, actor: int, role: str, mention: Mention, sentence: int, rule: str) -> None:
        """Adds a person, once."""
        if actor not in self.actors():
            self.people.append(Participation(actor, role, mention, sentence, rule))
            self.sentences.setdefault(sentence, rule)


class Refusal(StrEnum):
    """Why a trigger gave no contact."""

    NOT_A_CONTACT = "the words tell of no contact between persons or parties"
    WISHED = "it is only wished for, proposed, doubted or negated"
    ONE_SIDE = "fewer than two persons or parties are named in it"
    NOTHING_HAPPENED = "no meeting is said to take place"


@dataclass(frozen=True, slots=True)
class Refused:
    """A trigger at `start`-`end` of the text, in sentence `sentence`, that gave no contact."""

    sentence: int
    start: int
    end: int
    why: Refusal


@dataclass(slots=True)
class Reading:
    """The state of reading events: what is known of the document and what was told so far."""

    actors: Sequence[Actor]
    discourse: Discourse
    day: Day | None
    home_inferred: bool = False
    events: list[Event] = field(default_factory=list)
    last: Event | None = None
    refused: list[Refused] = field(default_factory=list)
