"""The command that tries the durable engine for long."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from itacheck.engine import loadable_engines

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif("durable" not in loadable_engines(), reason="durable-rules is not installed")
def test_threads_and_forked_processes_find_the_same() -> None:
    """A short run of what takes minutes by hand: as many checks as there are threads, and forks."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.endurance", "--checks", "16"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "16 checks" in done.stdout
    assert "0 wrong" in done.stdout
