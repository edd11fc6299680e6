"""What a report rests on: packs, rules, the engine, an earlier report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..base.language import told
from ..base.record import record
from ..packs.model import Certainty, Citation, Rule, Severity
from .finding import Basis, Finding, basis_form, finding_form
from .wording import in_general

if TYPE_CHECKING:
    from ..records.record import Record

SCHEMA_VERSION = 1
"""That of the report's JSON."""


@record
class PackUsed:
    """A pack that was checked against: enough to tell whether two reports used the same rules."""

    id: str
    version: str
    sha256: str


@record
class RuleUsed:
    """What a reader is told about a rule, in the report's language."""

    code: str
    title: str
    rationale: str
    severity: Severity
    certainty: Certainty
    basis: tuple[Basis, ...]


def basis_of(citations: tuple[Citation, ...], language: str) -> tuple[Basis, ...]:
    """The citations of a rule as a report in a language has them."""
    return tuple(
        Basis(
            one.authority,
            told(one.document, language) if one.document else None,
            one.section,
            one.url,
        )
        for one in citations
    )


def rule_used(rule: Rule, language: str) -> RuleUsed:
    """What a report in a language says of a rule."""
    return RuleUsed(
        rule.code,
        in_general(rule.title, language),
        told(rule.rationale, language),
        rule.severity,
        rule.certainty,
        basis_of(rule.basis, language),
    )


def rule_used_form() -> Record:
    """What a reader is told about a rule, as the report's JSON has it."""
    from ..records.codec import ListOf
    from ..records.record import Key, Record
    from . import form_values as f

    return Record(
        RuleUsed,
        Key("code", f.CODE),
        Key("title", f.TEXT),
        Key("rationale", f.TEXT),
        Key("severity", f.SEVERITY),
        Key("certainty", f.CERTAINTY),
        Key("basis", ListOf(basis_form())),
        name="rule",
    )


@record
class EngineUsed:
    """The engine that decided, and a sentence where that was not the one asked for."""

    name: str
    notice: str | None = None


@record
class Baseline:
    """What an earlier report says of the same plan.

    ``known`` are the findings that it has, too, as they are now; ``gone`` are its findings that are
    no more; ``not_checked`` are those whose rule gave no answer this time. ``name`` and ``sha256``
    are of the file that it was on.
    """

    name: str | None
    sha256: str | None
    known: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    not_checked: tuple[Finding, ...] = ()


def baseline_form() -> Record:
    """What an earlier report says, as the report's JSON has it."""
    from ..records.codec import ListOf
    from ..records.record import Key, Record
    from . import form_values as f

    findings = ListOf(finding_form())
    return Record(
        _baseline,
        Key("input", f.INPUT, of=lambda one: one),
        Key("known", findings),
        Key("gone", findings),
        Key("not_checked", findings),
        name="baseline",
    )


def _baseline(**given: Any) -> Baseline:
    return Baseline(**given.pop("input"), **given)
