"""Gold annotations: what a careful reader took from a document, in `NAME.json` beside `NAME.txt`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import msgspec

from graph.document import publication
from graph.edtf import span
from graph.errors import DocumentError, UsageError
from graph.record import DateBasis, Kind, Status
from loaders.readers.files import read_bytes, reason_of, source_of

_TEXT, _ANNOTATION = ".txt", ".json"
_AMONG: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind),
    "status": get_args(Status),
    "date_basis": get_args(DateBasis),
}
_SHOWN = 40
"""How many characters of a wrong value are told."""


@dataclass(frozen=True, slots=True)
class GoldOfficial:
    """An official as annotated; `represents` is an alpha-3 code or an organisation's short name."""

    name: str
    aliases: tuple[str, ...] = ()
    office: str | None = None
    represents: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A city, or only a country, as annotated."""

    name: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """A meeting as annotated: `participants` and `met` are names of officials, `date` is EDTF."""

    kind: str
    status: str
    participants: tuple[str, ...]
    parties: tuple[str, ...]
    met: tuple[tuple[str, str], ...] = ()
    date: str | None = None
    date_basis: str | None = None
    place: GoldPlace | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that was taken from one document; `not_met` are pairs that a hasty reader would join."""

    officials: tuple[GoldOfficial, ...]
    meetings: tuple[GoldMeeting, ...]
    not_met: tuple[tuple[str, str], ...] = ()
    publisher: str | None = None
    published: dt.date | None = None


def find(folder: Path) -> tuple[list[Path], list[DocumentError]]:
    """The annotations in a folder and its subfolders, sorted, and an error for each text without one.

    DocumentError where there is no such folder, or no annotation in it.
    """
    source = source_of(folder)
    try:
        any(folder.iterdir())
    except FileNotFoundError:
        raise DocumentError(source, "no such folder") from None
    except NotADirectoryError:
        raise DocumentError(source, "a folder of annotations is wanted") from None
    except OSError as error:
        raise DocumentError(source, reason_of(error)) from None
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (_TEXT, _ANNOTATION))
    texts = {p.with_suffix(""): p for p in files if p.suffix.lower() == _TEXT and p.stem.upper() != "README"}
    found = []
    for path in (path for path in files if path.suffix.lower() == _ANNOTATION):
        # Other tables may lie there too: only what stands beside a text must be an annotation.
        if path.with_suffix("") in texts or _looks_annotated(path):
            found.append(path)
    if not found:
        raise DocumentError(source, "no annotations in this folder (looked for NAME.json beside NAME.txt)")
    beside = {path.with_suffix("") for path in found}
    alone = [text for stem, text in texts.items() if stem not in beside]
    return found, [DocumentError(source_of(text), "not scored: no annotation beside it") for text in alone]


def text_of(path: Path) -> Path:
    """The text beside an annotation, its ending in capitals or not; where it would be if there is none."""
    usual = path.with_suffix(_TEXT)
    if usual.exists():
        return usual
    beside = (one for one in path.parent.iterdir() if one.stem == path.stem and one.suffix.lower() == _TEXT)
    return min(beside, default=usual)


def _looks_annotated(path: Path) -> bool:
    try:
        data = msgspec.json.decode(read_bytes(path))
    except (DocumentError, msgspec.DecodeError, RecursionError):
        return True  # `read` says what is wrong with it
    return isinstance(data, dict) and "meetings" in data


def read(path: Path) -> Annotation:
    """The annotation in a file; DocumentError where it is none, with the place of what is wrong."""
    source = source_of(path)
    try:
        annotation = msgspec.json.decode(read_bytes(path), type=Annotation)
    except msgspec.ValidationError as error:
        raise DocumentError(source, f"not scored: no annotation: {_said(error)}") from None
    except msgspec.DecodeError as error:
        raise DocumentError(source, f"not scored: broken JSON: {_said(error)}") from None
    except UnicodeDecodeError:
        raise DocumentError(source, "not scored: not UTF-8") from None
    except RecursionError:
        raise DocumentError(source, "not scored: no annotation: nested too deeply") from None
    if faults := "; ".join(_faults(annotation)):
        raise DocumentError(source, f"not scored: {faults}")
    return annotation


def _faults(annotation: Annotation) -> Iterator[str]:
    """The values that no Record can have, each with the field where it stands."""
    try:
        publication(annotation.published)
    except UsageError as error:
        yield str(error)
    for number, meeting in enumerate(annotation.meetings):
        for field, among in _AMONG.items():
            value = getattr(meeting, field)
            if value is not None and value not in among:
                yield f"meetings[{number}].{field}: {value[:_SHOWN]!r} is none of {', '.join(among)}"
        try:
            span(meeting.date)
        except (ValueError, RecursionError):
            date = str(meeting.date)[:_SHOWN]
            yield f"meetings[{number}].date: {date!r} is not a date in EDTF, for example 2022-06-15"


def _said(error: Exception) -> str:
    text = str(error).replace("`", "'")
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def strangers(gold: Annotation) -> Iterator[str]:
    """Names that stand in meetings or traps and are no official of the annotation: slips of the annotator."""
    known = {official.name for official in gold.officials}
    named = [name for meeting in gold.meetings for name in meeting.participants]
    named += [name for meeting in gold.meetings for pair in meeting.met for name in pair]
    named += [name for pair in gold.not_met for name in pair]
    yield from dict.fromkeys(name for name in named if name not in known)
