"""A package of the examples as if it were installed, for a command of its own process."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from attrs import frozen


@frozen
class ExamplePackage:
    """Where a package's files are, and a folder with the metadata that pip writes of it."""

    files: Path
    site: Path

    @classmethod
    def of(cls, files: Path, site: Path) -> ExamplePackage:
        """The package of a pyproject.toml; its metadata is written into ``site``."""
        project = tomllib.loads((files / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        name = project["name"].replace("-", "_")
        metadata = site / f"{name}-{project['version']}.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
        )
        lines = [
            f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in offers.items())
            for group, offers in project["entry-points"].items()
        ]
        (metadata / "entry_points.txt").write_text("".join(lines))
        return cls(files, site)

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """The command with the package on Python's path."""
        path = os.pathsep.join([str(self.site), str(self.files), *sys.path])
        return subprocess.run(
            [sys.executable, "-m", "itacheck", *arguments],
            env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
