"""Titles: what stands around a name and is no part of it: honorifics, ranks, offices, letters after the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from graph.identity import name_key
from graph.resolution import offices
from graph.resolution.names.letters import written
from graph.resolution.numerals import of_ruler
from graph.resolution.tables import rows, words_of

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|(?<!\S)['‘]([^'’]+)['’](?!\S)")
_TOKENS = re.compile(r"[^\s,;]+")
_MOST_WORDS = 4


@dataclass(slots=True)
class Bare:
    """A name without its titles.

    `words` as written; those of `doubtful` may be titles or names ("Sheikh", "Sardar"). `gender` is "m", "f" or
    empty, as the titles tell; `office` what stood before ("Foreign Minister"). `royal` where a ruler's title did.
    """

    words: list[str]
    doubtful: set[int] = field(default_factory=set)
    gender: str = ""
    office: str = ""
    royal: bool = False


@dataclass(frozen=True, slots=True)
class _Title:
    form: str
    gender: str
    also_name: bool
    cased: bool


def bare(name: str) -> Bare:
    """The name without titles; where nothing else is there, they are the name."""
    text = _BRACKETS.sub(" ", name)
    quoted = [name for found in _QUOTED.finditer(text) if " " not in (name := found.group(1) or found.group(2))]
    if quoted:
        text = _QUOTED.sub(r" \1\2 ", text)
    words = [word for word in _TOKENS.findall(text) if name_key(word)] or [w for w in name.split() if name_key(w)]
    result = Bare(words)
    taken = _before(result)
    _after(result)
    # "Mr. Ambassador Petrov": titles before and after the office
    if taken:
        _before(result)
    result.doubtful |= {i for i, word in enumerate(result.words) if word in quoted}
    return result


def _before(result: Bare) -> bool:
    """Takes titles from the front, the longest first."""
    taken = False
    while len(result.words) > 1:
        length = _office(result) or _honorific(result)
        if not length:
            break
        result.words, taken = result.words[length:], True
    _doubtful(result)
    return taken


def _honorific(result: Bare) -> int:
    words = result.words
    for length in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        title = _titles("before").get(_form(words[:length]))
        if title is None or title.also_name or (title.cased and " ".join(words[:length]) != title.form):
            continue
        _note(result, title)
        return length
    return 0


def _doubtful(result: Bare) -> None:
    """Marks the words in front that may be titles; one word must be left that is none."""
    for at in range(len(result.words) - 1):
        title = _titles("before").get(_form(result.words[at : at + 1]))
        if title is None or (title.cased and result.words[at] != title.form):
            break
        result.doubtful.add(at)
        _note(result, title)


def _note(result: Bare, title: _Title) -> None:
    result.gender = result.gender or title.gender
    result.royal = result.royal or not words_of("name_words", "word", "ruler").isdisjoint(title.form.lower().split())


def _after(result: Bare) -> None:
    while len(result.words) > 2:
        for length in range(min(3, len(result.words) - 2), 0, -1):
            title = _titles("after").get(_form(result.words[-length:]))
            if title is not None and not (title.cased and " ".join(result.words[-length:]) != title.form):
                result.words = result.words[:-length]
                break
        else:
            return


def _office(result: Bare) -> int:
    """How many words in front are an office ("Deputy Foreign Minister"); at least one word is left for the name."""
    keys = [name_key(word) for word in result.words]
    words: list[str] = []
    owner: list[int] = []
    for at, key in enumerate(keys[:-1]):
        for word in key.split():
            words.append(word)
            owner.append(at)
    last = offices.title_length(words)
    if not last:
        return 0
    length = owner[last - 1] + 1
    if last < len(words) and owner[last] == length - 1:
        return 0
    title = " ".join(result.words[:length])
    if len(keys) == 2 and keys[0] in words_of("name_words", "word", "rank that is a name"):
        # "Judge" and "Marshal" are somebody's name as well; "President Okwiringa" is not.
        return 0
    doubtful = length == 1 and keys[0] in words_of("name_words", "word", "ruler that is a name")
    if doubtful and len(keys) > 2 and not of_ruler(keys[-1]):
        # "Amir Reza", "Sultan Ahmed": as good a name as a title.
        return 0
    result.royal = result.royal or not words_of("name_words", "word", "ruler").isdisjoint(words[:last])
    if result.royal and not result.gender:
        result.gender = "f" if {"queen", "princess"} & set(words[:last]) else "m"
    result.office = result.office or title
    return length


def _form(words: list[str]) -> str:
    return " ".join(written(word).strip(".,'") for word in words)


@cache
def _titles(position: str) -> dict[str, _Title]:
    return {
        _form(row["form"].split()): _Title(row["form"], row["gender"], row["also_name"] == "yes", row["cased"] == "yes")
        for row in rows("titles")
        if row["position"] == position
    }
