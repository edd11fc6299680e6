"""The report for a person at a terminal, or in a text file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ..language import Message, say
from ..packs.model import Severity
from ..plan import Problem
from ..report import Finding, Report
from .account import sum_messages
from .closing import closing
from .columns import table
from .faults import finding_lines
from .interface import Page, Renderer, Reports, as_tuple
from .listed import by_weight
from .overview import overview, overview_note
from .pen import Pen, Tone
from .states import states
from .words import CERTAINTIES, SEVERITIES, SEVERITY, basis_words, place_words

_TONES: Mapping[Severity, Tone] = MappingProxyType(
    {Severity.ERROR: Tone.RED, Severity.WARNING: Tone.YELLOW, Severity.INFO: Tone.BLUE}
)


def write(reports: Reports, page: Page) -> str:
    """The reports one after another: what was read, what was found, what became of every rule."""
    return "\n\n".join("\n".join((*_report(one, page), "")) for one in as_tuple(reports))


def _report(report: Report, page: Page) -> Iterator[str]:
    pen = Pen(page, report.language)
    yield from _heading(report, pen)
    for severity in Severity:
        found = [one for one in report.standing if one.severity is severity]
        if found:
            yield from _severity(severity, found, report, pen)
    yield from states(report, pen)
    unread, late = by_weight(report.plan.problems), report.notices
    yield from _problems(say("Problems in reading: {count}", count=len(unread)), unread, pen)
    yield from _problems(say("Waivers that do not hold: {count}", count=len(late)), late, pen)
    yield from _account(report, pen)
    yield ""
    yield from closing(report, pen)


def _heading(report: Report, pen: Pen) -> Iterator[str]:
    """What was read, so that its owner sees at once whether it was read right."""
    plan = report.plan
    if plan.title:
        yield from pen.lines("", printed=plan.title, tone=Tone.STRONG)
    if plan.organisation:
        yield from pen.lines("", printed=plan.organisation.name)
    if plan.period:
        yield from pen.lines(say("Fiscal years {period}", period=plan.period))
    if plan.source:
        name = plan.source.name
        yield from pen.lines("", printed=pen.words(say("File: {name}", name=name)))
    rows = overview(plan, report.language)
    if rows:
        yield ""
        yield from table([[pen.figures(cell) for cell in row] for row in rows], "  ")
        yield from pen.lines(overview_note(plan), depth=1, tone=Tone.FAINT)


def _account(report: Report, pen: Pen) -> Iterator[str]:
    """How much of the document was read."""
    if report.account is None:
        return
    yield ""
    for message in sum_messages(report.account):
        yield from pen.lines(message)


def _severity(
    severity: Severity, found: Sequence[Finding], report: Report, pen: Pen
) -> Iterator[str]:
    """The findings of one severity, those of one rule together, in the document's order."""
    yield ""
    title = say("{severity}: {count}", severity=SEVERITIES[severity], count=len(found))
    yield from pen.lines(title, tone=_TONES[severity])
    for code in dict.fromkeys(one.rule for one in found):
        yield ""
        yield from _rule(code, [one for one in found if one.rule == code], report, pen)


def _rule(code: str, found: Sequence[Finding], report: Report, pen: Pen) -> Iterator[str]:
    """What all the findings of a rule share is said once, after them."""
    yield from pen.lines(f"{code}  {report.rule(code).title}", tone=Tone.STRONG)
    for one in found:
        yield from finding_lines(one, report, pen)
    shared = found[0]
    rationale = report.rule(code).rationale
    if report.options.chosen.explained and rationale:
        yield from pen.lines(say("Why: {rationale}", rationale=rationale), depth=1)
    if shared.remedy:
        yield from pen.lines(say("What to do: {remedy}", remedy=shared.remedy), depth=1)
    cited = say(
        "Basis: {basis} ({certainty})",
        basis=basis_words(shared.basis, pen.language),
        certainty=CERTAINTIES[shared.certainty],
    )
    yield from pen.lines(cited, depth=1, tone=Tone.FAINT)


def _problems(title: Message, problems: Sequence[Problem], pen: Pen) -> Iterator[str]:
    if not problems:
        return
    yield ""
    yield from pen.lines(title, tone=_TONES[problems[0].severity])
    for one in problems:
        place = place_words(one.location, pen.language)
        weight, tone = pen.words(SEVERITY[one.severity]), _TONES[one.severity]
        if place:
            yield from pen.lines(weight, depth=1, bullet="- ", printed=f"{place} · ", tone=tone)
            yield from pen.lines(one.text(pen.language), depth=2)
        else:
            yield from pen.lines(
                one.text(pen.language), depth=1, bullet="- ", printed=f"{weight} · "
            )


RENDERER = Renderer("terminal", "text/plain", write, suffix=".txt")
