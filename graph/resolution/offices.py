"""Offices as they are compared: one key for every wording, what qualifies it, and what one person can hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.identity import name_key
from graph.resolution.tables import rows, words_of


@dataclass(frozen=True, slots=True)
class Post:
    """One office: its rank ("deputy minister"), what it is for ("foreign-affairs") and where ("FRA", "houston")."""

    rank: str
    family: str
    subject: str = ""
    target: str = ""

    @property
    def key(self) -> str:
        """For example "minister:foreign-affairs", "ambassador:FRA"."""
        return ":".join(part for part in (self.rank, self.subject, self.target) if part)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as worded: its posts ("Deputy Prime Minister and Minister of Defence" are two) and what qualifies them.

    `rest` are words that no rank was found in; then there are no posts.
    """

    posts: tuple[Post, ...]
    qualifiers: frozenset[str]
    rest: str = ""

    @property
    def key(self) -> str:
        """One key for all wordings: the posts' keys, sorted, with "+" between; qualifiers are no part of it."""
        return "+".join(sorted(post.key for post in self.posts)) or self.rest


_ACTING = re.compile(r"\b(?:a\.? ?i\.?(?![a-z])|ad interim|pro tempore)", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?(?=\s|$)")
_SPLIT = re.compile(r"\s*(?:,|;|/|&|\band\b|\bas well as\b|\bconcurrently\b)\s*", re.IGNORECASE)
_TO = frozenset({"to", "in", "at", "near"})
_DEPUTY = frozenset({"deputy", "vice"})
_EMPTY = words_of("office_words", "word", "empty")
"""Words that no subject is made of."""
_QUALIFIERS = {row["word"]: row["kind"] for row in rows("office_words") if row["kind"] not in ("empty", "before")}
_BEFORE_RANK = _DEPUTY | frozenset(_QUALIFIERS) | words_of("office_words", "word", "before")
"""Words that stand before a rank in front of a name, lands and portfolios aside."""
_ABROAD = frozenset({"mission"})


def office_key(office: str) -> str:
    """One key for all wordings of an office, without whose it is and what qualifies it.

    "Foreign Minister", "Minister for Foreign Affairs of Norway" and "acting Minister of Foreign Affairs" are
    "minister:foreign-affairs"; "Russian Ambassador in Paris" is "ambassador:FRA". Words that name no known rank
    are their own key; empty where there are no letters.
    """
    return read(office).key


def qualifiers(office: str) -> frozenset[str]:
    """What qualifies an office: of "former", "outgoing", "acting", "designate" (also -elect, nominee)."""
    return read(office).qualifiers


@lru_cache(maxsize=1 << 14)
def read(office: str) -> Office:
    """An office as worded, read into its posts and qualifiers; empty where there are no letters."""
    marks = set()
    if _ACTING.search(office):
        marks.add("acting")
        office = _ACTING.sub(" ", office)
    posts: list[Post] = []
    rest: list[str] = []
    for part in _parts(office):
        words = name_key(_OWNED.sub(" ", part)).split()
        marks |= {_QUALIFIERS[word] for word in words if word in _QUALIFIERS}
        told = _posts([word for word in words if word not in _QUALIFIERS])
        if not told:
            rest += [word for word in words if word not in _EMPTY and word not in _QUALIFIERS]
        posts += [post for post in told if post not in posts]
    return Office(tuple(posts), frozenset(marks), "" if posts else " ".join(rest))


def title_length(words: list[str]) -> int:
    """How many of the words at the beginning are an office ("deputy foreign minister petrov": 3); 0 where none are.

    What goes before the rank must be known for a part of a title: a land, a portfolio, "deputy", "former".
    """
    found = _rank_in(words)
    if found is None:
        return 0
    first, last, _ = found
    later = _rank_in(words[last:]) if words[first:last] == ["deputy"] else None
    if later is not None and _all_title_words(words[last : last + later[0]]):
        last += later[1]
    return last if _all_title_words(words[:first]) else 0


def _portfolio(words: list[str], at: int) -> int:
    """How many words from there name a portfolio."""
    return next((n for n in (4, 3, 2, 1) if tuple(words[at : at + n]) in _subjects()), 0)


def _all_title_words(words: list[str]) -> bool:
    at = 0
    while at < len(words):
        land, length = _land_at(words, at)
        if land is not None and land[1] != "capital":
            at += length
            continue
        portfolio = _portfolio(words, at)
        if not portfolio and words[at] not in _BEFORE_RANK:
            return False
        at += portfolio or 1
    return True


def _parts(office: str) -> list[str]:
    """The offices that one wording joins; a conjunction within an office ("Foreign Affairs and Trade") joins none."""
    parts: list[str] = []
    cut = 0
    for mark in _SPLIT.finditer(office):
        if _begins_office(office[mark.end() :]) and _has_rank(office[cut : mark.start()]):
            parts.append(office[cut : mark.start()])
            cut = mark.end()
    return [*parts, office[cut:]]


def _begins_office(text: str) -> bool:
    """True where a rank stands among the first words: "Special Representative for X", not "Trade"."""
    words = name_key(_SPLIT.split(text, maxsplit=1)[0]).split()
    found = _rank_in(words)
    return found is not None and not any(word in ("of", "for", "to") for word in words[: found[0]])


def _has_rank(text: str) -> bool:
    return _rank_in(name_key(text).split()) is not None


@cache
def _ranks() -> dict[tuple[str, ...], tuple[str, str, str]]:
    return {tuple(row["phrase"].split()): (row["rank"], row["family"], row["subject"]) for row in rows("office_ranks")}


def side_named(words: str) -> str | None:
    """The code of the country or organisation that bears the name ("Germany", "United Nations"); None for others."""
    form = tuple(word for word in name_key(_OWNED.sub(" ", words)).split() if word != "the")
    code, kind = _lands().get(form, ("", ""))
    return code if code and kind in ("name", "organisation") else None


@cache
def _lands() -> dict[tuple[str, ...], tuple[str, str]]:
    """The words of a country, a capital, a nationality or an organisation -> its code, and which of these it is."""
    table: dict[tuple[str, ...], tuple[str, str]] = {}
    for row in rows("lands"):
        words = tuple(word for word in name_key(_OWNED.sub(" ", row["form"])).split() if word != "the")
        table.setdefault(words, (row["code"], row["kind"]))
    return table


@cache
def _subjects() -> dict[tuple[str, ...], str]:
    return {tuple(row["words"].split()): row["subject"] for row in rows("office_subjects")}


def _rank_in(words: list[str]) -> tuple[int, int, tuple[str, str, str]] | None:
    """Where the first rank begins and ends among the words, and what it is."""
    table = _ranks()
    for first in range(len(words)):
        for last in range(min(len(words), first + 6), first, -1):
            if (found := table.get(tuple(words[first:last]))) is not None:
                return first, last, found
    return None


def _posts(words: list[str]) -> list[Post]:
    """The offices that words without "and" tell: one for each land that an envoy is sent to."""
    order = "first" if "first" in words and _DEPUTY & set(words) else ""
    words = [word for word in words if not (order and word == "first")]
    found = _rank_in(words)
    if found is None:
        return []
    first, last, (rank, family, subject) = found
    before, after = words[:first], words[last:]
    if rank == "member of parliament" and words[first] == "deputy" and after:
        # "Deputy Foreign Minister": the deputy of what follows.
        later = _rank_in(after)
        if later is not None:
            start, end, (rank, family, subject) = later
            before, after = [*before, "deputy", *after[:start]], after[end:]
    if _DEPUTY & set(before) or "assistant" in before:
        title = "deputy" if _DEPUTY & set(before) else "assistant"
        rank, family = f"{title} {rank}", {"government": "second"}.get(family, family)
        rank = {"deputy head of state": "vice president", "deputy chair": "deputy chair"}.get(rank, rank)
    before = [word for word in before if word not in _DEPUTY and word != "assistant"]
    targets, others = _targets(before, after, abroad=family in _ABROAD)
    subject = subject or _subject(others)
    if order and rank.startswith("deputy"):
        rank = f"first {rank}"
    if family in ("state", "royal"):
        # Whose king he is is told by whom he represents.
        subject = ""
    return [Post(rank, family, subject, target) for target in targets or [""]]


def _targets(before: list[str], after: list[str], *, abroad: bool) -> tuple[list[str], list[str]]:
    """Where an envoy is sent, and the words that are left; whose an office is says the side, not the office."""
    targets: list[str] = []
    others: list[str] = []
    for words, back in ((before, True), (after, False)):
        at = 0
        while at < len(words):
            land, length = _land_at(words, at)
            if land is None or (not abroad and _portfolio(words, at) > length):
                others.append(words[at])
                at += 1
                continue
            code, kind = land
            lead = words[at - 1] if at else ""
            lead = words[at - 2] if lead == "the" and at > 1 else lead
            if not abroad and (lead in ("for", "on") or kind == "organisation"):
                others += words[at : at + length]
            elif abroad and code not in targets and (kind == "organisation" or (not back and lead != "of")):
                targets.append(code)
            at += length
    if abroad and not targets and not _TO.isdisjoint(after):
        town = [word for word in others if word in after and word not in _EMPTY]
        return [" ".join(town)], [word for word in others if word not in town]
    return targets, others


def _land_at(words: list[str], at: int) -> tuple[tuple[str, str] | None, int]:
    table = _lands()
    for last in range(min(len(words), at + 6), at, -1):
        if (found := table.get(tuple(words[at:last]))) is not None:
            return found, last - at
    return None, 0


def _subject(words: list[str]) -> str:
    """What an office is for: "foreign-affairs", else its content words, sorted."""
    table, found, at = _subjects(), [], 0
    while at < len(words):
        for last in range(min(len(words), at + 4), at, -1):
            if (subject := table.get(tuple(words[at:last]))) is not None:
                found.append(subject)
                at = last
                break
        else:
            if words[at] not in _EMPTY:
                found.append(words[at])
            at += 1
    # "Foreign Affairs and Trade", "Foreign Affairs and International Cooperation"
    return "foreign-affairs" if "foreign-affairs" in found else "-".join(sorted(set(found)))
