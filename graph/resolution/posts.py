"""Posts: an office of one side under one key, whatever its cabinet or house calls it; which of them one person holds.

The American Secretary of State is a minister of foreign affairs, the British Foreign Secretary too, the Indian one is
not; the President of the Senate is no head of state.
"""

from __future__ import annotations

from functools import cache

from graph.identity import name_key
from graph.resolution.offices import Post, read
from graph.resolution.tables import rows

_HEAD = "head of state"


def keys(office: str, side: str) -> tuple[str, ...]:
    """The posts that the words name, each once, as they stand in that side; "minister:foreign-affairs".

    `side` is an alpha-3 code or an organisation's short name. Words that name no known rank are their own key.
    """
    worded = read(office)
    found = [_key(post, office, side) for post in worded.posts] or ([worded.key] if worded.key else [])
    return tuple(dict.fromkeys(_renamed().get((side, key), key) for key in found))


def is_sole(key: str, side: str) -> bool:
    """True where one person at a time holds the post of that key, for all that is known of such posts."""
    rank, _, subject = key.partition(":")
    match _sole().get(rank):
        case "":
            return True
        case "subject":
            return bool(subject)
        case "body":
            return side not in _states()
        case _:
            return False


def _key(post: Post, office: str, side: str) -> str:
    if post.rank == _HEAD and (body := _body(office)):
        return f"president:{body}"
    if side not in _states() and _sole().get(post.rank) == "body":
        # "Secretary-General of the United Nations", of the UN: whose he is goes without saying
        own = {*name_key(side).split(), *_words_of(side)}
        rest = [word for word in post.subject.split("-") if word and word not in own]
        return ":".join((post.rank, *rest))
    return post.key


def _body(office: str) -> str:
    """What a president leads who is no head of state ("senate"), its words sorted; empty for who may be one."""
    words, lands, left, at = name_key(office).split(), _lands(), list[str](), 0
    while at < len(words):
        last = next((end for end in range(min(len(words), at + 6), at, -1) if tuple(words[at:end]) in lands), None)
        left += [] if last else [words[at]]
        at = last or at + 1
    plain = {row["word"] for row in rows("president_words")}
    return "-".join(sorted(word for word in left if word not in plain))


@cache
def _sole() -> dict[str, str]:
    """The ranks that one person at a time holds, and what more it takes: a subject, or a side that is no state."""
    return {row["rank"]: row["needs"] for row in rows("sole_posts")}


@cache
def _renamed() -> dict[tuple[str, str], str]:
    return {(row["side"], row["post"]): row["becomes"] for row in rows("renamed_posts")}


@cache
def _states() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("lands") if row["kind"] != "organisation")


@cache
def _lands() -> frozenset[tuple[str, ...]]:
    """The words of countries and nationalities."""
    forms = (name_key(row["form"]).split() for row in rows("lands") if row["kind"] != "organisation")
    return frozenset(tuple(word for word in form if word != "the") for form in forms)


@cache
def _words_of(side: str) -> frozenset[str]:
    """The words of an organisation's names."""
    return frozenset(word for row in rows("lands") if row["code"] == side for word in name_key(row["form"]).split())
