"""How the time to read a text grows with its length: prose, and texts made to be slow.

Run: python benchmarks/reading.py. The last column is the time for twice the length over the time for once: 2 is linear.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from graph.document import Document
from loaders.text import read

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
    "a list without end": lambda size: "Arman Testov and " * (size // 17),
}


def seconds(text: str) -> float:
    """How long reading takes, in seconds."""
    start = time.perf_counter()
    read(Document("made up", text))
    return time.perf_counter() - start


def main() -> None:
    """Prints a row for each kind of text."""
    seconds("warm up")
    print(f"{'text':30} {'20 kB':>8} {'40 kB':>8} {'ratio':>6}")
    for name, make in TEXTS.items():
        once, twice = seconds(make(20_000)), seconds(make(40_000))
        print(f"{name:30} {once:8.2f} {twice:8.2f} {twice / once:6.1f}")


if __name__ == "__main__":
    main()
