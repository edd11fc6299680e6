"""A detail sheet's duration and budget."""

from __future__ import annotations

import re

from ..documents import joined
from ..language import say
from ..plan import (
    Cell,
    CellState,
    Duration,
    Money,
    Period,
    Problem,
    SheetAmount,
    SheetBudget,
)
from ..plan.budget import LARGEST_BAHT, SATANG
from ..thai.text import tidy
from ..thai.years import FiscalYear
from .amounts import declares_no_money, satang_of
from .compact import Compact, compact, squeezed
from .drafts import DraftSection
from .years import PHRASE, years_in

_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?"
_AMOUNT = re.compile(
    rf"(?<![\d,.])(?P<figure>{_FIGURE})(?P<unit>บาท|\.-|,-|-(?!\d))?(?![\d,]|\.\d)"
)
_NOT_MONEY = re.compile(r"(?:คน|ครั้ง|วัน|แห่ง|ชุด|เดือน|โครงการ|หมู่บ้าน|รุ่น|กิจกรรม|เล่ม|ปี|%)")
_LABEL = re.compile(r"(?:จำนวน(?:เงิน)?|เป็นเงิน|งบประมาณ(?:จำนวน)?|ปีละ|วงเงิน)\Z")
_NOTHING = re.compile(r"[-–—−0.]*\Z|0(?:\.00?)?บาท\Z")
_EVERY_YEAR = re.compile("ทุกปี|ตลอดทั้ง|ตลอดระยะเวลาของแผน|ตลอดแผน")


def read_duration(
    section: DraftSection | None, period: Period | None
) -> tuple[Duration | None, tuple[Problem, ...]]:
    """The fiscal years of a sheet's duration; None where there is no such section."""
    if section is None or not section.lines:
        return None, ()
    run = joined(section.lines)
    text = squeezed(run)
    years = years_in(text)
    if not years and period is not None and _EVERY_YEAR.search(text):
        years = period.years
    if not years:
        note = say(
            "No fiscal year can be read from the duration “{text}”. Name the years.",
            text=tidy(run.text),
        )
        return None, (Problem(note, run.location),)
    return Duration(years, printed=tidy(run.text), location=run.location), ()


def read_sheet_budget(
    section: DraftSection | None,
) -> tuple[SheetBudget | None, tuple[Problem, ...]]:
    """A sheet's budget; None where there is no such section.

    Amounts with a phrase of years are of those years, an amount alone is of every year of the
    duration. What names no amount that can be read is one unreadable cell, never a guess.
    """
    if section is None or not section.lines:
        return None, ()
    text = tidy(" ".join(run.text for run in section.lines))
    place = section.lines[0].location
    amounts: list[SheetAmount] = []
    declared = False
    problems: list[Problem] = []
    carried: tuple[FiscalYear, ...] = ()
    for run in section.lines:
        view = compact(run)
        none, garbled = declares_no_money(view.text)
        found, carried = _amounts(view, carried)
        amounts += found
        if none and not found:
            years = years_in(view.text)
            if years:
                zero = Cell(CellState.ZERO, printed=tidy(run.text), location=run.location)
                amounts.append(SheetAmount(zero, years))
            else:
                declared = True
        if garbled:
            note = say("“{text}” is damaged; it was read as: no budget is used.", text=run.text)
            problems.append(Problem(note, run.location))
    whole = squeezed(joined(section.lines))
    if not amounts and not declared and _NOTHING.match(whole):
        state = CellState.DASH if whole and whole[0] in "-–—−" else CellState.ZERO
        amounts.append(SheetAmount(Cell(state, printed=text, location=place)))
    unlabelled = [one for one in amounts if not one.years]
    wrong = not amounts and not declared
    if wrong or len(unlabelled) > 1 or (unlabelled and len(amounts) > 1) or (declared and amounts):
        note = say("The budget “{text}” does not say one amount, or one for each year.", text=text)
        problems.append(Problem(note, place))
        cell = Cell(CellState.UNREADABLE, printed=text, location=place)
        amounts, declared = [SheetAmount(cell)], False
    problems += [_too_large(one) for one in amounts if _is_large(one)]
    amounts = [_bounded(one) for one in amounts]
    return SheetBudget(tuple(amounts), declared, printed=text, location=place), tuple(problems)


def _amounts(
    view: Compact, carried: tuple[FiscalYear, ...]
) -> tuple[list[SheetAmount], tuple[FiscalYear, ...]]:
    """The amounts of a line, each with the years named before it, and years left for the next."""
    text = view.text
    phrases = list(PHRASE.finditer(text))
    masked = list(text)
    for phrase in phrases:
        masked[phrase.start() : phrase.end()] = "\x00" * (phrase.end() - phrase.start())
    found: list[SheetAmount] = []
    figures = [one for one in _AMOUNT.finditer("".join(masked)) if _is_money(one, text)]
    used: set[int] = set()
    for position, figure in enumerate(figures):
        before = figures[position - 1].end() if position else 0
        own = [
            index
            for index, phrase in enumerate(phrases)
            if before <= phrase.start() < figure.start()
        ]
        if not own and not carried:
            end = figures[position + 1].start() if position + 1 < len(figures) else len(text)
            own = [
                index
                for index, phrase in enumerate(phrases)
                if figure.end() <= phrase.start() < end and index not in used
            ]
        used.update(own)
        years: set[FiscalYear] = set(carried)
        for index in own:
            years.update(years_in(phrases[index][0]))
        carried = ()
        satang = satang_of(figure["figure"])
        cell = Cell(
            CellState.AMOUNT if satang else CellState.ZERO,
            Money(satang) if satang else None,
            printed=tidy(view.part(figure.start(), figure.end()).text),
            location=view.at(figure.start()),
        )
        found.append(SheetAmount(cell, tuple(sorted(years))))
    if not figures and phrases and not declares_no_money(text)[0]:
        carried = tuple(sorted({year for one in phrases for year in years_in(one[0])}))
    return found, carried


def _is_money(match: re.Match[str], text: str) -> bool:
    """Whether a figure is an amount: it has its unit, or a word for money before it."""
    if match["unit"]:
        return True
    after, before = text[match.end() :], text[: match.start()]
    if _NOT_MONEY.match(after):
        return False
    return bool(_LABEL.search(before)) or "," in match["figure"] or (not before and not after)


def _is_large(amount: SheetAmount) -> bool:
    money = amount.cell.amount
    return money is not None and money.satang > LARGEST_BAHT * SATANG


def _bounded(amount: SheetAmount) -> SheetAmount:
    if not _is_large(amount):
        return amount
    cell = Cell(CellState.UNREADABLE, printed=amount.cell.printed, location=amount.cell.location)
    return SheetAmount(cell, amount.years)


def _too_large(amount: SheetAmount) -> Problem:
    note = say("“{text}” is too large for an amount of money.", text=amount.cell.printed[:60])
    return Problem(note, amount.cell.location)
