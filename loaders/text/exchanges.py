"""Exchanges: what is given, said and done between persons, and which side it puts them on.

A letter "from President X" is of the bearer's side, greetings "to President X" go to the other; who receives somebody
in a foreign city is of that country.
"""

from __future__ import annotations

from loaders.text import turns
from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.grammar import cue
from loaders.text.mentions import Mention, MentionKind
from loaders.text.regions import party_of
from loaders.text.scene import Scene, people_of

_HOSTED = cue("hosted")
_SUCCEEDS = cue("succeeds")
_EXCHANGES = (
    (cue("given by"), False),
    (cue("given to"), True),
    (cue("thanked"), True),
    (cue("recalled meeting"), True),
    (cue("across"), True),
)
"""Turns, and whether they lead across to the other side."""
_VISITS = frozenset({"visit", "visits", "trip", "arrival"})


def given(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """A letter "from President X" is of the bearer's side; greetings "to President X" go to the other."""
    opener = scene.opener(mention.sentence)
    if opener is None or opener.first >= mention.first:
        return None
    for pattern, across in _EXCHANGES:
        for _, last in turns.before(scene, mention, pattern, 16):
            if not turns.only_listed(scene, mention, last) or turns.another_between(scene, mention, last):
                break
            side = scene.side_of(opener)
            if side is None:
                return None
            return scene.other(side, mention) if across else side
    return None


def visitor(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "the visit of President X to Korea", "President X's visit to Korea": X is not of Korea."""
    chunks = scene.chunks(mention)
    after = mention.last
    if after + 2 < len(chunks) and chunks[after].tag is Tag.POSSESSIVE:
        visit = next((i for i in range(after + 1, min(after + 4, len(chunks) - 1)) if chunks[i].low in _VISITS), None)
        after = visit + 1 if visit is not None else len(chunks)
    elif not any(c.low in _VISITS for c in chunks[max(0, mention.first - 3) : mention.first]):
        return None
    if after + 1 >= len(chunks) or chunks[after].low != "to":
        return None
    place = after + 1 + (after + 2 < len(chunks) and chunks[after + 1].tag is Tag.DETERMINER)
    city = chunks[place].sense("city") if chunks[place].tag is Tag.CITY else None
    code = (city.row.get("country") or None) if city else party_of(chunks[place])
    if code is None:
        return None
    return scene.other(code, mention) if code == scene.home else scene.home


def hosted(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Who receives somebody in a foreign city, or is called on there, is of that country."""
    for first, last in turns.before(scene, mention, _HOSTED, 30):
        if not turns.only_listed(scene, mention, last):
            break
        if any(m.first >= last and m.first < mention.first for m in _told_others(scene, mention)):
            break
        host = scene.host_country(mention)
        before = [m for m in scene.mentions[mention.sentence] if m.last <= first and m.kind is not MentionKind.PARTY]
        if host is not None and before:
            return host if scene.side_of(before[-1]) != host else None
        return host
    return None


def _told_others(scene: Scene, mention: Mention) -> list[Mention]:
    return [m for m in people_of(scene.mentions[mention.sentence]) if m is not mention and scene.side_of(m)]


def posted(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """An ambassador accredited to the side that speaks is of another, one sent abroad is its own."""
    posts = {o.accredited for o in mention.offices if o.accredited}
    if not posts or scene.home is None:
        return None
    if scene.home in posts:
        return scene.other(scene.home, mention)
    return None


def succeeding(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "Y, who succeeds X", "X in place of Y": both are of one side."""
    for first, last in turns.before(scene, mention, _SUCCEEDS, 8):
        if not turns.only_listed(scene, mention, last) or turns.another_between(scene, mention, last):
            return None
        before = [m for m in scene.mentions[mention.sentence] if m.last <= first and m.kind is not MentionKind.PARTY]
        leader = next((m for m in reversed(before) if scene.side_of(m)), None)
        return scene.side_of(leader) if leader is not None else None
    after = next((m for m in scene.mentions[mention.sentence] if m.first >= mention.last), None)
    if after is not None and after.kind is MentionKind.PERSON:
        between = " ".join(c.low for c in scene.chunks(mention)[mention.last : after.first])
        if len(between) < 40 and _SUCCEEDS.search(between):
            return scene.side_of(after)
    return None
