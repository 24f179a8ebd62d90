"""Sides: whom each person represents, where the words at the name do not say it.

Rules in the order of how sure they are: a heading or a delegation that lists the person, "on the Kazakh side", "his
deputy", company ("accompanied by"), letters and greetings, the city where somebody was met, and last the side that
speaks in the document, unless something speaks against it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.offices import SEQUENCE, Office
from loaders.text.regions import find as find_regions
from loaders.text.regions import party_of
from loaders.text.scene import Scene, people_of

_BESIDE = cue("beside")
_GIVEN_BY = cue("given by")
_GIVEN_TO = cue("given to")
_THANKED = cue("thanked")
_HOSTED = cue("hosted")
_RECALLED = cue("recalled meeting")
_ACROSS = cue("across")
_SUCCEEDS = cue("succeeds")
_BODY_NOUNS = words("body noun")
_CLAUSE_VERBS = words("clause verb")
_REACH = 60
"""How many chunks before a name are looked at."""

Rule = Callable[[Scene, Actor, Mention], str | None]


def assign(scene: Scene) -> None:
    """Fills in whom each actor represents; `assumed` where it is only the side that speaks."""
    for scene.provisional in (False, True):
        # what one rule finds another may build on: "his deputy" of one who was listed with a delegation
        _take_listed(scene)
        for name, rule in _RULES:
            _take(scene, name, rule)
    for actor in scene.actors:
        if actor.represents is None:
            _default(scene, actor)


def _take_listed(scene: Scene) -> None:
    regions = find_regions(scene)

    def listed(_scene: Scene, _actor: Actor, mention: Mention) -> str | None:
        return next((r.code for r in regions if r.start <= mention.start < r.end), None)

    _take(scene, "side", listed)


def _take(scene: Scene, name: str, rule: Rule) -> None:
    for actor in scene.actors:
        for mention in actor.mentions if actor.represents is None else ():
            code = rule(scene, actor, mention)
            if code is not None and (name in _SURE or code not in scene.lexicon.countries or scene.may_be(actor, code)):
                actor.represents, actor.represents_from, actor.told_by = code, mention, name
                break


def _default(scene: Scene, actor: Actor) -> None:
    """The side that speaks; where it can't be that, the one that the document tells of beside it."""
    if not actor.offices and not actor.inherited and not actor.ranked:
        return
    former = next((t for t in actor.former_sides() if t), None)
    if former is not None:
        actor.represents, actor.represents_from = former
        return
    if scene.home is not None and scene.may_be(actor, scene.home):
        actor.represents, actor.assumed = scene.home, True
    else:
        abroad = None if scene.home in scene.lexicon.countries else scene.host_country(actor.mentions[0])
        side = abroad or scene.other(scene.home, actor.mentions[0])
        if side is not None and scene.may_be(actor, side):
            actor.represents, actor.represents_from, actor.told_by = side, actor.mentions[0], "other side"


# --- what a title says of its owner


def _owned(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "her permanent secretary, X", "its ambassador", "the minister's deputy X", "the organization's head"."""
    owned = [o for o in mention.offices if o.owner is not None or o.generic is not None]
    chunks = scene.chunks(mention)
    possessive = chunks[mention.first].tag is Tag.POSSESSIVE
    if not owned and mention.offices and mention.first and chunks[mention.first - 1].low in _BODY_NOUNS:
        # "mission spokeswoman X"
        return scene.organisation_before(mention, chunks[mention.first - 1].low)
    if not owned and not possessive:
        return None
    office = owned[0] if owned else mention.offices[0] if mention.offices else None
    if office is None:
        return None
    if office.generic is not None:
        return scene.organisation_before(mention, office.generic)
    owner = _owner_side(scene, mention, office)
    if office.relation and not _same_side(office):
        return scene.other(owner, mention) if owner else None
    return owner


def _same_side(office: Office) -> bool:
    return office.core in SEQUENCE


def _owner_side(scene: Scene, mention: Mention, office: Office) -> str | None:
    chunks = scene.chunks(mention)
    if chunks[mention.first].tag is Tag.POSSESSIVE:
        owner = next((m for m in scene.mentions[mention.sentence] if m.last == mention.first), None)
        if owner is not None:
            return scene.side_of(owner)
        before = chunks[mention.first - 1].low if mention.first else ""
        return scene.organisation_before(mention, before) if before in _BODY_NOUNS else None
    if office.owner == "its":
        return scene.country_before(mention)
    if office.owner in ("his", "her"):
        named = scene.before(mention, known=False)
        if named is None and mention.sentence:
            named = scene.opener(mention.sentence - 1)
        return scene.side_of(named) if named is not None else None
    return None


def _shared(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "their presidents, X and Y", "Presidents X and Y": one for each of the two sides that were named."""
    plural = next((o for o in mention.offices if o.plural and not o.country), None)
    if plural is None:
        together = _of_two_countries(scene, mention)
    else:
        together = [m for m in people_of(scene.mentions[mention.sentence]) if any(o.plural for o in m.offices)]
        together = [m for m in together if any(o.core == plural.core for o in m.offices)]
    if len(together) != 2:
        return None
    at = together.index(mention)
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


def _of_two_countries(scene: Scene, mention: Mention) -> list[Mention]:
    """ "the leaders of the two countries, Prime Minister X and President Y": the two, where they are two."""
    chunks = scene.chunks(mention)
    groups = [i for i, c in enumerate(chunks[: mention.first]) if c.low in ("countries", "states", "nations", "sides")]
    if not groups or not any(c.low in ("two", "both") for c in chunks[max(0, groups[-1] - 2) : groups[-1]]):
        return []
    return [
        m for m in people_of(scene.mentions[mention.sentence]) if m.first > groups[-1] and m.first - groups[-1] < 12
    ]


# --- company and delegations


def _turns(scene: Scene, mention: Mention, pattern: object, reach: int = _REACH) -> Iterator[tuple[int, int]]:
    """Where a turn stands before a mention, the last first: the chunks at which it begins and ends."""
    chunks = scene.chunks(mention)
    begin = max(0, mention.first - reach)
    lows = [c.low for c in chunks[begin : mention.first]]
    starts = list(accumulate((len(low) + 1 for low in lows), initial=0))
    for match in reversed(list(pattern.finditer(" ".join(lows)))):  # type: ignore[attr-defined]
        yield begin + bisect_right(starts, match.start()) - 1, begin + bisect_left(starts, match.end())


def _only_listed(scene: Scene, mention: Mention, at: int) -> bool:
    """True where nothing but a list stands between chunk `at` and a mention."""
    chunks = scene.chunks(mention)
    inside = [False] * (mention.first - at)
    for other in scene.mentions[mention.sentence]:
        for i in range(max(other.first, at), min(other.last, mention.first)):
            inside[i - at] = True
    for i, covered in zip(range(at, mention.first), inside, strict=True):
        chunk = chunks[i]
        if not covered and (chunk.low in _CLAUSE_VERBS or (chunk.tag is Tag.WORD and chunk.low in ("who", "whose"))):
            return False
    return True


def _beside(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "X, accompanied by Y": Y is of X's side."""
    for first, last in _turns(scene, mention, _BESIDE):
        if not _only_listed(scene, mention, last):
            continue
        if scene.chunks(mention)[first].low in ("together", "along") and _leads(mention):
            continue
        sentence = scene.mentions[mention.sentence]
        leaders = [m for m in sentence if m.last <= first and m.kind is not MentionKind.PARTY]
        if leaders:
            leader = leaders[0] if scene.tagged[mention.sentence].chunks[first].low in ("came", "had") else leaders[-1]
            return scene.side_of(leader)
        after = [m for m in sentence if m.first >= mention.last and m.kind is MentionKind.PRONOUN]
        return scene.side_of(after[0]) if after and first <= 2 else None
    return None


def _leads(mention: Mention) -> bool:
    """True for heads of state and ministers, who come together with others of any side."""
    return any(o.rank in ("head-of-state", "head-of-government", "minister", "royal") for o in mention.offices)


_EMBASSY_OFFICES = frozenset(
    {
        "deputy high commissioner", "deputy head of mission", "deputy chief of mission", "first secretary",
        "second secretary", "third secretary", "counsellor", "minister counsellor", "political counsellor",
        "economic counsellor", "commercial counsellor", "cultural counsellor", "charge d'affaires",
    }
)  # fmt: skip


def _with_envoy(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """The counsellor of "the Embassy" is of the side of the envoy named before."""
    chunks = scene.chunks(mention)
    at_embassy = any("embassy" in c.low or "consulate" in c.low for c in chunks[mention.first : mention.last])
    at_embassy = at_embassy or any(o.core in _EMBASSY_OFFICES for o in mention.offices)
    absent = any(o.core == "ambassador" and not o.accredited and not o.definite for o in mention.offices)
    if not at_embassy and not (absent and mention.first == 0):
        return None
    envoys = [
        (m.start, a.represents)
        for a in scene.actors
        if a is not actor
        and a.represents
        and any(o.rank == "envoy" and (at_embassy or "charge" in o.core) for o, _ in a.offices)
        for m in a.mentions
        if m.start < mention.start and mention.sentence - m.sentence <= 2
    ]
    return max(envoys)[1] if envoys else None


# --- what is given, said and done between persons


def _given(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """A letter "from President X" is of the bearer's side; greetings "to President X" go to the other."""
    opener = scene.opener(mention.sentence)
    if opener is None or opener.first >= mention.first:
        return None
    for pattern, across in (
        (_GIVEN_BY, False),
        (_GIVEN_TO, True),
        (_THANKED, True),
        (_RECALLED, True),
        (_ACROSS, True),
    ):
        for _, last in _turns(scene, mention, pattern, 16):
            if not _only_listed(scene, mention, last) or _another_between(scene, mention, last):
                break
            side = scene.side_of(opener)
            if side is None:
                return None
            return scene.other(side, mention) if across else side
    return None


def _visitor(scene: Scene, actor: Actor, mention: Mention) -> str | None:
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


_VISITS = frozenset({"visit", "visits", "trip", "arrival"})


_EXCHANGES = ((_GIVEN_BY, False), (_GIVEN_TO, True), (_THANKED, True), (_RECALLED, True), (_ACROSS, True))


def _another_between(scene: Scene, mention: Mention, at: int) -> bool:
    """True where somebody else, not joined to the mention by "and", stands between chunk `at` and it."""
    chunks = scene.chunks(mention)
    others = [m for m in people_of(scene.mentions[mention.sentence]) if at <= m.first < mention.first]
    if not others:
        return False
    between = chunks[others[-1].last : mention.first]
    return not any(c.tag is Tag.CONJUNCTION for c in between)


def _hosted(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Who receives somebody in a foreign city, or is called on there, is of that country."""
    for first, last in _turns(scene, mention, _HOSTED, 30):
        if not _only_listed(scene, mention, last):
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


def _posted(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """An ambassador accredited to the side that speaks is of another, one sent abroad is its own."""
    posts = {o.accredited for o in mention.offices if o.accredited}
    if not posts or scene.home is None:
        return None
    if scene.home in posts:
        return scene.other(scene.home, mention)
    return None


def _heading(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "X, who heads the AU Liaison Office": whom the clause about a person names."""
    chunks = scene.chunks(mention)
    at = mention.last + (mention.last < len(chunks) and chunks[mention.last].tag is Tag.COMMA)
    if at >= len(chunks) or chunks[at].low != "who":
        return None
    at += 1
    at += at < len(chunks) and chunks[at].low in ("now", "currently", "also")
    if at >= len(chunks) or chunks[at].low not in _HEADS:
        return None
    for chunk in chunks[at + 1 : at + 7]:
        if chunk.tag in (Tag.COMMA, Tag.NAME) or chunk.low in ("in", "at"):
            break
        if code := party_of(chunk):
            return code
    return None


_SURE = frozenset({"side", "headed", "owner"})
"""Rules that hold whatever else is known of the person."""
_HEADS = frozenset({"heads", "leads", "chairs", "directs", "represents", "runs", "headed", "led"})


def _succeeding(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "Y, who succeeds X", "in place of X": both are of one side."""
    for first, last in _turns(scene, mention, _SUCCEEDS, 8):
        if not _only_listed(scene, mention, last) or _another_between(scene, mention, last):
            return None
        before = [m for m in scene.mentions[mention.sentence] if m.last <= first and m.kind is not MentionKind.PARTY]
        leader = next((m for m in reversed(before) if scene.side_of(m)), None)
        return scene.side_of(leader) if leader is not None else None
    return None


def _of_the_secretariat(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Titles that only organisations give: an Under-Secretary-General is of the UN, a Commissioner often of the EU."""
    for office in mention.offices:
        if office.core in _UN_TITLES:
            return "UN"
        if office.core.endswith("commissioner") and office.rank != "envoy" and scene.spoken_of_body("EU"):
            return "EU"
        if office.core in _SECRETARIES and not scene.home_is_state():
            return scene.organisation_before(mention, "")
    return None


_UN_TITLES = frozenset(
    {
        "under secretary general", "under-secretary-general", "assistant secretary general",
        "special representative of the secretary general", "special envoy of the secretary general",
        "deputy special representative of the secretary general", "personal envoy of the secretary general",
        "resident coordinator",
    }
)  # fmt: skip
_SECRETARIES = frozenset({"secretary general", "deputy secretary general", "executive secretary"})

_RULES: tuple[tuple[str, Rule], ...] = (
    ("headed", _heading),
    ("owner", _owned),
    ("secretariat", _of_the_secretariat),
    ("succession", _succeeding),
    ("company", _beside),
    ("embassy", _with_envoy),
    ("one each", _shared),
    ("posted", _posted),
    ("given", _given),
    ("visitor", _visitor),
    ("host", _hosted),
)
