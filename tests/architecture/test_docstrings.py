"""Everything public is explained where it is defined."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

import pytest

from tests.architecture.sources import Module, module, package_modules

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def undocumented(modules: Iterable[Module]) -> list[str]:
    """Public modules, classes, functions and methods without a docstring, by their dotted names.

    Not public: a name with a leading underscore (special methods included) and whatever stands in
    it; what is defined inside a function; the overloads and setters of one that is documented.
    """
    return [name for one in modules for name in _missing(one)]


def _missing(one: Module) -> Iterator[str]:
    if any(part.startswith("_") and part != "__main__" for part in one.name.split(".")):
        return
    if one.text.strip() and not ast.get_docstring(one.tree):
        yield str(one)
    yield from _missing_in(one.tree, str(one))


def _missing_in(owner: ast.AST, place: str) -> Iterator[str]:
    for node in ast.iter_child_nodes(owner):
        if isinstance(node, Definition):
            if node.name.startswith("_") or _is_a_variant(node):
                continue
            name = f"{place}.{node.name}"
            if not ast.get_docstring(node):
                yield name
            if isinstance(node, ast.ClassDef):
                yield from _missing_in(node, name)
        elif isinstance(node, (ast.If, ast.Try, ast.ExceptHandler, ast.With)):
            yield from _missing_in(node, place)


def _is_a_variant(node: Definition) -> bool:
    endings = (ast.unparse(one).rpartition(".")[2] for one in node.decorator_list)
    return bool({"overload", "setter", "deleter"}.intersection(endings))


def test_everything_public_has_a_docstring() -> None:
    """Every public module, class, function and method of the package has a docstring."""
    assert undocumented(package_modules()) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("x = 1", "itacheck.thai.a"),
        ('"""M."""\ndef f(): ...', "itacheck.thai.a.f"),
        ('"""M."""\nasync def f(): ...', "itacheck.thai.a.f"),
        ('"""M."""\nclass C: ...', "itacheck.thai.a.C"),
        ('"""M."""\nclass C:\n    """C."""\n    def m(self): ...', "itacheck.thai.a.C.m"),
        ('"""M."""\nclass C:\n    """C."""\n    class D: ...', "itacheck.thai.a.C.D"),
        ('"""M."""\ntry:\n    def f(): ...\nfinally:\n    pass', "itacheck.thai.a.f"),
        ('"""M."""\ndef f():\n    "  "', "itacheck.thai.a.f"),
    ],
)
def test_a_missing_docstring_is_found(text: str, name: str) -> None:
    """What is public and unexplained is named, wherever it stands."""
    assert undocumented([module("thai.a", text)]) == [name]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("thai.a", ""),
        ("thai._a", "def f(): ..."),
        ("thai.a", '"""M."""\ndef _f(): ...\nclass _C:\n    def m(self): ...'),
        ("thai.a", '"""M."""\nclass C:\n    """C."""\n    def __len__(self): ...'),
        ("thai.a", '"""M."""\ndef f():\n    """F."""\n    def g(): ...'),
        ("thai.a", '"""M."""\n@typing.overload\ndef f(): ...'),
        ("thai.a", '"""M."""\nclass C:\n    """C."""\n    @x.setter\n    def x(self, v): ...'),
    ],
)
def test_what_needs_no_docstring_is_left_alone(place: str, text: str) -> None:
    """What is private, special, inner or a variant of something documented is not asked for one."""
    assert undocumented([module(place, text)]) == []
