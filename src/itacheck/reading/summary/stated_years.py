"""What a line says of the money of fiscal years, year by year: ปี 2566 จำนวน 30,000 บาท ปี 2567 -."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import CellState
from ...thai.years import FiscalYear
from ..text.amounts import NO_MONEY, read_cell
from ..text.figures_apart import Parted, parted
from ..text.years import PHRASE, years_in

_PHRASE = expression(
    rf"(?:{PHRASE.pattern})|(?<![\d,.])(?:พ\.?ศ\.?)?25\d\d(?![\d,.]|บาท)(?:[-–—](?:พ\.?ศ\.?)?25\d\d(?!\d))?"
)
_SUM = expression(
    r"รวม(?:ทั้งสิ้น|ทั้งหมด|เป็น|จำนวน|งบประมาณ|วงเงิน|เงิน|ตลอด|ทั้ง|ระยะเวลา|โครงการ|แผน|\d{1,2}ปี)*"
)
_SUM_BEHIND = expression(r"(?<=[^\s(])(?=[\s(,]*(?:เป็นเงิน)?รวม(?!\d{1,2}ปี))(?=.*\d)")
"""Where the sum of what is said before it begins: ปีละ 20,000 บาท รวม 100,000 บาท."""
_DASHED = expression(r"(?P<first>\D*\d{2,4})(?P<dash>[-–—])(?P<second>(?:ปี|พ)\D*\d{2,4})")
"""A year with a dash for its amount, and the next one: beside other years that is no range."""
YEARLY = expression(r"ปีละ|ต่อปี|/ปี|ทุกปี|แต่ละปี")
"""What says of an amount of several years that it is that of each."""
_BEFORE = "จำนวนเงิน|จำนวน|เป็นเงิน|เงิน|ใช้งบประมาณ|งบประมาณ|วงเงิน|ตั้งไว้|ปีละ"
_BETWEEN = r"(?P<between>(?:ดำเนินการ|ดำเนินงาน|ระหว่าง|ตั้งแต่|ตลอด|เฉพาะ|สำหรับ|ช่วง|ทุกปี|ทุก|ใน|ปี)*)"
_LEADS = expression(
    rf"(?:{_BEFORE})*(?:\d[\d,]*(?:\.\d+)?(?:บาท|[.,/]-)|\d{{1,3}}(?:,\d{{3}})+|{NO_MONEY.pattern})[-–—:：(\[,;|]*{_BETWEEN}\Z"
)
"""An amount right before the first of the years, where each stands behind its amount."""
_TITLE_TAIL = expression(r"[\s:：(\[,;|–—-]+\Z")
_LABEL_TAIL = expression(
    r"(?:(?:\A|\s|[-–•●▪:：])(?:โดย|ใช้|มี|ตั้ง|ได้รับ)*(?:งบประมาณ|วงเงิน|งปม\.?)(?:ดำเนินการ|รายปี)?)\s*[:：]?\s*\Z"
)
_EVERY = expression(
    rf"(?:[-–•●▪]*(?:งบประมาณ|วงเงิน|งปม\.?)?(?:ดำเนินการ)?[:：]?(?:ทุกปี)?(?:{NO_MONEY.pattern})(?:ทุกปี)?"
    r"|[-–•●▪]*(?:งบประมาณ|วงเงิน|งปม\.?|เงิน|ใช้|ตั้ง|ไว้|[:：])*(?:ปีละ|ทุกปีๆ?ละ)\d[\d,]*(?:\.\d+)?(?:บาท|[.,/]-)?)"
    r"(?P<for>\(?(?:เป็นเวลา|ระยะเวลา|จำนวน|ตลอด|ทั้ง|รวม)*\d{1,2}ปี\)?)?\Z"
)
_MARKS = " \t\n:：=,;|[]"
_FIGURES = {CellState.AMOUNT, CellState.ZERO, CellState.DASH, CellState.DECLARED}


@record
class Stated:
    """What is said of some years: ``value`` of each of them, of all ``together``, or the ``total``.

    ``every``: it is said of every year without naming one.
    """

    years: tuple[FiscalYear, ...]
    value: Run
    together: bool = False
    total: bool = False
    every: bool = False


def stated_in(run: Run) -> tuple[Run, tuple[Stated, ...]]:
    """What stands before the years in a line, and what it says of each; nothing if not of money."""
    view = parted(run)
    phrases = list(_PHRASE.finditer(view.text))
    if not phrases:
        return run, ()
    first, stated = _behind(view, phrases)
    if not stated:
        first, stated = _leading(view, phrases)
    if not stated:
        return run, ()
    head = view.part(0, first)
    text = _TITLE_TAIL.sub("", head.text)
    text = _TITLE_TAIL.sub("", _LABEL_TAIL.sub("", text))
    return head.part(0, len(text)), stated


def without_years(run: Run) -> tuple[Stated, ...]:
    """What a line says that names no year: of every year the same, or the sum of them all."""
    view = parted(run)
    sum_behind = _SUM_BEHIND.search(view.text)
    if sum_behind is not None:
        each = without_years(view.part(0, sum_behind.start()))
        summed = without_years(view.part(sum_behind.start()))
        return (*each, *summed) if each and summed else ()
    every = _EVERY.match(view.text)
    if every is not None:
        end = every.start("for") if every["for"] else every.end()
        return (Stated((), _trimmed(view.part(0, end)), every=True),)
    total = _SUM.match(view.text, len(view.text) - len(view.text.lstrip("-–•●▪([")))
    whole = _trimmed(view.part(total.end())) if total else None
    return (Stated((), whole, total=True),) if whole and _is_money(whole) else ()


def of_one_year(cell: Run) -> Stated | None:
    """What a cell says that names one year and its amount, and nothing else."""
    head, stated = stated_in(cell)
    alone = not head.bare and len(stated) == 1 and len(stated[0].years) == 1
    return stated[0] if alone and not stated[0].total else None


def own_amount(cell: Run | None, year: FiscalYear) -> Run | None:
    """The amount of a cell that says its column's year once more: ปี 2566 300,000."""
    if cell is None or str(year) not in cell.bare:
        return cell
    said = of_one_year(cell)
    return said.value if said and said.years == (year,) else cell


def _behind(view: Parted, phrases: Sequence[re.Match[str]]) -> tuple[int, tuple[Stated, ...]]:
    """Where the first year with its value behind it begins, and the values of all from it on."""
    for at, phrase in enumerate(phrases):
        found = list(_values(view, phrases[at:]))
        if found and _is_money(found[0].value):
            return phrase.start(), tuple(found)
    return 0, ()


def _values(view: Parted, phrases: Sequence[re.Match[str]]) -> Iterator[Stated]:
    ends = [*(one.start() for one in phrases[1:]), len(view.text)]
    for phrase, end in zip(phrases, ends, strict=True):
        years = years_in(phrase[0])
        text = view.text[phrase.end() : end]
        total = _SUM.search(text)
        stop = end if total is None else phrase.end() + total.start()
        value = _trimmed(view.part(phrase.end(), stop))
        dash = _DASHED.fullmatch(phrase[0]) if len(phrases) > 1 else None
        if dash and not YEARLY.search(value.bare):
            at = phrase.start() + dash.start("dash")
            yield _of_years(years_in(dash["first"]), view.part(at, at + 1))
            years = years_in(dash["second"])
        if years and value:
            yield _of_years(years, value)
        if total is not None and end == len(view.text):
            whole = _trimmed(view.part(phrase.end() + total.end(), end))
            if whole and _is_money(whole):
                yield Stated((), whole, total=True)


def _leading(view: Parted, phrases: Sequence[re.Match[str]]) -> tuple[int, tuple[Stated, ...]]:
    """The same where each amount stands before its year: 25,000 บาท (ปี 2566)."""
    amount = _LEADS.search(view.text[: phrases[0].start()])
    behind = view.text[phrases[-1].end() :].strip(_MARKS + ").")
    if amount is None or behind:
        return 0, ()
    starts = [amount.start(), *(one.end() for one in phrases)]
    ends = [amount.start("between"), *(one.start() for one in phrases[1:])]
    found = []
    for start, end, phrase in zip(starts, ends, phrases, strict=False):
        years, value = years_in(phrase[0]), _trimmed(view.part(start, end))
        if not years or not value or not _is_money(value):
            return 0, ()
        found.append(_of_years(years, value))
    return amount.start(), tuple(found)


def _of_years(years: tuple[FiscalYear, ...], value: Run) -> Stated:
    """An amount of several years may be of each, which must be said, or of all of them."""
    amount = read_cell(value).cell.state is CellState.AMOUNT
    return Stated(years, value, together=amount and not YEARLY.search(value.bare))


def _is_money(run: Run) -> bool:
    return read_cell(run).cell.state in _FIGURES


def _trimmed(run: Run) -> Run:
    """A value without the marks that part it from others; a bracket stays where both are there."""
    text = run.text
    start = len(text) - len(text.lstrip(_MARKS + ")"))
    bracket = ")" if "(" not in text[start:] else ""
    end = len(text.rstrip(_MARKS + "(" + bracket))
    end = len(text[:end].removesuffix("และ").rstrip(_MARKS))
    return run.part(start, max(start, end))
