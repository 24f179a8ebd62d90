"""What no store can keep is refused when it is given, since whoever reads it again would be stopped by it."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from diplograph.loading import load
from graph.document import Document, publication
from graph.errors import RecordError
from graph.keepable import as_kept, check_document
from graph.record import Country, Evidence, Meeting, Record
from graph.stores import open_store

TEXT = "Tove Lunde met Olu Maroa."


def given(**fields: Any) -> tuple[Document, Record]:
    document = Document("a.txt", TEXT)
    record = Record(document.id, document.source, document.sha256, countries=(Country("NOR", "Norway"),))
    return document, replace(record, **fields)


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"headline": 5}, r"\$\.headline"),
        ({"published": dt.datetime(2022, 6, 15)}, "published is of type datetime"),
        ({"meetings": (Meeting("meeting", "over"),)}, r"'over' - at `\$\.meetings\[0\]\.status`"),  # type: ignore[arg-type]
        ({"meetings": (Meeting("chat", "held"),)}, r"'chat' - at `\$\.meetings\[0\]\.kind`"),  # type: ignore[arg-type]
        ({"evidence": (Evidence("1", TEXT, 0, 25, "r", math.nan),)}, r"\$\.evidence\[0\]\.confidence"),
        ({"evidence": (Evidence("1", "", 2**70, 2**70, "r"),)}, r"evidence\[0\]\.start is a number that does not fit"),
        ({"countries": None}, r"\$\.countries"),
    ],
)
def test_a_record_that_nobody_could_read_again_is_refused(fields: dict[str, Any], where: str) -> None:
    document, record = given(**fields)
    with open_store("memory:") as store:
        with pytest.raises(RecordError, match=rf"a\.txt.*{where}"):
            store.keep([(document, record)])
        assert store.settle() == 0
        assert list(store.ids()) == []


def test_a_record_with_lists_is_kept_with_tuples() -> None:
    document, record = given(doubts=["which Georgia"])
    assert as_kept(record).doubts == ("which Georgia",)
    with open_store("memory:") as store:
        assert store.keep([(document, record)]).new == 1
        assert store.keep([(document, record)]).unchanged == 1
        assert store.settle() == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"published": dt.datetime(2022, 6, 15)}, "published is of type datetime; give a datetime.date"),
        ({"published": "2022-06-15"}, "published is of type str"),
        ({"headline": 5}, "headline is of type int; give a text"),
        ({"url": "half \ud800"}, "url holds half a character .* at 5"),
    ],
)
def test_a_document_that_cannot_be_kept_is_refused(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(RecordError, match=rf"a\.txt': {said}"):
        check_document(replace(Document("a.txt", TEXT), **fields))


def test_a_time_of_publication_is_its_day() -> None:
    assert publication(dt.datetime(2022, 6, 15, 23, 59)) == dt.date(2022, 6, 15)
    assert type(publication(dt.datetime(2022, 6, 15))) is dt.date


def test_a_load_with_a_time_of_publication_can_be_settled(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("OSLO, 15 June. Foreign Minister of Norway Tove Lunde met Foreign Minister of Kenya Olu Maroa.")
    with open_store("memory:") as store:
        assert load([text], store, published=dt.datetime(2022, 6, 15), workers=1).after["Meeting"] == 1
        assert [document.published for document in store.documents()] == [dt.date(2022, 6, 15)]
