"""Names: find personal names by their shape in what the lexicon leaves of a sentence.

A run of capitalised words, initials and particles. Where the lexicon knows a word as something else besides (a town, a
month, a style), a title in front or a name beside it decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.text.chunks import FUNCTION_WORDS, PARTICLES, PREPOSITIONS, SUFFIXES, Chunk, Tag, chunk_of
from loaders.text.grammar import words
from loaders.text.name_senses import (
    FAMILY_WORDS,
    NAME_WORDS,
    address,
    also_family_name,
    also_name,
    apposed,
    as_a_town,
    before_two_names,
    day_in_name,
    double,
    dutch_article,
    ends_name,
    given_after_title,
    given_between,
    given_name,
    hyphened_title,
    may_follow,
    nickname,
    of_town,
    opens_sentence,
    post_nominal,
    small_word,
    soft,
    spaced_initial,
    style,
    syllables,
    throned,
    two_in_one,
    unmarked,
    within_name,
)
from loaders.text.shapes import (
    abbreviates_before,
    in_brackets,
    joins_a_noun,
    left_alone,
    lone_capitals,
    no_name,
    short_for_a_body,
    without_case,
)
from loaders.text.surname_senses import combining, surname
from loaders.text.tokens import Shape, Token

_NEVER_NAMES: Final = words("never a name")
"""Days and months that nobody is called after."""
_WITH_WHOM: Final = frozenset({"with", "by", "between", "among"})
_SHORT_DAYS: Final = frozenset({"sun", "wed", "sat", "thu"})  # cut short, and family names as well
_WHERE: Final = frozenset({"at", "in", "the", "inside", "outside", "of"})
_ARTICLES: Final = frozenset({"al", "el", "abu", "abd", "bin", "ibn"})
_PALACES: Final = words("palace word")
_AFTER_HYPHEN: Final = frozenset({Tag.CAPITAL, Tag.HONORIFIC})
_TITLES: Final = frozenset({Tag.OFFICE, Tag.HEAD, Tag.HONORIFIC})
_LEADS_TO_NAME: Final = _TITLES | {Tag.COUNTRY, Tag.ORGANISATION}
"""What may stand before a name that begins with a particle: "Foreign Minister van Dijk", "Minister of Sweden af X".
"""


def find_names(slots: list[Chunk | None], tokens: Sequence[Token], common: frozenset[str]) -> None:
    """Puts name chunks into the slots, left to right."""
    index = 0
    while index < len(tokens):
        before = slots[index - 1] if index else None
        if not tokens[index].capital and (before is None or before.tag not in _LEADS_TO_NAME):
            # most words: no name begins here
            index += 1
            continue
        palace = _palace(slots, tokens, index)
        last = palace or _name_from(slots, tokens, index, common)
        if last == index + 2 and two_in_one(slots, tokens, index):
            for at, token in enumerate(tokens[index:last], start=index):
                slots[at] = Chunk(Tag.NAME, at, at + 1, token.start, token.end, token.low, token.text, ())
            index = last
        elif last > index:
            chunk = chunk_of(Tag.RESIDENCE if palace else Tag.NAME, tokens, index, last)
            slots[index:last] = [chunk] * (last - index)
            index = last
        else:
            index += 1


def _palace(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> int:
    """Where a palace ends that is named in its own language ("at the Palacio de X"); 0 where none begins."""
    if tokens[index].low not in _PALACES or not index or tokens[index - 1].low not in _WHERE:
        return 0
    last = index + 1
    while last < len(tokens) and tokens[last].gap and (tokens[last].low in PARTICLES or tokens[last].capital):
        if slots[last] is not None and not tokens[last].capital:
            break
        last += 1
    return last if tokens[last - 1].capital and last > index + 1 else 0


def _name_from(slots: list[Chunk | None], tokens: Sequence[Token], index: int, common: frozenset[str]) -> int:
    """Where the name that begins at `index` ends; `index` itself where none begins."""
    before = slots[index - 1] if index else None
    titled = before is not None and (before.tag in _TITLES or _office_of(slots, tokens, index)) and tokens[index].gap
    if not _can_begin(slots, tokens, index, titled, common):
        return index
    last = index + 1
    while last < len(tokens):
        step = _extend(slots, tokens, last, titled)
        if step == 0:
            break
        last += step
    abbreviated = last == index + 1 < len(tokens) and not titled and abbreviates_before(tokens, index, slots[last])
    joined = any(joins_a_noun(tokens[i], known=slots[i] is not None) for i in range(index, last))
    return index if abbreviated or joined or short_for_a_body(tokens, index, last) else last


def _office_of(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True right after "Foreign Minister of Sweden", where the name of who holds the office stands."""
    land, here = slots[index - 1], slots[index]
    if land is None or land.tag not in (Tag.COUNTRY, Tag.ORGANISATION) or land.first < 2:
        return False
    if land.tag is Tag.ORGANISATION and here is not None and here.tag is Tag.COUNTRY:
        # "Resident Representative of UNDP Chad X": the land where a body's office is
        return False
    of = land.first - 1 - (tokens[land.first - 1].low == "the")
    title = slots[of - 1] if of else None
    return slots[of] is None and title is not None and title.tag is Tag.OFFICE


def _can_begin(
    slots: list[Chunk | None], tokens: Sequence[Token], index: int, titled: bool, common: frozenset[str]
) -> bool:
    token, chunk = tokens[index], slots[index]
    before = slots[index - 1] if index else None
    if token.hyphen or no_name(token) or in_brackets(tokens, index) or (without_case(token) and not titled):
        return False
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if not token.capital:
        # "al-Testalli", "van der Kooij", "bin Hamad"
        return (
            chunk is None
            and titled
            and token.low in PARTICLES
            and follows is not None
            and (follows.capital or follows.low in PARTICLES)
        )
    simply = index == 0 and len(token.low) > 6 and token.low.endswith("ly") and follows is not None
    if of_town(slots, index) or (simply and follows is not None and follows.text == ","):
        # "Simultaneously, the envoy …"
        return False
    son = follows is not None and follows.low in _SON_OF
    if chunk is not None and chunk.tag is Tag.OFFICE and not (son or given_after_title(slots, index)):
        return before_two_names(slots, tokens, index)
    if chunk is not None and chunk.tag is Tag.OFFICE and before is not chunk and son:
        # "Sheikh Sultan bin Testi"
        return True
    if token.low in FUNCTION_WORDS and not small_word(slots, tokens, index, common, titled=titled):
        return False
    if chunk is None:
        return not (index == 0 and token.low in common) and (titled or not lone_capitals(tokens, index))
    if titled and (spaced_initial(slots, tokens, index) or syllables(tokens, index)):
        return True
    if post_nominal(chunk) and ("." in token.text or titled) and follows is not None and slots[index + 1] is None:
        # "Minister J.P. Orbeli": before a name, letters that may stand after one are initials
        return follows.capital and follows.gap and (before is None or before.tag is not Tag.NAME)
    inside = titled and (also_family_name(slots, tokens, index, common) or within_name(slots, tokens, index))
    if inside or (titled and double(slots, tokens, index)) or combining(chunk, tokens, index):
        return True
    if index and chunk.low in _SHORT_DAYS and token.shape is Shape.CAPITAL and _leads_on(slots, tokens, index + 1):
        # "Sun Testhai, Director General"
        return True
    if titled and chunk.tag is Tag.CITY and throned(before, chunk) and (follows is None or not follows.capital):
        # "King Hassan", who is called as a town is
        return True
    if not soft(chunk) or follows is None:
        return False
    proper = _leads_on(slots, tokens, index + 1) or (titled and as_a_town(slots, tokens, index))
    if chunk.tag in (Tag.COUNTRY, Tag.CITY) and chunk.sense("city", "country"):
        preceded = index > 0 and tokens[index - 1].low in PREPOSITIONS and tokens[index - 1].low not in _WITH_WHOM
        if index > 1 and tokens[index - 1].text == "," and (title := slots[index - 2]) is not None:
            # "Chad's foreign minister, Chad Moussa"
            titled = titled or (title.tag in _TITLES and given_name(chunk))
        opens = index == 0 and given_name(chunk) and opens_sentence(tokens)
        named = given_name(chunk) and apposed(slots, tokens, index)
        return proper and (titled or opens or named or (not preceded and index > 0 and chunk.tag is Tag.CITY))
    if chunk.tag is Tag.HONORIFIC:
        # "Prime Minister Don Testwinai", but "Don Felipe" alone keeps its style
        return proper and titled and also_name(chunk) and before is not None and not address(before)
    alone = given_name(chunk) and (opens_sentence(tokens) if index == 0 else tokens[index - 1].low not in PREPOSITIONS)
    return proper and (titled or alone)


_SON_OF: Final = frozenset({"bin", "ibn", "bint", "ben"})


def _leads_on(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True where a plain capitalised word follows, if need be after one that is a town too ("Regina Albuquerque F")."""
    for at in range(index, min(index + 3, len(tokens))):
        token, chunk = tokens[at], slots[at]
        if token.hyphen and token.capital and at == index and (chunk is None or given_name(chunk)):
            # "Frank-Walter Testmeier"
            continue
        if not token.capital or not token.gap or token.low in FUNCTION_WORDS:
            return False
        if chunk is None or not ((chunk.tag is Tag.CITY and soft(chunk)) or style(chunk)):
            return chunk is None
    return False


def _extend(slots: list[Chunk | None], tokens: Sequence[Token], index: int, titled: bool) -> int:
    """How many tokens from `index` go on with the name that ends before it."""
    token, chunk = tokens[index], slots[index]
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.column or no_name(token) or token.low in _NEVER_NAMES or left_alone(tokens, index, chunk):
        return 0
    if without_case(token) is not without_case(tokens[index - 1]):
        return 0  # "Minister Dan Testi דן טסטי": the name once more
    if token.hyphen:
        # "President Sahle-Work Testde"
        known = _AFTER_HYPHEN | {Tag.PORTFOLIO} if titled else _AFTER_HYPHEN
        return int(chunk is None or soft(chunk) or chunk.tag in known)
    initials = tokens[index - 1].shape is Shape.INITIAL or tokens[index - 1].text.endswith(".")
    if not token.gap and initials and token.capital:
        # "J.Orbeli", "B.M.U Orbeli"
        return 1
    if token.shape is Shape.MARK:
        return nickname(slots, tokens, index)
    if not token.gap:
        return 0
    if spaced_initial(slots, tokens, index):
        return 1
    if token.low in SUFFIXES and token.text.isupper():
        # "Testus III"
        return 1
    if token.capital and "." in token.text and chunk is not None and chunk.tag is Tag.COUNTRY:
        # "President Testani U.S. efforts"
        return 0
    if token.capital:
        return int(_goes_on(slots, tokens, index, titled))
    if token.low in SUFFIXES:
        return 1
    if token.low in _ARTICLES and chunk is None and hyphened_title(slots, tokens, index + 1):
        return 2
    if dutch := dutch_article(tokens, index):
        return dutch
    if token.low in PARTICLES and chunk is None and follows is not None:
        if follows.capital and may_follow(slots[index + 1]):
            return 2 if not follows.hyphen or token.low in ("al", "el") else 1
        if follows.low in PARTICLES and index + 2 < len(tokens) and tokens[index + 2].capital:
            return 3
    return 0


def _goes_on(slots: list[Chunk | None], tokens: Sequence[Token], index: int, titled: bool) -> bool:
    """True where a capitalised word is a further part of the name that ends before it."""
    token, chunk = tokens[index], slots[index]
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if chunk is not None and chunk.tag is Tag.HONORIFIC and tokens[index - 1].low in _ARTICLES:
        # "Samir Al Sheikh"
        return True
    if titled and follows is not None and slots[index + 1] is None and unmarked(token, chunk) and follows.capital:
        # "Minister Ng Eng Testing"
        return True
    if chunk is not None and chunk.tag in _TITLES and follows is not None and follows.hyphen and token.gap:
        # "Hossein Amir-Testi"
        return True
    may_be_name = token.low in PARTICLES or token.shape is Shape.INITIAL or soft(chunk)
    if syllables(tokens, index):
        # "Lee Do-test"
        return True
    if token.low in NAME_WORDS and chunk is None and tokens[index - 1].gap and (follows is None or not follows.capital):
        # "Tran Van An"
        return True
    if token.low in FUNCTION_WORDS and not may_be_name:
        return False
    if chunk is None:
        return True
    if any(rule(slots, tokens, index) for rule in (within_name, given_between, ends_name, surname, day_in_name)):
        return True
    if style(chunk) and follows is not None and follows.capital and slots[index + 1] is None:
        return True
    ends = follows is None or not follows.capital or follows.hyphen or post_nominal(slots[index + 1])
    if token.low in PARTICLES and follows is not None and follows.capital:
        return True
    if titled and token.low in FAMILY_WORDS and ends and (tokens[index - 1].gap or tokens[index - 1].hyphen):
        # "Ambassador Pia Young"
        return True
    if chunk.tag is Tag.CITY and soft(chunk):
        # a town named after nothing but a name is a part of it: "Eusebio Ondó Testama"
        return True
    closes = style(chunk) and also_name(chunk) and slots[index - 1] is None
    return soft(chunk) and (titled or closes) and ends
