"""Totals that stand in lines or sentences outside the summary table.

The plan's: งบประมาณรวมทั้งสิ้น 1,234,000 บาท, or รวมทั้งสิ้น 16 โครงการ ปี 2566 จำนวน 77,000 บาท ปี 2567 …;
a dimension's: รวมมิติที่ 1 จำนวน 4 โครงการ ปี 2566 จำนวน 55,000 บาท ….
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import evolve, field

from ...base.language import say
from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Paragraph, Run, joined
from ...plan import (
    Budget,
    Cell,
    CellState,
    Dimension,
    MoneyUnit,
    Problem,
    SheetAmount,
    SheetHeading,
    StatedTotal,
)
from ...thai.text import same, tidy
from ...thai.years import FiscalYear
from ..outline.headings import DIMENSION, MISSION
from ..sheets.budget import read_sheet_budget
from ..sheets.draft import DraftSection
from ..tables.totals_apart import pairs_of
from ..text.amounts import FIGURE, read_cell
from ..text.compact import compact
from ..text.years import PHRASE
from .words import COUNT_HEADING, KINDS, names_money

_WHOLE = r"(?:ทั้งสิ้น|ทั้งหมด|ทุกมิติ|(?:ทั้ง|\d{1,2}){1,2}มิติ|ทั้งแผน|ตลอด(?:ทั้ง)?แผน|\d{1,2}ปี|grandtotal)"
_MONEY = r"(?:งบประมาณ|วงเงิน|เงิน|ค่าใช้จ่าย|ยอด)"
_SUMS_UP = expression(
    rf"(?:รวม|{_MONEY})(?:รวม|{_MONEY}|จำนวน|เป็น|ที่ใช้|ใน|การ|ดำเนิน|ดำเนินการ)*{_WHOLE}|grandtotal",
    re.IGNORECASE,
)
"""Words for the sum of all there is."""
_COUNT = expression(rf"(?P<number>\d{{1,4}})(?:{KINDS}|รายการ)")
_COUNTED = expression(rf"\d{{1,4}}(?:{KINDS}|รายการ|มิติ|ด้าน|ภารกิจ|พันธกิจ)")
"""A number of projects or of groups, which is no amount."""
_OF_ONE = expression(r"(?:มิติ|ภารกิจ|ด้าน|ยุทธศาสตร์|ลำดับ|โครงการ)ที่|มิตินี้|ภารกิจนี้|ต่อ(?:โครงการ|คน)")
_OF_DIMENSION = expression(
    rf"(?:ยอด)?รวม(?:{_MONEY}|จำนวน|ของ|ใน|ที่ใช้|เป็น)*มิติ(?:ที่)?(?P<number>\d{{1,2}})(?![\d.,/–—-]|ถึง|และ|กับ)"
)
"""Words for the sum of one dimension."""
_OF_THIS_PLAN = expression(r"แผน(?:ปฏิบัติการ)?(?:ฯ|ฉบับ|.{0,80})นี้")
_AMOUNT_BEHIND = expression(rf"(?:จำนวน|เป็น|เงิน|งบประมาณ|[:=])*{FIGURE}บาท")
_SCALED = expression(r"\d(?:พัน|หมื่น|แสน|ล้าน)")
_BAHT = r"บาท|\d,\d{3}|\d{4}|[.,/]-"
"""What shows that a figure is an amount in baht, and no number of anything else."""
_SMALL = expression(rf"\d{{1,3}}(?:{KINDS}|รายการ)?\Z")
"""A number of projects."""
_FIGURES = expression(r"[\d,.oOlI]*\d[\d,.oOlI]*")
_JOINING = expression(
    rf"(?:รวม|{_WHOLE}|{_MONEY}|{KINDS}|รายการ|บาท|ถ้วน|จำนวน|เป็น|ที่ใช้|ใช้|ใน|การ|ดำเนินการ|ดำเนินงาน|ดำเนิน"
    r"|ตาม|ของ|แผนปฏิบัติการ(?:ป้องกัน(?:และปราบปราม)?การทุจริต)?|แผน|ระยะเวลา|ระยะ|ตลอด|ทั้ง|แต่ละ|ทุก|ต่อ|ละ|ๆ"
    r"|ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|สตางค์"
    r"|แบ่ง|แยก|จำแนก|เฉลี่ย|คิด|ประจำ|ราย|และ|ดังนี้|ได้แก่|คือ|ประมาณ|สำหรับ|มี|มิติ|ปี|พ\.?ศ\.?|ไม่เกิน"
    r"|[-–—:：;,./()=*\"“”' ])*\Z",
    re.IGNORECASE,
)


@record
class _Line:
    """A line with what it is made of: ``bare`` where there is nothing but a sum in it."""

    run: Run
    bare: bool

    @property
    def sums_up(self) -> bool:
        return _SUMS_UP.search(self.run.bare) is not None

    @property
    def has_figures(self) -> bool:
        return _FIGURES.search(PHRASE.sub("", _COUNTED.sub("", self.run.bare))) is not None


@record
class InWords:
    """The grand total that stands in the text, if it does; ``of_pieces`` are the places of lines
    that sum up one of several tables, and not the plan.
    """

    total: StatedTotal | None = None
    problems: tuple[Problem, ...] = ()
    of_pieces: frozenset[Location] = frozenset()


@record
class _Said:
    """What a line or a sentence says about the total; None is what it does not say."""

    budget: Budget
    unitless: tuple[FiscalYear, ...]
    location: Location
    printed: str
    problems: tuple[Problem, ...] = field(default=(), repr=False)


def total_in_words(
    paragraphs: Sequence[Paragraph],
    dimensions: Sequence[Dimension],
    table: Sequence[Location],
    unit: MoneyUnit,
) -> InWords:
    """The grand total that the text of part 2 states; ``table`` are the places of its rows.

    A line of nothing but a sum is the plan's, and a sentence is where it counts as many projects as
    there are, or says that it is of this plan. Where such a line stands between the tables, each of
    them is of what stands before it.
    """
    years = _years(dimensions)
    if not years or not table:
        return InWords()
    paragraphs = [*_without_counts(paragraphs)]
    lines = [_Line(run, _is_bare(run)) for one in paragraphs for run in one.run.lines]
    groups = [*_tabled(paragraphs, years)]
    tabled = {one.run.location for group in groups for one in group}
    groups += _groups([one for one in lines if one.run.location not in tabled])
    groups.sort(key=lambda one: one[0].run.location.order)
    first, last = min(one.order for one in table), max(one.order for one in table)
    parted = [one for one in groups if first < one[0].run.location.order < last and one[0].bare]
    of_pieces = [one for one in groups if one[0].bare and first < one[0].run.location.order]
    count = sum(len(one.projects) for one in dimensions)
    said = [
        _said(group, dimensions, years, unit)
        for group in groups
        if (not parted if group[0].bare else _is_the_plans(group[0].run.bare, count))
    ]
    total, problems = _one(said)
    of_pieces = of_pieces if parted else []
    return InWords(
        total, problems, frozenset(one.run.location for line in of_pieces for one in line)
    )


def subtotals_in_words(
    paragraphs: Sequence[Paragraph], dimensions: Sequence[Dimension], unit: MoneyUnit
) -> tuple[tuple[Dimension, ...], tuple[Problem, ...]]:
    """The dimensions; those without a subtotal with the one that a line of the text states.

    The line begins with the sum of that dimension, and holds nothing else.
    """
    if all(one.subtotal is not None for one in dimensions):
        return tuple(dimensions), ()
    lines: dict[int, list[Run]] = {}
    for run in (line for one in _without_counts(paragraphs) for line in one.run.lines):
        match = _OF_DIMENSION.match(run.bare)
        if match is not None:
            lines.setdefault(int(match["number"]), []).append(compact(run).part(match.end()))
    found: list[Dimension] = []
    problems: list[Problem] = []
    years = _years(dimensions) if lines else ()
    for one in dimensions:
        bare = [_without_name(run, one.name) for run in lines.get(one.number or 0, ())]
        groups = [[_Line(run, bare=True)] for run in bare if run and _is_bare(run)]
        if one.subtotal is None and groups and years:
            total, met = _one([_said(group, (one,), years, unit) for group in groups])
            found.append(evolve(one, subtotal=total and evolve(total, dimension=one.number)))
            problems += met
        else:
            found.append(one)
    return tuple(found), tuple(problems)


def _without_counts(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs without the rows of a table that counts projects and has no money."""
    width = 0
    for one in paragraphs:
        cells = _cells(one.run)
        counts = COUNT_HEADING.search(cells[-1].bare) and not any(
            names_money(cell.bare) for cell in cells
        )
        if len(cells) > 1 and counts:
            width = len(cells)
        elif len(cells) != width:
            width = 0
        if not (width and _SMALL.match(cells[-1].bare)):
            yield one


def _without_name(run: Run, name: str) -> Run:
    """What stands behind a dimension's name, where a line goes on with it."""
    bare = same(name)
    return compact(run).part(len(bare)) if bare and run.bare.startswith(bare) else run


def _years(dimensions: Sequence[Dimension]) -> tuple[FiscalYear, ...]:
    projects = (one for dimension in dimensions for one in dimension.projects)
    return tuple(sorted({year for one in projects for year in one.budget.years}))


def _is_bare(run: Run) -> bool:
    """Whether a line has figures, years, and the words that join them, and nothing else."""
    text = _COUNT.sub("", PHRASE.sub("", run.bare))
    return _JOINING.match(_FIGURES.sub("", text)) is not None


def _groups(lines: Sequence[_Line]) -> Iterator[tuple[_Line, ...]]:
    """The lines that sum up all there is, each with the further lines of its amounts."""
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        text = line.run.bare
        if not line.sums_up or _OF_ONE.search(text) or DIMENSION.match(text) or MISSION.match(text):
            continue
        end = at
        while line.bare and end < len(lines) and _goes_on(lines[end]):
            end += 1
        group = (line, *lines[at:end])
        if any(one.has_figures for one in group):
            yield group
            at = end


def _tabled(
    paragraphs: Sequence[Paragraph], years: Sequence[FiscalYear]
) -> Iterator[tuple[_Line, ...]]:
    """The small tables of the plan's years and their totals, each row a line of its cells."""
    for tabled, rows in groupby(paragraphs, lambda one: len(one.run.anchors) > 1):
        runs = [one.run for one in rows] if tabled else []
        if any(year in years for year, _ in pairs_of([_cells(one) for one in runs])):
            yield tuple(_Line(one, bare=True) for one in runs)


def _cells(run: Run) -> tuple[Run, ...]:
    """The cells that a line is made of."""
    starts = [one.start for one in run.anchors]
    ends = [*starts[1:], None]
    return tuple(run.part(start, end) for start, end in zip(starts, ends, strict=True))


def _told(
    runs: Sequence[Run], pairs: Sequence[tuple[FiscalYear | None, Run]], years: Sequence[FiscalYear]
) -> _Said:
    """What a small table states; a year that the plan's table does not have is none of its."""
    cells = {year: read_cell(run).cell for year, run in pairs}
    place, printed = runs[0].location, tidy(joined(runs).text)[:200]
    if not {year for year in cells if year is not None} <= set(years):
        cell = Cell(CellState.UNREADABLE, printed=printed, location=place)
        return _Said(Budget((), cell), (), place, printed)
    of_years = tuple((year, cells[year]) for year in years if year in cells)
    unitless = tuple(year for year, _ in of_years) if "บาท" not in joined(runs).bare else ()
    return _Said(Budget(of_years, cells.get(None)), unitless, place, printed)


def _goes_on(line: _Line) -> bool:
    figures = line.has_figures or PHRASE.search(line.run.bare) is not None
    return line.bare and figures and not line.sums_up


def _is_the_plans(text: str, count: int) -> bool:
    """Whether a sentence speaks of all the projects, and of nothing but them."""
    behind = [one for one in _SUMS_UP.finditer(text) if _AMOUNT_BEHIND.match(text, one.end())]
    counts = {int(one["number"]) for one in _COUNT.finditer(text)}
    return bool(behind) and (counts == {count} or _OF_THIS_PLAN.search(text) is not None)


def _said(
    group: Sequence[_Line],
    dimensions: Sequence[Dimension],
    years: tuple[FiscalYear, ...],
    unit: MoneyUnit,
) -> _Said:
    pairs = pairs_of([_cells(one.run) for one in group])
    if pairs:
        return _told([one.run for one in group], pairs, years)
    run = joined([one.run for one in group])
    place = run.location
    section = DraftSection(SheetHeading.BUDGET, None, "", place, lines=(run,))
    budget, problems = read_sheet_budget(section, years)
    amounts = budget.amounts if budget is not None else ()
    text = run.bare
    sign = _BAHT if unit is MoneyUnit.BAHT else "บาท"
    sure = all(re.search(sign, one.cell.printed) for one in amounts)
    found = _budget(amounts, years) if sure and not _SCALED.search(text) else None
    if found is None or any(one.cell.state is CellState.UNREADABLE for one in amounts):
        cell = Cell(CellState.UNREADABLE, printed=tidy(run.text)[:200], location=place)
        return _Said(Budget((), cell), (), place, cell.printed)
    if not found.cells and found.total is not None and _is_each_years(found.total, dimensions):
        found = Budget(tuple((year, found.total) for year in years))
    unitless = found.years if "บาท" not in text else ()
    return _Said(found, unitless, place, tidy(run.text)[:90], problems)


def _budget(amounts: Sequence[SheetAmount], years: tuple[FiscalYear, ...]) -> Budget | None:
    """Amounts by year and over all years; None where they are of other years, or of some."""
    cells: dict[FiscalYear, Cell] = {}
    total: Cell | None = None
    for one in amounts:
        own = one.years or years
        if one.in_all:
            if total is not None or set(own) != set(years):
                return None
            total = one.cell
            continue
        if not set(own) <= set(years) or set(own) & set(cells):
            return None
        cells.update(dict.fromkeys(own, one.cell))
    return Budget(tuple(sorted(cells.items())), total) if cells or total is not None else None


def _is_each_years(cell: Cell, dimensions: Sequence[Dimension]) -> bool:
    """Whether a sum without a word of years is what every year alone comes to."""
    sums: dict[FiscalYear, int] = {}
    for project in (one for dimension in dimensions for one in dimension.projects):
        for year, one in project.budget.cells:
            sums[year] = sums.get(year, 0) + (one.money.satang if one.money is not None else 0)
    return cell.money is not None and set(sums.values()) == {cell.money.satang}


def _one(said: Sequence[_Said]) -> tuple[StatedTotal | None, tuple[Problem, ...]]:
    """The total that several places state together; what they state otherwise is of nobody."""
    if not said:
        return None, ()
    cells: dict[FiscalYear, Cell] = {}
    total: Cell | None = None
    strange: list[Problem] = []
    for one in said:
        own, sum_ = dict(one.budget.cells), one.budget.total
        contrary = any(cells[year].money != own[year].money for year in own if year in cells)
        if total is not None and sum_ is not None:
            contrary = contrary or total.money != sum_.money
        if contrary:
            strange.append(Problem(_FURTHER, one.location))
            continue
        cells, total = {**own, **cells}, total or sum_
    if strange:
        printed = " / ".join(dict.fromkeys(one.printed for one in said))
        cell = Cell(CellState.UNREADABLE, printed=printed[:200], location=said[0].location)
        return StatedTotal(None, Budget((), cell), location=said[0].location), tuple(strange)
    problems = tuple(problem for one in said for problem in one.problems)
    unitless = tuple(sorted({year for one in said for year in one.unitless}))
    whole = Budget(tuple(sorted(cells.items())), total)
    return StatedTotal(None, whole, unitless, location=said[0].location), problems


_FURTHER = say(
    "The text states another grand total here than before, so that none of them was used."
    " Make them the same, or keep one."
)
