"""One each: titles in the plural that two or more of different sides bear, "Presidents X and Y", one by one."""

from __future__ import annotations

from typing import Final

from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.mentions import Mention, people_of
from loaders.text.offices import Office
from loaders.text.scene import Scene


def shared(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "their presidents, X and Y", "Presidents X and Y": one for each of the two sides that were named."""
    plural = next((o for o in mention.offices if o.plural and not o.country), None)
    if plural is None:
        together = _of_two_countries(scene, mention)
    else:
        together = [m for m in people_of(scene.mentions[mention.sentence]) if any(o.plural for o in m.offices)]
        together = [m for m in together if any(o.core == plural.core for o in m.offices)]
        if together and not (plural.definite or plural.owner) and _of_one(scene, plural, together[0]):
            return None
    if all(m.start != mention.start for m in together) or not _CHAMBERS.isdisjoint(together[0].low.split()):
        # "the speakers of both houses, X and Y": of one land
        return None
    if len(together) != 2:
        return _in_turn(scene, mention, together) if plural is not None and len(together) > 2 else None
    at = _place(together, mention)
    partner = scene.actor(together[1 - at])
    if partner is not None and partner.represents is not None:
        return scene.other(partner.represents, mention)
    sides: list[str] = []
    for other in scene.mentions[mention.sentence]:
        side = scene.side_of(other) if other.first < together[0].first else None
        if side is not None and side not in sides:
            sides.append(side)
    if len(sides) != 2 and not scene.provisional:
        return None
    if len(sides) != 2:
        first = scene.opener(mention.sentence)
        home = scene.side_of(first) if first is not None else scene.home
        home = home or scene.home
        second = scene.other(home, mention) if home else None
        sides = [home, second] if home and second else []
    return sides[at] if len(sides) == 2 else None


_CHAMBERS: Final = frozenset({"houses", "chambers"})


def _of_one(scene: Scene, office: Office, first: Mention) -> bool:
    """True for "Additional Secretaries X and Y", "met Minister Z and Deputy Ministers X and Y": all are of one side."""
    joined = first.first > 1 and scene.chunks(first)[first.first - 1].tag is Tag.CONJUNCTION
    return joined or office.rank not in _FOREMOST


_FOREMOST: Final = frozenset(
    {"head-of-state", "head-of-government", "royal", "king", "minister", "speaker", "parliament"}
)


def _in_turn(scene: Scene, mention: Mention, together: list[Mention]) -> str | None:
    """Of three or more without countries: the sides named in the sentence before, one by one, if they are as many."""
    if not mention.sentence:
        return None
    sides = list(dict.fromkeys(side for m in scene.mentions[mention.sentence - 1] if (side := scene.side_of(m))))
    return sides[_place(together, mention)] if len(sides) == len(together) else None


def _place(together: list[Mention], mention: Mention) -> int:
    return next(i for i, m in enumerate(together) if m.start == mention.start)


def _of_two_countries(scene: Scene, mention: Mention) -> list[Mention]:
    """ "the leaders of the two countries, Prime Minister X and President Y": the two, where they are two."""
    chunks = scene.chunks(mention)
    groups = [i for i, c in enumerate(chunks[: mention.first]) if c.low in ("countries", "states", "nations", "sides")]
    if not groups or not any(c.low in ("two", "both") for c in chunks[max(0, groups[-1] - 2) : groups[-1]]):
        return []
    return [
        m for m in people_of(scene.mentions[mention.sentence]) if m.first > groups[-1] and m.first - groups[-1] < 12
    ]
