"""Appositions: names and offices that stand beside each other, and which of them belong to one person."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.grammar import words
from loaders.text.offices import Office, office_at
from loaders.text.verbs import acts

_PRINCELY: Final = frozenset({"prince", "princess"})
MOST_HONORIFICS: Final = 12
"""More honorifics than anybody bears: longer chains are lists or noise."""


def _of_a_party(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Example" in "the leader of the New Example party"."""
    return at + 1 < len(chunks) and chunks[at + 1].low in _PARTIES and " " not in chunks[at].low


_PARTIES: Final = frozenset({"party", "movement", "coalition", "faction", "militia", "bloc"})


def name_at(chunks: tuple[Chunk, ...], at: int, *, princely: bool = False) -> tuple[int, str] | None:
    """The index of the name at `at`, honorifics in front of it skipped, with those honorifics.

    A prince is one of them only where he is asked for: "Minister of Interior HRH Prince X".
    """
    honorifics: list[str] = []
    while at < len(chunks) and len(honorifics) < MOST_HONORIFICS:
        chunk = chunks[at]
        if (
            chunk.tag is Tag.HONORIFIC
            or (chunk.tag is Tag.OFFICE and honorifics and princely and chunk.low in _PRINCELY)
            or (chunk.tag is Tag.DETERMINER and at + 1 < len(chunks) and chunks[at + 1].tag is Tag.HONORIFIC)
            or (chunk.tag in (Tag.OPEN, Tag.CLOSE) and honorifics and at + 1 < len(chunks))
            or (
                chunk.tag is Tag.COMMA
                and honorifics
                and at + 1 < len(chunks)
                and chunks[at + 1].tag in (Tag.HONORIFIC, Tag.NAME)
            )
        ):
            honorifics.append(chunk.low)
        else:
            break
        at += 1
    if at < len(chunks) and chunks[at].tag is Tag.NAME and not _of_a_party(chunks, at):
        return at, " ".join(honorifics)
    return None


def apposed_name(chunks: tuple[Chunk, ...], at: int) -> tuple[int, str] | None:
    """The name in apposition to an office, as `name_at` has it: ", Olav Moe, said"."""
    if at + 1 < len(chunks) and chunks[at].low == "the" and chunks[at + 1].tag is Tag.ADJECTIVE:
        # "the Executive Secretary, the São Tomean X"
        at += 2
    found = name_at(chunks, at)
    if found is None:
        return None
    last = found[0] + 1
    while last < len(chunks) and chunks[last].tag in (Tag.HONORIFIC, Tag.OFFICE) and chunks[last].text.isupper():
        # "Harriet Moe OBE, …", "Harriet Moe MP"
        last += 1
    after = chunks[last] if last < len(chunks) else None
    said = chunks[last : last + 2]
    if len(said) == 2 and said[0].low in _SAYING and said[1].tag is Tag.OTHER:
        # "with the secretary of state, X said."
        return None
    # "the prime minister, Olav Moe said": a name that goes on without a comma begins a clause of its own,
    # unless nothing but a mark ends it
    after_name = after is None or after.tag in _AFTER_NAME or after.text.startswith("(")
    return found if after_name else None


_SAYING: Final = words("saying verb")
_AFTER_NAME: Final = frozenset(
    {
        Tag.COMMA, Tag.SEMICOLON, Tag.CLOSE, Tag.OTHER, Tag.DASH, Tag.COLON, Tag.CONJUNCTION, Tag.OPEN, Tag.QUOTE,
        Tag.PREPOSITION, Tag.DATE, Tag.WORD,
    }
)  # fmt: skip


_BESIDES: Final = frozenset({"concurrently", "simultaneously", "also", ","})


def joined_office(tagged: Tagged, at: int) -> Office | None:
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


_TIMES: Final = frozenset({"now", "currently", "until", "recently", "also", "concurrently"})


_COMPANIES: Final = frozenset({"AG", "SE", "SA"})


def offices_after(tagged: Tagged, first: int, last: int, titled: bool) -> tuple[tuple[Office, ...], int]:
    """Offices in apposition after a name: ", Minister of Foreign Affairs of A", " — Minister of Energy — Nepal"."""
    chunks = tagged.chunks
    offices: list[Office] = []
    if last < len(chunks) and chunks[last].text in _COMPANIES:
        # "Example Motors AG", and no attorney general
        return (), last
    if not titled and (unmarked := _unmarked(tagged, last)) is not None:
        return (unmarked,), unmarked.last
    while last < len(chunks) and chunks[last].tag in (Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.CONJUNCTION):
        if chunks[last].tag is Tag.CONJUNCTION and not offices:
            break
        begin = last + 1
        while begin < len(chunks) and chunks[begin].low in _TIMES:
            begin += 1
        office = office_at(tagged, begin)
        if office is None or (office.relation and not (office.country and office.owner)):
            break
        owns = office.last < len(chunks) and chunks[office.last].tag is Tag.POSSESSIVE
        if owns and chunks[office.last - 1].tag in (Tag.OFFICE, Tag.HEAD):
            # "… the envoy X, the President's office said"
            break
        ends = office.last
        if (whose := name_at(chunks, ends)) is not None and not titled and _serves_another(chunks, office):
            # "Y, Head of Cabinet of the President X"
            offices.append(office)
            last = whose[0] + 1
            break
        if whose is not None and not titled and office.seat == "company" and not whose[1]:
            # "Y, CEO Example Motors"
            offices.append(office)
            last = whose[0] + 1
            break
        if whose is not None or office.plural or (not titled and _of_a_headline(chunks, first, ends)):
            break
        joined = joined_office(tagged, ends)
        if titled and joined is not None and name_at(chunks, joined.last) is not None:
            # "X, General Secretary and President Y"
            break
        if (
            ends < len(chunks)
            and chunks[ends].tag is Tag.COMMA
            and (titled or offices)
            and apposed_name(chunks, ends + 1)
        ):
            break
        if chunks[last].tag is Tag.CONJUNCTION and office.definite:
            break
        fronted = first > 0 and (chunks[0].tag is Tag.PREPOSITION or chunks[0].low in ("before", "after", "while"))
        # "Referring to it during a meeting with Prime Minister X, the Cuban president said"
        fronted = fronted or (titled and office.country is not None and chunks[0].low.endswith("ing"))
        fronted = fronted or any(
            chunks[i].low == "that" and chunks[i + 1].tag is Tag.PREPOSITION for i in range(max(0, first - 8), first)
        )
        if fronted and office.definite and ends < len(chunks) and acts(chunks[ends]):
            # "Before meeting X, the Cuban premier held talks": somebody else, who does something
            break
        offices.append(office)
        last = ends + (ends < len(chunks) and chunks[ends].tag is Tag.CLOSE)
    return tuple(offices), last


def _unmarked(tagged: Tagged, at: int) -> Office | None:
    """An office after a name without a comma: "X Ambassador of Germany", "Y the High Commissioner of Zambia"."""
    chunks = tagged.chunks
    begin = at + (at + 1 < len(chunks) and chunks[at].low == "the")
    if begin >= len(chunks) or chunks[begin].tag is not Tag.OFFICE:
        return None
    if begin == at and not chunks[begin].text[:1].isupper():
        return None
    office = office_at(tagged, at)
    if office is None or office.plural or office.relation or name_at(chunks, office.last) is not None:
        return None
    ends = chunks[office.last] if office.last < len(chunks) else None
    if ends is not None and ends.tag in (Tag.COMMA, Tag.DASH) and apposed_name(chunks, office.last + 1) is not None:
        # "After seeing X the Prime Minister of Zambia, Y, left"
        return None
    goes_on = ends is not None and ends.tag is Tag.WORD and (acts(ends) or ends.low in _MODAL)
    return (
        None if goes_on and begin > at else office if office.country or office.organisation or office.ministry else None
    )


_MODAL: Final = words("modal")


def _of_a_headline(chunks: tuple[Chunk, ...], first: int, at: int) -> bool:
    """True before "Discuss" in "Testov, Estonian President Discuss Loans": two persons of a line without a point."""
    if at == len(chunks):
        # "Talks Between Testov, Estonian Official"
        return first > 0 and chunks[first - 1].low == "between"
    verb = chunks[at].tag is Tag.CAPITAL or chunks[at].low in _OF_SEVERAL
    return first == 0 and verb and chunks[-1].text != "."


_OF_SEVERAL: Final = words("verb of several")
"""What two do together: in "X, Polish premier discuss migration" the title is another's."""


_IS: Final = frozenset({"is", "becomes", "became", "was", "been"})
_NAMED: Final = words("naming verb")


def predicate(tagged: Tagged, at: int) -> tuple[Office, ...]:
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


def _serves_another(chunks: tuple[Chunk, ...], office: Office) -> bool:
    """True where a title ends with that of somebody else: "Head of Cabinet of the President".

    Not after "to": in a list, "Secretary to the President Y" is Y.
    """
    inside = chunks[office.first : office.last]
    titles = [i for i, c in enumerate(inside) if c.tag in (Tag.OFFICE, Tag.HEAD)]
    heads_of = len(titles) > 1 and titles[-1] == len(inside) - 1 and inside[titles[0] + 1].low == "of"
    return heads_of and all(c.low != "to" for c in inside)
