"""Settings: when and where, as told, and what the headings of a document say of the sentences under them.

`headings` finds them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.text.chunks import Tagged
from loaders.text.dating import Day
from loaders.text.lexicon import Lexicon


@dataclass(slots=True)
class Told:
    """A date or place with where it stands; the value of a place is empty where only the country is told."""

    value: str
    start: int
    end: int
    sentence: int
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What a heading says of a sentence: the date, the place, and the day from which "today" counts there."""

    date: Told | None = None
    place: Told | None = None
    day: Day | None = None
    first: int = 0
    """The first sentence under the heading."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The setting of each sentence, that of the gathering in the title, and the sentences themselves."""

    of: tuple[Setting, ...] = ()
    title: Setting = field(default_factory=Setting)
    tagged: tuple[Tagged, ...] = ()
    cities: dict[tuple[str, str | None], str] = field(default_factory=dict)
    """The document's own spelling of a city, by its name and country in the lexicon."""
    lexicon: Lexicon = field(default_factory=Lexicon)
    joint: bool = False
    """True for a text that both sides signed: what it tells undated is of the day and place of the signing."""
    dateline: tuple[str, str | None] | None = None
    """The town from which the document is sent, with its country."""

    def at(self, sentence: int) -> Setting:
        """The setting of a sentence; an empty one where no heading stands above it."""
        return self.of[sentence] if sentence < len(self.of) else Setting()

    def spelled(self, city: str, country: str | None) -> str:
        """The city as the document spells it."""
        return self.cities.get((city, country), city)
