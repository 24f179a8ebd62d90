"""What a document's Record claims, divided into what others can speak of and what it alone can."""

from __future__ import annotations

from collections.abc import Collection

from graph.claims import claims
from graph.fold import Claim, Ref, claim_json, document_of, ref_key
from graph.record import Record
from graph.resolution.resolve import Identities
from graph.stores.archive import Change


def change(record: Record, who: Identities, was: Collection[str] | None = None) -> Change:
    """What the document says; `was` are the keys that it claimed before, None where it claimed none."""
    shared: dict[str, str] = {}
    own: dict[Ref, Claim] = {}
    for ref, claim in claims(record, who).items():
        if document_of(ref) is None:
            shared[ref_key(ref)] = claim_json(claim)
        else:
            own[ref] = claim
    gone = set(was) - shared.keys() - set(map(ref_key, own)) if was else ()
    return Change(record.id, was is not None, shared, own, frozenset(gone))
