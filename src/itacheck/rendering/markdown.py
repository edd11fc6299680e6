"""Findings in Markdown, for pull requests and the summaries of jobs."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Message, say
from ..packs.model import Severity
from ..report import Report
from .interface import Page, Renderer, Reports, as_tuple
from .listed import Listed, listed, title_of, visible
from .page import escaped
from .words import SEVERITIES, basis_words, place_words


def write(reports: Reports, _page: Page) -> str:
    """A heading for each plan, then its findings from the gravest on, and what was not read."""
    parts = ("\n".join(_report(one)) for one in as_tuple(reports))
    return "\n".join(f"{part}\n" for part in parts)


def _report(report: Report) -> Iterator[str]:
    plan, language = report.plan, report.language
    yield f"## {_plain(plan.title or (plan.source.name if plan.source else 'itacheck'))}"
    rows = tuple(listed(report))
    for severity in Severity:
        found = [one for one in rows if one.state == "found" and one.finding.severity is severity]
        title = say("{severity}: {count}", severity=SEVERITIES[severity], count=len(found))
        yield from _section(title, found, report)
    for state, title in (
        ("waived", say("Waived: {count}", count=len(report.waived))),
        ("gone", say("Gone: {count}", count=sum(one.state == "gone" for one in rows))),
    ):
        others = [one for one in rows if one.state == state]
        if others:
            yield from _section(title, others, report)
    if report.problems:
        yield ""
        title = say("Problems in reading: {count}", count=len(report.problems))
        yield f"### {_plain(title.text(language))}"
        yield ""
        for problem in report.problems:
            place = place_words(problem.location, language)
            yield f"- {_plain(' '.join((place, problem.text(language))))}"
    failed = [line for line in report.ledger if line.errored]
    for line in failed:
        yield f"- **{line.rule}** {_plain('; '.join(one.reason for one in line.reasons))}"


def _section(title: Message, found: list[Listed], report: Report) -> Iterator[str]:
    yield ""
    yield f"### {_plain(title.text(report.language))}"
    if found:
        yield ""
    for one in found:
        yield from _finding(one, report)


def _finding(one: Listed, report: Report) -> Iterator[str]:
    found = one.finding
    place = place_words(found.location, report.language)
    head = (title_of(report, found.rule), place, found.subject)
    yield f"- **{found.rule}** {' · '.join(_plain(part) for part in head if part)}  "
    yield f"  {_plain(found.message)}  "
    yield f"  {_plain(found.remedy)} ({_plain(basis_words(found.basis, report.language))})"
    if found.waiver is not None:
        yield f"  — {_plain(found.waiver.reason)} ({_plain(found.waiver.approver)})"


def _plain(text: str) -> str:
    return escaped(visible(text))


RENDERER = Renderer("markdown", "text/markdown", write, suffix=".md")
