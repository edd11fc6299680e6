from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.plan import CellState, Money, MoneyUnit
from itacheck.reading.text.amounts import (
    NO_MONEY,
    declares_no_money,
    lettered,
    read_cell,
    values_in,
)
from itacheck.thai.digits import thai
from tests.reading.texts import run


@pytest.mark.parametrize(
    ("printed", "satang", "unit"),
    [
        ("20,000", 2_000_000, False),
        ("20000", 2_000_000, False),
        ("๒๐,๐๐๐", 2_000_000, False),
        ("๒๐,000", 2_000_000, False),
        ("20,000.50", 2_000_050, False),
        ("20,000.5", 2_000_050, False),
        ("20,000.-", 2_000_000, True),
        ("20,000-", 2_000_000, True),
        ("20,000 บาท", 2_000_000, True),
        ("20,000บาทถ้วน", 2_000_000, True),
        ("จำนวน ๗๕,๐๐๐ บาท", 7_500_000, True),
        ("จำนวน ๗๐,๐๐๐", 7_000_000, False),
        ("จำนวนเงิน 5,000 บาท", 500_000, True),
        ("เป็นเงิน 5,000 บาท", 500_000, True),
        ("งบประมาณ 5,000 บาท", 500_000, True),
        ("ปีละ 5,000 บาท", 500_000, True),
        ("฿5,000", 500_000, True),
        ("1,000 บาท (หนึ่งพันบาทถ้วน)", 100_000, True),
        ("๒๐, ๐๐๐", 2_000_000, False),
        ("1,234,567.89", 123_456_789, False),
        ("90,000,000,000,000", 9_000_000_000_000_000, False),
    ],
)
def test_amounts(printed: str, satang: int, unit: bool) -> None:
    """An amount is read exactly, in satang, with or without its unit."""
    reading = read_cell(run(printed))
    assert reading.cell.state is CellState.AMOUNT
    assert reading.cell.amount is not None
    assert (reading.cell.amount.satang, reading.unit) == (satang, unit)
    assert reading.note is None


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("", CellState.BLANK),
        ("-", CellState.DASH),
        ("–", CellState.DASH),
        ("—", CellState.DASH),
        ("- -", CellState.DASH),
        ("- บาท", CellState.DASH),
        ("จำนวน - บาท", CellState.DASH),
        ("0", CellState.ZERO),
        ("๐", CellState.ZERO),
        ("0.00", CellState.ZERO),
        ("๐.๐๐", CellState.ZERO),
        ("จำนวน ๐.๐๐บาท", CellState.ZERO),
        ("0.-", CellState.ZERO),
        ("ไม่ใช้งบประมาณ", CellState.DECLARED),
        ("ไม่ดำเนินการ", CellState.DASH),
        ("ยังไม่ดำเนินการ", CellState.DASH),
        ("(ไม่ได้ดำเนินการในปีนี้)", CellState.DASH),
        ("ไม่มีกิจกรรม", CellState.DASH),
        ("งดดำเนินการ", CellState.DASH),
        ("งดจัดกิจกรรม ปี 2567", CellState.DASH),
        ("ไม่มีการดำเนินโครงการ", CellState.DASH),
    ],
)
def test_ways_of_saying_no_money(printed: str, state: CellState) -> None:
    """Blank, dash and printed zero are different states, and none of them is an amount."""
    reading = read_cell(run(printed))
    assert (reading.cell.state, reading.cell.amount) == (state, None)


@pytest.mark.parametrize("printed", ["ไม่ดำเนินการ", "งดกิจกรรม"])
def test_words_for_no_activity_declare_nothing(printed: str) -> None:
    """That nothing is done in a year is no declaration that money is not used."""
    reading = read_cell(run(printed))
    assert (reading.declares_none, reading.note) == (False, None)
    assert reading.cell.note == printed


@pytest.mark.parametrize(
    "printed",
    [
        "*",
        "ไม่ดำเนินการ 20,000",
        "ดำเนินการ",
        "20.000",
        "1,50",
        "1,0000",
        "12,34,567",
        "1.2.3",
        ",000",
        "20,000 30,000",
        "20 000",
        "20,00 0",
        "-20,000",
        "ตามจ่ายจริง",
        "สองหมื่นบาท",
        "2,000 - 3,000",
        "20,000 บาท/คน",
        "๒๐,๐๐๐ x ๕",
        "?",
        "20,000 ไม่ใช้งบประมาณ",
        "9" * 400,
        "90,000,000,000,000.01",
    ],
)
def test_what_is_no_amount_is_never_guessed(printed: str) -> None:
    """Anything else is unreadable, with a note that says why, and keeps what was printed."""
    reading = read_cell(run(printed))
    assert (reading.cell.state, reading.cell.amount) == (CellState.UNREADABLE, None)
    assert reading.cell.printed == printed
    assert reading.note is not None


@pytest.mark.parametrize(
    "printed",
    [
        "๒๐,oo๐",
        "2O,OOO",
        "1o.00",
        "5,OOO",
        "1OOO",
        "l5,000",
        "I,200 บาท",
        "จำนวน S,000",
        "5,0๐O.00",
    ],
)
def test_letters_for_digits_make_an_amount_unreadable(printed: str) -> None:
    """Neither the letter is read as the digit that it looks like, nor the rest without it."""
    reading = read_cell(run(printed))
    assert reading.cell.state is CellState.UNREADABLE
    assert reading.cell.printed == printed


def test_a_unit_in_latin_letters_is_no_digit() -> None:
    """It stands behind the amount as a word."""
    assert [one[0] for one in lettered("กระดาษA4จำนวน1,500Baht")] == []


@given(st.integers(1, 9_000_000_000_000_000), st.booleans(), st.booleans())
def test_every_amount_is_read_back(satang: int, separated: bool, in_thai: bool) -> None:
    """Whatever amount is printed, with or without separators and in either digits, is read."""
    baht, rest = divmod(satang, 100)
    printed = f"{baht:,}.{rest:02d}" if separated else f"{baht}.{rest:02d}"
    cell = read_cell(run(thai(printed) if in_thai else printed)).cell
    assert cell.amount is not None
    assert cell.amount.satang == satang


@given(st.text(alphabet="0123456789๐๑๒,.-oO บาท()x", max_size=20))
def test_no_text_breaks_the_reading_of_a_cell(text: str) -> None:
    """A cell is always one of the five states, and only an amount has money."""
    cell = read_cell(run(text.strip())).cell
    assert (cell.state is CellState.AMOUNT) == (cell.amount is not None)


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ใช้งบประมาณ",
        "ไม่ใช่งบประมาณในการดำเนินการ",
        "ไม่ได้ใช้งบประมาณ",
        "ไม่มีงบประมาณ",
        "ไม่ใช้เงินงบประมาณ",
        "ไม่มีค่าใช้จ่าย",
        "ไม่เสียค่าใช้จ่าย",
        "ไม่เบิกจ่ายงบประมาณ",
        "ไม่ขอรับงบประมาณ",
        "ดำเนินการโดยไม่ใช้งบประมาณรายจ่าย",
        "มิได้ใช้งบประมาณ",
    ],
)
def test_words_that_declare_no_money(words: str) -> None:
    """The declaration in its spellings, right and wrong."""
    assert NO_MONEY.search(words)
    assert declares_no_money(words) == (True, False)


@pytest.mark.parametrize(
    "words",
    ["ใช้งบประมาณ", "ไม่เกินงบประมาณ", "ไม่น้อยกว่างบประมาณ", "งบประมาณไม่เพียงพอ", "ไม่ทราบงบประมาณ"],
)
def test_words_that_declare_nothing(words: str) -> None:
    """A word of negation near a word for money is not yet a declaration."""
    assert declares_no_money(words) == (False, False)


def test_a_damaged_declaration_is_known_as_damaged() -> None:
    """A few damaged letters between ไม่ and งบประมาณ."""
    assert declares_no_money("ไม่ช้ช่งบประมาณ") == (True, True)


def test_values_that_stand_stacked_in_a_cell() -> None:
    """Figures with their unit, dashes and other words are one value each."""
    values = values_in(run("- จำนวน ๑,๐๐๐ บาท 0.00 2,000 ?"))
    assert [one.text for one in values] == ["-", "จำนวน ๑,๐๐๐ บาท", "0.00", "2,000", "?"]


@pytest.mark.parametrize(
    ("printed", "note", "unit"),
    [
        ("30,000 บ.", "", True),
        ("30,000.-บาท", "", True),
        ("30,000 (งบ อปท.)", "(งบ อปท.)", False),
        ("30,000\n(ข้อบัญญัติ)", "(ข้อบัญญัติ)", False),
        ("๓๐,๐๐๐*", "*", False),
        ("30,000/ปี", "/ปี", False),
        ("30,000 บาท/ปี", "/ปี", True),
        ("ปีละ 30,000", "", False),
        ("(30,000)", "", False),
        ("งบ อปท. 30,000", "", False),
        ("30,000.00 (งบกองทุน/เงินอุดหนุน)", "(งบกองทุน/เงินอุดหนุน)", False),
        ("30,000 ข้อบัญญัติ ปี 2566", "ข้อบัญญัติ ปี 2566", False),
        ("30,000 บาท (ตามแผนฯ หน้า 12)", "(ตามแผนฯ หน้า 12)", True),
        ("30 พันบาท", "", True),
        ("0.03 ล้านบาท", "", True),
    ],
)
def test_an_amount_with_a_note_is_that_amount(printed: str, note: str, unit: bool) -> None:
    """Units, sources, stars and laws leave the amount as it is; what is no unit is kept as note."""
    reading = read_cell(run(printed))
    assert str(reading.cell.amount) == "30,000.00"
    assert (reading.cell.note, reading.unit, reading.note) == (note, unit, None)


@pytest.mark.parametrize(
    "printed",
    [
        "30,000 (เดิม 20,000)",
        "30,000 บาท/เดือน",
        "30,000 (5 รุ่น)",
        "30,000 ต่อคน",
        "ไม่เกิน 30,000",
        "ประมาณ 30,000 บาท",
        "$30,000",
        "30%",
        "60 คน",
        "x",
    ],
)
def test_what_changes_an_amount_leaves_it_unread(printed: str) -> None:
    """A second figure, a rate, a limit or another currency: nobody can say what is meant."""
    reading = read_cell(run(printed))
    assert reading.cell.state is CellState.UNREADABLE
    assert reading.note is not None


@pytest.mark.parametrize("printed", ["″", '"', "-do-", "เช่นเดียวกับข้อ 1", "เหมือนปี 2566", "''"])
def test_a_ditto_mark_is_no_amount_and_is_told(printed: str) -> None:
    """A cell that points to another one is not filled by guess."""
    reading = read_cell(run(printed))
    assert reading.cell.state is CellState.UNREADABLE
    assert "another cell" in str(reading.note)


@pytest.mark.parametrize(
    ("printed", "state", "declares"),
    [
        ("ไม่ใช้ งปม.", CellState.DECLARED, True),
        ("ไม่ขอรับงบประมาณ", CellState.DECLARED, True),
        ("ไม่ใช้", CellState.DECLARED, True),
        ("ใช้งบประมาณ 0 บาท", CellState.DECLARED, True),
        ("ไม่ใช้งบประมาณ ปี ๒๕๖๖", CellState.DECLARED, True),
        ("0.00 (ไม่ใช้งบประมาณ)", CellState.ZERO, True),
        ("- (ไม่ใช้งบประมาณ)", CellState.DASH, True),
        ("✓", CellState.DECLARED, False),
        ("/", CellState.DECLARED, False),
        ("●", CellState.DECLARED, False),
        ("→", CellState.DECLARED, False),
        ("<---->", CellState.DECLARED, False),
    ],
)
def test_cells_without_money(printed: str, state: CellState, declares: bool) -> None:
    """Words that no money is used declare it; a mark only shows that something is done."""
    reading = read_cell(run(printed))
    assert (reading.cell.state, reading.cell.amount) == (state, None)
    assert (reading.declares_none, reading.note) == (declares, None)


@given(st.integers(1, 10**12), st.sampled_from(MoneyUnit), st.booleans())
def test_every_amount_is_read_in_the_tables_unit(satang: int, unit: MoneyUnit, plain: bool) -> None:
    """An amount printed in baht, thousands or millions is that amount to the satang."""
    parts = 100 * unit.value
    whole, rest = divmod(satang, parts)
    decimals = f"{rest:0{len(str(parts)) - 1}d}".rstrip("0")
    printed = f"{whole}" if plain else f"{whole:,}"
    reading = read_cell(run(f"{printed}.{decimals}" if decimals else printed), unit)
    assert reading.cell.amount is not None
    assert reading.cell.amount.satang == satang


def test_a_cell_that_names_its_unit_has_that_unit() -> None:
    """บาท in a table of thousands is baht; parts of a satang are no money."""
    assert str(read_cell(run("30,000 บาท"), MoneyUnit.THOUSAND).cell.amount) == "30,000.00"
    assert str(read_cell(run("30.-"), MoneyUnit.THOUSAND).cell.amount) == "30,000.00"
    finer = read_cell(run("30.123456"), MoneyUnit.THOUSAND)
    assert finer.cell.state is CellState.UNREADABLE


def test_a_dash_is_a_value_of_its_own_unless_it_touches_a_figure() -> None:
    """Dashes of other years stand stacked with amounts; one behind a figure fills its cell."""
    values = values_in(run("- ๐.๐๐ - - 5,000.– 6,000/- -"))
    assert [one.text for one in values] == ["-", "๐.๐๐", "-", "-", "5,000.–", "6,000/-", "-"]


@pytest.mark.parametrize(
    "text", ["๓๐,๐๐๐.–", "30,000.—", "30,000.─", "30,000/-", "-30,000-", "30,000–", "30,000 .-"]
)
def test_an_amount_may_end_in_any_dash_or_stroke(text: str) -> None:
    """Whatever line the typist drew to close the figure, it is the same amount in baht."""
    cell = read_cell(run(text)).cell
    assert (cell.money, cell.note) == (Money(30_000_00), "")


@pytest.mark.parametrize("text", ["-30,000", "30,000-40,000", "30,000 – 40,000", "1-2"])
def test_a_dash_before_or_between_figures_closes_none(text: str) -> None:
    """A negative figure or a range is no amount that can be added up."""
    assert read_cell(run(text)).cell.state is CellState.UNREADABLE


def test_notes_stay_with_the_values_stacked_in_a_cell() -> None:
    """A unit or a bracket behind a figure belongs to it."""
    values = values_in(run("30,000 บาท (งบ อปท.) 20,000 (ข้อบัญญัติ) - 5,000*"))
    assert [one.text for one in values] == [
        "30,000 บาท (งบ อปท.)",
        "20,000 (ข้อบัญญัติ)",
        "-",
        "5,000*",
    ]
