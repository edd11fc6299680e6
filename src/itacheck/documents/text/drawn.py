"""Tables drawn with lines: their signs as bars and rules, and which lines are of one row.

Where a rule stands between all rows, a text that is longer than its cell goes on in the lines below
it, and so these are one row. A sign becomes another of its own width, so that every character keeps
its column.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...base.patterns import expression
from ...base.record import record
from .markdown import Bars, is_rule

_UPRIGHT = "│┃║╎╏┆┇┊┋￨❘∣"
_LEVEL = "─━═╌╍┄┅┈┉╴╶╸╺"
_CROSSES = "".join(
    chr(one)
    for one in range(0x250C, 0x2580)
    if chr(one) not in _UPRIGHT + _LEVEL and not 0x2571 <= one <= 0x2573
)
_SIGNS = str.maketrans(
    _UPRIGHT + _LEVEL + _CROSSES,
    "|" * len(_UPRIGHT) + "-" * len(_LEVEL) + "+" * len(_CROSSES),
)
_DRAWN = expression(f"[{_UPRIGHT}{_CROSSES}]")
_FIGURE = expression(r"[-–—\d.,๐-๙%/()]+(?:\s*บาท)?\Z")
_WORDS = expression(r"[^\W\d_][^\d–—]*\Z")
_ITEM = expression(r"(?:[-–•*]\s|\(?[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,3})*[.)])")
_THAI = expression("[\u0e01-\u0e4e]")
_FEWEST = 3
"""The header, and two rows or more: a rule below the header alone says nothing of the rows."""
_LONGEST_WORD = 16
"""So much room is left at the end of a line whose next word was too long for it, and no more."""


def in_signs(line: str) -> str:
    """A line of a table drawn with box characters, with bars and hyphens in their place."""
    return line.translate(_SIGNS) if len(_DRAWN.findall(line)) > 1 else line


@record
class Wrapped:
    """The lines of one row: for each cell and each line but the first, what stands before it there.

    A line feed where the line before was ended, a space where the next word did not fit into it,
    and nothing where it is full to the last column, for then a word goes on.
    """

    lines: tuple[int, ...]
    between: tuple[tuple[str, ...], ...]


def wrapped_rows(lines: Sequence[str], bars: Bars, rows: frozenset[int]) -> Mapping[int, Wrapped]:
    """The rows of several lines, by the index of their first one."""
    found: dict[int, Wrapped] = {}
    for groups in _grids(lines, rows):
        cut = [[[text for _, text in bars.cells(lines[at])] for at in group] for group in groups]
        if not _are_rows(cut):
            continue
        for group, cells in zip(groups, cut, strict=True):
            if len(group) > 1:
                between = tuple(_between(column) for column in zip(*cells, strict=True))
                found[group[0]] = Wrapped(tuple(group), between)
    return found


def _grids(lines: Sequence[str], rows: frozenset[int]) -> Iterator[list[list[int]]]:
    """The lines between each two rules of a table, for every table whose rules part its rows."""
    groups: list[list[int]] = []
    open_ = False
    for index in range(len(lines) + 1):
        line = lines[index] if index < len(lines) else ""
        if index in rows:
            if open_:
                groups[-1].append(index)
        elif is_rule(line):
            groups.append([])
            open_ = True
        else:
            filled = [one for one in groups if one]
            if len(filled) >= _FEWEST and not groups[-1]:
                yield filled
            groups, open_ = [], False


def _are_rows(groups: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Whether the lines between two rules are one row, in a whole table but for its header.

    Each has as many cells as the others of its row, though a row may have cells over several
    columns, and no line below the first has a figure alone in a cell: that would be of a row of its
    own, unless it goes on with the words above it.
    """
    even = all(len({len(line) for line in group}) == 1 for group in groups)
    below = [(group[at], group[at + 1]) for group in groups[1:] for at in range(len(group) - 1)]
    if not even or not below:
        return False
    return all(_are_amounts(above, line) or not _has_figures(line) for above, line in below)


def _has_figures(line: Sequence[str]) -> bool:
    """Whether a cell has a figure alone; the number of an item may stand above a long word."""
    texts = (cell.strip() for cell in line)
    return any(_FIGURE.match(text) and not _ITEM.fullmatch(text) for text in texts if text)


def _are_amounts(above: Sequence[str], line: Sequence[str]) -> bool:
    """Whether a line has nothing but figures, each with its word "จำนวน" or the like above it.

    A row of its own would name what they are of.
    """
    pairs = [(one.strip(), below.strip()) for one, below in zip(above, line, strict=True)]
    filled = [(one, below) for one, below in pairs if below]
    return all(_FIGURE.match(below) and _WORDS.match(one) for one, below in filled)


def _between(lines: Sequence[str]) -> tuple[str, ...]:
    """What stands between each two lines of a cell."""
    width = max(map(_columns, lines)) - 2
    return tuple(_sign(above.strip(), below.strip(), width) for above, below in pairwise(lines))


def _sign(above: str, below: str, width: int) -> str:
    """What stands between two lines of a cell of some width."""
    if not above or not below or _ITEM.match(below):
        return "\n"
    if _ITEM.fullmatch(above):
        return " "  # an item has more than its number, however long its first word is
    room = width - _columns(above)
    if room >= min(_columns(below.split(maxsplit=1)[0]) + 1, _LONGEST_WORD):
        return "\n"
    return "" if room == 0 and _THAI.match(above[-1]) and _THAI.match(below) else " "


def _columns(text: str) -> int:
    """How wide a text is: marks over and under letters have no column of their own."""
    return sum(unicodedata.category(one) not in {"Mn", "Cf"} for one in text)
