"""What can be checked of a graph by itself, while its rows go by: evidence, MET, and what the schema does not have.

Nothing of the projection is used here, so that a fault in it shows too. Of ids only hashes are held.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.checking.findings import Findings
from graph.checking.tally import Row, name_of
from graph.model import EDGE_KIND, EVIDENCE, Edge, EdgeKind, Node, Value

_TRACED = frozenset(type for type, kind in EDGE_KIND.items() if EVIDENCE in kind.properties)


class Within:
    """A look at the rows of a graph, nodes before edges, MET after ATTENDED."""

    def __init__(self, found: Findings) -> None:
        self.nodes = self.edges = 0
        self.seen: dict[str, int] = {}
        self._found = found
        self._evidence: set[int] = set()
        self._held: set[int] = set()
        self._attended: set[int] = set()

    def look(self, row: Row) -> None:
        """Takes in a row, and tells what is wrong with it."""
        if isinstance(row, Node):
            self.nodes += 1
            self._node(row)
        else:
            self.edges += 1
            self._edge(row)
        name: str = row.label if isinstance(row, Node) else row.type
        self.seen[name] = self.seen.get(name, 0) + 1

    def _node(self, node: Node) -> None:
        if node.label == "Evidence":
            self._evidence.add(hash(node.id))
        elif node.label == "Meeting" and node.properties.get("status") == "held":
            self._held.add(hash(node.id))

    def _edge(self, edge: Edge) -> None:
        if edge.type in _TRACED:
            pieces = _texts(edge.properties, "evidence")
            lost = [piece for piece in pieces if hash(piece) not in self._evidence]
            if lost or not pieces:
                why = f"there is no Evidence {lost[0]}" if lost else "it has none"
                self._found.add("evidence", f"{name_of(edge.ref)}: {why}")
        if edge.type == "ATTENDED":
            self._attended.add(hash((edge.source[1], edge.target[1])))
        elif edge.type == "MET" and (wrong := next(self._unmet(edge), None)):
            self._found.add("met", f"{name_of(edge.ref)}: {wrong}")

    def _unmet(self, edge: Edge) -> Iterator[str]:
        """What is wrong with a pair that met."""
        one, other = edge.source[1], edge.target[1]
        given = edge.properties
        meetings = _texts(given, "meetings")
        if one >= other:
            yield "it does not lead from the smaller id to the larger"
        if not meetings:
            yield "it names no meeting"
        if len(set(meetings)) != len(meetings) or given.get("count") != len(meetings):
            yield f"count is {given.get('count')}, meetings are {len(set(meetings))}"
        for meeting in meetings:
            if hash(meeting) not in self._held:
                yield f"{meeting} is no held meeting"
            for official in (one, other):
                if hash((official, meeting)) not in self._attended:
                    yield f"{official} did not attend {meeting}"
        if strangers := set(_texts(given, "by_office")) - set(meetings):
            yield f"by_office names {min(strangers)}, which is none of its meetings"
        if "first" in given and "last" in given and str(given["first"]) > str(given["last"]):
            yield f"first ({given['first']}) is after last ({given['last']})"

    def unread(self, counts: Mapping[str, int]) -> None:
        """Tells of edges between ends that the schema does not have; `counts` are all edges by type."""
        for type, kind in EDGE_KIND.items():
            if (strange := counts.get(type, 0) - self.seen.get(type, 0)) > 0:
                self._found.add("foreign", f"{strange} {type} between others than {_ends(kind)}")
                self._found.count("foreign", strange - 1)


def _texts(properties: Mapping[str, Value], name: str) -> tuple[str, ...]:
    value = properties.get(name, ())
    return value if isinstance(value, tuple) else (str(value),)


def _ends(kind: EdgeKind) -> str:
    return f"{' or '.join(kind.sources)} and {' or '.join(kind.targets)}"
