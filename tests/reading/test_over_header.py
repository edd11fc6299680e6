"""A row over the header that holds nothing but a heading over several of its columns."""

from __future__ import annotations

import pytest

from itacheck.plan import MoneyUnit
from tests.reading.texts import FIRST, HEADER, plan, problems, row, table

OVER = "\t\t\t{}"
TOTAL = row("รวม 1 โครงการ", ("100",) * 5)
SECOND = row("2) โครงการสอง", ("100",) * 5)


@pytest.mark.parametrize("end", ["", "\t\t\t\t\t"])
@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("งบประมาณ (บาท)", MoneyUnit.BAHT),
        ("งบประมาณรายจ่ายแต่ละปี (พันบาท)", MoneyUnit.THOUSAND),
        ("วงเงิน : ล้านบาท", MoneyUnit.MILLION),
    ],
)
def test_a_row_over_the_header_names_the_unit(words: str, unit: MoneyUnit, end: str) -> None:
    """However many cells it has; no total lacks its unit then."""
    found = plan(table(OVER.format(words) + end, HEADER, FIRST, SECOND, TOTAL))
    assert not problems(found)
    assert found.unit is unit
    totals = [one.subtotal for one in found.dimensions]
    assert [one.unitless for one in totals if one] == [()]


@pytest.mark.parametrize("between", ["", "\n\n- 2 -\n\n"])
@pytest.mark.parametrize("words", ["งบประมาณ (บาท)", "ปีงบประมาณ พ.ศ.", "วงเงินของแต่ละปี"])
def test_such_a_row_on_every_page_is_no_row_of_the_table(words: str, between: str) -> None:
    """It is read with the header that it stands over."""
    head = (OVER.format(words), HEADER)
    once = plan(table(*head, FIRST, SECOND, TOTAL))
    again = plan(table(*head, FIRST, between, *head, SECOND, TOTAL))
    assert not problems(again)
    assert again.dimensions == once.dimensions


def test_several_such_rows_stand_over_one_header() -> None:
    """Each is read with it."""
    found = plan(
        table(OVER.format("งบประมาณ (บาท)"), OVER.format("ปีงบประมาณ"), HEADER, FIRST, TOTAL)
    )
    assert not problems(found)
    assert [one.subtotal.unitless for one in found.dimensions if one.subtotal] == [()]


def test_a_dimension_over_a_header_stays_one() -> None:
    """What begins with a number, or names a dimension, is a heading of rows."""
    header = HEADER.partition("\t")[2]
    rows = [FIRST.partition("\t")[2], SECOND.partition("\t")[2]]
    named = "มิติที่ {} วัฒนธรรมด้านงบประมาณ\t\t"
    found = plan(table(named.format(1), header, rows[0], named.format(2), header, rows[1]))
    assert [one.number for one in found.dimensions][-1] == 2


@pytest.mark.parametrize("words", ["งบประมาณ (บาท)", "หน่วย : บาท", "จำนวนงบประมาณ (บาท)", "(บาท)"])
def test_a_line_over_the_header_names_the_unit(words: str) -> None:
    """A line of text does as a row."""
    found = plan(table(words, HEADER, FIRST, TOTAL))
    assert [one.subtotal.unitless for one in found.dimensions if one.subtotal] == [()]


def test_many_such_rows_are_no_header() -> None:
    """A table of nothing else is no plan's, and read in no time."""
    found = plan(table(*[OVER.format("งบประมาณ (บาท)")] * 3000), table(FIRST))
    assert len(found.projects) == 1
