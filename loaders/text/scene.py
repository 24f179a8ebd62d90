"""Scene: what a document offers to those who ask whom a person represents.

Who stands before somebody in a sentence, who opens it, which country was spoken of last, and who the other side is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.text.abroad import host_country, set_in, visited
from loaders.text.actors import Actor
from loaders.text.chunks import Chunk, Tag, Tagged
from loaders.text.lexicon import Lexicon
from loaders.text.mentions import ACTING, Mention, MentionKind
from loaders.text.naming import alike
from loaders.text.offices import Office
from loaders.text.same_office import head_of
from loaders.text.segment import Segmented
from loaders.text.tenure import may_have, sole_offices
from loaders.text.whose import code_of

_HEAD: Final = 2
_MEMORY: Final = 300
"""How many mentions of persons are looked back on."""


@dataclass(slots=True)
class Scene:
    """The sentences of a document with their mentions and actors; `home` is the side that speaks, if known."""

    tagged: Sequence[Tagged]
    mentions: Sequence[Sequence[Mention]]
    actors: Sequence[Actor]
    segmented: Segmented
    lexicon: Lexicon
    home: str | None
    by_mention: dict[tuple[int, int], Actor] = field(default_factory=dict)
    spoken_of: Counter[str] = field(default_factory=Counter)
    provisional: bool = False
    """True once those of whom nothing is said may be taken to be of the side that speaks."""
    inferred: bool = False
    """True where only the posts of envoys tell who speaks."""
    paper: str = ""
    """As in `Home`: whether only the country of the newspaper tells who speaks, and for whom it writes."""
    posted: str | None = None
    """The country where the embassy is posted that publishes the document."""
    set_in: str | None = None
    """The country abroad where all that the document tells of takes place."""
    visited: str | None = None
    """The country abroad that the document says is being visited."""
    by_start: dict[int, Actor] = field(default_factory=dict)
    spots: list[int] = field(default_factory=list)
    """Where somebody is named, in order."""

    def __post_init__(self) -> None:
        for actor in self.actors:
            for mention in actor.mentions:
                self.by_mention[(mention.start, mention.end)] = actor
            if actor.represents:
                self.spoken_of[actor.represents] += 3
        for sentence in self.tagged:
            # what the text is about stands at its head
            weight = 3 if sentence.number < _HEAD else 1
            for chunk in sentence.tagged(Tag.COUNTRY, Tag.ADJECTIVE):
                if code := code_of(chunk):
                    self.spoken_of[code] += weight
        self.by_start = {m.start: a for a in self.actors for m in a.mentions}
        self.spots = sorted(self.by_start)
        self.visited = visited(self.tagged, self.home)
        if self.home in self.lexicon.countries and not self.inferred and not self._told_at_home():
            self.set_in = set_in(self.tagged, self.home) or self.visited

    def _told_at_home(self) -> bool:
        """True where the dateline lies in the country that speaks."""
        dateline = self.segmented.dateline
        senses = self.lexicon.senses(dateline.place) if dateline is not None else ()
        return any(s.kind == "city" and s.row.get("country") == self.home for s in senses)

    def actor(self, mention: Mention) -> Actor | None:
        """The person whom a mention names."""
        return self.by_mention.get((mention.start, mention.end)) if mention.kind is MentionKind.PERSON else None

    def chunks(self, mention: Mention) -> tuple[Chunk, ...]:
        """The chunks of the sentence of a mention."""
        return self.tagged[mention.sentence].chunks

    def side_of(self, mention: Mention) -> str | None:
        """Whom a mention speaks for, as far as is known: by name, by its title, or as whoever was spoken of before."""
        match mention.kind:
            case MentionKind.PERSON:
                actor = self.actor(mention)
                return self._person_side(actor) if actor else None
            case MentionKind.PARTY:
                return mention.codes[0] if mention.codes else None
            case MentionKind.OFFICE:
                office = mention.offices[0]
                return office.country or office.organisation or self.holder_side(office, mention)
            case MentionKind.PRONOUN:
                before = self.opener(mention.sentence)
                if before is None or before.first >= mention.first or before.kind is MentionKind.PRONOUN:
                    before = self.opener(mention.sentence - 1) if mention.sentence else None
                return self.side_of(before) if before is not None and before.kind is not MentionKind.PRONOUN else None
            case MentionKind.ROLE:
                return mention.country or self._role_side(mention)
            case _:
                return None

    def told(self, mentions: Sequence[Mention]) -> set[str]:
        """The sides of the persons whom mentions name, as far as the words tell them."""
        actors = (self.actor(m) for m in mentions)
        return {a.represents for a in actors if a is not None and a.represents and not a.assumed}

    def _person_side(self, actor: Actor) -> str | None:
        if actor.represents is None and self.provisional and actor.offices and self.may_be(actor, self.home):
            return self.home
        return actor.represents

    def holder_side(self, office: Office, mention: Mention) -> str | None:
        """The side of whoever holds an office by its last word, of those named before a mention."""
        head = head_of(office.core)
        holders = [
            a
            for a in self.named_before(mention.start)
            if any(head_of(o.core) == head and not o.former for o, _ in a.offices)
        ]
        if not holders:
            return None
        opener = self.opener(mention.sentence)
        subject = self.actor(opener) if opener is not None and opener is not mention else None
        own = [a for a in holders if subject is not None and a.represents == subject.represents]
        # "the minister" of a text is more likely the speaking side's than whoever was named last
        ours = [a for a in holders if self.home is not None and self._may_be_ours(a)]
        return self._person_side((own or ours or holders)[0])

    def _may_be_ours(self, actor: Actor) -> bool:
        return actor.represents == self.home or (actor.represents is None and self.may_be(actor, self.home))

    def _role_side(self, mention: Mention) -> str | None:
        word = mention.low.split()[-1]
        if word == "host":
            return self.home
        return self.visitors_side(mention.start) if word in ("guest", "visitor") else None

    def visitors_side(self, before: int, sentence: int | None = None) -> str | None:
        """The side of the guest spoken of before an offset: whoever foreign was named last.

        It is not of whoever opens the `sentence`: "X had a meeting with the visiting delegation".
        """
        opener = self.opener(sentence) if sentence is not None else None
        host = self.side_of(opener) if opener is not None and opener.end <= before else None
        foreign = (a.represents for a in self.named_before(before))
        return next((side for side in foreign if side not in (None, self.home, host)), None)

    def named_before(self, offset: int) -> Iterator[Actor]:
        """Those named before an offset of the text, the last first, as far back as a reader remembers."""
        at = bisect_left(self.spots, offset)
        for start in reversed(self.spots[max(at - _MEMORY, 0) : at]):
            yield self.by_start[start]

    def opener(self, sentence: int) -> Mention | None:
        """Who opens a sentence: the first person in it who is not governed by a preposition."""
        if not 0 <= sentence < len(self.mentions):
            return None
        chunks = self.tagged[sentence].chunks
        for mention in self.mentions[sentence]:
            if mention.kind not in ACTING or (mention.kind is MentionKind.PERSON and self.actor(mention) is None):
                continue
            if mention.first and chunks[mention.first - 1].tag is Tag.PREPOSITION:
                continue
            return mention
        return None

    def before(self, mention: Mention, *, known: bool = True) -> Mention | None:
        """Who is named last before a mention in its sentence; where `known`, of those whose side is."""
        for other in reversed(self.mentions[mention.sentence]):
            if other.first >= mention.first or other.kind not in ACTING or other is mention:
                continue
            if not known or self.side_of(other):
                return other
        return None

    def country_before(self, mention: Mention) -> str | None:
        """The country or organisation spoken of last before a mention, in its sentence or the one before."""
        for number in (mention.sentence, mention.sentence - 1):
            if number < 0:
                break
            for chunk in reversed(self.tagged[number].chunks):
                if number == mention.sentence and chunk.start >= mention.start:
                    continue
                if chunk.tag is Tag.COUNTRY and (code := code_of(chunk)):
                    return code
                if chunk.tag is Tag.ORGANISATION and (sense := chunk.sense("organisation")):
                    return sense.party
        return None

    def organisation_before(self, mention: Mention, noun: str) -> str | None:
        """The organisation that "the Commission" means: named last before, with that noun in its name if any is."""
        found: list[tuple[bool, str]] = []
        for number in range(mention.sentence, max(mention.sentence - 40, -1), -1):
            for chunk in reversed(self.tagged[number].chunks):
                if chunk.start >= mention.start or chunk.tag is not Tag.ORGANISATION:
                    continue
                if sense := chunk.sense("organisation"):
                    name = f"{chunk.low} {sense.row.get('name', '').lower()}"
                    found.append((noun in name, sense.party))
            found += [
                (False, o.organisation)
                for m in self.mentions[number]
                for o in m.offices
                if o.organisation and m.start < mention.start
            ]
        return next((party for named, party in found if named), found[0][1] if found else None)

    def other(self, side: str | None, mention: Mention) -> str | None:
        """The state across from `side`: the one told near a mention, else the one the document speaks of most."""
        own = self.home if self.home_is_state() and self.home != side and not self.inferred else None
        return self.near(mention, side) or self.bilateral(side) or own or self.most_spoken_of(beside=side)

    def bilateral(self, side: str | None) -> str | None:
        """The state that a document speaks of beside `side`, alone or at least twice as much as of any third."""
        ranked = sorted(
            ((n, c) for c, n in self.spoken_of.items() if c != side and c in self.lexicon.countries), reverse=True
        )
        clear = bool(ranked) and (len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0])
        return ranked[0][1] if clear else None

    def most_spoken_of(self, *, beside: str | None) -> str | None:
        """The state beside another that the document speaks of most."""
        states = [
            (count, code) for code, count in self.spoken_of.items() if code != beside and code in self.lexicon.countries
        ]
        return max(states)[1] if states else None

    def near(self, mention: Mention, side: str | None) -> str | None:
        """The state that the paragraph speaks of beside `side`, where it is only one."""
        block = self.tagged[mention.sentence].sentence.block
        found: list[str] = []
        for number in range(mention.sentence, -1, -1):
            if self.tagged[number].sentence.block != block:
                break
            chunks = self.tagged[number].chunks
            for at, chunk in enumerate(chunks):
                code = code_of(chunk) if chunk.tag in (Tag.COUNTRY, Tag.ADJECTIVE) else None
                if at and chunk.tag is Tag.COUNTRY and chunks[at - 1].low in ("in", "at", "from"):
                    continue
                if code and code != side and code in self.lexicon.countries:
                    found.append(code)
            for named in self.mentions[number]:
                actor = self.actor(named)
                code = actor.represents if actor else None
                if code and code != side and code in self.lexicon.countries:
                    found.append(code)
        return found[0] if len(set(found)) == 1 else None

    def may_be(self, actor: Actor, side: str | None) -> bool:
        """True where nothing speaks against the person's being of a side.

        A minister is of a country, a country has no office that it lacks, and has one president at a time.
        """
        if side is None:
            return False
        held = [o for o, _ in actor.offices if not o.former and not o.relation]
        if not may_have(side, held, state=side in self.lexicon.countries):
            return False
        sole = sole_offices(held) if side in self.lexicon.countries else frozenset()
        return not any(
            other is not actor
            and other.represents == side
            and not (other.assumed and other.mentions[0].sentence > actor.mentions[0].sentence)
            and not alike(other.key[-1], actor.key[-1])
            and not sole.isdisjoint(sole_offices(o for o, _ in other.offices if not o.former and not o.relation))
            for other in (self.actors if sole else ())
        )

    def spoken_of_body(self, short: str) -> bool:
        """True where the document names an organisation, or speaks from it."""
        return self.home == short or any(
            (sense := chunk.sense("organisation")) is not None and sense.party == short
            for sentence in self.tagged
            for chunk in sentence.tagged(Tag.ORGANISATION)
        )

    def secretariat(self) -> str | None:
        """The one organisation whose Secretary-General the document names."""
        heads = {a.represents for a in self.actors if any(o.core == "secretary general" for o, _ in a.offices)}
        bodies = {body for body in heads if body and body not in self.lexicon.countries}
        return bodies.pop() if len(bodies) == 1 else None

    def home_is_state(self) -> bool:
        """True where a state speaks: its own ministries have secretaries-general too."""
        return self.home in self.lexicon.countries

    def host_country(self, mention: Mention) -> str | None:
        """The country of the city, abroad, where the sentence or paragraph says that somebody was met."""
        told, country = host_country(self.tagged, mention, self.home)
        return country if told else self.visited or self.set_in
