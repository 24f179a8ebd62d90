"""`explain` shows what was read of each sentence and why, in a pipe, on a terminal, as a page and as JSON."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.commands import telling
from diplograph.explaining import NO_TRIGGER, explain
from diplograph.marking import Mark
from diplograph.pages.explanation import page
from graph.document import Document
from graph.wording import plain

TEXT = (
    "ASTANA, May 3. Foreign Minister of Kazakhstan Arman Testov met with French Ambassador Jean Dupuis in Geneva on 2 "
    "May 2021. Testov did not meet German Ambassador Karl Probst. The Minister later received Ambassador of Japan Taro "
    "Kimuta. Testov and Dupuis are from Kazakhstan and France. It rained.\n"
)


def explained(text, **known):
    return explain(Document("invented.txt", text, **known))


@pytest.fixture(scope="module")
def found():
    return explained(TEXT)


def marks(sentence):
    return [(str(piece.mark), piece.text, piece.means) for piece in sentence.pieces if piece.mark]


def test_mentions_are_marked_by_kind(found):
    assert marks(found.sentences[0]) == [
        ("office", "Foreign Minister", None),
        ("country", "Kazakhstan", None),
        ("person", "Arman Testov", None),
        ("trigger", "met", None),
        ("country", "French", "France"),
        ("office", "Ambassador", None),
        ("person", "Jean Dupuis", None),
        ("place", "Geneva", None),
        ("date", "2 May 2021", None),
    ]
    assert ("person", "Testov", "Arman Testov") in marks(found.sentences[1])


def test_pieces_are_the_sentence(found):
    for sentence in found.sentences:
        assert plain("".join(one.text for one in sentence.pieces)) == TEXT[sentence.start : sentence.end]


def test_a_sentence_tells_its_meeting_with_rules(found):
    frame, inherited = found.sentences[0].frames
    assert (inherited.meeting, inherited.opens, inherited.people) == (2, False, ())
    assert (frame.meeting, frame.opens, frame.people) == (1, True, ("Arman Testov", "Jean Dupuis"))
    assert (frame.date, frame.place) == ("2021-05-02", "Geneva, Switzerland")
    assert "meets" in frame.rules
    meeting = found.meetings[0]
    assert [(side.party, side.people) for side in meeting.sides] == [
        ("Kazakhstan", ("Arman Testov",)),
        ("France", ("Jean Dupuis",)),
    ]


def test_a_title_that_took_part_is_resolved(found):
    third = found.sentences[2]
    assert ("office", "Minister", "Arman Testov") in marks(third)
    assert third.frames[0].opens


def test_a_sentence_without_a_meeting_says_why(found):
    refused = found.sentences[1].refused
    assert [one.words for one in refused] == ["meet"]
    assert "negated" in refused[0].why
    assert found.sentences[3].note == NO_TRIGGER
    assert (found.sentences[4].note, found.sentences[4].refused) == (None, ())


def test_the_summary_says_whom_officials_represent_and_how_that_is_known():
    found = explained("ASTANA, May 3. Foreign Minister Arman Testov met with French Ambassador Jean Dupuis.")
    told = {one.name: (one.office, one.represents, one.assumed, one.basis) for one in found.officials}
    assert told["Arman Testov"] == ("Foreign Minister", "Kazakhstan", True, "assumed: the side that speaks")
    assert told["Jean Dupuis"][1:] == ("France", False, "told in sentence 1")
    assert (found.home, found.day, found.dateline) == ("Kazakhstan", "XXXX-05-03", "ASTANA, May 3.")


@pytest.mark.parametrize("text", ["", " \n", "x", "—", "\u200b\u202e\u0301", "(" * 500, "Ж" * 300, "THE MEETING " * 50])
def test_odd_texts_are_explained_too(text):
    found = explained(text)
    assert "No official and no meeting was read in it." in "".join(telling.tell(found))
    assert "No meeting was read in it." in page(found)


WORDS = (
    "Foreign Minister of Kazakhstan Arman Testov , met with his French counterpart Jean Dupuis and the two sides on "
    "Monday in Astana . ; : ( ) — “ ” 's The Ministry Joint Commission received will not talks <b> & $x \x1b[31m \u202e"
).split(" ")


@settings(max_examples=80)
@given(st.lists(st.sampled_from(WORDS), max_size=50).map(" ".join) | st.text(max_size=120))
def test_any_text_can_be_explained(text):
    found = explained(text)
    for sentence in found.sentences:
        told = "".join(one.text for one in sentence.pieces)
        assert plain(told).replace(" ", "") == plain(text[sentence.start : sentence.end]).replace(" ", "")
    for output in ("".join(telling.tell(found)), page(found)):
        assert "\x1b" not in output
        assert "\u202e" not in output


def test_in_a_pipe_marks_are_words_and_lines_fit(command, tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    outcome = command("explain", "one.txt")
    assert (outcome.code, outcome.err) == (0, "")
    told = " ".join(outcome.out.split())
    assert "[office: Foreign Minister] of [country: Kazakhstan] [person: Arman Testov] [trigger: met] with" in told
    assert "→ meeting 1: meeting, held; 2021-05-02; in Geneva, Switzerland" in told
    assert "Arman Testov (Kazakhstan) with Jean Dupuis (France)" in told
    assert "× “meet”: it is only wished for, proposed, doubted or negated" in told
    assert "\x1b" not in outcome.out
    prose = outcome.out.split("official  ")[0]
    assert max(map(len, prose.splitlines())) <= 80


@pytest.mark.parametrize("columns", [80, 100, 200])
def test_on_a_terminal_marks_are_colours_at_any_width(found, monkeypatch, columns):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", str(columns))
    told = "\n".join(telling.tell(found))
    assert "\x1b[" in told
    assert "[person:" not in told
    bare = re.sub(r"\x1b\[[0-9;]*m", "", told)
    assert max(map(len, bare.splitlines())) <= columns
    assert "Arman Testov" in bare


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_without_colours_marks_are_words_on_a_terminal_too(found, monkeypatch, name, value):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    head = next(iter(telling.tell(found))) + list(telling.tell(found))[1]
    assert "\x1b" not in head
    assert "[person: Arman Testov]" in " ".join(head.split())


class Page(HTMLParser):
    """What a page shows, and what it would load or run."""

    def __init__(self, text):
        super().__init__()
        self.words, self.loads, self.tags, self.ids, self.links = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.tags.append(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named["href"]] if "href" in named else []
        self.loads += [value for key, value in attrs if key in ("src", "srcset", "data", "action") or key[:2] == "on"]

    def handle_data(self, data):
        self.words.append(data)


def test_a_page_loads_and_runs_nothing_and_its_links_lead_somewhere(found):
    shown = Page(page(found))
    assert shown.loads == []
    assert {"script", "link", "img", "iframe"}.isdisjoint(shown.tags)
    assert all(link.startswith("#") and link[1:] in shown.ids for link in shown.links)
    assert len(set(shown.ids)) == len(shown.ids)
    assert {"http:", "https:", "url("}.isdisjoint(re.findall(r"https?:|url\(", page(found)))


def test_a_page_names_each_mark_beside_its_colour(found):
    told = " ".join("".join(Page(page(found)).words).split())
    assert "Arman Testov person met trigger with" in told
    assert "Only sentences with meetings or triggers" in told
    for mark in Mark:
        assert f'<span class="m {mark}">{mark}</span>' in page(found)


def test_what_a_document_says_is_text_on_the_page():
    text = '<script>alert(1)</script> Foreign Minister of Kazakhstan "Arman" Testov met <b>$style</b> Jean & Co.'
    html = page(explain(Document('<i>"x"', text, headline="</title><script>")))
    shown = Page(html)
    assert {"script", "b", "i"}.isdisjoint(shown.tags)
    assert "<script>alert(1)</script>" in "".join(shown.words)
    assert "$style" in "".join(shown.words)


def test_a_page_is_written(command, tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    outcome = command("explain", "one.txt", "-o", "one.html")
    assert (outcome.code, outcome.out) == (0, "Page: one.html\n")
    assert (tmp_path / "one.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(command("explain", "one.txt", "-o", "one.html", "--json").out) == {
        "file": "one.html",
        "notes": [],
    }
    outcome = command("explain", "one.txt", "-o", "missing/one.html")
    assert outcome.code == 2
    assert "there is no folder missing" in outcome.err


def test_a_page_never_takes_the_place_of_what_it_is_made_from(command, tmp_path):
    (tmp_path / "words").mkdir()
    table = tmp_path / "words" / "given_names.csv"
    table.write_text("name\nArman\n")
    document = tmp_path / "one.txt"
    document.write_text(TEXT)
    (tmp_path / "link.html").symlink_to(document)
    (tmp_path / "twin.html").hardlink_to(document)
    for output in ("one.txt", "./one.txt", str(document), "link.html", "twin.html", "words/given_names.csv"):
        outcome = command("explain", "one.txt", "-o", output, "--lexicon", "words")
        assert (outcome.code, outcome.out) == (2, "")
        assert "is what the page is made from; choose another file" in outcome.err
    assert (document.read_text(), table.read_text()) == (TEXT, "name\nArman\n")
    assert (tmp_path / "link.html").is_symlink()


def test_the_walk_as_json(command, tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    data = json.loads(command("explain", "one.txt", "--json").out)
    assert data["sentences"][0]["frames"][0]["people"] == ["Arman Testov", "Jean Dupuis"]
    assert data["sentences"][1]["refused"][0]["words"] == "meet"
    assert {"text": "met", "mark": "trigger", "means": None} in data["sentences"][0]["pieces"]


def test_options_hold_as_in_extract(command, tmp_path):
    (tmp_path / "one.txt").write_text(
        "Foreign Minister Arman Testov palavered with French Ambassador Jean Dupuis today."
    )
    words = tmp_path / "words"
    words.mkdir()
    (words / "triggers.csv").write_text("form,frame,kind\npalavered,meets,meeting\n")
    options = ("--published", "2021-05-03", "--publisher", "Ministry of Foreign Affairs of Kazakhstan")
    told = command("explain", "one.txt", *options, "--lexicon", "words").out
    assert "meeting 1: meeting, held; 2021-05-03; place not stated" in told
    assert "[trigger: palavered]" in told
    assert "Meetings: 0" in command("explain", "one.txt", *options).out


def test_other_languages_are_said_and_followed_all_the_same(command, tmp_path):
    (tmp_path / "fr.txt").write_text(
        "Le ministre a reçu hier l'ambassadeur dans son bureau. Ils ont parlé des relations entre les deux pays, qui "
        "sont bonnes, et de la visite que le président doit faire dans la capitale.\n",
        encoding="utf-8",
    )
    assert "Note: not English (it looks French): load and extract skip it" in " ".join(
        command("explain", "fr.txt").out.split()
    )


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [(b"", 3, "empty"), (b"\0\1", 3, "binary"), (None, 3, "no such file")],
)
def test_what_is_no_document_is_one_line(command, tmp_path, content, code, told):
    if content is not None:
        (tmp_path / "bad.txt").write_bytes(content)
    outcome = command("explain", "bad.txt")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
    assert told in outcome.err
    outcome = command("explain", ".")
    assert outcome.code == 2
    assert "is a folder; name one file in it" in outcome.err
