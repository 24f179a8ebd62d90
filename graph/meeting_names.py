"""What a meeting is called: its word, and its parties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.countries import listed
from graph.record import Meeting

_CODE_LENGTH = 3


def meeting_name(meeting: Meeting, countries: Mapping[str, str]) -> str:
    """For example "Political consultations, Azerbaijan and Uzbekistan": its word, and its parties."""
    word = meeting.name or meeting.kind.replace("_", " ")
    parties = [countries.get(party) or _said(party) for party in meeting.parties] or _surnames(meeting.participants)
    return ", ".join(filter(None, (word[:1].upper() + word[1:], _listed(parties))))


def _said(party: str) -> str:
    """A country that no word of the document names, by its usual name; any other party as it stands."""
    known = listed(party) if len(party) == _CODE_LENGTH and party.isupper() else None
    return known.name if known else party


def _surnames(names: Iterable[str]) -> list[str]:
    return [name.split()[-1] for name in names if name.split()]


def _listed(words: list[str]) -> str:
    *most, last = words or [""]
    return f"{', '.join(most)} and {last}" if most else last
