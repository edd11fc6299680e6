"""A detail sheet's duration and budget."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from ..documents import Run, joined
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
from ..readable import Readable
from ..thai.digits import arabic
from ..thai.text import tidy
from ..thai.years import FiscalYear
from .amounts import NO_MONEY, declares_no_money, repaired, satang_of
from .compact import Compact, compact, squeezed
from .drafts import DraftSection
from .years import PHRASE, years_in

_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?"
_AMOUNT = re.compile(
    rf"(?<![\d,.oO])(?P<figure>{_FIGURE})(?P<unit>บาท|\.-|,-|-(?!\d))?(?![\d,oO]|\.\d)"
)
_NOT_MONEY = re.compile(r"(?:คน|ครั้ง|วัน|แห่ง|ชุด|เดือน|โครงการ|หมู่บ้าน|รุ่น|กิจกรรม|เล่ม|ปี|%)")
_LABEL = re.compile(r"(?:จำนวน(?:เงิน)?|เป็นเงิน|งบประมาณ(?:จำนวน)?|ปีละ|วงเงิน)\Z")
_NOTHING = re.compile(r"[-–—−0.]*\Z|0(?:\.00?)?บาท\Z")
_PAGE_LIKE = re.compile(r"\d{1,4}\Z")
_NOTHING_IN_WORDS = re.compile(r"(?:ไม่มี|ไม่ใช้|ไม่ได้ใช้|มิได้ใช้)[.]?\Z")
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
        figures, repair = repaired(view.text, tidy(run.text))
        if repair:
            problems.append(Problem(repair, run.location))
        found, none, carried = _amounts(Compact(run, figures), carried)
        amounts += found
        declared = declared or none
        if not found and not none and declares_no_money(view.text)[1]:
            declared = True
            damaged = tidy(run.text)
            note = say("“{text}” is damaged; it was read as: no budget is used.", text=damaged)
            problems.append(Problem(note, run.location))
    whole = squeezed(joined(section.lines))
    if not amounts and not declared and _NOTHING.match(whole):
        state = CellState.DASH if whole and whole[0] in "-–—−" else CellState.ZERO
        amounts.append(SheetAmount(Cell(state, printed=text, location=place)))
    if not amounts and _NOTHING_IN_WORDS.match(whole):
        declared = True
    if _PAGE_LIKE.match(whole) and not _NOTHING.match(whole):
        amounts = []  # a bare number may as well be a page's
    unlabelled = [one for one in amounts if not one.years]
    wrong = not amounts and not declared
    if wrong or len(unlabelled) > 1 or (unlabelled and len(amounts) > 1) or (declared and amounts):
        note = say("The budget “{text}” does not say one amount, or one for each year.", text=text)
        problems.append(Problem(note, place))
        cell = Cell(CellState.UNREADABLE, printed=text, location=place)
        amounts, declared = [SheetAmount(cell)], False
    else:
        cells = [one.cell for one in amounts]
        problems += [_unreadable(one) for one in cells if one.state is CellState.UNREADABLE]
    return SheetBudget(tuple(amounts), declared, printed=text, location=place), tuple(problems)


@frozen(repr=False)
class _Figure(Readable):
    """An amount in a line, or a declaration that there is none (``figure`` is None)."""

    start: int
    end: int
    figure: str | None


def _amounts(
    view: Compact, carried: tuple[FiscalYear, ...]
) -> tuple[list[SheetAmount], bool, tuple[FiscalYear, ...]]:
    """The amounts of a line, each with the years named before it or else behind it.

    Also whether it declares, for all years, that there is none, and years left for the next line.
    """
    text = view.text
    phrases = list(PHRASE.finditer(text))
    figures = _figures(text, phrases)
    found: list[SheetAmount] = []
    declared = False
    used: set[int] = set()
    for position, figure in enumerate(figures):
        before = figures[position - 1].end if position else 0
        end = figures[position + 1].start if position + 1 < len(figures) else len(text)
        own = _phrases_in(phrases, before, figure.start, used)
        if not own and not carried:
            own = _phrases_in(phrases, figure.end, end, used)
        used.update(own)
        years: set[FiscalYear] = set(carried)
        for index in own:
            years.update(years_in(phrases[index][0]))
        carried = ()
        if figure.figure is None and not years:
            declared = True
            continue
        printed = view.part(figure.start, figure.end)
        found.append(SheetAmount(_cell(figure.figure or "0", printed), tuple(sorted(years))))
    if not figures and phrases:
        carried = tuple(sorted({year for one in phrases for year in years_in(one[0])}))
    return found, declared, carried


def _figures(text: str, phrases: Sequence[re.Match[str]]) -> list[_Figure]:
    """The amounts of a line and its declarations that there is none, in order."""
    masked = list(text)
    for match in phrases:
        masked[match.start() : match.end()] = "\x00" * (match.end() - match.start())
    none = list(NO_MONEY.finditer(text))
    figures = [
        _Figure(one.start(), one.end(), one["figure"])
        for one in _AMOUNT.finditer("".join(masked))
        if _is_money(one, text)
    ]
    figures += [_Figure(one.start(), one.end(), None) for one in none]
    return sorted(figures, key=lambda one: one.start)


def _phrases_in(
    phrases: Sequence[re.Match[str]], start: int, end: int, used: set[int]
) -> list[int]:
    """The phrases of years between two places that no amount has taken yet."""
    return [
        index
        for index, phrase in enumerate(phrases)
        if start <= phrase.start() < end and index not in used
    ]


def _is_money(match: re.Match[str], text: str) -> bool:
    """Whether a figure is an amount: it has its unit, or a word for money before it."""
    if match["unit"]:
        return True
    after, before = text[match.end() :], text[: match.start()]
    if _NOT_MONEY.match(after):
        return False
    return bool(_LABEL.search(before)) or "," in match["figure"] or (not before and not after)


def _cell(figure: str, printed: Run) -> Cell:
    """The cell of a figure; unreadable where it is too large, or two figures side by side."""
    satang = satang_of(figure)
    text, place = tidy(printed.text), printed.location
    digits = re.sub(r"\D*\Z", "", arabic(text))
    if satang > LARGEST_BAHT * SATANG or (figure != "0" and re.search(r"\d\s+\d", digits)):
        return Cell(CellState.UNREADABLE, printed=text, location=place)
    state = CellState.AMOUNT if satang else CellState.ZERO
    return Cell(state, Money(satang) if satang else None, printed=text, location=place)


def _unreadable(cell: Cell) -> Problem:
    return Problem(
        say("“{text}” cannot be read as an amount of money.", text=cell.printed[:60]),
        cell.location,
    )
