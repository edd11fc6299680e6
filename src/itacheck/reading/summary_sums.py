"""A table of sums beside the summary table: for each dimension how many projects, and how much.

It lists no projects, so that none of its rows is one; what it says was counted from the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..thai.years import FiscalYear
from .columns import Role
from .summary_columns import Column
from .summary_words import (
    COUNT_HEADING,
    DIMENSION_HEADING,
    MISSION_HEADING,
    OF_DIMENSIONS,
    ORDINAL,
    TITLE_HEADING,
    TOTAL_HEADING,
)

_HALF = 0.5


def sums_roles(
    columns: Sequence[Column], years: Mapping[int, FiscalYear]
) -> tuple[tuple[Role, FiscalYear | None], ...]:
    """What the columns of a table of sums hold; nothing where a table without titles is none.

    It has a column of dimensions, one of counts, and before its years no other one with words.
    """
    groups = [index for index, one in enumerate(columns) if _groups(one)]
    counts = [index for index, one in enumerate(columns) if _counts(one)]
    if not (groups and counts and groups[0] < min(years, default=0)):
        return ()
    for index, one in enumerate(columns[: min(years)]):
        if index not in {*groups, *counts} and not (_beside(one) or not one.filled):
            return ()
    return tuple(
        (Role.YEAR, years[index])
        if index in years
        else (Role.LABEL if index in groups else Role.OTHER, None)
        for index in range(len(columns))
    )


def _groups(column: Column) -> bool:
    named = DIMENSION_HEADING.match(column.heading) is not None
    return named and (
        OF_DIMENSIONS.search(column.heading) is not None or column.share(column.dimensions) > _HALF
    )


def _counts(column: Column) -> bool:
    """Whether a column counts projects: by its heading, and by its cells if that is short."""
    if COUNT_HEADING.search(column.heading):
        return True
    named = TITLE_HEADING.match(column.heading) is not None
    return named and column.share(column.labels) > _HALF


def _beside(column: Column) -> bool:
    heading = column.heading
    known = (ORDINAL, MISSION_HEADING, TOTAL_HEADING)
    return any(one.match(heading) for one in known) or column.share(column.labels) > _HALF
