"""Tables of how risks are rated, which are no risks: matrices of scores, the meaning of levels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...documents import Row, Run
from ..tables.columns import RATED, Header, Role
from .column_roles import WORDED
from .headings import heading_of
from .values import LEVELS, Form, form_of, level_named

_VALUES = {Form.FIGURES, Form.LEVELS, Form.PRODUCTS}
_FEWEST = 3


def is_matrix_row(row: Row) -> bool:
    """Whether a row has nothing but scores or levels behind its first cell."""
    forms = [form_of(cell) for cell in row.cells if cell]
    return len(forms) > _FEWEST and all(form in _VALUES for form in forms[1:])


def is_scale(rows: Sequence[Row]) -> bool:
    """Whether rows have each another level, in the order of the scale: what a level means."""
    ranks = [rank for row in rows if (rank := _rank(row)) is not None]
    falls = {one > two for one, two in pairwise(ranks) if one != two}
    return len(ranks) >= _FEWEST and len(set(ranks)) == len(ranks) and len(falls) == 1


def _rank(row: Row) -> int | None:
    """The rank of the level that a row has alone in a cell."""
    named = (level_named(cell.bare) for cell in row.cells if LEVELS.fullmatch(cell.bare))
    level = next(named, None)
    return level.rank if level is not None else None


def leaves_risks(row: Row, header: Header) -> bool:
    """Whether a row below a risk table is another table's: its headings, or scores and levels.

    No step of work and no risk is the name of a level, and headings name no risk.
    """
    worded = [(cell, role) for cell, role in _cells(row, header) if role in WORDED]
    forms = [form_of(cell) for cell, _ in worded]
    if is_matrix_row(row) and forms and all(form in _VALUES for form in forms):
        return True
    if any(form_of(cell) is Form.LEVELS and role is not Role.CONTROL for cell, role in worded):
        return True
    filled = [cell for cell in row.cells if cell]
    heads = sum(map(_heads, filled))
    return (
        len(filled) > 1
        and heads * 2 >= len(filled)
        and not any(form_of(cell) in _VALUES for cell in filled)
        and not _is_of(row, header, Role.NUMBER, {Form.FIGURES, Form.CODE})
    )


def _heads(cell: Run) -> bool:
    heading = heading_of(cell.bare)
    return heading.certain or heading.roles == (Role.NUMBER,)


def fits_risks(row: Row, header: Header) -> bool:
    """Whether a row has words under the risk and, if the table rates risks, a value under that."""
    rated = {role for role, _ in header.columns} & RATED
    values = any(_is_of(row, header, role, _VALUES) for role in rated)
    return _is_of(row, header, Role.RISK, {Form.TEXT, Form.WORD}) and (values or not rated)


def _is_of(row: Row, header: Header, role: Role, forms: set[Form]) -> bool:
    """Whether a cell of a role looks like one of some forms."""
    return any(form_of(cell) in forms for cell, one in _cells(row, header) if one is role)


def _cells(row: Row, header: Header) -> list[tuple[Run, Role]]:
    pairs = zip(row.cells, header.columns, strict=False)
    return [(cell, role) for cell, (role, _) in pairs if cell]
