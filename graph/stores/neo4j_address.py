"""Where a Neo4j is and as whom to come in, and what is said when nobody lets us in."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from graph.errors import UsageError
from graph.stores import server

_PORT = 7687


@dataclass(frozen=True)
class Address:
    """`url` is what the driver takes, `shown` what people may see: neither holds the password."""

    url: str
    shown: str
    auth: tuple[str, str] | None = field(repr=False)
    database: str | None = None

    def refused(self) -> str:
        """What to do when the server does not take user and password."""
        if self.auth is None:
            return f"{self.shown}: the server wants a password; set NEO4J_USER and NEO4J_PASSWORD"
        return (
            f"{self.shown}: the server refuses the password of user {self.auth[0]!r}; set NEO4J_USER and NEO4J_PASSWORD"
        )

    def silent(self) -> str:
        """What to do when no Neo4j answers."""
        scheme, encrypted, rest = self.shown.partition("+s://")
        unencrypted = f", or try {scheme}://{rest} for one without encryption" if encrypted else ""
        return (
            f"{self.shown}: no Neo4j answers there; start it (`diplograph neo4j start` runs one here), or "
            f"check host and port (Bolt is usually {_PORT}){unencrypted}"
        )

    def no_database(self) -> str:
        """What to do when there is a server but not the database."""
        return f"{self.shown}: the server has no database {self.database!r}; make it, or leave its name out"


def address(url: str) -> Address:
    """The parts of neo4j://user:password@host:port/database.

    User and password are those of the URL, else NEO4J_USER and NEO4J_PASSWORD, else those of the server that
    `diplograph neo4j start` runs at this address, else none. UsageError where the URL cannot be read.
    """
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = -1
    # A "/", "#" or "?" in a password that is not percent-encoded moves the "@" behind the host.
    if port == -1 or "@" in parts.path + parts.query + parts.fragment:
        # Neither the URL nor the error is shown: either may hold the password.
        raise UsageError(
            f"the store's address cannot be read; write neo4j://HOST:{_PORT}, with user and password in "
            "NEO4J_USER and NEO4J_PASSWORD, or percent-encoded"
        )
    if not parts.hostname:
        raise UsageError(f"the store's address names no host; write {parts.scheme}://HOST:{_PORT}")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    plain = f"{parts.scheme}://{host}" + (f":{port}" if port else "")
    database = unquote(parts.path.strip("/")) or None
    query = f"?{parts.query}" if parts.query else ""
    shown = f"{plain}/{database}" if database else plain
    return Address(plain + query, shown, _auth(plain, parts.username, parts.password), database)


def _auth(plain: str, user: str | None, password: str | None) -> tuple[str, str] | None:
    if password is not None:
        return unquote(user or "neo4j"), unquote(password)
    known = os.environ.get("NEO4J_PASSWORD")
    if known is not None:
        return unquote(user) if user else os.environ.get("NEO4J_USER") or "neo4j", known
    return server.credentials(plain)
