"""A PDF becomes a Word file again, and what was not read of it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.cli import main
from itacheck.reading import read
from tests.annotating.pdf_plans import printed

DRAFT = Path("examples/tharnsucharit-draft.txt")
TEXT = DRAFT.read_text(encoding="utf-8")
Output = pytest.CaptureFixture[str]


def converted(folder: Path, data: bytes) -> Path:
    """The Word file of a PDF."""
    plan, out = folder / "plan.pdf", folder / "plan.docx"
    plan.write_bytes(data)
    assert main(["convert", str(plan), str(out), "--lang", "en"]) == 0
    return out


def test_a_pdf_becomes_a_word_file_that_says_the_same(tmp_path: Path, capsys: Output) -> None:
    """All that a plan says is in it."""
    made = read(converted(tmp_path, printed(TEXT)))
    plan = read(DRAFT)
    assert made.projects == plan.projects
    assert made.sheets == plan.sheets
    assert made.risk_rows == plan.risk_rows
    assert made.targets == plan.targets
    assert capsys.readouterr().err == ""


def test_what_was_not_read_is_told_with_the_account(tmp_path: Path, capsys: Output) -> None:
    """The file that is written does not say so: a page that is a picture is not in it."""
    converted(tmp_path, printed(TEXT, pictures=[3]))
    said = capsys.readouterr().err
    assert "Page 3 is a picture" in said
    assert "Places not read: 1." in said
    assert "Not all of the summary table (part 2) could be read." in said
    assert "What was not read of plan.pdf is not in plan.docx" in said
