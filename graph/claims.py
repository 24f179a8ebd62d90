"""What one Record says about the graph: a claim for each node and edge that it knows of.

A Record that needs something of another one has no place here: claims are made alone and meet in
`graph.fold`, where all that name one node or edge become its row.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from graph import identity
from graph.edtf import span
from graph.errors import RecordError
from graph.faults import check_values
from graph.fold import Claim, Ref, alone, merge
from graph.meeting_names import meeting_name
from graph.model import EDGE_KIND, NodeRef, Value
from graph.record import Attendance, Ids, Meeting, Official, Place, Record, Title
from graph.resolution.resolve import Identities, Who, resolve
from graph.resolution.showings import office_days, office_said
from graph.resolution.untold import Bearer

_UNTRACED = {"PART_OF", "LIES_IN", "FROM"}
_CODE_LENGTH = 3
_EXCERPT = 60
_THERE = (Claim(), 1)


def claims(record: Record, who: Identities | None = None) -> dict[Ref, Claim]:
    """Every node and edge that the Record tells of, with what it says of each.

    `who` tells who is who in it (that of this Record alone where it is None). RecordError where a fact has no
    evidence, an official no name, or a date is none.
    """
    check_values(record)
    return _Reading(record, resolve([record])[record.id] if who is None else who).claims()


class _Reading:
    """The claims of one Record while they are collected."""

    def __init__(self, record: Record, who: Identities) -> None:
        self.record = record
        self.who = who
        self.document: NodeRef = ("Document", record.id)
        self.evidence = {piece.id: piece for piece in record.evidence}
        self.officials = {name: ("Official", one.id) for name, one in who.officials.items()}
        self.organisations = {o.short: o for o in reversed(record.organisations)}
        self.ministries = {m.key: m for m in record.ministries}
        self.countries = {c.code for c in record.countries}
        self.office_days = office_days(record)
        self.found: dict[Ref, list[tuple[Claim, int]]] = {}
        self.used: set[str] = set()
        self.passages: dict[Ids, tuple[str, ...]] = {}

    def claims(self) -> dict[Ref, Claim]:
        self._document()
        self._bodies()
        mentions: dict[NodeRef, int] = {}
        for official in self.record.officials:
            ref = self._official(official)
            mentions[ref] = mentions.get(ref, 0) + official.mentions
        for official in self.record.officials:
            ref = self.officials[official.name]
            self._mentioned(ref, official.evidence, count=mentions[ref])
        for number, (meeting, one) in enumerate(zip(self.record.meetings, self.who.meetings, strict=True)):
            borne = {at: bearer for (of, at), bearer in self.who.bearers.items() if of == number}
            self._meeting(meeting, one, borne)
        self._evidence()
        return {ref: alone(parts[0][0]) if len(parts) == 1 else merge(ref, parts) for ref, parts in self.found.items()}

    def _node(self, ref: NodeRef, name: str | None = None, **properties: Value | None) -> NodeRef:
        given = {key: value for key, value in properties.items() if value is not None}
        if name is None and not given:
            # That it is there: nothing beside what is said of it.
            self.found.setdefault(ref, [_THERE])
        else:
            self.found.setdefault(ref, []).append((Claim(name, given), 1))
        return ref

    def _edge(
        self, type: str, source: NodeRef, target: NodeRef, evidence: Ids, further: Ids = (), **rest: Value | None
    ) -> None:
        given = {key: value for key, value in rest.items() if value is not None}
        if type not in _UNTRACED:
            if not evidence:
                raise RecordError(
                    f"{self.record.source}: no evidence for {source[1]} {type} {target[1]}; "
                    "each fact must name the passage that says so"
                )
            told = self._passages(evidence)
            given["evidence"] = tuple(sorted({*told, *further})) if further else told
        names = EDGE_KIND[type].key
        key = tuple(str(given.get(name, "")) for name in names) if names else ()
        self.found.setdefault((type, source, target, key), []).append((Claim(None, given), 1))

    def _passages(self, evidence: Ids) -> tuple[str, ...]:
        if evidence not in self.passages:
            self.passages[evidence] = tuple(sorted({self._evidence_id(piece) for piece in evidence}))
        return self.passages[evidence]

    def _evidence_id(self, piece: str) -> str:
        if piece not in self.evidence:
            raise RecordError(f"{self.record.source}: evidence {piece} is named but not given")
        self.used.add(piece)
        return identity.evidence_id(self.record.id, self.evidence[piece])

    def _mentioned(self, ref: NodeRef, evidence: Ids, count: int | None = None) -> None:
        # A thing without a passage of its own is understood, not mentioned: "the two countries".
        if evidence:
            self._edge("MENTIONED_IN", ref, self.document, evidence, count=count)

    def _document(self) -> None:
        record = self.record
        self._node(
            self.document,
            record.headline or PurePath(record.source).name or record.id,
            headline=record.headline,
            publisher=record.publisher,
            published=record.published,
            url=record.url,
            source=record.source,
            sha256=record.sha256,
        )

    def _evidence(self) -> None:
        for piece in sorted(self.used):
            evidence = self.evidence[piece]
            ref = self._node(
                ("Evidence", identity.evidence_id(self.record.id, evidence)),
                _excerpt(evidence.quote),
                quote=evidence.quote,
                char_start=evidence.start,
                char_end=evidence.end,
                rule=evidence.rule,
                confidence=float(evidence.confidence),
            )
            self._edge("FROM", ref, self.document, ())

    def _bodies(self) -> None:
        for country in self.record.countries:
            self._mentioned(self._node(("Country", country.code), country.name), country.evidence)
        for ministry in self.record.ministries:
            ref = self._ministry(ministry.key, ministry.country, ministry.kind, ministry.name)
            self._mentioned(ref, ministry.evidence)
        for organisation in self.record.organisations:
            self._mentioned(self._organisation(organisation.short), organisation.evidence)
        for place in self.record.places:
            if found := self.place(place):
                self._mentioned(found, place.evidence)

    def _ministry(self, key: str, country: str, kind: str, name: str | None = None) -> NodeRef:
        ref = self._node(("Ministry", identity.ministry_id(key)), name, kind=kind)
        self._edge("PART_OF", ref, self._node(("Country", country)), ())
        return ref

    def _organisation(self, short: str) -> NodeRef:
        known = self.organisations.get(short)
        countries = known.countries if known else ()
        ref = ("Organization", identity.organisation_id(short, countries))
        return self._node(ref, known.name if known else short, kind=known.kind if known else None, short=short)

    def place(self, place: Place | None) -> NodeRef | None:
        """The place; its country where no more is said, None where nothing is."""
        if place is None:
            return None
        country = self._node(("Country", place.country)) if place.country else None
        if place.name is None:
            return country
        id = identity.place_id(place.name, place.country)
        ref = self._node(("Place", id), place.name, kind=place.kind, country=place.country)
        if country:
            self._edge("LIES_IN", ref, country, ())
        return ref

    def _party(self, party: str) -> NodeRef:
        """The node that a party's word stands for: what the Record lists, else what the word looks like."""
        if party in self.ministries:
            ministry = self.ministries[party]
            return self._ministry(party, ministry.country, ministry.kind, ministry.name)
        if party in self.countries:
            return self._node(("Country", party))
        if party in self.organisations:
            return self._organisation(party)
        country, colon, kind = party.partition(":")
        if len(country) == _CODE_LENGTH and country.isalpha() and country.isupper():
            return self._ministry(party, country, kind) if colon else self._node(("Country", party))
        return self._organisation(party)

    def _official(self, official: Official) -> NodeRef:
        spellings = tuple(sorted({official.name, *official.aliases}))
        others = self.who.officials[official.name].other_ids
        ref = self._node(self.officials[official.name], official.name, aliases=spellings, other_ids=others)
        if official.represents:
            side = self._party(official.represents)
            self._edge("REPRESENTS", ref, side, official.represents_evidence or official.evidence)
        # An ambassador or a state secretary holds an office though no ministry is named: it is the state's.
        holder = official.body or official.represents
        if holder and official.office:
            evidence = official.office_evidence or official.evidence
            said = office_said(official, self.office_days[official.name])
            self._edge("HOLDS_OFFICE", ref, self._party(holder), evidence, (), **said)
        return ref

    def _meeting(self, meeting: Meeting, who: Who, borne: Mapping[int, Bearer]) -> None:
        parties = {side.party: self._party(side.party) for side in meeting.sides}
        parties |= {party: self._party(party) for party in meeting.parties if party not in parties}
        place = self.place(meeting.place)
        ref = self._meeting_node(meeting, who)
        told = meeting.evidence
        self._edge("REPORTS", self.document, ref, told + meeting.date_evidence)
        passages = {side.party: side.evidence for side in meeting.sides}
        for party, party_ref in sorted(parties.items()):
            self._edge("TOOK_PART_IN", party_ref, ref, passages.get(party) or told)
        if meeting.place and place:
            self._edge("HELD_IN", ref, place, meeting.place.evidence or told)
        for topic in meeting.topics:
            target = self._node(("Topic", identity.topic_id(topic.name)), topic.name)
            self._edge("ABOUT", ref, target, topic.evidence or told)
        # Who was to come has not attended: a planned or cancelled meeting has sides and names, and nobody present.
        part = "ATTENDED" if meeting.status == "held" else "NAMED_FOR"
        for attendance in meeting.attendance:
            self._takes_part(part, self.officials[attendance.official], attendance, ref, attendance.evidence or told)
        for at, bearer in borne.items():
            title, official = meeting.titles[at], ("Official", bearer.official)
            self._takes_part(part, official, title, ref, title.evidence or told, bearer.evidence)
        if meeting.status == "held":
            self._met(meeting, ref)
            for at, bearer in borne.items():
                self._met_by_office(meeting, meeting.titles[at], bearer, borne, ref)

    def _meeting_node(self, meeting: Meeting, who: Who) -> NodeRef:
        first, last = span(meeting.date)
        return self._node(
            ("Meeting", who.id),
            meeting_name(meeting, {country.code: country.name for country in self.record.countries}),
            kind=meeting.kind,
            status=meeting.status,
            date=meeting.date,
            date_from=first,
            date_to=last,
            date_basis=meeting.date_basis,
            other_ids=who.other_ids,
        )

    def _takes_part(
        self, type: str, official: NodeRef, how: Attendance | Title, meeting: NodeRef, told: Ids, further: Ids = ()
    ) -> None:
        office, by = how.office, "name" if isinstance(how, Attendance) else "office"
        self._edge(type, official, meeting, told, further, side=how.side, office=office, role=how.role, resolved_by=by)

    def _met_by_office(
        self, meeting: Meeting, title: Title, bearer: Bearer, borne: Mapping[int, Bearer], ref: NodeRef
    ) -> None:
        """The pairs of somebody who is told by office alone."""
        passages = {a.official: a.evidence for a in meeting.attendance}
        one: NodeRef = ("Official", bearer.official)
        told = meeting.evidence + title.evidence
        for name in title.met:
            self._pair(one, self.officials[name], meeting, ref, told + passages.get(name, ()), bearer.evidence)
        for at in title.met_titles:
            if at in borne:
                other: NodeRef = ("Official", borne[at].official)
                self._pair(one, other, meeting, ref, told + meeting.titles[at].evidence, bearer.evidence)

    def _met(self, meeting: Meeting, ref: NodeRef) -> None:
        passages = {a.official: a.evidence for a in meeting.attendance}
        # what only tells of others who were there says nothing of the pair; of a list of sixty that is nearly all
        each = {id for ids in passages.values() for id in ids}
        common = tuple(id for id in meeting.evidence if id not in each)
        for one, other in meeting.met:
            told = common + passages.get(one, ()) + passages.get(other, ())
            self._pair(self.officials[one], self.officials[other], meeting, ref, told or meeting.evidence)

    def _pair(self, one: NodeRef, other: NodeRef, meeting: Meeting, ref: NodeRef, told: Ids, further: Ids = ()) -> None:
        """A pair that met; `further` are ids of evidence in other documents, where these say who it was."""
        if one == other:
            return
        first, last = (day.isoformat() if day else "" for day in span(meeting.date))
        ends = sorted((one, other))
        self._edge(
            "MET",
            ends[0],
            ends[1],
            told,
            further,
            count=1,
            spans=(f"{ref[1]}|{first}|{last}|{meeting.date_basis or ''}|{meeting.date or ''}",),
            meetings=(ref[1],),
            kinds=(meeting.kind,),
            named=None if further else (ref[1],),
            by_office=(ref[1],) if further else None,
        )


def _excerpt(quote: str) -> str:
    """The quote's beginning, on one line, as the name of its node."""
    line = " ".join(quote.split())
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1].rstrip() + "…"
