"""Every analysis says the same of either store and of the graph's rows. Everybody is invented."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import summit_world

import diplograph as dg
from graph.errors import UsageError
from graph.stores.base import Store

ASKED: dict[str, Callable[[Any], object]] = {
    "dyads": lambda source: dg.dyads(source, by="month", all_pairs=True),
    "dyads of one": lambda source: dg.dyads(source, "Spain", since="2021", dates="possible"),
    "partners": lambda source: dg.partners(source, "Serbia"),
    "partners of an organisation": lambda source: dg.partners(source, "EU"),
    "together": lambda source: dg.together(source, "Ana Belić", "José Moro"),
    "together of two countries": lambda source: dg.together(source, "Serbia", "Spain"),
    "common": lambda source: dg.common(source, "Ana Belić", "José Moro"),
    "common of two countries": lambda source: dg.common(source, "Serbia", "Norway"),
    "timeline": lambda source: dg.timeline(source, "Ana Belić", ("held", "planned", "cancelled")),
    "together of an official and a country": lambda source: dg.together(source, "Ana Belić", "Spain"),
    "timeline of a country": lambda source: dg.timeline(source, "Serbia"),
    "timeline told surely": lambda source: dg.timeline(source, "Ana Belić", min_confidence=0.5),
    "timeline of one kind": lambda source: dg.timeline(source, "Ana Belić", kinds=("meeting",)),
    "calendar of an official": lambda source: dg.calendar(source, "Ana Belić", since="2020", dates="possible"),
    "brokers": dg.brokers,
    "alone": dg.alone,
    "bridges": dg.bridges,
    "central": dg.central,
    "communities": dg.communities,
    "changes": lambda source: dg.changes(source, "2021-06"),
    "silences": lambda source: dg.silences(source, on="2035-01-01", least=2),
    "asymmetry": dg.asymmetry,
    "calendar": lambda source: dg.calendar(source, "Serbia"),
    "suggest": lambda source: dg.suggest(source, "Ana Belić"),
}
MAY_BE_EMPTY = {"silences", "bridges", "suggest"}


def test_a_store_and_its_rows_say_the_same(store: Store) -> None:
    store.add(summit_world.entries())
    rows = store.rows()
    for name, ask in ASKED.items():
        found = ask(rows)
        assert ask(store) == found, name
        assert found or name in MAY_BE_EMPTY, name
    for node in rows.nodes:
        if node.label in ("Official", "Country", "Organization"):
            for statuses in (("held",), ("planned", "cancelled", "denied")):
                assert dg.timeline(store, node.id, statuses) == dg.timeline(rows, node.id, statuses)
        if node.label in ("Country", "Organization"):
            assert dg.partners(store, node.id) == dg.partners(rows, node.id)
            assert dg.calendar(store, node.id) == dg.calendar(rows, node.id)
            assert dg.asymmetry(store, node.id) == dg.asymmetry(rows, node.id)
        if node.label == "Country":
            assert dg.dyads(store, node.id) == dg.dyads(rows, node.id)
            assert dg.dyads(store, node.id, all_pairs=True) == dg.dyads(rows, node.id, all_pairs=True)
            if node.id != "SRB":
                assert dg.common(store, node.id, "Serbia") == dg.common(rows, node.id, "Serbia")
    with pytest.raises(UsageError) as raised:
        dg.timeline(store, "Ana Belić", kinds=("consultation",))
    with pytest.raises(UsageError, match=re.escape(str(raised.value))):
        dg.timeline(rows, "Ana Belić", kinds=("consultation",))
