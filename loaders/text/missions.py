"""Missions: what an embassy publishes of itself and of the country where it is posted."""

from __future__ import annotations

from loaders.text.actors import Actor
from loaders.text.grammar import words
from loaders.text.lexicon import Lexicon
from loaders.text.mentions import Mention
from loaders.text.scene import Scene
from loaders.text.tokens import fold, tokenize

_MISSIONS = words("mission of a state")
_HOSTS = frozenset({"minister", "head-of-state", "head-of-government", "parliament", "official", "senior-official"})


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


def side(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Where an embassy speaks, diplomats without a land are the sender's, ministers and governors the host's."""
    if scene.posted is None or any(o.country or o.organisation or o.accredited for o, _ in actor.offices):
        return None
    if any(o.seat == "embassy" for o in mention.offices):
        return scene.home
    return scene.posted if any(o.rank in _HOSTS and not o.relation for o in mention.offices) else None
