"""Earlier reports are read back, and what is none is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck.base.errors import OptionError
from itacheck.settings.reports import looks_like_report, read_reports, reports_from

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT, WHOLE = EXAMPLES / "tharnsucharit-draft.txt", EXAMPLES / "tharnsucharit.txt"
REPORT = itacheck.check(DRAFT)


def written(folder: Path, content: Any) -> Path:
    """A file of JSON."""
    path = folder / "last.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_a_report_comes_back_as_it_was(tmp_path: Path) -> None:
    """From its dict, its file, or the file of a batch."""
    told = REPORT.to_dict()
    for given in (REPORT, told, written(tmp_path, told), str(written(tmp_path, [told]))):
        (found,) = reports_from(given)
        assert found.to_dict() == told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "last.json:1:2: This is not JSON"),
        ("", "last.json:1:1: This is not JSON"),
        ("[" * 100_000, "last.json: This is not JSON"),
        ('{"schema_version": NaN}', "last.json: This is not JSON: NaN."),
        ("[]", "last.json: The file holds no report."),
        ("5", "last.json"),
        ({}, "last.json"),
        ({**REPORT.to_dict(), "schema_version": 2}, "The report has schema version 2"),
        ({**REPORT.to_dict(), "findings": [{"rule": "BUD001"}]}, "last.json: $.findings[0]"),
    ],
)
def test_what_is_no_report_is_told_with_its_place(tmp_path: Path, content: Any, told: str) -> None:
    """Another version of the form is no report of this one."""
    with pytest.raises(OptionError) as caught:
        read_reports(written(tmp_path, content))
    assert told in caught.value.text("en")


@pytest.mark.parametrize("given", [(), [5], 5.0])
def test_a_baseline_is_a_report(given: Any) -> None:
    """Nothing else from a program, either."""
    with pytest.raises(OptionError):
        itacheck.check(WHOLE, baseline=given)


def test_a_report_is_told_from_a_plan() -> None:
    """Both may be JSON."""
    assert looks_like_report(itacheck.render(REPORT, "json"))
    assert looks_like_report(itacheck.render([REPORT], "json"))
    assert not looks_like_report('{"title": "schema_version"}')


def test_a_baseline_leaves_what_is_new() -> None:
    """Of the same plan everything is known; of the mended one everything is gone."""
    same = itacheck.check(DRAFT, baseline=REPORT)
    assert (same.findings, same.ok) == ((), True)
    assert same.baseline is not None
    assert len(same.baseline.known) == len(REPORT.findings)
    mended = itacheck.check(WHOLE, baseline=REPORT)
    assert mended.baseline is not None
    marks = {one.fingerprint for one in mended.baseline.gone}
    assert marks == {one.fingerprint for one in REPORT.findings}
