"""The packages import in one direction only, and each module can be read in one sitting."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.architecture.sources import Module, module, package_modules

LONGEST = 400

BASE = {"base"}
"""What every other package may use; among themselves only the check for circles holds."""

MAY_IMPORT: Mapping[str, set[str]] = {
    "thai": set(),
    "records": set(),
    "vocabulary": set(),
    "documents": {"thai"},  # text is made comparable where its columns are still known
    "plan": {"thai", "records"},
    "packs": {"vocabulary", "records"},
    "reading": {"documents", "plan", "thai"},
    "office": {"reading", "documents", "plan", "thai", "packs"},
    "facts": {"plan", "thai", "vocabulary", "packs"},
    "engine": {"packs", "vocabulary"},
    "report": {"plan", "thai", "vocabulary", "packs", "engine", "records"},
    "settings": {"report", "plan", "thai", "vocabulary", "packs", "engine", "records"},
    "view": {"report", "plan", "thai", "vocabulary", "packs", "engine"},
    "rendering": {"view", "report", "plan", "thai", "vocabulary", "packs", "engine", "office"},
    "notebook": {"rendering", "view", "report", "plan", "thai", "packs"},
}
"""What a package may import of ours besides itself and ``BASE``, from the bottom up."""

PIECES = BASE | MAY_IMPORT.keys()
TOP: Mapping[str, set[str]] = {
    "checking": PIECES,
    "errors": {"base"},  # what programs import by that name
    "evidence": PIECES,
    "annotating": PIECES,
    "fixing": PIECES | {"checking", "annotating"},
    "trial": PIECES | {"checking"},
    "many": PIECES | {"checking"},
    "testing": {"trial"},  # its name in version 0.1
    "cli": PIECES | {"checking", "evidence", "annotating", "fixing", "trial", "many"},
    "__main__": {"cli"},
    # itacheck/__init__.py, which imports lazily
    "": PIECES | {"checking", "annotating", "fixing", "trial", "many", "cli"},
}

ORDER = {**dict.fromkeys(BASE, BASE), **{one: BASE | MAY_IMPORT[one] for one in MAY_IMPORT}, **TOP}

MODULES = package_modules()


def imported(module: Module, modules: Iterable[Module]) -> Iterator[str]:
    """Dotted names of what a module imports anywhere in it; ours begin with ``itacheck``.

    ``from .text import same`` is an import of the module ``text`` unless ``same`` is one itself.
    """
    ours = {str(one) for one in modules}
    here = str(module).split(".") if module.is_package else str(module).split(".")[:-1]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = here[: len(here) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield whole if whole in ours else base
        elif isinstance(node, ast.Call) and node.args and _imports_by_name(node.func):
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _imports_by_name(function: ast.expr) -> bool:
    return ast.unparse(function).rpartition(".")[2] in {"import_module", "__import__"}


def dependencies(modules: Iterable[Module]) -> dict[str, set[str]]:
    """For each module of ours, the modules of ours that it imports."""
    modules = tuple(modules)
    return {
        str(one): {
            name
            for name in imported(one, modules)
            if name.split(".")[0] == "itacheck" and name != str(one)
        }
        for one in modules
    }


def layer(name: str) -> str:
    """The piece of the order that a dotted name of ours belongs to."""
    return name.removeprefix("itacheck").lstrip(".").partition(".")[0]


def against_the_order(modules: Iterable[Module]) -> list[str]:
    """Imports that the order does not allow, and modules that it does not know."""
    found = []
    for name, wanted in dependencies(modules).items():
        here = layer(name)
        if here not in ORDER:
            found.append(f"{name} has no place in the order")
            continue
        allowed = ORDER[here] | {here}
        found += [f"{name} imports {one}" for one in sorted(wanted) if layer(one) not in allowed]
    return found


def circles(graph: Mapping[str, set[str]]) -> list[str]:
    """A circle of the graph, if it has one, as the names along it."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" → ".join(reversed(error.args[1]))]
    return []


def between_packages(graph: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """The graph of the pieces right under the root."""
    merged: dict[str, set[str]] = {}
    for name, wanted in graph.items():
        here = merged.setdefault(layer(name), set())
        here |= {layer(one) for one in wanted} - {layer(name)}
    return merged


def misplaced_engine(modules: Iterable[Module]) -> list[str]:
    """Uses of durable-rules elsewhere than in ``engine``, or through its Python interface."""
    modules = tuple(modules)
    found = []
    for one in modules:
        for name in imported(one, modules):
            root = name.split(".")[0]
            allowed = layer(str(one)) == "engine" and root == "durable_rules_engine"
            if root.startswith("durable") and not allowed:
                found.append(f"{one} imports {name}")
    return found


def too_long(modules: Iterable[Module]) -> list[str]:
    """Modules that nobody reads in one sitting."""
    lengths = {one: len(one.text.splitlines()) for one in modules}
    return [f"{one}: {lines} lines" for one, lines in lengths.items() if lines > LONGEST]


def test_there_are_modules_to_look_at() -> None:
    """The checks below look at the package and not at an empty folder."""
    assert {layer(str(one)) for one in MODULES} >= MAY_IMPORT.keys()


def test_no_import_goes_upwards() -> None:
    """Every import of the package follows the order."""
    assert against_the_order(MODULES) == []


def test_no_circle_between_modules() -> None:
    """No module imports itself by a detour, not even inside a function or for types only."""
    assert circles(dependencies(MODULES)) == []


def test_no_circle_between_packages() -> None:
    """No package imports itself by a detour."""
    assert circles(between_packages(dependencies(MODULES))) == []


def test_durable_rules_is_used_by_the_engine_alone() -> None:
    """Only ``engine`` touches durable-rules, and only its C extension."""
    assert misplaced_engine(MODULES) == []


def test_no_module_is_too_long() -> None:
    """Every module can be read in one sitting."""
    assert too_long(MODULES) == []


def test_the_order_itself_has_no_circle() -> None:
    """The packages can be put in a line in which each imports only from before it."""
    assert circles(MAY_IMPORT) == []


def test_the_order_names_only_what_it_places() -> None:
    """Whatever a package may import has a place of its own in the order."""
    assert set().union(*ORDER.values()) <= ORDER.keys()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("thai.digits", "from ..plan import Plan"),
        ("thai.digits", "from itacheck.plan import Plan"),
        ("thai.digits", "import itacheck.plan.money"),
        ("thai.digits", "def f() -> None:\n    from ..plan import Plan"),
        ("thai.digits", "if TYPE_CHECKING:\n    from ..plan import Plan"),
        ("thai.digits", "import_module('itacheck.plan')"),
        ("base.location", "from ..thai import digits"),
        ("documents.word", "from ..plan import Plan"),
        ("packs.load", "from ..engine import State"),
        ("engine.plain", "from ..facts import facts"),
        ("rendering.text", "from .. import __version__"),
        ("rendering.text", "from ..checking import check"),
        ("checking", "from .cli import main"),
        ("novelty", "import os"),
    ],
)
def test_an_import_against_the_order_is_found(name: str, text: str) -> None:
    """The order's check names a module that imports what it may not, however it is written."""
    assert len(against_the_order([module(name, text)])) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("thai.digits", "from ..base.errors import ReadError\nfrom .text import same\nimport re"),
        ("reading.outline", "from ..documents import Block\nfrom ..plan.money import Cell"),
        ("checking", "from . import facts, reading\nfrom .rendering import render"),
        ("cli.main", "from ..checking import check\nfrom .options import parser"),
        ("", "from .checking import check"),
    ],
)
def test_an_import_in_order_is_left_alone(name: str, text: str) -> None:
    """The order's check is silent about what a module may import."""
    known = [module(one, "") for one in ("facts", "reading")]
    assert against_the_order([module(name, text, is_package=name == ""), *known]) == []


def test_a_circle_between_modules_is_found() -> None:
    """Two modules that import each other are a circle, also through their package's __init__."""
    direct = [module("thai.a", "from . import b"), module("thai.b", "from .a import x")]
    by_package = [
        module("thai", "from .a import x", is_package=True),
        module("thai.a", "from . import y"),
    ]
    chain = [module("thai", "from .a import x", is_package=True), module("thai.a", "import re")]
    assert circles(dependencies(direct)) == ["itacheck.thai.a → itacheck.thai.b → itacheck.thai.a"]
    assert len(circles(dependencies(by_package))) == 1
    assert circles(dependencies(chain)) == []


def test_a_circle_between_packages_is_found() -> None:
    """Two packages that import each other are a circle even where no two modules do."""
    modules = [
        module("plan.a", "from ..thai.b import x"),
        module("thai.c", "from ..plan.d import y"),
        module("thai.b", ""),
        module("plan.d", ""),
    ]
    assert circles(dependencies(modules)) == []
    assert len(circles(between_packages(dependencies(modules)))) == 1


def test_a_misplaced_engine_is_found() -> None:
    """durable-rules' Python interface is refused everywhere, its C extension outside ``engine``."""
    refused = [
        module("engine.durable", "from durable.lang import ruleset"),
        module("checking", "import durable_rules_engine"),
        module("checking", "import_module('durable.engine')"),
    ]
    allowed = [module("engine.durable", "import durable_rules_engine as c\nfrom .durable import x")]
    assert len(misplaced_engine(refused)) == 3
    assert misplaced_engine(allowed) == []


def test_a_long_module_is_found() -> None:
    """A module of one line too many is named with its length."""
    assert too_long([module("a", "x\n" * LONGEST), module("b", "x\n" * (LONGEST + 1))]) == [
        f"itacheck.b: {LONGEST + 1} lines"
    ]
