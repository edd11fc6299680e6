"""The versions that installations are fixed to, and the page that says what is installed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.test_dependencies import PROJECT, REQUIRED

ROOT = Path(__file__).parents[2]
LINES = ROOT.joinpath("constraints.txt").read_text(encoding="utf-8").splitlines()
FIXED = {
    canonicalize_name(one.name): one
    for one in (Requirement(line) for line in LINES if not line.startswith("#"))
}
PAGE = ROOT.joinpath("docs", "installing.md").read_text(encoding="utf-8")
EXTRAS = [
    Requirement(one)
    for name in ("pandas", "pdf", "polars")
    for one in PROJECT["optional-dependencies"][name]
]


@pytest.mark.parametrize("wanted", [*REQUIRED, *EXTRAS], ids=lambda one: str(one.name))
def test_each_dependency_is_fixed_to_a_version_that_fits(wanted: Requirement) -> None:
    """One version, which pyproject.toml allows, from no place of its own."""
    fixed = FIXED[canonicalize_name(wanted.name)]
    (version,) = fixed.specifier
    assert version.operator == "=="
    assert version.version in wanted.specifier
    assert fixed.url is None


def test_the_constraints_are_of_this_version() -> None:
    """A release says which versions itself was tried with."""
    assert f"itacheck {PROJECT['version']} " in LINES[0]


@pytest.mark.parametrize("wanted", REQUIRED, ids=lambda one: str(one.name))
def test_the_page_gives_a_reason_for_each_dependency(wanted: Requirement) -> None:
    """Its line has a reason and a size."""
    rows = re.findall(r"^\| (.*) \| (.+) \| [\d.]+ \|$", PAGE, re.MULTILINE)
    reasons = {canonicalize_name(one): why for names, why in rows for one in names.split(", ")}
    assert len(reasons[canonicalize_name(wanted.name)]) > 20


def test_the_page_names_the_files_of_this_version() -> None:
    """Its commands can be copied."""
    assert set(re.findall(r"itacheck-([\d.]+)-py3", PAGE)) == {PROJECT["version"]}


def test_the_changelog_tells_of_this_version() -> None:
    """With its day, below what is not released yet."""
    changes = ROOT.joinpath("CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (\S+)(?: - (\d{4}-\d\d-\d\d))?$", changes, re.MULTILINE)
    assert headings[0] == ("[Unreleased]", "")
    assert headings[1][0] == f"[{PROJECT['version']}]"
    assert headings[1][1] != ""
