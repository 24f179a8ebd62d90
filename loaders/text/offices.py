"""Offices: read an office as it is worded, with whose it is.

"Georgia's ambassador to Argentina", "First Deputy Minister of Foreign Affairs of the Kyrgyz Republic", "the head of
the OSCE Programme Office in Bishkek", "his Turkish counterpart": a small grammar over the chunks of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.lexicon import words_of


@dataclass(frozen=True, slots=True)
class Office:
    """An office at chunks `first` to `last` (exclusive).

    `core` is the canonical title without country ("deputy foreign minister"); `country` and `organisation` are whose
    it is, where the words say so; `ministry` the kind of ministry where it is held; `owner` the pronoun or
    demonstrative in front ("his"); `relation` true for colleague, counterpart, opposite number. `former` offices are
    held no more, `plural` ones by several persons. `accredited` is the country to
    which an envoy is sent. `title_start`-`end` is the office without whose it is in front.
    """

    first: int
    last: int
    start: int
    end: int
    core: str
    rank: str
    country: str | None = None
    organisation: str | None = None
    ministry: str | None = None
    body: str | None = None
    owner: str | None = None
    relation: bool = False
    former: bool = False
    plural: bool = False
    definite: bool = False
    bare: bool = False
    accredited: str | None = None
    title_start: int = 0


_ONE_RELATION = words("relation") | {"opposite number"}
_MANY_RELATIONS = words("relations") | {"opposite numbers"}
_BEFORE = frozenset(
    {Tag.MODIFIER, Tag.ADJECTIVE, Tag.COUNTRY, Tag.ORGANISATION, Tag.CITY, Tag.PORTFOLIO, Tag.POSSESSIVE}
)
_PART = frozenset({Tag.PORTFOLIO, Tag.CAPITAL, Tag.ADJECTIVE, Tag.COUNTRY, Tag.CITY, Tag.ORGANISATION, Tag.MINISTRY})
_STOP_WORDS = words("stop word")
_DESCRIBING = words("describing")


def office_at(tagged: Tagged, index: int) -> Office | None:
    """The office that begins at chunk `index` (its modifiers and nationality included); None where none does."""
    chunks = tagged.chunks
    cursor, pre = index, []
    owner, definite = None, False
    if chunks[cursor].tag is Tag.OWNER or chunks[cursor].low in ("the", "a", "an", "this"):
        owner = chunks[cursor].low if chunks[cursor].tag is Tag.OWNER else None
        definite = chunks[cursor].low == "the"
        cursor += 1
    while cursor < len(chunks) and (chunks[cursor].tag in _BEFORE or _describes(chunks[cursor])):
        pre.append(chunks[cursor])
        cursor += 1
    if cursor >= len(chunks):
        return None
    relation = _relation_at(chunks, cursor)
    if relation is not None:
        return _relational(chunks, index, cursor, relation, pre, owner)
    core = chunks[cursor]
    if core.tag not in (Tag.OFFICE, Tag.HEAD) or not _may_precede(pre):
        return None
    cursor += 1
    return _with_complements(chunks, index, cursor, core, pre, owner, definite)


def _describes(chunk: Chunk) -> bool:
    """True for words that stand before an office without changing whose it is: "visiting", "own", "then"."""
    return chunk.low in _DESCRIBING


def _may_precede(pre: list[Chunk]) -> bool:
    # "Azerbaijan Foreign Minister" is read; "Baku minister" needs its possessive
    return all(
        c.tag is not Tag.CITY or (i + 1 < len(pre) and pre[i + 1].tag is Tag.POSSESSIVE) for i, c in enumerate(pre)
    )


def _relation_at(chunks: tuple[Chunk, ...], cursor: int) -> str | None:
    low = chunks[cursor].low
    if low in _ONE_RELATION or low in _MANY_RELATIONS:
        return low
    pair = f"{low} {chunks[cursor + 1].low}" if cursor + 1 < len(chunks) else ""
    return pair if pair in _ONE_RELATION or pair in _MANY_RELATIONS else None


def _relational(
    chunks: tuple[Chunk, ...], index: int, cursor: int, relation: str, pre: list[Chunk], owner: str | None
) -> Office:
    last = cursor + len(relation.split()) if chunks[cursor].low != relation else cursor + 1
    country, organisation = _whose(pre)
    if last + 1 < len(chunks) and chunks[last].low in ("from", "of"):
        at = last + 1 + (chunks[last + 1].tag is Tag.DETERMINER)
        if at < len(chunks) and (place := chunks[at].sense("country")):
            country, last = place.value, at + 1
    return Office(
        index, last, chunks[index].start, chunks[last - 1].end, "counterpart", "", country, organisation,
        owner=owner, relation=True, plural=relation in _MANY_RELATIONS,
    )  # fmt: skip


def _whose(pre: list[Chunk]) -> tuple[str | None, str | None]:
    """Country and organisation named in front of an office."""
    country = organisation = None
    for chunk in pre:
        if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
            country = _code(chunk) or country
        elif chunk.tag is Tag.CITY and (city := chunk.sense("city")):
            country = country or city.row.get("country")
        elif chunk.tag is Tag.ORGANISATION and (body := chunk.sense("organisation")):
            organisation = body.row.get("represents") or body.value
    return country, organisation


def _code(chunk: Chunk) -> str | None:
    """The country that a chunk names; None where its form alone does not settle it."""
    sense = chunk.sense("country", "adjective", "people")
    return sense.value or None if sense else None


@dataclass(slots=True)
class _Draft:
    """What the words after the title add."""

    last: int
    country: str | None = None
    organisation: str | None = None
    ministry: str | None = None
    body: str | None = None
    accredited: str | None = None


def _with_complements(
    chunks: tuple[Chunk, ...], index: int, cursor: int, core: Chunk, pre: list[Chunk], owner: str | None, definite: bool
) -> Office | None:
    country, organisation = _whose(pre)
    title = core.sense("office")
    if title is not None:
        country = country or title.row.get("whose country") or None
        organisation = organisation or title.row.get("whose organisation") or None
    portfolio = next((c for c in pre if c.tag is Tag.PORTFOLIO), None)
    ministry = portfolio.senses[0].value if portfolio else _seat_ministry(core)
    draft = _Draft(cursor, country, organisation, ministry)
    envoy = _rank(core) in ("envoy",) or "ambassador" in core.low or "representative" in core.low
    while draft.last < len(chunks) and _complement(chunks, draft, envoy):
        pass
    bare = core.tag is Tag.HEAD and draft.last == cursor and not pre
    modifiers = [c for c in pre if c.tag is Tag.MODIFIER]
    after = chunks[draft.last] if draft.last < len(chunks) else None
    if after is not None and after.tag is Tag.MODIFIER and _follows(after):
        modifiers.append(after)
        draft.last += 1
    words = [c.low for c in pre if c.tag in (Tag.MODIFIER, Tag.PORTFOLIO) and not _ends(c)]
    words.append(" ".join(words_of(title.value)) if title else core.low)
    return Office(
        index,
        draft.last,
        chunks[index].start,
        chunks[draft.last - 1].end,
        " ".join(words),
        _rank_with(core, modifiers),
        draft.country,
        draft.organisation,
        draft.ministry,
        draft.body,
        owner,
        former=any(_ends(c) for c in modifiers) or any(c.low == "then" for c in pre),
        plural=_plural(core),
        definite=definite,
        bare=bare,
        accredited=draft.accredited,
        title_start=next((c.start for c in pre if c.tag in (Tag.MODIFIER, Tag.PORTFOLIO)), core.start),
    )


def _rank(core: Chunk) -> str:
    sense = core.sense("office", "head")
    return sense.row.get("rank", "") if sense else ""


def _rank_with(core: Chunk, modifiers: list[Chunk]) -> str:
    deputy = any("deputy" in c.senses[0].value or "vice" in c.senses[0].value for c in modifiers if c.senses)
    rank = _rank(core)
    return (
        {"minister": "deputy-minister", "head-of-government": "deputy-head-of-government"}.get(rank, rank)
        if deputy
        else rank
    )


def _plural(core: Chunk) -> bool:
    sense = core.sense("office", "head")
    if sense is None:
        return False
    singular = sense.row.get("form") or sense.row.get("head") or ""
    plurals = (sense.row.get("plurals") or sense.row.get("plural") or "").split("|")
    return sense.form in plurals and words_of(sense.form) != words_of(singular)


def _ends(chunk: Chunk) -> bool:
    sense = chunk.sense("modifier")
    return sense is not None and sense.row.get("ends_office") == "yes"


def _follows(chunk: Chunk) -> bool:
    sense = chunk.sense("modifier")
    return sense is not None and "after" in sense.row.get("position", "")


def _seat_ministry(core: Chunk) -> str | None:
    sense = core.sense("office")
    seat = sense.row.get("seat", "") if sense else ""
    return seat.removeprefix("ministry:") if seat.startswith("ministry:") else None


def _complement(chunks: tuple[Chunk, ...], draft: _Draft, envoy: bool) -> bool:
    """Reads one more "of …", "for …", "to …" after a title into the draft; False where none follows."""
    at = draft.last
    word = chunks[at].low
    if draft.ministry is not None and _goes_on(chunks, at):
        draft.last = at + 2
        return True
    if word in ("extraordinary", "plenipotentiary") or (word == "and" and _low(chunks, at + 1) == "plenipotentiary"):
        draft.last += 1
        return True
    if word == "in" and envoy:
        return _posted(chunks, draft, at + 1)
    if word == "to" and at + 1 < len(chunks):
        nested = at + 1 + (chunks[at + 1].tag is Tag.DETERMINER)
        if nested < len(chunks) and chunks[nested].tag in (Tag.COUNTRY, Tag.ORGANISATION):
            if chunks[nested].tag is Tag.COUNTRY and envoy:
                draft.accredited = _code(chunks[nested])
            draft.last = nested + 1
            return True
        return _nested(chunks, draft, at + 1)
    if word not in ("of", "for", "at"):
        return False
    return _body(chunks, draft, at + 1, word)


def _low(chunks: tuple[Chunk, ...], at: int) -> str:
    return chunks[at].low if at < len(chunks) else ""


def _posted(chunks: tuple[Chunk, ...], draft: _Draft, at: int) -> bool:
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    if at < len(chunks) and chunks[at].tag in (Tag.CITY, Tag.COUNTRY):
        draft.last = at + 1
        return True
    return False


def _nested(chunks: tuple[Chunk, ...], draft: _Draft, at: int) -> bool:
    """ "advisor to the President", "envoy of the Chairperson of the African Union Commission"."""
    begin = at + (at < len(chunks) and chunks[at].tag is Tag.DETERMINER)
    while begin < len(chunks) and chunks[begin].tag in (Tag.MODIFIER, Tag.ORGANISATION, Tag.ADJECTIVE):
        begin += 1
    if begin >= len(chunks) or chunks[begin].tag not in (Tag.OFFICE, Tag.HEAD):
        return False
    if begin + 1 < len(chunks) and chunks[begin + 1].tag is Tag.NAME:
        return False
    draft.country, draft.organisation = _merged(_whose(list(chunks[at:begin])), draft)
    draft.last = begin + 1
    return True


def _merged(whose: tuple[str | None, str | None], draft: _Draft) -> tuple[str | None, str | None]:
    return draft.country or whose[0], draft.organisation or whose[1]


def _body(chunks: tuple[Chunk, ...], draft: _Draft, at: int, word: str) -> bool:
    """The body or portfolio after "of" or "for"."""
    begin = at
    while begin < len(chunks) and (
        chunks[begin].tag in (Tag.DETERMINER, Tag.OWNER) or chunks[begin].low in _DESCRIBING
    ):
        begin += 1
    if begin >= len(chunks):
        return False
    chunk = chunks[begin]
    if chunk.tag is Tag.COUNTRY and begin + 2 < len(chunks) and chunks[begin + 1].tag is Tag.POSSESSIVE:
        # "Chairman of Azerbaijan's Milli Majlis"
        draft.country = draft.country or _code(chunk)
        begin += 2
        chunk = chunks[begin]
    if chunk.tag is Tag.COUNTRY and not _inside_name(chunks, begin):
        if word != "for" and draft.country is None:
            draft.country = _code(chunk)
        draft.last = begin + 1
        return True
    if chunk.tag is Tag.ORGANISATION and not _inside_name(chunks, begin):
        sense = chunk.sense("organisation")
        if word != "for" and draft.organisation is None and sense:
            draft.organisation = sense.row.get("represents") or sense.value
            draft.body = sense.value
        draft.last = begin + 1
        return True
    if word in ("of", "for") and _nested(chunks, draft, at):
        return True
    last = _phrase(chunks, begin)
    if last == begin:
        return False
    for part in chunks[begin:last]:
        if part.tag is Tag.PORTFOLIO and draft.ministry is None:
            draft.ministry = part.senses[0].value
        elif part.tag is Tag.ORGANISATION and draft.organisation is None and (sense := part.sense("organisation")):
            draft.organisation = sense.row.get("represents") or sense.value
        elif part.tag is Tag.ADJECTIVE and draft.country is None and word == "of":
            draft.country = _code(part)
        elif part.tag is Tag.MINISTRY and draft.ministry is None and (sense := part.sense("ministry")):
            draft.ministry = sense.value
            draft.country = draft.country or sense.row.get("country") or None
    draft.last = last
    return True


def _inside_name(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a country or organisation only begins a longer name ("the Uzbekistan Airways Board")."""
    return at + 1 < len(chunks) and chunks[at + 1].tag is Tag.CAPITAL and chunks[at + 1].low not in _STOP_WORDS


def _phrase(chunks: tuple[Chunk, ...], begin: int) -> int:
    """Where a body or portfolio in free words ends: capitalised words joined by "and", or a few in lower case."""
    at, words = begin, 0
    while at < len(chunks):
        chunk = chunks[at]
        if (
            chunk.tag in _PART
            or (chunk.tag is Tag.NAME and _name_is_body(chunks, at))
            or (chunk.tag in (Tag.CONJUNCTION, Tag.COMMA) and _goes_on(chunks, at) and at > begin)
        ):
            at += 1
        elif (
            chunk.tag is Tag.WORD
            and words < 4
            and chunk.low not in _STOP_WORDS
            and not chunk.low.endswith(("ed", "ing"))
        ):
            words += 1
            at += 1
        else:
            break
    return at


def _name_is_body(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a run that looks like a name is part of an institution ("Northeast Asia Department")."""
    return at + 1 < len(chunks) and chunks[at + 1].tag is Tag.CAPITAL


def _goes_on(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True where a list inside a portfolio goes on: "Foreign Affairs, African Integration and Trade"."""
    follows = chunks[at + 1] if at + 1 < len(chunks) else None
    if follows is None:
        return False
    if follows.tag is Tag.PORTFOLIO:
        after = chunks[at + 2] if at + 2 < len(chunks) else None
        return after is None or after.tag not in (Tag.OFFICE, Tag.HEAD)
    return chunks[at].tag is Tag.CONJUNCTION and follows.tag is Tag.CAPITAL
