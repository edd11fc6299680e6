"""What the plan itself says that signs in its summary table stand for: “-” หมายถึง ไม่ใช้งบประมาณ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from ...base.patterns import expression
from ...documents import Paragraph
from ...plan import Cell, CellState, Declaration, Dimension, Problem, Project
from ...thai.signs import in_one_form
from ..text.amounts import NO_MONEY

_MEANS = "(?:หมายถึง|หมายความว่า|คือ|=|แทน)"
_EXPLAINED = expression(
    r"[“\"'(]*(?P<sign>-|×|✗|✕|✓|✔|√|/|\*|x(?![a-z])|(?:ช่อง)?(?:เว้น)?ว่าง|(?:[ก-ฮ]\.){2,4})[”\"')]*"
    rf"{_MEANS}(?=(?P<meaning>.{{2,60}}))",
    re.IGNORECASE,
)
_INACTIVE = expression("(?:ไม่(?:มี|ได้)?|งด|ยังไม่)(?:การ)?(?:ดำเนิน|จัด(?!สรร)|ทำกิจกรรม)")
_NO_AMOUNT_EXPLAINED = expression(rf"(?:[-–—]|0\.00|0|[“\"'(][-–—0.]+[”\"')]){_MEANS}")
_BLANK = ""


def explains_no_amount(lines: Iterable[Paragraph]) -> bool:
    """Whether the lines say what a dash or a zero in a project's cell stands for."""
    return any(_NO_AMOUNT_EXPLAINED.search(line.run.bare) for line in lines)


def legend_of(lines: Iterable[Paragraph]) -> Mapping[str, CellState]:
    """For each sign that the lines explain what a cell with it says; ช่องว่าง is an empty text.

    A meaning ends where that of the next sign begins.
    """
    found: dict[str, CellState] = {}
    for line in lines:
        text = line.run.bare
        signs = (
            [*_EXPLAINED.finditer(text)] if "หมาย" in text or "=" in text or "คือ" in text else []
        )
        for match in signs:
            none, idle = (one.search(match["meaning"]) for one in (NO_MONEY, _INACTIVE))
            if none is None and idle is None:
                continue
            declared = idle is None or (none is not None and none.start() < idle.start())
            sign = _BLANK if "ว่าง" in match["sign"] else match["sign"].lower()
            found.setdefault(sign, CellState.DECLARED if declared else CellState.DASH)
    return found


def by_legend(
    dimensions: Sequence[Dimension], problems: Sequence[Problem], legend: Mapping[str, CellState]
) -> tuple[tuple[Dimension, ...], tuple[Problem, ...]]:
    """The dimensions with the signs in projects' cells as explained, and what is left unread."""
    if not legend:
        return tuple(dimensions), tuple(problems)
    made = tuple(
        evolve(
            dimension,
            missions=tuple(
                evolve(mission, projects=tuple(_project(one, legend) for one in mission.projects))
                for mission in dimension.missions
            ),
        )
        for dimension in dimensions
    )
    read = {
        cell.location
        for dimension in dimensions
        for project in dimension.projects
        for _, cell in project.budget.cells
        if cell.state is CellState.UNREADABLE and _meant(cell, legend) is not None
    }
    return made, tuple(one for one in problems if one.location not in read)


def _meant(cell: Cell, legend: Mapping[str, CellState]) -> CellState | None:
    """What a cell with a sign says; None for other cells, and where that is known anyway."""
    if cell.state not in {CellState.DASH, CellState.BLANK, CellState.UNREADABLE} or cell.note:
        return None
    meant = legend.get(in_one_form(cell.printed).strip().lower())
    return meant if meant is not cell.state else None


def _project(project: Project, legend: Mapping[str, CellState]) -> Project:
    meant = {
        year: state
        for year, cell in project.budget.cells
        if (state := _meant(cell, legend)) is not None
    }
    if not meant:
        return project
    cells = tuple(
        (year, evolve(cell, state=meant.get(year, cell.state)))
        for year, cell in project.budget.cells
    )
    declared = tuple(
        Declaration((year,), location=cell.location)
        for year, cell in cells
        if meant.get(year) is CellState.DECLARED
    )
    return evolve(
        project,
        budget=evolve(project.budget, cells=cells),
        declarations=(*project.declarations, *declared),
    )
