"""Contacts: what is told of one contact while a document is being read, and the state of the reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from loaders.text.actors import Actor
from loaders.text.dating import Day
from loaders.text.discourse import Discourse
from loaders.text.mentions import Mention
from loaders.text.offices import Office
from loaders.text.settings import Settings, Told

Span = tuple[int, int, int]
"""Start and end in the text, and the sentence."""
RULES: Final = (
    *("meets", "receives", "received-by", "receives-dinner", "visits", "visits-call", "speaks", "discusses", "talks"),
    *("tells", "gives", "tours", "shows", "signs", "co-chairs", "credentials", "gathering"),
    *("noun-between", "noun-possessor", "noun-of", "noun-of-with", "noun-with", "noun-implied", "noun-during"),
    *("noun-held", "noun-held-by", "noun-held-with", "noun-held-from"),
    *("attendance", "company", "roster", "acting-together"),
)
"""The names of the rules that read a contact, and who took part in it; those of verbs are mostly their frames."""
RECEIVING: Final = frozenset({"receives", "received-by", "receives-dinner"})
"""Those that tell a host first, then guests."""
SITTINGS: Final = frozenset({"meeting", "session", "consultations", "negotiations", "summit", "conference"})
"""Kinds that a text may call by each other's names: the session of a commission is a meeting."""
LASTING: Final = frozenset({"session", "summit", "conference", "consultations"})
"""Kinds that may last for days, and that the title of a text may name."""
REMOTE: Final = frozenset({"phone_call", "video_call"})
"""Kinds that have no place."""
VISITING: Final = frozenset({"visits", "visits-call"})
"""Those that tell a guest first, then the host."""


@dataclass(slots=True)
class Participation:
    """One person's part in an event: the role, the mention that says so, and the rule that read it.

    `principal` where the words of the contact itself name the person, not those of attendance.
    """

    actor: int
    role: str
    mention: Mention
    sentence: int
    rule: str
    principal: bool = True


@dataclass(frozen=True, slots=True)
class Unnamed:
    """One person's part in an event who is told by office alone; `wording` where no span of the text gives the office.

    `own` is true on the half of the words that acts; `met` are the persons, and `met_unnamed` the keys of others told
    by office alone, whom the words set on the other half.
    """

    office: Office
    mention: Mention
    side: str
    role: str
    wording: str | None = None
    own: bool = False
    met: tuple[int, ...] = ()
    met_unnamed: tuple[tuple[str, str, str], ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """Side and office: one such person in an event."""
        return self.side, self.office.core, self.office.ministry or ""


@dataclass(slots=True)
class Event:
    """A contact while the document is being read.

    `opened` are gatherings of which only the holding has been told: those who attend make them contacts. `each` where
    every guest has a contact of his own (credentials). `opposed` are pairs of whom the words say that the first
    met the second, whomever they represent; `unnamed` are those told by office alone; `beside` are pairs who came with
    one delegation. `definite` where the words speak of it as known ("the meeting"), `passing` where they tell of
    another matter. `topics` are those discussed, with the sentences that name them; `item`
    is the part of the document that tells it, `at` the chunk of its trigger in its sentence.
    """

    kind: str
    status: str
    sentence: int
    rule: str
    people: list[Participation] = field(default_factory=list)
    unnamed: list[Unnamed] = field(default_factory=list)
    opposed: set[tuple[int, int]] = field(default_factory=set)
    beside: set[frozenset[int]] = field(default_factory=set)
    parties: dict[str, Span] = field(default_factory=dict)
    ministries: dict[str, Span] = field(default_factory=dict)
    date: Told | None = None
    undated: bool = False
    place: Told | None = None
    name: str | None = None
    news: bool = False
    sentences: dict[int, str] = field(default_factory=dict)
    opened: bool = False
    each: bool = False
    definite: bool = False
    passing: bool = False
    item: int = 0
    at: int = 0
    topics: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def actors(self) -> list[int]:
        """The persons, in the order in which they were told."""
        return [p.actor for p in self.people]

    def principals(self) -> int:
        """How many of the persons the words of the contact itself name; they are told first."""
        return sum(p.principal for p in self.people)

    def add(self, actor: int, role: str, mention: Mention, rule: str, *, principal: bool = True) -> None:
        """Adds a person, once."""
        if actor not in self.actors():
            self.people.append(Participation(actor, role, mention, mention.sentence, rule, principal))
            self.sentences.setdefault(mention.sentence, rule)

    def copy(self) -> Event:
        """The same contact, to be told further by itself."""
        return replace(
            self,
            people=list(self.people),
            unnamed=list(self.unnamed),
            opposed=set(self.opposed),
            beside=set(self.beside),
            parties=dict(self.parties),
            ministries=dict(self.ministries),
            sentences=dict(self.sentences),
        )


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
    """The state of reading events: what is known of the document and what was told so far.

    `current` are the contacts that the text speaks of now: several where one sentence told several. `facing` is a
    delegation across from which another may be told, `rounds` are those to come, with nobody named. `announced` where a
    list of those who took part may follow, `agenda` where the document tells of what is to come, `read_prose` once
    more than headings has been read, `headlines` are the sentences that were headings,
    `speakers` are those who say "I" in a sentence, outside of quotations,
    `came_home` is the last sentence that told of somebody's return.
    """

    actors: Sequence[Actor]
    discourse: Discourse
    day: Day | None
    home_inferred: bool = False
    events: list[Event] = field(default_factory=list)
    current: tuple[Event, ...] = ()
    rounds: list[Event] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    item: int = 0
    came_home: int | None = None
    facing: Event | None = None
    announced: bool = False
    agenda: bool = False
    read_prose: bool = False
    headlines: set[int] = field(default_factory=set)
    settings: Settings = field(default_factory=Settings)
    speakers: Mapping[int, int] = field(default_factory=dict)

    @property
    def last(self) -> Event | None:
        """The contact told last."""
        return self.current[-1] if self.current else None

    def sides(self, people: Iterable[int]) -> set[str]:
        """Whom the persons represent, where known."""
        return {side for a in people if (side := self.actors[a].represents)}

    def parties(self, event: Event) -> set[str]:
        """The countries and organisations that are known to take part in an event."""
        return set(event.parties) | self.sides(event.actors())

    def complete(self, event: Event) -> bool:
        """True where the event joins two persons or two parties."""
        if event.each and all(p.role != "guest" for p in event.people):
            return False
        return len(event.people) > 1 or len(event.parties) > 1 or (bool(event.people) and len(self.parties(event)) > 1)
