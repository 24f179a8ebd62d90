"""Surnames: single words that name somebody, though nothing beside them says so.

"The Norwegian Foreign Minister met X. Testad said …": who opens the sentence after a title that nobody bears is he.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from loaders.text.chunks import Tag, Tagged
from loaders.text.grammar import cue
from loaders.text.mentions import Mention, MentionKind
from loaders.text.verbs import acts_or_tells

_IN_CONTACT: Final = cue("in contact")


def after_titles(tagged: Sequence[Tagged], found: Sequence[Sequence[Mention]]) -> frozenset[int]:
    """Where such words stand in the text."""
    out = set()
    for number in range(1, len(found)):
        first = found[number][0] if found[number] else None
        if first is None or first.kind is not MentionKind.PERSON or first.first or not _bare(first):
            continue
        chunks = tagged[number].chunks
        if first.last >= len(chunks) or not acts_or_tells(chunks[first.last]):
            continue
        titles = [m for m in found[number - 1] if m.kind is MentionKind.OFFICE and _alone(m)]
        if len(titles) == 1 and _IN_CONTACT.search(tagged[number - 1].low):
            out.add(first.start)
    return frozenset(out)


def of_lands(tagged: Sequence[Tagged], found: Sequence[Sequence[Mention]]) -> frozenset[int]:
    """Where they stand in "talks with Germany's X and Britain's Y": leaders, in a list of several lands."""
    out: set[int] = set()
    for sentence, mentions in zip(tagged, found, strict=True):
        owned = [m for m in mentions if m.kind is MentionKind.PERSON and m.country is not None and _bare(m)]
        if len(owned) < _SEVERAL or not _IN_CONTACT.search(sentence.low):
            continue
        for one, other in pairwise(owned):
            between = sentence.chunks[one.last : other.first]
            if between and all(c.tag in (Tag.COMMA, Tag.CONJUNCTION) for c in between) and one.country != other.country:
                out |= {one.start, other.start}
    return frozenset(out)


_SEVERAL: Final = 2


def _bare(mention: Mention) -> bool:
    return not (mention.offices or mention.honorific) and " " not in (mention.name or " ")


def _alone(mention: Mention) -> bool:
    """True for "Israel's Foreign Minister": the title of a land that could be anybody's."""
    office = mention.offices[0]
    return office.country is not None and not (office.relation or office.plural or office.former)
