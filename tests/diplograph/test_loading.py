"""Loading keeps going where a document fails, and says what it keeps where the store fails."""

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest

import loaders
from diplograph.explaining import explain
from diplograph.loading import Loaded, extract, load
from graph.document import Document
from graph.errors import DocumentError, RecordError, StoreError, StoreUnreachable, UsageError
from graph.record import Evidence, Record
from graph.stores import open_store
from graph.stores.archive import Entry
from loaders.readers import documents

REAL_READ = loaders.read


@dataclass
class Counted:
    """What a store reports of a batch."""

    new: int
    changed: int = 0
    unchanged: int = 0


@dataclass
class Shelf:
    """A store that remembers its batches, and fails at the one numbered `fails_at`."""

    fails_at: int = 0
    error: BaseException | None = None
    url: str = "shelf"
    batches: list[list[str]] = field(default_factory=list)
    known: dict[str, dt.date] = field(default_factory=dict)
    dates: list[dt.date | None] = field(default_factory=list)
    settled: int = 0

    def keep(self, entries, readings):
        if len(self.batches) + 1 == self.fails_at:
            raise self.error
        self.dates += [record.published for _, record in entries]
        self.batches.append([document.text for document, _ in entries])
        return Counted(len(entries))

    def settle(self, progress=None):
        self.settled = len(self.batches)
        return 0

    def recall(self, documents):
        known = [Document("earlier.txt", text, published=day) for text, day in self.known.items()]
        return {one.id: (Entry(one, (one.source,), None), None) for one in known if one.id in documents}

    def counts(self):
        return {"Document": sum(map(len, self.batches))}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Five documents, read by a stand-in reader that stumbles over certain words."""

    def read(document: Document, **_: object) -> Record:
        if "contradiction" in document.text:
            raise RecordError(f"{document.source}: two officials have one name")
        if "bug" in document.text:
            raise KeyError("lost")
        evidence = (Evidence("e1", "misquoted", 0, 9, "rule"),) if "false" in document.text else ()
        doubts = ("who is meant is open",) if "doubt" in document.text else ()
        return Record(
            document.id,
            document.source,
            document.sha256,
            published=document.published,
            evidence=evidence,
            doubts=doubts,
        )

    monkeypatch.setattr(loaders, "read", read)
    for number in range(1, 6):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}.")
    return tmp_path


def test_documents_go_into_the_store_in_batches_in_order(folder):
    shelf = Shelf()
    loaded = load(folder, shelf, batch=2)
    assert shelf.batches == [["Text 1.", "Text 2."], ["Text 3.", "Text 4."], ["Text 5."]]
    assert shelf.settled == 3
    assert (loaded.new, loaded.documents, loaded.failed) == (5, 5, ())
    assert (loaded.before, loaded.after) == ({"Document": 0}, {"Document": 5})


def test_a_document_is_read_with_what_the_store_knew_of_it(folder):
    shelf = Shelf(known={"Text 2.": dt.date(2022, 6, 15)})
    load(folder, shelf)
    assert shelf.dates == [None, dt.date(2022, 6, 15), None, None, None]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty: there is nothing to read in it"),
        ("a contradiction", "two officials have one name"),
        ("a false quote", "evidence e1 does not stand at 0-9"),
        ("a bug", "could not be read: internal error (KeyError: 'lost'; --debug shows where)"),
    ],
)
def test_a_document_that_fails_is_named_and_the_others_are_loaded(folder, text, reason):
    (folder / "3.txt").write_text(text)
    shelf = Shelf()
    loaded = load([folder, folder / "gone"], shelf)
    assert [(error.source, error.reason) for error in loaded.failed] == [
        ((folder / "3.txt").as_posix(), reason),
        ((folder / "gone").as_posix(), "no such file or folder"),
    ]
    assert shelf.batches == [["Text 1.", "Text 2.", "Text 4.", "Text 5."]]


def test_doubts_and_remarks_are_part_of_the_account(folder):
    (folder / "2.txt").write_text("a doubt")
    (folder / "notes.csv").write_text("a,b")
    loaded = load(folder, Shelf())
    assert [(one.source, one.text) for one in loaded.doubts] == [
        ((folder / "2.txt").as_posix(), "who is meant is open")
    ]
    assert [one.source for one in loaded.remarks] == [(folder / "notes.csv").as_posix()]


def test_a_store_that_fails_in_the_middle_says_what_it_keeps(folder):
    shelf = Shelf(fails_at=2, error=StoreUnreachable("the server went away"))
    with pytest.raises(StoreUnreachable) as caught:
        load(folder, shelf, batch=2)
    assert str(caught.value) == (
        "the server went away; at least 2 documents of this load are kept, load the same paths again to go on"
    )
    assert shelf.batches == [["Text 1.", "Text 2."]]


def test_where_only_the_last_count_fails_what_is_kept_is_told(folder, monkeypatch):
    shelf, counted = Shelf(), iter([{}])

    def counts():
        if (found := next(counted, None)) is None:
            raise StoreUnreachable("the server went away")
        return found

    monkeypatch.setattr(shelf, "counts", counts)
    with pytest.raises(StoreUnreachable, match=r"the server went away; \d documents of this load are kept"):
        load(folder, shelf)


def test_a_store_that_fails_at_once_has_its_own_word(folder):
    with pytest.raises(StoreError, match=r"^disk full$"):
        load(folder, Shelf(fails_at=1, error=StoreError("disk full")))


def test_an_interrupted_load_says_what_is_kept(folder):
    shelf = Shelf(fails_at=2, error=KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt, match=r"^stopped; at least 1 document of this load is kept, load the same"):
        load(folder, shelf, batch=1)


def test_a_load_interrupted_between_batches_knows_what_is_kept(folder):
    shelf = Shelf()

    def stop(done, _):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt, match=r"^stopped; 2 documents of this load are kept, load the same"):
        load(folder, shelf, batch=1, progress=stop)
    assert len(shelf.batches) == 2


def test_a_load_interrupted_while_the_graph_takes_it_in_has_kept_all(folder):
    shelf = Shelf()

    def stop(_):
        raise KeyboardInterrupt

    shelf.settle = stop
    with pytest.raises(KeyboardInterrupt, match=r"^stopped; 5 documents of this load are kept, load the same"):
        load(folder, shelf, batch=2)


def test_progress_counts_files_to_the_end(folder):
    (folder / "2.txt").write_text("")
    told = []
    load(folder, Shelf(), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 5), (1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_nothing_to_load_is_a_failure_that_is_named(folder):
    loaded = load(folder / "gone", Shelf())
    assert isinstance(loaded, Loaded)
    assert (loaded.documents, len(loaded.failed)) == (0, 1)


def test_a_batch_holds_at_least_one_document(folder):
    with pytest.raises(UsageError, match="batch of 0"):
        load(folder, Shelf(), batch=0)


@pytest.mark.parametrize("published", [dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(1799, 12, 31)])
def test_a_year_in_which_nothing_was_published_is_refused(folder, published):
    with pytest.raises(UsageError, match="give a year from 1800 to 2200"):
        load(folder, Shelf(), published=published)
    with pytest.raises(UsageError, match="give a year from 1800 to 2200"):
        extract(folder, published=published)
    with pytest.raises(UsageError, match="give a year from 1800 to 2200"):
        list(documents(folder, published=published))


@pytest.mark.parametrize("least", [float("nan"), float("inf"), -0.1, 1.1, "x", None, True])
def test_a_least_confidence_is_a_number_from_0_to_1(folder, least):
    document = Document("one.txt", "Foreign Minister of Peru Ana Peralta met Ben Oduya.")
    calls = [
        lambda: load(folder, Shelf(), min_confidence=least),
        lambda: extract(folder, min_confidence=least),
        lambda: REAL_READ(document, min_confidence=least),
        lambda: explain(document, min_confidence=least),
    ]
    for call in calls:
        with pytest.raises(UsageError, match=rf"a least confidence of {least!r}: give a number from 0 to 1"):
            call()


def test_extracting_gives_a_record_or_an_error_for_each_document(folder):
    (folder / "3.txt").write_text("a contradiction")
    results = list(extract(folder))
    assert [type(one) for one in results] == [Record, Record, DocumentError, Record, Record]


def test_the_fault_behind_an_internal_error_is_logged(folder, caplog):
    (folder / "1.txt").write_text("a bug")
    with caplog.at_level("DEBUG", logger="diplograph"):
        list(extract(folder / "1.txt"))
    (entry,) = caplog.records
    assert entry.exc_info[0] is KeyError


@pytest.fixture
def reads(monkeypatch):
    """The texts that were read, in order."""
    texts = []

    def read(document, **how):
        texts.append(document.text)
        return REAL_READ(document, **how)

    monkeypatch.setattr(loaders, "read", read)
    return texts


@pytest.fixture
def two(tmp_path):
    """Two documents, one that leaves something open and one that says nothing."""
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "The Foreign Minister of Peru, Ana Peralta, met Ben Oduya of Georgia in Lima on 3 May 2021."
    )
    (folder / "b.txt").write_text("12 34 -- 56 78.")
    return folder


def test_what_would_be_read_as_before_is_not_read_again(two, tmp_path, reads):
    with open_store(tmp_path / "store") as store:
        first = load(two, store)
        assert first.remarks
        rows = store.rows()
        again = load(two, store)
        assert len(reads) == 2
        assert store.rows() == rows
    assert (again.new, again.changed, again.unchanged) == (0, 0, 2)
    assert (again.doubts, again.silent, again.remarks) == (first.doubts, first.silent, first.remarks)
    with open_store(tmp_path / "store") as store:
        load(two, store)
        assert len(reads) == 2
        assert load(two, store, reread=True).unchanged == 2
        assert len(reads) == 4


def test_what_may_be_read_otherwise_is_read_again(two, tmp_path, reads, monkeypatch):
    with open_store(tmp_path / "store") as store:
        load(two, store)
        for number, how in enumerate(
            ({"min_confidence": 0.9}, {"publisher": "Andina"}, {"published": dt.date(2021, 5, 4)}), start=2
        ):
            load(two, store, **how)
            assert len(reads) == 2 * number, how
        # What an earlier load knew of them holds on.
        load(two, store, min_confidence=0.9)
        load(two, store, min_confidence=0.9)
        assert len(reads) == 10
        monkeypatch.setattr("diplograph.reading.edition", lambda: "another")
        load(two, store, min_confidence=0.9)
        assert len(reads) == 12


def test_a_copy_is_not_read_again_and_its_path_is_kept(two, tmp_path, reads):
    with open_store(tmp_path / "store") as store:
        load(two / "a.txt", store)
        (two / "b.txt").write_text((two / "a.txt").read_text())
        assert load(two, store).unchanged == 2
        assert len(reads) == 1
        assert list(store.sources().values()) == [((two / "a.txt").as_posix(), (two / "b.txt").as_posix())]


def test_a_document_that_came_in_otherwise_is_read(two, tmp_path, reads):
    with open_store(tmp_path / "store") as store:
        load(two, store)
        [document] = [one for one in store.documents() if one.source.endswith("a.txt")]
        store.add([(document, replace(store.record(document.id), doubts=("by hand",)))])
        assert load(two, store).changed == 1
        store.forget([document.id])
        assert load(two, store).new == 1
        assert len(reads) == 4
