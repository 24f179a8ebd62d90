"""Senses of names: what a word of the lexicon may be in a person's name, beside what the lexicon calls it.

And which of the words beside it settle that: a title, a throne, a hyphen, the office that follows after a comma.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.text.chunks import FUNCTION_WORDS, PARTICLES, Chunk, Tag
from loaders.text.grammar import words
from loaders.text.tokens import Shape, Token

NAME_WORDS = words("name word")
"""Small words that are family names too, where a title stands before them and a name after."""
FAMILY_WORDS = words("family name word")
"""Common words that are family names too, after a title and a given name."""
_MAY_BE_NAMES = frozenset({"weekday", "month", "place-word", "language", "event", "time"})


def soft(chunk: Chunk | None) -> bool:
    """True where the lexicon's claim on a word may give way to a person's name (Santiago, Chad, May, Mark)."""
    if chunk is None or chunk.last - chunk.first != 1:
        return False
    if chunk.tag in (Tag.CITY, Tag.COUNTRY, Tag.ADJECTIVE, Tag.DATE):
        return True
    return given_name(chunk) or also_name(chunk)


def given_name(chunk: Chunk) -> bool:
    """True for given names that are words besides, the months among them."""
    if not chunk.senses:
        return False
    month = chunk.sense("not-name")
    country = chunk.sense("country")
    if country is not None and "given-name" in country.row.get("alternatives", ""):
        return True
    return chunk.sense("given-name") is not None or (month is not None and month.value == "month")


def also_name(chunk: Chunk) -> bool:
    """True for a form of address that is as often a name."""
    sense = chunk.sense("honorific")
    return sense is not None and sense.row.get("also_name") == "yes"


def address(chunk: Chunk) -> bool:
    """True for a form of address, which a style may follow ("Mr. U X"); after a rank a style is more of a name."""
    sense = chunk.sense("honorific")
    return chunk.tag is Tag.HONORIFIC and (sense is None or sense.value != "rank")


def as_a_town(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for "Bill Richmond" after a title: a given name that is a word, and a surname that a town has too."""
    chunk, town = slots[index], slots[index + 1] if index + 1 < len(slots) else None
    if chunk is None or chunk.tag is not Tag.CAPITAL or town is None or town.tag is not Tag.CITY:
        return False
    after = tokens[town.last] if town.last < len(tokens) else None
    return given_name(chunk) and soft(town) and tokens[index + 1].gap and (after is None or not after.capital)


def of_town(slots: list[Chunk | None], index: int) -> bool:
    """True for the town before a title: "Sofia Mayor X"."""
    town, title = slots[index], slots[index + 1] if index + 1 < len(slots) else None
    return town is not None and town.tag is Tag.CITY and title is not None and title.tag is Tag.OFFICE


def post_nominal(chunk: Chunk | None) -> bool:
    """True for letters after a name."""
    sense = chunk.sense("honorific") if chunk is not None else None
    return sense is not None and sense.value == "postnominal"


def style(chunk: Chunk) -> bool:
    """True for a style that may stand inside a name: "Farah Sheikh Testow"."""
    sense = chunk.sense("honorific")
    return chunk.tag is Tag.HONORIFIC and sense is not None and sense.row.get("keep") == "yes"


def may_follow(chunk: Chunk | None) -> bool:
    """True for what may be a further word of a name."""
    return chunk is None or soft(chunk)


def day_in_name(slots: Sequence[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for the last word of "Chairwoman Dang Thi Thu", which may be short for a day."""
    known, before = slots[index], tokens[index - 2 : index]
    day = known is not None and (sense := known.sense("not-name")) is not None and sense.value == "weekday"
    return day and tokens[index].shape is Shape.CAPITAL and len(before) > 1 and all(t.capital for t in before)


def dutch_article(tokens: Sequence[Token], index: int) -> int:
    """How many tokens "in 't Veld" takes from its first, after a given name; none for other words."""
    if tokens[index].low not in _BEFORE_ARTICLE or index + 3 >= len(tokens) or tokens[index + 2].low != "t":
        return 0
    return 4 * (tokens[index + 1].shape is Shape.MARK and tokens[index + 3].capital)


_BEFORE_ARTICLE = frozenset({"van", "in", "over"})


def nickname(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> int:
    """How many tokens a nickname in quotes or brackets takes before more of the name: three, or none."""
    if tokens[index].text not in '“"(' or index + 3 >= len(tokens):
        return 0
    inside, closing, after = tokens[index + 1 : index + 4]
    abbreviates = tokens[index].text == "(" and inside.shape is Shape.CAPITALS
    if not inside.capital or abbreviates or closing.text not in '”")' or not after.capital:
        return 0
    return 3 if may_follow(slots[index + 1]) else 0


def also_family_name(slots: list[Chunk | None], tokens: Sequence[Token], index: int, common: frozenset[str]) -> bool:
    """True for a small word that is a family name here: "Vice Premier He Testfeng", "Mr. NO Tae-prob"."""
    if tokens[index].low not in NAME_WORDS or index + 1 >= len(tokens):
        return False
    follows = tokens[index + 1]
    return follows.capital and follows.gap and slots[index + 1] is None and follows.low not in common


def given_between(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for a title that is a given name too, between names: "Hossein Amir Testani"."""
    chunk = slots[index]
    if chunk is None or index + 1 >= len(tokens) or chunk.last - chunk.first != 1 or not chunk.sense("given-name"):
        return False
    follows = tokens[index + 1]
    return follows.capital and follows.gap and slots[index + 1] is None and slots[index - 1] is None


def ends_name(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for a common word as a surname, with a title after a comma: "Anna Needs, Additional Secretary"."""
    chunk = slots[index]
    sense = chunk.sense("not-name") if chunk is not None and chunk.last - chunk.first == 1 else None
    if sense is None or sense.value not in _COMMON or index + 2 >= len(tokens) or tokens[index + 1].text != ",":
        return False
    before, title = slots[index - 1], slots[index + 2]
    if index > 1 and before is None and slots[index - 2] is None and tokens[index - 2].capital and tokens[index].gap:
        # "Maria Testa Lay, the Speaker"
        return tokens[index - 2].low not in FUNCTION_WORDS and not tokens[index + 2].capital
    alone = before is None and (index < 2 or slots[index - 2] is not None or not tokens[index - 2].capital)
    return alone and title is not None and title.tag in (Tag.OFFICE, Tag.HEAD)


_COMMON = frozenset({"common", "verb"})


def double(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for a word that a hyphen makes half of a given name ("Mr. Frank-Walter X"), and for "Mr Mark Lake"."""
    chunk = slots[index]
    if index + 2 >= len(tokens) or chunk is None or chunk.last - chunk.first != 1:
        return False
    second, third = tokens[index + 1 : index + 3]
    half = second.hyphen and third.capital and third.gap
    return given_name(chunk) and second.capital and (half or (second.gap and second.low in FAMILY_WORDS))


def within_name(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for a day, month or part of a country inside a longer name: "Dang Thu Hien", "AHN Sun-test"."""
    chunk = slots[index]
    if chunk is None or chunk.last - chunk.first != 1 or index + 1 >= len(tokens):
        return False
    sense = chunk.sense("not-name")
    may_be = sense is not None and (sense.value in _MAY_BE_NAMES or chunk.low in FAMILY_WORDS)
    if chunk.tag not in (Tag.COUNTRY, Tag.ADJECTIVE) and not may_be:
        return False
    follows = tokens[index + 1]
    if follows.hyphen:
        return slots[index + 1] is None
    goes_on = follows.capital and follows.low not in FUNCTION_WORDS
    return follows.gap and slots[index + 1] is None and (goes_on or follows.low in PARTICLES)


def small_word(
    slots: list[Chunk | None], tokens: Sequence[Token], index: int, common: frozenset[str], *, titled: bool
) -> bool:
    """True for a small word that begins a name after a title: an initial ("A. Testov"), "He Testfeng", "May-Elin X".

    Without a title only for an initial before a surname, in midst of a sentence: "their ministers, A. Testov and B. X".
    """
    initial = tokens[index].shape is Shape.INITIAL
    if not titled:
        if not initial or not index or tokens[index - 1].capital or index + 1 >= len(tokens):
            return False
        follows = tokens[index + 1]
        return follows.capital and follows.gap and slots[index + 1] is None and follows.low not in common
    initial = initial or syllables(tokens, index)
    return initial or also_family_name(slots, tokens, index, common) or double(slots, tokens, index)


def syllables(tokens: Sequence[Token], index: int) -> bool:
    """True for "Do" in "Lee Do-test": a small word with a capital that a hyphen joins to the rest of a given name."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    joined = follows is not None and follows.hyphen and follows.shape is Shape.LOWER
    return joined and tokens[index].shape is Shape.CAPITAL and tokens[index].low in FUNCTION_WORDS


def before_two_names(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for "and Amir Khan Testi", where a title that stands alone is a given name: an emir is "the" one."""
    if tokens[index].low not in _ALSO_GIVEN:
        return False
    before = slots[index - 1] if index else None
    after = range(index + 1, min(index + 3, len(tokens)))
    alone = before is None and (not index or tokens[index - 1].low not in ("the", "his", "her"))
    names = len(after) > 1 and all(slots[i] is None and tokens[i].capital and tokens[i].gap for i in after)
    return alone and names


_ALSO_GIVEN = frozenset({"amir", "sultan"})


def throned(title: Chunk | None, town: Chunk) -> bool:
    """True for the title of whoever bears one name: "King X", "Pope X", and "President X", called as no capital is."""
    if title is None or title.text != "President":
        return title is not None and title.low.split()[-1] in _THRONES
    return (sense := town.sense("city")) is not None and sense.row.get("kind") != "capital"


_THRONES = words("throne")


def two_in_one(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for "Testov-Probin" in "the Testov-Probin summit": two who met, and nobody's name."""
    second = tokens[index + 1]
    before = slots[index - 1] if index else None
    if not second.hyphen or second.shape is not Shape.CAPITAL or index + 2 >= len(tokens):
        return False
    if before is not None and before.tag in (Tag.OFFICE, Tag.HEAD, Tag.HONORIFIC, Tag.NAME):
        return False
    follows = tokens[index + 2].low
    then = tokens[index + 3].low if index + 3 < len(tokens) else ""
    return tokens[index].low not in PARTICLES and (follows in _CONTACTS or (follows in _BETWEEN and then in _CONTACTS))


_CONTACTS = frozenset({"meeting", "meetings", "summit", "talks", "call", "conversation", "encounter"})
_BETWEEN = frozenset({"phone", "telephone", "video", "summit", "peace"})


def apposed(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for "of Sofia X, Ambassador of …" and "…, and Norway, Jordan X": a town or land that is none."""
    title = slots[index - 2] if index > 1 and tokens[index - 1].low in ("of", "to", "in") else None
    if title is not None and title.tag in _OFFICES | {Tag.MINISTRY, Tag.PORTFOLIO}:
        # "Foreign Minister of Jordan X, …"
        return False
    last = index + 1
    while last < len(tokens) and tokens[last].capital and tokens[last].gap and slots[last] is None:
        last += 1
    after = tokens[last].text if last < len(tokens) else "."
    title = slots[last + 1 + (tokens[last + 1].low == "the")] if after == "," and last + 2 < len(tokens) else None
    land = slots[index - 2] if index > 1 and tokens[index - 1].text == "," else None
    listed = land is not None and land.tag is Tag.COUNTRY and after in ",;."
    return listed or (title is not None and title.tag in _OFFICES)


_OFFICES = frozenset({Tag.OFFICE, Tag.HEAD})


def opens_sentence(tokens: Sequence[Token]) -> bool:
    """True for "Mark Testman met …", not for a headline or an order ("Mark Independence Day")."""
    at = 1 + (len(tokens) > _HYPHENED and tokens[1].hyphen)
    if len(tokens) <= at + 1 or not tokens[at].gap or tokens[at + 1].capital:
        return False
    return any(t.shape is Shape.LOWER for t in tokens[at + 1 : at + 3])


_HYPHENED = 3


def unmarked(token: Token, chunk: Chunk | None) -> bool:
    """True for a short word without its point that could be a title: "Eng" is a syllable of names too."""
    return chunk is not None and chunk.tag is Tag.HONORIFIC and "." not in token.text and len(token.text) <= _SYLLABLE


_SYLLABLE = 3


def hyphened_title(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for a title that a hyphen makes a part of a name: "Salim al-Sheikh"."""
    title = slots[index] if index < len(tokens) and tokens[index].hyphen else None
    return title is not None and title.tag is Tag.HONORIFIC and title.last - title.first == 1


def spaced_initial(slots: list[Chunk | None], tokens: Sequence[Token], index: int) -> bool:
    """True for an initial without its point before more of the name: "M U M Ali"."""
    token = tokens[index]
    if len(token.text) != 1 or not token.text.isupper() or index + 1 >= len(tokens):
        return False
    follows = tokens[index + 1]
    return follows.capital and follows.gap and (len(follows.text) == 1 or may_follow(slots[index + 1]))


def given_after_title(slots: list[Chunk | None], index: int) -> bool:
    """True for "Minister Sultan Al Harbi", where a title is a given name; in "His Majesty Sultan X" it is a title."""
    before = slots[index - 1] if index else None
    if before is None or before.tag not in _TITLED:
        return False
    return before.tag is not Tag.HONORIFIC or not any(w in _STYLES for w in before.low.split())


_TITLED = frozenset({Tag.OFFICE, Tag.HEAD, Tag.HONORIFIC, Tag.PORTFOLIO})
_STYLES = words("style word")
