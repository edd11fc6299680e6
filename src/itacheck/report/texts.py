"""The texts of a report that are in a language, and how its JSON keeps them in several.

Every text that a rule or this program wrote knows itself in itacheck's own languages; what the plan
says, and figures, are the same in all. The JSON has the texts of the report's language where they
belong, and at its end how they read in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from attrs import evolve, field

from ..base.language import Literal, Told, told
from ..base.location import Location
from ..base.record import record
from ..plan import Plan, Problem
from ..vocabulary.model import Evidence
from .data import Data, DataValue, figures_of
from .finding import Basis, Finding
from .ledger import LedgerLine, ranked
from .provenance import Baseline, EngineUsed
from .repairs import Figure, Repair
from .where import BETWEEN

TOLD = ("engine", "plan", "notices", "findings", "ledger", "baseline", "repairs")
"""The fields of a report that hold texts, but for its rules, of which the JSON has none."""

Pairs = tuple[tuple[str, str], ...]


@record
class Translations:
    """How the texts of a report's JSON read in one more language.

    ``messages`` are those of findings by their fingerprints; the others stand by the text itself:
    any text, a step of the words of a place, a text among the figures of a finding.
    """

    messages: Pairs = ()
    texts: Pairs = ()
    places: Pairs = ()
    data: Pairs = ()


class Hand(Protocol):
    """What is done with each text, and gives the one that stands in its place."""

    def message(self, fingerprint: str, text: str) -> str:
        """The message of a finding."""

    def text(self, text: str) -> str:
        """Any text that has no method of its own here."""

    def way(self, words: str) -> str:
        """The words of a place."""

    def figure(self, text: str) -> str:
        """A text among the figures of a finding."""


def translations(report: Any) -> tuple[tuple[str, Translations], ...]:
    """By language, how the texts of the report's JSON read in it.

    Its own language is among them where figures hold texts, which are Thai ones in all.
    """
    hand = _Collecting()
    parts = {name: getattr(report, name) for name in TOLD}
    parts["plan"] = evolve(report.plan, problems=as_literals(report.plan.problems, report.language))
    parts["notices"] = as_literals(report.notices, report.language)
    rewritten(parts, hand)
    wanted = (one for one in report.languages if one != report.language)
    return tuple(
        (one, hand.found(one)) for one in (*wanted, report.language) if hand.has(one, report)
    )


def as_literals(problems: tuple[Problem, ...], language: str) -> tuple[Problem, ...]:
    """Problems whose sentences are texts of a language."""
    return tuple(evolve(one, message=Literal(told(one.message, language))) for one in problems)


def with_translations(
    parts: Mapping[str, Any], known: tuple[tuple[str, Translations], ...]
) -> dict[str, Any]:
    """What a report is made of, its texts knowing themselves in the languages of its JSON."""
    given = {"notices": (), "baseline": None, "repairs": (), **parts}
    return {**parts, **rewritten(given, _Knowing(known))} if known else dict(parts)


@record
class _Collecting:
    """Keeps how each text reads in other languages, in the order of the report."""

    _found: dict[str, dict[str, dict[str, str]]] = field(factory=dict)

    def message(self, fingerprint: str, text: str) -> str:
        return self._keep("messages", text, fingerprint)

    def text(self, text: str) -> str:
        return self._keep("texts", text, text)

    def way(self, words: str) -> str:
        """Step by step: what the plan calls a thing is the same in every language."""
        if isinstance(words, Told):
            steps = words.split(BETWEEN)
            for language, other in words.others:
                for step, turned in zip(steps, other.split(BETWEEN), strict=False):
                    self._keep("places", Told(step, ((language, turned),)), step)
        return words

    def figure(self, text: str) -> str:
        return self._keep("data", text, text)

    def _keep(self, kind: str, text: str, name: str) -> str:
        for language, other in text.others if isinstance(text, Told) else ():
            if other != text:
                kinds = self._found.setdefault(language, {})
                kinds.setdefault(kind, {}).setdefault(str(name), other)
        return text

    def has(self, language: str, report: Any) -> bool:
        """Whether a language belongs to the report, or something was found in it."""
        return language != report.language or language in self._found

    def found(self, language: str) -> Translations:
        """What was found of a language."""
        kinds = self._found.get(language, {})
        return Translations(**{kind: tuple(pairs.items()) for kind, pairs in kinds.items()})


class _Knowing:
    """Gives each text what the JSON keeps of it."""

    def __init__(self, known: tuple[tuple[str, Translations], ...]) -> None:
        names = ("messages", "texts", "places", "data")
        self._known = {
            name: [(language, dict(getattr(one, name))) for language, one in known]
            for name in names
        }

    def message(self, fingerprint: str, text: str) -> str:
        return self._of("messages", text, fingerprint)

    def text(self, text: str) -> str:
        return self._of("texts", text, text)

    def way(self, words: str) -> str:
        steps = words.split(BETWEEN)
        found = (
            (language, BETWEEN.join(kept.get(step, step) for step in steps))
            for language, kept in self._known["places"]
        )
        others = tuple((language, other) for language, other in found if other != words)
        return Told(words, others) if others else words

    def figure(self, text: str) -> str:
        return self._of("data", text, text)

    def _of(self, kind: str, text: str, name: str) -> str:
        found = ((language, kept.get(name)) for language, kept in self._known[kind])
        others = tuple((language, other) for language, other in found if other is not None)
        return Told(text, others) if others else text


def rewritten(parts: Mapping[str, Any], hand: Hand) -> dict[str, Any]:
    """The fields of a report that hold texts, each text as a hand gives it."""
    engine: EngineUsed = parts["engine"]
    plan: Plan = parts["plan"]
    baseline: Baseline | None = parts["baseline"]
    if engine.notice:
        engine = evolve(engine, notice=hand.text(engine.notice))
    if baseline is not None:
        baseline = evolve(
            baseline,
            known=_findings(baseline.known, hand),
            gone=_findings(baseline.gone, hand),
            not_checked=_findings(baseline.not_checked, hand),
        )
    return {
        "engine": engine,
        "findings": _findings(parts["findings"], hand),
        "ledger": tuple(_line(one, hand) for one in parts["ledger"]),
        "plan": evolve(plan, problems=tuple(_problem(one, hand) for one in plan.problems)),
        "notices": tuple(_problem(one, hand) for one in parts["notices"]),
        "baseline": baseline,
        "repairs": tuple(_repair(one, hand) for one in parts["repairs"]),
    }


def _findings(findings: tuple[Finding, ...], hand: Hand) -> tuple[Finding, ...]:
    return tuple(_finding(one, hand) for one in findings)


def _finding(finding: Finding, hand: Hand) -> Finding:
    return evolve(
        finding,
        message=hand.message(finding.fingerprint, finding.message),
        data=_data(finding.data, hand),
        evidence=tuple(_evidence(each, hand) for each in finding.evidence),
        location=_location(finding.location, hand),
        basis=basis_by(finding.basis, hand),
        remedy=hand.text(finding.remedy),
    )


def _repair(repair: Repair, hand: Hand) -> Repair:
    ways = (
        tuple(tuple(_due(figure, hand) for figure in choice) for choice in way)
        for way in repair.ways
    )
    return evolve(repair, ways=tuple(ways))


def _due(figure: Figure, hand: Hand) -> Figure:
    return evolve(figure, what=hand.text(figure.what), location=_location(figure.location, hand))


def _data(data: Data, hand: Hand) -> Data:
    """Of what the message alone shows, the data themselves say how it reads."""
    listed = figures_of(data)
    return Data(
        (name, _figure(value, hand) if name in listed else value) for name, value in data.items()
    )


def _figure(value: DataValue, hand: Hand) -> DataValue:
    if isinstance(value, tuple):
        return tuple(_figure(one, hand) for one in value)
    return hand.figure(value) if isinstance(value, str) else value


def _evidence(evidence: Evidence, hand: Hand) -> Evidence:
    what = hand.text(evidence.what) if isinstance(evidence.what, str) else evidence.what
    return Evidence(what, _location(evidence.location, hand))


def basis_by(basis: tuple[Basis, ...], hand: Hand) -> tuple[Basis, ...]:
    """The citations of a rule, their texts as a hand gives them."""
    return tuple(
        evolve(one, document=hand.text(one.document)) if one.document else one for one in basis
    )


def _location(place: Location | None, hand: Hand) -> Location | None:
    if place is None or not place.words:
        return place
    return evolve(place, words=hand.way(place.words))


def _line(line: LedgerLine, hand: Hand) -> LedgerLine:
    """Reasons as common as each other stand by their words."""
    reasons = (evolve(one, reason=hand.text(one.reason)) for one in line.reasons)
    return evolve(line, reasons=ranked(reasons)) if line.reasons else line


def _problem(problem: Problem, hand: Hand) -> Problem:
    """One of a check has its sentence in no language yet."""
    message = problem.message
    if isinstance(message, Literal):
        message = Literal(hand.text(message.msgid))
    return evolve(problem, message=message, location=_location(problem.location, hand))
