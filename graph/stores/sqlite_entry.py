"""How a document with its Record stands in a row of the embedded archive's table."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from graph.document import Document
from graph.record import Record
from graph.stores.archive import Entry, Stored

COLUMNS = "id, text, headline, publisher, published, url, sources, record"
KEPT = "id, sources, headline, publisher, published, url, record"


def row_of(entry: Entry) -> tuple[str | None, ...]:
    """The row of the document table."""
    document = entry.document
    published = document.published.isoformat() if document.published else None
    described = (document.headline, document.publisher, published, document.url)
    return document.id, document.text, *described, json.dumps(entry.sources), entry.record.to_json().decode()


def entry_of(row: tuple[Any, ...]) -> Entry:
    """The entry from a row of the document table."""
    _, text, headline, publisher, published, url, sources, record = row
    paths = tuple(json.loads(sources))
    document = Document(paths[0], text, headline, publisher, _day(published), url)
    return Entry(document, paths, Record.from_json(record))


def stored_of(row: tuple[Any, ...]) -> Stored:
    """What a row of `KEPT` tells."""
    _, sources, headline, publisher, published, url, record = row
    return Stored(tuple(json.loads(sources)), headline, publisher, _day(published), url, record)


def _day(published: str | None) -> dt.date | None:
    return dt.date.fromisoformat(published) if published else None
