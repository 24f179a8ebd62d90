"""Actors: the persons of a document, each once, with the office they hold and whom they represent.

`merging.py` makes them of the mentions, by name; then titles, pronouns and roles are tied to persons in the order of
reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from loaders.text import naming
from loaders.text.grammar import words
from loaders.text.mentions import Mention
from loaders.text.offices import Office


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take long to make, as `Token` would
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
    aliases: list[Mention] = field(default_factory=list)
    """Titles and roles that stand for the person elsewhere in the text: "his French guest"."""
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
        if not self.offices:
            return self.inherited
        if len(self.offices) == 1:
            # as most people
            office, mention = self.offices[0]
            return self.inherited if office.relation else Title.of(office, mention, "office")
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
        if feminine := said & words("feminine"):
            # "President X and his wife … Mrs. X": a surname alone may be hers
            return True if feminine - _WIVES or _WIVES & set(self.mentions[0].honorific.split()) else None
        return False if said & words("masculine") else None


RANKS: Final = words("rank")
_WIVES: Final = frozenset({"mrs", "mme", "madame"})
OWN_AFFAIRS: Final = "own affairs"
"""The rule that gives the side of a document which names no other state: nobody in it is of an unknown one."""
BUSINESS: Final = "business"
"""The rule that gives a person the business for which he speaks."""
_JOINT: Final = 12
"""How many characters may part two offices that are written as one: " and ", " – "."""


def _weak(title: Title) -> bool:
    """True for words that say what somebody does at a contact rather than what office is held."""
    return title.office.core.split()[0] in _ROLES or title.office.relation


_ROLES: Final = words("office at a contact")


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
