"""Objects: who stands after a trigger in its clause.

No parse tree: an object is sought forwards over adverbs, dates and places; the prepositions that may govern it are
asked for, and whoever is owned by somebody, or leads those who are named, is found behind them.
"""

from __future__ import annotations

from loaders.text.chunks import Chunk, Tag
from loaders.text.clauses import REACH, Clause
from loaders.text.coordination import coordinated
from loaders.text.delegates import body_of, company, including, leader, membership
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.rooms import hall, to_his_office

_ADVERBS = words("adverb")
_HAPPENING = words("happening")
_PLACE_PREPOSITIONS = words("place preposition")
_COMPANY = words("company")
_LEADING = words("leading")
_PASSED_OVER = _PLACE_PREPOSITIONS | words("passed over")
"""Words that begin a phrase of place, time or matter, which may stand between a trigger and its object."""
_MEMBERS = words("members of")
_ATTENDANCE = words("attendance noun")
_BEFORE_ADJECTIVE = frozenset({Tag.PREPOSITION, Tag.DETERMINER, Tag.OWNER, Tag.ADJECTIVE})
_WHERE_OR_WHEN = frozenset({"in", "at", "on", "during", "over"})
_OWNERS = (MentionKind.PERSON, MentionKind.OFFICE)
_PART_OF_TITLE = frozenset({Tag.OFFICE, Tag.CAPITAL, Tag.CITY, Tag.NAME, Tag.MODIFIER, Tag.PORTFOLIO, Tag.ORGANISATION})


def objects(clause: Clause, at: int, prepositions: frozenset[str], *, bare: bool) -> list[Mention]:
    """The mentions after chunk `at` that `prepositions` govern; without any, where `bare`, the direct object."""
    chunks = clause.tagged.chunks
    linked = bare
    asked = enclosed = False
    stop = min(len(chunks), at + REACH)
    while at < stop:
        chunk = chunks[at]
        if bare and not asked and chunk.low == "to" and (office := to_his_office(clause, at)):
            # "welcomed to his office in the capital the director, X"
            at = office
            continue
        if chunk.low in prepositions:
            if _circumstance(clause, at):
                return []
            linked = asked = True
            enclosed = enclosed or chunk.low in ("between", "among")
            at += 1
            continue
        mention = None if chunk.tag is Tag.OPEN else clause.begins.get(at)
        if mention is not None and mention.kind in _OWNERS and clause.owner(mention):
            # "with X's predecessor, Y", "with the minister's deputy, Y": X owns, Y is the object
            owned = clause.begins.get(mention.last)
            at = mention.last if owned is not None else _after_owned(clause, mention.last + 1)
            continue
        if mention is not None and mention.kind is MentionKind.GROUP and _owns(clause, mention):
            # "a summit between the countries' presidents": somebody of theirs
            return []
        if mention is not None and mention.kind is MentionKind.PARTY and _land_of_town(clause, at):
            # "met in Paris, France, with X"
            at = mention.last
            continue
        if chunk.low in _COMPANY | _MEMBERS and linked:
            if (head := leader(clause, at)) is not None:
                return coordinated(clause, head)
            if (member := membership(clause, at)) is not None:
                return coordinated(clause, member)
            if (body := body_of(clause, at)) is not None:
                return [body]
        if mention is not None and linked and (head := _led(clause, mention)) is not None:
            return coordinated(clause, head)
        if linked and (named := including(clause, at)) is not None:
            return coordinated(clause, named)
        if mention is not None and linked and mention.kind is not MentionKind.RELATIVE:
            return coordinated(clause, at, closed=enclosed)
        if mention is not None and mention.kind is not MentionKind.PARTY and not asked:
            return []
        step = _skip(clause, at)
        if (
            step is None
            and asked
            and linked
            and chunk.tag in (Tag.WORD, Tag.CAPITAL)
            and chunks[at - 1].tag in (Tag.OWNER, Tag.ADJECTIVE)
        ):
            # "with his Jordanian brother, X"
            step = _after_owned(clause, at)
            step = step if step > at else None
        if step is None:
            return []
        governs = chunk.tag is Tag.PREPOSITION and chunks[at - 1].low not in _LEADING
        # "received at Jubilee House, Accra, the envoy": a phrase of place or time leaves the object bare
        governs = governs and not (chunk.low in _WHERE_OR_WHEN and _nobody(clause, at + 1, step))
        linked = linked and not (bare and not asked and governs)
        at = step
    return []


def _led(clause: Clause, mention: Mention) -> int | None:
    """Where the leader of a group is named: "Pakistani officials led by X", "a DPRK ministry delegation led by Y"."""
    last = mention.last - 1
    if mention.kind is MentionKind.GROUP and mention.offices and clause.tagged.chunks[last].low in _MEMBERS:
        return leader(clause, last)
    noun = company(clause, mention.first) if mention.kind is MentionKind.PARTY else None
    return leader(clause, noun) if noun is not None else None


def _owns(clause: Clause, group: Mention) -> bool:
    """True for "the countries" in "the countries' presidents"."""
    chunks = clause.tagged.chunks
    after = chunks[group.last] if group.last < len(chunks) else None
    return clause.owner(group) or (after is not None and after.text in ("'", "’"))


def _circumstance(clause: Clause, at: int) -> bool:
    """ "with the participation of X", "in the presence of X": X was there too, and is no object."""
    chunks = clause.tagged.chunks
    after = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].tag is Tag.DETERMINER)
    beside = {chunks[at - 1].low if at else "", chunks[after].low if after < len(chunks) else ""}
    return not beside.isdisjoint(_ATTENDANCE)


def _land_of_town(clause: Clause, at: int) -> bool:
    chunks = clause.tagged.chunks
    return at > 1 and chunks[at].tag is Tag.COUNTRY and [c.tag for c in chunks[at - 2 : at]] == [Tag.CITY, Tag.COMMA]


def _after_owned(clause: Clause, at: int) -> int:
    """Where the noun ends that somebody owns: "X's predecessor, Y", "his brother and friend, Y"."""
    chunks = clause.tagged.chunks
    last = at
    while last < min(at + 4, len(chunks)) and last not in clause.begins:
        if chunks[last].tag is Tag.CONJUNCTION and last > at:
            last += 1
            continue
        if chunks[last].tag not in (Tag.WORD, Tag.COMMA, Tag.ADJECTIVE, Tag.MODIFIER, Tag.CAPITAL):
            return at
        last += 1
    return last if last in clause.begins else at


def _nobody(clause: Clause, first: int, last: int) -> bool:
    """True where a phrase names nobody: it says where or when."""
    return all(
        i not in clause.begins or clause.begins[i].kind is MentionKind.PARTY or hall(clause, i)
        for i in range(first, last)
    )


def _skip(clause: Clause, at: int) -> int | None:
    """The chunk after an adverb, a date or a phrase of place that may stand before an object;
    None for anything else.
    """
    chunks = clause.tagged.chunks
    chunk = chunks[at]
    if chunk.low == "by" and at and chunks[at - 1].low in _LEADING:
        return at + 1
    if chunk.low in _COMPANY or chunk.low in _LEADING:
        return at + 1
    if chunk.low in _COUNTED and clause.words(at + 1, at + 2) == "of":
        # "met three of her colleagues"
        return at + 2
    if chunk.tag in (
        Tag.HONORIFIC,
        Tag.DATE,
        Tag.CITY,
        Tag.RESIDENCE,
        Tag.DETERMINER,
        Tag.NUMBER,
        Tag.OWNER,
        Tag.ADJECTIVE,
        Tag.COUNTRY,
    ):
        return at + 1
    if chunk.tag is Tag.COMMA and clause.words(at + 1, at + 4) in ("among others ,", "amongst others ,"):
        return at + 4
    if chunk.low in _PASSED_OVER:
        return _after_phrase(clause, at + 1)
    if chunk.low in ("with", "amid") and _manner(clause, at + 1):
        # "was received with military honours by X"
        return _after_phrase(clause, at + 1)
    if chunk.low in _ADVERBS or chunk.low in _HAPPENING or (chunk.tag is Tag.WORD and chunk.low.endswith("ly")):
        return at + 1
    if chunk.tag is Tag.CONJUNCTION and at and at + 1 < len(chunks):
        # "met separately and jointly with"
        return at + 1 if all(chunks[i].low.endswith("ly") for i in (at - 1, at + 1)) else None
    if chunk.tag is Tag.POSSESSIVE and chunks[at - 1].tag in (Tag.COUNTRY, Tag.CITY, Tag.ORGANISATION):
        return at + 1
    if chunk.tag is Tag.OPEN:
        closing = next((i for i in range(at + 1, min(at + 8, len(chunks))) if chunks[i].tag is Tag.CLOSE), None)
        return None if closing is None else closing + 1
    if (noun := company(clause, at)) is not None:
        return noun
    if chunk.tag is Tag.MODIFIER and at + 1 < len(chunks) and chunks[at + 1].tag is Tag.DATE:
        # "talks late Monday with X"
        return at + 1
    if chunk.low in _RANKED and at + 2 in clause.begins and chunks[at + 1].text.startswith("-"):
        # "with high-level officials, including X"
        return at + 2
    if chunk.tag in (Tag.CAPITAL, Tag.NAME, Tag.PORTFOLIO):
        return _described(clause, at)
    before = chunks[at - 1] if at else None
    if chunk.tag is Tag.WORD and before is not None and (before.tag in _BEFORE_ADJECTIVE or before.low.endswith("ly")):
        # "with rebel chief of staff X", "the newly arrived ambassador"
        titled = clause.begins.get(at + 1)
        return at + 1 if titled is not None and titled.kind is MentionKind.PERSON and titled.offices else None
    if chunk.tag is Tag.COLON and at and chunks[at - 1].tag is Tag.HONORIFIC:
        # "met with their Excellencies: X and Y"
        return at + 1
    if chunk.tag is Tag.QUOTE or (
        chunk.tag is Tag.COMMA and at + 1 < len(chunks) and chunks[at + 1].tag is not Tag.WORD
    ):
        return at + 1
    return None


def _manner(clause: Clause, at: int) -> bool:
    """True where a phrase after "with" tells how: it names nobody before the next preposition or comma."""
    end = _after_phrase(clause, at)
    return at < end <= at + _PHRASE and all(i not in clause.begins for i in range(at, end))


_PHRASE = 6
_RANKED = frozenset({"high", "senior", "top", "highest"})
_COUNTED = words("counted")


def _described(clause: Clause, at: int) -> int | None:
    """Where a mention begins after capitalised words that belong to it: "Eastern Province Governor X"."""
    chunks = clause.tagged.chunks
    titled = False
    for end in range(at + 1, min(at + 6, len(chunks))):
        mention = clause.begins.get(end)
        if mention is not None:
            if chunks[end - 1].low == "of" and not titled and chunks[end].tag in (Tag.NAME, Tag.HONORIFIC):
                # "welcomes the appointment of X as envoy"
                return None
            named = mention.kind is MentionKind.PERSON and (mention.offices or titled)
            return end if named or mention.kind is MentionKind.GROUP else None
        titled = titled or chunks[end].tag is Tag.OFFICE
        if chunks[end].tag not in _PART_OF_TITLE and chunks[end].low not in ("of", "for", "and"):
            return None
    return None


def _after_phrase(clause: Clause, at: int) -> int:
    """Where a prepositional phrase of place or time ends."""
    chunks = clause.tagged.chunks
    first = at
    while at < len(chunks) and (chunks[at].tag not in _ENDS_PHRASE or _of_place(chunks, at)):
        if chunks[at].tag is Tag.DETERMINER and chunks[at - 1].tag in (Tag.CITY, Tag.RESIDENCE, Tag.DATE):
            # "in Vientiane a delegation led by X"
            break
        if chunks[at].tag is Tag.MINISTRY and (rest := _more_of_ministry(chunks, at + 1)) > at + 1:
            at = rest
            continue
        begun = clause.begins.get(at)
        if at > first and begun is not None and begun.kind is MentionKind.PERSON and begun.offices:
            # "received in his office the Head of …"
            break
        if begun is not None and (
            (chunks[at].tag is Tag.NAME and not hall(clause, at))
            or chunks[at - 1].tag in (Tag.CITY, Tag.RESIDENCE, Tag.DATE)
        ):
            break
        at += 1
    return at


_ENDS_PHRASE = frozenset({Tag.PREPOSITION, Tag.COMMA, Tag.SEMICOLON, Tag.OTHER, Tag.CONJUNCTION})
_PLACES = frozenset({Tag.CITY, Tag.COUNTRY, Tag.MINISTRY, Tag.RESIDENCE})


def _of_place(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for "of" in "in the capital of Aden": the phrase of place goes on."""
    place = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].tag is Tag.DETERMINER)
    return chunks[at].low == "of" and place < len(chunks) and chunks[place].tag in _PLACES


def _more_of_ministry(chunks: tuple[Chunk, ...], at: int) -> int:
    """Where a ministry's name ends that goes on: "Ministry of Foreign Affairs, Immigration and Tunisians Abroad"."""
    while at + 1 < len(chunks) and chunks[at].tag in (Tag.COMMA, Tag.CONJUNCTION):
        if chunks[at + 1].tag not in (Tag.PORTFOLIO, Tag.CAPITAL, Tag.ADJECTIVE):
            break
        at += 2
        while at < len(chunks) and chunks[at].tag in (Tag.PORTFOLIO, Tag.CAPITAL):
            at += 1
    return at
