"""An account: what one document says of one meeting, with its people as who they are in the graph."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """What one document says of one meeting.

    `people` are (id of the official in the graph, side or None), sorted; `titles` (office as written, side or None) of
    those who are told by office alone. `parties` are alpha-3 codes and organisations' short names. `date` is EDTF
    or None; `place` the id of the place ("fuzuli-aze") or the alpha-3 code where only the country is told.
    `published` is the document's date; `words` the passages that tell of the meeting, one space between words,
    sorted: what is reprinted elsewhere is one telling.
    """

    kind: str
    status: str
    date: str | None = None
    date_basis: str | None = None
    parties: tuple[str, ...] = ()
    people: tuple[tuple[str, str | None], ...] = ()
    titles: tuple[tuple[str, str | None], ...] = ()
    place: str | None = None
    published: dt.date | None = None
    words: tuple[str, ...] = ()
