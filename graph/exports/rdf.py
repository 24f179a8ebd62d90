"""The graph as RDF in Turtle: each edge as a link, and as a thing of its own that bears its properties.

All that the graph says is in the vocabulary `dg:`; beside it stand the classes and properties of schema.org, of W3C's
organisation ontology and of PROV where they mean the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from graph.model import Edge, Node, NodeRef, Rows, Value

HEAD = b"# diplograph export rdf\n"
_PREFIXES = {
    "dg": "urn:diplograph:",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_CLASSES = {
    "Official": "schema:Person, prov:Person",
    "Ministry": "schema:GovernmentOrganization, org:Organization",
    "Country": "schema:Country",
    "Organization": "schema:Organization, org:Organization",
    "Meeting": "schema:Event",
    "Place": "schema:Place",
    "Topic": "schema:DefinedTerm",
    "Document": "schema:CreativeWork, prov:Entity",
    "Evidence": "schema:Quotation, prov:Entity",
}
_SAME = {
    ("Official", "aliases"): "schema:alternateName",
    ("Organization", "short"): "schema:alternateName",
    ("Document", "headline"): "schema:headline",
    ("Document", "published"): "schema:datePublished",
    ("Evidence", "quote"): "schema:text",
}
"""Properties that mean the same as those of others."""
_LINKS = {
    "ATTENDED": ("schema:attendee", True),
    "PART_OF": ("org:unitOf", False),
    "HELD_IN": ("schema:location", False),
    "LIES_IN": ("schema:containedInPlace", False),
    "ABOUT": ("schema:about", False),
    "REPORTS": ("schema:about", False),
    "MENTIONED_IN": ("schema:mentions", True),
    "FROM": ("prov:wasQuotedFrom", False),
    "MET": ("schema:knows", False),
}
"""Edge types that mean the same as properties of others, and whether these lead back."""
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f]')


def pieces(rows: Rows) -> Iterator[bytes]:
    """The file, a node or edge a piece."""
    yield HEAD
    for prefix, address in _PREFIXES.items():
        yield f"@prefix {prefix}: <{address}> .\n".encode()
    for node in rows.nodes:
        yield _node(node).encode()
    for edge in rows.edges:
        yield _edge(edge).encode()


def _node(node: Node) -> str:
    said = [f"a dg:{node.label}, {_CLASSES[node.label]}", f"dg:id {_text(node.id)}"]
    said += [f"dg:name {_text(node.name)}", f"rdfs:label {_text(node.name)}"]
    said += _said(node.properties, node.label)
    return f"{_iri(node.ref)} {' ; '.join(said)} .\n"


def _edge(edge: Edge) -> str:
    source, target = _iri(edge.source), _iri(edge.target)
    said = [f"a dg:{edge.type}", f"dg:source {source}", f"dg:target {target}", *_said(edge.properties, edge.type)]
    if edge.type == "HOLDS_OFFICE":
        said += ["a org:Membership", f"org:member {source}", f"org:organization {target}"]
    parts = [*edge.source, *edge.target, *edge.ref[3]]
    lines = f"<urn:diplograph:{edge.type}:{':'.join(map(_escaped, parts))}> {' ; '.join(said)} .\n"
    lines += f"{source} dg:{_verb(edge.type)} {target} .\n"
    if edge.type in _LINKS:
        link, back = _LINKS[edge.type]
        lines += f"{target} {link} {source} .\n" if back else f"{source} {link} {target} .\n"
    return lines


def _said(properties: Mapping[str, Value], kind: str) -> Iterator[str]:
    for name, value in properties.items():
        for one in value if isinstance(value, tuple) else (value,):
            written = _edtf(one) if (kind, name) == ("Meeting", "date") else _literal(one)
            yield f"dg:{name} {written}"
            if same := _SAME.get((kind, name)):
                yield f"{same} {written}"
    if kind == "Meeting":
        for name, end in (("date_from", "schema:startDate"), ("date_to", "schema:endDate")):
            if name in properties and properties["date_from"] == properties.get("date_to"):
                yield f"{end} {_literal(properties[name])}"


def _verb(type: str) -> str:
    """The link itself: ATTENDED is `dg:attended`, TOOK_PART_IN `dg:tookPartIn`."""
    first, *others = type.lower().split("_")
    return first + "".join(map(str.title, others))


def _iri(ref: NodeRef) -> str:
    return f"<urn:diplograph:{ref[0]}:{_escaped(ref[1])}>"


def _escaped(text: str) -> str:
    return quote(text, safe="")


def _edtf(value: Value) -> str:
    return f"{_text(str(value))}^^edtf:EDTF"


def _literal(value: Value) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return f'"{value.isoformat()}"^^xsd:date'
    return f'"{value!r}"^^xsd:{"integer" if isinstance(value, int) else "double"}'


def _text(text: str) -> str:
    return f'"{_ESCAPED.sub(lambda sign: f"{chr(92)}u{ord(sign[0]):04X}", text)}"'
