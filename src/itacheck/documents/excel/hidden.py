"""What the reader of the screen does not see of a sheet and yet was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...base.language import say
from ...base.patterns import expression
from ...base.severity import Severity
from ..blocks import Note
from .parts import TRUE, SheetPart
from .places import column_name, place_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_INDEX = expression(r"[0-9]{1,9}\Z")
_NOTHING = expression(r"0+(?:\.0+)?\Z")
_MOST_RANGES = 20


def is_hidden_row(row: _Element) -> bool:
    """Whether a row is hidden, by a filter or by hand, or has no height."""
    return row.get("hidden") in TRUE or bool(_NOTHING.match(row.get("ht", "")))


def hidden_rows(
    name: str, sheet: SheetPart, rows: Iterable[int], filled: Mapping[int, int]
) -> Iterator[Note]:
    """A note on the hidden rows; ``filled`` has the first filled column of each row."""
    hidden = [row for row in rows if row in filled]
    if not hidden:
        return
    place = place_of(name, sheet, hidden[0], filled[hidden[0]])
    if len(hidden) == 1:
        message = say("Row {row} is hidden; it was read.", row=hidden[0])
    else:
        message = say("Rows {rows} are hidden; they were read.", rows=_ranges(hidden, str))
    yield Note(message, place, Severity.INFO)


def hidden_columns(
    name: str, sheet: SheetPart, hidden: Sequence[int], used: Mapping[int, int]
) -> Iterator[Note]:
    """A note on the hidden columns; ``used`` has the first filled row of each column."""
    if not hidden:
        return
    place = place_of(name, sheet, used[hidden[0]], hidden[0])
    if len(hidden) == 1:
        message = say("Column {column} is hidden; it was read.", column=column_name(hidden[0]))
    else:
        columns = _ranges(hidden, column_name)
        message = say("Columns {columns} are hidden; they were read.", columns=columns)
    yield Note(message, place, Severity.INFO)


def hidden_of(root: _Element, used: Iterable[int]) -> Iterator[int]:
    """Those of the columns that are hidden, or have no width."""
    ranges = sorted(
        (int(one.get("min", "0")), int(one.get("max", "0")))
        for one in root.iterfind("{*}cols/{*}col")
        if (one.get("hidden") in TRUE or _NOTHING.match(one.get("width", "")))
        and all(_INDEX.match(one.get(end, "")) for end in ("min", "max"))
    )
    reaches = waiting = 0
    for column in sorted(used):
        while waiting < len(ranges) and ranges[waiting][0] <= column:
            reaches = max(reaches, ranges[waiting][1])
            waiting += 1
        if column <= reaches:
            yield column


def _ranges(numbers: Sequence[int], named: Callable[[int], str]) -> str:
    """The numbers in order, those that follow each other as a range."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1] = [found[-1][0], number]
        else:
            found.append([number])
    told = ["–".join(map(named, one)) for one in found[:_MOST_RANGES]]
    return ", ".join(told) + (", …" if len(found) > _MOST_RANGES else "")
