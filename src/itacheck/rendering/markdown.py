"""Findings in Markdown, for pull requests and the summaries of jobs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..base.language import say
from ..packs.model import Severity
from ..report import Report
from ..view import SEVERITIES, Entry, ReportView, Topic, Trouble, visible
from .interface import Page, Renderer, Reports, as_tuple
from .page import escaped


def write(reports: Reports, _page: Page) -> str:
    """A heading for each plan, then its findings from the gravest on, and what was not read."""
    parts = ("\n".join(_report(one)) for one in as_tuple(reports))
    return "\n".join(f"{part}\n" for part in parts)


def _report(report: Report) -> Iterator[str]:
    view = ReportView(report)
    label = f" ({report.label})" if report.label and view.title else ""
    yield f"## {_plain(view.name + label)}"
    if view.submitted:
        yield f"\n{_plain(view.submitted)}"
    found = view.topics()
    for severity in Severity:
        topics = [one for one in found if one.severity is severity]
        count = sum(len(one.entries) for one in topics)
        title = say("{severity}: {count}", severity=SEVERITIES[severity], count=count)
        items = [item for topic in topics for item in _topic(topic)]
        yield from _section(title.text(view.language), items)
    for aside in view.asides:
        lines = (f"- {_plain(line)}" for line in aside.lines)
        yield from _section(aside.title, (*lines, *map(_entry, aside.entries)))
    unread = [_trouble(one) for one in view.troubles if one.state == "problem"]
    if unread:
        title = say("Problems in reading: {count}", count=len(unread))
        yield from _section(title.text(view.language), unread)
    if view.account:
        yield ""
        yield "  \n".join(map(_plain, view.account))
    errored = [_trouble(one) for one in view.troubles if one.state == "errored"]
    if errored:
        yield from _section(say("Not run:").text(view.language), errored)


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"### {_plain(title)}"
    shown = tuple(items)
    if shown:
        yield ""
        yield from shown


def _topic(topic: Topic) -> Iterator[str]:
    """Of a cause the first finding, and where the others are; else every finding."""
    behind = f"  \n  {_plain(topic.followers)}" if topic.followers else ""
    yield from (f"{_entry(one)}{behind}" for one in topic.whole)


def _entry(entry: Entry) -> str:
    """A member of a list; what ends with two spaces ends a line in Markdown, too."""
    found = entry.finding
    year = "" if found.year is None else str(found.year)
    head = (entry.title, entry.place, found.subject, year, entry.id)
    lines = [
        f"- **{found.rule}** {' · '.join(_plain(part) for part in head if part)}",
        _plain(found.message),
        *map(_plain, entry.mending),
        f"{_plain(found.remedy)} ({_plain(entry.basis)})",
    ]
    if found.waiver is not None:
        lines.append(f"— {_plain(found.waiver.reason)} ({_plain(found.waiver.approver)})")
    return "  \n  ".join(lines)


def _trouble(trouble: Trouble) -> str:
    about = f"**{trouble.rule}** " if trouble.rule else f"{_plain(trouble.weight)} · "
    return f"- {about}{_plain(f'{trouble.place} {trouble.message}')}"


def _plain(text: str) -> str:
    return escaped(visible(text))


RENDERER = Renderer("markdown", "text/markdown", write, suffix=".md", also=(".txt",))
