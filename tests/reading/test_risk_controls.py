from __future__ import annotations

from collections.abc import Sequence

import pytest

from itacheck.plan import Plan
from tests.reading.test_risk_layouts import HEAD, RISKS
from tests.reading.texts import FIRST, plan, problems, sheet, table

HEADING = "1. การประเมินความเสี่ยงการทุจริต"
TITLES = (
    "มาตรการ NO Gift Policy",
    "โครงการอบรมจริยธรรมผู้บริหาร",
    "โครงการอบรมคุณธรรมและกิจกรรมจิตอาสา",
    "มาตรการตรวจสอบพัสดุ, กิจกรรมหมุนเวียนเจ้าหน้าที่",
)


def controls(cell: str) -> list[str]:
    """The controls of a cell in a plan with those projects."""
    rows = (f"\t\t{at}) {title}\t0.00\t-\t-\t-\t-\t" for at, title in enumerate(TITLES, start=1))
    front = ["ส่วนที่ 1", "บทนำ", HEADING, "", "\t".join(HEAD), f"1\t{RISKS[0]}\tสูง\t{cell}", ""]
    found = plan(
        "\n".join(front), table("1. มิติ\t1.1 ภารกิจ\t0) โครงการแรก\t0.00\t-\t-\t-\t-\t", *rows)
    )
    return [one.text for one in found.risk_rows[0].controls]


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("มาตรการ ก; โครงการ ข ; กิจกรรม ค;", ["มาตรการ ก", "โครงการ ข", "กิจกรรม ค"]),
        ("มาตรการ ก, โครงการ ข", ["มาตรการ ก", "โครงการ ข"]),
        ("มาตรการ ก/แนวปฏิบัติ ข", ["มาตรการ ก", "แนวปฏิบัติ ข"]),
        ("1. มาตรการ ก; โครงการ ข 2. กิจกรรม ค", ["มาตรการ ก", "โครงการ ข", "กิจกรรม ค"]),
        ("“มาตรการ ก”; “โครงการ ข”", ["“มาตรการ ก”", "“โครงการ ข”"]),
        (
            "มาตรการ NO Gift Policy และโครงการที่ไม่มีในแผนนี้",
            ["มาตรการ NO Gift Policy", "โครงการที่ไม่มีในแผนนี้"],
        ),
        (
            "มาตรการ NO Gift Policy โครงการอบรมจริยธรรมผู้บริหาร",
            ["มาตรการ NO Gift Policy", "โครงการอบรมจริยธรรมผู้บริหาร"],
        ),
    ],
)
def test_controls_in_one_line_are_told_apart(cell: str, wanted: list[str]) -> None:
    """By a sign between two that begin like items; by และ and a space where a title is named."""
    assert controls(cell) == wanted


@pytest.mark.parametrize(
    "cell",
    [
        "โครงการ/กิจกรรมอบรมจริยธรรม",
        "โครงการอบรมคุณธรรมและกิจกรรมจิตอาสา",
        "โครงการอบรมคุณธรรมและกิจกรรมจิตอาสาประจำปี",
        "มาตรการตรวจสอบพัสดุ, กิจกรรมหมุนเวียนเจ้าหน้าที่",
        "มาตรการที่ไม่มีในแผนและกิจกรรมที่ไม่มีในแผน",
        "มาตรการจัดซื้อจัดจ้าง; ตรวจสอบทุกเดือน",
        "ควบคุมพัสดุ, มาตรการตรวจนับประจำปี",
        "มาตรการประชาสัมพันธ์โครงการของเทศบาล",
    ],
)
def test_one_name_is_never_divided(cell: str) -> None:
    """A sign stands within a name where a title has it, or a piece is none that begins as one."""
    assert controls(cell) == [cell]


RATED = (
    "ลำดับที่\tขั้นตอน\tประเด็นความเสี่ยง\tโอกาส\tผลกระทบ\tคะแนน\tระดับ",
    "1\tจัดซื้อ\tกำหนดผู้ชนะไว้ก่อน\t3\t4\t12\tสูง",
)
SECOND = "2\tรับชำระเงิน\tเก็บเงินไม่ครบ\t2\t2\t4\tต่ำ"


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("ลำดับที่ความเสี่ยง\tมาตรการควบคุมความเสี่ยง", "1", "2"),
        ("ลำดับที่\tมาตรการป้องกันการทุจริต", "1", "2"),
        ("ขั้นตอน\tมาตรการควบคุมความเสี่ยง", "จัดซื้อ", "รับชำระเงิน"),
    ],
)
def test_controls_in_a_table_of_their_own_belong_to_their_risks(
    heading: str, first: str, second: str
) -> None:
    """They are told by the number or by the step, and may go on in further rows."""
    own = (heading, f"{first}\tโครงการหนึ่ง", "\tมาตรการสอง", f"{second}\tมาตรการสาม")
    lines = ["ส่วนที่ 1", "บทนำ", HEADING, "", *RATED, SECOND, "", "มาตรการ", *own]
    one, two = plan("\n".join(lines), table(FIRST)).risk_rows
    assert [control.text for control in one.controls] == ["โครงการหนึ่ง", "มาตรการสอง"]
    assert [control.text for control in two.controls] == ["มาตรการสาม"]
    assert [rating.score for rating in (*one.ratings, *two.ratings)] == [12, 4]


NAMED = ("ที่\tประเด็นความเสี่ยงการทุจริต", f"1\t{RISKS[0]}", f"2\t{RISKS[1]}")
RATINGS = ("ที่\tโอกาส\tผลกระทบ\tคะแนน", "2\t1\t4\t4", "1\t3\t4\t12")
CONTROLS = ("ที่\tมาตรการควบคุมความเสี่ยง", "1\tโครงการหนึ่ง", "2\tมาตรการสอง")


def in_three(*ratings: Sequence[str]) -> Plan:
    """A plan whose risks are named, rated and controlled in tables of their own."""
    lines = ["ส่วนที่ 1", "บทนำ", HEADING, "", *NAMED]
    for one in (*ratings, CONTROLS):
        lines += ["", "ตารางต่อไป", *one]
    return plan("\n".join(lines), table(FIRST))


def test_risks_named_in_one_table_are_rated_in_another_by_their_numbers() -> None:
    """In whatever order, and their controls stand in a third."""
    found = in_three(RATINGS)
    assert [[one.text for one in row.risks] for row in found.risk_rows] == [[RISKS[0]], [RISKS[1]]]
    assert [[one.score for one in row.ratings] for row in found.risk_rows] == [[12], [4]]
    assert [len(row.controls) for row in found.risk_rows] == [1, 1]
    assert not problems(found)


@pytest.mark.parametrize(
    "ratings",
    [(RATINGS[:2],), ((*RATINGS, "3\t1\t1\t1"),), ((*RATINGS, RATINGS[1]),), (RATINGS, RATINGS)],
    ids=["one left out", "one more", "one twice", "two tables"],
)
def test_ratings_that_may_be_of_other_risks_are_told(ratings: Sequence[Sequence[str]]) -> None:
    """Nobody can say whose they are, so no risk is rated by them."""
    found = in_three(*ratings)
    assert not any(row.ratings for row in found.risk_rows)
    assert problems(found)


def test_controls_of_no_risk_are_told() -> None:
    """A number that no row of the table of risks has is no risk's."""
    own = ("ลำดับที่\tมาตรการควบคุมความเสี่ยง", "1\tโครงการหนึ่ง", "9\tมาตรการเก้า")
    lines = ["ส่วนที่ 1", "บทนำ", HEADING, "", *RATED, "", "มาตรการ", *own]
    found = plan("\n".join(lines), table(FIRST))
    assert [[one.text for one in row.controls] for row in found.risk_rows] == [["โครงการหนึ่ง"]]
    assert any("belong to no row" in str(one) for one in problems(found))


def test_risks_may_stand_in_an_annex_behind_the_sheets() -> None:
    """Its heading ends the sheets."""
    annex = ["ภาคผนวก ก", HEADING, "", *(f"{one}\tโครงการหนึ่ง" for one in RATED[1:])]
    header = f"{RATED[0]}\tมาตรการควบคุม"
    text = "\n".join([*annex[:3], header, *annex[3:]])
    (row,) = plan(table(FIRST), "ส่วนที่ 3", sheet(), text).risk_rows
    assert [one.text for one in row.controls] == ["โครงการหนึ่ง"]
