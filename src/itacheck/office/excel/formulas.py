"""The formulas of a workbook: sums and counts of the cells above one."""

from __future__ import annotations

from ...documents.excel.places import column_name
from ..blocks import Cell


def formula_of(cell: Cell, column: int, row: int) -> str:
    """What works a cell out, without the equals sign; "" where nothing does.

    While there is nothing to add up or to count, the cell stays empty.
    """
    if cell.worked is None:
        return ""
    name = column_name(column)
    places = [
        f"{name}{row - first}:{name}{row - last}" if first > last else f"{name}{row - first}"
        for first, last in cell.worked.spans
    ]
    if cell.worked.counted:
        found = something = "+".join(f'COUNTIF({one},"??*")' for one in places)
    else:
        found, something = (f"{one}({','.join(places)})" for one in ("SUM", "COUNT"))
    return found if cell.value else f'IF({something}=0,"",{found})'
