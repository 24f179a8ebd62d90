"""Files and folders become Documents, and what can't be read is named with its reason."""

import datetime as dt
import os
import unicodedata
from pathlib import Path

import pytest

from graph.document import Document
from graph.errors import DocumentError
from loaders.readers import READERS, Remark, documents, find
from loaders.readers.encoding import decode
from loaders.readers.files import LARGEST

SEEDS = Path(__file__).parents[2] / "seeds"


def texts(paths, **more):
    return [one.text for one in documents(paths, **more) if isinstance(one, Document)]


def faults(paths):
    return {one.source: one.reason for one in documents(paths) if isinstance(one, DocumentError)}


def remarks(paths):
    heard: list[Remark] = []
    list(documents(paths, remark=heard.append))
    return heard


def test_the_seed_is_read_letter_for_letter():
    (seed,) = documents(SEEDS)
    (file,) = SEEDS.glob("*.txt")
    assert isinstance(seed, Document)
    assert seed.text.encode() == file.read_bytes()
    assert seed.source == file.as_posix()
    assert (seed.publisher, seed.published) == (None, None)


def test_what_the_user_says_of_the_documents_is_kept(tmp_path):
    (tmp_path / "a.txt").write_text("One.")
    (document,) = documents(tmp_path, published=dt.date(2022, 6, 15), publisher="Trend")
    assert isinstance(document, Document)
    assert (document.published, document.publisher) == (dt.date(2022, 6, 15), "Trend")


def test_documents_come_sorted_whatever_the_order_of_the_paths(tmp_path):
    for name in ("b/two.txt", "a/one.txt", "b/a/deep.TXT", "c.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    paths = [tmp_path / "c.txt", tmp_path / "b", tmp_path / "a"]
    expected = ["a/one.txt", "b/a/deep.TXT", "b/two.txt", "c.txt"]
    assert texts(paths) == texts(paths[::-1]) == texts(tmp_path) == expected


def test_a_file_reached_twice_is_read_once(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("One.")
    paths = [tmp_path, tmp_path / "sub", tmp_path / "sub" / "a.txt", tmp_path / "sub"]
    assert texts(paths) == ["One."]
    assert faults(paths) == {}


def test_of_a_folder_only_text_files_are_read_and_the_others_are_named(tmp_path):
    for name in ("a.txt", "README.md", "readme.txt", "table.csv", "noend"):
        (tmp_path / name).write_text("Text.")
    assert texts(tmp_path) == ["Text."]
    skipped = {Path(one.source).name: one for one in remarks(tmp_path)}
    assert sorted(skipped) == ["README.md", "noend", "readme.txt", "table.csv"]
    assert {one.kind for one in skipped.values()} == {"skipped"}
    assert "only *.txt files are read" in skipped["table.csv"].text
    assert "README" in skipped["readme.txt"].text


def test_hidden_files_and_folders_are_passed_over(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("No.")
    (tmp_path / ".b.txt").write_text("No.")
    (tmp_path / "c.txt").write_text("Yes.")
    assert texts(tmp_path) == ["Yes."]
    assert remarks(tmp_path) == []


@pytest.mark.parametrize("name", ["note.md", "table.csv", "noend", "README.txt", ".hidden"])
def test_a_file_that_is_named_is_read_whatever_its_ending(tmp_path, name):
    (tmp_path / name).write_text("Text.")
    assert texts(tmp_path / name) == ["Text."]


def test_a_named_file_of_a_kind_without_reader_is_read_with_a_note(tmp_path):
    (tmp_path / "table.csv").write_text("a,b")
    (note,) = remarks(tmp_path / "table.csv")
    assert (note.kind, note.text) == ("note", "read as plain text, whatever .csv stands for")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty: there is nothing to read in it"),
        (b" \r\n\t\n", "empty: there is nothing to read in it"),
        (b"\xef\xbb\xbf", "empty: there is nothing to read in it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary, not text (it holds NUL bytes; "),
        ("text".encode("utf-16-le"), "UTF-16 text needs its byte-order mark"),
        (bytes(range(1, 32)) * 20, "binary, not text (it is full of control characters)"),
        (b"\xef\xbb\xbfBAKU \xff.", "damaged: it begins as UTF-8, but byte 5 is not"),
        (b"\xff\xfeB\0\0\xd8", "damaged: it begins as UTF-16"),
        (b"\xff\xfeB\0\0\0", "binary, not text (it holds NUL characters)"),
        (bytes([0x81, 0x8D, 0x8F, 0x98, 0xAD, 0xD8, 0xF0]) * 9, "undecodable: "),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_the_reason(tmp_path, content, reason):
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("Good.")
    (bad,) = faults(tmp_path).items()
    assert bad[0].endswith("bad.txt")
    assert reason in bad[1]
    assert texts(tmp_path) == ["Good."]


def test_a_file_over_the_limit_is_refused_with_the_limit(tmp_path):
    (tmp_path / "big.txt").write_bytes(b"a" * (LARGEST + 1))
    (tmp_path / "full.txt").write_bytes(b"a" * LARGEST)
    assert faults(tmp_path) == {
        (tmp_path / "big.txt").as_posix(): "too large: over the limit of 20 MB a file; split it into documents"
    }
    assert [len(text) for text in texts(tmp_path)] == [LARGEST]


def test_a_path_that_leads_nowhere_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    Path("a.txt").write_text("One.")
    Path("dangling.txt").symlink_to("gone.txt")
    os.mkfifo("pipe.txt")
    paths = ["nowhere/x.txt", "empty", "a.txt", "a.txt/b.txt", "dangling.txt", "", "nul\0.txt", "pipe.txt"]
    assert faults(paths) == {
        "nowhere/x.txt": "no such file or folder",
        "empty": "no documents in this folder (looked for *.txt)",
        "a.txt/b.txt": "Not a directory",
        "dangling.txt": "no such file or folder",
        "''": "an empty path names no file",
        "nul\0.txt": "embedded null byte",
        "pipe.txt": "not a regular file",
    }
    assert texts(paths) == ["One."]


def test_a_folder_with_a_dangling_link_and_a_pipe_is_read_to_its_end(tmp_path):
    (tmp_path / "dangling.txt").symlink_to("gone.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "z.txt").write_text("Last.")
    assert sorted(faults(tmp_path).values()) == ["no such file or folder", "not a regular file"]
    assert texts(tmp_path) == ["Last."]


@pytest.mark.parametrize("method", ["open", "iterdir"])
def test_what_may_not_be_read_is_named(tmp_path, monkeypatch, method):
    # The tests may run as root, whom no permission stops, so the refusal is played.
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "a.txt").write_text("Secret.")
    (tmp_path / "b.txt").write_text("Open.")
    original = getattr(Path, method)

    def refuse(path, *args, **kwargs):
        if path == (closed if method == "iterdir" else closed / "a.txt"):
            raise PermissionError(13, "Permission denied")
        return original(path, *args, **kwargs)

    monkeypatch.setattr(Path, method, refuse)
    assert set(faults(tmp_path).values()) == {"no permission to read it"}
    assert texts(tmp_path) == ["Open."]


def test_links_are_followed_and_loops_end(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "a.txt").write_text("One.")
    (inside / "up").symlink_to(tmp_path, target_is_directory=True)
    (inside / "self").symlink_to("self")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.symlink_to(inside, target_is_directory=True)
    assert texts(tmp_path) == ["One."]
    assert texts(elsewhere) == ["One."]


@pytest.mark.parametrize("stored", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_path_is_found_however_its_accents_are_composed(tmp_path, stored, typed):
    folder = tmp_path / unicodedata.normalize(stored, "Réunions")
    folder.mkdir()
    (folder / unicodedata.normalize(stored, "Zoë.txt")).write_text("Found.")
    for path in ("Réunions/Zoë.txt", "Réunions"):
        assert texts(tmp_path / unicodedata.normalize(typed, path)) == ["Found."]


def test_a_file_name_that_is_not_utf8_is_shown_with_its_bytes(tmp_path):
    name = os.fsdecode(b"Zo\xeb.txt")
    (tmp_path / name).write_text("Found.")
    (document,) = documents(tmp_path)
    assert isinstance(document, Document)
    assert document.source.endswith(r"Zo\xeb.txt")


ENGLISH = "Minister Zoë Lefèvre – “an old friend” – met Müller’s deputy, José Ramos y Pérez, in Århus."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-le with mark", "utf-16-be with mark"],
)
def test_one_text_comes_out_of_every_encoding(tmp_path, encoding):
    encoding, _, mark = encoding.partition(" with ")
    data = (("\ufeff" if mark else "") + ENGLISH).encode(encoding)
    (tmp_path / "a.txt").write_bytes(data)
    assert texts(tmp_path) == [ENGLISH]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("The minister’s visit – the first in ten years – ended on Friday.", "cp1252"),
        ("Minister Łukasz Gwiżdż spotkał się w Łodzi z ambasadorem Żółtowskim, święto.", "cp1250"),
        ("Министр иностранных дел Иван Петрович Сидоров встретился с послом в Москве.", "cp1251"),
        ("Dışişleri Bakanı Mevlüt Çavuşoğlu İstanbul’da büyükelçi ile görüştü.", "cp1254"),
    ],
)
def test_other_alphabets_are_told_apart_and_the_guess_is_said(tmp_path, text, encoding):
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert texts(tmp_path) == [text]
    (note,) = remarks(tmp_path)
    assert note.text == f"not UTF-8: read as {encoding}, check its accented letters"


def test_utf8_is_no_guess(tmp_path):
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    assert remarks(tmp_path) == []
    assert decode(ENGLISH.encode()).guessed is False


def test_only_line_ends_of_two_characters_change(tmp_path):
    (tmp_path / "a.txt").write_bytes("\r\nOne.\r\n\r\n Two.\rThree.\u2028\n\t\x0c".encode())
    assert texts(tmp_path) == ["\nOne.\n\n Two.\rThree.\u2028\n\t\x0c"]


def test_the_same_text_is_the_same_document_under_any_name_and_line_end(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"One.\r\nTwo.")
    (tmp_path / "b.txt").write_bytes(b"\xef\xbb\xbfOne.\nTwo.")
    assert len({one.id for one in documents(tmp_path) if isinstance(one, Document)}) == 1


def test_finding_reads_no_file(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert find(tmp_path) == [tmp_path / "empty.txt"]


def test_every_reader_answers_for_its_endings():
    endings = [ending for reader in READERS for ending in reader.endings]
    assert len(set(endings)) == len(endings)
    for reader in READERS:
        assert set(reader.in_folders) <= set(reader.endings)
        assert all(ending.startswith(".") and ending == ending.lower() for ending in reader.endings)
