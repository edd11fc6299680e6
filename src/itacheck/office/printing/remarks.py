"""Remarks for what a plan's fields declare and no remark says."""

from __future__ import annotations

from collections.abc import Mapping

from ...base.location import TextLocation
from ...documents import Run
from ...documents.blocks import Anchor
from ...plan import CellState, Declaration, Dimension, Project
from ...reading.summary.remarks import Declared, RemarkRow, assign

_NO_BUDGET = "ไม่ใช้งบประมาณ"
_NOWHERE = (Anchor(0, TextLocation("", 1, 1)),)


def added_remarks(dimension: Dimension) -> Mapping[int, str]:
    """A remark for each project that lacks one and declares more than its cells do.

    What the remark above such a project declares for it needs none. The keys are the projects'
    places in the dimension, from 0.
    """
    projects = dimension.projects
    if all(one.remark or not one.declarations for one in projects):
        return {}
    said, _ = assign([_row(one) for one in projects])
    missing = (_missing(one, found) for one, found in zip(projects, said, strict=True))
    return {at: " ".join(map(_words, one)) for at, one in enumerate(missing) if one}


def _missing(project: Project, said: Declared) -> list[Declaration]:
    """What a project without a remark declares, and neither its cells nor another remark say."""
    beside = any(_NO_BUDGET in one.text for one in project.others)
    if project.remark or beside:
        return []
    in_cells = [
        Declaration((year,))
        for year, cell in project.budget.cells
        if cell.state is CellState.DECLARED or (cell.note and not cell.amount)
    ]
    return [one for one in project.declarations if one not in (*in_cells, *said.declarations)]


def _row(project: Project) -> RemarkRow:
    money = frozenset(year for year, cell in project.budget.cells if cell.has_money)
    remark = Run(project.remark, _NOWHERE) if project.remark else None
    return RemarkRow(remark, (money,), project.budget.years)


def _words(declaration: Declaration) -> str:
    years = ", ".join(map(str, declaration.years))
    return f"{_NO_BUDGET} ปี {years}" if years else _NO_BUDGET
