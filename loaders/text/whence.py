"""Whence: what the words right before or after a name say of the country it belongs to, and letters after it."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.posts import SEATS


def whence(chunks: tuple[Chunk, ...], last: int) -> tuple[str | None, str | None, int]:
    """Country and organisation said right after a name, and where that ends: "of Georgia", "(Lithuania)"."""
    begin = last + (last + 1 < len(chunks) and chunks[last].tag is Tag.COMMA and chunks[last + 1].low in ("of", "from"))
    if begin + 1 < len(chunks) and chunks[begin].low in ("of", "from", "at"):
        place = begin + 1 + (chunks[begin + 1].tag is Tag.DETERMINER)
        place += place < len(chunks) and chunks[place].low == "royal"
        if place >= len(chunks):
            return None, None, last
        owner = owner_of(chunks[place])
        stop = place + 1
        if begin == last and (side := _of_a_side(chunks, place)):
            return *owner, side
        if chunks[begin].low != "at" and chunks[place].tag in (Tag.COUNTRY, Tag.ORGANISATION):
            if not _side_follows(chunks, place) and not (begin > last and _owns_something(chunks, stop)):
                return *owner, stop
        elif chunks[place].tag is Tag.ADJECTIVE and stop < len(chunks) and (seat := _seat(chunks, stop)):
            # "Counsellor X of the Norwegian Embassy", "Captain X of the British High Commission"
            return *owner, seat
        elif _is_seat(chunks[place]) and stop + 1 < len(chunks) and chunks[stop].low == "of":
            named = stop + 1 + (chunks[stop + 1].tag is Tag.DETERMINER)
            if named < len(chunks) and chunks[named].tag is Tag.COUNTRY:
                return *owner_of(chunks[named]), named + 1
    elif (
        begin == last
        and last + 1 < len(chunks)
        and chunks[last].tag is Tag.COMMA
        and chunks[last + 1].tag is Tag.COUNTRY
    ):
        if (
            last + 2 == len(chunks)
            or chunks[last + 2].tag in (Tag.SEMICOLON, Tag.CLOSE)
            or chunks[last + 2].text == "."
        ):
            # "X, Estonia." in a list
            return *owner_of(chunks[last + 1]), last + 2
    elif last + 2 < len(chunks) and chunks[last].tag is Tag.OPEN:
        named = last + 1 + (chunks[last + 1].tag is Tag.DETERMINER and last + 3 < len(chunks))
        country, organisation = owner_of(chunks[named])
        if (country or organisation) and chunks[named + 1].tag is Tag.CLOSE:
            return country, organisation, named + 2
        if (country or organisation) and chunks[named + 1].tag is Tag.COMMA:
            # "X (Norway, Deputy Minister)"
            return country, organisation, named + 1
    return None, None, last


def _owns_something(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "assured the ambassador, X, of Zambia's support": of what he was assured, and not whence he came.

    So in "brought a letter for Minister X, from the US President": from whom it was.
    """
    if at < len(chunks) and chunks[at].tag in (Tag.OFFICE, Tag.HEAD, Tag.MODIFIER, Tag.PORTFOLIO):
        return True
    owns = at + 1 < len(chunks) and chunks[at].tag is Tag.POSSESSIVE
    return owns and chunks[at + 1].tag is Tag.WORD and not _is_seat(chunks[at + 1])


def _of_a_side(chunks: tuple[Chunk, ...], place: int) -> int:
    """Where "X from Azerbaijan's side and Y from the Uzbek side took part" goes on after X or Y; 0 for other words."""
    noun = place + 1 + (place + 1 < len(chunks) and chunks[place + 1].tag is Tag.POSSESSIVE)
    if noun + 1 >= len(chunks) or chunks[noun].low not in ("side", "part") or chunks[place].tag not in _LANDS:
        return 0
    after = chunks[noun + 1]
    return noun + 1 if after.tag is Tag.CONJUNCTION or (after.tag is Tag.WORD and after.low != "by") else 0


_LANDS: Final = frozenset({Tag.COUNTRY, Tag.ADJECTIVE, Tag.ORGANISATION})


def _is_seat(chunk: Chunk) -> bool:
    return chunk.tag is Tag.MINISTRY or (chunk.text[:1].isupper() and (chunk.low in SEATS or chunk.low in _FORCES))


def _seat(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where the seat of an office ends that begins at a chunk: "Embassy", "High Commission"; 0 where none does."""
    if _is_seat(chunks[at]):
        return at + 1
    follows = chunks[at + 1].text if at + 1 < len(chunks) else ""
    return at + 2 if (chunks[at].text, follows) == ("High", "Commission") else 0


_FORCES: Final = frozenset({"navy", "army", "force", "air force", "coast guard", "marines"})


def nationality(chunks: tuple[Chunk, ...], at: int) -> tuple[str | None, str | None]:
    """Country and organisation said right before a name: "Iran's X", "the Norwegian X"."""
    while at > 1 and chunks[at - 1].tag is Tag.HONORIFIC:
        at -= 1
    before = chunks[at - 1]
    if at >= 2 and chunks[at - 2].low == "fellow":
        # "the delegation from Syria, led by fellow Armenian X": of one people, not of one side
        return None, None
    if before.tag is Tag.POSSESSIVE and at >= 2:
        return owner_of(chunks[at - 2])
    named = before.tag is Tag.ADJECTIVE and before.text[:1].isupper() and not _combines(before)
    return owner_of(before) if named else (None, None)


def _combines(chunk: Chunk) -> bool:
    """True for "Pak", which says of what land somebody is only before a title: not in "Pak X"."""
    sense = chunk.sense("adjective")
    return sense is not None and sense.row.get("kind") == "combining"


def _side_follows(chunks: tuple[Chunk, ...], at: int) -> bool:
    return at + 1 < len(chunks) and chunks[at + 1].low in ("side", "sides")


def owner_of(chunk: Chunk) -> tuple[str | None, str | None]:
    """The country and the organisation that a chunk names."""
    if sense := chunk.sense("country", "adjective"):
        return sense.value or None, None
    if sense := chunk.sense("organisation"):
        return None, sense.party
    if sense := chunk.sense("city", "us-state"):
        # "Senator X of Connecticut"
        return sense.row.get("country") or None, None
    return None, None


def post_nominals(chunks: tuple[Chunk, ...], last: int) -> int:
    """Where the letters after a name end: "X, PC, QC", "X Jr."."""
    while last < len(chunks):
        at = last + (chunks[last].tag is Tag.COMMA)
        sense = chunks[at].sense("honorific") if at < len(chunks) else None
        if sense is None or sense.value != "postnominal":
            break
        if at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.OFFICE, Tag.HEAD, Tag.MODIFIER):
            # "X, Senior Adviser Y"
            break
        last = at + 1
        if last + 1 < len(chunks) and chunks[last].text == "." and chunks[last + 1].tag is Tag.COMMA:
            # "X Jr., President of A"
            last += 1
    return last


def of_a_line(chunks: tuple[Chunk, ...], first: int, last: int) -> tuple[str | None, str | None]:
    """Country and organisation at the end of a line of a list: "NAME — glaciologist, Example University — Nepal"."""
    end = len(chunks) - 1
    if first or last + 2 >= end or chunks[last].tag is not Tag.DASH or chunks[end - 1].tag is not Tag.DASH:
        return None, None
    return owner_of(chunks[end]) if chunks[end].tag in (Tag.COUNTRY, Tag.ORGANISATION) else (None, None)
