"""Businesses: the company that somebody without a state's office speaks for: "chief executive of Example Energy"."""

from __future__ import annotations

from typing import Final

from loaders.text.actors import Actor
from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words
from loaders.text.mentions import Mention
from loaders.text.offices import Office
from loaders.text.scene import Scene
from loaders.text.verbs import acts_or_tells

_NAMING: Final = frozenset({Tag.NAME, Tag.CAPITAL, Tag.PORTFOLIO, Tag.MODIFIER})
_KINDS: Final = words("kind of business")


def runs(actor: Actor) -> bool:
    """True for who has no office but in a business: a chief executive, a founder."""
    return bool(actor.offices) and all(o.seat == "company" and not o.country for o, _ in actor.offices)


def told(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "chief executive of Example Energy": the business, by the name that it has in the text."""
    if not mention.offices or any(o.country or o.organisation or not _of_business(o) for o, _ in actor.offices):
        return None
    if all(o.core in _BOARD for o in mention.offices):
        # "Chairman of Example", which may be a body of the state
        return None
    chunks = scene.chunks(mention)
    for office in mention.offices:
        of = next((i for i in range(office.first, min(office.last + 1, len(chunks) - 1)) if chunks[i].low in _OF), None)
        if of is not None:
            name = _called(chunks, of + 1)
            # a chief executive may run an agency of the state, which has no name of its own
            own = chunks[of + 1].tag is Tag.NAME and name is not None and " " in name
            return name if own or office.seat == "company" else None
    return None


_OF: Final = frozenset({"of", "at"})


def _of_business(office: Office) -> bool:
    return office.seat == "company" or office.core in _CHIEFS or office.core in _BOARD


_CHIEFS: Final = frozenset({"chief executive", "managing director"})
_BOARD: Final = frozenset({"chair", "chairman", "vice chair", "president", "vice president", "founder"})
"""Titles that whoever runs a business may have besides: "Chairman and CEO of Example"."""


def delegated(chunks: tuple[Chunk, ...], first: int, last: int) -> str | None:
    """Whose the delegation "of the Korean group Example Industries" is: the business, not its land."""
    for at in range(first, last - 1):
        if chunks[at].low in _KINDS and chunks[at].text.islower():
            return _called(chunks, at + 1)
    return None


def _called(chunks: tuple[Chunk, ...], first: int) -> str | None:
    """The name that begins at a chunk: words with capitals, and no land that may own the business."""
    last = first
    while last < len(chunks) and chunks[last].tag in _NAMING and chunks[last].text[:1].isupper():
        last += 1
    # "founder of Jewish rights groups", "CEO of Consumer & Commercial Banking": the name of something else goes on
    follows = chunks[last] if last < len(chunks) else None
    ends = follows is None or (follows.tag in _ENDS and follows.low != "&") or acts_or_tells(follows)
    return " ".join(c.text for c in chunks[first:last]) if last > first and ends else None


_ENDS: Final = frozenset(
    {
        Tag.COMMA, Tag.SEMICOLON, Tag.COLON, Tag.OPEN, Tag.CLOSE, Tag.DASH, Tag.QUOTE, Tag.CONJUNCTION, Tag.PREPOSITION,
        Tag.DATE, Tag.OTHER,
    }
)  # fmt: skip
