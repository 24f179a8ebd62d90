"""The cascade that reads prose: segment, tag, mentions, actors, events, record.

Each stage is a module with one function that takes what the stages before have made. Nothing is drawn from outside the
document but the lexicon, so the same document gives the same Record on every machine.
"""

from __future__ import annotations

from pathlib import Path

from graph.document import Document
from graph.record import Record
from loaders.text import actors as actors_of
from loaders.text import (
    contacts,
    dates,
    discourse,
    events,
    home,
    lexicon,
    mentions,
    record,
    segment,
    spotting,
    tagging,
    triggers,
)


def read(document: Document, *, folder: Path | None = None) -> Record:
    """The Record of a document in English prose; `folder` holds tables that extend the lexicon."""
    words = lexicon.load(folder)
    segmented = segment.segment(document.text)
    expressions = dates.find(document.text)
    common = tagging.common_words(segmented)
    tagged = tagging.tag_all(segmented, words, expressions, common)
    found = [spotting.find(sentence) for sentence in tagged]
    every = [m for each in found for m in each]
    people = actors_of.gather(every, tagging.in_capitals(tagged))
    actors_of.inherit_offices(people, [m for m in every if m.kind is mentions.MentionKind.OFFICE])
    base = home.find(document, segmented, words, every)
    cues = [cue for sentence in tagged for cue in actors_of.side_cues(sentence)]
    actors_of.assign_sides(people, cues, base.party)
    reading = contacts.Reading(people, discourse.Discourse(people, base.party), base.day, base.inferred)
    trigger_words = triggers.load(folder)
    for sentence, inside in zip(tagged, found, strict=True):
        events.read_sentence(reading, sentence, inside, triggers.find(sentence, trigger_words))
    return record.write(document, segmented, tagged, people, reading.events, words, base.day)
