"""The report as a Word document: for a plan whose own file has no place for comments."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from ..language import Message, say
from ..packs.model import Severity
from ..report import Finding, Report, subject_words
from ..writing.packing import same_times
from ..writing.printable import printable
from ..writing.word_page import MADE, element, font, prepare
from .account import sum_messages
from .closing import tally, verdict
from .interface import Page, Renderer, Reports, as_tuple
from .listed import Listed, listed, title_of, troubles
from .overview import overview
from .pen import Pen
from .visible import visible
from .words import CERTAINTIES, SEVERITIES, SEVERITY, basis_words, place_words

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
    properties.title = "; ".join(_name(one) for one in several)[:250]
    properties.created = properties.modified = MADE
    out = BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def _name(report: Report) -> str:
    plan = report.plan
    return _plain(plan.title or (plan.source.name if plan.source else "itacheck"))


def _plain(text: str) -> str:
    return printable(visible(text))


class _Writer:
    """Puts one report into a document."""

    def __init__(self, document: Any, report: Report, page: Page) -> None:
        self._document = document
        self._report = report
        self._pen = Pen(page, report.language)

    def write(self, *, new_page: bool) -> None:
        report = self._report
        head = self._line(_name(report), size=20, bold=True)
        head.paragraph_format.page_break_before = new_page
        for one in (report.plan.organisation, report.plan.period):
            if one is not None:
                self._line(self._words(one))
        if report.plan.source:
            self._line(self._words(say("File: {name}", name=report.plan.source.name)))
        self._table(overview(report.plan, report.language))
        rows = tuple(listed(report))
        for severity in Severity:
            found = [
                one.finding
                for one in rows
                if one.state == "found" and one.finding.severity is severity
            ]
            self._severity(severity, found)
        self._others(rows)
        self._troubles()
        for message in sum_messages(report.account) if report.account else ():
            self._line(self._words(message), size=_SMALL)
        self._line(tally(report.ledger, self._pen), size=_SMALL)
        if report.engine.notice:
            notice = say("Note: {notice}", notice=report.engine.notice)
            self._line(self._words(notice), size=_SMALL)
        self._line(self._words(verdict(report)), bold=True)

    def _severity(self, severity: Severity, found: Sequence[Finding]) -> None:
        if not found:
            return
        title = say("{severity}: {count}", severity=SEVERITIES[severity], count=len(found))
        self._heading(title, _COLOURS[severity])
        for code in dict.fromkeys(one.rule for one in found):
            same = [one for one in found if one.rule == code]
            self._line(f"{code}  {title_of(self._report, code)}", bold=True, together=True)
            for one in same:
                self._finding(one)
            self._shared(same[0])

    def _finding(self, one: Finding) -> None:
        self._line(self._where(one), bullet=True, together=True)
        self._line(one.message, indent=1.2)

    def _where(self, one: Finding) -> str:
        subject: object = subject_words(one.subject, self._report.plan, self._report.language)
        if one.year is not None:
            subject = say("{subject}, year {year}", subject=subject, year=one.year)
        parts = (place_words(one.location, self._report.language), self._words(subject))
        return " · ".join(part for part in parts if part)

    def _shared(self, one: Finding) -> None:
        """What all the findings of a rule have in common."""
        if one.remedy:
            self._line(self._words(say("What to do: {remedy}", remedy=one.remedy)), indent=0.6)
        cited = say(
            "Basis: {basis} ({certainty})",
            basis=basis_words(one.basis, self._report.language),
            certainty=CERTAINTIES[one.certainty],
        )
        self._line(self._words(cited), indent=0.6, size=_SMALL)

    def _others(self, rows: Sequence[Listed]) -> None:
        """What does not count, and why."""
        waived = [one.finding for one in rows if one.state == "waived"]
        if waived:
            self._heading(say("Waived: {count}", count=len(waived)))
        for one in waived:
            self._line(f"{one.rule} · {self._where(one)}", bullet=True)
            if one.waiver is not None:
                self._line(f"{one.waiver.reason} ({one.waiver.approver})", indent=1.2)
        if self._report.baseline is not None:
            known = len(self._report.baseline.known)
            self._heading(say("Known from the earlier report, and not shown: {count}", count=known))
        left = [one.finding for one in rows if one.state == "not_checked"]
        title = say("In the earlier report, and not checked this time: {count}", count=len(left))
        self._earlier(title, left)
        gone = [one.finding for one in rows if one.state == "gone"]
        self._earlier(say("Gone since the earlier report: {count}", count=len(gone)), gone)

    def _earlier(self, title: Message, found: Sequence[Finding]) -> None:
        """What the earlier report knew."""
        if found:
            self._heading(title)
        for one in found:
            self._line(f"{one.rule} · {self._where(one)}", bullet=True)
            self._line(one.message, indent=1.2)

    def _troubles(self) -> None:
        found = tuple(troubles(self._report))
        if found:
            self._heading(say("Problems in reading: {count}", count=len(found)))
        for one in found:
            place = place_words(one.location, self._report.language)
            weight = one.rule or self._words(SEVERITY[one.severity])
            parts = (weight, place, one.message)
            self._line(" · ".join(part for part in parts if part), bullet=True)

    def _words(self, value: object) -> str:
        return self._pen.words(value) if isinstance(value, Message) else self._named(value)

    def _named(self, value: object) -> str:
        named = getattr(value, "name", None)
        return str(named if isinstance(named, str) else value)

    def _heading(self, title: Message, colour: str = "333333") -> None:
        from docx.shared import Pt, RGBColor

        line = self._line(self._words(title), size=18, bold=True, together=True)
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
