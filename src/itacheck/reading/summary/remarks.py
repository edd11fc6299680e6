"""Remarks (หมายเหตุ) that say that no money is used: for which projects and which years.

Several declarations in one cell hold, in order, first for the projects stacked in its own row, then
for the next project rows of the same dimension whose remark is blank, one each. A phrase of years
belongs to the declaration before it, or to the one after it where none stands before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from attrs import evolve, field

from ...base.language import say
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import Declaration, Problem
from ...thai.text import tidy
from ...thai.years import FiscalYear
from .remark_words import Statement, statements_in

_DASH = expression(r"\s*[-–—−]+\s*\Z")
_AGAIN = expression(r"\s*(?:[\"“”″〃]|['’‘]{2}|,,)(?:\s*[\"“”″〃])*\s*\Z")


@record
class RemarkRow:
    """A project row: its remark, the years with money of each project stacked in it, its years.

    ``goes_on``: the cell of the remark is merged with that above.
    """

    remark: Run | None
    money_years: tuple[frozenset[FiscalYear], ...]
    years: tuple[FiscalYear, ...] = ()
    goes_on: bool = False


@record
class Declared:
    """What the remarks say of one project; ``unclear`` where they can be read in two ways."""

    declarations: tuple[Declaration, ...] = ()
    unclear: bool = False


@record
class _Slot:
    """One project's place: its row, its years with money, and what was read for it."""

    row: int
    money: frozenset[FiscalYear]
    read: tuple[Declaration, ...] = ()
    otherwise: tuple[Declaration, ...] | None = field(default=None)


def assign(rows: Sequence[RemarkRow]) -> tuple[tuple[Declared, ...], tuple[Problem, ...]]:
    """The declarations of every project of a dimension, in order, and what was unclear."""
    rows = _repeated(rows)
    slots = [_Slot(index, money) for index, row in enumerate(rows) for money in row.money_years]
    own: list[list[int]] = [[] for _ in rows]
    for position, slot in enumerate(slots):
        own[slot.row].append(position)
    free = deque(position for position, slot in enumerate(slots) if not rows[slot.row].remark)
    problems: list[Problem] = []
    for index, row in enumerate(rows):
        while free and slots[free[0]].row <= index:
            free.popleft()
        if row.remark and (each := _line_each(row, len(own[index]))):
            for position, one in zip(own[index], each, strict=True):
                read = tuple(statement.declaration for statement in one)
                slots[position] = evolve(slots[position], read=read)
        elif row.remark:
            statements, damaged = statements_in(row.remark, row.years)
            problems += [damaged] if damaged else []
            _distribute(slots, own[index], free, statements)
    return _declared(slots, rows, problems)


def _repeated(rows: Sequence[RemarkRow]) -> Sequence[RemarkRow]:
    """The rows with the remark above in place of a sign that repeats it (″), or of its merged cell.

    Only where that says one thing, for of several nobody can say which is repeated.
    """
    found: list[RemarkRow] = []
    for row in rows:
        above = found[-1].remark if found else None
        again = _AGAIN.match(row.remark.text) if row.remark else row.goes_on
        once = above and again and len(statements_in(above, row.years)[0]) == 1
        found.append(evolve(row, remark=above) if once else row)
    return found


def _line_each(row: RemarkRow, size: int) -> list[tuple[Statement, ...]]:
    """What the lines of a remark say of the projects stacked in its row, one each; else nothing.

    A dash is the empty remark of its project; any other line must declare by itself.
    """
    lines = row.remark.lines if row.remark else ()
    if size < 2 or len(lines) != size:
        return []
    said = [statements_in(one, row.years)[0] for one in lines]
    clear = all(
        _DASH.match(line.text) or len(one) == 1 for line, one in zip(lines, said, strict=True)
    )
    return said if clear else []


def _declared(
    slots: Sequence[_Slot], rows: Sequence[RemarkRow], problems: list[Problem]
) -> tuple[tuple[Declared, ...], tuple[Problem, ...]]:
    declared, above = [], None
    seen = -1
    for slot in slots:
        for row in rows[seen + 1 : slot.row + 1]:
            above = row.remark or above
        seen = slot.row
        unclear = slot.otherwise is not None and _effect(slot, slot.read) != _effect(
            slot, slot.otherwise
        )
        declared.append(Declared(slot.read, unclear))
        if unclear and above:
            problems.append(_unclear(rows[slot.row].remark or above))
    return tuple(declared), tuple(dict.fromkeys(problems))


def _unclear(remark: Run) -> Problem:
    return Problem(
        say(
            "The remark “{remark}” can be read in two ways; what depends on it is left undecided."
            " Write one remark for each project.",
            remark=tidy(remark.text),
        ),
        remark.location,
    )


def _distribute(
    slots: list[_Slot], own: Sequence[int], free: deque[int], statements: Sequence[Statement]
) -> None:
    """Give each declaration of a row's remark to its project, in place.

    ``free`` are the places below whose remark is blank; those that are given one leave it.
    """
    if not statements:
        return
    takers = list(own)
    while len(takers) < len(statements) and free:
        takers.append(free.popleft())
    for position, statement in zip(takers, statements, strict=False):
        otherwise = (
            (statement.alternative,) if statement.alternative != statement.declaration else None
        )
        slots[position] = evolve(
            slots[position], read=(statement.declaration,), otherwise=otherwise
        )
    # Fewer declarations than stacked projects: nobody can say which of them has none, or whether
    # the last one is meant for the rest as well.
    if len(statements) < len(own):
        for position in own[: len(statements)]:
            slots[position] = evolve(slots[position], otherwise=())
    for position in own[len(statements) :]:
        slots[position] = evolve(slots[position], otherwise=(statements[-1].declaration,))
    # More declarations than projects that can take them: the rest may be the last one's own.
    surplus = [statement.declaration for statement in statements[len(takers) :]]
    if surplus:
        last = slots[takers[-1]]
        slots[takers[-1]] = evolve(last, otherwise=(*last.read, *surplus))


def _effect(slot: _Slot, declarations: Sequence[Declaration]) -> tuple[object, ...]:
    """What the rules make of some declarations: whether there is one, and which years conflict."""
    covered = frozenset(
        year for year in slot.money if any(one.covers(year) for one in declarations)
    )
    return bool(declarations), covered
