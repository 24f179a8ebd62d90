"""Sides: whom each person represents, where the words at the name do not say it.

Rules in the order of how sure they are: a heading or a delegation that lists the person, "on the Kazakh side", "his
deputy", company ("accompanied by"), letters and greetings, the city where somebody was met, and last the side that
speaks in the document, unless something speaks against it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import Final

from loaders.text import across, businesses, exchanges, hosts, missions, of_a_land, one_each, owners, ties, unsaid
from loaders.text.actors import BUSINESS, OWN_AFFAIRS, Actor
from loaders.text.chunks import Tag
from loaders.text.grammar import words
from loaders.text.mentions import Mention
from loaders.text.offices import SEQUENCE
from loaders.text.parties import Region
from loaders.text.ranks import HEADS
from loaders.text.regions import find as find_regions
from loaders.text.same_office import AMERICAN, head_of
from loaders.text.scene import Scene
from loaders.text.whose import code_of

Rule = Callable[[Scene, Actor, Mention], str | None]

_RULES: Final[tuple[tuple[str, Rule], ...]] = (
    ("headed", ties.heading),
    ("stands for", ties.standing_for),
    ("owner", owners.owned),
    (BUSINESS, businesses.told),
    ("of a land", of_a_land.told),
    ("fellow", ties.fellow),
    ("speaking", ties.speaking),
    ("secretariat", ties.of_the_secretariat),
    ("succession", exchanges.succeeding),
    ("title told", hosts.told_by_title),
    ("company", ties.beside),
    ("in attendance", ties.in_attendance),
    ("embassy", ties.with_envoy),
    ("one each", one_each.shared),
    ("mission", missions.side),
    ("posted", exchanges.posted),
    ("same service", across.same_service),
    ("passed on", of_a_land.passed_on),
    ("credentials", exchanges.taking_credentials),
    ("given", exchanges.given),
    ("visitor", exchanges.visitor),
    ("host", across.hosted),
    ("met together", across.listed),
    ("abroad", hosts.abroad),
    ("calling", hosts.calling),
    ("counterpart", hosts.counterpart),
    ("met", across.met),
)
_SURE: Final = frozenset({"side", "headed", "stands for", "owner"})
"""Rules that hold whatever else is known of the person."""


def assign(scene: Scene) -> bool:
    """Fills in whom each actor represents; `assumed` where it is only the side that speaks.

    True where the document tells a country's own affairs, and only that says which side speaks.
    """
    if scene.paper and not unsaid.meant(scene):
        # a paper that writes of others' affairs
        scene.home, scene.paper = None, ""
    for actor in scene.actors:
        if actor.represents is None and actor.offices and all(o.former for o, _ in actor.offices):
            # "former Iraqi Prime Minister X": of where he held office, whatever else is told of him
            _take_former(actor)
    for scene.provisional in (False, True):
        if all(actor.represents for actor in scene.actors):
            break
        # what one rule finds another may build on: "his deputy" of one who was listed with a delegation
        _take_listed(scene)
        for name, rule in _RULES:
            _take(scene, name, rule)
    nobody_speaks = scene.home is None
    if nobody_speaks:
        scene.home = unsaid.home(scene)
    alone = unsaid.only_land(scene) if scene.home is None else None
    scene.home = scene.home or alone
    for actor in scene.actors:
        envoy = any(o.seat == "embassy" for o, _ in actor.offices)
        if actor.represents is None and not (nobody_speaks and scene.home and envoy):
            _default(scene, actor)
        if alone is not None and actor.assumed and actor.represents == alone:
            actor.told_by = OWN_AFFAIRS
    return alone is not None


def _take_listed(scene: Scene) -> None:
    near: dict[int, list[Region]] = {}
    for region in find_regions(scene):
        for stretch in range(region.start // _STRETCH, region.end // _STRETCH + 1):
            near.setdefault(stretch, []).append(region)

    def listed(_scene: Scene, _actor: Actor, mention: Mention) -> str | None:
        here = near.get(mention.start // _STRETCH, ())
        if not here or _outside_list(_scene, mention):
            return None
        return next((r.code for r in here if r.start <= mention.start < r.end), None)

    _take(scene, "side", listed)
    for actor in scene.actors:
        side = actor.represents if actor.told_by == "side" else None
        if side is not None and side not in scene.lexicon.countries and not scene.lexicon.senses(side):
            # no body that the lexicon knows: "a delegation of Example Industries"
            actor.told_by = BUSINESS


def _outside_list(scene: Scene, mention: Mention) -> bool:
    """True for X in "X's office said", "…, X said", "…", said X, and "Y's predecessor, X": he is not listed there."""
    chunks = scene.chunks(mention)
    if chunks[mention.first].tag is Tag.POSSESSIVE and any(o.core in SEQUENCE for o in mention.offices):
        # "credentials to President X's predecessor, Y": of X's side
        return True
    follows = chunks[mention.last] if mention.last < len(chunks) else None
    if follows is None or not mention.first:
        return False
    before = chunks[mention.first - 1]
    tagged_on = before.tag in (Tag.COMMA, Tag.QUOTE) and follows.low in _SAYING and not mention.offices
    return follows.tag is Tag.POSSESSIVE or tagged_on


_SAYING: Final = words("saying verb")
_STRETCH: Final = 500
"""In characters: regions are looked up by the stretches of the text that they reach into."""


def _take(scene: Scene, name: str, rule: Rule) -> None:
    for actor in scene.actors:
        for mention in actor.mentions if actor.represents is None else ():
            code = rule(scene, actor, mention)
            if code is not None and (name in _SURE or code not in scene.lexicon.countries or scene.may_be(actor, code)):
                actor.take_side(code, mention, name)
                break


_PRIVATE: Final = words("private body")


def _owned_by_a_name(scene: Scene, mention: Mention) -> bool:
    """True for "Example Hotels' area vice president X": of a body that is no land, nor known."""
    chunks = scene.chunks(mention)
    if mention.first and chunks[mention.first - 1].tag is Tag.NAME and mention.offices and mention.offices[0].whole:
        # "Example Oil Vice President X"
        return mention.offices[0].rank not in HEADS | {"minister"}
    for at in range(mention.first, max(mention.first - _AREA, 0), -1):
        if chunks[at].tag is Tag.POSSESSIVE:
            first, second = chunks[max(at - 2, 0)], chunks[at - 1]
            return Tag.NAME in (first.tag, second.tag) and (second.last > second.first + 1 or second.tag is Tag.CAPITAL)
        if at < mention.first and chunks[at].tag is not Tag.WORD:
            break
    return False


def _of_no_state(scene: Scene, mention: Mention) -> bool:
    """True for "representative of the Republic of Abkhazia", who does not speak for the side that tells."""
    senses = (sense for chunk in scene.chunks(mention)[mention.first : mention.last] for sense in chunk.senses)
    return any(sense.kind == "region" and sense.row.get("kind") == "unrecognised" for sense in senses)


_AREA: Final = 3
_BETWEEN: Final = words("between two sides")


def _of_unknown_body(scene: Scene, actor: Actor) -> bool:
    """True for "AEOI chief X" where an organisation speaks: a body by its first letters that is not known."""
    for office, mention in actor.offices:
        before = scene.chunks(mention)[office.first - 1] if office.first == mention.first and office.first else None
        if before is not None and before.text.isupper() and len(before.text) > 1 and before.text.isalpha():
            return True
    return False


def _default(scene: Scene, actor: Actor) -> None:
    """The side that speaks; where it can't be that, the one that the document tells of beside it."""
    if not actor.offices and not actor.inherited and not actor.ranked:
        if scene.home is not None and unsaid.principal(scene, actor):
            actor.take_side(scene.home, None, "", assumed=True)
        return
    if businesses.runs(actor):
        # who runs a business speaks for it, not for a state
        return
    if actor.offices and all(not o.whole and _PRIVATE & set(m.low.split()) for o, m in actor.offices):
        # "Chairman of the Example Foundation"
        return
    if any(head_of(o.core) in _BETWEEN for o, _ in actor.offices):
        # a mediator is of neither side
        return
    if _consul(actor):
        _as_consul(scene, actor)
        return
    _take_former(actor)
    if actor.represents is not None:
        return
    if scene.home is not None and scene.home not in scene.lexicon.countries and _of_unknown_body(scene, actor):
        return
    if any(exchanges.visits_home(scene, m) or _of_some_land(scene, m) for m in actor.mentions[:_FEW]):
        return
    if any(_late(scene, m) for m in actor.mentions):
        # "recalled the late President X": of whichever country he was
        return
    if any(_owned_by_a_name(scene, mention) or _of_no_state(scene, mention) for _, mention in actor.offices):
        return
    if scene.home not in _WITH_ONE and any(o.core == AMERICAN and o.whole for o, _ in actor.offices):
        actor.take_side("USA", None, "", assumed=True)
        return
    if scene.paper and not unsaid.ours(scene, actor):
        return
    if scene.home is not None and scene.may_be(actor, scene.home):
        actor.take_side(scene.home, None, "", assumed=True)
        return
    first = actor.mentions[0]
    if scene.home is None:
        # whoever travels is as often of the country that is named as not
        side = hosts.met_there(scene, first) or unsaid.of_two(scene, actor)
    else:
        abroad = None if scene.home in scene.lexicon.countries else scene.host_country(first)
        side = abroad or scene.near(first, scene.home) or scene.bilateral(scene.home)
    if side is not None and scene.may_be(actor, side):
        actor.take_side(side, first, "other side")


_OF_MANY: Final = frozenset({"european", "world", "asian", "african", "arab"})
_BODIES: Final = frozenset({"organization", "organisation", "union", "fund", "federation", "agency"})


def _of_some_land(scene: Scene, mention: Mention) -> bool:
    """True for "Congolese Prime Minister X", of one of the two lands of that name, and for a visitor of no land."""
    chunks = scene.chunks(mention)[mention.first : mention.last]
    if any(c.tag is Tag.MODIFIER and c.low == "visiting" for c in chunks):
        return True
    many = (i for i, c in enumerate(chunks[:-1]) if c.tag is Tag.CAPITAL and c.low in _OF_MANY)
    if any(chunks[i + 1].low in _BODIES for i in many):
        # "director of the European Organization of Nuclear Research"
        return True
    return any(
        c.tag is Tag.ADJECTIVE and c.senses and c.senses[0].kind == "adjective" and not code_of(c) for c in chunks
    )


_FEW: Final = 4
"""Mentions of a person beside which it may be said that he is a visitor."""


"""A title that without "for" and a field is the American foreign minister's, wherever a text is sent from."""
_WITH_ONE: Final = frozenset({"GBR", "VAT"})
"""Where others are called so too."""


def _late(scene: Scene, mention: Mention) -> bool:
    chunks = scene.chunks(mention)
    return any("late" in c.low.split() for c in chunks[max(0, mention.first - 1) : mention.first + 2])


def _take_former(actor: Actor) -> None:
    """Gives the side of an office that is over, where a country or body is told with one."""
    for side, mention in actor.former_sides()[:1]:
        actor.take_side(side, mention, "former office")


def _consul(actor: Actor) -> bool:
    return any("consul" in o.core for o, _ in actor.offices)


def _as_consul(scene: Scene, actor: Actor) -> None:
    """A consul is not of the side that speaks: of that of the other consuls, where it is one and told."""
    told = {a.represents for a in scene.actors if _consul(a) and a.represents and not a.assumed}
    if len(told) == 1:
        actor.take_side(told.pop(), actor.mentions[0], "other side")


def withhold(actors: Sequence[Actor], present: Set[int]) -> None:
    """Takes back the side of a head of state or government who is only spoken of, by surname and without a country.

    "President X's war" in a text of another country: the side that speaks would be a false statement.
    """
    for number, actor in enumerate(actors):
        title = actor.title
        if number not in present and actor.assumed and len(actor.key) == 1 and title and title.office.rank in HEADS:
            actor.leave_side()
