"""Totals in lines or sentences beside the summary table."""

from __future__ import annotations

import pytest

from itacheck.checking import check
from itacheck.office import write_bytes
from itacheck.plan import CellState, Plan
from itacheck.reading import read_bytes
from tests.reading.texts import HEADER, plan, problems, row, table

TABLE = (
    row("1) โครงการหนึ่ง", ("1,000",) * 5, dimension="1. มิติแรก", mission="1.1 ภารกิจแรก"),
    row("รวม", ("1,000 บาท",) * 5),
    row("2) โครงการสอง", ("500",) * 5, dimension="2. มิติสอง", mission="2.1 ภารกิจสอง"),
    row("รวม", ("500 บาท",) * 5),
)
EACH = " ".join(f"ปี {year} จำนวน 1,500 บาท" for year in range(2566, 2571))


def with_line(*lines: str, before: str = "") -> Plan:
    """The plan with two dimensions, and lines below its table or above it."""
    above = f"ส่วนที่ 2\n{before}\n" if before else "ส่วนที่ 2\n"
    return plan(above + "\n".join([HEADER, *TABLE]), *lines)


def stated(found: Plan) -> list[str]:
    """The grand total: its years, or its sum over them behind a sign for that."""
    assert found.grand_total is not None
    budget = found.grand_total.budget
    total = [f"= {budget.total.money}"] if budget.total else []
    return [*(f"{cell.money}" for _, cell in budget.cells), *total]


def rules(found: Plan) -> set[tuple[str, int | None]]:
    """The findings about the grand total."""
    report = check(found, engine="plain")
    return {(one.rule, one.year) for one in report.findings if one.subject == "total"}


@pytest.mark.parametrize(
    "words",
    [
        "งบประมาณรวมทั้งสิ้น 7,500 บาท",
        "รวมทั้งสิ้น 2 โครงการ งบประมาณ ๗,๕๐๐.- บาท",
        "ยอดรวมงบประมาณทั้งแผน ปี 66 - 70 เป็นเงิน 7,500 บาท",
        "รวมงบประมาณทั้งสิ้น 5 ปี 7,500 บาท (เจ็ดพันห้าร้อยบาทถ้วน)",
        "รวม 2 มิติ 2 โครงการ วงเงิน 7,500 บาท",
    ],
)
def test_a_line_of_one_sum_is_the_grand_total_over_all_years(words: str) -> None:
    """It is compared with all that the projects come to."""
    found = with_line(words)
    assert stated(found) == ["= 7,500.00"]
    assert not rules(found)
    assert not problems(found)


@pytest.mark.parametrize(
    "words",
    [
        f"รวมทั้งสิ้นทุกมิติ 2 โครงการ เป็นเงิน {EACH}",
        f"รวมทั้งสิ้น\n{EACH.replace(' ปี', chr(10) + 'ปี')}",
        "งบประมาณรวมทั้งสิ้น ปี 2566 - 2570 ปีละ 1,500 บาท",
        "รวมทั้งสิ้น ปี 2566 จำนวน 1,500 บาท ปี 2567 จำนวน\n1,500 บาท ปี 2568 - 2570 ปีละ 1,500 บาท",
        "รวมงบประมาณทั้งสิ้น 1,500 บาท",
    ],
)
def test_a_line_may_state_the_grand_total_of_each_year(words: str) -> None:
    """One without a word of years is so where every year comes to it."""
    found = with_line(words)
    assert stated(found) == ["1,500.00"] * 5
    assert not rules(found)
    assert not problems(found)


def test_a_wrong_sum_in_a_line_is_found() -> None:
    """In the year where it is wrong, or over all years."""
    wrong = EACH.replace("ปี 2568 จำนวน 1,500", "ปี 2568 จำนวน 1,600")
    assert rules(with_line(f"รวมทั้งสิ้น {wrong}")) == {("BUD002", 2568), ("BUD003", 2568)}
    assert rules(with_line("งบประมาณรวมทั้งสิ้น 7,600 บาท")) == {("BUD012", None)}


@pytest.mark.parametrize(
    "words",
    [
        "แผนนี้มีโครงการจำนวน 2 โครงการ ใช้งบประมาณรวมทั้งสิ้น 7,500 บาท ดังนี้",
        "แผนปฏิบัติการป้องกันการทุจริตฉบับนี้ ใช้งบประมาณทั้งสิ้น 7,500 บาท",
    ],
)
def test_a_sentence_about_this_plan_may_state_it(words: str) -> None:
    """It names as many projects as there are, or the plan itself."""
    assert stated(with_line(before=words)) == ["= 7,500.00"]


@pytest.mark.parametrize(
    "words",
    [
        "เทศบาลมีงบประมาณรายจ่ายทั้งสิ้น 45,000,000 บาท",
        "มิติที่ 2 มีงบประมาณรวมทั้งสิ้น 2,500 บาท",
        "งบประมาณรวมทั้งสิ้นเป็นไปตามเทศบัญญัติ",
    ],
)
def test_other_money_is_no_grand_total(words: str) -> None:
    """Neither a dimension's nor the municipality's own."""
    found = with_line(words)
    assert found.grand_total is None
    assert rules(found) == {("BUD011", None)}


def test_a_line_between_the_tables_is_of_the_table_before_it() -> None:
    """And so is the last of such lines; what they count is not the plan's either."""
    found = plan(
        "ส่วนที่ 2\n" + "\n".join([HEADER, TABLE[0]]),
        "รวมทั้งสิ้น 1 โครงการ 5,000 บาท",
        "\n".join([HEADER, TABLE[2]]),
        "รวมทั้งสิ้น 1 โครงการ 2,500 บาท",
    )
    assert found.grand_total is None
    assert not found.counts


def test_a_sum_that_cannot_be_read_is_an_unreadable_total() -> None:
    """It is there, and compared with nothing."""
    found = with_line("งบประมาณรวมทั้งสิ้น 0.0075 ล้านบาท")
    assert found.grand_total is not None
    total = found.grand_total.budget.total
    assert total is not None
    assert total.state is CellState.UNREADABLE
    assert rules(found) == {("BUD009", None)}


def test_two_places_that_state_different_sums_are_told() -> None:
    """Nobody knows which of them holds."""
    found = with_line("งบประมาณรวมทั้งสิ้น 7,600 บาท", before="รวมทั้งสิ้น 2 โครงการ 7,500 บาท")
    assert rules(found) == {("BUD009", None)}
    assert [one[:40] for one in problems(found)] == ["The text states another grand total here"]


def test_two_places_may_state_the_years_and_their_sum() -> None:
    """Both are kept."""
    found = with_line(f"รวมทั้งสิ้น {EACH}", before="รวมทั้งสิ้น 2 โครงการ 7,500 บาท")
    assert stated(found) == ["1,500.00"] * 5 + ["= 7,500.00"]
    assert not rules(found)


EVERY_YEAR = range(2566, 2571)


@pytest.mark.parametrize(
    "rows",
    [
        ["ปีงบประมาณ\tงบประมาณรวม (บาท)", *(f"{one}\t1,500" for one in EVERY_YEAR), "รวม\t7,500"],
        [*(f"ปี {one}\t1,500 บาท" for one in EVERY_YEAR), "รวมทั้งสิ้น\t7,500 บาท"],
        ["\t".join([*(f"ปี {one}" for one in EVERY_YEAR), "รวม"]), "1,500\t" * 5 + "7,500"],
    ],
)
def test_a_small_table_of_years_states_the_grand_total(rows: list[str]) -> None:
    """Its rows are none of the summary table's, and are compared."""
    found = with_line("สรุปงบประมาณ", "\n".join(rows))
    assert stated(found) == ["1,500.00"] * 5 + ["= 7,500.00"]
    assert len(found.projects) == 2
    assert not problems(found)
    wrong = with_line("สรุปงบประมาณ", "\n".join(rows).replace("1,500", "1,600", 1))
    assert {("BUD002", 2566), ("BUD003", 2566), ("BUD012", None)} <= rules(wrong)


def test_a_row_of_a_grand_total_and_its_amount_is_one_over_all_years() -> None:
    """It has no columns of years."""
    found = with_line("งบประมาณรวมทั้งสิ้น\t7,500 บาท")
    assert stated(found) == ["= 7,500.00"]
    assert not problems(found)


@pytest.mark.parametrize(
    "rows",
    [
        ["ปี\tงบประมาณรายจ่ายทั่วไป", "2566\t45,000,000", "2567\t46,000,000"],
        ["ปี\tงบประมาณ (บาท)", "2561\t1,500", "2562\t1,500"],
        ["ปี\tงบประมาณ (พันบาท)", "2566\t1,500", "2567\t1,500"],
    ],
)
def test_a_small_table_of_something_else_states_no_grand_total(rows: list[str]) -> None:
    """Other money, other years, or a unit that is not the figures'."""
    assert with_line("ข้อมูลทั่วไป", "\n".join(rows)).grand_total is None


def test_a_row_of_totals_is_the_grand_total_before_any_text() -> None:
    """What the table states holds."""
    found = plan(table(*TABLE, row("รวมทั้งสิ้น", ("1,500 บาท",) * 5)), "งบประมาณรวมทั้งสิ้น 9,999 บาท")
    assert stated(found) == ["1,500.00"] * 5


@pytest.mark.parametrize(
    ("form", "name"), [("text", "x.txt"), ("docx", "x.docx"), ("xlsx", "x.xlsx")]
)
def test_a_sum_in_words_stays_one_in_every_form(form: str, name: str) -> None:
    """A table with blank totals would say something else."""
    found = with_line("งบประมาณรวมทั้งสิ้น 7,500.50 บาท")
    again = read_bytes(write_bytes(found, form), name)
    assert stated(again) == ["= 7,500.50"]


OF_FIRST = " ".join(f"ปี {year} จำนวน 1,000 บาท" for year in range(2566, 2571))
WITHOUT_SUBTOTALS = "\n".join(["ส่วนที่ 2", HEADER, TABLE[0], TABLE[2]])


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        ((f"รวมมิติที่ 1 จำนวน 1 โครงการ งบประมาณ {OF_FIRST}",), "1,000.00"),
        ((f"รวมมิติที่ 1 มิติแรก {OF_FIRST}",), "1,000.00"),
        ((f"รวมมิติที่ 1 และ 2 {OF_FIRST}",), None),
        ((f"รวมมิติที่ 1 เฉพาะค่าอาหาร {OF_FIRST}",), None),
        ((f"รวมมิติที่ 1 {OF_FIRST}", f"รวมมิติที่ 1 {EACH}"), ""),
    ],
)
def test_a_line_states_the_subtotal_that_the_table_lacks(
    lines: tuple[str, ...], printed: str | None
) -> None:
    """It holds nothing but the sum of that dimension; lines that differ are nobody's sum."""
    first, second = plan(WITHOUT_SUBTOTALS, *lines).dimensions
    cells = first.subtotal.budget.cells if first.subtotal is not None else None
    assert second.subtotal is None
    if printed is None:
        assert cells is None
    else:
        assert [f"{cell.money}" for _, cell in cells or ()] == [printed] * 5 * bool(printed)


def test_a_subtotal_of_the_table_holds_over_a_line_of_the_text() -> None:
    """The line is none of its rows."""
    found = with_line(f"รวมมิติที่ 1 {EACH}")
    assert found.dimensions[0].subtotal is not None
    assert {f"{cell.money}" for _, cell in found.dimensions[0].subtotal.budget.cells} == {
        "1,000.00"
    }


def test_parts_in_a_table_of_contents_open_no_sheets() -> None:
    """A table of years and totals behind them is read, though page and part look like part 11."""
    contents = "สารบัญ\nส่วนที่ 1\t1\nส่วนที่ 2\t6\nส่วนที่ 3\t11\n\n"
    cells = [f"ปี {year} = 1,500" for year in range(2566, 2571)]
    found = with_line("\t".join(["รวมงบประมาณทั้งสิ้น (บาท)", *cells]), before="")
    listed = plan(
        contents + "ส่วนที่ 2\n" + "\n".join([HEADER, *TABLE]),
        "\t".join(["รวมงบประมาณทั้งสิ้น (บาท)", *cells]),
    )
    assert stated(listed) == stated(found) == ["1,500.00"] * 5
    assert not problems(listed)


def test_a_table_that_counts_projects_states_no_total() -> None:
    """Its sum is a number of projects, whether or not that is right."""
    counts = "มิติ\tจำนวนโครงการ\nมิติที่ 1\t1\nมิติที่ 2\t1\nรวมทุกมิติ\t{}"
    for number in (2, 3):
        found = with_line(before=counts.format(number))
        assert found.grand_total is None
        assert not problems(found)
