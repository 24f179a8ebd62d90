"""When two ways of writing a name in one document are one person. Every name is invented."""

from __future__ import annotations

import pytest

from graph.document import Document
from loaders import read
from loaders.text.naming import key, same, stands_for


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Khalafzade", "Khalaf Khalafzade"),
        ("G. P. Astakhin", "Gennady Pavlovich Astakhin"),
        ("A.Dzhumabek", "Azamat Dzhumabek"),
        ("ORIHATA", "Natsuki Orihata"),
        ("Al-Hinani", "Yahya bin Salim al Hinani"),
        ("Bektasoglu", "Ayşe Nur Bektaşoğlu"),
        ("Rakotondra", "Rakotondra Hery Lalaina"),
    ],
)
def test_a_short_form_stands_for_the_full_one(short: str, full: str):
    assert stands_for(key(short), key(full))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoshikata Tetsuya", "Tetsuya Hoshikata"),
        ("Zoë Lefèvrel", "Zoe\u0308 Lefe\u0300vrel"),
        ("Đorđe Stanojlin", "Dorde Stanojlin"),
        ("Rüfət MƏLİKZAD", "Rufat Malikzad"),
    ],
)
def test_spellings_of_one_name(one: str, other: str):
    assert same(key(one), key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vasif Huseynbek", "Tural Huseynbek"),
        ("Ivan Petrovich Sidorin", "Ivan Nikolaevich Sidorin"),
        ("K.", "Kamran Aghazin"),
        ("Ramón Ibarra Solín", "Juan Pablo Ibarra Quintanel"),
    ],
)
def test_other_persons(one: str, other: str):
    assert not same(key(one), key(other))
    assert not stands_for(key(one), key(other))


def test_titles_are_no_part_of_a_name():
    record = read(
        Document(
            "invented.txt",
            "Foreign Minister Ana Belin received Dr. Lena Vossin, Ambassador of Germany. Minister Belin thanked H.E. "
            "Ms. Vossin. Former Foreign Minister Uwe Brandin was absent.",
        )
    )
    assert {o.name for o in record.officials} == {"Ana Belin", "Lena Vossin", "Uwe Brandin"}


def test_quotation_marks_and_starts_of_sentences_hide_nobody():
    record = read(
        Document(
            "invented.txt",
            "“We agree,” Foreign Minister Belinda Wrayl told Prime Minister Luciana Bergin. Croatia’s ambassador, "
            "Markus Edlin, left.",
        )
    )
    assert {o.name: o.represents for o in record.officials} == {
        "Belinda Wrayl": None,
        "Luciana Bergin": None,
        "Markus Edlin": "HRV",
    }
