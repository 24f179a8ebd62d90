"""Makes loaders/lexicon/countries.csv and country_forms.csv.

    python scripts/lexicon/countries.py

From the project's own tables country_words.csv (names, adjectives, people, by country) and
country_notes.csv (ambiguous forms, constituent parts, regions: these win over all else), from pycountry
(ISO 3166-1 names) and from Babel (CLDR names). Needs pycountry and Babel; the output is committed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pycountry
from babel import Locale
from tables import HERE, key, parts, read, write

UNCASED = {
    *(
        "UAE",
        "USA",
        "DPRK",
        "USSR",
        "DRC",
        "PRC",
        "KSA",
        "FYROM",
        "GDR",
        "ROK",
        "PNG",
        "USVI",
        "CNMI",
        "HKSAR",
    ),
}
"""Abbreviations that are no word in lower case, so that "the uae" counts too."""
CASED = {"U.S.", "U.S", "U.S.A", "U.S.A.", "U. S."}
COLUMNS = {
    "name": "name",
    "official": "official",
    "variant": "variants",
    "former": "former",
    "abbreviation": "abbreviations",
    "adjective": "adjectives",
    "people": "people",
}
"""Kinds of forms, in their order of precedence, and where country_words.csv has them."""
KINDS = tuple(COLUMNS)


@dataclass(frozen=True)
class Form:
    """One row of country_forms.csv."""

    form: str
    code: str
    kind: str
    alternatives: str = ""
    cased: str = ""

    @property
    def place(self) -> str:
        """What it may share with no other row: the spelling where it is cased, else the folded key."""
        return self.form if self.cased else key(self.form)

    @property
    def rank(self) -> tuple[str, int, str, str]:
        """Where it stands in the table; forms of no one country come last."""
        kind = KINDS.index(self.kind) if self.kind in KINDS else len(KINDS)
        return self.code or "~", kind, key(self.form), self.form


def own_forms(row: dict[str, str]) -> list[Form]:
    """The forms that country_words.csv gives for one country, the name first."""
    forms = []
    for kind, column in COLUMNS.items():
        for form in [row[column]] if kind == "name" else parts(row[column]):
            short = kind == "abbreviation" and "." not in form and form not in UNCASED
            forms.append(Form(form, row["code"], kind, "", "yes" if short or form in CASED else ""))
    return forms


def library_forms(code: str) -> list[Form]:
    """What pycountry and Babel call the country."""
    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return []
    names = {country.name: "variant"}
    for attribute in ("common_name", "official_name"):
        if value := getattr(country, attribute, None):
            names.setdefault(re.sub("^the ", "", value), "official" if attribute[0] == "o" else "variant")
    names.setdefault(Locale("en").territories[country.alpha_2], "variant")
    if match := re.fullmatch(r"(.+), (.+ of)( the)?", country.name):
        names.setdefault(f"{match[1]} ({match[2]}{match[3] or ''})", "variant")
    return [Form(name, code, kind) for name, kind in names.items()]


def merged(words: list[dict[str, str]], notes: list[dict[str, str]]) -> list[Form]:
    """All forms, one a place: the notes win, then the country's own table, then the libraries."""
    noted: dict[str, Form] = {}
    for note in notes:
        form = Form(note["form"], note["code"], note["kind"], note["alternatives"], note["cased"])
        if form.place in noted:
            raise SystemExit(f"country_notes.csv has {form.form!r} twice: keep one")
        noted[form.place] = form
    found = dict(noted)
    for row in words:
        for form in own_forms(row):
            if form.form in noted and form.place not in noted:
                continue  # the note says that only this capitalisation counts
            other = found.setdefault(form.place, form)
            if form.place not in noted and other.code != form.code:
                raise SystemExit(f"{form.form!r} is {other.code} and {form.code}: settle it in country_notes.csv")
            if form.kind == "name" and other.code == form.code:
                found[form.place] = replace(other, kind="name")
    for row in words:
        for form in library_forms(row["code"]):
            if form.form not in noted:
                found.setdefault(form.place, form)
    return sorted(found.values(), key=lambda form: form.rank)


def main() -> None:
    """Writes both tables and says how many rows they hold."""
    words = read(HERE / "country_words.csv")
    notes = read(HERE / "country_notes.csv")
    countries = [
        (
            row["code"],
            row["alpha2"],
            row["name"],
            parts(f"{row['official']}|{row['name']}")[0],
            row["kind"],
            row["capital"],
        )
        for row in words
    ]
    columns = ("code", "alpha2", "name", "official", "kind", "capital")
    print(write("countries.csv", columns, sorted(countries)), "countries")
    forms = [(f.form, f.code, f.kind, f.alternatives, f.cased) for f in merged(words, notes)]
    print(write("country_forms.csv", ("form", "code", "kind", "alternatives", "cased"), forms), "forms")


if __name__ == "__main__":
    main()
