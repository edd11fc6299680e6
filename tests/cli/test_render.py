"""``itacheck render``: a saved report in another format or language."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import itacheck
from itacheck.cli import main

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
Output = pytest.CaptureFixture[str]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The Thai report on a draft, as JSON."""
    file = tmp_path / "report.json"
    assert main(["check", str(DRAFT), "--no-config", "-o", str(file)]) == 1
    return file


def test_a_saved_report_is_told_in_the_other_language(saved: Path, tmp_path: Path) -> None:
    """The format is that of the file's name, and nothing is checked: the code is 0."""
    out = tmp_path / "report.md"
    assert main(["render", str(saved), "--lang", "en", "-o", str(out)]) == 0
    english = itacheck.check(DRAFT, language="en")
    assert out.read_text("utf-8") == itacheck.render(english, "markdown")


def test_without_a_language_a_report_keeps_its_own(saved: Path, capsys: Output) -> None:
    """What is asked for is another format alone."""
    assert main(["render", str(saved), "--format", "csv"]) == 0
    assert capsys.readouterr().out == itacheck.render(itacheck.check(DRAFT), "csv")


def test_a_report_comes_from_standard_input(
    saved: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As from another program."""
    given = SimpleNamespace(buffer=io.BytesIO(saved.read_bytes()))
    monkeypatch.setattr(sys, "stdin", given)
    assert main(["render", "-", "--format", "json"]) == 0
    assert capsys.readouterr().out == saved.read_text("utf-8")


@pytest.mark.parametrize("content", [b"\xff", b"{", b"[]", b"{}"])
def test_what_is_no_report_is_refused(content: bytes, tmp_path: Path, capsys: Output) -> None:
    """In a sentence that names the file."""
    file = tmp_path / "report.json"
    file.write_bytes(content)
    assert main(["render", str(file)]) == 2
    assert "report.json" in capsys.readouterr().err
