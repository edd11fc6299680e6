"""A plan as a Word document gives the same Plan and the same findings as its text."""

from __future__ import annotations

import json
from pathlib import Path

import itacheck
from itacheck.base.location import ParagraphLocation, TableLocation
from itacheck.report import Report
from tests.documents.word_files import word_from_text

EXAMPLE = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"


def found(report: Report) -> set[tuple[object, ...]]:
    """What the findings say, wherever the plan's form puts them."""
    return {
        (
            one.rule,
            one.subject,
            one.year,
            json.dumps(dict(one.data), sort_keys=True, default=str),
            one.fingerprint,
        )
        for one in report.findings
    }


def same_in_word(path: Path, folder: Path) -> Report:
    """The report on a text's Word form, after it was compared with the text's own."""
    word = folder / "plan.docx"
    word.write_bytes(word_from_text(path.read_text("utf-8")))
    assert itacheck.read(word) == itacheck.read(path)
    report = itacheck.check(word)
    assert found(report) == found(itacheck.check(path))
    return report


def test_the_example_reads_the_same_from_word(tmp_path: Path) -> None:
    """The draft with its faults gives the same in Word, with cells and paragraphs as places."""
    report = same_in_word(EXAMPLE, tmp_path)
    assert report.findings
    places = [one.location for one in report.findings]
    assert all(isinstance(one, (TableLocation, ParagraphLocation)) for one in places)
    assert any(isinstance(one, TableLocation) for one in places)


def test_the_real_plan_reads_the_same_from_word(real_plan_path: Path, tmp_path: Path) -> None:
    """The real plan's merged cells and split tables give the same, and BUD001 names its cell."""
    report = same_in_word(real_plan_path, tmp_path)
    (wrong,) = report.by_rule("BUD001")
    assert isinstance(wrong.location, TableLocation)
    assert wrong.location.column == 5
