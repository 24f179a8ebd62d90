"""`load --first-fill`, and `export neo4j-import`: what is refused, and (slow) a server that is filled."""

import json
from pathlib import Path

import local_neo4j
import pytest

from graph.errors import StoreError
from graph.stores import open_store, server, server_import

SEED = Path(__file__).parents[2] / "seeds" / "000_8fdf088494aa9778.txt"


@pytest.fixture(autouse=True)
def nobody_s_server(monkeypatch, tmp_path):
    monkeypatch.setattr("graph.stores.server_home.default_home", lambda: tmp_path / "home")
    for name in ("NEO4J_USER", "NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("url", ["a.store", "memory:", "neo4j://user:secret@graph.example.org", "bolt://127.0.0.1:9"])
def test_any_other_store_is_refused(command, tmp_path, url):
    refused = command("load", SEED, "--store", url, "--first-fill")
    assert refused.code == 2
    assert "is not the server that `diplograph neo4j start` runs here without --home" in refused.err
    assert "secret" not in refused.err
    assert refused.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_files_for_the_importer(command, tmp_path):
    assert command("load", SEED).code == 0
    made = command("export", "neo4j-import", "files", "--json")
    assert made.code == 0
    counts = json.loads(made.out)
    headers = {file.name.removesuffix(".header.csv") for file in (tmp_path / "files").glob("*.header.csv")}
    assert {"Official", "Official-MET-Official", "_Document", "_Archive"} <= headers
    assert counts["nodes"] == sum(command_counts(tmp_path).values())
    assert "--array-delimiter=U+001F" in (tmp_path / "files" / "arguments").read_text()
    again = command("export", "neo4j-import", "files")
    assert (again.code, again.err.count("\n")) == (2, 1)
    for wrong in (("neo4j-import",), ("csv", "files"), ("neo4j-import", "new", "--canonical")):
        assert command("export", *wrong).code == 2


def command_counts(folder):
    """How many nodes the store has, by label."""
    with open_store(folder / "diplograph.store", read_only=True) as store:
        return {name: count for name, count in store.counts().items() if name[1:] != name[1:].upper()}


@pytest.mark.slow
@pytest.mark.neo4j
def test_an_empty_server_is_filled(command, tmp_path, monkeypatch):
    local_neo4j.needed()
    try:
        url = server.start().url

        def fails(home, files):
            raise StoreError("the importer is out of sorts")

        with monkeypatch.context() as patch:
            patch.setattr(server_import, "run_import", fails)
            failed = command("load", SEED, "--store", url, "--first-fill")
        assert failed.code == 4
        assert "out of sorts; its database is empty as before" in failed.err
        with open_store(url) as store:
            assert not store.rows().nodes
        filled = command("load", SEED, "--store", url, "--first-fill", "--json")
        assert filled.code == 0, filled.err
        assert json.loads(filled.out)["store"] == url
        command("load", SEED, "--store", "plain.store")
        with open_store(url) as store, open_store("plain.store") as plain:
            assert store.rows() == plain.rows()
            assert store.check().clean
        again = command("load", SEED, "--store", url, "--first-fill")
        assert again.code == 2
        assert "holds something already" in again.err
        assert json.loads(command("load", SEED, "--store", url, "--json").out)["documents"]["unchanged"] == 1
        assert not list((tmp_path / "home").glob("first-fill-*"))
    finally:
        server.stop()
