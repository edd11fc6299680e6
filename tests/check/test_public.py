from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

import itacheck


def run(code: str) -> str:
    """What a fresh interpreter prints."""
    environment = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.parametrize("name", itacheck.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """What __all__ promises can be had, and dir shows it."""
    assert getattr(itacheck, name) is not None
    assert name in dir(itacheck)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The package has what it has."""
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        itacheck.chekc  # type: ignore[attr-defined]  # noqa: B018


def test_importing_loads_nothing() -> None:
    """A program that imports itacheck pays only for what it uses."""
    loaded = run(
        "import sys; before = set(sys.modules); import itacheck; "
        "print(sorted(set(sys.modules) - before))"
    )
    assert loaded == "['itacheck']"


@pytest.mark.parametrize(
    "before",
    [
        "import itacheck",
        "import itacheck.checking",
        "from itacheck.checking import check",
        "from itacheck.cli import main; import itacheck.cli.check",
    ],
)
def test_check_can_be_called_whatever_was_imported_before(before: str) -> None:
    """No module of itacheck takes the place of the function."""
    printed = run(
        f"{before}\nimport itacheck\n"
        "try: itacheck.check(5)\n"
        "except itacheck.OptionError as error: print(error)"
    )
    assert "type int is no plan" in printed


def test_star_import_gives_the_public_names() -> None:
    """Nothing else leaks into a notebook."""
    printed = run("from itacheck import *; print(check.__module__, Report.__name__)")
    assert printed == "itacheck.checking Report"


def test_a_module_of_ours_can_be_imported_by_its_name() -> None:
    """Submodules are still modules."""
    assert importlib.import_module("itacheck.report").__name__ == "itacheck.report"


def test_the_version_is_a_text() -> None:
    """It is that of the installed package."""
    assert isinstance(itacheck.__version__, str)
    assert itacheck.__version__
