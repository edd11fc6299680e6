"""Headings of dimensions and missions in the summary table that carry the sums of what they head.

The sums stand above the projects instead of below them: the row is a heading and a total in one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run, joined
from ...thai.text import same
from ..outline.headings import DIMENSION, MISSION
from ..tables.columns import WORDS, Role
from .items import names_project
from .row_kinds import OPEN, RowKind, SummaryRow, stands_under
from .words import GROUP, KINDS, counted_apart

_SEVERAL = 2
_COUNT = expression(rf"(?:จำนวน|รวม)*\d{{1,4}}(?:{KINDS}|รายการ|[/,])+\Z")
_IN_MISSION = expression(r"[-–—/]\d")


@record
class _Head:
    """A row that may be a heading with its sums.

    ``level`` is that of its group; ``sure``: no project without a name can stand so.
    """

    level: Role
    cell: Run
    code: str
    sure: bool


def with_headed_totals(rows: Sequence[SummaryRow]) -> Iterator[SummaryRow]:
    """The rows; a heading with sums as two: the heading, and the total of what it heads.

    Where a row may be a project without its name as well, it is a heading if all rows that begin
    such a group are written so.
    """
    followed = [*zip_longest(rows, rows[1:])]
    heads = [_head(row, below) for row, below in followed]
    written = Counter(head.level for head in heads if head)
    begun = Counter(level for row in rows for level in _begins(row))
    usual = {one for one, count in written.items() if count >= max(_SEVERAL, begun[one])}
    for (row, below), head in zip(followed, heads, strict=True):
        if head is None or not (head.sure or head.level in usual):
            yield row
            continue
        number = _named_below(head, below)
        if not number:  # else the rows below name the group themselves
            yield _heading(row, head)
        yield _total(row, evolve(head, code=number or head.code))


def with_closing_totals(rows: Sequence[SummaryRow]) -> Iterator[SummaryRow]:
    """The rows; one with money that names the open dimension once more behind its projects sums up.

    มิติที่ 1 ทำ 3 อย่าง ใช้เงิน: as a heading it would stand over them. Where headings over the tables
    name the dimensions, the first such row stands behind projects.
    """
    above = not any(row.dimension for row in rows)
    opened, projects = "", 0
    for row in rows:
        named = DIMENSION.match(row.dimension.bare) if row.dimension else None
        if named:
            opened, projects = named["number"], int(bool(row.items))
            yield row
            continue
        alone = _alone(row) if row.kind in OPEN and not row.cells_blank else None
        again = DIMENSION.match(alone.bare) if alone else None
        if again and projects and (above or again["number"] == opened):
            number, projects = int(again["number"]), 0
            yield evolve(row, kind=RowKind.SUBTOTAL, items=(), mission=None, total_of=number)
            continue
        above = above and not again  # it stands over its projects
        projects += len(row.items)
        yield row


def _alone(row: SummaryRow) -> Run | None:
    """The only filled cell of a row before its amounts, but for one of how many it sums up."""
    pairs = zip(row.row.cells, row.row.header.columns, strict=False)
    filled = [cell for cell, (role, _) in pairs if cell and role in WORDS]
    return filled[0] if filled and all(_COUNT.match(one.bare) for one in filled[1:]) else None


def _named_below(head: _Head, below: SummaryRow | None) -> str:
    """The number of a dimension that the row below names in its own column; empty otherwise."""
    named = below.dimension if below is not None and head.level is Role.DIMENSION else None
    match = DIMENSION.match(named.bare) if named else None
    if match is None or not match["name"]:
        return ""
    name = same((counted_apart(head.cell) or head.cell).text)
    return match["number"] if match["number"] == head.code or name == same(match["name"]) else ""


def _heading(row: SummaryRow, head: _Head) -> SummaryRow:
    """The row as the heading of its group alone."""
    return evolve(
        row,
        kind=RowKind.EMPTY,
        row=evolve(row.row, misfit=False),
        items=(),
        years=tuple((year, None) for year, _ in row.years),
        total=None,
        remark=None,
        dimension=head.cell if head.level is Role.DIMENSION else None,
        mission=head.cell if head.level is Role.MISSION else None,
    )


def _total(row: SummaryRow, head: _Head) -> SummaryRow:
    """The row as the total of its group alone; the group's number is no amount of it."""
    columns = row.row.header.columns
    numbers = {at for at, (role, _) in enumerate(columns) if role is Role.NUMBER}
    cells = (cell.part(0, 0) if at in numbers else cell for at, cell in enumerate(row.row.cells))
    whole = evolve(
        row, row=evolve(row.row, cells=tuple(cells)), items=(), dimension=None, mission=None
    )
    if head.level is Role.MISSION:
        return evolve(whole, kind=RowKind.MISSION_TOTAL, mission_of_total=head.code)
    return evolve(whole, kind=RowKind.SUBTOTAL, total_of=int(head.code) if head.code else None)


def _begins(row: SummaryRow) -> Iterator[Role]:
    """The groups that a row's own columns name."""
    if row.kind in OPEN:
        if row.dimension and row.dimension.bare.strip("-–"):
            yield Role.DIMENSION
        if row.mission and row.mission.bare.strip("-–"):
            yield Role.MISSION


def _head(row: SummaryRow, below: SummaryRow | None) -> _Head | None:
    """The heading that a row with figures, or signs for none, may be; None for other rows."""
    if row.kind not in OPEN or row.cells_blank:
        return None
    columns = row.row.header.columns
    first_year = next(at for at, (_, year) in enumerate(columns) if year is not None)
    lists = any(role is Role.TITLE for role, _ in columns)  # else a table of sums alone
    apart = {*Role} - {Role.TOTAL} if lists else set()  # what a heading has not, but a project may
    filled = [
        (at, cell, role)
        for at, (cell, (role, _)) in enumerate(zip(row.row.cells, columns, strict=False))
        if cell and (role in WORDS or (at < first_year and role in apart))
    ]
    roles = [role for _, _, role in filled]
    alone = len(roles) == 1 and roles[0] in WORDS
    if not (alone or roles == [Role.NUMBER, Role.TITLE]):
        return None
    whole = joined([cell for _, cell, _ in filled])
    name = counted_apart(whole)
    text = (name or whole).bare
    sure = name is not None or _covers_titles(row, filled[0][0])
    return _dimension(whole, text, roles[0], below, sure=sure) or _mission(
        whole, text, roles[0], below, sure=sure
    )


def _dimension(
    whole: Run, text: str, role: Role, below: SummaryRow | None, *, sure: bool
) -> _Head | None:
    match = DIMENSION.match(text)
    own = role is Role.DIMENSION
    if match is None and not (own or _heads_missions(text, below)):
        return None
    if names_project(text.lstrip("0123456789.():")):
        return None
    code = match["number"] if match else "".join(_leading_digits(text))
    return _Head(Role.DIMENSION, whole, code, sure or bool(match and not own))


def _mission(
    whole: Run, text: str, role: Role, below: SummaryRow | None, *, sure: bool
) -> _Head | None:
    match = MISSION.match(text)
    if match is None or not match["name"] or names_project(match["name"]):
        return None
    further = text[match.end("code") : match.start("name")].strip(".")
    if further or _IN_MISSION.match(match["name"]):  # 2.1.1, 2.1-1: of a project in it
        return None
    under = below is not None and stands_under(below, match["code"])
    if not (role is Role.MISSION or sure or under):
        return None
    return _Head(Role.MISSION, whole, match["code"], sure)


def _heads_missions(text: str, below: SummaryRow | None) -> bool:
    """Whether a number and a name stand over a mission of that number: 1. ชื่อ over 1.1 ชื่อ."""
    if not GROUP.match(text) or below is None:
        return False
    first = next((cell.bare for cell in below.row.cells if cell), "")
    code = MISSION.match(first)
    return code is not None and code["code"].split(".")[0] == "".join(_leading_digits(text))


def _leading_digits(text: str) -> Iterator[str]:
    for one in text.lstrip("("):
        if not one.isdigit():
            return
        yield one


def _covers_titles(row: SummaryRow, column: int) -> bool:
    """Whether the cell of a column goes over that of the titles, too."""
    titles = [at for at, (role, _) in enumerate(row.row.header.columns) if role is Role.TITLE]
    return any(
        start == column and any(start < at < start + size for at in titles)
        for start, size in row.row.spans
    )
