"""The headings of a document's parts: ส่วนที่ 2, บทที่ ๒ การประเมินความเสี่ยง, หมวด 4 รายละเอียดโครงการ.

What a part is called says what it is before its number does: plans count their parts otherwise.
"""

from __future__ import annotations

import re
from enum import Enum

from ...base.patterns import expression
from ...base.record import record
from ...plan import PartId
from ..sheets.headings import KINDS
from .headings import part_heading

_PART = expression(
    r"\A(?P<word>ส่วน|บท|หมวด|ตอน|ภาค)(?:ที่)?(?P<number>\d{1,2})(?!\d)[:：.)–-]?(?P<name>.*)\Z",
    re.DOTALL,
)
_LONGEST = 120
_FIRST = "บทนำ"
_SHEETS = expression(rf"(?:รายละเอียด|แบบ).{{0,30}}(?:{KINDS})")
_SUMMARY = expression(rf"แผน|สรุป|งบประมาณ|{KINDS}")

_OPENS_SUMMARY = expression(
    rf"(?:ตาราง)?สรุป.{{0,30}}(?:{KINDS}|งบประมาณ|แผน)|แผนปฏิบัติการป้องกันการทุจริต"
)
"""What a part is called that lists the projects, wherever it stands: also behind their sheets."""


class Chapter(Enum):
    """What the heading of a part opens."""

    FIRST = "part 1, with the risks, the goals and the targets"
    SUMMARY = "the summary table"
    SHEETS = "the detail sheets"
    OTHER = "something else"


_BEFORE_SHEETS = (Chapter.FIRST, Chapter.SUMMARY)
_BY_NUMBER = {1: Chapter.FIRST, 2: Chapter.SUMMARY, 3: Chapter.SHEETS}


@record
class PartTitle:
    """A heading in compact text: the word before its number, the number, and the name behind."""

    word: str
    number: int
    name: str

    @property
    def label(self) -> str:
        """Word and number as people say them: ส่วนที่ 2."""
        return f"{self.word}ที่ {self.number}"

    @property
    def section(self) -> PartId | None:
        """The section of part 1 that the part is called by."""
        return part_heading(self.name) if self.name else None

    @property
    def is_a_plans(self) -> bool:
        """Whether its name, if it has one, is that of one of a plan's parts."""
        return not self.name or bool(named_chapter(self.name) or likely_chapter(self.name))

    @property
    def numbered(self) -> Chapter:
        """What parts of its number are in the usual plan."""
        return _BY_NUMBER.get(self.number, Chapter.OTHER)


def part_title(text: str) -> PartTitle | None:
    """The heading of a part in compact text; None for any other line."""
    match = _PART.match(text) if len(text) <= _LONGEST and "ประกอบด้วย" not in text else None
    return PartTitle(match["word"], int(match["number"]), match["name"]) if match else None


def named_chapter(name: str) -> Chapter | None:
    """What a name that nothing else has says: an introduction, or a section of part 1."""
    return Chapter.FIRST if name.startswith(_FIRST) or part_heading(name) else None


def likely_chapter(name: str) -> Chapter | None:
    """What a name makes likely where nothing that is known stands below it."""
    if _SHEETS.search(name):
        return Chapter.SHEETS
    return Chapter.SUMMARY if _SUMMARY.search(name) else None


def opens_annex(text: str) -> bool:
    """Whether a line in compact text is the heading of an annex."""
    return text.startswith("ภาคผนวก") and len(text) <= _LONGEST


def within_sheets(text: str, *, opens: bool, before: bool) -> bool:
    """Whether detail sheets go on behind a paragraph in compact text, which may be a heading.

    ``opens``: one begins with it; ``before``: they went on up to it.
    """
    chapter = None
    title = part_title(text)
    if opens_annex(text):
        return False
    if title:
        chapter = named_chapter(title.name) or title.numbered
        chapter = Chapter.SUMMARY if _OPENS_SUMMARY.match(title.name) else chapter
    return opens or (before and chapter not in _BEFORE_SHEETS)
