"""Topics: what was discussed at each contact, coarsely.

A word of `topics.csv` counts where a sentence tells of discussion ("discussed", "exchanged views on", "stressed") and
belongs to one contact: its own sentence, or one that follows in the text before the next contact is told. A word inside
a title, a name or a body ("Minister of Energy") is no topic, and nothing is taken from what a sentence only wishes for
elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from loaders.text.chunks import Tag, Tagged
from loaders.text.contacts import Event, Reading
from loaders.text.cues import Cue
from loaders.text.extension import Extension
from loaders.text.grammar import cue
from loaders.text.lexicon import Lexicon, Sense, table
from loaders.text.mentions import Mention, MentionKind
from loaders.text.segment import BlockKind, Segmented
from loaders.text.triggers import Trigger

_DISCUSSES: Final = Cue("discussion")
_ABOUT: Final = cue("about")
_NOT: Final = Cue("not discussed")
_ALL: Final = cue("all of them")
_FARTHEST: Final = 12
"""How many sentences after a contact may still tell what was discussed at it."""
_NOT_SAID: Final = frozenset(
    {Tag.OFFICE, Tag.HEAD, Tag.NAME, Tag.ORGANISATION, Tag.MINISTRY, Tag.HONORIFIC, Tag.CITY, Tag.RESIDENCE}
)
Found = dict[str, tuple[int, ...]]
"""Topics with the numbers of the sentences that tell them."""


@lru_cache(maxsize=4)
def load(own: Extension | None = None) -> Lexicon:
    """The words of topics, a user's own first."""
    lexicon = Lexicon()
    for row in table(own, "topics.csv"):
        for form in row["forms"].split("|"):
            lexicon.add(form.strip(), Sense("topic", row["topic"], row, form))
    lexicon.freeze()
    return lexicon


def find(
    reading: Reading,
    segmented: Segmented,
    tagged: Sequence[Tagged],
    mentions: Sequence[Sequence[Mention]],
    triggers: Sequence[Sequence[Trigger]],
    lexicon: Lexicon,
) -> tuple[Found, ...]:
    """The topics of each event of a reading, in the order of the events."""
    events = reading.events
    out: list[dict[str, list[int]]] = [{} for _ in events]
    telling: dict[int, list[int]] = {}
    for number, event in enumerate(events):
        for sentence_number in event.sentences:
            telling.setdefault(sentence_number, []).append(number)
    current: list[int] = []
    since = 0
    for sentence in tagged:
        number = sentence.number
        told = [n for n in telling.get(number, []) if events[n].sentence == number]
        news = [n for n in told if _is_news(events[n], [events[c] for c in current])]
        if news:
            current, since = news, number
        elif not told and (_breaks(reading, segmented, sentence) or number - since > _FARTHEST):
            current = []
        meant = (
            told or telling.get(number, []) or [n for n in current if _speaks_of(reading, events[n], mentions[number])]
        )
        if not meant or (len(meant) > 1 and not _ALL.search(_words(sentence))):
            continue
        begins = triggers[number][0].last if told and triggers[number] else None
        for topic in _told(sentence, mentions[number], lexicon, begins):
            for one in meant:
                out[one].setdefault(topic, []).append(number)
    return tuple({topic: tuple(dict.fromkeys(each[topic])) for topic in sorted(each)} for each in out)


def _is_news(event: Event, current: Sequence[Event]) -> bool:
    """True where the text goes on about an event: it was held, and not before the one that is being told."""
    if event.undated or event.status != "held":
        return False
    dates = [other.date.value for other in current if other.date is not None]
    return event.date is None or not dates or event.date.value >= min(dates)


def _speaks_of(reading: Reading, event: Event, mentions: Sequence[Mention]) -> bool:
    """False for a sentence whose subject is a person who was not there."""
    first = next((m for m in mentions if m.kind is MentionKind.PERSON), None)
    actor = reading.discourse.by_mention.get((first.start, first.end)) if first else None
    return actor is None or actor in event.actors()


def _breaks(reading: Reading, segmented: Segmented, sentence: Tagged) -> bool:
    """True at a heading or the first sentence under one: what follows is about something else."""
    heading = segmented.blocks[sentence.sentence.block].kind is BlockKind.HEADLINE
    settings = reading.settings
    return heading or (sentence.number > 0 and settings.at(sentence.number) is not settings.at(sentence.number - 1))


def _words(sentence: Tagged) -> str:
    return sentence.low


def _told(sentence: Tagged, mentions: Sequence[Mention], lexicon: Lexicon, begins: int | None) -> list[str]:
    """The topics that a sentence of discussion names; from chunk `begins` on, where it tells the contact itself,
    after "on", "about" and such.
    """
    words = _words(sentence)
    if _NOT.search(words, sentence) or (begins is None and not _DISCUSSES.search(words, sentence)):
        return []
    tokens = sentence.sentence.tokens
    named = [(m.start, m.end) for m in mentions]
    said = [True] * len(tokens)
    for chunk in sentence.chunks:
        if chunk.tag in _NOT_SAID:
            said[chunk.first : chunk.last] = [False] * (chunk.last - chunk.first)
    first = 0 if begins is None else _first_about(sentence, begins)
    out = []
    for match in lexicon.scan(tokens):
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        inside = any(a <= start and end <= b for a, b in named)
        if all(said[match.first : match.last]) and not inside and match.first >= first:
            out.append(match.senses[0].value)
    return list(dict.fromkeys(out))


def _first_about(sentence: Tagged, begins: int) -> int:
    """The token of the first word of discussion after the trigger; beyond the last where there is none."""
    chunks = sentence.chunks
    for at in range(max(0, begins - 1), len(chunks)):
        part = sentence.said(at, at + 4)
        if chunks[at].date is None and (_DISCUSSES.match(part, sentence) or (at >= begins and _ABOUT.match(part))):
            return chunks[at].first
    return len(sentence.sentence.tokens)
