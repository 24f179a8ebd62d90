"""Persons: names with the offices that the words around them give, before or after."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.text.appositions import (
    MOST_HONORIFICS,
    apposed_name,
    joined_office,
    name_at,
    offices_after,
    predicate,
)
from loaders.text.bodies import countries_from
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.institutions import attributive, called_after, names_a_body, of_a_body, publishes
from loaders.text.mentions import Mention, MentionKind, wording
from loaders.text.offices import Office, office_at, usual_land
from loaders.text.verbs import acts
from loaders.text.whence import nationality, of_a_line, owner_of, post_nominals, whence

_STYLES: Final = words("style word")
_MOST_OFFICES: Final = 4
"""More titles than anybody bears: longer chains are lists or noise."""


def with_office(tagged: Tagged, index: int, office: Office | None) -> Mention | None:
    """A mention that begins with an office: "Foreign Minister X", "the foreign minister of A, X", "the minister"."""
    chunks = tagged.chunks
    styled = index
    while styled < len(chunks) and styled - index < MOST_HONORIFICS and chunks[styled].tag is Tag.HONORIFIC:
        styled += 1
    if styled > index:
        # "His Majesty, King X"
        comma = styled + 1 < len(chunks) and chunks[styled].tag is Tag.COMMA and chunks[styled + 1].tag is Tag.OFFICE
        styled += comma and not _STYLES.isdisjoint(chunks[styled - 1].low.split())
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
        and (more := joined_office(tagged, offices[-1].last)) is not None
        and not _of_another_land(tuple(offices), (more,))
    ):
        offices.append(more)
    tail = offices[-1].last
    direct = None if of_a_body(tagged, offices[-1]) else name_at(chunks, tail, princely=True)
    if direct is not None and (publishes(chunks, direct[0]) or called_after(chunks, direct[0])):
        # "the official Example news agency", "King Example Hospital"
        direct = None
    if direct is None and not office.plural and (bracketed := _in_brackets(chunks, tail)) is not None:
        direct = bracketed
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
        direct = None if _source(chunks, tail) else apposed_name(chunks, tail + 1)
        if direct is not None and _begins_clause(chunks, index, direct[0]):
            direct = None
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


def _begins_clause(chunks: tuple[Chunk, ...], index: int, at: int) -> bool:
    """True for Y in "At the request of the President of A, Y informed him": who does it is not the one asked by."""
    fronted = index > 0 and chunks[0].tag is Tag.PREPOSITION and chunks[index - 1].tag is Tag.PREPOSITION
    return fronted and at + 1 < len(chunks) and acts(chunks[at + 1])


def _stands_alone(tagged: Tagged, office: Office) -> bool:
    """True for "The Secretary and Foreign Minister X": who is called by a title alone, and somebody else."""
    follows = tagged.chunks[office.last].low if office.last < len(tagged.chunks) else ""
    alone = office.definite and follows == "and" and tagged.chunks[office.first].text[:1].isupper()
    nation = tagged.chunks[office.last + 1].tag if alone and office.last + 1 < len(tagged.chunks) else None
    # "The Prime Minister and Afghan President X": of two nations
    return alone and (office.core.replace(" ", "-") in _ALONE or (nation is Tag.ADJECTIVE and office.country is None))


_ALONE: Final = words("title alone")


def _name_after_mark(chunks: tuple[Chunk, ...], at: int) -> tuple[int, str] | None:
    if at < len(chunks) and chunks[at].tag in (Tag.COMMA, Tag.COLON, Tag.DASH):
        return apposed_name(chunks, at + 1)
    return None


def _in_brackets(chunks: tuple[Chunk, ...], at: int) -> tuple[int, str] | None:
    """ "Ambassador of Latvia (H.E. X)"."""
    found = name_at(chunks, at + 1) if at < len(chunks) and chunks[at].tag is Tag.OPEN else None
    closed = found is not None and found[0] + 1 < len(chunks) and chunks[found[0] + 1].tag is Tag.CLOSE
    return found if closed else None


def _source(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "— X" at the end of a heading: who says what it tells."""
    return chunks[at].tag is Tag.DASH and at + 2 == len(chunks) and chunks[at + 1].tag is Tag.NAME


def _title_case(chunks: tuple[Chunk, ...], office: Office) -> bool:
    return chunks[office.first].text[:1].isupper()


def person(tagged: Tagged, first: int, at: int, offices: tuple[Office, ...], honorific: str) -> Mention:
    """The person named at chunk `at`, with what follows the name taken in: "of Georgia", ", Minister of Health"."""
    chunks = tagged.chunks
    name = chunks[at]
    last = post_nominals(chunks, at + 1)
    if offices and last < len(chunks) and chunks[last].tag is Tag.CLOSE and _in_brackets(chunks, offices[-1].last):
        last += 1
    while last < len(chunks) and chunks[last].text in ("*", "†", "‡"):
        last += 1
    if last + 2 < len(chunks) and _other_name(chunks, last + 1):
        last += 3
    country, organisation, last = whence(chunks, last)
    if country is None and organisation is None and first and not offices:
        country, organisation = nationality(chunks, at)
    if country is not None:
        # "the Minister of External Affairs, X (Eswatini)": the land told is surer than whose title it mostly is
        offices = tuple(replace(o, country=None) if o.country == usual_land(chunks, o) else o for o in offices)
    more, end = offices_after(tagged, first, last, bool(offices))
    if _of_another_land(offices, more):
        # "Georgia's Minister of Justice X, Hungary's Deputy State Secretary for …": the next of a list
        more, end = (), last
    last = end
    more = more or predicate(tagged, last)
    if not (more or country or organisation):
        country, organisation = of_a_line(chunks, first, last)
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
        and (last + 2 == len(chunks) or _after_land(chunks, first, last + 2))
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


def _of_another_land(offices: tuple[Office, ...], more: tuple[Office, ...]) -> bool:
    lands = {o.country for o in offices if o.country and not o.accredited}
    others = {o.country for o in more if o.country and not o.former and not o.relation}
    return bool(lands and others) and lands.isdisjoint(others)


def _after_land(chunks: tuple[Chunk, ...], first: int, at: int) -> bool:
    """True where a land before chunk `at` stood alone: "X, Minister, Nepal, and Y", "X, Minister, Nepal met"."""
    if chunks[at].tag is Tag.COMMA:
        return at + 1 < len(chunks) and chunks[at + 1].tag is not Tag.COUNTRY
    opens = not first or chunks[first - 1].tag in (Tag.DASH, Tag.COLON)
    return chunks[at].tag in (Tag.SEMICOLON, Tag.OTHER, Tag.CLOSE) or (opens and acts(chunks[at]))


def _seat_of_state(office: Office) -> bool:
    return office.core.split()[-1] in ("governor", "senator", "mayor")


def _other_name(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Probe" in "Sheikh Ali Testur (Probe)": what somebody is called besides."""
    closes = at + 1 < len(chunks) and chunks[at + 1].tag is Tag.CLOSE and chunks[at].tag is Tag.NAME
    return closes and chunks[at - 1].tag is Tag.OPEN and chunks[at - 2].tag is Tag.NAME


def _company(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Example Oil" in "met with Example Oil Senior Vice President X": whose business title it is."""
    office = next((i for i in range(at + 1, min(at + 4, len(chunks) - 1)) if chunks[i].tag is Tag.OFFICE), 0)
    plain = all(c.tag in (Tag.MODIFIER, Tag.CAPITAL) for c in chunks[at + 1 : office])
    if office == at + 1 and " " not in chunks[at].low and chunks[at + 2].tag in _NAMING:
        # "met Example leader X": of which party or body he is
        return chunks[office].low.split()[-1] in _LEADERS
    title = " ".join(c.low for c in chunks[at + 1 : office + 1])
    return bool(office) and plain and title.endswith(_BUSINESS) and chunks[office + 1].tag in _NAMING


_LEADERS: Final = frozenset({"leader", "spokesman", "spokeswoman", "spokesperson"})
_BUSINESS: Final = (
    *("vice president", "chief executive", "chief executive officer", "managing director", "ceo", "coo"),
    *("general manager", "country manager", "regional director"),
)


def _acronym_of_office(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "ERD" in "ERD Secretary X", "ERD Ms Y": a body or title by its first letters, no person."""
    if not (chunks[at].text.isupper() and chunks[at].text.isalpha() and len(chunks[at].text) <= _ACRONYM):
        return False
    titled = at + 2 < len(chunks) and chunks[at + 1].tag in (Tag.OFFICE, Tag.HONORIFIC)
    return titled and chunks[at + 2].tag in _NAMING


_ACRONYM: Final = 12
_NAMING: Final = frozenset({Tag.NAME, Tag.HONORIFIC})
_VESSELS: Final = words("vessel")


def named(tagged: Tagged, index: int) -> Mention | None:
    """The person whose name, or honorific and name, begins at chunk `index`."""
    found = name_at(tagged.chunks, index)
    if found is None or called_after(tagged.chunks, found[0]):
        return None
    if not found[1] and names_a_body(tagged.chunks, found[0]):
        return None
    before = tagged.chunks[index - 1].low if index else ""
    if before in _VESSELS or (not found[1] and attributive(tagged.chunks, found[0])):
        return None
    if index > 1 and _other_name(tagged.chunks, index):
        return None
    if found[0] == index and _company(tagged.chunks, index):
        return None
    if found[0] == index and _acronym_of_office(tagged.chunks, index):
        return None
    mention = person(tagged, index, found[0], (), found[1])
    # "the Example Chronicle": a person without a title bears no article, but in "the Testov-Probin summit"
    follows = tagged.chunks[index + 1].tag if index + 1 < len(tagged.chunks) else None
    bare = before == "the" and not (found[1] or mention.offices) and follows is not Tag.NAME
    return None if bare else mention


def ranked(tagged: Tagged, index: int) -> Mention | None:
    """ "Jordanian General X", "U.S. Army Colonel Y": a land before a rank, which is part of how the person is named."""
    chunks = tagged.chunks
    if chunks[index].tag not in (Tag.ADJECTIVE, Tag.COUNTRY):
        return None
    if chunks[index].tag is Tag.COUNTRY and index and chunks[index - 1].low in _WHERE:
        # "In Jordan General X met Y"
        return None
    at = index + 1
    while at < min(index + _SERVICE, len(chunks)) and chunks[at].low in _SERVICES and chunks[at].text[:1].isupper():
        at += 1
    if at >= len(chunks) or chunks[at].tag is not Tag.HONORIFIC:
        return None
    mention = named(tagged, at)
    country, _ = owner_of(chunks[index])
    if mention is None or country is None:
        return None
    low = wording(chunks, index, mention.last)
    country = mention.country or (None if any(o.country or o.organisation for o in mention.offices) else country)
    return replace(mention, first=index, start=chunks[index].start, low=low, country=country)


_WHERE: Final = frozenset({"in", "at", "from", "near", "across", "inside"})
_SERVICE: Final = 4
_SERVICES: Final = frozenset({"army", "navy", "air", "force", "marine", "corps", "coast", "guard", "police"})
