"""Ties: whose person somebody is by the company or the clause that goes with the name.

"X, accompanied by Y", "Y, who heads the AU Liaison Office", "Z signed for Norway".
"""

from __future__ import annotations

from typing import Final

from loaders.text import across, turns
from loaders.text.actors import Actor
from loaders.text.chunks import Tag
from loaders.text.cues import Cue
from loaders.text.grammar import cue, words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.parties import party_of
from loaders.text.same_office import LEADING
from loaders.text.scene import Scene

_BESIDE: Final = Cue("beside")
_KEPT_COMPANY: Final = cue("kept company")
_HEADS: Final = words("heading verb")
_EMBASSY_OFFICES: Final = frozenset(
    {
        "deputy high commissioner", "deputy head of mission", "deputy chief of mission", "first secretary",
        "second secretary", "third secretary", "counsellor", "minister counsellor", "political counsellor",
        "economic counsellor", "commercial counsellor", "cultural counsellor", "charge d'affaires",
    }
)  # fmt: skip
_UN_TITLES: Final = frozenset(
    {
        "under secretary general", "under-secretary-general", "assistant secretary general",
        "special representative of the secretary general", "special envoy of the secretary general",
        "deputy special representative of the secretary general", "personal envoy of the secretary general",
        "resident coordinator",
    }
)  # fmt: skip
_SECRETARIES: Final = frozenset({"secretary general", "deputy secretary general", "executive secretary"})


def in_attendance(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "Paraguay's president welcomed her, with Foreign Minister X in attendance": X is his."""
    if _ATTENDING.isdisjoint(scene.tagged[mention.sentence].words):
        return None
    group = across.list_around(scene, mention)
    chunks, first, last = scene.chunks(mention), group[0].first, group[-1].last
    if first < _WITH or chunks[first - 1].low != "with" or chunks[first - 2].tag is not Tag.COMMA:
        return None
    opener = scene.opener(mention.sentence)
    if opener is None or opener.last > first or not _PRESENT.match(scene.tagged[mention.sentence].said(last, last + 3)):
        return None
    return None if any(o.seat == "embassy" for o in mention.offices) else scene.side_of(opener)


_ATTENDING: Final = frozenset({"attendance", "present", "looking", "side", "sitting"})
_WITH: Final = 3
_PRESENT: Final = cue("there beside him")


def _with_an_envoy(scene: Scene, mention: Mention) -> str | None:
    """The side of Y in "State Secretary X of A, with Ambassador Y, called on Z"."""
    at = mention.first - 2
    envoy = any(o.rank == "envoy" and o.seat == "embassy" for o in mention.offices)
    if not envoy or at < 1 or scene.chunks(mention)[at].tag is not Tag.COMMA:
        return None
    if scene.chunks(mention)[at + 1].low != "with":
        return None
    led = next((m for m in scene.mentions[mention.sentence] if m.last == at and m.kind is MentionKind.PERSON), None)
    return scene.side_of(led) if led is not None else None


def beside(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "X, accompanied by Y": Y is of X's side."""
    if (side := _with_an_envoy(scene, mention)) is not None:
        return side
    for first, last in turns.before(scene, mention, _BESIDE):
        if not turns.only_listed(scene, mention, last):
            continue
        if scene.chunks(mention)[first].low in _OF_EITHER_SIDE and _leads(mention):
            continue
        sentence = scene.mentions[mention.sentence]
        leaders = [m for m in sentence if m.last <= first and m.kind is not MentionKind.PARTY]
        if leaders:
            chunks = scene.chunks(mention)
            subject = chunks[first].low in ("came", "had") and not (first and chunks[first - 1].low == "who")
            named = [m for m in leaders if m.kind is not MentionKind.RELATIVE]
            if chunks[first].low in _OF_EITHER_SIDE and _CALLED.search(scene.tagged[mention.sentence].said(0, first)):
                # "X called on Y, together with Z": Z came with X
                subject = True
            # "X, who met Y, is accompanied by Z"; but in "Y, who brought along Z", Y's
            clause = first > 1 and chunks[first - 2].tag is Tag.COMMA and chunks[first - 1].low != "who"
            subject = subject or (clause and len(named) < len(leaders))
            return scene.side_of((named or leaders)[0 if subject else -1])
        after = [m for m in sentence if m.first >= mention.last and m.kind is MentionKind.PRONOUN]
        return scene.side_of(after[0]) if after and first <= 2 else None
    return _keeping_company(scene, mention)


_CALLED: Final = cue("paid a call")
_OF_EITHER_SIDE: Final = frozenset({"together", "along", "joined"})


def _keeping_company(scene: Scene, mention: Mention) -> str | None:
    """ "X and Y accompanied Z", "X, who travelled with Z": X is of Z's side."""
    leader = next(
        (m for m in scene.mentions[mention.sentence] if m.first >= mention.last and m.kind is not MentionKind.RELATIVE),
        None,
    )
    chunks = scene.chunks(mention)
    while leader is not None and all(
        c.tag in (Tag.COMMA, Tag.CONJUNCTION) for c in chunks[mention.last : leader.first]
    ):
        mention = leader
        leader = next((m for m in scene.mentions[mention.sentence] if m.first >= mention.last), None)
        if leader is not None and leader.kind is MentionKind.RELATIVE:
            leader = next((m for m in scene.mentions[mention.sentence] if m.first >= leader.last), None)
    if leader is None:
        return None
    between = " ".join(c.low for c in chunks[mention.last : leader.first] if c.tag is not Tag.COMMA)
    return scene.side_of(leader) if _KEPT_COMPANY.fullmatch(between.strip()) else None


def _leads(mention: Mention) -> bool:
    """True for heads of state and ministers, who come together with others of any side, and for governors."""
    return any(o.seat == "region" or o.rank in LEADING | {"minister"} for o in mention.offices)


def with_envoy(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """The counsellor of "the Embassy" is of the side of the envoy named before."""
    chunks = scene.chunks(mention)
    named = chunks[max(mention.first - 1, 0) : mention.last]
    at_embassy = any("embassy" in c.low or "consulate" in c.low for c in named)
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
        if m.start < mention.start
        and (mention.sentence - m.sentence <= 2 or (at_embassy and a.represents != scene.home))
    ]
    if envoys:
        return max(envoys)[1]
    return _embassy_before(scene, mention) if any("embassy" in c.low for c in named) else None


def _embassy_before(scene: Scene, mention: Mention) -> str | None:
    """Whose "embassy spokesperson X" is: the land of the embassy named last, "the Chinese Embassy in Washington"."""
    for number in range(mention.sentence, max(mention.sentence - _NEAR, -1), -1):
        chunks = scene.tagged[number].chunks
        for at in range(len(chunks) - 1, 0, -1):
            if chunks[at].low != "embassy" or chunks[at].start >= mention.start:
                continue
            owner = at - 1 - (chunks[at - 1].tag is Tag.POSSESSIVE)
            if chunks[owner].tag in (Tag.ADJECTIVE, Tag.COUNTRY):
                return party_of(chunks[owner])
            place = at + 2 + (at + 2 < len(chunks) and chunks[at + 2].tag is Tag.DETERMINER)
            if place < len(chunks) and chunks[at + 1].low == "of" and chunks[place].tag is Tag.COUNTRY:
                return party_of(chunks[place])
    return None


_NEAR: Final = 4
"""Sentences in which an embassy is looked for."""


def heading(scene: Scene, actor: Actor, mention: Mention) -> str | None:
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


_STANDS: Final = Cue("stands for")


def standing_for(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "X signed for Norway", "X represented Norway", "X spoke on behalf of the Norwegian side"."""
    chunks = scene.chunks(mention)
    at = mention.last + (mention.last < len(chunks) and chunks[mention.last].tag is Tag.COMMA)
    here = scene.tagged[mention.sentence]
    match = _STANDS.match(here.said(at, at + 8), here)
    if match is None and not _signs_too(scene, mention, at):
        return None
    place = at + len(match.group().split()) if match else at + 1 + (chunks[at + 1].low == "the")
    code = party_of(chunks[place]) if place < len(chunks) else None
    return code if place + 1 >= len(chunks) or chunks[place + 1].tag is not Tag.POSSESSIVE else None


def _signs_too(scene: Scene, mention: Mention, at: int) -> bool:
    """True for Y in "X signed for Norway and Y for Chile"."""
    if at + 1 >= len(scene.chunks(mention)) or scene.chunks(mention)[at].low != "for":
        return False
    before = (m for m in scene.mentions[mention.sentence] if m.kind is MentionKind.PERSON and m.last < mention.first)
    here = scene.tagged[mention.sentence]
    return "signed by" in here.low or any(_STANDS.match(here.said(m.last, m.last + 8), here) for m in before)


def fellow(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """ "a fellow Norwegian, X": the people named in front of a name."""
    chunks = scene.chunks(mention)
    at = mention.first - 2
    if at < 1 or chunks[at + 1].tag is not Tag.COMMA or chunks[at].tag is not Tag.ADJECTIVE:
        return None
    return party_of(chunks[at]) if chunks[at - 1].low in ("fellow", "another", "the", "a") else None


def speaking(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Whoever speaks for a government in a capital abroad: "In Oslo, spokeswoman X said …"."""
    if not any("spokes" in o.core for o in mention.offices):
        return None
    chunks = scene.chunks(mention)
    for at in range(1, len(chunks)):
        before, chunk = chunks[at - 1], chunks[at]
        said = at > 1 and chunks[at - 2].low in ("said", "told", "announced", "confirmed")
        if before.low == "in" and chunk.tag is Tag.CITY and (at == 1 or said):
            city = chunk.sense("city")
            return city.row.get("country") if city is not None and city.row.get("kind") == "capital" else None
    return None


def of_the_secretariat(scene: Scene, actor: Actor, mention: Mention) -> str | None:
    """Titles that only organisations give: an Under-Secretary-General is of the UN, a Commissioner often of the EU."""
    for office in mention.offices:
        if office.organisation or office.country or f"{office.core} of " in mention.low:
            # "Assistant Secretary-General of Parliament" serves a state's own house
            continue
        if office.core == "european commissioner":
            return "EU"
        if office.core.endswith("commissioner") and office.rank != "envoy" and scene.spoken_of_body("EU"):
            return "EU"
        if office.former:
            continue
        if office.core in _UN_TITLES:
            return (scene.secretariat() or "UN") if scene.home is None or scene.home_is_state() else scene.home
        if office.core in _SECRETARIES and not scene.home_is_state():
            if office.core.startswith("deputy") and scene.home is not None:
                return scene.home
            return scene.organisation_before(mention, "")
    return None
