"""The nine headings of a detail sheet: which are missing or empty, and how they are numbered."""

from __future__ import annotations

from ...base.patterns import expression
from ...plan import CellState, Section, Sheet, SheetBudget, SheetHeading
from ...plan.sheets import NINE
from ...thai.text import squeeze

_NOTHING = expression(r"[\s\-–—.…_]*\Z")
_SUBHEADINGS = expression(r"\A[-–•\d.()]*(?:ผลผลิต|ผลลัพธ์)(?:[/,]ผลลัพธ์)?[:：]?\Z")
_LONGEST_HEADING = 60
_HEADING_NUMBER = expression(r"\s*\(?(\d{1,2})[.)](?!\d)")


def missing_headings(sheet: Sheet) -> tuple[SheetHeading, ...]:
    """Which of the nine headings a sheet lacks, or leaves empty."""
    return tuple(heading for heading in NINE if not _has(sheet, heading))


def _has(sheet: Sheet, heading: SheetHeading) -> bool:
    if heading is SheetHeading.TITLE and sheet.title.strip():
        return True
    if heading is SheetHeading.RESULTS and sheet.indicators:
        return True
    if heading is SheetHeading.BUDGET and _says_no_money(sheet.budget):
        return True
    sections = [one for one in sheet.sections if one.heading is heading]
    if not sheet.sections:  # a plan that gives what a sheet says without its text
        return bool(
            {SheetHeading.DURATION: sheet.duration, SheetHeading.BUDGET: sheet.budget}.get(heading)
        )
    return any(_says_something(passage.text) for one in sections for passage in one.passages)


def _says_no_money(budget: SheetBudget | None) -> bool:
    """Whether a budget is a sign alone that there is none, such as a dash."""
    states = {one.cell.state for one in budget.amounts} if budget else set()
    return bool(states) and states <= {CellState.DASH, CellState.ZERO}


def _says_something(text: str) -> bool:
    return not _NOTHING.match(text) and not _SUBHEADINGS.match(squeeze(text[:_LONGEST_HEADING]))


def heading_numbers(sheet: Sheet) -> tuple[int, ...]:
    """The headings' numbers as printed."""
    return tuple(one.number for one in sheet.sections if one.number is not None)


def misnumbered(sheet: Sheet) -> tuple[Section, ...]:
    """The headings whose number does not follow that of the heading before.

    A number may be skipped where its heading is missing, which is a fault of its own, or where the
    sheet says without a heading what would stand there, as it may its title; where a
    heading has none; and where a heading of another template has it, which is a line of the section
    before.
    """
    missing = set(missing_headings(sheet))
    absent = {
        number
        for number, heading in enumerate(NINE, start=1)
        if heading in missing or sheet.section(heading) is None
    }
    found = []
    expected, unnumbered, allowed = 1, 0, set(absent)
    for section in sheet.sections:
        if section.number is None:
            unnumbered += 1
        else:
            skipped = set(range(expected, section.number)) - allowed
            if section.number < expected or len(skipped) > unnumbered:
                found.append(section)
            expected, unnumbered, allowed = section.number + 1, 0, set(absent)
        allowed |= _numbers_in(section)
    return tuple(found)


def _numbers_in(section: Section) -> set[int]:
    """Numbers of lines of a section that may be headings which nobody recognised."""
    found = (_HEADING_NUMBER.match(one.text) for one in section.passages)
    return {int(match[1]) for match in found if match}
