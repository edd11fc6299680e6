"""What a report costs: steps are counted, as time depends on the machine."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.plan import Dimension, Mission, Project, Sheet
from itacheck.rendering import render
from itacheck.report import Report
from tests.report.sample import PLAN, report, subtotal
from tests.support import steps


def crowded(size: int) -> Report:
    """Findings on as many projects and sheets as the plan has, each a finding of its own."""
    numbers = range(1, size + 1)
    projects = tuple(Project(one, f"โครงการที่ {one} ของแผน") for one in numbers)
    plan = evolve(
        PLAN,
        dimensions=(Dimension(1, "มิติแรก", (Mission("1.1", "ภารกิจแรก", projects),)),),
        sheets=tuple(Sheet(one, f"โครงการที่ {one} ของแผน") for one in numbers),
    )
    first = report([subtotal(1, 2567, 100, 200, 20)])
    kinds = ("project", "sheet", "indicator")
    ends = {"indicator": ".output.1"}
    found = tuple(
        evolve(first.findings[0], subject=f"{kind}:{one}{ends.get(kind, '')}")
        for one in numbers
        for kind in kinds
    )
    return evolve(first, plan=plan, findings=found)


@pytest.mark.parametrize("form", ["terminal", "html", "docx", "markdown", "json", "csv", "sarif"])
def test_twice_the_findings_cost_twice_the_steps(form: str) -> None:
    """What a finding is about is looked up, and not searched for among all that the plan has."""
    render(crowded(2), form)  # what is made once is made
    small, large = crowded(60), crowded(120)
    assert steps(lambda: render(large, form)) < 2.4 * steps(lambda: render(small, form))
