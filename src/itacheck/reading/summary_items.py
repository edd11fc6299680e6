"""The projects in a cell of the summary table, each with its number and title."""

from __future__ import annotations

import re

from attrs import frozen

from ..documents import Run
from ..readable import Readable
from ..thai.digits import arabic
from .compact import squeezed
from .lists import is_reference

KIND_WORD = re.compile(r"[“\"'‘]*(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ)")
_ITEM = re.compile(
    r"(?:^|(?<=\s))[-–•]?\s*\(?(?P<number>\d{1,5})"
    rf"(?:\s*(?P<mark>[.)])\)?(?!\d)\s*|\s+(?={KIND_WORD.pattern}))"
)
_DEEP_NUMBER = re.compile(r"\s*[-–•]?\s*\(?\d{1,3}(?:\.\d{1,3})+\)?[.)]?\s*(?=\D)")


@frozen(repr=False)
class Item(Readable):
    """A project in a row: its number, its title without it, and where it stands."""

    number: int | None
    title: Run


def unnumbered(cell: Run) -> str:
    """A cell's text without the number of a project before it."""
    return cell.text[match.end() :] if (match := _ITEM.match(cell.text)) else cell.text


def items_in(title: Run, number: Run | None) -> tuple[Item, ...]:
    """The projects that stand in a title cell, one below the other or alone."""
    text = arabic(title.text)
    marks: list[re.Match[str]] = []
    for match in _ITEM.finditer(text):
        value = int(match["number"])
        next_in_line = bool(marks) and value == int(marks[-1]["number"]) + 1
        named = bool(KIND_WORD.match(text, match.end()))
        follows = next_in_line and ")" in match[0] and not is_reference(text, match.start())
        wanted = match.start() == 0 or (named and (match["mark"] or next_in_line)) or follows
        if wanted and match.end() < len(text):
            marks.append(match)
    if not marks or marks[0].start() > 0:
        deep = _DEEP_NUMBER.match(text)
        return (Item(_column_number(number), title.part(deep.end()) if deep else title),)
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return tuple(
        Item(int(mark["number"]), title.part(mark.end(), end))
        for mark, end in zip(marks, ends, strict=True)
    )


def _column_number(number: Run | None) -> int | None:
    digits = re.fullmatch(r"\(?(\d{1,5})[.)]*", squeezed(number)) if number else None
    return int(digits[1]) if digits else None
