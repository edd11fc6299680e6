"""The header of the summary table: known by what its columns say and by what their cells hold.

A table is the summary table where it has titles of projects and fiscal years. Every other column is
kept under its own heading; a cell that nobody knows never unmakes the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from ..documents import Row, Run
from ..plan import MoneyUnit
from ..readable import Readable
from ..thai.digits import arabic
from ..thai.text import squeeze
from ..thai.years import FiscalYear
from .columns import LONGEST_CELL, Header, Role, TableKind
from .header_grid import HeaderGrid, counts_columns, header_grid
from .headings import DIMENSION, MISSION
from .year_cells import YearCells, says_again, years_of

HEADER_ROWS = 4
"""A header has no more rows than these."""
SAMPLE = 40
"""So many rows below a header show what its columns hold."""
_KINDS = "โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ|แนวทางปฏิบัติ"
_ITEM = re.compile(rf"[-–•]?\(?(?:\d{{1,5}}(?:\.\d{{1,3}})*[.)]*\)?)?[“\"'‘]*(?:{_KINDS})")
_LABEL = re.compile(r"\(?\d{1,4}(?:\.\d{1,3})*[.)]*\Z")
_TITLE_HEADING = re.compile(
    rf"(?:ชื่อ|รายการ|รายชื่อ|รายละเอียด)?(?:{_KINDS}|แนวทาง|แผนงาน|ปฏิบัติ|งาน|รายการ|[/,()]|และ|หรือ|ที่จะดำเนินการ|ที่ดำเนินการ)+\Z"
)
_NAMES_TITLE = re.compile(rf"{_KINDS}|แผนงาน|รายการ|project|activit", re.IGNORECASE)
_NO_TITLE = re.compile(
    "รับผิดชอบ|ระยะเวลา|วัตถุประสงค์|เป้าหมาย|ตัวชี้วัด|ผลผลิต|ผลลัพธ์|ผลที่|สถานที่|พื้นที่|หมายเหตุ|งบประมาณ|แหล่ง|"
    "ประเภท|ลักษณะ|สถานะ|จำนวน|KPI|ผู้|หน่วยงาน|วิธี|ขั้นตอน|ปี"
)
_DIMENSION_HEADING = re.compile(
    r"(?:ชื่อ)?(?:มิติ|ด้าน|ยุทธศาสตร์)(?:ที่|/.*)?\Z|dimension\Z", re.IGNORECASE
)
_MISSION_HEADING = re.compile(r"(?:ชื่อ)?(?:ภารกิจ|พันธกิจ)|mission\Z", re.IGNORECASE)
_ORDINAL = re.compile(
    r"(?:ที่|ลำดับ|ลำดับที่|ข้อ|ข้อที่|เลขที่|(?:รหัส|หมายเลข|เลขที่)(?:โครงการ)?|no\.?|#|code)\Z", re.IGNORECASE
)
_TOTAL_HEADING = re.compile(
    r"(?:จำนวน|ยอด|ผล)?รวม(?!ถึง)|(?:งบประมาณ|วงเงิน|จำนวนเงิน|เงิน)(?:รวม|ทั้งสิ้น|ทั้งหมด)|total\Z",
    re.IGNORECASE,
)
_REMARK_HEADING = re.compile("หมายเหตุ|remark|note", re.IGNORECASE)
_MONEY_HEADING = re.compile("งบประมาณ|วงเงิน|เงิน|บาท|budget", re.IGNORECASE)
_SOURCE = re.compile("แหล่ง|ที่มา|ประเภท")
_BRACKETED = re.compile(r"\(.*\)\Z")
_GROUP = re.compile(r"มิติ|(?:ด้านที่)?\d{1,2}[.)](?!\d)(?!.*(?:โครงการ|มาตรการ|กิจกรรม))\D{4}")
_MONEY = re.compile(
    r"(?:จำนวน|ปีละ|฿)*(?:เงิน)?[\d,]*\d(?:\.\d+)?(?:[.,]?-|=)?(?:[ก-๙.*/()฿]{0,40})\Z|[-–—−‐‑]+(?:บาท)?\Z"
    r"|(?:ไม่|มิได้)\D{0,12}(?:งบ|งปม)|[✓✔√/●☑→]+\Z"
)
"""What a cell for money holds, roughly: a figure and words, a dash, no budget in words."""
_SIGN = re.compile(
    r"(?:[-–—−‐‑]+|0(?:\.0+)?|\(?(?!25\d\d\)?\Z|20\d\d\)?\Z)\d{3,}(?:\.\d+)?\)?|\d+\.\d\d)\Z"
    r"|(?:ไม่|มิได้)\D{0,12}(?:งบ|งปม)"
)
_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]*\Z")
_UNITS = ((MoneyUnit.MILLION, "ล้านบาท"), (MoneyUnit.THOUSAND, "พันบาท"), (MoneyUnit.BAHT, "บาท"))
_FEWEST_YEARS = 2
_SIGNS = 2
_HALF = 0.5
_LEAST = 0.45
_LONGEST_FIRST = 120
"""A header of a table of risks may have wordy headings."""


@frozen(repr=False)
class Undecided(Readable):
    """A table that is the summary table by what it holds, and whose columns nobody can tell.

    ``cell`` is that at which reading stopped.
    """

    cell: Run


@frozen(repr=False)
class _Column(Readable):
    """What stands in a column: its heading, and of its cells below how many hold what."""

    heading: str
    filled: int = 0
    items: int = 0
    labels: int = 0
    dimensions: int = 0
    missions: int = 0
    money: int = 0

    def share(self, count: int) -> float:
        """A count as a share of the filled cells."""
        return count / self.filled if self.filled else 0.0


def unit_of(text: str) -> MoneyUnit | None:
    """The unit of money that a text without white space names; None where it names none."""
    return next((unit for unit, words in _UNITS if words in text), None)


def summary_header(
    rows: Sequence[Row],
    caption: FiscalYear | None = None,
    period: Sequence[FiscalYear] = (),
) -> tuple[Header, int] | Undecided | None:
    """The header that some rows begin with, and how many of them it takes.

    ``caption`` is a fiscal year that stands alone over the table, for tables of one year;
    ``period`` the plan's years, for headings such as ปีที่ 1. None where the rows begin with no
    header of such a table.
    """
    if not may_begin(rows[0]):
        return None
    found = _year_row(rows, period)
    if found is None:
        return _captioned(rows, caption) if caption is not None else None
    at, years = found
    end = at + 1
    while end < min(HEADER_ROWS + at, len(rows)) and _goes_on(rows[end], years, rows[at]):
        end += 1
    return _decided(rows, at, end, years)


def may_begin(row: Row) -> bool:
    """Whether a row can be a header's first: short cells, and more than one of them."""
    filled = 0
    for cell in row.cells:
        if cell.text:
            filled += 1
            if len(cell.text) > _LONGEST_FIRST and len(cell.bare) > _LONGEST_FIRST:
                return False
    return filled > 1


def _year_row(rows: Sequence[Row], period: Sequence[FiscalYear]) -> tuple[int, YearCells] | None:
    """The row of a header that has its years; the rows above it are no data."""
    for at, row in enumerate(rows[:HEADER_ROWS]):
        if is_data(row):
            return None
        years = years_of([cell.bare for cell in row.cells], period)
        if len(years.by_column) >= _FEWEST_YEARS:
            return at, years
        if years and _names_a_title(rows[: at + 1]):
            return at, years
    return None


def _names_a_title(rows: Sequence[Row]) -> bool:
    return any(_TITLE_HEADING.match(cell.bare) for row in rows for cell in row.cells if cell)


def is_data(row: Row) -> bool:
    """Whether a row holds what stands below a header: a project, a group, or an amount."""
    filled = [cell.bare for cell in row.cells if cell.bare]
    signs = sum(map(is_sign, filled))
    if any(_is_data(text) for text in filled) or signs >= _SIGNS:
        return True
    if signs and _TOTAL_HEADING.match(filled[0]):
        return True
    return (
        len(filled) > 1
        and _NUMBER.match(filled[0]) is not None
        and filled[1][0].isalpha()
        and not _is_heading(filled[1])
    )


def is_sign(text: str) -> bool:
    """Whether a cell holds a dash, a figure that is no year, or that no budget is used."""
    return _SIGN.match(text) is not None


def _is_data(text: str) -> bool:
    if text[0].isdigit() or text[0] in "([-–•":
        item = _ITEM.match(text)
        if item and item.end() < len(text):
            return True
    if DIMENSION.match(text) or (MISSION.match(text) and len(text) > len("1.1")):
        return True
    return "," in text and _MONEY.match(text) is not None


def _goes_on(row: Row, years: YearCells, above: Row) -> bool:
    """Whether a row below the years is more of the header: words under the years, and no data."""
    filled = [(index, cell) for index, cell in enumerate(row.cells) if cell.text]
    if not filled or is_data(row) or _TOTAL_HEADING.match(filled[0][1].bare):
        return False
    if counts_columns(row) or says_again([cell.bare for cell in row.cells], years):
        return True
    if any(len(cell.bare) > LONGEST_CELL for _, cell in filled):
        return False
    moved = len(above.cells) - len(row.cells)
    last = max(years.by_column)
    under = [
        cell
        for index, cell in filled
        if min(years.by_column) <= index + (moved if moved > 0 and index == 0 else 0) <= last
    ]
    if under:
        return not any(_MONEY.match(cell.bare) for cell in under)
    return len(row.cells) > 1 and all(_is_heading(cell.bare) for _, cell in filled)


def _is_heading(text: str) -> bool:
    patterns = (
        _TITLE_HEADING,
        _ORDINAL,
        _DIMENSION_HEADING,
        _MISSION_HEADING,
        _TOTAL_HEADING,
        _REMARK_HEADING,
        _BRACKETED,
    )
    return any(one.match(text) for one in patterns) or unit_of(text) is not None


def _captioned(rows: Sequence[Row], caption: FiscalYear) -> tuple[Header, int] | None:
    """The header of a table of one year that only the line above it names."""
    if is_data(rows[0]) or not _names_a_title(rows[:1]):
        return None
    texts = [cell.bare for cell in rows[0].cells]
    columns = [index for index, text in enumerate(texts) if _names_money(text)]
    if len(columns) != 1:
        return None
    found = _decided(rows, 0, 1, YearCells({columns[0]: caption}))
    return None if isinstance(found, Undecided) else found


def _decided(
    rows: Sequence[Row], at: int, end: int, years: YearCells
) -> tuple[Header, int] | Undecided | None:
    """The header, where titles and money stand under it; undecided where its years are unclear."""
    sample = [row for row in rows[end : end + SAMPLE] if not _is_total(row)]
    worded = [*rows[: at + 1], *(row for row in rows[at + 1 : end] if not counts_columns(row))]
    grid = header_grid(worded, at, years.by_column, sample)
    doubtful, chosen = _columns_of_years(grid, sample)
    columns = [
        _column(squeeze(arabic(heading)), index, sample)
        for index, heading in enumerate(grid.headings)
    ]
    title = _title(columns, chosen)
    if title is None:
        return None
    if not (_has_money(columns, chosen) or _is_framed(columns, title, chosen)):
        return None
    if doubtful is not None:
        return Undecided(doubtful)
    roles = tuple(
        (Role.YEAR, chosen[index]) if index in chosen else (_role(one, index, title), None)
        for index, one in enumerate(columns)
    )
    units = (unit_of(text) for text in grid.texts())
    header = Header(
        TableKind.SUMMARY,
        _without_doubles(roles, columns),
        headings=grid.headings,
        unit=next((one for one in units if one is not None), None),
        common_era=years.common_era,
        odd=years.odd,
    )
    return header, end


def _is_total(row: Row) -> bool:
    """Whether a row adds up others: it says nothing of what its columns hold."""
    first = next((cell.bare for cell in row.cells if cell.bare), "")
    return _TOTAL_HEADING.match(first) is not None


def _is_framed(columns: Sequence[_Column], title: int, years: dict[int, FiscalYear]) -> bool:
    """Whether the headings alone say it: dimension or mission, titles, and several years."""
    before = [one.heading for one in columns[:title]]
    grouped = any(_DIMENSION_HEADING.match(one) or _MISSION_HEADING.match(one) for one in before)
    named = _TITLE_HEADING.match(columns[title].heading) is not None
    return grouped and named and len(years) >= _FEWEST_YEARS


def _has_money(columns: Sequence[_Column], years: dict[int, FiscalYear]) -> bool:
    """Whether what stands under the years is money, or the table has no rows yet."""
    filled = sum(columns[index].filled for index in years)
    money = sum(columns[index].money for index in years)
    return money >= _HALF * filled if filled else True


def _columns_of_years(
    grid: HeaderGrid, sample: Sequence[Row]
) -> tuple[Run | None, dict[int, FiscalYear]]:
    """The column of each year; and the cell at which that is unclear, if it is.

    A heading over several columns is that of the one which holds money, by what the row below it
    says, or by what stands in them.
    """
    chosen: dict[int, FiscalYear] = {}
    doubtful: Run | None = None
    for first, year in grid.years.items():
        covered = grid.covered(first)
        below = {one: grid.below(one) for one in covered}
        named = [one for one in covered if (cell := below[one]) and _names_money(cell.bare)]
        held = [one for one in covered if len(covered) > 1 and _column("", one, sample).money]
        fitting = named if len(named) == 1 else held if len(held) == 1 else []
        if len(covered) > 1 and not fitting:
            doubtful = doubtful or next((cell for cell in below.values() if cell), None)
        chosen[fitting[0] if fitting and len(covered) > 1 else first] = year
    return doubtful, chosen


def _names_money(text: str) -> bool:
    return _MONEY_HEADING.search(text) is not None and not _SOURCE.search(text)


def _column(heading: str, index: int, sample: Sequence[Row]) -> _Column:
    """A column's heading, and what its cells below hold."""
    counts = dict.fromkeys(("filled", "items", "labels", "dimensions", "missions", "money"), 0)
    for row in sample:
        text = row.cells[index].bare if index < len(row.cells) else ""
        if not text:
            continue
        counts["filled"] += 1
        counts["items"] += _ITEM.match(text) is not None
        counts["labels"] += _LABEL.match(text) is not None
        counts["dimensions"] += _GROUP.match(text) is not None
        counts["missions"] += MISSION.match(text) is not None and len(text) > len("1.1.1.")
        counts["money"] += _is_money(row.cells[index])
    return _Column(heading, **counts)


def _is_money(cell: Run) -> bool:
    """Whether a cell holds money, or several amounts one below the other."""
    if _MONEY.match(cell.bare):
        return True
    parts = arabic(cell.text).split()
    return len(parts) > 1 and all(_MONEY.match(part) for part in parts)


def _title(columns: Sequence[_Column], years: dict[int, FiscalYear]) -> int | None:
    """The column of the projects' titles: by its heading, and by the kinds that its cells name."""
    best, title = _LEAST, None
    for index, one in enumerate(columns):
        if index in years:
            continue
        score = 2 * one.share(one.items) if one.filled else 0.0
        if _TITLE_HEADING.match(one.heading):
            score += 1
        elif _DIMENSION_HEADING.match(one.heading) or _MISSION_HEADING.match(one.heading):
            score -= 1
        elif _NAMES_TITLE.search(one.heading) and not _NO_TITLE.search(one.heading):
            score += _HALF
        elif _NO_TITLE.search(one.heading):
            score -= 1
        if score > best:
            best, title = score, index
    return title


def _role(column: _Column, index: int, title: int) -> Role:
    """What a column holds that is no year's."""
    if index == title:
        return Role.TITLE
    heading = column.heading
    if _TOTAL_HEADING.match(heading) and index > title:
        return Role.TOTAL
    if _REMARK_HEADING.match(heading):
        return Role.REMARK
    if index < title:
        if _ORDINAL.match(heading):
            return Role.NUMBER
        if _DIMENSION_HEADING.match(heading):
            return Role.DIMENSION
        if _MISSION_HEADING.match(heading):
            return Role.MISSION
        return _role_by_cells(column)
    return Role.OTHER


def _role_by_cells(column: _Column) -> Role:
    """The role of a column before the titles whose heading says nothing known."""
    if column.share(column.labels) > _HALF:
        return Role.NUMBER
    if column.share(column.missions) > _HALF:
        return Role.MISSION
    if column.share(column.dimensions) > _HALF:
        return Role.DIMENSION
    return Role.OTHER


def _without_doubles(
    roles: Sequence[tuple[Role, FiscalYear | None]], columns: Sequence[_Column]
) -> tuple[tuple[Role, FiscalYear | None], ...]:
    """The roles, each of those that a table has once at one column only.

    That is the first; of columns of groups the one whose cells are of such groups.
    """
    best: dict[Role, int] = {}
    for index, (role, _) in enumerate(roles):
        held = best.setdefault(role, index)
        if _fits(role, columns[index]) > _fits(role, columns[held]):
            best[role] = index
    return tuple(
        (role, year) if role is Role.YEAR or best[role] == index else (Role.OTHER, None)
        for index, (role, year) in enumerate(roles)
    )


def _fits(role: Role, column: _Column) -> float:
    """Which part of a column's cells is what its heading promises, for columns of groups."""
    held = {Role.DIMENSION: column.dimensions, Role.MISSION: column.missions}
    return column.share(held.get(role, 0))
