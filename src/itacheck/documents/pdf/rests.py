"""Which cells of the first row on a page go on with those of the page before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...base.patterns import expression
from ...base.record import record
from ...thai.digits import arabic
from ...thai.text import squeeze
from .broken import is_cut_number
from .items import CellItem, RowItem
from .wording import item_number, starts_item

_UNITS = "[฿%]|บาท|โครงการ|คน|ครั้ง|คะแนน"
_FIGURE = expression(rf"(?:[\d,.]*\d|[–—-]+)\s*(?:{_UNITS})?\s*\Z")
_UNIT = expression(rf"(?:{_UNITS})\Z")
_BEGINS = expression(r"(?:มิติ|ภารกิจ|แนวทาง|โครงการ|กิจกรรม|มาตรการ|รวม|ด้าน|ส่วน|จำนวน|ไม่|ปี)(?!\Z)")
"""How a cell begins that is none's rest."""
_SUM = expression("(?:ยอด|ผล)?รวม")
_NUMBERED = expression(r"(?:[ก-๙]{1,8}ที่\s*)?\(?\d{1,3}(?:[.)]|\.\d|\s|\Z)")
_WITHIN = expression(r"0\d{0,2},\d")
"""What no number begins with."""
_ROW_NUMBER = expression(r"(\d{1,3})[.)]?\Z")
_PROJECT = expression("โครงการ|กิจกรรม|มาตรการ")
_FEWEST = 2


@record
class Break:
    """A table at the end of a page: ``above`` are the cells that may go on, by their columns.

    ``others`` are the rows of the table but for its header and the two at the break; ``merged`` the
    columns with cells over several rows, ``labels`` what the first cells of several rows of the
    document hold, without spaces.
    """

    above: Mapping[int, CellItem]
    others: tuple[RowItem, ...]
    merged: frozenset[int]
    labels: frozenset[str]

    def going_on(self, row: RowItem) -> list[CellItem]:
        """The cells of the next page's first row that go on with those above: all, some or none."""
        filled = [cell for cell in row.cells if cell.text]
        if _is_sum(filled):
            return []
        if self._is_part(row, filled):
            rest = all(self._is_as_wide(cell) for cell in filled)
            return filled if rest else []
        if self._needed(row):
            return [cell for cell in filled if self._is_merged(cell) and self._is_rest(cell)]
        return _by_themselves(self.above, filled)

    def _of_column(self, column: int) -> list[CellItem]:
        return [one for row in self.others for one in row.cells if one.column == column]

    def _needed(self, row: RowItem) -> frozenset[int]:
        """The columns in which all rows of the table have a text, or a merged cell's."""
        own = [
            cell.column
            for cell in row.cells
            if cell.wide == 1 and cell.high == 1 and cell.column not in self.merged
        ]
        found = {column: self._of_column(column) for column in own}
        return frozenset(
            column
            for column, cells in found.items()
            if len(cells) >= _FEWEST and all(one.text for one in cells)
        )

    def _is_part(self, row: RowItem, filled: Sequence[CellItem]) -> bool:
        """Whether a row is what is left of another.

        It has nothing where all others have something, or a text that begins as no other does, or
        what is left of a number.
        """
        if any(self._are_figures(cell) for cell in filled if not self._counts_on(cell, filled)):
            return False
        needed = self._needed(row)
        if any(cell.column in needed and not cell.text for cell in row.cells):
            return True
        for cell in filled:
            above = self.above.get(cell.column)
            if above is None or above.wide != cell.wide:
                continue
            rest = "," in above.text or _WITHIN.match(arabic(cell.text))
            if (rest and _is_cut(above, cell)) or cell.text.startswith("."):
                return True
            if self._is_label(above, cell) or _is_unit_of(above, cell):
                return True
            if self._counts_on(cell, filled):
                return True
            if not self._is_merged(cell) and self._begins_otherwise(cell):
                return True
        return self._lacks_figures(filled)

    def _are_figures(self, cell: CellItem) -> bool:
        """Whether a cell and the one above are both figures, and not of one number."""
        above = self.above.get(cell.column)
        if above is None or not (_is_figure(cell.text) and _is_figure(above.text)):
            return False
        return not _is_cut(above, cell)

    def _is_label(self, above: CellItem, cell: CellItem) -> bool:
        """Whether two cells are one together: an open end tells, or a heading that comes again."""
        rest = squeeze(cell.text)
        whole = squeeze(above.text) + rest
        return above.text.endswith("/") or (whole in self.labels and rest not in self.labels)

    def _counts_on(self, cell: CellItem, filled: Sequence[CellItem]) -> bool:
        """Whether digits are the rest of a row's number, which only with them counts on.

        A narrow cell breaks a number within its digits. The row's other cells hold no figures,
        where those above it do.
        """
        above = self.above.get(cell.column)
        figures = (one for at, one in self.above.items() if at != cell.column)
        if above is None or not any(_is_figure(one.text) for one in figures):
            return False
        if any(_is_figure(one.text) for one in filled if one is not cell):
            return False
        begun, rest = (_ROW_NUMBER.match(arabic(one.text)) for one in (above, cell))
        if not (begun and rest) or above.text != above.text.rstrip(".)"):
            return False
        if int(rest[1]) == int(begun[1]) + 1:
            return False
        column = (squeeze(one.text) for one in self._of_column(cell.column))
        others = {item_number(f"{one}.") for one in column if one}
        whole = int(begun[1] + rest[1])
        return whole - 1 in others and whole not in others

    def _lacks_figures(self, filled: Sequence[CellItem]) -> bool:
        """Whether the row before has several figures where this one has nothing."""
        figures = {column for column, one in self.above.items() if _is_figure(one.text)}
        return len(figures) >= _FEWEST and not any(
            cell.column in figures
            or cell.wide > 1
            or _BEGINS.match(cell.text)
            or _NUMBERED.match(arabic(cell.text))
            for cell in filled
        )

    def _is_as_wide(self, cell: CellItem) -> bool:
        above = self.above.get(cell.column)
        return above is not None and above.wide == cell.wide

    def _is_merged(self, cell: CellItem) -> bool:
        above = self.above.get(cell.column)
        return above is not None and (cell.high > 1 or above.high > 1)

    def _is_rest(self, cell: CellItem) -> bool:
        """Whether a merged cell goes on with the one above."""
        above = self.above[cell.column]
        if not above.text or above.wide != cell.wide:
            return False
        return self._begins_otherwise(cell) or _goes_on(above, cell)

    def _begins_otherwise(self, cell: CellItem) -> bool:
        """Whether the other cells of a column begin with a number, or all as projects do."""
        cells = (*self._of_column(cell.column), self.above[cell.column])
        others = [one.text for one in cells if one.text and not _is_figure(one.text)]
        if len(others) < _FEWEST or _is_figure(cell.text):
            return False
        return any(
            all(kind.match(arabic(one)) for one in others) and not kind.match(arabic(cell.text))
            for kind in (_NUMBERED, _PROJECT)
        )


def _is_sum(filled: Sequence[CellItem]) -> bool:
    """Whether a row is one of sums, with figures of its own: whatever it lacks, it is no rest."""
    words = [cell for cell in filled if _SUM.match(cell.text)]
    figures = (cell for cell in filled if cell not in words)
    return bool(words) and any(any(map(str.isdecimal, cell.text)) for cell in figures)


def _is_cut(above: CellItem, cell: CellItem) -> bool:
    """Whether a number begins in one cell, and goes on in the other."""
    return is_cut_number(above.text.rpartition("\n")[2], cell.text.partition("\n")[0])


def _is_unit_of(above: CellItem, cell: CellItem) -> bool:
    """Whether a cell has nothing but the unit of the figure that ends the one above."""
    return bool(_UNIT.match(cell.text)) and above.text[-1:].isdecimal()


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
    return bool(text) and all(_FIGURE.match(one) for one in arabic(text).split("\n"))
