"""Whether a formula of a workbook looks at cells that were changed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from ...annotating.package import Package
from ...base.patterns import expression
from ...documents.excel.parts import SheetPart
from ...documents.excel.places import LAST_COLUMN, LAST_ROW, column_number
from ...office.excel.worksheet import MAIN
from .cells import FORMULA_TAG, At

if TYPE_CHECKING:
    from lxml.etree import _Element

_QUOTED = expression(r'"[^"]*"')
_RANGE = expression(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[^\s'!(),;:+*/^&=<>{}\"-]+)!)?"
    r"(?:\$?(?P<left>[A-Z]{1,3})\$?(?P<top>[0-9]{1,7})"
    r"(?::\$?(?P<right>[A-Z]{1,3})\$?(?P<bottom>[0-9]{1,7}))?"
    r"|\$?(?P<from>[A-Z]{1,3}):\$?(?P<to>[A-Z]{1,3})"
    r"|\$?(?P<first>[0-9]{1,7}):\$?(?P<last>[0-9]{1,7}))"
    r"(?![A-Za-z0-9_.(])"
)
_NAME = expression(r"[^\W\d][\w.]*(?!\s*[(\w.!])|\[")
_FREE = expression(r"(?:INDIRECT|OFFSET)\s*\(", re.IGNORECASE)
_CONSTANTS = frozenset({"TRUE", "FALSE"})
_BEFORE_CALCULATION = frozenset(
    MAIN + one
    for one in (
        *("fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews"),
        *("sheets", "functionGroups", "externalReferences", "definedNames"),
    )
)


def depends(
    package: Package, sheets: Collection[SheetPart], changed: Mapping[str, Collection[At]]
) -> bool:
    """Whether any formula looks at one of the changed cells of the sheets, or may do so.

    What a name, a shared formula or INDIRECT leads to is not worked out: it may be anything.
    """
    by_column = {sheet: _by_column(cells) for sheet, cells in changed.items()}
    for sheet in sheets:
        if sheet.chart or sheet.part not in package or not _has_any(package.read(sheet.part)):
            continue
        for formula in package.tree(sheet.part).iter(FORMULA_TAG):
            if _looks_at(formula, sheet.name, by_column):
                return True
    return False


def _has_any(data: bytes) -> bool:
    """Whether a sheet may have formulas, before all of it is looked through."""
    return b"<f" in data or b":f" in data


def work_out_anew(book: _Element) -> None:
    """Let the program that opens a workbook work out all of its formulas."""
    from lxml import etree

    held = book.find(MAIN + "calcPr")
    if held is None:
        held = etree.Element(MAIN + "calcPr")
        [one for one in book if one.tag in _BEFORE_CALCULATION][-1].addnext(held)
    held.set("fullCalcOnLoad", "1")


def _by_column(cells: Collection[At]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, column in sorted(cells):
        found.setdefault(column, []).append(row)
    return found


def _looks_at(formula: _Element, own: str, changed: Mapping[str, dict[int, list[int]]]) -> bool:
    text = _QUOTED.sub('""', formula.text or "")
    if not text or formula.get("t") == "shared" or _FREE.search(text):
        return True
    rest = _RANGE.sub(" ", text)
    if any(one.upper() not in _CONSTANTS for one in _NAME.findall(rest)):
        return True
    return any(
        any(_holds(rows, top, bottom) for at, rows in columns.items() if left <= at <= right)
        for sheet, (top, left), (bottom, right) in _ranges(text, own)
        if (columns := changed.get(sheet))
    )


def _ranges(text: str, own: str) -> Iterator[tuple[str, At, At]]:
    for one in _RANGE.finditer(text):
        sheet = (one["sheet"] or own).strip("'").replace("''", "'")
        if one["left"]:
            right, bottom = one["right"] or one["left"], one["bottom"] or one["top"]
            yield (
                sheet,
                (int(one["top"]), column_number(one["left"])),
                (int(bottom), column_number(right)),
            )
        elif one["from"]:
            yield sheet, (1, column_number(one["from"])), (LAST_ROW, column_number(one["to"]))
        else:
            yield sheet, (int(one["first"]), 1), (int(one["last"]), LAST_COLUMN)


def _holds(rows: list[int], top: int, bottom: int) -> bool:
    at = bisect_left(rows, top)
    return at < len(rows) and rows[at] <= bottom
