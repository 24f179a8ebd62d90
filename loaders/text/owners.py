"""Owners: whose person somebody is by the title: "her secretary, X", "its ambassador", "the minister's deputy"."""

from __future__ import annotations

from typing import Final

from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.grammar import words
from loaders.text.mentions import Mention
from loaders.text.offices import SEQUENCE, Office
from loaders.text.same_office import head_of
from loaders.text.scene import Scene

_BODY_NOUNS: Final = words("body noun")


def owned(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "her permanent secretary, X", "its ambassador", "the minister's deputy X", "the organization's head"."""
    owned = [o for o in mention.offices if o.owner is not None or o.generic is not None or o.serves is not None]
    chunks = scene.chunks(mention)
    possessive = chunks[mention.first].tag is Tag.POSSESSIVE
    spoken_for = next((o.core.split()[0] for o in mention.offices if "spokes" in o.core), None)
    if not owned and spoken_for in _BODY_NOUNS:
        # "mission spokeswoman X"
        return scene.organisation_before(mention, spoken_for)
    if not owned and mention.offices and mention.first and chunks[mention.first - 1].low in _BODY_NOUNS:
        return scene.organisation_before(mention, chunks[mention.first - 1].low)
    if not owned and not possessive:
        return _of_the_body(scene, mention)
    office = owned[0] if owned else mention.offices[0] if mention.offices else None
    if office is None:
        return None
    if office.generic is not None:
        # "the Speaker of the Parliament" is a state's
        own = office.core.endswith("of parliament") and "member" not in office.core
        return None if own else scene.organisation_before(mention, office.generic)
    owner = _owner_side(scene, mention, office)
    if office.relation and not _same_side(office):
        return scene.other(owner, mention) if owner else None
    return owner


def _of_the_body(scene: Scene, mention: Mention) -> str | None:
    """The organisation that "the union" means in "the union's executive secretary X"."""
    chunks = scene.chunks(mention)
    for at in range(mention.first, mention.last - 1):
        if chunks[at + 1].tag is Tag.POSSESSIVE:
            return scene.organisation_before(mention, chunks[at].low) if chunks[at].low in _BODY_NOUNS else None
    return None


def _same_side(office: Office) -> bool:
    return office.core in SEQUENCE


def _owner_side(scene: Scene, mention: Mention, office: Office) -> str | None:
    chunks = scene.chunks(mention)
    if chunks[mention.first].tag is Tag.POSSESSIVE:
        owner = next((m for m in scene.mentions[mention.sentence] if m.last == mention.first), None)
        if owner is not None:
            return scene.side_of(owner)
        before = chunks[mention.first - 1].low if mention.first else ""
        if before in ("country", "state", "kingdom", "republic"):
            return scene.country_before(mention)
        return scene.organisation_before(mention, before) if before in _BODY_NOUNS else None
    if office.serves is not None:
        if "visiting" in office.serves.core:
            return scene.visitors_side(mention.start)
        return scene.holder_side(office.serves, mention)
    if office.owner in ("our", "my", "your"):
        # in an interview with an envoy both sides of the table speak of the envoy's country
        return scene.most_spoken_of(beside=scene.home) if scene.inferred else scene.home
    if office.owner in ("its", "whose"):
        return scene.country_before(mention)
    if office.owner in ("his", "her"):
        opener = scene.opener(mention.sentence)
        own = any(c.low == "own" for c in chunks[mention.first : mention.first + 2])
        # "She met X, and afterwards her own prime minister Y": hers
        ahead = own and opener is not None and opener.first < mention.first
        named = opener if ahead else scene.before(mention, known=False)
        recalled = (
            opener is not None and "that" in scene.tagged[mention.sentence].said(opener.last, mention.first).split()
        )
        if recalled and office.relation:
            # "X welcomed Y and recalled that her predecessor …": X's
            return scene.side_of(opener) if opener is not None else None
        if (
            office.relation
            and not _same_side(office)
            and opener is not None
            and opener.last <= mention.first
            and scene.side_of(opener)
        ):
            # "X called on Y and met his counterpart": X's
            named = opener
        if named is None and mention.sentence:
            named = scene.opener(mention.sentence - 1)
        if _same_side(office):
            named = _of_gender(scene, mention, named, female=office.owner == "her") or named
        return scene.side_of(named) if named is not None else None
    return None


def _of_gender(scene: Scene, mention: Mention, named: Mention | None, *, female: bool) -> Mention | None:
    """Whom "her" means in "her successor, Ambassador-designate X", where `named` is not said to be a woman.

    Who is said to be one and named not far before, and had such an office where another than "successor" is told.
    """
    first = scene.actor(named) if named is not None else None
    if first is not None and first.female is female:
        return None
    heads = {_held(o) for o in mention.offices if not o.relation}
    for number in range(mention.sentence, max(mention.sentence - _NEAR, -1), -1):
        for other in reversed(scene.mentions[number]):
            person = scene.actor(other) if other.end <= mention.start else None
            if person is None or person.female is not female or person.represents is None:
                continue
            if not heads or not heads.isdisjoint(_held(o) for o, _ in person.offices):
                return other
    return None


_NEAR: Final = 8
"""Sentences in which somebody is looked for whom "her" can mean."""


def _held(office: Office) -> str:
    """The head of a title without what says that it is to come: "ambassador" of "ambassador designate"."""
    return head_of(office.core.replace("designate", "").replace("-", " ").strip())
