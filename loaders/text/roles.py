"""Roles: whom "the guest", "the host", "the envoy" and "His Highness" mean."""

from __future__ import annotations

from typing import Final

from loaders.text.grammar import words
from loaders.text.memory import EMPTY, Memory
from loaders.text.mentions import Mention

_STYLES: Final = words("style alone")
_RANKS: Final = words("rank alone")
_NO_LONGER: Final = frozenset({"former", "retired"})


def of(memory: Memory, mention: Mention) -> tuple[int, ...]:
    """The person whom a role means; empty where that is not settled."""
    said = mention.low.split()
    word = said[-1]
    if style := next((w for w in said if w in _STYLES), None):
        return _styled(memory, mention, style)
    if word in _RANKS and said[0] == "the":
        # "Admiral X and General Y met. The Admiral …": whoever bears the rank and was named last
        bear = [n for n in memory.recent if any(_ranked(word, m.honorific) for m in memory.actors[n].mentions)]
        lately = memory.subject is not None and memory.subject_sentence >= mention.sentence - 1
        if not bear and lately and memory.subject is not None and not _NO_LONGER.isdisjoint(said):
            # "President-elect X moved on. The former general met Y"
            return (memory.subject,)
        return tuple(bear[-1:])
    foreign = [n for n in memory.recent if memory.foreign(n) and n != memory.spoken(mention)]
    own = [n for n in memory.recent if memory.actors[n].represents == memory.home]
    if whose := mention.country or next((o.country or o.organisation for o in mention.offices), None):
        theirs = [n for n in memory.recent if memory.actors[n].represents == whose]
        met = [n for n in theirs if n == memory.guest] or [n for n in theirs if n in memory.principals]
        return ((met or theirs)[-1],) if theirs else EMPTY
    owned = said[0] in ("his", "her")
    if word == "visitor" and memory.guest is not None and memory.home is not None and not memory.foreign(memory.guest):
        # who speaks is abroad, and met somebody there
        return (memory.guest,) if memory.guest != memory.spoken(mention) else EMPTY
    # where nobody is known to be at home, the subject of the same sentence may be the host
    speaker = memory.home is None and memory.subject is not None and memory.subject == memory.spoken(mention)
    if word in ("guest", "visitor") and memory.home is None and memory.guest in memory.principals:
        # who was received, where nobody is known to be at home
        return () if memory.guest is None else (memory.guest,)
    known = memory.subject is not None and memory.foreign(memory.subject) and not owned and not speaker
    if word in ("guest", "visitor") and memory.subject is not None and known:
        # whoever attended the audience is not the guest
        received = memory.guest is not None and memory.guest in foreign and memory.subject not in memory.principals
        return (memory.guest,) if memory.guest is not None and received else (memory.subject,)
    if word in ("guest", "visitor") and foreign:
        if memory.guest in foreign:
            return (memory.guest,)
        present = [n for n in foreign if n in memory.principals]
        return ((present or foreign)[-1],)
    if "visiting" in said and foreign:
        return (memory.guest,) if memory.home is None and memory.guest in foreign else (foreign[-1],)
    if word == "host" and own:
        met = [n for n in own if n in memory.principals]
        # rather somebody who is said to be of that land than one of whom it is only taken to be so
        sure = [n for n in own if not memory.actors[n].assumed]
        return ((met or sure or own)[-1],)
    if word in ("envoy", "diplomat", "premier"):
        fitting = [n for n in memory.recent if any(word in o.core or o.rank == "envoy" for o in memory.offices[n])]
        return (fitting[-1],) if fitting else EMPTY
    return EMPTY


def _ranked(word: str, honorific: str) -> bool:
    """True where a title has the rank, or the first letters of it: "the general" of "Army Gen."."""
    return any(len(said) >= _LETTERS and word.startswith(said) for said in honorific.split())


_LETTERS: Final = 3
"""Of the shortest abbreviation of a rank."""


def _styled(memory: Memory, mention: Mention, style: str) -> tuple[int, ...]:
    """Whom "His Highness" means: of those who bear the style, one of the side that speaks, named first."""
    bear = [n for n in memory.recent if any(style in m.honorific.split() for m in memory.actors[n].mentions)]
    if mention.low.startswith(("his ", "her ")):
        # a Queen is no "His Majesty"
        bear = [n for n in bear if memory.actors[n].female in (None, mention.low.startswith("her "))]
    own = [n for n in bear if memory.actors[n].represents == memory.home]
    if not bear and style == "excellency" and mention.first == 0 and memory.subject is not None:
        # "President X arrived on Monday. Her Excellency was received by Y."
        return (memory.subject,) if memory.subject_sentence >= mention.sentence - 1 else EMPTY
    return (min(own or bear),) if bear else EMPTY
