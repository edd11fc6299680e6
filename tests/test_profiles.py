"""The profiles of Hypothesis that ``tests/conftest.py`` registers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_TEST = """
from hypothesis import given, strategies as st

import {module}

@given(st.integers(), st.text())
def test_draws(number, text):
    print((number, text))
"""


def drawn(folder: Path, name: str, constants: str) -> str:
    """What a test draws in continuous integration beside a module of these ``constants``."""
    path = folder / name / "test_it.py"
    path.parent.mkdir()
    path.write_text(_TEST.format(module="constants"), encoding="utf-8")
    (path.parent / "constants.py").write_text(constants, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "tests.conftest", str(path)]
    given = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    done = subprocess.run(
        [*command, "--rootdir", str(path.parent)],
        capture_output=True,
        text=True,
        check=True,
        env={**given, "CI": "true", "PYTHONPATH": "."},
    )
    return "\n".join(one for one in done.stdout.splitlines() if one.startswith("("))


def test_examples_of_continuous_integration_do_not_follow_the_code(tmp_path: Path) -> None:
    """A module's numbers and texts are not drawn, or any line of code would change the examples."""
    numbers = "\n".join(f"ONE_{at} = {at**5 + 70_000}, 'text {at}'" for at in range(200))
    alone, beside = drawn(tmp_path, "alone", "ONE = 1"), drawn(tmp_path, "beside", numbers)
    assert alone.count("\n") > 20
    assert beside == alone
