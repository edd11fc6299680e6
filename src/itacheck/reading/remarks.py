"""Remarks (หมายเหตุ) that say that no money is used: for which projects and which years.

Several declarations in one cell hold, in order, first for the projects stacked in its own row, then
for the next project rows of the same dimension whose remark is blank, one each. A phrase of years
belongs to the declaration before it, or to the one after it where none stands before.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, field, frozen

from ..documents import Run
from ..language import say
from ..plan import Declaration, Problem
from ..thai.years import FiscalYear
from .amounts import NO_MONEY
from .compact import compact
from .years import PHRASE, years_in


@frozen
class RemarkRow:
    """A project row: its remark, and the years with money of each project stacked in it."""

    remark: Run | None
    money_years: tuple[frozenset[FiscalYear], ...]


@frozen
class Declared:
    """What the remarks say of one project; ``unclear`` where they can be read in two ways."""

    declarations: tuple[Declaration, ...] = ()
    unclear: bool = False


@frozen
class _Statement:
    declaration: Declaration
    alternative: Declaration


@frozen
class _Slot:
    """One project's place: its row, its years with money, and what was read for it."""

    row: int
    money: frozenset[FiscalYear]
    read: tuple[Declaration, ...] = ()
    otherwise: tuple[Declaration, ...] | None = field(default=None)


def assign(rows: Sequence[RemarkRow]) -> tuple[tuple[Declared, ...], tuple[Problem, ...]]:
    """The declarations of every project of a dimension, in order, and what was unclear."""
    slots = [_Slot(index, money) for index, row in enumerate(rows) for money in row.money_years]
    problems: list[Problem] = []
    for index, row in enumerate(rows):
        if row.remark:
            _distribute(slots, index, _statements(row.remark), rows)
    declared = []
    for slot in slots:
        unclear = slot.otherwise is not None and _effect(slot, slot.read) != _effect(
            slot, slot.otherwise
        )
        declared.append(Declared(slot.read, unclear))
    for index, row in enumerate(rows):
        own = [one for one, slot in zip(declared, slots, strict=True) if slot.row == index]
        if row.remark and any(one.unclear for one in own):
            problems.append(_unclear(row.remark))
    doubtful = {slot.row for one, slot in zip(declared, slots, strict=True) if one.unclear}
    for index in sorted(doubtful):
        if not rows[index].remark:
            above = next(row.remark for row in reversed(rows[:index]) if row.remark)
            problems.append(_unclear(above))
    return tuple(declared), tuple(dict.fromkeys(problems))


def _unclear(remark: Run) -> Problem:
    return Problem(
        say(
            "The remark “{remark}” can be read in two ways; what depends on it is left undecided."
            " Write one remark for each project.",
            remark=remark.text,
        ),
        remark.location,
    )


def _distribute(
    slots: list[_Slot],
    index: int,
    statements: Sequence[_Statement],
    rows: Sequence[RemarkRow],
) -> None:
    """Give each declaration of a row's remark to its project, in place."""
    own = [position for position, slot in enumerate(slots) if slot.row == index]
    below = [
        position
        for position, slot in enumerate(slots)
        if slot.row > index and not rows[slot.row].remark and not slot.read
    ]
    takers = own + (below if len(statements) > len(own) else [])
    for position, statement in zip(takers, statements, strict=False):
        slot = slots[position]
        otherwise = (
            (statement.alternative,) if statement.alternative != statement.declaration else None
        )
        slots[position] = evolve(slot, read=(statement.declaration,), otherwise=otherwise)
    if not statements:
        return
    # Fewer declarations than stacked projects: the last one may be meant for the rest as well.
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


def _statements(remark: Run) -> list[_Statement]:
    """The declarations of a remark, each with its years, and as it reads the other way round."""
    view = compact(remark)
    marks = sorted(
        [(match.start(), "declaration", match) for match in NO_MONEY.finditer(view.text)]
        + [(match.start(), "years", match) for match in PHRASE.finditer(view.text)],
        key=lambda mark: mark[0],
    )
    places = [view.at(start) for start, what, _ in marks if what == "declaration"]
    before: list[set[FiscalYear]] = [set() for _ in places]
    after: list[set[FiscalYear]] = [set() for _ in places]
    seen = 0
    for _, what, match in marks:
        if what == "declaration":
            seen += 1
            continue
        years = years_in(match[0])
        if places:
            before[max(seen - 1, 0)].update(years)
            after[min(seen, len(places) - 1)].update(years)
    leads = bool(marks) and marks[0][1] == "years"
    return [
        _Statement(
            Declaration(tuple(sorted(first)), location=place),
            Declaration(tuple(sorted(second if leads else first)), location=place),
        )
        for place, first, second in zip(places, before, after, strict=True)
    ]
