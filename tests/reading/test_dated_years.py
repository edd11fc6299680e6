"""Fiscal years of tables that are told by their first and last days."""

from __future__ import annotations

import pytest

from itacheck.reading.tables.columns import year_of
from itacheck.reading.tables.year_cells import years_of
from itacheck.thai.years import FiscalYear


@pytest.mark.parametrize(
    "text",
    [
        "1ต.ค.65-30ก.ย.66",
        "1ต.ค.2565-30ก.ย.2566",
        "ต.ค.65–ก.ย.66",
        "1ตุลาคม2565ถึง30กันยายน2566",
        "งบประมาณ(บาท)1/10/2565-30/9/2566",
        "ปีงบประมาณ2566(1ต.ค.2565-30ก.ย.2566)(บาท)",
    ],
)
def test_the_first_and_the_last_day_name_a_fiscal_year(text: str) -> None:
    """In a cell that says nothing else."""
    assert year_of(text) == FiscalYear(2566)


@pytest.mark.parametrize(
    "text",
    [
        "1ต.ค.65-30ก.ย.67",  # two years
        "1ต.ค.65-30ก.ย.65",  # before it began
        "1ต.ค.65-15ก.ย.66",
        "15ต.ค.65-30ก.ย.66",
        "1ม.ค.66-30ก.ย.66",
        "1ต.ค.65,30ก.ย.66",
        "1ต.ค.65-30ก.ย.66-31ธ.ค.66",
        "1ต.ค.65-30ก.ย.66จำนวน3ครั้ง",
        "ปีงบประมาณ2567(1ต.ค.2565-30ก.ย.2566)",
    ],
)
def test_other_times_name_none(text: str) -> None:
    """Whatever they are, no table is to be read by a guess."""
    assert year_of(text) is None
    assert not years_of(["โครงการ", text])


def test_a_misprinted_day_among_the_years_is_odd() -> None:
    """So that the money below it is not passed over."""
    texts = ["1ต.ค.65-30ก.ย.66", "1ต.ค.66-30ก.ย.68", "1ต.ค.67-30ก.ย.68", "หมายเหตุ"]
    found = years_of(texts)
    assert found.by_column == {0: FiscalYear(2566), 2: FiscalYear(2568)}
    assert found.odd == (1,)
