"""How a report for people ends: what became of the rules, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from ..engine.model import State
from ..language import Message, say
from ..packs.model import Severity
from ..report import LedgerLine, Report
from .pen import Pen, Tone
from .states import chosen_lines, not_counted
from .words import SEVERITIES

STATUSES: tuple[tuple[str, Message], ...] = (
    ("errored", say("not run because of an error")),
    ("failed", say("found something")),
    ("undecided", say("undecided")),
    ("passed", say("found nothing")),
    ("not_applicable", say("not applicable")),
    ("not_selected", say("not selected")),
)
"""What became of a rule, the gravest first."""


def closing(report: Report, pen: Pen) -> Iterator[str]:
    """The ledger in one line, what could not be decided and why, a notice, and the verdict."""
    yield from pen.lines(tally(report.ledger, pen))
    yield from _without_answer(report.ledger, State.ERRORED, say("Not run:"), pen)
    yield from _without_answer(report.ledger, State.UNDECIDED, say("Undecided:"), pen)
    if report.engine.notice:
        yield from pen.lines(say("Note: {notice}", notice=report.engine.notice))
    yield from chosen_lines(report, pen)
    yield ""
    yield from pen.lines(_sum(report, pen), tone=Tone.STRONG)
    yield from pen.lines(verdict(report), tone=Tone.STRONG)


def tally(ledger: tuple[LedgerLine, ...], pen: Pen) -> str:
    """The ledger in one line."""
    counts = ((sum(line.status == status for line in ledger), words) for status, words in STATUSES)
    shares = ", ".join(f"{pen.words(words)} {count}" for count, words in counts if count)
    return pen.words(say("{count} rules: {shares}", count=len(ledger), shares=shares))


def _without_answer(
    ledger: tuple[LedgerLine, ...], state: State, title: Message, pen: Pen
) -> Iterator[str]:
    found = without_answer(ledger, state)
    if not found:
        return
    yield from pen.lines(title)
    for one in found:
        yield from pen.lines(one, depth=1, bullet="- ")


def without_answer(ledger: tuple[LedgerLine, ...], state: State) -> tuple[str, ...]:
    """The rules that gave no answer to some question, those with the same reason together."""
    codes: dict[str, list[str]] = {}
    for line in ledger:
        for one in line.reasons:
            if one.state is state:
                codes.setdefault(one.reason, []).append(line.rule)
    return tuple(f"{', '.join(rules)}: {reason}" for reason, rules in codes.items())


def _sum(report: Report, pen: Pen) -> str:
    counts = [
        say("{severity}: {count}", severity=SEVERITIES[one], count=report.counts[one.value])
        for one in Severity
    ]
    if report.plan.problems:
        counts.append(say("Problems in reading: {count}", count=len(report.plan.problems)))
    return " · ".join(map(pen.words, (*counts, *not_counted(report))))


def verdict(report: Report) -> Message:
    """What follows from the report, whatever --fail-on lets pass."""
    undecided = sum(line.status == State.UNDECIDED.value for line in report.ledger)
    if report.errored:
        return say("A rule could not run: this report is not complete.")
    if not report.complete:
        return say(
            "A main part of the plan could not be read: this report is not complete. "
            "Correct what is listed, then check the plan again."
        )
    if not report.ok or report.counts["error"] or report.counts["warning"]:
        return say("Correct what is listed, then check the plan again.")
    if not report.standing and any(
        one.severity is not Severity.INFO for one in report.plan.problems
    ):
        return say("Nothing was found in what could be read; look at what could not.")
    if report.standing or report.problems:
        return say("Nothing was found that has to be corrected; what is listed is worth a look.")
    if undecided:
        return say("Nothing was found; rules left undecided: {count}.", count=undecided)
    return say("Nothing was found.")
