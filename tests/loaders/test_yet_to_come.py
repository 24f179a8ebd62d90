"""Contacts that real public texts speak of before, or without, their taking place; the officials are invented."""

from __future__ import annotations

import pytest

from graph.document import Document
from loaders.text import follow

X, Y = "President Karl Orbeli of Fiji", "Peruvian President Anna Example"


def _held(text: str) -> list[str]:
    return [meeting.status for meeting in follow(Document("x", text)).record.meetings if meeting.status == "held"]


@pytest.mark.parametrize(
    "text",
    [
        f"{X}, weighing a possible meeting with {Y}, consulted his party.",
        f"{X} has been seeking a meeting with {Y}.",
        f"The launches came hours before {X} was set to depart for Lima for summit talks with {Y}.",
        f"{X} departed for Lima on Sunday for summit talks with {Y}.",
        f"{X} repeated his offer of holding talks with {Y}.",
        f"{X} says he is prepared to hold talks with {Y}.",
        f"{X} announced he is sending Envoy George Sample to Lima for talks with {Y} next month.",
        f"The discussions of {X} with {Y} will focus on aid.",
        f"Two rounds of talks between {X} and {Y}, scheduled for Thursday and Friday, come on the heels of tariffs.",
        f"The preparations for the meeting of {X} and {Y} went on.",
        f"The conference will be chaired jointly by {X} and {Y}.",
        f"In a letter, {X} told {Y} that the ministry does not object.",
        f"Meeting of {X} with {Y} scheduled for this afternoon",
        f"{X} spoke of the possibility of a meeting with {Y}.",
    ],
)
def test_nothing_was_held(text: str) -> None:
    assert _held(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{X} left Lima after talks with {Y}.",
        f"{X} told {Y} that the ministry does not object.",
        f"{X} considered trade and energy and met {Y} in Lima.",
        f"The conference was chaired jointly by {X} and {Y}.",
    ],
)
def test_what_stands_near_by_leaves_it_held(text: str) -> None:
    assert _held(text) == ["held"]


@pytest.mark.parametrize(
    "text",
    [
        f"The assurance was conveyed by {X} during a meeting with {Y} today.",
        f"{X} was warmly received upon his arrival at Republic Square by {Y}.",
    ],
)
def test_who_is_named_as_agent_took_part(text: str) -> None:
    (meeting,) = follow(Document("x", text)).record.meetings
    assert meeting.status == "held"
    assert meeting.met == (("Anna Example", "Karl Orbeli"),)
