"""What a report rests on: packs, rules, the engine, an earlier report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..base.language import in_language, told, told_by
from ..base.record import record
from ..engine.compiled_rule import Criterion
from ..packs.certainty import least_sure
from ..packs.model import Certainty, Citation, Rule, Severity
from ..vocabulary.model import Kind
from .figures import criterion_words, short, with_unit
from .finding import OF_PARAMETER, Basis, Finding, basis_form, finding_form
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
    """What a reader is told about a rule, in the report's language.

    ``basis`` and ``certainty`` are as a finding has them, with the values of the check's fiscal
    year. ``severity_changed`` is there where a pack or a person gave it another severity.
    """

    code: str
    title: str
    rationale: str
    severity: Severity
    certainty: Certainty
    basis: tuple[Basis, ...]
    severity_changed: SeverityChanged | None = None


@record
class SeverityChanged:
    """That a rule had another severity, ``before``, and who changed it ``by`` what, and why.

    ``by`` is the id of a pack, the base name of a file, or what a program gave it as; ``reason`` is
    None where they did not say.
    """

    before: Severity
    by: str
    reason: str | None = None


def basis_of(rule: Rule, read: Iterable[Criterion], language: str) -> tuple[Basis, ...]:
    """The citations of a rule, and of the values of parameters that it reads."""
    own = (_cited(one, language) for one in rule.basis)
    return (*own, *(one for each in read for one in _of_criterion(each, language)))


def certainty_of(rule: Rule, read: Iterable[Criterion]) -> Certainty:
    """How sure what rests on a rule, and on the values that it reads, is."""
    return least_sure((rule.certainty, *(value.certainty for _, value in read)))


def _of_criterion(read: Criterion, language: str) -> Iterator[Basis]:
    parameter, value = read

    def words(one: str) -> str:
        return with_unit(criterion_words(parameter, value.value, one), parameter.unit).text(one)

    for one in value.basis:
        yield evolve(
            _cited(one, language),
            of=OF_PARAMETER,
            name=parameter.name,
            meaning=told_by(lambda one: short(in_language(parameter.meaning, one)), language),
            value=told_by(words, language),
        )


def _cited(one: Citation, language: str) -> Basis:
    document = told(one.document, language) if one.document else None
    return Basis(one.authority, document, one.section, one.url)


def rule_used(
    rule: Rule, language: str, kind: Kind | None = None, read: tuple[Criterion, ...] = ()
) -> RuleUsed:
    """What a report in a language says of a rule about a kind, which ``read`` these values."""
    changed = rule.reweighed
    return RuleUsed(
        rule.code,
        in_general(rule.title, kind, read, language),
        in_general(rule.rationale, kind, read, language),
        rule.severity,
        certainty_of(rule, read),
        basis_of(rule, read, language),
        None
        if changed is None
        else SeverityChanged(
            changed.before, changed.by, told(changed.reason, language) if changed.reason else None
        ),
    )


def rule_used_form() -> Record:
    """What a reader is told about a rule, as the report's JSON has it."""
    from ..records.codec import ListOf, OrNone
    from ..records.record import Key, Record
    from . import form_values as f

    changed = Record(
        SeverityChanged,
        Key("from", f.SEVERITY, "before"),
        Key("by", f.SENTENCE),
        Key("reason", f.TEXT_OR_NONE),
        name="severity_changed",
    )
    return Record(
        RuleUsed,
        Key("code", f.CODE),
        Key("title", f.TEXT),
        Key("rationale", f.TEXT),
        Key("severity", f.SEVERITY),
        Key("certainty", f.CERTAINTY),
        Key("basis", ListOf(basis_form())),
        Key("severity_changed", OrNone(changed), required=False),
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
