"""The package of examples/renderer adds a format, once it is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from tests.examples.example_packages import ExamplePackage

EXAMPLES = Path(__file__).parents[2] / "examples"
PACKAGE = EXAMPLES / "renderer"
DRAFT, GOOD = EXAMPLES / "tharnsucharit-draft.txt", EXAMPLES / "tharnsucharit.txt"


@pytest.fixture
def package(tmp_path: Path) -> ExamplePackage:
    """The package, with its metadata."""
    return ExamplePackage.of(PACKAGE, tmp_path)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_format_is_a_line_for_each_finding(package: ExamplePackage, language: str) -> None:
    """With what to do, in the language of the report; the exit code is the check's."""
    done = package.run("check", DRAFT, "--format", "todo", "--lang", language)
    assert (done.returncode, done.stderr) == (1, "")
    findings = itacheck.check(DRAFT, language=language).standing
    assert done.stdout == "".join(
        f"[ ] {one.rule} {one.message}\n      {one.remedy}\n" for one in findings
    )


def test_the_ending_of_a_file_names_the_format(package: ExamplePackage, tmp_path: Path) -> None:
    """As it does for the formats that itacheck has itself."""
    done = package.run("check", DRAFT, "-o", tmp_path / "draft.todo")
    assert (done.returncode, done.stderr) == (1, "")
    assert (tmp_path / "draft.todo").read_text("utf-8").startswith("[ ] ")


def test_there_is_nothing_to_do_in_a_good_plan(package: ExamplePackage) -> None:
    """Nothing is printed."""
    assert package.run("check", GOOD, "--format", "todo").stdout == ""
