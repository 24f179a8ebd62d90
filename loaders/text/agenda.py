"""Agendas: whose diary or programme a document is, whose items leave him out ("15:00 Meeting with X")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from loaders.text.actors import Actor
from loaders.text.chunks import Tag, Tagged
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import Office
from loaders.text.segment import BlockKind, Segmented

_TITLE: Final = cue("agenda of")
_AHEAD: Final = cue("agenda ahead")
_HEAD: Final = 4
"""How many sentences at most hold the title."""
_HEADINGS: Final = (BlockKind.HEADLINE, BlockKind.LABEL)
_PAST: Final = re.compile(r"ed$|^(?:met|spoke|held|gave|had|took|saw)$")


def title(segmented: Segmented, tagged: Sequence[Tagged]) -> int | None:
    """The sentence that says that the document is an agenda, diary or programme; None where none does."""
    for sentence in tagged[:_HEAD]:
        block = segmented.blocks[sentence.sentence.block]
        heads = block.kind in _HEADINGS and block.number < _HEAD
        if heads and (of := _TITLE.search(sentence.low)) and not _policy(sentence, of.group().split()[0]):
            return sentence.number
    return None


def _policy(title: Tagged, word: str) -> bool:
    """True for "nuclear program", "health care agenda", "trade tops agenda": what is pursued, and no diary."""
    chunks = title.chunks
    at = next((i for i, c in enumerate(chunks) if c.low == word), 0)
    return word in _PURSUED and at > 0 and chunks[at - 1].tag in _OF_A_MATTER and chunks[at - 1].low not in _OF_A_DIARY


_PURSUED: Final = frozenset({"agenda", "program", "programme", "activities"})
_OF_A_MATTER: Final = frozenset({Tag.WORD, Tag.CAPITAL, Tag.PORTFOLIO, Tag.ADJECTIVE})
_OF_A_DIARY: Final = words("of a diary")


def ahead(tagged: Tagged) -> bool:
    """True where the title announces what is to come."""
    return bool(_AHEAD.search(tagged.low))


NOBODY: Final = -1
"""Whose agenda it is where the document names nobody who holds the office in its title."""


def principal(mentions: Sequence[Sequence[Mention]], number: int, actors: Sequence[Actor]) -> int | None:
    """Whose agenda it is: whom the title names, or the first holder of the office that it names.

    NOBODY where the document names no holder of that office; None where the title names nobody.
    """
    # whoever stands within an item below is met, not followed
    below = range(number + 1, min(number + _HEAD, len(mentions)))
    near = [m for at in below for m in mentions[at] if m.first <= 1]
    for mention in [*mentions[number], *near]:
        if mention.kind is MentionKind.PERSON:
            for index, actor in enumerate(actors):
                if any(m.start == mention.start for m in actor.mentions):
                    return index
        if mention.kind is MentionKind.OFFICE:
            return _holder(mention.offices[0], actors)
    return None


def _holder(office: Office, actors: Sequence[Actor]) -> int:
    whose = office.country or office.organisation
    for index, actor in enumerate(actors):
        for held, _ in actor.offices:
            theirs = held.country or held.organisation
            if whose and theirs and theirs != whose:
                # the diary of Norway's foreign minister, who receives Malta's
                continue
            if held.core == office.core or held.core.split()[-1] == office.core.split()[-1]:
                return index
    return NOBODY


def past(trigger: str, group: str) -> bool:
    """True where a trigger, or the words before it, tell of what has been."""
    return any(_PAST.search(word) for word in (*group.split(), *trigger.split()))
