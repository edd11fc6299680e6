"""The package of examples/embedding/kinds brings a kind of fact, once it is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.base.errors import PackError
from tests.examples.example_packages import ExamplePackage

EXAMPLES = Path(__file__).parents[2] / "examples"
PACKAGE = EXAMPLES / "embedding" / "kinds"
GOOD, PACK = EXAMPLES / "tharnsucharit.txt", PACKAGE / "areas.yaml"


@pytest.fixture
def package(tmp_path: Path) -> ExamplePackage:
    """The package, with its metadata."""
    return ExamplePackage.of(PACKAGE, tmp_path)


def test_rules_ask_about_the_facts_of_the_package(package: ExamplePackage) -> None:
    """One finding for each sheet without an area, with its place; the pack's examples hold."""
    done = package.run("check", "--pack", PACK, "--select", "ARE", "--format", "jsonl", "--", GOOD)
    assert done.stderr == ""
    sheets = len(itacheck.read(GOOD).sheets)
    assert done.stdout.count('"rule": "ARE001"') == sheets > 0
    assert done.stdout.count('"subject": "sheet:') == sheets
    checked = package.run("pack", "check", PACK, "--lang", "en")
    assert (checked.returncode, checked.stderr) == (0, "")
    told = package.run("explain", "ARE001", "--pack", PACK)
    assert "พื้นที่ดำเนินการ" in told.stdout


def test_without_the_package_the_rule_names_a_kind_that_there_is_not() -> None:
    """The error names the kind and its place."""
    with pytest.raises(PackError) as raised:
        itacheck.check(GOOD, packs=[PACK])
    assert "Unknown kind “sheet_area”" in raised.value.problems[0].text("en")
