"""What is read around one node tells of it what the whole graph does, from either store. Everybody is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import summit_world

from diplograph import asking
from graph import names, nearby
from graph.errors import DiplographError, NameNotFound
from graph.model import Node
from graph.officeholders import SIDES, officeholders
from graph.show import dossier
from graph.stores.base import Store


@pytest.fixture
def filled(store: Store) -> Store:
    """The world of the conformance queries."""
    store.add(summit_world.entries())
    return store


def told(ask: Callable[[], Node]) -> object:
    try:
        return ask()
    except DiplographError as error:
        return type(error), str(error)


def test_everything_known_of_each_node(filled: Store) -> None:
    rows = filled.rows()
    assert len({node.label for node in rows.nodes}) == 9
    for node in rows.nodes:
        assert dossier(nearby.around(filled, node), node) == dossier(rows, node)


def test_who_held_an_office(filled: Store) -> None:
    rows = filled.rows()
    sides = [node for node in rows.nodes if node.label in SIDES]
    asked = [
        (edge.properties["office"], side.id) for edge in rows.edges if edge.type == "HOLDS_OFFICE" for side in sides
    ]
    found = 0
    for office, side in asked:
        for date in (None, "2021"):
            try:
                expected = officeholders(rows, str(office), side, date)
            except NameNotFound:
                with pytest.raises(NameNotFound):
                    asking.office(filled, str(office), side, date)
            else:
                assert asking.office(filled, str(office), side, date) == expected
                found += 1
    assert found > 10


def test_names_mean_what_they_mean_in_the_whole(filled: Store) -> None:
    rows = filled.rows()
    ids = [node.id for node in rows.nodes]
    called = [node.name for node in rows.nodes if node.label != "Evidence"]
    others = ["Belic", "jose", "minister", "country:norway", "summit", "Beli", "nobody of this name", ".", "country:x"]
    alike = 0
    for text in (*ids, *called, *others):
        expected, found = (told(lambda: names.one(rows, text)), told(lambda: nearby.named(filled, text)))  # noqa: B023
        # A meeting or a document can be called as an official is, who comes first.
        assert found == expected or any(label in str(expected) for label in ("meeting:", "document:")), text
        alike += found == expected
    assert alike > len(ids)
    assert nearby.named(filled, "Serbia", SIDES).id == "SRB"
    with pytest.raises(NameNotFound, match="an official is: Ana Belić"):
        nearby.named(filled, "Ana Belić", SIDES)
