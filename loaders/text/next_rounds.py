"""Next rounds: "The eighth session will be held in Algiers in 2027", to which the parties of this one will come.

Nobody is named for it, so its parties are those of what the text tells of, and its kind is that, if it names none.
"""

from __future__ import annotations

from typing import Final

from loaders.text import scope as scope_of
from loaders.text import when, where
from loaders.text.chunks import Chunk
from loaders.text.clauses import Clause
from loaders.text.contacts import LASTING, REMOTE, Event, Reading, Span
from loaders.text.grammar import cue, words
from loaders.text.triggers import Trigger

_WHICH: Final = cue("the next one")
_NOUNS: Final = words("what has rounds")
_BEFORE: Final = frozenset({"the", "its", "their", "a", "an"})
_KIND: Final = {
    **dict.fromkeys(("dialogue", "consultations", "foc"), "consultations"),
    **dict.fromkeys(("committee", "council", "commission"), "session"),
    **{kind: kind for kind in ("summit", "conference")},
}
_NAME: Final = 7
"""In chunks: how far behind "next" its noun may stand."""
_OF: Final = 5
_VERB: Final = 14
"""In chunks: how far off the verb may stand that says that it is to come."""
_TO_HOLD: Final = cue("to hold the next")
_WILL_BE: Final = cue("the next will be")


def note(reading: Reading, clause: Clause) -> None:
    """Adds the round to come that a sentence tells of, with the parties of the one that was held."""
    chunks = clause.tagged.chunks
    for at, chunk in enumerate(chunks[:-2]):
        if not at or chunks[at - 1].low not in _BEFORE or _WHICH.fullmatch(chunk.low) is None:
            continue
        noun = _noun(chunks, at)
        if noun is None or not _to_come(clause, at, noun):
            continue
        name = chunks[noun].low.split()[-1]
        if (held := _held(reading, _KIND.get(name))) is not None:
            _add(reading, clause, chunks[noun], noun, _KIND.get(name) or held.kind, held)
        return


def _noun(chunks: tuple[Chunk, ...], at: int) -> int | None:
    """Where the noun stands that "next" goes with: "the next regular round"."""
    for i in range(at + 1, min(len(chunks) - 1, at + _NAME)):
        if chunks[i].low.split()[-1] in _NOUNS:
            # "the next committee meeting", "the next round of political consultations"
            behind = range(i + 1, min(len(chunks), i + (_OF if chunks[i + 1].low == "of" else 2)))
            return next((j for j in reversed(behind) if chunks[j].low.split()[-1] in _NOUNS), i)
    return None


def _to_come(clause: Clause, at: int, noun: int) -> bool:
    """True for "agreed to hold the next round" and "The next round will take place"."""
    return bool(
        _TO_HOLD.search(clause.words(at - _VERB, at)) or _WILL_BE.match(clause.words(noun + 1, noun + 1 + _VERB))
    )


def _held(reading: Reading, kind: str | None) -> Event | None:
    """The contact of two or more parties that the text tells of: one of the same kind, else what lasts, else any."""
    held = [e for e in reading.events if e.status == "held" and e.kind not in REMOTE | {"dinner", "ceremony", "visit"}]
    held = [e for e in held if not e.undated and len(reading.parties(e)) > 1]
    ranked = sorted(held, key=lambda e: (e.kind != kind, e.kind not in LASTING))
    return ranked[0] if ranked else None


def _add(reading: Reading, clause: Clause, chunk: Chunk, at: int, kind: str, held: Event) -> None:
    number = clause.tagged.number
    event = Event(kind, "planned", number, "gathering", parties=_parties(reading, held))
    event.sentences[number] = "gathering"
    event.item, event.at, event.name = held.item, at, chunk.low
    trigger = Trigger(at, at + 1, chunk.start, chunk.end, chunk.low, "noun", kind)
    event.date = when.told(reading, clause, trigger, event, scope_of.find(clause.tagged.chunks))
    event.place = where.told(reading, clause, trigger, event)
    if chunk.low.endswith("council") and len(event.parties) > _MANY:
        # whose council it is has not been told
        return
    again = any(e.kind == kind and e.parties.keys() == event.parties.keys() for e in reading.rounds)
    if (event.date or event.place) and not again:
        reading.rounds.append(event)


def _parties(reading: Reading, held: Event) -> dict[str, Span]:
    """The parties of what was held, each with the words that tell it."""
    found = dict(held.parties)
    for part in held.people:
        if side := reading.actors[part.actor].represents:
            found.setdefault(side, (part.mention.start, part.mention.end, part.sentence))
    body = next((side for side in held.parties if side not in reading.settings.lexicon.countries), None)
    # of a body of many the members are not told one by one
    return {body: found[body]} if body and len(found) > _MANY else found


_MANY: Final = 3
