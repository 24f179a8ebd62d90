"""Frames of verbs of speech: "X spoke with Y", "X told Y that …", "X called Y on Monday"."""

from __future__ import annotations

from typing import Final

from loaders.text.chunks import Tag
from loaders.text.clauses import Clause
from loaders.text.coordination import coordinated
from loaders.text.grammar import cue, words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.noun_frames import Arguments
from loaders.text.subjects import later_subject, subjects
from loaders.text.triggers import Trigger
from loaders.text.verb_frames import ON, Verb
from loaders.text.verbs import finite

_SPEECH: Final = words("speech")
"""After "spoke", these make it a speech, or a word of praise."""
_EVENTS: Final = words("occasion of speeches")
_FAR: Final = 20
_BY_NAME_OR_TITLE: Final = (MentionKind.PERSON, MentionKind.OFFICE)
_TIES: Final = words("governs with")
_BY_PHONE, _NEAR = cue("by phone"), 4


def speaks(verb: Verb) -> Arguments | None:
    """ "X spoke with Y", "X and Y discussed trade", "With X he discussed copper"."""
    clause, trigger = verb.clause, verb.trigger
    to = frozenset({"with", "to"} if trigger.frame == "speaks" else {"with"})
    right = verb.after(to, bare=" with" in trigger.low or " to" in trigger.low)
    right = [m for m in right if m.kind is not MentionKind.PARTY] or _fronted(clause)
    if not right and trigger.frame == "discusses":
        right = _far(clause, trigger)
    several = len([m for m in verb.left if m.kind in _BY_NAME_OR_TITLE]) > 1
    speech = trigger.frame == "speaks" and _is_speech(clause, trigger)
    if not right and several and trigger.low == "spoke" and _at_event(verb):
        # "the conference, where X and Y also spoke"
        return None
    if not right and several and not speech:
        return verb.left, [], "speaks"
    if right and clause.words(trigger.last, trigger.last + 1) == "of" and _nouns_between(verb, right[0]):
        # "spoke of the possibility of a meeting with Y", "spoke of good relations with Y"
        return None
    if right and {"at", "interview"} & set(clause.words(trigger.last, right[0].first).split()):
        # "spoke at a conference together with X": not to each other
        return None
    return (verb.left, right, trigger.frame) if right else None


def _is_speech(clause: Clause, trigger: Trigger) -> bool:
    """True where the words after "spoke" make it a speech; "spoke today about events in A" is none held in A."""
    after = clause.words(trigger.last, trigger.last + 4).split()
    matter = next((i for i, word in enumerate(after) if word in ("about", "regarding")), None)
    if matter is not None and not _EVENTS.isdisjoint(clause.words(trigger.last, trigger.last + _FAR).split()):
        # "spoke about poverty at the opening of the fair"
        return True
    return not _SPEECH.isdisjoint(after[:matter])


def _at_event(verb: Verb) -> bool:
    """True where those who spoke did so at what the words before tell of."""
    at = verb.left[0].first - 1
    return bool({"where", "which"} & set(verb.clause.words(at - 1, at + 2).split()))


def talking(verb: Verb) -> Arguments | None:
    """ "Talking to the ambassador of A, X said": an official after the participle, its subject before or after."""
    right = [m for m in verb.after(ON, bare=True) if m.kind in ACTING and (m.offices or m.honorific or m.country)]
    left = (verb.left or later_subject(verb.clause, right[-1].last)) if right else []
    return (left, right, "speaks") if left else None


def discussing(verb: Verb) -> Arguments | None:
    """ "X spoke to the press after discussing trade with Minister Y": with an official, before what is told."""
    clause, first = verb.clause, verb.trigger.first
    if first and clause.tagged.chunks[first - 1].low in _BEGAN:
        # "The two on Wednesday began discussing the treaty"
        both = subjects(clause, first - 1)
        return (both, [], "speaks") if len(both) > 1 or any(m.kind is MentionKind.GROUP for m in both) else None
    if not first or clause.tagged.chunks[first - 1].low not in _HAVING:
        return None
    right = [m for m in _far(clause, verb.trigger) if m.offices or m.honorific or m.country]
    left = (subjects(clause, first - 1) or later_subject(clause, right[-1].last)) if right else []
    return (left, right, "speaks") if left else None


_BEGAN: Final = frozenset({"began", "started", "finished", "kept"})
_HAVING: Final = frozenset({"after", "while", "upon", "when"})


def calls(verb: Verb) -> Arguments | None:
    """ "X called Y on Monday", "X called Y to discuss it": by telephone; not "X called Y a friend"."""
    whom = [m for m in verb.next_to if m.kind in ACTING]
    if not whom or not verb.left or verb.passive:
        return None
    chunks, at = verb.clause.tagged.chunks, whom[-1].last
    if verb.trigger.low == "reached":
        # "reached him on the telephone"
        return (verb.left, whom, "speaks") if _BY_PHONE.match(verb.clause.words(at, at + _NEAR)) else None
    if not any(m.offices or m.country for m in whom):
        # "had called Y on Tuesday"; "called Y by name" says less
        return (verb.left, whom, "speaks") if at < len(chunks) and chunks[at].tag is Tag.DATE else None
    at += at + 1 < len(chunks) and chunks[at].tag is Tag.COMMA and chunks[at + 1].tag is Tag.DATE
    if at >= len(chunks):
        return None
    follows = chunks[at]
    purpose = follows.low == "to" and at + 1 < len(chunks) and chunks[at + 1].low in words("purpose of a call")
    spoke = follows.low == "and" and at + 1 < len(chunks) and chunks[at + 1].low in words("said on a call")
    if purpose or spoke or follows.tag in (Tag.DATE, Tag.OTHER) or follows.low in words("after a call"):
        return verb.left, whom, "speaks"
    return None


def _nouns_between(verb: Verb, whom: Mention) -> bool:
    ties = not _TIES.isdisjoint(verb.clause.words(verb.trigger.last, whom.first).split())
    return ties or any(t.frame == "noun" and verb.trigger.last <= t.first < whom.first for t in verb.clause.triggers)


def tells(verb: Verb) -> Arguments | None:
    """ "X told Y that …"; "Y was told by X that …"."""
    aside = (
        verb.participle and verb.trigger.first and verb.clause.tagged.chunks[verb.trigger.first - 1].tag is Tag.COMMA
    )
    if verb.passive or (aside and not verb.next_to):
        # "X, informed late on Monday by Y of it, …"
        by = [m for m in verb.by if m.kind in ACTING]
        return (by, verb.left, "tells") if by and verb.left else None
    whom = [m for m in verb.next_to or verb.after(frozenset(), bare=True) if m.kind in ACTING or _those_present(m)]
    return (verb.left, whom, "tells") if verb.left and whom else None


def explains(verb: Verb) -> Arguments | None:
    """ "X explained the plan to Minister Y": to an official, who is told it."""
    chunks, at = verb.clause.tagged.chunks, verb.trigger.last
    if verb.passive or not verb.left:
        return None
    for index in range(at, min(at + _FAR, len(chunks) - 1)):
        if chunks[index].tag in _ENDS or chunks[index].low in _ENDS_MATTER or finite(chunks[index]):
            return None
        if chunks[index].low == "to":
            whom = [m for m in coordinated(verb.clause, index + 1) if _told(m)]
            if whom:
                return verb.left, whom, "tells"
    return None


def _those_present(whom: Mention) -> bool:
    """True for "the ministers" in "X briefed the ministers": those of whom the text tells."""
    return whom.kind is MentionKind.GROUP and bool(whom.offices) and whom.low.startswith("the ")


def _told(whom: Mention) -> bool:
    """True for somebody in an office or spoken of before: nobody is told of whom only a name is known."""
    return whom.kind in ACTING and bool(whom.offices or whom.country or whom.kind is not MentionKind.PERSON)


_ENDS: Final = frozenset({Tag.SEMICOLON, Tag.QUOTE, Tag.COLON})
_ENDS_MATTER: Final = frozenset(
    {"that", "which", "who", "how", "why", "and", "when", "during", "after", "before", "as"}
)


def _far(clause: Clause, trigger: Trigger) -> list[Mention]:
    """ "discussed the war with Minister X": who stands after a "with" that no noun of contact or relation governs."""
    chunks = clause.tagged.chunks
    for at in range(trigger.last, min(trigger.last + _FAR, len(chunks) - 1)):
        ends = chunks[at].low == "and" and finite(chunks[at + 1]) and chunks[at + 1].low not in _DESCRIBING
        if ends or chunks[at].tag is Tag.SEMICOLON or chunks[at].low in ("who", "which", "that"):
            return []
        if chunks[at].low == "with":
            start = next((i for i in range(at + 1, min(at + 5, len(chunks))) if i in clause.begins), None)
            # "discussed relations with his Greek counterpart": it is he with whom they were discussed
            relation = start is not None and any(o.relation for o in clause.begins[start].offices)
            theirs = relation or _one_with_whom(clause, trigger, start)
            governed = any(t.last == at for t in clause.triggers) or (chunks[at - 1].low in _TIES and not theirs)
            if governed or start is None or any(c.tag is Tag.WORD for c in chunks[at + 1 : start]):
                return []
            return [m for m in coordinated(clause, start) if m.kind is MentionKind.PERSON]
    return []


_DESCRIBING: Final = frozenset({"related", "associated", "connected", "proposed", "planned", "shared", "mixed"})
"""What stands before a matter, and is no verb: "discussed trade and related issues with X"."""


def _one_with_whom(clause: Clause, trigger: Trigger, at: int | None) -> bool:
    """True for "X discussed cooperation with Minister Y": of one who discusses ties with a person it is he."""
    whom = clause.begins.get(at) if at is not None else None
    return (
        whom is not None
        and whom.kind is MentionKind.PERSON
        and bool(whom.offices or whom.country)
        and len(subjects(clause, trigger.first)) == 1
    )


def _fronted(clause: Clause) -> list[Mention]:
    """ "With X he discussed copper": whoever the sentence names first, after "with"."""
    at = int(clause.tagged.chunks[0].tag is Tag.QUOTE)
    return coordinated(clause, at + 1) if clause.words(at, at + 1) == "with" else []
