"""The package of examples/renderer adds a format, once it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import itacheck

EXAMPLES = Path(__file__).parents[2] / "examples"
PACKAGE = EXAMPLES / "renderer"
DRAFT, GOOD = EXAMPLES / "tharnsucharit-draft.txt", EXAMPLES / "tharnsucharit.txt"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the metadata that pip writes of the package's pyproject.toml."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = tmp_path / f"itacheck_todo-{project['version']}.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    )
    lines = [
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in offers.items())
        for group, offers in project["entry-points"].items()
    ]
    (metadata / "entry_points.txt").write_text("".join(lines))
    return tmp_path


def check(site: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command with the package on Python's path."""
    path = os.pathsep.join([str(site), str(PACKAGE), *sys.path])
    return subprocess.run(
        [sys.executable, "-m", "itacheck", "check", *arguments],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_format_is_a_line_for_each_finding(site: Path, language: str) -> None:
    """With what to do, in the language of the report; the exit code is the check's."""
    done = check(site, DRAFT, "--format", "todo", "--lang", language)
    assert (done.returncode, done.stderr) == (1, "")
    findings = itacheck.check(DRAFT, language=language).standing
    assert done.stdout == "".join(
        f"[ ] {one.rule} {one.message}\n      {one.remedy}\n" for one in findings
    )


def test_the_ending_of_a_file_names_the_format(site: Path, tmp_path: Path) -> None:
    """As it does for the formats that itacheck has itself."""
    done = check(site, DRAFT, "-o", tmp_path / "draft.todo")
    assert (done.returncode, done.stderr) == (1, "")
    assert (tmp_path / "draft.todo").read_text("utf-8").startswith("[ ] ")


def test_there_is_nothing_to_do_in_a_good_plan(site: Path) -> None:
    """Nothing is printed."""
    assert check(site, GOOD, "--format", "todo").stdout == ""
