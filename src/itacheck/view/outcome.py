"""How a report ends: what became of the rules, what was chosen, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from ..base.language import Message, say
from ..engine.model import State
from ..packs.model import Severity
from ..plan import PARTS
from ..report import LedgerLine, Report
from .words import SEVERITIES, severity_words

STATUSES: tuple[tuple[str, Message], ...] = (
    ("errored", say("not run because of an error")),
    ("failed", say("found something")),
    ("undecided", say("undecided")),
    ("passed", say("found nothing")),
    ("not_applicable", say("not applicable")),
    ("not_selected", say("not selected")),
)
"""What became of a rule, the gravest first."""


def tally(report: Report) -> Message:
    """The ledger in one line."""
    statuses = [line.status for line in report.ledger]
    if not statuses:
        return say("No rule was asked.")
    shares = ", ".join(
        f"{words.text(report.language)} {statuses.count(status)}"
        for status, words in STATUSES
        if status in statuses
    )
    return say("{count} rules: {shares}", count=len(statuses), shares=shares)


def without_answer(ledger: tuple[LedgerLine, ...], state: State) -> tuple[str, ...]:
    """The rules that gave no answer to some question, those with the same reason together."""
    codes: dict[str, list[str]] = {}
    for line in ledger:
        for one in line.reasons:
            if one.state is state:
                codes.setdefault(one.reason, []).append(line.rule)
    return tuple(f"{', '.join(rules)}: {reason}" for reason, rules in codes.items())


def choices(report: Report) -> Iterator[Message]:
    """What a person chose and changed, so that nobody takes the report for the usual one."""
    found = report.options.chosen
    if found.config is not None:
        yield say("Configuration: {name}", name=found.config)
    if found.profile is not None:
        yield say("Profile: {name}", name=found.profile)
    changed = [one for one in report.rules if one.severity_changed is not None]
    told = {one.code for one in changed}
    left = [(code, severity) for code, severity in found.severities if code not in told]
    if left:
        shown = ", ".join(f"{code} {severity.value}" for code, severity in left)
        yield say("Other severities than the rules': {shown}", shown=shown)
    for one in changed:
        if one.severity_changed is not None:
            words = severity_words(one.severity, one.severity_changed, report.language)
            yield say("{code}: {told}", code=one.code, told=words)
    if found.parameters:
        shown = ", ".join(f"{one.name} {one.value}" for one in found.parameters)
        yield say("Other criteria than the packs': {shown}", shown=shown)


def sums(report: Report) -> Iterator[Message]:
    """How many findings there are of each severity, and how many do not count."""
    for one in Severity:
        yield say("{severity}: {count}", severity=SEVERITIES[one], count=report.counts[one.value])
    if report.unfilled:
        yield say("Not filled in yet: {count}", count=len(report.unfilled))
    if report.plan.problems:
        yield say("Problems in reading: {count}", count=len(report.plan.problems))
    if report.notices:
        yield say("Waivers that do not hold: {count}", count=len(report.notices))
    if report.waived:
        yield say("Waived: {count}", count=len(report.waived))
    if report.baseline is not None:
        yield say("Known: {count}", count=len(report.baseline.known))
        yield say("Gone: {count}", count=len(report.baseline.gone))


def submitted(report: Report) -> str:
    """Which parts of a plan in the making were checked, and which not; "" for a whole one."""
    return " ".join(one.text(report.language) for one in _submitted(report))


def _submitted(report: Report) -> Iterator[Message]:
    parts = report.parts
    if parts is None:
        return
    checked, missing, left = (
        ", ".join(PARTS[one].name.text(report.language) for one in members)
        for members in (parts.checked, parts.not_submitted, parts.left_out)
    )
    if missing or left:
        yield say("This is not a check of the whole plan.")
    yield say("Parts checked: {checked}.", checked=checked)
    if missing:
        yield say("Not submitted: {missing}.", missing=missing)
    if left:
        yield say("In the plan, but not named as submitted, and so not checked: {left}.", left=left)


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
    if report.unfilled:
        return say("Fill in what is listed, then check the plan again.")
    doubtful = any(one.severity is not Severity.INFO for one in report.plan.problems)
    if report.baseline is not None and report.baseline.known:
        return _nothing_new(report, len(report.baseline.known), doubtful=doubtful)
    if not report.standing and doubtful:
        return say("Nothing was found in what could be read; look at what could not.")
    if report.standing or report.problems:
        return say("Nothing was found that has to be corrected; what is listed is worth a look.")
    if undecided:
        return say("Nothing was found; rules left undecided: {count}.", count=undecided)
    return say("Nothing was found.")


def _nothing_new(report: Report, known: int, *, doubtful: bool) -> Message:
    """That there is nothing new to correct, and how many known findings are left."""
    if not report.standing and doubtful:
        return say(
            "Nothing new was found in what could be read (left from the earlier report: {count}); "
            "look at what could not.",
            count=known,
        )
    if report.standing or report.notices:
        return say(
            "Nothing new was found that has to be corrected (left from the earlier report: "
            "{count}); what is listed is worth a look.",
            count=known,
        )
    return say("Nothing new was found (left from the earlier report: {count}).", count=known)
