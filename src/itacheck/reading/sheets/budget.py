"""A detail sheet's budget: amounts for every year, for single years, and sums over years."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import Enum

from ...base.language import say
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run, joined
from ...plan import Cell, CellState, Money, MoneyUnit, Problem, SheetAmount, SheetBudget
from ...plan.budget import LARGEST_BAHT, SATANG
from ...thai.text import tidy
from ...thai.years import FiscalYear
from ..text.amount_words import SCALES
from ..text.amounts import NO_MONEY, declares_no_money, lettered, scaled
from ..text.figures_apart import Parted, parted
from ..text.ticks import chosen
from ..text.years import KEYED, LEADING, PHRASE, years_in
from .costs import without_costs
from .draft import DraftSection

_SCALE = "|".join(SCALES)
_FIGURE = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d{{1,2}}(?!\d)|\.\d+(?=(?:{_SCALE})บาท))?"
_AMOUNT = expression(
    rf"(?<![\d,.])(?P<figure>{_FIGURE})(?P<unit>(?P<scale>{_SCALE})?บาท|[.,/]-+|-+(?!\d))?(?![\d,]|\.\d)"
)
_MISWRITTEN = expression(r"(?<![\d,./])\d+(?:,\d+)+(?:\.\d+)*(?=บาท|[.,/]-(?!\d))")
"""A figure with commas and its unit: an amount only where these stand between thousands."""
_UP_TO = expression(r"\d[\d,]{2,}(?:\.\d+)?(?:[-~]|ถึง|หรือ)\Z")
"""Before an amount: another figure of several digits from which a range goes to it, or a choice."""
_LIKE_MONEY = expression(r"(?<![\d,./])(?:\d{1,3}[.,]\d{3}(?!\d)|\d{1,3},\d+|\d{4,})(?![\d/])")
_REFERENCE = expression(r"(?:ที่|หน้า|ข้อ|มาตรา|รหัส|เลข|โทร\.?)[:：.( ]*\Z")
"""What is numbered, before its number: a page, a section of a law, a document."""
_NOT_MONEY = expression(r"(?:คน|ครั้ง|วัน|แห่ง|ชุด|เดือน|โครงการ|หมู่บ้าน|รุ่น|กิจกรรม|เล่ม|มิติ|ภารกิจ|ปี|%)")
_LABEL = expression(
    r"(?:จำนวน(?:เงิน)?|เป็นเงิน|งบประมาณ(?:จำนวน)?|ปีละ|วงเงิน|รวม(?:เงิน|งบประมาณ|ทั้งสิ้น|ทั้งหมด)*)[:：=]?\Z"
)
_LONGEST_LABEL = 20
_LONGEST_RANGE = 24
_FEWEST_DIGITS = 3
_FEWEST_KEYED = 2
_HIDDEN = "\x00"
"""Stands for each character of a phrase of years."""
_BROKEN = expression(r"\d \d")
_YEARLY_BEFORE = expression(
    r"(?:ปีละ|แต่ละปี|ทุกปี|ต่อปี)(?:ๆละ)?(?:จำนวน|เป็น|เงิน|งบประมาณ|ประมาณ|[:：])*\Z"
)
_YEARLY_BEHIND = expression(r"[,.\-(]*(?:ต่อปี|/ปี|ทุกปี|ในแต่ละปี|แต่ละปี|ต่อ1ปี|/1ปี)")
_SUM_BEFORE = expression(
    r"(?:(?:รวม|ตลอด|ทั้ง|ระยะเวลา|สำหรับ|จำนวน)[^\d]{0,20})?(?<!\d)(?P<count>\d{1,2})ปี(?!ละ)"
    r"|ตลอด(?:ทั้ง)?(?:โครงการ|แผน|ระยะเวลา|อายุ)"
)
_SUM_BEHIND = expression(
    r"[,.\-(]*(?:(?:รวม|ตลอด|ต่อ|/|ทั้ง)(?:ระยะเวลา|จำนวน|ทั้ง)*(?P<count>\d{1,2})ปี"
    r"|(?:รวม)?ตลอด(?:ทั้ง)?(?:โครงการ|แผน|ระยะเวลา|อายุ))"
)
_TOGETHER = expression(r"[,.\-(]*(?:รวม(?!ทั้งค่า|ถึง|กับ|ค่า)|ทั้งสิ้น|ทั้งหมด)")
_NOTHING = expression(r"[-–—−0.]*\Z|0(?:\.00?)?บาท\Z")
_PAGE_LIKE = expression(r"\d{1,4}\Z")
_NONE = "ไม่มี|ไม่ใช้|ไม่ได้ใช้|มิได้ใช้"
_NOTHING_OF_YEARS = expression(rf"[-–—:：=(]*(?P<none>{_NONE})[.)]*\Z")
_NOTHING_IN_WORDS = expression(rf"(?:{_NONE})[.]?\Z")


_IN_UNITS = expression(
    r"[(\[](?:หน่วย(?:นับ|เงิน)?[:：]?(?:เป็น)?)?(?P<unit>พัน|ล้าน)บาท[)\]]|หน่วย[:：]?(?P<of_lines>พัน|ล้าน)บาท"
)
"""The unit of a section's figures: งบประมาณ (พันบาท)."""


def unit_in(section: DraftSection) -> MoneyUnit:
    """The unit that a section of a sheet prints its money in."""
    texts = (section.label, *(line.bare for line in section.lines))
    found = next(filter(None, map(_IN_UNITS.search, texts)), None)
    return MoneyUnit(SCALES[found["unit"] or found["of_lines"]]) if found else MoneyUnit.BAHT


def read_sheet_budget(
    section: DraftSection | None, duration: Sequence[FiscalYear] = ()
) -> tuple[SheetBudget | None, tuple[Problem, ...]]:
    """A sheet's budget; None where there is no such section.

    Amounts with a phrase of years are of those years, an amount alone is of every year of the
    duration, and one that the text calls a sum is of all of them together. What names no amount
    that can be read is one unreadable cell, never a guess.
    """
    lines = [] if section is None else without_costs(chosen(section.lines))
    if not lines:
        return None, ()
    text = tidy(" ".join(run.text for run in lines))
    place = lines[0].location
    stated: list[_Stated] = []
    declared = False
    problems: list[Problem] = []
    carried: tuple[FiscalYear, ...] = ()
    unit = MoneyUnit.BAHT if section is None else unit_in(section)
    for run in lines:
        found, none, carried = _amounts(parted(run), carried, unit)
        stated += found
        declared = declared or none
        if not found and not none and declares_no_money(run.bare)[1]:
            declared = True
            damaged = tidy(run.text)
            note = say("“{text}” is damaged; it was read as: no budget is used.", text=damaged)
            problems.append(Problem(note, run.location))
    if _declare_none(stated, duration):
        stated, declared = [], True
    amounts = amounts_of(stated, duration)
    whole = joined(lines).bare
    if not stated and not declared and _NOTHING.match(whole):
        state = CellState.DASH if whole and whole[0] in "-–—−" else CellState.ZERO
        amounts = (SheetAmount(Cell(state, printed=text, location=place)),)
    if not amounts and not stated and _NOTHING_IN_WORDS.match(whole):
        declared = True
    if _PAGE_LIKE.match(whole) and not _NOTHING.match(whole):
        amounts = ()  # a bare number may as well be a page's
    if (not amounts and not declared) or (declared and amounts):
        note = say("The budget “{text}” does not say one amount, or one for each year.", text=text)
        problems.append(Problem(note, place))
        cell = Cell(CellState.UNREADABLE, printed=text, location=place)
        amounts, declared = (SheetAmount(cell),), False
    else:
        cells = [one.cell for one in amounts]
        problems += [_unreadable(one) for one in cells if one.state is CellState.UNREADABLE]
    return SheetBudget(amounts, declared, printed=text, location=place), tuple(problems)


class _Sum(Enum):
    """Whether an amount is a sum over years: by its words, perhaps, or not."""

    NONE = 0
    MAYBE = 1
    SAID = 2


@record
class _Stated:
    """An amount as a line states it; ``count`` is the number of years that it is the sum of."""

    cell: Cell
    years: tuple[FiscalYear, ...]
    sum: _Sum
    count: int | None
    declares: bool = False
    """It says in words that there is none in these years."""


def _declare_none(stated: Sequence[_Stated], duration: Sequence[FiscalYear]) -> bool:
    """Whether it is said of each year of the duration that no money is used, and nothing else."""
    years = {year for one in stated for year in one.years}
    return bool(duration) and all(one.declares for one in stated) and years >= set(duration)


def amounts_of(
    stated: Sequence[_Stated], duration: Sequence[FiscalYear]
) -> tuple[SheetAmount, ...]:
    """The amounts of a budget; none where they do not fit together.

    A sum holds for the years that it names, else for those of the amounts beside it, else for the
    duration. One that may as well be a yearly amount (รวมทั้งสิ้น alone) is left without years.
    """
    sums = [one for one in stated if one.sum is not _Sum.NONE]
    plain = [one for one in stated if one.sum is _Sum.NONE]
    if len(sums) == 1 and len(plain) > 1 and all(not one.years for one in plain):
        if sums[0].sum is _Sum.SAID or _adds_up(plain) != _adds_up(sums):
            return ()
        plain = []  # the single costs of one amount
    every = [one for one in plain if not one.years]
    if len(every) > 1 or (every and len(plain) > 1) or len(sums) > 1:
        return ()
    named = tuple(year for one in plain for year in one.years)
    amounts = [SheetAmount(one.cell, one.years) for one in plain]
    for one in sums:
        years = one.years or named
        counted = one.count in {None, len(duration)}
        if not years and counted and (every or one.sum is _Sum.SAID):
            years = tuple(duration)
        amounts.append(SheetAmount(one.cell, years, in_all=True))
    return tuple(amounts)


def _adds_up(stated: Sequence[_Stated]) -> int | None:
    """What they come to in satang, which may be more than any amount; None if unreadable."""
    money = [one.cell.money for one in stated]
    return None if None in money else sum(one.satang for one in money if one)


@record
class _Figure:
    """An amount in a line, or a declaration that there is none (``figure`` is None).

    ``broken``: it is not what is printed there, or not all of it, so that it cannot be read.
    ``scale`` is its unit in baht.
    """

    start: int
    end: int
    figure: str | None
    broken: bool = False
    scale: int = 1


def _amounts(
    view: Parted, carried: tuple[FiscalYear, ...], unit: MoneyUnit
) -> tuple[list[_Stated], bool, tuple[FiscalYear, ...]]:
    """The amounts of a line, each with the years named before it or else behind it.

    Also whether it declares, for all years, that there is none, and years left for the next line.
    """
    text = view.text
    phrases = _phrases_of(text)
    figures = _figures(text, phrases, unit) or _none_in(text, phrases, carried)
    found: list[_Stated] = []
    declared = False
    used: set[int] = set()
    for position, figure in enumerate(figures):
        before = figures[position - 1].end if position else 0
        last = position + 1 == len(figures)
        end = len(text) if last else figures[position + 1].start
        own = _phrases_in(phrases, before, figure.start, used)
        if not own and not carried:
            own = _phrases_in(phrases, figure.end, end, used)
        used.update(own)
        years: set[FiscalYear] = set(carried)
        for index in own:
            years.update(years_in(phrases[index][0]))
        carried = ()
        if figure.figure is None and not years:
            declared = True
            continue
        cell = _cell(figure, view.part(figure.start, figure.end))
        behind = text[figure.end : end] if last else ""
        said, count = _sum_of(text[before : figure.start], behind, len(years))
        none = figure.figure is None
        found.append(_Stated(cell, tuple(sorted(years)), said, count, declares=none))
    if not figures and phrases:
        carried = tuple(sorted({year for one in phrases for year in years_in(one[0])}))
        odd = _odd_figure(text, phrases)
        if odd is not None:
            printed = view.part(odd.start(), odd.end())
            text, place = tidy(printed.text), printed.location
            cell = Cell(CellState.UNREADABLE, printed=text, location=place)
            return [_Stated(cell, carried, _Sum.NONE, None)], declared, ()
    return found, declared, carried


def _phrases_of(text: str) -> list[re.Match[str]]:
    """The phrases of years in a line.

    One that opens it needs no word for a year, nor do several with a figure behind each.
    """
    phrases = list(PHRASE.finditer(text))
    first = LEADING.match(text)
    if first and (not phrases or phrases[0].start() >= first.end()):
        phrases = [first, *phrases]
    keyed = list(KEYED.finditer(text))
    if len(keyed) < _FEWEST_KEYED:
        return phrases
    taken = [one.span() for one in phrases]
    keyed = [one for one in keyed if all(one.end() <= a or one.start() >= b for a, b in taken)]
    return sorted([*phrases, *keyed], key=_start)


def _sum_of(before: str, behind: str, years: int) -> tuple[_Sum, int | None]:
    """Whether the words round an amount call it a sum over years, and over how many."""
    if _YEARLY_BEFORE.search(before) or _YEARLY_BEHIND.match(behind) or years == 1:
        return _Sum.NONE, None
    said = _SUM_BEFORE.search(before) or _SUM_BEHIND.match(behind)
    if said:
        return _Sum.SAID, int(said["count"]) if said["count"] else None
    if _TOGETHER.search(before) or _TOGETHER.match(behind):
        return (_Sum.SAID if years else _Sum.MAYBE), None
    return _Sum.NONE, None


def _figures(text: str, phrases: Sequence[re.Match[str]], unit: MoneyUnit) -> list[_Figure]:
    """The amounts of a line and its declarations that there is none, in order."""
    hidden = _without_years(text, phrases)
    none = list(NO_MONEY.finditer(text))
    commas = (one for one in _MISWRITTEN.finditer(hidden) if scaled(one[0], 1) is None)
    odd = [one.span() for one in (*lettered(hidden), *commas)]
    for start, end in odd:
        hidden = f"{hidden[:start]}{_HIDDEN * (end - start)}{hidden[end:]}"
    figures = [
        _figure(one, hidden, unit)
        for one in _AMOUNT.finditer(hidden)
        if _is_money(one, text, hidden, unit)
    ]
    figures += [_Figure(start, end, text[start:end], broken=True) for start, end in odd]
    figures += [_Figure(one.start(), one.end(), None) for one in none]
    return sorted(figures, key=lambda one: one.start)


def _figure(amount: re.Match[str], hidden: str, unit: MoneyUnit) -> _Figure:
    """An amount; broken where it is but the rest of what is printed: of a figure, or of a range."""
    start = begins = amount.start()
    broken = _BROKEN.match(hidden, max(0, start - 2)) is not None
    up_to = _UP_TO.search(hidden[max(0, start - _LONGEST_RANGE) : start])
    if up_to and not _REFERENCE.search(hidden, 0, start - len(up_to[0])):
        begins, broken = start - len(up_to[0]), True
    return _Figure(begins, amount.end(), amount["figure"], broken, _scale(amount, unit))


def _none_in(
    text: str, phrases: Sequence[re.Match[str]], carried: tuple[FiscalYear, ...]
) -> list[_Figure]:
    """That nothing is used, in words that name no money, behind years and nothing else."""
    start = phrases[0].end() if len(phrases) == 1 and not phrases[0].start() else 0
    said = _NOTHING_OF_YEARS.match(text, start) if start or carried else None
    return [_Figure(*said.span("none"), None)] if said else []


def _scale(amount: re.Match[str], unit: MoneyUnit) -> int:
    """The unit of an amount in baht: its own, or that of its section."""
    if amount["scale"]:
        return SCALES[amount["scale"]]
    return 1 if amount["unit"] == "บาท" else unit.value


def _without_years(text: str, phrases: Sequence[re.Match[str]]) -> str:
    masked = list(text)
    for match in phrases:
        masked[match.start() : match.end()] = _HIDDEN * (match.end() - match.start())
    return "".join(masked)


def _odd_figure(text: str, phrases: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """A figure in a line with years and no amount that looks like money all the same."""
    hidden = _without_years(text, phrases)
    for one in _LIKE_MONEY.finditer(hidden):
        number = _REFERENCE.search(hidden, 0, one.start()) or _NOT_MONEY.match(hidden, one.end())
        if not number:
            return one
    return None


def _phrases_in(
    phrases: Sequence[re.Match[str]], start: int, end: int, used: set[int]
) -> list[int]:
    """The phrases of years between two places that no amount has taken yet."""
    first = bisect_left(phrases, start, key=_start)
    return [
        index for index in range(first, bisect_left(phrases, end, key=_start)) if index not in used
    ]


def _start(match: re.Match[str]) -> int:
    return match.start()


def _is_money(match: re.Match[str], text: str, hidden: str, unit: MoneyUnit) -> bool:
    """Whether a figure is an amount: it has its unit, or a word for money before it.

    So has one of three digits or more that stands alone behind a year, or any where the section's
    ``unit`` is a larger one. Years are ``hidden``.
    """
    if match["unit"]:
        return True
    if _NOT_MONEY.match(text, match.end()):
        return False
    long = len(match["figure"]) >= _FEWEST_DIGITS or unit is not MoneyUnit.BAHT
    alone = long and _ends(hidden, match.end())
    if alone and hidden[: match.start()].rstrip(" :：=").endswith(_HIDDEN):
        return True
    labelled = _LABEL.search(text, max(0, match.start() - _LONGEST_LABEL), match.start())
    return bool(labelled) or "," in match["figure"] or match.span() == (0, len(text))


def _ends(hidden: str, end: int) -> bool:
    """Whether nothing but another year follows."""
    return not hidden[end:].strip(" ,;/") or hidden[end:].lstrip(" ,;/").startswith(_HIDDEN)


def _cell(figure: _Figure, printed: Run) -> Cell:
    """The cell of a figure; unreadable where it is too large, or the rest of a broken one."""
    satang = None if figure.broken else scaled(figure.figure or "0", figure.scale)
    text, place = tidy(printed.text), printed.location
    if satang is None or satang > LARGEST_BAHT * SATANG:
        return Cell(CellState.UNREADABLE, printed=text, location=place)
    state = CellState.AMOUNT if satang else CellState.ZERO
    return Cell(state, Money(satang) if satang else None, printed=text, location=place)


def _unreadable(cell: Cell) -> Problem:
    return Problem(
        say("“{text}” cannot be read as an amount of money.", text=cell.printed[:60]),
        cell.location,
    )
