"""Regions: stretches of a text whose persons are all of one side.

"on the Korean side", "the Turkish delegation included …", "X leads a delegation made up of …", a heading "For the
Republic of Latvia" with the lines under it, "From the Department of State, …".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text import delegations, visit_lists
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.parties import Region, list_end, party_of
from loaders.text.scene import Scene
from loaders.text.segment import Block, BlockKind
from loaders.text.verbs import acts, finite

_SIDE_NOUNS: Final = words("side noun")
_VISITORS: Final = words("visitor")
_CLAUSE_VERBS: Final = words("clause verb") | words("contact verb")
_AGENT: Final = frozenset({"by", "were", "was", "included", "includes", "are", "comprised", "comprises", "sat", "-"})


def find(scene: Scene) -> list[Region]:
    """The regions of a document, in the order in which they are to be asked."""
    out = _under_headings(scene)
    for tagged in scene.tagged:
        out += [
            *_side_cues(scene, tagged),
            *delegations.find(scene, tagged),
            *_from_whom(tagged),
        ]
    return out


def _side_cues(scene: Scene, tagged: Tagged) -> list[Region]:
    """Where a sentence says to which side those whom it names belong: "on the Korean side"."""
    chunks = tagged.chunks
    cues: list[tuple[int, int, str]] = []
    if tagged.words.isdisjoint(_SIDE_NOUNS):
        return []
    for i, chunk in enumerate(chunks[:-1]):
        noun = chunks[i + 1]
        owned = noun.tag in (Tag.POSSESSIVE, Tag.QUOTE) and i + 2 < len(chunks) and chunks[i + 2].low in _SIDE_NOUNS
        if noun.low in _SIDE_NOUNS or owned:
            code = party_of(chunk) or _role_side(scene, tagged, chunk)
            if code and not (i > 1 and _heads(chunks, i)) and not _asks(chunks, i, i + 2 + owned):
                cues.append((i, i + 2 + owned, code))
        elif cues and noun.low in _ELLIPTIC and chunks[i - 1].low == "the" and (code := delegations.adjective(chunk)):
            # "The Peruvian delegation was headed by X, the Chinese one by Y"
            cues.append((i, i + 1 + (noun.low == "one"), code))
    out: list[Region] = []
    for number, (first, last, code) in enumerate(cues):
        lead = first
        while lead and chunks[lead - 1].tag in (Tag.DETERMINER, Tag.PREPOSITION):
            lead -= 1
        before = chunks[lead - 1] if lead else None
        stop = cues[number + 1][0] if number + 1 < len(cues) else len(chunks)
        begin = cues[number - 1][1] if number else 0
        bare = before is not None and (before.low in _REPRESENTING or before.tag is Tag.NAME)
        inverted = last < len(chunks) and chunks[last].low in delegations.BEING
        if bare and lead == first - 1 and chunks[lead].low == "the" and not inverted:
            # "X led the Nepali side and Y the Sri Lankan side"
            out.append(Region(chunks[begin].start, chunks[lead].start, code))
            continue
        backward = before is not None and before.tag not in (Tag.COMMA, Tag.CONJUNCTION, Tag.SEMICOLON, Tag.OPEN)
        # "X met with the Korean delegation": he is not of it
        backward = backward and chunks[lead].low not in _TOWARDS
        if backward and chunks[first - 1].low == "the" and chunks[lead].tag is Tag.PREPOSITION:
            ahead = last < len(chunks) and chunks[last].low in _AGENT | _REPRESENTING
            if not ahead:
                out.append(Region(chunks[begin].start, chunks[lead].start, code))
                continue
        stop = delegations.until_verb(chunks, last, list_end(chunks, last, stop))
        if (
            before is not None
            and last < stop
            and (
                (chunks[lead].low in _TOWARDS and chunks[last].tag is Tag.CONJUNCTION)
                or (
                    before.tag is Tag.WORD
                    and chunks[last].low != "by"
                    and chunks[last].tag in (Tag.COMMA, Tag.PREPOSITION)
                )
            )
        ):
            # "After welcoming the Libyan delegation, X said", "the cooperation with the Swiss side and trade, X said"
            continue
        if last < stop and not _does(chunks, last):
            out.append(Region(chunks[last].start, chunks[stop - 1].end, code))
    return out


_TOWARDS: Final = frozenset({"with", "to", "between", "after", "before", "by"})


def _does(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "emphasised" or "also met" after "the Japanese side": a side that does something lists nobody."""
    verb = at + (at + 1 < len(chunks) and chunks[at].low in _ALSO)
    if chunks[verb].low in delegations.BEING and delegations.undergoes(chunks, verb + 1):
        # "the Turkish delegation was received by X"
        return True
    if chunks[verb].tag is Tag.CAPITAL and chunks[verb].low in _CLAUSE_VERBS:
        # "EU Delegation Meets President X"
        return True
    return chunks[verb].tag is Tag.WORD and chunks[verb].low not in _LISTING | _AGENT and acts(chunks[verb])


_ALSO: Final = frozenset({"also", "then", "later", "further", "subsequently"})
_ELLIPTIC: Final = frozenset({"by", "one"})
_LISTING: Final = frozenset(
    {"included", "comprised", "represented", "headed", "attended", "participated", "co-chaired", "chaired"}
)


def _role_side(scene: Scene, tagged: Tagged, chunk: Chunk) -> str | None:
    """The side of "the guest's side", "the visitors' side", "the host side", "our side"."""
    if chunk.low in _VISITORS:
        return scene.visitors_side(chunk.start, tagged.number)
    return scene.home if chunk.low in ("host", "hosts", "our") else None


def _heads(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True after "Head of the": who heads the Korean delegation need not come with those named next."""
    of = at - 1 - (chunks[at - 1].low == "the")
    return of > 0 and chunks[of].low == "of" and chunks[of - 1].tag in (Tag.OFFICE, Tag.HEAD)


def _asks(chunks: tuple[Chunk, ...], at: int, last: int) -> bool:
    """True for "at the initiative of the Israeli side", "at the French side's request": it says who asked for it."""
    of = at - 1 - (chunks[at - 1].low == "the")
    before = chunks[of - 1].low if of > 0 and chunks[of].low in ("of", "from") else ""
    last += last < len(chunks) and chunks[last].tag is Tag.POSSESSIVE
    return before in _WISHES or (last < len(chunks) and chunks[last].low in _WISHES)


_WISHES: Final = frozenset("initiative request invitation instance proposal suggestion".split())
_REPRESENTING: Final = words("representing verb")


def _from_whom(tagged: Tagged) -> list[Region]:
    """ "From the Department of State, Assistant Secretary X was present"."""
    chunks = tagged.chunks
    out: list[Region] = []
    if "from" not in tagged.words and "for" not in tagged.words:
        return out
    begins = [0, *(i + 1 for i, c in enumerate(chunks[:-1]) if c.tag in (Tag.SEMICOLON, Tag.COLON))]
    begins = [i + (chunks[i].tag is Tag.CONJUNCTION) for i in begins]
    sides = [i for i in begins if i < len(chunks) and chunks[i].low in ("from", "for")]
    for begin in sides:
        stops = (i for i in range(begin, len(chunks)) if chunks[i].tag is Tag.SEMICOLON)
        # "for A, Minister X; Minister Y; and for B, Minister Z"
        end = next((i - 1 for i in sides if i > begin), None) or next(stops, len(chunks))
        if end - begin < 4:
            continue
        at = begin + 1 + (chunks[begin + 1].tag is Tag.DETERMINER)
        mark = next((i for i in range(at, min(at + 6, end)) if chunks[i].tag in (Tag.COMMA, Tag.COLON)), 0)
        if at + 1 >= end or chunks[at].tag is Tag.CITY or any(c.tag is Tag.NAME for c in chunks[at:mark]):
            continue
        code = party_of(chunks[at]) or next((code for c in chunks[at:mark] if (code := party_of(c))), None)
        after = at + 1 if _titled(chunks, at + 1) else mark or at + 1
        if code and (mark or _titled(chunks, at + 1) or begin > 0 or len(begins) > 1):
            out.append(Region(chunks[after].start, chunks[end - 1].end, code))
    return out


def _titled(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "For Norway the deputy minister X took the seat": a title right after the land."""
    return (
        at + 1 < len(chunks) and chunks[at].low == "the" and chunks[at + 1].tag in (Tag.OFFICE, Tag.HEAD, Tag.MODIFIER)
    )


# --- by layout

_LONGEST_LINE: Final = 200


def _under_headings(scene: Scene) -> list[Region]:
    """A heading that names a side, with the lines under it until the next heading or a paragraph of prose."""
    by_block: dict[int, list[Tagged]] = {}
    for tagged in scene.tagged:
        by_block.setdefault(tagged.sentence.block, []).append(tagged)
    out: list[Region] = []
    code: str | None = None
    visits: tuple[str, str] | None = None
    headings = {b.number: found for b in scene.segmented.blocks if (found := _heading(b, by_block.get(b.number, [])))}
    several = len({code for code, _ in headings.values()}) > 1
    for block in scene.segmented.blocks:
        lines = by_block.get(block.number, [])
        heading = headings.get(block.number)
        visits = visit_lists.heading(scene, block, lines) or (visits if block.kind is BlockKind.ITEM else None)
        if visits is not None and block.kind is BlockKind.ITEM:
            out += visit_lists.entry(scene, lines, *visits)
        elif heading is not None and (heading[1] or several):
            code = heading[0]
        elif code is not None and _is_line(block, lines) and not _tells(lines):
            out.append(Region(block.start, block.end, code))
        else:
            code = None
        out += [r for line in lines if (r := _labelled(line, block.kind))]
    return out


def _tells(lines: Sequence[Tagged]) -> bool:
    """True where a line tells what happened ("met Minister X") or only when, so that nobody is listed in it."""
    chunks = [c for line in lines for c in line.chunks if c.tag not in (Tag.DASH, Tag.OTHER, Tag.NUMBER)]
    first = chunks[0] if chunks else None
    return first is not None and (finite(first) or (first.tag is Tag.WORD and first.low in _CLAUSE_VERBS))


def _is_line(block: Block, lines: Sequence[Tagged]) -> bool:
    prose = block.kind is BlockKind.PROSE and len(lines) > 1
    return block.end - block.start <= _LONGEST_LINE and not prose


_HEADING_WORDS: Final = frozenset(
    "for the on from of side delegation delegations by to participants members behalf government".split()
)


def _heading(block: Block, lines: Sequence[Tagged]) -> tuple[str, bool] | None:
    """The side that a short line names and nothing else: "For the Republic of Latvia:", "Kazakh delegation".

    With it, whether the line says more than a name, so that it heads a list even where it is the only one.
    """
    if len(lines) != 1 or block.end - block.start > 80:
        return None
    code: str | None = None
    for chunk in lines[0].chunks:
        found = party_of(chunk)
        if found and code in (None, found):
            code = found
        elif chunk.low not in _HEADING_WORDS and chunk.tag not in (Tag.COLON, Tag.DASH, Tag.OTHER, Tag.NUMBER):
            return None
    lows = {c.low for c in lines[0].chunks}
    return (code, bool(lows & _HEADING_SIGNS)) if code else None


_HEADING_SIGNS: Final = frozenset({"for", "side", "delegation", "behalf", "members", "participants", "on", "from"})


def _labelled(line: Tagged, kind: BlockKind) -> Region | None:
    """ "Azerbaijan: X, Deputy Minister", "| Nepal | X | Secretary |": a line that begins with its side."""
    if Tag.COLON not in line.tags and Tag.DASH not in line.tags:
        return None
    chunks = [c for c in line.chunks if c.tag not in (Tag.OTHER, Tag.NUMBER)]
    while chunks and chunks[0].tag is Tag.DASH:
        chunks = chunks[1:]
    if len(chunks) < 3 or chunks[1].tag not in (Tag.COLON, Tag.DASH):
        return None
    listed = kind in (BlockKind.ITEM, BlockKind.ROW)
    if not listed and (chunks[1].tag is Tag.DASH or any(c.low in _CLAUSE_VERBS or acts(c) for c in chunks)):
        return None
    code = party_of(chunks[0])
    return Region(chunks[1].start, chunks[-1].end, code) if code else None
