"""Spotting: the mentions of a sentence, in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from loaders.text import lists, travelling
from loaders.text.bodies import ministries_at
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.complements import DESCRIBING
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind, wording
from loaders.text.offices import MANY_RELATIONS, ONE_RELATION, office_at
from loaders.text.persons import named, ranked, with_office
from loaders.text.ranks import is_plural
from loaders.text.verbs import TELLING, finite

PRONOUNS: Final = words("pronoun")
PLURAL_PRONOUNS: Final = words("plural pronoun")
FIRST_PERSON: Final = words("first person")
RELATIVES: Final = words("relative")
ROLES: Final = words("role")
GROUP_NOUNS: Final = words("group noun")


def find(tagged: Tagged) -> tuple[Mention, ...]:
    """The mentions of a sentence, in order and not overlapping."""
    out: list[Mention] = []
    index = 0
    while index < len(tagged.chunks):
        chunk = tagged.chunks[index]
        if chunk.tag is Tag.OPEN and index < _HEAD and (last := _byline(tagged.chunks, index)):
            index = last
            continue
        if chunk.tag in _BARREN and chunk.low not in _STARTERS:
            index += 1
            continue
        found = _one(tagged, index)
        if found:
            out.extend(found)
            index = max(found[-1].last, index + 1)
        else:
            index += 1
    return tuple(out)


def _byline(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where the brackets end that name who writes, "(Reporters A and B)" after a dateline; 0 for others."""
    said = " ".join(c.low for c in chunks[at + 1 : at + 4]).split()
    written = said[:1] == ["by"] and not _BYLINE.isdisjoint(said[1:3])
    if not written and _BYLINE.isdisjoint(said[:1]):
        return 0
    return next((i for i in range(at, min(at + _LONGEST, len(chunks))) if chunks[i].tag is Tag.CLOSE), 0)


_BYLINE: Final = words("byline")
_HEAD, _LONGEST = 14, 12
"""In chunks: how far into its sentence a byline may stand, and how long it is."""
_BARREN: Final = frozenset(
    {
        Tag.WORD, Tag.COMMA, Tag.SEMICOLON, Tag.COLON, Tag.OTHER, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.NUMBER,
        Tag.OPEN, Tag.CLOSE, Tag.QUOTE, Tag.DASH, Tag.DATE, Tag.CAPITAL,
    }
)  # fmt: skip
"""Tags of chunks with which nothing begins that is a mention, but for a few words."""
_STARTERS: Final = (
    PRONOUNS | PLURAL_PRONOUNS | FIRST_PERSON | RELATIVES | ONE_RELATION | MANY_RELATIONS | DESCRIBING
    | {"deputy", "ministry", "ministries", "opposite", "it"}
)  # fmt: skip


_BEFORE_SEVERAL: Final = frozenset({Tag.OWNER, Tag.DETERMINER, Tag.ADJECTIVE, Tag.COUNTRY})


def _one(tagged: Tagged, index: int) -> list[Mention]:
    chunk = tagged.chunks[index]
    if chunk.tag in _BEFORE_SEVERAL and (several := lists.of_lands(tagged, index)):
        return several
    office = office_at(tagged, index)
    if office is not None and _describes(tagged.chunks, office.last):
        office = None
    if office is not None and office.plural and (several := lists.find(tagged, index, office)):
        return several
    if office is not None or chunk.tag is Tag.HONORIFIC:
        mention = with_office(tagged, index, office)
        if mention is not None:
            return [mention]
    for reader in _READERS.get(chunk.tag, _OF_ANY):
        mention = reader(tagged, index)
        if mention is not None:
            return [mention]
    return []


def _describes(chunks: tuple[Chunk, ...], last: int) -> bool:
    """True for the adjective in "the first official trade delegation"."""
    return chunks[last - 1].low == "official" and last < len(chunks) and chunks[last].tag is Tag.PORTFOLIO


def _belonging(tagged: Tagged, index: int) -> Mention | None:
    """ "Russia's X": the country is a part of how the person is named."""
    chunks = tagged.chunks
    if chunks[index].tag not in (Tag.COUNTRY, Tag.ORGANISATION) or index + 2 >= len(chunks):
        return None
    if chunks[index + 1].tag is not Tag.POSSESSIVE:
        return None
    mention = named(tagged, index + 2)
    if mention is None:
        return None
    low = wording(chunks, index, mention.last)
    return replace(mention, first=index, start=chunks[index].start, low=low)


def _numbered(tagged: Tagged, index: int) -> bool:
    """True where "I" is a number: "Elizabeth I", "World War I"."""
    tag = tagged.tags[index - 1] if index else Tag.OTHER
    return tag == Tag.NAME or (tag == Tag.CAPITAL and index > 1)


def _pronoun(tagged: Tagged, index: int) -> Mention | None:
    chunk = tagged.chunks[index]
    follows = tagged.chunks[index + 1] if index + 1 < len(tagged.chunks) else None
    if chunk.low == "both" and follows is not None and _begins_one(follows):
        # "met with both Minister X and Minister Y"
        return None
    if chunk.low in RELATIVES and chunk.tag is not Tag.ORGANISATION:
        kind = MentionKind.RELATIVE
    elif chunk.low in PLURAL_PRONOUNS or (chunk.low == "it" and _was_met(tagged.chunks, index + 1)):
        kind = MentionKind.GROUP
    elif (chunk.low in FIRST_PERSON and not _numbered(tagged, index)) or (
        chunk.low in PRONOUNS
        and (
            chunk.low != "her"
            or follows is None
            or follows.tag in (Tag.PREPOSITION, Tag.OTHER, Tag.COMMA, Tag.DATE, Tag.CONJUNCTION, Tag.DETERMINER)
        )
    ):
        kind = MentionKind.PRONOUN
    else:
        return None
    return Mention(kind, tagged.number, index, index + 1, chunk.start, chunk.end, chunk.low)


def _begins_one(chunk: Chunk) -> bool:
    """True for what begins one person's title or name, no title of several."""
    return chunk.tag in _NAMES_ONE or (chunk.tag is Tag.OFFICE and not is_plural(chunk))


_NAMES_ONE: Final = frozenset({Tag.NAME, Tag.HONORIFIC, Tag.ADJECTIVE})


def _was_met(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "was warmly received by", "held" after "it": a delegation."""
    if at < len(chunks) and chunks[at].low in _DOES:
        return True
    verb = next((i for i in range(at + 1, min(at + 4, len(chunks))) if not chunks[i].low.endswith("ly")), at)
    return at < len(chunks) and chunks[at].low in ("was", "is") and chunks[verb].low in _MET


_DOES: Final = frozenset({"held", "met", "visited", "called", "also"})
_MET: Final = frozenset({"received", "met", "welcomed", "greeted", "seen"})
_BEFORE_NOUN: Final = words("before a role")
_STYLES: Final = words("style alone")
_RANKS: Final = words("rank alone")
_NO_LONGER: Final = frozenset({"former", "retired"})
"""Words of a style that stands for its bearer: "His Highness the Amir received …"."""
_NAMES_SOMEBODY: Final = frozenset({Tag.NAME, Tag.HONORIFIC, Tag.OFFICE, Tag.DETERMINER, Tag.CAPITAL, Tag.ADJECTIVE})
_ALL_OF_THEM: Final = frozenset({"two", "three", "four"})
_HAPPENING: Final = words("happening")


def _goes_on(chunk: Chunk) -> bool:
    """True for what follows a group that is named by its number alone: a verb, a mark, a preposition."""
    if chunk.tag is Tag.WORD:
        return finite(chunk) or chunk.low in _HAPPENING or chunk.low in _GOES_ON
    return chunk.tag in (Tag.COMMA, Tag.OTHER, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.DATE, Tag.SEMICOLON)


_GOES_ON: Final = words("adverb") | {"got", "also", "then"}
_THOSE_TWO: Final = words("those two")


def _styled(tagged: Tagged, index: int) -> Mention | None:
    """A style or a rank alone: "His Highness", "His Majesty the King", "the Admiral"."""
    chunks = tagged.chunks
    last = index + (chunks[index].low == "the" and index + 1 < len(chunks))
    last += last > index and chunks[last].low in _NO_LONGER and last + 1 < len(chunks)
    chunk = chunks[last]
    follows = chunks[last + 1] if last + 1 < len(chunks) else None
    if chunk.tag is not Tag.HONORIFIC:
        return None
    if _STYLES.isdisjoint(chunk.low.split()) if last == index else _RANKS.isdisjoint(chunk.low.split()):
        return None
    if follows is not None and (follows.tag in _NAMES_SOMEBODY or follows.low == "of"):
        return None
    low = wording(chunks, index, last + 1)
    return Mention(MentionKind.ROLE, tagged.number, index, last + 1, chunks[index].start, chunk.end, low)


def _group(tagged: Tagged, index: int) -> Mention | None:
    """ "the two ministers", "the guest", "both sides", "the interlocutors"."""
    chunks = tagged.chunks
    at = index
    if chunks[at].tag not in (Tag.DETERMINER, Tag.OWNER):
        return None
    at += 1
    while at < len(chunks) and (
        chunks[at].tag in (Tag.ADJECTIVE, Tag.COUNTRY, Tag.NUMBER) or chunks[at].low in _BEFORE_NOUN
    ):
        at += 1
    if at >= len(chunks):
        return None
    if (
        chunks[index].low == "the"
        and chunks[at].low in _THOSE_TWO
        and at + 1 < len(chunks)
        and _goes_on(chunks[at + 1])
    ):
        # "the pair inspected a guard of honour"
        at += 1
        low = wording(chunks, index, at)
        return Mention(MentionKind.GROUP, tagged.number, index, at, chunks[index].start, chunks[at - 1].end, low)
    if chunks[at - 1].low in _ALL_OF_THEM and chunks[index].low == "the" and _goes_on(chunks[at]):
        # "talks between the two got under way"
        low = wording(chunks, index, at)
        return Mention(MentionKind.GROUP, tagged.number, index, at, chunks[index].start, chunks[at - 1].end, low)
    noun = chunks[at].low
    says = chunks[index].low == "that" and index > 0 and chunks[index - 1].low in TELLING
    if says and at + 1 < len(chunks) and chunks[at + 1].tag in (Tag.NAME, Tag.HONORIFIC):
        # "reported that Chinese Premier X met Y"
        return None
    if noun in travelling.BODIES and (party := travelling.acting_body(tagged, index, at)) is not None:
        return party
    if noun in GROUP_NOUNS or (noun in travelling.BODIES and travelling.stands_alone(chunks, index, at)):
        kind = MentionKind.GROUP
    elif noun in ROLES:
        kind = MentionKind.ROLE
    else:
        return None
    country = travelling.land_before(chunks, index, at)
    return Mention(
        kind,
        tagged.number,
        index,
        at + 1,
        chunks[index].start,
        chunks[at].end,
        wording(chunks, index, at + 1),
        country=country,
    )


def _ministries(tagged: Tagged, index: int) -> Mention | None:
    """Ministries as actors: "the foreign ministries of A and B"."""
    found = ministries_at(tagged, index)
    if found is None or not found.countries:
        return None
    return Mention(
        MentionKind.PARTY, tagged.number, index, found.last, found.start, found.end,
        wording(tagged.chunks, index, found.last), codes=found.countries, ministry=found.kind,
    )  # fmt: skip


def _party(tagged: Tagged, index: int) -> Mention | None:
    """A country or organisation as an actor, or the ministries of several countries."""
    chunks = tagged.chunks
    chunk = chunks[index]
    if chunk.tag is Tag.COUNTRY and (sense := chunk.sense("country")) and sense.value:
        if index + 1 < len(chunks) and chunks[index + 1].tag is Tag.POSSESSIVE:
            return None
        return Mention(
            MentionKind.PARTY, tagged.number, index, index + 1, chunk.start, chunk.end, chunk.low, codes=(sense.value,)
        )
    if chunk.tag is Tag.ORGANISATION and (sense := chunk.sense("organisation")):
        return Mention(
            MentionKind.PARTY, tagged.number, index, index + 1, chunk.start, chunk.end, chunk.low, codes=(sense.party,)
        )
    return None


_Reader = Callable[[Tagged, int], Mention | None]
_OF_ANY: Final[tuple[_Reader, ...]] = (_pronoun, _ministries)
_READERS: Final[dict[str, tuple[_Reader, ...]]] = {
    Tag.NAME: (named, *_OF_ANY),
    Tag.HONORIFIC: (named, _styled, *_OF_ANY),
    Tag.DETERMINER: (named, _styled, _pronoun, _group, _ministries),
    Tag.OWNER: (_pronoun, _group, _ministries),
    Tag.ADJECTIVE: (ranked, *_OF_ANY),
    Tag.COUNTRY: (ranked, _belonging, *_OF_ANY, _party),
    Tag.ORGANISATION: (_belonging, *_OF_ANY, _party),
}
"""Who reads mentions that begin with a chunk of a tag, in order of preference."""
