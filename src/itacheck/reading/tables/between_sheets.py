"""The summary table in pieces between the detail sheets: each group's projects, then their sheets.

A sheet may have a table with the same columns. It is about a project that the summary has, or about
none, and stands under no heading of a group that the summary has not had yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from ...documents import Row, Run
from ..summary.header import is_total
from ..summary.words import OF_DIMENSIONS
from ..text.lists import leading_number
from .columns import Header, Role, TableKind
from .row_cells import first_filled, is_item, texts_of
from .table_row import TableRow


def goes_on_between(
    header: Header, rows: Sequence[Row], taken: int, before: Sequence[TableRow], heading: str | None
) -> bool:
    """Whether a table between sheets is a further piece of the summary table.

    ``rows`` are its own, of which so many are ``taken`` by the header; ``before`` the rows of all
    tables so far. ``heading`` is the line right above it, if that is a group's which no piece of
    the summary stands under yet.
    """
    summary = [one for one in before if one.header.kind is TableKind.SUMMARY]
    if header.kind is not TableKind.SUMMARY or not summary:
        return False
    again = texts_of(rows[0])
    own = list(takewhile(lambda row: texts_of(row) != again, rows[taken:]))
    if _sums_up(header, own, summary):
        return True
    alike = any(_same_columns(header, one.header) for one in summary)
    return heading is not None and alike and _are_new(header, own, summary)


def _same_columns(one: Header, other: Header) -> bool:
    return one is other or (one.columns, one.headings) == (other.columns, other.headings)


def _are_new(header: Header, rows: Iterable[Row], summary: Iterable[TableRow]) -> bool:
    """Whether rows have projects, none of which the summary has."""
    roles = [role for role, _ in header.columns]
    cells = (dict(zip(roles, row.cells, strict=False)).get(Role.TITLE) for row in rows)
    titles = {_name(one) for one in cells if one and is_item(one)}
    return bool(titles) and titles.isdisjoint(_titles(summary))


def _titles(summary: Iterable[TableRow]) -> Iterator[str]:
    return (_name(cell) for row in summary if (cell := row.at(Role.TITLE)))


def _name(title: Run) -> str:
    return leading_number(title).run.bare


def _sums_up(header: Header, rows: Sequence[Row], summary: Sequence[TableRow]) -> bool:
    """Whether rows are nothing but totals of dimensions that the summary has not stated yet."""
    names = [first_filled(row.cells).bare for row in rows if any(row.cells)]
    stated = {row.first.bare for row in summary}
    return (
        bool(names)
        and header.years == summary[-1].header.years
        and all(is_total(row) for row in rows if any(row.cells))
        and all(OF_DIMENSIONS.search(one) for one in names)
        and stated.isdisjoint(names)
    )
