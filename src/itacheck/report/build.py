"""From the outcomes of the rules to a report: a pure function of its arguments."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from ..base.errors import ItacheckError, SeveralProblemsError
from ..base.language import OWN_LANGUAGES, say, told
from ..base.location import PointerLocation
from ..base.severity import Severity
from ..engine.compiled import CompiledPack
from ..engine.compiled_rule import CompiledRule, criteria_in
from ..engine.model import Evaluation, Outcome, State
from ..packs.files import shipped_packs
from ..packs.model import Rule
from ..plan import Plan, Problem
from ..vocabulary.model import Evidence, Fact, few
from .causes import Field, causes
from .finding import Finding
from .fingerprint import fingerprints
from .ledger import NOT_SELECTED, LedgerLine, ledger
from .model import Report
from .options import Options
from .provenance import EngineUsed, PackUsed, RuleUsed, basis_of, certainty_of, rule_used
from .reading import sums_of, with_each_told_once
from .repairs import repairs
from .where import Places
from .wording import Case, data, message, of_case


def build_report(
    evaluation: Evaluation, plan: Plan, compiled: CompiledPack, options: Options, version: str
) -> Report:
    """The report of an evaluation; ``version`` is that of itacheck."""
    language = options.language
    rules = {one.rule.code: one for one in sorted(compiled.rules, key=lambda one: one.rule.code)}
    lines = ledger(tuple(rules.values()), evaluation.outcomes, compiled, language)
    off = tuple(_idle(one, compiled, language) for one in compiled.whole.disabled)
    idle = (LedgerLine(one.code, NOT_SELECTED, title=one.title) for one in off)
    read = with_each_told_once(_with_places(plan), evaluation.outcomes)
    places = Places(plan, language)
    problems = (evolve(one, location=places.told(one.location)) for one in read.problems)
    used = (
        *(rule_used(one.rule, language, one.kind, one.criteria_at_all) for one in rules.values()),
        *off,
    )
    found = _findings(rules, evaluation.outcomes, language, places)
    return Report(
        version=version,
        options=options,
        engine=EngineUsed(
            evaluation.engine, told(evaluation.notice, language) if evaluation.notice else None
        ),
        packs=packs_used(compiled),
        plan=evolve(read, problems=tuple(problems)),
        findings=tuple(one for one, _ in found),
        ledger=tuple(sorted((*lines, *idle), key=lambda one: one.rule)),
        rules=tuple(sorted(used, key=lambda one: one.code)),
        account=sums_of(plan),
        grounds=tuple((one.fingerprint, fact) for one, fact in found),
        languages=_languages(language),
    )


def _idle(rule: Rule, compiled: CompiledPack, language: str) -> RuleUsed:
    """What is told of a rule that is out of use."""
    kind = compiled.kinds[rule.about]
    read = criteria_in(rule, kind, compiled.whole.parameters, compiled.fiscal_year)
    return rule_used(rule, language, kind, read)


def unread_report(
    error: ItacheckError, compiled: CompiledPack, options: Options, engine: str, version: str
) -> Report:
    """The report on a plan that came to no check: it holds the error's faults as problems."""
    further = error.problems if isinstance(error, SeveralProblemsError) else ()
    return Report(
        version=version,
        options=options,
        engine=EngineUsed(engine),
        packs=packs_used(compiled),
        plan=Plan(problems=tuple(_problem(one) for one in (error, *further))),
        findings=(),
        ledger=(),
        rules=(),
        languages=_languages(options.language),
    )


def packs_used(compiled: CompiledPack) -> tuple[PackUsed, ...]:
    """The packs that a check used, each with what tells one version from another."""
    return tuple(PackUsed(pack.id, pack.version, pack.sha256) for pack in compiled.packs)


def _languages(own: str) -> tuple[str, ...]:
    return (own, *(one for one in OWN_LANGUAGES if one != own))


def _problem(error: ItacheckError) -> Problem:
    message = error.message
    if error.remedy is not None:
        message = say("{what} {remedy}", what=message, remedy=error.remedy)
    place = None if isinstance(error.place, str) else error.place
    return Problem(message, place, Severity.ERROR)


def _with_places(plan: Plan) -> Plan:
    """The plan, whose problems have a place even where it is from no file."""
    if plan.source is not None or all(one.location for one in plan.problems):
        return plan
    whole = PointerLocation("").inner("problems", 0)
    problems = (
        evolve(one, location=one.location or whole.inner(at, at))
        for at, one in enumerate(plan.problems)
    )
    return evolve(plan, problems=tuple(problems))


def with_causes(report: Report, outcomes: tuple[Outcome, ...], compiled: CompiledPack) -> Report:
    """The report with what mends its findings, and what they have in common.

    What is waived takes no part.
    """
    own = shipped_packs()
    shipped = {rule.code for pack in compiled.packs if pack.id in own for rule in pack.rules}
    mending = repairs(report.standing, dict(report.grounds), outcomes, report.plan, report.language)
    found = causes(report.standing, report.ledger, mending, _open_fields(report), shipped=shipped)
    of = {fingerprint: one.id for one in found for fingerprint in one.findings}
    findings = tuple(
        evolve(one, cause=of[one.fingerprint]) if one.fingerprint in of else one
        for one in report.findings
    )
    return evolve(report, findings=findings, causes=found, repairs=mending)


def _open_fields(report: Report) -> frozenset[Field]:
    """The fields that nobody filled in, as findings name their places."""
    if not report.plan.unfilled:
        return frozenset()
    places = Places(report.plan, report.language)
    told = ((one.subject, places.told(one.location)) for one in report.plan.unfilled)
    return frozenset((subject, at.words) for subject, at in told if at and at.words)


def _findings(
    rules: Mapping[str, CompiledRule], outcomes: tuple[Outcome, ...], language: str, places: Places
) -> tuple[tuple[Finding, Fact], ...]:
    """Each with the fact that it rests on, in document order.

    Only in that order are the fingerprints of faults that look alike numbered.
    """
    teller = _Teller(language)
    found = sorted(
        (
            (
                _finding(rules[outcome.rule], outcome.fact, outcome.others, teller, places),
                outcome.fact,
            )
            for outcome in outcomes
            if outcome.state is State.FAILED and outcome.fact is not None
        ),
        key=lambda pair: pair[0].order,
    )
    marks = fingerprints((one.rule, one.year, fact.origin.names) for one, fact in found)
    return tuple(
        (evolve(one, fingerprint=mark), fact)
        for (one, fact), mark in zip(found, marks, strict=True)
    )


class _Teller:
    """Tells things in a language, each of them once: many findings share what they rest on."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._known: dict[int, tuple[object, str]] = {}  # with the thing, so that its id stays its

    def told(self, thing: object) -> str:
        """A thing as text."""
        if id(thing) not in self._known:
            self._known[id(thing)] = thing, told(thing, self.language)
        return self._known[id(thing)][1]


def _finding(
    compiled: CompiledRule, fact: Fact, others: tuple[Fact, ...], teller: _Teller, places: Places
) -> Finding:
    """The finding, whose fingerprint depends on the others and is still empty."""
    rule = compiled.rule
    read = compiled.read_for(fact, others)
    case = Case(compiled, fact, read)
    title, remedy = (
        of_case(one, case, teller.language) if "{" in one.th else teller.told(one)
        for one in (rule.title, rule.remedy)
    )
    return Finding(
        rule=rule.code,
        severity=rule.severity,
        subject=fact.origin.subject,
        year=fact.origin.year,
        message=message(case, teller.language),
        data=data(case),
        evidence=_evidence(fact, others, teller, places),
        location=places.told(fact.origin.location),
        basis=basis_of(rule, read, teller.language),
        certainty=certainty_of(rule, read),
        remedy=remedy,
        fingerprint="",
        title=title,
    )


def _evidence(
    fact: Fact, others: tuple[Fact, ...], teller: _Teller, places: Places
) -> tuple[Evidence, ...]:
    """That of the fact and of the facts joined to it, each once."""
    found = dict.fromkeys(one for fact in (fact, *others) for one in fact.origin.evidence)
    return tuple(Evidence(teller.told(one.what), places.told(one.location)) for one in few(found))
