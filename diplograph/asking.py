"""Questions to a store, by name: how two officials are linked, what is known of one, how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

if TYPE_CHECKING:
    import networkx as nx

    from diplograph.linking import Options
    from graph.comparing import Comparison
    from graph.model import Rows
    from graph.officeholders import Holders
    from graph.paths import Path
    from graph.show import Dossier
    from graph.stores.base import Store
    from graph.view import Picture


def path(store: Store, a: str, b: str, **options: Unpack[Options]) -> Path | None:
    """The best chain of people who met from `a` to `b`; None where there is none.

    Names are found by any part or spelling, and the options are those of `Paths.find`, which gives more than one path,
    and says why there is none. NameNotFound where no name fits, NameAmbiguous where several do.
    """
    from diplograph.linking import Paths

    found = Paths(store).find(a, b, **options)
    return found.paths[0] if found.paths else None


def show(store: Store, name: str) -> Dossier:
    """Everything known of the official, country, meeting or other node that bears the name."""
    from graph.nearby import around, named
    from graph.show import dossier

    node = named(store, name)
    return dossier(around(store, node), node)


def compare(store: Store, meeting: str) -> Comparison:
    """What each document tells of the meeting, side by side; `meeting` is its id or any part of its name."""
    from graph import comparing
    from graph.nearby import named

    node = named(store, meeting, ("Meeting",))
    return comparing.comparison(node.id, comparing.told_of(store, node.id))


def office(store: Store, office: str, country: str, on: str | None = None) -> Holders:
    """Who is shown in the office of the country or organisation, in any wording of it; and who held it on a date.

    NameNotFound where the country or the office is not known, NameAmbiguous where several countries fit, UsageError
    where the date is none.
    """
    from graph.nearby import named, offices
    from graph.officeholders import SIDES, officeholders

    side = named(store, country, SIDES)
    return officeholders(offices(store, side), office, side.id, on)


def view(store: Store, name: str | None = None) -> Picture:
    """A picture of the graph, or of what lies around the node that bears the name."""
    from graph import names
    from graph.view import draw

    rows = store.rows()
    return draw(rows, None if name is None else names.one(rows, name))


def mirror(store: Store | Rows) -> nx.MultiDiGraph[str]:
    """The whole graph as a networkx MultiDiGraph with all properties, equal from either kind of store."""
    from graph.mirror import mirror as mirrored

    return mirrored(store)


def met(store: Store | Rows) -> nx.Graph[str]:
    """Who met whom as a networkx Graph of officials by id."""
    from graph.mirror import met as met_pairs

    return met_pairs(store)
