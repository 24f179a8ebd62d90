"""What tests of the local Neo4j itself need of the machine; $DIPLOGRAPH_TEST_NEO4J is no help to them."""

import os

import pytest

from graph.errors import StoreError
from graph.stores import server_jars


def needed() -> None:
    """Skip the test where no server can be started here; where $CI is set, fail."""
    try:
        server_jars.java()
        if not server_jars.folder().is_dir():
            server_jars.maven()
    except StoreError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))
