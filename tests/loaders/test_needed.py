"""The words that a turn needs: no text that has the turn may lack them."""

import re
from pathlib import Path

import pytest

from loaders.text.attending import turns
from loaders.text.extension import shipped
from loaders.text.needed import forms, needed
from loaders.text.segment import segment

GOLD = Path(__file__).parent.parent / "gold"


def lacks(pattern: str, text: str) -> bool:
    """True where the text is known not to have the turn."""
    needs = needed(pattern)
    return bool(needs) and needs.isdisjoint(forms(text.split()))


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("accompanied by", {"accompanied"}),
        ("cancel\\w+", {"cancel-"}),
        ("meetings? of", {"meeting", "meetings"}),
        ("(?:was|were)(?: also)? (?:\\w+ )?greeted(?! by)", {"greeted"}),
        ("in (?:\\w+ ){0,3}(?:silence|vain)", {"silence", "vain"}),
        (r"\w*n't", {"t"}),
        (r"(?:\w+ ){2}", set()),
    ],
)
def test_what_a_turn_needs(pattern: str, needs: set[str]) -> None:
    assert needed(pattern) == needs


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("cancel\\w+", "the visit was cancelled"),
        ("a?n hour", "it took an hour"),
        ("(?:tele)?phone", "they spoke by telephone"),
        ("organi[sz]ed", "an organized event"),
        (r"\bco-?chair(?:s|ed)? with", "he co-chaired with her"),
    ],
)
def test_what_has_a_turn_is_not_said_to_lack_it(pattern: str, text: str) -> None:
    assert re.search(rf"\b(?:{pattern})(?!\w)", text)
    assert not lacks(pattern, text)


def test_no_sentence_of_the_annotated_texts_has_a_turn_that_it_is_said_to_lack() -> None:
    patterns = [row["patterns"] for row in shipped("cues")]
    compiled = [re.compile(rf"\b(?:{pattern})(?!\w)") for pattern in patterns]
    everything = [*zip(patterns, compiled, strict=True), *((t.pattern.pattern, t.pattern) for t in turns())]
    for path in sorted(GOLD.glob("*.txt"))[::2]:
        for sentence in segment(path.read_text(encoding="utf-8")).sentences:
            low = " ".join(token.low for token in sentence.tokens)
            for pattern, turn in everything:
                assert not (lacks(pattern, low) and turn.search(low)), (pattern, low)
