"""The lexicon: tables of `loaders/lexicon` read once into a look-up by words.

A word or phrase maps to its senses ("Georgia": a country and a state of the USA). Adding a word to a table needs no
code; a user's own tables (`extension.of(folder)`) extend them, and go before them where both know a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from loaders.text.extension import Extension, shipped
from loaders.text.tokens import Token, fold, tokenize


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a phrase.

    `kind` is country, adjective, people, region, city, us-state, organisation, ministry, residence,
    portfolio, office, head, modifier, honorific, not-name or given-name. `value` is what it stands for (a code, a short
    name, a canonical title), `row` the table's whole line. `cased` senses hold only as written in the table.
    """

    kind: str
    value: str
    row: dict[str, str] = field(compare=False, hash=False)
    form: str = ""
    cased: bool = False

    @property
    def party(self) -> str:
        """Whom it makes a party of a contact: a country's code, or the organisation that a body speaks for."""
        return self.row.get("represents") or self.value


@dataclass(slots=True)
class Match:
    """A phrase of the lexicon at tokens `first` to `last` (exclusive), with all its senses; never changed once made."""

    first: int
    last: int
    senses: tuple[Sense, ...]

    def __init__(self, first: int, last: int, senses: tuple[Sense, ...]) -> None:
        # written out, so that mypyc compiles it
        self.first = first
        self.last = last
        self.senses = senses

    def sense(self, *kinds: str) -> Sense | None:
        """The first sense of one of the kinds."""
        return next((s for s in self.senses if s.kind in kinds), None)


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, as the tokens of a text have them."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tuple(token.low for token in tokenize(phrase))


_PROPER: Final = frozenset(
    {
        "country", "adjective", "people", "region", "city", "us-state", "organisation", "residence", "not-name",
        "given-name",
    }
)  # fmt: skip
"""Senses that only a word with a capital has."""


@dataclass(frozen=True, slots=True)
class _Senses:
    """The senses of a phrase: `every` one, those that need no capital (`small`), and if any hold only as written."""

    every: tuple[Sense, ...]
    small: tuple[Sense, ...]
    cased: bool

    @classmethod
    def of(cls, senses: Sequence[Sense]) -> _Senses:
        """The senses of a phrase, sorted by how it has to be written."""
        small = tuple(sense for sense in senses if sense.kind not in _PROPER)
        return cls(tuple(senses), small, any(sense.cased for sense in senses))

    def fitting(self, tokens: Sequence[Token], first: int, last: int, caseless: bool) -> tuple[Sense, ...]:
        """Those of the senses that tokens `first` to `last` (exclusive) are written as."""
        if caseless or self.cased:
            return tuple([s for s in self.every if _written_so(s, tokens[first:last], caseless)])
        return self.every if tokens[first].capital else self.small


@dataclass(frozen=True, slots=True)
class _Tails:
    """What may follow a first word: the `lengths` of the rest, the longest first, the second words, and the senses."""

    lengths: tuple[int, ...]
    seconds: frozenset[str]
    senses: dict[tuple[str, ...], _Senses]
    alone: _Senses | None
    """The senses of the first word by itself."""

    @classmethod
    def of(cls, phrases: dict[tuple[str, ...], list[Sense]]) -> _Tails:
        """The tails of a first word, made when a text first has the word."""
        return cls(
            tuple(sorted({len(rest) for rest in phrases}, reverse=True)),
            frozenset(rest[0] for rest in phrases if rest),
            {rest: _Senses.of(senses) for rest, senses in phrases.items()},
            _Senses.of(phrases[()]) if () in phrases else None,
        )


class Lexicon:
    """Phrases by their folded words; `scan` finds the longest at each place, in time linear in the tokens."""

    def __init__(self, own: Extension | None = None) -> None:
        self.own = own
        self._phrases: dict[str, dict[tuple[str, ...], list[Sense]]] = {}
        self._tails: dict[str, _Tails] = {}
        self.countries: dict[str, dict[str, str]] = {}
        self.organisations: dict[str, dict[str, str]] = {}
        self.given_names: set[str] = set()

    def add(self, form: str, sense: Sense) -> None:
        """Adds one phrase with one sense."""
        words = words_of(form)
        if not words:
            return
        senses = self._phrases.setdefault(words[0], {}).setdefault(words[1:], [])
        same = [s for s in senses if (s.kind, s.value) == (sense.kind, sense.value)]
        if all(s.cased and s.form != sense.form for s in same):
            # "MoD" and "MOD" hold each as written
            senses.append(sense)

    def freeze(self) -> None:
        """Makes ready for scanning, after the last `add`."""
        self._tails.clear()

    def scan(self, tokens: Sequence[Token], *, caseless: bool = False) -> list[Match]:
        """The longest phrases of the lexicon from left to right, none overlapping."""
        lows = [token.low for token in tokens]
        known, ready, matches = self._phrases, self._tails, list[Match]()
        free, count = 0, len(lows)
        for index, low in enumerate(lows):
            if low not in known or index < free:
                continue
            tails = ready.get(low) or ready.setdefault(low, _Tails.of(known[low]))
            if index + 1 < count and lows[index + 1] in tails.seconds:
                match = _longest(tails, tokens, lows, index, caseless)
            elif tails.alone is not None and (fitting := tails.alone.fitting(tokens, index, index + 1, caseless)):
                match = Match(index, index + 1, fitting)
            else:
                continue
            if match is not None:
                matches.append(match)
                free = match.last
        return matches

    def senses(self, phrase: str) -> tuple[Sense, ...]:
        """Every sense of a whole phrase, however it is written."""
        words = words_of(phrase)
        return tuple(self._phrases.get(words[0], {}).get(words[1:], ())) if words else ()


def _longest(tails: _Tails, tokens: Sequence[Token], lows: list[str], index: int, caseless: bool) -> Match | None:
    """The longest phrase that begins with the word at `index` and goes on."""
    for length in tails.lengths:
        last = index + 1 + length
        senses = tails.senses.get(tuple(lows[index + 1 : last])) if last <= len(lows) else None
        if senses is not None and (fitting := senses.fitting(tokens, index, last, caseless)):
            return Match(index, last, fitting)
    return None


def _written_so(sense: Sense, tokens: Sequence[Token], caseless: bool) -> bool:
    """True where the tokens are written as the sense demands: proper names with a capital, cased forms exactly."""
    if caseless and sense.kind in _ANYHOW:
        return True
    if sense.cased:
        return "".join(t.text for t in tokens).replace(".", "") == sense.form.replace(" ", "").replace(".", "")
    return sense.kind not in _PROPER or tokens[0].capital


_ANYHOW: Final = frozenset({"country", "adjective", "organisation", "city"})
"""What a text without capitals names all the same; given names and common words it does not."""


def _split(cell: str | None) -> list[str]:
    return [part.strip() for part in (cell or "").split("|") if part.strip()]


def table(own: Extension | None, name: str) -> Iterator[dict[str, str]]:
    """The lines of one table ("offices.csv"): the user's, which go before, then those that come with diplograph."""
    stem = name.removesuffix(".csv")
    if own is not None:
        yield from own.rows.get(stem, ())
    yield from shipped(stem)


_COUNTRY_KINDS: Final = {
    "adjective": "adjective",
    "combining": "adjective",
    "people": "people",
    "region": "region",
    "generic": "region",
    "unrecognised": "region",
}


@lru_cache(maxsize=4)
def load(own: Extension | None = None) -> Lexicon:
    """The lexicon, extended by a user's own tables."""
    lexicon = Lexicon(own)
    for row in table(own, "countries.csv"):
        lexicon.countries.setdefault(row["code"], row)
    for row in table(own, "country_forms.csv"):
        kind = _COUNTRY_KINDS.get(row["kind"], "country")
        # "Rok" is a man's name, ROK a state
        capitals = [row["form"]] if row["kind"] == "abbreviation" and row["form"].isupper() else []
        _put(lexicon, [row["form"]], kind, row["code"], row, cased=capitals)
    for row in table(own, "cities.csv"):
        kind = "us-state" if row["kind"] == "us-state" else "city"
        _put(lexicon, [row["name"], *_split(row["forms"])], kind, row["name"], row)
    for row in table(own, "organisations.csv"):
        lexicon.organisations.setdefault(row["short"], row)
        forms = dict.fromkeys([row["short"], row["name"], *_split(row["forms"])])
        _put(lexicon, forms, "organisation", row["short"], row, cased=_split(row["cased"]))
    for row in table(own, "ministry_kinds.csv"):
        _put(lexicon, _split(row["portfolios"]), "portfolio", row["kind"], row)
    for row in table(own, "named_ministries.csv"):
        _put(lexicon, [row["form"]], "ministry", row["kind"], row)
    for row in table(own, "residences.csv"):
        _put(lexicon, [row["form"]], "residence", row["code"], row)
    _load_offices(lexicon, own)
    for row in table(own, "given_names.csv"):
        lexicon.given_names.add(fold(row["name"]))
        # only where the word means something else besides: any other capitalised word can begin a name anyway
        if lexicon.senses(row["name"]):
            lexicon.add(row["name"], Sense("given-name", row["name"], row, row["name"]))
    lexicon.freeze()
    return lexicon


def _load_offices(lexicon: Lexicon, own: Extension | None) -> None:
    lexicon.freeze()
    only = {title: row["code"] for row in shipped("state_offices") for title in _split(row["has"])}
    offices = [
        row | ({"whose country": only[row["form"]]} if row["form"] in only else _whose(lexicon, row["form"]))
        for row in table(own, "offices.csv")
    ]
    for row in offices:
        short = _split(row["abbreviations"])
        _put(
            lexicon,
            [row["form"], *_split(row["plurals"]), *short],
            "office",
            row["canonical"],
            row,
            cased=short,
        )
    for row in table(own, "office_heads.csv"):
        _put(lexicon, [row["head"], *_split(row["plural"])], "head", row["head"], row)
    for row in table(own, "office_modifiers.csv"):
        _put(lexicon, [row["modifier"]], "modifier", row["effect"], row)
    for row in table(own, "honorifics.csv"):
        _put(lexicon, [row["form"]], "honorific", row["kind"], row)
    for row in table(own, "not_names.csv"):
        _put(lexicon, [row["word"]], "not-name", row["kind"], row)


def _whose(lexicon: Lexicon, title: str) -> dict[str, str]:
    """Whom a title names by itself ("President of the European Council": the EU); nobody, mostly."""
    capitals = any(word[:1].isupper() for word in title.split())
    for match in lexicon.scan(tokenize(title)) if capitals else ():
        if sense := match.sense("organisation"):
            return {"whose organisation": sense.party}
        if sense := match.sense("country", "adjective"):
            return {"whose country": sense.value}
        if (sense := match.sense("ministry")) and sense.row.get("country"):
            return {"whose country": sense.row["country"]}
        if (sense := match.sense("residence")) and sense.row.get("kind") == "metonym" and sense.value:
            return {"whose country" if sense.value in lexicon.countries else "whose organisation": sense.value}
    return {}


def _put(
    lexicon: Lexicon,
    forms: Iterable[str],
    kind: str,
    value: str,
    row: dict[str, str],
    cased: Sequence[str] = (),
) -> None:
    for form in forms:
        lexicon.add(form, Sense(kind, value, row, form, form in cased or row.get("cased") == "yes"))
