"""Who stands for whom in two tellings of one meeting. Everybody is invented."""

from __future__ import annotations

import msgspec
import pytest

from graph.resolution.accounts import Account
from graph.resolution.items import Held, Item
from graph.resolution.met_alike import met_alike

HOST = ("milos-testov-srb", "SRB")


def told(guest: str, *, leads: bool = True, meeting: str = "m", side: str = "CHN") -> Held:
    people = (HOST, (guest, side))
    heads = (HOST[0], guest) if leads else (HOST[0],)
    account = Account("meeting", "held", "2023-09-05", people=people, heads=heads)
    return Held(Item("m", msgspec.json.encode(account).decode()), "c", meeting)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (told("tan-zhongwei-chn"), told("tan-dzungvej-chn"), True),
        (told("jussef-al-hmud-chn"), told("yusuf-ahmad-al-humoud-chn"), True),
        (told("tan-zhongwei-chn", leads=False), told("tan-dzungvej-chn"), False),
        (told("tan-zhongwei-chn"), told("lu-mingxia-chn"), False),
        (told("tan-zhongwei-chn"), told("tan-zhongwei-chn"), False),
        (told("tan-zhongwei-chn"), told("tan-dzungvej-chn", meeting="another"), False),
        (told("tan-zhongwei-chn"), told("tan-dzungvej-twn", side="TWN"), False),
    ],
    ids=["led it", "all words", "one in the company", "another", "the same", "two meetings", "two sides"],
)
def test_who_may_be_one(one: Held, other: Held, alike: bool) -> None:
    people = {person for held in (one, other) for person in msgspec.json.decode(held.item.data)["people"][1][:1]}
    expected = {(min(people), max(people)): "m"} if alike else {}
    assert met_alike({"a": one, "b": other}) == met_alike({"a": other, "b": one}) == expected
