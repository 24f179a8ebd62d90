"""Mentions: who and what a sentence speaks of, as data; `spotting` finds them.

A person with the office the words give, an office alone ("the minister"), a pronoun, a group ("the two sides"), a role
("the guest"), or a party (a country, organisation or ministry that acts). Nothing is resolved here: two mentions of
one person are two mentions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from loaders.text.chunks import Chunk
from loaders.text.offices import Office


class MentionKind:
    """What a mention is; no Enum, as `Tag` is none."""

    PERSON: Final = "person"
    OFFICE: Final = "office"
    PRONOUN: Final = "pronoun"
    RELATIVE: Final = "relative"
    GROUP: Final = "group"
    ROLE: Final = "role"
    PARTY: Final = "party"


ACTING: Final = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN, MentionKind.ROLE})
"""Kinds of mentions that stand for one person, who does something."""


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take long to make, as `Token` would
class Mention:
    """Chunks `first` to `last` (exclusive) of sentence `sentence`, `start`-`end` of the text.

    `name` is the name as written, `name_start`-`name_end` where it stands, `offices` those the words tie to it.
    `country` and `organisation` are whom it belongs to where said beside it ("Brent Testway of Georgia",
    "(Lithuania)"). `low` is the folded wording. `honorific` is kept for gender and style; `codes` are the parties of
    a PARTY or GROUP; `ministry` the kind of ministry where ministries act.
    """

    kind: str
    sentence: int
    first: int
    last: int
    start: int
    end: int
    low: str
    name: str | None = None
    name_start: int = 0
    name_end: int = 0
    offices: tuple[Office, ...] = ()
    country: str | None = None
    organisation: str | None = None
    honorific: str = ""
    codes: tuple[str, ...] = ()
    ministry: str | None = None


def wording(chunks: tuple[Chunk, ...], first: int, last: int) -> str:
    """The folded words of chunks `first` to `last` (exclusive)."""
    return " ".join(c.low for c in chunks[first:last])


def people_of(mentions: Iterable[Mention]) -> list[Mention]:
    """Those mentions that name persons."""
    return [m for m in mentions if m.kind is MentionKind.PERSON]
