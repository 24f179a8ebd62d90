"""Needed: the words that a turn of phrase cannot do without, by which most sentences are known not to have it.

To search a sentence for a long pattern takes some microseconds, to ask whether two sets share a word a tenth of that.
What is needed is worked out from the pattern, so that the tables need not say it. Understood are the signs that
`loaders/lexicon` writes its turns with; where nothing can be told of a pattern, it has to be searched for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from loaders.text.grammar import words

_STEMS: Final = (6, 4)
"""So many letters of a word are looked up where a pattern leaves its end open ("cancel" and more letters)."""
_SIGN: Final = re.compile(r"[a-z ]+(?![?*+{])|\\.|\[\^?\]?[^\]]*\]|.", re.DOTALL)
"""One sign of a pattern: plain letters in a row, an escaped one, a class of characters, or any other."""
_TIMES: Final = re.compile(r"(?:([?*+])|\{(\d*)(,?)(\d*)\})\??")
_SPECIAL: Final = frozenset(".^$()[]{}|?*+\\")
_OPEN: Final = frozenset({r"\w", r"[a-z]"})
"""Signs for letters."""
_EDGES: Final = frozenset({"^", "$", r"\b", r"\W", r"\s", r"(?!\w)", r"(?<!\w)"})
"""Signs beside which a word begins or ends."""
_EDGE, _MORE = " ", "\x00"
"""What stands in a string for the edge of a word, and for letters that the pattern leaves open."""
_CUT: Final = "-"
"""After the first letters of a word."""
_MOST: Final = 64
"""So many strings at most are followed: with more of them nothing is gained."""
_EVERYWHERE: Final = frozenset(
    "the of to in and a an on for with at by from that as he his her was were has it".split()
)
_OFTEN: Final = (
    words("function") | words("gathering noun") | words("travelling body") | words("verb or noun of meeting")
)
"""Words that so many sentences have that it helps little to ask for them."""

_NONE: Final[frozenset[str]] = frozenset()
_EMPTY: Final = frozenset({""})
_Told = tuple[frozenset[str] | None, frozenset[str]]
"""All that a pattern can be, None where that is more than a few strings; and words of which it always has one."""


def forms(lows: Iterable[str]) -> frozenset[str]:
    """The words of folded phrases, and the first letters of the longer ones: what `needed` is compared with."""
    return frozenset(chain.from_iterable(map(_forms, lows)))


@lru_cache(maxsize=1 << 14)
def _forms(low: str) -> tuple[str, ...]:
    words_in = _WORD.findall(low)
    return (*words_in, *(word[:size] + _CUT for word in words_in for size in _STEMS if len(word) >= size))


_WORD: Final = re.compile(r"\w+")


@cache
def needed(pattern: str) -> frozenset[str]:
    """Words and stems of which every text has one that has the pattern as whole words; empty where none can be told."""
    return _either(pattern, r"\b", r"(?!\w)")[1]


@lru_cache(maxsize=1 << 10)
def _either(pattern: str, before: str = "", after: str = "") -> _Told:
    """What is told of alternatives, each with what stands `before` and `after` it."""
    told = [_in_a_row(before + alternative + after) for alternative in _alternatives(pattern)]
    wholes = [whole for whole, _ in told if whole is not None]
    has = _NONE.union(*(h for _, h in told)) if all(h for _, h in told) else _NONE
    return (_NONE.union(*wholes) if len(wholes) == len(told) else None), has


def _in_a_row(pattern: str) -> _Told:
    """What is told of signs and groups that follow one another."""
    whole: frozenset[str] | None = _EMPTY
    run, has = _EMPTY, _NONE
    for at, sign, least, most, follows in _signs(pattern):
        can_be = _whole(sign) if most == 1 or sign in _OPEN else None
        if can_be is not None and not least and sign not in _OPEN:
            can_be |= _EMPTY
        whole = _joined(whole, can_be)
        longer = _joined(run, can_be)
        if longer is None:
            has = min(has, _words(run, ends=_word_ends(pattern[at:])), key=_cost)
            if least and sign.startswith("(?:"):
                before, after = _ends(run), most == 1 and _word_ends(follows)
                inside = _either(sign[3:-1], _EDGE if before else "", _EDGE if after else "")[1]
                has = min(has, inside, key=_cost)
            # a word begins here too, if one ended before
            edge = _ends(run) and (can_be is not None or _ends_word(sign))
            longer = frozenset({(_EDGE if edge else "") + s for s in can_be or _EMPTY})
        run = longer
    return whole, min(has, _words(run, ends=False), key=_cost)


def _ends(run: frozenset[str]) -> bool:
    """True where a word may begin after each of the strings."""
    return all(string.endswith(_EDGE) for string in run)


def _word_ends(pattern: str) -> bool:
    """True where a word that stands right before the pattern ends there."""
    while pattern.startswith(("(?: ", " ?")):
        sign, least, _, follows = next(_signs(pattern))[1:]
        if sign.startswith("(") and not all(a.startswith(_EDGE) for a in _alternatives(sign[3:-1])):
            return False
        if least:
            return True
        pattern = follows
    return pattern.startswith((_EDGE, r"(?!\w)", ",", ":"))


def _joined(before: frozenset[str] | None, after: frozenset[str] | None) -> frozenset[str] | None:
    """Each of the strings with each that may follow; None where that is too many, or not known."""
    if before is None or after is None or len(before) * len(after) > _MOST:
        return None
    return frozenset({one + other for one in before for other in after})


def _words(strings: frozenset[str], *, ends: bool) -> frozenset[str]:
    """Few and rare words, or stems, of which each of the strings has one; none where one of them has no word."""
    close = _EDGE if ends else _MORE
    left = [_pieces(string + close) for string in strings]
    chosen = set()
    while left:
        covers = Counter(piece for pieces in left for piece in set(pieces))
        if not all(left):
            return _NONE
        best = max(covers, key=lambda piece: (covers[piece] / _price(piece), piece))
        chosen.add(best)
        left = [pieces for pieces in left if best not in pieces]
    return frozenset(chosen)


_PIECE: Final = re.compile(r"(?<=[^\w\0])(\w+)(?:(\0)|(?=[^\w]))")


def _pieces(string: str) -> list[str]:
    """The words of a string that begin in it, and end in it or are long enough for a stem."""
    found = []
    for word, more in _PIECE.findall(string):
        size = next((n for n in _STEMS if n <= len(word)), 0) if more else 0
        if size or not more:
            found.append(word[:size] + _CUT if more else word)
    return found


def _cost(needs: frozenset[str]) -> int:
    """How much is lost by asking for the words: the searches that are in vain."""
    return sum(map(_price, needs)) if needs else 1_000_000


def _price(word: str) -> int:
    """How many sentences have a word, for want of a count: the short ones of the grammar stand everywhere."""
    if word in _EVERYWHERE:
        return 60
    return 6 if word in _OFTEN else 3 if word.endswith(_CUT) else 1


def _whole(sign: str) -> frozenset[str] | None:
    """All that one sign or group can be, where that is few strings."""
    if sign in _EDGES:
        return frozenset({_EDGE})
    if sign in _OPEN:
        return frozenset({_MORE})
    if sign.startswith(("(?=", "(?!", "(?<=", "(?<!")):
        return _EMPTY
    return _either(sign[3:-1])[0] if sign.startswith("(?:") else _characters(sign)


def _characters(sign: str) -> frozenset[str] | None:
    """The strings that a sign stands for, where they are told one by one."""
    if sign[0] == "[":
        return frozenset(sign[1:-1]) if _SPECIAL.isdisjoint(sign[1:-1]) and "-" not in sign else None
    if sign[0] == "\\":
        return None if sign[1].isalnum() else frozenset({sign[1]})
    return None if sign[0] in _SPECIAL else frozenset({sign})


def _ends_word(group: str) -> bool:
    """True for a group of words each of which has a blank after it."""
    return group.startswith("(?:") and all(a.endswith(_EDGE) for a in _alternatives(group[3:-1]))


def _signs(pattern: str) -> Iterator[tuple[int, str, int, int, str]]:
    """Where the signs and groups of a pattern stand, how often at least and at most (2 for often), and before what."""
    at = 0
    while at < len(pattern):
        end = _end(pattern, at)
        times = _TIMES.match(pattern, end)
        least = most = 1
        if times is not None:
            mark, low, comma, high = times.groups()
            least = 0 if mark in ("?", "*") or (not mark and not int(low or 0)) else 1
            most = 1 if mark == "?" or (not mark and (high if comma else low) == "1") else 2
        after = times.end() if times is not None else end
        yield at, pattern[at:end], least, most, pattern[after:]
        at = after


def _end(pattern: str, at: int) -> int:
    """Where the sign or group ends that begins at `at`."""
    depth = 0
    for sign in _SIGN.finditer(pattern, at):
        depth += (sign.group() == "(") - (sign.group() == ")")
        if depth <= 0:
            return sign.end()
    return len(pattern)


def _alternatives(pattern: str) -> list[str]:
    """The parts of a pattern between its outermost bars."""
    parts, at = [""], 0
    while at < len(pattern):
        end = _end(pattern, at)
        if pattern[at] == "|":
            parts.append("")
        else:
            parts[-1] += pattern[at:end]
        at = end
    return parts
