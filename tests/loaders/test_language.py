"""Texts that are not in English are told apart; lists, tables and mixed texts are read."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.document import Document
from graph.errors import DocumentError
from loaders import read
from loaders.text.extension import shipped
from loaders.text.language import foreign, reservation
from loaders.text.tokens import fold

ENGLISH = (
    "The minister met the ambassador of France in Paris and they discussed trade. It was said that the talks had "
    "been useful to both sides. "
)
# The first article of the Universal Declaration of Human Rights, in some with a sentence more.
with (Path(__file__).parent / "foreign.csv").open(encoding="utf-8", newline="") as _file:
    FOREIGN = {row["why"]: row["text"] for row in csv.DictReader(_file)}


@pytest.mark.parametrize(("why", "text"), FOREIGN.items(), ids=FOREIGN)
def test_other_languages_are_told_by_their_small_words_or_letters(why: str, text: str):
    assert foreign(text) == why
    assert foreign(f"{text}\n\n" * 40) == why
    with pytest.raises(DocumentError, match=r"^invented\.txt: not English \(.*\): skipped$"):
        read(Document("invented.txt", text))


READ = {
    "English": ENGLISH,
    "capitals": ENGLISH.upper() * 4,
    "a word or two": "Bonjour, Monsieur le Ministre!",
    "a paragraph of French first": f"{FOREIGN['it looks French']}\n\n{ENGLISH * 4}",
    "a French document before a long English one": FOREIGN["it looks French"] * 100 + ENGLISH * 40,
    "line by line in two languages": f"{ENGLISH}\n{FOREIGN['it looks Spanish']}\n" * 20,
    "names in their own letters": f"{ENGLISH * 3} ({FOREIGN['in Cyrillic letters'][:40]})",
    "Spanish names": "Juan Pérez de la Cruz, José Luis dos Santos e Silva, María de los Ríos y García\n" * 20,
    "Arabic names": "Ahmed bin Ali al Maktoum, Khalid bin Hamad, Abdullah ibn Saud\n" * 40,
    "a table": "| 10:00 | Arman Testov | KAZ |\n" * 100,
    "a list of topics": "trade, energy, transport, education, culture, security, tourism, water\n" * 40,
    "letters spaced by a scanner": "T h e  m i n i s t e r  m e t  t h e  g u e s t . " * 30,
    "no spaces at all": "Theministermettheambassadoroffranceinparis. " * 60,
    "numbers": "12 34 56. " * 300,
}


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_english_mixed_texts_lists_and_tables_are_read(text: str):
    assert foreign(text) is None


@given(st.text(max_size=300))
def test_any_text_gets_a_verdict(text: str):
    assert foreign(text) is None or foreign(text * 3) is not None
    assert reservation(text) is None or not text.islower()


def test_texts_that_say_nothing_are_told():
    assert "no words" in (reservation("— 12 … 7 —") or "")
    assert "capitals" in (reservation(ENGLISH.upper()) or "")
    assert reservation(ENGLISH) is None
    assert reservation("大臣" * 50) is None


def test_each_language_has_its_words_once_and_folded():
    for row in shipped("function_words"):
        words = row["words"].split()
        assert len(words) == len(set(words)), row["language"]
        assert row["words"] == fold(row["words"])
        assert len(words) >= 10, row["language"]
