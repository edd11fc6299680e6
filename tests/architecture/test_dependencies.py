"""What the package imports, it also asks pip for."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, files, requires
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from itacheck.engine import loadable_engines
from tests.architecture.sources import package_modules
from tests.architecture.test_imports import imported

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_ONLY_FOR_TESTS = {"hypothesis"}
"""What ``tests.strategies`` takes from whoever writes tests with it."""
_EXTRAS = {"itacheck.notebook.frames", "itacheck.report.model"}
"""What may import pandas and polars, which are extras: to make data frames, and for types."""
_PDF = "itacheck.documents.pdf."
"""What may import the library that reads PDFs, which is an extra."""


PROJECT: dict[str, Any] = tomllib.loads(
    Path(__file__).parents[2].joinpath("pyproject.toml").read_text(encoding="utf-8")
)["project"]
REQUIRED = [Requirement(one) for one in PROJECT["dependencies"]]


def _same(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def _required() -> set[str]:
    """The distributions that every installation of the package has."""
    lines = [one for one in requires("itacheck") or () if "extra ==" not in one]
    return {_same(match[0]) for one in lines if (match := _NAME.match(one))}


def _provided(distribution: str) -> set[str]:
    """The names that a distribution lets one import.

    One that only other versions of Python need is not installed here; it is called as imported.
    """
    try:
        found = files(distribution) or ()
    except PackageNotFoundError:
        return {distribution}
    return {
        path.parts[0].partition(".")[0]
        for path in found
        if path.suffix in {".py", ".so"} and path.parts[0] != ".."
    }


def test_whatever_is_imported_is_installed_with_the_package() -> None:
    """No verb fails in a plain installation because only the tests' extra has what it imports."""
    modules = package_modules()
    known = {name for one in _required() for name in _provided(one)}
    missing = set()
    for module in modules:
        for name in imported(module, modules):
            root = name.partition(".")[0]
            if root in sys.stdlib_module_names or root in {"itacheck", "__future__", ""}:
                continue
            if str(module) in _EXTRAS and root in {"pandas", "polars"}:
                continue
            if str(module).startswith(_PDF) and root == "playa":
                continue
            if root not in known:
                missing.add(f"{module} imports {name}")
    assert sorted(missing) == []


def _place(version: str, platform: str = "linux", python: str = "CPython") -> dict[str, str]:
    return {
        "python_version": version,
        "sys_platform": platform,
        "platform_python_implementation": python,
    }


def _durable_rules() -> Requirement:
    (found,) = (one for one in REQUIRED if one.name == "durable-rules")
    return found


def test_each_dependency_is_named_once() -> None:
    """A second line for one package would be read by nobody."""
    names = [_same(one.name) for one in REQUIRED]
    assert sorted(names) == sorted(set(names))


def test_no_python_is_too_new() -> None:
    """From 3.11 on, without an upper bound."""
    allowed = SpecifierSet(PROJECT["requires-python"])
    assert [minor for minor in range(40) if f"3.{minor}" in allowed] == list(range(11, 40))


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (_place("3.11"), True),
        (_place("3.12"), True),
        (_place("3.13"), False),
        (_place("3.14"), False),
        (_place("3.20"), False),
        (_place("3.12", "darwin"), False),
        (_place("3.11", "win32"), False),
        (_place("3.11", python="PyPy"), False),
    ],
)
def test_durable_rules_is_asked_for_where_it_is_known_to_build(
    place: dict[str, str], wanted: bool
) -> None:
    """On Linux with CPython 3.11 and 3.12; anywhere else it is an extra, of the same version."""
    marker = _durable_rules().marker
    assert marker is not None
    assert marker.evaluate(place) is wanted
    (extra,) = map(Requirement, PROJECT["optional-dependencies"]["durable"])
    assert (extra.specifier, extra.marker) == (_durable_rules().specifier, None)


def test_durable_rules_decides_where_it_is_asked_for() -> None:
    """Where every installation has it, it can be loaded: no test passes it over unseen."""
    marker = _durable_rules().marker
    assert marker is not None
    assert "durable" in loadable_engines() or not marker.evaluate()
