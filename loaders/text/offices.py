"""Offices: read an office as it is worded, with whose it is.

"Georgia's ambassador to Argentina", "First Deputy Minister of Foreign Affairs of the Kyrgyz Republic", "the head of
the OSCE Programme Office in Bishkek", "his Turkish counterpart": a small grammar over the chunks of a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.text.brackets import BODY_NOUNS
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.complements import DESCRIBING, complement
from loaders.text.grammar import words
from loaders.text.lexicon import words_of
from loaders.text.pretitles import (
    OWNING,
    heads,
    may_precede,
    names_body,
    past_attribute,
    place_before,
    seat_owns,
    two_portfolios,
)
from loaders.text.ranks import (
    ends_office,
    generic_body,
    is_plural,
    may_follow,
    rank_of,
    rank_with,
    seat_ministry,
    seat_of,
    singular,
)
from loaders.text.whose import Draft, also_state, charge_before, whose


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, it would take long to make, as `Token` would
class Office:
    """An office at chunks `first` to `last` (exclusive).

    `core` is the canonical title without country ("deputy foreign minister"); `country` and `organisation` are whose
    it is, where the words say so; `ministry` the kind of ministry where it is held; `owner` the pronoun or
    demonstrative in front ("his"); `relation` true for colleague, counterpart, opposite number. `former` offices are
    held no more, `plural` ones by several persons. `accredited` is the country to which an envoy is sent; `serves` the
    office to whose holder this one belongs ("the minister's adviser"). `generic` is the noun of an institution that
    only the text before can name ("the Commission"). `form` is the title as written, `seat` the kind of place where it
    is held (`offices.csv`); `whole` is true where no body or portfolio beside the title makes it one of many.
    `title_start`-`title_end` is the office without whose it is in front and without where it is held; `wording` says
    it where no span of the text does ("Minister" of "Ministers X and Y").
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
    title_end: int = 0
    generic: str | None = None
    wording: str | None = None
    whole: bool = True
    seat: str = ""
    form: str = ""
    serves: Office | None = None


ONE_RELATION = words("relation") | {"opposite number"}
MANY_RELATIONS = words("relations") | {"opposite numbers"}
_KIN = frozenset({"brother", "sister", "partner"})
"""Counterparts, after a nation: "his Jordanian brother, X"."""
SEQUENCE = words("sequence")
"""Relations that leave a person on the other's own side: who held the office before or after."""
_BEFORE = frozenset(
    {
        Tag.MODIFIER, Tag.ADJECTIVE, Tag.COUNTRY, Tag.ORGANISATION, Tag.CITY, Tag.PORTFOLIO, Tag.POSSESSIVE,
        Tag.RESIDENCE, Tag.MINISTRY,
    }
)  # fmt: skip
_BEGINS = _BEFORE | {Tag.OFFICE, Tag.HEAD}
_BEGIN = DESCRIBING | OWNING | ONE_RELATION | MANY_RELATIONS | {"deputy", "opposite"}
"""Chunks, and words, with which what stands before a title, or the title itself, can begin."""
_OPENS, _OPEN = _BEGINS | {Tag.OWNER}, _BEGIN | {"the", "a", "an", "this"}
_IN_TITLE = frozenset({Tag.MODIFIER, Tag.PORTFOLIO, Tag.MINISTRY, Tag.CAPITAL})
_NATIONAL = frozenset({"head-of-government", "minister"})
_COUNTED = frozenset({"two", "three", "four", "five", "six"})
_MOST_BEFORE = 12
"""How many words and marks may stand before a title; more are a list, not a description."""


def office_at(tagged: Tagged, index: int) -> Office | None:
    """The office that begins at chunk `index` (its modifiers and nationality included); None where none does."""
    chunks = tagged.chunks
    if index >= len(chunks) or (chunks[index].tag not in _OPENS and chunks[index].low not in _OPEN):
        # most words: no title begins with them
        return None
    if place_before(chunks, index):
        return None
    pre: list[Chunk] = []
    cursor, owner, definite = index, None, False
    if chunks[cursor].tag is Tag.OWNER or chunks[cursor].low in ("the", "a", "an", "this"):
        owner = chunks[cursor].low if chunks[cursor].tag is Tag.OWNER else None
        definite = chunks[cursor].low == "the"
        cursor += 1
        # "the two foreign ministers"
        cursor += definite and cursor < len(chunks) and chunks[cursor].low in _COUNTED
    if cursor >= len(chunks) or (chunks[cursor].tag not in _BEGINS and chunks[cursor].low not in _BEGIN):
        return None
    while (
        cursor < len(chunks)
        and len(pre) < _MOST_BEFORE
        and (
            chunks[cursor].tag in _BEFORE
            or (chunks[cursor].low in DESCRIBING and not heads(chunks, cursor))
            or seat_owns(chunks, cursor)
            or (pre and (names_body(chunks, cursor) or two_portfolios(chunks, cursor)))
        )
    ):
        past = past_attribute(chunks, cursor)
        if chunks[cursor].tag is not Tag.CONJUNCTION and past == cursor:
            pre.append(chunks[cursor])
        cursor = max(past, cursor + 1)
        if "".join(c.tag for c in chunks[cursor : cursor + 3]) in ("(C)", "(G)"):
            # "Republic of Korea (ROK) Special Representative"
            cursor += 3
    if cursor >= len(chunks):
        return None
    if owner and chunks[cursor].tag in (Tag.OFFICE, Tag.HEAD) and cursor + 1 < len(chunks):
        # "his foreign minister colleagues", "her prime minister counterpart"
        cursor += _relation_at(chunks, cursor + 1) is not None
    relation = _relation_at(chunks, cursor)
    if relation is None and owner and pre and pre[-1].tag is Tag.ADJECTIVE and chunks[cursor].low in _KIN:
        relation = chunks[cursor].low
    if relation is not None:
        return _relational(chunks, index, cursor, relation, pre, owner)
    core = chunks[cursor]
    if core.low == "deputy" or (pre and pre[-1].low == "deputy" and core.tag not in (Tag.OFFICE, Tag.HEAD)):
        return _deputy(chunks, index, cursor - (core.low != "deputy"), pre, owner)
    if core.tag not in (Tag.OFFICE, Tag.HEAD) or not may_precede(pre, core):
        return None
    cursor += 1
    if cursor < len(chunks) and chunks[cursor].tag is Tag.POSSESSIVE:
        # "the Turkmen President's envoy X"
        served = office_at(tagged, cursor + 1)
        if served is not None and not served.relation:
            master = _with_complements(chunks, index, cursor, core, pre, owner, definite)
            country, organisation = whose(pre)
            if master is not None:
                # "UN Secretary General's Special Envoy"
                organisation = organisation or master.organisation
            return replace(
                served, first=index, start=chunks[index].start, country=served.country or country,
                organisation=served.organisation or organisation, owner=served.owner or owner, serves=master,
            )  # fmt: skip
    return _with_complements(chunks, index, cursor, core, pre, owner, definite)


def _deputy(chunks: tuple[Chunk, ...], index: int, cursor: int, pre: list[Chunk], owner: str | None) -> Office | None:
    """ "his deputy, X", "the minister's deputy X": an office only of somebody's."""
    owned = owner is not None or chunks[index].tag is Tag.POSSESSIVE
    after = cursor + 1
    after += after < len(chunks) and chunks[after].tag is Tag.COMMA
    after += after < len(chunks) and chunks[after].tag is Tag.HONORIFIC
    if not owned or after >= len(chunks) or chunks[after].tag is not Tag.NAME:
        return None
    country, organisation = whose(pre)
    core = chunks[cursor]
    return Office(
        index, cursor + 1, chunks[index].start, core.end, "deputy", "deputy-minister", country, organisation,
        owner=owner, title_start=core.start, title_end=core.end,
    )  # fmt: skip


def _relation_at(chunks: tuple[Chunk, ...], cursor: int) -> str | None:
    low = chunks[cursor].low
    if low in ONE_RELATION or low in MANY_RELATIONS:
        return low
    pair = f"{low} {chunks[cursor + 1].low}" if cursor + 1 < len(chunks) else ""
    return pair if pair in ONE_RELATION or pair in MANY_RELATIONS else None


def _relational(
    chunks: tuple[Chunk, ...], index: int, cursor: int, relation: str, pre: list[Chunk], owner: str | None
) -> Office:
    last = cursor + len(relation.split()) if chunks[cursor].low != relation else cursor + 1
    country, organisation = whose(pre)
    if last + 1 < len(chunks) and chunks[last].low in ("from", "of", "in"):
        at = last + 1 + (chunks[last + 1].tag is Tag.DETERMINER)
        if at < len(chunks) and (place := chunks[at].sense("country")):
            country, last = place.value, at + 1
            # "his counterpart from Benin Republic"
            last += last < len(chunks) and chunks[last].text in ("Republic", "Kingdom")
        elif at < len(chunks) and (city := chunks[at].sense("city")) and city.row.get("kind") == "capital":
            country, last = country or city.row.get("country"), at + 1
    return Office(
        index, last, chunks[index].start, chunks[last - 1].end,
        relation if relation in SEQUENCE else "counterpart", "", country, organisation,
        owner=owner, relation=True, former=relation == "predecessor", plural=relation in MANY_RELATIONS,
        title_start=chunks[cursor].start, title_end=chunks[last - 1].end,
    )  # fmt: skip


def _told_before(pre: list[Chunk], core: Chunk) -> tuple[str | None, str | None]:
    """The country and the organisation whose office it is, by the words before the title and by the title itself."""
    country, organisation = whose(pre)
    owned = bool(pre) and pre[-1].tag is Tag.POSSESSIVE
    if organisation and not (country or owned) and rank_of(core) in _NATIONAL and len(organisation) != 3:
        # "on the margins of the General Assembly Foreign Minister X met …"
        organisation = None
    title = core.sense("office")
    if title is not None:
        country = country or title.row.get("whose country") or None
        organisation = organisation or title.row.get("whose organisation") or None
    return country, organisation


def _with_complements(
    chunks: tuple[Chunk, ...], index: int, cursor: int, core: Chunk, pre: list[Chunk], owner: str | None, definite: bool
) -> Office | None:
    charge = charge_before(pre, core)
    country, organisation = _told_before(pre[:-1] if charge else pre, core)
    title = core.sense("office")
    portfolio = next((c for c in pre if c.tag is Tag.PORTFOLIO), None)
    seat = next((s for c in pre if c.tag is Tag.MINISTRY and (s := c.sense("ministry"))), None)
    ministry = portfolio.senses[0].value if portfolio else seat.value if seat else seat_ministry(core)
    draft = Draft(cursor, country, organisation, ministry)
    draft.accredited = charge
    draft.generic = generic_body(core) or next((c.low for c in pre if c.tag is Tag.WORD and c.low in BODY_NOUNS), None)
    dashed = cursor + (cursor < len(chunks) and chunks[cursor].tag is Tag.DASH)
    modifiers = [c for c in pre if c.tag is Tag.MODIFIER]
    if dashed < len(chunks) and chunks[dashed].tag is Tag.MODIFIER and may_follow(chunks[dashed]):
        # "Minister-designate for Foreign Affairs", "Ambassador – designate"
        modifiers.append(chunks[dashed])
        draft.last = dashed + 1
    envoy = (
        rank_of(core) == "envoy"
        or seat_of(core) == "embassy"
        or "ambassador" in core.low
        or "representative" in core.low
    )
    while draft.last < len(chunks) and complement(chunks, draft, envoy):
        pass
    if seat_of(core) == "region" and draft.country == "GEO" and also_state(chunks, index, draft.last):
        draft.country = "USA"
    bare = core.tag is Tag.HEAD and draft.last == cursor and not pre
    after = chunks[draft.last] if draft.last < len(chunks) else None
    if after is not None and after.tag is Tag.MODIFIER and may_follow(after):
        modifiers.append(after)
        draft.last += 1
    body = [c for c in pre if c.tag is Tag.CAPITAL]
    draft.partial = draft.partial or bool(body)
    words = [c.low for c in pre if c.tag in (Tag.MODIFIER, Tag.PORTFOLIO, Tag.CAPITAL) and not ends_office(c)]
    words.append(" ".join(words_of(title.value)) if title else core.low)
    start = next((c.start for c in pre if c.tag in _IN_TITLE), core.start)
    end = chunks[draft.last - 1].end if draft.tail is None else chunks[draft.tail - 1].end
    return Office(
        index,
        draft.last,
        chunks[index].start,
        chunks[draft.last - 1].end,
        " ".join(words),
        rank_with(core, modifiers),
        draft.country,
        draft.organisation,
        draft.ministry,
        draft.body,
        owner,
        former=any(ends_office(c) for c in modifiers) or any(c.low == "then" for c in pre),
        plural=is_plural(core),
        definite=definite,
        bare=bare,
        accredited=draft.accredited,
        title_start=start,
        title_end=end,
        generic=draft.generic if draft.organisation is None and draft.country is None else None,
        whole=not draft.partial,
        seat=seat_of(core),
        form=core.low,
        wording=singular(core, [c for c in pre if c.tag in _IN_TITLE]),
    )


def usual_land(chunks: tuple[Chunk, ...], office: Office) -> str | None:
    """The land that most often has an office of that title, where the words name none."""
    title = next((s for c in chunks[office.first : office.last] if (s := c.sense("office")) is not None), None)
    return title.row.get("whose country") or None if title is not None else None
