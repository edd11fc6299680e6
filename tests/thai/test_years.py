from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.errors import PlanError
from itacheck.reading.text.years import full_range, years_in
from itacheck.thai.years import BuddhistDate, FiscalYear, dates_in, full_year
from tests.reading.texts import run


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("๒๔ กันยายน พ.ศ. ๒๕๖๕", "2565-09-24"),
        ("วันที่ 24 เดือน กันยายน พ.ศ.2565", "2565-09-24"),
        ("1 ต.ค. 65", "2565-10-01"),
        ("๑ ตค ๒๕๖๕", "2565-10-01"),
        ("๑ เดือน ตุลาคม พุทธศักราช ๒๕๖๕", "2565-10-01"),
        ("1/10/2565", "2565-10-01"),
        ("๐๑-๑๐-๒๕๖๕", "2565-10-01"),
        ("๑.๑๐.๒๕๖๕", "2565-10-01"),
        ("29 กุมภาพันธ์ 2567", "2567-02-29"),
    ],
)
def test_dates(text: str, day: str) -> None:
    """A date in words, with Thai digits, an abbreviated month or a year of two digits."""
    assert [str(one) for one in dates_in(text)] == [day]


def test_a_day_is_told_in_words() -> None:
    """In those of the language, and in Thai as it is read again."""
    assert BuddhistDate(2565, 10, 2).text("en") == "2 October 2565"
    for month in range(1, 13):
        day = BuddhistDate(2567, month, 29)
        assert dates_in(day.text("th")) == (day,)


@pytest.mark.parametrize(
    "text",
    [
        "31 กันยายน 2565",
        "29 กุมภาพันธ์ 2566",
        "1 ตุลาคม 1999",
        "กันยายน 2565",
        "31/9/2565",
        "1/10/2022",
        "1/10/65",
        "1-10/2565",
    ],
)
def test_days_that_do_not_exist_are_no_dates(text: str) -> None:
    """Neither a day that the month lacks nor a year that is no Buddhist one."""
    assert dates_in(text) == ()


def test_the_fiscal_year_begins_in_october() -> None:
    """30 September belongs to the old fiscal year, 1 October to the next."""
    assert BuddhistDate(2565, 9, 30).fiscal_year == FiscalYear(2565)
    assert BuddhistDate(2565, 10, 1).fiscal_year == FiscalYear(2566)
    assert FiscalYear(2566).starts == date(2022, 10, 1)
    assert FiscalYear(2566).next() == FiscalYear(2567)


@pytest.mark.parametrize(("digits", "year"), [("66", 2566), ("2566", 2566), ("1999", None)])
def test_full_years(digits: str, year: int | None) -> None:
    """Two digits are of the century 25xx; what is no year of these times is none."""
    assert full_year(digits) == year


@pytest.mark.parametrize("year", [0, 1999, 2399, 2700, "2566"])
def test_a_fiscal_year_is_a_buddhist_one(year: object) -> None:
    """Other numbers are refused where they are made."""
    with pytest.raises(PlanError, match=r"FiscalYear\.year: .*2400 to 2699"):
        FiscalYear(year)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("ปี ๖๗ - ๗๐", [2567, 2568, 2569, 2570]),
        ("ปี 2567, 2569", [2567, 2569]),
        ("ปี 67 และ 69", [2567, 2569]),
        ("ปี 2566/2567", [2566, 2567]),
        ("พ.ศ. 2566 – พ.ศ. 2568", [2566, 2567, 2568]),
        ("จำนวน 66 คน", []),
        ("2570-2566", []),
        ("12566", []),
        ("25666", []),
        ("", []),
    ],
)
def test_years_in_a_text(text: str, years: list[int]) -> None:
    """Lists, ranges and single years; two digits only behind ปี."""
    assert [int(year) for year in years_in(run(text).bare)] == years


@given(st.integers(2500, 2590), st.integers(0, 9), st.sampled_from(["-", " - ", " – ", " ถึง "]))
def test_every_range_is_read(first: int, length: int, between: str) -> None:
    """A range of full years is its first, its last and all between."""
    text = run(f"พ.ศ. {first}{between}{first + length}").bare
    assert [int(year) for year in years_in(text)] == list(range(first, first + length + 1))
    assert full_range(text) == (FiscalYear(first), FiscalYear(first + length))
