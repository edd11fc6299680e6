"""The report as a Word document: for a plan whose own file has no place for comments."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from ..language import Message, say
from ..packs.model import Severity
from ..report import Report
from ..view import SEVERITIES, Aside, Entry, Group, ReportView, visible
from ..writing.packing import same_times
from ..writing.printable import printable
from ..writing.word_page import MADE, element, font, prepare
from .interface import Page, Renderer, Reports, as_tuple
from .pen import Pen

_TABLE_SIZE, _SMALL = 11, 13
_COLOURS = {Severity.ERROR: "B3261E", Severity.WARNING: "8A5300", Severity.INFO: "1F5FA8"}


def write(reports: Reports, page: Page) -> bytes:
    """One document; each plan begins on a page of its own."""
    from docx import Document

    document = Document()
    prepare(document)
    several = as_tuple(reports)
    for index, report in enumerate(several):
        _Writer(document, report, page).write(new_page=index > 0)
    properties = document.core_properties
    properties.author, properties.comments = "itacheck", ""
    properties.title = "; ".join(_plain(ReportView(one).name) for one in several)[:250]
    properties.created = properties.modified = MADE
    out = BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def _where(one: Entry) -> str:
    return " · ".join(part for part in (one.place, one.about) if part)


def _plain(text: str) -> str:
    return printable(visible(text))


class _Writer:
    """Puts one report into a document."""

    def __init__(self, document: Any, report: Report, page: Page) -> None:
        self._document = document
        self._view = ReportView(report)
        self._pen = Pen(page, report.language)

    def write(self, *, new_page: bool) -> None:
        view = self._view
        head = self._line(view.name, size=20, bold=True)
        head.paragraph_format.page_break_before = new_page
        for line in (view.organisation, view.period):
            if line:
                self._line(line)
        if view.file:
            self._line(self._words(say("File: {name}", name=view.file)))
        self._table(view.overview)
        for severity in Severity:
            self._severity(severity, view.groups(severity))
        for aside in view.asides:
            self._aside(aside)
        self._troubles()
        for line in (*view.account, view.tally):
            self._line(line, size=_SMALL)
        if view.report.engine.notice:
            notice = say("Note: {notice}", notice=view.report.engine.notice)
            self._line(self._words(notice), size=_SMALL)
        self._line(view.verdict, bold=True)

    def _severity(self, severity: Severity, groups: Sequence[Group]) -> None:
        if not groups:
            return
        count = sum(len(one.entries) for one in groups)
        title = say("{severity}: {count}", severity=SEVERITIES[severity], count=count)
        self._heading(self._words(title), _COLOURS[severity])
        for group in groups:
            self._line(f"{group.code}  {group.first.title}", bold=True, together=True)
            for one in group.entries:
                self._line(_where(one), bullet=True, together=True)
                self._line(one.finding.message, indent=1.2)
            self._shared(group.first)

    def _shared(self, one: Entry) -> None:
        """What all the findings of a rule have in common."""
        if one.remedy:
            self._line(one.remedy, indent=0.6)
        self._line(one.cited, indent=0.6, size=_SMALL)

    def _aside(self, aside: Aside) -> None:
        """What does not count, and why."""
        self._heading(aside.title)
        for one in aside.entries:
            self._line(f"{one.finding.rule} · {_where(one)}", bullet=True)
            self._line(one.waiver or one.finding.message, indent=1.2)

    def _troubles(self) -> None:
        found = self._view.troubles
        if found:
            self._heading(self._words(say("Problems in reading: {count}", count=len(found))))
        for one in found:
            parts = (one.rule or one.weight, one.place, one.message)
            self._line(" · ".join(part for part in parts if part), bullet=True)

    def _words(self, message: Message) -> str:
        return self._pen.words(message)

    def _heading(self, title: str, colour: str = "333333") -> None:
        from docx.shared import Pt, RGBColor

        line = self._line(title, size=18, bold=True, together=True)
        line.paragraph_format.space_before = Pt(10)
        line.runs[0].font.color.rgb = RGBColor.from_string(colour)

    def _line(
        self,
        text: str,
        *,
        size: int = 15,
        bold: bool = False,
        bullet: bool = False,
        indent: float = 0.0,
        together: bool = False,
    ) -> Any:
        from docx.shared import Cm, Pt

        line = self._document.add_paragraph()
        line.paragraph_format.space_after = Pt(2)
        line.paragraph_format.keep_with_next = together
        line.paragraph_format.left_indent = Cm(1.2 if bullet else indent)
        if bullet:
            line.paragraph_format.first_line_indent = Cm(-0.6)
        font(line.add_run(("– " if bullet else "") + _plain(text)), size, bold=bold)
        return line

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        if not rows:
            return
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Pt

        table = self._document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for index, (line, texts) in enumerate(zip(table.rows, rows, strict=True)):
            if not index:
                line._tr.get_or_add_trPr().append(element("w:tblHeader"))  # noqa: SLF001 - no other way
            for column, (cell, text) in enumerate(zip(line.cells, texts, strict=True)):
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(0)
                if column:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                font(
                    paragraph.add_run(_plain(self._pen.figures(text))), _TABLE_SIZE, bold=not index
                )
        self._line("", size=8)


RENDERER = Renderer(
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write,
    is_text=False,
    suffix=".docx",
)
