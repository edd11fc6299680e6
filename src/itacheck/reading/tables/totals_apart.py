"""A small table of years and what all projects come to in each of them, apart from the table.

ปี 2566 | 77,000, one below the other, or the years over their amounts, or both in one cell. It lists
no projects, so that none of its rows is one, and is told by all of its cells together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...base.patterns import expression
from ...documents import Block, Paragraph, Row, Run, joined
from ...plan import MoneyUnit
from ...thai.years import FiscalYear
from ..outline.chapters import part_title, within_sheets
from ..outline.headings import starts_sheet
from ..sheets.lines import is_sheet
from ..summary.words import KINDS, LARGE, MONEY, TOTAL_HEADING, unit_of
from ..text.compact import compact
from ..text.years import FULL_YEAR, PHRASE
from .columns import year_of

_PAIR = 2
_WHOLE = expression("ทั้งสิ้น|ทั้งหมด|ทุกมิติ|ทั้งแผน")
_LABEL = expression(rf"{KINDS}|รายการ|งบประมาณ|วงเงิน|เงิน|\A[^\d–—−-]+\Z")
"""What stands before amounts and is none itself, though a number may be in it."""
_HEADING = expression(
    r"(?:ปี|งบประมาณ|พ\.?ศ\.?|รายการ|ที่|ลำดับ|จำนวน|เงิน|วงเงิน|รวม|ทั้งสิ้น|ทั้งหมด|ทุกโครงการ|ทุกมิติ|ยอด|บาท"
    r"|[().:/ ])+\Z"
)
"""What a heading of such a table says, and nothing of what else money may be for."""


def spelled_out(rows: Sequence[Row]) -> list[Block]:
    """Each row of such a table as a line of text; nothing for other tables."""
    if not _states_a_total(rows):
        return []
    labels, amounts = _labels_apart(_filled(rows))
    return [*map(Paragraph, labels), *(Paragraph(joined(cells)) for cells in _divided(amounts))]


def by_sheets(blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """The blocks, each with whether it is of the detail sheets."""
    in_sheets = False
    for block in blocks:
        if isinstance(block, Paragraph):
            in_sheets = in_sheets if block.contents else _within_sheets(block.run, before=in_sheets)
        elif not in_sheets:
            in_sheets = is_sheet(block)
        yield block, in_sheets


def pairs_of(rows: Sequence[Sequence[Run]]) -> tuple[tuple[FiscalYear | None, Run], ...]:
    """Each year's amount in the filled cells of rows, and the sum of all; empty for other rows."""
    if rows and _is_header(rows[0]):
        rows = rows[1:]
    if rows and len(rows[0]) == _PAIR + 1 and is_sum(rows[0][0]):
        rows = [rows[0][1:], *rows[1:]]
    if len(rows) == _PAIR and len(rows[0]) == len(rows[1]) > _PAIR:
        rows = [*zip(*rows, strict=True)]
    if any(len(row) != _PAIR for row in rows):
        return ()
    years = [year_in(row[0]) for row in rows]
    named = [one for one in years if one is not None]
    money = all(MONEY.match(row[1].bare) and _has_digit(row[1]) for row in rows)
    money = money and any(LARGE.search(row[1].bare) for row in rows)
    whole = None not in years[:-1] and (years[-1:] != [None] or is_sum(rows[-1][0]))
    if not (money and whole and len(set(named)) == len(named) >= _PAIR):
        return ()
    return tuple((year, row[1]) for year, row in zip(years, rows, strict=True))


def _filled(rows: Sequence[Row]) -> list[list[Run]]:
    """The filled cells of each row that has any."""
    return [cells for row in rows if (cells := [cell for cell in row.cells if cell])]


def _labels_apart(
    rows: Sequence[Sequence[Run]],
) -> tuple[Sequence[Run], Sequence[Sequence[Run]]]:
    """What stands before the years and before their amounts, and a row for each of these.

    ยอดรวมทั้งแผน | 2566 | 2567 over 18 โครงการ (บาท) | 77,000 | 78,000: one of them says that all is
    summed up, and none another unit.
    """
    if len(rows) != _PAIR or len(rows[0]) != len(rows[1]) or len(rows[0]) <= _PAIR:
        return (), rows
    (over, *years), (beside, *_) = rows
    labels = (over, beside)
    named = year_in(over) is None and _LABEL.search(beside.bare) is not None
    whole = any(TOTAL_HEADING.match(one.bare) and _WHOLE.search(one.bare) for one in labels)
    unit = unit_of("".join(one.bare for one in labels)) in {None, MoneyUnit.BAHT}
    if not (named and whole and unit and all(year_in(one) or is_sum(one) for one in years)):
        return (), rows
    return labels, [*zip(*(row[1:] for row in rows), strict=True)]


def _divided(rows: Sequence[Sequence[Run]]) -> Sequence[Sequence[Run]]:
    """The rows; those whose cells hold a year and its amount as a row for each of these.

    The name of the sum may stand before the first.
    """
    made: list[list[Run]] = []
    for row in rows:
        if _halves(row[-1]) is None:
            return rows
        lead = list(row[:1]) if is_sum(row[0]) and _halves(row[0]) is None else []
        pairs = [_halves(cell) for cell in row[len(lead) :]]
        found = [[*pair] for pair in pairs if pair is not None]
        if len(pairs) < _PAIR or len(found) < len(pairs):
            return rows
        made += [[*lead, *found[0]], *found[1:]]
    return made


def _halves(cell: Run) -> tuple[Run, Run] | None:
    """A year and its amount in one cell: in two lines, or the year before the amount."""
    for head, money in _parted(cell):
        if money and MONEY.match(money.bare) and (year_in(head) is not None or is_sum(head)):
            return head, money
    return None


def _parted(cell: Run) -> Iterator[tuple[Run, Run]]:
    """The ways in which a cell may be a year and an amount: by lines, words or white space."""
    if len(cell.lines) == _PAIR:
        yield cell.lines[0], cell.lines[1]
        return
    view = compact(cell)
    if match := PHRASE.match(view.text):
        rest = view.text[match.end() :].lstrip(":=")
        yield view.part(0, match.end()), view.part(len(view.text) - len(rest))
    apart = cell.text.rfind(" ")
    if apart > 0:
        yield cell.part(0, apart), cell.part(apart + 1)


def _states_a_total(rows: Sequence[Row]) -> bool:
    cells = _divided(_labels_apart(_filled(rows))[1])
    alone = len(cells) == 1 and len(cells[0]) == _PAIR and _WHOLE.search(cells[0][0].bare)
    if alone and is_sum(cells[0][0]):
        return MONEY.match(cells[0][1].bare) is not None and _has_digit(cells[0][1])
    return bool(pairs_of(cells))


def _within_sheets(run: Run, *, before: bool) -> bool:
    """Whether a line stands within the sheets, or opens them: one of them, or their part."""
    before = before or part_title(run.bare) is not None
    return within_sheets(run.bare, opens=starts_sheet(run), before=before)


def year_in(cell: Run) -> FiscalYear | None:
    """The fiscal year that a cell names, with or without a word for it."""
    year = year_of(cell.bare)
    return FiscalYear(int(cell.bare)) if year is None and FULL_YEAR.fullmatch(cell.bare) else year


def is_sum(cell: Run) -> bool:
    """Whether a cell is the heading of the sum over the years."""
    return TOTAL_HEADING.match(cell.bare) is not None and _HEADING.match(cell.bare) is not None


def _is_header(row: Sequence[Run]) -> bool:
    """Whether a row has nothing but headings, in no unit that the figures are to be taken by."""
    named = all(_HEADING.match(cell.bare) and year_in(cell) is None for cell in row)
    return named and unit_of("".join(cell.bare for cell in row)) in {None, MoneyUnit.BAHT}


def _has_digit(cell: Run) -> bool:
    return any(one.isdigit() for one in cell.bare)
