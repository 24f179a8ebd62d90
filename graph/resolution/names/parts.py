"""Parts: a name as written, read into its units, with suffixes, a ruler's number and what is known of its order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from graph.resolution.names import titles
from graph.resolution.names.letters import folded, written
from graph.resolution.names.sides import Customs, customs
from graph.resolution.names.syllables import Syllables, syllables
from graph.resolution.numerals import of_ruler
from graph.resolution.tables import rows


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a name, or several that are written as one.

    `raw` is as spelling rules look at it, `text` folded; `pieces` are the parts of a hyphenated word. `lead` holds
    the particles before it ("van der"), without spaces. `free` units may be left out: titles that are names too,
    patronymics. `syllables` where the word is Chinese.
    """

    raw: str
    text: str
    pieces: tuple[str, ...] = ()
    lead: str = ""
    initial: bool = False
    free: bool = False
    patronymic: bool = False
    syllables: Syllables | None = None

    def __hash__(self) -> int:
        # Cheap, for the caches that units are looked up in.
        return hash(self.raw)


@dataclass(frozen=True, slots=True)
class Name:
    """A name read into its parts.

    `family` is the number of the unit that is surely the family name (in capitals, before a comma), None where
    nothing shows it. `suffix` is "jr", "sr", "2", "filho"…; `number` a ruler's. `office` and `gender` are told
    by the titles in front.
    """

    units: tuple[Unit, ...]
    family: int | None = None
    suffix: str = ""
    number: int = 0
    gender: str = ""
    office: str = ""
    royal: bool = False


_LETTER, _ACCENT = r"[^\W\d_]", r"[\u0300-\u036f]"
_GLUED = re.compile(rf"(?<!{_LETTER})(?<!{_ACCENT})({_LETTER}{_ACCENT}*)\.(?={_LETTER}{_ACCENT}*{_LETTER})")
"""An initial that the next word follows without a space ("S.Testov"), its accents apart or not; not "h.c."."""
_DIGRAPHS = frozenset("yu ya ye yo zh kh sh ch ts dz dj gh th ph iu ia ju ja shch kz".split())
_PATRONYMIC = re.compile(
    r"(?:ovich|evich|yevich|jevic|ovna|evna|yevna|ivna|ivna|ovych|evych|yovych|ichna|inichna|[kt]ich|mich|nich)$"
)
_SERVANT = re.compile(r"^(?:abd|abt)(?:[aeou]+l?|[aeou]l|ou?l)?[- ]?")
_SUN = re.compile(r"^([drstznlq]|sh|th|dh)[- ]?(?=\1)")
_FAITH = re.compile(r"(?:[- ]?(?:al|el|ul|ad|ed|ud|id)-?din|[aeiou]d-?d[ie]+ne?|[aiu]dd?een|(?<=.{3})[iu]din)$")
_GENITIVE = re.compile(r"(?<=.{4})(?:giin|iin|yin|yn|gyn)$")
_EAST = frozenset({"chinese", "korean", "japanese"})


@lru_cache(maxsize=1 << 16)
def parsed(name: str, side: str) -> Name:
    """A name read by the customs of a side (`sides.customs`); without units where it has no letters."""
    name = _GLUED.sub(r"\1. ", name)
    told = titles.bare(name)
    ways = customs(side)
    words, doubtful, family = _family_first(name, told)
    words, suffix, number = _suffixes(words, royal=told.royal)
    eastern = bool(_EAST & set(ways.languages)) and "indonesian" not in ways.languages
    units, origins = _units(words, doubtful, ways, eastern=eastern)
    if "chinese" in ways.languages:
        spelt = syllables(tuple("-".join(unit.pieces) or unit.raw for unit in units))
        units = [replace(unit, syllables=sound) for unit, sound in zip(units, spelt, strict=True)]
    where = next((i for i, origin in enumerate(origins) if family is not None and family in origin), None)
    return Name(tuple(units), where, suffix, number, told.gender, told.office, told.royal)


def _family_first(name: str, told: titles.Bare) -> tuple[list[str], set[int], int | None]:
    """The words with given names first where a comma says so, and which of them is the family name."""
    words = told.words
    head, comma, tail = name.partition(",")
    if comma and not _is_suffix(tail.strip()):
        last = head.split()[-1] if head.split() else ""
        if last in words and words.index(last) + 1 < len(words):
            cut = words.index(last) + 1
            moved = {i - cut if i >= cut else i + len(words) - cut for i in told.doubtful}
            return words[cut:] + words[:cut], moved, len(words) - 1
    capitals = [
        i for i, word in enumerate(words)
        if len(letters := [c for c in word if c.isalpha()]) > 1 and all(c.isupper() for c in letters)
        and "." not in word and not of_ruler(written(word).strip(".,"))
    ]  # fmt: skip
    if capitals and len(capitals) < len([w for w in words if len(folded(w)) > 1]):
        return words, told.doubtful, capitals[-1]
    return words, told.doubtful, None


def _is_suffix(word: str) -> bool:
    return written(word).strip(".,() ") in _suffix_table()


@cache
def _suffix_table() -> dict[str, str]:
    return {row["written"]: row["suffix"] for row in rows("suffixes")}


def _suffixes(words: list[str], *, royal: bool) -> tuple[list[str], str, int]:
    """Takes "Jr.", "III", "Filho" from the end; a ruler's number is no suffix."""
    if len(words) > 1:
        last = written(words[-1]).strip(".,()")
        initial = len(last) == 1 and words[-1].endswith(".") and not royal  # "Sidorov I."
        numbered = not initial and (royal or len(words) == 2) and words[-1].strip(".,()").isupper()
        if numbered and (number := of_ruler(last)):
            return words[:-1], "", number
        if len(words) > 2 and last in _suffix_table() and not (len(last) == 1 and last != "v"):
            return words[:-1], _suffix_table()[last], 0
        if len(words) == 2 and last in ("jr", "sr", "ii", "iii", "iv"):
            return words[:-1], _suffix_table()[last], 0
    return words, "", 0


@cache
def _particles() -> dict[str, str]:
    return {row["particle"]: row["kind"] for row in rows("particles")}


def _units(words: list[str], doubtful: set[int], ways: Customs, *, eastern: bool) -> tuple[list[Unit], list[set[int]]]:
    """The units, and for each the numbers of the words that it is made of."""
    units: list[Unit] = []
    origins: list[set[int]] = []
    lead, led = "", set[int]()
    kinds = {} if eastern else _particles()
    joined = _joined(words)
    for number, (word, made_of) in enumerate(joined):
        low = written(word).strip(".,")
        kind = kinds.get(low, "")
        last = number + 1 == len(joined)
        if kind == "child" and units:
            units[-1] = replace(units[-1], free=True, patronymic=True)
            origins[-1] |= made_of
            continue
        if kind and not last and _leads(word, low, number, joined, kinds):
            lead, led = lead + low.replace("'", ""), led | made_of
            continue
        for unit in _word_units(word, kinds, ways):
            free = not made_of.isdisjoint(doubtful) or unit.free
            units.append(replace(unit, lead=lead + unit.lead, free=free))
            origins.append(led | made_of)
            lead, led = "", set()
    if lead:
        units.append(Unit(lead, folded(lead)))
        origins.append(led)
    if units and all(unit.free for unit in units):
        units = [replace(unit, free=False) for unit in units]
    return units, origins


def _leads(word: str, low: str, number: int, joined: list[tuple[str, set[int]]], kinds: dict[str, str]) -> bool:
    """True where a particle is one here: "Ben Smith" and "Al Gore" bear theirs as given names."""
    if number or word[0].islower():
        return not (len(low) == 1 and not word[0].islower())
    after = written(joined[1][0]).strip(".,")
    return len(low) > 1 and (after in kinds or (len(joined) > 2 and kinds[low] in ("article", "son", "father")))


def _word_units(word: str, kinds: dict[str, str], ways: Customs) -> list[Unit]:
    """A word as units: initials written together are several."""
    low = written(word).strip(",;")
    letters = [piece for piece in re.split(r"[.\-]+", low) if piece]
    if "." in low and letters and all(len(piece) == 1 or piece in _DIGRAPHS for piece in letters):
        return [Unit(piece, folded(piece), initial=True) for piece in letters]
    dotted, low = low.endswith("."), low.strip(".'")
    if len(low) == 1 and (dotted or not _EAST & set(ways.languages)):
        # "U" and "O" are Korean family names.
        return [Unit(low, folded(low), initial=True)]
    pieces = [piece for piece in low.split("-") if piece]
    lead = ""
    while len(pieces) > 1 and kinds.get(pieces[0]) in ("article", "son", "noble", "father"):
        lead += pieces.pop(0)
    if low[:2] in ("d'", "l'", "o'") and len(low) > 4 and "uzbek" not in ways.languages:
        pieces, lead = [pieces[0][2:], *pieces[1:]], low[0]
    raw = _servant("".join(pieces))
    pieces = [_servant(piece) for piece in pieces]
    if ways.order == "either" and "turkic" in ways.languages:
        # "Ganbaatariin Munkhzul": the father's name in the genitive
        raw = _GENITIVE.sub("", raw)
    text = folded(raw)
    patronymic = _PATRONYMIC.search(text) is not None
    return [Unit(raw, text, tuple(pieces) if len(pieces) > 1 else (), lead, patronymic=patronymic)]


def _joined(words: list[str]) -> list[tuple[str, set[int]]]:
    """Words with their numbers; "Abd al-Karim" and "Nur al-Din" are one each."""
    made: list[tuple[str, set[int]]] = []
    at = 0
    while at < len(words):
        low = written(words[at]).strip(".,")
        if low in _SERVANTS and at + 1 < len(words):
            length = 2
            if written(words[at + 1]) in _ARTICLES and at + 2 < len(words):
                length = 3
            made.append(("-".join(words[at : at + length]), set(range(at, at + length))))
            at += length
            continue
        if made and low in ("al-din", "ad-din", "el-din", "eddine", "uddin", "ud-din", "eddin", "ed-din", "ad-deen"):
            made[-1] = (made[-1][0] + "-" + words[at], made[-1][1] | {at})
            at += 1
            continue
        made.append((words[at], {at}))
        at += 1
    return made


_SERVANTS = frozenset("abd abdel abdul abdal abdur abdus abdoul abdol abdu".split())
_ARTICLES = frozenset("al el ul ar as ash an ad az ur us".split())


def _servant(raw: str) -> str:
    """Names in Abd- and -din, which are spelt in a dozen ways, in one: "abdalkarim", "nuraldin"."""
    plain = raw.replace("-", "")
    found = _SERVANT.match(plain)
    if found and len(plain) - found.end() >= 3:
        rest = plain[found.end() :]
        # The article takes the sound of the letter that follows: Abdurrahman, Abd ar-Rahman
        rest = _SUN.sub("", re.sub(r"^(?:[lr](?=[^aeiou]))", "", rest)) if len(rest) > 4 else rest
        return "abdal" + rest
    if plain in ("abdallah", "abdullah", "abdulla", "abdollah"):
        return plain
    found = _FAITH.search(plain)
    if found and found.start() >= 2:
        return plain[: found.start()] + "aldin"
    return plain
