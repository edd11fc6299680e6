"""What every format for programs lists: each finding of a report with what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from ..engine.model import State
from ..location import Location
from ..packs.model import Severity
from ..plan import Problem
from ..readable import Readable
from ..report import Finding, Report
from .words import SEVERITY, place_words


@frozen(repr=False)
class Listed(Readable):
    """A finding and its state: ``found``, ``waived``; ``known``, ``gone``, ``not_checked``."""

    finding: Finding
    state: str


def listed(report: Report) -> Iterator[Listed]:
    """The findings in document order, then those of the earlier report."""
    for one in report.findings:
        yield Listed(one, "found" if one.waiver is None else "waived")
    if report.baseline is not None:
        yield from (Listed(one, "known") for one in report.baseline.known)
        yield from (Listed(one, "not_checked") for one in report.baseline.not_checked)
        yield from (Listed(one, "gone") for one in report.baseline.gone)


@frozen(repr=False)
class Trouble(Readable):
    """Why a report is not complete: something that could not be read, or a rule that did not run.

    ``state`` is ``problem`` or ``errored``; ``rule`` is "" where none is meant. ``severity`` is the
    weight of a problem; a rule that did not run weighs as an error.
    """

    state: str
    rule: str
    message: str
    location: Location | None = None
    severity: Severity = Severity.ERROR


def by_weight(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems from the gravest on; those of one weight in the order of the document."""
    return tuple(sorted(problems, key=lambda one: one.severity.rank))


def problem_line(problem: Problem, language: str) -> str:
    """A problem in one line: where it is, how much it weighs, and what it is."""
    place = place_words(problem.location, language)
    weight = SEVERITY[problem.severity].text(language)
    return ": ".join(part for part in (place, weight, problem.text(language)) if part)


def troubles(report: Report) -> Iterator[Trouble]:
    """What could not be read, waivers that do not hold, and then the rules that did not run."""
    for one in by_weight(report.problems):
        yield Trouble("problem", "", one.text(report.language), one.location, one.severity)
    for line in report.ledger:
        if line.errored:
            reasons = (each.reason for each in line.reasons if each.state is State.ERRORED)
            yield Trouble("errored", line.rule, "; ".join(reasons))


def title_of(report: Report, code: str) -> str:
    """The title of a rule; "" where a report that was read back does not hold it."""
    return next((one.title for one in report.rules if one.code == code), "")
