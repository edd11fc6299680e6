"""Numbered and bulleted items, such as ๑) or ๒. or (๓) or a dash, in a cell or a paragraph."""

from __future__ import annotations

import re
from itertools import zip_longest

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...thai.digits import arabic

_MARKER = expression(r"(?:(?<=\s)|^)(?P<bullet>[-–•●]\s+)?\(?(?P<number>\d{1,3})\s*[.)](?![\d])\s*")
_LEADING = expression(r"^\s*(?:[-–•●▪]\s*)?(?:\(?(?P<number>\d{1,3})\s*[.)](?!\d)\s*)?")
_SUBNUMBER = expression(r"^\s*(?:[-–•●▪]\s*)?\(?\d{1,3}(?:\.\d{1,3})+\)?[.)]?\s*")
_NOT_A_MARKER = expression(r"(?:ข้อ|มาตรา|ที่|ฉบับ|ครั้ง|ปี|พ\.ศ\.|หมวด|วรรค|อันดับ|บท)\s*$")
_REFERENCE_LENGTH = 16
_ITEM = expression(
    r"(?:(?<=\s)|\A)(?:[-–•●▪]\s*)?\(?(?P<over>(?:\d{1,2}\.)*)(?P<number>\d{1,3})(?:\s*[.)](?!\d)\s*|(?P<bare>\s+)(?=[^\d\s]))(?=\S)"
)
_NO_DECIMALS = expression(r"(?<=\d)\.0+\Z")
_LETTER = expression(r"(?:(?<=\s)|\A)(?:[-–•●▪]\s*)?\(?(?P<letter>[ก-ฮ])(?:\)|\.(?=\s))\s*(?=\S)")
_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณ"
"""Those that count a list, in their order: two old ones are left out."""
_BULLET = expression(r"(?:(?<=\s)|^)[-–•●▪]\s*(?=\S)")


@record
class Item:
    """An item of a list: the number before it, if any, and its text without it."""

    number: int | None
    run: Run


def leading_number(run: Run) -> Item:
    """A paragraph's own list marker, taken off; a sub-number such as ๒.๑) counts as no number."""
    text = arabic(run.text)
    sub = _SUBNUMBER.match(text)
    if sub:
        return Item(None, run.part(sub.end()))
    match = _LEADING.match(text)
    number = match["number"] if match else None
    return Item(int(number) if number else None, run.part(match.end() if match else 0))


def items_in_line(run: Run) -> list[Run]:
    """A line, or the numbered items that follow each other in it: ๑) … ๒) …, 4.1) … 4.2) ….

    Behind a wider gap a number of two parts needs no sign: 3.1 …   3.2 ….
    """
    text = arabic(run.text)
    marks: list[re.Match[str]] = []
    for match in _ITEM.finditer(text):
        last = marks[-1] if marks else None
        if match["bare"] and not (match["over"] and _stands_apart(text, match.start())):
            continue
        first = last is None and not text[: match.start()].strip()
        if first or (
            last is not None
            and match["over"] == last["over"]
            and int(match["number"]) == int(last["number"]) + 1
        ):
            marks.append(match)
    starts = [one.start() for one in marks] or [0]
    ends = [*starts[1:], len(text)]
    return [
        piece for start, end in zip(starts, ends, strict=True) if (piece := run.part(start, end))
    ]


def _stands_apart(text: str, start: int) -> bool:
    """Whether nothing or a wider gap stands before a place of a line."""
    return not text[:start].strip() or not text[start - 2 : start].strip()


def without_decimals(number: str) -> str:
    """A number of a list as it is meant where a sheet's format for amounts shows it as 1.0."""
    return _NO_DECIMALS.sub("", number)


def is_reference(text: str, start: int) -> bool:
    """Whether the number at ``start`` is spoken of (ข้อ ๒., รุ่นที่ ๒) and no list marker."""
    return bool(_NOT_A_MARKER.search(text[max(start - _REFERENCE_LENGTH, 0) : start]))


def has_bullet(run: Run) -> bool:
    """Whether a paragraph begins with a dash or a dot."""
    return bool(_BULLET.match(run.text))


def split_items(run: Run) -> tuple[Item, ...]:
    """The items that stand in one cell; a cell without markers is one item.

    Text before the first number is an item of its own. A number after words such as ข้อ or มาตรา is
    a reference and no marker, unless it is the next in line.
    """
    text = arabic(run.text)
    marks: list[re.Match[str]] = []
    for match in _MARKER.finditer(text):
        next_in_line = bool(marks) and int(match["number"]) == int(marks[-1]["number"]) + 1
        reference = not next_in_line and is_reference(text, match.start())
        if not reference and match.end() < len(text):
            marks.append(match)
    if not marks:
        return _lettered(run) or _bulleted(run)
    items = []
    before = run.part(0, marks[0].start())
    if before.text.strip("-– "):
        items.append(Item(None, before))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.start() if following else None
        piece = run.part(mark.end(), end)
        if piece:
            items.append(Item(int(mark["number"]), piece))
    return tuple(items)


def _lettered(run: Run) -> tuple[Item, ...]:
    """The items behind the letters of the alphabet in their order: (ก) … (ข) …; else none."""
    marks: list[re.Match[str]] = []
    for match in _LETTER.finditer(run.text):
        first = not marks and not run.text[: match.start()].strip("-–•●▪ ")
        if match["letter"] == _LETTERS[len(marks) : len(marks) + 1] and (marks or first):
            marks.append(match)
    pieces = [
        run.part(mark.end(), after.start() if after else None)
        for mark, after in zip_longest(marks, marks[1:])
    ]
    return tuple(Item(None, piece) for piece in pieces if piece.text.strip("-–—. "))


def _bulleted(run: Run) -> tuple[Item, ...]:
    marks = list(_BULLET.finditer(run.text)) if _BULLET.match(run.text) else []
    if not marks:
        return (Item(None, run),) if run.text.strip("-–—. ") else ()
    ends = [mark.start() for mark in marks[1:]] + [len(run.text)]
    pieces = [run.part(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
    return tuple(Item(None, piece) for piece in pieces if piece.text.strip("-–—. "))
