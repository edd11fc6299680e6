"""What does not count in a report, and why: waived findings, and what an earlier report knew."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Message, say
from ..report import Baseline, Report, Waived
from .faults import finding_lines, place_lines
from .pen import Pen, Tone


def states(report: Report, pen: Pen) -> Iterator[str]:
    """The waived findings with their reasons; what is known from before, and what is gone."""
    waived = report.waived
    if waived:
        yield ""
        yield from pen.lines(say("Waived: {count}", count=len(waived)), tone=Tone.STRONG)
        for one in waived:
            yield from place_lines(one, report, pen, code=True)
            if one.waiver is not None:
                yield from pen.lines(waiver_words(one.waiver), depth=2)
    if report.baseline is not None:
        yield from _baseline(report.baseline, report, pen)


def waiver_words(waiver: Waived) -> Message:
    """Why a finding does not count, who approved that, and until when."""
    told = {"reason": waiver.reason, "approver": waiver.approver}
    if waiver.last is not None:
        return say("{reason} (approved by {approver}, until {day})", day=waiver.last, **told)
    return say("{reason} (approved by {approver})", **told)


def _baseline(baseline: Baseline, report: Report, pen: Pen) -> Iterator[str]:
    """What is known is counted; what is gone is shown."""
    yield ""
    known = say("Known from the earlier report, and not shown: {count}", count=len(baseline.known))
    yield from pen.lines(known, tone=Tone.STRONG)
    if baseline.gone:
        gone = say("Gone since the earlier report: {count}", count=len(baseline.gone))
        yield from pen.lines(gone, tone=Tone.STRONG)
        for one in baseline.gone:
            yield from finding_lines(one, report, pen, code=True)
    if baseline.not_checked:
        open_ = say(
            "In the earlier report, and not checked this time: {count}",
            count=len(baseline.not_checked),
        )
        yield from pen.lines(open_, tone=Tone.YELLOW)
        for one in baseline.not_checked:
            yield from finding_lines(one, report, pen, code=True)


def chosen_lines(report: Report, pen: Pen) -> Iterator[str]:
    """What a person chose and changed, so that nobody takes the report for the usual one."""
    chosen = report.options.chosen
    if chosen.config is not None:
        yield from pen.lines(say("Configuration: {name}", name=chosen.config))
    if chosen.profile is not None:
        yield from pen.lines(say("Profile: {name}", name=chosen.profile))
    if chosen.severities:
        shown = ", ".join(f"{code} {severity.value}" for code, severity in chosen.severities)
        yield from pen.lines(say("Other severities than the rules': {shown}", shown=shown))
    if chosen.parameters:
        shown = ", ".join(f"{one.name} {one.value}" for one in chosen.parameters)
        yield from pen.lines(say("Other criteria than the packs': {shown}", shown=shown))


def not_counted(report: Report) -> Iterator[Message]:
    """How many findings do not count, for the sum."""
    if report.notices:
        yield say("Waivers that do not hold: {count}", count=len(report.notices))
    if report.waived:
        yield say("Waived: {count}", count=len(report.waived))
    if report.baseline is not None:
        yield say("Known: {count}", count=len(report.baseline.known))
        yield say("Gone: {count}", count=len(report.baseline.gone))
