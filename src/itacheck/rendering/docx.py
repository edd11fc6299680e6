"""The report as a Word document: for a plan whose own file has no place for comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..language import Message, say
from ..office.blocks import Align, Block, Cell, Document, Grid, Heading, Look, Paragraph, Part
from ..office.word import word_of
from ..packs.model import Severity
from ..report import Finding, Report, subject_words
from .account import sum_messages
from .closing import tally, verdict
from .interface import Page, Renderer, Reports, as_tuple
from .listed import Listed, listed, title_of, troubles
from .overview import overview
from .pen import Pen
from .visible import visible
from .words import CERTAINTIES, SEVERITIES, SEVERITY, basis_words, place_words

_COLOURS = {Severity.ERROR: "B3261E", Severity.WARNING: "8A5300", Severity.INFO: "1F5FA8"}


def write(reports: Reports, page: Page) -> bytes:
    """One document; each plan begins on a page of its own."""
    several = as_tuple(reports)
    parts = (
        Part("report", tuple(_Writer(one, Pen(page, one.language)).blocks())) for one in several
    )
    return word_of(Document("; ".join(_name(one) for one in several), tuple(parts)))


def _name(report: Report) -> str:
    plan = report.plan
    return visible(plan.title or (plan.source.name if plan.source else "itacheck"))


class _Writer:
    """One report as blocks."""

    def __init__(self, report: Report, pen: Pen) -> None:
        self._report = report
        self._pen = pen

    def blocks(self) -> Iterator[Block]:
        report = self._report
        yield Heading(_name(report), 1)
        for one in (report.plan.organisation, report.plan.period):
            if one is not None:
                yield self._line(self._named(one))
        if report.plan.source:
            yield self._line(say("File: {name}", name=report.plan.source.name))
        yield from self._table(overview(report.plan, report.language))
        rows = tuple(listed(report))
        for severity in Severity:
            found = [
                one.finding
                for one in rows
                if one.state == "found" and one.finding.severity is severity
            ]
            yield from self._severity(severity, found)
        yield from self._others(rows)
        yield from self._troubles()
        for message in sum_messages(report.account) if report.account else ():
            yield self._line(message, Look.SMALL)
        yield self._line(tally(report.ledger, self._pen), Look.SMALL)
        if report.engine.notice:
            yield self._line(say("Note: {notice}", notice=report.engine.notice), Look.SMALL)
        yield self._line(verdict(report), Look.STRONG)

    def _severity(self, severity: Severity, found: Sequence[Finding]) -> Iterator[Block]:
        if not found:
            return
        title = say("{severity}: {count}", severity=SEVERITIES[severity], count=len(found))
        yield self._heading(title, _COLOURS[severity])
        for code in dict.fromkeys(one.rule for one in found):
            same = [one for one in found if one.rule == code]
            yield self._line(f"{code}  {title_of(self._report, code)}", Look.STRONG)
            for one in same:
                yield self._line(self._where(one), Look.BULLET)
                yield self._line(one.message, Look.UNDER)
            yield from self._shared(same[0])

    def _where(self, one: Finding) -> str:
        subject: object = subject_words(one.subject, self._report.plan, self._report.language)
        if one.year is not None:
            subject = say("{subject}, year {year}", subject=subject, year=one.year)
        parts = (place_words(one.location, self._report.language), self._words(subject))
        return " · ".join(part for part in parts if part)

    def _shared(self, one: Finding) -> Iterator[Block]:
        """What all the findings of a rule have in common."""
        if one.remedy:
            yield self._line(say("What to do: {remedy}", remedy=one.remedy))
        cited = say(
            "Basis: {basis} ({certainty})",
            basis=basis_words(one.basis, self._report.language),
            certainty=CERTAINTIES[one.certainty],
        )
        yield self._line(cited, Look.SMALL)

    def _others(self, rows: Sequence[Listed]) -> Iterator[Block]:
        """What does not count, and why."""
        waived = [one.finding for one in rows if one.state == "waived"]
        if waived:
            yield self._heading(say("Waived: {count}", count=len(waived)))
        for one in waived:
            yield self._line(f"{one.rule} · {self._where(one)}", Look.BULLET)
            if one.waiver is not None:
                yield self._line(f"{one.waiver.reason} ({one.waiver.approver})", Look.UNDER)
        if self._report.baseline is not None:
            known = len(self._report.baseline.known)
            title = say("Known from the earlier report, and not shown: {count}", count=known)
            yield self._heading(title)
        left = [one.finding for one in rows if one.state == "not_checked"]
        title = say("In the earlier report, and not checked this time: {count}", count=len(left))
        yield from self._earlier(title, left)
        gone = [one.finding for one in rows if one.state == "gone"]
        yield from self._earlier(
            say("Gone since the earlier report: {count}", count=len(gone)), gone
        )

    def _earlier(self, title: Message, found: Sequence[Finding]) -> Iterator[Block]:
        """What the earlier report knew."""
        if found:
            yield self._heading(title)
        for one in found:
            yield self._line(f"{one.rule} · {self._where(one)}", Look.BULLET)
            yield self._line(one.message, Look.UNDER)

    def _troubles(self) -> Iterator[Block]:
        found = tuple(troubles(self._report))
        if found:
            yield self._heading(say("Problems in reading: {count}", count=len(found)))
        for one in found:
            place = place_words(one.location, self._report.language)
            weight = one.rule or self._words(SEVERITY[one.severity])
            parts = (weight, place, one.message)
            yield self._line(" · ".join(part for part in parts if part), Look.BULLET)

    def _words(self, value: object) -> str:
        return self._pen.words(value) if isinstance(value, Message) else str(value)

    def _named(self, value: object) -> str:
        named = getattr(value, "name", None)
        return str(named if isinstance(named, str) else value)

    def _heading(self, title: Message, colour: str = "333333") -> Heading:
        return Heading(visible(self._words(title)), 2, colour=colour)

    def _line(self, text: object, look: Look = Look.PLAIN) -> Paragraph:
        return Paragraph(visible(self._words(text)), look)

    def _table(self, rows: Sequence[Sequence[str]]) -> Iterator[Block]:
        if not rows:
            return
        sides = (Align.LEFT, *[Align.RIGHT] * (len(rows[0]) - 1))
        cells = (
            tuple(
                Cell(visible(self._pen.figures(text)), side, strong=not index)
                for text, side in zip(row, sides, strict=True)
            )
            for index, row in enumerate(rows)
        )
        yield Grid(tuple(cells), (0.0,) * len(sides))


RENDERER = Renderer(
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write,
    is_text=False,
    suffix=".docx",
)
