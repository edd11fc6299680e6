from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.plan import CellState, ItemKind, Sheet, SheetHeading
from itacheck.plan.sheets import NINE
from tests.reading.texts import FIRST, plan, problems, row, sheet, sheet_plan, table


def one(text: str) -> Sheet:
    """The only sheet of a plan with this sheet's text."""
    (found,) = sheet_plan(text).sheets
    return found


def money(budget: str, duration: str = "ปีงบประมาณ พ.ศ. 2566 - 2570") -> list[tuple[str, list[int]]]:
    """What a sheet's budget says: each amount or state, with its years."""
    found = one(sheet(budget=budget, duration=duration)).budget
    assert found is not None
    if found.none_declared:
        assert not found.amounts
        return [("none", [])]
    return [
        (str(cell.amount or cell.state.value), [int(year) for year in item.years])
        for item in found.amounts
        for cell in [item.cell]
    ]


def test_a_sheet_has_its_nine_headings() -> None:
    """Every heading with its number, and the text under it."""
    found = one(sheet(5))
    assert [section.heading for section in found.sections] == list(NINE)
    assert [section.number for section in found.sections] == list(range(1, 10))
    assert (found.number, found.title, found.kind) == (5, "โครงการหนึ่ง", ItemKind.PROJECT)
    assert found.target_group == "พนักงาน จำนวน 30 คน"
    assert found.responsible == "กองคลัง"


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("ชื่อโครงการ :", "ชื่อโครงการ"),
        ("ชื่อโครงการ :", "ชื่อกิจกรรม :"),
        ("ชื่อโครงการ :", "ชื่อโครงการ/กิจกรรม/มาตรการ :"),
        ("หลักการและเหตุผล", "หลักการและเหตุผล/ที่มาของโครงการ"),
        ("หลักการและเหตุผล", "หลักการและเหตุผล/ความเป็นมา"),
        ("หลักการและเหตุผล", "หลักการ และเหตุผล :"),
        ("วัตถุประสงค์", "วัตถุประสงค์ของโครงการ"),
        ("กลุ่มเป้าหมาย", "เป้าหมาย"),
        ("กลุ่มเป้าหมาย", "กลุ่มเป้าหมายโครงการ"),
        ("วิธีดำเนินการ", "วิธีการดำเนินการ"),
        ("วิธีดำเนินการ", "วิธีการดำเนินงาน"),
        ("วิธีดำเนินการ", "ขั้นตอนการดำเนินงาน"),
        ("วิธีดำเนินการ", "แนวทางการดำเนินงาน"),
        ("ระยะเวลาดำเนินการ", "ระยะเวลาการดำเนินการ"),
        ("ระยะเวลาดำเนินการ", "ระยะเวลาในการดำเนินงาน"),
        ("งบประมาณดำเนินการ", "งบประมาณ"),
        ("งบประมาณดำเนินการ", "งบประมาณที่ใช้ในการดำเนินการ"),
        ("งบประมาณดำเนินการ", "งบประมาณในการดำเนินโครงการ"),
        ("งบประมาณดำเนินการ", "งบประมาณและแหล่งที่มา"),
        ("งบประมาณดำเนินการ", "งบประมาณ/แหล่งงบประมาณ"),
        ("ผู้รับผิดชอบ", "ผู้รับผิดชอบโครงการ"),
        ("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"),
        ("ผู้รับผิดชอบ", "หน่วยงานผู้รับผิดชอบ"),
        ("ผลผลิต/ผลลัพธ์", "ผลผลิต, ผลลัพธ์"),
        ("ผลผลิต/ผลลัพธ์", "ผลผลิตและผลลัพธ์"),
        ("ผลผลิต/ผลลัพธ์", "ผลผลิต / ผลลัพธ์ :"),
        ("ผลผลิต/ผลลัพธ์", "ตัวชี้วัดผลผลิต/ผลลัพธ์"),
        ("ผลผลิต/ผลลัพธ์", "ผลที่คาดว่าจะได้รับ"),
        ("ผลผลิต/ผลลัพธ์", "ประโยชน์ที่คาดว่าจะได้รับ"),
    ],
)
def test_headings_by_their_variants(usual: str, other: str) -> None:
    """Each heading is known in the wordings that templates use."""
    found = one(sheet().replace(usual, other, 1))
    assert [section.heading for section in found.sections] == list(NINE)
    assert found.title == "โครงการหนึ่ง"


def test_headings_of_other_templates_are_accepted() -> None:
    """An area and indicators are headings of their own."""
    text = sheet().replace("6. ระยะ", "6. พื้นที่ดำเนินการ\nทั้งตำบล\n7. ระยะ")
    found = one(text + "\n11. ตัวชี้วัดความสำเร็จ\nร้อยละ 90")
    assert {SheetHeading.AREA, SheetHeading.INDICATORS} <= {s.heading for s in found.sections}


@pytest.mark.parametrize("heading", ["หลักการ", "วัตถุประสงค์", "วิธีดำเนินการ", "ผู้รับผิดชอบ", "ผลผลิต"])
def test_a_missing_heading_is_missing_and_nothing_else(heading: str) -> None:
    """A sheet without a heading keeps the others."""
    found = one(sheet(omit=[heading]))
    assert len(found.sections) == 8
    assert found.number == 1


def test_a_heading_glued_to_the_paragraph_before() -> None:
    """A heading at the end of another paragraph is a heading all the same."""
    found = one(sheet().replace("โปร่งใส\n3. วัตถุประสงค์\n", "โปร่งใส3. วัตถุประสงค์\n"))
    assert [section.heading for section in found.sections] == list(NINE)
    rationale = found.section(SheetHeading.RATIONALE)
    assert rationale is not None
    assert rationale.text == "ชุมชนต้องการความโปร่งใส"


def test_a_heading_with_its_text_in_the_same_line() -> None:
    """งบประมาณ : 5,000 บาท is heading and content."""
    found = one(sheet(budget="5,000 บาท").replace("งบประมาณดำเนินการ\n", "งบประมาณดำเนินการ : "))
    assert found.budget is not None
    assert str(found.budget.amounts[0].cell.amount) == "5,000.00"


def test_a_wrong_number_before_a_heading_is_kept() -> None:
    """Reading judges nothing: 10. behind 8. stays 10."""
    found = one(sheet().replace("9. ผลผลิต", "10. ผลผลิต"))
    assert found.sections[-1].number == 10


@pytest.mark.parametrize(
    "start", ["ลำดับที่ 7", "ลำดับที่ ๗", "ลำดับที่ : 7", "โครงการที่ 7", "ลำดับ 7.", "ลำดับที่ ๗)"]
)
def test_the_line_that_begins_a_sheet(start: str) -> None:
    """The number above a sheet in its variants."""
    assert one(sheet().replace("ลำดับที่ 1", start, 1)).number == 7


def test_a_sheet_whose_title_stands_in_the_line_of_its_number() -> None:
    """ลำดับที่ 7 1. ชื่อโครงการ … in one line begins a sheet with that number and title."""
    found = one(sheet(7).replace("ลำดับที่ 7\n", "ลำดับที่ 7 "))
    assert (found.number, found.title) == (7, "โครงการหนึ่ง")


def test_a_sheet_named_in_the_line_of_its_number_without_a_heading() -> None:
    """ลำดับที่ 7 โครงการ… names the sheet, whose heading ชื่อโครงการ is missing."""
    found = sheet_plan(sheet(6), sheet(7, omit=["ชื่อ"]).replace("ที่ 7", "ที่ 7 โครงการเจ็ด"))
    assert [(one.number, one.title) for one in found.sheets] == [
        (6, "โครงการหนึ่ง"),
        (7, "โครงการเจ็ด"),
    ]
    assert found.sheets[1].section(SheetHeading.TITLE) is None


def test_unnumbered_sheets_on_end() -> None:
    """Without ลำดับที่ every numbered title begins a sheet."""
    found = sheet_plan(sheet(None), sheet(None, title="กิจกรรมสอง"), sheet(None, title="มาตรการสาม"))
    assert [(one.number, one.title) for one in found.sheets] == [
        (None, "โครงการหนึ่ง"),
        (None, "กิจกรรมสอง"),
        (None, "มาตรการสาม"),
    ]


def test_a_number_in_the_title_is_the_sheets() -> None:
    """Where the sheet has no other number, the one before its title counts."""
    found = one(sheet(None, title="12) โครงการสิบสอง"))
    assert (found.number, found.title) == (12, "โครงการสิบสอง")


def test_a_title_over_two_lines() -> None:
    """A title goes on until the next heading."""
    assert one(sheet(title="โครงการอบรม\nเพื่อความโปร่งใส")).title == "โครงการอบรม เพื่อความโปร่งใส"


def test_sheets_under_mission_headings() -> None:
    """A mission's heading above sheets is theirs, and no text of the sheet before."""
    rows = [FIRST, row("2) โครงการสอง", mission="1.2 ภารกิจที่สอง")]
    found = plan(
        table(*rows),
        "ส่วนที่ 3\nรายละเอียดโครงการ",
        "มิติที่ 1 มิติแรก\n1.1 ภารกิจแรก",
        sheet(1),
        "1.2 ภารกิจที่สอง\n1.2.1 แนวทางย่อย",
        sheet(2),
    )
    assert [one.mission for one in found.sheets] == ["1.1", "1.2"]
    assert [len(one.indicators) for one in found.sheets] == [2, 2]


def test_a_list_with_deep_numbers_at_a_sheets_end_stays_in_it() -> None:
    """1.1 and 1.2 under the results are items, where the table has no such missions' names."""
    results = "ผลผลิต\n1.1 จัดทำคู่มือ 1 เล่ม\nผลลัพธ์\n1.2 ประชาชนพอใจ ร้อยละ 80"
    found = sheet_plan(sheet(1, results=results), sheet(2, results=results))
    assert [len(one.indicators) for one in found.sheets] == [2, 2]
    assert found.sheets[0].indicators[1].text == "ประชาชนพอใจ ร้อยละ 80"


def test_page_numbers_in_a_sheet_are_no_text() -> None:
    """A page number between two paragraphs of a sheet is nobody's text."""
    found = sheet_plan(sheet().replace("2) จัดทำ", "\n\n-12-\n\n\n2) จัดทำ"))
    assert found == sheet_plan(sheet())


def test_a_sheet_that_breaks_off_says_so() -> None:
    """A sheet of which nothing but its number is left is kept, with a problem."""
    found = sheet_plan(sheet(1), "ลำดับที่ 2")
    assert [one.number for one in found.sheets] == [1, 2]
    assert any("nothing of it follows" in one for one in problems(found))


def test_an_annex_is_no_part_of_the_last_sheet() -> None:
    """What follows ภาคผนวก belongs to no sheet."""
    found = sheet_plan(sheet(1), "ภาคผนวก\nคำสั่งแต่งตั้งคณะทำงาน")
    assert found == sheet_plan(sheet(1))


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("ไม่ใช้งบประมาณ", [("none", [])]),
        ("ดำเนินการโดยไม่ใช้งบประมาณรายจ่าย", [("none", [])]),
        ("ไม่มี", [("none", [])]),
        ("ไม่ใช้", [("none", [])]),
        ("-", [("dash", [])]),
        ("0.00 บาท", [("zero", [])]),
        ("20,000 บาท", [("20,000.00", [])]),
        ("จำนวน ๒๐,๐๐๐ บาท", [("20,000.00", [])]),
        ("20,000.-", [("20,000.00", [])]),
        ("20000", [("20,000.00", [])]),
        ("ปีละ 20,000 บาท", [("20,000.00", [])]),
        ("ใช้งบประมาณจากเทศบาลตำบลทุ่งสมมติ จำนวน 20,000 บาท", [("20,000.00", [])]),
        ("20,000 บาท (สองหมื่นบาทถ้วน)", [("20,000.00", [])]),
        ("อบรม 60 คน 2 ครั้ง เป็นเงิน 9,000 บาท", [("9,000.00", [])]),
        ("๒๐,ooo บาท", [("unreadable", [])]),
        (
            "ปี 66 จำนวน 500 บาท\nปี 2567 ไม่ใช้งบประมาณ",
            [("500.00", [2566]), ("zero", [2567])],
        ),
        (
            "ปี 66 จำนวน 500 บาท ปี 67-70 ไม่ใช้งบประมาณ",
            [("500.00", [2566]), ("zero", [2567, 2568, 2569, 2570])],
        ),
        (
            "งบ ปี ๖๖ จำนวน ๓,๐๐๐ บาท\nปี ๖๗ - ๖๙ จำนวน ๒,๐๐๐ บาท\n\n-๒-\n\nปี ๗๐ จำนวน ๓,๐๐๐ บาท",
            [("3,000.00", [2566]), ("2,000.00", [2567, 2568, 2569]), ("3,000.00", [2570])],
        ),
        (
            "ปี 2566\n3,000 บาท\nปี 2567\n2,000 บาท",
            [("3,000.00", [2566]), ("2,000.00", [2567])],
        ),
        (
            "3,000 บาท ในปี 2566 และ 2,000 บาท ในปี 2567",
            [("3,000.00", [2566]), ("2,000.00", [2567])],
        ),
        ("ข้อบัญญัติ รหัส 00123 - 300 บาท", [("300.00", [])]),
        ("ปี 2566, 2568 และ 2570 จำนวน 700 บาท", [("700.00", [2566, 2568, 2570])]),
    ],
)
def test_budgets(budget: str, said: list[tuple[str, list[int]]]) -> None:
    """A sheet's budget in its many wordings, each amount with its years."""
    assert money(budget) == said


@pytest.mark.parametrize(
    "budget",
    [
        "เบิกจ่ายตามจริง",
        "20,000 บาท หรือ 30,000 บาท",
        "ไม่ใช้งบประมาณ 20,000 บาท",
        "20 000 บาท",
        "20.000 บาท",
        "ตามข้อบัญญัติ",
        "2,0000 บาท",
        "2,00,00 บาท",
        "จำนวน 20,0,00 - 300 บาท",
        "จำนวน 100 ถึง 300 บาท",
        "100 - 300 บาท",
        "500 หรือ 300 บาท",
        "5000",
        "สองหมื่นบาท",
    ],
)
def test_budgets_that_cannot_be_read_are_never_guessed(budget: str) -> None:
    """What is not one amount, or one for each year, is one unreadable cell and a problem."""
    found = sheet_plan(sheet(budget=budget))
    read = found.sheets[0].budget
    assert read is not None
    assert [one.cell.state for one in read.amounts] == [CellState.UNREADABLE]
    assert len(found.problems) == 1
    assert found.problems[0].location is not None


def test_a_damaged_declaration_is_read_and_said() -> None:
    """ไม่…งบประมาณ with a few damaged letters means no budget, and is shown as a problem."""
    found = sheet_plan(sheet(budget="ไม่มั่ช่งบประมาณ"))
    assert found.sheets[0].budget is not None
    assert found.sheets[0].budget.none_declared
    assert any("is damaged" in one for one in problems(found))


@pytest.mark.parametrize("nothing", ["ไม่ใช้", "(ไม่ใช้)", "ไม่มี"])
@pytest.mark.parametrize("between", [" ", "\n", " : "])
def test_a_year_without_money_beside_years_with_money(nothing: str, between: str) -> None:
    """Behind its year, a word that names no money says that none is used in that year."""
    lines = ("ปี 2566", "10,000"), ("ปี 2567", nothing), ("ปี 2568", "20,000")
    found = money("\n".join(between.join(line) for line in lines), "ปี 2566 - 2568")
    assert found == [("10,000.00", [2566]), ("zero", [2567]), ("20,000.00", [2568])]


def test_an_empty_budget_is_none() -> None:
    """A heading without text has no budget, and the heading is there."""
    found = one(sheet(budget=""))
    assert found.budget is None
    assert found.section(SheetHeading.BUDGET) is not None


@pytest.mark.parametrize(
    ("duration", "years"),
    [
        ("ปีงบประมาณ พ.ศ. ๒๕๖๖ -๒๕๗๐", [2566, 2567, 2568, 2569, 2570]),
        ("ปีงบประมาณ พ.ศ. 2566 – 2568", [2566, 2567, 2568]),
        ("ปีงบประมาณ พ.ศ.๒๕๗๐", [2570]),
        ("5 ปี (พ.ศ. 2566-2570)", [2566, 2567, 2568, 2569, 2570]),
        ("ปี 2566, 2568 และ 2570", [2566, 2568, 2570]),
        ("ปี 66 - 68", [2566, 2567, 2568]),
        ("ปีงบประมาณ 2566 ถึงปีงบประมาณ 2567", [2566, 2567]),
        ("1 ตุลาคม 2565 – 30 กันยายน 2566", [2566]),
        ("ต.ค. 65 - ก.ย. 67", [2566, 2567]),
        ("ตุลาคม - ธันวาคม 2566", [2567]),
        ("มกราคม 2567 ถึง มีนาคม 2567", [2567]),
        ("ปีงบประมาณ 2566\n(1 ตุลาคม 2565 - 30 กันยายน 2566)", [2566]),
        ("ตลอดระยะเวลาของแผน", [2566, 2567, 2568, 2569, 2570]),
        ("ทุกปีงบประมาณ", [2566, 2567, 2568, 2569, 2570]),
        ("ระยะเวลา 5 ปี", [2566, 2567, 2568, 2569, 2570]),
        ("ปีงบประมาณ พ.ศ. 2568 - 2570 3 ปี", [2568, 2569, 2570]),
        ("1) ปี 2566\n2) ปี 2567\n3) ปี 2569", [2566, 2567, 2569]),
        ("ปีงบประมาณ 2568 เป็นต้นไป", [2568, 2569, 2570]),
        ("ปี 66 67 69", [2566, 2567, 2569]),
        ("2566 2568", [2566, 2568]),
        ("๒๕๖๙", [2569]),
        ("1/10/2565 - 30/9/2567", [2566, 2567]),
        ("ต.ค. 65 - ก.ย. 66 และ ต.ค. 67 - ก.ย. 68", [2566, 2568]),
        ("พ.ศ. 2566 (ค.ศ. 2023)", [2566]),
        ("ปีงบประมาณ ☑ ๒๕๖๖ ☐ ๒๕๖๗ ☑ ๒๕๖๘ ☐ ๒๕๖๙ ☑ ๒๕๗๐", [2566, 2568, 2570]),
        ("[x] 2566 [ ] 2567 [X] 2568 - 2569", [2566, 2568, 2569]),
        ("( / ) ปี 2566\n(   ) ปี 2567\n( / ) ปี 2568", [2566, 2568]),
        ("2566 ☒ 2567 ☐ 2568 ☒", [2566, 2568]),
        ("ปีงบประมาณ ✓ 2566 2567 ✓ 2568", [2566, 2568]),
        ("/ 2566  2567  / 2568", [2566, 2568]),
        ("☑ 66 ☐ 67 ☑ 68", [2566, 2568]),
        ("พ.ศ. 2566 - 2570 : ☐ 2566 ☑ 2567", [2567]),
        ("☑ ทุกปี ☐ ปี 2566 ☐ ปี 2567", [2566, 2567, 2568, 2569, 2570]),
        ("● 2566 ○ 2567 ● 2568", [2566, 2568]),
        ("○ 2566\n○ 2568", [2566, 2568]),
        ("ปี 2566/2567", [2566, 2567]),
        ("ปี 2566 (   )", [2566]),
        ("- ปี ๒๕๖๖\n- ปี ๒๕๖๘", [2566, 2568]),
        ("ดำเนินการใน\n– ปีงบประมาณ พ.ศ. 2566\n– ปีงบประมาณ พ.ศ. 2569 - 2570", [2566, 2569, 2570]),
        ("ปี 2566\n- 2568", [2566, 2567, 2568]),
        ("- 2566\n- 2568", [2566, 2568]),
        ("- ปี 2566 -\n2568", [2566, 2567, 2568]),
    ],
)
def test_durations(duration: str, years: list[int]) -> None:
    """Years, lists, ranges and dates, all as fiscal years."""
    found = one(sheet(duration=duration)).duration
    assert found is not None
    assert [int(year) for year in found.years] == years


@pytest.mark.parametrize(
    "duration",
    [
        "ตลอดปี",
        "3 เดือน",
        "4 ปี",
        "2570 - 2566",
        "ปี 2999",
        "2023 - 2027",
        "2566 - 2750",
        "☐ 2566 ☐ 2567 ☐ 2568",
    ],
)
def test_durations_without_a_year_are_a_problem(duration: str) -> None:
    """A duration that names no fiscal year is said, and not guessed."""
    found = sheet_plan(sheet(duration=duration))
    assert found.sheets[0].duration is None
    assert any("o fiscal year" in one or "no Buddhist year" in one for one in problems(found))


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("รวม ๓ ปี เป็นเงิน ๘๐,๐๐๐ บาท", [("80,000.00", [2566, 2567, 2568], True)]),
        ("ตลอดโครงการ 90,000 บาท", [("90,000.00", [2566, 2567, 2568], True)]),
        ("90,000 บาท (รวม 3 ปี)", [("90,000.00", [2566, 2567, 2568], True)]),
        (
            "ปีละ 30,000 บาท รวม 3 ปี 90,000 บาท",
            [("30,000.00", [], False), ("90,000.00", [2566, 2567, 2568], True)],
        ),
        ("ปี 2566 - 2567 รวม 50,000 บาท", [("50,000.00", [2566, 2567], True)]),
        (
            "ปี 2566 30,000 บาท\nปี 2567 20,000 บาท\nรวม 50,000 บาท",
            [
                ("30,000.00", [2566], False),
                ("20,000.00", [2567], False),
                ("50,000.00", [2566, 2567], True),
            ],
        ),
        ("รวมทั้งสิ้น 90,000 บาท", [("90,000.00", [], True)]),
        (
            "ค่าอาหาร 5,000 บาท\nค่าวิทยากร 3,000 บาท\nรวมเป็นเงิน 8,000 บาท",
            [("8,000.00", [], True)],
        ),
        ("จำนวน 20,000 บาทต่อปี เป็นเวลา 3 ปี", [("20,000.00", [], False)]),
        ("ปี 2566 65,000 บาท", [("65,000.00", [2566], False)]),
    ],
)
def test_sums_over_years(budget: str, said: list[tuple[str, list[int], bool]]) -> None:
    """An amount that the text calls a sum is one, over the years named or the duration."""
    found = one(sheet(budget=budget, duration="ปี 2566 - 2568")).budget
    assert found is not None
    assert [
        (str(each.cell.amount), [int(year) for year in each.years], each.in_all)
        for each in found.amounts
    ] == said


def test_a_year_alone_under_the_duration_is_no_page_number() -> None:
    """A page's number below it is one."""
    found = one(sheet(duration="2566\n\n12"))
    assert found.duration is not None
    assert [int(year) for year in found.duration.years] == [2566]


@given(
    st.integers(2566, 2570),
    st.integers(0, 4),
    st.sampled_from(["ปีงบประมาณ พ.ศ. {0} - {1}", "ปี {0}–{1}", "{0} ถึง {1}", "ตั้งแต่ปี {0} จนถึงปี {1}"]),
    st.sampled_from(["", " 5 ปี", " รวม 3 ปี", " (12 เดือน)", "\n1 ครั้งต่อปี"]),
)
def test_every_span_of_years_is_read(first: int, more: int, form: str, behind: str) -> None:
    """A span is its years, whatever counts stand behind it."""
    last = min(2570, first + more)
    found = one(sheet(duration=form.format(first, last) + behind)).duration
    assert found is not None
    assert [int(year) for year in found.years] == list(range(first, last + 1))


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        ("☐ ไม่ใช้งบประมาณ ☑ ใช้งบประมาณ ปีละ 20,000 บาท", [("20,000.00", [])]),
        ("☑ ไม่ใช้งบประมาณ\n☐ ใช้งบประมาณ จำนวน ........ บาท", [("none", [])]),
        ("[ ] ไม่ใช้งบประมาณ\n[/] ใช้งบประมาณ ปี 2566 จำนวน 5,000 บาท", [("5,000.00", [2566])]),
    ],
)
def test_of_a_budget_to_tick_what_is_ticked_counts(
    budget: str, said: list[tuple[str, list[int]]]
) -> None:
    """A choice whose box is empty says nothing."""
    assert money(budget) == said


def test_a_budget_of_empty_boxes_is_none() -> None:
    """Where nothing is ticked, nobody knows what is meant."""
    assert one(sheet(budget="☐ ไม่ใช้งบประมาณ ☐ ใช้งบประมาณ")).budget is None
