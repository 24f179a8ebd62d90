"""Complements: what follows a title and says whose it is: "of Mali", "for Health", "to Brazil"."""

from __future__ import annotations

from typing import Final

from loaders.text.brackets import BODY_NOUNS, PARTS, abbreviated, explained, glossed, specified, translated
from loaders.text.chunks import Chunk, Tag
from loaders.text.grammar import words
from loaders.text.masters import named_master, nested
from loaders.text.portfolios import goes_on, inside_name, named_body, phrase, qualified
from loaders.text.posts import SEATS, accredited, charge, in_place, in_seat, office_of_body, posted, seat_named
from loaders.text.ranks import is_plural, rank_of, seat_of
from loaders.text.two_lands import of_two_lands, on_relations, owned_group
from loaders.text.whose import Draft, code_of, low, past_owner, whose

_STATES: Final = frozenset({"republic", "kingdom", "government"})
_PARTS_OF_LAND: Final = frozenset(
    {"province", "state", "region", "prefecture", "oblast", "district", "territory", "canton"}
)
_WHO: Final = frozenset({Tag.NAME, Tag.HONORIFIC})
_FOREMOST: Final = frozenset({"foreign minister", "prime minister", "premier", "president", "defence minister"})
"""Offices that a land has, so that what they are "for" is no field of theirs."""
_CHAMBERS: Final = words("chamber")
_COMMITTEES: Final = words("committee")
_AFFAIRS: Final = frozenset({"affairs", "matters", "issues"})
_SERVICES: Final = words("state service")
LOCAL: Final = frozenset({"mayor", "governor", "prefect", "crown prince", "ruler", "emir"})
"""Offices of a town or region, which tell its country."""
DESCRIBING: Final = words("describing")
"""Words that stand beside an office without changing whose it is: "visiting", "own", "friendly"."""


def complement(chunks: tuple[Chunk, ...], draft: Draft, envoy: bool) -> bool:
    """Reads one more "of …", "for …", "to …" after a title into the draft; False where none follows."""
    tail, draft.tail = draft.tail, None
    taken = _one(chunks, draft, envoy)
    if not taken:
        draft.tail = tail
    return taken


def _one(chunks: tuple[Chunk, ...], draft: Draft, envoy: bool) -> bool:
    at = draft.last
    word = chunks[at].low
    if chunks[at].tag in (Tag.COUNTRY, Tag.MINISTRY) and _unlinked(chunks, draft, at):
        return True
    if draft.ministry is not None and chunks[at].tag in (Tag.COMMA, Tag.CONJUNCTION) and goes_on(chunks, at):
        draft.last = phrase(chunks, at + 1)
        return True
    if word == "(" and (closing := specified(chunks, at) or translated(chunks, at)):
        draft.last = closing
        return True
    if chunks[at - 1].low == "minister of state" and word == "and" and goes_on(chunks, at):
        # "Minister of State and Foreign Affairs"
        draft.ministry, draft.last = chunks[at + 1].senses[0].value, at + 2
        return True
    if word in ("extraordinary", "plenipotentiary") or (word == "and" and low(chunks, at + 1) == "plenipotentiary"):
        draft.last += 1
        return True
    if word == "in" and draft.organisation and not envoy and (last := _where_held(chunks, at + 1)):
        draft.accredited, draft.last = draft.accredited or code_of(chunks[last - 1]), last
        return True
    if word == "in":
        if not envoy and chunks[(last := phrase(chunks, at + 1)) - 1].low in _AFFAIRS:
            # "State Secretary for Cooperation in International Justice Affairs"
            draft.last = last
            return True
        return posted(chunks, draft, at + 1) if envoy else in_place(chunks, draft, at + 1) or in_seat(chunks, draft, at)
    if word == "to" and at + 1 < len(chunks) and not (envoy and _to_whom(chunks, at)):
        master = not envoy and nested(chunks, draft, at + 1)
        if not (master or envoy) and any(c.tag is Tag.MINISTRY for c in chunks[at + 1 : at + 3]):
            # "Principal Secretary to the Ministry of Defence"
            return _body(chunks, draft, at + 1, "of")
        return master or accredited(chunks, draft, at + 1, envoy) or nested(chunks, draft, at + 1)
    if word == "(" and (abbreviated(chunks, at) or explained(chunks, at) or glossed(chunks, at)):
        draft.last = at + 3
        return True
    if word == "with" and low(chunks, at + 1) == "responsibility" and low(chunks, at + 2) == "for":
        # "Minister with responsibility for Finance"
        return _body(chunks, draft, at + 3, "for")
    if word == "," and seat_named(chunks, draft, at + 1):
        return True
    if chunks[at].tag is Tag.POSSESSIVE and (last := owned_group(chunks, at)):
        draft.partial, draft.last = True, last
        return True
    if chunks[at].tag is Tag.POSSESSIVE and draft.partial and _has_parts(chunks[at - 1]):
        # "head of the Japanese foreign ministry's Asian Affairs Bureau", "of the Italian Senate's Commission"
        last = phrase(chunks, at + 1)
        draft.last = last if last > at + 1 else draft.last
        return last > at + 1
    if (
        word == "on"
        and chunks[at - 1].low.split()[-1] in _COMMITTEES
        and at + 1 < len(chunks)
        and chunks[at + 1].tag in PARTS
    ):
        # "Chairman of the Committee on European Affairs of the Finnish Parliament"
        draft.last = phrase(chunks, at + 1)
        return True
    if word in _ON_RELATIONS and (draft.partial or word != "on") and (last := on_relations(chunks, at)):
        draft.last = last
        return True
    if word == "on" and chunks[at - 1].tag in (Tag.OFFICE, Tag.HEAD) and _theme(chunks, at):
        # "Coordinator to the Prime Minister on Climate Change"
        draft.last = phrase(chunks, at + 1)
        return True
    if word not in ("of", "for", "at"):
        return False
    if word == "for" and envoy and charge(chunks, draft, at + 1):
        return True
    return not named_master(chunks, at + 1) and _body(chunks, draft, at + 1, word)


def _to_whom(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "to" in "presented his letters as Ambassador to the President of A, X": to whom he gave them."""
    head = at + 1 + (chunks[at + 1].tag is Tag.DETERMINER)
    given = any(c.low == "as" for c in chunks[max(0, at - _AS) : at])
    return given and head < len(chunks) and chunks[head].tag is Tag.OFFICE and rank_of(chunks[head]) in _HEADS


_AS: Final = 12
_HEADS: Final = frozenset({"head-of-state", "royal", "king"})


def _unlinked(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "Chief of Defence Forces Australia General X", "Chief of General Staff UK Army": a land without "of"."""
    if chunks[at].tag is Tag.MINISTRY:
        # "Permanent Secretary of Cyprus Foreign Ministry X"
        sense = chunks[at].sense("ministry")
        if sense is None or chunks[at - 1].tag is not Tag.COUNTRY or draft.ministry is not None:
            return False
        draft.ministry, draft.last = sense.value, at + 1
        return True
    if draft.country is not None or draft.organisation is not None or chunks[at - 1].tag is not Tag.OFFICE:
        return False
    last = at + 1
    while last < len(chunks) and chunks[last].low in _FORCES and chunks[last].text[:1].isupper():
        last += 1
    if seat_of(chunks[at - 1]) != "military" or (last == at + 1 and inside_name(chunks, at)):
        return False
    draft.country, draft.last = code_of(chunks[at]), last
    return True


_ON_RELATIONS: Final = frozenset({"on", "with", "between"})
_FORCES: Final = frozenset({"army", "navy", "air", "force", "armed", "forces", "military"})


def _where_held(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where a land ends in which a body's office is held: "Director of UNICEF in Yemen X"; 0 where none is named so."""
    at += at < len(chunks) and chunks[at].tag is Tag.DETERMINER
    named = at + 1 < len(chunks) and chunks[at].tag is Tag.COUNTRY
    return at + 1 if named and chunks[at + 1].tag in _WHO | {Tag.COMMA} else 0


def _theme(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "on Climate Change" after a title that serves another's: "to the Prime Minister"."""
    serves = any(c.low == "to" for c in chunks[max(0, at - 3) : at - 1])
    return serves and at + 1 < len(chunks) and chunks[at + 1].tag in PARTS and chunks[at + 1].text[:1].isupper()


def _has_parts(chunk: Chunk) -> bool:
    return chunk.tag is Tag.MINISTRY or (chunk.tag is Tag.CAPITAL and chunk.low in SEATS)


def _body(chunks: tuple[Chunk, ...], draft: Draft, at: int, word: str) -> bool:
    """The body or portfolio after "of" or "for"."""
    begin = at
    while begin < len(chunks) and (chunks[begin].tag in (Tag.DETERMINER, Tag.OWNER) or chunks[begin].low in DESCRIBING):
        begin += 1
    if begin >= len(chunks):
        return False
    if between := of_two_lands(chunks, begin):
        draft.partial, draft.last = True, between
        return True
    if last := office_of_body(chunks, begin):
        # "director of UNESCO's regional office"
        sense = chunks[begin].sense("organisation")
        draft.organisation = draft.organisation or (sense.party if sense else None)
        draft.last = last
        return True
    begin = past_owner(chunks, begin, draft)
    if chunks[begin].tag is Tag.RESIDENCE and word == "of":
        return _of_house(chunks, draft, begin)
    chunk = chunks[begin]
    if _land(chunks, draft, begin, word):
        return True
    if chunk.tag is Tag.ORGANISATION and not inside_name(chunks, begin):
        sense = chunk.sense("organisation")
        if word != "for" and draft.organisation is None and sense:
            draft.organisation = sense.party
            draft.body = sense.value
        draft.last = begin + 1
        if (
            draft.last + 1 < len(chunks)
            and chunks[draft.last].tag is Tag.COUNTRY
            and chunks[draft.last + 1].tag in _WHO
        ):
            # "Resident Representative of UNDP Pakistan X"
            draft.accredited, draft.last = draft.accredited or code_of(chunks[draft.last]), draft.last + 1
        return True
    if word == "of" and _of_members(chunks, draft, at):
        return True
    if word in ("of", "for") and nested(chunks, draft, at):
        return True
    draft.partial = True
    last = phrase(chunks, begin)
    if last == begin:
        last = named_body(chunks, begin)
    if last == begin:
        return False
    alone = last == begin + 1 and low(chunks, last) not in ("of", "on", "for") and chunk.low in BODY_NOUNS
    if word == "of" and alone and begin > at:
        # "chair of the Council", not "chair of the Council on Environmental Quality", nor "Clerk of Parliament"
        draft.generic = chunk.low
    _take_parts(chunks, draft, begin, last, word)
    draft.last = last
    if chunks[last - 1].low in SEATS and low(chunks, last) in ("in", "to") and last + 1 < len(chunks):
        # "Head of the Moldovan Mission in Brussels"
        place = last + 1 + (chunks[last + 1].tag is Tag.DETERMINER)
        if place < len(chunks) and chunks[place].tag in (Tag.CITY, Tag.COUNTRY, Tag.ORGANISATION):
            draft.last = place + 1
    return True


def _take_parts(chunks: tuple[Chunk, ...], draft: Draft, begin: int, last: int, word: str) -> None:
    """What the words of a body or portfolio say of whose it is and of which kind."""
    regional = low(chunks, draft.last - 1) in LOCAL
    for number, part in enumerate(chunks[begin:last], start=begin):
        after = low(chunks, number + 1)
        force = number + 1 < last and (after in _FORCES or (regional and after == "bank"))
        if number + 1 < last and word == "of":
            force = force or chunks[last - 1].low in _SERVICES
        if part.tag is Tag.COUNTRY and draft.country is None and (force or qualified(chunks, number + 1)):
            # "Commander of US Army Central", "Director of the U.S. Geological Survey"
            draft.country = code_of(part)
        if regional and part.tag is Tag.CITY and draft.country is None and (city := part.sense("city")):
            draft.country = city.row.get("country") or None
        if part.tag is Tag.PORTFOLIO and draft.ministry is None:
            draft.ministry = part.senses[0].value
        elif part.tag is Tag.ORGANISATION and draft.organisation is None and (sense := part.sense("organisation")):
            # "Minister for Foreign Affairs, Commonwealth and Development": a portfolio names no body
            draft.organisation = sense.party if draft.ministry is None else None
        elif part.tag is Tag.ADJECTIVE and draft.country is None and word in ("of", "at"):
            draft.country = code_of(part)
        elif part.tag is Tag.MINISTRY and draft.ministry is None and (sense := part.sense("ministry")):
            draft.ministry = sense.value
            draft.country = draft.country or sense.row.get("country") or None


def _of_house(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "Director of the White House Personnel Office": the state's whose house it is."""
    country, organisation = whose([chunks[at]])
    draft.country, draft.organisation = draft.country or country, draft.organisation or organisation
    draft.last = phrase(chunks, at + 1)
    if draft.country is None and low(chunks, draft.last) == "of" and draft.last + 1 < len(chunks):
        # "President of the Supreme Council of Iraq"
        return chunks[draft.last + 1].tag is Tag.COUNTRY
    return country is not None or organisation is not None


def _land(chunks: tuple[Chunk, ...], draft: Draft, at: int, word: str) -> bool:
    """The land whose office it is: "of Georgia", "of the Cyprus Republic", "of Turkish diplomacy"."""
    chunk, follows = chunks[at], low(chunks, at + 1)
    if chunk.tag is Tag.ADJECTIVE and follows == "diplomacy":
        draft.country, draft.ministry = draft.country or code_of(chunk), "foreign-affairs"
        draft.last = at + 2
        return True
    if chunk.tag is not Tag.COUNTRY or (inside_name(chunks, at) and follows not in _STATES):
        return False
    if word != "for" or follows in _STATES or (chunks[at - 2].low in _FOREMOST and draft.partial is False):
        # "the Foreign Minister for Nauru"
        draft.country = draft.country or code_of(chunk)
    draft.last = at + 1 + (follows in _STATES or follows in _PARTS_OF_LAND)
    if follows in _FORCES and chunks[at + 1].tag is Tag.WORD:
        draft.last = _past_forces(chunks, at + 1)
    if draft.last < len(chunks) and chunks[draft.last].tag is Tag.MINISTRY:
        # "Deputy Assistant Secretary of the US Department of the Treasury"
        sense = chunks[draft.last].sense("ministry")
        draft.ministry = draft.ministry or (sense.value if sense else None)
        draft.last += 1
    return True


def _of_members(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "Representatives" in "Speaker of the Iraqi Council of Representatives"."""
    member = chunks[at].tag in (Tag.OFFICE, Tag.HEAD) and is_plural(chunks[at]) and low(chunks, at - 2) in _CHAMBERS
    draft.last += 2 * member
    return member


def _past_forces(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where "U.S. forces in the region" ends, or "British air forces in Cyprus"."""
    while low(chunks, at) in _FORCES:
        at += 1
    place = at + 1 + (low(chunks, at + 1) == "the")
    inside = low(chunks, at) == "in" and place < len(chunks)
    named = inside and (chunks[place].tag in (Tag.COUNTRY, Tag.CITY) or chunks[place].low in ("region", "area"))
    return place + 1 if named else at
