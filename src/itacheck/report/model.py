"""The report: everything that a check found, and everything that says what it rests on."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from ..packs.model import Certainty, Severity
from ..plan import Plan, Problem
from ..readable import Readable
from .figures import plain_number
from .finding import Basis, Data, Finding, place_as_dict
from .ledger import LedgerLine
from .options import Options

SCHEMA_VERSION = 1


@frozen(repr=False)
class PackUsed(Readable):
    """A pack that was checked against: enough to tell whether two reports used the same rules."""

    id: str
    version: str
    sha256: str

    def to_dict(self) -> dict[str, str]:
        """The pack as the report's JSON writes it."""
        return {"id": self.id, "version": self.version, "sha256": self.sha256}


@frozen(repr=False)
class RuleUsed(Readable):
    """What a reader is told about a rule, in the report's language."""

    code: str
    title: str
    rationale: str
    severity: Severity
    certainty: Certainty
    basis: tuple[Basis, ...]


@frozen(repr=False)
class EngineUsed(Readable):
    """The engine that decided, and a sentence where that was not the one asked for."""

    name: str
    notice: str | None = None

    def to_dict(self) -> dict[str, str | None]:
        """The engine as the report's JSON writes it."""
        return {"name": self.name, "notice": self.notice}


@frozen(repr=False)
class Report(Readable):
    """The result of a check. ``rules`` holds every rule of the packs in the order of the codes."""

    version: str
    options: Options
    engine: EngineUsed
    packs: tuple[PackUsed, ...]
    plan: Plan = field(repr=False)
    findings: tuple[Finding, ...]
    ledger: tuple[LedgerLine, ...]
    rules: tuple[RuleUsed, ...] = field(repr=False)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read in the plan."""
        return self.plan.problems

    @property
    def language(self) -> str:
        """The language of its sentences."""
        return self.options.language

    @property
    def counts(self) -> Data:
        """The number of findings of each severity: ``report.counts["error"]``."""
        return Data(
            tuple(
                (one.value, sum(finding.severity is one for finding in self.findings))
                for one in Severity
            )
        )

    @property
    def errored(self) -> bool:
        """Whether a rule failed to run, so that its silence means nothing."""
        return any(line.errored for line in self.ledger)

    @property
    def ok(self) -> bool:
        """Whether nothing at or above ``options.fail_on`` was found and every rule ran.

        What could not be read counts as a warning.
        """
        limit = self.options.fail_on
        if self.errored:
            return False
        if limit is None:
            return True
        unread = bool(self.problems) and limit.rank >= Severity.WARNING.rank
        return not unread and all(one.severity.rank > limit.rank for one in self.findings)

    def by_rule(self, code: str) -> tuple[Finding, ...]:
        """The findings of one rule, in document order."""
        return tuple(one for one in self.findings if one.rule == code)

    def by_subject(self, subject: str) -> tuple[Finding, ...]:
        """The findings about one thing, such as ``"project:5"``, in document order."""
        return tuple(one for one in self.findings if one.subject == subject)

    def rule(self, code: str) -> RuleUsed:
        """What the packs say about a rule. Raises KeyError for a code that they do not have."""
        for one in self.rules:
            if one.code == code:
                return one
        raise KeyError(code)

    def to_dict(self) -> dict[str, Any]:
        """The report as its JSON has it: see docs/report.md. Every key is always there."""
        baseline = self.options.baseline_ita
        return {
            "schema_version": SCHEMA_VERSION,
            "itacheck_version": self.version,
            "language": self.language,
            "fiscal_year": self.options.fiscal_year,
            "baseline_ita": None if baseline is None else plain_number(baseline),
            "engine": self.engine.to_dict(),
            "packs": [one.to_dict() for one in self.packs],
            "input": self._input(),
            "plan": self._plan(),
            "ok": self.ok,
            "summary": dict(self.counts),
            "findings": [one.to_dict() for one in self.findings],
            "ledger": [one.to_dict() for one in self.ledger],
            "problems": [
                {"message": one.text(self.language), "location": place_as_dict(one.location)}
                for one in self.problems
            ],
        }

    def _input(self) -> dict[str, str | None]:
        source = self.plan.source
        return {
            "name": source.name if source else None,
            "sha256": source.sha256 if source else None,
        }

    def _plan(self) -> dict[str, str | None]:
        organisation = self.plan.organisation
        return {
            "organisation": organisation.name if organisation else None,
            "title": self.plan.title or None,
            "period": str(self.plan.period) if self.plan.period else None,
        }
