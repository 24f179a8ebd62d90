"""Makes loaders/lexicon/given_names.csv.

    python scripts/lexicon/given_names.py

From the project's own list given_name_words.csv and from the name lists of the package Mimesis (MIT), for
which it must be installed. Of Mimesis' lists only names that two languages or more share are taken, those
of a few languages as a whole, and those of Russian and Kazakh in Latin letters. The output is committed.
"""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files

from anyascii import anyascii
from tables import HERE, LEXICON, key, read, write

WHOLE = ("az", "hr", "pl", "sk", "tr")
SHARED = ("cs", "da", "de", "en", "es", "et", "fi", "fr", "hu", "is", "it", "nl", "no", "pt", "sv")
IN_CYRILLIC = ("ru", "kk")


def names_of(language: str) -> set[str]:
    """The given names that Mimesis has for the language, in its script."""
    data = json.loads((files("mimesis.datasets") / language / "person.json").read_text(encoding="utf-8"))
    return {name for names in data["names"].values() for name in names}


def main() -> None:
    """Writes the table and says how many names it holds."""
    own = {row["name"] for row in read(HERE / "given_name_words.csv")}
    whole = {name for language in WHOLE for name in names_of(language)}
    whole |= {anyascii(name) for language in IN_CYRILLIC for name in names_of(language)}
    counts = Counter(name for language in (*SHARED, *WHOLE) for name in names_of(language))
    whole |= {name for name, languages in counts.items() if languages > 1}
    no_names = {key(row["word"]) for row in read(LEXICON / "not_names.csv") if row["kind"] in ("month", "weekday")}
    found: dict[str, str] = {}
    for name in sorted(own) + sorted(whole):
        if name[:1].isupper() and len(name) > 1 and " " not in name and key(name) not in no_names:
            found.setdefault(key(name), name)
    print(write("given_names.csv", ("name",), ((found[at],) for at in sorted(found))), "given names")


if __name__ == "__main__":
    main()
