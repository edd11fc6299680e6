"""The header of the table of target values, whichever way round the table stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..documents import Row
from .columns import Header, Role, TableKind, year_of
from .compact import squeezed

_TARGET = re.compile("คดี|ITA|คะแนน", re.IGNORECASE)
_NUMBER = re.compile(r"\(?\d{1,3}[.)]*\Z")
_YEARS = re.compile(r"(?:ประจำ)?(?:ปี(?:งบประมาณ)?|พ\.?ศ\.?|[/()])+\Z")


def targets_header(rows: Sequence[Row]) -> tuple[Header, int] | None:
    """The header of a table with a row for each series and a column for each year."""
    years = [year_of(squeezed(cell)) for cell in rows[0].cells]
    if sum(year is not None for year in years) < 2 or len(rows) < 2:
        return None
    before = next(index for index, year in enumerate(years) if year is not None)
    labels = [cell for row in rows[1:] for cell in row.cells[: before + 1]]
    if not before or not any(_TARGET.search(squeezed(cell)) for cell in labels):
        return None
    numbers = [squeezed(row.cells[0]) for row in rows[1:] if row.cells[0]]
    label = 1 if before > 1 and all(_NUMBER.match(number) for number in numbers) else 0
    columns = tuple(
        (Role.YEAR, year) if year else (Role.LABEL if index == label else Role.OTHER, None)
        for index, year in enumerate(years)
    )
    return Header(TableKind.TARGETS, columns), 1


def targets_by_row(rows: Sequence[Row]) -> tuple[Header, int] | None:
    """The header of a table with a row for each year and a column for each series."""
    texts = [squeezed(cell) for cell in rows[0].cells]
    years = next((index for index, text in enumerate(texts) if _YEARS.match(text)), None)
    if years is None or len(rows) < 2 or len(rows[1].cells) <= years:
        return None
    if year_of(squeezed(rows[1].cells[years])) is None:
        return None
    roles = [
        Role.YEARS if index == years else Role.SERIES if _TARGET.search(text) else Role.OTHER
        for index, text in enumerate(texts)
    ]
    if Role.SERIES not in roles:
        return None
    columns = tuple((role, None) for role in roles)
    return Header(TableKind.TARGETS, columns, rows[0].cells), 1
