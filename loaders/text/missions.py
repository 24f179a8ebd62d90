"""Missions: what an embassy publishes of itself and of the country where it is posted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from loaders.text import businesses
from loaders.text.abroad import where_land
from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.grammar import words
from loaders.text.lexicon import Lexicon
from loaders.text.manner import STAYS
from loaders.text.mentions import Mention
from loaders.text.ranks import HEADS
from loaders.text.same_office import head_of
from loaders.text.scene import Scene
from loaders.text.tokens import fold, tokenize
from loaders.text.whose import land_of

_MISSIONS: Final = words("mission of a state")
_HOSTS: Final = HEADS | {"deputy-head-of-government", "minister", "parliament", "official", "senior-official"}


def posted(publisher: str | None, lexicon: Lexicon) -> str | None:
    """The country where an embassy that publishes is posted; None where nobody's embassy does, or it isn't told.

    "Embassy of Japan in Kenya": KEN. "Embassy of the Republic of Armenia, Montevideo": URY.
    """
    if publisher is None or _MISSIONS.isdisjoint(fold(publisher).split()):
        return None
    told: list[str] = []
    for match in lexicon.scan(tokenize(publisher)):
        if sense := match.sense("country", "adjective", "organisation"):
            told += [sense.party] if sense.party else []
        elif (city := match.sense("city")) and city.row.get("country"):
            told.append(city.row["country"])
    return told[1] if len(told) > 1 and told[1] != told[0] else None


def signed(people: Sequence[Actor], speaking: Collection[int]) -> tuple[str, str] | None:
    """The land and the post of the one envoy who says "I" in the document: "Ambassador of Ireland to Vietnam"."""
    if len(speaking) != 1:
        return None
    offices = (o for number in speaking for o, _ in people[number].offices)
    told = {(o.country, o.accredited) for o in offices if o.seat == "embassy" and o.country and o.accredited}
    only = told.pop() if len(told) == 1 else None
    return (only[0], only[1]) if only and only[0] and only[1] else None


def side(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Where an embassy speaks, diplomats without a land are the sender's, ministers and governors the host's."""
    if (
        scene.posted is None
        or businesses.runs(actor)
        or any(o.country or o.organisation or o.accredited for o, _ in actor.offices)
    ):
        return None
    if where_land(scene.chunks(mention), mention.first) == scene.home:
        return scene.home
    if any(o.seat == "embassy" for o in mention.offices) or any(_comes(scene, m) for m in actor.mentions[:_FEW]):
        return scene.home
    host = any(o.rank in _HOSTS and not o.relation for o in mention.offices)
    return scene.posted if host and not _one_of_two(scene, mention) else None


def _one_of_two(scene: Scene, mention: Mention) -> bool:
    """True for X in "Foreign Minister X met Foreign Minister Y": which of them is the host's is not told."""
    heads = {head_of(o.core) for o in mention.offices}
    others = (m for m in scene.mentions[mention.sentence] if m.start != mention.start)
    return any(head_of(o.core) in heads and not (o.country or o.organisation) for m in others for o in m.offices)


def _comes(scene: Scene, mention: Mention) -> bool:
    """True for "President X pays a visit to Kenya", where the embassy is posted, "we welcomed Minister X to Nairobi".

    He is of the sender's land.
    """
    chunks = scene.chunks(mention)
    welcomed = mention.first > 0 and chunks[mention.first - 1].low in _WELCOMED
    for at in range(mention.last, min(mention.last + _REACH, len(chunks) - 1)):
        place = at + 1 + (at + 2 < len(chunks) and chunks[at + 1].tag is Tag.DETERMINER)
        if chunks[at].low in _WHERETO and land_of(chunks[place]) == scene.posted:
            told = chunks[mention.last : at]
            if at == mention.last and _visit_of(scene, mention):
                return True
            coming = any(c.low in _COMING for c in (*told, chunks[at])) or (bool(told) and told[-1].low == "be")
            return welcomed or coming or _who_was(scene, mention, at)
    return False


def _visit_of(scene: Scene, mention: Mention) -> bool:
    """True for X in "the visit of President X to Kenya", "a planned trip by Minister X to Kenya"."""
    chunks, at = scene.chunks(mention), mention.first
    at -= at > 0 and chunks[at - 1].tag is Tag.DETERMINER
    return at > 1 and chunks[at - 1].low in ("of", "by") and chunks[at - 2].low in STAYS


def _who_was(scene: Scene, mention: Mention, at: int) -> bool:
    """True for "Minister X, who was in Kenya for three days": who lives there is not said to be there."""
    chunks = scene.chunks(mention)
    between = [c.low for c in chunks[mention.last : at] if c.tag is not Tag.COMMA]
    return between in (["who", "was"], ["who", "is"]) and chunks[at + 1].tag is Tag.COUNTRY


_WHERETO: Final = frozenset({"to", "in", "visited", "visiting"})
_WELCOMED: Final = frozenset({"welcomed", "welcome"})
_COMING: Final = words("arriving")
_FEW: Final = 3
_REACH: Final = 9
"""Chunks at most between a visitor and the land that he visits."""
