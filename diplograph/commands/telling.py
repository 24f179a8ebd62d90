"""How an explanation is told on a terminal, in colours, and in a pipe, with the marks in words."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from diplograph.commands.wording import addition, dated, headline
from diplograph.marking import Mark
from diplograph.printing import paragraph, table, width
from graph.wording import plain

if TYPE_CHECKING:
    from rich.text import Text

    from diplograph.explaining import Contact, Explanation, Frame, Sentence, Side
    from diplograph.marking import Piece

# No two differ by colour alone: persons are bold, offices and organisations slanted, triggers reversed.
_STYLES = {
    Mark.PERSON: "bold green",
    Mark.OFFICE: "italic cyan",
    Mark.COUNTRY: "underline blue",
    Mark.ORGANISATION: "italic magenta",
    Mark.PLACE: "underline yellow",
    Mark.DATE: "underline bright_black",
    Mark.TRIGGER: "reverse",
}


def tell(found: Explanation) -> Iterator[str]:
    """The explanation in parts, each of some lines."""
    colours = _colours()
    yield _head(found, colours)
    margin = len(str(len(found.sentences))) + 2
    contacts = {one.number: one for one in found.meetings}
    for sentence in found.sentences:
        yield "\n".join(_sentence(sentence, contacts, margin, colours)) + "\n"
    yield _summary(found)


def _colours() -> bool:
    """True where marks are shown as colours: on a terminal that has them, unless $NO_COLOR is set."""
    usable = os.environ.get("TERM") not in ("dumb", "unknown") and not os.environ.get("NO_COLOR")
    return sys.stdout.isatty() and usable


def _head(found: Explanation, colours: bool) -> str:
    facts = (
        ("Headline", found.headline),
        ("Dateline", found.dateline),
        ("Speaks for", found.home or "nobody that the document names"),
        ("Its day", found.day and dated(found.day, None)),
    )
    lines = [paragraph(found.source)]
    lines += [paragraph(f"{name}: {fact}", indent="  ", first="") for name, fact in facts if fact]
    lines += [paragraph(f"Note: {note}", indent="  ", first="") for note in found.notes]
    if colours:
        from rich.text import Text

        legend = Text("Marks: ")
        for mark, style in _STYLES.items():
            legend.append(str(mark), style).append(" ")
        lines += _styled(legend, "", "")
    return "\n".join(lines) + "\n"


def _sentence(sentence: Sentence, contacts: dict[int, Contact], margin: int, colours: bool) -> Iterator[str]:
    number = f"{sentence.number:>{margin - 2}}  "
    indent = " " * margin
    if sentence.block != "prose":
        yield f"{indent}({sentence.block})"
    if colours:
        yield from _coloured(sentence.pieces, number, indent)
    else:
        yield paragraph("".join(map(_marked, sentence.pieces)), indent=indent, first=number)
    for frame in sentence.frames:
        yield from _frame(frame, contacts[frame.meeting], indent)
    for one in sentence.refused:
        yield paragraph(f"“{one.words}”: {one.why}", indent=f"{indent}  ", first=f"{indent}× ")
    if sentence.note:
        yield paragraph(f"no meeting: {sentence.note}", indent=f"{indent}  ", first=f"{indent}× ")


def _marked(piece: Piece) -> str:
    if piece.mark is None:
        return piece.text
    means = f" = {piece.means}" if piece.means else ""
    return f"[{piece.mark}: {piece.text}{means}]"


def _coloured(pieces: tuple[Piece, ...], first: str, indent: str) -> Iterator[str]:
    from rich.text import Text

    line = Text()
    for piece in pieces:
        line.append(piece.text, _STYLES[piece.mark] if piece.mark else "")
        if piece.means:
            line.append(f" (= {plain(piece.means)})", "dim")
    yield from _styled(line, first, indent)


def _styled(line: Text, first: str, indent: str) -> list[str]:
    """A styled text broken into lines that fit, with the codes that a terminal shows as its styles."""
    from rich.console import Console

    room = max(width() - len(indent), 20)
    console = Console(file=io.StringIO(), width=room, force_terminal=True, highlight=False)
    out = []
    for number, part in enumerate(line.wrap(console, room)):
        part.rstrip()
        with console.capture() as captured:
            console.print(part, end="")
        out.append(f"{indent if number else first}{captured.get()}")
    return out


def _frame(frame: Frame, contact: Contact, indent: str) -> Iterator[str]:
    first, more = f"{indent}→ ", f"{indent}  "
    rules = ", ".join(frame.rules)
    if frame.opens:
        yield paragraph(f"meeting {contact.number}: {headline(contact)}", indent=more, first=first)
        yield paragraph(sides(contact), indent=f"{more}  ", first=more)
        yield paragraph(f"rule {rules}; confidence {contact.confidence:.2f}", indent=f"{more}  ", first=more)
        for reason in contact.reasons:
            yield paragraph(f"doubtful: {reason}", indent=f"{more}  ", first=more)
        return
    yield paragraph(f"meeting {contact.number}: {addition(frame)} (rule {rules})", indent=more, first=first)


def sides(contact: Contact) -> str:
    """Who sat with whom: "Ann Lee (Norway) with Bo Ek (Sweden)"."""
    return " with ".join(map(_side, contact.sides)) or "nobody is named"


def _side(side: Side) -> str:
    who = ", ".join(side.people)
    if not side.party:
        return f"{who} (side not stated)"
    return f"{who} ({side.party})" if who else side.party


def _summary(found: Explanation) -> str:
    if not found.officials and not found.meetings:
        return "No official and no meeting was read in it."
    parts = []
    if found.officials:
        rows = [(one.name, one.office, one.represents, one.basis) for one in found.officials]
        parts.append(table(("official", "office", "for", "how that is known"), rows))
    lines = [f"Meetings: {len(found.meetings)}"]
    for one in found.meetings:
        line = f"{headline(one)}: {sides(one)}"
        lines.append(paragraph(line, indent="     ", first=f"{one.number:>3}. "))
    parts.append("\n".join(lines))
    parts += [paragraph(f"Unclear: {doubt}", indent="  ", first="") for doubt in found.doubts]
    return "\n\n".join(parts)
