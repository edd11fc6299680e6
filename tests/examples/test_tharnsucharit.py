from __future__ import annotations

import re
from pathlib import Path

import pytest

import itacheck

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(("fiscal_year", "baseline_ita"), [(None, None), (2569, 82.4)])
def test_the_whole_plan_has_no_fault(fiscal_year: int | None, baseline_ita: float | None) -> None:
    """Nothing is found in the example of a good plan, not even an info."""
    report = itacheck.check(
        EXAMPLES / "tharnsucharit.txt", fiscal_year=fiscal_year, baseline_ita=baseline_ita
    )
    assert (report.findings, report.problems) == ((), ())


def test_the_draft_has_the_faults_that_the_readme_lists() -> None:
    """Each rule in the table of faults finds something in the draft, and no other rule does."""
    report = itacheck.check(EXAMPLES / "tharnsucharit-draft.txt")
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    listed = re.findall(r"^\| ([A-Z]{3}\d{3}) \|", readme, re.MULTILINE)
    assert {finding.rule for finding in report.findings} == set(listed)
    assert not report.problems
