"""A program that embeds itacheck can be typed as strictly as its author likes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CONSUMER = Path(__file__).with_name("consumer.py")
WRONG = """
import itacheck

report = itacheck.check("plan.docx", fiscal_yaer=2569)
itacheck.render(report, format=5)
report.findings[0].serverity
number: int = itacheck.render(report, "docx")
"""


def complaints(program: Path, folder: Path) -> list[str]:
    """What mypy says of a program in its strict mode, without any setting of ours."""
    done = subprocess.run(
        [
            sys.executable,
            *("-m", "mypy", "--strict", "--no-error-summary", "--config-file", ""),
            *("--cache-dir", str(folder / "cache"), str(program)),
        ],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.stderr
    return done.stdout.splitlines()


def test_a_strictly_typed_program_has_no_complaints_and_a_wrong_one_has(tmp_path: Path) -> None:
    """Each line that is wrong has its own: an argument, a type, an attribute, a result."""
    assert complaints(CONSUMER, tmp_path) == []
    wrong = tmp_path / "wrong.py"
    wrong.write_text(WRONG, "utf-8")
    told = [line for line in complaints(wrong, tmp_path) if "error:" in line]
    assert sorted({int(line.split(":")[1]) for line in told}) == [4, 5, 6, 7]
