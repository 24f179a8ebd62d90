"""Reading and writing the lexicon's tables, and the key by which two spellings count as one.

The loaders look words up without case, diacritics, hyphens or points; `key` does the same here, so that a
table never holds one form twice.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
LEXICON = HERE.parent.parent / "loaders" / "lexicon"
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "-": " ", "–": " ", "—": " ", "ə": "a", "ı": "i", "ø": "o"}
    | {"ł": "l", "đ": "d", "ð": "d", "þ": "t", "ß": "s", "æ": "a", "œ": "o", "ħ": "h", "ŋ": "n"}
)


def key(form: str) -> str:
    """The form in lower case, without diacritics, hyphens and points after whole words."""
    decomposed = unicodedata.normalize("NFKD", form.casefold().translate(_PLAIN))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)
    words = (word if "." in word[:-1] else word.rstrip(".") for word in plain.split())
    return " ".join(words)


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a comma-separated table in UTF-8 as dicts by column name."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Writes `loaders/lexicon/<name>` with its rows in the order given; returns how many there were."""
    kept = [tuple(row) for row in rows]
    with (LEXICON / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(kept)
    return len(kept)


def parts(cell: str) -> list[str]:
    """The items of a cell in which `|` stands between them."""
    return [item for item in cell.split("|") if item]
