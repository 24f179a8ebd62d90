"""Town names: how a document spells the towns that it names, and from which it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.text.chunks import Tag, Tagged
from loaders.text.lexicon import Lexicon
from loaders.text.segment import Segmented


def sent_from(segmented: Segmented, lexicon: Lexicon) -> tuple[str, str | None] | None:
    """The town of the dateline, as written there unless in capitals, with its country."""
    town = segmented.dateline.place if segmented.dateline else ""
    city = next((s for s in lexicon.senses(town) if s.kind == "city"), None)
    if city is None:
        return None
    return city.row["name"] if town.isupper() else town, city.row.get("country") or None


def spelled(tagged: Sequence[Tagged], segmented: Segmented, lexicon: Lexicon) -> dict[tuple[str, str | None], str]:
    """How the document spells the cities that it names."""
    out: dict[tuple[str, str | None], str] = {}
    for sentence in tagged:
        for chunk in sentence.chunks:
            city = chunk.sense("city") if chunk.tag is Tag.CITY else None
            if city is not None and not chunk.text.isupper():
                out.setdefault((city.row["name"], city.row.get("country")), chunk.text)
    if segmented.dateline and not segmented.dateline.place.isupper():
        for sense in lexicon.senses(segmented.dateline.place):
            if sense.kind == "city":
                out.setdefault((sense.row["name"], sense.row.get("country")), segmented.dateline.place)
    return out
