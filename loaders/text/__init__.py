"""The cascade that reads prose: segment, tag, mentions, actors, events, record.

Each stage is a module with one function that takes what the stages before have made. Nothing is drawn from outside the
document but the lexicon, so the same document gives the same Record on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.document import Document
from graph.doubt import LEAST, threshold
from graph.record import Record
from loaders.text import (
    agenda,
    capitals,
    chunks,
    contacts,
    dates,
    discourse,
    events,
    extension,
    halves,
    headings,
    home,
    kinds,
    lexicon,
    mentions,
    merging,
    missions,
    record,
    rosters,
    scene,
    segment,
    sides,
    speakers,
    spotting,
    surnames,
    tagging,
    titles,
    told_after,
    topics,
    triggers,
)


@dataclass(frozen=True, slots=True)
class Walk:
    """One document at every stage of its reading: what `read` makes its Record of, and `explain` shows.

    `tagged`, `mentions` and `triggers` have one entry a sentence.
    """

    document: Document
    segmented: segment.Segmented
    tagged: tuple[chunks.Tagged, ...]
    mentions: tuple[tuple[mentions.Mention, ...], ...]
    triggers: tuple[tuple[triggers.Trigger, ...], ...]
    home: home.Home
    reading: contacts.Reading
    record: Record


def read(
    document: Document,
    *,
    folder: extension.PathLike | extension.Extension | None = None,
    min_confidence: float = LEAST,
) -> Record:
    """The Record of a document in English prose; `folder` holds tables that extend the lexicon.

    Held meetings below `min_confidence` are doubtful. UsageError where that is no number from 0 to 1, or a table in
    the folder is wrong.
    """
    return follow(document, folder=folder, min_confidence=min_confidence).record


def follow(
    document: Document,
    *,
    folder: extension.PathLike | extension.Extension | None = None,
    min_confidence: float = LEAST,
) -> Walk:
    """The document at every stage of its reading; `folder` holds tables that extend the lexicon."""
    least = threshold(min_confidence)
    added = extension.of(folder)
    words = lexicon.load(added)
    segmented = capitals.recased(segment.segment(document.text), words)
    expressions = dates.find(segmented.plain)
    common = tagging.common_words(segmented)
    tagged = halves.named(tagging.tag_all(segmented, words, expressions, common), words)
    found = tuple(spotting.find(sentence) for sentence in tagged)
    every = [m for each in found for m in each]
    people = merging.gather(
        every,
        tagging.in_capitals(tagged),
        tagging.in_title_case(tagged),
        speakers.letterheads(tagged, found),
        surnames.after_titles(tagged, found) | surnames.of_lands(tagged, found),
    )
    titles.spread(people, tagged, found)
    base = home.find(document, segmented, words, every)
    posted = missions.posted(document.publisher or home.mission(segmented), words)
    speaking = speakers.find(segmented, tagged, found, people)
    if base.inferred and (envoy := missions.signed(people, set(speaking.values()))) is not None:
        base, posted = replace(base, party=envoy[0], inferred=False), envoy[1]
    own = sides.assign(
        scene.Scene(
            tagged,
            found,
            people,
            segmented,
            words,
            base.party,
            inferred=base.inferred,
            paper=base.paper,
            posted=posted,
        )
    )
    reading = contacts.Reading(people, discourse.Discourse(people, base.party), base.day, base.inferred and not own)
    reading.speakers = speaking
    reading.settings = headings.find(segmented, tagged, base.day, words)
    trigger_words = triggers.load(added)
    told = tuple(tuple(triggers.find(sentence, trigger_words)) for sentence in tagged)
    _take_agenda(reading, segmented, tagged, found)
    listed = rosters.entries(segmented, tagged, found, told)
    for sentence, inside, here in zip(tagged, found, told, strict=True):
        heading, entry = _heading(segmented, sentence), sentence.number in listed
        events.read_sentence(reading, sentence, inside, here, heading=heading, entry=entry)
    reading.events = [event for event in reading.events if reading.complete(event)] + reading.rounds
    told_after.complete(reading)
    kinds.settle(reading)
    sides.withhold(people, {actor for event in reading.events for actor in event.actors()})
    discussed = topics.find(reading, segmented, tagged, found, told, topics.load(added))
    for event, about in zip(reading.events, discussed, strict=True):
        event.topics = about
    written = record.write(document, segmented, tagged, people, reading.events, words, base.day, least)
    return Walk(document, segmented, tagged, found, told, base, reading, written)


def _take_agenda(
    reading: contacts.Reading,
    segmented: segment.Segmented,
    tagged: tuple[chunks.Tagged, ...],
    found: tuple[tuple[mentions.Mention, ...], ...],
) -> None:
    """Notes whose agenda the document is, if it is one."""
    title = agenda.title(segmented, tagged)
    if title is not None:
        reading.agenda = agenda.ahead(tagged[title])
        reading.discourse.principal = agenda.principal(found, title, reading.actors)


def _heading(segmented: segment.Segmented, sentence: chunks.Tagged) -> bool:
    """True for a sentence that stands above the text: a headline, or a line in capitals."""
    return segmented.blocks[sentence.sentence.block].kind is segment.BlockKind.HEADLINE
