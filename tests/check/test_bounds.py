"""What is made of an input is bounded, and not only what is read of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import itacheck
from itacheck import facts
from itacheck.plan import Control, Mission, Money, Plan, Rating, Risk, RiskLevel, RiskRow
from itacheck.plan.budget import LARGEST_BAHT
from itacheck.plan.form import plan_from_mapping, plan_to_mapping
from itacheck.vocabulary.model import MOST_EVIDENCE, Evidence, few

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
PLAN = itacheck.read(DRAFT)


def many_in_a_cell(count: int) -> Plan:
    """A plan with a row of so many high risks beside so many controls that nobody carries out."""
    row = RiskRow(
        1,
        "งานพัสดุ",
        tuple(Risk(f"ความเสี่ยงเรื่องที่ {n}", n) for n in range(1, count + 1)),
        (Rating(RiskLevel.HIGH, "สูง"),),
        tuple(Control(f"หมุนเวียนผู้รับผิดชอบคลังสินค้า {n}", n) for n in range(1, count + 1)),
    )
    return evolve(PLAN, risk_rows=(row,))


def test_a_risk_names_the_first_of_its_rows_controls_and_counts_the_others() -> None:
    """Or a cell of a thousand risks beside one of a thousand controls were a million of them."""
    report = itacheck.check(many_in_a_cell(60), language="en")
    found = report.by_rule("RSK007")
    assert len(found) == 60
    assert {len(one.evidence) for one in found} == {1 + 10 + 1}
    assert {one.evidence[-1].what for one in found} == {"and 50 more"}


def test_a_report_on_a_thousand_risks_in_a_cell_stays_small() -> None:
    """In each format that tells all findings whole."""
    report = itacheck.check(many_in_a_cell(1000))
    assert len(report.findings) > 2000
    for name in ("json", "sarif", "html"):
        content = itacheck.render(report, name)
        assert isinstance(content, str)
        assert len(content.encode()) < 10_000_000


def test_of_much_evidence_the_first_is_named_and_the_rest_counted() -> None:
    """Where the rest begins is told."""
    places = [one.location for one in PLAN.projects]
    every = [Evidence(str(number), place) for number, place in enumerate(places * 20)]
    shown = few(every)
    assert shown[:-1] == tuple(every[:MOST_EVIDENCE])
    assert str(shown[-1].what) == f"and {len(every) - MOST_EVIDENCE} more"
    assert shown[-1].location == every[MOST_EVIDENCE].location
    assert few(every[:MOST_EVIDENCE]) == tuple(every[:MOST_EVIDENCE])


def test_a_finding_of_much_evidence_counts_all_that_it_does_not_name() -> None:
    """A sum of 150 projects names the row of totals and them."""
    first = PLAN.projects[0]
    projects = tuple(evolve(first, number=number) for number in range(1, 151))
    mission = Mission("1.1", "ภารกิจ", projects)
    dimension = evolve(PLAN.dimensions[0], missions=(mission,))
    report = itacheck.check(evolve(PLAN, dimensions=(dimension,)), language="en")
    ends = [(len(one.evidence), one.evidence[-1].what) for one in report.by_rule("BUD001")]
    assert ends
    assert set(ends) == {(MOST_EVIDENCE + 1, "and 51 more")}


def with_amount(amount: object) -> dict[str, Any]:
    """The plan as a dict, with an amount of a project."""
    mapping = plan_to_mapping(PLAN)
    mapping["dimensions"][0]["missions"][0]["projects"][0]["budget"][2566] = amount
    return mapping


def test_an_amount_that_no_plan_has_is_refused_at_its_place() -> None:
    """As in a document, where it is no amount of money either (BUD009)."""
    assert plan_from_mapping(with_amount(LARGEST_BAHT)).projects
    with pytest.raises(itacheck.PlanError, match=r"budget\.2566.*90,000,000,000,000"):
        itacheck.check(with_amount(LARGEST_BAHT + 1))


def test_a_plan_built_in_code_has_the_same_bounds() -> None:
    """For money, and for numbers from which lists are made."""
    project = PLAN.projects[0]
    (year, cell), *others = project.budget.cells
    with pytest.raises(itacheck.PlanError, match=r"Money\.satang: .*from -9000000000000000 to"):
        Money(LARGEST_BAHT * 100 + 1)
    with pytest.raises(itacheck.PlanError, match=r"Cell\.amount: .*90,000,000,000,000"):
        evolve(cell, amount=LARGEST_BAHT + 1)  # type: ignore[arg-type]
    with pytest.raises(itacheck.PlanError, match=r"Budget\.cells\[0\]\[1\]: "):
        evolve(project.budget, cells=((year, LARGEST_BAHT + 1), *others))  # type: ignore[arg-type]
    with pytest.raises(itacheck.PlanError, match=r"Sheet\.number.*9007199254740992"):
        evolve(PLAN.sheets[0], number=2**53)


@given(
    st.sampled_from(["title", "sheets", "dimensions", "grand_total", "problems", "unit", "source"]),
    st.sampled_from([5, "ก", (None,), (5,), ("ก",), [], object(), 1.5, Money(1), PLAN]),
)
def test_a_plan_with_values_of_other_types_is_refused(name: str, value: object) -> None:
    """The error names the field; a type checker would have said so, too."""
    if isinstance(value, str) and name == "title":
        return
    changed: Any = {name: value}
    if value == [] and name in {"sheets", "dimensions", "problems"}:
        assert getattr(evolve(PLAN, **changed), name) == ()
        return
    with pytest.raises(itacheck.PlanError, match=rf"Plan\.{name}"):
        evolve(PLAN, **changed)


def test_a_plan_of_too_many_facts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take more memory than the file that they come from."""
    monkeypatch.setattr(facts, "MOST_FACTS", 50)
    with pytest.raises(itacheck.LimitError, match=r"tharnsucharit-draft\.txt: .* 50 facts"):
        itacheck.check(DRAFT)
