"""Money as plans write it: cells of a table, and amounts in running text.

A figure is read exactly or not at all. ๒๐,๐๐๐ · 20,000.- · จำนวน ๐.๐๐บาท are amounts; a dash, a
blank and a printed zero are three different things; 1,50 or 20.000 is none of them.
"""

from __future__ import annotations

import re

from attrs import frozen

from ..documents import Run
from ..language import Message, say
from ..plan import Cell, CellState, Money
from ..plan.budget import LARGEST_BAHT, SATANG
from ..readable import Readable
from ..thai.digits import arabic
from ..thai.text import tidy
from .compact import squeezed

_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?"
_BEFORE = r"(?:รวม)?(?:เป็น)?(?:เงิน)?(?:งบประมาณ)?(?:จำนวน|ปีละ)?(?:เงิน)?(?P<sign>฿)?"
_UNIT = r"(?:บาท(?:ถ้วน)?|[.,]?-|\.?=|฿)"
_MONEY = re.compile(rf"{_BEFORE}(?P<figure>{_FIGURE})(?P<unit>{_UNIT})?(?:\([ก-๙]*บาท[ก-๙]*\))?\Z")
_DASH = re.compile(r"[-–—−‐‑]+\Z")
_BARE_UNIT = re.compile(r"(?:จำนวน)?(?:[-–—−‐‑]+)(?P<unit>บาท)\Z")
_SPACED_FIGURE = re.compile(r"\d\s+\d")
_LATIN_ZERO = re.compile(r"(?<=[\d,.oO])[oO]|[oO](?=[\d,.])")
_NUMBERISH = re.compile(r"[\d,.oO]+")
_VALUE = re.compile(rf"(?:จำนวน\s*)?{_FIGURE}(?:\s*บาท(?:ถ้วน)?)?(?!\S)|\S+")

NO_MONEY = re.compile(
    r"(?:ดำเนินการ)?(?:โดย)?(?:"
    r"(?:ไม่(?:ได้|มีการ|ต้อง)?|มิได้)(?:ใช้|ใช่|มี|เสีย|เบิกจ่าย|เบิก|ตั้ง|ขอรับ|ขอ|ใข้)(?:จ่าย)?(?:เงิน)?"
    r"(?:งบประมาณ|งบฯ|ค่าใช้จ่าย|ค่าใช่จ่าย|งบ|เงิน)"
    r")(?:รายจ่าย)?(?:ใน)?(?:การ)?(?:ดำเนิน(?:การ|งาน|โครงการ)?)?"
)
"""A declaration that no money is used, in compact text, in the spellings that are met."""
_GARBLED = re.compile(
    r"\Aไม่(?P<garbled>[\u0e00-\u0e7f]{1,14}?)งบประมาณ(?:รายจ่าย|ในการ|การ|ดำเนินการ)*\Z"
)
_OTHER_SENSE = re.compile("เกิน|พอ|เพียง|น้อย|ต่ำ|ทราบ|ครบ|ตาม")


@frozen(repr=False)
class CellReading(Readable):
    """A cell as read: ``unit`` says whether บาท is printed, ``note`` what is worth a problem.

    ``declares_none`` is true where the cell says in words that no money is used.
    """

    cell: Cell
    unit: bool = False
    note: Message | None = None
    declares_none: bool = False


def read_cell(run: Run) -> CellReading:
    """The money in one cell of one project or total."""
    location = run.location
    text = squeezed(run)
    if not text:
        return CellReading(Cell(CellState.BLANK, None, printed="", location=location))
    if _DASH.match(text):
        return CellReading(Cell(CellState.DASH, None, printed=tidy(run.text), location=location))
    bare = _BARE_UNIT.match(text)
    if bare:
        cell = Cell(CellState.DASH, None, printed=tidy(run.text), location=location)
        return CellReading(cell, unit=True)
    if NO_MONEY.fullmatch(text):
        cell = Cell(CellState.DASH, None, printed=tidy(run.text), location=location)
        return CellReading(cell, declares_none=True)
    figures, repair = repaired(text, tidy(run.text))
    match = None if _SPACED_FIGURE.search(arabic(run.text)) else _MONEY.match(figures)
    if match is None:
        return _unreadable(run, say("“{text}” cannot be read as money.", text=tidy(run.text)))
    satang = satang_of(match["figure"])
    if satang > LARGEST_BAHT * SATANG:
        return _unreadable(
            run, say("“{text}” is too large for an amount of money.", text=tidy(run.text)[:60])
        )
    state = CellState.AMOUNT if satang else CellState.ZERO
    amount = Money(satang) if satang else None
    cell = Cell(state, amount, printed=tidy(run.text), location=location)
    return CellReading(cell, unit=bool(match["unit"] or match["sign"]), note=repair)


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
    return tuple(run.part(*match.span()) for match in _VALUE.finditer(arabic(run.text)))


def repaired(text: str, shown: str) -> tuple[str, Message | None]:
    """The text with a Latin o between digits read as the zero that it stands for."""
    if not re.search(r"\d", text) or not re.search("[oO]", text):
        return text, None
    figures = _NUMBERISH.sub(lambda match: _LATIN_ZERO.sub("0", match[0]), text)
    if figures == text:
        return text, None
    return figures, say(
        "“{text}” has the letter o in place of a zero; it was read as {figure}.",
        text=shown,
        figure=figures,
    )


def _unreadable(run: Run, note: Message) -> CellReading:
    cell = Cell(CellState.UNREADABLE, None, printed=tidy(run.text), location=run.location)
    return CellReading(cell, note=note)
