"""Prints of the detail sheets with short texts behind their headings, in the same line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from itacheck.plan import Section, Sheet, SheetHeading
from tests.layouts.blocks import Block, Line
from tests.layouts.sheet_prints import Print, each
from tests.layouts.sheets import NAMES, passages

_H = SheetHeading
_SHORT = (_H.TITLE, _H.TARGET_GROUP, _H.DURATION, _H.RESPONSIBLE)


def _behind(sheet: Sheet, heading: Callable[[Section], str]) -> Iterator[Block]:
    """Short texts stand behind their headings, in the same line."""
    yield Line(f"ลำดับที่ {sheet.number}")
    for section in sheet.sections:
        if section.heading in _SHORT:
            yield Line(f"{heading(section)} {' '.join(passages(sheet, section))}")
            continue
        yield Line(heading(section))
        yield from map(Line, passages(sheet, section))


def marked_texts(mark: str) -> Print:
    """Headings without number and colon, with short texts behind them."""
    return each(lambda sheet: _behind(sheet, lambda one: mark + NAMES[one.heading]))


def labelled_texts(names: dict[SheetHeading, str]) -> Print:
    """Numbered headings, some in other words, with short texts behind them."""
    own = NAMES | names
    return each(lambda sheet: _behind(sheet, lambda one: f"{one.number}. {own[one.heading]}"))
