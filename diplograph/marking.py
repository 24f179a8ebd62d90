"""Marking: a sentence cut into pieces, each with what it was taken for: a person, an office, a country, a trigger.

What stands inside another (the country in "Foreign Minister of Kazakhstan") cuts it in two, so that pieces never nest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from graph.wording import plain
from loaders.text.bodies import find as find_bodies
from loaders.text.chunks import CONJUNCTIONS, PREPOSITIONS, Chunk, Tag, Tagged
from loaders.text.extension import Extension
from loaders.text.mentions import Mention, MentionKind
from loaders.text.triggers import Trigger
from loaders.text.whose import code_of


class Mark(StrEnum):
    """What a piece of a sentence was taken for."""

    PERSON = "person"
    OFFICE = "office"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    TRIGGER = "trigger"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence; `means` is who or what is meant where the words themselves don't say it in full."""

    text: str
    mark: Mark | None = None
    means: str | None = None


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    mark: Mark
    means: str | None = None


_TAGS = {
    Tag.ORGANISATION: Mark.ORGANISATION,
    Tag.MINISTRY: Mark.ORGANISATION,
    Tag.CITY: Mark.PLACE,
    Tag.RESIDENCE: Mark.PLACE,
    Tag.DATE: Mark.DATE,
}
_AROUND = " \t\r\n,;:"
_JOINTS = PREPOSITIONS | CONJUNCTIONS | {"the"}
_FIRST, _LAST = re.compile(r"\w+"), re.compile(r"\w+$")
_STAND_FOR_PERSONS = (MentionKind.PRONOUN, MentionKind.RELATIVE, MentionKind.GROUP, MentionKind.ROLE)


def pieces(
    text: str,
    tagged: Tagged,
    mentions: Sequence[Mention],
    triggers: Sequence[Trigger],
    meant: Mapping[tuple[int, int], str],
    country: Callable[[str], str],
    own: Extension | None,
) -> tuple[Piece, ...]:
    """The sentence in pieces, which together are its text, every run of white space as one space.

    `meant` has who is meant by the mention at a start and end; `country` gives a country's name for its code.
    """
    first, last = tagged.sentence.start, tagged.sentence.end
    painted: list[_Span | None] = [None] * (last - first)
    for span in _spans(tagged, mentions, triggers, meant, country, own):
        start, end = max(span.start, first), min(span.end, last)
        painted[start - first : end - first] = [span] * (end - start)
    out: list[Piece] = []
    told: set[int] = set()
    at = first
    for _, run in groupby(painted, key=id):
        spans = list(run)
        here, words = spans[0], text[at : at + len(spans)]
        at += len(spans)
        out.extend(_cut(words, here, explain=id(here) not in told))
        told.add(id(here))
    return tuple(_single_spaced(out))


def _spans(
    tagged: Tagged,
    mentions: Sequence[Mention],
    triggers: Sequence[Trigger],
    meant: Mapping[tuple[int, int], str],
    country: Callable[[str], str],
    own: Extension | None,
) -> Iterator[_Span]:
    """What to paint, the later over the earlier."""
    for mention in mentions:
        who = meant.get((mention.start, mention.end))
        for office in mention.offices:
            alone = mention.kind is not MentionKind.PERSON
            yield _Span(office.start, office.end, Mark.OFFICE, who if alone else None)
        if mention.kind in _STAND_FOR_PERSONS and who:
            yield _Span(mention.start, mention.end, Mark.PERSON, who)
    for body in find_bodies(tagged, own):
        yield _Span(body.start, body.end, Mark.ORGANISATION)
    for chunk in tagged.chunks:
        yield from _of_chunk(chunk, country)
    for mention in mentions:
        if mention.kind is MentionKind.PERSON and mention.name:
            who = meant.get((mention.start, mention.end))
            yield _Span(mention.name_start, mention.name_end, Mark.PERSON, None if who == mention.name else who)
    for trigger in triggers:
        yield _Span(trigger.start, trigger.end, Mark.TRIGGER)


def _of_chunk(chunk: Chunk, country: Callable[[str], str]) -> Iterator[_Span]:
    if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE):
        code = code_of(chunk)
        name = country(code) if code else None
        mark = Mark.COUNTRY if code or not chunk.sense("us-state") else Mark.PLACE
        # "Azerbaijani" says it itself; "French", "Tehran" as a state, "the Kingdom" don't
        plain = name is None or chunk.text.startswith(name[:5]) or name in chunk.text
        yield _Span(chunk.start, chunk.end, mark, None if plain else name)
    elif chunk.tag in _TAGS:
        yield _Span(chunk.start, chunk.end, _TAGS[chunk.tag])


def _cut(words: str, span: _Span | None, *, explain: bool) -> Iterator[Piece]:
    """The words as one piece, with the white space and marks around them left outside; only words are marked."""
    if span is None:
        yield Piece(words)
        return
    inner = words.strip(_AROUND)
    if span.mark in (Mark.OFFICE, Mark.ORGANISATION):
        inner = _without_joints(inner)
    if not inner:
        yield Piece(words)
        return
    before = words.index(inner)
    yield Piece(words[:before])
    yield Piece(inner, span.mark, span.means if explain else None)
    yield Piece(words[before + len(inner) :])


def _without_joints(words: str) -> str:
    """The words without "of", "and" at their ends, which are left where a country was cut out."""
    while words and (match := _LAST.search(words)) and match[0].lower() in _JOINTS:
        words = words[: match.start()].rstrip(_AROUND)
    while words and (match := _FIRST.match(words)) and match[0].lower() in _JOINTS:
        words = words[match.end() :].lstrip(_AROUND)
    return words


def _single_spaced(found: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces without empty ones, neighbours without a mark joined, white space as single spaces."""
    for bare, run in groupby((one for one in found if one.text), key=lambda one: one.mark is None):
        if bare:
            yield Piece(_spaced("".join(one.text for one in run)))
        else:
            yield from (Piece(_spaced(one.text), one.mark, one.means) for one in run)


def _spaced(text: str) -> str:
    """The text with white space as single spaces, at its ends too, and without what steers a terminal."""
    inner = plain(text)
    if not inner:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{inner}{' ' if text[-1].isspace() else ''}"
