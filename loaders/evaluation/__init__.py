"""Evaluation: how well the reader reads, measured on annotated documents.

An annotation (`gold.py`) is set beside the Record of its document (`comparison.py`, by the names of `naming.py`);
`scoring.py` counts, `misses.py` says what is wrong and where it came from.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph.document import Document
from graph.errors import DiplographError, DocumentError, UsageError
from graph.faults import check
from graph.record import Record
from loaders.evaluation import gold
from loaders.evaluation.comparison import Comparison, compare
from loaders.evaluation.misses import Misses, misses, rules
from loaders.evaluation.scoring import Figures, Tally, score
from loaders.readers import Remark, read_file
from loaders.readers.files import source_of

__all__ = ["Evaluation", "Scored", "Tally", "evaluate"]

Read = Callable[[Document], Record]
_log = logging.getLogger("diplograph")


@dataclass(frozen=True, slots=True)
class Scored:
    """One document: what was counted in it, what is wrong, and the pairs that each rule made.

    `compared` is None where the document could not be read: all that it tells counts as missed.
    """

    source: str
    figures: Figures
    misses: Misses
    rules: dict[str, Tally]
    compared: Comparison | None

    @property
    def all_pairs_right(self) -> bool:
        """Whether the document was read, every pair was found and none that is wrong."""
        return self.compared is not None and not (self.figures.pairs.wrong or self.figures.pairs.missed)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came out: the documents, sorted by path, the errors of those that are not scored or could not be
    read, and remarks about annotations.
    """

    documents: tuple[Scored, ...]
    failed: tuple[DocumentError, ...]
    remarks: tuple[Remark, ...]

    @property
    def figures(self) -> Figures:
        """The figures of all documents together."""
        return Figures.total(one.figures for one in self.documents)

    @property
    def rules(self) -> dict[str, Tally]:
        """Right and wrong pairs by rule, the most used first."""
        total: dict[str, Tally] = {}
        for one in self.documents:
            for rule, tally in one.rules.items():
                total[rule] = total.get(rule, Tally()) + tally
        return dict(sorted(total.items(), key=lambda item: (-item[1].right - item[1].wrong, item[0])))


def evaluate(folder: Path, read: Read) -> Evaluation:
    """Reads the annotated documents of a folder with `read` and compares what it finds.

    Publisher and publication date are those of the annotation. DocumentError where the folder holds none; UsageError
    where `read` was given options that no document can be read with.
    """
    paths, failed = gold.find(folder)
    documents, remarks = [], []
    for path in paths:
        try:
            annotation = gold.read(path)
        except DocumentError as error:
            failed.append(error)
            continue
        text = gold.text_of(path)
        source = source_of(text)
        for name in gold.strangers(annotation):
            remarks.append(Remark(source_of(path), "note", f"{name!r} takes part, and is not among its officials"))
        record = _record(text, annotation, read)
        if isinstance(record, DocumentError):
            failed.append(DocumentError(record.source, f"{record.reason}; all that it tells counts as missed"))
        documents.append(_scored(source, annotation, record))
    return Evaluation(tuple(documents), tuple(sorted(failed, key=lambda error: error.source)), tuple(remarks))


def _scored(source: str, annotation: gold.Annotation, record: Record | DocumentError) -> Scored:
    unread = isinstance(record, DocumentError)
    compared = compare(annotation, Record("", source, "") if isinstance(record, DocumentError) else record)
    return Scored(source, score(compared), misses(compared), rules(compared), None if unread else compared)


def _record(path: Path, annotation: gold.Annotation, read: Read) -> Record | DocumentError:
    (document,) = read_file(path, published=annotation.published, publisher=annotation.publisher)
    if isinstance(document, DocumentError):
        return document
    try:
        record = read(document)
        check(record, document.text)
    except UsageError:
        raise
    except DiplographError as error:
        return DocumentError(document.source, str(error).removeprefix(f"{document.source}: "))
    except Exception as error:  # noqa: BLE001  (a fault in reading one document must not hide the others' figures)
        _log.debug("while reading %s", document.source, exc_info=error)
        return DocumentError(document.source, f"could not be read: internal error ({type(error).__name__}: {error})")
    return record
