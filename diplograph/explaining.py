"""Explaining: how a document was read, sentence by sentence, as data that the screen, a page and JSON show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from diplograph.marking import Piece, pieces
from graph.doubt import LEAST, Grounds
from loaders import lexicon_of
from loaders.text import Walk, follow
from loaders.text import lexicon as words_of
from loaders.text.language import foreign, reservation
from loaders.text.mentions import MentionKind

if TYPE_CHECKING:
    from graph.document import Document
    from graph.record import Meeting, Official
    from loaders import Lexicon
    from loaders.text.actors import Actor
    from loaders.text.extension import Extension


@dataclass(frozen=True, slots=True)
class Side:
    """Those who sat on one side; `party` is whom they spoke for, None where nothing says it."""

    party: str | None
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A meeting that was read: who sat with whom, when and where; `reasons` are why it is doubtful, if it is."""

    number: int
    kind: str
    status: str
    date: str | None
    date_basis: str | None
    place: str | None
    sides: tuple[Side, ...]
    pairs: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What one sentence says of meeting `meeting`, by which rules; the first one `opens` it."""

    meeting: int
    opens: bool
    rules: tuple[str, ...]
    people: tuple[str, ...]
    date: str | None
    place: str | None
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that tell of contacts elsewhere, and why they gave none here."""

    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it was read; `block` is headline, prose, item, row or label, `start`-`end` where it stands."""

    number: int
    block: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    frames: tuple[Frame, ...]
    refused: tuple[Refused, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """An official: office, whom they represent, and how that is known ("told in sentence 3", "inferred", "assumed")."""

    name: str
    aliases: tuple[str, ...]
    office: str | None
    represents: str | None
    assumed: bool
    basis: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one document was read. `home` is whose document it is taken for, `day` what "today" means in it."""

    source: str
    headline: str | None
    dateline: str | None
    home: str | None
    day: str | None
    sentences: tuple[Sentence, ...]
    officials: tuple[Person, ...]
    meetings: tuple[Contact, ...]
    doubts: tuple[str, ...]
    notes: tuple[str, ...]


NO_TRIGGER = "no word in it tells of a contact"
NOTHING_LEFT = "it adds nothing to a meeting"


def explain(
    document: Document, *, lexicon: Lexicon | Extension | None = None, min_confidence: float = LEAST
) -> Explanation:
    """How the document is read; `lexicon` and `min_confidence` as in `load`. Other languages are followed too."""
    own = lexicon_of(lexicon)
    walk = follow(document, folder=own, min_confidence=min_confidence)
    name = partial(_party, words_of.load(own))
    contacts = tuple(_contacts(walk, name))
    notes = [f"not English ({why}): load and extract skip it" if (why := foreign(document.text)) else None]
    notes += [reservation(document.text)]
    notes += [None if walk.segmented.sentences else "no sentence was found in it"]
    home = name(walk.home.party) if walk.home.party else None
    return Explanation(
        document.source,
        document.headline,
        walk.record.dateline,
        f"{home} (by the posts of the envoys in it)" if home and walk.home.inferred else home,
        walk.home.day.edtf if walk.home.day else None,
        tuple(_sentences(walk, contacts, name, own)),
        tuple(_officials(walk, name)),
        contacts,
        walk.record.doubts,
        tuple(note for note in notes if note),
    )


def _party(lexicon: words_of.Lexicon, party: str) -> str:
    """The name of a country by its code, with the kind of ministry where it is one; an organisation as it is."""
    code, _, kind = party.partition(":")
    name = lexicon.countries[code]["name"] if code in lexicon.countries else code
    return f"{name} ({kind.replace('-', ' ')})" if kind else name


def _contacts(walk: Walk, name: Callable[[str], str]) -> Iterator[Contact]:
    grounds = Grounds(walk.record)
    for number, meeting in enumerate(walk.record.meetings, 1):
        place = meeting.place
        yield Contact(
            number,
            meeting.kind,
            meeting.status,
            meeting.date,
            meeting.date_basis,
            ", ".join(part for part in (place.name, place.country and name(place.country)) if part) if place else None,
            tuple(_sides(meeting, name)),
            meeting.met,
            tuple(topic.name for topic in meeting.topics),
            meeting.confidence,
            tuple(grounds.reasons(meeting)) if meeting.status == "doubtful" else (),
        )


def _sides(meeting: Meeting, name: Callable[[str], str]) -> Iterator[Side]:
    """The sides in the order in which they were told; who has none stands alone."""
    sides: dict[str, list[str]] = {}
    for number, one in enumerate(meeting.attendance):
        sides.setdefault(one.side or f"\0{number}", []).append(one.official)
    for party in meeting.sides:
        if party.party.partition(":")[0] not in sides:
            sides[party.party] = []
    for key, people in sides.items():
        yield Side(None if key.startswith("\0") else name(key), tuple(people))


def _officials(walk: Walk, name: Callable[[str], str]) -> Iterator[Person]:
    actors = {actor.name: actor for actor in walk.reading.actors}
    for one in walk.record.officials:
        actor = actors[one.name]
        basis = _basis(actor, one)
        yield Person(
            one.name, one.aliases, one.office, name(one.represents) if one.represents else None, actor.assumed, basis
        )


_TOLD = frozenset({"", "side", "headed", "stands for", "owner", "company", "speaking", "business"})
"""Rules by which the words themselves say whom a person represents; the others infer it from who met whom."""


def _basis(actor: Actor, official: Official) -> str | None:
    if official.represents is None:
        return None
    if actor.assumed:
        return "assumed: the side that speaks"
    if actor.represents_from is None:
        return None
    sentence = actor.represents_from.sentence + 1
    if actor.told_by in _TOLD:
        return f"told in sentence {sentence}"
    return f"inferred from sentence {sentence} ({actor.told_by})"


def _sentences(
    walk: Walk, contacts: tuple[Contact, ...], name: Callable[[str], str], own: Extension | None
) -> Iterator[Sentence]:
    text = walk.document.text
    frames = _frames(walk, contacts)
    refused: dict[int, list[Refused]] = {}
    for one in walk.reading.refused:
        refused.setdefault(one.sentence, []).append(Refused(_words(text[one.start : one.end]), str(one.why)))
    meant = _meant(walk)
    for number, tagged in enumerate(walk.tagged):
        sentence, mentions, triggers = tagged.sentence, walk.mentions[number], walk.triggers[number]
        here, none = tuple(frames.get(number, ())), tuple(refused.get(number, ()))
        note = None
        if not here and not none:
            acting = [m for m in mentions if m.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PARTY)]
            note = NOTHING_LEFT if triggers else NO_TRIGGER if len(acting) > 1 else None
        yield Sentence(
            number + 1,
            str(walk.segmented.blocks[sentence.block].kind),
            sentence.start,
            sentence.end,
            pieces(text, tagged, mentions, triggers, meant, name, own),
            here,
            none,
            note,
        )


def _frames(walk: Walk, contacts: tuple[Contact, ...]) -> Mapping[int, list[Frame]]:
    """What each sentence, by number, says of which meeting: by the evidence that the Record names."""
    starts = {tagged.sentence.start: number for number, tagged in enumerate(walk.tagged)}
    spots = {piece.id: (starts.get(piece.start), piece.rule) for piece in walk.record.evidence}
    out: dict[int, list[Frame]] = {}
    for contact, meeting in zip(contacts, walk.record.meetings, strict=True):

        def told(ids: Iterable[str], at: int) -> bool:
            return any(spots[id][0] == at for id in ids)

        place = meeting.place.evidence if meeting.place else ()
        every = [*meeting.evidence, *meeting.date_evidence, *place]
        every += [id for one in meeting.attendance for id in one.evidence]
        every += [id for side in meeting.sides for id in side.evidence]
        every += [id for topic in meeting.topics for id in topic.evidence]
        sentences = sorted({at for id in every if (at := spots[id][0]) is not None})
        opening = min((at for id in meeting.evidence if (at := spots[id][0]) is not None), default=None)
        for at in sentences:
            frame = Frame(
                contact.number,
                at == opening,
                tuple(dict.fromkeys(spots[id][1] for id in every if spots[id][0] == at)),
                tuple(one.official for one in meeting.attendance if told(one.evidence, at)),
                meeting.date if told(meeting.date_evidence, at) else None,
                contact.place if told(place, at) else None,
                tuple(topic.name for topic in meeting.topics if told(topic.evidence, at)),
            )
            out.setdefault(at, []).append(frame)
    return out


def _meant(walk: Walk) -> dict[tuple[int, int], str]:
    """Who is meant by the mention at a start and end: for names, and for words that took part in a meeting."""
    meant: dict[tuple[int, int], dict[str, None]] = {}
    for actor in walk.reading.actors:
        for mention in actor.mentions:
            meant.setdefault((mention.start, mention.end), {})[actor.name] = None
    for event in walk.reading.events:
        for part in event.people:
            spot = (part.mention.start, part.mention.end)
            meant.setdefault(spot, {})[walk.reading.actors[part.actor].name] = None
    return {spot: " and ".join(names) for spot, names in meant.items()}


def _words(text: str) -> str:
    return " ".join(text.split())
