"""The account of a document: what every block and cell of it was taken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import Enum

from attrs import field

from ..base.figures import LARGEST_INTEGER
from ..base.location import Location
from ..base.model import model, within
from .document import PartId
from .text import printed


class Taken(Enum):
    """What a block or a stretch of a table was taken for."""

    HEADING = "heading"
    """หัวเรื่อง"""
    PASSAGE = "passage"
    """ข้อความ"""
    CONTENTS = "contents"
    """สารบัญ"""
    FURNITURE = "furniture"
    """เลขหน้า หัวตารางที่ซ้ำ"""
    SUMMARY = "summary"
    """ตารางสรุป"""
    RISKS = "risks"
    """ตารางความเสี่ยง"""
    BANDS = "bands"
    """เกณฑ์ระดับความเสี่ยง"""
    TARGETS = "targets"
    """ตารางค่าเป้าหมาย"""
    SHEET = "sheet"
    """รายละเอียดโครงการ"""
    OTHER = "other"
    """คอลัมน์อื่นของตารางที่อ่านได้ เก็บไว้ตามหัวคอลัมน์"""
    ORNAMENT = "ornament"
    """ตราสัญลักษณ์ ลายเซ็น รูปประกอบ"""
    UNREAD = "unread"
    """ไม่ได้อ่าน"""


class PartState(Enum):
    """How much of a part was read: what needs all of it is decided only where it is ``read``."""

    READ = "read"
    PARTLY = "partly"
    UNREAD = "unread"
    ABSENT = "absent"


CORE_PARTS = (PartId.RISK_ASSESSMENT, PartId.TARGETS, PartId.SUMMARY_TABLE, PartId.SHEETS)
"""The parts that nearly all rules are about: without one of them a check is no check."""


@model()
class Entry:
    """A line of the account: so many ``cells`` (a paragraph or an inset is one) from a place on.

    ``cells`` is 0 for further lines of a cell whose first lines were taken for something else.
    ``part`` is the part of the plan that it belongs to, None for none.
    """

    taken: Taken
    part: PartId | None
    cells: int = field(metadata=within(0, LARGEST_INTEGER))
    words: str = printed()
    location: Location | None = None


@model()
class Account:
    """What every block and cell of a document was taken for, in its order.

    ``states`` names the parts that are not simply read or absent by what the plan has of them;
    ``chapters`` are the headings of the document's parts by word and number (ส่วนที่ 2), and where
    each stands.
    """

    entries: tuple[Entry, ...] = ()
    states: tuple[tuple[PartId, PartState], ...] = ()
    chapters: tuple[tuple[str, Location], ...] = ()

    @property
    def cells(self) -> Mapping[Taken, int]:
        """How many paragraphs and filled cells were taken for what."""
        counted: Counter[Taken] = Counter()
        for one in self.entries:
            counted[one.taken] += one.cells
        return {taken: counted[taken] for taken in Taken}

    @property
    def unread(self) -> tuple[Entry, ...]:
        """What was not read."""
        return tuple(one for one in self.entries if one.taken is Taken.UNREAD)
