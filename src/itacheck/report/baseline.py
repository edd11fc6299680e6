"""What is new against an earlier report, what is known from it, and what is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from attrs import evolve

from ..base.errors import OptionError
from ..base.language import Message, say
from ..base.patterns import expression
from ..base.record import record
from ..engine.model import Outcome, State
from ..thai.text import same
from ..vocabulary.model import PENDING
from .data import DataValue, as_json, figures_of
from .finding import Finding
from .fingerprint import fingerprints
from .ledger import NOT_SELECTED
from .model import Report
from .parts import is_checked
from .provenance import SCHEMA_VERSION, Baseline
from .telling import noted, told_in

_NUMBER = expression(
    r"(?:(?<=\Aproject:)|(?<=\Asheet:))[0-9.]+(?:#[0-9]+)?\Z|[0-9]+(?:\.[0-9]+)*(?= “)"
)
"""That of a subject (project:5), and the one before a title (no. 5 “…”)."""


_RENAMED = ("project:", "sheet:", "indicator:")
"""Subjects that a number tells where their name has changed."""

_Place = tuple[str, str, int | None]


@record
class Change:
    """A fault of both reports: ``figures`` are the data that differ, by name, old and new."""

    old: Finding
    new: Finding
    figures: tuple[tuple[str, DataValue, DataValue], ...]

    def to_dict(self) -> dict[str, Any]:
        """The fault as it is now, with the figures that it had."""
        figures = [
            {"name": name, "old": as_json(old), "new": as_json(new)}
            for name, old, new in self.figures
        ]
        return {**self.new.to_dict(), "figures": figures}


@record
class Unanswered:
    """What a check gave no answer to: ``rules`` altogether, and single faults.

    These by fingerprint, and by their ``places``, as what they are about may have been renamed.
    """

    rules: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    places: frozenset[_Place] = frozenset()

    def has(self, finding: Finding) -> bool:
        """Whether a fault of the past may still be there."""
        return (
            finding.rule in self.rules
            or finding.fingerprint in self.marks
            or _place(finding.rule, finding.subject, finding.year) in self.places
        )


_NOTHING_OPEN = Unanswered()


@record
class Comparison:
    """What became of the faults of one report in another: ``kept`` are those of both.

    ``not_checked`` are faults of the old one whose rule gave no answer in the new one.
    """

    old: Report
    report: Report
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    not_checked: tuple[Finding, ...]
    kept: tuple[Change, ...]

    @property
    def changed(self) -> tuple[Change, ...]:
        """The faults of both that have other figures now."""
        return tuple(one for one in self.kept if one.figures)

    @property
    def ok(self) -> bool:
        """Whether nothing new counts, by the options of the new report, and every rule ran.

        A new draft of which a main part could not be read is no better one.
        """
        blind = self.report.options.fail_on is not None and not self.report.complete
        return not self.report.errored and not blind and not any(map(self.report.weighs, self.new))

    def to_dict(self) -> dict[str, Any]:
        """The comparison as its JSON has it: see docs/report.md."""
        old, new = self.old.to_dict(), self.report.to_dict()
        return {
            "schema_version": SCHEMA_VERSION,
            "old": {"input": old["input"], "plan": old["plan"]},
            "new": {"input": new["input"], "plan": new["plan"]},
            "ok": self.ok,
            "summary": {
                "new": len(self.new),
                "gone": len(self.gone),
                "not_checked": len(self.not_checked),
                "unchanged": len(self.kept) - len(self.changed),
                "changed": len(self.changed),
            },
            "findings": {
                "new": [one.to_dict() for one in self.new],
                "gone": [one.to_dict() for one in self.gone],
                "not_checked": [one.to_dict() for one in self.not_checked],
                "unchanged": [one.new.to_dict() for one in self.kept if not one.figures],
                "changed": [one.to_dict() for one in self.changed],
            },
        }


def compare(old: Report, new: Report, open_: Unanswered = _NOTHING_OPEN) -> Comparison:
    """The faults of two reports on one plan, matched by fingerprint.

    A fault of a project that was only renamed is known again by the project's number, where exactly
    one fault of a rule and year is left over under it on both sides. ``open_`` is what the new
    check gave no answer to, as far as its report does not tell. Raises OptionError for reports on
    plans of different organisations or periods. What is gone is told in the new one's language.
    """
    difference = other_plan(old, new)
    if difference is not None:
        raise OptionError(difference, place="old")
    old = told_in(old, new.language)
    before = {one.fingerprint: one for one in every_finding(old)}
    now = {one.fingerprint: one for one in every_finding(new)}
    same = {mark: before[mark] for mark in now if mark in before}
    same |= _renamed(
        [one for mark, one in before.items() if mark not in now],
        [one for mark, one in now.items() if mark not in before],
    )
    matched = {one.fingerprint for one in same.values()}
    left = tuple(one for mark, one in before.items() if mark not in matched)
    answered = {
        line.rule
        for line in new.ledger
        if line.status != NOT_SELECTED and not line.errored and line.undecided != line.examined
    }
    not_checked = tuple(
        one
        for one in left
        if one.rule not in answered or open_.has(one) or not is_checked(new.parts, one.subject)
    )
    waiting = {one.fingerprint for one in not_checked}
    return Comparison(
        old,
        new,
        tuple(one for mark, one in now.items() if mark not in same),
        tuple(one for one in left if one.fingerprint not in waiting),
        not_checked,
        tuple(_change(same[mark], one) for mark, one in now.items() if mark in same),
    )


def _renamed(old: Sequence[Finding], new: Sequence[Finding]) -> dict[str, Finding]:
    """Faults that only their place tells to be the old ones, by the new fingerprint."""
    before, now = _by_place(old), _by_place(new)
    return {now[place].fingerprint: before[place] for place in before.keys() & now.keys()}


def _by_place(findings: Sequence[Finding]) -> dict[_Place, Finding]:
    """Those that are alone in their place."""
    places = [_place(one.rule, one.subject, one.year) for one in findings]
    counts = Counter(places)
    return {
        place: one
        for place, one in zip(places, findings, strict=True)
        if place is not None and counts[place] == 1
    }


def _place(rule: str, subject: str, year: int | None) -> _Place | None:
    """Rule, number and year of a fault that is about a project or its sheet; None for others."""
    return (rule, subject, year) if subject.startswith(_RENAMED) else None


def against(report: Report, earlier: Sequence[Report], open_: Unanswered = _NOTHING_OPEN) -> Report:
    """The report with only what is new among its findings; see ``Baseline``.

    ``earlier`` are the reports of a file, of which the one on the same plan serves. A finding that
    was waived then is not known for that; one that is waived now stays. Raises OptionError where
    none of them is on this plan.
    """
    old = _on_same_plan(report, earlier)
    found = compare(old, report, open_)
    excused = {one.new.fingerprint for one in found.kept if one.old.waiver is None}
    known = tuple(
        one for one in report.findings if one.fingerprint in excused and one.waiver is None
    )
    marks = {one.fingerprint for one in known}
    source = old.plan.source
    baseline = Baseline(
        source.name if source else None,
        source.sha256 if source else None,
        known,
        found.gone,
        found.not_checked,
    )
    new = tuple(one for one in report.findings if one.fingerprint not in marks)
    report = evolve(report, findings=new, baseline=baseline)
    if not (found.gone or found.not_checked):
        return report
    both = tuple(one for one in report.languages if one in old.languages)
    return noted(evolve(report, languages=both), whole=report.language in both)


def every_finding(report: Report) -> tuple[Finding, ...]:
    """The findings of a report, and those that it left out because an earlier one knew them.

    What could not be checked anew stands, too: it is not gone.
    """
    if report.baseline is None:
        return report.findings
    return (*report.findings, *report.baseline.known, *report.baseline.not_checked)


def unanswered(outcomes: Sequence[Outcome]) -> Unanswered:
    """What an evaluation gave no answer to: for want of a value, or outside a rule's years."""
    open_ = [
        one
        for one in outcomes
        if one.state in {State.UNDECIDED, State.ERRORED}
        or (one.reason is not None and one.reason.kind == PENDING)
    ]
    idle = (one.rule for one in outcomes if one.reason is not None and one.reason.kind == "years")
    return Unanswered(
        frozenset((*idle, *(one.rule for one in open_ if one.fact is None))),
        frozenset(
            fingerprints(
                (one.rule, one.fact.origin.year, one.fact.origin.names)
                for one in open_
                if one.fact is not None
            )
        ),
        frozenset(
            place
            for one in open_
            if one.fact is not None
            and (place := _place(one.rule, one.fact.origin.subject, one.fact.origin.year))
        ),
    )


def other_plan(old: Report, new: Report) -> Message | None:
    """Why two reports are not on drafts of one plan, if they are not.

    What one of them does not say is no difference.
    """
    before, now = old.plan, new.plan
    if before.organisation and now.organisation:
        names = before.organisation.name, now.organisation.name
        if same(names[0]) != same(names[1]):
            return say(
                "The reports are on plans of different organisations: “{old}” and “{new}”.",
                old=names[0],
                new=names[1],
            )
    if before.period and now.period and before.period != now.period:
        return say(
            "The reports are on plans for different years: {old} and {new}.",
            old=before.period,
            new=now.period,
        )
    return None


def _on_same_plan(report: Report, earlier: Sequence[Report]) -> Report:
    """That of the same label or file's name, if there are several."""
    fitting = [one for one in earlier if other_plan(one, report) is None]
    if not fitting:
        reason = other_plan(earlier[0], report) if len(earlier) == 1 else None
        raise OptionError(
            reason or say("No report in it is on this plan."),
            remedy=say("Give a report on an earlier draft of the same plan."),
            place="baseline",
        )
    name = report.input_name
    by_name = [one for one in fitting if name is not None and one.input_name == name]
    return (by_name or fitting)[0]


def _change(old: Finding, new: Finding) -> Change:
    names = dict.fromkeys((*figures_of(old.data), *figures_of(new.data)))
    pairs = ((name, old.data.get(name), new.data.get(name)) for name in names)
    return Change(
        old, new, tuple(one for one in pairs if _unnumbered(one[1]) != _unnumbered(one[2]))
    )


def _unnumbered(value: DataValue) -> DataValue:
    """A value without the number of what it names: one that is renumbered is no other figure."""
    if isinstance(value, tuple):
        return tuple(map(_unnumbered, value))
    return _NUMBER.sub("", value) if isinstance(value, str) else value
