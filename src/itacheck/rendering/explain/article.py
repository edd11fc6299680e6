"""A rule explained: what it checks, why, on whose authority, how to mend it, and by examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...base.language import Message, Text, say
from ...engine.compiled_rule import criteria_in
from ...packs.certainty import CERTAINTIES
from ...packs.condition import ParameterBy, comparisons
from ...packs.model import Citation, DatedValue, Pack, Parameter, Rule
from ...packs.reads import parameters_named, rule_conditions
from ...report.figures import short
from ...report.finding import Basis
from ...report.wording import in_general
from ...view import basis_words, severity_words
from ...vocabulary import kinds_of
from ...vocabulary.model import Kind
from ..page import Article, Line, Section
from .conditions import Scope, conditions, parameter_value
from .examples import examples
from .words import RELIABILITY, WEIGHTS


def explain(rule: Rule, pack: Pack, language: str, kinds: Iterable[Kind] | None = None) -> Article:
    """Everything that a reader is told about a rule of a pack, in one language.

    ``kinds`` are those that the pack was loaded with; without them, itacheck's own.
    """
    if kinds is None:
        kinds = kinds_of(rule.kinds)
    scope = Scope(
        {one.name: one for one in kinds}, {one.name: one for one in pack.parameters}, language
    )
    sections = (
        (say("What it checks"), _checks(rule, scope)),
        (say("Why"), _paragraph(_general(rule.rationale, rule, scope))),
        (say("On whose authority, and how sure"), _authority(rule, scope)),
        (say("For which fiscal years"), _years(rule, scope)),
        (say("How far the program can be relied on"), _reliability(rule, scope)),
        (say("What to do"), _remedy(rule, scope)),
        (say("An example that fails"), examples(rule, "failed", scope)),
        (say("An example that passes"), examples(rule, "passed", scope)),
    )
    made = ((scope.words(title), tuple(lines)) for title, lines in sections)
    return Article(
        rule.code,
        _general(rule.title, rule, scope),
        scope.words(WEIGHTS[rule.severity]),
        tuple(Section(title, lines) for title, lines in made if lines),
    )


def _general(text: Text, rule: Rule, scope: Scope) -> str:
    """A text of the rule with the newest criteria; what it shows of a finding, in general.

    Of a criterion that is read by a fact's own year, no value is newer than the others.
    """
    kind = scope.kinds[rule.about]
    asked = (one.operand for each in rule_conditions(rule) for one in comparisons(each))
    by_year = {one.name for one in asked if isinstance(one, ParameterBy)}
    newest = criteria_in(rule, kind, scope.parameters.values(), None)
    read = tuple(
        (one, value)
        for one, held in newest
        for value in (one.values if one.name in by_year else (held,))
    )
    return in_general(text, kind, read, scope.language)


def _paragraph(text: str) -> Iterator[Line]:
    if text:
        yield Line(text)


def _checks(rule: Rule, scope: Scope) -> Iterator[Line]:
    yield Line(scope.kinds[rule.about].meaning.text(scope.language))
    yield from conditions(rule, scope)


def _authority(rule: Rule, scope: Scope) -> Iterator[Line]:
    yield Line(scope.words(CERTAINTIES[rule.certainty].meaning))
    for one in rule.basis:
        yield Line(_cited((one,), scope), 1, bullet=True)
    if rule.reweighed is not None:
        yield Line(scope.words(severity_words(rule.severity, rule.reweighed, scope.language)))
    for name in parameters_named(rule, scope.kinds[rule.about]):
        parameter = scope.parameters.get(name)
        if parameter is not None:
            yield from _criterion(parameter, rule, scope)


def _criterion(parameter: Parameter, rule: Rule, scope: Scope) -> Iterator[Line]:
    """Its values by year; the sources of the rule itself are not named again."""
    meaning = parameter.meaning.text(scope.language)
    yield Line(scope.words(say("Criterion: {meaning}", meaning=meaning)))
    for one in parameter.values:
        value = parameter_value(one.value, parameter, scope.language)
        years, certainty = _held(one), CERTAINTIES[one.certainty].of_basis
        told = say("{value}, {years} ({certainty})", value=value, years=years, certainty=certainty)
        if set(one.basis) - set(rule.basis):
            told = say("{value}: {basis}", value=told, basis=_cited(one.basis, scope))
        yield Line(scope.words(told), 1, bullet=True)


def _held(value: DatedValue) -> Message:
    if value.first is None and value.last is None:
        return say("in every fiscal year")
    if value.last is None:
        return say("from the fiscal year {first} on", first=value.first)
    if value.first is None:
        return say("until the fiscal year {last}", last=value.last)
    if value.first == value.last:
        return say("in the fiscal year {year}", year=value.first)
    return say("in the fiscal years {first} to {last}", first=value.first, last=value.last)


def _cited(citations: tuple[Citation, ...], scope: Scope) -> str:
    language = scope.language
    basis = tuple(
        Basis(
            one.authority,
            one.document.text(language) if one.document else None,
            one.section,
            one.url,
        )
        for one in citations
    )
    return basis_words(basis, language)


def _years(rule: Rule, scope: Scope) -> Iterator[Line]:
    if rule.fiscal_years is None:
        yield Line(scope.words(say("For every fiscal year of the plan.")))
    else:
        first, last = rule.fiscal_years
        yield Line(
            scope.words(say("For the fiscal years {first} to {last}.", first=first, last=last))
        )


def _reliability(rule: Rule, scope: Scope) -> Iterator[Line]:
    yield Line(scope.words(RELIABILITY[rule.executability]))
    kind = scope.kinds[rule.about]
    needed = [one for one in map(kind.property, rule.needs) if one is not None]
    if needed:
        yield Line(scope.words(say("It is left undecided where this is not known:")))
        for one in needed:
            text = short(one.meaning.text(scope.language))
            if one.supplied_by is not None:
                source = one.supplied_by.text(scope.language)
                text = scope.words(say("{meaning} (needed: {source})", meaning=text, source=source))
            yield Line(text, 1, bullet=True)


def _remedy(rule: Rule, scope: Scope) -> Iterator[Line]:
    remedy = _general(rule.remedy, rule, scope)
    if remedy:
        yield Line(remedy)
    if rule.effort_minutes == 1:
        yield Line(scope.words(say("Mending one takes about a minute.")))
    elif rule.effort_minutes:
        effort = say("Mending one takes about {minutes} minutes.", minutes=rule.effort_minutes)
        yield Line(scope.words(effort))
