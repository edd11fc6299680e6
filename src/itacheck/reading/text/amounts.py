"""Money as plans write it: cells of a table, and amounts in running text.

A figure is read exactly or not at all. ๒๐,๐๐๐ · 20,000.- · จำนวน ๐.๐๐บาท are amounts; a dash, a
blank and a printed zero are three different things; 1,50 or 20.000 is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...base.language import Message, say
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import Cell, CellState, Money, MoneyUnit
from ...plan.budget import LARGEST_BAHT, SATANG
from ...thai.signs import in_one_form
from ...thai.text import tidy
from .amount_words import after_amount, before_amount, is_ditto, is_mark
from .figures_apart import parted

FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?"
"""An amount as a figure: thousands in commas or not, satang or none."""
_EXACT = expression(rf"(?:{FIGURE})\Z")
_FINE = expression(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,8})?\Z")
_NUMBER = expression(r"\d(?:[\d,.]*\d)?")
_DASH = expression(r"-+\Z")
_DASH_NOTED = expression(r"-+(?P<note>\(\D+\))\Z")
_BARE_UNIT = expression(r"(?:จำนวน)?-+(?P<unit>บาท)\Z")
_DIGIT = r"[\doOlIiSB|]"
_LETTERED = expression(
    rf"(?<![A-Za-z\d,.|])(?=[\d,.]*[A-Za-z|])(?:"
    rf"{_DIGIT}{{1,3}}(?:,{_DIGIT}{{3}})+(?:\.{_DIGIT}{{1,2}})?"
    rf"|(?={_DIGIT}*\d){_DIGIT}+(?:\.{_DIGIT}{{1,2}})?(?=[.,/]?-|บาท)"
    r")(?![A-Za-z\d])"
)
_LETTERED_ALONE = expression(rf"(?=[^\d]*\d)(?=[^A-Za-z|]*[A-Za-z|])(?:{_DIGIT}|[,.])+\Z")
_VALUE = expression(
    rf"(?:จำนวน\s*)?{FIGURE}(?:[.,/]?-+(?!\S*\d))?(?:\s*(?:บาท(?:ถ้วน)?|บ\.|\.-|/ปี|\*+)(?!\S*\d))*"
    r"(?:\s*\([^()\d]*\))?(?!\S)|\S+"
)

NO_MONEY = expression(
    r"(?:ดำเนินการ)?(?:โดย)?(?:"
    r"(?:ไม่(?:ได้|มีการ|ต้อง)?|มิได้)(?:ใช้|ใช่|มี|เสีย|เบิกจ่าย|เบิก|ตั้ง|ขอรับ|ขอ|ใข้)(?:จ่าย)?(?:เงิน)?"
    r"(?:งบประมาณ|งปม\.?|งบฯ|ค่าใช้จ่าย|ค่าใช่จ่าย|งบ|เงิน)"
    r")(?:รายจ่าย)?(?:ใน)?(?:การ)?(?:ดำเนิน(?:การ|งาน|โครงการ)?)?"
)
"""A declaration that no money is used, in compact text, in the spellings that are met."""
_NOTHING_IN_WORDS = expression(
    r"\(?(?:ไม่(?:ได้)?(?:ใช้|มี)|มิได้ใช้|ใช้(?:งบประมาณ|งบ|เงิน)+(?:จำนวน)?(?:0(?:\.00?)?|ศูนย์)(?:บาท(?:ถ้วน)?)?)\)?\Z"
)
_ZERO = expression(r"(?:จำนวน)?0(?:\.00?)?(?:บาท)?\Z")
_GARBLED = expression(
    r"\Aไม่(?P<garbled>[\u0e00-\u0e7f]{1,14}?)งบประมาณ(?:รายจ่าย|ในการ|การ|ดำเนินการ)*\Z"
)
_OTHER_SENSE = expression("เกิน|พอ|เพียง|น้อย|ต่ำ|ทราบ|ครบ|ตาม")
_NO_ACTIVITY = expression(
    r"\(?(?:ยัง|จะ)*(?:ไม่(?:ได้|มี|ต้อง)?|มิได้|งด(?:เว้น)?|ยกเลิก|เลื่อน|ชะลอ)(?:การ)?"
    r"(?:ดำเนิน(?:การ|งาน)?|จัด(?:ทำ|ตั้ง)?|ทำ|กิจกรรม|โครงการ|แผน(?:งาน)?|/|และ|หรือ)+"
    r"(?:ใน(?:ช่วง)?(?:ปี)?(?:งบประมาณ)?(?:นี้)?)?\)?\Z"
)
"""Words that say that nothing is done in a year: ไม่ดำเนินการ, งดจัดกิจกรรม."""
_YEARS = expression(r"(?:ปีงบประมาณ|ปี|พ\.?ศ\.?|[-–,/]|และ|ถึง){1,4}(?:25)?\d\d(?!\d)")


@record
class CellReading:
    """A cell as read: ``unit`` says whether บาท is printed, ``note`` what is worth a problem.

    ``declares_none`` is true where the cell says in words that no money is used.
    """

    cell: Cell
    unit: bool = False
    note: Message | None = None
    declares_none: bool = False


def read_cell(run: Run, unit: MoneyUnit = MoneyUnit.BAHT) -> CellReading:
    """The money in one cell of one project or total, in a table that prints it in ``unit``.

    A mark that only shows in which years a project runs (✓, /, an arrow) is like a cell that
    declares no budget: activity without money. It declares nothing, though, and is no sign for "no
    money" such as a dash or 0.00.
    """
    text = run.bare
    if not text:
        return CellReading(Cell(CellState.BLANK, None, printed="", location=run.location))
    if _DASH.match(text):
        return _state(run, CellState.DASH)
    if bare := _DASH_NOTED.match(text):
        note = bare["note"]
        return _state(run, CellState.DASH, note=note, none=bool(NO_MONEY.search(note)))
    if _BARE_UNIT.match(text):
        return _state(run, CellState.DASH, unit=True)
    if is_mark(text):
        return _state(run, CellState.DECLARED)
    if is_ditto(text):
        note = say("“{text}” points to another cell instead of an amount.", text=tidy(run.text))
        return _unreadable(run, note)
    return _declared(run, text) or _amount(run, unit)


def _state(
    run: Run, state: CellState, *, unit: bool = False, note: str = "", none: bool = False
) -> CellReading:
    cell = Cell(state, None, note=note, printed=tidy(run.text), location=run.location)
    return CellReading(cell, unit=unit, declares_none=none)


def _declared(run: Run, text: str) -> CellReading | None:
    """A cell that says in words that no money is used, and no figure beside that but a zero.

    One that says that nothing is done is like a dash: it shows no activity, and declares nothing.
    """
    if _EXACT.match(text):
        return None  # a figure alone
    plain = _YEARS.sub("", text)
    if _NO_ACTIVITY.match(plain):
        return _state(run, CellState.DASH, note=tidy(run.text))
    if _NOTHING_IN_WORDS.match(text):
        return _state(run, CellState.DECLARED, none=True)
    said, garbled = declares_no_money(plain)
    if said:
        reading = _state(run, CellState.DECLARED, none=True)
        note = say("“{text}” is damaged; it was read as: no budget is used.", text=tidy(run.text))
        return CellReading(reading.cell, note=note, declares_none=True) if garbled else reading
    zero = NO_MONEY.sub("", text).strip("()-–,.")
    if zero != text and _ZERO.match(zero):
        return _state(run, CellState.ZERO, unit="บาท" in zero, note=tidy(run.text), none=True)
    return None


def _amount(run: Run, unit: MoneyUnit) -> CellReading:
    """One figure with the words round it, which must leave no doubt of what it is."""
    view = parted(run)
    figures = view.text
    number = _NUMBER.search(figures)
    after = after_amount(figures[number.end() :]) if number else None
    satang = None
    before = figures[: number.start()] if number else ""
    if before == "-" and figures.endswith("-"):
        before = ""  # a dash on either side fills the cell
    odd = _LETTERED_ALONE.match(figures) or any(lettered(figures))
    if number and after and before_amount(before) and not odd:
        table_unit = MoneyUnit.BAHT if after.baht else unit
        satang = scaled(number[0], after.scale or table_unit.value)
    if satang is None or after is None:
        return _unreadable(run, say("“{text}” cannot be read as money.", text=tidy(run.text)))
    if satang > LARGEST_BAHT * SATANG:
        note = say("“{text}” is too large for an amount of money.", text=tidy(run.text)[:60])
        return _unreadable(run, note)
    state = CellState.AMOUNT if satang else CellState.ZERO
    money = Money(satang) if satang else None
    words = tidy(view.part(len(figures) - len(after.note)).text) if after.note else ""
    cell = Cell(state, money, note=words, printed=tidy(run.text), location=run.location)
    signed = "฿" in figures[: number.start()] if number else False
    return CellReading(cell, unit=after.unit or signed)


def scaled(figure: str, scale: int) -> int | None:
    """A figure in satang; None where it is none, or has parts of a satang."""
    if not (_EXACT if scale == 1 else _FINE).match(figure):
        return None
    if scale == 1:
        return satang_of(figure)
    whole, _, decimals = figure.replace(",", "").partition(".")
    if len(whole) > 20:
        return (LARGEST_BAHT + 1) * SATANG
    parts = int(whole + decimals) * scale * SATANG
    satang, rest = divmod(parts, 10 ** len(decimals))
    return None if rest else satang


def satang_of(figure: str) -> int:
    """An amount in satang from a figure in baht such as ``20,000.50``."""
    baht, _, decimals = figure.replace(",", "").partition(".")
    if len(baht) > 20:
        return (LARGEST_BAHT + 1) * SATANG
    return int(baht) * SATANG + int(decimals.ljust(2, "0") or 0)


def declares_no_money(text: str) -> tuple[bool, bool]:
    """Whether compact text declares that no money is used, and whether it is garbled.

    A garbled declaration has the words ไม่ and งบประมาณ around a few damaged letters.
    """
    if NO_MONEY.search(text) and not re.search(r"\d", NO_MONEY.sub("", text)):
        return True, False
    match = _GARBLED.match(text)
    return (True, True) if match and not _OTHER_SENSE.search(match["garbled"]) else (False, False)


def values_in(run: Run) -> tuple[Run, ...]:
    """The values that stand stacked in a cell: figures with their unit, dashes, other words."""
    if run and len(run.bare) == len(run.text):
        return (run,)  # without white space there is but one
    return tuple(run.part(*match.span()) for match in _VALUE.finditer(in_one_form(run.text)))


def lettered(text: str) -> Iterator[re.Match[str]]:
    """The amounts of a text without spaces in which a letter stands for a digit: 1O,OOO, l5,000.

    Which digit it stands for may be plain to see, but a figure is read exactly or not at all.
    """
    return _LETTERED.finditer(text)


def _unreadable(run: Run, note: Message) -> CellReading:
    cell = Cell(CellState.UNREADABLE, None, printed=tidy(run.text), location=run.location)
    return CellReading(cell, note=note)
