"""Unsaid: whose officials are meant where neither publisher nor dateline says which side speaks.

A text names its own officials without their country: of the two states that it is about, they are of the other one
than those who are named with a country.
"""

from __future__ import annotations

from itertools import pairwise

from loaders.text import across, hosts
from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.scene import Scene
from loaders.text.whose import code_of

_LEADERS = frozenset({"head-of-state", "head-of-government", "minister", "speaker", "parliament"})
_JOINING = frozenset({Tag.CONJUNCTION, Tag.DETERMINER, Tag.DASH, Tag.PREPOSITION})


def home(scene: Scene) -> str | None:
    """The side that speaks where only its manner tells: it names its own officials without their country.

    That is the other one of the two states that a document speaks of, where all who are named with a country are of
    one and a leader is named without.
    """
    told = _told(scene)
    other = _beside(scene, told.pop()) if len(told) == 1 else None
    bare = (a for a in scene.actors if a.represents is None and any(o.rank in _LEADERS for o, _ in a.offices))
    return other if other is not None and any(scene.may_be(a, other) for a in bare) else None


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
    beside = scene.told(across.list_around(scene, first))
    if beside:
        return beside.pop() if len(beside) == 1 else None
    # who attends without a country, and is no envoy, is of the side of whom the text names first
    envoy = any(o.seat == "embassy" for o in first.offices)
    return scene.actors[0].represents if scene.actors[0].represents in told and not envoy else None


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
