"""Regions: stretches of a text whose persons are all of one side.

"on the Korean side", "the Turkish delegation included …", "X leads a delegation made up of …", a heading "For the
Republic of Latvia" with the lines under it, "From the Department of State, …".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.scene import Scene
from loaders.text.segment import Block, BlockKind
from loaders.text.whose import code_of

_SIDE_NOUNS = words("side noun")
_CLAUSE_VERBS = words("clause verb")
_AGENT = frozenset({"by", "were", "was", "included", "includes", "are", "comprised", "comprises", "sat", "-"})


@dataclass(frozen=True, slots=True)
class Region:
    """`code` is the side of those named from `start` to `end` of the text."""

    start: int
    end: int
    code: str


def find(scene: Scene) -> list[Region]:
    """The regions of a document, in the order in which they are to be asked."""
    out = _under_headings(scene)
    for tagged in scene.tagged:
        out += [*side_cues(tagged), *_delegations(scene, tagged), *_from_whom(tagged), *_represented(tagged)]
    return out


def _represented(tagged: Tagged) -> list[Region]:
    """ "Vanuatu was represented by X and Tonga by Y", "Kiribati (President Z)"."""
    chunks = tagged.chunks
    out: list[Region] = []
    open_from: tuple[int, str] | None = None
    told = False
    for at, chunk in enumerate(chunks):
        code = party_of(chunk) if chunk.tag in (Tag.COUNTRY, Tag.ORGANISATION) else None
        if code is None or at + 2 >= len(chunks):
            continue
        if chunks[at + 1].tag is Tag.OPEN:
            close = next((i for i in range(at + 2, len(chunks)) if chunks[i].tag is Tag.CLOSE), 0)
            if close > at + 3 or (close and chunks[at + 2].tag is Tag.NAME):
                out.append(Region(chunks[at + 1].start, chunks[close].end, code))
            continue
        by = next((i for i in range(at + 1, min(at + 6, len(chunks))) if chunks[i].low == "by"), 0)
        between = {c.low for c in chunks[at + 1 : by]} if by else set()
        if by and ("represented" in between or (told and by == at + 1)):
            if open_from is not None:
                out.append(Region(chunks[open_from[0]].start, chunks[at].start, open_from[1]))
            open_from, told = (by, code), True
    if open_from is not None:
        out.append(Region(chunks[open_from[0]].start, chunks[-1].end, open_from[1]))
    return out


def party_of(chunk: Chunk) -> str | None:
    """The country or organisation that a chunk names."""
    if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
        return code_of(chunk)
    if chunk.tag is Tag.ORGANISATION and (body := chunk.sense("organisation")):
        return body.party
    if chunk.tag is Tag.CITY and (city := chunk.sense("city")) and city.row.get("kind") == "capital":
        return city.row.get("country") or None
    if chunk.tag is Tag.MINISTRY and (ministry := chunk.sense("ministry")):
        return ministry.row.get("country") or None
    return None


# --- within a sentence


def side_cues(tagged: Tagged) -> list[Region]:
    """Where a sentence says to which side those whom it names belong: "on the Korean side"."""
    chunks = tagged.chunks
    cues: list[tuple[int, int, str]] = []
    for i, chunk in enumerate(chunks[:-1]):
        noun = chunks[i + 1]
        owned = noun.tag is Tag.POSSESSIVE and i + 2 < len(chunks) and chunks[i + 2].low in _SIDE_NOUNS
        if noun.low in _SIDE_NOUNS or owned:
            code = party_of(chunk)
            if code and not (i > 1 and _heads(chunks, i)):
                cues.append((i, i + 2 + owned, code))
    out: list[Region] = []
    for number, (first, last, code) in enumerate(cues):
        lead = first
        while lead and chunks[lead - 1].tag in (Tag.DETERMINER, Tag.PREPOSITION):
            lead -= 1
        before = chunks[lead - 1] if lead else None
        stop = cues[number + 1][0] if number + 1 < len(cues) else len(chunks)
        begin = cues[number - 1][1] if number else 0
        bare = before is not None and (before.low in _REPRESENTING or before.tag is Tag.NAME)
        if bare and lead == first - 1 and chunks[lead].low == "the":
            # "X led the Nepali side and Y the Sri Lankan side"
            out.append(Region(chunks[begin].start, chunks[lead].start, code))
            continue
        backward = before is not None and before.tag not in (Tag.COMMA, Tag.CONJUNCTION, Tag.SEMICOLON, Tag.OPEN)
        if backward and chunks[first - 1].low == "the" and chunks[lead].tag is Tag.PREPOSITION:
            ahead = last < len(chunks) and chunks[last].low in _AGENT
            if not ahead:
                out.append(Region(chunks[begin].start, chunks[lead].start, code))
                continue
        stop = _list_end(chunks, last, stop)
        if last < stop:
            out.append(Region(chunks[last].start, chunks[stop - 1].end, code))
    return out


def _heads(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True after "Head of the": who heads the Korean delegation need not come with those named next."""
    of = at - 1 - (chunks[at - 1].low == "the")
    return of > 0 and chunks[of].low == "of" and chunks[of - 1].tag in (Tag.OFFICE, Tag.HEAD)


def _list_end(chunks: tuple[Chunk, ...], first: int, stop: int) -> int:
    """Where a list of persons ends: at a semicolon after which a clause follows."""
    for at in range(first, stop):
        if chunks[at].tag is Tag.SEMICOLON:
            rest = chunks[at + 1 : stop]
            following = next((i for i, c in enumerate(rest) if c.tag is Tag.SEMICOLON), len(rest))
            if any(c.low in _CLAUSE_VERBS and c.tag is Tag.WORD for c in rest[:following]) and not any(
                c.low == "who" for c in rest[:following]
            ):
                return at
    return stop


_LED = frozenset({"led", "headed"})
_HOLDS = frozenset("included includes including comprised comprises comprising composed consisted".split())
_REPRESENTING = frozenset("led headed represented leads heads represents chaired leading heading representing".split())


def _delegations(scene: Scene, tagged: Tagged) -> list[Region]:
    """ "the delegation of Peru, led by …", "X leads a delegation made up of …", "the delegation, which included …"."""
    chunks = tagged.chunks
    out: list[Region] = []
    for at, chunk in enumerate(chunks):
        if chunk.low not in ("delegation", "team", "delegations") or (at and party_of(chunks[at - 1])):
            continue
        described = next((code for c in chunks[max(0, at - 3) : at][::-1] if (code := _adjective(c))), None)
        turn = _turn_after(chunks, at + 1)
        if turn is None:
            continue
        stop, last = turn
        code = next((code for c in chunks[at + 1 : stop] if (code := party_of(c))), None) if _of(chunks, at) else None
        code = code or described or _delegating(scene, tagged, at)
        if code and last < len(chunks):
            end = _list_end(chunks, last, len(chunks))
            out.append(Region(chunks[last].start, chunks[end - 1].end, code))
    return out


def _adjective(chunk: Chunk) -> str | None:
    """The country of "Zambian" in "a Zambian government delegation"."""
    return code_of(chunk) if chunk.tag is Tag.ADJECTIVE else None


def _of(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a delegation is said to be of or from somewhere, not only to have come to some city."""
    return at + 1 < len(chunks) and chunks[at + 1].low in ("of", "from")


def _turn_after(chunks: tuple[Chunk, ...], at: int) -> tuple[int, int] | None:
    """The words "led by" or "made up of" not far after a delegation: where they begin and end."""
    for i in range(at, min(at + 14, len(chunks))):
        low = chunks[i].low
        follows = chunks[i + 1].low if i + 1 < len(chunks) else ""
        if low in _LED and follows == "by":
            return i, i + 2
        if low in _HOLDS:
            return i, i + 1 + (follows == "of")
        if low == "made" and follows == "up":
            return i, i + 3
        if chunks[i].tag is Tag.SEMICOLON:
            return None
    return None


def _delegating(scene: Scene, tagged: Tagged, at: int) -> str | None:
    """Whose delegation it is when no country is named: of who leads it, else of who opens the sentence."""
    before = [
        side
        for m in scene.mentions[tagged.number]
        if m.last <= at and (side := scene.side_of(m)) is not None and scene.chunks(m)[m.first - 1].low != "by"
    ]
    return before[-1] if before else None


def _from_whom(tagged: Tagged) -> list[Region]:
    """ "From the Department of State, Assistant Secretary X was present"."""
    chunks = tagged.chunks
    out: list[Region] = []
    begins = [0, *(i + 1 for i, c in enumerate(chunks) if c.tag is Tag.SEMICOLON)]
    for begin, end in zip(begins, [*begins[1:], len(chunks)], strict=True):
        if end - begin < 4 or chunks[begin].low not in ("from", "for"):
            continue
        at = begin + 1 + (chunks[begin + 1].tag is Tag.DETERMINER)
        mark = next((i for i in range(at, min(at + 6, end)) if chunks[i].tag in (Tag.COMMA, Tag.COLON)), 0)
        if at + 1 >= end or chunks[at].tag is Tag.CITY or any(c.tag is Tag.NAME for c in chunks[at:mark]):
            continue
        code = party_of(chunks[at]) or next((code for c in chunks[at:mark] if (code := party_of(c))), None)
        after = mark or at + 1
        if code and (mark or begin > 0 or len(begins) > 1):
            out.append(Region(chunks[after].start, chunks[end - 1].end, code))
    return out


# --- by layout

_LONGEST_LINE = 200


def _under_headings(scene: Scene) -> list[Region]:
    """A heading that names a side, with the lines under it until the next heading or a paragraph of prose."""
    by_block: dict[int, list[Tagged]] = {}
    for tagged in scene.tagged:
        by_block.setdefault(tagged.sentence.block, []).append(tagged)
    out: list[Region] = []
    code: str | None = None
    headings = {b.number: found for b in scene.segmented.blocks if (found := _heading(b, by_block.get(b.number, [])))}
    several = len({code for code, _ in headings.values()}) > 1
    for block in scene.segmented.blocks:
        lines = by_block.get(block.number, [])
        heading = headings.get(block.number)
        if heading is not None and (heading[1] or several):
            code = heading[0]
        elif code is not None and _is_line(block, lines):
            out.append(Region(block.start, block.end, code))
        else:
            code = None
        out += [r for line in lines if block.kind in (BlockKind.ITEM, BlockKind.ROW) and (r := _labelled(line))]
    return out


def _is_line(block: Block, lines: Sequence[Tagged]) -> bool:
    prose = block.kind is BlockKind.PROSE and len(lines) > 1
    return block.end - block.start <= _LONGEST_LINE and not prose


_HEADING_WORDS = frozenset(
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


_HEADING_SIGNS = frozenset({"for", "side", "delegation", "behalf", "members", "participants", "on", "from"})


def _labelled(line: Tagged) -> Region | None:
    """ "Azerbaijan: X, Deputy Minister", "| Nepal | X | Secretary |": a line that begins with its side."""
    chunks = [c for c in line.chunks if c.tag not in (Tag.OTHER, Tag.NUMBER)]
    while chunks and chunks[0].tag is Tag.DASH:
        chunks = chunks[1:]
    if len(chunks) < 3 or chunks[1].tag not in (Tag.COLON, Tag.DASH):
        return None
    code = party_of(chunks[0])
    return Region(chunks[1].start, chunks[-1].end, code) if code else None
