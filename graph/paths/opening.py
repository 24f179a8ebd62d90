"""The contact graph of a store or of rows, read the quickest way that there is."""

from __future__ import annotations

from graph.model import Rows
from graph.paths.columnar import Columnar
from graph.paths.contacts import Contacts
from graph.paths.delegations import WithDelegations
from graph.paths.filters import Through
from graph.paths.reads import Reads, RowsReads
from graph.paths.store_reads import StoreReads
from graph.stores.cypher import Readable


def contacts_of(source: Readable | Rows, through: Through = "meetings") -> Contacts:
    """Who met whom, with colleagues of a delegation as links where asked for; of a store as it is now."""
    colleagues = through == "delegations"
    reads: Reads = RowsReads(source) if isinstance(source, Rows) else StoreReads(source)
    columns = None if isinstance(source, Rows) else source.columns()
    if columns is not None:
        return Contacts(reads, Columnar(columns, colleagues=colleagues))
    return Contacts(WithDelegations(reads) if colleagues else reads)
