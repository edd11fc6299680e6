"""Waivers: findings that somebody, for a reason, has approved not to count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field

from ..base.errors import OptionError
from ..base.language import Message, say
from ..base.location import Location, file_of
from ..base.record import record
from ..plan import Plan, Problem
from ..thai.text import same
from ..thai.years import BuddhistDate
from .finding import SHORT, Finding, Waived
from .ledger import NOT_SELECTED
from .model import Report
from .parts import is_checked
from .subjects import subject_said


@record
class Waiver:
    """What is waived, why, who approved it, and from which day to which, both included.

    ``fingerprint`` names one fault, wherever the next draft has it; ``subject`` (with ``year``, if
    given) names what stands at a number of this draft. Where both are given the fingerprint
    decides. ``plan`` is the base name of the only file that the waiver is for, if there is one.
    ``organisation`` and ``period`` (``2566-2570``) say whose plan it was written for: by
    these it is found again beside a file of another name.
    """

    code: str
    reason: str
    approver: str
    subject: str | None = None
    fingerprint: str | None = None
    year: int | None = None
    first: BuddhistDate | None = None
    last: BuddhistDate | None = None
    plan: str | None = None
    organisation: str | None = None
    period: str | None = None
    location: Location | None = field(default=None, eq=False)

    def is_for(self, plan: Plan) -> bool:
        """Whether it says that it is for this organisation's plan of these years."""
        if plan.organisation is None or plan.period is None or self.organisation is None:
            return False
        return same(self.organisation) == same(plan.organisation.name) and (
            self.period == str(plan.period)
        )

    @property
    def dated(self) -> bool:
        """Whether it holds for some days only."""
        return self.first is not None or self.last is not None

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is the one that is meant."""
        if finding.rule != self.code:
            return False
        if self.fingerprint is not None:
            return finding.fingerprint == self.fingerprint
        return self._at(finding)

    def _at(self, finding: Finding) -> bool:
        return finding.subject == self.subject and self.year in {None, finding.year}

    def misses(self, findings: Iterable[Finding]) -> Message:
        """That none of the findings is meant, and what may have become of it."""
        if self.fingerprint is not None and self.subject is not None:
            other = next((one for one in findings if one.rule == self.code and self._at(one)), None)
            if other is not None:
                return say(
                    "The waiver of {code} is for another fault than the one that {subject} has now "
                    "[{fingerprint}]. If that is to be waived, waive it by this id.",
                    code=self.code,
                    subject=self.what,
                    fingerprint=other.fingerprint[:SHORT],
                )
        return say(
            "The waiver of {code} ({subject}) fits no finding. If the fault is mended, delete it.",
            code=self.code,
            subject=self.what,
        )

    @property
    def what(self) -> Message | str:
        """What was waived, in words; the short id where nothing but a fingerprint says it."""
        return subject_said(self.subject) if self.subject else (self.fingerprint or "")[:SHORT]

    def used(self) -> Waived:
        """The waiver as a finding holds it."""
        return Waived(
            self.reason,
            self.approver,
            None if self.first is None else str(self.first),
            None if self.last is None else str(self.last),
            None if self.location is None else file_of(self.location),
        )


def with_waivers(report: Report, waivers: Iterable[Waiver]) -> Report:
    """The report with its waived findings marked, and the waivers that do not hold as problems.

    Whether a waiver is in force is asked of the day ``report.options.as_of``. A waiver of a rule
    that was not selected is not asked for. Raises OptionError where the day is needed and missing.
    """
    source = report.plan.source
    name = source.name if source else None
    asked = tuple(one for one in waivers if one.plan is None or one.plan == name)
    if not asked:
        return report
    idle = {line.rule for line in report.ledger if line.status == NOT_SELECTED}
    asked = tuple(one for one in asked if one.code not in idle)
    as_of = report.options.as_of
    holding = tuple(one for one in asked if out_of_force(one, as_of) is None)
    findings = tuple(_marked(one, holding) for one in report.findings)
    notices = tuple(
        Problem(message, one.location)
        for one in asked
        if one.subject is None or is_checked(report.parts, one.subject)
        for message in _complaints(one, report.findings, as_of)
    )
    return evolve(report, findings=findings, notices=(*report.notices, *notices))


def _marked(finding: Finding, waivers: Iterable[Waiver]) -> Finding:
    found = next((one for one in waivers if one.covers(finding)), None)
    return finding if found is None else evolve(finding, waiver=found.used())


def _complaints(
    waiver: Waiver, findings: tuple[Finding, ...], as_of: BuddhistDate | None
) -> Iterator[Message]:
    late = out_of_force(waiver, as_of)
    if late is not None:
        yield late
    elif not any(map(waiver.covers, findings)):
        yield waiver.misses(findings)


def out_of_force(waiver: Waiver, as_of: BuddhistDate | None) -> Message | None:
    """Why a waiver does not hold on a day, if it does not.

    Raises OptionError where the waiver is dated and no day is given.
    """
    if not waiver.dated:
        return None
    if as_of is None:
        raise OptionError(
            say("A waiver holds for some days only, and the day of the check is not given."),
            remedy=say("Write a day of the Buddhist calendar, such as 2569-09-30."),
            place="as_of",
        )
    if waiver.first is not None and as_of < waiver.first:
        return say(
            "The waiver of {code} ({subject}) holds only from {day}.",
            code=waiver.code,
            subject=waiver.what,
            day=waiver.first,
        )
    if waiver.last is not None and as_of > waiver.last:
        return say(
            "The waiver of {code} ({subject}) ran out on {day}. Correct the plan, or have the "
            "waiver approved anew.",
            code=waiver.code,
            subject=waiver.what,
            day=waiver.last,
        )
    return None
