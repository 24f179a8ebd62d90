"""What commands say where Neo4j is not there, lets nobody in, or holds nothing: one or two lines, and no password."""

import socket

import pytest

SECRET = "tell-nobody-7"


def said(outcome, code):
    assert outcome.code == code
    assert outcome.out == ""
    assert 1 <= outcome.err.count("\n") <= 2
    assert SECRET not in outcome.err
    assert "Traceback" not in outcome.err
    return outcome.err


@pytest.fixture
def nowhere(monkeypatch):
    monkeypatch.setenv("NEO4J_USER", "neo4j")
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"bolt://127.0.0.1:{free.getsockname()[1]}"


COMMANDS = {
    "query": ("query", "RETURN 1"),
    "path": ("path", "Khalafov", "Usmanov"),
    "show": ("show", "Khalafov"),
    "check": ("check",),
    "export": ("export", "--canonical"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_nobody_answers(command, nowhere, name):
    told = said(command(*COMMANDS[name], "--store", nowhere), 4)
    assert f"{nowhere}: no Neo4j answers there" in told
    assert "diplograph neo4j start" in told


def test_a_password_in_the_address_is_not_shown(command, nowhere):
    address = nowhere.replace("://", f"://analyst:{SECRET}@")
    assert nowhere in said(command("query", "RETURN 1", "--store", address), 4)


@pytest.mark.neo4j
def test_a_wrong_password(command, neo4j_url, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    told = said(command("query", "RETURN 1", "--store", neo4j_url), 4)
    assert "refuses the password of user 'neo4j'; set NEO4J_USER and NEO4J_PASSWORD" in told


@pytest.mark.neo4j
def test_a_database_that_is_not_there(command, neo4j_url):
    told = said(command("query", "RETURN 1", "--store", f"{neo4j_url}/elsewhere"), 4)
    assert "has no database 'elsewhere'" in told


@pytest.mark.neo4j
def test_an_empty_database(command, neo4j_database):
    assert command("query", "MATCH (n:Official) RETURN n", "--store", neo4j_database).code == 0
    for name in ("path", "show"):
        told = said(command(*COMMANDS[name], "--store", neo4j_database), 6)
        assert "Khalafov" in told
