from __future__ import annotations

import pytest

from tests.reading.test_risk_layouts import HEAD, RISKS
from tests.reading.texts import plan, table

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
