"""What the package imports, it also asks pip for."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, files, requires

from tests.architecture.sources import package_modules
from tests.architecture.test_imports import imported, layer

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_ONLY_FOR_TESTS = {"hypothesis"}
"""What ``itacheck.testing`` takes from whoever writes tests with it."""
_EXTRAS = {"itacheck.notebook.frames", "itacheck.report.model"}
"""What may import pandas and polars, which are extras: to make data frames, and for types."""


_STANDARD = {*sys.stdlib_module_names, "tomllib"}
"""Modules of Python itself; ``tomllib`` is one from 3.11 on, and imported only there."""


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
            if root in _STANDARD or root in {"itacheck", "__future__", ""}:
                continue
            if layer(str(module)) == "testing" and root in _ONLY_FOR_TESTS:
                continue
            if str(module) in _EXTRAS and root in {"pandas", "polars"}:
                continue
            if root not in known:
                missing.add(f"{module} imports {name}")
    assert sorted(missing) == []
