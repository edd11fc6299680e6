from __future__ import annotations

import pytest

from itacheck.plan import CellState
from tests.reading.texts import (
    FIRST,
    HEADER,
    NONE,
    plan,
    problems,
    row,
    sheet,
    states,
    table,
    table_plan,
)

YEARS = [2566, 2567, 2568, 2569, 2570]
SECOND = row("2) กิจกรรมสอง", ("5,000", "-", "0.00", "", "2,500.50"))
TOTAL = row("จำนวน 2 โครงการ", ("5,000 บาท",) * 5, mission="รวม")


def years(header: str) -> list[int]:
    """The years that a table with this header has, read through a project's cells."""
    amounts = ("1,000", "2,000", "3,000", "4,000", "5,000")
    count = header.rsplit("\n", maxsplit=1)[-1].count("\t") + 1
    before = {9: ["", ""], 8: [""], 7: []}.get(count, ["", ""])
    found = table_plan("\t".join([*before, "1) โครงการหนึ่ง", *amounts, ""]), header=header)
    return [int(year) for year in found.projects[0].budget.years]


@pytest.mark.parametrize(
    "year",
    [
        "ปี {}",
        "{}",
        "พ.ศ. {}",
        "ปีงบประมาณ {}",
        "ปี พ.ศ. {}",
        "ปีงบประมาณ พ.ศ. {}",
        "งบประมาณปี {} (บาท)",
        "ปี {} (บาท)",
        "ปี {} งบประมาณ (บาท)",
        "งบประมาณ (บาท) ปี {}",
        "วงเงินงบประมาณ ปี {}",
        "งบประมาณรายจ่ายประจำปี {}",
    ],
)
def test_year_columns_are_known_by_many_wordings(year: str) -> None:
    """Every wording of a year's heading gives that year."""
    names = ["มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ"]
    header = "\t".join([*names, *(year.format(one) for one in YEARS), "หมายเหตุ"])
    assert years(header) == YEARS


def test_two_digit_years_in_a_header() -> None:
    """ปี 66 is 2566."""
    assert years(HEADER.replace("ปี 25", "ปี ")) == YEARS


@pytest.mark.parametrize(
    "title",
    [
        "โครงการ",
        "โครงการ / กิจกรรม / มาตรการ",
        "ชื่อโครงการ/กิจกรรม/มาตรการ",
        "โครงการ/กิจกรรม/มาตรการ/แนวปฏิบัติ",
        "แผนงาน/โครงการ",
        "โครงการ/กิจกรรม ที่จะดำเนินการ",
        "มาตรการ/กิจกรรม/โครงการที่ดำเนินการตามแผน",
        "รายการ",
    ],
)
def test_the_column_of_names_is_known_by_many_wordings(title: str) -> None:
    """Every wording of the names' heading is a header of the summary table."""
    assert years(HEADER.replace("โครงการ/กิจกรรม/มาตรการ", title)) == YEARS


BELOW = "\t\t\t" + "\t".join(["งบประมาณ (บาท)"] * 5) + "\t"


YEARS_BELOW = "\t\t\t2566\t2567\t2568\t2569\t2570\t"
NAMES = "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ"


@pytest.mark.parametrize(
    "header",
    [
        f"{HEADER}\n{BELOW}",
        f"{NAMES}\tงบประมาณ (บาท)\t\t\t\t\tหมายเหตุ\n{YEARS_BELOW}",
        f"{NAMES}\tปีงบประมาณ\tหมายเหตุ\n{YEARS_BELOW}",
        "\t\t\tงบประมาณ (บาท)\t\t\t\t\t\n" + HEADER,
        f"{HEADER}\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)",
        HEADER.replace("มิติ\tภารกิจตามมิติ", "ลำดับที่\tภารกิจตามมิติ"),
    ],
    ids=["units below", "years below", "one cell over all years", "units above", "numbers", "no."],
)
def test_headers_of_two_lines(header: str) -> None:
    """A header may stand over two lines, in either order, and none of it is a row."""
    found = table_plan(FIRST.replace("1. มิติแรก", ""), SECOND, header=header)
    assert [project.number for project in found.projects] == [1, 2]
    assert states(found.projects[1]) == ["5000.00", "dash", "zero", "blank", "2500.50"]
    assert not found.problems
    assert not any(one.unnamed for one in found.dimensions)


def test_a_remark_under_a_header_whose_years_share_a_cell_is_found() -> None:
    """Where one cell covers all years, the remark's column is still the last."""
    header = "มิติ\tภารกิจตามมิติ\tโครงการ\tปีงบประมาณ\tหมายเหตุ\n\t\t\t2566\t2567\t2568\t2569\t2570\t"
    found = table_plan(row("1) โครงการหนึ่ง", remark="ไม่ใช้งบประมาณ"), header=header)
    assert found.projects[0].remark == "ไม่ใช้งบประมาณ"
    assert len(found.projects[0].declarations) == 1


def test_a_table_for_each_dimension_without_its_column() -> None:
    """Headings มิติที่ n above tables without that column open the dimensions."""
    header = HEADER.removeprefix("มิติ\t")
    pieces = []
    for number in (1, 2, 3):
        rows = [
            row(f"{number}) โครงการที่ {number}", mission=f"{number}.1 ภารกิจ").removeprefix("\t"),
            row(f"จำนวน {number} โครงการ", ("0.00",) * 5, mission="รวม").removeprefix("\t"),
        ]
        pieces.append("\n".join([f"มิติที่ {number} ชื่อมิติ {number}", "", header, *rows]))
    grand = row("จำนวน 6 โครงการ", ("0.00",) * 5, mission="รวมทั้งสิ้น").removeprefix("\t")
    found = plan("ส่วนที่ 2", *pieces, grand)
    assert [one.number for one in found.dimensions] == [1, 2, 3]
    assert [one.name for one in found.dimensions] == [f"ชื่อมิติ {n}" for n in (1, 2, 3)]
    assert [mission.code for mission in found.missions] == ["1.1", "2.1", "3.1"]
    assert all(one.subtotal for one in found.dimensions)
    assert found.grand_total is not None
    assert not found.problems


def test_dimension_and_mission_as_headings_above_tables() -> None:
    """Where the table has neither column, headings above it name dimension and mission."""
    header = "ลำดับ\tโครงการ/กิจกรรม\tปี 2566\tปี 2567\tหมายเหตุ"
    found = plan(
        "ส่วนที่ 2",
        f"มิติที่ 1 ชื่อหนึ่ง\n\n1.1 ภารกิจหนึ่ง\n\n{header}\n1\tโครงการก\t1,000\t-\t",
        f"1.2 ภารกิจสอง\n\n{header}\n2\tโครงการข\t-\t-\t\n3\tมาตรการค\t-\t-\t",
        f"มิติที่ 2 ชื่อสอง\n\n2.1 ภารกิจสาม\n\n{header}\n4\tโครงการง\t-\t2,000\t",
    )
    assert [(one.number, one.name) for one in found.dimensions] == [(1, "ชื่อหนึ่ง"), (2, "ชื่อสอง")]
    codes = [(one.code, one.name, len(one.projects)) for one in found.missions]
    assert codes == [("1.1", "ภารกิจหนึ่ง", 1), ("1.2", "ภารกิจสอง", 2), ("2.1", "ภารกิจสาม", 1)]
    assert [one.number for one in found.projects] == [1, 2, 3, 4]


def test_dimension_and_mission_as_rows_over_all_columns() -> None:
    """A row that holds a dimension's or mission's name alone is no project but their heading."""
    header = "ที่\tโครงการ/กิจกรรม\tปี 2566\tปี 2567\tหมายเหตุ"
    rows = [
        "มิติที่ 1 ชื่อหนึ่ง\t\t\t\t",
        "1.1 มาตรการของภารกิจ\t\t\t\t",
        "1\tโครงการก\t1,000\t-\t",
        "\t1.2 ภารกิจสอง\t\t\t",
        "2\tกิจกรรมข\t-\t-\t",
        "\tมิติที่ 2 ชื่อสอง\t\t\t",
        "2.1\tภารกิจสาม\t\t\t",
        "3\tมาตรการค\t-\t-\t",
    ]
    found = table_plan(*rows, header=header)
    assert [(one.number, one.name) for one in found.dimensions] == [(1, "ชื่อหนึ่ง"), (2, "ชื่อสอง")]
    assert [one.code for one in found.missions] == ["1.1", "1.2", "2.1"]
    assert [one.title for one in found.projects] == ["โครงการก", "กิจกรรมข", "มาตรการค"]


def test_an_enumeration_of_dimensions_before_one_table_is_none_of_its_headings() -> None:
    """Lines that list all dimensions above a table say nothing of its first row."""
    header = HEADER.removeprefix("มิติ\t")
    listed = "\n".join(f"มิติที่ {n} ชื่อ {n}" for n in (1, 2, 3, 4))
    first = row("1) โครงการหนึ่ง", mission="1.1 ภารกิจ").removeprefix("\t")
    found = plan("ส่วนที่ 2", listed, f"{header}\n{first}")
    assert [one.number for one in found.dimensions] == [1]


def test_a_column_of_numbers_gives_the_projects_their_numbers() -> None:
    """The number may stand in a column of its own, and the title keeps none."""
    header = HEADER.replace("มิติ\tภารกิจตามมิติ", "มิติ\tภารกิจตามมิติ\tที่")
    found = table_plan("1. ก\t1.1 ข\t๗.\tโครงการหนึ่ง\t1,000\t-\t-\t-\t-\t", header=header)
    assert (found.projects[0].number, found.projects[0].title) == (7, "โครงการหนึ่ง")


def test_a_column_of_totals_is_kept_apart_from_the_years() -> None:
    """A รวม column is the row's total and no year."""
    header = HEADER.replace("\tหมายเหตุ", "\tรวม\tหมายเหตุ")
    found = table_plan(row("1) โครงการหนึ่ง", ("1,000",) * 5 + ("5,000",)), header=header)
    budget = found.projects[0].budget
    assert len(budget.cells) == 5
    assert budget.total is not None
    assert str(budget.total.amount) == "5,000.00"


@pytest.mark.parametrize(
    "page",
    [
        f"\n\n\n{HEADER}",
        f"\n๖\n\n\n{HEADER}",
        f"\n-๖-\n{HEADER}\n{BELOW}",
        "\n\n\n",
        "\n- 6 -\n\n",
        "\nหน้า 6\n",
        "",
    ],
)
def test_page_breaks_between_any_rows_change_nothing(page: str) -> None:
    """Header again or not, page number or not: the plan is the same."""
    rows = [FIRST, SECOND, row("3) มาตรการสาม", mission="1.2 ภารกิจ"), TOTAL]
    whole = table_plan(*rows)
    for place in range(1, len(rows)):
        broken = [*rows[:place], *([page] if page else []), *rows[place:]]
        assert table_plan(*broken) == whole
        assert not table_plan(*broken).problems


def test_a_blank_line_between_every_row_changes_nothing() -> None:
    """Rows set apart by one blank line are still rows, and none goes on with the one above."""
    rows = [
        FIRST,
        row("ค่านิยมสุจริต", mission="ภารกิจที่ไม่มีเลข"),
        row("งานวัด", mission="อีกภารกิจ"),
        TOTAL,
    ]
    header = f"{HEADER}\n\n{BELOW}\n"
    spaced = table_plan(*[line for one in rows for line in (one, "")], header=header)
    assert spaced == table_plan(*rows)
    assert [one.name for one in spaced.missions] == ["ภารกิจแรก", "ภารกิจที่ไม่มีเลข", "อีกภารกิจ"]


def test_rows_whose_last_tabs_are_lost_stay_rows() -> None:
    """An editor that trims lines takes only blank cells away."""
    rows = [FIRST, row("2) โครงการสอง", ("", "", "", "", "")), row("3) โครงการสาม"), TOTAL]
    found = table_plan(*(one.rstrip("\t") for one in rows))
    assert found == table_plan(*rows)


def test_rows_without_the_cells_that_cover_several_are_moved_into_place() -> None:
    """A row that begins with the project's name lacks the merged cells before it."""
    short = "2) โครงการสอง\t1,000\t-\t-\t-\t2,000\tดู"
    found = table_plan(FIRST, short)
    assert found.projects[1].title == "โครงการสอง"
    assert states(found.projects[1]) == ["1000.00", "dash", "dash", "dash", "2000.00"]
    assert found.projects[1].remark == "ดู"


def test_a_row_with_more_cells_than_the_header_is_not_guessed_at() -> None:
    """Nobody can say which year a moved figure is of, so every cell is unreadable."""
    found = table_plan(FIRST, "\t\t2) โครงการสอง\t\t1,000\t-\t-\t-\t2,000\t3,000")
    assert states(found.projects[1]) == ["unreadable"] * 5
    assert any("which column each is in" in one for one in problems(found))


def test_a_remark_with_a_tab_in_it_is_one_remark() -> None:
    """Words beyond the last column belong to the remark."""
    found = table_plan(FIRST + "ไม่ใช้\tงบประมาณ")
    assert len(found.projects[0].declarations) == 1
    assert states(found.projects[0]) == ["dash"] * 5


def test_a_project_row_apart_from_the_table_is_read_or_reported() -> None:
    """A paragraph between two pieces of a table never swallows a row in silence."""
    apart = table_plan(FIRST, "", "ตารางนี้ยังไม่จบ", "", SECOND)
    assert apart.dimensions == table_plan(FIRST, SECOND).dimensions
    short = "2) โครงการสอง\t1,000\t-\t-\t-\t2,000\t-\t-\t-\t-\t-"
    lost = table_plan(FIRST, "", "ตารางนี้ยังไม่จบ", "", short)
    assert any("was not read" in one for one in problems(lost))


def test_a_table_in_a_detail_sheet_is_the_sheets_own() -> None:
    """A timetable with years in a sheet adds no project to the summary table."""
    steps = "กิจกรรม\tปี 2566\tปี 2567\nโครงการย่อย\t1,000\t2,000"
    text = sheet(1).replace("1) ประชุม", f"1) ประชุม\n{steps}\n")
    found = plan(table(FIRST), "ส่วนที่ 3", text)
    assert [one.number for one in found.projects] == [1]
    assert len(found.sheets[0].sections) == 9


def test_the_summary_table_may_stand_behind_the_sheets() -> None:
    """The order of the parts is the author's."""
    found = plan("ส่วนที่ 3\nรายละเอียด", sheet(1), table(FIRST, SECOND, TOTAL))
    assert len(found.sheets) == 1
    assert [one.number for one in found.projects] == [1, 2]


def test_a_cut_off_last_row_is_never_read_as_whole() -> None:
    """Where the text ends within a row, lost cells and a figure that may lack digits are said."""
    found = table_plan(FIRST, "\t\t2) โครงการสอง\t1,000\t20")
    assert states(found.projects[1]) == ["1000.00"] + ["unreadable"] * 4
    assert any("ends in the middle" in one for one in problems(found))
    total = table_plan(FIRST, "\tรวม\tจำนวน 1 โครงการ\t1,000\tจำนวน 20")
    subtotal = total.dimensions[0].subtotal
    assert subtotal is not None
    assert [cell.state for _, cell in subtotal.budget.cells[1:]] == [CellState.UNREADABLE] * 4


def test_years_may_stand_in_any_order_and_number() -> None:
    """Every year keeps its own column."""
    header = HEADER.replace("ปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570", "ปี 2568\tปี 2567")
    found = table_plan(row("1) โครงการหนึ่ง", ("1,000", "2,000")), header=header)
    cells = [(int(year), str(cell.amount)) for year, cell in found.projects[0].budget.cells]
    assert cells == [(2568, "1,000.00"), (2567, "2,000.00")]


def test_a_header_alone_is_no_project() -> None:
    """A table without rows has no project and says so."""
    found = plan(table(), sheet(1))
    assert not found.projects
    assert any("a header, and no project" in one for one in problems(found))


@pytest.mark.parametrize("place", [2, 3, 5, 7])
@pytest.mark.parametrize("added", [True, False])
def test_a_cell_lost_or_added_in_a_row_makes_its_figures_unreadable(
    place: int, *, added: bool
) -> None:
    """Other rows have all their cells, so one with more or fewer has moved ones: no guess."""
    cells = row("2) โครงการสอง", ("1,000", "2,000", "3,000", "4,000", "5,000")).split("\t")
    changed = [*cells[:place], *([""] if added else []), *cells[place + (not added) :]]
    found = table_plan(FIRST, "\t".join(changed), row("3) มาตรการสาม"))
    assert any("which column each is in" in one for one in problems(found))
    for project in found.projects[1:-1]:
        assert states(project) == ["unreadable"] * 5


def test_a_total_that_moved_is_read_by_the_order_of_its_amounts() -> None:
    """Five amounts for five years are in order, whichever columns they stand in."""
    moved = "\t" + row(
        "จำนวน 1 โครงการ", ("1 บาท", "2 บาท", "3 บาท", "4 บาท", "5 บาท"), mission="รวม"
    )
    subtotal = table_plan(FIRST, moved).dimensions[0].subtotal
    assert subtotal is not None
    amounts = [str(cell.amount) for _, cell in subtotal.budget.cells]
    assert amounts == ["1.00", "2.00", "3.00", "4.00", "5.00"]


def test_cells_that_are_moved_and_none_too_many_are_told_so() -> None:
    """As many cells as the header has: the numbers say nothing, and are not given."""
    found = table_plan(FIRST, "\t\t1,000\t2) โครงการสอง\t-\t-\t-\t-\t")
    assert states(found.projects[1]) == ["unreadable"] * 5
    told = [one for one in problems(found) if "which column each is in" in one]
    assert len(told) == 1
    assert "do not stand under their headings" in told[0]


def test_a_row_that_is_cut_off_is_told_once() -> None:
    """However many of its cells are missing."""
    found = table_plan(FIRST, "\t\t2) โครงการสอง\t1,0")
    assert states(found.projects[1]) == ["unreadable"] * 5
    assert len([one for one in problems(found) if "ends in the middle" in one]) == 1


def test_a_table_with_a_blank_header_is_told_by_its_first_words() -> None:
    """Nothing is quoted that is not there."""
    rows = (FIRST, row("2) โครงการสอง", ("1,000", *NONE[1:])), row("3) โครงการสาม"))
    found = table_plan(*rows, header="\t" * 8)
    told = [one for one in problems(found) if "it was not read" in one]
    assert told
    assert not any("“”" in one for one in told)
