"""The page of an explanation: one file, no network, no script; every text in it is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from importlib import resources
from string import Template
from typing import TYPE_CHECKING

from diplograph.commands.wording import addition, dated, headline
from diplograph.marking import Mark
from graph.wording import kind_words, plain

if TYPE_CHECKING:
    from diplograph.explaining import Contact, Explanation, Frame, Person, Sentence, Side
    from diplograph.marking import Piece


def page(found: Explanation) -> str:
    """The HTML of the page."""
    template = Template(_asset("explanation.html"))
    return template.substitute(
        title=_text(found.headline or found.source),
        heading=_text(found.headline or found.source),
        style=_asset("explanation.css"),
        facts=_facts(found),
        notes=_lines(f'<p class="note">{_text(note)}</p>' for note in found.notes),
        legend=_lines(f'<li><span class="m {mark}">{mark}</span></li>' for mark in Mark),
        sentences=_lines(_sentence(one, {c.number: c for c in found.meetings}) for one in found.sentences),
        meetings=_cards(map(_meeting, found.meetings), "No meeting was read in it."),
        officials=_cards(map(_official, found.officials), "No official was read in it."),
        doubts=_doubts(found),
    )


def _asset(name: str) -> str:
    return resources.files("diplograph.pages").joinpath(name).read_text(encoding="utf-8")


def _text(text: str) -> str:
    return escape(plain(text))


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _facts(found: Explanation) -> str:
    facts = (
        ("Document", found.source if found.headline else None),
        ("Dateline", found.dateline),
        ("Speaks for", found.home or "nobody that it names"),
        ("Its day", found.day and dated(found.day, None)),
    )
    rows = (f"<div><dt>{name}</dt><dd>{_text(fact)}</dd></div>" for name, fact in facts if fact)
    return f'<dl class="facts">\n{_lines(rows)}\n</dl>'


def _sentence(sentence: Sentence, contacts: dict[int, Contact]) -> str:
    told = [_frame(frame, contacts[frame.meeting]) for frame in sentence.frames]
    told += [f'<div class="none"><p>✕ “{_text(one.words)}”: {_text(one.why)}</p></div>' for one in sentence.refused]
    if sentence.note:
        told.append(f'<div class="none"><p>✕ No meeting: {_text(sentence.note)}</p></div>')
    silent = "" if sentence.frames or sentence.refused else " silent"
    block = "" if sentence.block == "prose" else f'<p class="block">{_text(sentence.block)}</p>'
    words = "".join(map(_piece, sentence.pieces))
    return (
        f'<li class="sentence {_text(sentence.block)}{silent}" id="s{sentence.number}">'
        f'<span class="number" aria-label="Sentence {sentence.number}">{sentence.number}</span>'
        f'<div>{block}<p class="text">{words}</p>{_lines(told)}</div></li>'
    )


def _piece(piece: Piece) -> str:
    if piece.mark is None:
        return escape(piece.text)
    means = f'<span class="means">= {_text(piece.means)}</span>' if piece.means else ""
    return (
        f'<span class="m {piece.mark}">{escape(piece.text)}{means}<span class="label">\u00a0{piece.mark}</span></span>'
    )


def _frame(frame: Frame, contact: Contact) -> str:
    rules = f"rule {', '.join(frame.rules)}"
    link = f'<a href="#m{contact.number}">Meeting {contact.number}</a>'
    if frame.opens:
        doubtful = " doubtful" if contact.status == "doubtful" else ""
        reasons = "".join(f'<p class="rule">doubtful: {_text(reason)}</p>' for reason in contact.reasons)
        return (
            f'<div class="frame{doubtful}"><p>→ {link}: {_text(headline(contact))}</p>'
            f'<p class="who">{_sides(contact)}</p>'
            f'<p class="rule">{_text(rules)}; confidence {contact.confidence:.2f}</p>{reasons}</div>'
        )
    said = _text(addition(frame))
    return f'<div class="frame more"><p>→ {link}: {said} <span class="rule">({_text(rules)})</span></p></div>'


def _sides(contact: Contact) -> str:
    return " <em>with</em> ".join(map(_side, contact.sides)) or "nobody is named"


def _side(side: Side) -> str:
    who = _text(", ".join(side.people))
    if not side.party:
        return f"{who} (side not stated)"
    return f"{who} ({_text(side.party)})" if who else _text(side.party)


def _cards(cards: Iterator[str], empty: str) -> str:
    inside = _lines(cards)
    return f'<ul class="cards">\n{inside}\n</ul>' if inside else f'<p class="empty">{empty}</p>'


def _meeting(one: Contact) -> str:
    topics = f'<p class="soft">About {_text(", ".join(map(kind_words, one.topics)))}</p>' if one.topics else ""
    return (
        f'<li id="m{one.number}"><p class="name">{one.number}. {_text(kind_words(one.kind))}, {_text(one.status)}</p>'
        f'<p>{_sides(one)}</p><p class="soft">{_text(headline(one).partition("; ")[2])}</p>{topics}'
        f'<p class="soft">Confidence {one.confidence:.2f}</p></li>'
    )


def _official(one: Person) -> str:
    aliases = f'<p class="soft">also {_text(", ".join(one.aliases))}</p>' if one.aliases else ""
    office = f"<p>{_text(one.office)}</p>" if one.office else '<p class="soft">no office told</p>'
    if one.represents is None:
        side = '<p class="soft">represents nobody that the document names</p>'
    else:
        kind = ' class="assumed"' if one.assumed else ""
        side = f'<p{kind}>for {_text(one.represents)} <span class="soft">({_text(one.basis or "told")})</span></p>'
    return f'<li><p class="name">{_text(one.name)}</p>{office}{side}{aliases}</li>'


def _doubts(found: Explanation) -> str:
    if not found.doubts:
        return ""
    items = _lines(f"<li>{_text(doubt)}</li>" for doubt in found.doubts)
    return f'<section aria-labelledby="doubts"><h2 id="doubts">Unclear</h2><ul class="doubts">{items}</ul></section>'
