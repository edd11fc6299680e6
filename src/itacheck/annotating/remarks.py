"""What a comment in a plan says of a finding, and what an earlier one said."""

from __future__ import annotations

from collections.abc import Iterator

from ..base.language import say
from ..base.location import Location
from ..base.patterns import expression
from ..base.record import record
from ..packs.model import Severity
from ..report import Report
from ..report.finding import SHORT
from ..view import Entry, ReportView, Topic, Trouble

AUTHOR = "itacheck"
"""The author of our comments: by it they are known, and told from other people's."""
_SILENT = frozenset({"not_selected", "undecided", "errored"})
_MARK = expression(r"\[itacheck:([0-9a-f]+)\]")


@record
class Annotated:
    """An annotated file.

    ``data`` are its bytes, ``written`` is the number of comments in it, and ``resolved`` has the
    first line of each earlier comment of ours whose finding is no more. ``notices`` say what the
    file's owner should know of it: that it is signed, or protected against changes.
    """

    data: bytes
    written: int
    resolved: tuple[str, ...]
    notices: tuple[str, ...] = ()


def remark(topic: Topic, entry: Entry) -> tuple[str, ...]:
    """The paragraphs of a comment: the rule, what is wrong, what to do, the basis, a mark.

    The mark has the finding's short name. Of a cause the first finding's comment says where the
    others are.
    """
    found = entry.finding
    title = f"{found.rule} {entry.title}".rstrip()
    lines = (title, found.message, topic.followers, *entry.mending, entry.remedy, entry.cited)
    return (*filter(None, lines), f"[{AUTHOR}:{entry.id}]")


Remark = tuple[Location | None, tuple[str, ...]]
"""Where a comment belongs, and its paragraphs."""


def remarks(report: Report) -> Iterator[Remark]:
    """What the comments say: what was not read, the gravest first, then what was found.

    A cause is one comment. What was repaired or left out is no fault of the plan, and no comment in
    it.
    """
    for trouble in unread(report):
        yield trouble.location, _unread(trouble)
    for topic in ReportView(report).topics():
        for one in topic.whole:
            yield one.finding.location, remark(topic, one)


def unread(report: Report) -> tuple[Trouble, ...]:
    """What was not read, the gravest first."""
    return tuple(one for one in ReportView(report).unread if one.severity is not Severity.INFO)


def _unread(trouble: Trouble) -> tuple[str, ...]:
    lines = [trouble.weight, trouble.message]
    if trouble.severity is Severity.ERROR:
        whole = say("The report on this plan is not complete without it.")
        lines.append(whole.text(trouble.language))
    return (*lines, f"[{AUTHOR}]")


def fingerprint_in(text: str) -> str | None:
    """The fingerprint of the finding that a comment of ours was about, or how it begins."""
    found = _MARK.findall(text)
    return found[-1] if found else None


def resolved(earlier: list[str], report: Report) -> tuple[str, ...]:
    """The first lines of the earlier comments whose finding is no more.

    A rule that was not asked or could not decide this time resolves nothing.
    """
    found = {one.fingerprint[:SHORT] for one in report.findings}
    silent = {line.rule for line in report.ledger if line.status in _SILENT}
    titles = ((text, text.split("\n")[0]) for text in earlier)
    return tuple(
        title
        for text, title in titles
        if (name := fingerprint_in(text)) is not None
        and name[:SHORT] not in found
        and title.split(" ")[0] not in silent
    )
