"""The report as a memo (บันทึกข้อความ) of one page, for the head of the organisation to decide on."""

from __future__ import annotations

from collections.abc import Iterator

from ..base.language import Message, say
from ..base.record import record
from ..office.blocks import Align, Block, Cell, Document, Grid, Look, Paragraph, Part
from ..office.marking import marked
from ..office.organisations import head_of
from ..office.word.writing import word_of
from ..packs.model import Severity
from ..view import SEVERITIES, Entry, ReportView, Trouble, visible
from .charts.svg import shortened
from .interface import Page, Renderer, Reports, as_tuple
from .pen import Pen

_MOST = 5
"""So many matters are named: more of them, and the signatures, would not stand on one page."""
_LONGEST = 110
"""Letters of a matter that stand in two lines."""
_DOTS = "." * 36
_LABEL, _REST = 3.4, 12.6


def write(reports: Reports, page: Page) -> bytes:
    """One document; each plan has a page of its own."""
    views = tuple(map(ReportView, as_tuple(reports)))
    parts = (Part("memo", tuple(_Memo(one, Pen(page, one.language)).blocks())) for one in views)
    title = visible("; ".join(one.name for one in views))
    return marked(word_of(Document(title, tuple(parts), single=True)), "memo")


@record
class _Matter:
    """What is to be mended together: the first finding, and how many there are with it."""

    first: Entry
    count: int

    @property
    def rank(self) -> int:
        """How grave it is; 0 is the gravest."""
        return self.first.finding.severity.rank


class _Memo:
    """One report as the blocks of a memo."""

    def __init__(self, view: ReportView, pen: Pen) -> None:
        self._view = view
        self._pen = pen

    def blocks(self) -> Iterator[Block]:
        yield Paragraph(self._words(say("Memorandum")), Look.TITLE)
        yield self._head()
        yield from self._found()
        yield from self._matters()
        yield from self._decision()
        yield self._signatures()

    def _head(self) -> Grid:
        organisation = self._view.report.plan.organisation
        about = say("Result of examining the anti-corruption action plan")
        if self._view.period:
            about = say(
                "Result of examining the anti-corruption action plan {period}",
                period=self._view.period,
            )
        to = visible(head_of(organisation)) if organisation else self._words(say("the head"))
        rows = (
            (say("Office"), visible(self._view.organisation) or _DOTS),
            (say("Ref. no."), f"{_DOTS}  {self._words(say('Date'))} {_DOTS}"),
            (say("Subject"), self._words(about)),
            (say("To"), to),
        )
        return Grid(
            tuple((Cell(self._words(label), strong=True), Cell(text)) for label, text in rows),
            (_LABEL, _REST),
            header=0,
            plain=True,
        )

    def _found(self) -> Iterator[Block]:
        view = self._view
        told = say("The plan was examined with itacheck. What was found:")
        if view.file:
            told = say(
                "The plan (file {name}) was examined with itacheck. What was found:", name=view.file
            )
        yield self._line(told, Look.BODY)
        if view.submitted:
            yield Paragraph(visible(view.submitted), Look.BODY)
        counts = [(SEVERITIES[one], view.report.counts[one.value]) for one in Severity]
        others = (
            (say("Not filled in yet"), len(view.report.unfilled)),
            (say("Problems in reading"), len(view.unread)),
            (say("Waived"), len(view.report.waived)),
        )
        counts += [(name, number) for name, number in others if number]
        heads = tuple(Cell(self._words(name), Align.CENTER, strong=True) for name, _ in counts)
        cells = tuple(Cell(self._pen.figures(str(one)), Align.CENTER) for _, one in counts)
        yield Grid((heads, cells), (0.0,) * len(counts))

    def _matters(self) -> Iterator[Block]:
        """What could not be read or did not run, then the matters, the gravest first."""
        ranked = [
            (one.severity.rank, self._trouble(one))
            for one in self._view.troubles
            if one.severity is not Severity.INFO
        ]
        ranked += [(one.rank, self._matter(one)) for one in self._in_order()]
        lines = [line for _, line in sorted(ranked, key=lambda one: one[0])]
        if not lines:
            return
        yield self._line(say("What is to be mended first:"), Look.STRONG)
        for number, line in enumerate(lines[:_MOST], start=1):
            yield Paragraph(visible(self._pen.figures(f"{number}. {line}")), Look.ITEM)
        left = len(lines) - _MOST
        if left > 0:
            more = say("and {count} more matters, which the attached report lists.", count=left)
            yield self._line(more, Look.ITEM)

    def _in_order(self) -> list[_Matter]:
        """Causes, and findings that have none, by the gravest finding and by how many there are."""
        places = {one.finding.fingerprint: at for at, one in enumerate(self._view.findings)}
        matters = [
            _Matter(one, len(topic.entries) if topic.cause else 1)
            for topic in self._view.topics()
            for one in topic.whole
        ]
        return sorted(
            matters, key=lambda one: (one.rank, -one.count, places[one.first.finding.fingerprint])
        )

    def _matter(self, matter: _Matter) -> str:
        first = matter.first
        told = say(
            "{code} {title}: {about}",
            title=first.title,
            about=first.about,
            code=first.finding.rule,
        )
        if matter.count > 1:
            told = say(
                "{code} {title}: {about}, and {count} more with it",
                title=first.title,
                about=first.about,
                count=matter.count - 1,
                code=first.finding.rule,
            )
        repair = self._view.report.repair_of(first.finding)
        if repair and len(repair.ways) > 1:
            ways = len(repair.ways)
            told = say("{matter} (one of {ways} ways to decide on)", matter=told, ways=ways)
        return shortened(self._words(told), _LONGEST)

    def _trouble(self, trouble: Trouble) -> str:
        parts = (trouble.rule or trouble.weight, trouble.place, trouble.message)
        return shortened(" · ".join(part for part in parts if part), _LONGEST)

    def _decision(self) -> Iterator[Block]:
        report = self._view.report
        if not report.complete or report.errored:
            told = say(
                "For your decision: the report is not complete. It is proposed to have the plan "
                "mended where it could not be read, and to examine it again before it is announced."
            )
        elif report.counts["error"] or report.counts["warning"] or not report.ok:
            told = say(
                "For your decision: it is proposed to return the plan to those who wrote it, to "
                "have it corrected as listed, and to examine it again before it is announced."
            )
        elif report.unfilled:
            told = say(
                "For your information: the plan is still being written. It is proposed to have it "
                "completed, and to examine it again before it is announced."
            )
        elif report.parts is not None:
            told = say(
                "For your information: nothing was found that has to be corrected in the parts that"
                " were submitted. It is proposed to examine the plan again when it is whole."
            )
        else:
            told = say(
                "For your decision: nothing was found that has to be corrected. It is proposed to "
                "go on to the announcement of the plan."
            )
        yield self._line(told, Look.BODY)

    def _signatures(self) -> Grid:
        proposed = ["", self._field(say("Signed")), f"({_DOTS})"]
        proposed += [self._field(say("Position")), self._field(say("Date"))]
        boxes = (say("☐ Agreed as proposed"), say("☐ Otherwise:"))
        agreed, otherwise = (self._words(one) for one in boxes)
        ordered = [agreed, f"{otherwise} {_DOTS}", *proposed]
        heads = (say("Proposed by"), say("Decision of the head"))
        return Grid(
            (
                tuple(Cell(self._words(one), Align.CENTER, strong=True) for one in heads),
                (Cell("\n".join(["", "", *proposed])), Cell("\n".join(ordered))),
            ),
            (0.0, 0.0),
        )

    def _field(self, label: Message) -> str:
        return f"{self._words(label)} {_DOTS}"

    def _line(self, message: Message, look: Look) -> Paragraph:
        return Paragraph(visible(self._words(message)), look)

    def _words(self, message: Message) -> str:
        return self._pen.figures(self._pen.words(message))


RENDERER = Renderer(
    "memo",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write,
    is_text=False,
    suffix=".docx",
)
