"""How long paths take on a contact graph of 200,000 meetings, beside networkx (and igraph, rustworkx where installed).

    .venv/bin/python benchmarks/paths.py [--meetings N] [--officials N] [--questions N]

Makes an invented world with few who meet many and many who meet few, builds the contact graph of it, and asks the same
random pairs of everything in one run. Prints Markdown tables; times are of CPU, so that a busy machine counts little.
"""

from __future__ import annotations

import argparse
import datetime as dt
import platform
import random
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import combinations

import numpy as np

from graph.index import Index, index
from graph.model import Node, NodeRef, Rows
from graph.paths.contacts import Contacts
from graph.paths.filters import Filters
from graph.paths.finding import Ends, Question, search
from graph.paths.reads import Known, MeetingRow

KINDS = ("meeting", "meeting", "meeting", "consultations", "phone_call", "summit", "visit")
COUNTRIES = [f"C{number:02}" for number in range(100)]
DAYS = 3650
BEGUN = dt.date(2015, 1, 1)


@dataclass
class World:
    """An invented world as readings of it; `members` are the officials at each meeting."""

    people: list[str]
    members: list[list[int]]
    told: list[MeetingRow]
    country: list[str]

    def __post_init__(self) -> None:
        met: defaultdict[int, defaultdict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row, there in zip(self.told, self.members, strict=True):
            for one, other in combinations(there, 2):
                met[one][other].append(row[0])
        self.met = [
            (self.people[one], [self.people[o] for o in others], list(others.values())) for one, others in met.items()
        ]

    def officials(self) -> list[str]:
        """See `graph.paths.reads.Reads`."""
        return self.people

    def nodes(self, labels: Collection[str]) -> Rows:
        """See `graph.paths.reads.Reads`."""
        return Rows(tuple(Node("Official", id, id) for id in self.people))

    def links(self) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `graph.paths.reads.Reads`."""
        return ((one, others, [len(each) for each in meetings]) for one, others, meetings in self.met)

    def near(self, officials: Collection[str]) -> Iterator[tuple[str, Sequence[str], Sequence[int]]]:
        """See `graph.paths.reads.Reads`."""
        return iter(())

    def contacts(self) -> Iterable[tuple[str, Sequence[str], Sequence[Sequence[str]]]]:
        """See `graph.paths.reads.Reads`."""
        return self.met

    def meetings(self) -> Iterable[MeetingRow]:
        """See `graph.paths.reads.Reads`."""
        return self.told

    def sizes(self) -> Iterator[tuple[str, int]]:
        """See `graph.paths.reads.Reads`."""
        return ((row[0], len(there)) for row, there in zip(self.told, self.members, strict=True))

    def held_in(self, country: str) -> set[str]:
        """See `graph.paths.reads.Reads`."""
        return {row[0] for number, row in enumerate(self.told) if COUNTRIES[number % len(COUNTRIES)] == country}

    def representing(self, body: NodeRef) -> set[str]:
        """See `graph.paths.reads.Reads`."""
        return {id for id, country in zip(self.people, self.country, strict=True) if country == body[1]}

    def confidences(self) -> Iterator[tuple[str, Sequence[str], Sequence[float]]]:
        """See `graph.paths.reads.Reads`."""
        for number, (row, there) in enumerate(zip(self.told, self.members, strict=True)):
            for one in there:
                yield self.people[one], [row[0]], [0.5 + (number * 7 + one) % 50 / 100]

    def heads(self) -> Iterator[tuple[str, str]]:
        """See `graph.paths.reads.Reads`."""
        for row, there in zip(self.told, self.members, strict=True):
            for one in there[:2]:
                yield self.people[one], row[0]

    def sides(self) -> Iterator[tuple[str, str, str]]:
        """See `graph.paths.reads.Reads`."""
        for row, there in zip(self.told, self.members, strict=True):
            for one in there:
                yield row[0], self.people[one], self.country[one]

    def story(self, pairs: Collection[tuple[str, str]], meetings: Collection[str] | None) -> Index:
        """See `graph.paths.reads.Reads`."""
        return index(Rows())

    def known(self, official: str) -> Known:
        """See `graph.paths.reads.Reads`."""
        return Known()


def world(officials: int, meetings: int, seed: int = 1) -> World:
    """Four in five meetings are of two, the others of three to seven; days over ten years, some dates vague."""
    draw = np.random.default_rng(seed)
    weight = 1 / np.arange(1, officials + 1) ** 0.6
    order = draw.permutation(officials)
    more = np.where(draw.random(meetings) < 0.7, 3, draw.integers(4, 8, meetings))
    size = np.where(draw.random(meetings) < 0.8, 2, more)
    who = order[np.searchsorted(np.cumsum(weight / weight.sum()), draw.random(int(size.sum()))).clip(0, officials - 1)]
    day, vague = draw.integers(0, DAYS, meetings).tolist(), draw.random(meetings).tolist()
    kinds = draw.integers(0, len(KINDS), meetings).tolist()
    members: list[list[int]] = []
    told: list[MeetingRow] = []
    at = 0
    for number, many in enumerate(size.tolist()):
        members.append(sorted(set(who[at : at + many].tolist())))
        at += many
        date = BEGUN + dt.timedelta(day[number])
        told.append((f"m{number:06}", KINDS[kinds[number]], *_dates(date, vague[number])))
    people = [f"official-{number:05}" for number in range(officials)]
    return World(people, members, told, [COUNTRIES[int(one)] for one in draw.integers(0, len(COUNTRIES), officials)])


def _dates(date: dt.date, vague: float) -> tuple[str | None, dt.date | None, dt.date | None]:
    if vague < 0.05:
        return None, None, None
    if vague < 0.15:
        first = date.replace(day=1)
        return f"{date:%Y-%m}", first, (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1)
    return date.isoformat(), date, date


Asked = Callable[[int, int], object]


def measured(ask: Asked, pairs: Sequence[tuple[int, int]]) -> np.ndarray:
    """Milliseconds of CPU of each question; half of them are asked ahead, the other way round, as in a
    session that has been open for a while."""
    for pair in pairs[: len(pairs) // 2]:
        ask(pair[1], pair[0])
    taken = []
    for a, b in pairs:
        begun = time.process_time()
        ask(a, b)
        taken.append(time.process_time() - begun)
    return np.array(taken) * 1000


def timed(work: Callable[[], object]) -> float:
    """Seconds of CPU that the work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def questions(contacts: Contacts) -> dict[str, Question]:
    """What is asked, by how it is called in the table."""
    nobody: frozenset[str] = frozenset()
    plain = Question(nobody, nobody)
    filters = {
        "--from 2018 --to 2020": Filters(since="2018", until="2020"),
        "the same, --dates possible": Filters(since="2018", until="2020", dates="possible"),
        "--kind consultations": Filters(kinds=("consultations",)),
        "--in C01": Filters(held_in=("C01",)),
        "--min-confidence 0.8": Filters(min_confidence=0.8),
        "--max-size 2": Filters(max_size=2),
        "--min-grade 4": Filters(min_grade=4),
        "--max-hub 100": Filters(max_hub=100),
        "--avoid a country": Filters(avoid=(("Country", "C02"),)),
        "--via an official": Filters(via=(("Official", contacts.ids[77]),)),
        "--via a country": Filters(via=(("Country", "C03"),)),
    }
    return {
        "shortest": plain,
        "-k 5": replace(plain, count=5),
        "--all-shortest, 10 listed": replace(plain, way="all", count=10),
        **{words: replace(plain, filters=each) for words, each in filters.items()},
        "--strongest": replace(plain, way="strongest"),
        "--widest": replace(plain, way="widest"),
        "--in-order": replace(plain, way="in-order"),
        "--in-order --aim latest": replace(plain, way="in-order", aim="latest"),
        "--in-order --dates possible": replace(plain, way="in-order", filters=Filters(dates="possible")),
        "--in-order --aim fastest": replace(plain, way="in-order", aim="fastest"),
    }


def asking(contacts: Contacts, question: Question) -> Asked:
    """The search of a question, without evidence, of officials by number."""

    def ask(a: int, b: int) -> object:
        return list(search(contacts, question, Ends(frozenset({a}), frozenset({b}))).chains)

    return ask


def others(contacts: Contacts) -> Iterator[tuple[str, Asked]]:
    """The same shortest paths by other libraries."""
    import networkx as nx

    pairs = list(zip(contacts.first.tolist(), contacts.second.tolist(), strict=True))
    graph = nx.Graph()
    graph.add_nodes_from(range(len(contacts.ids)))
    graph.add_edges_from(pairs)

    def quietly(ask: Asked) -> Asked:
        def asked(a: int, b: int) -> object:
            try:
                return ask(a, b)
            except nx.NetworkXNoPath:
                return None

        return asked

    from itertools import islice

    yield "networkx, shortest", quietly(lambda a, b: nx.bidirectional_shortest_path(graph, a, b))
    yield "networkx, five shortest simple", quietly(lambda a, b: list(islice(nx.shortest_simple_paths(graph, a, b), 5)))
    try:
        igraph = import_module("igraph")
    except ImportError:
        pass
    else:
        own = igraph.Graph(n=len(contacts.ids), edges=pairs)
        yield "igraph, shortest", lambda a, b: own.get_shortest_path(a, b)
    try:
        rustworkx = import_module("rustworkx")
    except ImportError:
        pass
    else:
        fast = rustworkx.PyGraph()
        fast.add_nodes_from(list(range(len(contacts.ids))))
        fast.add_edges_from([(a, b, 1) for a, b in pairs])
        yield "rustworkx, Dijkstra", lambda a, b: rustworkx.dijkstra_shortest_paths(fast, a, b)


def _linked(made: World) -> Contacts:
    contacts = Contacts(made)
    assert contacts.links
    return contacts


def main() -> None:
    """Measures and prints."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--only", default="", help="only what has this in its name")
    for name, least in (("meetings", 200_000), ("officials", 20_000), ("questions", 400)):
        arguments.add_argument(f"--{name}", type=int, default=least)
    given = arguments.parse_args()
    made = world(given.officials, given.meetings)
    built: list[Contacts] = []
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}, networkx beside\n")
    print("| building | seconds |\n|---|---|")
    print(f"| who is linked | {timed(lambda: built.append(_linked(made))):.2f} |")
    contacts = built[0]
    print(f"| held meetings | {timed(lambda: contacts.meetings):.2f} |")
    print(f"| meetings of each pair | {timed(lambda: contacts.slots):.2f} |")
    print(f"| confidence | {timed(lambda: contacts.sure):.2f} |")
    print(f"| sizes | {timed(lambda: contacts.sizes):.2f} |")
    print(
        f"\n{len(contacts.ids):,} officials, {len(contacts.first):,} pairs, {len(contacts.meetings.ids):,} meetings, ",
        end="",
    )
    print(f"{len(contacts.slots.pair):,} slots; arrays of {contacts.memory / 1e6:.0f} MB\n")
    draw = random.Random(3)
    size = len(contacts.ids)
    pairs = [(draw.randrange(size), draw.randrange(size)) for _ in range(given.questions)]
    hubs = np.argsort(-np.diff(contacts.links.starts))[:50].tolist()
    from_hub = [(draw.choice(hubs), draw.randrange(size)) for _ in range(given.questions)]
    print("| milliseconds | p50 | p99 | most | from a hub: p50 | p99 | first |\n|---|---|---|---|---|---|---|")
    asked: list[tuple[str, Asked]] = [(name, asking(contacts, one)) for name, one in questions(contacts).items()]
    for name, ask in [*others(contacts), *asked]:
        if given.only not in name:
            continue
        few = 60 if any(part in name for part in ("five", "order", "strongest", "widest")) else len(pairs)
        taken, hubby = measured(ask, pairs[:few]), measured(ask, from_hub[:few])
        p50, p99 = np.percentile(taken, (50, 99))
        h50, h99 = np.percentile(hubby, (50, 99))
        contacts.memo.pop("views", None)
        fresh = f"{timed(lambda ask=ask: ask(*pairs[0])) * 1000:.0f}" if name.startswith("--") else ""
        print(f"| {name} | {p50:.2f} | {p99:.2f} | {taken.max():.1f} | {h50:.2f} | {h99:.2f} | {fresh} |", flush=True)
    print(f"\nMost memory of the process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
