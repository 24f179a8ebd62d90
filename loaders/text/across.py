"""Across: who sits across from whom in the words of a contact.

"X met in Lima with Foreign Minister Y": Y is of Peru; "X spoke with Minister Y, Minister Z of Peru": so is Y.
"""

from __future__ import annotations

from typing import Final

from loaders.text import turns
from loaders.text.actors import BUSINESS, Actor
from loaders.text.chunks import Tag
from loaders.text.cues import Cue
from loaders.text.mentions import Mention, MentionKind, people_of
from loaders.text.ranks import GOVERNING
from loaders.text.scene import Scene
from loaders.text.verbs import acts

_MET: Final = Cue("hosted")


def same_service(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "the Serbian Ambassador to Portugal X, Ambassador to Austria Y": both are sent by one land."""
    posts = {o.accredited for o in mention.offices if o.accredited and not o.country}
    group = list_around(scene, mention) if posts else []
    at = next((i for i, m in enumerate(group) if m.start == mention.start), 0)
    if not at:
        return None
    elsewhere = {o.accredited for o in group[at - 1].offices if o.accredited} - posts
    return scene.side_of(group[at - 1]) if elsewhere else None


def hosted(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Who receives somebody in a foreign city, or is called on there, is of that country."""
    if any(o.seat in ("organisation", "company") for o in mention.offices) or actor is scene.actors[0]:
        return None
    if any(o.accredited for o in mention.offices):
        # an envoy is of nowhere where he is posted
        return None
    group = list_around(scene, mention)
    if _says_there(scene, group[0]) or _owns(scene, mention):
        return None
    for first, last in turns.before(scene, group[0], _MET, 30):
        if not turns.only_listed(scene, group[0], last) or _others_between(scene, last, group[0]):
            break
        host = scene.host_country(mention)
        before = _parties_before(scene, mention, first)
        if _before_leaving(before):
            return None
        if before and scene.chunks(mention)[last - 1].low == "received" and scene.side_of(before[-1]) == scene.home:
            # "our President received Minister X, who told him of his visit to A": X is no host there
            return None
        follows = scene.opener(mention.sentence)
        if host is not None and follows is not None and follows.first > mention.first and not before:
            # "During the meeting with Ms X, the Chinese President said": nobody is of his land
            return host if scene.side_of(follows) != host else None
        if host is not None and before:
            return host if scene.side_of(_who_met(scene, before, first)) != host else None
        return host
    return None


def _who_met(scene: Scene, before: list[Mention], verb: int) -> Mention:
    """Who is named last before a verb; but in "X flew to Oslo, held talks with Y and then called on Z", X."""
    last = before[-1]
    chunks, opener = scene.chunks(last), scene.opener(last.sentence)
    goes_on = any(c.tag is Tag.CONJUNCTION for c in chunks[max(last.last, verb - _ADVERBS) : verb])
    governed = any(c.low == "with" for c in chunks[max(0, last.first - 2) : last.first])
    return opener if goes_on and governed and opener in before and opener is not None else last


_ADVERBS: Final = 3
"""Chunks at most from "and" to the verb that it joins: "and later that day called on"."""


def _owns(scene: Scene, mention: Mention) -> bool:
    """True for X in "to meet the needs of the front as X's war goes on": what is his was met, not he."""
    chunks = scene.chunks(mention)
    return mention.last < len(chunks) and chunks[mention.last].tag is Tag.POSSESSIVE


def _says_there(scene: Scene, mention: Mention) -> bool:
    """True for "…, with X underscoring it": what X did there, and nobody whom another met."""
    chunks = scene.chunks(mention)
    before = "".join(c.low for c in chunks[max(0, mention.first - 2) : mention.first])
    after = chunks[mention.last].low if mention.last < len(chunks) else ""
    return before == ",with" and after.endswith("ing")


def listed(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Those whom one side is told to have met in one list are of one side, where the words at one of them say it."""
    group = list_around(scene, mention)
    people = (scene.actor(m) for m in group)
    told = {a.represents for a in people if a is not None and a.represents and a.told_by != BUSINESS}
    if _with_counterpart(scene, group[-1]):
        return None
    between = group[0].first > 0 and scene.chunks(mention)[group[0].first - 1].low in ("between", "by")
    if len(group) < 2 or len(told) != 1 or between:
        return None
    code = told.pop()
    side = side_that_met(scene, group[0])
    return code if side is not None and code not in (side, scene.home) else None


def met(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """A leader whom the speaking side is told to have met is of the one other state that the paragraph speaks of."""
    if scene.home is None or not any(o.rank in GOVERNING and not o.former for o in mention.offices):
        return None
    group = list_around(scene, mention)
    if _with_counterpart(scene, group[-1]):
        return None
    if _owns(scene, mention) or side_that_met(scene, group[0]) != scene.home:
        return None
    return scene.near(mention, scene.home)


def _with_counterpart(scene: Scene, mention: Mention) -> bool:
    """True for X in "received Foreign Minister X, along with his Ethiopian counterpart Y": of another side than Y."""
    near = (m for m in people_of(scene.mentions[mention.sentence]) if 0 <= m.first - mention.last <= _BESIDE)
    return any(o.relation and o.country and o.owner in ("his", "her") for m in near for o in m.offices)


_BESIDE: Final = 4


def side_that_met(scene: Scene, mention: Mention) -> str | None:
    """The side of whoever is told to have met a person: of those named before the words of the contact."""
    if any(c.low == "presence" for c in scene.chunks(mention)[max(0, mention.first - 3) : mention.first]):
        # "received, in the presence of X, the minister Y": X attends and is no guest
        return None
    for first, last in turns.before(scene, mention, _MET, 16):
        if not turns.only_listed(scene, mention, last) or _others_between(scene, last, mention):
            return None
        before = _parties_before(scene, mention, first)
        if _before_leaving(before):
            return None
        sides = {scene.side_of(m) for m in before}
        return sides.pop() if len(sides) == 1 else None
    return None


def _parties_before(scene: Scene, mention: Mention, at: int) -> list[Mention]:
    """Who is named before chunk `at` of the sentence of a mention."""
    return [m for m in scene.mentions[mention.sentence] if m.last <= at and m.kind is not MentionKind.PARTY]


def _before_leaving(before: list[Mention]) -> bool:
    """True for "Ambassador-designate of A to B called on Finance Minister X": who has not left yet for B."""
    return bool(before) and any("designate" in o.core for o in before[-1].offices)


def _others_between(scene: Scene, at: int, mention: Mention) -> bool:
    return any(at <= m.first < mention.first for m in people_of(scene.mentions[mention.sentence]))


def list_around(scene: Scene, mention: Mention) -> list[Mention]:
    """The persons who stand in one list with a person, that person included."""
    people = people_of(scene.mentions[mention.sentence])
    chunks = scene.chunks(mention)
    group = [mention]
    at = next((i for i, m in enumerate(people) if m.start == mention.start), None)
    if at is None:
        return group
    for step in (-1, 1):
        i = at + step
        while 0 <= i < len(people):
            one, other = (people[i], group[0]) if step < 0 else (group[-1], people[i])
            between = chunks[one.last : other.first]
            if not between or any(
                c.tag not in (Tag.COMMA, Tag.CONJUNCTION, Tag.SEMICOLON) and c.low not in ("as", "well", "by")
                for c in between
            ):
                break
            if [c.tag for c in between] == [Tag.COMMA] and other.last < len(chunks) and acts(chunks[other.last]):
                # "In a meeting with President X, Y called on him"
                break
            group = [people[i], *group] if step < 0 else [*group, people[i]]
            i += step
    return group
