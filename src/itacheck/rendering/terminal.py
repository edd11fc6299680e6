"""The report for a person at a terminal, or in a text file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ..base.language import Message, say
from ..engine.model import State
from ..packs.model import Severity
from ..report import Report
from ..view import SEVERITIES, Group, ReportView, Standing, Trouble
from .columns import table
from .entry_lines import entry_lines, place_lines
from .interface import Page, Renderer, Reports, as_tuple
from .pen import Pen, Tone

_TONES: Mapping[Severity, Tone] = MappingProxyType(
    {Severity.ERROR: Tone.RED, Severity.WARNING: Tone.YELLOW, Severity.INFO: Tone.BLUE}
)


def write(reports: Reports, page: Page) -> str:
    """The reports one after another: what was read, what was found, what became of every rule."""
    return "\n\n".join("\n".join((*_report(one, page), "")) for one in as_tuple(reports))


def _report(report: Report, page: Page) -> Iterator[str]:
    view, pen = ReportView(report), Pen(page, report.language)
    yield from _heading(view, pen)
    for severity in Severity:
        groups = view.groups(severity)
        if groups:
            yield from _severity(severity, groups, view, pen)
    yield from _asides(view, pen)
    unread, late = view.unread, view.notices
    yield from _problems(say("Problems in reading: {count}", count=len(unread)), unread, pen)
    yield from _problems(say("Waivers that do not hold: {count}", count=len(late)), late, pen)
    if view.account:
        yield ""
        for line in view.account:
            yield from pen.lines(line)
    yield ""
    yield from _ending(view, pen)


def _heading(view: ReportView, pen: Pen) -> Iterator[str]:
    """What was read, so that its owner sees at once whether it was read right."""
    if view.title:
        yield from pen.lines("", printed=view.title, tone=Tone.STRONG)
    if view.organisation:
        yield from pen.lines("", printed=view.organisation)
    if view.period:
        yield from pen.lines(say("Fiscal years {period}", period=view.period))
    if view.file:
        yield from pen.lines("", printed=pen.words(say("File: {name}", name=view.file)))
    rows = view.overview
    if rows:
        yield ""
        yield from table([[pen.figures(cell) for cell in row] for row in rows], "  ")
        yield from pen.lines(view.overview_note, depth=1, tone=Tone.FAINT)


def _severity(
    severity: Severity, groups: Sequence[Group], view: ReportView, pen: Pen
) -> Iterator[str]:
    """The findings of one severity, those of one rule together, in the document's order."""
    yield ""
    count = sum(len(one.entries) for one in groups)
    title = say("{severity}: {count}", severity=SEVERITIES[severity], count=count)
    yield from pen.lines(title, tone=_TONES[severity])
    for one in groups:
        yield ""
        yield from _group(one, view, pen)


def _group(group: Group, view: ReportView, pen: Pen) -> Iterator[str]:
    """What all the findings of a rule share is said once, after them."""
    shared = group.first
    yield from pen.lines(f"{group.code}  {shared.title}", tone=Tone.STRONG)
    for one in group.entries:
        yield from entry_lines(one, pen)
    if view.report.options.chosen.explained and group.rationale:
        yield from pen.lines(say("Why: {rationale}", rationale=group.rationale), depth=1)
    if shared.remedy:
        yield from pen.lines(shared.remedy, depth=1)
    yield from pen.lines(shared.cited, depth=1, tone=Tone.FAINT)


def _asides(view: ReportView, pen: Pen) -> Iterator[str]:
    """The waived findings with their reasons; what an earlier report knew."""
    for aside in view.asides:
        if aside.standing in {Standing.UNFILLED, Standing.WAIVED, Standing.KNOWN}:
            yield ""
        left = aside.standing is Standing.NOT_CHECKED
        yield from pen.lines(aside.title, tone=Tone.YELLOW if left else Tone.STRONG)
        for line in aside.lines:
            yield from pen.lines(line, depth=1, bullet="- ")
        for one in aside.entries:
            if one.waiver:
                yield from place_lines(one, pen, code=True)
                yield from pen.lines(one.waiver, depth=2)
            else:
                yield from entry_lines(one, pen, code=True)


def _problems(title: Message, problems: Sequence[Trouble], pen: Pen) -> Iterator[str]:
    if not problems:
        return
    yield ""
    yield from pen.lines(title, tone=_TONES[problems[0].severity])
    for one in problems:
        tone = _TONES[one.severity]
        if one.place:
            printed = f"{one.place} · "
            yield from pen.lines(one.weight, depth=1, bullet="- ", printed=printed, tone=tone)
            yield from pen.lines(one.message, depth=2)
        else:
            yield from pen.lines(one.message, depth=1, bullet="- ", printed=f"{one.weight} · ")


def _ending(view: ReportView, pen: Pen) -> Iterator[str]:
    """The ledger in one line, what could not be decided and why, a notice, and the verdict."""
    yield from pen.lines(view.tally)
    yield from _without_answer(say("Not run:"), view.without_answer(State.ERRORED), pen)
    yield from _without_answer(say("Undecided:"), view.without_answer(State.UNDECIDED), pen)
    if view.report.engine.notice:
        yield from pen.lines(say("Note: {notice}", notice=view.report.engine.notice))
    for one in view.chosen:
        yield from pen.lines(one)
    yield ""
    yield from pen.lines(" · ".join(view.sums), tone=Tone.STRONG)
    yield from pen.lines(view.verdict, tone=Tone.STRONG)


def _without_answer(title: Message, lines: Sequence[str], pen: Pen) -> Iterator[str]:
    if lines:
        yield from pen.lines(title)
    for one in lines:
        yield from pen.lines(one, depth=1, bullet="- ")


RENDERER = Renderer("terminal", "text/plain", write, suffix=".txt")
