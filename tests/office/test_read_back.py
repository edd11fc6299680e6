"""Word and Excel files read back to the plan that they were written from."""

from __future__ import annotations

from io import BytesIO

import pytest
from attrs import evolve
from docx import Document
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

import itacheck
from itacheck.documents.excel import read_excel_document
from itacheck.documents.word import read_word_document
from itacheck.office import write_bytes
from itacheck.plan import OtherCell, Plan
from itacheck.reading import read, read_bytes, read_document
from itacheck.report import Finding
from tests.strategies import plans, rarer_plans
from tests.support import examples

EXAMPLES = ("tharnsucharit", "tharnsucharit-draft")
READERS = {"docx": read_word_document, "xlsx": read_excel_document}


def read_back(plan: Plan, form: str) -> Plan:
    """The plan that our own reader finds in a written document."""
    return read_document(READERS[form](write_bytes(plan, form), f"plan.{form}"))


def found(one: Finding) -> tuple[object, ...]:
    """A finding but for where it stands in the file."""
    return one.rule, one.subject, one.year, one.data, one.message, one.fingerprint


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("example", EXAMPLES)
def test_a_document_says_the_same_as_its_plan(example: str, form: str) -> None:
    """The same plan, nothing unreadable, and the same findings in the same order."""
    plan = read(f"examples/{example}.txt")
    again = read_back(plan, form)
    assert again == plan
    assert again.problems == ()
    expected, got = itacheck.check(plan).findings, itacheck.check(again).findings
    assert list(map(found, got)) == list(map(found, expected))
    assert None not in [one.location for one in got]


@pytest.mark.parametrize("form", READERS)
@settings(
    max_examples=examples(12),
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(plan=plans())
def test_any_plan_that_a_document_can_say_is_read_back(form: str, plan: Plan) -> None:
    """Whatever is missing or odd in a plan, a document of it says the same; it may ask for more."""
    assert evolve(read_back(plan, form), unfilled=()) == plan


@pytest.mark.parametrize("form", ["text", *READERS])
@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plan=rarer_plans())
def test_the_rarer_things_of_a_plan_are_read_back(form: str, plan: Plan) -> None:
    """Sub-missions, labels, further columns, units, notes, odd cells, passages like headings."""
    again = read_bytes(write_bytes(plan, form), f"plan.{form}")
    assert evolve(again, unfilled=()) == plan
    assert again.unit is plan.unit


@pytest.mark.parametrize("form", ["text", *READERS])
def test_further_columns_keep_their_order_though_no_row_but_the_last_has_all(form: str) -> None:
    """A row that lacks some of them says nothing of where these stand."""
    rows = [("หน่วยงาน",), ("กองทุน",), ("หน่วยงาน", "แหล่งเงิน", "กองทุน")]
    plan = read("examples/tharnsucharit.txt")
    dimension = plan.dimensions[0]
    mission = dimension.missions[0]
    projects = tuple(
        evolve(one, others=tuple(OtherCell(heading, "กองคลัง") for heading in row))
        for one, row in zip(dimension.projects, rows, strict=False)
    )
    only = evolve(mission, projects=projects)
    changed = (evolve(dimension, missions=(only,), subtotal=None), *plan.dimensions[1:])
    plan = evolve(plan, dimensions=changed)
    again = read_bytes(write_bytes(plan, form), f"plan.{form}")
    assert again.dimensions == plan.dimensions


def test_dimensions_and_missions_are_merged_over_their_rows() -> None:
    """A dimension's name stands once, beside all of its missions, as people lay out the table."""
    plan = read("examples/tharnsucharit.txt")
    table = Document(BytesIO(write_bytes(plan, "docx"))).tables[2]
    first = [row.cells[0].text for row in table.rows]
    second = [row.cells[1].text for row in table.rows]
    for dimension in plan.dimensions:
        shown = f"{dimension.number}. {dimension.name}"
        # python-docx shows a merged cell again in each row that it covers.
        assert first.count(shown) == len(dimension.projects)
        for mission in dimension.missions:
            assert second.count(f"{mission.code} {mission.name}") == len(mission.projects)
    sheet = load_workbook(BytesIO(write_bytes(plan, "xlsx")))["ส่วนที่ 2"]
    header = next(row for row in range(1, 20) if sheet.cell(row, 1).value == "มิติ")
    merged = [
        one
        for one in sheet.merged_cells.ranges
        if one.min_row != one.max_row and one.min_row > header
    ]
    tall = [one for one in plan.missions if len(one.projects) > 1]
    assert len(merged) == len(plan.dimensions) + len(tall)
