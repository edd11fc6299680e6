"""``itacheck annotate``: a reviewed copy beside the plan, and never over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.cli import main
from tests.annotating.support import file


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The example with its faults as a Word file."""
    path = tmp_path / "plan.docx"
    path.write_bytes(file("docx"))
    return path


def test_the_copy_stands_beside_the_plan(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan keeps its bytes; the exit code is that of the check."""
    assert main(["annotate", str(plan), "--lang", "en"]) == 1
    copy = plan.with_name("plan.reviewed.docx")
    assert plan.read_bytes() == file("docx")
    assert copy.read_bytes() != plan.read_bytes()
    assert "plan.reviewed.docx: " in capsys.readouterr().out


def test_nothing_is_overwritten_without_force(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither an earlier copy nor the plan itself."""
    copy = plan.with_name("plan.reviewed.docx")
    copy.write_bytes(b"mine")
    assert main(["annotate", str(plan)]) == 2
    assert main(["annotate", str(plan), "-o", str(plan)]) == 2
    assert copy.read_bytes() == b"mine"
    assert plan.read_bytes() == file("docx")
    assert "--force" in capsys.readouterr().err
    assert main(["annotate", str(plan), "--force"]) == 1
    assert copy.read_bytes() != b"mine"


def test_a_text_gets_an_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says what to do, and nothing is written."""
    path = tmp_path / "plan.txt"
    path.write_bytes(file("text"))
    assert main(["annotate", str(path), "--lang", "en"]) == 2
    assert "itacheck convert" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["plan.txt"]
