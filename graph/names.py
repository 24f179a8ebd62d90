"""Finding nodes by what people type: any part of a name, in any spelling, or an id.

Case, accents, hyphens, apostrophes, other alphabets and the order of words do not matter. What fits best
comes first: an id, then a whole name, then whole words, then beginnings of words, then any part of one. Another
spelling ("Kim") is never more than words of a name, since others may be called so too.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.errors import NameAmbiguous, NameNotFound, UsageError
from graph.identity import name_key
from graph.index import Index, index, texts, wordings
from graph.model import NODE_KIND, Node, Rows
from graph.wording import date_of, date_words, plain

LISTED = 10
"""How many candidates a message names before it only counts the rest."""

_BY_ID, _WHOLE, _WORDS, _BEGINNINGS, _PART = range(5)
_LOOSELY = _PART + 1
"""Added where the name only fits with ü and ue, ø and oe taken for one."""
# The names of these contain the names of others: "Consultations, Azerbaijan and Uzbekistan".
_CONTAINERS = {"Ministry": 1, "Organization": 1, "Meeting": 2, "Topic": 2, "Document": 3, "Evidence": 4}
_DIGRAPHS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))
_SHORTEST_PART = 3
_REPEATED, _COMPARED = 80, 12


def find(rows: Rows, text: str, labels: Collection[str] | None = None) -> list[Node]:
    """The nodes that the text fits, best first; only of these labels, where given.

    "country:UZB" looks among countries only. Passages (Evidence) are found by id, or where asked for by
    label. UsageError where the text holds no letter or digit.
    """
    return [node for _, node in _ranked(rows, text, labels)]


def one(
    rows: Rows,
    text: str,
    labels: Collection[str] | None = None,
    described: Callable[[Sequence[Node]], Rows] | None = None,
    offered: Callable[[], Rows] | None = None,
) -> Node:
    """The node that the text fits best.

    NameAmbiguous where it fits several equally well, NameNotFound (with the nearest names, of what is `offered` then
    where not of the rows) where none, UsageError where it holds no letter or digit. Where the rows have not what tells
    several apart (see `describe`), `described` gives of these nodes rows that have.
    """
    ranked = _best(rows, text, labels)
    if not ranked:
        raise _not_found(offered() if offered else rows, text, labels)
    return _only(rows, text, ranked, described)


def surely(rows: Rows, text: str, described: Callable[[Sequence[Node]], Rows]) -> Node | None:
    """The node that bears the id, or the words of the text, as `one` has it; None where parts of words fit at best."""
    ranked = _best(rows, text, None)
    return _only(rows, text, ranked, described) if ranked and ranked[0][0][0] <= _WORDS else None


@lru_cache(maxsize=1 << 18)
def words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: without accents, case, apostrophes, in Latin letters."""
    return tuple(name_key(name).split())


def describe(graph: Index, node: Node) -> str:
    """Who or what this is, in a line: name, office and country, or date, so that a person can choose."""
    about = [plain(node.name)]
    if node.label == "Official":
        about += map(plain, wordings(edge for edge, _ in graph.out(node.ref, "HOLDS_OFFICE")))
        about += sorted({plain(body.name) for _, body in graph.out(node.ref, "REPRESENTS")})
    elif node.label == "Meeting":
        about.append(date_words(date_of(node)))
    elif node.label in ("Ministry", "Place"):
        about += [plain(country.name) for _, country in graph.out(node.ref, "PART_OF", "LIES_IN")]
    return ", ".join(dict.fromkeys(about))


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is looked for: as typed, and folded."""

    typed: str
    words: tuple[str, ...]

    @property
    def joined(self) -> str:
        return "".join(self.words)

    def loosened(self) -> _Wanted:
        return _Wanted(self.typed, _loosened(self.words))


def _best(rows: Rows, text: str, labels: Collection[str] | None) -> list[tuple[tuple[int, int], Node]]:
    return _by_id(rows, text, labels) or _ranked(rows, text, labels, loosely=False) or _ranked(rows, text, labels)


def _only(
    rows: Rows,
    text: str,
    ranked: Sequence[tuple[tuple[int, int], Node]],
    described: Callable[[Sequence[Node]], Rows] | None,
) -> Node:
    best = [node for rank, node in ranked if rank == ranked[0][0]]
    if len(best) > 1:
        raise _ambiguous(described(best) if described else rows, text, best)
    return best[0]


def _ranked(
    rows: Rows, text: str, labels: Collection[str] | None, *, loosely: bool = True
) -> list[tuple[tuple[int, int], Node]]:
    if not words(text):
        raise UsageError(f"no name to look for in {_quoted(text)}: give a part of a name, or an id")
    label, rest = _label_prefix(text)
    if label and words(rest) and (labels is None or label in labels):
        found = _matches(rows, rest, (label,), loosely=loosely)
        if found:
            return found
    return _matches(rows, text, labels, loosely=loosely)


def _matches(
    rows: Rows, text: str, labels: Collection[str] | None, *, loosely: bool
) -> list[tuple[tuple[int, int], Node]]:
    wanted = _Wanted(_normal(text).strip(), words(text))
    found = []
    for node in rows.nodes:
        if labels is not None and node.label not in labels:
            continue
        fit = _fit(wanted, node, by_id_only=labels is None and node.label == "Evidence", loosely=loosely)
        if fit is not None:
            group = 0 if fit in (_BY_ID, _WHOLE) else _CONTAINERS.get(node.label, 0)
            found.append(((fit, group), node))
    return sorted(found, key=lambda hit: (hit[0], words(hit[1].name), hit[1].ref))


def _by_id(rows: Rows, text: str, labels: Collection[str] | None) -> list[tuple[tuple[int, int], Node]]:
    """The nodes of this id, which fit best of all; found without a look at any name."""
    typed = _normal(text).strip()
    return [
        ((_BY_ID, 0), node) for node in rows.nodes if (labels is None or node.label in labels) and typed in _ids(node)
    ]


def _ids(node: Node) -> list[str]:
    return [_normal(each) for each in (node.id, *texts(node.properties.get("other_ids")))]


def _label_prefix(text: str) -> tuple[str | None, str]:
    head, colon, rest = text.partition(":")
    named = {label.casefold(): label for label in NODE_KIND} | {"organisation": "Organization"}
    return (named.get(head.strip().casefold()), rest) if colon else (None, text)


def _fit(wanted: _Wanted, node: Node, *, by_id_only: bool, loosely: bool) -> int | None:
    if by_id_only:
        return _BY_ID if node.id == wanted.typed else None
    if wanted.typed in _ids(node):
        return _BY_ID
    forms = [(words(name), best) for name, best in _names(node)]
    fits = [max(fit, best) for form, best in forms if (fit := _fits(wanted, form)) is not None]
    if not fits and loosely:
        loose = wanted.loosened()
        found = ((_fits(loose, _loosened(form)), best) for form, best in forms)
        fits = [_LOOSELY + max(fit, best) for fit, best in found if fit is not None]
    return min(fits, default=None)


def _names(node: Node) -> Iterator[tuple[str, int]]:
    """What the node is called, each with the best that it can fit by."""
    yield node.name, _WHOLE
    yield from ((alias, _WORDS) for alias in texts(node.properties.get("aliases")))
    for name in ("short", "alpha2", "headline", "wikidata"):
        if value := node.properties.get(name):
            yield str(value), _WHOLE


def _loosened(form: tuple[str, ...]) -> tuple[str, ...]:
    """Words without the e that stands for dots or a stroke: "mueller" and "muller" are one then."""
    loose = " ".join(form)
    for digraph, letter in _DIGRAPHS:
        loose = loose.replace(digraph, letter)
    return tuple(loose.split())


def _fits(wanted: _Wanted, form: tuple[str, ...]) -> int | None:
    joined = "".join(form)
    if wanted.joined not in joined and not all(word in joined for word in wanted.words):
        return None
    if sorted(wanted.words) == sorted(form) or wanted.joined == joined:
        return _WHOLE
    if set(wanted.words) <= set(form):
        return _WORDS
    if all(any(word.startswith(part) for word in form) for part in wanted.words):
        return _BEGINNINGS
    return _PART if len(wanted.joined) >= _SHORTEST_PART else None


def _normal(name: str) -> str:
    """One code point sequence for what looks the same: composed, compatible forms joined, case folded."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _not_found(rows: Rows, text: str, labels: Collection[str] | None) -> NameNotFound:
    label, rest = _label_prefix(text)
    if label and (labels is None or label in labels):
        labels, text = (label,), rest
    near = _nearest(rows, text, labels)
    advice = f"; near it: {', '.join(near)}" if near else "; no name comes near it"
    if labels and (other := _of_another_kind(rows, text, labels)) is not None:
        kind = other.label.lower()
        advice = f"; {'an' if kind[0] in 'aeiou' else 'a'} {kind} is: {plain(other.name)}"
    sought = f"no {'/'.join(sorted(labels)).lower()}" if labels else "nothing"
    return NameNotFound(f"{sought} in the graph is called {_quoted(text)}{advice}", near)


def _of_another_kind(rows: Rows, text: str, labels: Collection[str]) -> Node | None:
    """What bears the name, or words of it, though it is of none of these labels."""
    fitting = (node for (fit, _), node in _ranked(rows, text, None) if fit <= _WORDS and node.label not in labels)
    return next(fitting, None)


def _quoted(text: str) -> str:
    """What was asked for, as a message repeats it."""
    line = plain(text)
    return repr(line if len(line) <= _REPEATED else f"{line[:_REPEATED]}…")


def _nearest(rows: Rows, text: str, labels: Collection[str] | None, count: int = 3) -> list[str]:
    """The names that come closest by their letters, taken whole or word by word."""
    wanted = words(text)[:_COMPARED]
    spellings: dict[str, dict[str, int]] = {}
    for node in rows.nodes:
        if node.label == "Evidence" if labels is None else node.label not in labels:
            continue
        shown, group = plain(node.name), _CONTAINERS.get(node.label, 0)
        for form in (words(name) for name, _ in _names(node)):
            for spelling in (" ".join(form), " ".join(sorted(form)), *form):
                named = spellings.setdefault(spelling, {})
                named[shown] = min(group, named.get(shown, group))
    known = sorted(spellings)
    close = [
        spelling
        for asked in (" ".join(wanted), " ".join(sorted(wanted)))
        for spelling in difflib.get_close_matches(asked, known, n=4 * count, cutoff=0.6)
    ]
    ranked = [sorted(spellings[spelling].items(), key=lambda one: (one[1], one[0])) for spelling in close]
    return list(dict.fromkeys(name for names in ranked for name, _ in names))[:count]


def _ambiguous(rows: Rows, text: str, fitting: Sequence[Node]) -> NameAmbiguous:
    graph = index(rows)
    labels = {node.label for node in fitting}
    ids = [node.id if len(labels) == 1 else f"{node.label.lower()}:{node.id}" for node in fitting]
    listed = "; ".join(f"{key} ({describe(graph, node)})" for key, node in zip(ids[:LISTED], fitting, strict=False))
    more = f"; and {len(fitting) - LISTED} more" if len(fitting) > LISTED else ""
    return NameAmbiguous(f"{_quoted(text)} fits {len(fitting)}: {listed}{more}. Give one of these ids.", ids)
