"""The dimension and the mission that a row's cells name, whatever their columns are called.

A number n.m is a mission's, and มิติที่ n a dimension: in a column for either, for both, and where
both stand in one cell.
"""

from __future__ import annotations

from ...base.patterns import expression
from ...documents import Run
from ..outline.headings import DIMENSION, MISSION
from ..tables.columns import Role
from ..tables.rows import TableRow
from ..text.compact import Compact, compact

_CODE = expression(r"(?<![\d.])(?P<major>\d{1,2})\.\d{1,2}(?!\d)")
_NUMBER = expression(r"(?:(?:มิติ|ด้าน)(?:ที่)?)?\(?(?P<number>\d{1,2})[.):]*(?=\D)")


def group_cells(row: TableRow) -> tuple[Run | None, Run | None]:
    """The cells, or parts of cells, that name a row's dimension and its mission.

    A cell keeps the place of its column where its text does not say that it is the other's.
    """
    first, second = row.at(Role.DIMENSION), row.at(Role.MISSION)
    if first:
        dimension, mission = groups_in(first)
        if mission is not None and not second:
            return dimension, mission
    elif second and DIMENSION.match(second.bare):
        return groups_in(second)
    return first, second


def groups_in(cell: Run) -> tuple[Run | None, Run | None]:
    """The dimension and the mission that a cell names; a text without numbers is a dimension's."""
    view = compact(cell)
    if MISSION.match(view.text):
        return None, cell
    at = _mission_behind(view)
    return (cell, None) if at is None else (view.part(0, at), view.part(at))


def _mission_behind(view: Compact) -> int | None:
    """Where the mission of a dimension begins behind its name; None where there is none."""
    named = _NUMBER.match(view.text)
    code = _CODE.search(view.text, named.end()) if named else None
    of_it = named and code and int(code["major"]) == int(named["number"])
    return code.start() if of_it and code and MISSION.match(view.text[code.start() :]) else None
