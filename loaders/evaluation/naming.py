"""Names: which gold official a found name stands for."""

from __future__ import annotations

import re
import unicodedata

from loaders.evaluation.gold import Annotation

_FORMS_OF_ADDRESS = frozenset(
    "h e he mr mrs ms dr sir dame sheikh shaikh prince general gen mme prof hon amb lord baroness".split()
)
# Letters that do not fall apart into a letter and an accent.
_LETTERS = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "-": " ", "'": None, "’": None, "‘": None})
_WORD = re.compile(r"\w+")

Key = tuple[str, ...]


def key(name: str | None) -> Key:
    """The words of a name as they are compared: case, accents, hyphens, apostrophes and forms of address aside."""
    letters = unicodedata.normalize("NFKD", name or "")
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign)).casefold().translate(_LETTERS)
    words = _WORD.findall(plain)
    return tuple([word for word in words if word not in _FORMS_OF_ADDRESS] or words)


def fits(one: Key, other: Key) -> bool:
    """Whether one of the names is a part of the other."""
    first, second = set(one), set(other)
    return bool(first and second) and (first <= second or second <= first)


class Names:
    """The names of an annotation's officials, to look found names up in."""

    def __init__(self, gold: Annotation) -> None:
        self._known = [
            (official.name, [key(official.name), *(key(a) for a in official.aliases if not _is_title(a))])
            for official in gold.officials
        ]

    def find(self, name: str) -> str:
        """The gold name that a found one stands for; "?" and its words where none, or several, would fit."""
        wanted = key(name)
        same = {gold for gold, keys in self._known if wanted in keys}
        if len(same) == 1:
            return same.pop()
        close = {gold for gold, keys in self._known if any(fits(wanted, one) for one in keys)}
        return close.pop() if len(close) == 1 else f"?{' '.join(wanted)}"


def _is_title(alias: str) -> bool:
    return alias.lower().startswith("the ")
