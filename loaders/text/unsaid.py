"""Unsaid: whose officials are meant where neither publisher nor dateline says which side speaks.

A text names its own officials without their country: of the two states that it is about, they are of the other one
than those who are named with a country.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from loaders.text import across, hosts
from loaders.text.abroad import country_of_place
from loaders.text.actors import Actor
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.mentions import Mention, MentionKind
from loaders.text.parties import party_of
from loaders.text.ranks import HEADS
from loaders.text.scene import Scene
from loaders.text.whose import code_of

_LEADERS: Final = HEADS | {"minister", "speaker", "parliament"}
_JOINING: Final = frozenset({Tag.CONJUNCTION, Tag.DETERMINER, Tag.DASH, Tag.PREPOSITION})


def home(scene: Scene) -> str | None:
    """The side that speaks where only its manner tells: it names its own officials without their country.

    That is the other one of the two states that a document speaks of, where all who are named with a country are of
    one and a leader is named without.
    """
    told = _told(scene)
    other = _beside(scene, told.pop()) if len(told) == 1 else None
    bare = (a for a in scene.actors if a.represents is None and any(o.rank in _LEADERS for o, _ in a.offices))
    return other if other is not None and any(scene.may_be(a, other) for a in bare) else None


def principal(scene: Scene, actor: Actor) -> bool:
    """True for X in "X had a telephone conversation with the President of Turkey", in what X's own state publishes."""
    if scene.inferred or scene.paper or scene.segmented.dateline is not None or not scene.home_is_state():
        return False
    first = next((m for m in actor.mentions if m.sentence < _HEAD and m == scene.opener(m.sentence)), None)
    if first is None or first.honorific or len(actor.key) < _FULL:
        return False
    others = [m for m in scene.mentions[first.sentence] if m.kind is MentionKind.PERSON and m.start > first.start]
    sides = scene.told(others)
    return len(others) == 1 and len(sides) == 1 and scene.home not in sides and sides <= scene.lexicon.countries.keys()


_FULL: Final = 2
"""Words at least of a name that is told in full."""


def of_two(scene: Scene, actor: Actor) -> str | None:
    """The other one of the two states of which a document speaks, where all who are told to be of one are of the first.

    The officials of the side that speaks are named without their country, wherever nothing says which side that is.
    """
    told = _told(scene)
    if len(told) == 1:
        return _beside(scene, told.pop())
    first = actor.mentions[0]
    if not hosts.attends(scene, first):
        here = scene.told(scene.mentions[first.sentence])
        facing = actor is scene.actors[0] and len(told) == 2 and len(here) == 1 and here < told
        return (told - here).pop() if facing and hosts.in_contact(scene, first) else None
    envoy = any(o.seat == "embassy" for o in first.offices)
    # "attended by Secretary X and by the Ambassador of A": of A only where another than its envoy is
    group = across.list_around(scene, first)
    beside = scene.told([m for m in group if envoy or not any(o.seat == "embassy" for o in m.offices)])
    if beside:
        return beside.pop() if len(beside) == 1 else None
    # who attends without a country, and is no envoy, is of the side of whom the text names first
    return scene.actors[0].represents if scene.actors[0].represents in told and not envoy else None


def only_land(scene: Scene) -> str | None:
    """The one state whose affairs a document tells, where its leaders are named without any and nobody of another.

    "Prime Minister X's efforts have hit a snag. X met President Y to discuss a new Lebanese government."
    """
    told = _told(scene)
    if len(told) > 1 or scene.visited is not None:
        # "met Foreign Minister X of A during his visit to A": he who visits it is of another
        return None
    named: Counter[str] = Counter()
    affairs: Counter[str] = Counter()
    for sentence, mentions in zip(scene.tagged, scene.mentions, strict=True):
        for chunk in sentence.tagged(Tag.COUNTRY, Tag.ADJECTIVE, Tag.CITY):
            code = country_of_place(chunk) if chunk.tag is Tag.CITY else code_of(chunk)
            if code is None or code not in scene.lexicon.countries:
                continue
            named[code] += 1
            # a land in somebody's title may well be the other one
            affairs[code] += chunk.tag is not Tag.CITY and not any(
                m.start <= chunk.start < m.end for m in mentions if m.kind is MentionKind.PERSON
            )
    ranked = named.most_common(2)
    clear = bool(ranked) and (len(ranked) == 1 or ranked[0][1] >= _FAR_MORE * ranked[1][1])
    return ranked[0][0] if clear and affairs[ranked[0][0]] >= _FEW and told <= {ranked[0][0]} else None


_FAR_MORE, _FEW = 3, 2
"""How many times a state is named more often than any other, and how often at least, where a text tells its affairs."""


def _told(scene: Scene) -> set[str]:
    """The states of the persons of whom the words tell whom they represent."""
    return {a.represents for a in scene.actors if a.represents in scene.lexicon.countries and not a.assumed}


def _beside(scene: Scene, side: str) -> str | None:
    """The state that a document is about together with `side`: named in one breath ("ties between A and B")."""
    other = scene.bilateral(side)
    if other is None:
        return None
    for sentence in scene.tagged:
        lands = [i for i, c in enumerate(sentence.chunks) if c.tag in (Tag.COUNTRY, Tag.ADJECTIVE)]
        for one, two in pairwise(lands):
            both = {code_of(sentence.chunks[one]), code_of(sentence.chunks[two])}
            if both == {side, other} and all(c.tag in _JOINING for c in sentence.chunks[one + 1 : two]):
                return other
    return None


def ours(scene: Scene, actor: Actor) -> bool:
    """True where somebody named without a land may be taken to be of the newspaper's: the text speaks of that land.

    Not in a paragraph that speaks of another one alone and tells of no contact, nor across from that land's officials.
    """
    first = actor.mentions[0]
    contact = hosts.in_contact(scene, first)
    if contact:
        return not _across(scene, first)
    block = scene.tagged[first.sentence].sentence.block
    before = [t for t in scene.tagged[max(0, first.sentence - _NEAR) : first.sentence + 1] if t.sentence.block == block]
    lands = {code for t in before for c in t.chunks if c.start < first.start and (code := party_of(c))}
    beside = (scene.actor(m) for t in before for m in scene.mentions[t.number])
    heads = any(o.rank in HEADS for o, _ in actor.offices)
    if not heads and any(a is not None and a.represents == scene.home for a in beside):
        return True
    return scene.home in lands or not lands & scene.lexicon.countries.keys()


def _across(scene: Scene, mention: Mention) -> bool:
    """True for X in "a meeting between X and the Greek minister Y" and "Y met X" where a Greek paper writes."""
    group = across.list_around(scene, mention)
    chunks = scene.chunks(mention)
    if group[0].first and chunks[group[0].first - 1].low == "between":
        return scene.told(group) == {scene.home}
    before = [m for m in scene.mentions[mention.sentence] if m.last <= mention.first]
    return scene.told(before) == {scene.home} and across.side_that_met(scene, group[0]) == scene.home


_NEAR, _HEAD = 2, 3


def meant(scene: Scene) -> bool:
    """True where a text speaks of its paper's own land: by name, or as one of two of which only the other is named."""
    if any(_home_named(scene, sentence) for sentence in scene.tagged):
        return True
    head = scene.tagged[:_HEAD]
    others = {code for t in head for c in t.chunks if c.tag in _NAMING and (code := _party(c))}
    return scene.paper == "home" and len(others & scene.lexicon.countries.keys()) == 1


def _home_named(scene: Scene, sentence: Tagged) -> bool:
    return any(_party(c) == scene.home for c in sentence.chunks if c.tag in _NAMING)


_NAMING: Final = frozenset({Tag.COUNTRY, Tag.ADJECTIVE, Tag.CITY, Tag.MINISTRY, Tag.RESIDENCE, Tag.ORGANISATION})


def _party(chunk: Chunk) -> str | None:
    """The land or body that a chunk names, its seat included: "the White House"."""
    if chunk.tag is Tag.RESIDENCE and (residence := chunk.sense("residence")) is not None:
        return residence.value or None
    return party_of(chunk)
