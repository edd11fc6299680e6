"""Numbered lists: which numbers each has, and where they do not follow each other (CNT004)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import field

from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record

_MARKER = expression(
    r"\s*(?P<bullet>[-–•●▪*]\s*)?(?:\((?P<inside>\d{1,3}(?:\.\d{1,3})*)\)"
    r"|(?P<path>\d{1,3}(?:\.\d{1,3})*)(?P<after>\s?[.)])(?!\d)"
    r"|(?P<bare>\d{1,2}(?:\.\d{1,2})+)(?=\s+[ก-ฮเ-ไ]))"
)
_MEASURED = expression(
    r"\s*(?:ล้าน|บาท|เท่า|กิโล|เมตร|ไร่|คะแนน(?!\s*(?:ITA|การ|ผล|ประเมิน|คุณธรรม|เฉลี่ย))"
    r"|เปอร์เซ็นต์|ชั่วโมง|วัน|เดือน|ปี)"
)

Line = tuple[str, Location | None]


@record
class NumberedList:
    """The numbers of a list as printed, and the place of its first that does not follow."""

    numbers: tuple[int, ...]
    breaks: int
    location: Location | None
    evidence: tuple[Line, ...] = field(repr=False)


@record
class _Item:
    """A marker: its style with the numbers of its parents, and its own number."""

    style: tuple[str, tuple[int, ...]]
    number: int
    line: Line


class _Open:
    """A list that goes on."""

    def __init__(self, style: tuple[str, tuple[int, ...]]) -> None:
        self.style = style
        self.items: list[_Item] = []


def lists_in(lines: Iterable[Line], *, from_one: bool = False) -> Iterator[NumberedList]:
    """The numbered lists among lines of text, one for each style of marker and parent.

    A line without a number may be a new parent: behind it, a list may begin at 1 again. So may a
    list of another style within an item. ``from_one`` leaves out lists that begin at another
    number, which are quoted from somewhere else.
    """
    done: list[_Open] = []
    open_: list[_Open] = []
    parent = False
    for line in lines:
        item = _item(line)
        if item is None:
            parent = parent or bool(line[0].strip())
            continue
        _put(item, open_, done, new_parent=parent)
        parent = False
    for one in (*done, *open_):
        numbers = [item.number for item in one.items]
        if len(numbers) > 1 and not (from_one and numbers[0] != 1):
            yield _finished(one.items)


def _item(line: Line) -> _Item | None:
    text = line[0]
    match = _MARKER.match(text)  # digits of either script
    if match is None or (match["bare"] and _MEASURED.match(text, match.end())):
        return None
    path = [int(one) for one in (match["inside"] or match["path"] or match["bare"]).split(".")]
    mark = "()" if match["inside"] else (match["after"] or "").strip() if len(path) == 1 else "."
    return _Item((mark, tuple(path[:-1])), path[-1], line)


def _put(item: _Item, open_: list[_Open], done: list[_Open], *, new_parent: bool) -> None:
    """Go on with the list of that style, whose inner lists end with it, or begin one."""
    at = next((at for at, one in enumerate(open_) if one.style == item.style), None)
    if at is not None:
        done += open_[at + 1 :]
        del open_[at + 1 :]
        if new_parent and item.number == 1:
            done.append(open_.pop())
            at = None
    if at is None:
        open_.append(_Open(item.style))
    open_[-1].items.append(item)


def _finished(items: Sequence[_Item]) -> NumberedList:
    numbers = tuple(item.number for item in items)
    wrong = [at for at, item in enumerate(items) if item.number != _before(items, at) + 1]
    shown = [items[at - 1].line for at in wrong[:1] if at] + [items[at].line for at in wrong]
    return NumberedList(
        numbers, len(wrong), (items[wrong[0]] if wrong else items[0]).line[1], tuple(shown)
    )


def _before(items: Sequence[_Item], at: int) -> int:
    return items[at - 1].number if at else 0


def list_of(numbered: Iterable[tuple[int | None, Line]]) -> NumberedList | None:
    """The list of things that have a number each; one without may hold the number skipped."""
    items: list[tuple[int, Line]] = []
    wrong: list[Line] = []
    expected, unnumbered = 1, 0
    for number, line in numbered:
        if number is None:
            unnumbered += 1
            continue
        if number not in {expected, expected + unnumbered}:
            wrong.append(line)
        items.append((number, line))
        expected, unnumbered = number + 1, 0
    if len(items) < 2:
        return None
    place = wrong[0][1] if wrong else items[0][1][1]
    return NumberedList(tuple(number for number, _ in items), len(wrong), place, tuple(wrong))
