"""Exchanges: what is given, said and done between persons, and which side it puts them on.

A letter "from President X" is of the bearer's side, greetings "to President X" go to the other; who receives somebody
in a foreign city is of that country.
"""

from __future__ import annotations

from typing import Final

from loaders.text import turns
from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.cues import Cue
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.parties import party_of
from loaders.text.scene import Scene

_SUCCEEDS: Final = Cue("succeeds")
_OWN_VISIT: Final = cue("own visit")
_EXCHANGES: Final = (
    (Cue("given by"), False),
    (Cue("given to"), True),
    (Cue("thanked"), True),
    (Cue("recalled meeting"), True),
    (Cue("across"), True),
)
"""Turns, and whether they lead across to the other side."""
_NEAR: Final = 16
"""In chunks: how far before a person a turn is looked for."""
_HANDED: Final = words("handing verb")
_GIFTS: Final = words("gift")
_VISITS: Final = frozenset({"visit", "visits", "trip", "arrival"})
_PAID: Final = frozenset({"paid", "made", "undertook", "pays"})


def given(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """A letter "from President X" is of the bearer's side; greetings "to President X" go to the other."""
    opener = _giver(scene, mention)
    if opener is None or opener.first >= mention.first:
        return None
    chunks = scene.chunks(mention)
    if "".join(c.tag for c in chunks[mention.last : mention.last + 1]) == Tag.POSSESSIVE:
        given_on = any(c.low in _HANDED for c in chunks[opener.last : mention.first])
        if given_on and any(c.low in _GIFTS for c in chunks[mention.last + 1 : mention.last + 4]):
            # "conveyed President X's greetings"
            return scene.side_of(opener)
    told = max(
        ((last, across) for turn, across in _EXCHANGES for _, last in turns.before(scene, mention, turn, _NEAR)),
        default=None,
    )
    if told is None:
        return None
    last, across = told
    if not turns.only_listed(scene, mention, last) or turns.another_between(scene, mention, last):
        return None
    side = scene.side_of(opener)
    if side is None:
        return None
    return scene.other(side, mention) if across else side


def taking_credentials(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Who is presented an ambassador's credentials is of the land where the ambassador is to serve."""
    tagged = scene.tagged[mention.sentence]
    before = [m for m in scene.mentions[mention.sentence] if m.last <= mention.first]
    if not before or tagged.words.isdisjoint(_CREDENTIALS) or tagged.chunks[mention.first - 1].low != "to":
        return None
    posts = [o.accredited for m in before for o in m.offices if o.accredited in scene.lexicon.countries]
    return posts[-1] if posts else None


_CREDENTIALS: Final = frozenset({"credentials", "credence"})


def _giver(scene: Scene, mention: Mention) -> Mention | None:
    """Who opens the sentence; but in "received Y, who conveyed greetings from X", Y."""
    before = [m for m in scene.mentions[mention.sentence] if m.first < mention.first]
    who = next((m for m in reversed(before) if m.kind is MentionKind.RELATIVE and m.low == "who"), None)
    bearer = next((m for m in before if who is not None and who.first - 1 <= m.last <= who.first), None)
    return bearer if bearer is not None else scene.opener(mention.sentence)


def visitor(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "the visit of President X to Korea", "President X's visit to Korea": X is not of Korea."""
    chunks = scene.chunks(mention)
    after = mention.last
    if any(c.low in _VISITS for c in chunks[max(0, mention.first - 3) : mention.first]) and after < len(chunks):
        # "the visit that X paid to Korea"
        after += chunks[after].low in _PAID
    if after + 2 < len(chunks) and chunks[after].tag is Tag.POSSESSIVE:
        noun = next((i for i in range(after + 1, min(after + 4, len(chunks) - 1)) if chunks[i].low in _VISITS), None)
        after = noun + 1 if noun is not None else len(chunks)
    elif (visit := _OWN_VISIT.match(scene.tagged[mention.sentence].said(after, after + 8))) is not None:
        return _not_of(scene, mention, after + len(visit.group().split()))
    elif not any(c.low in _VISITS for c in chunks[max(0, mention.first - 3) : mention.first]):
        return None
    if after + 1 >= len(chunks) or chunks[after].low != "to":
        return None
    return _not_of(scene, mention, after + 1 + (after + 2 < len(chunks) and chunks[after + 1].tag is Tag.DETERMINER))


def visits_home(scene: Scene, mention: Mention) -> bool:
    """True for "X, who is now visiting Korea" in a text that speaks from Korea: he is of another country."""
    visit = _OWN_VISIT.match(scene.tagged[mention.sentence].said(mention.last, mention.last + 8))
    if visit is None or not visit.group().startswith("who"):
        return False
    place, chunks = mention.last + len(visit.group().split()), scene.chunks(mention)
    return place < len(chunks) and party_of(chunks[place]) == scene.home


def _not_of(scene: Scene, mention: Mention, place: int) -> str | None:
    """The side of somebody who visits the place at a chunk: not that place's."""
    chunks = scene.chunks(mention)
    if place >= len(chunks):
        return None
    city = chunks[place].sense("city") if chunks[place].tag is Tag.CITY else None
    code = (city.row.get("country") or None) if city else party_of(chunks[place])
    if code is None:
        return None
    return scene.other(code, mention) if code == scene.home else None


def posted(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """An ambassador accredited to the side that speaks is of another, one sent abroad is its own."""
    posts = {o.accredited for o in mention.offices if o.accredited and o.rank == "envoy" and o.seat}
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
        between = scene.tagged[mention.sentence].said(mention.last, after.first)
        if len(between) < 40 and _SUCCEEDS.search(between, scene.tagged[mention.sentence]):
            return scene.side_of(after)
    return None
