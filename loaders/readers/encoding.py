"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS: tuple[tuple[bytes, str], ...] = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 256 * 1024
"""How many bytes the encoding is judged by: enough to tell, and quick for the largest file."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL = 0.01
"""Above this share of control characters it is no text (escape sequences of terminals are text)."""

# Western European letters and marks of cp1252 that stand in English text. Not among them: ð þ ý, which
# Turkish text in cp1254 would show in place of its own letters, and signs such as ³ or ¿ inside a word,
# which Polish text in cp1250 would show.
_WESTERN_LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŠšŽžŒœŸ"
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = re.compile(rf"(?<=[^\W\d_])[^\x00-\x7f{_WESTERN_LETTERS}‘’–—\xad](?=[^\W\d_])|[ðþýÐÞÝ¶]")
_MOST_ACCENTED = 0.25
"""Above this share of accented letters it is another alphabet, read with the wrong table."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and whether that was a guess."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded:
    """The text of a file, letter for letter but for the byte-order mark; ValueError with the reason if none.

    A byte-order mark decides; without one it is UTF-8 if it can be, then Windows-1252 if that makes sense,
    then what charset-normalizer finds.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\0" in data:
        raise ValueError("binary, not text (it holds NUL bytes; UTF-16 text needs its byte-order mark)")
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        decoded = _guess(data)
    if len(_CONTROL.findall(decoded.text)) > _MOST_CONTROL * len(decoded.text):
        raise ValueError("binary, not text (it is full of control characters)")
    return decoded


def _strictly(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        raise ValueError(
            f"damaged: it begins as {name}, but byte {error.start} is not; save it again as UTF-8"
        ) from None
    if "\0" in text:
        raise ValueError("binary, not text (it holds NUL characters)")
    return Decoded(text, encoding.removesuffix("-sig"))


def _guess(data: bytes) -> Decoded:
    # charset-normalizer takes a short English text with one French name for Central European ("Lefčvre"), so
    # the commonest legacy encoding is tried first, and kept only where its letters make sense.
    western = data.decode("cp1252", errors="replace")
    if "\ufffd" not in western and _sounds_western(western):
        return Decoded(western, "cp1252", guessed=True)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise ValueError("undecodable: in no encoding that is known; save it as UTF-8")
    try:
        return Decoded(data.decode(best.encoding), best.encoding, guessed=True)
    except UnicodeDecodeError as error:
        raise ValueError(
            f"undecodable: not UTF-8, and not {best.encoding} from byte {error.start} on; save it as UTF-8"
        ) from None


def _sounds_western(text: str) -> bool:
    if _FOREIGN.search(text):
        return False
    letters = _LETTER.findall(text)
    accented = sum(letter > "\x7f" for letter in letters)
    return bool(accented <= _MOST_ACCENTED * len(letters))
