"""Findings in Markdown, for pull requests and the summaries of jobs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..language import Message, say
from ..packs.model import Severity
from ..report import Report
from .account import sum_messages
from .interface import Page, Renderer, Reports, as_tuple
from .listed import Listed, Trouble, listed, title_of, troubles
from .page import escaped
from .visible import visible
from .words import SEVERITIES, SEVERITY, basis_words, place_words


def write(reports: Reports, _page: Page) -> str:
    """A heading for each plan, then its findings from the gravest on, and what was not read."""
    parts = ("\n".join(_report(one)) for one in as_tuple(reports))
    return "\n".join(f"{part}\n" for part in parts)


def _report(report: Report) -> Iterator[str]:
    plan = report.plan
    yield f"## {_plain(plan.title or (plan.source.name if plan.source else 'itacheck'))}"
    rows = tuple(listed(report))
    for severity in Severity:
        found = [one for one in rows if one.state == "found" and one.finding.severity is severity]
        title = say("{severity}: {count}", severity=SEVERITIES[severity], count=len(found))
        yield from _section(title, [_finding(one, report) for one in found], report)
    yield from _states(rows, report)
    unread = [one for one in troubles(report) if one.state == "problem"]
    if unread:
        title = say("Problems in reading: {count}", count=len(unread))
        yield from _section(title, [_trouble(one, report) for one in unread], report)
    if report.account is not None:
        yield ""
        yield "  \n".join(_plain(one.text(report.language)) for one in sum_messages(report.account))
    errored = [one for one in troubles(report) if one.state == "errored"]
    if errored:
        yield from _section(say("Not run:"), [_trouble(one, report) for one in errored], report)


def _states(rows: Sequence[Listed], report: Report) -> Iterator[str]:
    """What does not count; what is known from before is counted, and not shown."""
    waived, not_checked, gone = (
        [_finding(one, report) for one in rows if one.state == state]
        for state in ("waived", "not_checked", "gone")
    )
    if waived:
        yield from _section(say("Waived: {count}", count=len(waived)), waived, report)
    if not_checked:
        title = say(
            "In the earlier report, and not checked this time: {count}", count=len(not_checked)
        )
        yield from _section(title, not_checked, report)
    if gone:
        title = say("Gone since the earlier report: {count}", count=len(gone))
        yield from _section(title, gone, report)
    if report.baseline is not None:
        count = len(report.baseline.known)
        title = say("Known from the earlier report, and not shown: {count}", count=count)
        yield from _section(title, (), report)


def _section(title: Message, items: Iterable[str], report: Report) -> Iterator[str]:
    yield ""
    yield f"### {_plain(title.text(report.language))}"
    shown = tuple(items)
    if shown:
        yield ""
        yield from shown


def _finding(one: Listed, report: Report) -> str:
    """A member of a list; what ends with two spaces ends a line in Markdown, too."""
    found = one.finding
    place = place_words(found.location, report.language)
    year = "" if found.year is None else str(found.year)
    head = (title_of(report, found.rule), place, found.subject, year)
    lines = [
        f"- **{found.rule}** {' · '.join(_plain(part) for part in head if part)}",
        _plain(found.message),
        f"{_plain(found.remedy)} ({_plain(basis_words(found.basis, report.language))})",
    ]
    if found.waiver is not None:
        lines.append(f"— {_plain(found.waiver.reason)} ({_plain(found.waiver.approver)})")
    return "  \n  ".join(lines)


def _trouble(one: Trouble, report: Report) -> str:
    weight = SEVERITY[one.severity].text(report.language)
    about = f"**{one.rule}** " if one.rule else f"{_plain(weight)} · "
    place = place_words(one.location, report.language)
    return f"- {about}{_plain(f'{place} {one.message}')}"


def _plain(text: str) -> str:
    return escaped(visible(text))


RENDERER = Renderer("markdown", "text/markdown", write, suffix=".md")
