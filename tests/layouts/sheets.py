"""Layouts of the detail sheets."""

from __future__ import annotations

from collections.abc import Callable

from itacheck.plan import Cell, IndicatorKind, Section, Sheet, SheetHeading
from tests.layouts.money import figure

NAMES = {
    SheetHeading.TITLE: "ชื่อโครงการ",
    SheetHeading.RATIONALE: "หลักการและเหตุผล",
    SheetHeading.OBJECTIVES: "วัตถุประสงค์",
    SheetHeading.TARGET_GROUP: "กลุ่มเป้าหมาย",
    SheetHeading.STEPS: "วิธีดำเนินการ",
    SheetHeading.DURATION: "ระยะเวลาดำเนินการ",
    SheetHeading.BUDGET: "งบประมาณดำเนินการ",
    SheetHeading.RESPONSIBLE: "ผู้รับผิดชอบ",
    SheetHeading.RESULTS: "ผลผลิต/ผลลัพธ์",
}


def start(number: int) -> str:
    """ลำดับที่ 1."""
    return f"ลำดับที่ {number}"


def heading(section: Section) -> str:
    """1. ชื่อโครงการ."""
    return f"{section.number}. {NAMES[section.heading]}"


def headed(template: str = "{number}. {name}", **names: str) -> Callable[[Section], str]:
    """Headings in a template, some of them in other words."""

    def text(section: Section) -> str:
        name = names.get(section.heading.value, NAMES[section.heading])
        return template.format(number=section.number, name=name)

    return text


def passages(_: Sheet, section: Section) -> tuple[str, ...]:
    """The texts as they are."""
    return tuple(one.text for one in section.passages)


def dotted(_: Sheet, section: Section) -> tuple[str, ...]:
    """The texts on the dotted lines of a form."""
    return tuple(f".....{one.text}....." for one in section.passages)


def budget_in(
    one: str, yearly: str = "", none: str = "", between: str = "\n"
) -> Callable[[Sheet, Section], tuple[str, ...]]:
    """The budget in other words: ``one`` for the same amount in each year, ``none`` for no money.

    ``{baht}`` is the amount, ``{thousand}`` the same in thousands, ``{all}`` the sum over the
    sheet's years, ``{count}`` their number.
    """

    def texts(sheet: Sheet, section: Section) -> tuple[str, ...]:
        if section.heading is not SheetHeading.BUDGET or sheet.budget is None:
            return passages(sheet, section)
        if sheet.budget.none_declared:
            return (none,) if none else passages(sheet, section)
        amounts = sheet.budget.amounts
        years = sheet.duration.years if sheet.duration else ()
        if len(amounts) == 1 and not amounts[0].years:
            cell = amounts[0].cell
            total = (cell.amount.satang // 100 if cell.amount else 0) * len(years)
            shown = one.format(
                baht=figure(cell), thousand=thousands(cell), all=f"{total:,}", count=len(years)
            )
            return tuple(shown.split("\n"))
        if not yearly:
            return passages(sheet, section)
        lines = [
            yearly.format(year=a.years[0], baht=figure(a.cell), thousand=thousands(a.cell))
            for a in amounts
        ]
        return tuple(between.join(lines).split("\n"))

    return texts


def thousands(cell: Cell) -> str:
    """The figure of a cell in thousands of baht."""
    return f"{cell.amount.satang / 100_000:,g}" if cell.amount else "0"


def duration_in(whole: str, some: str = "") -> Callable[[Sheet, Section], tuple[str, ...]]:
    """The duration in other words: ``whole`` where the sheet runs in all years."""

    def texts(sheet: Sheet, section: Section) -> tuple[str, ...]:
        if section.heading is not SheetHeading.DURATION or sheet.duration is None:
            return passages(sheet, section)
        years = sheet.duration.years
        if len(years) == 5:
            return (whole.format(first=years[0], last=years[-1]),)
        listed = " ".join(some.format(one) for one in years)
        return (listed,) if some else passages(sheet, section)

    return texts


def placed(sheet: Sheet, section: Section) -> tuple[str, ...]:
    """A place before the duration: ห้องประชุม / ปีงบประมาณ ๒๕๖๖."""
    texts = passages(sheet, section)
    if section.heading is not SheetHeading.DURATION or not texts:
        return texts
    return (f"ห้องประชุมชั้น 2 / {texts[0]}", *texts[1:])


def results_in(
    output: str, outcome: str, *, apart: bool = True
) -> Callable[[Sheet, Section], tuple[str, ...]]:
    """Outputs and outcomes with other words before them; ``apart``: on lines of their own."""

    def texts(sheet: Sheet, section: Section) -> tuple[str, ...]:
        if section.heading is not SheetHeading.RESULTS:
            return passages(sheet, section)
        made: list[str] = []
        for kind, words in ((IndicatorKind.OUTPUT, output), (IndicatorKind.OUTCOME, outcome)):
            found = [one.text for one in sheet.indicators if one.kind is kind]
            made += [words, *found] if apart else [f"{words} {found[0]}"]
        return tuple(made)

    return texts


def numbered_title(template: str) -> Callable[[Sheet, Section], tuple[str, ...]]:
    """The sheet's number before its name, under the heading of the title."""

    def texts(sheet: Sheet, section: Section) -> tuple[str, ...]:
        if section.heading is not SheetHeading.TITLE:
            return passages(sheet, section)
        return (template.format(number=sheet.number, title=sheet.title),)

    return texts


def marked(before: str) -> Callable[[Sheet, Section], tuple[str, ...]]:
    """The items of lists under other marks."""

    def texts(sheet: Sheet, section: Section) -> tuple[str, ...]:
        kinds = (SheetHeading.OBJECTIVES, SheetHeading.STEPS)
        if section.heading not in kinds:
            return passages(sheet, section)
        bodies = [one.text.partition(") ")[2] for one in section.passages]
        return tuple(before.format(at) + text for at, text in enumerate(bodies, start=1))

    return texts
