"""Places in the words of who looks for them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings

import itacheck
from itacheck.base.location import TextLocation
from itacheck.office import write_bytes
from itacheck.report.where import BETWEEN, Places
from tests.strategies import plans, render_text
from tests.support import examples

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
PLAN = itacheck.read(DRAFT)
OTHER_WORDS = {"ส่วนที่ ๑": "บทที่ ๑", "ส่วนที่ ๒": "บทที่ ๒", "ส่วนที่ ๓": "บทที่ ๓"}


class Named(BytesIO):
    """A file in memory that has a name."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def ways(plan: itacheck.Plan, language: str = "th") -> dict[str, str]:
    """The way to the first finding of each rule."""
    report = itacheck.check(plan, language=language)
    found: dict[str, str] = {}
    for one in report.findings:
        if one.location is not None:
            found.setdefault(one.rule, one.location.words)
    return found


@pytest.mark.parametrize("form", ["text", "docx", "xlsx"])
def test_a_place_is_told_by_the_plans_own_headings_rows_and_columns(form: str) -> None:
    """The same way, whatever the file: part, dimension, row and year."""
    plan = PLAN
    if form != "text":
        plan = itacheck.read(Named(write_bytes(PLAN, form), f"plan.{form}"))
    found = ways(plan)
    assert found["BUD001"] == "ส่วนที่ 2 › มิติที่ 2 › แถวรวม › ปี 2568"
    assert found["BUD002"] == "ส่วนที่ 2 › แถวรวมทั้งสิ้น › ปี 2568"
    assert found["TGT002"].endswith("ค่าเป้าหมาย › คะแนน ITA › ปี 2569")
    assert found["MSR001"] == "ส่วนที่ 2 › มิติที่ 3 › ภารกิจ 3.3"
    assert found["BUD006"].startswith("ส่วนที่ 2 › มิติที่ 1 › 2) โครงการ")
    assert found["BUD006"].endswith(" › ปี 2566")
    assert found["CNT001"].startswith("คำนำ › “")


def test_parts_are_called_as_the_plan_calls_them() -> None:
    """บทที่ 2 where another plan says ส่วนที่ 2."""
    text = DRAFT.read_text(encoding="utf-8")
    for printed, other in OTHER_WORDS.items():
        text = text.replace(printed, other)
    found = ways(itacheck.read(BytesIO(text.encode())))
    assert found["BUD001"] == "บทที่ 2 › มิติที่ 2 › แถวรวม › ปี 2568"


def test_words_are_in_the_language_of_the_report() -> None:
    """What the plan prints stays as it is."""
    found = ways(PLAN, "en")
    assert found["BUD001"] == "ส่วนที่ 2 › Dimension 2 › the row of the total › year 2568"


def test_what_is_unknown_in_a_row_is_told_by_its_row() -> None:
    """A place beside a known thing has the way to what both are in."""
    project = PLAN.projects[4]
    assert isinstance(project.location, TextLocation)
    places = Places(PLAN, "th")
    beside = places.told(TextLocation("x", project.location.line, project.location.column + 1))
    assert beside is not None
    assert beside.words.startswith("ส่วนที่ 2 › มิติที่ 2 › 5) ")
    sheet = PLAN.sheets[2].sections[3].location
    assert isinstance(sheet, TextLocation)
    below = places.told(TextLocation("x", sheet.line + 1, 1))
    assert below is not None
    assert below.words.startswith("ส่วนที่ 3 › ลำดับที่ 3 › 4. ")


def test_a_plan_of_code_has_no_places() -> None:
    """And nothing is made up for it."""
    plan = itacheck.Plan()
    assert Places(plan, "th").told(None) is None
    told = Places(plan, "th").told(TextLocation("x", 1))
    assert told is not None
    assert told.words == ""


@settings(max_examples=examples(25), deadline=None)
@given(plans())
def test_the_way_to_every_thing_begins_in_its_part(plan: itacheck.Plan) -> None:
    """Whatever the plan: of what was read from a text, no way is empty or broken."""
    read = itacheck.read(BytesIO(render_text(plan).encode()))
    places = Places(read, "th")
    locations = [*(one.location for one in read.projects), *(one.location for one in read.sheets)]
    for location in locations:
        told = places.told(location)
        assert told is not None
        assert len(told.words.split(BETWEEN)) >= 2
        assert all(told.words.split(BETWEEN))
