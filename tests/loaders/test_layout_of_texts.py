"""Texts set narrow, quoted or with bold type read as the same words in plain lines do. Everybody is invented."""

from __future__ import annotations

import textwrap

import pytest
from readouts import tell as reading

from loaders.text import markup
from loaders.text.segment import segment
from loaders.text.tokens import BLANK

TOLD = (
    "The Foreign Minister of Latvia Anna Berg met with Foreign Minister of Sweden Erik Ek in Oslo. They spoke about "
    "trade and about the security of the region, and agreed to go on with their talks. Later the same day the Foreign "
    "Minister of Norway Kari Moen received the Foreign Minister of Ghana Kofi Asantewor, who had come from Accra."
)
MET = {("Anna Berg", "Erik Ek"), ("Kari Moen", "Kofi Asantewor")}


def met(text: str) -> set[tuple[str, str]]:
    return {pair for meeting in reading(text).meetings if meeting.status == "held" for pair in meeting.met}


@pytest.mark.parametrize("width", [24, 28, 30, 33, 36, 40, 45, 49, 50, 60, 80])
def test_a_text_is_the_same_at_any_width(width: int) -> None:
    assert met(textwrap.fill(TOLD, width)) == MET


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Minister of Latvia Anna Berg met\nwith Foreign Minister of\nSweden Erik Ek in Oslo.",
        "The Foreign Minister of\nLatvia Anna Berg met\nwith Foreign Minister of\nSweden Erik Ek in Oslo.",
        "Foreign Minister of Latvia Anna Berg\nmet with the\nForeign Minister of Sweden,\nErik Ek, in Oslo.",
        "Foreign Minister of Latvia Anna Berg met a\nForeign Minister of\nSweden, Erik Ek, in Oslo.",
    ],
)
def test_a_line_that_cannot_be_the_last_goes_on_in_the_next(text: str) -> None:
    assert met(text) == {("Anna Berg", "Erik Ek")}


def test_short_lines_that_are_complete_stay_apart() -> None:
    lines = ["Ministry of Foreign Affairs", "Anna Berg, Minister", "Erik Ek, State Secretary", "Kari Moen, Ambassador"]
    assert len(segment("\n".join(lines)).blocks) == len(lines)


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > "])
@pytest.mark.parametrize("width", [36, 70])
def test_quoted_mail_reads_as_what_it_quotes(sign: str, width: int) -> None:
    text = "\n".join(sign + line for line in textwrap.wrap(TOLD, width))
    assert met(text) == MET


def test_an_indented_name_goes_on_in_the_next_line_and_columns_part_names() -> None:
    lines = textwrap.indent(textwrap.fill(TOLD, 36), "    ")
    assert "Anna\n    Berg" in lines
    assert met(lines) == MET
    columns = [token.column for token in segment("Anna Berg      Erik Ek").blocks[0].sentences[0].tokens]
    assert columns == [False, False, True, False]


def test_what_is_quoted_and_the_answer_are_apart() -> None:
    text = "> The Foreign Minister of Latvia Anna Berg met\nForeign Minister of Sweden Erik Ek in Oslo."
    assert len(segment(text).blocks) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Foreign Minister of Latvia **Anna Berg** met with Foreign Minister of Sweden **Erik Ek** in **Oslo**.",
        "**Anna** Berg, the Foreign Minister of Latvia, met the Foreign Minister of\n**Sweden**, **Erik** **Ek**.",
        "**The Foreign Minister of Latvia Anna Berg met with Foreign Minister of Sweden Erik Ek in Oslo.**",
    ],
)
def test_bold_type_is_no_part_of_a_name(text: str) -> None:
    record = reading(text)
    assert {official.name for official in record.officials} == {"Anna Berg", "Erik Ek"}
    assert met(text) == {("Anna Berg", "Erik Ek")}


def test_evidence_is_quoted_as_it_stands() -> None:
    text = "> The Foreign Minister of Latvia **Anna Berg** met Foreign Minister of\n> Sweden Erik Ek on **5 May 2024**."
    record = reading(text)
    assert [meeting.date for meeting in record.meetings] == ["2024-05-05"]
    assert any("**Anna Berg** met Foreign Minister of\n> Sweden" in piece.quote for piece in record.evidence)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a > b", "a > b"),
        ("> a\n>\n>> b", "  a\n \n   b"),
        ("**a** b", "  a   b"),
        ("2**3 ** 4", "2**3 ** 4"),
        ("** a\n** b", "** a\n** b"),
        ("***", "***"),
    ],
)
def test_signs_become_spaces(text: str, plain: str) -> None:
    assert markup.plain(text).replace(BLANK, " ") == plain
