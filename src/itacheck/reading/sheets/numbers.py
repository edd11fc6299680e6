"""Lines over a sheet that say which it is by a word and a number, and lines that Word heads by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run
from ...plan import SheetHeading
from ...thai.digits import arabic
from ...thai.text import tidy
from .cells import is_short
from .frame_headings import Frame
from .headings import SHEET_START
from .line import Line, Role
from .naming import Name, Numbered

_NUMBER = r"(?P<number>\d{1,4}(?:\.\d{1,3}){0,3})"
ANOTHER = r"มิติ|ภารกิจ|ส่วน|บท|ตาราง|หน้า|แผ่น|ภาคผนวก|เอกสาร|ปี|พ\.ศ|ร้อยละ|รวม|จำนวน"
"""Words with a number that say no sheet's."""

COUNTED_NAME = expression(
    rf"\s*(?!\s|{ANOTHER})(?P<words>[^\d๐-๙.:：,;]{{0,40}}?)[\s:：.]*\(?"
    r"(?P<number>[\d๐-๙]{1,4}(?:\.[\d๐-๙]{1,4}){0,3})[.)]*[\s:：–—-]+(?P<name>[^\d\s].*)",
    re.DOTALL,
)
"""Words of any kind, a number, and a name: โครงการลำดับที่ ๑ มาตรการ…, รหัส ๑.๑.๑ โครงการ…."""

_LABEL = rf"{_NUMBER}[.):]*\Z"
_CODE_WORD = (
    r"(?:รหัส|เลขที่|หมายเลข|เลข|ลำดับ|code|no\.?)(?:ที่|โครงการ|กิจกรรม|มาตรการ|รายการ|ของ|/)*[:：.]?"
)
_COUNTED = expression(rf"(?!{ANOTHER})(?:\D{{1,40}}ที่:?|{_CODE_WORD}){_LABEL}", re.IGNORECASE)
"""Words of any kind with a number, over a project's name: ตัวอย่างที่ ๑, รหัสโครงการ ๑.๒.๑."""
_CODE = expression(rf"{_CODE_WORD}{_LABEL}", re.IGNORECASE)
_WORD = expression(rf"(?!{ANOTHER})[^\d(]{{1,30}}{_LABEL}")
_DRAWN = expression(r"[-_=.*~…]+")
_YEAR = expression(r"2[45]\d\d\Z")
_CODE_BEHIND = expression(
    r"(?<![\d.)])[\s(,]+(?:รหัส|เลขที่|หมายเลข|ลำดับ|code)(?:ที่|โครงการ|กิจกรรม|มาตรการ)*\s*[:：.]?\s*"
    rf"{_NUMBER}[.):\s]*\Z",
    re.IGNORECASE,
)
"""A project's number behind its name, or in the next cell: โครงการ… รหัส ๑.๒.๑."""
_OVER = expression(r"(?P<mark>\(?)(?P<number>\d{1,3})[.)]\Z")
_EXAMPLE = expression(r"ตัวอย่าง(?:โครงการ)?ที่[:.]?\d{1,3}[.:)]*\Z")
"""The handbook's own line over its examples of sheets."""
_UNNUMBERED = "-"
_FEWEST = 3
_NEAR = 3
_BETWEEN = " › "
"""Between the headings that a place of a Word file stands under."""


def counted_in(bare: str) -> Numbered | None:
    """The number in a line of a word that counts and a number."""
    match = _COUNTED.match(bare)
    return Numbered.of(match["number"]) if match else None


def code_behind(run: Run) -> Name | None:
    """The number that stands behind a name with a word for it, and the name without it."""
    match = _CODE_BEHIND.search(arabic(run.text))
    if match is None or not match.start() or _YEAR.match(match["number"]):
        return None
    return Name(Numbered.of(match["number"]), run.part(0, match.start()))


def number_in(lines: Sequence[Line], index: int, frame: Frame) -> tuple[Numbered, bool] | None:
    """The number in a line that holds but a word and a number, and whether the word is a code's.

    A row may hold them in two cells. Right over a table the word may be any.
    """
    line = lines[index]
    text = line.run.bare
    code = None
    if line.role is Role.HEAD:
        beside = line.content[0].bare if len(line.content) == 1 else "|"
        code = _CODE.match(beside) if is_short(line.run) else None
        text += beside
    code = code or _CODE.match(text)
    match = code
    if match is None and line.role is Role.TEXT:
        match = _COUNTED.match(text)
        match = match or (_WORD.match(text) if _over_table(lines, index, frame) else None)
    if match is None or _YEAR.match(match["number"]):
        return None
    return Numbered.of(match["number"]), code is not None


def _over_table(lines: Sequence[Line], index: int, frame: Frame) -> bool:
    """Whether a paragraph stands right over a table, and may be what numbers it."""
    line, below = lines[index], lines[index + 1 : index + 2]
    over = not line.in_table and any(one.in_table for one in below)
    return over and frame.group_of(line.run) is None


def said_below(lines: Sequence[Line], index: int) -> Run | None:
    """The text under a heading that has none beside it."""
    below = next((one for one in lines[index + 1 : index + 1 + _NEAR] if not one.furniture), None)
    return below.run if below and below.role is Role.TEXT and below.found is None else None


def title_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether the next line but for captions and strokes is a sheet's first heading, its title."""
    for line in lines[index + 1 : index + 1 + _NEAR]:
        if line.found is not None:
            return line.found.heading is SheetHeading.TITLE
        if not line.furniture and not line.contents and not _DRAWN.fullmatch(line.run.bare):
            return False
    return False


def is_styled(lines: Sequence[Line], index: int) -> bool:
    """Whether Word has a line for a heading: what follows it stands under it."""
    below = lines[index + 1 : index + 2]
    path = getattr(below[0].run.location, "heading", "") if below else ""
    last, text = path.rpartition(_BETWEEN)[2], tidy(lines[index].run.text)
    return bool(last) and (last == text or (last[-1] == "…" and text.startswith(last[:-1])))


def with_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with those that begin a sheet that hold its number alone: (๑), ๑.

    They stand right over the titles, in one form, and count them from the first.
    """
    forms: dict[str, dict[int, str]] = {}
    for index, line in enumerate(lines):
        match = _OVER.match(line.run.bare) if line.role is Role.TEXT else None
        if match and title_follows(lines, index) and not (index and _begun(lines[index - 1])):
            forms.setdefault(match["mark"], {})[index] = match["number"]
    begins = {at: number for one in forms.values() if _count(one) for at, number in one.items()}
    if not begins:
        return tuple(lines)
    return tuple(evolve(one, begins=begins.get(at, one.begins)) for at, one in enumerate(lines))


def _count(found: Mapping[int, str]) -> bool:
    """Whether numbers count the sheets, as those of pages do not that begin further on."""
    numbers = [int(one) for one in found.values()]
    steps = sum(one + 1 == after for one, after in pairwise(numbers))
    placed = sum(one == place for place, one in enumerate(numbers, start=1))
    most = 2 * max(steps, placed) >= len(numbers)
    return most and len(numbers) >= _FEWEST and min(numbers) == 1


def _begun(line: Line) -> str:
    """The number of the sheet that a line begins by nothing else; empty where it does not."""
    start = SHEET_START.match(line.run.bare)
    return line.begins or (start["number"] if start else "")


def left_examples(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of the handbook's examples that were left over a few sheets: ตัวอย่างที่ ๑๑.

    Over most of the sheets the same words are how these are numbered.
    """
    found = [
        index
        for index, line in enumerate(lines[:-1])
        if line.role is Role.TEXT
        and _EXAMPLE.match(line.run.bare)
        and (_begun(lines[index + 1]) or title_follows(lines, index))
    ]
    if not found:
        return frozenset()
    titles = sum(one.found is not None and one.found.heading is SheetHeading.TITLE for one in lines)
    return frozenset(found if 2 * len(found) < titles else ())


def begun_at(lines: Sequence[Line], examples: frozenset[int]) -> tuple[Line, ...]:
    """The lines, with each sheet that such an example stands over begun at that.

    What numbers the sheet beside it says nothing more, nor does an example behind the number.
    """
    found = [*lines]
    for index in examples:
        line, below = lines[index : index + 2]
        if index and _begun(lines[index - 1]):
            found[index] = evolve(line, furniture=True)
            continue
        found[index] = evolve(line, begins=_begun(below) or _UNNUMBERED)
        if _begun(below):
            found[index + 1] = evolve(below, furniture=True)
    return tuple(found)
