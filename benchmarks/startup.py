"""How long a person waits: `diplograph --help`, and `diplograph load seeds/` when it has been loaded before.

Prints a table in Markdown with the facts of the machine. CPU time is that of the process and its children,
user and system together; each command runs once to warm the disk's cache and then `--runs` times.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Cost:
    """Seconds of one run."""

    wall: float
    cpu: float


def measure(arguments: list[str], folder: str) -> Cost:
    """What one run of the command costs; ends the benchmark where the command fails."""
    before, start = _children(), time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "diplograph", *arguments], cwd=folder, capture_output=True, text=True)
    wall, cpu = time.perf_counter() - start, _children() - before
    if done.returncode:
        sys.exit(f"diplograph {' '.join(arguments)} failed: {done.stderr or done.stdout}")
    return Cost(wall, cpu)


def _children() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        for line in facts.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    print(f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}")
    print(f"Python {platform.python_version()}; median (and least) of {runs} runs, in seconds\n")
    print("| command | wall | CPU |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for arguments in (["--help"], ["load", str(ROOT / "seeds")], ["path", "Khalafov", "Bayramov"]):
            measure(arguments, folder)
            costs = [measure(arguments, folder) for _ in range(runs)]
            shown = " ".join(arguments).replace(f"{ROOT}/", "")
            wall, cpu = (sorted(getattr(cost, name) for cost in costs) for name in ("wall", "cpu"))
            cells = [f"{statistics.median(each):.2f} ({each[0]:.2f})" for each in (wall, cpu)]
            print(f"| `diplograph {shown}` | {cells[0]} | {cells[1]} |")


if __name__ == "__main__":
    main()
