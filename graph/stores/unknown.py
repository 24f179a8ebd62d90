"""Which labels, edge types and properties of a query the graph's schema lacks.

Cypher answers with no rows, or with nothing in a column, where a name is wrong; what is told here says why. Only what
stands in a pattern is judged: a variable that is bound otherwise may be a map with keys of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.model import EDGE_KIND, ID, NAME, NODE_KIND
from graph.stores.tokens import NOTHING, Token, tokens

_NODES = {label: {one.name for one in (ID, NAME, *kind.properties)} for label, kind in NODE_KIND.items()}
_EDGES = {type: {one.name for one in kind.properties} for type, kind in EDGE_KIND.items()}
_ALL: Mapping[str, set[str]] = {**_NODES, **_EDGES}
_BEFORE_PATTERN = frozenset(
    {"MATCH", "EXISTS", "WHERE", "AND", "OR", "XOR", "NOT", "WHEN", "THEN", "ELSE", "RETURN", "WITH", "SHORTEST"}
)
"""What a pattern's first parenthesis may stand after, beside a mark; after another word it is a call's."""


def unknown(cypher: str) -> list[str]:
    """What the query names and the schema lacks, in words, each once: "no label Officials"."""
    return list(dict.fromkeys(_Reading(list(tokens(cypher))).told()))


class _Reading:
    """A query's tokens, with what stands in a pattern: the kinds that each variable is said to have."""

    def __init__(self, found: list[Token]) -> None:
        self.found = found
        self.kinds: dict[str, set[str]] = {}
        self.labels: list[str] = []
        self.types: list[str] = []
        self.keys: list[tuple[set[str], str]] = []
        for at, token in enumerate(found):
            if token.text == "(" and self._opens_node(at):
                self._pattern(at, self.labels)
            elif token.text == "[" and self._at(at - 1).text == "-":
                self._pattern(at, self.types)
            elif token.text == ":" and self._tests_label(at):
                self._kinds_from(at, self.labels)

    def _at(self, at: int) -> Token:
        return self.found[at] if 0 <= at < len(self.found) else NOTHING

    def _opens_node(self, at: int) -> bool:
        before = self._at(at - 1)
        return before.kind not in ("word", "quoted") or before.upper in _BEFORE_PATTERN

    def _pattern(self, at: int, names: list[str]) -> None:
        """Reads `(variable:Label {key: value` or `[variable:TYPE {key: value` from its bracket on."""
        at += 1
        variable = self._at(at).name
        at += bool(variable)
        if self._at(at).text not in (":", "{", ")", "]", "*"):
            return
        kinds: set[str] = set()
        if self._at(at).text == ":":
            at, kinds = self._kinds_from(at, names)
        if variable:
            self.kinds.setdefault(variable, set()).update(kinds)
        if self._at(at).text == "{":
            self.keys += [(kinds, key) for key in self._keys_from(at)]

    def _kinds_from(self, at: int, names: list[str]) -> tuple[int, set[str]]:
        """The names of a label expression, `:A|B` or `:A&!B`, and where it ends."""
        kinds = set()
        depth = 0
        while (
            (token := self._at(at)).text in (":", "|", "&", "!", "%", "(")
            or token.name
            or (depth and token.text == ")")
        ):
            if token.name and self._at(at - 1).text not in (":", "|", "&", "!", "("):
                break
            depth += (token.text == "(") - (token.text == ")")
            if token.name:
                kinds.add(token.name)
            at += 1
        names += sorted(kinds)
        return at, kinds

    def _keys_from(self, at: int) -> Iterator[str]:
        """The keys of the map that opens there, not those of maps within it."""
        depth = 0
        for place in range(at, len(self.found)):
            token = self.found[place]
            depth += (token.text in "{[(") - (token.text in "}])") if token.kind == "mark" else 0
            if not depth:
                return
            if depth == 1 and token.name and self._at(place - 1).text in ("{", ",") and self._at(place + 1).text == ":":
                yield token.name

    def _tests_label(self, at: int) -> bool:
        """Whether the colon stands in a test such as `WHERE o:Official`: neither a pattern's nor a map's."""
        before = self._at(at - 2)
        named = self._at(at - 1).kind in ("word", "quoted")
        return named and before.upper in ("WHERE", "AND", "OR", "XOR", "NOT", "WHEN", "RETURN")

    def told(self) -> Iterator[str]:
        """What is wrong, in the order of labels, edge types, properties."""
        yield from (f"no label {name}" for name in self.labels if name not in _NODES)
        yield from (f"no edge type {name}" for name in self.types if name not in _EDGES)
        yield from filter(None, (_lacking(kinds, key) for kinds, key in (*self.keys, *self._read())))

    def _read(self) -> Iterator[tuple[set[str], str]]:
        """What is read of a pattern's variable: `o.office`, not the call `o.f()` nor the part `a.o.office`."""
        for at, token in enumerate(self.found):
            key = self._at(at + 2).name
            alone = self._at(at - 1).text != "." and self._at(at + 3).text != "("
            if token.name in self.kinds and self._at(at + 1).text == "." and key and alone:
                yield self.kinds[token.name], key


def _lacking(kinds: set[str], key: str) -> str | None:
    """That none of the kinds has the property; None where one has, or nothing is known of them."""
    known = sorted(kinds & set(_ALL)) if kinds else list(_ALL)
    if not known or any(key in _ALL[kind] for kind in known):
        return None
    having = [kind for kind in _ALL if key in _ALL[kind]]
    of = f" of {', '.join(known)}" if kinds else ""
    return f"no property {key}{of}" + (
        f" ({', '.join(having)} {'has' if len(having) == 1 else 'have'} it)" if having else ""
    )
