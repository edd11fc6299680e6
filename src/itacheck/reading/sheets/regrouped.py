"""Registers that headings of dimensions or missions divide, as one table again.

In Word such a heading is a row over all columns; in text it is a line, behind which the projects go
on without the names of the columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...documents import Block, Paragraph, Row, Table
from ..outline.group_headings import heads_group
from .headings import begins_as_heading
from .registers import is_register

_HEADS = 2


def regrouped(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with each part of such a register as rows of the first, and so the headings."""
    found: list[Block] = []
    register, between = -1, 0
    for block in blocks:
        if isinstance(block, Table):
            before = found[register] if between and register >= 0 else None
            if isinstance(before, Table) and _goes_on(before, block):
                lines = [one.run for one in found[register + 1 :] if isinstance(one, Paragraph)]
                rows = (*before.rows, *(Row((run,)) for run in lines), *block.rows)
                found[register:] = [Table(rows)]
            else:
                register = len(found)
                found.append(block)
            between = 0
            continue
        if register >= 0 and heads_group(block.run):
            between += 1
        else:
            register = -1
        found.append(block)
    return found


def _goes_on(register: Table, table: Table) -> bool:
    """Whether a table has the columns of a register, and none of their names."""
    first = table.rows[0]
    if sum(map(begins_as_heading, first.cells)) >= _HEADS or not is_register(register):
        return False
    return _width(table.rows) == _width(register.rows)


def _width(rows: Sequence[Row]) -> int:
    return max(len(row.cells) for row in rows)
