"""Claims and votes in one text each, and what is said where somebody changed one."""

from __future__ import annotations

import pytest

from graph.errors import StoreDamaged
from graph.stores.neo4j_packed import claims_of, claims_text, votes_of, votes_text


@pytest.mark.parametrize("claims", [{}, {"key": '[null,{"count":1}]'}, {f"key {n}": '["é",{}]' for n in range(200)}])
def test_claims_come_back(claims: dict[str, str]) -> None:
    assert claims_of(claims_text(claims)) == claims


@pytest.mark.parametrize("votes", [[], [('"piece"', 2)], [(f'"piece {n}"', n) for n in range(200)]])
def test_votes_come_back(votes: list[tuple[str, int]]) -> None:
    assert votes_of(votes_text(votes)) == votes


def test_what_was_changed_is_told() -> None:
    packed = claims_text({f"key {n}": "[null,{}]" for n in range(200)})
    for text in (packed[:40], f"{packed[:30]}AAAA{packed[34:]}", "é"):
        with pytest.raises(StoreDamaged, match="check --repair"):
            claims_of(text)
    with pytest.raises(StoreDamaged, match="check --repair"):
        votes_of("")
