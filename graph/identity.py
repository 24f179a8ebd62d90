"""Ids: each is made in one function, from raw and stable values.

Ids are readable ("khalaf-khalafov-aze"), in lower-case Latin letters, digits and hyphens; a country's is its
alpha-3 code. Which ids are of one person or of one meeting is told in `graph.resolution`, not by an id.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from graph.record import Evidence

UNKNOWN = "xxx"
"""Stands where a country would: the code that travel documents use for "nationality not specified"."""

_LONGEST = 80
_PARTIES_SHOWN = 4
_APOSTROPHES = re.compile("['’‘ʼʻ`´ʹ]")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_SPACE = re.compile(r"\s+")


def name_key(name: str) -> str:
    """The name as names are compared: Latin letters without accents or case, apostrophes left out, one space
    between words; empty where the name has no letter or digit.
    """
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", name))
    if not text.isascii():
        from anyascii import anyascii

        # Once more: the transliteration of some letters (the Ukrainian soft sign) is an apostrophe.
        text = _APOSTROPHES.sub("", anyascii(text))
    return _NOT_LETTERS.sub(" ", text.lower()).strip()


def official_id(name: str, represents: str | None) -> str:
    """For example "khalaf-khalafov-aze"; `represents` is a country's code or an organisation's short name."""
    # One word for the side, so that "Kim Jong" of the UN is not "Kim Jong Un" of an unknown side.
    side = _slug(represents).replace("-", "") if represents else UNKNOWN
    return f"{_slug(name)}-{side}"


def ministry_id(key: str) -> str:
    """For example "aze-foreign-affairs", from the Record's key, "AZE:foreign-affairs"."""
    return _slug(key.replace(":", " "))


def organisation_id(short: str, countries: Iterable[str] = ()) -> str:
    """For example "eu"; with the countries whose own it is, "joint-commission-aze-uzb"."""
    return "-".join((_slug(short), *sorted(code.lower() for code in countries)))


def place_id(name: str, country: str | None) -> str:
    """For example "fuzuli-aze", or "fuzuli-xxx" where the country is not known."""
    return f"{_slug(name)}-{country.lower() if country else UNKNOWN}"


def topic_id(name: str) -> str:
    """The topic's word as a slug."""
    return _slug(name)


def evidence_id(document_id: str, evidence: Evidence) -> str:
    """Document, offsets and rule: one a passage and rule, whatever its number in the Record."""
    return f"{document_id}-{evidence.start}-{evidence.end}-{_slug(evidence.rule)}"


def document_of_evidence(evidence: str) -> str:
    """The id of the document that a passage is from, by its `evidence_id`."""
    return evidence.split("-", 1)[0]


def meeting_id(
    kind: str,
    date: str | None,
    parties: Iterable[str],
    officials: Iterable[str],
    place: str | None,
    quotes: Iterable[str],
) -> str:
    """For example "2022-06-15-consultations-aze-uzb-1a2b3c4d".

    Two documents that agree on kind, date, parties, officials (their ids) and place (its id) tell of one
    meeting; the status is no part of it, so that a planned meeting becomes the held one. Where the year is
    not known those five are too little: "earlier, A met B" is said of many meetings. Then the quotes that
    tell of it count as well: the same words, reprinted elsewhere, are the same meeting, other words are not.
    """
    sides = sorted(set(parties))
    parts = [kind, date or "", *sides, "", *sorted(set(officials)), "", place or ""]
    if not date or date.startswith("X"):
        parts += sorted({_SPACE.sub(" ", quote).strip() for quote in quotes})
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    shown = sides[:_PARTIES_SHOWN] + (["others"] if len(sides) > _PARTIES_SHOWN else [])
    day = re.sub(r"[^0-9X-]", "", date.replace("/", "--")) if date else "undated"
    return "-".join((day, kind.replace("_", "-"), *map(_slug, shown), digest))


@lru_cache(maxsize=1 << 15)
def _slug(text: str) -> str:
    """Hyphenated `name_key`; names without letters, and very long ones, are told apart by a hash."""
    slug = name_key(text).replace(" ", "-")
    if slug and len(slug) <= _LONGEST:
        return slug
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug[:_LONGEST].rstrip('-')}-{digest}" if slug else digest
