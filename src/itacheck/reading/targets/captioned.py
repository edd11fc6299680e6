"""A table of targets that has but the years and a value under each: what they are of stands above.

เป้าหมาย: คะแนน ITA over ปี 2566 | ปี 2567 …: with its caption as the row's label it is any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ...base.patterns import expression
from ...documents import Block, Paragraph, Row, Run, Table, joined
from .header import in_full, is_value, likely_series, years_of

_FEWEST = 3
_LONGEST = 150
_SHORT = 20
_UNIT = expression(
    r"(?:ร้อยละ|คะแนน|คดี|เรื่อง|%|หน่วย(?:นับ)?|ค่า|เป้าหมาย|จำนวน|ไม่น้อยกว่า|ลดลง|[(:/)])*\Z"
)
"""Words for a unit or a value, which name no series."""


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
    """Whether a table holds years and one value for each, and the line above names the series.

    A column beside the years may hold a word for them over the values' unit: ปี over ร้อยละ.
    """
    rows: Sequence[Row] = [row for row in table.rows if any(row.cells)]
    if len(rows) != 2 or len(caption.text) > _LONGEST or likely_series(caption.bare) is None:
        return False
    heads, values = rows = in_full(rows)
    years = [index for index, year in enumerate(years_of(heads.cells)) if year is not None]
    beside = _beside(rows, years)
    if len(years) < _FEWEST or len(beside) > 1 or any(map(_says_more, beside)):
        return False
    under = [values.cells[index] for index in years if index < len(values.cells)]
    told = sum(is_value(cell.bare) for cell in under if cell)
    return sum(map(bool, under)) == len(years) and told >= len(years) - 1


def _beside(rows: Sequence[Row], years: Sequence[int]) -> list[list[Run]]:
    """The filled cells of each column that has no year at its head."""
    width = max(len(row.cells) for row in rows)
    columns = (
        [row.cells[at] for row in rows if at < len(row.cells) and row.cells[at]]
        for at in range(width)
        if at not in years
    )
    return [one for one in columns if one]


def _says_more(cells: Sequence[Run]) -> bool:
    """Whether a column beside the years has a figure, or more than a unit beside the values."""
    *heads, unit = (one.bare for one in cells)
    short = all(len(one) <= _SHORT and not re.search(r"\d", one) for one in heads)
    return not (short and _UNIT.match(unit))


def _with_label(rows: Sequence[Row], label: Run) -> tuple[Row, ...]:
    """The rows with a column before the others: blank over the years, and the label beside them.

    A unit that stands there joins the label.
    """
    heads, values = (row for row in rows if any(row.cells))
    first, *rest = values.cells
    if years_of(heads.cells)[0] is None:
        named = joined([label, first], " ") if first else label
        return (heads, Row((named, *rest)))
    return (
        Row((label.part(0, 0), *heads.cells)),
        Row((label, *values.cells)),
    )
