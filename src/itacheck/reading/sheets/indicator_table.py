"""A small table of indicators within a sheet: which column holds what, and what each row says.

A column whose cells are ผลผลิต and ผลลัพธ์ is the kind's, whatever its heading. The table may be
turned, with a column for each kind. Targets and units in columns of their own are said behind the
indicator that they belong to, so that its sentence has its figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from enum import Enum, auto

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import SheetHeading
from .cells import Cell
from .result_words import is_benefit, kind_in
from .thresholds import PERCENT, is_unit, thresholds_in

METHOD_COLUMN = expression("วิธี|เครื่องมือ|การวัด|แหล่งข้อมูล|method", re.IGNORECASE)
_CODE = expression(r"\D{0,12}(?:ที่)?\d{1,2}(?:\.\d{1,2})*[.)]?\Z")
_INDICATOR = expression("ตัวชี้วัด|ตัวบ่งชี้|ดัชนี|ผลผลิต|ผลลัพธ์|indicator|kpi", re.IGNORECASE)
_TARGET = expression(r"เป้าหมาย|เกณฑ์|target|\A(?:ค่า|จำนวน|ปริมาณ)|(?:\A|\D)25\d\d\Z", re.IGNORECASE)
_UNIT = expression(r"\A(?:หน่วย(?:นับ|วัด|ของ\S*)?|unit)", re.IGNORECASE)
_FORMER = expression("ฐาน|เดิม|ปัจจุบัน|น้ำหนัก|รับผิดชอบ|ความถี่|หมายเหตุ|baseline|weight", re.IGNORECASE)
_BEHIND = expression(r"\((?P<unit>[^()]{1,16})\)\s*\Z")
_YEAR = expression(r"25\d\d")
_MARK = expression(r"[-–•●▪]|\(?\d{1,2}(?:\.\d{1,2})*[.)]{0,2}(?=\D)")
_LONGEST = 40
_LONGEST_KIND = 30
_ROWS = frozenset({SheetHeading.RESULTS})
_COLUMNS = frozenset({SheetHeading.INDICATORS, SheetHeading.TARGET_GROUP})
_OWN = {None, SheetHeading.RESULTS, SheetHeading.INDICATORS, SheetHeading.TARGET_GROUP}
_FURTHER = {*_OWN, SheetHeading.RESPONSIBLE, SheetHeading.DURATION}
_KINDS = expression("ประเภท|ระดับ|ด้าน|ชนิด|ลักษณะ|รายการ|type", re.IGNORECASE)


class _Column(Enum):
    KIND = auto()
    TEXT = auto()
    TARGET = auto()
    UNIT = auto()
    METHOD = auto()
    OTHER = auto()


@record
class Measured:
    """What a row says, in the order of a sentence; ``aside`` is what is none of it.

    ``cells`` are the cells of the table that it is made of.
    """

    said: tuple[Run, ...]
    aside: tuple[Run, ...] = ()
    cells: int = 0
    method: Run | None = None


@record
class IndicatorTable:
    """The table's headings, its rows, and the row behind it."""

    header: tuple[Cell, ...]
    rows: tuple[Measured, ...]
    end: int


def indicator_table(rows: Sequence[Sequence[Cell]], start: int) -> IndicatorTable | None:
    """The table of indicators that begins with a row of headings here, if one does."""
    header = rows[start]
    if len(header) < 2 or not _names_columns(header):
        return None
    kinds = sum(map(is_kind, header))
    turned = kinds > 1 and kinds == len(header) - (not is_kind(header[0]))
    turned = turned and (kinds < len(header) or header[0].column > 0)
    own = _ROWS | _COLUMNS if turned else _ROWS
    end = start + 1
    while end < len(rows) and not _ends(rows[end], own):
        end += 1
    body: Sequence[Sequence[Cell]] = [row for row in rows[start + 1 : end] if row]
    if body and turned:
        header, *body = _turned([header, *body])
    columns = _columns(header, body)
    if columns is None:
        return None
    found = tuple(one for row in body for one in _measured(row, header, columns))
    return IndicatorTable(tuple(header), found, end)


def _names_columns(header: Sequence[Cell]) -> bool:
    """Whether short cells without figures are headings of columns, and not a row of the sheet."""
    named = False
    for cell in header:
        bare = cell.run.bare
        heading = cell.found.heading if cell.heads and cell.found else None
        figures = any(one.isdigit() for one in _YEAR.sub("", bare))
        if len(bare) > _LONGEST or figures or heading not in (_FURTHER if named else _OWN):
            return False
        named = named or _named(bare) is not _Column.OTHER or bool(_KINDS.match(bare))
    return named


def _ends(row: Sequence[Cell], own: Set[SheetHeading]) -> bool:
    """Whether a row is of the sheet: it begins with one of its other headings."""
    for cell in row:
        if cell.heads and cell.found is not None:
            return cell.found.heading not in own or is_benefit(cell.found.label)
    return False


def is_kind(cell: Cell) -> bool:
    """Whether a cell holds nothing but the name of a kind: ผลผลิต, ตัวชี้วัดเชิงผลลัพธ์."""
    bare = _MARK.sub("", cell.run.bare, count=1)
    short = len(bare) <= _LONGEST_KIND and not any(one.isdigit() for one in bare)
    return short and kind_in(bare) is not None


def _turned(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """A table with its columns as rows."""
    columns = sorted({cell.column for row in rows for cell in row})
    placed = [(at, cell) for at, row in enumerate(rows) for cell in row]
    return [
        [evolve(cell, column=at) for at, cell in placed if cell.column == one] for one in columns
    ]


def _columns(
    header: Sequence[Cell], body: Sequence[Sequence[Cell]]
) -> Mapping[int, _Column] | None:
    """What each column holds; None where this is no table of indicators."""
    held: dict[int, list[Cell]] = {}
    for row in body:
        for cell in row if len(row) > 1 else ():
            held.setdefault(cell.column, []).append(cell)
    found = {column: _Column.KIND for column, cells in held.items() if all(map(is_kind, cells))}
    found = dict([*found.items()][:1])
    names = {cell.column: cell.run.bare for cell in header}
    codes = {one for one in held if all(_CODE.match(cell.run.bare) for cell in held[one])}
    for column in held:
        if column not in found:
            named = _named(names.get(column, ""))
            coded = column in codes and named is _Column.TEXT
            found[column] = _Column.OTHER if coded else named
    texts = [one for one in found if found[one] is _Column.TEXT]
    free = texts or [one for one in found if found[one] is _Column.OTHER and one not in codes]
    free = free or [one for one in found if found[one] is _Column.TARGET]
    text = max(free, key=lambda one: sum(len(cell.run.bare) for cell in held[one]), default=None)
    alone = any(len(row) == 1 and is_kind(row[0]) for row in body)
    kinds = alone or _Column.KIND in found.values()
    measured = {_Column.TARGET, _Column.UNIT}.intersection(found.values())
    if text is None or not (kinds or (texts and measured)):
        return None
    return {
        one: _Column.TEXT if one == text else _Column.OTHER if what is _Column.TEXT else what
        for one, what in found.items()
    }


def _named(heading: str) -> _Column:
    """What a column's heading says that it holds."""
    for column, words in (
        (_Column.METHOD, METHOD_COLUMN),
        (_Column.OTHER, _FORMER),
        (_Column.TEXT, _INDICATOR),
        (_Column.UNIT, _UNIT),
        (_Column.TARGET, _TARGET),
    ):
        if words.search(heading):
            return column
    return _Column.OTHER


def _measured(
    row: Sequence[Cell], header: Sequence[Cell], columns: Mapping[int, _Column]
) -> Iterator[Measured]:
    """What a row says; a cell of several items beside as many targets is as many rows."""
    of = {what: [one for one in row if columns.get(one.column) is what] for what in _Column}
    text, targets = of[_Column.TEXT], of[_Column.TARGET]
    if len(row) == 1 or not text:
        yield Measured(tuple(one.run for one in row), cells=len(row))
        return
    own = [*of[_Column.KIND], *text, *targets, *of[_Column.UNIT]]
    aside = tuple(one.run for one in row if one not in own)
    method = next((one.run for one in of[_Column.METHOD]), None)
    units = [one.run for one in of[_Column.UNIT]] or _units_over(header, targets)
    counts = {len(one.run.lines) for one in (*text, *targets)}
    count = min(counts) if len(counts) == 1 else 1
    for at in range(count):
        said, *values = (_line(one.run, at, count) for one in (*text, *targets))
        named = [_line(one, at, count) for one in units]
        kind = [one.run for one in of[_Column.KIND] if not at]
        sentence = (*kind, said, *_figures(said, values, named))
        yield Measured(sentence, () if at else aside, 0 if at else len(own), method)


def _line(run: Run, at: int, count: int) -> Run:
    """The item of a cell that stands beside the others' items; a cell of one is of all."""
    return run.lines[at] if len(run.lines) == count else run


def _units_over(header: Sequence[Cell], targets: Sequence[Cell]) -> list[Run]:
    """The unit that the heading over the targets names in brackets: ค่าเป้าหมาย (คน)."""
    columns = {one.column for one in targets}
    for cell in header:
        match = _BEHIND.search(cell.run.text) if cell.column in columns else None
        if match and is_unit(match["unit"]):
            return [cell.run.part(*match.span("unit"))]
    return []


def _figures(said: Run, values: Sequence[Run], units: Sequence[Run]) -> Iterator[Run]:
    """The targets that a sentence does not say itself, each with its unit as it is spoken."""
    unit = next((one for one in units if is_unit(one.bare)), None)
    known = set(thresholds_in(said.text))
    for value in values:
        found = thresholds_in(value.text)
        if found and known.issuperset(found):
            continue
        alone = unit is None or found or not any(one.isdigit() for one in value.bare)
        if alone or unit is None:
            yield value
        else:
            yield from (unit, value) if unit.bare == PERCENT else (value, unit)
