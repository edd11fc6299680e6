"""A plan's document as blocks: what the Word and the Excel writer have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import TypeAlias

from attrs import evolve, frozen

from ..plan import Plan
from ..readable import Readable
from .printing import render_text, usual_style

_HEADING = re.compile(
    r"ส่วนที่ \d+|บทนำ|คำนำ|ประกาศ\S{4,60}|มิติที่ \d+ (?!.*จำนวน).*|\d+\.\d+ .*|ลำดับที่ \d+"
    r"|รายละเอียดโครงการ/กิจกรรม/มาตรการ"
    r"|\d+\. (?:การประเมินความเสี่ยงการทุจริต|หลักการและเหตุผล.*|วัตถุประสงค์.*|เป้าหมาย"
    r"|ประโยชน์ของการจัดทำแผน|ชื่อโครงการ.*|กลุ่มเป้าหมาย|วิธี(?:การ)?ดำเนินการ|ระยะเวลา\S*"
    r"|งบประมาณ\S*|ผู้รับผิดชอบ\S*|ผลผลิต\S*|พื้นที่\S*|ตัวชี้วัด)"
)
_NEW_PAGE = re.compile(r"ประกาศ\S{4,60}|คำนำ|ส่วนที่ \d+|ลำดับที่ \d+")
_ABOVE_SHEET = re.compile(r"ส่วนที่ 3|รายละเอียดโครงการ/กิจกรรม/มาตรการ|มิติที่ \d+ .*|\d+\.\d+ .*")
_NUMBERED = re.compile(r"\d+\. .*")


class GridKind(Enum):
    """Which of the plan's tables a grid is."""

    RISKS = "risks"
    TARGETS = "targets"
    SUMMARY = "summary"


class TextKind(Enum):
    """How a paragraph is set."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"


@frozen(repr=False)
class Text(Readable):
    """A paragraph; ``new_page`` where a page begins with it."""

    text: str
    kind: TextKind
    new_page: bool = False


@frozen(repr=False)
class Grid(Readable):
    """A table whose first row is its header. ``merges`` are column, first and last row."""

    kind: GridKind
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[tuple[int, int, int], ...] = ()


LayoutBlock: TypeAlias = Text | Grid


def layout(plan: Plan) -> tuple[LayoutBlock, ...]:
    """The blocks of a plan's document, in order."""
    style = usual_style(plan)
    blocks = list(_blocks(render_text(plan, style).split("\n")))
    _break_above_headings(blocks)
    return tuple(_with_room(blocks) if style.room else blocks)


def _break_above_headings(blocks: list[LayoutBlock]) -> None:
    """Let a page begin with the headings that a detail sheet stands under, not between them."""
    for index, block in enumerate(blocks):
        if not isinstance(block, Text) or not block.new_page:
            continue
        first = index
        while first and _is_above_sheet(blocks[first - 1]):
            first -= 1
        if first < index:
            blocks[index] = evolve(block, new_page=False)
            above = blocks[first]
            if isinstance(above, Text):
                blocks[first] = evolve(above, new_page=True)


def _is_above_sheet(block: LayoutBlock) -> bool:
    return isinstance(block, Text) and _ABOVE_SHEET.fullmatch(block.text) is not None


def _with_room(blocks: Sequence[LayoutBlock]) -> Iterator[LayoutBlock]:
    """The blocks, with an empty paragraph to write in under each heading that has nothing."""
    for block, below in zip(blocks, [*blocks[1:], None], strict=True):
        yield block
        if not isinstance(block, Text) or block.kind is not TextKind.HEADING:
            continue
        open_below = below is None or (isinstance(below, Text) and below.kind is TextKind.HEADING)
        if open_below and (_NUMBERED.fullmatch(block.text) or block.text == "คำนำ"):
            yield Text("", TextKind.BODY)


def _blocks(lines: Sequence[str]) -> Iterator[LayoutBlock]:
    rows: list[tuple[str, ...]] = []
    cover, in_tables = True, False
    for line in [*lines, ""]:
        if "\t" in line:
            rows.append(tuple(line.split("\t")))
            continue
        if rows:
            yield _grid(tuple(rows))
            rows = []
        if not line:
            continue
        new_page = _NEW_PAGE.fullmatch(line) is not None
        cover = cover and not new_page
        in_tables = in_tables or line.startswith("ส่วนที่ 2")
        # Before the tables, the name of a dimension is a line of a list.
        heading = _HEADING.fullmatch(line) is not None and (in_tables or line[:5] != "มิติที่"[:5])
        kind = TextKind.TITLE if cover else TextKind.HEADING if heading else TextKind.BODY
        yield Text(line, kind, new_page)


def _grid(rows: tuple[tuple[str, ...], ...]) -> Grid:
    first = rows[0][0]
    if first == "มิติ":
        return Grid(GridKind.SUMMARY, rows, tuple(_groups(rows)))
    return Grid(GridKind.TARGETS if first == "ค่าเป้าหมาย" else GridKind.RISKS, rows)


def _groups(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, int]]:
    """The cells of dimensions and missions that go on over the rows below them."""
    for column in (0, 1):
        first: int | None = None
        for index in range(1, len(rows) + 1):
            row = rows[index] if index < len(rows) else None
            goes_on = row is not None and not row[0] and not row[1] and row[2]
            if column == 0 and row is not None:
                goes_on = not row[0] and not row[1].startswith("รวม") and (row[1] or row[2])
            if goes_on:
                continue
            if first is not None and index - first > 1:
                yield column, first, index - 1
            opens = row is not None and row[column] and not row[1].startswith("รวม")
            first = index if opens else None
