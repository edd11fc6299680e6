"""Figures written anew in the manner of what stands there: digits, commas, decimals, words round.

Whether a text says the new amount is asked of the reader itself. Where it is not certain which
figure of a text is meant, there is no new text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..base.location import TextLocation
from ..base.patterns import expression
from ..base.record import record
from ..documents import Run
from ..documents.blocks import Anchor
from ..plan import CellState, MoneyUnit
from ..plan.budget import SATANG
from ..reading.text.amounts import CellReading, read_cell
from ..reading.text.figures_apart import parted
from ..thai.digits import arabic, thai
from ..thai.names import KINDS
from ..thai.signs import in_one_form

_NUMBER = expression(r"\d(?:[\d,.]*\d)?")
_DASHES = expression(r"-+")
_ONE_OF_WORDS = "ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ"
_IN_WORDS = expression(rf"(?:{_ONE_OF_WORDS})(?:{_ONE_OF_WORDS}|ร้อย|พัน|หมื่น|แสน|ล้าน)*(?:บาท|สตางค์)")
"""An amount in words beside its figure, which would say the old one: (สองหมื่นบาทถ้วน)."""
_AMOUNT = expression(r"\d(?:[\d,]*\d)?(?:\.\d+)?")
_COUNT = expression(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d]|[.,]\d)")
_COUNTED = expression(rf"\s*(?:{'|'.join(KINDS)}|รายการ)")
_NO_COMMAS = "1000"
_MOST_DECIMALS = 8
_BLANK = frozenset({CellState.BLANK, CellState.DASH, CellState.ZERO})
_FIGURES = frozenset({CellState.AMOUNT, CellState.ZERO})


def rewritten(printed: str, amount_satang: int, unit: MoneyUnit, *, like: str = "") -> str | None:
    """The text of a cell for money with another amount; None where that is not certain.

    ``unit`` is that in which the table prints its money. A blank, a dash or a bare zero is written
    in the manner of ``like``, the text of a cell nearby; so are the commas of a figure that is too
    short to have any.
    """
    read = _read(printed, unit)
    state = read.cell.state
    if amount_satang < 0 or state not in {*_BLANK, CellState.AMOUNT}:
        return None
    model = _without_note(like, unit)
    text: str | None
    if state in _FIGURES and not (state is CellState.ZERO and model and _is_bare(printed)):
        text = _exchanged(printed, amount_satang, unit, like)
    elif model is None:
        return None
    elif read.unit:
        text = _at_dash(printed, amount_satang, unit, model)
    else:
        # Words beside a dash say why there is no money: beside an amount they would be wrong.
        text = None if read.cell.note else _exchanged(model, amount_satang, unit, model)
    return text if text is not None and _says(text, amount_satang, unit) else None


def recounted(printed: str, old: int, new: int) -> str | None:
    """The text with another number of projects; None where not exactly one figure is the old one.

    Of several, that is the one with โครงการ or the like behind it.
    """
    text = in_one_form(printed)
    found = [one.span() for one in _COUNT.finditer(text) if _number(one[0]) == old]
    if len(found) > 1:
        found = [one for one in found if _COUNTED.match(text, one[1])]
    return None if new < 0 else _with_one(printed, found, Decimal(new))


def restated(printed: str, old: Decimal, new: Decimal) -> str | None:
    """The sentence with another amount; None where not exactly one figure is the old one."""
    found = [one.span() for one in _AMOUNT.finditer(printed) if _number(one[0]) == old]
    return _with_one(printed, found, new)


def _number(figure: str) -> Decimal:
    return Decimal(arabic(figure).replace(",", ""))


def _with_one(text: str, spans: Sequence[tuple[int, int]], number: Decimal) -> str | None:
    """The text with a number in the one span, in the manner of what stands there."""
    if len(spans) != 1:
        return None
    start, end = spans[0]
    return text[:start] + figure_like(text[start:end], number) + text[end:]


def figure_like(figure: str, number: Decimal) -> str:
    """A number in the manner of another figure, with as many more decimals as it takes."""
    return _manner_of(figure, _NO_COMMAS).written(number, _decimals_of(number))


def _decimals_of(number: Decimal) -> int:
    """How many decimals a number needs."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@record
class _Manner:
    """How a figure is written: digits, commas, how many decimals and digits at the least."""

    in_thai: bool
    grouped: bool
    decimals: int
    width: int = 0

    def written(self, number: Decimal, decimals: int = 0) -> str:
        """The number with these decimals or as many as there were."""
        text = f"{number:{',' if self.grouped else ''}.{max(decimals, self.decimals)}f}"
        text = text.zfill(self.width)
        return thai(text) if self.in_thai else text


def _manner_of(figure: str, like: str = "") -> _Manner:
    """The manner of a figure; ``like`` shows whether one too short for commas would have them."""
    plain = arabic(figure)
    whole, _, decimals = plain.partition(".")
    grouped = "," in whole
    if not grouped and len(whole) < 4:
        model = arabic(like).partition(".")[0]
        grouped = "," in model or len(re.sub(r"\D", "", model)) < 4
    width = len(plain) if len(whole) > 1 and whole.startswith("0") else 0
    in_thai = any(one.isdecimal() and not one.isascii() for one in figure)
    return _Manner(in_thai, grouped and not width, len(decimals), width)


def _read(text: str, unit: MoneyUnit) -> CellReading:
    return read_cell(_run(text), unit)


def _run(text: str) -> Run:
    return Run(text, (Anchor(0, TextLocation("", 1)),))


def _says(text: str, satang: int, unit: MoneyUnit) -> bool:
    """Whether a cell with this text says the amount, and nothing that wants a remark."""
    read = _read(text, unit)
    return (
        read.cell.state in _FIGURES
        and read.cell.money is not None
        and read.cell.money.satang == satang
        and read.note is None
    )


def _figure_in(text: str) -> tuple[int, int] | None:
    """Where the figure of a cell begins and ends: the first, as the reader has it."""
    run = _run(text)
    view = parted(run)
    found = _NUMBER.search(view.text)
    if found is None:
        return None
    return view.offsets[found.start()], view.offsets[found.end() - 1] + 1


def _is_bare(text: str) -> bool:
    span = _figure_in(text)
    return span == (0, len(text))


def _without_note(like: str, unit: MoneyUnit) -> str | None:
    """The text of a cell that shows how amounts are written, without what is its own affair."""
    read = _read(like, unit)
    span = _figure_in(like)
    if read.cell.state is not CellState.AMOUNT or span is None:
        return None
    alone = like[slice(*span)]
    text = like.removesuffix(read.cell.note).rstrip() if read.cell.note else like
    if _IN_WORDS.search(text) or _figure_in(text) != span:
        return alone
    again = _read(text, unit).cell
    return text if again.amount == read.cell.amount and not again.note else alone


def _exchanged(text: str, satang: int, unit: MoneyUnit, like: str) -> str | None:
    """The text with another amount for its figure."""
    span = _figure_in(text)
    if span is None or _IN_WORDS.search("".join(text.split())):
        return None
    start, end = span
    scale = _scale_of(text[:start], text[end:], unit)
    if scale is None:
        return None
    manner = _manner_of("".join(text[start:end].split()), _figures(like))
    return text[:start] + _in_unit(satang, scale, manner) + text[end:]


def _figures(text: str) -> str:
    span = _figure_in(text)
    return text[slice(*span)] if span else ""


def _at_dash(text: str, satang: int, unit: MoneyUnit, model: str) -> str | None:
    """The text with an amount for its dash: “จำนวน - บาท”."""
    found = _DASHES.search(in_one_form(text))
    scale = _scale_of(text[: found.start()], text[found.end() :], unit) if found else None
    if found is None or scale is None:
        return None
    figure = _figures(model)
    written = _in_unit(satang, scale, _manner_of(figure, figure))
    return text[: found.start()] + written + text[found.end() :]


def _scale_of(before: str, behind: str, unit: MoneyUnit) -> int | None:
    """How many satang a one between these words is, in the eyes of the reader."""
    read = _read(f"{before}1{behind}", unit).cell
    return read.amount.satang if read.amount is not None else None


def _in_unit(satang: int, scale: int, manner: _Manner) -> str:
    """An amount as a figure of a unit, exactly: with as many more decimals as it takes."""
    number = Decimal(satang) / Decimal(scale)
    needed = _decimals_of(number)
    if needed and scale == SATANG:
        needed = 2 if manner.decimals < needed else needed
    return manner.written(number, min(needed, _MOST_DECIMALS))
