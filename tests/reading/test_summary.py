from __future__ import annotations

import pytest

from itacheck.plan import CellState, CountPlace, ItemKind, Plan
from tests.reading.texts import FIRST, HEADER, NONE, problems, row, states, table_plan

MONEY = ("1,000", "2,000", "-", "0.00", "")


def total(words: str, amounts: tuple[str, ...] = ("1,000 บาท",) * 5, count: str = "") -> str:
    """A row of totals."""
    return row(count, amounts, mission=words)


def second(*rows: str) -> Plan:
    """A plan of two dimensions, the second with these further rows."""
    return table_plan(
        FIRST, total("รวม"), row("2) โครงการสอง", dimension="2. มิติสอง", mission="2.1 ข"), *rows
    )


@pytest.mark.parametrize(
    ("printed", "number", "title"),
    [
        ("๑) โครงการอบรม", 1, "โครงการอบรม"),
        ("12. กิจกรรมวันงาน", 12, "กิจกรรมวันงาน"),
        ("(3) มาตรการ ก", 3, "มาตรการ ก"),
        ("4 โครงการไม่มีวงเล็บ", 4, "โครงการไม่มีวงเล็บ"),
        ("- 5) แนวปฏิบัติห้า", 5, "แนวปฏิบัติห้า"),
        ("6)“โครงการในเครื่องหมาย”", 6, "“โครงการในเครื่องหมาย”"),
        ("โครงการไม่มีเลข", None, "โครงการไม่มีเลข"),
        ("1.1.2 โครงการเลขลึก", 2, "โครงการเลขลึก"),
        ("7) โครงการอบรม (รุ่นที่ 8) ประจำปี", 7, "โครงการอบรม (รุ่นที่ 8) ประจำปี"),
        ("8) โครงการ ปี 2566 โครงการต่อเนื่อง", 8, "โครงการ ปี 2566 โครงการต่อเนื่อง"),
    ],
)
def test_numbers_before_names(printed: str, number: int | None, title: str) -> None:
    """A project's number is taken off its name, whatever marks it; other numbers stay."""
    found = table_plan(row(printed, MONEY))
    assert [(one.number, one.title) for one in found.projects] == [(number, title)]
    assert states(found.projects[0]) == ["1000.00", "2000.00", "dash", "zero", "blank"]


def test_the_kind_is_the_first_word_of_the_name() -> None:
    """A name begins with its kind, also in quotation marks; other names have none."""
    rows = ["1) “มาตรการ ก”", "2) แนว ปฏิบัติ ข", "3) งานวัด"]
    kinds = [one.kind for one in table_plan(*map(row, rows)).projects]
    assert kinds == [ItemKind.MEASURE, ItemKind.GUIDELINE, None]


def test_stacked_projects_share_a_row() -> None:
    """Values are split among the projects of a row only where their numbers agree."""
    names = "1) โครงการหนึ่ง 2) มาตรการสอง 3) กิจกรรมสาม"
    amounts = ("- 0.00 -", "1,000 บาท 2,000 บาท -", "", "- -", "5,000 - 1")
    found = table_plan(row(names, amounts))
    assert [one.number for one in found.projects] == [1, 2, 3]
    assert states(found.projects[0]) == ["dash", "1000.00", "blank", "unreadable", "5000.00"]
    assert states(found.projects[1]) == ["zero", "2000.00", "blank", "unreadable", "dash"]
    assert states(found.projects[2]) == ["dash", "dash", "blank", "unreadable", "1.00"]
    assert sum("2 values for the 3 projects" in one for one in problems(found)) == 1


def test_a_row_with_one_project_is_never_split() -> None:
    """Two figures for one project are no amount."""
    found = table_plan(row("1) โครงการหนึ่ง", ("1,000 2,000", *NONE[1:])))
    assert found.projects[0].budget.cells[0][1].state is CellState.UNREADABLE
    assert len(found.problems) == 1


def test_a_name_goes_on_behind_a_page_break() -> None:
    """The rest of a name in a row without cells belongs to the project above."""
    whole = table_plan(row("1) โครงการส่งเสริม การมีส่วนร่วม", MONEY), row("2) โครงการสอง"))
    rest = row("การมีส่วนร่วม", ("",) * 5)
    broken = table_plan(
        row("1) โครงการส่งเสริม", MONEY), "", "7", "", HEADER, rest, row("2) โครงการสอง")
    )
    assert broken == whole


def test_a_remark_goes_on_behind_a_page_break() -> None:
    """The rest of a remark, in a row that holds nothing else, is the same remark."""
    broken = table_plan(
        row("1) โครงการหนึ่ง", remark="ไม่ใช้"),
        "",
        "",
        HEADER,
        row("", ("",) * 5, "งบประมาณ"),
    )
    assert broken == table_plan(row("1) โครงการหนึ่ง", remark="ไม่ใช้ งบประมาณ"))


def test_a_mission_goes_on_behind_a_page_break() -> None:
    """A mission that is printed again on the next page is the same mission."""
    rows = [row(f"{n}) โครงการ {n}", mission="1.1 ภารกิจแรก") for n in (1, 2, 3)]
    found = table_plan(rows[0], "", "", HEADER, rows[1], rows[2])
    assert [(one.code, len(one.projects)) for one in found.missions] == [("1.1", 3)]


def test_missions_without_a_project_are_kept() -> None:
    """A mission whose row has dashes or nothing has no project, and the row is none."""
    found = table_plan(
        row("-", mission="1.1 ภารกิจหนึ่ง"),
        row("", ("",) * 5, mission="1.2"),
        row("1) โครงการหนึ่ง", mission="1.3 ภารกิจสาม"),
    )
    assert [(one.code, len(one.projects)) for one in found.missions] == [
        ("1.1", 0),
        ("1.2", 0),
        ("1.3", 1),
    ]
    assert not found.problems


def test_a_mission_code_opens_its_dimension_where_the_cell_is_empty() -> None:
    """Mission 2.1 stands in dimension 2, also where the dimension's cell was left out."""
    found = table_plan(FIRST, row("2) โครงการสอง", mission="2.1 ภารกิจ"))
    assert [one.number for one in found.dimensions] == [1, 2]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7])
def test_any_number_of_dimensions(count: int) -> None:
    """A plan has as many dimensions as it has."""
    rows = [
        line
        for n in range(1, count + 1)
        for line in (
            row(f"{n}) โครงการ {n}", dimension=f"มิติที่ {n} ชื่อ", mission=f"{n}.1 ภารกิจ"),
            total("รวม"),
        )
    ]
    found = table_plan(*rows)
    assert [one.number for one in found.dimensions] == list(range(1, count + 1))
    assert all(one.subtotal for one in found.dimensions)
    assert not found.problems


def test_a_row_with_money_and_no_name_is_a_problem() -> None:
    """Money that belongs to nobody is kept with its dimension and said; dashes are nothing."""
    found = table_plan(FIRST, row("", ("1,000", "", "", "", "")), row("", NONE), row("-", NONE))
    assert len(found.projects) == 1
    assert len(found.dimensions[0].unnamed) == 1
    assert [one.split(",")[0] for one in problems(found)] == ["A row has money but no name"]


def test_a_figure_in_the_names_column_is_no_name() -> None:
    """A row whose name is only a figure has no name."""
    found = table_plan(FIRST, row("20,000", ("1,000", "", "", "", "")))
    assert len(found.projects) == 1
    assert len(found.dimensions[0].unnamed) == 1


@pytest.mark.parametrize(
    "words",
    [
        "รวม",
        "รวม มิติที่ 2",
        "รวมมิติที่ ๒",
        "รวมเป็นเงิน",
        "รวมงบประมาณ",
        "ยอดรวม",
        "รวม 1 โครงการ",
        "รวมจำนวน 1 โครงการ",
        "รวมทั้งสิ้น มิติที่ 2",
        "รวม (มิติที่ 2)",
    ],
)
def test_words_of_a_subtotal(words: str) -> None:
    """A dimension's total by its many wordings."""
    found = second(total(words))
    assert found.dimensions[1].subtotal is not None
    assert found.dimensions[1].subtotal.dimension == 2
    assert found.grand_total is None
    assert not found.problems


@pytest.mark.parametrize(
    "words",
    [
        "รวมทั้งสิ้น",
        "รวมทั้งหมด",
        "รวม 2 มิติ",
        "รวมทั้ง 2 มิติ",
        "รวมทุกมิติ",
        "รวมมิติที่ 1-2",
        "รวมมิติที่ 1 ถึง 2",
        "รวมงบประมาณทั้งสิ้น",
        "รวมทั้งสิ้น 2 โครงการ",
    ],
)
def test_words_of_the_grand_total(words: str) -> None:
    """The plan's total by its many wordings."""
    found = second(total("รวม"), total(words))
    assert found.grand_total is not None
    assert found.dimensions[1].subtotal is not None
    assert not found.problems


def test_a_grand_total_in_a_table_of_its_own() -> None:
    """Behind the table, without header: its amounts are those of the years in order."""
    found = second(total("รวม"), "", "", "รวมทั้งสิ้น\t2 โครงการ\t1 บาท\t2 บาท\t3\t4 บาท\t5 บาท")
    assert found.grand_total is not None
    amounts = [str(cell.amount) for _, cell in found.grand_total.budget.cells]
    assert amounts == ["1.00", "2.00", "3.00", "4.00", "5.00"]
    assert [int(year) for year in found.grand_total.unitless] == [2568]


def test_a_grand_total_with_too_few_amounts_is_not_guessed_at() -> None:
    """Four amounts for five years: none of them is given to a year."""
    found = second(total("รวม"), "", "", "รวมทั้งสิ้น\t1 บาท\t2 บาท\t3 บาท\t4 บาท")
    assert found.grand_total is not None
    assert not found.grand_total.budget.cells
    assert any("4 amounts for 5 fiscal years" in one for one in problems(found))


def test_totals_without_unit_or_space() -> None:
    """จำนวน 1,000 lacks its unit, จำนวน 0.00บาท only a space."""
    amounts = ("จำนวน 1,000", "จำนวน 0.00บาท", "จำนวน ๐.๐๐ บาท", "1,000", "-")
    found = table_plan(FIRST, total("รวม", amounts, "จำนวน 1 โครงการ"))
    subtotal = found.dimensions[0].subtotal
    assert subtotal is not None
    assert [int(year) for year in subtotal.unitless] == [2566, 2569]
    states_found = [cell.state.value for _, cell in subtotal.budget.cells]
    assert states_found == ["amount", "zero", "zero", "amount", "dash"]


def test_the_total_of_a_mission_is_no_dimensions() -> None:
    """A mission's total is the mission's, a further one is told, and the dimension's holds."""
    found = table_plan(
        FIRST, total("รวมภารกิจที่ 1.1", ("7",) * 5), total("รวม 1.1"), total("รวมมิติที่ 1")
    )
    subtotal = found.dimensions[0].subtotal
    assert subtotal is not None
    assert str(subtotal.budget.cells[0][1].amount) == "1,000.00"
    assert len(found.projects) == 1
    held = found.missions[0].subtotal
    assert held is not None
    assert str(held.budget.cells[0][1].amount) == "7.00"
    assert sum("further total of a mission" in one for one in problems(found)) == 1


def test_several_totals_that_differ_are_not_guessed_at() -> None:
    """Of two different unnamed totals for one dimension none is used; the named one always is."""
    found = table_plan(FIRST, total("รวม", ("1",) * 5), total("รวม", ("2",) * 5))
    assert found.dimensions[0].subtotal is None
    assert any("further total" in one for one in problems(found))
    named = table_plan(FIRST, total("รวม", ("1",) * 5), total("รวมมิติที่ 1", ("2",) * 5))
    assert named.dimensions[0].subtotal is not None
    assert str(named.dimensions[0].subtotal.budget.cells[0][1].amount) == "2.00"


def test_the_same_total_twice_is_used_once() -> None:
    """A total printed again is a problem, but no doubt."""
    found = table_plan(FIRST, total("รวม"), total("รวม"))
    assert found.dimensions[0].subtotal is not None
    assert len(found.problems) == 1


def test_stated_counts_of_totals() -> None:
    """The numbers of projects in the rows of totals belong to their dimension or the plan."""
    found = second(total("รวม", count="จำนวน ๑ โครงการ"), total("รวมทั้งสิ้น 2 โครงการ"))
    counts = [(one.place, one.dimension, one.number) for one in found.counts]
    assert counts == [
        (CountPlace.SUBTOTAL, 2, 1),
        (CountPlace.GRAND_TOTAL, None, 2),
    ]


def test_a_project_may_begin_with_the_word_for_total() -> None:
    """รวมพลัง… is a name, and no total."""
    found = table_plan(row("รวมพลังคนทุ่งสมมติต้านโกง", MONEY))
    assert [one.title for one in found.projects] == ["รวมพลังคนทุ่งสมมติต้านโกง"]


def test_a_note_under_the_table_is_no_project() -> None:
    """หมายเหตุ … in the first cell of a last row is a note."""
    found = table_plan(FIRST, "หมายเหตุ เครื่องหมาย - หมายถึง ไม่ดำเนินการ\t\t\t\t\t\t\t\t")
    assert len(found.projects) == 1


def test_repeated_numbers_and_names_are_all_kept() -> None:
    """Reading judges nothing: the same row twice is two projects."""
    found = table_plan(FIRST, FIRST)
    assert [one.number for one in found.projects] == [1, 1]


def test_unnumbered_dimensions_are_kept_by_name() -> None:
    """A dimension without a number is open until the next name."""
    found = table_plan(
        row("1) โครงการหนึ่ง", dimension="มิติความโปร่งใส", mission="ก"),
        row("2) โครงการสอง"),
        row("3) โครงการสาม", dimension="มิติการมีส่วนร่วม", mission="ข"),
    )
    assert [(one.number, one.name, len(one.projects)) for one in found.dimensions] == [
        (None, "มิติความโปร่งใส", 2),
        (None, "มิติการมีส่วนร่วม", 1),
    ]


def test_a_stack_may_be_cut_within_a_name_with_a_project_behind_it() -> None:
    """The page after the break has the rest of one name, then the last project of the stack."""
    found = table_plan(
        row("1) โครงการต้นกล้า 2) โครงการคลัง", ("0.00 0.00 0.00",) * 5),
        "",
        "",
        "",
        HEADER,
        row("โปร่งใส 3) โครงการสาม", ("",) * 5),
    )
    assert [one.title for one in found.projects] == [
        "โครงการต้นกล้า",
        "โครงการคลัง โปร่งใส",
        "โครงการสาม",
    ]
    assert not problems(found)


@pytest.mark.parametrize("total", ["รวม", "รวมทั้งสิ้น", "รวมภารกิจ 1.1"])
def test_a_project_in_a_row_of_totals_is_told(total: str) -> None:
    """The row's money is the total's, and the project is a problem at its place."""
    lost = row("2) โครงการสอง", ("500", "-", "-", "-", "-"), dimension=total)
    found = table_plan(FIRST, lost)
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง"]
    assert "“2) โครงการสอง” stands in a row of totals and was not read" in "".join(problems(found))


def test_the_number_of_projects_in_a_row_of_totals_is_none() -> None:
    """2 โครงการ counts them."""
    found = table_plan(FIRST, row("2 โครงการ", dimension="รวม"))
    assert "stands in a row of totals" not in "".join(problems(found))
