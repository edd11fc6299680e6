"""Lines of aligned tables that go on with a cell beside the name, rules, and words over years."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.plan import CellState, Plan
from tests.layouts.aligned import Aligning, aligned
from tests.reading.texts import plan, problems, sheet

HEADER = ["ที่", "โครงการ / กิจกรรม", *map(str, range(2566, 2571)), "ผู้รับผิดชอบ"]
OVER = ["", "", "งบประมาณ   แต่ละปี", *[""] * 5]
FIRST = ["1", "โครงการอบรมคุณธรรมและจริยธรรมของพนักงานทั้งหมด", *["25,000"] * 5, "กองคลัง"]
SECOND = ["2", "มาตรการงดรับของขวัญ", "ไม่มี", *["0"] * 4, "งานนิติการ สำนักปลัด"]
THIRD = ["3", "กิจกรรมยกย่องคนดี", *["0"] * 5, "กองคลัง"]
TOTAL = ["", "รวม (3 โครงการ)", *["25,000"] * 5, ""]
HOW = Aligning(widest=24)
OFFICES = ["กองคลัง", "งานนิติการ สำนักปลัด", "กองคลัง"]


def narrow(rows: Sequence[Sequence[str]], how: Aligning = HOW, header: int = 1) -> list[str]:
    """The lines of rows in which an office has two lines."""
    wide = [[*row[:-1], row[-1].replace(" ", "\n", 1)] for row in rows]
    lines: list[list[str]] = []
    for row in wide:
        first, _, rest = row[-1].partition("\n")
        lines.append([*row[:-1], first])
        lines += [[*[""] * 7, rest]] if rest else []
    return aligned(lines, how, header)


def read(*lines: str) -> Plan:
    """The plan with these lines in part 2."""
    return plan("ส่วนที่ 2", "มิติที่ 1 วัฒนธรรมสุจริต", "\n".join(lines), sheet())


def offices(of: Plan) -> list[str]:
    """What the last column says of each project."""
    return [one.others[0].text for one in of.projects]


def test_an_office_goes_on_where_other_rows_begin_at_their_top() -> None:
    """The name above goes on below its number, so that cells begin at the top of their rows."""
    found = read(*narrow([HEADER, FIRST, SECOND, THIRD, TOTAL]))
    assert not problems(found)
    assert offices(found) == OFFICES


def test_an_office_between_two_rows_is_of_neither_for_sure() -> None:
    """Nothing shows whether cells begin at the top of their rows: all of it is told."""
    short = [*FIRST[:1], "โครงการอบรม", *FIRST[2:]]
    found = read(*narrow([HEADER, short, SECOND, THIRD, TOTAL]))
    assert not found.projects
    assert any("divided by spaces" in one for one in problems(found))


def test_rules_of_any_sign_and_words_over_the_years_are_no_rows() -> None:
    """The header stands between rules, with words over its years alone."""
    rows = [OVER, HEADER, FIRST, SECOND, THIRD, TOTAL]
    for sign in ("=", "~", "─", "+-", "#"):
        found = read(*narrow(rows, Aligning(widest=24, rule=sign), header=2))
        assert not problems(found)
        assert offices(found) == OFFICES
        assert found.dimensions[0].subtotal is not None


def test_a_table_under_each_dimension_has_its_own_header() -> None:
    """The heading of the next dimension and the words over its years end the table above."""
    how = Aligning(widest=24, rule="=")
    first = narrow([OVER, HEADER, FIRST, TOTAL], how, header=2)
    second = narrow([OVER, HEADER, ["2", *SECOND[1:]], TOTAL], how, header=2)
    found = read(*first, "", "มิติที่ 2 ความโปร่งใส", *second)
    assert not problems(found)
    assert [[p.number for p in one.projects] for one in found.dimensions] == [[1], [2]]


def test_a_word_for_nothing_is_read_as_with_tabs() -> None:
    """ไม่มี among figures."""
    found = read(*narrow([HEADER, FIRST, SECOND, THIRD, TOTAL]))
    assert found.projects[1].budget.cells[0][1].state is CellState.DECLARED


def test_a_missions_number_may_stand_far_from_its_name() -> None:
    """Both go over the columns, also where the name begins like a measure."""
    rows = narrow([HEADER, FIRST, SECOND, THIRD, TOTAL])
    found = read(rows[0], "ภารกิจ 1.1   มาตรการส่งเสริมคุณธรรมและความโปร่งใสในองค์กร", *rows[1:])
    assert not problems(found)
    (mission,) = found.dimensions[0].missions
    assert (mission.code, len(mission.projects)) == ("1.1", 3)


def test_a_scale_behind_the_last_rule_is_not_of_the_table() -> None:
    """Rules divide the rows of risks, whose score stands to the right."""
    head = ["ที่", "ขั้นตอน/งาน", "ประเด็นความเสี่ยง", "โอกาส", "รุนแรง", "คะแนน", "ระดับ", "มาตรการควบคุม"]
    rows = [
        head,
        ["1", "การจัดซื้อจัดจ้าง", "กำหนดคุณลักษณะ", "4", "4", "16", "สูง", "โครงการอบรมคุณธรรม"],
        ["", "", "เอื้อผู้ค้าบางราย", "", "", "", "", "ของพนักงาน"],
        ["2", "การบริการ", "รับของขวัญ", "2", "2", "4", "ต่ำ", "มาตรการงดรับของขวัญ"],
    ]
    lines = aligned(rows, Aligning(widest=40))
    rule = "-" * 90
    scale = "เกณฑ์   1-5 ต่ำ   6-11 ปานกลาง   12-16 สูง   17-25 สูงมาก"
    table = [rule, lines[0], rule, *lines[1:3], rule, lines[3], rule, scale, ""]
    found = plan(
        "1. การประเมินความเสี่ยงการทุจริต",
        "\n".join(table),
        "ส่วนที่ 2",
        "\n".join(aligned([HEADER, FIRST], HOW)),
        sheet(),
    )
    assert [row.ratings[0].score for row in found.risk_rows] == [16, 4]
    assert "".join(found.risk_rows[0].risks[0].text.split()) == "กำหนดคุณลักษณะเอื้อผู้ค้าบางราย"
    assert len(found.risk_bands) == 4
    assert not any("divided by spaces" in one for one in problems(found))
