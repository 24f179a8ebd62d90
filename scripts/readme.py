"""Puts into README.md what its commands print now, after a change that changes it on purpose.

    python scripts/readme.py

Runs the commands of the `console` blocks in order, in an empty folder with the seeds in it.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```console\n\$ (.+)\n(?:.*\n)*?```$", re.MULTILINE)


def main() -> None:
    """Runs and rewrites."""
    page = ROOT / "README.md"
    quiet = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "DIPLOGRAPH_STORE")}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "seeds").symlink_to(ROOT / "seeds")

        def answered(block: re.Match[str]) -> str:
            done = subprocess.run(
                [sys.executable, "-m", *shlex.split(block[1])],
                cwd=folder,
                env=quiet | {"PYTHONPATH": str(ROOT)},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            return f"```console\n$ {block[1]}\n{done.stdout}```"

        page.write_text(BLOCK.sub(answered, page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
