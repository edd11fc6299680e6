"""What every format for programs lists: each finding of a report with what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..engine.model import State
from ..location import Location
from ..readable import Readable
from ..report import Finding, Report


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

    ``state`` is ``problem`` or ``errored``; ``rule`` is "" where none is meant.
    """

    state: str
    rule: str
    message: str
    location: Location | None = None


def troubles(report: Report) -> Iterator[Trouble]:
    """What could not be read, waivers that do not hold, and then the rules that did not run."""
    for one in report.problems:
        yield Trouble("problem", "", one.text(report.language), one.location)
    for line in report.ledger:
        if line.errored:
            reasons = (each.reason for each in line.reasons if each.state is State.ERRORED)
            yield Trouble("errored", line.rule, "; ".join(reasons))


def title_of(report: Report, code: str) -> str:
    """The title of a rule; "" where a report that was read back does not hold it."""
    return next((one.title for one in report.rules if one.code == code), "")
