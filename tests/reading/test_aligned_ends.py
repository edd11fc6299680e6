"""Where tables begin and end whose columns are aligned by spaces."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.plan import Plan
from tests.layouts.aligned import Aligning, aligned
from tests.reading.texts import FIRST, HEADER, plan, problems, sheet, table

RISKS = [
    [["ที่", "ขั้นตอน", "ประเด็นความเสี่ยงการทุจริต", "Risk Score", "มาตรการควบคุมความเสี่ยง"]],
    [
        ["1", "จัดซื้อ", "เอื้อประโยชน์แก่ผู้เสนอราคา", "12", "มาตรการตรวจสอบพัสดุ"],
        ["", "", "ที่ใกล้ชิดกับเจ้าหน้าที่", "", "ประจำปี"],
    ],
    [["2", "บุคคล", "เลื่อนขั้นโดยไม่เป็นธรรม", "6", "มาตรการเปิดเผยเกณฑ์"]],
]
THIRD = [["3", "อนุญาต", "เรียกรับของขวัญ", "9", "มาตรการงดรับของขวัญ"]]
SCALE = "เกณฑ์ระดับความเสี่ยง: ต่ำ 1 - 4  ปานกลาง 5 - 9  สูง 10 - 25 คะแนน"


def spaced(rows: Sequence[Sequence[Sequence[str]]]) -> str:
    """The lines of rows with a blank line behind each; every line of a row has all cells."""
    lines = iter(aligned([line for row in rows for line in row], Aligning("left", widest=60)))
    return "\n".join(line for row in rows for line in (*(next(lines) for _ in row), ""))


def risks(*lines: str) -> Plan:
    """The plan with these lines under the heading of the risks."""
    return plan("\n".join(["1. การประเมินความเสี่ยงการทุจริต", *lines]), table(FIRST))


def controls(found: Plan) -> list[tuple[int | None, int]]:
    """Each risk row's number, and how many controls it has."""
    return [(one.number, len(one.controls)) for one in found.risk_rows]


def test_a_scale_behind_a_wider_gap_is_not_of_the_table() -> None:
    """Its gaps are no columns: the risks are read, and so is the scale."""
    found = risks(spaced(RISKS), "", SCALE)
    assert controls(found) == [(1, 1), (2, 1)]
    assert [(one.lowest, one.highest) for one in found.risk_bands] == [(1, 4), (5, 9), (10, 25)]
    assert not problems(found)


def test_rows_behind_a_wider_gap_are_never_left_out() -> None:
    """They are of the table, or all of it is told as unread."""
    lines = spaced([*RISKS, THIRD]).split("\n")
    found = risks(*lines[:-2], "", lines[-2], "", "", SCALE)
    assert controls(found) in ([], [(1, 1), (2, 1), (3, 1)])
    assert bool(found.risk_rows) or any("divided by spaces" in one for one in problems(found))


def test_a_line_of_a_row_that_reads_like_a_header_is_none() -> None:
    """Words of a risk table in the names of a group and a project begin no table of their own."""
    first = ["มิติที่ 4 การ", "4.1 การวางระบบ", "1) โครงการอบรมการควบคุม", *["1,000"] * 5, "ทุกกอง"]
    goes_on = ["ยกระดับกลไกการ", "การควบคุมและการบริหาร", "การบริหารความเสี่ยงการทุจริต", *[""] * 6]
    second = ["", "", "2) มาตรการตรวจสอบพัสดุ", *["2,000"] * 5, ""]
    found = plan("ส่วนที่ 2", spaced([[HEADER.split("\t")], [first, goes_on], [second]]), sheet())
    names = [one.title.replace(" ", "") for one in found.projects]
    assert names == ["โครงการอบรมการควบคุมการบริหารความเสี่ยงการทุจริต", "มาตรการตรวจสอบพัสดุ"]
    assert not [one for one in problems(found) if "divided by spaces" in one]


def test_the_rest_of_a_series_name_may_be_a_year() -> None:
    """A figure under words is theirs, and no value of the table."""
    rows = [
        [["เป้าหมาย", *(f"ปี {one}" for one in range(2566, 2571))]],
        [
            ["จำนวนคดีทุจริตลดลงจากปี", "10", "20", "30", "40", "50"],
            ["2565 (ร้อยละ)", *[""] * 5],
        ],
        [["ผลการประเมิน ITA (คะแนน)", "85", "88", "90", "93", "95"]],
    ]
    found = plan("4. เป้าหมาย", spaced(rows), "5. ประโยชน์", "ชาวบ้านมั่นใจ", table(FIRST))
    assert [len(one.values) for one in found.targets] == [5, 5]
    assert not problems(found)
