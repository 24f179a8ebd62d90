"""Hosts: whose side those are of whom a visit or a call brings together with the speaking side.

In a text about a visit abroad, whoever receives, gives a dinner or is called on there is of the country visited; an
ambassador without a country who calls on the speaking side is of the one other state that the text speaks of.
"""

from __future__ import annotations

from typing import Final

from loaders.text.abroad import country_of_place
from loaders.text.across import list_around, side_that_met
from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.grammar import cue
from loaders.text.manner import STAYS
from loaders.text.mentions import Mention, MentionKind
from loaders.text.parties import party_of
from loaders.text.ranks import GOVERNING
from loaders.text.scene import Scene
from loaders.text.verbs import acts

_CONTACT: Final = cue("in contact")
_BESIDE: Final = cue("attends")
_PRESENT: Final = cue("present at")
_RECEIVING: Final = frozenset("received receives receive welcomed welcomes hosted hosts greeted greets gave".split())
_MEETING: Final = frozenset("met meets meet received receives welcomed hosted".split())
_NEAR: Final = 8
_CALLS: Final = cue("envoy calls")
_COMES: Final = cue("comes as guest")
_LEADERS: Final = GOVERNING | {"parliament"}


def told_by_title(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "The Ambassador of Estonia … Ambassador X": the title told with a country, and the name with the title."""
    held = [o for o in mention.offices if not o.former and not o.relation and o.whole]
    if not held:
        return None
    cores = {o.core for o in held}
    if actor is scene.actors[0]:
        return _told_later(scene, mention, cores)
    for number in range(mention.sentence, max(mention.sentence - 6, -1), -1):
        for other in scene.mentions[number]:
            office = other.offices[0] if other.kind is MentionKind.OFFICE else None
            if office is None or office.core.removeprefix("new ") not in cores or not office.country:
                continue
            if office.plural or office.former:
                continue
            if not office.whole or _does_something_to(scene, other, mention):
                continue
            if not _has_holder(scene, office.core, office.country):
                return office.country
    return _told_later(scene, mention, cores, 1)


def _does_something_to(scene: Scene, other: Mention, mention: Mention) -> bool:
    """True for "The Ukrainian president presented his plan to President X": they are two persons."""
    between = scene.chunks(mention)[other.last : mention.first] if other.sentence == mention.sentence else ()
    return any(acts(chunk) for chunk in between)


_SOON: Final = 5


def _told_later(scene: Scene, mention: Mention, cores: set[str], reach: int = _SOON) -> str | None:
    """ "Foreign Minister X received Y … The Armenian Foreign Minister said": the title told again with its land."""
    if any(o.country for o in mention.offices):
        return None
    for number in range(mention.sentence + 1, min(mention.sentence + 1 + reach, len(scene.mentions))):
        opener = scene.opener(number)
        office = opener.offices[0] if opener is not None and opener.kind is MentionKind.OFFICE else None
        if office is None or not office.country or office.plural or not (office.definite or office.first == 0):
            continue
        bare = scene.home is None and office.core in {core.split()[-1] for core in cores}
        if office.core not in cores and not bare:
            continue
        return None if _has_holder(scene, office.core, office.country) else office.country
    return None


def _has_holder(scene: Scene, core: str, country: str) -> bool:
    """True where somebody of the country is named with that title, or with one that it may stand for."""
    head = core.split()[-1]
    for actor in scene.actors:
        own = [o for o, _ in actor.offices] + ([actor.inherited.office] if actor.inherited else [])
        if actor.represents == country and any(o.core.split()[-1] == head for o in own):
            return True
    return False


def abroad(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Leaders in a text about a visit abroad, where they are told to be in contact: they are the hosts."""
    if scene.set_in is None or not any(o.rank in _LEADERS and not o.former for o in mention.offices):
        return None
    principal = scene.opener(0) or scene.opener(1)
    leads = scene.actor(principal) if principal is not None else None
    if leads is actor or (leads is None and actor is scene.actors[0]) or _with_a_host(scene, mention):
        return None
    tagged = scene.tagged[mention.sentence]
    before, after = tagged.said(mention.first - 8, mention.first), tagged.said(mention.last, mention.last + 5)
    if "between" in before.split() or "my" in before.split() or after.startswith("'s"):
        return None
    if _BESIDE.search(before) or _BESIDE.search(after):
        # who attends may be of either delegation
        return None
    if all(c.tag is not Tag.WORD for c in tagged.chunks[: mention.first]):
        # whoever meets others there may be a visitor; who receives is at home
        return scene.set_in if _RECEIVING & set(after.split()) else None
    return scene.set_in if _CONTACT.search(before) or _CONTACT.search(after) else None


def _with_a_host(scene: Scene, mention: Mention) -> bool:
    """True for Y in "a meeting of foreign ministers X and Y", where X is the host."""
    group = list_around(scene, mention)
    if not any(o.plural and o.rank in _LEADERS for m in group for o in m.offices):
        return False
    return any(a.represents == scene.set_in for m in group if (a := scene.actor(m)) is not None)


def met_there(scene: Scene, mention: Mention) -> str | None:
    """The country of the city where somebody is said to have been met, in a text of which nobody knows who speaks."""
    before = {c.low for c in scene.chunks(mention)[max(0, mention.first - _NEAR) : mention.first]}
    met = before & _MEETING and mention != scene.opener(mention.sentence)
    return scene.host_country(mention) if met else None


def calling(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """An ambassador without a country who calls on the speaking side, in a text that speaks of one other state."""
    titled = [o for o, _ in actor.offices]
    bare = all(o.core == "ambassador" and not o.country and not o.accredited for o in titled) and bool(titled)
    if not bare or scene.home is None or scene.set_in is not None:
        return None
    others = [code for code in scene.spoken_of if code != scene.home and code in scene.lexicon.countries]
    sides = {side for m in scene.mentions[mention.sentence] if m is not mention and (side := scene.side_of(m))}
    called = _CALLS.search(scene.tagged[mention.sentence].low)
    return others[0] if len(others) == 1 and sides <= {scene.home} and called else None


def counterpart(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """A leader or envoy whom the speaking side meets, in a text of it and one other state for which nobody is named."""
    if not scene.provisional or scene.home not in scene.lexicon.countries or scene.set_in is not None:
        return None
    if not any((o.rank in _LEADERS or o.rank == "envoy") and not o.former for o in mention.offices):
        return None
    others = [code for code in scene.spoken_of if code != scene.home and code in scene.lexicon.countries]
    if len(others) != 1 or any(a.represents == others[0] for a in scene.actors):
        return None
    if (
        not in_contact(scene, mention)
        or _went_there(scene, actor, others[0])
        or _received_by(scene, mention, others[0])
    ):
        return None
    comes = _comes(scene, mention)
    first = scene.actors[0]
    if actor is first:
        return others[0] if comes else None
    met_before = side_that_met(scene, list_around(scene, mention)[0]) == scene.home
    return others[0] if comes or (met_before and not _comes(scene, first.mentions[0])) else None


def _received_by(scene: Scene, mention: Mention, land: str) -> bool:
    """True for "X was received by the President of A": somebody of A is told by his office, and X met him."""
    chunks = scene.tagged[mention.sentence].chunks
    return any(
        m.kind is MentionKind.OFFICE and m.offices[0].country == land and m.first and chunks[m.first - 1].low == "by"
        for m in scene.mentions[mention.sentence]
    )


def _went_there(scene: Scene, actor: Actor, land: str) -> bool:
    """True for "Minister X briefed the President on his visit to Turkey": he is not of it."""
    for number in {n for m in actor.mentions[:_FEW] for n in (m.sentence, m.sentence + 1)}:
        chunks = scene.tagged[number].chunks if number < len(scene.tagged) else ()
        for at in range(1, len(chunks) - 2):
            owned = chunks[at].low in STAYS and not {c.low for c in chunks[max(0, at - 2) : at]}.isdisjoint(_OWN)
            place = at + 2 + (chunks[at + 2].tag is Tag.DETERMINER)
            if owned and chunks[at + 1].low == "to" and place < len(chunks) and party_of(chunks[place]) == land:
                return True
    return False


_OWN, _FEW = frozenset({"his", "her"}), 4


def attends(scene: Scene, mention: Mention) -> bool:
    """True where the sentence of a mention says that somebody was present, and not in whose company."""
    return _PRESENT.search(scene.tagged[mention.sentence].low) is not None


def in_contact(scene: Scene, mention: Mention) -> bool:
    """True where the sentence of a mention tells of a contact."""
    return _CONTACT.search(scene.tagged[mention.sentence].low) is not None


def _comes(scene: Scene, mention: Mention) -> bool:
    """True where somebody is said to be received or to come, and so is the guest."""
    tagged = scene.tagged[mention.sentence]
    turn = _COMES.match(tagged.said(mention.last, mention.last + 6))
    if turn is None:
        return False
    place = mention.last + len(turn.group().split())
    place += place < len(tagged.chunks) and tagged.chunks[place].tag is Tag.DETERMINER
    abroad = country_of_place(tagged.chunks[place]) if place < len(tagged.chunks) else None
    # "who arrived in the United States", where he is a guest of others
    return abroad in (None, scene.home)
