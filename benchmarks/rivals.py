"""What somebody would write by hand to get the same rows into a graph store: the measure for our own stores.

Each takes the rows of the finished graph, so that nothing of who is who, evidence or archive is in its time.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import queries
from stopwatch import Stopwatch

from graph.model import EDGE_KIND, NODE_KIND, Edge, Node, Property

BATCH = 1_000
"""Rows in one statement of the loaders that send statements."""

Figures = dict[str, Any]


def batches(items: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """The items, so many at a time."""
    waiting = iter(items)
    while some := list(islice(waiting, size)):
        yield some


def rows(folder: Path) -> Iterator[list[Node] | list[Edge]]:
    """The rows of the graph, a list for each label and then for each kind of edge between two labels."""
    with (folder / "rows.pickle").open("rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


def keep_rows(folder: Path, nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
    """Writes the file that `rows` reads."""
    with (folder / "rows.pickle").open("wb") as file:
        for _, some in groupby(sorted(nodes, key=lambda node: node.label), key=lambda node: node.label):
            pickle.dump(list(some), file, protocol=5)
        for _, group in groupby(sorted(edges, key=_shape), key=_shape):
            pickle.dump(list(group), file, protocol=5)


def _shape(edge: Edge) -> tuple[str, str, str]:
    return edge.type, edge.source[0], edge.target[0]


def kglite(folder: Path) -> Figures:
    """kglite by its bulk calls, which take a pandas DataFrame, and saved to a file."""
    import kglite as bare

    graph, spent = bare.KnowledgeGraph(), Stopwatch()
    for some in rows(folder):
        with spent:
            frame = _frame(some)
            if isinstance(some[0], Node):
                graph.add_nodes(frame, some[0].label, "id", "name")
            else:
                type, source, target = _shape(some[0])
                graph.add_relationships(frame, type, source, "from_id", target, "to_id")
    with spent:
        graph.save(str(folder / "bare.kgl"))
    return spent.figures("load") | {"disk": (folder / "bare.kgl").stat().st_size}


def written(folder: Path) -> Figures:
    """The same rows into kglite by our own writer, and saved: the share of the store in a load."""
    from graph.stores import kglite_bulk

    graph, spent = kglite_bulk.empty(), Stopwatch()
    for some in rows(folder):
        with spent:
            kglite_bulk.write(graph, (some[at : at + kglite_bulk.ROWS] for at in range(0, len(some), kglite_bulk.ROWS)))
    with spent:
        graph.save(str(folder / "ours.kgl"))
    return spent.figures("load")


def sent(folder: Path, url: str) -> Figures:
    """The same rows into Neo4j by our own writer: the share of the graph in a load."""
    from graph.stores import cypher
    from graph.stores.neo4j_address import address
    from graph.stores.neo4j_database import Database
    from graph.stores.neo4j_sending import Batch, Sender
    from graph.stores.neo4j_sending import batches as gathered
    from graph.stores.neo4j_tables import drawn

    database, spent = Database(address(url)), Stopwatch(url)
    for statement in cypher.constraints():
        database.run(statement)

    def send(number: int, batch: Batch, digest: str) -> None:
        def work(run: Callable[..., Any]) -> None:
            for query, parameters in batch.statements:
                run(query, **parameters)

        database.in_turn(work)

    for some in rows(folder):
        with spent, Sender(send, 0, None) as sender:
            sender.send(gathered(drawn(batches(some, BATCH)), 10 * BATCH))
            sender.finish()
    database.close()
    return spent.figures("load")


def _frame(some: Sequence[Node] | Sequence[Edge], *, flat: bool = False) -> Any:  # noqa: ANN401
    import pandas

    return pandas.DataFrame([_cells(row, flat=flat) for row in some])


def _cells(row: Node | Edge, *, flat: bool = False) -> dict[str, Any]:
    if isinstance(row, Node):
        ends = {"id": row.id, "name": row.name}
        kinds: Iterable[Property] = NODE_KIND[row.label].properties
    else:
        ends = {"from_id": row.source[1], "to_id": row.target[1]}
        kinds = EDGE_KIND[row.type].properties
    given = row.properties
    names = [kind.name for kind in kinds] if flat else list(given)
    return ends | {name: list(v) if isinstance(v := given.get(name), tuple) else v for name in names}


def neo4j(folder: Path, url: str) -> Figures:
    """Neo4j by UNWIND … MERGE over the driver, a thousand rows a statement, uniqueness constraints made first."""
    import neo4j as driver

    from graph.stores.neo4j_address import address

    where, spent = address(url), Stopwatch(url)
    with driver.GraphDatabase.driver(where.url, auth=where.auth) as server:

        def run(statement: str, **parameters: object) -> None:
            server.execute_query(statement, parameters, database_=where.database)

        for label in NODE_KIND:
            run(f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        for some in rows(folder):
            with spent:
                for part in batches(some, BATCH):
                    run(_merge(some[0]), rows=[_merged(row) for row in part])
        asked = queries.ask(lambda q, p: server.execute_query(q, p, database_=where.database).records, folder)
    return spent.figures("load") | asked


def _merge(row: Node | Edge) -> str:
    if isinstance(row, Node):
        return f"UNWIND $rows AS row MERGE (n:{row.label} {{id: row.id}}) SET n += row.more"
    keys = ", ".join(f"{name}: row.key.{name}" for name in EDGE_KIND[row.type].key)
    return (
        f"UNWIND $rows AS row MATCH (a:{row.source[0]} {{id: row.source}}) "
        f"MATCH (b:{row.target[0]} {{id: row.target}}) "
        f"MERGE (a)-[r:{row.type}{f' {{{keys}}}' if keys else ''}]->(b) SET r += row.more"
    )


def _merged(row: Node | Edge) -> dict[str, Any]:
    more = {name: list(v) if isinstance(v, tuple) else v for name, v in row.properties.items()}
    if isinstance(row, Node):
        return {"id": row.id, "more": more | {"name": row.name}}
    key = {name: row.properties.get(name) for name in EDGE_KIND[row.type].key}
    return {"source": row.source[1], "target": row.target[1], "key": key, "more": more}


_LADYBUG = {"text": "STRING", "texts": "STRING[]", "date": "DATE", "int": "INT64", "float": "DOUBLE", "bool": "BOOL"}


def ladybug(folder: Path) -> Figures:
    """LadybugDB by COPY from a pandas DataFrame, its tables made first."""
    import ladybug as bare

    connection, spent, made = bare.Connection(bare.Database(str(folder / "ladybug"))), Stopwatch(), set()
    for some in rows(folder):
        name = some[0].label if isinstance(some[0], Node) else some[0].type
        if name not in made:
            connection.execute(_table(some[0]))
            made.add(name)
        with spent:
            frame = _frame(some, flat=True)  # noqa: F841  (COPY looks it up by its name)
            between = "" if isinstance(some[0], Node) else f" (from='{some[0].source[0]}', to='{some[0].target[0]}')"
            connection.execute(f"COPY {name} FROM frame{between}")
    disk = sum(one.stat().st_size for one in folder.glob("ladybug*") if one.is_file())
    return spent.figures("load") | {"disk": disk} | queries.ask(_ladybug(connection), folder, path=queries.LADYBUG_PATH)


def _ladybug(connection: Any) -> Callable[[str, dict[str, Any]], Any]:  # noqa: ANN401
    return lambda query, parameters: connection.execute(query, parameters).get_all()


def _table(row: Node | Edge) -> str:
    kinds = NODE_KIND[row.label].properties if isinstance(row, Node) else EDGE_KIND[row.type].properties
    columns = "".join(f", `{kind.name}` {_LADYBUG[kind.type]}" for kind in kinds)
    if isinstance(row, Node):
        return f"CREATE NODE TABLE {row.label}(id STRING PRIMARY KEY, name STRING{columns})"
    kind = EDGE_KIND[row.type]
    ends = ", ".join(f"FROM {source} TO {target}" for source in kind.sources for target in kind.targets)
    return f"CREATE REL TABLE {row.type}({ends}{columns})"
