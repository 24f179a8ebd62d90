"""Builds the package: pure Python, or with the reader compiled by mypyc where DIPLOGRAPH_COMPILE=1 asks for it.

How much faster that reads, and what it needs, stands in benchmarks/README.md. Everything else is in pyproject.toml.
"""

import os
from pathlib import Path

from setuptools import Extension, setup


def compiled() -> list[Extension]:
    """The modules of the reader as extensions; none, unless they are asked for."""
    if os.environ.get("DIPLOGRAPH_COMPILE") != "1":
        return []
    from mypyc.build import mypycify

    modules = sorted(str(path) for path in Path("loaders/text").glob("*.py") if path.stem != "__init__")
    return mypycify(["--follow-imports=silent", *modules], opt_level="1", debug_level="0", multi_file=True)


setup(ext_modules=compiled())
