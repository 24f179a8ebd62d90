"""Of a land: leaders whose land the words right before the title tell.

"India said Prime Minister X would not come", "the Syrian government of President Y", and what a land's side passes on:
"the Finnish side handed over a letter from Minister Z".
"""

from __future__ import annotations

from typing import Final

from loaders.text import turns
from loaders.text.actors import Actor
from loaders.text.chunks import Chunk, Tag
from loaders.text.cues import Cue
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.ranks import GOVERNING
from loaders.text.scene import Scene
from loaders.text.whose import code_of

_SAYING: Final = words("saying verb") | {"said", "says", "announced", "announces", "confirmed", "denied", "insisted"}
_RULING: Final = words("those who rule")
_LANDS: Final = frozenset({Tag.COUNTRY, Tag.ADJECTIVE})
_GIVEN: Final = Cue("given by a side")
_GIFTS: Final = words("passed on")


def told(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """The land of a leader that the words right before the title tell."""
    chunks, at = scene.chunks(mention), mention.first - 1
    if at < 1 or not any(o.rank in GOVERNING for o in mention.offices):
        return None
    if (code := _with_others(chunks, mention.last)) is not None:
        return code
    if chunks[at].low == "of" and at > 1 and chunks[at - 1].low in _RULING:
        owner = at - 2 - (chunks[at - 2].tag is Tag.POSSESSIVE)
        return code_of(chunks[owner]) if owner >= 0 and chunks[owner].tag in _LANDS else None
    at -= chunks[at].low == "that"
    if at > 0 and chunks[at].low in _SAYING and chunks[at - 1].tag is Tag.COUNTRY:
        opens = at == 1 or chunks[at - 2].tag not in (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.DETERMINER)
        return code_of(chunks[at - 1]) if opens else None
    return None


def _with_others(chunks: tuple[Chunk, ...], at: int) -> str | None:
    """The land of X in "talks with Prime Minister X and other Indian dignitaries"."""
    if at + _OTHERS >= len(chunks) or chunks[at].low != "and" or chunks[at + 1].low != "other":
        return None
    land = next((i for i in (at + 2, at + 3) if chunks[i].tag is Tag.ADJECTIVE), None)
    people = land is not None and land + 1 < len(chunks) and chunks[land + 1].tag in (Tag.WORD, Tag.OFFICE, Tag.HEAD)
    return code_of(chunks[land]) if land is not None and people else None


_OTHERS: Final = 3


def passed_on(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Whose letter, note or invitation a land hands over: "the Finnish side passed on an invitation from X"."""
    if not mention.offices or mention.first < _SHORTEST or _GIFTS.isdisjoint(scene.tagged[mention.sentence].words):
        return None
    for _, last in turns.before(scene, mention, _GIVEN, 10):
        listed = turns.only_listed(scene, mention, last) and not turns.another_between(scene, mention, last)
        return _giver(scene, mention) if listed else None
    return None


_SHORTEST: Final = 4


def _giver(scene: Scene, mention: Mention) -> str | None:
    """The land that opens the sentence of a mention: "Finland", "the Finnish side", "the Government of Finland"."""
    first = next((m for m in scene.mentions[mention.sentence]), None)
    if first is not None and first.last <= mention.first:
        return first.codes[0] if first.kind is MentionKind.PARTY and len(first.codes) == 1 else None
    chunks = scene.chunks(mention)
    at = int(chunks[0].tag is Tag.DETERMINER)
    return code_of(chunks[at]) if chunks[at].tag is Tag.ADJECTIVE and chunks[at + 1].low in _SIDES else None


_SIDES: Final = words("side noun") | _RULING
