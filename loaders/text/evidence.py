"""Evidence: the passages that a Record's facts rest on, each once, letter for letter."""

from __future__ import annotations

from graph.record import Evidence
from loaders.text.segment import Segmented, Sentence
from loaders.text.tokens import shown


class Quotes:
    """The evidence of a Record: one piece for each sentence and rule, made when first asked for."""

    def __init__(self, segmented: Segmented) -> None:
        self._segmented = segmented
        self._pieces: dict[str, Evidence] = {}

    def sentence(self, number: int, rule: str) -> str:
        """The id of the evidence that sentence `number` gives by `rule`."""
        sentence: Sentence = self._segmented.sentences[number]
        return self.span(sentence.start, sentence.end, rule)

    def span(self, start: int, end: int, rule: str) -> str:
        """The id of the evidence `text[start:end]` gives by `rule`."""
        key = f"{start}-{end}:{rule}"
        if key not in self._pieces:
            self._pieces[key] = Evidence(key, self._segmented.text[start:end], start, end, rule)
        return key

    def text(self, start: int, end: int) -> str:
        """The text from `start` to `end` as a person reads it, its line breaks as spaces."""
        return " ".join(shown(self._segmented.plain[start:end]).split())

    def pieces(self) -> tuple[Evidence, ...]:
        """All of it, in the order of the text."""
        return tuple(sorted(self._pieces.values(), key=lambda e: (e.start, e.end, e.rule)))
