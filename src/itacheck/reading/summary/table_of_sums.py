"""The columns of a table of sums: for each dimension or mission how many projects, and how much.

It lists no projects, so that none of its rows is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...thai.years import FiscalYear
from ..tables.columns import Role
from ..text.years import FULL_YEAR
from .columns import Column
from .words import (
    COUNT_HEADING,
    DIMENSION_HEADING,
    MISSION_HEADING,
    OF_DIMENSIONS,
    ORDINAL,
    PROJECT_NAMED,
    TITLE_HEADING,
    TOTAL_HEADING,
    heads_groups,
    names_money,
)

_HALF = 0.5
_FEWEST = 2


def sums_roles(
    columns: Sequence[Column], years: Mapping[int, FiscalYear]
) -> tuple[tuple[Role, FiscalYear | None], ...]:
    """What the columns of a table of sums hold; nothing where a table without titles is none.

    It has a column of dimensions, or of missions alone, and before its years no other one with
    words. Where no column counts the projects, nothing but dimensions stands in their column, and
    money beside them.
    """
    groups = [index for index, one in enumerate(columns) if _groups(one)]
    groups = groups or [index for index, one in enumerate(columns) if _lists_missions(one)][:1]
    counts = [index for index, one in enumerate(columns) if _counts(one)]
    if not groups or groups[0] >= min(years, default=0):
        return ()
    if not counts and not _are_groups(columns[groups[0]], [columns[one] for one in years]):
        return ()
    for index, one in enumerate(columns[: min(years)]):
        if index not in {*groups, *counts} and not (_beside(one) or not one.filled):
            return ()
    roles = [
        Role.YEAR if index in years else _role(one, index, groups[0], counts)
        for index, one in enumerate(columns)
    ]
    return tuple((role, years.get(at)) for at, role in enumerate(_without_counts(columns, roles)))


def _without_counts(columns: Sequence[Column], roles: Sequence[Role]) -> Iterator[Role]:
    """The roles, where a heading for sums stands over a column that counts and one of money.

    In a text the second of them has the lower heading alone.
    """
    totals = {at for at, role in enumerate(roles) if role is Role.TOTAL}
    for at, role in enumerate(roles):
        before = at - 1 in totals and role is Role.OTHER
        if before and _is_money_of(columns[at], columns[at - 1]):
            yield Role.TOTAL
            continue
        money = totals - {at} if at in totals else set()
        beside = {*money, at + 1} if at in totals and at + 1 < len(roles) else money
        counts = any(_is_money_of(columns[one], columns[at]) for one in beside)
        yield Role.OTHER if counts else role


def _is_money_of(column: Column, counts: Column) -> bool:
    """Whether of two columns under a heading for sums this one is the money's."""
    named = names_money(column.lowest) and not names_money(counts.lowest)
    return named and column.share(column.labels) <= counts.share(counts.labels)


def _role(column: Column, index: int, group: int, counts: Sequence[int]) -> Role:
    if index == group:
        return Role.MISSION if _lists_missions(column) else Role.DIMENSION
    if [index] == list(counts) and not FULL_YEAR.search(column.heading):
        return Role.COUNT  # several of them count what there is in each year
    if index > group and MISSION_HEADING.match(column.heading):
        return Role.MISSION
    total = index > group and TOTAL_HEADING.match(column.heading)
    return Role.TOTAL if total else Role.OTHER


def _are_groups(column: Column, years: Sequence[Column]) -> bool:
    """Whether a column names groups alone, and what stands under the years is money."""
    filled = sum(one.filled for one in years)
    money = sum(one.money for one in years)
    groups = max(column.dimensions, column.missions if _lists_missions(column) else 0)
    return groups == column.filled > 0 and money == filled > 0


def _lists_dimensions(column: Column) -> bool:
    """Whether a column names dimensions and nothing else, whatever its heading."""
    return column.dimensions == column.filled >= _FEWEST


def _lists_missions(column: Column) -> bool:
    """Whether a column names missions and nothing else, under a heading for them."""
    named = MISSION_HEADING.match(column.heading) is not None
    return named and column.missions == column.filled >= _FEWEST


def are_dimensions(columns: Sequence[Column], title: int) -> bool:
    """Whether what seems to be the titles' column has dimensions, and no group stands before it.

    Numbers alone make no dimensions of what stands under a heading for projects.
    """
    column, heading = columns[title], columns[title].heading
    if TITLE_HEADING.match(heading) and PROJECT_NAMED.search(heading) and column.numbered:
        return False
    grouped = any(heads_groups(one.heading) for one in columns[:title])
    return _lists_dimensions(column) and not grouped


def _groups(column: Column) -> bool:
    if _lists_dimensions(column):
        return True
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
