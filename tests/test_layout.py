"""The shape of the project: imports point down, modules say what they are, docs keep step with the code."""

import ast
import importlib
import re
from pathlib import Path

import pytest
import typer

import diplograph
from diplograph import schema
from diplograph.cli import app
from diplograph.printing import as_json
from graph import record

ROOT = Path(__file__).parents[1]
PACKAGES = ("graph", "loaders", "diplograph")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
LONGEST = 70
"""Lines of a function at most."""
HEAVY = {"distributed", "kglite", "neo4j", "networkx", "pandas", "pyvis", "rich"}


def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> set[str]:
    """The top-level names that a tree imports, wherever it does."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


def commands(group=None, path=()):
    """Every command with the words that call it."""
    group = group or typer.main.get_command(app)
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


def test_the_modules_are_found():
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} == set(PACKAGES)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_only_downward_and_says_what_it_is(path):
    tree = syntax(path)
    package = path.relative_to(ROOT).parts[0]
    above = set(PACKAGES[PACKAGES.index(package) + 1 :])
    assert imported(tree) & above == set()
    assert ast.get_docstring(tree) or not tree.body


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_and_its_functions_can_be_read_in_one_go(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef)]
    assert {f.name: f.end_lineno - f.lineno + 1 for f in functions if f.end_lineno - f.lineno >= LONGEST} == {}


def test_the_reader_can_be_compiled():
    """mypyc, which compiles it where that is asked for (`setup.py`), can't take "in (*SOME, one)"; a set is as good."""
    for path in (ROOT / "loaders" / "text").glob("*.py"):
        compared = [
            part for node in ast.walk(syntax(path)) if isinstance(node, ast.Compare) for part in node.comparators
        ]
        starred = [c.lineno for c in compared if isinstance(c, ast.Tuple) and any(map(is_starred, c.elts))]
        assert starred == [], path.name


def is_starred(node: ast.AST) -> bool:
    return isinstance(node, ast.Starred)


def test_the_wheel_ships_every_package():
    import tomllib

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file()]
    folders = {".".join(path.relative_to(ROOT).parent.parts) for path in files if path.suffix != ".pyc"}
    assert set(settings["packages"]) == folders


def test_the_door_starts_without_heavy_imports():
    import subprocess
    import sys

    code = "import sys, diplograph.cli; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY & set(loaded.stdout.split()) == set()
    assert "typer" in loaded.stdout.split()


def test_the_public_names_are_exactly_those_listed():
    assert sorted(diplograph.__all__) == diplograph.__all__ == dir(diplograph)
    for name in diplograph.__all__:
        assert getattr(diplograph, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        diplograph.nothing  # noqa: B018
    assert diplograph.__version__.count(".") == 2


def test_each_public_name_is_documented():
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"`dg\.(\w+)", text))
    assert documented == set(diplograph.__all__)


@pytest.mark.parametrize("package", ["loaders", "loaders.readers", "diplograph.cli"])
def test_a_list_of_public_names_holds(package):
    module = importlib.import_module(package)
    assert all(hasattr(module, name) for name in module.__all__)


def test_each_command_and_option_has_help_and_is_documented():
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    headings = re.findall(r"^#+ `diplograph ([^`]+)`$", text, re.MULTILINE)
    found = dict(commands())
    assert sorted(headings) == sorted(found)
    for words, command in found.items():
        assert command.help, words
        section = re.split(rf"^#+ `diplograph {words}`$", text, flags=re.MULTILINE)[1]
        section = re.split(r"^#", section, flags=re.MULTILINE)[0]
        for option in command.params:
            assert option.help, (words, option.name)
            named = [name for name in option.opts if name.startswith("--")] or [option.metavar.strip("[]")]
            assert any(name in section for name in named), (words, named)


def test_each_exit_code_is_documented():
    from diplograph import __main__

    in_code = re.findall(r"^ *(\d+) +(.+)$", __main__.__doc__, re.MULTILINE)
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (\d+) \| (.+?) \|$", text, re.MULTILINE) == in_code


def test_the_schema_reference_is_in_step():
    assert (ROOT / "docs" / "schema.md").read_text(encoding="utf-8") == schema.markdown()


def test_the_schema_of_a_record_is_in_step():
    text = (ROOT / "docs" / "record.schema.json").read_text(encoding="utf-8")
    assert text == as_json(record.json_schema()) + "\n"


def test_the_way_through_the_reader_names_every_module():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    modules = {path.name for path in (ROOT / "loaders" / "text").glob("*.py")} - {"__init__.py"}
    assert modules - set(re.findall(r"`(?:[\w/]+/)?(\w+\.py)`", text)) == set()


def test_links_between_documents_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*/README.md")]
    broken = []
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", target) and not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert broken == []
