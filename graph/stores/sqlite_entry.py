"""How a document with its Record stands in a row of the embedded archive's table."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from graph.document import Document
from graph.record import Record
from graph.stores.archive import Entry

COLUMNS = "id, text, headline, publisher, published, url, sources, record"


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
    day = dt.date.fromisoformat(published) if published else None
    document = Document(paths[0], text, headline, publisher, day, url)
    return Entry(document, paths, Record.from_json(record))
