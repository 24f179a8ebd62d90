"""Side clauses: contacts told beside the matter of a sentence, and what is only spoken of.

"X spoke to the press after meeting Y", "reported on the meeting he had with Y", "briefed him on talks with A".
And whose a contact is that no subject holds: "my talks with Y", "a pleasure to meet Y", "talks were held with Y".
"""

from __future__ import annotations

from loaders.text.chunks import Chunk, Tag
from loaders.text.clauses import Clause
from loaders.text.cues import Cue
from loaders.text.grammar import cue, words
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.objects import objects
from loaders.text.subjects import later_subject, subjects
from loaders.text.triggers import Trigger

_OF_WHAT = frozenset({"on", "about", "regarding", "concerning"})
_ABOUT = _OF_WHAT - {"on"}
_TALKS = frozenset({"talks", "negotiations", "consultations", "discussions", "dialogue", "meetings", "contacts"})
_TIMES = frozenset({"after", "before", "upon", "on", "since", "while", "by"})
_SAYING = words("saying verb")
_WITH = frozenset({"with"})
_ON = frozenset({"on", "to"})
_NEAR = 6
"""In chunks: how far into its sentence a call may stand with which it opens."""
Arguments = tuple[list[Mention], list[Mention], str]


def had_it(clause: Clause, holder: int) -> bool:
    """True for "had" in "had a talk with Y", which is no past perfect as in "had held talks with Y"."""
    return clause.tagged.chunks[holder].low == "had" and clause.words(holder + 1, holder + 2) in ("a", "an", "the")


def verbal(clause: Clause, trigger: Trigger, counterpart: list[Mention]) -> Arguments | None:
    """Who meets whom where "meeting" is a verb; `counterpart` are those after "with"."""
    return absolute(clause, trigger, counterpart) if counterpart else gerund(clause, trigger)


def gerund(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "X spoke to the press after meeting Y", "toured the region, meeting Y": who meets whom where it is a verb."""
    chunks = clause.tagged.chunks
    before = chunks[trigger.first - 1] if trigger.first else None
    if trigger.low == "meeting" and before is not None and before.low == "of":
        return _honour(clause, trigger)
    if trigger.low != "meeting" or before is None or not (before.low in _TIMES or before.tag is Tag.COMMA):
        return None
    if before.low == "on" and trigger.first > 1 and _bound(chunks[trigger.first - 2]):
        # "insisted on meeting Y", "held off on meeting Y"
        return None
    whom = [m for m in objects(clause, trigger.last, frozenset(), bare=True) if m.kind in ACTING]
    if not whom or whom[0].first > trigger.last + 1:
        return None
    who = subjects(clause, trigger.first - 1) or later_subject(clause, whom[-1].last)
    return (who, whom, "meets") if who else None


def attended(clause: Clause, verb: int, trigger: Trigger) -> bool:
    """True for "X and Y attended the meetings", which others held."""
    between = clause.words(verb + 1, trigger.first)
    return clause.tagged.chunks[verb].low == "attended" and between in ("the", "these", "both", "both the", "all the")


def _honour(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "X had the honour of meeting Y"."""
    near = range(trigger.first - 2, max(trigger.first - _HONOUR_REACH, -1), -1)
    chunks = clause.tagged.chunks
    had = next((i for i in near if chunks[i].low in ("had", "have", "has")), None)
    if had is None or _HONOURS.isdisjoint(c.low for c in chunks[had : trigger.first]):
        return None
    whom = [m for m in objects(clause, trigger.last, _WITH, bare=True) if m.kind in ACTING]
    who = subjects(clause, had)
    return (who, whom, "meets") if who and whom else None


_HONOURS = words("honour")
_HONOUR_REACH = 7
"""In chunks: how far before "meeting" the verb of "had the great honour today of meeting" may stand."""


def a_pleasure(clause: Clause, trigger: Trigger) -> list[Mention]:
    """Whoever speaks, where it is said that "It was a pleasure to meet Y"; empty where it isn't."""
    if not _IT_WAS.fullmatch(clause.words(0, trigger.first).lstrip('"“ ')):
        return []
    first = clause.tagged.chunks[0]
    return [Mention(MentionKind.PRONOUN, clause.tagged.number, 0, 0, first.start, first.start, "i")]


_IT_WAS = cue("it was good to")


def of_whom(chunks: tuple[Chunk, ...], at: int) -> bool:
    """True for whom a noun is of, not the clause: "a message from X", "remarks by X"; but "was briefed by X"."""
    by = at > 1 and chunks[at - 1].low == "by" and not chunks[at - 2].low.endswith(("ed", "told", "made", "given"))
    return by or chunks[at - 1].low in ("from", "of", "against", "about", "over")


def _bound(chunk: Chunk) -> bool:
    """True for a verb to which the "on" after it belongs."""
    return chunk.tag in (Tag.WORD, Tag.PREPOSITION) and chunk.low not in _SAYING


def absolute(clause: Clause, trigger: Trigger, counterpart: list[Mention]) -> Arguments | None:
    """ "…, with the head of intelligence, X, meeting with Y": who did what goes with the news."""
    chunks = clause.tagged.chunks
    who = clause.ends.get(trigger.first - 2) or clause.ends.get(trigger.first - 1)
    if trigger.low != "meeting" or who is None or who.kind is not MentionKind.PERSON:
        return None
    before = who.first - 1 - (who.first > 1 and chunks[who.first - 1].tag is Tag.DETERMINER)
    return ([who], counterpart, "meets") if before >= 0 and chunks[before].low == "with" else None


def had_by(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "reported on the meeting he had with Y", "in a call that he received from Y": whose it was stands after it."""
    at = trigger.last
    at += at + 1 < len(clause.tagged.chunks) and clause.words(at, at + 1) in ("that", "which")
    who = clause.begins.get(at)
    if who is None or who.kind not in ACTING | {MentionKind.GROUP}:
        return None
    verb = clause.words(who.last, who.last + 1)
    if verb not in _HAD:
        return None
    whom = objects(clause, who.last + 1, _HAD[verb], bare=False)
    return ([who], whom, "noun-held-from" if verb == "received" else "noun-held-with") if whom else None


_HAD = {
    **dict.fromkeys(("had", "held", "conducted", "hosted", "convened", "chaired"), _WITH),
    **dict.fromkeys(("made", "placed"), frozenset({"to", "with"})),
    "received": frozenset({"from"}),
}
"""Verbs of whoever had a contact that is named before him, with the word before the other."""


def spoken_of(clause: Clause, trigger: Trigger) -> bool:
    """True for "talks" in "briefed him on talks with A": what they spoke of, or speak of as a rule."""
    if _in_quotes(clause, trigger):
        return True
    if _AS_A_RULE.search(clause.words(trigger.first - _HEAD, trigger.first), clause.tagged):
        return True
    chunks, at = clause.tagged.chunks, trigger.first - 1
    if at > 0 and chunks[at].low == "the" and chunks[at - 1].low in _ABOUT:
        # "X said about the talks with Y"
        at -= 1
    return at >= 0 and chunks[at].low in _OF_WHAT and trigger.low in _TALKS


def agent(clause: Clause, at: int) -> list[Mention]:
    """ "The assurance was given by X during a meeting with Y": by whom it was done."""
    chunks = clause.tagged.chunks
    for mention in sorted(clause.begins.values(), key=lambda m: -m.first):
        if mention.last > at or mention.kind is not MentionKind.PERSON or not mention.first:
            continue
        begin = mention.first - (chunks[mention.first - 1].tag is Tag.DETERMINER)
        before = begin - 2
        while before > 0 and chunks[before].tag in (Tag.COMMA, Tag.DATE):
            # "was stated today, 22 November, by X"
            before -= 1
        if chunks[begin - 1].low == "by" and begin > 1 and chunks[before].low.endswith("ed"):
            return [mention]
    return []


def in_company(clause: Clause, trigger: Trigger) -> list[Mention]:
    """ "X accompanied Y in bilateral meetings with Z", "X accompanied Y to talks with Z": both X and Y."""
    chunks = clause.tagged.chunks
    for at in range(trigger.first - 1, max(trigger.first - _COMPANY_REACH, 0), -1):
        if chunks[at].low in ("accompanied", "accompanies", "accompanying"):
            led = objects(clause, at + 1, frozenset(), bare=True)[:1]
            if not led or led[0].kind not in ACTING or not _ON_THE_WAY.issuperset(_small(clause, led[0].last, trigger)):
                return []
            return [*subjects(clause, at), *led]
    return []


_COMPANY_REACH = 20
_ON_THE_WAY = frozenset("in at to for during on into his her their the a an , bilateral several separate".split())


def _small(clause: Clause, first: int, trigger: Trigger) -> list[str]:
    """The words from chunk `first` to a trigger, dates and towns aside."""
    chunks = clause.tagged.chunks[first : trigger.first]
    return [c.low for c in chunks if c.tag not in (Tag.DATE, Tag.CITY, Tag.NUMBER)]


def mine(clause: Clause, trigger: Trigger) -> Mention | None:
    """ "my meeting with X", "my first talks with Y": they are of whoever says so."""
    chunks = clause.tagged.chunks
    for at in range(trigger.first - 1, max(trigger.first - _OWNED, -1), -1):
        if chunks[at].low == "my":
            ahead = clause.words(at - 1, at) in ("before", "until", "for") or " coming up" in clause.words(
                at, len(chunks)
            )
            if ahead:
                return None
            return Mention(MentionKind.PRONOUN, clause.tagged.number, at, at + 1, chunks[at].start, chunks[at].end, "i")
        if chunks[at].tag not in (Tag.WORD, Tag.ADJECTIVE, Tag.NUMBER, Tag.COMMA, Tag.CONJUNCTION):
            break
    return None


_OWNED = 5
"""In chunks: how far before a noun of contact "my" may stand."""


def callers(trigger: Trigger, before: set[str]) -> tuple[tuple[frozenset[str], str], ...]:
    """The words before whoever called, and before whom somebody called on: "received a call from X"."""
    by = _FROM | {"by"} if "received" in before else _FROM
    return (by, "noun-held-from"), (_ON if trigger.low.startswith("courtesy") else _ON - {"to"}, "visits-call")


_FROM = frozenset({"from"})


def fronted_call(clause: Clause, trigger: Trigger) -> Arguments | None:
    """ "During a courtesy call on the Minister, Y, X congratulated her": the subject called."""
    chunks = clause.tagged.chunks
    opens = chunks[0].tag is Tag.PREPOSITION or chunks[0].low == "speaking"
    if not trigger.low.startswith(("courtesy", "farewell")) or not opens:
        return None
    host = objects(clause, trigger.last, _ON, bare=False)
    if len(host) > 1 and chunks[host[1].first - 1].tag is Tag.COMMA:
        # whoever follows is who called
        host = host[:1]
    caller = later_subject(clause, host[-1].last) if host and trigger.first <= _NEAR else []
    return (caller, host, "visits-call") if caller and caller[0] not in host else None


def called(clause: Clause, at: int) -> list[Mention]:
    """ "In his call to Minister X, …": whom somebody called; not "his call to X to step down", which is a plea."""
    chunks = clause.tagged.chunks
    whom = objects(clause, at, _TO, bare=False)
    if len(whom) > 1 and chunks[whom[0].last].tag is Tag.COMMA:
        # whoever follows is who called
        whom = whom[:1]
    if not whom or any(m.kind is not MentionKind.PERSON for m in whom):
        return []
    follows = chunks[whom[-1].last] if whom[-1].last < len(chunks) else None
    return whom if follows is None or follows.tag in (Tag.COMMA, Tag.DATE, Tag.OTHER) else []


_TO = frozenset({"to"})


def chaired(clause: Clause, at: int) -> list[int]:
    """Where the nouns end of what was chaired; not of "convened a meeting to report on his talks with Y"."""
    nouns = [t for t in clause.triggers if t.frame == "noun" and t.first >= at]
    return [t.last for t in nouns if t is nouns[0] or clause.tagged.chunks[t.first - 1].tag is not Tag.OWNER]


def impersonal(clause: Clause, trigger: Trigger) -> bool:
    """True for "talks were held" and "a meeting took place" with somebody: who held them goes without saying."""
    return bool(_WAS_HELD.match(clause.words(trigger.last, trigger.last + 4)))


def within_report(clause: Clause, trigger: Trigger, at: int) -> list[Mention]:
    """ "The spokesman said that, at a meeting with X, Y praised trade": Y, not whoever tells it."""
    chunks = clause.tagged.chunks
    for that in range(trigger.first - 1, max(0, trigger.first - _REPORTED), -1):
        if that in clause.begins:
            return []
        if chunks[that].low == "that":
            begin = that + 1 + (chunks[that + 1].tag is Tag.COMMA)
            fronted = chunks[that - 1].low in _SAID and chunks[begin].low in _FRONTING
            return later_subject(clause, at) if fronted else []
    return []


_REPORTED = 8
_SAID = words("saying verb")
_FRONTING = frozenset("during at in after following on".split())


def matter(clause: Clause, trigger: Trigger) -> bool:
    """True for "The main topic of the talks with X was trade": whose talks they were goes without saying."""
    if any(m.last <= trigger.first and m.kind in ACTING for m in clause.begins.values()):
        return False
    to_come = not {"will", "would", "is", "are"}.isdisjoint(clause.tagged.words)
    return not to_come and bool(_MATTER_OF.search(clause.words(0, trigger.first), clause.tagged))


_MATTER_OF = Cue("matter of")
_WAS_HELD = cue("was held")


_AS_A_RULE = Cue("as a rule")
_HEAD = 9


def _in_quotes(clause: Clause, trigger: Trigger) -> bool:
    """True for what a writer calls a “dialogue” with somebody."""
    chunks = clause.tagged.chunks
    beside = chunks[max(trigger.first - 1, 0)], chunks[min(trigger.last, len(chunks) - 1)]
    return all(c.tag is Tag.QUOTE for c in beside)


def counterparts(clause: Clause, at: int) -> list[Mention]:
    """ "convened the Consultative Group (CG) with Norwegian counterparts": with whom, behind a name of any length."""
    groups = [m for m in clause.begins.values() if m.first > at and m.kind is MentionKind.GROUP and m.offices]
    return [m for m in groups[:1] if clause.tagged.chunks[m.first - 1].low == "with" and m.offices[0].relation]
