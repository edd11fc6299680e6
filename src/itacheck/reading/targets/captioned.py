"""A table of targets that has but the years and a value under each: what they are of stands above.

เป้าหมาย: คะแนน ITA over ปี 2566 | ปี 2567 …: with its caption as the row's label it is any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ...documents import Block, Paragraph, Row, Run, Table
from .header import in_full, is_value, likely_series, years_of

_FEWEST = 3
_LONGEST = 150


def labelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the caption of each such table as the label of its row."""
    pairs = zip_longest(blocks, blocks[1:])
    for block, below in pairs:
        if isinstance(block, Paragraph) and isinstance(below, Table) and _is_of(below, block.run):
            yield Table(_with_label(below.rows, block.run))
            next(pairs)
        else:
            yield block


def _is_of(table: Table, caption: Run) -> bool:
    """Whether a table holds years and one value for each, and the line above names the series."""
    rows = in_full([row for row in table.rows if any(row.cells)])
    if len(rows) != 2 or len(caption.text) > _LONGEST or likely_series(caption.bare) is None:
        return False
    heads = [cell for cell in rows[0].cells if cell]
    values = [cell for cell in rows[1].cells if cell]
    years = sum(one is not None for one in years_of(heads))
    told = sum(is_value(cell.bare) for cell in values)
    return years == len(heads) >= _FEWEST and len(values) == len(heads) and told >= len(heads) - 1


def _with_label(rows: Sequence[Row], label: Run) -> tuple[Row, ...]:
    """The rows with a column before the others: blank over the years, and the label beside them."""
    heads, values = (row for row in rows if any(row.cells))
    return (
        Row((label.part(0, 0), *heads.cells)),
        Row((label, *values.cells)),
    )
