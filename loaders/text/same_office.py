"""Same office: whether a title that stands alone can mean an office that somebody was said to hold."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from loaders.text.offices import Office
from loaders.text.ranks import HEADS

LEADING: Final = HEADS | {"royal"}
"""Ranks of those who lead a state."""
AMERICAN: Final = "secretary of state"
"""The minister whose title tells the land where none is told."""
_HEADS_OF: Final = frozenset({"head of state", "head of government"})
"""Titles that mean whoever is of their rank: a president, a king."""


def same_office(asked: Office, held: Office) -> bool:
    """True where a title alone can mean an office: the same head word, and no deputy for his minister."""
    head_asked, head_held = head_of(asked.core), head_of(held.core)
    if asked.core in _HEADS_OF and not held.relation:
        return asked.rank == held.rank and held.organisation is None and held.body is None
    if asked.core in CHIEFS and asked.ministry is not None and held.rank == "minister":
        # "the head of the foreign ministry"
        return asked.ministry == held.ministry and not is_deputy(held.core)
    if asked.core == "party leader" and not held.relation and head_held in _OF_A_PARTY:
        # "The Party chief", who is its General Secretary
        return held.seat == "party" or "party" in held.form.lower().split()
    if head_asked != head_held or held.relation:
        return False
    if asked.rank == "head-of-government" and held.rank == "minister":
        # "Foreign Minister X met the Prime Minister"
        return False
    deputy_asked, deputy_held = is_deputy(asked.core), is_deputy(held.core)
    if deputy_asked != deputy_held:
        return False
    extra = set(asked.core.split()) - set(held.core.split())
    return not extra or asked.ministry is None or asked.ministry == held.ministry


@lru_cache(maxsize=1 << 12)
def head_of(core: str) -> str:
    """The head of a title: "envoy" of "special envoy of the secretary-general", "attorney general"."""
    words = core.split()
    joins = next((i for i, word in enumerate(words) if i and word in _JOINS), len(words))
    if words[joins - 1] == "general" and joins > 1:
        # an attorney general is no secretary general
        return f"{words[joins - 2]} general"
    return words[joins - 1].rstrip("s")


_OF_A_PARTY: Final = frozenset(
    {"secretary general", "general secretary", "secretary", "chairman", "chairperson", "leader"}
)
CHIEFS: Final = frozenset({"head", "chief"})
"""Titles of whoever leads a body, that say nothing of it."""
_JOINS: Final = frozenset({"of", "for", "to", "in", "at", "on"})


def is_deputy(core: str) -> bool:
    """True for the title of somebody's deputy: "deputy prime minister", "under secretary general"."""
    words = core.split()
    under = words[0] in ("under", "assistant") and len(words) > 1 and words[1] == "secretary"
    return under or "deputy" in words or "vice" in words


def leads(office: Office, role: str) -> bool:
    """True for whom newspapers call a nation's `role`: its "leader"; its "diplomat", an envoy or the minister."""
    if role == "diplomat":
        return office.rank == "envoy" or (office.ministry == "foreign-affairs" and office.rank == "minister")
    return office.rank in LEADING
