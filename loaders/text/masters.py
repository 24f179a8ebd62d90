"""Masters: whom an office serves, "adviser to the President", "envoy of Polish President X"."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Chunk, Tag
from loaders.text.whose import Draft, low, whose

_SENT: Final = (["envoy"], ["ambassador"], ["representative"], ["emissary"])
"""Words of offices whose "to" tells to whom somebody is sent, not whom he serves."""
_WHO: Final = frozenset({Tag.NAME, Tag.HONORIFIC})


def nested(chunks: tuple[Chunk, ...], draft: Draft, at: int) -> bool:
    """ "advisor to the President", "envoy of the Chairperson of the African Union Commission"."""
    begin = at + (at < len(chunks) and chunks[at].tag is Tag.DETERMINER)
    while begin < len(chunks) and chunks[begin].tag in (Tag.MODIFIER, Tag.ORGANISATION, Tag.ADJECTIVE, Tag.COUNTRY):
        begin += 1
    if begin < len(chunks) and chunks[begin].tag is Tag.HONORIFIC:
        if _crowned(chunks, begin):
            draft.last = begin + 1
            return True
        styled = begin + 1 + (low(chunks, begin + 1) == "the")
        if styled > begin + 1 and styled < len(chunks) and chunks[styled].tag is Tag.OFFICE:
            # "adviser to His Highness the President"
            begin = styled
    if begin >= len(chunks) or chunks[begin].tag not in (Tag.OFFICE, Tag.HEAD) or low(chunks, begin + 1) == "affairs":
        return False
    if begin + 1 < len(chunks) and chunks[begin + 1].tag is Tag.NAME and chunks[at].tag is not Tag.DETERMINER:
        # "adviser to Polish President X"; but "adviser to the President X" is X's own office
        sent = low(chunks, at - 2).split()[-1:] in _SENT
        if draft.country is None and draft.organisation is None and not sent:
            draft.country, draft.organisation = whose(list(chunks[at:begin]))
            title = chunks[begin].sense("office")
            draft.organisation = draft.organisation or (title.row.get("whose organisation") if title else None) or None
        return False
    country, organisation = whose(list(chunks[at:begin]))
    if (title := chunks[begin].sense("office")) is not None:
        # "Special Envoy of the UN Secretary-General"
        organisation = organisation or title.row.get("whose organisation") or None
    draft.country, draft.organisation = draft.country or country, draft.organisation or organisation
    draft.last = begin + 1
    return True


def named_master(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "Polish President X" in "the envoy of Polish President X": whose the envoy is, and no body."""
    begin = at
    while begin < len(chunks) and chunks[begin].tag in (Tag.MODIFIER, Tag.ADJECTIVE, Tag.COUNTRY):
        begin += 1
    named = at < begin and begin + 1 < len(chunks) and chunks[begin].tag is Tag.OFFICE
    return named and chunks[begin + 1].tag in _WHO


def _crowned(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "His Majesty" in "Director of the Office of His Majesty": no king is named after it."""
    follows = chunks[at + 1].tag if at + 1 < len(chunks) else Tag.OTHER
    return "majesty" in chunks[at].low.split() and follows not in (Tag.OFFICE, Tag.HONORIFIC)
