"""Tables whose cells stand in lines of their own: a row that has more or fewer lines is told."""

from __future__ import annotations

import pytest

from itacheck.plan import PartId, PartState, Plan
from tests.reading.texts import FIRST as PROJECT
from tests.reading.texts import plan, problems, sheet, states, table

YEARS = [f"ปี {year}" for year in range(2566, 2571)]
HEADER = ["ลำดับ", "โครงการ/กิจกรรม/มาตรการ", *YEARS, "หน่วยงาน"]
FIRST = ["1", "โครงการหนึ่ง", "10,000", "10,000", "-", "-", "10,000", "สำนักปลัด"]
SECOND = ["2", "มาตรการสอง", *["ไม่ใช้งบประมาณ"] * 5, "กองคลัง"]
TOTAL = ["รวม", "จำนวน 2 โครงการ", "10,000", "10,000", "0", "0", "10,000"]
TARGETS = ["รายการ", *YEARS]
CASES = ["คดีทุจริตลดลง (ร้อยละ)", "10", "20", "30", "40", "50"]
SCORES = ["คะแนน ITA", "80", "82", "84", "86", "88"]


def summary(*rows: list[str], between: str = "") -> Plan:
    """A plan whose summary has these rows, a line for each cell."""
    body = f"\n{between}".join("\n".join(row) for row in (HEADER, *rows))
    return plan("ส่วนที่ 2\nมิติที่ 1 มิติแรก", f"{body}", "ส่วนที่ 3\nรายละเอียดโครงการ", sheet())


def told(of: Plan) -> list[str]:
    """What is told of lines that do not fit."""
    return [one for one in problems(of) if "more or fewer lines" in one]


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_cells_in_lines_read_as_a_table(between: str) -> None:
    """With blank lines between the rows or without."""
    found = summary(["1.1 ภารกิจแรก"], FIRST, SECOND, TOTAL, between=between)
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง", "มาตรการสอง"]
    assert found.dimensions[0].subtotal is not None
    assert not told(found)


def test_a_blank_line_is_an_empty_cell() -> None:
    """The cells behind it stay in their columns."""
    plain = summary(FIRST, SECOND, TOTAL)
    empty = summary([*FIRST[:4], "", *FIRST[5:]], SECOND, TOTAL)
    assert states(plain.projects[0]) == [*["10000.00"] * 2, "dash", "dash", "10000.00"]
    assert states(empty.projects[0]) == [*["10000.00"] * 2, "blank", "dash", "10000.00"]
    assert not told(empty)


@pytest.mark.parametrize("left", range(8))
def test_a_row_that_lacks_a_line_is_told(left: int) -> None:
    """Nobody can say which cell is missing, so none of the table is read."""
    found = summary(FIRST, [*SECOND[:left], *SECOND[left + 1 :]], TOTAL)
    assert not found.projects
    assert len(told(found)) == 1
    assert found.state(PartId.SUMMARY_TABLE) is PartState.UNREAD


@pytest.mark.parametrize("left", range(8))
def test_a_blank_line_behind_a_row_is_not_the_cell_that_it_lacks(left: int) -> None:
    """The heading of a group below may stand apart."""
    first = [*FIRST[:left], *FIRST[left + 1 :], ""]
    found = summary(["1.1 ภารกิจแรก"], first, ["1.2 ภารกิจที่สอง"], SECOND, TOTAL)
    assert left == 7 or not found.projects
    assert left == 7 or len(told(found)) == 1


def test_a_dash_begins_no_row() -> None:
    """Where a merged cell has no line, the title is not taken for it."""
    header = ["ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ", *YEARS, "หมายเหตุ"]
    first = ["1.1 ภารกิจแรก", "1) โครงการหนึ่ง", *["-"] * 5, ""]
    second = ["2) โครงการสอง", "-", "5,000", "-", "5,000", "-", ""]
    body = "\n".join("\n".join(row) for row in (header, first, second, ["รวม", *second[1:6]]))
    found = plan("ส่วนที่ 2\nมิติที่ 1 มิติแรก", body, "ส่วนที่ 3\nรายละเอียดโครงการ", sheet())
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง", "โครงการสอง"]
    assert states(found.projects[1]) == ["dash", "5000.00", "dash", "5000.00", "dash"]


@pytest.mark.parametrize("at", range(1, 8))
def test_a_row_with_a_line_too_many_is_told(at: int) -> None:
    """Also where the line is the rest of a name."""
    found = summary(FIRST, [*SECOND[:at], "ต่อ", *SECOND[at:]], TOTAL)
    assert not found.projects
    assert told(found)


@pytest.mark.parametrize("left", range(1, 7))
def test_a_sum_that_lacks_a_line_is_told(left: int) -> None:
    """Its amounts are as many as the years, or none of them is read."""
    found = summary(FIRST, SECOND, [*TOTAL[:left], *TOTAL[left + 1 :]])
    assert left == 1 or told(found)


@pytest.mark.parametrize("left", range(1, 6))
def test_a_target_that_is_missing_is_told(left: int) -> None:
    """Also where no row of the table has as many lines as it has columns."""
    rows = [TARGETS, [*CASES[:left], *CASES[left + 1 :]], SCORES]
    lines = "\n".join("\n".join(row) for row in rows)
    found = plan("ส่วนที่ 1\n4. เป้าหมาย", lines, "5. ประโยชน์ของแผน\nดี", table(PROJECT))
    assert not found.targets
    assert told(found)


def test_a_table_behind_one_that_does_not_fit_is_read() -> None:
    """Its header is its own."""
    tables = [
        "\n".join(["มิติที่ 1 มิติแรก", *HEADER, *FIRST[:4], *FIRST[5:], *SECOND, *TOTAL]),
        "\n".join(["มิติที่ 2 มิติที่สอง", *HEADER, "3", *FIRST[1:], *TOTAL]),
    ]
    found = plan("ส่วนที่ 2", "\n\n".join(tables), "ส่วนที่ 3\nรายละเอียดโครงการ", sheet())
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง"]
    assert len(told(found)) == 1
    assert found.state(PartId.SUMMARY_TABLE) is PartState.PARTLY
