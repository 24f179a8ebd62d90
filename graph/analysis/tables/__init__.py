"""Tables that analysis needs: ranks of offices, codes of states. README.md says where from."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`.csv, in the file's order; an empty field is an empty string."""
    with (_HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
