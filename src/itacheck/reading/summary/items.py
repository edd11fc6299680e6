"""The projects in a cell of the summary table, each with its number and title."""

from __future__ import annotations

import re

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run, joined
from ...plan import ItemKind
from ...thai.digits import arabic
from ...thai.text import squeeze, unquoted
from ..outline.headings import MISSION
from ..text.lists import is_reference, without_decimals
from .words import KINDS

KIND_WORD = expression(rf"[“\"'‘]*(?:{KINDS})")
_ITEM = expression(
    r"(?:^|(?<=\s))[-–•]?\s*\(?(?P<number>\d{1,5})"
    rf"(?:\s*(?P<mark>[.)])\)?(?!\d)\s*|(?:\s+|\s*[-–:]\s*)(?={KIND_WORD.pattern}))"
)
_COUNTED = expression(
    r"(?:^|(?<=\s))[-–•]?\s*"
    rf"(?:(?P<kind>{KINDS})ที่|(?:ลำดับ|ข้อ|เลข)(?:ที่)?|ที่)\s*"
    rf"\(?(?P<number>\d{{1,5}})(?:(?={KIND_WORD.pattern})|[.)\s:–-]+)(?=[^\W\d_]|[“\"'‘(])"
)
"""A number with the word that counts before it: ลำดับที่ 1, โครงการที่ 1."""
_CODE = r"\d{1,4}(?:\.\d{1,4})+|\d{1,2}-\d{2,3}"
"""A number of parts: 1.2.1; and such as people file by: 1-01."""
_LABELLED = expression(rf"\s*[-–•]?\s*\(?(?P<label>{_CODE})\)?[.)]?\s*(?=[^\d\s])")
_SUB_MISSION = expression(
    r"\s*[-–•]?\s*\(?(?P<code>\d{1,2}\.\d{1,2}\.\d{1,2})\)?[.)]?\s*(?=[^\d\s.)])"
)


@record
class Item:
    """A project in a row: its number, its title without it, and the number as printed if longer."""

    number: int | None
    title: Run
    label: str = ""


@record
class SubMissionText:
    """The heading of a sub-mission: its code, and its name."""

    code: str
    name: Run


def unnumbered(cell: Run) -> str:
    """A cell's text without the number of a project before it."""
    text = arabic(cell.text)
    match = _ITEM.match(text) or _COUNTED.match(text)
    return cell.text[match.end() :] if match else cell.text


def sub_mission_in(cell: Run) -> tuple[SubMissionText, Run | None] | None:
    """The sub-mission that a cell begins with, and the projects behind it, if any.

    What begins with a deep number and then names a kind is a project, and no sub-mission.
    """
    text = arabic(cell.text)
    match = _SUB_MISSION.match(text)
    if match is None or KIND_WORD.match(text, match.end()):
        return None
    item = next(
        (one for one in _ITEM.finditer(text, match.end()) if KIND_WORD.match(text, one.end())), None
    )
    kinds = _kind_starts(cell)
    start = item.start() if item else kinds[0] if kinds else None
    name = cell.part(match.end(), start)
    return SubMissionText(match["code"], name), cell.part(start) if start is not None else None


def names_project(name: str) -> bool:
    """Whether a name says that it is no mission's: these are never called project or activity."""
    kind = KIND_WORD.match(name)
    return kind is not None and not kind[0].endswith("มาตรการ")


def mission_in(cell: Run) -> tuple[Run, Run] | None:
    """The mission that a project's cell begins with, and the projects in it behind that.

    A number of two parts before a project or an activity is its own; missions are measures, too.
    """
    text = arabic(cell.text)
    starts = [one.start() for one in _ITEM.finditer(text, 1) if _opens(text, one)]
    starts += [one.start() for one in _COUNTED.finditer(text, 1) if _opens(text, one)]
    starts += [start for start in _kind_starts(cell) if start]
    if not starts:
        return None
    mission = cell.part(0, min(starts))
    match = MISSION.match(mission.bare.lstrip("-–•"))
    if match is None or not match["name"] or names_project(match["name"]):
        return None
    return mission.part(len(mission.text) - len(mission.text.lstrip("-–• "))), cell.part(
        min(starts)
    )


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a number within a cell begins a project: in a line of its own, or before a kind."""
    named = KIND_WORD.match(text, mark.end()) is not None
    return named or text[mark.start() - 1] == "\n"


def items_in(title: Run, number: Run | None, *, most: int | None = None) -> tuple[Item, ...]:
    """The projects that stand in a title cell, one below the other or alone.

    ``most``: so many values stand one below the other in the cells of the years; lines without
    numbers are no more projects than these.
    """
    text = arabic(title.text)
    marks = _counted(text, number) or _marks(text)
    if marks and marks[0].start() == 0:
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        return tuple(
            Item(int(mark["number"]), _titled(title, mark, end))
            for mark, end in zip(marks, ends, strict=True)
        )
    stacked = _unnumbered_stack(title)
    if stacked and (most is None or most == len(stacked)):
        return stacked
    return (_single(title, number),)


def rest_and_items(title: Run) -> tuple[Run, tuple[Item, ...]]:
    """The rest of a title at the head of a page, and the projects that begin behind it."""
    marks = _marks(arabic(title.text))
    start = next((mark.start() for mark in marks if mark.start()), None)
    return (
        (title, ()) if start is None else (title.part(0, start), items_in(title.part(start), None))
    )


def with_kinds(items: tuple[Item, ...], cell: Run | None) -> tuple[Item, ...]:
    """The projects of a row, with the kinds in a column of its own before titles without one.

    The cell has one kind for all of them, or a line for each.
    """
    lines = cell.lines if cell else ()
    if len(lines) == 1:
        lines = lines * len(items)
    if len(lines) != len(items):
        return items
    return tuple(_with_kind(item, line) for item, line in zip(items, lines, strict=True))


def _with_kind(item: Item, kind: Run) -> Item:
    name = item.title.text.lstrip("-–• ")
    if not name or KIND_WORD.match(name) or not KIND_WORD.match(kind.text):
        return item
    title = item.title.part(len(item.title.text) - len(name))
    return evolve(item, title=joined([kind, title], ""))


def _titled(cell: Run, mark: re.Match[str], end: int) -> Run:
    """The title behind a number, with the kind that is said of the number alone."""
    title = cell.part(mark.end(), end)
    kind = mark.groupdict().get("kind")
    if kind is None or KIND_WORD.match(title.text):
        return title
    return joined([cell.part(mark.start("kind"), mark.end("kind")), title], "")


def _counted(text: str, number: Run | None) -> list[re.Match[str]]:
    """The numbers with a word before them, the first at the beginning, the others in order.

    Where the number in a column of its own is another one, what the title says counts within it.
    """
    marks: list[re.Match[str]] = []
    for match in _COUNTED.finditer(text):
        if not marks and match.start():
            break
        named = KIND_WORD.match(text, match.end()) or text[match.start() - 1] == "\n"
        if not marks or (named and int(match["number"]) == int(marks[-1]["number"]) + 1):
            marks.append(match)
    printed = number.bare.strip("().") if number else ""
    same = printed.isdecimal() and bool(marks) and int(printed) == int(marks[0]["number"])
    return [] if printed[:1].isdigit() and not same else marks


def _marks(text: str) -> list[re.Match[str]]:
    marks: list[re.Match[str]] = []
    for match in _ITEM.finditer(text):
        value = int(match["number"])
        next_in_line = bool(marks) and value == int(marks[-1]["number"]) + 1
        named = bool(KIND_WORD.match(text, match.end()))
        follows = next_in_line and ")" in match[0] and not is_reference(text, match.start())
        wanted = match.start() == 0 or (named and (match["mark"] or next_in_line)) or follows
        if wanted and match.end() < len(text):
            marks.append(match)
    return marks


def _single(title: Run, number: Run | None) -> Item:
    text = arabic(title.text)
    labelled = _LABELLED.match(text)
    if labelled:
        return _labelled(labelled["label"], title.part(labelled.end()))
    printed = without_decimals(number.bare.strip("().")) if number else ""
    if re.fullmatch(_CODE, printed):
        return _labelled(printed, title)
    return Item(int(printed) if re.fullmatch(r"\d{1,5}", printed) else None, title)


def _labelled(label: str, title: Run) -> Item:
    """An item whose number has parts: the last of them is its own within its group."""
    return Item(int(re.split("[.-]", label)[-1]), title, label)


def _kind_starts(cell: Run) -> list[int]:
    """Where the lines of a cell begin that begin with a kind of project."""
    found, start = [], 0
    for line in cell.text.split("\n"):
        if KIND_WORD.match(line.lstrip("-–• ")):
            found.append(start)
        start += len(line) + 1
    return found


def _unnumbered_stack(title: Run) -> tuple[Item, ...]:
    """The projects of a cell without numbers: each line that names a kind begins one."""
    starts = _kind_starts(title) if "\n" in title.text else []
    if len(starts) < 2 or title.text[: starts[0]].strip("-–• \n"):
        return ()
    ends = [*starts[1:], len(title.text)]
    return tuple(
        Item(None, title.part(start, end)) for start, end in zip(starts, ends, strict=True)
    )


def kind_of(title: str) -> ItemKind | None:
    """The kind that a title begins with, or None."""
    bare = squeeze(unquoted(title))
    return next((kind for kind in ItemKind if bare.startswith(kind.value)), None)
