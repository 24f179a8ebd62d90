"""Queries that would do more than read, worded so as not to look it, and innocent ones that look as if they did.

`WRITES` would change the graph on one engine or the other, `REACHES` would read a file, reach the network or run a
procedure.
"""

from __future__ import annotations

from hypothesis import strategies as st

WIDE = str.maketrans({chr(at): chr(at + 0xFEE0) for at in range(0x21, 0x7F)})
ARABIC = str.maketrans({chr(0x30 + n): chr(0x660 + n) for n in range(10)})
FILE = "'file:///etc/passwd'"

WRITES = [
    "CREATE (n:Official {id: 'x'})",
    "INSERT (n:Official {id: 'x'})",
    "/**/CrEaTe (n:Official {id: 'x'})",
    "//\nCREATE (n:Official {id: 'x'})",
    "\ufeffCREATE (n:Official {id: 'x'})",
    "\\u0043REATE (n:Official {id: 'x'})",
    "\\\\u0043REATE (n:Official {id: 'x'})",
    "RETURN 1 AS x UNION CREA\\u0054E (n:Official {id: 'x'}) RETURN 1 AS x",
    "MERGE (n:Official {id: 'x'}) ON CREATE SET n.x = 1",
    "MERGE (n:Official {id: 'ana-belic-srb'}) ON MATCH SET n.x = 1",
    "MATCH (n:Official) SET n.x = 1",
    "MATCH (n:Official)SET n.x = 1",
    "MATCH (n:Official) \\u0053ET n.x = 1",
    "MATCH (n:Official) \\u" + "0053".translate(WIDE) + "ET n.x = 1",
    "MATCH (n:Official) \\u" + "0053".translate(ARABIC) + "ET n.x = 1",
    "MATCH (n:Official) SET n += {x: 1}",
    "MATCH (n:Official) SET n:Other",
    "MATCH (n:Official) REMOVE n.name",
    "MATCH (n:Official) REMOVE n:Official",
    "MATCH (n) DETACH DELETE n",
    "MATCH(n)DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MATCH ()-[r]->()NODETACH DELETE r",
    *(
        f"MATCH (n:Official){space}SET{space}n.x = 1"
        for space in "\u00a0\u2028\u2029\u0085\u3000\x0b\x0c\x1c\x1f\u180e\u202f\u2060\ufeff\x00\u200b\u1680"
    ),
    "MATCH (n:Official) // y\rSET n.x = 1",
    "// \r '\nMATCH (n:Official) SET n.x = 1 // '",
    "// '\rMATCH (n:Official) SET n.x = 1 // '",
    "// \u2028 '\nMATCH (n:Official) SET n.x = 1 // '",
    "// `\nMATCH (n:Official) SET n.x = 1 // `",
    '// "\nMATCH (n:Official) SET n.x = 1 // "',
    "MATCH (n:Official) /* /* */ SET n.x = 1 /* */ */",
    "MATCH (n:Official) // /*\nSET n.x = 1 // */",
    "MATCH (n:Official) /* ' */ SET n.x = '1'",
    "MATCH (n:Official) /*/ */ SET n.x = 1",
    "MATCH (n:Official) WHERE n.id <> '/*' SET n.x = '*/'",
    "MATCH (n:Official) WHERE n.id <> 'http://x' SET n.x = 1 //'",
    "MATCH (n:Official) WHERE n.id <> 'a\\\\' SET n.x = 1 //'",
    "MATCH (n:Official) WHERE n.id <> 'a\\u0027 SET n.x = 1 //'",
    "MATCH (n:Official) WHERE n.id <> 'a\\u005c\\' SET n.x = 1 //'",
    "MATCH (n:Official) WHERE n.id <> '\\\\\\u0027 SET n.x = 1 //'",
    "MATCH (n:Official) WHERE n.id <> \\u0027a\\u0027 SET n.x = 1",
    "MATCH (n:Official) WHERE true\\u000aSET n.x = 1",
    "MATCH (n:Official) WHERE 'a' < 'b'SET n.x = 1",
    "MATCH (n:Official) WHERE 0 < 5SET n.x = 1",
    "MATCH (n:Official) WHERE 0 < 1.SET n.x = 1",
    "MATCH (n:Official) WHERE n.x IS NULL OR n.x = n.AS SET n.x = 1",
    "MATCH (n) WHERE n:Official OR n:AS SET n.x = 1",
    "MATCH (n:Official) WHERE n.x IS NULL OR 1 IN n.AS SET n.x = 1",
    "MATCH (n:Official) WITH n, 1 AS AS SET n.x = 1",
    "MATCH (n:Official) WITH n ORDER BY n.AS SET n.x = 1",
    "MATCH (AS:Official) WITH AS SET AS.x = 1",
    "MATCH (MATCH:Official) WITH MATCH, 1 AS AS SET MATCH.x = 1",
    "EXPLAIN CREATE (n:Official {id: 'x'})",
    "PROFILE CREATE (n:Official {id: 'x'})",
    "CYPHER 5 CREATE (n:Official {id: 'x'})",
    "CYPHER runtime=slotted CREATE (n:Official {id: 'x'})",
    "USE neo4j CREATE (n:Official {id: 'x'})",
    "RETURN 1; CREATE (n:Official {id: 'x'})",
    "; CREATE (n:Official {id: 'x'})",
    "CREATE (n:Official {id: 'x'});",
    "MATCH (n:Official) CALL { WITH n SET n.x = 1 } RETURN n",
    "MATCH (n:Official) CALL (n) { SET n.x = 1 }",
    "MATCH (n:Official) CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN n",
    "CALL { CREATE (n:Official {id: 'x'}) } IN TRANSACTIONS OF 1 ROWS",
    "CALL (*) { CREATE (n:Official {id: 'x'}) } RETURN 1 AS x",
    "FOREACH (x IN [1] | CREATE (n:Official {id: 'x'}))",
    "MATCH (n:Official) FOREACH (x IN [1] | SET n.x = x)",
    "RETURN EXISTS { CREATE (n:Official {id: 'x'}) } AS x",
    "RETURN COUNT { CREATE (n:Official {id: 'x'}) RETURN n } AS x",
    "RETURN COLLECT { CREATE (n:Official {id: 'x'}) RETURN n } AS x",
    "MATCH (n:Official) RETURN n LIMIT 1 SET n.x = 1",
    "CREATE INDEX FOR (n:Official) ON (n.name)",
    "CREATE CONSTRAINT c FOR (n:Official) REQUIRE n.name IS UNIQUE",
    "DROP CONSTRAINT official_id",
    "DROP INDEX official_id",
    "ALTER USER neo4j SET PASSWORD 'x'",
    "CREATE DATABASE x",
    "STOP DATABASE neo4j",
    "GRANT ROLE x TO y",
    "REVOKE ROLE x FROM y",
    "DENY READ {*} ON GRAPH neo4j TO x",
    "RENAME USER a TO b",
    "ENABLE SERVER 'x'",
    "DEALLOCATE DATABASES FROM SERVER 'x'",
    "SHOW CONSTRAINTS YIELD name CREATE (n:Official {id: 'x'})",
]

COMMENTS = [
    "MATCH (n:Official) // \\u000d SET n.x = 1\nRETURN n",
    "MATCH (n:Official) //\\\\\\u000a SET n.x = 1\nRETURN n",
    "MATCH (n:Official) /* \\u002a/ SET n.x = 1 /* */ RETURN n",
]
"""What writes on Neo4j, where a letter in `\\u` ends the comment; here a comment is one, and taken out before."""

REACHES = [
    f"LOAD CSV FROM {FILE} AS r RETURN r",
    "LOAD CSV WITH HEADERS FROM '/etc/passwd' AS r RETURN r",
    "LOAD CSV FROM 'http://127.0.0.1:9/x.csv' AS r RETURN r",
    "LOAD CSV FROM $file AS r RETURN r",
    "load /* x */ csv FROM '/etc/passwd' AS r RETURN r",
    "LOAD//\nCSV FROM '/etc/passwd' AS r RETURN r",
    "LOAD`CSV` FROM '/etc/passwd' AS r RETURN r",
    "`load` `csv` FROM '/etc/passwd' AS r RETURN r",
    "LOAD\u00a0CSV FROM '/etc/passwd' AS r RETURN r",
    "L\\u004fAD CSV FROM 'http://127.0.0.1:9/x' AS r RETURN r",
    "WITH 1 AS x L\\u" + "004".translate(WIDE) + "fAD CSV FROM 'http://127.0.0.1:9/x' AS r RETURN r",
    "WITH 1 AS x \\u" + "004C".translate(WIDE) + "OAD CSV FROM 'http://127.0.0.1:9/x' AS r RETURN r",
    "// \r '\nLOAD CSV FROM '/etc/passwd' AS r RETURN r // '",
    "RETURN 1 AS x // \r '\nUNION LOAD CSV FROM '/etc/passwd' AS x RETURN x // '",
    "RETURN 1 AS x UNION LOAD CSV FROM '/etc/passwd' AS x RETURN x",
    "MATCH (n:Official) WHERE n.x > 1.LOAD CSV FROM '/etc/passwd' AS r RETURN r",
    "WITH '\\\\' AS a LOAD CSV FROM '/etc/passwd' AS r RETURN r",
    "WITH 1 AS AS LOAD CSV FROM '/etc/passwd' AS r RETURN r",
    "CALL { LOAD CSV FROM '/etc/passwd' AS r RETURN r } RETURN r",
    "CALL () { LOAD CSV FROM '/etc/passwd' AS r RETURN r } RETURN r",
    "RETURN COUNT { LOAD CSV FROM '/etc/passwd' AS r RETURN r } AS n",
    "RETURN EXISTS { LOAD CSV FROM '/etc/passwd' AS r RETURN r } AS n",
    "EXPLAIN LOAD CSV FROM '/etc/passwd' AS r RETURN r",
    "PROFILE LOAD CSV FROM '/etc/passwd' AS r RETURN r",
    "USING PERIODIC COMMIT LOAD CSV FROM '/etc/passwd' AS r RETURN r",
    "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL `dbms`.`listConfig`()",
    "CALL \\u0064bms.listConfig()",
    "CALL db.createLabel('X')",
    "CALL db.labels() YIELD label CALL db.createLabel(label)",
    "CALL db.clearQueryCaches()",
    "CALL tx.setMetaData({a: 1})",
    "CALL genai.vector.encodeBatch(['x'], 'OpenAI', {token: 'x'})",
    "RETURN genai.vector.encode('x', 'OpenAI', {token: 'x'}) AS v",
    "RETURN `genai`.`vector` . `encode` ('x', 'OpenAI', {token: 'x'}) AS v",
    "RETURN apoc.util.md5(['x']) AS v",
    "OPTIONAL CALL apoc.load.csv('x') YIELD list RETURN list",
    "RETURN COUNT { CALL dbms.components() YIELD name RETURN name } AS n",
    "UNWIND [1] AS AS CALL dbms.components() YIELD name RETURN name",
    "UNWIND [1] AS AS WITH AS CALL dbms.components() YIELD name RETURN name",
    "MATCH (n:Official) WITH n.AS AS AS CALL dbms.listConfig() YIELD name RETURN name",
    "MATCH (n) WHERE n:AS CALL dbms.components() YIELD name RETURN name",
    "CALL db.cdc.enable({})",
    "CALL table.upsert({type: 'Official', id: 'x', property: 'p', key: 'k', row: {k: 1}})",
    "CALL db.ontology.declare({classes: {Official: {}}})",
    "CALL db.node_text_index.build({type: 'Official', text_column: 'name'})",
    "MATCH (n:Official) CALL db.node_embeddings.set({type: 'Official', text_column: 'name', "
    "entries: [{node: n, vector: [1.0]}]}) YIELD stored RETURN stored",
    "USE neo4j RETURN 1 AS x",
    "SHOW USERS",
    "SHOW SETTINGS",
    "SHOW PROCEDURES",
    "SHOW TRANSACTIONS YIELD transactionId TERMINATE TRANSACTIONS transactionId",
    "TERMINATE TRANSACTIONS 'x'",
    "RETURN 1 AS x FORMAT CSV",
]

NESTED = [
    "CALL { " * 1000 + "RETURN 1 AS x" + " } RETURN x" * 1000,
    "RETURN {a: 1}" + ".a" * 20_000 + " AS x",
    "RETURN " + "(" * 20_000 + "1" + ")" * 20_000 + " AS x",
    "RETURN " + "[" * 20_000 + "]" * 20_000 + " AS x",
]
"""What ends a process that reads it by calling itself."""

INNOCENT = [
    "MATCH (n:Official {name: 'Create Smith'}) RETURN n",
    "MATCH (n:Official) WHERE n.name CONTAINS 'load csv // set' RETURN n.`create`",
    "MATCH (n:Official) RETURN n.set, n.delete AS merge // CREATE",
    "MATCH (n:`Delete`) RETURN n",
    "MATCH (n:Delete) RETURN n",
    "MATCH (n:Official) WHERE n:Set OR n.merge = $set RETURN n",
    "/* DELETE */ RETURN {create: 1, set: 2} AS remove",
    "MATCH (load:Official) RETURN load.name AS csv ORDER BY csv",
    "RETURN 1 AS create, 2 AS delete, 3 AS call, 4 AS show",
    "UNWIND [1] AS x WITH x AS `set` RETURN `set` AS call UNION RETURN 2 AS call",
    "RETURN [x IN [{set: 1}] | x.set] AS merge",
    "MATCH (n:Official) WITH {create: n.name, load: 'csv'} AS m RETURN m.create, m.load",
    "RETURN 'it\\'s' + \" // /* */ \" AS x",
    "RETURN 'C:\\\\users' AS x, '\\u0041' AS y, '\\\\u0041' AS z",
    "RETURN date.truncate('month', date('2024-02-29')) AS d, duration.inDays(date('2024-01-01'), date()).days AS n",
    "CALL db.labels() YIELD label RETURN label",
    "CALL { RETURN 1 AS x } RETURN x",
    "MATCH (n:Official) CALL (n) { RETURN 1 AS x } RETURN n, x",
    "MATCH (n:Official) WHERE EXISTS { (n)-[:MET]-() } RETURN count(n);",
    "MATCH (o:Official) WHERE o.name IN ['a'] AND (o.id = 'x' OR o.id = 'y') RETURN o",
    "SHOW CONSTRAINTS YIELD name RETURN name",
    'MATCH (n:Official) // it\'s a "comment" with `marks\nRETURN count(n)',
    "MATCH (n:Official) /* it's\n 'one' */ RETURN count(n)",
    "RETURN [1, 2, 3][0..size([1])] AS x",
]

_ODD = [
    *("'", '"', "`", "\\", "/*", "*/", "//", "\n", "\r", "\u2028", "\u0085", "\u00a0", "\ufeff", "\u200b", "\x00"),
    *(" ", ";", "{", "}", "(", ")", "[", "]", ":", ".", "..", "1.", "$", "|", ",", "=", "\\\\", "\\'", "''"),
    *("\\u0027", "\\u005c", "\\u000a", "\\u002a", "\\u002f", "\\u0022", "\\u0060", "\\u" + "0027".translate(WIDE)),
    *(" AS ", " AS AS ", " n.AS ", ":AS ", "WITH n ", "RETURN 1 AS x ", "CALL ", "CALL {", "EXPLAIN ", "IN "),
]
_SEEDS = (
    "MATCH (n:Official) SET n.x = 1",
    "MATCH (n:Official) WHERE n.name <> 'a' SET n.x = 1",
    "CREATE (n:Official {id: 'x'})",
    "MATCH (n:Official) WITH n, 1 AS y SET n.x = y",
    "MATCH (n:Official) REMOVE n.name",
    "MATCH (n:Official {id: 'a'}) DETACH DELETE n",
    "MERGE (n:Official {id: 'x'}) RETURN n",
)


def _respelled(letter: str) -> list[str]:
    """The letter in ways that an engine might take for it."""
    code = f"{ord(letter):04x}"
    escaped = [f"\\u{code}", f"\\u{code.translate(WIDE)}", f"\\u{code.translate(ARABIC)}", f"\\\\u{code}"]
    return [*escaped, letter.swapcase(), letter.translate(WIDE), {"S": "\u017f", "K": "\u212a"}.get(letter, letter)]


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """A query that writes, with odd things put into it and letters spelled otherwise."""
    text = draw(st.sampled_from(_SEEDS))
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(text)))
        if draw(st.booleans()) and at < len(text):
            text = text[:at] + draw(st.sampled_from(_respelled(text[at]))) + text[at + 1 :]
        else:
            text = text[:at] + draw(st.sampled_from(_ODD)) + text[at:]
    return text
