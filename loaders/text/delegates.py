"""Delegates: who stands for a delegation that is somebody's object.

"received a high-level parliamentary delegation from A, led by X", "met officials of A, including X and Y".
"""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.verbs import finite

_CLAUSE_VERBS: Final = words("clause verb")
_COMPANY: Final = words("company")
_LEADING: Final = words("leading")
_MEMBERS: Final = words("members of")
_BEING: Final = frozenset({"was", "is", "were", "are"})
_DELEGATION: Final = 25
"""How many chunks may describe a delegation before its leader is named."""
_LISTED: Final = 8
_TITLE: Final = 24
_IN_TITLES: Final = frozenset({"of", "for", "at", "on", "between", "in"})
_DESCRIPTION: Final = 6
_DESCRIBES: Final = frozenset(
    {Tag.WORD, Tag.CAPITAL, Tag.MODIFIER, Tag.ADJECTIVE, Tag.COUNTRY, Tag.ORGANISATION, Tag.PORTFOLIO, Tag.MINISTRY}
)


def leader(clause: Clause, at: int) -> int | None:
    """Where the leader of a delegation is named: "a delegation of the college, headed by X"."""
    chunks = clause.tagged.chunks
    for index in range(at + 1, min(at + _DELEGATION, len(chunks) - 1)):
        which = chunks[index].low in _BEING and chunks[index + 1].low in _LEADING
        if chunks[index].tag is Tag.SEMICOLON or (chunks[index].low in _CLAUSE_VERBS - _LEADING and not which):
            return None
        if chunks[index].low in _LEADING and chunks[index + 1].low == "by":
            return _named_leader(clause, index + 2)
        if chunks[index].tag is Tag.COLON:
            # "received a French delegation: Minister X, Y and Z"
            return index + 1 if index + 1 in clause.begins else None
    return None


def _named_leader(clause: Clause, at: int) -> int | None:
    """Who stands after "led by", whose title may be longer than the lexicon knows: "Head of the Friendship Group X"."""
    chunks = clause.tagged.chunks
    contacts = {t.first for t in clause.triggers}
    for index in range(at, min(at + _TITLE, len(chunks))):
        chunk = chunks[index]
        if _is_person(clause, index):
            return index
        if chunk.tag in (Tag.COMMA, Tag.SEMICOLON) or index in contacts or finite(chunk):
            break
        if chunk.tag is Tag.PREPOSITION and chunk.low not in _IN_TITLES:
            break
    return at if at in clause.begins else None


def body_of(clause: Clause, at: int) -> Mention | None:
    """The party of a delegation that names nobody: "met representatives of the World Food Programme"."""
    chunks = clause.tagged.chunks
    if at + 1 >= len(chunks) or chunks[at + 1].low not in ("of", "from"):
        return None
    after = at + 2 + (at + 2 < len(chunks) and chunks[at + 2].tag is Tag.DETERMINER)
    mention = clause.begins.get(at + 2) or clause.begins.get(after)
    return mention if mention is not None and mention.kind is MentionKind.PARTY else None


def including(clause: Clause, at: int) -> int | None:
    """Where those are named whom a word in the plural only counts: "met officials of A, including X and Y"."""
    chunks = clause.tagged.chunks
    if chunks[at].tag is not Tag.WORD and at not in clause.begins:
        return None
    if at in clause.begins and clause.begins[at].kind is not MentionKind.GROUP:
        return None
    for index in range(at, min(at + _DELEGATION, len(chunks) - 1)):
        low = chunks[index].low
        if chunks[index].tag is Tag.SEMICOLON or low in _CLAUSE_VERBS:
            return None
        if chunks[index].tag is Tag.DASH and _is_person(clause, index + 1) and not clause.begins[index + 1].offices:
            # "visiting deputies of the Sejm – X, Y and Z"
            return index + 1
        if low in ("including", "namely", ":") or f"{low} {chunks[index + 1].low}" in ("such as", "among them"):
            return _first_person(clause, index + 1)
        if chunks[index].tag is Tag.COMMA and _counted(clause, at, index):
            return index + 1
        if index in clause.begins and index > at and clause.begins[index].kind is MentionKind.PERSON:
            last = clause.begins[index].last
            body = not clause.begins[index].offices and last < len(chunks) and chunks[last].tag is Tag.WORD
            if not body:
                return None
    return None


def membership(clause: Clause, at: int) -> int | None:
    """Where the members of a delegation are named: "a delegation of the Congress, which included Senators X and Y"."""
    chunks = clause.tagged.chunks
    for index in range(at + 1, min(at + _DELEGATION, len(chunks) - 1)):
        if chunks[index].tag is Tag.SEMICOLON or (_is_person(clause, index) and not _of_a_firm(clause, index)):
            return None
        which = chunks[index].low in _HOLDING and chunks[index - 1].low in _WHICH
        if which or chunks[index].low in ("comprising", "including", "featuring"):
            return _first_person(clause, index + 1)
        if f"{chunks[index].low} {chunks[index + 1].low}" in _MADE_OF:
            return _first_person(clause, index + 2)
    return None


def _of_a_firm(clause: Clause, at: int) -> bool:
    """True for the name in "a delegation of Testco Industries, made up of X and Y"."""
    mention, chunks = clause.begins[at], clause.tagged.chunks
    bare = not (mention.offices or mention.honorific) and mention.last < len(chunks)
    return bare and chunks[mention.last].tag in (Tag.CAPITAL, Tag.PORTFOLIO, Tag.WORD)


_HOLDING: Final = frozenset({"included", "includes", "comprised", "comprises"})
_WHICH: Final = frozenset({"which", "that", "who", "also"})
_MADE_OF: Final = frozenset({"consisting of", "composed of", "comprised of", "consisted of", "up of"})


def _counted(clause: Clause, at: int, comma: int) -> bool:
    """True where as many are named after a comma as were counted: "the three members of the union, X, Y and Z"."""
    number = next((_NUMBERS[c.low] for c in clause.tagged.chunks[max(at - 3, 0) : comma] if c.low in _NUMBERS), None)
    if number is None or not _is_person(clause, comma + 1):
        return False
    named, index = 0, comma + 1
    while _is_person(clause, index):
        named, index = named + 1, clause.begins[index].last
        while index < len(clause.tagged.chunks) and clause.tagged.chunks[index].tag in (Tag.COMMA, Tag.CONJUNCTION):
            index += 1
    return named == number


_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}


def _first_person(clause: Clause, at: int) -> int | None:
    """Where the first person is named after "including"; none where something else is, up to a comma."""
    chunks = clause.tagged.chunks
    for index in range(at, min(at + _LISTED, len(chunks))):
        if _is_person(clause, index):
            return index
        if chunks[index].tag is Tag.COMMA and index > at:
            # "including members of the Presidency of A, X and Y"
            named = chunks[at].low in _MEMBERS and _is_person(clause, index + 1)
            return index + 1 if named else None
    return None


def _is_person(clause: Clause, at: int) -> bool:
    return at in clause.begins and clause.begins[at].kind is MentionKind.PERSON


def company(clause: Clause, at: int) -> int | None:
    """Where "delegation" stands after words that describe it: "a high-level parliamentary delegation"."""
    chunks = clause.tagged.chunks
    for end in range(at, min(at + _DESCRIPTION, len(chunks))):
        chunk = chunks[end]
        if chunk.low in _COMPANY:
            return end if end > at else None
        counted = chunk.tag is Tag.NUMBER and end + 1 < len(chunks) and chunks[end + 1].text.startswith("-")
        if counted or (chunk.text.startswith("-") and end > at):
            # "a seven-member delegation", "a high-level 10-member delegation"
            continue
        if chunk.tag not in _DESCRIBES or finite(chunk) or (end in clause.begins and clause.begins[end].name):
            return None
    return None


def of_a_delegation(clause: Clause, at: int) -> bool:
    """True where a delegation does what chunk `at` tells: "A delegation of ten companies called on X"."""
    start = clause.start(at, Tag.SEMICOLON)
    return any(c.low in _COMPANY for c in clause.tagged.chunks[start:at])


def whose_title(clause: Clause, title: Mention) -> Mention:
    """X in "the co-chair of the Caucus in Congress, X", whose title has more words than are known; else the title."""
    chunks, at = clause.tagged.chunks, title.last
    if title.kind is not MentionKind.OFFICE or chunks[title.first].low != "the":
        return title
    while at < min(title.last + _TAIL, len(chunks)) and chunks[at].tag in _IN_TITLE:
        at += 1
    after = clause.begins.get(at + 1) if title.last < at < len(chunks) and chunks[at].tag is Tag.COMMA else None
    if after is None or after.kind is not MentionKind.PERSON or after.last >= len(chunks):
        return title
    ends = chunks[after.last].tag in (Tag.COMMA, Tag.OTHER, Tag.SEMICOLON, Tag.DATE)
    return after if ends and chunks[at + 1].tag is not Tag.DETERMINER else title


_TAIL: Final = 9
_IN_TITLE: Final = frozenset(
    {Tag.PREPOSITION, Tag.DETERMINER, Tag.CAPITAL, Tag.PORTFOLIO, Tag.ORGANISATION, Tag.ADJECTIVE, Tag.CITY}
)
