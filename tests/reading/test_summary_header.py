"""The summary table is known by what its columns say and hold, whatever else stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.severity import Severity
from itacheck.documents import Row, Run
from itacheck.plan import MoneyUnit, PartId, PartState, Plan
from itacheck.reading.summary.header import summary_header
from tests.reading.texts import (
    FIRST,
    HEADER,
    plan,
    problems,
    row,
    sheet,
    states,
    table,
    table_plan,
)
from tests.support import examples

SECOND = row("2) กิจกรรมสอง", ("5,000", "-", "0.00", "", "2,500.50"))
TOTAL = row(
    "จำนวน 2 โครงการ", ("5,000 บาท", "0 บาท", "0 บาท", "0 บาท", "2,500.50 บาท"), mission="รวม"
)
ROWS = (FIRST, SECOND, TOTAL)
YEARS = ("ปี 2566", "ปี 2567", "ปี 2568", "ปี 2569", "ปี 2570")


def with_column(lines: Sequence[str], at: int, heading: str, cells: str) -> list[str]:
    """The lines of a table with one more column before column ``at``."""
    out = []
    for index, line in enumerate(lines):
        given_cells = line.split("\t")
        total = "รวม" in given_cells
        more = heading if index == 0 else "" if total else cells
        out.append("\t".join([*given_cells[:at], more, *given_cells[at:]]))
    return out


def figures(found: Plan) -> list[tuple[str, list[str]]]:
    """The projects with what their cells hold."""
    return [(one.title, states(one)) for one in found.projects]


_FOREIGN = st.text(st.characters(codec="utf-8", categories=["Ll", "Lu"]), min_size=2, max_size=20)


@given(
    heading=_FOREIGN,
    at=st.integers(0, 9),
    cells=st.one_of(
        st.just(""), _FOREIGN, st.sampled_from(["✓", "กองคลัง", "5", "อยู่ระหว่างดำเนินการ"])
    ),
)
@settings(max_examples=examples(100))
def test_a_column_that_nobody_knows_changes_nothing(heading: str, at: int, cells: str) -> None:
    """Wherever it stands and whatever it holds, the projects and figures stay."""
    header, *rows = with_column([HEADER, *ROWS], at, heading, cells)
    found = table_plan(*rows, header=header)
    assert figures(found) == figures(table_plan(*ROWS))
    assert found.dimensions[0].subtotal is not None
    assert not problems(found)


@pytest.mark.parametrize("heading", ["หน่วยงานรับผิดชอบ", "สถานะ", "KPI", "Owner"])
def test_a_further_column_is_kept_under_its_heading(heading: str) -> None:
    """What stands in a column that is nobody's goes with its project."""
    header, *rows = with_column([HEADER, *ROWS], 9, heading, "กองคลัง")
    found = table_plan(*rows, header=header)
    assert [(one.heading, one.text) for project in found.projects for one in project.others] == [
        (heading, "กองคลัง")
    ] * 2


def test_a_header_of_other_words_is_known_by_its_cells() -> None:
    """Where no heading but the years' is known, titles, missions and dimensions are."""
    header = "\t".join(["Pillar", "Work", "What we do", *YEARS, "Comment"])
    assert figures(table_plan(*ROWS, header=header)) == figures(table_plan(*ROWS))
    found = table_plan(*ROWS, header=header)
    assert [one.code for one in found.missions] == ["1.1"]
    assert [one.number for one in found.dimensions] == [1]


@pytest.mark.parametrize(
    ("above", "years", "below"),
    [
        ("\t\t\tงบประมาณ (บาท)\t\t\t\t\t", YEARS, None),
        ("\t\t\tงบประมาณ\t\t\t\t\t", YEARS, "\t\t\t(บาท)\t(บาท)\t(บาท)\t(บาท)\t(บาท)\t"),
        (None, YEARS, "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)"),
    ],
)
def test_a_header_has_one_to_four_rows(
    above: str | None, years: Sequence[str], below: str | None
) -> None:
    """Words over the years, under them, and the numbers of the columns are all of the header."""
    names = "\t".join(["มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ", *years, "หมายเหตุ"])
    header = "\n".join(one for one in (above, names, below) if one)
    assert figures(table_plan(*ROWS, header=header)) == figures(table_plan(*ROWS))


@pytest.mark.parametrize(
    "years",
    [
        ("2566", "2567", "2568", "2569", "2570"),
        ("66", "67", "68", "69", "70"),
        ("ปี ๖๖", "ปี ๖๗", "ปี ๖๘", "ปี ๖๙", "ปี ๗๐"),
        ("ปีที่ 1", "ปีที่ 2", "ปีที่ 3", "ปีที่ 4", "ปีที่ 5"),
        ("ปีที่ 1 (2566)", "ปีที่ 2 (2567)", "ปีที่ 3 (2568)", "ปีที่ 4 (2569)", "ปีที่ 5 (2570)"),
        ("ปี 2566 (ต.ค. 65 - ก.ย. 66)", "2567", "2568", "2569", "2570"),
        ("FY2566", "FY2567", "FY2568", "FY2569", "FY2570"),
        ("2023", "2024", "2025", "2026", "2027"),
    ],
)
def test_the_years_are_told_by_the_row_as_a_whole(years: Sequence[str]) -> None:
    """In words, in two digits, counted, or in the common era: the same five fiscal years."""
    header = "\t".join(["มิติ", "ภารกิจตามมิติ", "โครงการ", *years, "หมายเหตุ"])
    found = table_plan(*ROWS, header=header)
    assert figures(found) == figures(table_plan(*ROWS))
    cells = found.projects[0].budget.cells
    assert [int(year) for year, _ in cells] == [2566, 2567, 2568, 2569, 2570]
    assert found.common_era == (years[0] == "2023")


@pytest.mark.parametrize("years", [("ปี 2023", "ปี 2024"), ("FY 2023", "FY 2024"), ("ปี 66", "ปี 67")])
def test_two_years_are_enough_where_each_says_that_it_is_one(years: Sequence[str]) -> None:
    """A plan of two years may print them in the common era, or in two digits."""
    header = "\t".join(["มิติ", "ภารกิจตามมิติ", "โครงการ", *years])
    found = table_plan("1. มิติแรก\t1.1 ภารกิจแรก\t1) โครงการหนึ่ง\t5,000\t-", header=header)
    assert [int(year) for year, _ in found.projects[0].budget.cells] == [2566, 2567]


def test_a_misprinted_year_between_the_others_is_kept_as_printed() -> None:
    """A year that is none of the plan's is said by a rule, and the figures of the others stand."""
    header = HEADER.replace("2569", "2659")
    years = [int(year) for year, _ in table_plan(*ROWS, header=header).projects[0].budget.cells]
    assert years == [2566, 2567, 2568, 2659, 2570]


def test_a_number_that_is_no_year_is_told_at_its_heading() -> None:
    """A heading that lost a digit makes its column nobody's, and that is said."""
    found = table_plan(*ROWS, header=HEADER.replace("ปี 2569", "ปี 259"))
    assert [int(year) for year, _ in found.projects[0].budget.cells] == [2566, 2567, 2568, 2570]
    assert found.columns_location is not None
    assert len(problems(found)) == 1
    assert "“ปี 259” stands among the years" in problems(found)[0]
    assert found.problems[0].location == found.columns_location


@pytest.mark.parametrize(
    ("words", "unit"),
    [("(บาท)", MoneyUnit.BAHT), ("(พันบาท)", MoneyUnit.THOUSAND), ("(ล้านบาท)", MoneyUnit.MILLION)],
)
def test_the_header_names_the_unit_of_money(words: str, unit: MoneyUnit) -> None:
    """A figure is of the unit that stands over it."""
    found = table_plan(FIRST, SECOND, header=HEADER.replace("ปี 2566", f"ปี 2566 {words}"))
    factor = {MoneyUnit.BAHT: 1, MoneyUnit.THOUSAND: 1000, MoneyUnit.MILLION: 1000000}[unit]
    amount = found.projects[1].budget.cells[0][1].amount
    assert found.unit is unit
    assert amount is not None
    assert amount.baht == 5000 * factor


def test_columns_under_a_year_that_nobody_can_tell_apart_are_not_read() -> None:
    """Two columns of money under each year: the table is told as unread, never guessed at."""
    names = "มิติ\tภารกิจตามมิติ\tโครงการ\tปี 2566\t\tปี 2567\t\tหมายเหตุ"
    below = "\t\t\tทองหนึ่ง\tทองสอง\tทองหนึ่ง\tทองสอง\t"
    cells = "1. ก\t1.1 ข\t1) โครงการหนึ่ง\t1,000\t2,000\t3,000\t4,000\t"
    second = "\t\t2) โครงการสอง\t1,000\t2,000\t3,000\t4,000\t"
    found = table_plan(cells, second, header=f"{names}\n{below}")
    if found.projects:
        assert all(one == "unreadable" for project in found.projects for one in states(project))
    else:
        assert found.state(PartId.SUMMARY_TABLE) is PartState.UNREAD
    assert any(one.severity is not Severity.INFO for one in found.problems)


def test_a_header_that_says_nothing_is_a_problem_at_its_table() -> None:
    """A table of projects and money whose years nobody can tell is no table that is absent."""
    header = "alpha\tbeta\tgamma\tdelta\tepsilon\tzeta\teta\ttheta\tiota"
    found = plan(table(*ROWS, row("3) มาตรการสาม", ("1,000",) * 5), header=header))
    assert found.state(PartId.SUMMARY_TABLE) is PartState.UNREAD
    assert [one.severity for one in found.problems] == [Severity.ERROR]
    assert "alpha" in problems(found)[0]


def test_a_row_of_totals_is_known_by_any_column_before_the_titles() -> None:
    """รวม makes a total of a row, whatever its column is headed."""
    header = "\t".join(["รหัส", "โครงการ/กิจกรรม", *YEARS])
    found = table_plan(
        "มิติที่ 1 มิติแรก\t\t\t\t\t\t",
        "ภารกิจ 1.1 ภารกิจแรก\t\t\t\t\t\t",
        "1.1.1\tโครงการหนึ่ง\t5,000\t-\t-\t-\t-",
        "1.1.2\tกิจกรรมสอง\t-\t-\t-\t-\t-",
        "รวมมิติที่ 1\tจำนวน 2 โครงการ\t5,000\t0\t0\t0\t0",
        header=header,
    )
    assert [one.label for one in found.projects] == ["1.1.1", "1.1.2"]
    assert found.dimensions[0].subtotal is not None
    assert [one.number for one in found.counts] == [2]


@pytest.mark.parametrize("cell", ["ไม่ใช้งบประมาณ", "-", "0.00", "ไม่ได้ใช้งบประมาณ"])
@pytest.mark.parametrize("at", [1, 2, 3])
def test_rows_before_a_header_typed_again_are_no_part_of_it(cell: str, at: int) -> None:
    """However little they hold: a number, a name and cells that say there is no budget."""
    header = "ที่\tโครงการ\tวัตถุประสงค์\tงบประมาณ\t\t\t\t\n\t\t\t2566\t2567\t2568\t2569\t2570"
    rows = [
        f"{number}\t{title}\tเพื่อให้โปร่งใส\t" + "\t".join([cell] * 5)
        for number, title in enumerate(("ประชุมหนึ่ง", "วางแผนสอง", "โครงการสาม", "มาตรการสี่"), 1)
    ]
    found = table_plan(*rows[:at], header, *rows[at:], header=header)
    assert [one.number for one in found.projects] == [1, 2, 3, 4]
    assert not found.problems


def test_a_total_in_a_table_of_its_own_leaves_nothing_unread() -> None:
    """Its amounts are in the order of the years, and its words in one cell."""
    found = plan(table(*ROWS), "รวมทั้งสิ้น 2 โครงการ\t5,000\t0\t0\t0\t2,500.50")
    assert found.grand_total is not None
    assert next(str(cell.amount) for _, cell in found.grand_total.budget.cells) == "5,000.00"
    assert found.state(PartId.SUMMARY_TABLE) is PartState.READ
    assert found.account is not None
    assert not found.account.unread


def test_a_cell_of_a_further_column_goes_on_with_its_row() -> None:
    """Where a project's name goes on in the next row, the rest of all its cells does."""
    header = "โครงการ\tปี 2566\tปี 2567\tหน่วยงาน\tพื้นที่"
    rows = (
        "1) โครงการอบรมสำหรับ\t10,000\t-\tกองการศึกษา\tทั้งตำบล",
        "บุคลากร\t\t\tศาสนาและวัฒนธรรม",
        "2) โครงการสอง\t5,000\t-\tกองคลัง\t",
    )
    first, second = table_plan(*rows, header=header).projects
    assert first.title == "โครงการอบรมสำหรับ บุคลากร"
    assert [one.text for one in first.others] == ["กองการศึกษา ศาสนาและวัฒนธรรม", "ทั้งตำบล"]
    assert [one.text for one in second.others] == ["กองคลัง"]


def test_the_base_year_is_no_year_of_the_table() -> None:
    """What was spent before the plan is kept beside it, under its own heading."""
    header = "โครงการ\tปี 2565 (ปีฐาน)\tปี 2566\tปี 2567"
    (project,) = table_plan("1) โครงการหนึ่ง\t9,000\t5,000\t-", header=header).projects
    assert [year.year for year in project.budget.years] == [2566, 2567]
    assert [(one.heading, one.text) for one in project.others] == [("ปี 2565 (ปีฐาน)", "9,000")]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("งบ 66|งบ 67|งบ 68|งบ 69|งบ 71", (2566, 2567, 2568, 2569, 2571)),
        ("งบ 61|งบ 67|งบ 68|งบ 69|งบ 70", (2561, 2567, 2568, 2569, 2570)),
        ("66|67|68|69|71", (2566, 2567, 2568, 2569, 2571)),
        ("ปี 66|ปี 67|ปี 86|ปี 69|ปี 70", (2566, 2567, 2586, 2569, 2570)),
        ("2023|2024|2025|2026|2072", (2566, 2567, 2568, 2569, 2615)),
    ],
)
def test_a_mistyped_year_of_two_digits_is_read_as_printed(
    printed: str, read: tuple[int, ...]
) -> None:
    """The header stays one: its row is no project."""
    found = year_plan(printed)
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง"]
    assert [year.year for year in found.projects[0].budget.years] == list(read)
    assert not [one for one in problems(found) if "not read" in one]


@pytest.mark.parametrize(
    ("printed", "odd", "read"),
    [
        ("งบ 66|งบ 67|งบ 68|งบ 69|งบ 7", "งบ 7", (2566, 2567, 2568, 2569)),
        ("งบ 66|งบ 67|งบ 67|งบ 69|งบ 70", "งบ 67", (2566, 2567, 2569, 2570)),
        ("ปี 2566|ปี 2566|ปี 2568|ปี 2569|ปี 2570", "ปี 2566", (2566, 2568, 2569, 2570)),
        ("ปี 2566|ปี 2567|ปี 25O8|ปี 2569|ปี 2570", "ปี 25O8", (2566, 2567, 2569, 2570)),
        ("พ.ศ. 66|พ.ศ. 67|พ.ศ. 68|พ.ศ. 69|พ.ศ. 07", "พ.ศ. 07", (2566, 2567, 2568, 2569)),
    ],
)
def test_a_heading_among_the_years_that_is_not_the_year_due_is_told(
    printed: str, odd: str, read: tuple[int, ...]
) -> None:
    """Shortened, twice, or with a letter for a digit: its column is not read."""
    found = year_plan(printed)
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง"]
    assert [year.year for year in found.projects[0].budget.years] == list(read)
    told = [one for one in problems(found) if one.startswith(f"“{odd}” stands among the years")]
    assert len(told) == 1


def test_years_in_another_order_are_years() -> None:
    """All of them are there."""
    found = year_plan("งบ 66|งบ 67|งบ 68|งบ 70|งบ 69")
    assert {year.year for year in found.projects[0].budget.years} == {2566, 2567, 2568, 2569, 2570}
    assert not problems(found)


def year_plan(printed: str) -> Plan:
    """The plan whose table has these headings over its amounts, divided by bars."""
    header = "\t".join(["มิติ", "ภารกิจตามมิติ", "โครงการ", *printed.split("|"), "หมายเหตุ"])
    first = row("1) โครงการหนึ่ง", ("1,000",) * 5, dimension="1. มิติแรก", mission="1.1 ภารกิจแรก")
    return table_plan(first, header=header)


@pytest.mark.parametrize("mark", ["✓", "/", "x", "☑"])
@pytest.mark.parametrize("first", [True, False])
def test_years_with_ticks_beside_those_with_amounts_are_none_of_money(
    *, mark: str, first: bool
) -> None:
    """The amounts are what the plan's budgets are, before the ticks or behind them."""
    ticks, amounts = f"{mark}\t\t{mark}\t\t{mark}", "5,000\t-\t5,000\t-\t2,500.50"
    over = ["ปีที่ดำเนินการ", "งบประมาณ (บาท)"]
    pair = [ticks, amounts]
    if not first:
        over.reverse()
        pair.reverse()
    rows = (
        "มิติ\tภารกิจ\tโครงการ/กิจกรรม/มาตรการ\t" + "\t\t\t\t\t".join(over) + "\t\t\t\t\tหมายเหตุ",
        "\t\t\t" + "\t".join(YEARS * 2) + "\t",
        "1. มิติแรก\t1.1 ภารกิจแรก\t1) โครงการหนึ่ง\t" + "\t".join(pair) + "\t",
    )
    found = plan("ส่วนที่ 2\n" + "\n".join(rows))
    assert figures(found) == [("โครงการหนึ่ง", ["5000.00", "dash", "5000.00", "dash", "2500.50"])]


def twice(over: Sequence[str], cells: Sequence[str]) -> Plan:
    """The plan whose table has its years under each of these headings, with these cells."""
    rows = (
        "มิติ\tภารกิจ\tโครงการ/กิจกรรม/มาตรการ\t" + "\t\t\t\t\t".join(over) + "\t\t\t\t\tหมายเหตุ",
        "\t\t\t" + "\t".join(YEARS * 2) + "\t",
        "1. มิติแรก\t1.1 ภารกิจแรก\t1) โครงการหนึ่ง\t" + "\t".join(cells) + "\t",
    )
    return plan("ส่วนที่ 2\n" + "\n".join(rows))


@pytest.mark.parametrize("money", ["งบประมาณ (บาท)", "ปีงบประมาณ"])
def test_years_over_targets_are_none_of_money(money: str) -> None:
    """What they head says it, or else the size of what stands below."""
    found = twice(["ปีงบประมาณ", money], ["80"] * 5 + ["5,000"] * 5)
    assert figures(found) == [("โครงการหนึ่ง", ["5000.00"] * 5)]


def test_of_two_amounts_for_each_year_none_is_guessed() -> None:
    """Both are money by their headings and by what they hold: the table is not read."""
    over = ["งบประมาณตามแผน", "งบประมาณที่ได้รับ"]
    found = twice(over, ["5,000"] * 5 + ["4,000"] * 5)
    assert not found.projects
    assert [one.severity for one in found.problems] == [Severity.ERROR]


def test_a_number_of_a_project_may_be_a_code_with_a_hyphen() -> None:
    """As files are numbered; it is no part of the name."""
    found = table_plan(*(one.replace("1) ", "1-01 ").replace("2) ", "1-02 ") for one in ROWS))
    assert [(one.title, one.number, one.label) for one in found.projects] == [
        ("โครงการหนึ่ง", 1, "1-01"),
        ("กิจกรรมสอง", 2, "1-02"),
    ]


def test_a_summary_may_stand_behind_the_sheets() -> None:
    """What the heading says is told by its name before its number."""
    behind = "\n".join(
        [
            "ส่วนที่ 3 สรุปโครงการและงบประมาณ",
            HEADER.replace("มิติ\tภารกิจตามมิติ\t", "ที่\t"),
            "1\tโครงการหนึ่ง\t5\t-\t-\t-\t-\t",
        ]
    )
    found = plan("ส่วนที่ 2 รายละเอียดโครงการ", sheet(), behind)
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง"]
    assert found.state(PartId.SUMMARY_TABLE) is PartState.READ


@pytest.mark.parametrize(
    "between",
    [("4", "ประโยชน์", "", "", "", ""), ("ข้อ", "งาน", "โอกาส", "ผลกระทบ", "ระดับ", "ใช้อะไรคุม")],
)
def test_rows_of_another_table_below_say_nothing(between: tuple[str, ...]) -> None:
    """What stands under another header, or a section's heading, is none of the columns above."""
    lines = [
        ("", "เป้ารายปี", "2566", "2567", "2568", ""),
        ("", "คะแนน ITA", "72", "77", "80", ""),
        between,
        *((f"{n}", "จัดซื้อ", "5", "4", "20", "มาตรการตรวจสอบภายใน") for n in range(1, 5)),
    ]
    rows = [Row(tuple(Run(text, ()) for text in line)) for line in lines]
    assert summary_header(rows) is None
    assert summary_header([rows[0], *rows[3:]]) is not None


@pytest.mark.parametrize("amount", ["จำนวน 0.00 บาท", "0.00", "500 บาท"])
def test_a_total_right_over_a_repeated_header_is_a_total(amount: str) -> None:
    """Its words are no headings, whatever stands below it."""
    rows = [
        row("1) โครงการหนึ่ง", [amount] * 5, dimension="1. มิติแรก", mission="1.1 ภารกิจแรก"),
        "\t".join(["รวม", "", "จำนวน 1 โครงการ", *[amount] * 5, ""]),
        HEADER,
        row("2) โครงการสอง", ["100"] * 5, dimension="2. มิติรอง", mission="2.1 ภารกิจรอง"),
        "\t".join(["รวม", "", "จำนวน 1 โครงการ", *["100"] * 5, ""]),
    ]
    found = table_plan(*rows)
    assert all(one.subtotal is not None for one in found.dimensions)
