"""The report for a person at a terminal, or in a text file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from attrs import evolve

from ..base.language import Message, say
from ..engine.model import State
from ..packs.model import Severity
from ..report import Report
from ..view import (
    SEVERITIES,
    By,
    Entry,
    ReportView,
    Standing,
    Topic,
    Trouble,
    by_rule,
    reach,
)
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
    if page.by is By.PLACE:
        yield from _places(view, pen)
    else:
        usual = page.by is not By.RULE
        topics = [evolve(one, abridged=usual) for one in view.topics(page.by or By.CAUSE)]
        for severity in Severity:
            yield from _severity(severity, topics, view, pen)
    yield from _asides(view, pen)
    unread, late = view.unread, view.notices
    yield from _problems(say("Problems in reading: {count}", count=len(unread)), unread, pen)
    yield from _problems(say("Waivers that do not hold: {count}", count=len(late)), late, pen)
    if view.account:
        yield ""
        for line in view.account:
            yield from pen.lines(line)
    else:
        yield ""
    yield from _ending(view, pen)


def _heading(view: ReportView, pen: Pen) -> Iterator[str]:
    """What was read, so that its owner sees at once whether it was read right."""
    if view.title:
        yield from pen.lines("", printed=view.title, tone=Tone.STRONG)
    period = say("Fiscal years {period}", period=view.period)
    years = pen.figures(pen.words(period)) if view.period else ""
    file = pen.words(say("File: {name}", name=view.file)) if view.file else ""
    about = " · ".join(one for one in (view.organisation, years, file) if one)
    if about:
        yield from pen.lines("", printed=about)
    rows = view.overview
    if rows:
        yield ""
        yield from table([[pen.figures(cell) for cell in row] for row in rows], "  ")
        yield from pen.lines(view.overview_note, depth=1, tone=Tone.FAINT)


def _severity(
    severity: Severity, topics: Sequence[Topic], view: ReportView, pen: Pen
) -> Iterator[str]:
    """The findings of one severity: whole as far as the page shows them, else a line a rule."""
    found = [one for topic in topics for one in topic.entries]
    count = sum(one.finding.severity is severity for one in found)
    topics = [one for one in topics if one.severity is severity]
    if not count:
        return
    whole = _is_whole(severity, pen)
    title = say("{severity}: {count}", severity=SEVERITIES[severity], count=count)
    parts = [pen.words(title)]
    left = sum(one.finding.severity is severity for topic in topics for one in topic.entries)
    if left < count:
        parts.append(pen.words(say("told above: {count}", count=count - left)))
    if not whole:
        parts.append(pen.words(say("each of them: {option}", option=f"--show {severity.value}")))
    elif any(not one.cause and len(one.whole) < len(one.entries) for one in topics):
        parts.append(pen.words(say("each of them: {option}", option="--by rule")))
    yield ""
    yield from pen.lines(" · ".join(parts), tone=_TONES[severity])
    if whole:
        for one in topics:
            yield from _topic(one, view, pen)
    else:
        for one in by_rule(entry for topic in topics for entry in topic.entries):
            yield _short(one, pen)


def _is_whole(severity: Severity, pen: Pen) -> bool:
    return severity.rank <= (pen.page.show or Severity.WARNING).rank


def _topic(topic: Topic, view: ReportView, pen: Pen) -> Iterator[str]:
    """What findings share is said once, after them; "the plan itself" is no source to cite."""
    shared = topic.first
    yield from pen.lines(f"{topic.code}  {topic.headline}", tone=Tone.STRONG)
    for one in topic.whole:
        yield from entry_lines(one, pen)
    if topic.followers:
        yield from pen.lines(topic.followers, depth=2)
    if view.report.options.chosen.explained and topic.rationale:
        yield from pen.lines(say("Why: {rationale}", rationale=topic.rationale), depth=1)
    for remedy in topic.remedies:
        yield from pen.lines(remedy, depth=1)
    if _is_whole(Severity.INFO, pen):
        yield from pen.lines(topic.grounds, depth=1, tone=Tone.FAINT)
    elif not shared.is_of_the_plan or shared.severity_changed:
        yield pen.cut(topic.grounds, depth=1, tone=Tone.FAINT)


def _short(topic: Topic, pen: Pen) -> str:
    """The findings of a rule in one line, cut off where the page ends."""
    entries = topic.entries
    told = say(
        "{code} {title}: {count} ({places})",
        code=topic.code,
        title=topic.headline,
        count=len(entries),
        places=reach(entries),
    )
    return pen.cut(told, depth=1, bullet="- ")


def _places(view: ReportView, pen: Pen) -> Iterator[str]:
    """The findings in the order of the plan, under its parts, dimensions and sheets."""
    left: list[Entry] = []
    for topic in view.topics(By.PLACE):
        shown: list[Entry] = []
        for one in topic.entries:
            (shown if _is_whole(one.finding.severity, pen) else left).append(one)
        if not shown:
            continue
        yield ""
        yield from pen.lines("", printed=topic.title or view.name, tone=Tone.STRONG)
        for one in shown:
            head = f"{one.finding.rule}  {one.title} ({one.severity})"
            yield from pen.lines(head, depth=1, tone=_TONES[one.finding.severity])
            yield from entry_lines(one, pen)
            if one.remedy:
                yield from pen.lines(one.remedy, depth=2)
    if left:
        yield ""
        yield from pen.lines(say("Of less weight: {count}", count=len(left)))
        for topic in by_rule(left):
            yield _short(topic, pen)


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
                yield from place_lines(one, pen)
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
            told = f"{one.weight}: {one.message}"
            yield from pen.lines(told, depth=1, bullet="- ", printed=printed, tone=tone)
        else:
            yield from pen.lines(one.message, depth=1, bullet="- ", printed=f"{one.weight} · ")


def _ending(view: ReportView, pen: Pen) -> Iterator[str]:
    """The ledger in one line, what could not be decided and why, a notice, and the verdict."""
    yield from pen.lines(view.tally)
    yield from _without_answer(say("Not run:"), view.without_answer(State.ERRORED), pen)
    undecided = view.without_answer(State.UNDECIDED)
    if _is_whole(Severity.INFO, pen):
        yield from _without_answer(say("Undecided:"), undecided, pen)
    elif undecided:
        codes = ", ".join(line.rule for line in view.report.ledger if line.undecided)
        why = say("Undecided: {codes} (why: {option})", codes=codes, option="--show info")
        yield from pen.lines(why)
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
