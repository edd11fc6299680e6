"""The package of examples/embedding/kinds brings a kind of fact, once it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import itacheck
from itacheck.base.errors import PackError

EXAMPLES = Path(__file__).parents[2] / "examples"
PACKAGE = EXAMPLES / "embedding" / "kinds"
GOOD, PACK = EXAMPLES / "tharnsucharit.txt", PACKAGE / "areas.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the metadata that pip writes of the package's pyproject.toml."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = tmp_path / f"itacheck_areas-{project['version']}.dist-info"
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


def run(site: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command with the package on Python's path."""
    path = os.pathsep.join([str(site), str(PACKAGE), *sys.path])
    return subprocess.run(
        [sys.executable, "-m", "itacheck", *arguments],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_rules_ask_about_the_facts_of_the_package(site: Path) -> None:
    """One finding for each sheet without an area, with its place; the pack's examples hold."""
    done = run(site, "check", "--pack", PACK, "--select", "ARE", "--format", "jsonl", "--", GOOD)
    assert done.stderr == ""
    sheets = len(itacheck.read(GOOD).sheets)
    assert done.stdout.count('"rule": "ARE001"') == sheets > 0
    assert done.stdout.count('"subject": "sheet:') == sheets
    checked = run(site, "pack", "check", PACK, "--lang", "en")
    assert (checked.returncode, checked.stderr) == (0, "")
    told = run(site, "explain", "ARE001", "--pack", PACK)
    assert "พื้นที่ดำเนินการ" in told.stdout


def test_without_the_package_the_rule_names_a_kind_that_there_is_not() -> None:
    """The error names the kind and its place."""
    with pytest.raises(PackError) as raised:
        itacheck.check(GOOD, packs=[PACK])
    assert "Unknown kind “sheet_area”" in raised.value.problems[0].text("en")
