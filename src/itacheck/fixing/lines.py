"""Proposals, and what was done with them, as lines for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..base.language import Message, say
from ..rendering.pen import Pen, Tone
from ..report import Finding, Report
from ..report.finding import SHORT
from ..report.repairs import Repair
from ..thai.text import tidy
from ..view import reach
from ..view.entries import Entry, Standing
from ..view.mending import ways_of
from .change import Change, Fixed
from .proposals import Offers, Proposal

_MOST_WAYS = 6


def proposal_lines(report: Report, proposals: Sequence[Proposal], pen: Pen) -> Iterator[str]:
    """All that may be mended, question by question: the answers, and what follows from each."""
    choices: dict[str, list[Proposal]] = {}
    for one in proposals:
        choices.setdefault(one.choice, []).append(one)
    left = [one for one in report.repairs if not any(a[:SHORT] in choices for a in one.findings)]
    safe = [one for one in proposals if one.safe]
    told = say(
        "What can be mended: {count}; decided by the plan itself: {safe}",
        count=len(choices) + len(left),
        safe=len(safe),
    )
    yield from pen.lines(told, tone=Tone.STRONG)
    for number, (choice, answers) in enumerate(choices.items(), start=1):
        yield ""
        yield from _question(report, choice, answers, number, pen)
    for number, repair in enumerate(left, start=len(choices) + 1):
        yield ""
        yield from _by_hand(report, repair, number, pen)


def _question(
    report: Report, choice: str, answers: Sequence[Proposal], number: int, pen: Pen
) -> Iterator[str]:
    finding = next(one for one in report.findings if one.fingerprint.startswith(choice))
    yield from _title(report, finding, number, pen)
    for one in answers:
        yield from pen.lines(_weight(one, len(answers)), depth=1, printed=f"{one.id}  ")
        for change in one.changes:
            yield from pen.lines(changed(change, pen.language), depth=2, bullet="- ")
        yield from pen.lines(_mended(one, report), depth=2)
        yield from _unwaived(one, report, pen)
        for new in one.brings:
            yield from pen.lines(
                say("It brings: {rule} {message}", rule=new.rule, message=new.message),
                depth=2,
                tone=Tone.YELLOW,
            )


def _title(report: Report, finding: Finding, number: int, pen: Pen) -> Iterator[str]:
    entry = Entry(finding, Standing.FOUND, report)
    place = finding.location.words if finding.location else ""
    told = f"{entry.title} – {place}" if place else entry.title
    yield from pen.lines(told, tone=Tone.BLUE, printed=f"{number}. {finding.rule} ")


def _weight(proposal: Proposal, answers: int) -> Message:
    if proposal.safe:
        return say("certain: the plan itself decides it")
    if answers > 1:
        return say("to choose: one of {count} answers", count=answers)
    return say("to choose: only the author knows")


def changed(change: Change, language: str) -> str:
    """What a change makes of what, and where."""
    old, new = tidy(change.printed), tidy(change.text)
    if not old:
        return say("{what}: (blank) → “{new}”", what=change.what, new=new).text(language)
    if not new:
        return say("{what}: “{old}” is taken out", what=change.what, old=old).text(language)
    return say("{what}: “{old}” → “{new}”", what=change.what, old=old, new=new).text(language)


def _mended(proposal: Proposal, report: Report) -> Message:
    told = _reached([each for each in proposal.mends if each.waiver is None], report)
    if proposal.brings:
        return say("It mends: {findings}", findings=told)
    return say("It mends: {findings}; nothing new comes of it", findings=told)


def _unwaived(proposal: Proposal, report: Report, pen: Pen) -> Iterator[str]:
    """What somebody approved as it is, and is no more."""
    waived = [each for each in proposal.mends if each.waiver is not None]
    if waived:
        told = say("It changes what is waived: {findings}", findings=_reached(waived, report))
        yield from pen.lines(told, depth=2, tone=Tone.YELLOW)


def _reached(findings: Iterable[Finding], report: Report) -> str:
    """Findings as the codes of their rules and what these are of."""
    by_rule: dict[str, list[Entry]] = {}
    for finding in findings:
        entry = Entry(finding, Standing.FOUND, report)
        by_rule.setdefault(finding.rule, []).append(entry)
    return "; ".join(f"{rule} {reach(entries)}" for rule, entries in by_rule.items())


def _by_hand(report: Report, repair: Repair, number: int, pen: Pen) -> Iterator[str]:
    """A repair that no change of the file's text is known for."""
    finding = next(one for one in report.findings if one.fingerprint == repair.findings[0])
    yield from _title(report, finding, number, pen)
    yield from pen.lines(say("to mend by hand:"), depth=1)
    for told in ways_of(repair, pen.language, _MOST_WAYS):
        yield from pen.lines(told, depth=2, bullet="- ")


def untried_lines(offers: Offers, pen: Pen) -> Iterator[str]:
    """How many questions were not tried, if any, and what to do."""
    if offers.untried:
        told = say(
            "Not tried, as the plan is large: {count}. Mend what is told here, and ask again for"
            " the rest.",
            count=offers.untried,
        )
        yield ""
        yield from pen.lines(told, tone=Tone.YELLOW)


def fixed_lines(fixed: Fixed, name: str, pen: Pen) -> Iterator[str]:
    """What was changed in a file, and what was not."""
    told = say("{name}: {count} changes were written.", name=name, count=len(fixed.done))
    yield from pen.lines(told, tone=Tone.STRONG)
    for change in fixed.done:
        yield from pen.lines(changed(change, pen.language), depth=1, bullet="- ")
    for notice in fixed.notices:
        yield from pen.lines(notice)
    if fixed.left:
        told = say("Left as they are: {count}", count=len(fixed.left))
        yield from pen.lines(told, tone=Tone.YELLOW)
    for one in fixed.left:
        yield from pen.lines(
            f"{changed(one.change, pen.language)} – {one.reason}", depth=1, bullet="- "
        )
