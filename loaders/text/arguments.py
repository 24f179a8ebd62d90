"""Arguments: who stands before and after a trigger in its clause.

No parse tree: a subject is sought backwards over what may stand between it and its verb, an object forwards over
adverbs, dates and places; whoever is governed by a preposition, or is another verb's object, is passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.text.chunks import Tag, Tagged
from loaders.text.grammar import words
from loaders.text.mentions import Mention, MentionKind
from loaders.text.triggers import Trigger

_ADVERBS = words("adverb")
_HAPPENS = words("happening")
_PLACE_PREPOSITIONS = words("place preposition")
_SUBORDINATORS = words("subordinator")
_CLAUSE_VERBS = words("clause verb")
_COMPANY = words("company")
_LEADING = words("leading")
REACH = 120
"""How many chunks around a trigger are looked at: more than any clause has, so that endless lists stay linear."""
_BEFORE_SUBJECT = frozenset(
    {
        Tag.COMMA, Tag.CONJUNCTION, Tag.SEMICOLON, Tag.COLON, Tag.DASH, Tag.QUOTE, Tag.DATE, Tag.CITY, Tag.RESIDENCE,
        Tag.OPEN, Tag.CLOSE, Tag.NUMBER, Tag.OTHER, Tag.COUNTRY, Tag.CAPITAL,
    }
)  # fmt: skip
_PASSED_OVER = _PLACE_PREPOSITIONS | words("passed over")
"""Words that begin a phrase of place, time or matter, which may stand between a trigger and its object."""
_DELEGATION = 25
"""How many chunks may describe a delegation before its leader is named."""
_JOINT = words("joint")
_MEMBERS = words("members of")
_WHERE_OR_WHEN = frozenset({"in", "at", "on", "during", "over"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_PART_OF_TITLE = frozenset({Tag.CAPITAL, Tag.CITY, Tag.NAME, Tag.MODIFIER, Tag.PORTFOLIO, Tag.ORGANISATION})
_CLOCK = words("clock")
_SAYING = words("saying verb")
_EACH = frozenset({"each", "both", "all", "some", "one"})
_BOUNDARY = frozenset({Tag.SEMICOLON, Tag.COLON})


@dataclass(frozen=True, slots=True)
class Clause:
    """What a sentence offers for one trigger: its mentions by the chunks where they begin and end."""

    tagged: Tagged
    begins: dict[int, Mention]
    ends: dict[int, Mention]
    triggers: tuple[Trigger, ...] = ()

    @classmethod
    def of(cls, tagged: Tagged, mentions: Sequence[Mention], triggers: Sequence[Trigger] = ()) -> Clause:
        """The mentions of the sentence, indexed, and its triggers."""
        return cls(tagged, {m.first: m for m in mentions}, {m.last - 1: m for m in mentions}, tuple(triggers))

    def words(self, first: int, last: int) -> str:
        """The folded words of chunks `first` to `last` (exclusive); bounds beyond the sentence are cut."""
        return " ".join(c.low for c in self.tagged.chunks[max(first, 0) : max(last, 0)])


def objects(clause: Clause, at: int, prepositions: frozenset[str], *, bare: bool) -> list[Mention]:
    """The mentions after chunk `at` that `prepositions` govern; without any, where `bare`, the direct object."""
    chunks = clause.tagged.chunks
    linked = bare
    asked = enclosed = False
    stop = min(len(chunks), at + REACH)
    while at < stop:
        chunk = chunks[at]
        if chunk.low in prepositions:
            linked = asked = True
            enclosed = enclosed or chunk.low in ("between", "among")
            at += 1
            continue
        mention = None if chunk.tag is Tag.OPEN else clause.begins.get(at)
        if mention is not None and _owns(clause, mention):
            # "with X's predecessor, Y": X owns, Y is the object
            at = _after_owned(clause, mention.last + 1)
            continue
        if chunk.low in _COMPANY | _MEMBERS and linked:
            if (leader := _leader(clause, at)) is not None:
                return coordinated(clause, leader)
            if (body := _whose(clause, at)) is not None:
                return [body]
        if mention is not None and linked and mention.kind is not MentionKind.RELATIVE:
            return coordinated(clause, at, closed=enclosed)
        if mention is not None and mention.kind is not MentionKind.PARTY and not asked:
            return []
        if linked and (named := _including(clause, at)) is not None:
            return coordinated(clause, named)
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


def _owns(clause: Clause, mention: Mention) -> bool:
    chunks = clause.tagged.chunks
    return (
        mention.kind is MentionKind.PERSON and mention.last < len(chunks) and chunks[mention.last].tag is Tag.POSSESSIVE
    )


def _whose(clause: Clause, at: int) -> Mention | None:
    """The party of a delegation that names nobody: "met representatives of the World Food Programme"."""
    chunks = clause.tagged.chunks
    if at + 1 >= len(chunks) or chunks[at + 1].low not in ("of", "from"):
        return None
    after = at + 2 + (at + 2 < len(chunks) and chunks[at + 2].tag is Tag.DETERMINER)
    mention = clause.begins.get(at + 2) or clause.begins.get(after)
    return mention if mention is not None and mention.kind is MentionKind.PARTY else None


def _including(clause: Clause, at: int) -> int | None:
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
        if low in ("including", "namely") or (low == "such" and chunks[index + 1].low == "as"):
            start = next((i for i in range(index + 1, min(index + 4, len(chunks))) if i in clause.begins), None)
            return start if start is not None and clause.begins[start].kind is MentionKind.PERSON else None
        if index in clause.begins and index > at and clause.begins[index].kind is MentionKind.PERSON:
            return None
    return None


def _after_owned(clause: Clause, at: int) -> int:
    """Where the noun ends that somebody owns: "X's predecessor, Y"."""
    chunks = clause.tagged.chunks
    last = at
    while last < min(at + 4, len(chunks)) and last not in clause.begins:
        if chunks[last].tag not in (Tag.WORD, Tag.COMMA, Tag.ADJECTIVE, Tag.MODIFIER, Tag.CAPITAL):
            return at
        last += 1
    return last if last in clause.begins else at


def _leader(clause: Clause, at: int) -> int | None:
    """Where the leader of a delegation is named: "a delegation of the college, headed by X"."""
    chunks = clause.tagged.chunks
    for index in range(at + 1, min(at + _DELEGATION, len(chunks) - 1)):
        if chunks[index].tag is Tag.SEMICOLON or chunks[index].low in _CLAUSE_VERBS - _LEADING:
            return None
        if chunks[index].low in _LEADING and chunks[index + 1].low == "by":
            return index + 2 if index + 2 in clause.begins else None
    return None


def _nobody(clause: Clause, first: int, last: int) -> bool:
    """True where a phrase names nobody: it says where or when."""
    return all(i not in clause.begins or clause.begins[i].kind is MentionKind.PARTY for i in range(first, last))


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
    if chunk.low in _PASSED_OVER:
        return _after_phrase(clause, at + 1)
    if chunk.low in _ADVERBS or chunk.low in _HAPPENS or (chunk.tag is Tag.WORD and chunk.low.endswith("ly")):
        return at + 1
    if chunk.tag is Tag.POSSESSIVE and chunks[at - 1].tag in (Tag.COUNTRY, Tag.CITY, Tag.ORGANISATION):
        return at + 1
    if chunk.tag is Tag.OPEN:
        closing = next((i for i in range(at + 1, min(at + 8, len(chunks))) if chunks[i].tag is Tag.CLOSE), None)
        return None if closing is None else closing + 1
    if chunk.tag in (Tag.CAPITAL, Tag.NAME, Tag.PORTFOLIO):
        return _described(clause, at)
    if chunk.tag is Tag.QUOTE or (
        chunk.tag is Tag.COMMA and at + 1 < len(chunks) and chunks[at + 1].tag is not Tag.WORD
    ):
        return at + 1
    return None


def _described(clause: Clause, at: int) -> int | None:
    """Where a mention begins after capitalised words that belong to it: "Eastern Province Governor X"."""
    chunks = clause.tagged.chunks
    for end in range(at + 1, min(at + 5, len(chunks))):
        mention = clause.begins.get(end)
        if mention is not None:
            return end if mention.kind is MentionKind.PERSON and mention.offices else None
        if chunks[end].tag not in _PART_OF_TITLE and chunks[end].low not in ("of", "for", "and"):
            return None
    return None


def _after_phrase(clause: Clause, at: int) -> int:
    """Where a prepositional phrase of place or time ends."""
    chunks = clause.tagged.chunks
    while at < len(chunks) and chunks[at].tag not in (
        Tag.PREPOSITION,
        Tag.COMMA,
        Tag.SEMICOLON,
        Tag.OTHER,
        Tag.CONJUNCTION,
    ):
        if chunks[at].tag is Tag.DETERMINER and chunks[at - 1].tag in (Tag.CITY, Tag.RESIDENCE, Tag.DATE):
            # "in Vientiane a delegation led by X"
            break
        begun = clause.begins.get(at)
        if begun is not None and (
            chunks[at].tag is Tag.NAME or chunks[at - 1].tag in (Tag.CITY, Tag.RESIDENCE, Tag.DATE)
        ):
            break
        at += 1
    return at


def coordinated(clause: Clause, at: int, *, closed: bool = False) -> list[Mention]:
    """The mention at chunk `at` and those joined to it by commas and "and".

    A list is `closed` after "between": what follows its last "and" is in it, whatever verb comes next.
    """
    chunks = clause.tagged.chunks
    out: list[Mention] = []
    while (mention := clause.begins.get(at)) is not None and len(out) < REACH:
        out.append(mention)
        at = mention.last
        if at < len(chunks) and chunks[at].tag is Tag.OPEN:
            # "X (successor to Y) and Z"
            at = next((i + 1 for i in range(at, min(at + 12, len(chunks))) if chunks[i].tag is Tag.CLOSE), at)
        begin = at
        while at < len(chunks) and (
            chunks[at].tag in (Tag.COMMA, Tag.SEMICOLON, Tag.CONJUNCTION) or chunks[at].low in _JOINT
        ):
            at += 1
        at = _after_aside(clause, begin, at)
        if at == begin or at >= len(chunks):
            break
        joint = [c.low for c in chunks[begin:at]]
        follower = clause.begins.get(at)
        if follower is None or follower.kind is MentionKind.RELATIVE:
            break
        if "with" in joint and "and" not in joint and "together" not in joint:
            break
        if follower.kind is MentionKind.PRONOUN or (not closed and _begins_clause(clause, follower)):
            break
    return out


def _after_aside(clause: Clause, begin: int, at: int) -> int:
    """Where a list goes on after a phrase between commas: "X and, at a later hour, Y"."""
    chunks = clause.tagged.chunks
    if at <= begin or at >= len(chunks) or chunks[at].tag is not Tag.PREPOSITION or chunks[at - 1].tag is not Tag.COMMA:
        return at
    for end in range(at + 1, min(at + 7, len(chunks))):
        if end in clause.begins:
            return at
        if chunks[end].tag is Tag.COMMA:
            return end + 1
    return at


def _begins_clause(clause: Clause, mention: Mention) -> bool:
    """True where a mention after "and" or a comma is the subject of what follows rather than one more object."""
    chunks = clause.tagged.chunks
    if mention.last >= len(chunks):
        return False
    after = chunks[mention.last]
    if after.tag is not Tag.WORD:
        return False
    return after.low.endswith("ed") or after.low in _CLAUSE_VERBS


def subjects(clause: Clause, at: int) -> list[Mention]:
    """The mentions that are the subject of the verb at chunk `at`; empty where none is found in the clause."""
    chunks = clause.tagged.chunks
    cursor = _before_relative(clause, at)
    while cursor >= max(0, at - REACH):
        if chunks[cursor].tag in _BOUNDARY and at - cursor > 1:
            break
        mention = clause.ends.get(cursor)
        if mention is None:
            cursor -= 1
            continue
        if mention.kind is MentionKind.RELATIVE:
            if chunks[mention.first - 1].tag is Tag.PREPOSITION if mention.first else False:
                cursor = mention.first - 1
                continue
            return _antecedent(clause, mention)
        group = _whole_list(clause, mention)
        if _leads(clause, group[0]):
            return group
        if _stands_as_subject(clause, group[0]) and not (
            group[-1].kind is MentionKind.PARTY and _only_place(clause, group[0])
        ):
            return group
        if len(group) > 1 and cursor >= at - 2 and chunks[mention.first - 1].tag is Tag.CONJUNCTION:
            # "X called on Y, and Z had talks": Z begins a clause of its own
            return [mention]
        cursor = group[0].first - 1
    return []


def _before_relative(clause: Clause, at: int) -> int:
    """The chunk before a verb, a relative clause between commas left out: "X, who is resident in A, attended"."""
    chunks = clause.tagged.chunks
    if at < 2 or chunks[at - 1].tag is not Tag.COMMA:
        return at - 1
    for cursor in range(at - 2, max(0, at - REACH), -1):
        if chunks[cursor].tag in _BOUNDARY:
            break
        if chunks[cursor].low in ("who", "which") and chunks[cursor - 1].tag is Tag.COMMA:
            return cursor - 2
    return at - 1


def _leads(clause: Clause, mention: Mention) -> bool:
    """ "A delegation led by X was received": X stands for it."""
    chunks = clause.tagged.chunks
    before = mention.first - 1
    return before > 0 and chunks[before].low == "by" and chunks[before - 1].low in _LEADING


def _only_place(clause: Clause, mention: Mention) -> bool:
    before = clause.tagged.chunks[mention.first - 1] if mention.first else None
    return (
        before is not None
        and before.tag in (Tag.CITY, Tag.COMMA)
        and mention.first >= 2
        and clause.tagged.chunks[mention.first - 2].tag is Tag.CITY
    )


def _antecedent(clause: Clause, relative: Mention) -> list[Mention]:
    cursor = relative.first - 1
    chunks = clause.tagged.chunks
    while cursor >= 0 and chunks[cursor].tag in (Tag.COMMA, Tag.PREPOSITION, Tag.CLOSE, Tag.QUOTE):
        cursor -= 1
    mention = clause.ends.get(cursor)
    if mention is None:
        return []
    # "X and Y, who spoke by telephone": both, where the verb has nobody else
    return _whole_list(clause, mention)


def _whole_list(clause: Clause, last: Mention) -> list[Mention]:
    """The list that ends with a mention: "X, Y and Z" seen from Z."""
    chunks = clause.tagged.chunks
    group = [last]
    while len(group) < REACH:
        cursor = group[0].first - 1
        seen = []
        while cursor >= 0 and (
            chunks[cursor].tag in (Tag.COMMA, Tag.CONJUNCTION) or chunks[cursor].low in ("as", "well")
        ):
            seen.append(chunks[cursor].tag)
            cursor -= 1
        before = clause.ends.get(cursor) if cursor >= 0 else None
        joined = Tag.CONJUNCTION in seen or (len(group) > 1 and seen)
        if before is None or not joined or before.kind in (MentionKind.PRONOUN, MentionKind.RELATIVE):
            break
        group.insert(0, before)
    return group


def _stands_as_subject(clause: Clause, mention: Mention) -> bool:
    chunks = clause.tagged.chunks
    if mention.first == 0 or mention.low in _NOMINATIVE:
        return True
    if chunks[0].tag in (Tag.PREPOSITION, Tag.DATE) and mention is next(iter(clause.begins.values())):
        # "On the sidelines X met Y": whoever is named first after the phrase that opens the sentence
        return chunks[mention.first - 1].tag is not Tag.PREPOSITION
    before = chunks[mention.first - 1]
    if before.tag in _BEFORE_SUBJECT or before.low in _CLOCK:
        return True
    if before.low in _SAYING or (before.low == "of" and mention.first > 1 and chunks[mention.first - 2].low in _EACH):
        # "said the minister, on receiving X"; "each of them was received"
        return True
    return before.low in _SUBORDINATORS or before.low.endswith("ly")
