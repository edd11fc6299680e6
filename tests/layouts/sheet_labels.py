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


def told_in(names: dict[SheetHeading, str], *, start: str = "โครงการลำดับที่ {number}") -> Print:
    """A line for each heading, some in the office's own words; the kinds of results in a sentence.

    Each sheet begins at its project's name, behind a line with its number if ``start`` has one.
    """
    own = NAMES | names

    def made(sheet: Sheet) -> Iterator[Block]:
        if start:
            yield Line(start.format(number=sheet.number))
        for section in sheet.sections:
            texts = passages(sheet, section)
            said = " ".join(texts)
            if section.heading is _H.RESULTS:
                said = f"ผลผลิตคือ {texts[1]} ส่วนผลลัพธ์คือ {texts[3]}"
            yield Line(f"{own[section.heading]} : {said}")

    return each(made)
