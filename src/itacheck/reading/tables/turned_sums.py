"""Tables of sums in another shape than a row for each sum, under the years.

Sideways, a row for each year, and a column for each dimension: ปีงบประมาณ | มิติที่ 1 | มิติที่ 2 | รวม. Or
one sum, whose name stands over its amounts, beside the years: รวมมิติที่ 1 | ปี 2566 | ปี 2567. Or
sums that have each amount in one cell with its year: รวมมิติที่ 1 | ปี 2566 300,000 | ปี 2567 200,000.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...base.patterns import expression
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ..outline.headings import DIMENSION
from ..summary.stated_years import of_one_year, without_years
from ..summary.words import (
    COUNT_HEADING,
    MONEY,
    TOTAL_HEADING,
    counted_apart,
    is_money,
    names_money,
)
from .totals_apart import year_in
from .year_cells import years_of

_FEWEST = 2
_WORD = "มิติ"
_COUNT = expression(r"\d{1,3}(?!บาท)[ก-๙/]{0,20}\Z")
_OF_GROUP = expression(r"มิติ(?:ที่)?\d")
_UNIT = expression(r"\((?:หน่วย\s*:?\s*)?(?:พัน|ล้าน)?บาท\)")


def upright(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with each such table made one of rows of sums, a column for each year."""
    for block in blocks:
        rows = () if isinstance(block, Paragraph) else _without_blank_columns(block.rows)
        if named := _named_above(_with_count_first(rows)):
            yield Table(named)
        elif headed := _with_years_over(rows):
            yield Table(headed)
        elif not _is_sideways(rows):
            yield block
        else:
            columns = [list(one) for one in zip(*(row.cells for row in rows), strict=True)]
            # What heads the years heads the dimensions now: the word that each of them begins with.
            columns[0][0] = columns[1][0].part(0, len(_WORD))
            yield Table(tuple(Row(tuple(one)) for one in columns))


def _without_blank_columns(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without the blank columns behind them, as a worksheet has under a wider table.

    None where all of them are blank.
    """
    width = max(
        (at for row in rows for at, cell in enumerate(row.cells, start=1) if cell), default=0
    )
    return tuple(Row(row.cells[:width]) for row in rows) if width else ()


def _is_count(cell: Run) -> bool:
    """Whether a cell says how many projects there are, or nothing."""
    if not cell or counted_apart(cell) == cell.part(0, 0):
        return True
    return _COUNT.match(cell.bare) is not None


def _unit_of(name: Run) -> Run:
    """The unit in brackets behind the name of a sum, which is that of its amounts."""
    found = _UNIT.search(name.text)
    return name.part(*found.span()) if found else name.part(0, 0)


def _is_sideways(rows: Sequence[Row]) -> bool:
    if len(rows) <= _FEWEST or len({len(row.cells) for row in rows}) != 1:
        return False
    _, *names = rows[0].cells
    years = [year_in(row.cells[0]) for row in rows[1:]]
    firsts = [row.cells[0] for row in rows[1:]]
    dimensions = [DIMENSION.match(one.bare) for one in names]
    return (
        sum(one is not None for one in years) >= _FEWEST
        and sum(one is not None for one in dimensions) >= _FEWEST
        and all(year or _is_total(cell) for year, cell in zip(years, firsts, strict=True))
        and names[0].text.startswith(_WORD)
        and all(one or _is_total(cell) for one, cell in zip(dimensions, names, strict=True))
        and all(MONEY.match(cell.bare) for row in rows[1:] for cell in row.cells[1:] if cell)
    )


def _with_count_first(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of one sum with the number of its projects before the amounts, not behind them.

    It stands in the place of the words for money that head its row, under which the sum's name is.
    """
    if len(rows) != _FEWEST or len(rows[0].cells) != len(rows[1].cells):
        return rows
    (name, *heads), (label, *values) = (row.cells for row in rows)
    if not (heads and _is_total(name) and names_money(label.bare)) or is_money(label):
        return rows
    unit = _UNIT.search(label.text)
    name = joined([name, label.part(*unit.span())]) if unit else name
    counted = bool(COUNT_HEADING.search(heads[-1].bare)) and _is_count(values[-1])
    if not counted and not _OF_GROUP.search(name.bare):
        return rows  # that of the plan may stand in lines as well
    if not counted:
        return (Row((name, *heads)), Row((label.part(0, 0), *values)))
    return (Row((name, *heads[:-1])), Row((values[-1], *values[:-1])))


def _named_above(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a sum whose name is the heading over them; none of other rows.

    Its own row begins with the number of its projects, or with nothing.
    """
    if len(rows) != _FEWEST or len(rows[0].cells) != len(rows[1].cells):
        return ()
    (name, *years), (count, *amounts) = (row.cells for row in rows)
    named = years[: -1 if years and _is_total(years[-1]) else None]
    if not (
        _is_total(name)
        and len(named) >= _FEWEST
        and len(years_of([one.bare for one in named]).by_column) == len(named)
        and _is_count(count)
        and all(MONEY.match(one.bare) for one in amounts if one)
    ):
        return ()
    whole = joined([name, count]) if count else name
    return (Row((_unit_of(name), *years)), Row((whole, *amounts)))


def _with_years_over(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of sums under the years that their cells name; none where not all of them do."""
    found: list[Row] = []
    for row in rows:
        name, *cells = row.cells
        parts = [_year_and_amount(cell) for cell in cells if cell]
        pairs = [one for one in parts if one is not None]
        if (
            not _is_total(name)
            or len(pairs) < _FEWEST
            or not len(pairs) == len(parts) == len(cells)
        ):
            return ()
        years = Row((name.part(0, 0), *(year for year, _ in pairs)))
        if len(years_of([one.bare for one in years.cells]).by_column) < _FEWEST:
            return ()
        found += [years, Row((name, *(amount for _, amount in pairs)))]
    return tuple(found)


def _year_and_amount(cell: Run) -> tuple[Run, Run] | None:
    """The heading and the amount that stand in one cell: a year, or the sum of all of them."""
    said = of_one_year(cell) or next((one for one in without_years(cell) if one.total), None)
    if said is None:
        return None
    start = cell.text.rindex(said.value.text)
    before, behind = cell.part(0, start), cell.part(start + len(said.value.text))
    heading = before or behind
    known = year_in(heading) is not None if said.years else _is_total(heading)
    return (heading, said.value) if known else None


def _is_total(cell: Run) -> bool:
    return TOTAL_HEADING.match(cell.bare) is not None
