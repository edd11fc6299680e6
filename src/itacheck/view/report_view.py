"""A report as it is told: the one model that every format for people takes.

All texts are in the report's language, with figures in 0–9; a format that writes Thai digits turns
those of our own sentences, and leaves what the plan printed and the places as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..base.language import Message, say
from ..base.record import record
from ..engine.model import State
from ..report import Report
from . import outcome
from .entries import Entry, Standing, Trouble, entries, troubles, unread
from .overview import overview, overview_note
from .reading import sum_messages
from .topics import By, Topic, by_cause, by_place, by_rule, reach


@record
class Aside:
    """Findings that do not count against the plan: what became of them, how many, and which.

    What an earlier report knew already is counted alone, and has no ``entries``; nor has what is
    still to be written, which is told in ``lines``.
    """

    standing: Standing
    title: str
    entries: tuple[Entry, ...] = ()
    lines: tuple[str, ...] = ()


@record
class ReportView:
    """A report as it is told; each part is made when it is asked for."""

    report: Report

    @property
    def language(self) -> str:
        """The language of every text."""
        return self.report.language

    @property
    def title(self) -> str:
        """The plan's title, or ""."""
        return self.report.plan.title

    @property
    def organisation(self) -> str:
        """Whose plan it is, or ""."""
        organisation = self.report.plan.organisation
        return organisation.name if organisation else ""

    @property
    def period(self) -> str:
        """The fiscal years of the plan, or ""."""
        period = self.report.plan.period
        return str(period) if period else ""

    @property
    def file(self) -> str:
        """The label, or the base name of the file that was read, or ""."""
        return self.report.input_name or ""

    @property
    def name(self) -> str:
        """What a report is called in a heading: by the plan's title, or else its file."""
        return self.title or self.file or "itacheck"

    @property
    def overview(self) -> tuple[tuple[str, ...], ...]:
        """Dimensions, their projects, their money by year; the first row is the head."""
        return overview(self.report.plan, self.language)

    @property
    def overview_note(self) -> str:
        """What the figures of the overview are."""
        return self._said(overview_note(self.report))

    @property
    def findings(self) -> tuple[Entry, ...]:
        """The report's own findings, in document order, the waived ones among them."""
        return tuple(islice(entries(self.report), len(self.report.findings)))

    def entries(self, standing: Standing) -> tuple[Entry, ...]:
        """The findings of which this became, in document order."""
        return tuple(one for one in entries(self.report) if one.standing is standing)

    def topics(self, by: By = By.CAUSE) -> tuple[Topic, ...]:
        """What counts against the plan, as it stands together: the gravest first, but by place."""
        found = self.entries(Standing.FOUND)
        if by is By.PLACE:
            return by_place(found)
        weighed = sorted(found, key=lambda one: one.finding.severity.rank)
        return by_cause(weighed, self.report) if by is By.CAUSE else by_rule(weighed)

    @property
    def asides(self) -> tuple[Aside, ...]:
        """What does not count; of an earlier report's findings it is told that there are none."""
        waived = self.entries(Standing.WAIVED)
        gone = self.entries(Standing.GONE)
        left = self.entries(Standing.NOT_CHECKED)
        found = [
            (Standing.WAIVED, say("Waived: {count}", count=len(waived)), waived),
            (
                Standing.GONE,
                say("Gone since the earlier report: {count}", count=len(gone)),
                gone,
            ),
            (
                Standing.NOT_CHECKED,
                say("In the earlier report, and not checked this time: {count}", count=len(left)),
                left,
            ),
        ]
        asides = [
            Aside(standing, self._said(title), members)
            for standing, title, members in found
            if members
        ]
        if self.report.baseline is not None:
            count = len(self.report.baseline.known)
            known = say("Known from the earlier report, and not shown: {count}", count=count)
            asides.insert(bool(waived), Aside(Standing.KNOWN, self._said(known)))
        return (*self._unfilled(), *asides)

    def _unfilled(self) -> Iterator[Aside]:
        """What is still to be written: a line for each rule, with what it is about."""
        found = self.entries(Standing.UNFILLED)
        if found:
            title = say("Not filled in yet: {count}", count=len(found))
            lines = (f"{one.headline} ({one.code}): {reach(one.entries)}" for one in by_rule(found))
            yield Aside(Standing.UNFILLED, self._said(title), lines=tuple(lines))

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What could not be read, waivers that do not hold, and rules that did not run."""
        return tuple(one for one in troubles(self.report) if one.state != "parts")

    @property
    def unread(self) -> tuple[Trouble, ...]:
        """What could not be read in the plan, the gravest first."""
        return unread(self.report.plan.problems, self.language)

    @property
    def notices(self) -> tuple[Trouble, ...]:
        """Waivers that do not hold."""
        return unread(self.report.notices, self.language)

    @property
    def account(self) -> tuple[str, ...]:
        """How much of the document was read; nothing where it is no document."""
        sums = self.report.account
        return tuple(map(self._said, sum_messages(sums))) if sums else ()

    @property
    def tally(self) -> str:
        """What became of the rules, in one line."""
        return self._said(outcome.tally(self.report))

    def without_answer(self, state: State) -> tuple[str, ...]:
        """The rules that gave no answer (errored, undecided), those of one reason together."""
        return outcome.without_answer(self.report.ledger, state)

    @property
    def chosen(self) -> tuple[str, ...]:
        """What a person chose and changed."""
        return tuple(map(self._said, outcome.choices(self.report)))

    @property
    def sums(self) -> tuple[str, ...]:
        """How many findings there are, by what became of them."""
        return tuple(map(self._said, outcome.sums(self.report)))

    @property
    def submitted(self) -> str:
        """Which parts of a plan in the making were checked, and which were not; "" for a whole."""
        return outcome.submitted(self.report)

    @property
    def verdict(self) -> str:
        """What follows from the report, and from which parts where it is not on the whole plan."""
        told = self._said(outcome.verdict(self.report))
        return f"{told} {self.submitted}" if self.submitted else told

    def _said(self, message: Message) -> str:
        return message.text(self.language)
