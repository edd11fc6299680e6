"""Cells for money: typed, from satang, in the unit of the table."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from ...base.figures import EXACT
from ...plan import Cell as MoneyCell
from ...plan import CellState, Money, MoneyUnit
from ...plan.budget import SATANG
from ..blocks import Align, Cell, Number

OPEN_AMOUNT = Number(Decimal(0), decimals=2, grouped=True)
"""How an amount looks that is still to be written."""
_NO_BUDGET = "ไม่ใช้งบประมาณ"
_MARK = "✓"
_UNREADABLE = "อ่านไม่ได้"
_WORDS = {MoneyUnit.BAHT: "บาท", MoneyUnit.THOUSAND: "พันบาท", MoneyUnit.MILLION: "ล้านบาท"}


def unit_words(unit: MoneyUnit) -> str:
    """A unit in words: พันบาท."""
    return _WORDS[unit]


def money_cell(value: MoneyCell, unit: MoneyUnit, *, declared: bool = True) -> Cell:
    """A project's cell. ``declared``: the plan says in words that no budget is used."""
    return Cell(_shown(value, unit, declared=declared), Align.RIGHT)


def total_cell(value: MoneyCell, unit: MoneyUnit, *, named: bool) -> Cell:
    """A cell in a row of totals; its unit is printed where it is ``named``."""
    shown = _shown(value, unit, declared=True)
    if isinstance(shown, Number) and not value.note:
        after = f" {unit_words(unit)}" if named else ""
        shown = evolve(shown, after=after)
    return Cell(shown, Align.RIGHT, strong=True)


def money_text(value: MoneyCell) -> str:
    """A cell's text in baht, for a sentence."""
    return str(_shown(value, MoneyUnit.BAHT, declared=True))


def _shown(value: MoneyCell, unit: MoneyUnit, *, declared: bool) -> str | Number:
    note = value.note
    if value.state is CellState.AMOUNT and value.amount is not None:
        return _amount(value.amount, unit, f" {note}" if note else "")
    if value.state is CellState.ZERO:
        zero = Number(Decimal(0), decimals=2)
        if not note:
            return zero
        return note if "0" in note or "๐" in note else f"{zero} {note}"
    if value.state is CellState.DASH:
        return note if note and not note.startswith("(") else f"-{note}"
    if value.state is CellState.DECLARED:
        return _NO_BUDGET if declared else _MARK
    if value.state is CellState.UNREADABLE:
        return value.printed or _UNREADABLE
    return ""


def _amount(amount: Money, unit: MoneyUnit, after: str) -> Number:
    """An amount with as many decimals as it needs, in baht none or two."""
    exact = EXACT.divide(amount.satang, SATANG * unit.value).normalize(EXACT)
    exponent = exact.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    if unit is MoneyUnit.BAHT and decimals:
        decimals = 2
    return Number(exact, "", after, decimals, grouped=True)
