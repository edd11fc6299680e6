"""The header of a risk table: one, two or three rows, told by its words and the cells below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from ...base.patterns import expression
from ...documents import Row, Run
from ...thai.digits import arabic
from ...thai.text import tidy
from ..tables.columns import LONGEST_CELL, RATED, Header, Role, TableKind
from .bands import is_band
from .column_roles import ITEM, VALUES, WORDED, settled
from .headings import (
    LONGEST_HEADING,
    Heading,
    heading_of,
    is_named_level,
)
from .scales import is_matrix_row
from .values import form_of

_ABOUT = expression("เสี่ยง|ทุจริต|ประเด็น|พฤติการณ์|เหตุการณ์|โอกาส|risk", re.IGNORECASE)
_MARK = expression(r"[-–•(]?\d+[.)]")
_STATED = expression(r"[^\d:：=]+[:：=]\d{1,3}(?![\d\-–—])")
"""A part of a rating with its figure: โอกาส = 4, but not โอกาส: 1-5."""
_MOST_LINES = 3
_ENOUGH = 4
_ENOUGH_OF_CONTROLS = 3
_OF_RISKS = expression("(?:มาตรการ|แนวทาง|วิธีการ|วิธี|แผน).*(?:เสี่ยง|ทุจริต)")
_STEPS = expression("ขั้นตอน|กระบวน|ประเด็น")


def risk_header(rows: Sequence[Row]) -> tuple[Header, int] | None:
    """The header of a table of risks: of their issues, and of controls or a rating."""
    begun = _lines(rows)
    if begun is None:
        return None
    lines, taken = begun
    below = [row.cells for row in takewhile(_may_be_risk, rows[taken:])]
    columns = _columns(lines)
    roles = settled(columns, below)
    if Role.RISK not in roles and not _is_of_controls(columns, roles):
        return None
    if not (Role.CONTROL in roles or set(roles) & RATED):
        return None
    enough = _ENOUGH if Role.RISK in roles else _ENOUGH_OF_CONTROLS
    if _weight(columns, roles) < enough:
        return None
    printed = tuple(" ".join(_printed(lines, index)) for index in range(len(roles)))
    return Header(TableKind.RISK, tuple((role, None) for role in roles), headings=printed), taken


def headed(rows: Sequence[Row]) -> tuple[tuple[Role, ...], tuple[str, ...], int] | None:
    """The roles and headings of a table's columns, and its lines of them, be it half a risk table.

    The heading is a column's own, without what stands over several.
    """
    begun = _lines(rows)
    if begun is None:
        return None
    lines, taken = begun
    roles = settled(_columns(lines), [row.cells for row in rows[taken:]])
    own = ((*_printed(lines, index), "")[-2:] for index in range(len(roles)))
    return roles, tuple(one[0] for one in own), taken


def _lines(rows: Sequence[Row]) -> tuple[list[tuple[Run, ...]], int] | None:
    """The lines of headings that a table begins with, and how many rows they take."""
    if not any(_ABOUT.search(cell.bare) for row in rows[:_MOST_LINES] for cell in row.cells):
        return None
    if not _opens(rows[0]):
        return None
    taken = 1
    while taken < min(_MOST_LINES, len(rows)) and _continues(rows[taken], rows[taken - 1], rows[0]):
        taken += 1
    # Numbers under one heading alone say over how many columns it stands.
    counted = (row.cells[0] and _counts_columns(_texts(row)) for row in rows[:taken])
    return _aligned([row for row, one in zip(rows[:taken], counted, strict=True) if not one]), taken


def _is_of_controls(columns: Sequence[tuple[Heading, ...]], roles: Sequence[Role]) -> bool:
    """Whether a table has the controls of risks that another one names, by number or by step."""
    texts = {
        role: [heading.text for heading in one] for one, role in zip(columns, roles, strict=True)
    }
    named = any(_OF_RISKS.match(text) for text in texts.get(Role.CONTROL, ()))
    held = Role.NUMBER in texts or any(_STEPS.match(text) for text in texts.get(Role.STEP, ()))
    return named and held and not RATED & set(roles)


def _may_be_risk(row: Row) -> bool:
    return not (is_band(row) or is_matrix_row(row))


def _weight(columns: Sequence[tuple[Heading, ...]], roles: Sequence[Role]) -> int:
    """How much speaks for a header: words that stand in headings alone count twice."""
    points = 0
    for column, role in zip(columns, roles, strict=True):
        if role is not Role.OTHER:
            points += 2 if any(one.certain for one in column) else 1
    return points


def _opens(row: Row) -> bool:
    """Whether a row may be a header's first: several short texts, of which none is a value."""
    texts = _texts(row)
    if len(texts) < 2 or max(map(len, texts)) > LONGEST_HEADING or any(map(_MARK.match, texts)):
        return False
    if sum(_STATED.match(arabic(text)) is not None for text in texts) > 1:
        return False
    forms = [form_of(cell) for cell in row.cells if cell]
    values = sum(form in VALUES for form in forms)
    words = sum(bool(heading_of(text).roles) for text in texts)
    return words >= 2 and all(
        form not in VALUES or bool(heading_of(text).roles) or (values >= 2 and is_named_level(text))
        for form, text in zip(forms, texts, strict=True)
    )


def _continues(row: Row, above: Row, first: Row) -> bool:
    """Whether a row below a header's first still belongs to it."""
    texts = _texts(row)
    if not texts or max(map(len, texts)) > LONGEST_CELL:
        return False
    if _counts_columns(texts) or [cell.bare for cell in row.cells] == [
        cell.bare for cell in above.cells
    ]:
        return True
    if any(map(_MARK.match, texts)):
        return False
    if _is_under_groups(row, above, first) and not any(
        form_of(cell) in VALUES for cell in row.cells
    ):
        return True
    if len(texts) > 1 and len(set(texts)) == len(texts) and all(map(is_named_level, texts)):
        return True
    return _is_mostly_known(row, first)


def _is_mostly_known(row: Row, first: Row) -> bool:
    """Whether most texts of a row are headings for sure, and none is data under a heading."""
    under = {
        index
        for index, cell in enumerate(first.cells)
        if cell and {*heading_of(cell.bare).roles} & WORDED
    }
    known = found = 0
    for index, cell in enumerate(row.cells):
        if not cell:
            continue
        text = cell.bare
        heading = heading_of(text)
        if form_of(cell) in VALUES and not heading.roles and not is_named_level(text):
            return False
        if index in under and not heading.certain and len(row.cells) == len(first.cells):
            return False
        found += 1
        known += heading.certain or is_named_level(text)
    return known * 2 > found


def _texts(row: Row) -> list[str]:
    return [cell.bare for cell in row.cells if cell]


def _is_under_groups(row: Row, above: Row, first: Row) -> bool:
    """Whether all texts of a row stand under headings over several columns, and divide them.

    Under one for words they are no items of its: what goes on there from another page is no header.
    """
    filled = {index for index, cell in enumerate(row.cells) if cell}
    found = [(over, own) for over, covered in _groups(row, first) if (own := covered & filled)]
    if not found or filled != set().union(*(own for _, own in found)):
        return False
    return all(
        len(own) > 1
        and min(own) == over
        and max(own) - over == len(own) - 1
        and _divides(heading_of(first.cells[over].bare), row, own, second=above is first)
        for over, own in found
    )


def _groups(row: Row, first: Row) -> Iterator[tuple[int, set[int]]]:
    """The columns that each heading of a header's first row stands over, its own the first.

    Columns that have the same heading one after the other share it.
    """
    texts = {index: cell.bare for index, cell in enumerate(first.cells) if cell}
    starts = [index for index, text in texts.items() if texts.get(index - 1) != text]
    width = max(len(row.cells), len(first.cells))
    for start, end in pairwise([*starts, width]):
        yield start, set(range(start, end))


def _divides(over: Heading, row: Row, own: Iterable[int], *, second: bool) -> bool:
    """Whether texts below a heading over several columns are headings of those."""
    if {*over.roles} & RATED:
        return True
    texts = [row.cells[index].bare for index in own]
    items = any(ITEM.match(text) and not heading_of(text).certain for text in texts)
    return second and bool(over.roles) and len(set(texts)) == len(texts) and not items


def _counts_columns(texts: Sequence[str]) -> bool:
    """Whether a row is of the numbers of the columns: (1), (2), (3)."""
    numbers = [text.strip("()[]") for text in texts]
    if len(numbers) < 3 or not all(len(one) <= 2 and one.isdecimal() for one in numbers):
        return False
    return int(numbers[0]) == 1 and all(int(b) == int(a) + 1 for a, b in pairwise(numbers))


def _aligned(rows: Sequence[Row]) -> list[tuple[Run, ...]]:
    """The lines of a header with as many cells each, also where a text left out those covered."""
    lines = [list(row.cells) for row in rows]
    first, blank = lines[0], lines[0][0].part(0, 0)
    group = next((at for at, cell in enumerate(first) if _is_rating(cell)), None)
    if group is not None:
        covered = 1 + len(list(takewhile(lambda cell: not cell, first[group + 1 :])))
        for line in lines[1:]:
            alone = all(_is_rating(cell) for cell in line)
            more = len(line) - covered if alone else len(line) - len(first)
            if more > 0:
                first[group + covered : group + covered] = [blank] * more
                covered += more
            if alone:
                line[:0] = [blank] * group
    width = max(map(len, lines))
    return [(*line, *[blank] * (width - len(line))) for line in lines]


def _is_rating(cell: Run) -> bool:
    text = cell.bare
    return bool({*heading_of(text).roles[:1]} & RATED) or (bool(text) and is_named_level(text))


def _columns(lines: Sequence[Sequence[Run]]) -> list[tuple[Heading, ...]]:
    """The headings of each column, the one over several columns above its own."""
    columns: list[list[Heading]] = [[] for _ in lines[0]]
    for number, line in enumerate(lines):
        over = ""
        for index, cell in enumerate(line):
            text = cell.bare
            covered = not text and any(below[index] for below in lines[number + 1 :])
            over = text or (over if covered else "")
            if over and not over.strip("()[]").isdecimal():
                columns[index].append(heading_of(over))
    return [tuple(column) for column in columns]


def _printed(lines: Sequence[Sequence[Run]], index: int) -> tuple[str, ...]:
    """The lines of a column's own heading and of that over it, each once."""
    found: dict[str, None] = {}
    for number, line in enumerate(lines):
        at = index
        while not line[at] and at and any(below[index] for below in lines[number + 1 :]):
            at -= 1
        text = tidy(line[at].text)
        if text and not line[at].bare.strip("()[]").isdecimal():
            found.setdefault(text)
    return tuple(found)
