"""Questions to a store from Python."""

import pytest
import worlds

import diplograph as dg
from graph.errors import NameAmbiguous, NameNotFound


@pytest.fixture(scope="module")
def store():
    with dg.open_store("memory:") as opened:
        opened.add([worlds.seed()])
        yield opened


def test_a_path_by_parts_of_names(store):
    found = dg.path(store, "khalafov", "bayramov jeyhun")
    assert [official.id for official in found.officials] == [
        "khalaf-khalafov-aze",
        "bobur-usmanov-uzb",
        "jeyhun-bayramov-aze",
    ]


def test_no_path_is_none_and_an_unknown_name_an_error(store):
    assert dg.path(store, "Khalafov", "Mirziyoyev") is None
    with pytest.raises(NameNotFound):
        dg.path(store, "Khalafov", "Uzbekistan")


def test_a_dossier_is_of_any_kind_of_node(store):
    assert dg.show(store, "Usmanov").node.label == "Official"
    assert dg.show(store, "UZB").node.label == "Country"
    with pytest.raises(NameAmbiguous):
        dg.show(store, "Foreign Affairs")


def test_a_picture_of_all_or_of_what_lies_around(store):
    whole, around = dg.view(store), dg.view(store, "Mirziyoyev")
    assert "Khalaf Khalafov" in whole.html
    assert "Shovkat Mirziyoyev" in around.title


def test_networkx_graphs(store):
    assert set(dg.met(store).edges) == {
        ("bobur-usmanov-uzb", "jeyhun-bayramov-aze"),
        ("bobur-usmanov-uzb", "khalaf-khalafov-aze"),
    }
    whole = dg.mirror(store)
    assert whole.number_of_nodes() == len(store.rows().nodes)
    assert whole.nodes["Country:UZB"]["name"] == "Uzbekistan"
