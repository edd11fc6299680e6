"""A plan as a Word document, as officers know it: A4, its tables on landscape pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from ..plan import Plan
from .layout import Grid, GridKind, LayoutBlock, Text, TextKind, layout
from .packing import same_times
from .printable import printable
from .word_page import MADE, SIZE, font, page, prepare
from .word_tables import PAGE_WIDTH, add_table

_CENTRED = re.compile(r"ประกาศ.*|คำนำ|บทนำ|ส่วนที่ \d+|ลำดับที่ \d+|รายละเอียดโครงการ.*")
_NARROW_WIDTH = 16.0


def word_of(plan: Plan) -> bytes:
    """The bytes of the Word document (.docx); characters that XML forbids are shown as “�”."""
    from docx import Document

    document = Document()
    prepare(document)
    _Writer(document).write(layout(plan))
    properties = document.core_properties
    properties.author, properties.title = "itacheck", printable(plan.title)
    properties.comments = ""
    properties.created = properties.modified = MADE
    out = BytesIO()
    document.save(out)
    return same_times(out.getvalue())


class _Writer:
    """Puts blocks into a document, a wide table and what is above it on landscape pages."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._wide = False

    def write(self, blocks: Sequence[LayoutBlock]) -> None:
        for index, (block, wide) in enumerate(zip(blocks, _turned(blocks), strict=True)):
            turned = self._turn(wide=wide)
            if isinstance(block, Grid):
                add_table(self._document, block, PAGE_WIDTH if wide else _NARROW_WIDTH)
            else:
                _paragraph(
                    self._document,
                    block,
                    new_page=block.new_page and not turned,
                    first=not index,
                )

    def _turn(self, *, wide: bool) -> bool:
        if wide == self._wide:
            return False
        from docx.enum.section import WD_ORIENT, WD_SECTION

        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        page(section, wide=wide)
        self._wide = wide
        return True


def _turned(blocks: Sequence[LayoutBlock]) -> list[bool]:
    """For each block whether it is on a landscape page.

    A wide table takes with it what stands above it on its page, and the text right under it.
    """
    wide = [isinstance(one, Grid) and one.kind is not GridKind.TARGETS for one in blocks]
    start = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Text) and block.new_page:
            start = index
        elif isinstance(block, Grid) and wide[index]:
            wide[start:index] = [True] * (index - start)
        elif isinstance(block, Text) and block.kind is TextKind.BODY and wide[index - 1]:
            wide[index] = True
    return wide


def _paragraph(document: Any, block: Text, *, new_page: bool, first: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    shape.page_break_before = new_page
    run = paragraph.add_run(printable(block.text))
    if block.kind is TextKind.TITLE:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if first:
            shape.space_before = Cm(5)
        font(run, 22, bold=True)
    elif block.kind is TextKind.HEADING:
        shape.keep_with_next, shape.space_before = True, Pt(4)
        if _CENTRED.fullmatch(block.text):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        font(run, 18 if _CENTRED.fullmatch(block.text) else SIZE, bold=True)
    else:
        shape.first_line_indent = Cm(1.5)
