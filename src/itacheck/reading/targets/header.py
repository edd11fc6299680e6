"""The header of the table of target values, whichever way round the table stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from attrs import evolve

from ...base.patterns import expression
from ...documents import Row, Run
from ...plan import SeriesKind
from ...thai.text import tidy
from ...thai.years import FiscalYear, full_year
from ..outline.headings import DIMENSION, MISSION
from ..summary.words import TOTAL_HEADING
from ..tables.columns import GROUPS, LONGEST_CELL, Header, Role, TableKind, year_of
from ..tables.row_cells import is_item
from .tokens import FEWER_CASES

_KIND = expression(r"[-–•\d.()“\"]*(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ|แนวทาง)")
_OTHER_SCORE = expression("พึงพอใจ|เชื่อมั่น|การรับรู้|ประสิทธิภาพ|คุณภาพการให้บริการ|ผู้เข้าร่วม|ความรู้")
_FALLS = expression(
    "(?:ลดลง|ลดจาก|ที่ลด).*(?:ร้องเรียน|เรื่อง)|(?:ร้องเรียน|เรื่อง).*(?:ลดลง|ลดจาก|ที่ลด)"
    r"|(?:ร้อยละ|%|\(|ที่|การ)*ลด(?:ลง)?(?:ร้อยละ|%|เปอร์เซ็?นต์|[()])*\Z"
)
_ACRONYM = expression(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])")
_YEARS = expression(
    r"(?:ประจำ)?(?:ปี(?:งบประมาณ)?|พ\.?ศ\.?|ค\.?ศ\.?|[/()]|(?:fiscal)?years?)+\Z", re.IGNORECASE
)
_COMMON_ERA = expression(
    r"(?:ปี|งบประมาณ|ค\.?ศ\.?|เป้าหมาย|ค่า|FY|[().:])*(20[12]\d)(?:[()]|คะแนน|ร้อยละ)*\Z"
)
_IN_WORDS = expression(r"\D*(25\d\d)\D*\Z")
_SHORT_YEAR = expression(r"(?:งบประมาณ|งบ|งปม\.?)(\d\d)\Z")
_DIGITS = expression(r"([6-9]\d)(?:\(?(?:ปี)?ฐาน\)?)?\Z")
_CHANGES = expression(r"เดิม\Z|ข้อความเดิม|แก้ไข|เปลี่ยนแปลง|ขอแก้")
_TARGET = expression(
    r"[^\d]{0,30}(?<![\d,.])(?:100|\d{1,2})(?:\.\d{1,2})?(?![\d,])[^\d]{0,20}\Z|[-–—.]*\Z"
)
_BRACKET = expression(r"[(\[][^()\[\]]*[)\]]")
_ERA = 543
_SEVERAL = 3
_LONGEST_LABEL = 300
_MOST_LINES = 3


def series_of(label: str) -> SeriesKind | None:
    """Which series the label of a row or a column names, in compact text.

    Fewer cases of corruption, or the score of the assessment of integrity and transparency; not a
    project for either, and no other score.
    """
    if _KIND.match(label) or len(label) > _LONGEST_LABEL:
        return None
    if "คดี" in label or FEWER_CASES.search(label):
        return SeriesKind.CASES
    if "ITA" in label.upper():
        return SeriesKind.ITA_SCORE
    if _OTHER_SCORE.search(label) or _ACRONYM.search(label):
        return None
    named = "คุณธรรมและความโปร่งใส" in label or "คะแนน" in label
    return SeriesKind.ITA_SCORE if named else None


def likely_series(label: str) -> SeriesKind | None:
    """Which series a label names; complaints that fall are the cases where nothing else is.

    So is what falls by some percent and has no name: of a plan's targets, nothing else does.
    """
    falls = len(label) <= _LONGEST_LABEL and not _KIND.match(label) and _FALLS.search(label)
    return series_of(label) or (SeriesKind.CASES if falls else None)


def is_value(text: str) -> bool:
    """Whether a cell in compact text can hold a target, or a sign for none."""
    return _TARGET.match(text) is not None


def common_era(text: str) -> FiscalYear | None:
    """The fiscal year of a cell that names a year of the common era and nothing else."""
    match = _COMMON_ERA.match(text) if len(text) <= LONGEST_CELL else None
    return FiscalYear(int(match[1]) + _ERA) if match else None


def targets_header(rows: Sequence[Row]) -> tuple[Header, int] | None:
    """The header of a table with a row for each series and a column for each year."""
    printed, rows = rows, in_full(rows)
    line = next((at for at, row in enumerate(rows[:_MOST_LINES]) if _has_years(row)), None)
    if line is None or not all(_stands_over(row, rows[line]) for row in rows[:line]):
        return None
    years = _with_those_above(years_of(rows[line].cells), rows[:line])
    taken = line + 1
    while taken < min(line + _MOST_LINES, len(rows)) and _goes_on(rows[taken], years):
        taken += 1
    below = [row for row in rows[taken:] if not _has_years(row)]
    if not below or any(_CHANGES.search(cell.bare) for cell in rows[line].cells):
        return None
    label = _label(years, below)
    if label is None:
        return None
    columns = tuple(
        (Role.YEAR, year) if year else (Role.LABEL if index == label else Role.OTHER, None)
        for index, year in enumerate(years)
    )
    headings = _headings(printed[:taken], len(years))
    return Header(TableKind.TARGETS, columns, headings=headings), taken


def in_full(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, with years of two digits alone in full where they head the columns or the rows.

    They follow each other; no series is in their row, over their column stands a word for years,
    and nothing else names years. So figures such as 86, 87, 88 stay the targets that they are.
    """
    first = rows[:_MOST_LINES]
    if any(map(_has_years, first)):
        return rows
    for at, row in enumerate(first):
        if _are_short(row.cells) and not any(_names_series(cell.bare) for cell in row.cells):
            return (*rows[:at], Row(tuple(map(_long, row.cells))), *rows[at + 1 :])
    heads = first[0].cells if first else ()
    for at, head in enumerate(heads[:_MOST_LINES]):
        below = [row.cells[at] for row in rows[1:] if at < len(row.cells)]
        if _YEARS.match(head.bare) and _are_short(below):
            return tuple(_with_long(row, at) for row in rows)
    return rows


def _are_short(cells: Sequence[Run]) -> bool:
    """Whether several cells are years of two digits that follow each other, and no other figures.

    The year before them may be told in more words: ฐาน ปี 65.
    """
    figures = [cell.bare for cell in cells if re.search(r"\d", cell.bare)]
    years = [short_year(one) or year_of(one) for one in figures]
    found = [int(one) for one in years if one is not None]
    several = sum(short_year(one) is not None for one in figures) >= _SEVERAL
    return several and found == [*range(found[0], found[0] + len(figures))]


def short_year(text: str) -> FiscalYear | None:
    """The fiscal year of a cell of two digits alone, which only its neighbours show to be one."""
    match = _DIGITS.match(text)
    year = full_year(match[1]) if match else None
    return FiscalYear(year) if year else None


def _long(cell: Run) -> Run:
    year = short_year(cell.bare)
    return evolve(cell, text=str(year), anchors=cell.anchors[:1]) if year else cell


def _with_long(row: Row, at: int) -> Row:
    cells = (_long(cell) if index == at else cell for index, cell in enumerate(row.cells))
    return Row(tuple(cells))


def years_of(cells: Sequence[Run]) -> list[FiscalYear | None]:
    """The fiscal year that each cell names; years of the common era where no other stands."""
    texts = [cell.bare for cell in cells]
    years = [year_of(text) for text in texts]
    if sum(map(bool, years)) > 1:
        return years
    worded = [_in_words(text) for text in texts]
    named = [int(one) for one in worded if one]
    if len(named) >= _SEVERAL and named == [*range(named[0], named[0] + len(named))]:
        return worded
    if any(years):
        return years
    return [common_era(text) or _shortened(text) for text in texts]


def _in_words(text: str) -> FiscalYear | None:
    """The one year in a short cell, whatever its words: เป้า 2566, Baseline 2565."""
    match = _IN_WORDS.match(text) if len(text) <= LONGEST_CELL else None
    return FiscalYear(int(match[1])) if match else None


def _shortened(text: str) -> FiscalYear | None:
    """The fiscal year of two digits behind a word for the budget, as งปม. 66."""
    match = _SHORT_YEAR.match(text)
    year = full_year(match[1]) if match else None
    return FiscalYear(year) if year else None


def _has_years(row: Row) -> bool:
    return sum(year is not None for year in years_of(row.cells)) > 1


def _with_those_above(
    years: Sequence[FiscalYear | None], above: Sequence[Row]
) -> list[FiscalYear | None]:
    """The years of a row, with one in a cell of a row above over a column that names none.

    The base year stands so, over both rows of the header.
    """
    found = list(years)
    for row in above:
        for index, cell in enumerate(row.cells[: len(found)]):
            found[index] = found[index] or year_of(cell.bare)
    return found


def _stands_over(row: Row, years: Row) -> bool:
    """Whether a row above the years is of the same header: words over them or beside them."""
    filled = [(index, cell.bare) for index, cell in enumerate(row.cells) if cell]
    wide = len(row.cells) <= len(years.cells) and len(filled) > 1
    short = all(
        len(text) <= LONGEST_CELL
        and (
            not re.search(r"\d", text)
            or (not any(years.cells[index : index + 1]) and year_of(text))
        )
        for index, text in filled[: len(years.cells)]
    )
    return wide and short and not any(_names_series(text) for _, text in filled)


def _names_series(text: str) -> bool:
    return likely_series(text) is not None and text not in {"คะแนน", "(คะแนน)"}


def _goes_on(row: Row, years: Sequence[FiscalYear | None]) -> bool:
    """Whether a row under the years has units alone: (ร้อยละ), คะแนน."""
    filled = [index for index, cell in enumerate(row.cells) if cell]
    texts = [row.cells[index].bare for index in filled]
    under = all(index < len(years) and years[index] is not None for index in filled)
    return bool(filled) and under and not any(re.search(r"\d", text) for text in texts)


def _label(years: Sequence[FiscalYear | None], rows: Sequence[Row]) -> int | None:
    """The column that names the series: at least one row has a target's figures or blanks."""
    best, most = None, 0
    for index, year in enumerate(years):
        if year is not None:
            continue
        named = [
            row
            for row in rows
            if index < len(row.cells) and likely_series(row.cells[index].bare) is not None
        ]
        fitting = sum(_has_targets(row, years) for row in named)
        if fitting > most and not _is_unit(index, rows):
            best, most = index, fitting
    return best


def _is_unit(index: int, rows: Sequence[Row]) -> bool:
    """Whether a column holds the units of measure alone."""
    texts = [row.cells[index].bare for row in rows if index < len(row.cells)]
    unit = re.compile(r"(?:ร้อยละ|คะแนน|คดี|เรื่อง|%|หน่วย|[()/])*\Z")
    width = max((len(row.cells) for row in rows), default=0)
    return width > 1 and index > 0 and all(unit.match(text) for text in texts)


def _has_targets(
    row: Row, years: Sequence[FiscalYear | None], *, all_of_them: bool = False
) -> bool:
    """Whether most of a row's cells under years, or all, are figures of 0 to 100, or blank."""
    cells = [cell for cell, year in zip(row.cells, years, strict=False) if year is not None]
    fitting = sum(map(_is_target, cells))
    return fitting == len(cells) or (not all_of_them and fitting * 2 > len(cells))


def _is_target(cell: Run) -> bool:
    """Whether a cell holds a figure of 0 to 100, beside what stands in brackets, or is blank."""
    outside = _BRACKET.sub("", cell.bare)
    return bool(_TARGET.match(cell.bare) or (outside and _TARGET.match(outside)))


def are_targets(
    rows: Sequence[Row], found: tuple[Header, int], rival: Header, *, due: bool
) -> bool:
    """Whether rows below a header that may be the summary table's, too, are series of targets.

    They name series, and no project, group or total; what stands under their years is 0 to 100,
    and nothing says that it is money. Where targets are not ``due``, most of them name a series.
    """
    header, taken = found
    if rival.unit is not None or GROUPS & {one for one, _ in rival.columns}:
        return False
    years = [year for _, year in header.columns]
    label = next(at for at, (role, _) in enumerate(header.columns) if role is Role.LABEL)
    below = takewhile(lambda row: not _has_years(row), rows[taken:])
    filled = [row for row in below if label < len(row.cells) and row.cells[label]]
    if not all(
        _may_be_series(row) and _has_targets(row, years, all_of_them=True) for row in filled
    ):
        return False
    named = sum(likely_series(row.cells[label].bare) is not None for row in filled)
    return named > 0 and (due or 2 * named > len(filled))


def _may_be_series(row: Row) -> bool:
    """Whether a row is none that only the summary table has: a project's, a group's, a total."""
    texts = [cell.bare for cell in row.cells if cell]
    groups = (DIMENSION, MISSION, TOTAL_HEADING)
    return not any(is_item(cell) for cell in row.cells) and not any(
        one.match(text) for text in texts[:1] for one in groups
    )


def _headings(rows: Sequence[Row], width: int) -> tuple[str, ...]:
    columns = [
        [row.cells[index] for row in rows if index < len(row.cells)] for index in range(width)
    ]
    return tuple(" ".join(tidy(cell.text) for cell in column if cell) for column in columns)


def targets_by_row(rows: Sequence[Row]) -> tuple[Header, int] | None:
    """The header of a table with a row for each year and a column for each series."""
    rows = in_full(rows)
    line = next(
        (at for at, row in enumerate(rows[1 : _MOST_LINES + 1], start=1) if _year_at(row)), None
    )
    if line is None:
        return None
    column = _year_at(rows[line])
    width = max(len(row.cells) for row in rows[:line])
    stacks = [
        [row.cells[index] for row in rows[:line] if index < len(row.cells) and row.cells[index]]
        for index in range(width)
    ]
    at = column[0] if column else 0
    named = at < width and any(_YEARS.match(cell.bare) for cell in stacks[at])
    if at >= width or not (
        named or (not any(map(_year_at, rows[:line])) and _follow(rows[line:], at))
    ):
        return None
    labels = [_lowest(stack, rows[0].cells[0]) for stack in stacks]
    roles = []
    for index, label in enumerate(labels):
        if index == at:
            roles.append(Role.YEARS)
        elif likely_series(label.bare) is not None and _holds_targets(rows[line:], index):
            roles.append(Role.SERIES)
        else:
            roles.append(Role.OTHER)
    if Role.SERIES not in roles:
        return None
    columns = tuple((role, None) for role in roles)
    return Header(TableKind.TARGETS, columns, tuple(labels), _headings(rows[:line], width)), line


def _year_at(row: Row) -> tuple[int] | None:
    """The column of a row's one year, among its first; None where none or several are years."""
    years = years_of(row.cells)
    found = [index for index, year in enumerate(years) if year is not None]
    return (found[0],) if len(found) == 1 and found[0] < _MOST_LINES else None


def _follow(rows: Sequence[Row], at: int) -> bool:
    """Whether a column holds years that follow each other, and nothing else, whatever its head."""
    filled = [row for row in rows if any(row.cells)]
    if len(filled) < _SEVERAL or any(_year_at(row) != (at,) for row in filled):
        return False
    found = [year.year for row in filled if (year := years_of(row.cells)[at]) is not None]
    return all(after == before + 1 for before, after in pairwise(found))


def _lowest(stack: Sequence[Run], blank: Run) -> Run:
    """The lowest heading of a column that names a series, or else its lowest."""
    named = [cell for cell in stack if likely_series(cell.bare) is not None]
    return (named or list(stack) or [blank.part(0, 0)])[-1]


def _holds_targets(rows: Sequence[Row], index: int) -> bool:
    """Whether most cells of a column are figures of 0 to 100, cases or blank."""
    cells = [row.cells[index] for row in rows if index < len(row.cells)]
    fitting = sum(map(_is_target, cells))
    return fitting * 2 > len(cells) or not cells
