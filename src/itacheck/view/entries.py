"""What a report lists: each finding with what became of it, and what the report lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from attrs import field

from ..base.language import in_language, say
from ..base.location import Location, file_of
from ..base.record import record
from ..engine.model import State
from ..packs.certainty import CERTAINTIES
from ..packs.model import Severity
from ..plan import Problem
from ..report import Finding, Report, RuleUsed, subject_and_name, subject_words
from ..report.finding import SHORT
from ..report.where import BETWEEN
from ..thai.text import same, unquoted
from ..thai.years import day_of
from .mending import ways_of
from .outcome import submitted
from .words import SEVERITY, basis_words, place_words, severity_words

_IN_ROWS = frozenset({"risk", "control"})
_LONGEST_CLAUSE = 30
"""So many characters are a kind, a number and a year: รายละเอียดโครงการลำดับที่ 12 ปี 2569."""


class Standing(Enum):
    """What became of a finding; the value is what programs read."""

    FOUND = "found"
    UNFILLED = "unfilled"
    WAIVED = "waived"
    KNOWN = "known"
    NOT_CHECKED = "not_checked"
    GONE = "gone"


def carrier(subject: str) -> str:
    """The numbered thing that a subject is, or is in: the sheet of an indicator, a risk's row."""
    kind, _, place = subject.partition(":")
    if kind == "indicator":
        return f"sheet:{place.rsplit('.', 2)[0]}"
    if kind in _IN_ROWS:
        return f"risk_row:{place.partition('.')[0]}"
    return subject


@record
class Evidence:
    """Something in the plan that a finding rests on, and where it stands."""

    what: str
    place: str


@record
class Entry:
    """A finding as people read it: every text in the report's language, figures in 0–9."""

    finding: Finding
    standing: Standing
    report: Report = field(repr=False, eq=False)

    @property
    def rule(self) -> RuleUsed | None:
        """What the packs say of its rule; None where a report of an earlier version has no more."""
        return next((one for one in self.report.rules if one.code == self.finding.rule), None)

    @property
    def title(self) -> str:
        """The title of its rule, filled in for it, or ""."""
        return self.finding.title or self.rule_title

    @property
    def rule_title(self) -> str:
        """The title of its rule where it is told for several findings, or ""."""
        return self.rule.title if self.rule else self.finding.title

    @property
    def severity(self) -> str:
        """The word for its severity."""
        return SEVERITY[self.finding.severity].text(self.report.language)

    @property
    def place(self) -> str:
        """Where it is, or ""."""
        return place_words(self.finding.location, self.report.language)

    @property
    def id(self) -> str:
        """The short name by which a person calls it."""
        return self.finding.fingerprint[:SHORT]

    @property
    def within(self) -> str:
        """The part of the plan, and the dimension, row or sheet in it, where it stands."""
        location = self.finding.location
        if location is None:
            return ""
        way = [step for step in location.words.split(BETWEEN) if not step.startswith("“")]
        return BETWEEN.join(way[:2]) or file_of(location)

    @property
    def brief(self) -> str:
        """What it says, without the name and year before a colon that its place tells as well."""
        message = self.finding.message
        clause, colon, rest = message.partition(": ")
        if not (colon and rest and self.has_way):
            return message
        _, name = subject_and_name(carrier(self.finding.subject), self.report.plan, "en")
        left = same(unquoted(clause)).replace(same(unquoted(name)), "") if name else same(clause)
        return rest if len(left) <= _LONGEST_CLAUSE else message

    @property
    def has_way(self) -> bool:
        """Whether its place is told in words, which tell what it is about, too."""
        location = self.finding.location
        return location is not None and bool(location.words)

    @property
    def about(self) -> str:
        """What it is about and in which year; with the name, unless the message says it."""
        subject, name = subject_and_name(
            self.finding.subject, self.report.plan, self.report.language
        )
        if same(unquoted(name)) not in same(unquoted(self.finding.message)):
            subject = subject_words(self.finding.subject, self.report.plan, self.report.language)
        if self.finding.year is None:
            return subject
        told = say("{subject}, year {year}", subject=subject, year=self.finding.year)
        return told.text(self.report.language)

    @property
    def remedy(self) -> str:
        """What to do, as a sentence that says so, or ""."""
        remedy = self.finding.remedy
        told = say("What to do: {remedy}", remedy=remedy)
        return told.text(self.report.language) if remedy else ""

    @property
    def mending(self) -> tuple[str, ...]:
        """The ways to mend its figures, a sentence each; none where nobody worked them out."""
        repair = self.report.repair_of(self.finding)
        return tuple(ways_of(repair, self.report.language)) if repair else ()

    @property
    def basis(self) -> str:
        """The citations in one line."""
        return basis_words(self.finding.basis, self.report.language)

    @property
    def certainty(self) -> str:
        """How certain the basis is, in words."""
        return CERTAINTIES[self.finding.certainty].of_basis.text(self.report.language)

    @property
    def is_of_the_plan(self) -> bool:
        """Whether it rests on nothing but the plan, which contradicts itself."""
        return all(one.authority == "plan" for one in self.finding.basis)

    @property
    def cited(self) -> str:
        """The citations and their certainty, as a sentence."""
        return cited((self,))

    @property
    def severity_changed(self) -> str:
        """That its severity is not the rule's own, or ""."""
        rule = self.rule
        if rule is None or rule.severity_changed is None:
            return ""
        language = self.report.language
        return severity_words(rule.severity, rule.severity_changed, language).text(language)

    @property
    def waiver(self) -> str:
        """Why it does not count, who approved that, and until when; "" where it counts."""
        waiver = self.finding.waiver
        if waiver is None:
            return ""
        told = {"reason": waiver.reason, "approver": waiver.approver}
        said = say("{reason} (approved by {approver})", **told)
        if waiver.last is not None:
            last = day_of(waiver.last) or waiver.last
            said = say("{reason} (approved by {approver}, until {day})", day=last, **told)
        return said.text(self.report.language)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What it rests on."""
        language = self.report.language
        return tuple(
            Evidence(in_language(one.what, language), place_words(one.location, language))
            for one in self.finding.evidence
        )


def shared_basis(entries: Iterable[Entry]) -> str:
    """What findings of one rule rest on, each source once."""
    found = tuple(entries)
    basis = dict.fromkeys(one for entry in found for one in entry.finding.basis)
    return basis_words(tuple(basis), found[0].report.language)


def cited(entries: Iterable[Entry]) -> str:
    """What findings of one rule rest on, how sure it is, and who gave it another severity."""
    found = tuple(entries)
    first = found[0]
    basis = shared_basis(found)
    told = say("Basis: {basis} ({certainty})", basis=basis, certainty=first.certainty)
    parts = (told.text(first.report.language), first.severity_changed)
    return " · ".join(one for one in parts if one)


@record
class Trouble:
    """Why a report is not complete: something that could not be read, or a rule that did not run.

    ``problem`` is None for a rule that did not run; ``rule`` is "" for anything else. With
    neither it says which parts of a plan in the making were checked.
    """

    message: str
    language: str
    problem: Problem | None = None
    rule: str = ""

    @property
    def state(self) -> str:
        """What it is for a program: ``problem``, ``errored`` or ``parts``."""
        return "problem" if self.problem else "errored" if self.rule else "parts"

    @property
    def severity(self) -> Severity:
        """The weight of a problem; a rule that did not run weighs as an error."""
        if self.problem:
            return self.problem.severity
        return Severity.ERROR if self.rule else Severity.INFO

    @property
    def location(self) -> Location | None:
        """Where in the file it is."""
        return self.problem.location if self.problem else None

    @property
    def weight(self) -> str:
        """The word for its severity: what is told of the reading is a remark, and no finding."""
        told = say("Remark") if self.severity is Severity.INFO else SEVERITY[self.severity]
        return told.text(self.language)

    @property
    def place(self) -> str:
        """Where it is, or ""."""
        return place_words(self.location, self.language)

    @property
    def line(self) -> str:
        """Where it is, how much it weighs, and what it is, in one line."""
        return ": ".join(part for part in (self.place, self.weight, self.message) if part)


def entries(report: Report) -> Iterator[Entry]:
    """The findings in document order, then those of the earlier report."""
    unfilled = set(map(id, report.unfilled))
    for one in report.findings:
        standing = Standing.FOUND if one.waiver is None else Standing.WAIVED
        yield Entry(one, Standing.UNFILLED if id(one) in unfilled else standing, report)
    if report.baseline is not None:
        yield from (Entry(one, Standing.KNOWN, report) for one in report.baseline.known)
        yield from (Entry(one, Standing.NOT_CHECKED, report) for one in report.baseline.not_checked)
        yield from (Entry(one, Standing.GONE, report) for one in report.baseline.gone)


def unread(problems: Iterable[Problem], language: str) -> tuple[Trouble, ...]:
    """Problems from the gravest on; those of one weight in the order of the document."""
    return tuple(
        Trouble(one.text(language), language, one)
        for one in sorted(problems, key=lambda one: one.severity.rank)
    )


def troubles(report: Report) -> Iterator[Trouble]:
    """What could not be read, waivers that do not hold, and then the rules that did not run.

    Before them which parts were checked, where it is not the whole plan.
    """
    if parts := submitted(report):
        yield Trouble(parts, report.language)
    yield from unread(report.problems, report.language)
    for line in report.ledger:
        if line.errored:
            reasons = (each.reason for each in line.reasons if each.state is State.ERRORED)
            yield Trouble("; ".join(reasons), report.language, rule=line.rule)


def title_of(report: Report, code: str) -> str:
    """The title of a rule; "" where a report that was read back does not hold it."""
    return next((one.title for one in report.rules if one.code == code), "")
