"""Which cells of the first row on a page go on with those of the page before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...base.record import record
from ...thai.digits import arabic
from .items import CellItem, RowItem
from .lines import item_number, starts_item

_FIGURE = re.compile(r"(?:[\d,.]*\d|[–—-]+)\s*(?:[฿%]|บาท|โครงการ|คน|ครั้ง|คะแนน)?\s*\Z")
_BEGINS = re.compile("มิติ|ภารกิจ|แนวทาง|โครงการ|กิจกรรม|มาตรการ|รวม|ด้าน|ส่วน|จำนวน|ไม่|ปี")
"""How a cell begins that is none's rest."""
_NUMBERED = re.compile(r"(?:[ก-๙]{1,8}ที่\s*)?\(?\d{1,3}(?:[.)]|\.\d|\s|\Z)")
_FEWEST = 2


@record
class Break:
    """A table at the end of a page: ``above`` are the cells that may go on, by their columns.

    ``others`` are the rows of the table but for its header and the two at the break.
    """

    above: Mapping[int, CellItem]
    others: tuple[RowItem, ...]

    def going_on(self, row: RowItem) -> list[CellItem]:
        """The cells of the next page's first row that go on with those above: all, some or none."""
        filled = [cell for cell in row.cells if cell.text]
        if self._is_part(row):
            rest = all(_is_rest(self.above.get(cell.column), cell) for cell in filled)
            return filled if rest else []
        if self._needed(row):
            return [cell for cell in filled if self._is_merged(cell) and self._is_rest(cell)]
        return _by_themselves(self.above, filled)

    def _needed(self, row: RowItem) -> frozenset[int]:
        """The columns in which all rows of the table have a text, or a merged cell's."""
        own = {cell.column for cell in row.cells if cell.wide == 1 and cell.high == 1}
        plain = [one for one in self.others if all(cell.wide == 1 for cell in one.cells)]
        if len(plain) < _FEWEST:
            return frozenset()
        filled = {cell.column for one in plain for cell in one.cells if cell.text}
        empty = {cell.column for one in plain for cell in one.cells if not cell.text}
        return frozenset((filled - empty) & own)

    def _is_part(self, row: RowItem) -> bool:
        """Whether a row has nothing where all others have something."""
        needed = self._needed(row)
        return any(cell.column in needed and not cell.text for cell in row.cells)

    def _is_merged(self, cell: CellItem) -> bool:
        above = self.above.get(cell.column)
        return above is not None and (cell.high > 1 or above.high > 1)

    def _is_rest(self, cell: CellItem) -> bool:
        """Whether a merged cell goes on: others of its column begin with a number, it does not."""
        above = self.above[cell.column]
        if not above.text or above.wide != cell.wide:
            return False
        begun = [
            bool(_NUMBERED.match(arabic(one.text)))
            for row in self.others
            for one in row.cells
            if one.column == cell.column and one.text and one.wide == cell.wide
        ]
        if all(begun) and _NUMBERED.match(arabic(above.text)):
            return not _NUMBERED.match(arabic(cell.text))
        return _goes_on(above, cell)


def _by_themselves(above: Mapping[int, CellItem], filled: Sequence[CellItem]) -> list[CellItem]:
    """What goes on where the other rows of the table do not tell."""
    first = min(above)
    columns = {cell.column for cell in filled}
    pairs = [(above.get(cell.column), cell) for cell in filled]
    rests = [_goes_on(last, cell) for last, cell in pairs]
    if any(rests) and first not in columns:
        rests = [_may_go_on(last, cell) for last, cell in pairs]
    on = [cell for (_, cell), rest in zip(pairs, rests, strict=True) if rest]
    if len(on) == len(filled):
        whole = columns == {column for column, cell in above.items() if cell.text}
        return [] if whole and first in columns else on  # a row that has all is a new one
    strict = [cell for last, cell in pairs if _goes_on(last, cell)]
    return [cell for cell in strict if cell.high > 1 or above[cell.column].high > 1]


def _goes_on(last: CellItem | None, cell: CellItem) -> bool:
    """Whether a cell on a new page holds what was left of the one above it."""
    if last is None or not (last.full and _may_go_on(last, cell)):
        return False
    number = item_number(cell.text)
    if number is not None:
        above = [item_number(line) for line in last.text.split("\n")]
        return number - 1 in above[1:]  # a row's own number may follow that of the row before
    return not (starts_item(cell.text) or _BEGINS.match(cell.text))


def _may_go_on(last: CellItem | None, cell: CellItem) -> bool:
    """Whether nothing speaks against it."""
    return (
        last is not None
        and bool(last.text and cell.text)
        and last.wide == cell.wide
        and not _is_figure(cell.text)
    )


def _is_figure(text: str) -> bool:
    return bool(text) and bool(_FIGURE.match(arabic(text)))


def _is_rest(last: CellItem | None, cell: CellItem) -> bool:
    """Whether a cell of a row that lacks something may be what is left of the one above."""
    if last is None or last.wide != cell.wide:
        return False
    return not (_is_figure(cell.text) and _is_figure(last.text))
