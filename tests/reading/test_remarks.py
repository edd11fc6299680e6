from __future__ import annotations

import pytest

from itacheck.plan import Plan, Project
from itacheck.reading.summary.remarks import RemarkRow, assign
from tests.reading.texts import problems, row, run, table_plan

NO = "ไม่ใช้งบประมาณ"
ZERO = ("0.00",) * 5
PAID = ("10,000", "0.00", "0.00", "0.00", "0.00")


def declared(project: Project) -> list[list[int]]:
    """The years of each declaration that holds for a project; [] is every year."""
    return [[int(year) for year in one.years] for one in project.declarations]


def remarks(*rows: tuple[str, tuple[str, ...], str]) -> Plan:
    """The plan of one dimension whose rows have these names, amounts and remarks."""
    return table_plan(*(row(title, amounts, remark) for title, amounts, remark in rows))


@pytest.mark.parametrize(
    ("remark", "years"),
    [
        (NO, []),
        ("ไม่ใช่ งบประมาณใน การดำเนินการ", []),
        (f"ปี ๖๗ - ๗๐ {NO}", [2567, 2568, 2569, 2570]),
        (f"{NO} ปี 67-70", [2567, 2568, 2569, 2570]),
        (f"{NO} ปีงบประมาณ พ.ศ. 2567, 2569 และ 2570", [2567, 2569, 2570]),
        (f"ปี 2567 – 2568 {NO}", [2567, 2568]),
        (f"{NO}เฉพาะปี 68", [2568]),
        (f"{NO} ตั้งแต่ปี 68 เป็นต้นไป", [2568, 2569, 2570]),
        (f"{NO} ปี 2567 ถึง ปี 2569", [2567, 2568, 2569]),
        (f"ปี 66 ใช้งบประมาณ ปี 67-70 {NO}", [2567, 2568, 2569, 2570]),
        (f"ใช้งบประมาณปี 66 {NO}ปี 67-70", [2567, 2568, 2569, 2570]),
        (f"ปี 66 จำนวน 10,000 บาท ปี 67-70 {NO}", [2567, 2568, 2569, 2570]),
        (f"{NO} ปี 67-70 ปี 66 ใช้งบประมาณ", [2567, 2568, 2569, 2570]),
    ],
)
def test_the_years_of_a_declaration(remark: str, years: list[int]) -> None:
    """A phrase of years limits the declaration that it stands beside, in every wording."""
    found = remarks(("1) โครงการหนึ่ง", PAID, remark))
    assert declared(found.projects[0]) == [years]
    assert not found.projects[0].remark_unclear
    assert not found.problems


def test_two_declarations_in_one_cell_hold_for_two_rows() -> None:
    """The second is the next row's, whose remark is blank; its own years stay with the first."""
    found = remarks(
        ("1) โครงการหนึ่ง", PAID, f"{NO} ปี 67 - 70 {NO}"),
        ("2) โครงการสอง", ZERO, ""),
        ("3) โครงการสาม", ZERO, ""),
    )
    assert [declared(one) for one in found.projects] == [[[2567, 2568, 2569, 2570]], [[]], []]


def test_rows_with_a_remark_of_their_own_are_passed_over() -> None:
    """A further declaration goes to the next row whose remark is blank."""
    found = remarks(
        ("1) โครงการหนึ่ง", ZERO, f"{NO} {NO}"),
        ("2) โครงการสอง", ZERO, "ดูประกาศ"),
        ("3) โครงการสาม", ZERO, ""),
        ("4) โครงการสี่", ZERO, ""),
    )
    assert [len(one.declarations) for one in found.projects] == [1, 0, 1, 0]


def test_a_declaration_never_reaches_the_next_dimension() -> None:
    """What is left over stays with the last project that could take it."""
    found = table_plan(
        row("1) โครงการหนึ่ง", ZERO, f"{NO} {NO}", dimension="1. ก", mission="1.1 ก"),
        row("2) โครงการสอง", ZERO, dimension="2. ข", mission="2.1 ข"),
    )
    assert [len(one.declarations) for one in found.projects] == [1, 0]


def test_stacked_projects_take_the_first_declarations() -> None:
    """In order first for the projects of the row itself, then for the rows below."""
    found = remarks(
        ("1) โครงการหนึ่ง 2) โครงการสอง", ("- -",) * 5, f"{NO} {NO} ปี 67 {NO}"),
        ("3) โครงการสาม", ZERO, ""),
    )
    assert [declared(one) for one in found.projects] == [[[]], [[2567]], [[]]]
    assert not any(one.remark_unclear for one in found.projects)


def test_one_declaration_for_stacked_projects_is_unclear() -> None:
    """It may be of either or of both, so it is left undecided for each of them."""
    found = remarks(("1) โครงการหนึ่ง 2) โครงการสอง", ("- -",) * 5, NO))
    assert [one.remark_unclear for one in found.projects] == [True, True]
    assert sum("read in two ways" in one for one in problems(found)) == 1


def test_years_between_two_declarations_that_matter_are_unclear() -> None:
    """Where years lead, the second phrase may be of either; money in those years tells apart."""
    remark = f"ปี 68 {NO} ปี 66 {NO}"
    plain = remarks(("1) โครงการหนึ่ง", ZERO, remark), ("2) โครงการสอง", ZERO, ""))
    assert not any(one.remark_unclear for one in plain.projects)
    paid = remarks(("1) โครงการหนึ่ง", PAID, remark), ("2) โครงการสอง", ZERO, ""))
    assert paid.projects[0].remark_unclear
    assert any("read in two ways" in one for one in problems(paid))


def test_more_declarations_than_projects_that_matter_are_unclear() -> None:
    """A second declaration that nobody can take may be the same project's."""
    found = remarks(("1) โครงการหนึ่ง", PAID, f"{NO} ปี 67 {NO} ปี 66"))
    assert found.projects[0].remark_unclear
    assert len(found.problems) == 1


def test_a_damaged_declaration_is_read_and_said() -> None:
    """A declaration with damaged letters holds, and the plan's problems show it."""
    found = remarks(("1) โครงการหนึ่ง", ZERO, "ไม่ช้ช่งบประมาณ"))
    assert declared(found.projects[0]) == [[]]
    assert any("is damaged" in one for one in problems(found))


@pytest.mark.parametrize("remark", ["", "-", "ดำเนินการต่อเนื่อง", "ปี 67 - 70", "ใช้งบประมาณ 5,000 บาท"])
def test_other_remarks_declare_nothing(remark: str) -> None:
    """A remark without the words declares nothing and is kept as it is."""
    found = remarks(("1) โครงการหนึ่ง", ZERO, remark))
    assert not found.projects[0].declarations
    assert found.projects[0].remark == remark
    assert not found.problems


def test_the_words_in_a_years_cell_declare_that_year() -> None:
    """ไม่ใช้งบประมาณ in place of an amount is a dash and a declaration for its year."""
    found = remarks(("1) โครงการหนึ่ง", ("1,000", NO, "-", "-", "-"), ""))
    assert declared(found.projects[0]) == [[2567]]


def test_where_a_declaration_stands() -> None:
    """Each declaration points to its own words in the cell."""
    found = remarks(("1) โครงการหนึ่ง", ZERO, f"{NO} {NO}"), ("2) โครงการสอง", ZERO, ""))
    first, second = (one.declarations[0].location for one in found.projects)
    assert first is not None
    assert second is not None
    assert second.order[1] - first.order[1] == len(NO) + 1


@pytest.mark.parametrize(
    ("remark", "counts"),
    [
        (f"{NO}\n-", [1, 0]),
        (f"–\n{NO} ปี 2567", [0, 1]),
        (f"-\n{NO}\n-", [0, 1, 0]),
    ],
)
def test_a_dash_is_the_empty_remark_of_its_project(remark: str, counts: list[int]) -> None:
    """Of projects stacked in a row, one whose line of the remark is a dash declares nothing."""
    size = len(counts)
    found, met = assign([RemarkRow(run(remark), (frozenset(),) * size)])
    assert [len(one.declarations) for one in found] == counts
    assert not any(one.unclear for one in found)
    assert not met


def test_lines_without_a_dash_may_be_one_sentence() -> None:
    """Two lines for two projects are no remark each where one of them says nothing by itself."""
    found, _ = assign([RemarkRow(run(f"{NO}\nในการดำเนินการ"), (frozenset(),) * 2)])
    assert [one.unclear for one in found] == [True, True]


def test_a_sign_repeats_the_remark_above() -> None:
    """A sign for the same as above declares what the row above does."""
    found = remarks(
        ("1) โครงการหนึ่ง", ZERO, f"{NO} ปี 2567"),
        ("2) โครงการสอง", ZERO, "″"),
        ("3) โครงการสาม", ZERO, '"'),
    )
    assert [declared(one) for one in found.projects] == [[[2567]]] * 3
