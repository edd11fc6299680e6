from __future__ import annotations

import pytest

from itacheck.plan import Plan, RiskLevel
from tests.reading.texts import FIRST, plan, problems, table

HEADER = "ลำดับที่\tขั้นตอนการดำเนินงาน\tประเด็นความเสี่ยงการทุจริต\tRisk Score\tมาตรการควบคุมความเสี่ยงการทุจริต"
SCORED = "ที่\tขั้นตอน\tความเสี่ยง\tโอกาส (L)\tผลกระทบ (I)\tคะแนน\tระดับความเสี่ยง\tแนวทางควบคุม"


def risk_plan(*rows: str, header: str = HEADER, below: str = "") -> Plan:
    """A plan with this risk table, what stands below it, and one project."""
    lines = ["ส่วนที่ 1", "บทนำ", "1. การประเมินความเสี่ยงการทุจริต", "", header, *rows, "", below]
    return plan("\n".join(lines), table(FIRST))


def test_a_row_has_its_step_risks_level_and_controls() -> None:
    """The real form: numbered risks and controls in one cell each, one level for all."""
    found = risk_plan("๑.\tงานพัสดุ\t๑.จ้างพวกพ้อง ๒.ราคาสูงเกิน\tปานกลาง\t๑.มาตรการ ก ๒.โครงการ ข ๖. ค")
    (row,) = found.risk_rows
    assert (row.number, row.step) == (1, "งานพัสดุ")
    assert [(one.number, one.text) for one in row.risks] == [(1, "จ้างพวกพ้อง"), (2, "ราคาสูงเกิน")]
    assert [one.level for one in row.ratings] == [RiskLevel.MEDIUM]
    assert [one.number for one in row.controls] == [1, 2, 6]


def test_several_levels_in_a_cell() -> None:
    """Stacked levels are as many ratings, in order."""
    found = risk_plan("1\tงาน\t1. ก 2. ข 3. ค\tต่ำ สูง สูง มาก\t1. มาตรการ")
    levels = [one.level for one in found.risk_rows[0].ratings]
    assert levels == [RiskLevel.LOW, RiskLevel.HIGH, RiskLevel.VERY_HIGH]


def test_a_level_that_is_none_of_the_scale_is_kept_as_stated() -> None:
    """An unknown word is no level, but it is there."""
    (rating,) = risk_plan("1\tงาน\tก\tรุนแรง\t1. มาตรการ").risk_rows[0].ratings
    assert (rating.level, rating.stated) == (None, "รุนแรง")


def test_columns_of_likelihood_impact_and_score() -> None:
    """L, I, score and level in columns of their own make one rating for each risk."""
    found = risk_plan("1\tงาน\t1. ก 2. ข\t3 ๔\t๓ 5\t9 20\tปานกลาง สูงมาก\t1. มาตรการ", header=SCORED)
    values = [
        (one.likelihood, one.impact, one.score, one.level) for one in found.risk_rows[0].ratings
    ]
    assert values == [(3, 3, 9, RiskLevel.MEDIUM), (4, 5, 20, RiskLevel.VERY_HIGH)]


@pytest.mark.parametrize("cell", ["3x3=9", "๓ × ๓ = ๙ ปานกลาง", "ปานกลาง (3 x 3 = 9)"])
def test_a_product_in_one_cell(cell: str) -> None:
    """๓x๓=๙ is likelihood, impact and score."""
    (rating,) = risk_plan(f"1\tงาน\tก\t{cell}\tมาตรการ").risk_rows[0].ratings
    assert (rating.likelihood, rating.impact, rating.score) == (3, 3, 9)


def test_a_number_alone_is_a_score() -> None:
    """A numeric score without a level."""
    (rating,) = risk_plan("1\tงาน\tก\t๑๒\tมาตรการ").risk_rows[0].ratings
    assert (rating.score, rating.level, rating.stated) == (12, None, "")


def test_a_row_goes_on_behind_a_page_break() -> None:
    """What stands on the next page without a number is the same row's."""
    whole = risk_plan("1\tงาน พัสดุ\t1. ก ต่อเนื่อง 2. ข\tสูง\t1. มาตรการ หนึ่ง 2. โครงการสอง")
    broken = risk_plan(
        "1\tงาน\t1. ก\tสูง\t1. มาตรการ",
        "",
        "๓",
        "",
        HEADER,
        "\tพัสดุ\tต่อเนื่อง 2. ข\t\tหนึ่ง 2. โครงการสอง",
    )
    assert broken.risk_rows == whole.risk_rows


@pytest.mark.parametrize("cell", ["", "-", "–", " - "])
def test_an_empty_control_cell_has_no_control(cell: str) -> None:
    """A dash is no control."""
    assert not risk_plan(f"1\tงาน\tก\tสูง\t{cell}").risk_rows[0].controls


@pytest.mark.parametrize(
    "below",
    [
        "ระดับความเสี่ยง ต่ำ ๑ – ๔ ปานกลาง ๕ – ๙ สูง ๑๐ – ๑๔ สูงมาก ๑๕ – ๒๕",
        "ต่ำ\t1 - 4\nปานกลาง\t5 - 9\nสูง\t10 - 14\nสูงมาก\t15 - 25",
        "ระดับ\tคะแนน\nต่ำ\t1 - 4\nปานกลาง\t5 - 9 คะแนน\nสูง\t10 - 14\nสูงมาก\t15 - 25",
        "1-4 = ต่ำ, 5-9 = ปานกลาง, 10-14 = สูง, 15-25 = สูงมาก",
        "1 ถึง 4 ระดับต่ำ\n5 ถึง 9 ระดับปานกลาง\n10 ถึง 14 ระดับสูง\n15 ถึง 25 ระดับสูงมาก",
    ],
)
def test_the_plans_own_bands(below: str) -> None:
    """The scale in a line or a table under the risk table."""
    found = risk_plan("1\tงาน\tก\tสูง\t1. มาตรการ", below=below)
    bands = [(one.level, one.lowest, one.highest) for one in found.risk_bands]
    assert bands == [
        (RiskLevel.LOW, 1, 4),
        (RiskLevel.MEDIUM, 5, 9),
        (RiskLevel.HIGH, 10, 14),
        (RiskLevel.VERY_HIGH, 15, 25),
    ]
    assert len(found.risk_rows) == 1


def test_bands_right_under_the_last_row_are_no_risks() -> None:
    """Also without a blank line between, a band is no row of the risk table."""
    rows = ["1\tงาน\tก\tสูง\t1. มาตรการ", "ต่ำ\t1 - 4", "สูง\t5 - 25"]
    found = risk_plan(*rows)
    assert len(found.risk_rows) == 1
    assert len(found.risk_bands) == 2


def test_a_row_with_a_number_of_any_length_is_read() -> None:
    """A number that is none does not stop the reading."""
    found = risk_plan("9" * 5_000 + "\tงาน\tก\tสูง\t1. มาตรการ")
    assert found.risk_rows[0].number is None


def test_a_risk_row_with_too_many_cells_is_said() -> None:
    """A row whose cells have moved is a problem of the plan."""
    found = risk_plan("1\tงาน\tก\tสูง\t1. มาตรการ\t2. เกิน")
    assert any("which column each is in" in one for one in problems(found))


def test_where_risks_and_controls_stand() -> None:
    """Each points to its own words in the cell."""
    (row,) = risk_plan("1\tงาน\t1. ก 2. ข\tสูง\t1. ค 2. ง").risk_rows
    places = [one.location for one in row.risks] + [one.location for one in row.controls]
    columns = [place.order[1] for place in places if place]
    assert columns == [10, 15, 24, 29]


def test_another_table_behind_the_risk_table_is_no_part_of_it() -> None:
    """A matrix of scores with as many columns adds no risk, and is no problem."""
    matrix = "โอกาสและผลกระทบ\n\nโอกาส\t1\t2\t3\t4\n1\t1\t2\t3\t4".replace("\n1\t", "\nน้อย\t")
    found = risk_plan("1\tงาน\tก\tสูง\t1. มาตรการ", below=matrix)
    assert len(found.risk_rows) == 1
    assert not found.problems


def test_a_risk_row_behind_a_paragraph_is_read_or_said() -> None:
    """A numbered row goes on with the table; one that nobody can place is a problem."""
    words = "เจ้าหน้าที่เรียกรับประโยชน์จากผู้มาติดต่อขออนุญาต"
    read = risk_plan("1\tงาน\tก\tสูง\tค", below=f"ต่อ\n\n2\tงาน\t{words}\tสูง\tค")
    assert [one.number for one in read.risk_rows] == [1, 2]
    lost = risk_plan("1\tงาน\tก\tสูง\tค", below=f"ต่อ\n\n\tงาน\t{words}\tสูง")
    assert any("was not read" in one for one in problems(lost))


@pytest.mark.parametrize("cell", ["เร่งด่วน", "1. เร่งด่วนมาก"])
def test_words_in_the_column_of_numbers_are_told(cell: str) -> None:
    """No part of a risk holds them, so that they are a problem at their place."""
    found = risk_plan(f"{cell}\tงาน\tก\tสูง\tมาตรการ")
    assert [one.text for one in found.risk_rows[0].risks] == ["ก"]
    assert problems(found) == [
        f"“{cell}” stands in the column of numbers, and its words were not read."
    ]


@pytest.mark.parametrize("cell", ["", "1", "๑.", "(1)", "ข้อ 1", "ลำดับที่ 1", "-", "1.1"])
def test_a_number_in_any_form_has_no_such_words(cell: str) -> None:
    """The heading's own words, and short ones, come with a number."""
    assert not risk_plan(f"{cell}\tงาน\tก\tสูง\tมาตรการ").problems
