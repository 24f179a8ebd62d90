"""What a query's patterns say: which variables stand for nodes and edges, of which labels and types."""

from __future__ import annotations

from collections.abc import Iterator

from graph.stores.tokens import NOTHING, Token

_BEFORE_PATTERN = frozenset(
    {"MATCH", "EXISTS", "WHERE", "AND", "OR", "XOR", "NOT", "WHEN", "THEN", "ELSE", "RETURN", "WITH", "SHORTEST"}
)
"""What a pattern's first parenthesis may stand after, beside a mark; after another word it is a call's."""


class Patterns:
    """A query's tokens, with what its patterns say.

    `nodes` and `edges` are the variables of either, `kinds` the labels or types that each is said to have; `labels` and
    `types` are all that are named, `keys` those of maps in patterns, each with the kinds of what it is asked of, and
    `key_places` where they stand.
    """

    def __init__(self, found: list[Token]) -> None:
        self.found = found
        self.nodes: set[str] = set()
        self.edges: set[str] = set()
        self.kinds: dict[str, set[str]] = {}
        self.labels: list[str] = []
        self.types: list[str] = []
        self.keys: list[tuple[set[str], str]] = []
        self.key_places: set[int] = set()
        for at, token in enumerate(found):
            if token.text == "(" and self._opens_node(at):
                self._pattern(at, self.labels, self.nodes)
            elif token.text == "[" and self.at(at - 1).text == "-":
                self._pattern(at, self.types, self.edges)
            elif token.text == ":" and self._tests_label(at):
                self._kinds_from(at, self.labels)

    def at(self, at: int) -> Token:
        """The token there, NOTHING before the first and after the last."""
        return self.found[at] if 0 <= at < len(self.found) else NOTHING

    def _opens_node(self, at: int) -> bool:
        before = self.at(at - 1)
        return before.kind not in ("word", "quoted") or before.upper in _BEFORE_PATTERN

    def _pattern(self, at: int, names: list[str], variables: set[str]) -> None:
        """Reads `(variable:Label {key: value` or `[variable:TYPE {key: value` from its bracket on."""
        at += 1
        variable = self.at(at).name
        at += bool(variable)
        if self.at(at).text not in (":", "{", ")", "]", "*"):
            return
        kinds: set[str] = set()
        if self.at(at).text == ":":
            at, kinds = self._kinds_from(at, names)
        if variable:
            self.kinds.setdefault(variable, set()).update(kinds)
            variables.add(variable)
        if self.at(at).text == "{":
            self.keys += [(kinds, key) for key in self._keys_from(at)]

    def _kinds_from(self, at: int, names: list[str]) -> tuple[int, set[str]]:
        """The names of a label expression, `:A|B` or `:A&!B`, and where it ends."""
        kinds = set()
        depth = 0
        while (
            (token := self.at(at)).text in (":", "|", "&", "!", "%", "(") or token.name or (depth and token.text == ")")
        ):
            if token.name and self.at(at - 1).text not in (":", "|", "&", "!", "("):
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
            if depth == 1 and token.name and self.at(place - 1).text in ("{", ",") and self.at(place + 1).text == ":":
                self.key_places.add(place)
                yield token.name

    def _tests_label(self, at: int) -> bool:
        """Whether the colon stands in a test such as `WHERE o:Official`: neither a pattern's nor a map's."""
        before = self.at(at - 2)
        named = self.at(at - 1).kind in ("word", "quoted")
        return named and before.upper in ("WHERE", "AND", "OR", "XOR", "NOT", "WHEN", "RETURN")

    def read(self) -> Iterator[tuple[set[str], str]]:
        """What is read of a pattern's variable: `o.office`, not the call `o.f()` nor the part `a.o.office`."""
        for at, token in enumerate(self.found):
            key = self.at(at + 2).name
            alone = self.at(at - 1).text != "." and self.at(at + 3).text != "("
            if token.name in self.kinds and self.at(at + 1).text == "." and key and alone:
                yield self.kinds[token.name], key
