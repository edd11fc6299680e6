"""What the package imports, it also asks pip for."""

from __future__ import annotations

import re
import sys
from importlib.metadata import packages_distributions, requires

from tests.architecture.sources import package_modules
from tests.architecture.test_imports import imported, layer

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_ONLY_FOR_TESTS = {"hypothesis"}
"""What ``itacheck.testing`` takes from whoever writes tests with it."""
_EXTRAS = {"itacheck.notebook.frames", "itacheck.report.model"}
"""What may import pandas and polars, which are extras: to make data frames, and for types."""


def _same(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).casefold()


def _required() -> set[str]:
    """The distributions that every installation of the package has."""
    lines = [one for one in requires("itacheck") or () if "extra ==" not in one]
    return {_same(match[0]) for one in lines if (match := _NAME.match(one))}


def test_whatever_is_imported_is_installed_with_the_package() -> None:
    """No verb fails in a plain installation because only the tests' extra has what it imports."""
    modules = package_modules()
    # A requirement of other versions of Python may not be installed here; it is called as imported.
    known = {one: [one] for one in _required()} | dict(packages_distributions())
    missing = set()
    for one in modules:
        for name in imported(one, modules):
            root = name.partition(".")[0]
            if root in sys.stdlib_module_names or root in {"itacheck", "__future__", ""}:
                continue
            if layer(str(one)) == "testing" and root in _ONLY_FOR_TESTS:
                continue
            if str(one) in _EXTRAS and root in {"pandas", "polars"}:
                continue
            if not {_same(dist) for dist in known.get(root, ())} & _required():
                missing.add(f"{one} imports {name}")
    assert sorted(missing) == []
