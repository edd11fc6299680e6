"""A plan and a report as HTML that a notebook shows in a cell.

Whatever a plan writes appears as text. There is no style and no script: a notebook gives tables its
own look, light or dark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from ..base.language import DEFAULT_LANGUAGE, Message, say
from ..plan import Dimension, Plan, Problem
from ..plan.ordinals import mark_of
from ..rendering import Page
from ..rendering.pen import Pen
from ..report import Report
from ..thai.years import FiscalYear
from ..view import SEVERITIES, Entry, ReportView, Standing, unread, visible
from ..view.overview import dimension_label, overview

_MOST = 200
"""Rows beyond these make a notebook slow, and nobody reads them there."""


def report_table(report: Report) -> str:
    """The findings in document order, what could not be read, and the ledger in a line."""
    pen = Pen(Page(), report.language)
    view, counts = ReportView(report), report.counts
    parts = [
        *_heading(report.plan),
        _paragraph(view.verdict),
        _paragraph(
            " · ".join(
                f"{pen.words(word)}: {counts[one.value]}" for one, word in SEVERITIES.items()
            )
        ),
    ]
    if report.findings:
        head = (say("Rule"), say("Severity"), say("Place"), say("About"), say("Message"))
        rows = (_finding(one, pen) for one in view.findings[:_MOST])
        parts.append(_table(map(pen.words, head), rows))
        parts += _more(len(report.findings), pen)
    parts += _problems(
        say("Problems in reading, and waivers that do not hold"), report.problems, pen
    )
    parts += map(_paragraph, (*view.account, view.tally))
    return _whole(parts, report.language)


def plan_table(plan: Plan, language: str = DEFAULT_LANGUAGE) -> str:
    """The money by dimension and year, each project as printed, and what could not be read."""
    pen = Pen(Page(), language)
    parts = [*_heading(plan)]
    summary = overview(plan, language)
    if summary:
        parts.append(_table(summary[0], summary[1:]))
        years = sorted({year for one in plan.projects for year in one.budget.years})
        head = (pen.words(say("No.")), pen.words(say("Project, activity or measure")))
        parts.append(_table((*head, *map(str, years)), _projects(plan, years, pen)))
    else:
        parts.append(_paragraph(pen.words(say("No summary table could be read in this plan."))))
    parts += _problems(say("Problems in reading"), plan.problems, pen)
    return _whole(parts, language)


def _finding(entry: Entry, pen: Pen) -> tuple[str, ...]:
    severity = entry.severity
    if entry.standing is Standing.WAIVED:
        severity = f"{severity} ({pen.words(say('Waived'))})"
    return (entry.finding.rule, severity, entry.place, entry.about, entry.finding.message)


def _projects(plan: Plan, years: Sequence[FiscalYear], pen: Pen) -> Iterator[tuple[str, ...]]:
    for dimension in plan.dimensions:
        yield ("", _dimension(dimension, pen), *("" for _ in years))
        for project in dimension.projects:
            cells = (project.budget.at(year) for year in years)
            mark = mark_of(project)
            number = "" if mark is None else str(mark)
            yield (number, project.title, *(one.printed if one else "" for one in cells))


def _dimension(dimension: Dimension, pen: Pen) -> str:
    return f"{dimension_label(dimension.number, pen.language)} {dimension.name}".strip()


def _problems(head: Message, problems: Sequence[Problem], pen: Pen) -> Iterator[Markup]:
    if not problems:
        return
    yield _paragraph(pen.words(head))
    rows = ((one.weight, one.place, one.message) for one in unread(problems, pen.language)[:_MOST])
    yield _table(map(pen.words, (say("Severity"), say("Place"), say("Message"))), rows)
    yield from _more(len(problems), pen)


def _more(number: int, pen: Pen) -> Iterator[Markup]:
    if number > _MOST:
        yield _paragraph(pen.words(_left_out(number - _MOST)))


def _left_out(number: int) -> Message:
    return say("Rows that are not shown here: {number}.", number=number)


def _heading(plan: Plan) -> Iterator[Markup]:
    whose = plan.organisation.name if plan.organisation else ""
    period = str(plan.period) if plan.period else ""
    file = plan.source.name if plan.source else ""
    words = " · ".join(filter(None, (plan.title, whose, period, file)))
    if words:
        yield Markup("<p><strong>{}</strong></p>").format(visible(words))


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(visible(text))


def _table(head: Iterable[str], rows: Iterable[Sequence[str]]) -> Markup:
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(visible(one)) for one in head)
    body = Markup("").join(_row(one) for one in rows)
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(heads, body)


def _row(cells: Sequence[str]) -> Markup:
    inner = Markup("").join(Markup("<td>{}</td>").format(visible(one)) for one in cells)
    return Markup("<tr>{}</tr>").format(inner)


def _whole(parts: Iterable[Markup], language: str) -> str:
    return str(Markup('<div lang="{}">{}</div>').format(language, Markup("").join(parts)))
