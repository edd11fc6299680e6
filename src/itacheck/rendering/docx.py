"""The report as a Word document: for a plan whose own file has no place for comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..base.language import Message, say
from ..office.blocks import Align, Block, Cell, Document, Grid, Heading, Look, Paragraph, Part
from ..office.marking import marked
from ..office.word.writing import word_of
from ..packs.model import Severity
from ..view import SEVERITIES, Aside, Entry, ReportView, Topic, visible
from .interface import Page, Renderer, Reports, as_tuple
from .pen import Pen

_COLOURS = {Severity.ERROR: "B3261E", Severity.WARNING: "8A5300", Severity.INFO: "1F5FA8"}


def write(reports: Reports, page: Page) -> bytes:
    """One document; each plan begins on a page of its own."""
    views = tuple(map(ReportView, as_tuple(reports)))
    parts = (Part("report", tuple(_Writer(one, Pen(page, one.language)).blocks())) for one in views)
    return marked(word_of(Document(visible("; ".join(one.name for one in views)), tuple(parts))))


class _Writer:
    """One report as blocks."""

    def __init__(self, view: ReportView, pen: Pen) -> None:
        self._view = view
        self._pen = pen

    def blocks(self) -> Iterator[Block]:
        view = self._view
        yield Heading(visible(view.name), 1)
        for text in (view.organisation, view.period):
            if text:
                yield line(text)
        if view.file:
            yield line(self._words(say("File: {name}", name=view.file)))
        yield from self._table(view.overview)
        topics = view.topics()
        for severity in Severity:
            yield from self._severity(severity, [one for one in topics if one.severity is severity])
        for aside in view.asides:
            yield from _aside(aside)
        yield from self._troubles()
        for text in (*view.account, view.tally):
            yield line(text, Look.SMALL)
        if view.report.engine.notice:
            notice = say("Note: {notice}", notice=view.report.engine.notice)
            yield line(self._words(notice), Look.SMALL)
        yield line(view.verdict, Look.STRONG)

    def _severity(self, severity: Severity, topics: Sequence[Topic]) -> Iterator[Block]:
        if not topics:
            return
        count = sum(len(one.entries) for one in topics)
        title = say("{severity}: {count}", severity=SEVERITIES[severity], count=count)
        yield heading(self._words(title), _COLOURS[severity])
        for topic in topics:
            yield from topic_blocks(topic, topic.whole)

    def _troubles(self) -> Iterator[Block]:
        found = self._view.troubles
        if found:
            yield heading(self._words(say("Problems in reading: {count}", count=len(found))))
        for one in found:
            parts = (one.rule or one.weight, one.place, one.message)
            yield line(" · ".join(part for part in parts if part), Look.BULLET)

    def _words(self, message: Message) -> str:
        return self._pen.words(message)

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


def topic_blocks(
    topic: Topic, entries: Sequence[Entry], more: Callable[[Entry], Iterable[str]] = lambda _: ()
) -> Iterator[Block]:
    """What stands together: of each of the ``entries`` where it is, what it says, and ``more``.

    Of the others it is told where they are.
    """
    yield line(f"{topic.code}  {topic.headline}", Look.STRONG)
    for one in entries:
        yield line(_where(one), Look.BULLET)
        yield line(one.finding.message, Look.UNDER)
        for text in (*one.mending, *more(one)):
            yield line(text, Look.UNDER)
    if topic.followers and len(entries) < len(topic.entries):
        yield line(topic.followers, Look.UNDER)
    for remedy in topic.remedies:
        yield line(remedy)
    yield line(topic.grounds, Look.SMALL)


def _aside(aside: Aside) -> Iterator[Block]:
    """What does not count, and why."""
    yield heading(aside.title)
    for text in aside.lines:
        yield line(text, Look.BULLET)
    for one in aside.entries:
        yield line(f"{one.finding.rule} · {_where(one)}", Look.BULLET)
        yield line(one.waiver or one.finding.message, Look.UNDER)


def _where(entry: Entry) -> str:
    return " · ".join(
        part for part in (entry.place, "" if entry.has_way else entry.about, entry.id) if part
    )


def heading(title: str, colour: str = "333333") -> Heading:
    """A heading of the report."""
    return Heading(visible(title), 2, colour=colour)


def line(text: str, look: Look = Look.PLAIN) -> Paragraph:
    """A paragraph, in characters that only show."""
    return Paragraph(visible(text), look)


RENDERER = Renderer(
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write,
    is_text=False,
    suffix=".docx",
)
