"""What this package remembers of names, offices and accounts while they are compared, and how it is let go of.

Of some ten thousand names it is worth its memory; of all that are in a large archive it would be half a gigabyte.
"""

from __future__ import annotations

import sys

_LARGE = 1 << 12


def forget() -> None:
    """Lets go of it: what is asked for again is worked out again."""
    package = f"{__name__.rpartition('.')[0]}."
    for name, module in list(sys.modules.items()):
        if name.startswith(package):
            for thing in list(vars(module).values()):
                sized = getattr(thing, "cache_parameters", None)
                if sized and (sized()["maxsize"] or 0) >= _LARGE:
                    thing.cache_clear()
