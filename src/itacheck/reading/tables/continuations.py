"""Whether rows without a header of their own go on with the table that was begun before them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...base.patterns import expression
from ...documents import Row, Run, joined
from ..outline.headings import DIMENSION, MISSION, part_heading
from ..risks.bands import is_band
from ..risks.cards import CardRow
from ..summary.words import is_data, is_sign, unit_of
from .columns import Header, Role, TableKind, year_of
from .row_cells import begins_item, first_filled
from .year_cells import years_of

_WORDY = 30
_SAMPLE = 40
_FEWEST = 2
_TOTAL = expression(r"(?:ยอด|ผล|จำนวน)*รวม(?!ถึง)|ยอดยก|ยกไป|ยกมา|total", re.IGNORECASE)
_MONEY = expression(r"\(?[\d,]*\d(?:\.\d+)?\)?(?:บาท|.-)?\Z")


def ends_above(row: Row, header: Header) -> bool:
    """Whether a table of part 1 ends above a row: a scale is its own, and a heading opens text."""
    if isinstance(row, CardRow) or header.kind is TableKind.SUMMARY:
        return False
    return _heads_section(row) or (header.kind is TableKind.RISK and is_band(row))


def _heads_section(row: Row) -> bool:
    """Whether a row has nothing but the heading of a section, in a cell or two."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) in {1, 2} and part_heading(joined(filled).bare) is not None


def goes_on(row: Row, header: Header, *, apart: bool) -> bool:
    """Whether a row may be the table's; ``apart``: more than a page's end stands between them."""
    width = len(header.columns)
    if not apart:
        return header.kind is TableKind.SUMMARY or len(row.cells) <= width + 1
    if header.kind is TableKind.RISK:
        numbered = header.columns[0][0] is Role.NUMBER and row.cells[0].bare[:1].isdigit()
        return len(row.cells) == width and numbered
    return len(row.cells) == width or (
        header.kind is TableKind.SUMMARY
        and (
            first_filled(row.cells).bare.startswith("รวม")
            or (begins_item(row) and len(row.cells) <= width)
        )
    )


def is_strange(rows: Sequence[Row], header: Header) -> bool:
    """Whether a piece behind a table is another table: no row of it has what the table's have.

    A row that begins with a blank cell goes on with the one above it.
    """
    sample = rows[:_SAMPLE]
    if not sample[0].cells[0] or any(len(row.cells) == len(header.columns) for row in sample):
        return False
    if header.kind is TableKind.SUMMARY:
        return _has_own_header(sample, header) or not any(map(_fits_summary, sample))
    return all(len(row.cells) < len(header.columns) - 1 for row in sample)


def _has_own_header(rows: Sequence[Row], header: Header) -> bool:
    """Whether rows of another width than the table's stand under words for all their columns."""
    first, width = rows[0], len(rows[0].cells)
    alike = len(rows) > 1 and all(len(row.cells) == width for row in rows)
    narrow = _FEWEST < width < len(header.columns) - 1
    return alike and narrow and not is_data(first) and all(map(_is_word, first.cells))


def _fits_summary(row: Row) -> bool:
    filled = [cell.bare for cell in row.cells if cell.bare]
    if begins_item(row) or (filled and _TOTAL.match(filled[0])):
        return True
    if any(DIMENSION.match(text) or MISSION.match(text) for text in filled):
        return True
    return sum(is_sign(text) or _MONEY.match(text) is not None for text in filled[1:]) >= _FEWEST


def unknown_heading(row: Row, header: Header) -> Run | None:
    """The first cell of a row of words over the years: a header that nobody understood.

    None for a row of a table, and for one that says the unit of money.
    """
    if header.kind is not TableKind.SUMMARY or len(row.cells) < len(header.columns) - 1:
        return None
    if is_data(row) or begins_item(row):
        return None
    pairs = zip(row.cells, header.columns, strict=False)
    under = [cell for cell, (role, _) in pairs if role is Role.YEAR]
    words = [cell for cell in under if _is_word(cell)]
    if len(words) < max(_FEWEST, len(under) - 1):
        return None
    return first_filled(row.cells)


def further_years(row: Row, header: Header) -> Run | None:
    """The first cell of a row with the fiscal years that come next: further columns, nameless.

    None for any other row. Whose the figures below it are, nobody can say.
    """
    if header.kind is not TableKind.SUMMARY or not header.years or is_data(row):
        return None
    if not any(year_of(cell.bare) for cell in row.cells):
        return None
    years = tuple(years_of([cell.bare for cell in row.cells]).by_column.values())
    after = max(header.years).year + 1
    return first_filled(row.cells) if years and min(years).year == after else None


def _is_word(cell: Run) -> bool:
    text = cell.bare
    letters = any(one.isalpha() for one in text) and not any(one.isdigit() for one in text)
    return letters and unit_of(text) is None and not is_sign(text)


def fills(row: Row, header: Header) -> bool:
    """Whether a row has a cell for each of a table's columns, and something in most of them."""
    return len(row.cells) >= len(header.columns) and 2 * sum(map(bool, row.cells)) > len(row.cells)


def looks_lost(row: Row, header: Header) -> bool:
    """Whether a row that cannot be told to go on with a table nevertheless looks like its own."""
    if header.kind is TableKind.SUMMARY:
        return begins_item(row)
    wordy = any(len(cell.text) >= _WORDY for cell in row.cells)
    return header.kind is TableKind.RISK and wordy and len(row.cells) >= len(header.columns) - 1
