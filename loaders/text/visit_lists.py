"""Visit lists: the visits under a line that heads them, "High-level visits from Finland"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.text.chunks import Tag, Tagged
from loaders.text.mentions import people_of
from loaders.text.parties import Region, party_of
from loaders.text.scene import Scene
from loaders.text.segment import Block


def heading(scene: Scene, block: Block, lines: Sequence[Tagged]) -> tuple[str, str] | None:
    """Visitors and hosts of the visits that a line heads: "High-level visits from Finland", "Visits to Finland"."""
    if len(lines) != 1 or block.end - block.start > 80:
        return None
    chunks = lines[0].chunks
    for at, chunk in enumerate(chunks[:-2]):
        if chunk.low in ("visits", "visit") and chunks[at + 1].low in ("from", "to", "by"):
            place = at + 2 + (chunks[at + 2].tag is Tag.DETERMINER)
            code = party_of(chunks[place]) if place + 1 == len(chunks) else None
            across = scene.most_spoken_of(beside=code) if code else None
            if code and across:
                return (across, code) if chunks[at + 1].low == "to" else (code, across)
    return None


def entry(scene: Scene, lines: Sequence[Tagged], visitors: str, hosts: str) -> list[Region]:
    """One visit of a list: whoever is named first visits, the others are seen there."""
    people = [m for line in lines for m in people_of(scene.mentions[line.number])]
    if not people:
        return []
    end = lines[-1].chunks[-1].end
    rest = people[1].start if len(people) > 1 else end
    return [Region(people[0].start, rest, visitors), *([Region(rest, end, hosts)] if len(people) > 1 else [])]
