"""Delegations: who is said to belong to one, and to whom those belong who are named beside somebody.

"the delegation of Peru, led by …", "X leads a delegation made up of …", "With X were …", "Representing Norway were …".
"""

from __future__ import annotations

from typing import Final

from loaders.text import businesses, leading, on_behalf
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.mentions import MentionKind
from loaders.text.parties import Region, list_end, party_of
from loaders.text.scene import Scene
from loaders.text.verbs import acts, finite
from loaders.text.whose import code_of

_GROUPS: Final = words("company")
_GROUP_NOUNS: Final = words("those of a delegation")
_LED: Final = frozenset({"led", "headed"})
_SEATS: Final = frozenset({"mission", "embassy"})
"""Those who are led and travel nowhere: "the Chilean mission in Lima is led by X"."""
_HOLDS: Final = words("holds members")
_FORUM_CITIES: Final = words("forum city")
_RELATIVE: Final = frozenset({"which", "that", "who"})
_VISITORS: Final = words("visitor")
_BESIDE: Final = frozenset(
    "with accompanying alongside beside joining supporting assisting at representing behalf for".split()
)


def find(scene: Scene, tagged: Tagged) -> list[Region]:
    """The regions of a sentence whose persons a delegation or somebody's company holds."""
    return [
        *_delegations(scene, tagged),
        *_told_before(scene, tagged),
        *_inverted(scene, tagged),
        *on_behalf.find(tagged),
    ]


def _told_before(scene: Scene, tagged: Tagged) -> list[Region]:
    """ "A Chilean delegation called on X. It was led by Y": Y is of the land of the delegation told before."""
    chunks = tagged.chunks
    if len(chunks) < _SHORTEST or chunks[0].low != "it" or not _led_by(chunks, 1) or not tagged.number:
        return []
    before = scene.tagged[tagged.number - 1].chunks
    at = next((i for i in range(len(before) - 1, 0, -1) if before[i].low in _GROUPS), 0)
    lands = [*before[max(0, at - 3) : at], *(before[at + 1 : at + 4] if _of(before, at) else ())]
    code = next((code for c in lands if (code := party_of(c))), None) if at else None
    end = until_verb(chunks, 3, list_end(chunks, 3, len(chunks)))
    return [Region(chunks[3].start, chunks[end - 1].end, code)] if code else []


_SHORTEST: Final = 5


def _delegations(scene: Scene, tagged: Tagged) -> list[Region]:
    """ "the delegation of Peru, led by …", "X leads a delegation made up of …", "the delegation, which included …".

    Titles of several are delegations too: "Estonian MPs, headed by X".
    """
    chunks = tagged.chunks
    out: list[Region] = []
    groups = {m.last - 1 for m in scene.mentions[tagged.number] if m.kind is MentionKind.GROUP and m.offices}
    if not tagged.words.isdisjoint(_GROUPS | _GROUP_NOUNS):
        groups |= {at for at, chunk in enumerate(chunks) if chunk.low in _GROUPS or chunk.low in _GROUP_NOUNS}
    if Tag.ORGANISATION in tagged.tags:
        groups |= {i for i, c in enumerate(chunks) if c.tag is Tag.ORGANISATION and c.low.endswith(" delegation")}
    if Tag.ADJECTIVE in tagged.tags and not _LED.isdisjoint(tagged.words):
        groups |= {i for i, c in enumerate(chunks[:-2]) if c.tag is Tag.ADJECTIVE and _led_by(chunks, i + 1)}
    if not _LED.isdisjoint(tagged.words):
        groups |= {at for at, chunk in enumerate(chunks) if chunk.low in _SEATS}
    for at in sorted(groups):
        described = next((code for c in chunks[max(0, at - 3) : at][::-1] if (code := adjective(c))), None)
        if described is None and at and chunks[at - 1].tag in (Tag.COUNTRY, Tag.ORGANISATION):
            # "ROK leaders, including X"
            described = party_of(chunks[at - 1])
        if described is None and at > 1 and chunks[at - 1].tag is Tag.PORTFOLIO and chunks[at - 2].tag is Tag.COUNTRY:
            # "a Sichuan Government delegation, headed by X"
            described = party_of(chunks[at - 2])
        if described is None and at > 1 and chunks[at - 1].tag is Tag.WORD and chunks[at - 2].tag is Tag.COUNTRY:
            # "a US congressional delegation led by X"
            described = code_of(chunks[at - 2])
        if chunks[at].tag in (Tag.ORGANISATION, Tag.ADJECTIVE):
            # "The European Union delegation was led by X", "The Brazilians were led by X"
            described = party_of(chunks[at])
        turn = _turn_after(chunks, at + 1)
        if turn is None:
            continue
        stop, last = turn
        if chunks[at].low in _SEATS and chunks[stop].low not in _LED:
            continue
        if chunks[last - 1].tag is Tag.COMMA and _does_something(chunks, last):
            # "In talks with Israeli officials, X restated …"
            continue
        if last < len(chunks) and chunks[last].tag is Tag.WORD and _goes_on(chunks, last):
            # "with a delegation of Members of Parliament, called on Minister X"
            continue
        code = next((code for c in chunks[at + 1 : stop] if (code := party_of(c))), None) if _of(chunks, at) else None
        if chunks[at].low not in _GROUPS and len({code for c in chunks[at:stop] if (code := party_of(c))}) > 1:
            # "officials from both the Norwegian Embassy and the Sri Lankan government, including X"
            continue
        code = (
            businesses.delegated(chunks, at + 1, stop)
            or code
            or described
            or _of_town(chunks, at, stop)
            or _delegating(scene, tagged, at)
        )
        if code and last < len(chunks):
            end = until_verb(chunks, last, list_end(chunks, last, len(chunks)))
            out.append(Region(chunks[last].start, chunks[end - 1].end, code))
    return out


def _led_by(chunks: tuple[Chunk, ...], at: int) -> bool:
    return chunks[at].low in BEING and chunks[at + 1].low in _LED


def _does_something(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where the person named at a chunk is the subject of what follows."""
    name = next((i for i in range(at, min(at + 6, len(chunks))) if chunks[i].tag is Tag.NAME), None)
    if name is None:
        return False
    # "Welcoming the team, the Minister, X, said"
    verb = name + 1 + (name + 2 < len(chunks) and chunks[name + 1].tag is Tag.COMMA)
    return verb < len(chunks) and acts(chunks[verb])


def adjective(chunk: Chunk) -> str | None:
    """The country of "Zambian" in "a Zambian government delegation"."""
    return code_of(chunk) if chunk.tag is Tag.ADJECTIVE else None


def _of(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a delegation is said to be of or from somewhere, not only to have come to some city."""
    return at + 1 < len(chunks) and chunks[at + 1].low in ("of", "from")


def _of_town(chunks: tuple[Chunk, ...], at: int, stop: int) -> str | None:
    """The land of the town in "a delegation of the Legislative Assembly of St Petersburg led by X"."""
    if not _of(chunks, at):
        return None
    towns = (c.sense("city") for c in chunks[at + 1 : stop] if c.tag is Tag.CITY and c.low not in _FORUM_CITIES)
    return next((land for town in towns if town and (land := town.row.get("country"))), None)


def until_verb(chunks: tuple[Chunk, ...], first: int, stop: int) -> int:
    """Where a list of members ends because the sentence goes on: "headed by X, met Minister Y"."""
    for at in range(first + 1, stop):
        if chunks[at].tag is not Tag.WORD:
            continue
        if chunks[at].low in _DOES and chunks[at - 1].low not in _RELATIVE | {"have", "has", "to"}:
            return at
        if chunks[at - 1].tag is Tag.NAME and _goes_on(chunks, at):
            return at
    return stop


def _goes_on(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for the verb of the sentence: "called on Y"; not for "accompanied by Y", which tells of the one before."""
    low, follows = chunks[at].low, chunks[at + 1].low if at + 1 < len(chunks) else ""
    return low in _VERBS or (finite(chunks[at]) and low not in _OF_ONE and follows != "by")


_VERBS: Final = words("contact verb") | words("gathering verb")
_DOES: Final = _VERBS | words("what a delegation does")
_OF_ONE: Final = _LED | _HOLDS | words("posted") | words("representing verb")


def _turn_after(chunks: tuple[Chunk, ...], at: int) -> tuple[int, int] | None:
    """The words "led by" or "made up of" not far after a delegation: where they begin and end."""
    for i in range(at, min(at + 14, len(chunks))):
        low = chunks[i].low
        follows = chunks[i + 1].low if i + 1 < len(chunks) else ""
        if follows in _LED and low in ("is", "was"):
            # "the Chilean mission in Lima is led by X"
            continue
        if acts(chunks[i]) and low not in _LED | _HOLDS | {"made"} and chunks[i - 1].low not in _RELATIVE:
            # "a delegation from A arrived to meet the government led by X"
            return None
        if low in _LED and follows == "by":
            return i, i + 2
        if low in _HOLDS:
            if low in BEING and (undergoes(chunks, i + 1) or _doing(chunks, i + 1)):
                # "his party was warmly received by X", "the ministers are planning"
                return None
            return i, i + 1 + (follows == "of")
        if low == "made" and follows == "up":
            return i, i + 3
        if chunks[i].tag is Tag.COLON and at < i <= at + _NAMED:
            # "Delegation of Afghanistan: X; Y; Z"
            return i, i + 1
        joined = i + 1 < len(chunks) and chunks[i + 1].tag is Tag.CONJUNCTION
        if (i == at and chunks[i].tag in (Tag.COLON, Tag.COMMA) and not joined) or (
            low == "with" and at < i and chunks[at].low in ("of", "from")
        ):
            return i, i + 1
        if chunks[i].tag is Tag.SEMICOLON:
            return None
    return None


BEING: Final = frozenset({"were", "was", "are"})
_TAKEN: Final = frozenset({"taken", "given", "shown", "met", "seen", "told"})
_LISTS: Final = words("done to a delegation that lists")


def undergoes(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "warmly received" or "taken": what was done to a group lists nobody of it."""
    at += at < len(chunks) and chunks[at].low.endswith("ly")
    if at >= len(chunks) or chunks[at].tag is not Tag.WORD:
        return False
    return chunks[at].low in _TAKEN or (chunks[at].low.endswith("ed") and chunks[at].low not in _LISTS)


def _doing(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "planning" in "the ministers are planning": nobody is listed there."""
    low = chunks[at].low if at < len(chunks) and chunks[at].tag is Tag.WORD else ""
    return low.endswith("ing") and low not in ("following", "including")


_NAMED: Final = 4
"""Chunks at most of whose delegation it is, before a colon."""


def _delegating(scene: Scene, tagged: Tagged, at: int) -> str | None:
    """Whose delegation it is when no country is named: the visitors', his, or of who opens the sentence."""
    chunks = tagged.chunks
    words_before = [c.low for c in chunks[max(0, at - 4) : at]]
    if any(word in _VISITORS for word in words_before):
        return scene.visitors_side(chunks[at].start, tagged.number)
    before = [
        (m.last, side)
        for m in scene.mentions[tagged.number]
        if m.last <= at
        and m.kind is not MentionKind.PARTY
        and (side := scene.side_of(m)) is not None
        and scene.chunks(m)[m.first - 1].low != "by"
    ]
    if not before and "the" in words_before and {"of", "by"}.isdisjoint(words_before[words_before.index("the") :]):
        return leading.side(scene, tagged.number)
    if not before and any(word in ("his", "her", "their") for word in words_before[-2:]):
        opener = scene.opener(tagged.number - 1)
        return scene.side_of(opener) if opener is not None else None
    if not before or not _MET.isdisjoint(c.low for c in chunks[before[-1][0] : at]):
        # "X met with members of the security team, including Y": it is not X's
        return None
    return before[-1][1]


_MET: Final = words("contact verb") | words("gathering verb") | words("verb or noun of meeting")


def _inverted(scene: Scene, tagged: Tagged) -> list[Region]:
    """ "With Lund were X and Y", "Accompanying the guest were …", "Representing Norway were …"."""
    chunks = tagged.chunks
    begin = 1 if chunks and chunks[0].low in _ATTENDING | {"also", "on"} else 0
    begin += begin and len(chunks) > 1 and chunks[0].low in _ATTENDING and chunks[1].low == "on"
    if len(chunks) < begin + 4 or chunks[begin].low not in _BESIDE:
        return []
    verb = next((i for i in range(begin + 1, min(begin + 12, len(chunks))) if chunks[i].low in _STOOD), None)
    if verb is None or verb + 1 >= len(chunks) or _passive(chunks[verb + 1]):
        return []
    if chunks[begin].low == "at" and not any(c.low in _PLACES_BESIDE for c in chunks[begin:verb]):
        # "At Davos the guest was met by X"
        return []
    leaders = [m for m in scene.mentions[tagged.number] if begin < m.first and m.last <= verb]
    code = scene.side_of(leaders[-1]) if leaders else None
    if code is None and any(c.low in ("him", "her") for c in chunks[begin:verb]):
        opener = scene.opener(tagged.number - 1)
        code = scene.side_of(opener) if opener is not None else None
    code = code or next((code for c in chunks[begin + 1 : verb] if (code := party_of(c))), None)
    return [Region(chunks[verb].start, chunks[-1].end, code)] if code else []


_ATTENDING: Final = frozenset("attending present participating speaking".split())


def _passive(chunk: Chunk) -> bool:
    """True for "received" in "For lunch they were received by X": nobody is said to have stood there."""
    return chunk.tag is Tag.WORD and (chunk.low.endswith("ed") or chunk.low in _VERBS)


_PLACES_BESIDE: Final = frozenset({"side", "right", "left", "table", "elbow"})
_STOOD: Final = frozenset({"were", "was", "sat", "stood", "came", "are"})
