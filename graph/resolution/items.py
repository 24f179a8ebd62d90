"""An item: what resolution compares and joins, a sighting of a person or an account of a meeting.

Documents that say the same of somebody share one item, so that a person seen in thousands of documents is a handful
of items. An item is a pure function of what a document says and of the judgements that name the document; its key is
made of all that it holds, so that an item never changes: another content is another item.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from graph.resolution.verdict import Verdict

Label = Literal["Official", "Meeting"]
Ledger = Literal["Official", "Meeting", "Seat", "Title", "Bearer", "Day"]
"""What an index keeps of documents: items of each label, and what `untold` and `abroad` keep beside them."""


@dataclass(frozen=True, slots=True)
class Item:
    """`base` is the id that its content alone gives it, `data` the content as JSON, `pin` the mark of the judgement
    that took this document's telling out of the others' (empty for nearly all); `key` are 16 hexadecimal digits.
    """

    base: str
    data: str
    pin: str = ""
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        said = f"{self.base}\x1f{self.pin}\x1f{self.data}".encode("utf-8", "surrogatepass")
        object.__setattr__(self, "key", hashlib.sha256(said).hexdigest()[:16])

    @property
    def name_id(self) -> str:
        """The id that it gives its node: the base, or one of its own for what a judgement took out."""
        return f"{self.base}-{self.pin}" if self.pin else self.base

    @property
    def own_id(self) -> str:
        """The id that the item has where its `name_id` means several."""
        return f"{self.base}-{self.key[:8]}"

    @property
    def anchors(self) -> tuple[str, ...]:
        """What a judgement can name it by: its base, or that under a pin, and its own id.

        What was taken out is not named by the bare base: whatever is decided of that is decided of the others.
        """
        return (f"{self.base}@{self.pin}" if self.pin else self.base, self.own_id)


@dataclass(frozen=True, slots=True)
class Held:
    """An item with its place: the component of what may be one with it, the node's id, and other ids it had."""

    item: Item
    component: str = ""
    id: str = ""
    other_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """How items of one label are read from their data, compared, found, and which of several names the node.

    An item is found by its `block_keys` and looks for its `sought_keys` (the same ones where they are None): of two
    which compare as the same or as doubtful each looks for a key that the other is found by. The least of `rank` wins.
    Two that `clash` are two where documents tell of them within a few days (`abroad`).
    """

    label: Label
    read: Callable[[str], Any]
    compare: Callable[[Any, Any], Verdict]
    block_keys: Callable[[Any], Iterable[str]]
    rank: Callable[[Item, Any], tuple[Any, ...]]
    sought_keys: Callable[[Any], Iterable[str]] | None = None
    clash: Callable[[Any, Any], bool] | None = None


Told = Mapping[str, Mapping[str, Item]]
"""Document id -> what in it (an official's name, a meeting's number) -> item."""
