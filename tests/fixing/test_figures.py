from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.fixing.figures import recounted, rewritten
from itacheck.plan import MoneyUnit
from itacheck.plan.budget import LARGEST_BAHT, SATANG
from itacheck.reading.text.amounts import read_cell
from itacheck.thai.digits import arabic, thai
from tests.reading.texts import run

BAHT, THOUSAND, MILLION = MoneyUnit


@pytest.mark.parametrize(
    ("printed", "baht", "unit", "expected"),
    [
        ("จำนวน ๑๐๕,๐๐๐ บาท", "95000", BAHT, "จำนวน ๙๕,๐๐๐ บาท"),
        ("(1,234.50)", "2234.5", BAHT, "(2,234.50)"),
        ("30000", "1250000", BAHT, "1250000"),
        ("30000.00", "40000", BAHT, "40000.00"),
        ("30,000", "40000.25", BAHT, "40,000.25"),
        ("30,000", "40000.5", BAHT, "40,000.50"),
        ("30,000.-", "5000", BAHT, "5,000.-"),
        ("1.5", "2500000", MILLION, "2.5"),
        ("1.5", "2000000", MILLION, "2.0"),
        ("1.5", "1234567.89", MILLION, "1.23456789"),
        ("1.5 ล้านบาท", "700000", BAHT, "0.7 ล้านบาท"),
        ("120", "95500", THOUSAND, "95.5"),
        ("120 บาท", "95500", THOUSAND, "95,500 บาท"),
        ("20,000 (งบกองทุน)", "25000", BAHT, "25,000 (งบกองทุน)"),
        ("20,000 (ข้อบัญญัติปี 2566)", "25000", BAHT, "25,000 (ข้อบัญญัติปี 2566)"),
        ("๒๐, ๐๐๐", "25000", BAHT, "๒๕,๐๐๐"),
        ("500", "1500", BAHT, "1,500"),
        ("0.00", "1500", BAHT, "1,500.00"),
        ("จำนวน ๐.๐๐ บาท", "1500", BAHT, "จำนวน ๑,๕๐๐.๐๐ บาท"),
        ("20,000.00", "0", BAHT, "0.00"),
    ],
)
def test_an_amount_is_written_in_the_manner_of_the_old(
    printed: str, baht: str, unit: MoneyUnit, expected: str
) -> None:
    """Digits, commas, decimals and the words round the figure stay; satang are never dropped."""
    assert rewritten(printed, _satang(baht), unit) == expected


@pytest.mark.parametrize(
    ("printed", "like", "expected"),
    [
        ("-", "20,000", "95,000"),
        ("", "20000.00", "95000.00"),
        ("–", "จำนวน ๗๕,๐๐๐ บาท", "จำนวน ๙๕,๐๐๐ บาท"),
        ("0.00", "20,000", "95,000"),
        ("จำนวน 0 บาท", "20000", "จำนวน 95000 บาท"),
        ("จำนวน - บาท", "๒๐๐๐๐", "จำนวน ๙๕๐๐๐ บาท"),
        ("-", "20,000 (งบกองทุน)", "95,000"),
        ("-", "20,000 บาท (สองหมื่นบาทถ้วน)", "95,000"),
        ("500", "30000", "95000"),
    ],
)
def test_where_no_amount_stands_a_neighbour_shows_the_manner(
    printed: str, like: str, expected: str
) -> None:
    """A blank, a dash or a zero becomes an amount as the cell nearby has one, without its note."""
    assert rewritten(printed, 9_500_000, BAHT, like=like) == expected


@pytest.mark.parametrize(
    ("printed", "like"),
    [
        ("20,000 บาท (สองหมื่นบาทถ้วน)", ""),  # the words would go on saying the old amount
        ("ไม่ใช้งบประมาณ", "20,000"),
        ("ไม่ใช้งบประมาณ 0 บาท", "20,000"),
        ("- (ไม่ใช้งบประมาณ)", "20,000"),
        ("✓", "20,000"),
        ("20,000 30,000", ""),
        ("คนละ 500 บาท จำนวน 40 คน", ""),
        ("-", ""),
        ("", "-"),
        ("", "ไม่ใช้งบประมาณ"),
    ],
)
def test_where_it_is_not_certain_what_the_amount_is_nothing_is_written(
    printed: str, like: str
) -> None:
    """Several figures, an amount in words, words instead of an amount: there is no new text."""
    assert rewritten(printed, 9_500_000, BAHT, like=like) is None


def test_no_amount_is_less_than_nothing() -> None:
    """A negative amount is none that a cell could say."""
    assert rewritten("20,000", -100, BAHT) is None


def test_parts_too_small_for_the_unit_are_not_rounded() -> None:
    """One satang in millions takes eight decimals, and they are written."""
    assert rewritten("1.5", 1, MILLION) == "0.00000001"


FIGURES = st.builds(
    lambda number, decimals, commas: f"{number / 100:{',' if commas else ''}.{decimals}f}",
    st.integers(0, 10**11),
    st.sampled_from((0, 2)),
    st.booleans(),
)
PRINTED = st.builds(
    lambda figure, around, digits: digits(around.format(figure)),
    FIGURES,
    st.sampled_from(("{}", "จำนวน {} บาท", "{}.-", "({})", "{} บาท", "{} (งบกองทุน)", "฿{}", "{}*")),
    st.sampled_from((arabic, thai)),
)
AMOUNTS = st.integers(0, LARGEST_BAHT * SATANG) | st.integers(0, 10**8)


@given(PRINTED, AMOUNTS, st.sampled_from(MoneyUnit))
def test_the_reader_reads_exactly_the_new_amount(
    printed: str, satang: int, unit: MoneyUnit
) -> None:
    """What is written anew says the new amount in the table's unit, and keeps what is not of it."""
    text = rewritten(printed, satang, unit)
    old = read_cell(run(printed), unit)
    if old.cell.money is None:
        assert text is None
        return
    assert text is not None
    new = read_cell(run(text), unit)
    assert new.cell.money is not None
    assert new.cell.money.satang == satang
    assert new.cell.note == old.cell.note or not (satang and old.cell.has_money)
    assert _words(text) == _words(printed)


@given(st.sampled_from(("", "-", "–", "0", "0.00")), PRINTED, st.integers(1, 10**12))
def test_the_reader_reads_an_amount_where_none_was(zero: str, like: str, satang: int) -> None:
    """In the manner of any amount nearby the new one is read exactly, in baht."""
    text = rewritten(zero, satang, BAHT, like=like)
    if text is not None:
        money = read_cell(run(text)).cell.money
        assert money is not None
        assert money.satang == satang
    else:
        assert not read_cell(run(like)).cell.has_money


@pytest.mark.parametrize(
    ("printed", "old", "new", "expected"),
    [
        ("รวมทั้งสิ้นจำนวน ๑๘ โครงการ", 18, 16, "รวมทั้งสิ้นจำนวน ๑๖ โครงการ"),
        ("จำนวน 3 โครงการ", 3, 12, "จำนวน 12 โครงการ"),
        ("มิติที่ 3 รวม 3 โครงการ", 3, 4, "มิติที่ 3 รวม 4 โครงการ"),
        ("มิติที่ 2 มี 18 โครงการ", 18, 16, "มิติที่ 2 มี 16 โครงการ"),
        ("1,200 โครงการ", 1200, 1201, "1,201 โครงการ"),
        ("05", 5, 6, "06"),
        ("18", 18, 9, "9"),
    ],
)
def test_a_count_is_written_in_the_manner_of_the_old(
    printed: str, old: int, new: int, expected: str
) -> None:
    """The one figure that is the old number becomes the new one, in its digits."""
    assert recounted(printed, old, new) == expected


@pytest.mark.parametrize(
    ("printed", "old"),
    [("จำนวน ๑๘ โครงการ", 8), ("8 มิติ 8 ด้าน", 8), ("8.5", 8), ("สิบแปดโครงการ", 18), ("18,5", 18)],
)
def test_a_count_that_is_not_certain_is_left(printed: str, old: int) -> None:
    """No figure, or several that are the old number: there is no new text."""
    assert recounted(printed, old, 3) is None


@given(st.integers(0, 9999), st.integers(0, 9999), st.booleans())
def test_counts_go_there_and_back(old: int, new: int, in_thai: bool) -> None:
    """A number written anew and back again leaves the text as it was."""
    text = f"รวมทั้งสิ้นจำนวน {old} โครงการ"
    text = thai(text) if in_thai else text
    changed = recounted(text, old, new)
    assert changed is not None
    assert recounted(changed, new, old) == text


def _satang(baht: str) -> int:
    whole, _, decimals = baht.partition(".")
    return int(whole) * SATANG + int(decimals.ljust(2, "0"))


def _words(text: str) -> str:
    return re.sub(r"[\d,.]+", "", text)
