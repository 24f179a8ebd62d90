"""Persons: names with the offices that the words around them give, before or after."""

from __future__ import annotations

from dataclasses import replace

from loaders.text.bodies import countries_from
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.clauses import acts
from loaders.text.grammar import words
from loaders.text.institutions import names_a_body, of_a_body
from loaders.text.mentions import Mention, MentionKind, wording
from loaders.text.offices import Office, office_at, serves_another, usual_land
from loaders.text.whence import nationality, owner_of, post_nominals, whence

_MOST_OFFICES, _MOST_HONORIFICS = 4, 12
"""More titles or honorifics than anybody bears: longer chains are lists or noise."""


def name_at(chunks: tuple[Chunk, ...], at: int) -> tuple[int, str] | None:
    """The index of the name at `at`, honorifics in front of it skipped, with those honorifics."""
    words: list[str] = []
    while at < len(chunks) and len(words) < _MOST_HONORIFICS:
        chunk = chunks[at]
        if (
            chunk.tag is Tag.HONORIFIC
            or (chunk.tag is Tag.DETERMINER and at + 1 < len(chunks) and chunks[at + 1].tag is Tag.HONORIFIC)
            or (chunk.tag in (Tag.OPEN, Tag.CLOSE) and words and at + 1 < len(chunks))
            or (
                chunk.tag is Tag.COMMA
                and words
                and at + 1 < len(chunks)
                and chunks[at + 1].tag in (Tag.HONORIFIC, Tag.NAME)
            )
        ):
            words.append(chunk.low)
        else:
            break
        at += 1
    if at < len(chunks) and chunks[at].tag is Tag.NAME:
        return at, " ".join(words)
    return None


def with_office(tagged: Tagged, index: int, office: Office | None) -> Mention | None:
    """A mention that begins with an office: "Foreign Minister X", "the foreign minister of A, X", "the minister"."""
    chunks = tagged.chunks
    styled = index
    while styled < len(chunks) and styled - index < _MOST_HONORIFICS and chunks[styled].tag is Tag.HONORIFIC:
        styled += 1
    if styled > index:
        office = office_at(tagged, styled)
    if office is not None and styled > index and not office.plural:
        style = " ".join(c.low for c in chunks[index:styled])
        office = replace(office, first=index, start=chunks[index].start)
    else:
        style = ""
        office = office if styled == index else None
    if office is None or (office.bare and not (office.definite or office.owner or _title_case(chunks, office))):
        return None
    offices = [office]
    while (
        not office.plural
        and not _stands_alone(tagged, office)
        and len(offices) < _MOST_OFFICES
        and (more := _joined_office(tagged, offices[-1].last)) is not None
    ):
        offices.append(more)
    tail = offices[-1].last
    direct = None if of_a_body(tagged, offices[-1]) else name_at(chunks, tail)
    if direct is None and len(offices) > 1:
        direct = _name_after_mark(chunks, tail)
    if direct is None and len(offices) > 1:
        # "the President and the Prime Minister": two titles, each alone
        offices, tail = offices[:1], office.last
    if (
        direct is None
        and tail < len(chunks)
        and chunks[tail].tag in (Tag.COMMA, Tag.COLON, Tag.DASH)
        and not office.plural
    ):
        direct = _apposed_name(chunks, tail + 1)
    if direct is None and len(offices) == 1 and tail < len(chunks) and chunks[tail].tag is Tag.COMMA:
        # "his adviser, the former prime minister X"
        former = office_at(tagged, tail + 1)
        if former is not None and former.former and not former.plural:
            offices, direct = [office, former], name_at(chunks, former.last)
    if direct is None:
        kind = MentionKind.GROUP if office.plural else MentionKind.OFFICE
        codes, last = countries_from(tagged, office.last - 1) if office.plural else ([], office.last)
        if len(codes) > 1:
            return Mention(
                kind, tagged.number, index, last, office.start, chunks[last - 1].end, wording(chunks, index, last),
                offices=(office,), codes=tuple(codes),
            )  # fmt: skip
        return Mention(
            kind, tagged.number, index, office.last, office.start, office.end, wording(chunks, index, office.last),
            offices=(office,),
        )  # fmt: skip
    at, honorific = direct
    return person(tagged, index, at, tuple(offices), f"{style} {honorific}".strip())


def _stands_alone(tagged: Tagged, office: Office) -> bool:
    """True for "The Secretary and Foreign Minister X": who is called by a title alone, and somebody else."""
    follows = tagged.chunks[office.last].low if office.last < len(tagged.chunks) else ""
    alone = office.definite and follows == "and" and tagged.chunks[office.first].text[:1].isupper()
    nation = tagged.chunks[office.last + 1].tag if alone and office.last + 1 < len(tagged.chunks) else None
    # "The Prime Minister and Afghan President X": of two nations
    return alone and (office.core.replace(" ", "-") in _ALONE or (nation is Tag.ADJECTIVE and office.country is None))


_ALONE = words("title alone")


def _name_after_mark(chunks: tuple[Chunk, ...], at: int) -> tuple[int, str] | None:
    if at < len(chunks) and chunks[at].tag in (Tag.COMMA, Tag.COLON, Tag.DASH):
        return _apposed_name(chunks, at + 1)
    return None


def _title_case(chunks: tuple[Chunk, ...], office: Office) -> bool:
    return chunks[office.first].text[:1].isupper()


def _apposed_name(chunks: tuple[Chunk, ...], at: int) -> tuple[int, str] | None:
    if at + 1 < len(chunks) and chunks[at].low == "the" and chunks[at + 1].tag is Tag.ADJECTIVE:
        # "the Executive Secretary, the São Tomean X"
        at += 2
    found = name_at(chunks, at)
    if found is None:
        return None
    after = chunks[found[0] + 1] if found[0] + 1 < len(chunks) else None
    # "the prime minister, Olav Moe said": a name that goes on without a comma begins a clause of its own,
    # unless nothing but a mark ends it
    return found if after is None or after.tag in _AFTER_NAME else None


_AFTER_NAME = frozenset(
    {
        Tag.COMMA, Tag.SEMICOLON, Tag.CLOSE, Tag.OTHER, Tag.DASH, Tag.COLON, Tag.CONJUNCTION, Tag.OPEN, Tag.QUOTE,
        Tag.PREPOSITION, Tag.DATE, Tag.WORD,
    }
)  # fmt: skip


_BESIDES = frozenset({"concurrently", "simultaneously", "also", ","})


def _joined_office(tagged: Tagged, at: int) -> Office | None:
    """A second office of the same person: "Deputy Prime Minister and Minister of Transport"."""
    chunks = tagged.chunks
    if at >= len(chunks):
        return None
    if chunks[at].tag in (Tag.OFFICE, Tag.HEAD):
        # "OSCE Special Representative Ambassador X"
        adjacent = office_at(tagged, at)
        named = adjacent is not None and not adjacent.plural and name_at(chunks, adjacent.last) is not None
        return adjacent if named else None
    if chunks[at].tag not in (Tag.CONJUNCTION, Tag.DASH, Tag.COMMA):
        return None
    begin = at + 1
    while begin < len(chunks) and chunks[begin].low in _BESIDES:
        begin += 1
    follows = chunks[begin] if begin < len(chunks) else None
    if follows is None or follows.tag in (Tag.DETERMINER, Tag.OWNER):
        return None
    office = office_at(tagged, begin)
    return office if office is not None and not office.plural and not office.relation else None


def person(tagged: Tagged, first: int, at: int, offices: tuple[Office, ...], honorific: str) -> Mention:
    """The person named at chunk `at`, with what follows the name taken in: "of Georgia", ", Minister of Health"."""
    chunks = tagged.chunks
    name = chunks[at]
    last = post_nominals(chunks, at + 1)
    while last < len(chunks) and chunks[last].text in ("*", "†", "‡"):
        last += 1
    country, organisation, last = whence(chunks, last)
    if country is None and organisation is None and first and not offices:
        country, organisation = nationality(chunks, at)
    if country is not None:
        # "the Minister of External Affairs, X (Eswatini)": the land told is surer than whose title it mostly is
        offices = tuple(replace(o, country=None) if o.country == usual_land(chunks, o) else o for o in offices)
    more, last = _offices_after(tagged, first, last, bool(offices))
    more = more or _predicate(tagged, last)
    if (
        more
        and last + 1 < len(chunks)
        and chunks[last].tag is Tag.DASH
        and chunks[last + 1].tag in (Tag.COUNTRY, Tag.ORGANISATION)
    ):
        # a line of a list: "NAME — Minister of Energy — Nepal"
        country, organisation = owner_of(chunks[last + 1])
        last += 2
    elif (
        more
        and last + 1 < len(chunks)
        and chunks[last].tag is Tag.COMMA
        and chunks[last + 1].tag in (Tag.COUNTRY, Tag.ORGANISATION)
        and (last + 2 == len(chunks) or chunks[last + 2].tag in (Tag.SEMICOLON, Tag.OTHER, Tag.CLOSE))
        and not any(o.country for o in more)
    ):
        # "NAME, Minister of Energy, Nepal"
        country, organisation = owner_of(chunks[last + 1])
        last += 2
    if any(_seat_of_state(o) for o in (*offices, *more)) and chunks[last - 1].sense("us-state"):
        # "Governor X of Georgia"
        country = "USA" if country == "GEO" else country
    return Mention(
        MentionKind.PERSON, tagged.number, first, last, chunks[first].start, chunks[last - 1].end,
        wording(chunks, first, last), name.text, name.start, name.end, (*offices, *more), country, organisation,
        honorific,
    )  # fmt: skip


def _seat_of_state(office: Office) -> bool:
    return office.core.split()[-1] in ("governor", "senator", "mayor")


_TIMES = frozenset({"now", "currently", "until", "recently", "also", "concurrently"})


def _offices_after(tagged: Tagged, first: int, last: int, titled: bool) -> tuple[tuple[Office, ...], int]:
    """Offices in apposition after a name: ", Minister of Foreign Affairs of A", " — Minister of Energy — Nepal"."""
    chunks = tagged.chunks
    offices: list[Office] = []
    while last < len(chunks) and chunks[last].tag in (Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CONJUNCTION):
        if chunks[last].tag is Tag.CONJUNCTION and not offices:
            break
        begin = last + 1
        while begin < len(chunks) and chunks[begin].low in _TIMES:
            begin += 1
        office = office_at(tagged, begin)
        if office is None or (office.relation and not (office.country and office.owner)):
            break
        ends = office.last
        if (whose := name_at(chunks, ends)) is not None and not titled and serves_another(chunks, office):
            # "Y, Head of Cabinet of the President X"
            offices.append(office)
            last = whose[0] + 1
            break
        if whose is not None or office.plural:
            break
        joined = _joined_office(tagged, ends)
        if titled and joined is not None and name_at(chunks, joined.last) is not None:
            # "X, General Secretary and President Y"
            break
        if (
            ends < len(chunks)
            and chunks[ends].tag is Tag.COMMA
            and (titled or offices)
            and _apposed_name(chunks, ends + 1)
        ):
            break
        if chunks[last].tag is Tag.CONJUNCTION and office.definite:
            break
        fronted = first > 0 and (chunks[0].tag is Tag.PREPOSITION or chunks[0].low in ("before", "after", "while"))
        if fronted and office.definite and ends < len(chunks) and acts(chunks[ends]):
            # "Before meeting X, the Cuban premier held talks": somebody else, who does something
            break
        offices.append(office)
        last = ends + (ends < len(chunks) and chunks[ends].tag is Tag.CLOSE)
    return tuple(offices), last


_VESSELS = words("vessel")
_IS = frozenset({"is", "becomes", "became", "was", "been"})
_NAMED = words("naming verb")


def _predicate(tagged: Tagged, at: int) -> tuple[Office, ...]:
    """The office that a sentence gives its subject: "X becomes Ambassador to A", "X is B's Minister of Health"."""
    chunks = tagged.chunks
    at += at < len(chunks) and chunks[at].tag is Tag.COMMA
    at += at < len(chunks) and chunks[at].low in ("has", "have")
    if at < len(chunks) and chunks[at].low == "as":
        # "the credentials of X as Ambassador of A"
        begun = office_at(tagged, at + 1)
        return (begun,) if begun is not None and begun.rank == "envoy" and not begun.plural else ()
    if at >= len(chunks) or chunks[at].low not in _IS:
        return ()
    appointed = at + 1 < len(chunks) and chunks[at + 1].low in _NAMED
    sure = appointed or chunks[at].low in ("becomes", "became")
    begin = at + 1 + appointed
    begin += begin < len(chunks) and chunks[begin].low in ("as", "new")
    office = office_at(tagged, begin)
    if office is None or office.plural or office.relation or name_at(chunks, office.last) is not None:
        return ()
    return (office,) if sure or (chunks[at].low == "is" and office.country is not None) else ()


def named(tagged: Tagged, index: int) -> Mention | None:
    """The person whose name, or honorific and name, begins at chunk `index`."""
    found = name_at(tagged.chunks, index)
    if found is None or (not found[1] and names_a_body(tagged.chunks, found[0])):
        return None
    if index and tagged.chunks[index - 1].low in _VESSELS:
        return None
    return person(tagged, index, found[0], (), found[1])
