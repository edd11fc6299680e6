from __future__ import annotations

from decimal import Decimal

import pytest

from itacheck.plan import Comparator, Indicator, IndicatorKind
from itacheck.reading.sheets.thresholds import thresholds_in
from tests.reading.texts import sheet, sheet_plan

OUT, COME = IndicatorKind.OUTPUT, IndicatorKind.OUTCOME


def indicators(results: str) -> tuple[Indicator, ...]:
    """The indicators of a sheet with these results."""
    return sheet_plan(sheet(results=results)).sheets[0].indicators


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("อบรม ๒ ครั้ง", [(2, "ครั้ง", Comparator.EXACTLY)]),
        ("ไม่น้อยกว่าร้อยละ ๘๐", [(80, "ร้อยละ", Comparator.AT_LEAST)]),
        ("พอใจ 80% ขึ้นไป", [(80, "ร้อยละ", Comparator.AT_LEAST)]),
        ("อย่างน้อย ๓ ช่องทาง", [(3, "ช่องทาง", Comparator.AT_LEAST)]),
        ("จำนวนไม่ต่ำกว่า 1,000 คน", [(1000, "คน", Comparator.AT_LEAST)]),
        ("ไม่เกิน 5 เรื่อง", [(5, "เรื่อง", Comparator.AT_MOST)]),
        ("ภายใน ๑๕ วัน", [(15, "วัน", Comparator.AT_MOST)]),
        ("ร้อยละ 87.5 จาก 60 คน", [(87.5, "ร้อยละ", None), (60, "คน", None)]),
        ("เจ้าหน้าที่ 60 คน", [(60, "คน", None)]),
        ("อบรมเจ้าหน้าที่ จำนวน ๖๐ คน", [(60, "คน", None)]),
        ("ลงพื้นที่ ไม่น้อยกว่า ๕ ครั้ง", [(5, "ครั้ง", Comparator.AT_LEAST)]),
        ("ออกจดหมายข่าว อย่างน้อย ๔ ฉบับ", [(4, "ฉบับ", Comparator.AT_LEAST)]),
        ("หัวข้อ 5 เรื่อง", [(5, "เรื่อง", None)]),
        ("ร้อยละแปดสิบเอ็ด", [(81, "ร้อยละ", None)]),
        ("ร้อยละไม่น้อยกว่า 80", [(80, "ร้อยละ", Comparator.AT_LEAST)]),
        ("ผ่าน ๘๐ เปอร์เซ็นต์", [(80, "ร้อยละ", None)]),
        ("ผ่าน 80 per cent", [(80, "ร้อยละ", None)]),
        ("การควบคุมภายใน ร้อยละ ๘๐", [(80, "ร้อยละ", Comparator.EXACTLY)]),
        ("ตรวจสอบภายใน 2 ครั้ง", [(2, "ครั้ง", Comparator.EXACTLY)]),
        ("ติดป้าย 3 จุด", [(3, "จุด", None)]),
        ("อย่างน้อย 3 ฐานเรียนรู้ต่อปี", [(3, "ฐานเรียนรู้", Comparator.AT_LEAST)]),
        ("คะแนน ITA 85 คะแนนขึ้นไป", [(85, "คะแนน", Comparator.AT_LEAST)]),
        ("ในปี พ.ศ. 2566 5 ครั้ง", [(5, "ครั้ง", None)]),
        ("ข้อ 5 แห่งระเบียบ ครั้งที่ 2 มาตรการ ว 12 เรื่อง", []),
        ("1 ตุลาคม 2566", []),
        ("1) จัดอบรม 2) ติดตาม", []),
        ("O25 ข้อมูล", []),
        ("ตามระเบียบ พ.ศ. 2561 ข้อ 5", []),
        ("ปี 2566", []),
        ("มาตรา ๖๕ คณะ", []),
        ("ลดลง", []),
        ("9" * 400, []),
    ],
)
def test_thresholds(text: str, found: list[tuple[float, str, Comparator | None]]) -> None:
    """Numbers with a unit or percent are thresholds; years, laws and bare numbers are not."""
    read = thresholds_in(text)
    assert [(one.number, one.unit) for one in read] == [(Decimal(str(n)), u) for n, u, _ in found]
    for one, (_, _, comparator) in zip(read, found, strict=True):
        assert comparator in {None, one.comparator}


@pytest.mark.parametrize(
    ("results", "kinds"),
    [
        ("ผลผลิต\n1) ก\n2) ข\nผลลัพธ์\n1) ค", [OUT, OUT, COME]),
        ("ผลผลิต : ก\nผลลัพธ์ : ข", [OUT, COME]),
        ("9.1 ผลผลิต\nก\n9.2 ผลลัพธ์\nข", [OUT, COME]),
        ("9.1 ผลผลิต (Output)\n- ก\n9.2 ผลลัพธ์ (Outcome)\n- ข\n- ค", [OUT, COME, COME]),
        ("1) ก\n2) ข", [OUT, OUT]),
        ("ตัวชี้วัดผลผลิต\n1) ก\nตัวชี้วัดผลลัพธ์\n1) ข", [OUT, COME]),
        ("ผลผลิต\nผลลัพธ์\n1) ก", [COME]),
        ("ผลผลิต จัดอบรม 1 ครั้ง ผลลัพธ์ บุคลากรร้อยละ 80", [OUT, COME]),
        ("ผลผลิต : จัดอบรม 1 ครั้ง ผลลัพธ์ : บุคลากรร้อยละ 80", [OUT, COME]),
        ("9.1 ผลผลิต จัดอบรม\n9.2 ผลลัพธ์ บุคลากรรู้", [OUT, COME]),
        ("- ผลผลิต จัดอบรม\n- ผลลัพธ์ บุคลากรรู้", [OUT, COME]),
        ("ผลผลิต 1) ก 2) ข ผลลัพธ์ 1) ค", [OUT, OUT, COME]),
        ("เชิงปริมาณ\n1) ก\nเชิงคุณภาพ\n1) ข", [OUT, COME]),
        ("ตัวชี้วัดเชิงปริมาณ : ก\nตัวชี้วัดเชิงคุณภาพ : ข", [OUT, COME]),
        ("ผลลัพธ์\nเชิงปริมาณ : ก\nเชิงคุณภาพ : ข", [COME, COME]),
        ("Output : ก\nOutcome : ข", [OUT, COME]),
        ("Outputs\n1) ก\nOutcomes\n1) ข", [OUT, COME]),
        ("ผลผลิตทางการเกษตรเพิ่มขึ้น", [OUT]),
        ("1) ประเมินผลลัพธ์ 2 ครั้ง", [OUT]),
    ],
)
def test_outputs_and_outcomes(results: str, kinds: list[IndicatorKind]) -> None:
    """Each line under ผลผลิต and ผลลัพธ์ is an indicator of that kind."""
    assert [one.kind for one in indicators(results)] == kinds


def test_lines_that_go_on_with_the_one_before() -> None:
    """A line in brackets, a dash under a number, and a line without mark belong to the item."""
    found = indicators("ผลผลิต\n1) เปิดเผยข้อมูล\n- รายงาน\n- แผน\n(ตรวจจากเว็บไซต์)\n2) อบรม\nสองครั้ง")
    assert [one.number for one in found] == [1, 2]
    assert found[0].text == "เปิดเผยข้อมูล รายงาน แผน (ตรวจจากเว็บไซต์)"
    assert found[1].text == "อบรม สองครั้ง"


def test_the_way_of_measuring_stands_in_brackets() -> None:
    """A bracket with words for measuring is the method; another one is not."""
    first, second = indicators("ผลลัพธ์\n1) พอใจ ร้อยละ 80 (แบบสอบถาม)\n2) พอใจ (มาก)")
    assert first.method == "แบบสอบถาม"
    assert second.method == ""


def test_benefits_are_outcomes_only_for_want_of_others() -> None:
    """ประโยชน์ที่คาดว่าจะได้รับ beside outputs and outcomes is text, and alone an outcome."""
    beside = sheet_plan(sheet() + "\n10. ประโยชน์ที่คาดว่าจะได้รับ\nประชาชนเชื่อมั่น").sheets[0]
    assert [one.kind for one in beside.indicators] == [OUT, COME]
    alone = sheet(results="ประชาชนเชื่อมั่น").replace("ผลผลิต/ผลลัพธ์", "ประโยชน์ที่คาดว่าจะได้รับ")
    assert [one.kind for one in sheet_plan(alone).sheets[0].indicators] == [COME]


def test_results_under_two_headings() -> None:
    """ผลผลิต and ผลลัพธ์ may be numbered headings of their own."""
    text = (
        sheet()
        .replace("9. ผลผลิต/ผลลัพธ์\nผลผลิต\n", "9. ผลผลิต\n")
        .replace("\nผลลัพธ์\n", "\n10. ผลลัพธ์\n")
    )
    found = sheet_plan(text).sheets[0]
    assert [one.kind for one in found.indicators] == [OUT, COME]


def _measured(*rows: tuple[str, ...]) -> list[tuple[IndicatorKind, str, list[str]]]:
    """Kind, text and thresholds of the indicators in a small table at the end of a sheet."""
    table = "\n".join("\t".join(one) for one in rows)
    return [
        (one.kind, one.text, [f"{found.number} {found.unit}" for found in one.thresholds])
        for one in indicators(f"\n{table}")
    ]


def test_targets_and_units_in_columns_of_their_own_are_of_the_indicator() -> None:
    """A figure and its unit beside an indicator are its threshold, whatever their order."""
    head = ("ประเภท", "ตัวชี้วัด", "หน่วยนับ", "ค่าเป้าหมาย", "วิธีวัด")
    rows = (
        ("ผลผลิต", "ผู้เข้าร่วมกิจกรรม", "คน", "45", "ใบลงชื่อ 2 ชุด"),
        ("ผลลัพธ์", "ผู้เข้าร่วมเข้าใจ", "ร้อยละ", "ไม่น้อยกว่า 70", "แบบทดสอบ"),
    )
    assert _measured(head, *rows) == [
        (OUT, "ผู้เข้าร่วมกิจกรรม 45 คน", ["45 คน"]),
        (COME, "ผู้เข้าร่วมเข้าใจ ร้อยละ ไม่น้อยกว่า 70", ["70 ร้อยละ"]),
    ]
    assert [one.method for one in indicators("\n" + "\n".join(map("\t".join, (head, *rows))))] == [
        "ใบลงชื่อ 2 ชุด",
        "แบบทดสอบ",
    ]


def test_the_heading_of_targets_may_hold_their_unit() -> None:
    """ค่าเป้าหมาย (คน) says of what the figures are, and a base value is no threshold."""
    head = ("ระดับ", "ตัวชี้วัด", "ค่าฐาน", "ค่าเป้าหมาย (ร้อยละ)")
    row = ("ผลลัพธ์", "ผู้เข้าร่วมเข้าใจ", "50 ร้อยละ", "70")
    assert _measured(head, row) == [(COME, "ผู้เข้าร่วมเข้าใจ ร้อยละ 70", ["70 ร้อยละ"])]


def test_items_in_a_cell_stand_beside_their_targets() -> None:
    """Kinds over rows without them hold for those, and a row is of the kind above it."""
    head = ("ตัวชี้วัด", "เป้าหมาย", "หน่วย")
    rows = (
        ("ผลผลิต", "", ""),
        ("อบรมประชาชน", "2", "ครั้ง"),
        ("ผลลัพธ์", "", ""),
        ("ประชาชนพอใจ", "80", "%"),
    )
    assert _measured(head, *rows) == [
        (OUT, "อบรมประชาชน 2 ครั้ง", ["2 ครั้ง"]),
        (COME, "ประชาชนพอใจ 80 %", ["80 ร้อยละ"]),
    ]


def test_a_word_behind_a_bare_number_hides_no_threshold() -> None:
    """A number that measures nothing may stand right before a sentence with a figure."""
    found = thresholds_in("ตัวชี้วัดที่ 1 ผู้เข้าร่วมไม่น้อยกว่าร้อยละ 80 เข้าใจ")
    assert [(one.number, one.unit) for one in found] == [(Decimal(80), "ร้อยละ")]


@pytest.mark.parametrize(
    "behind", ["ไม่น้อยกว่าร้อยละ ๘๐", "ไม่น้อยกว่า ๕๐ คน (แบบทดสอบ)", "อย่างน้อย 3 ครั้ง"]
)
def test_a_line_that_says_only_how_much_goes_on_with_the_one_before_it(behind: str) -> None:
    """A cell that was too narrow breaks before it."""
    (one,) = indicators(f"ผลลัพธ์\nผู้เข้าร่วมเข้าใจเนื้อหา\n{behind}")
    assert one.text == f"ผู้เข้าร่วมเข้าใจเนื้อหา {behind}"
    assert len(one.thresholds) == 1


def test_a_line_that_says_of_what_it_is_stands_alone() -> None:
    """So does one behind a line that has its measure."""
    assert len(indicators("ผลลัพธ์\nชุมชนเข้มแข็ง\nไม่น้อยกว่าร้อยละ 80 ของผู้เข้าร่วมพอใจ")) == 2
    assert len(indicators("ผลลัพธ์\nชุมชน 5 แห่ง\nไม่น้อยกว่าร้อยละ 80")) == 2


def test_a_dash_may_stand_between_a_kind_of_result_and_what_it_is() -> None:
    """Several in one line are told apart by it."""
    found = indicators("ผลผลิต-คู่มือ จำนวน 35 เล่ม  ผลลัพธ์-ผลคะแนนไม่น้อยกว่าร้อยละ 90")
    assert [(one.kind, one.text) for one in found] == [
        (OUT, "คู่มือ จำนวน 35 เล่ม"),
        (COME, "ผลคะแนนไม่น้อยกว่าร้อยละ 90"),
    ]
